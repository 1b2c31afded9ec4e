/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-workload-grid.h"

#include <glib/gi18n.h>
#include <string.h>

#include "weeg-economics-edits.h"
#include "weeg-edit-words.h"
#include "weeg-entry-frame.h"
#include "weeg-sheet.h"
#include "weeg-language.h"
#include "weeg-locale.h"

struct _WeegWorkloadGrid
{
  GtkBox parent_instance;

  WeegDossierSession *session;
  const char *language;
  GtkWidget *frame;
  GtkWidget *grid;
  GtkWidget *left;  /* what each function has left */
  GtkWidget *empty; /* shown instead while there is nothing to fill in */
};

G_DEFINE_FINAL_TYPE (WeegWorkloadGrid, weeg_workload_grid, GTK_TYPE_BOX)

static const WeegFieldWords share_words = { .key = "share",
                                            .label = NC_ ("field", "Share of the hours"),
                                            .style = WEEG_FIELD_PERCENT };

static const WeegWorkload *
get_workload (WeegWorkloadGrid *self)
{
  return weeg_dossier_session_get_dossier (self->session)->workload;
}

/* The name of a function or activity; its id when it has none. (transfer full) */
static char *
name_at (WeegWorkloadGrid *self, const WeegList *list, guint index)
{
  return weeg_field_value_title (weeg_dossier_session_get_dossier (self->session), self->language,
                                 weeg_list_get (list, index));
}

static char *
share_path (const WeegWorkload *workload, guint activity, guint function)
{
  g_autofree char *base = g_strdup_printf ("workload.activities[%u].share", activity);
  const WeegStaffFunction *of = weeg_list_get (workload->functions, function);

  return weeg_economics_edits_path (base, of->id, NULL);
}

/* "Nurse: 55 % left · Doctor: nothing left". */
static void
show_left (WeegWorkloadGrid *self)
{
  const WeegWorkload *workload = get_workload (self);
  const WeegLocale *locale = weeg_locale_get (self->language);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint f = 0; f < weeg_list_n (workload->functions); f++)
    {
      const WeegStaffFunction *function = weeg_list_get (workload->functions, f);
      g_autofree char *name = name_at (self, workload->functions, f);
      g_autofree char *percent = NULL;
      double left = 1;

      for (guint a = 0; a < weeg_list_n (workload->activities); a++)
        left -= weeg_map_number (((const WeegActivity *)weeg_list_get (workload->activities, a))->share,
                                 function->id, 0);
      percent = weeg_locale_format_percent (locale, left > 1e-9 ? left : 0, 0);
      /* Translators: a function, and the part of its time that stands under no activity. */
      g_string_append_printf (text, text->len > 0 ? " · " : "");
      g_string_append_printf (text, _ ("%s: %s elsewhere"), name, percent);
    }
  gtk_label_set_label (GTK_LABEL (self->left), text->str);
}

static void
workload_grid_show (WeegWorkloadGrid *self)
{
  WeegEntryGrid *grid = WEEG_ENTRY_GRID (self->grid);
  const WeegWorkload *workload = get_workload (self);
  guint n_functions = workload != NULL ? weeg_list_n (workload->functions) : 0;
  guint n_activities = workload != NULL ? weeg_list_n (workload->activities) : 0;

  gtk_widget_set_visible (self->empty, n_functions == 0);
  gtk_widget_set_visible (self->frame, n_functions > 0);
  gtk_widget_set_visible (self->left, n_functions > 0 && n_activities > 0);
  weeg_entry_grid_begin (grid);
  for (guint f = 0; f < n_functions; f++)
    {
      g_autofree char *name = name_at (self, workload->functions, f);

      weeg_entry_grid_add_column (grid, name, WEEG_ENTRY_VALUE, &share_words, 6, NULL, NULL);
    }
  for (guint a = 0; a < n_activities && n_functions > 0; a++)
    {
      g_autofree char *name = name_at (self, workload->activities, a);

      weeg_entry_grid_add_row (grid, name, 0);
      for (guint f = 0; f < n_functions; f++)
        {
          g_autofree char *path = share_path (workload, a, f);

          weeg_entry_grid_add_cell (grid, path);
        }
    }
  weeg_entry_grid_end (grid);
  if (n_functions > 0)
    show_left (self);
}

/* --- a table with activities that are not there yet --- */

static int
workload_grid_find_named (WeegWorkloadGrid *self, const WeegList *list, const char *title)
{
  g_autofree char *wanted = g_utf8_casefold (title, -1);

  for (guint i = 0; i < weeg_list_n (list); i++)
    {
      g_autofree char *name = name_at (self, list, i);
      g_autofree char *folded = g_utf8_casefold (name, -1);

      if (strcmp (folded, wanted) == 0)
        return (int)i;
    }
  return -1;
}

static void
complain (WeegWorkloadGrid *self, guint row, const char *heading, const char *why)
{
  g_autofree char *message = g_strdup_printf (_ ("Row %u (%s): %s. Nothing was pasted."), row, heading, why);

  weeg_entry_grid_set_message (WEEG_ENTRY_GRID (self->grid), message);
}

/* One row of the clipboard: the share of each function, for a known activity or a new one. */
static gboolean
workload_grid_read_row (
    WeegWorkloadGrid *self, GStrv headings, GStrv cells, guint row, guint *n_new, WeegEdit *edit)
{
  const WeegDossier *dossier = weeg_dossier_session_get_dossier (self->session);
  const WeegWorkload *workload = dossier->workload;
  const WeegField *field = weeg_record_type_find (&weeg_activity_type, "share");
  const WeegFieldSpot spot = { dossier, self->language, &share_words, field->shape.item, FALSE };
  int activity = workload_grid_find_named (self, workload->activities, cells[0]);
  g_autofree char *base = NULL;

  if (activity < 0)
    {
      g_autoptr (WeegAnyRecord) fresh = weeg_edit_words_fresh (
          dossier, self->language, weeg_record_words_find (&weeg_activity_type), "workload.activities");
      guint place = weeg_list_n (workload->activities) + (*n_new)++;

      weeg_record_take (fresh, weeg_record_type_find (&weeg_activity_type, "id"),
                        (WeegCell){ .pointer = g_strdup_printf ("activity-%u-%s", place + 1, cells[0]) });
      WEEG_REPLACE ((WeegActivity *)fresh, name, weeg_text_new (cells[0]));
      base = g_strdup_printf ("workload.activities[%u]", place);
      weeg_edit_add_record (edit, base, fresh);
      activity = (int)place;
    }
  g_free (base);
  base = g_strdup_printf ("workload.activities[%d].share", activity);
  for (guint i = 1; headings[i] != NULL && cells[i] != NULL; i++)
    {
      int function = workload_grid_find_named (self, workload->functions, headings[i]);
      g_autoptr (GError) error = NULL;
      g_autofree char *path = NULL;
      gboolean present = FALSE;
      WeegCell cell;

      if (!weeg_field_value_read (&spot, FALSE, (WeegCell){ 0 }, cells[i], &present, &cell, &error))
        {
          g_autofree char *place = g_strdup_printf ("%s, %s", cells[0], headings[i]);

          complain (self, row, place, error->message);
          return FALSE;
        }
      path = weeg_economics_edits_path (
          base, ((const WeegStaffFunction *)weeg_list_get (workload->functions, (guint)function))->id, NULL);
      if (present)
        weeg_edit_set_number (edit, path, cell.number);
    }
  return TRUE;
}

/* Functions above, activities beside, of which some are new; else the table reads it. */
static gboolean
is_new_table (WeegWorkloadGrid *self, GPtrArray *rows)
{
  const WeegWorkload *workload = get_workload (self);
  GStrv headings = rows->len > 1 ? rows->pdata[0] : NULL;

  if (workload == NULL || headings == NULL || g_strv_length (headings) < 2)
    return FALSE;
  for (guint i = 1; headings[i] != NULL; i++)
    if (workload_grid_find_named (self, workload->functions, headings[i]) < 0)
      return FALSE;
  for (guint i = 1; i < rows->len; i++)
    if (*((GStrv)rows->pdata[i])[0] != '\0' &&
        workload_grid_find_named (self, workload->activities, ((GStrv)rows->pdata[i])[0]) < 0)
      return TRUE;
  return FALSE;
}

static gboolean
workload_grid_pasted_cb (WeegWorkloadGrid *self, const char *text)
{
  g_autoptr (GPtrArray) rows = weeg_sheet_split (text);
  g_autoptr (WeegEdit) edit = weeg_edit_new (_ ("Paste hours per activity"));
  g_autoptr (GError) error = NULL;
  guint n_new = 0;

  if (!is_new_table (self, rows))
    return FALSE;
  for (guint i = 1; i < rows->len; i++)
    if (!workload_grid_read_row (self, rows->pdata[0], rows->pdata[i], i + 1, &n_new, edit))
      return TRUE;
  if (!weeg_dossier_session_edit (self->session, edit, &error) && error->domain == WEEG_EDIT_ERROR)
    {
      g_autofree char *message = weeg_edit_words_error (error, self->language);

      weeg_entry_grid_set_message (WEEG_ENTRY_GRID (self->grid), message);
    }
  return TRUE;
}

static void
weeg_workload_grid_finalize (GObject *object)
{
  g_clear_object (&WEEG_WORKLOAD_GRID (object)->session);
  G_OBJECT_CLASS (weeg_workload_grid_parent_class)->finalize (object);
}

static void
weeg_workload_grid_class_init (WeegWorkloadGridClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = weeg_workload_grid_finalize;
}

static void
weeg_workload_grid_init (WeegWorkloadGrid *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
}

static GtkWidget *
workload_grid_note_new (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

GtkWidget *
weeg_workload_grid_new (WeegDossierSession *session, const char *language)
{
  WeegWorkloadGrid *self;

  g_return_val_if_fail (WEEG_IS_DOSSIER_SESSION (session), NULL);

  self = g_object_new (WEEG_TYPE_WORKLOAD_GRID, NULL);
  self->session = g_object_ref (session);
  self->language = weeg_language_match (language);
  self->grid = weeg_entry_grid_new (session, language, _ ("Hours per activity"));
  g_signal_connect_object (self->grid, "pasted", G_CALLBACK (workload_grid_pasted_cb), self,
                           G_CONNECT_SWAPPED);
  self->frame = weeg_entry_frame_new (
      WEEG_ENTRY_GRID (self->grid), _ ("Where the time goes"),
      _ ("Of each function the part of its hours per activity, in percent. Activities of a "
         "pasted table that are not there yet are added."),
      NULL);
  self->left = workload_grid_note_new (NULL);
  self->empty = workload_grid_note_new (
      _ ("With functions and activities, a table of where their time goes appears here."));
  gtk_box_append (GTK_BOX (self), self->empty);
  gtk_box_append (GTK_BOX (self), self->frame);
  gtk_box_append (GTK_BOX (self), self->left);
  workload_grid_show (self);
  g_signal_connect_object (session, "notify::dossier", G_CALLBACK (workload_grid_show), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

WeegEntryGrid *
weeg_workload_grid_get_grid (WeegWorkloadGrid *self)
{
  g_return_val_if_fail (WEEG_IS_WORKLOAD_GRID (self), NULL);
  return WEEG_ENTRY_GRID (self->grid);
}

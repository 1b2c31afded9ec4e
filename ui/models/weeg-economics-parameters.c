/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-economics-parameters.h"

#include <glib/gi18n.h>
#include <string.h>

#include "weeg-economics-edits.h"
#include "weeg-edit-words.h"
#include "weeg-entry-frame.h"
#include "weeg-sheet.h"
#include "weeg-language.h"
#include "weeg-model-check.h"
#include "weeg-translate.h"

struct _WeegEconomicsParameters
{
  GtkBox parent_instance;

  WeegDossierSession *session;
  const char *language;
  GtkWidget *grid;
};

G_DEFINE_FINAL_TYPE (WeegEconomicsParameters, weeg_economics_parameters, GTK_TYPE_BOX)

static const WeegFieldWords parameter_words = { .key = "parameters", .label = NC_ ("field", "Value") };
static const WeegFieldWords economics_parameters_name_words = { .key = "parameter_names",
                                                                .label = NC_ ("field", "In words") };

static const WeegEconomics *
economics_parameters_get_economics (WeegEconomicsParameters *self)
{
  return weeg_dossier_session_get_dossier (self->session)->economics;
}

static gboolean
check_parameter_name (const char *text, GError **error)
{
  if (weeg_model_check_name (text))
    return TRUE;
  g_set_error_literal (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_VALUE,
                       _ ("A name begins with a letter, goes on with letters, digits and _, and is not one "
                          "that formulas know already"));
  return FALSE;
}

static gboolean
enter_parameter (guint row, const char *text, gpointer user_data, GError **error)
{
  WeegEconomicsParameters *self = user_data;
  const char *old = weeg_map_key (economics_parameters_get_economics (self)->parameters, row);
  g_autofree char *name = g_strstrip (g_strdup (text));

  return check_parameter_name (name, error) &&
         weeg_economics_edits_make (
             self->session,
             weeg_economics_edits_rename_parameter (economics_parameters_get_economics (self), old, name),
             _ ("Name of a parameter"), _ ("There is a parameter with this name already"), error);
}

/* What parameter @name is called in words goes, when it has that. */
static void
remove_words (WeegEconomicsParameters *self, WeegEdit *edit, const char *name)
{
  g_autofree char *path = weeg_economics_edits_path ("economics.parameter_names", name, NULL);

  if (weeg_map_has (economics_parameters_get_economics (self)->parameter_names, name))
    weeg_edit_remove (edit, path);
}

static void
remove_parameter_cb (WeegEconomicsParameters *self, GtkWidget *button)
{
  guint row = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "weeg-row"));
  const WeegMap *parameters = economics_parameters_get_economics (self)->parameters;
  g_autoptr (WeegEdit) edit = weeg_edit_new (_ ("Remove parameter"));
  g_autofree char *path = NULL;

  if (row >= weeg_map_n (parameters))
    return;
  remove_words (self, edit, weeg_map_key (parameters, row));
  path = weeg_economics_edits_path ("economics.parameters", weeg_map_key (parameters, row), NULL);
  weeg_edit_remove (edit, path);
  weeg_dossier_session_edit (self->session, edit, NULL);
}

static GtkWidget *
parameter_end (guint row, gpointer user_data)
{
  WeegEconomicsParameters *self = user_data;

  if (weeg_dossier_session_is_read_only (self->session))
    return NULL;
  return weeg_entry_remove_button_new (row, _ ("Remove parameter"), G_CALLBACK (remove_parameter_cb),
                                       G_OBJECT (self));
}

/* A row of a name, a value and perhaps what it is in words, as steps of @edit. */
static gboolean
paste_row (WeegEconomicsParameters *self, WeegEdit *edit, const char *const *cells, guint n, GError **error)
{
  const WeegField *field = weeg_record_type_find (&weeg_economics_type, "parameters");
  const WeegFieldSpot spot = { weeg_dossier_session_get_dossier (self->session), self->language,
                               &parameter_words, field->shape.item, TRUE };
  const char *name = n > 0 ? cells[0] : "", *value = n > 1 ? cells[1] : "";
  g_autofree char *path = weeg_economics_edits_path ("economics.parameters", name, NULL);
  g_autofree char *words_path = weeg_economics_edits_path ("economics.parameter_names", name, NULL);
  g_autofree char *words = g_strstrip (g_strdup (n > 2 ? cells[2] : ""));
  gboolean present;
  const WeegShape *shape;
  WeegCell cell;

  if (!check_parameter_name (name, error) ||
      !weeg_entry_text_read (WEEG_ENTRY_PARAMETER, &spot, FALSE, (WeegCell){ 0 }, value, &present, &shape,
                             &cell, error))
    return FALSE;
  weeg_edit_set (edit, path, shape, cell);
  weeg_cell_clear (shape, cell);
  if (*words != '\0')
    weeg_edit_set_text (edit, words_path, self->language, words);
  else if (n > 2)
    remove_words (self, edit, name);
  return TRUE;
}

/* Rows as above; new names become parameters. */
static gboolean
paste_parameters_cb (WeegEconomicsParameters *self, const char *text)
{
  g_autoptr (GPtrArray) rows = weeg_sheet_split (text);
  g_autoptr (WeegEdit) edit = weeg_edit_new (_ ("Paste parameters"));
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      const char *const *cells = rows->pdata[i];
      guint n = g_strv_length ((GStrv)cells);
      const char *name = n > 0 ? cells[0] : "";

      /* Without a name in the first column these are values alone. */
      if (i == 0 && (n < 2 || (!weeg_model_check_name (name) && rows->len == 1)))
        return FALSE;
      /* The headings of the table, as when it was copied. */
      if (i == 0 && g_strv_contains (cells, _ ("Value")))
        continue;
      if (!paste_row (self, edit, cells, n, &error))
        {
          message = g_strdup_printf (_ ("Row %u (%s): %s. Nothing was pasted."), i + 1, name, error->message);
          weeg_entry_grid_set_message (WEEG_ENTRY_GRID (self->grid), message);
          return TRUE;
        }
    }
  if (weeg_edit_n_steps (edit) > 0 && !weeg_dossier_session_edit (self->session, edit, &error) &&
      error->domain == WEEG_EDIT_ERROR)
    {
      message = weeg_edit_words_error (error, self->language);
      weeg_entry_grid_set_message (WEEG_ENTRY_GRID (self->grid), message);
    }
  return TRUE;
}

void
weeg_economics_parameters_show (WeegEconomicsParameters *self)
{
  WeegEntryGrid *grid = WEEG_ENTRY_GRID (self->grid);
  const WeegMap *parameters = economics_parameters_get_economics (self)->parameters;

  weeg_entry_grid_begin (grid);
  weeg_entry_grid_add_column (grid, _ ("Name"), WEEG_ENTRY_VALUE, &parameter_words, 14, enter_parameter,
                              self);
  weeg_entry_grid_add_column (grid, _ ("Value"), WEEG_ENTRY_PARAMETER, &parameter_words, 24, NULL, NULL);
  weeg_entry_grid_add_column (grid, C_ ("field", "In words"), WEEG_ENTRY_VALUE,
                              &economics_parameters_name_words, 24, NULL, NULL);
  for (guint i = 0; i < weeg_map_n (parameters); i++)
    {
      const char *name = weeg_map_key (parameters, i);
      g_autofree char *path = weeg_economics_edits_path ("economics.parameters", name, NULL);
      g_autofree char *words = weeg_economics_edits_path ("economics.parameter_names", name, NULL);

      weeg_entry_grid_add_row (grid, "", 0);
      weeg_entry_grid_add_text (grid, name);
      weeg_entry_grid_add_cell (grid, path);
      weeg_entry_grid_add_cell (grid, words);
    }
  weeg_entry_grid_end (grid);
}

void
weeg_economics_parameters_add (WeegEconomicsParameters *self)
{
  g_autoptr (WeegEdit) edit = NULL;
  g_autofree char *path = NULL;
  const WeegMap *parameters;

  g_return_if_fail (WEEG_IS_ECONOMICS_PARAMETERS (self));

  if (economics_parameters_get_economics (self) == NULL)
    return;
  parameters = economics_parameters_get_economics (self)->parameters;
  for (guint n = weeg_map_n (parameters) + 1; path == NULL; n++)
    {
      g_autofree char *name = g_strdup_printf ("p%u", n);

      if (!weeg_map_has (parameters, name))
        path = weeg_economics_edits_path ("economics.parameters", name, NULL);
    }
  edit = weeg_edit_new (_ ("Add parameter"));
  weeg_edit_set_number (edit, path, 0);
  weeg_dossier_session_edit (self->session, edit, NULL);
}

static void
weeg_economics_parameters_finalize (GObject *object)
{
  g_clear_object (&WEEG_ECONOMICS_PARAMETERS (object)->session);
  G_OBJECT_CLASS (weeg_economics_parameters_parent_class)->finalize (object);
}

static void
weeg_economics_parameters_class_init (WeegEconomicsParametersClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = weeg_economics_parameters_finalize;
}

static void
weeg_economics_parameters_init (WeegEconomicsParameters *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
}

static void
economics_parameters_build (WeegEconomicsParameters *self)
{
  GtkWidget *add = gtk_button_new_with_label (_ ("Add parameter"));

  gtk_widget_set_sensitive (add, !weeg_dossier_session_is_read_only (self->session));
  g_signal_connect_object (add, "clicked", G_CALLBACK (weeg_economics_parameters_add), self,
                           G_CONNECT_SWAPPED);
  self->grid = weeg_entry_grid_new (self->session, self->language, _ ("Parameters"));
  weeg_entry_grid_set_row_end (WEEG_ENTRY_GRID (self->grid), parameter_end, self);
  g_signal_connect_object (self->grid, "pasted", G_CALLBACK (paste_parameters_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (
      GTK_BOX (self),
      weeg_entry_frame_new (
          WEEG_ENTRY_GRID (self->grid), _ ("Parameters"),
          _ ("Names for formulas. A value is a number, or lowest; expected; highest, or a formula "
             "with other parameters, or a distribution: beta(alpha; beta), normal(mean; sd), "
             "lognormal(meanlog; sdlog), gamma(shape; scale), uniform(min; max), "
             "triangular(low; base; high), pert(low; base; high), dirichlet(a; b; ...). In words: what it "
             "is called where there are no formulas, in charts and the advice; left open: its name."),
          add));
}

GtkWidget *
weeg_economics_parameters_new (WeegDossierSession *session, const char *language)
{
  WeegEconomicsParameters *self;

  g_return_val_if_fail (WEEG_IS_DOSSIER_SESSION (session), NULL);

  self = g_object_new (WEEG_TYPE_ECONOMICS_PARAMETERS, NULL);
  self->session = g_object_ref (session);
  self->language = weeg_language_match (language);
  economics_parameters_build (self);
  return GTK_WIDGET (self);
}

WeegEntryGrid *
weeg_economics_parameters_get_grid (WeegEconomicsParameters *self)
{
  g_return_val_if_fail (WEEG_IS_ECONOMICS_PARAMETERS (self), NULL);
  return WEEG_ENTRY_GRID (self->grid);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-field-row.h"

#include <glib/gi18n.h>
#include <string.h>

#include "weeg-edit-words.h"
#include "weeg-label.h"
#include "weeg-language.h"
#include "weeg-path.h"
#include "weeg-translate.h"

struct _WeegFieldRow
{
  AdwPreferencesRow parent_instance;

  WeegDossierSession *session;
  const char *language; /* static */
  const WeegRecordWords *record;
  const WeegFieldWords *words;
  char *map_key; /* (nullable) */
  char *label;

  char *path; /* of the record */
  GtkWidget *box;
  GtkWidget *texts;
  WeegFieldControl *control;
  const WeegShape *shape; /* that the control was made for */
  GtkWidget *message;
  char *error;   /* (nullable): why what is typed is not taken */
  char *problem; /* (nullable): said by others */
  char *refused; /* (nullable): what is entered, which the rest of the dossier had no place for */
  guint retry_source;
};

G_DEFINE_FINAL_TYPE (WeegFieldRow, weeg_field_row, ADW_TYPE_PREFERENCES_ROW)

static char *
field_row_dup_path (WeegFieldRow *self)
{
  g_autoptr (GString) path = g_string_new (self->path);

  if (path->len > 0)
    g_string_append_c (path, '.');
  g_string_append (path, self->words->key);
  if (self->map_key != NULL)
    g_string_append_printf (path, "[\"%s\"]", self->map_key);
  return g_strdup (path->str);
}

/* A limit in a rule has the kind of what it is the limit of. */
static const WeegShape *
narrow (const WeegShape *shape, const WeegDossier *dossier, const char *record_path)
{
  g_autoptr (WeegPath) path = weeg_path_parse (record_path, NULL);
  const WeegRuleCondition *condition;
  WeegKind kind = WEEG_KIND_NUMBER;
  gboolean present = FALSE;
  WeegCell cell;

  if (path == NULL || !weeg_path_get (path, dossier, NULL, &present, &cell, NULL) || !present)
    return shape;
  condition = cell.pointer;
  switch (weeg_edit_limit_kind (condition->measure))
    {
    case WEEG_KIND_BOOLEAN:
      kind = WEEG_KIND_BOOLEAN;
      break;
    case WEEG_KIND_CHOICE:
      kind = WEEG_KIND_CHOICE;
      break;
    default:
      break;
    }
  for (guint i = 0; shape->either[i] != NULL; i++)
    if (shape->either[i]->kind == kind)
      return shape->either[i];
  return shape;
}

/* What stands in the dossier now. */
static gboolean
field_row_look_up (WeegFieldRow *self, WeegFieldSpot *spot, gboolean *present, WeegCell *cell)
{
  const WeegDossier *dossier = weeg_dossier_session_get_dossier (self->session);
  const WeegField *field = weeg_record_words_field (self->record->type, self->words->key);
  g_autofree char *text = field_row_dup_path (self);
  g_autoptr (WeegPath) path = weeg_path_parse (text, NULL);
  const WeegShape *shape = NULL;

  if (path == NULL || !weeg_path_get (path, dossier, &shape, present, cell, NULL))
    return FALSE;
  if (self->record->type == &weeg_rule_condition_type && shape->kind == WEEG_KIND_EITHER)
    {
      const WeegShape *inner = narrow (shape, dossier, self->path);

      if (*present && inner != shape)
        {
          const WeegEither *either = cell->pointer;

          *present = either->shape == inner;
          *cell = either->cell;
        }
      shape = inner;
    }
  *spot = (WeegFieldSpot){ dossier, self->language, self->words, shape, field->required };
  return TRUE;
}

static void
show_message (WeegFieldRow *self)
{
  const char *message = self->error != NULL ? self->error : self->problem;

  gtk_label_set_label (GTK_LABEL (self->message), message != NULL ? message : "");
  gtk_widget_set_visible (self->message, message != NULL);
  weeg_field_control_set_invalid (self->control, message != NULL ? self->message : NULL);
}

static void
field_row_set_error (WeegFieldRow *self, const char *message)
{
  if (self->error != message)
    {
      g_free (self->error);
      self->error = g_strdup (message);
    }
  show_message (self);
}

void
weeg_field_row_set_problem (WeegFieldRow *self, const char *problem)
{
  g_return_if_fail (WEEG_IS_FIELD_ROW (self));

  if (g_strcmp0 (self->problem, problem) == 0)
    return;
  g_free (self->problem);
  self->problem = g_strdup (problem);
  if (self->control != NULL)
    show_message (self);
}

/* The edit that puts @cell there, with what has to change along with it. */
static WeegEdit *
field_row_edit_new (WeegFieldRow *self, const WeegFieldSpot *spot, gboolean present, WeegCell cell)
{
  g_autofree char *path = field_row_dup_path (self);
  g_autofree char *name =
      weeg_edit_words_field (spot->dossier, self->language, self->path, self->record, self->label);
  WeegEdit *edit = weeg_edit_new (name);

  weeg_edit_words_prepare (edit, spot->dossier, path);
  if (present)
    weeg_edit_set (edit, path, spot->shape, cell);
  else
    weeg_edit_remove (edit, path);
  if (present && self->record->type == &weeg_rule_condition_type && strcmp (self->words->key, "measure") == 0)
    weeg_edit_words_fit_limit (edit, spot->dossier, self->path, cell.choice);
  return edit;
}

gboolean
weeg_field_row_commit (WeegFieldRow *self)
{
  WeegFieldSpot spot;
  gboolean old_present = FALSE, present = FALSE, good;
  WeegCell old = { 0 }, cell = { 0 };
  g_autofree char *text = NULL;
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (WeegEdit) edit = NULL;

  g_return_val_if_fail (WEEG_IS_FIELD_ROW (self), FALSE);

  if (!weeg_field_control_is_dirty (self->control) || !field_row_look_up (self, &spot, &old_present, &old))
    return self->error == NULL;
  g_object_ref (self);
  text = weeg_field_control_dup_text (self->control);
  good = weeg_field_value_read (&spot, old_present, old, text, &present, &cell, &error);
  if (good && (present ? !old_present || !weeg_cell_equal (spot.shape, old, cell) : old_present))
    {
      /* The dossier is lent until the edit is made; what goes with it is not needed after. */
      edit = field_row_edit_new (self, &spot, present, cell);
      weeg_field_control_forget (self->control);
      good = weeg_dossier_session_edit (self->session, edit, &error) || error->domain != WEEG_EDIT_ERROR;
    }
  else if (good)
    weeg_field_control_forget (self->control);
  if (present && good)
    weeg_cell_clear (spot.shape, cell);
  message = good ? NULL : weeg_edit_words_error (error, self->language);
  if (good)
    weeg_field_row_show (self, self->path);
  else
    weeg_field_control_keep (self->control);
  g_clear_pointer (&self->refused, g_free);
  if (!good && g_error_matches (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_INVALID))
    self->refused = g_steal_pointer (&text);
  field_row_set_error (self, message);
  g_object_unref (self);
  return good;
}

static gboolean
retry_cb (gpointer user_data)
{
  WeegFieldRow *self = WEEG_FIELD_ROW (user_data);

  self->retry_source = 0;
  weeg_field_row_commit (self);
  return G_SOURCE_REMOVE;
}

/* What did not fit may fit now that the dossier is another; not when it is being typed over. Later: the
 * dossier is still being told of. */
static void
plan_retry (WeegFieldRow *self)
{
  g_autofree char *text = weeg_field_control_dup_text (self->control);

  if (g_strcmp0 (text, self->refused) == 0 && self->retry_source == 0)
    self->retry_source = g_idle_add (retry_cb, self);
}

static GtkWidget *
texts_new (WeegFieldRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (box), weeg_label_new_wrapping (self->label, NULL));
  /* Of a map it is said once, above all of it, unless each entry has its own. */
  if (self->words->help != NULL && (self->map_key == NULL || self->words->label == NULL))
    {
      GtkWidget *help =
          weeg_label_new_wrapping (weeg_field_tr (self->language, self->words->help), "caption");

      gtk_widget_add_css_class (help, "dim-label");
      gtk_box_append (GTK_BOX (box), help);
    }
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  return box;
}

/* The control for what may stand here, beside its texts or below them. */
static void
build_control (WeegFieldRow *self, const WeegFieldSpot *spot)
{
  GtkWidget *control = weeg_field_control_new (spot, self->label);
  gboolean wide = weeg_field_control_is_wide (WEEG_FIELD_CONTROL (control));

  if (self->control != NULL)
    gtk_box_remove (GTK_BOX (self->box), GTK_WIDGET (self->control));
  self->control = WEEG_FIELD_CONTROL (control);
  self->shape = spot->shape;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box),
                                  wide ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (GTK_BOX (self->box), wide ? 6 : 12);
  gtk_widget_set_valign (control, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->box), control);
  g_signal_connect_object (control, "committed", G_CALLBACK (weeg_field_row_commit), self, G_CONNECT_SWAPPED);
}

void
weeg_field_row_show (WeegFieldRow *self, const char *path)
{
  WeegFieldSpot spot;
  gboolean present = FALSE;
  WeegCell cell = { 0 };

  g_return_if_fail (WEEG_IS_FIELD_ROW (self));
  g_return_if_fail (path != NULL);

  if (self->path != path)
    {
      g_free (self->path);
      self->path = g_strdup (path);
    }
  if (!field_row_look_up (self, &spot, &present, &cell))
    return;
  if (self->control == NULL || self->shape != spot.shape)
    build_control (self, &spot);
  weeg_field_control_set_editable (self->control,
                                   !weeg_dossier_session_is_read_only (self->session) &&
                                       !weeg_edit_words_is_held (spot.dossier, self->path, self->words->key));
  weeg_field_control_show (self->control, &spot, present, cell);
  if (!weeg_field_control_is_dirty (self->control))
    field_row_set_error (self, NULL);
  else if (self->refused != NULL)
    plan_retry (self);
}

const char *
weeg_field_row_get_key (WeegFieldRow *self)
{
  g_return_val_if_fail (WEEG_IS_FIELD_ROW (self), NULL);
  return self->words->key;
}

const char *
weeg_field_row_get_error (WeegFieldRow *self)
{
  g_return_val_if_fail (WEEG_IS_FIELD_ROW (self), NULL);
  return self->error != NULL ? self->error : self->problem;
}

WeegFieldControl *
weeg_field_row_get_control (WeegFieldRow *self)
{
  g_return_val_if_fail (WEEG_IS_FIELD_ROW (self), NULL);
  return self->control;
}

static void
weeg_field_row_dispose (GObject *object)
{
  g_clear_handle_id (&WEEG_FIELD_ROW (object)->retry_source, g_source_remove);
  G_OBJECT_CLASS (weeg_field_row_parent_class)->dispose (object);
}

static void
weeg_field_row_finalize (GObject *object)
{
  WeegFieldRow *self = WEEG_FIELD_ROW (object);

  g_clear_object (&self->session);
  g_free (self->map_key);
  g_free (self->label);
  g_free (self->path);
  g_free (self->error);
  g_free (self->problem);
  g_free (self->refused);
  G_OBJECT_CLASS (weeg_field_row_parent_class)->finalize (object);
}

static void
weeg_field_row_class_init (WeegFieldRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = weeg_field_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = weeg_field_row_finalize;
}

static void
weeg_field_row_init (WeegFieldRow *self)
{
  GtkWidget *outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->message = weeg_label_new_wrapping (NULL, "error");
  gtk_widget_add_css_class (self->message, "caption");
  gtk_widget_set_visible (self->message, FALSE);
  gtk_box_append (GTK_BOX (outer), self->box);
  gtk_box_append (GTK_BOX (outer), self->message);
  gtk_widget_set_margin_top (outer, 9);
  gtk_widget_set_margin_bottom (outer, 9);
  gtk_widget_set_margin_start (outer, 12);
  gtk_widget_set_margin_end (outer, 12);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), outer);
}

GtkWidget *
weeg_field_row_new (WeegDossierSession *session,
                    const char *language,
                    const WeegRecordWords *record,
                    const WeegFieldWords *words,
                    const char *map_key,
                    const char *label)
{
  WeegFieldRow *self;

  g_return_val_if_fail (WEEG_IS_DOSSIER_SESSION (session), NULL);
  g_return_val_if_fail (record != NULL && words != NULL, NULL);

  self = g_object_new (WEEG_TYPE_FIELD_ROW, NULL);
  self->session = g_object_ref (session);
  self->language = weeg_language_match (language);
  self->record = record;
  self->words = words;
  self->map_key = g_strdup (map_key);
  self->label = g_strdup (label != NULL ? label : weeg_field_tr (language, words->label));
  self->texts = texts_new (self);
  gtk_box_append (GTK_BOX (self->box), self->texts);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), self->label);
  return GTK_WIDGET (self);
}

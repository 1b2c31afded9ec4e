/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-record-form.h"

#include <glib/gi18n.h>
#include <string.h>

#include "weeg-edit-words.h"
#include "weeg-field-choices.h"
#include "weeg-language.h"
#include "weeg-list-editor.h"
#include "weeg-names.h"
#include "weeg-path.h"
#include "weeg-record-extras.h"
#include "weeg-rows.h"
#include "weeg-translate.h"

struct _WeegRecordForm
{
  GtkBox parent_instance;

  WeegDossierSession *session;
  const char *language; /* static */
  const WeegRecordWords *words;
  char *path;
  char *only; /* (nullable): how the keys of its fields begin */
  char *id;   /* (nullable) */
  char *title;

  GPtrArray *rows;      /* of WeegFieldRow; owned by the groups */
  GPtrArray *lists;     /* of WeegListEditor */
  GPtrArray *list_keys; /* of the same, in the record */
  char *made_for;       /* what the rows depend on */
  GtkWidget *variant;
  GtkWidget *variant_message;
  GtkWidget *group; /* where rows go while building; NULL: a new one is due */
  guint build_source;
  gboolean showing;
  gboolean gone;
};

G_DEFINE_FINAL_TYPE (WeegRecordForm, weeg_record_form, GTK_TYPE_BOX)

enum
{
  PROP_TITLE = 1,
  N_PROPERTIES,
};

enum
{
  GONE,
  N_RECORD_FORM_SIGNALS,
};

static GParamSpec *record_form_properties[N_PROPERTIES];
static guint record_form_signals[N_RECORD_FORM_SIGNALS];

static const WeegDossier *
record_form_get_dossier (WeegRecordForm *self)
{
  return weeg_dossier_session_get_dossier (self->session);
}

/* The record, or NULL; a part that is not there yet is a record without anything. */
static const WeegRecord *
record_form_look_up (WeegRecordForm *self, const WeegShape **shape)
{
  g_autoptr (WeegPath) path = NULL;
  gboolean present = FALSE;
  WeegCell cell = { 0 };

  *shape = NULL;
  if (*self->path == '\0')
    return &record_form_get_dossier (self)->record;
  path = weeg_path_parse (self->path, NULL);
  if (path == NULL || !weeg_path_get (path, record_form_get_dossier (self), shape, &present, &cell, NULL))
    return NULL;
  return present ? cell.pointer : NULL;
}

static gboolean
is_in_list (WeegRecordForm *self)
{
  return g_str_has_suffix (self->path, "]");
}

/* Finds the record again where an edit has moved it. */
static void
record_form_follow (WeegRecordForm *self)
{
  char *end = strrchr (self->path, '[');
  g_autofree char *list_path = NULL;
  g_autoptr (WeegPath) path = NULL;
  gboolean present = FALSE;
  WeegCell cell;
  guint index;

  if (self->id == NULL || end == NULL)
    return;
  list_path = g_strndup (self->path, end - self->path);
  path = weeg_path_parse (list_path, NULL);
  if (path == NULL || !weeg_path_get (path, record_form_get_dossier (self), NULL, &present, &cell, NULL) ||
      !present || weeg_list_find (cell.pointer, self->id, &index) == NULL)
    {
      self->gone = TRUE;
      return;
    }
  g_free (self->path);
  self->path = g_strdup_printf ("%s[%u]", list_path, index);
}

static GtkWidget *
record_form_group_new (WeegRecordForm *self, const char *heading)
{
  GtkWidget *group = adw_preferences_group_new ();

  if (heading != NULL)
    weeg_group_set_title (group, weeg_field_tr (self->language, heading));
  gtk_box_append (GTK_BOX (self), group);
  return group;
}

static void
record_form_add_row (WeegRecordForm *self,
                     const WeegFieldWords *words,
                     const char *map_key,
                     const char *label)
{
  GtkWidget *row = weeg_field_row_new (self->session, self->language, self->words, words, map_key, label);

  if (self->group == NULL)
    self->group = record_form_group_new (self, NULL);
  weeg_field_row_show (WEEG_FIELD_ROW (row), self->path);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), row);
  g_ptr_array_add (self->rows, row);
}

/* A map with names for keys, or with the ids of a list: a row each. */
static void
add_map_rows (WeegRecordForm *self, const WeegFieldWords *words, const WeegShape *shape)
{
  WeegFieldSpot spot = { record_form_get_dossier (self), self->language, words, shape, FALSE };
  g_auto (GStrv) ids = NULL;
  g_auto (GStrv) titles = NULL;

  for (guint i = 0; shape->names != NULL && shape->names[i] != NULL; i++)
    {
      g_autofree char *label = weeg_name_capital (self->language, words->names, shape->names[i]);

      record_form_add_row (self, words->entries != NULL ? &words->entries[i] : words, shape->names[i], label);
    }
  if (shape->names != NULL)
    return;
  weeg_field_value_referents (&spot, &ids, &titles);
  for (guint i = 0; ids[i] != NULL; i++)
    record_form_add_row (self, words, ids[i], titles[i]);
}

/* (transfer full): "decision_points[2].paper.conditions" of "paper.conditions". */
static char *
path_of (WeegRecordForm *self, const char *key)
{
  return *self->path != '\0' ? g_strdup_printf ("%s.%s", self->path, key) : g_strdup (key);
}

static void
add_list (WeegRecordForm *self, const WeegFieldWords *words)
{
  g_autofree char *path = path_of (self, words->key);
  GtkWidget *list = weeg_list_editor_new (self->session, self->language, path,
                                          weeg_field_tr (self->language, words->label));

  gtk_box_append (GTK_BOX (self), list);
  g_ptr_array_add (self->lists, list);
  g_ptr_array_add (self->list_keys, (gpointer)words->key);
  self->group = NULL;
}

static void
add_extra (WeegRecordForm *self, const char *key)
{
  GtkWidget *extra =
      weeg_record_extras_new (self->session, self->language, self->words->type, key, self->path);

  if (extra == NULL)
    return;
  gtk_box_append (GTK_BOX (self), extra);
  self->group = NULL;
}

/* Whether a variant that the record does not have asks for @key. */
static gboolean
is_of_other_variant (WeegRecordForm *self, const WeegRecord *record, const char *key)
{
  guint chosen = record != NULL ? weeg_edit_words_get_variant (self->words, record) : 0;
  gboolean other = FALSE;

  for (guint i = 0; i < self->words->n_variants; i++)
    if (weeg_keys_have (self->words->variants[i].keys, key))
      {
        if (i == chosen)
          return FALSE;
        other = TRUE;
      }
  /* A value below which something drops out needs a scale. */
  return other || (self->words->type == &weeg_criterion_type && strcmp (key, "must") == 0 &&
                   *self->words->variants[chosen].keys == '\0');
}

static void
variant_chosen_cb (WeegRecordForm *self)
{
  guint variant = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->variant));
  g_autoptr (WeegEdit) edit = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *message = NULL;

  if (self->showing || variant >= self->words->n_variants)
    return;
  name = weeg_edit_words_field (record_form_get_dossier (self), self->language, self->path, self->words,
                                weeg_field_tr (self->language, self->words->variant_name));
  edit = weeg_edit_new (name);
  weeg_edit_words_set_variant (edit, record_form_get_dossier (self), self->language, self->path, self->words,
                               variant);
  if (weeg_dossier_session_edit (self->session, edit, &error) || error->domain != WEEG_EDIT_ERROR)
    return;
  message = weeg_edit_words_error (error, self->language);
  gtk_label_set_label (GTK_LABEL (self->variant_message), message);
  gtk_widget_set_visible (self->variant_message, TRUE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->variant), GTK_ACCESSIBLE_STATE_INVALID,
                               GTK_ACCESSIBLE_INVALID_TRUE, -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->variant), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                  self->variant_message, NULL, -1);
}

static void
add_variant_row (WeegRecordForm *self, const WeegRecord *record)
{
  const char *label = weeg_field_tr (self->language, self->words->variant_name);
  GtkStringList *names = gtk_string_list_new (NULL);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  for (guint i = 0; i < self->words->n_variants; i++)
    gtk_string_list_append (names, weeg_field_tr (self->language, self->words->variants[i].label));
  self->variant = weeg_field_drop_down_new (label);
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->variant), G_LIST_MODEL (names));
  g_object_unref (names);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->variant),
                              weeg_edit_words_get_variant (self->words, record));
  gtk_widget_set_halign (self->variant, GTK_ALIGN_END);
  gtk_widget_set_sensitive (self->variant, !weeg_dossier_session_is_read_only (self->session));
  g_signal_connect_swapped (self->variant, "notify::selected", G_CALLBACK (variant_chosen_cb), self);
  self->variant_message = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->variant_message), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (self->variant_message), 40);
  gtk_label_set_xalign (GTK_LABEL (self->variant_message), 1);
  gtk_widget_add_css_class (self->variant_message, "error");
  gtk_widget_add_css_class (self->variant_message, "caption");
  gtk_widget_set_visible (self->variant_message, FALSE);
  gtk_box_append (GTK_BOX (box), self->variant);
  gtk_box_append (GTK_BOX (box), self->variant_message);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), box);
  gtk_widget_set_focusable (row, FALSE);
  if (self->group == NULL)
    self->group = record_form_group_new (self, NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), row);
}

static void
add_field (WeegRecordForm *self, const WeegRecord *record, const WeegFieldWords *words)
{
  const WeegField *field = weeg_record_words_field (self->words->type, words->key);
  const WeegShape *item = weeg_field_value_list_shape (&field->shape);

  if (is_of_other_variant (self, record, words->key))
    return;
  if (words->heading != NULL)
    self->group = record_form_group_new (self, words->heading);
  if (field->shape.kind == WEEG_KIND_MAP && words->heading != NULL && words->help != NULL)
    {
      g_autofree char *help = g_markup_escape_text (weeg_field_tr (self->language, words->help), -1);

      adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->group), help);
    }
  if (field->shape.kind == WEEG_KIND_MAP)
    add_map_rows (self, words, &field->shape);
  else if (item != NULL && item->kind == WEEG_KIND_RECORD)
    add_list (self, words);
  else
    record_form_add_row (self, words, NULL, NULL);
  add_extra (self, words->key);
}

static gboolean
is_first_of_variants (WeegRecordForm *self, guint index)
{
  for (guint i = 0; i <= index; i++)
    for (guint j = 0; j < self->words->n_variants; j++)
      if (weeg_keys_have (self->words->variants[j].keys, self->words->fields[i].key))
        return i == index;
  return FALSE;
}

static gboolean
is_asked (WeegRecordForm *self, const WeegFieldWords *words)
{
  return self->only == NULL || g_str_has_prefix (words->key, self->only);
}

/* (nullable): of a form of some fields only, the heading they stand under. */
static const char *
find_heading (WeegRecordForm *self)
{
  for (guint i = 0; self->only != NULL && i < self->words->n_fields; i++)
    if (is_asked (self, &self->words->fields[i]) && self->words->fields[i].heading != NULL)
      return weeg_field_tr (self->language, self->words->fields[i].heading);
  return NULL;
}

static gboolean
record_form_build (WeegRecordForm *self)
{
  const WeegShape *shape;
  const WeegRecord *record = record_form_look_up (self, &shape);
  GtkWidget *child;

  self->build_source = 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->lists, 0);
  g_ptr_array_set_size (self->list_keys, 0);
  self->group = NULL;
  self->variant = NULL;
  self->showing = TRUE;
  for (guint i = 0; i < self->words->n_fields; i++)
    {
      if (!is_asked (self, &self->words->fields[i]))
        continue;
      if (record != NULL && is_first_of_variants (self, i))
        {
          self->group = record_form_group_new (self, NULL);
          add_variant_row (self, record);
        }
      add_field (self, record, &self->words->fields[i]);
    }
  self->showing = FALSE;
  return G_SOURCE_REMOVE;
}

/* What decides which rows there are: the variant, and the keys of maps. */
static char *
describe_rows (WeegRecordForm *self, const WeegRecord *record)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%u", record != NULL ? weeg_edit_words_get_variant (self->words, record) : 0);
  for (guint i = 0; i < self->words->n_fields; i++)
    {
      const WeegFieldWords *words = &self->words->fields[i];
      const WeegField *field = weeg_record_words_field (self->words->type, words->key);
      WeegFieldSpot spot = { record_form_get_dossier (self), self->language, words, &field->shape, FALSE };
      g_auto (GStrv) ids = NULL;
      g_auto (GStrv) titles = NULL;
      g_autofree char *joined = NULL;

      if (field->shape.kind != WEEG_KIND_MAP || words->refers == NULL)
        continue;
      weeg_field_value_referents (&spot, &ids, &titles);
      joined = g_strjoinv ("\n", titles);
      g_string_append_printf (text, "\n%s", joined);
    }
  return g_string_free (text, FALSE);
}

static void
record_form_set_title (WeegRecordForm *self, const WeegRecord *record)
{
  const char *heading = find_heading (self);
  g_autofree char *title =
      heading != NULL ? g_strdup (heading)
      : record != NULL && *self->path != '\0'
          ? weeg_field_value_title (record_form_get_dossier (self), self->language, record)
          : g_strdup (weeg_record_tr (self->language, self->words->plural));

  if (g_strcmp0 (title, self->title) == 0)
    return;
  g_free (self->title);
  self->title = g_steal_pointer (&title);
  g_object_notify_by_pspec (G_OBJECT (self), record_form_properties[PROP_TITLE]);
}

static void
record_form_changed_cb (WeegRecordForm *self)
{
  const WeegShape *shape;
  const WeegRecord *record;
  g_autofree char *made_for = NULL;

  if (self->gone)
    return;
  record_form_follow (self);
  record = record_form_look_up (self, &shape);
  if (self->gone || (record == NULL && is_in_list (self)))
    {
      self->gone = TRUE;
      g_signal_emit (self, record_form_signals[GONE], 0);
      return;
    }
  made_for = describe_rows (self, record);
  if (g_strcmp0 (made_for, self->made_for) != 0)
    {
      g_free (self->made_for);
      self->made_for = g_steal_pointer (&made_for);
      /* Later: it may be one of the rows that has just been chosen in. */
      if (self->rows->len == 0 && self->lists->len == 0)
        record_form_build (self);
      else if (self->build_source == 0)
        self->build_source = g_idle_add ((GSourceFunc)record_form_build, self);
    }
  else
    {
      for (guint i = 0; i < self->rows->len; i++)
        weeg_field_row_show (self->rows->pdata[i], self->path);
      for (guint i = 0; i < self->lists->len; i++)
        {
          g_autofree char *path = path_of (self, self->list_keys->pdata[i]);

          weeg_list_editor_set_path (self->lists->pdata[i], path);
        }
    }
  record_form_set_title (self, record);
}

static void
weeg_record_form_get_property (GObject *object, guint property, GValue *value, GParamSpec *spec)
{
  if (property == PROP_TITLE)
    g_value_set_string (value, WEEG_RECORD_FORM (object)->title);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, spec);
}

static void
weeg_record_form_dispose (GObject *object)
{
  g_clear_handle_id (&WEEG_RECORD_FORM (object)->build_source, g_source_remove);
  G_OBJECT_CLASS (weeg_record_form_parent_class)->dispose (object);
}

static void
weeg_record_form_finalize (GObject *object)
{
  WeegRecordForm *self = WEEG_RECORD_FORM (object);

  g_clear_object (&self->session);
  g_free (self->path);
  g_free (self->only);
  g_free (self->id);
  g_free (self->title);
  g_free (self->made_for);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->lists);
  g_ptr_array_unref (self->list_keys);
  G_OBJECT_CLASS (weeg_record_form_parent_class)->finalize (object);
}

static void
weeg_record_form_class_init (WeegRecordFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = weeg_record_form_get_property;
  object_class->dispose = weeg_record_form_dispose;
  object_class->finalize = weeg_record_form_finalize;
  record_form_properties[PROP_TITLE] = g_param_spec_string (
      "title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, record_form_properties);
  record_form_signals[GONE] =
      g_signal_new ("gone", WEEG_TYPE_RECORD_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
weeg_record_form_init (WeegRecordForm *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 24);
  self->rows = g_ptr_array_new ();
  self->lists = g_ptr_array_new ();
  self->list_keys = g_ptr_array_new ();
}

GtkWidget *
weeg_record_form_new (WeegDossierSession *session, const char *language, const char *path)
{
  WeegRecordForm *self;
  const WeegShape *shape;
  const WeegRecord *record;
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (WEEG_IS_DOSSIER_SESSION (session), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  parts = g_strsplit (path, "#", 2);
  self = g_object_new (WEEG_TYPE_RECORD_FORM, NULL);
  self->session = g_object_ref (session);
  self->language = weeg_language_match (language);
  self->path = g_strdup (parts[0] != NULL ? parts[0] : "");
  self->only = parts[0] != NULL ? g_strdup (parts[1]) : NULL;
  record = record_form_look_up (self, &shape);
  self->words = weeg_record_words_find (shape != NULL ? shape->record : &weeg_dossier_type);
  g_return_val_if_fail (self->words != NULL, NULL);
  if (is_in_list (self) && record != NULL)
    self->id = g_strdup (weeg_record_get_id (record));
  record_form_changed_cb (self);
  g_signal_connect_object (session, "notify::dossier", G_CALLBACK (record_form_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

const char *
weeg_record_form_get_title (WeegRecordForm *self)
{
  g_return_val_if_fail (WEEG_IS_RECORD_FORM (self), NULL);
  return self->title;
}

gboolean
weeg_record_form_commit (WeegRecordForm *self)
{
  gboolean good = TRUE;

  g_return_val_if_fail (WEEG_IS_RECORD_FORM (self), FALSE);

  for (guint i = 0; i < self->rows->len; i++)
    good = weeg_field_row_commit (self->rows->pdata[i]) && good;
  return good;
}

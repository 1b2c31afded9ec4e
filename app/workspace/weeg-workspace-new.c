/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-workspace-private.h"

#include "weeg-dossier-parts.h"
#include "weeg-edit-log.h"
#include "weeg-exchange-file.h"
#include "weeg-fields.h"
#include "weeg-json-reader.h"
#include "weeg-json-writer.h"
#include "weeg-translate.h"
#include "weeg-workspace-resources.h"

/* New dossiers: from a template, or like one that is there. */

#define TEMPLATES_PREFIX "/org/weegwijzer/templates/"
#define DEFAULT_TEMPLATE "general"

static const struct
{
  const char *name;
  const char *title;
} titles[] = {
  { "general", N_ ("General") },
};

GStrv
weeg_template_dup_names (void)
{
  GStrv names = g_resource_enumerate_children (weeg_workspace_get_resource (), TEMPLATES_PREFIX,
                                               G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    if (g_str_has_suffix (names[i], ".json"))
      names[i][strlen (names[i]) - strlen (".json")] = '\0';
  return names != NULL ? names : g_new0 (char *, 1);
}

const char *
weeg_template_get_title (const char *name, const char *language)
{
  g_return_val_if_fail (name != NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    if (strcmp (titles[i].name, name) == 0)
      return weeg_tr (language, titles[i].title);
  return name;
}

static WeegDossier *
load_template (const char *name, const char *language, GError **error)
{
  g_autofree char *path = g_strconcat (TEMPLATES_PREFIX, name, ".json", NULL);
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autoptr (WeegExchangeFile) file = NULL;
  g_autoptr (GBytes) bytes =
      g_resource_lookup_data (weeg_workspace_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  if (bytes != NULL)
    file = weeg_exchange_file_read (bytes, problems);
  if (file != NULL && file->format == WEEG_FORMAT_DOSSIER)
    return weeg_record_ref (file->records->pdata[0]);
  g_set_error (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_VALUE,
               weeg_tr (language, "There is no template called %s"), name);
  return NULL;
}

/* "" and NULL leave what is there. */
static gboolean
is_given (const char *text)
{
  return text != NULL && *text != '\0';
}

static WeegIntake *
new_intake (const WeegDossier *from, const WeegNewDossier *input)
{
  WeegIntake *intake =
      from->intake != NULL ? weeg_record_copy (from->intake) : weeg_record_new (&weeg_intake_type);

  if (is_given (input->technology))
    WEEG_REPLACE (intake, innovation, weeg_text_new (input->technology));
  if (is_given (input->indication))
    WEEG_REPLACE (intake, indication, weeg_text_new (input->indication));
  if (is_given (input->comparator))
    WEEG_REPLACE (intake, comparator, weeg_text_new (input->comparator));
  return intake;
}

/* (transfer full): the first that is no comparator is named after the technology,
 * the first that is after the comparator. */
static WeegList *
new_alternatives (const WeegDossier *from, const WeegNewDossier *input)
{
  GArray *cells = g_array_new (FALSE, TRUE, sizeof (WeegCell));
  gboolean named[2] = { FALSE, FALSE };

  for (guint i = 0; i < weeg_list_n (from->alternatives); i++)
    {
      WeegAlternative *alternative = weeg_record_copy (weeg_list_get (from->alternatives, i));
      WeegCell cell = { .pointer = alternative };
      gboolean comparator = WEEG_HAS (alternative, comparator) && alternative->comparator;
      const char *name = comparator ? input->comparator : input->technology;

      if (!named[comparator] && is_given (name))
        WEEG_REPLACE (alternative, name, weeg_text_new (name));
      named[comparator] = TRUE;
      g_array_append_val (cells, cell);
    }
  return weeg_list_new_take (weeg_list_get_shape (from->alternatives), cells);
}

/* (transfer full): a log of one entry, that says how the dossier came to be. */
static WeegList *
first_log (WeegWorkspace *self, const char *op, const char *path, const char *from)
{
  const WeegShape *shape = weeg_record_type_find (&weeg_dossier_type, "log")->shape.item;
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autofree char *now = weeg_edit_log_now ();
  g_autofree char *value =
      weeg_json_write_cell (&weeg_string_shape, (WeegCell){ .pointer = (gpointer)from }, WEEG_JSON_CANONICAL);
  g_autofree char *entry = weeg_edit_log_note (NULL, now, self->who, op, path, value);
  GArray *cells = g_array_new (FALSE, TRUE, sizeof (WeegCell));
  WeegCell cell;

  if (weeg_json_read_cell (shape, entry, -1, &cell, problems))
    g_array_append_val (cells, cell);
  return weeg_list_new_take (shape, cells);
}

static gboolean
workspace_new_add (WeegWorkspace *self, const WeegDossier *dossier, const char *op, GError **error)
{
  g_autoptr (GPtrArray) parts = weeg_dossier_parts_new (dossier);
  g_autofree char *note = weeg_workspace_note (self, op, dossier->id, NULL);

  if (!weeg_register_add (self->store, dossier->id, parts, NULL, note, error))
    return FALSE;
  weeg_workspace_reload_item (self, dossier->id);
  weeg_workspace_emit_changed (self);
  return TRUE;
}

static WeegDossier *
new_from_template (WeegWorkspace *self,
                   const WeegDossier *from,
                   const WeegNewDossier *input,
                   const char *template,
                   const WeegSettings *settings)
{
  WeegDossier *dossier = weeg_record_copy (from);
  int language = weeg_names_index (weeg_language_names, self->language);

  WEEG_CLEAR (dossier, format);
  WEEG_CLEAR (dossier, version);
  WEEG_REPLACE (dossier, id, g_uuid_string_random ());
  WEEG_REPLACE (dossier, title, weeg_text_new (input->title));
  WEEG_REPLACE (dossier, language, language >= 0 ? language : WEEG_LANGUAGE_EN);
  WEEG_REPLACE (dossier, template, g_strdup (template));
  WEEG_REPLACE (dossier, kind, input->kind);
  WEEG_REPLACE (dossier, intake, new_intake (from, input));
  if (from->alternatives != NULL)
    WEEG_REPLACE (dossier, alternatives, new_alternatives (from, input));
  WEEG_REPLACE (dossier, settings, weeg_record_ref (settings));
  WEEG_REPLACE (dossier, log, first_log (self, "create", "template", template));
  return dossier;
}

char *
weeg_workspace_new_dossier (WeegWorkspace *self, const WeegNewDossier *input, GError **error)
{
  g_autofree char *title = NULL;
  g_autoptr (WeegAnyRecord) from = NULL, settings = NULL, dossier = NULL;
  const char *template;

  g_return_val_if_fail (WEEG_IS_WORKSPACE (self) && input != NULL, NULL);
  template = input->template != NULL ? input->template : DEFAULT_TEMPLATE;
  title = g_strstrip (g_strdup (input->title != NULL ? input->title : ""));
  if (*title == '\0')
    {
      g_set_error_literal (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_VALUE,
                           weeg_tr (self->language, "A dossier needs a title"));
      return NULL;
    }
  from = (WeegRecord *)load_template (template, self->language, error);
  if (from == NULL || (settings = (WeegRecord *)weeg_workspace_load_settings (self, error)) == NULL)
    return NULL;
  {
    WeegNewDossier clean = *input;

    clean.title = title;
    dossier = (WeegRecord *)new_from_template (self, (const WeegDossier *)from, &clean, template,
                                               (const WeegSettings *)settings);
  }
  if (!workspace_new_add (self, (const WeegDossier *)dossier, "create", error))
    return NULL;
  return g_strdup (((const WeegDossier *)dossier)->id);
}

/* (transfer full): "Copy of ..." in each language of the title. */
static WeegText *
copied_title (const WeegText *title, const char *reader)
{
  guint n = weeg_text_n (title);
  g_auto (GStrv) languages = g_new0 (char *, n + 1);
  g_auto (GStrv) strings = g_new0 (char *, n + 1);

  if (title == NULL || weeg_text_is_plain (title))
    {
      /* Translators: the title of a dossier. */
      g_autofree char *text = g_strdup_printf (weeg_tr (reader, "Copy of %s"), weeg_text_get (title, reader));

      return weeg_text_new (text);
    }
  for (guint i = 0; i < n; i++)
    {
      languages[i] = g_strdup (weeg_text_language (title, i));
      strings[i] = g_strdup_printf (weeg_tr (languages[i], "Copy of %s"), weeg_text_string (title, i));
    }
  return weeg_text_new_languages ((const char *const *)languages, (const char *const *)strings);
}

/* (transfer full): the points as they are before there is a meeting of any of them. */
static WeegList *
points_to_hold (const WeegList *points)
{
  GArray *cells = g_array_new (FALSE, TRUE, sizeof (WeegCell));

  for (guint i = 0; i < weeg_list_n (points); i++)
    {
      WeegDecisionPoint *point = weeg_record_copy (weeg_list_get (points, i));
      WeegCell cell = { .pointer = point };

      WEEG_CLEAR (point, held);
      WEEG_CLEAR (point, draft);
      if (point->paper != NULL)
        {
          WeegPaper *paper = weeg_record_copy (point->paper);

          WEEG_CLEAR (paper, board);
          WEEG_REPLACE (point, paper, paper);
        }
      g_array_append_val (cells, cell);
    }
  return weeg_list_new_take (weeg_list_get_shape (points), cells);
}

char *
weeg_workspace_duplicate_dossier (WeegWorkspace *self, const char *id, gboolean with_scores, GError **error)
{
  g_autoptr (WeegAnyRecord) from = NULL, copy = NULL;
  WeegDossier *dossier;

  g_return_val_if_fail (WEEG_IS_WORKSPACE (self) && id != NULL, NULL);
  from = (WeegRecord *)weeg_workspace_load_dossier (self, id, error);
  if (from == NULL)
    return NULL;
  copy = weeg_record_copy (from);
  dossier = (WeegDossier *)copy;
  WEEG_REPLACE (dossier, id, g_uuid_string_random ());
  WEEG_REPLACE (dossier, title, copied_title (((WeegDossier *)from)->title, self->language));
  WEEG_REPLACE (dossier, log, first_log (self, "copy", "id", id));
  if (dossier->decision_points != NULL)
    WEEG_REPLACE (dossier, decision_points, points_to_hold (((const WeegDossier *)from)->decision_points));
  if (!with_scores)
    {
      WEEG_CLEAR (dossier, scores);
      WEEG_CLEAR (dossier, weights);
    }
  return workspace_new_add (self, dossier, "create", error) ? g_strdup (dossier->id) : NULL;
}

/* --- Taking a removal back --- */

typedef struct
{
  GPtrArray *parts;
  GPtrArray *held;
  gboolean archived;
} Removed;

static void
free_removed (gpointer data)
{
  Removed *removed = data;

  g_ptr_array_unref (removed->parts);
  g_ptr_array_unref (removed->held);
  g_free (removed);
}

gboolean
weeg_workspace_keep_removed (WeegWorkspace *self, const char *id, GError **error)
{
  g_autoptr (GPtrArray) parts = weeg_register_load (self->store, id, NULL, error);
  g_autoptr (GPtrArray) held = parts != NULL ? weeg_register_load_held_copies (self->store, id, error) : NULL;
  g_autoptr (WeegOverview) overview =
      held != NULL ? weeg_register_get_overview (self->store, id, error) : NULL;
  Removed *removed;

  if (overview == NULL)
    return FALSE;
  removed = g_new0 (Removed, 1);
  *removed = (Removed){ g_steal_pointer (&parts), g_steal_pointer (&held), overview->archived };
  if (self->removed == NULL)
    self->removed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_removed);
  g_hash_table_insert (self->removed, g_strdup (id), removed);
  return TRUE;
}

gboolean
weeg_workspace_can_undo_remove (WeegWorkspace *self, const char *id)
{
  g_return_val_if_fail (WEEG_IS_WORKSPACE (self) && id != NULL, FALSE);
  return self->removed != NULL && g_hash_table_contains (self->removed, id) &&
         weeg_workspace_find_item (self, id) == NULL;
}

gboolean
weeg_workspace_undo_remove (WeegWorkspace *self, const char *id, GError **error)
{
  const Removed *removed;
  g_autofree char *note = NULL;

  g_return_val_if_fail (WEEG_IS_WORKSPACE (self) && id != NULL, FALSE);
  removed = self->removed != NULL ? g_hash_table_lookup (self->removed, id) : NULL;
  if (removed == NULL)
    {
      weeg_set_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_NOT_FOUND,
                      "dossier %s was not removed since this register was opened", id);
      return FALSE;
    }
  note = weeg_workspace_note (self, "unremove", id, NULL);
  if (!weeg_register_add (self->store, id, removed->parts, removed->held, note, error))
    return FALSE;
  if (removed->archived)
    weeg_workspace_set_archived (self, id, TRUE, NULL);
  g_hash_table_remove (self->removed, id);
  weeg_workspace_reload_item (self, id);
  weeg_workspace_emit_changed (self);
  return TRUE;
}

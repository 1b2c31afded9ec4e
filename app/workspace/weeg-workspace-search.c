/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-workspace-private.h"

#include "weeg-fields.h"
#include "weeg-json-reader.h"

char *
weeg_workspace_fold_search (const char *text)
{
  g_autofree char *normal = NULL;

  g_return_val_if_fail (text != NULL, NULL);
  normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  return g_utf8_casefold (normal != NULL ? normal : "", -1);
}

void
weeg_workspace_forget_search (WeegWorkspace *self, const char *id)
{
  if (self->search != NULL && id != NULL)
    g_hash_table_remove (self->search, id);
  else if (self->search != NULL)
    g_hash_table_remove_all (self->search);
}

/* All languages of a text, a line each. */
static void
append_text (GString *all, const char *json)
{
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autoptr (WeegText) text = NULL;
  WeegCell cell;

  if (!weeg_json_read_cell (&weeg_text_shape, json, -1, &cell, problems))
    return;
  text = cell.pointer;
  for (guint i = 0; i < weeg_text_n (text); i++)
    g_string_append_printf (all, "%s\n", weeg_text_string (text, i));
}

/* Only two of its parts are looked at: a dossier of many scores costs no more than another. */
static char *
read_text (WeegWorkspace *self, const char *id)
{
  g_autoptr (GPtrArray) parts = weeg_register_load (self->store, id, NULL, NULL);
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; parts != NULL && i < parts->len; i++)
    {
      const WeegPart *part = parts->pdata[i];

      if (part->content != NULL && (strcmp (part->name, "title") == 0 || strcmp (part->name, "summary") == 0))
        append_text (all, part->content);
    }
  return weeg_workspace_fold_search (all->str);
}

const char *
weeg_workspace_get_search_text (WeegWorkspace *self, const char *id)
{
  const char *known;
  char *text;

  g_return_val_if_fail (WEEG_IS_WORKSPACE (self) && id != NULL, NULL);
  if (self->search == NULL)
    self->search = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  known = g_hash_table_lookup (self->search, id);
  if (known != NULL)
    return known;
  text = read_text (self, id);
  g_hash_table_insert (self->search, g_strdup (id), text);
  return text;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-workspace-private.h"

/* What can be undone in a dossier, for as long as the register is open: also after another dossier was opened
 * in its place. */

typedef struct
{
  GPtrArray *undo, *redo;
  gint64 revision; /* of the dossier that they fit */
} History;

static void
free_history (gpointer data)
{
  History *history = data;

  g_ptr_array_unref (history->undo);
  g_ptr_array_unref (history->redo);
  g_free (history);
}

void
weeg_workspace_keep_history (
    WeegWorkspace *self, const char *id, GPtrArray *undo, GPtrArray *redo, gint64 revision)
{
  History *history;

  if (undo->len == 0 && redo->len == 0)
    return;
  history = g_new0 (History, 1);
  *history = (History){ g_ptr_array_ref (undo), g_ptr_array_ref (redo), revision };
  if (self->histories == NULL)
    self->histories = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_history);
  g_hash_table_insert (self->histories, g_strdup (id), history);
}

gboolean
weeg_workspace_take_history (
    WeegWorkspace *self, const char *id, gint64 revision, GPtrArray **undo, GPtrArray **redo)
{
  History *history = self->histories != NULL ? g_hash_table_lookup (self->histories, id) : NULL;
  gboolean fits = history != NULL && history->revision == revision;

  if (fits)
    {
      g_ptr_array_unref (*undo);
      g_ptr_array_unref (*redo);
      *undo = g_ptr_array_ref (history->undo);
      *redo = g_ptr_array_ref (history->redo);
    }
  if (history != NULL)
    g_hash_table_remove (self->histories, id);
  return fits;
}

void
weeg_workspace_forget_history (WeegWorkspace *self, const char *id)
{
  if (self->histories != NULL)
    g_hash_table_remove (self->histories, id);
}

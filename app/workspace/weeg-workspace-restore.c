/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-workspace-private.h"

#include "weeg-edit-log.h"
#include "weeg-fields.h"
#include "weeg-json-reader.h"
#include "weeg-json-writer.h"

/* Going back to a backup, and seeing first what that would do. */

void
weeg_restore_item_free (WeegRestoreItem *self)
{
  g_free (self->id);
  g_free (self->title);
  g_strfreev (self->parts);
  g_free (self);
}

static const WeegPart *
find_part (const GPtrArray *parts, const char *name)
{
  for (guint i = 0; i < parts->len; i++)
    if (strcmp (((const WeegPart *)parts->pdata[i])->name, name) == 0)
      return parts->pdata[i];
  return NULL;
}

/* How many items of two lists differ: one that changed is one, not one less and one more. */
static guint
count_items (const GPtrArray *here, const GPtrArray *there)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  guint only_there = 0, only_here = here != NULL ? here->len : 0;

  for (guint i = 0; here != NULL && i < here->len; i++)
    g_hash_table_insert (
        counts, here->pdata[i],
        GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, here->pdata[i])) + 1));
  for (guint i = 0; there != NULL && i < there->len; i++)
    {
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, there->pdata[i]));

      if (n == 0)
        only_there++;
      else
        {
          g_hash_table_insert (counts, there->pdata[i], GUINT_TO_POINTER (n - 1));
          only_here--;
        }
    }
  /* The same items in another order are a change, too. */
  if (only_here == 0 && only_there == 0)
    for (guint i = 0; here != NULL && i < here->len; i++)
      if (strcmp (here->pdata[i], there->pdata[i]) != 0)
        return 1;
  return MAX (only_here, only_there);
}

static guint
count_changes (const WeegPart *here, const WeegPart *there)
{
  guint n;

  if (here == NULL || there == NULL)
    {
      const WeegPart *part = here != NULL ? here : there;

      return part->items != NULL ? MAX (part->items->len, 1) : 1;
    }
  n = count_items (here->items, there->items);
  return n + (strcmp (here->content, there->content) != 0);
}

static void
compare_parts (WeegRestoreItem *item, const GPtrArray *here, const GPtrArray *there, gboolean archived)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < here->len + there->len; i++)
    {
      gboolean first = i < here->len;
      const WeegPart *part = first ? here->pdata[i] : there->pdata[i - here->len];
      const WeegPart *other = find_part (first ? there : here, part->name);
      guint n;

      if (!first && other != NULL)
        continue;
      n = count_changes (part, other);
      item->n_changes += n;
      if (n > 0)
        g_strv_builder_add (names, part->name);
    }
  if (archived)
    {
      item->n_changes++;
      g_strv_builder_add (names, "archived");
    }
  item->parts = g_strv_builder_end (names);
  item->state = item->n_changes > 0 ? WEEG_RESTORE_DIFFERS : WEEG_RESTORE_SAME;
}

static char *
title_of (const WeegOverview *overview, const char *language)
{
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autoptr (WeegText) text = NULL;
  WeegCell cell;

  if (overview->title == NULL ||
      !weeg_json_read_cell (&weeg_text_shape, overview->title, -1, &cell, problems))
    return g_strdup (overview->id);
  text = cell.pointer;
  return g_strdup (weeg_text_get (text, language));
}

static WeegRestoreItem *
new_item (const WeegOverview *overview, const char *language, WeegRestoreState state)
{
  WeegRestoreItem *item = g_new0 (WeegRestoreItem, 1);

  item->id = g_strdup (overview->id);
  item->title = title_of (overview, language);
  item->state = state;
  return item;
}

static const WeegOverview *
find_overview (const GPtrArray *overviews, const char *id)
{
  for (guint i = 0; i < overviews->len; i++)
    if (strcmp (((const WeegOverview *)overviews->pdata[i])->id, id) == 0)
      return overviews->pdata[i];
  return NULL;
}

GPtrArray *
weeg_workspace_preview_restore (WeegWorkspace *self, const char *path, GError **error)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify)weeg_restore_item_free);
  g_autoptr (GPtrArray) here = NULL, there = NULL;
  g_autoptr (WeegRegister) copy = NULL;

  g_return_val_if_fail (WEEG_IS_WORKSPACE (self) && path != NULL, NULL);
  copy = weeg_register_open_copy (path, error);
  if (copy == NULL || (here = weeg_register_list (self->store, error)) == NULL ||
      (there = weeg_register_list (copy, error)) == NULL)
    return NULL;
  for (guint i = 0; i < here->len; i++)
    {
      const WeegOverview *mine = here->pdata[i], *other = find_overview (there, mine->id);
      WeegRestoreItem *item =
          new_item (mine, self->language, other != NULL ? WEEG_RESTORE_SAME : WEEG_RESTORE_ONLY_HERE);
      g_autoptr (GPtrArray) my_parts = NULL, their_parts = NULL;

      g_ptr_array_add (items, item);
      if (other == NULL)
        continue;
      my_parts = weeg_register_load (self->store, mine->id, NULL, error);
      their_parts = my_parts != NULL ? weeg_register_load (copy, mine->id, NULL, error) : NULL;
      if (their_parts == NULL)
        return NULL;
      compare_parts (item, my_parts, their_parts, mine->archived != other->archived);
    }
  for (guint i = 0; i < there->len; i++)
    if (find_overview (here, ((const WeegOverview *)there->pdata[i])->id) == NULL)
      g_ptr_array_add (items, new_item (there->pdata[i], self->language, WEEG_RESTORE_ONLY_THERE));
  return g_steal_pointer (&items);
}

/* (transfer full): a name beside the register that says what it is and when. */
static char *
name_kept (WeegWorkspace *self)
{
  const char *path = weeg_register_get_path (self->store);
  g_autofree char *stem =
      g_str_has_suffix (path, ".weeg") ? g_strndup (path, strlen (path) - 5) : g_strdup (path);
  g_autofree char *now = weeg_edit_log_now ();

  g_strdelimit (now, ":", '-');
  for (guint i = 1;; i++)
    {
      g_autofree char *more = i > 1 ? g_strdup_printf ("-%u", i) : g_strdup ("");
      g_autofree char *name = g_strdup_printf ("%s-before-restore-%s%s.weeg", stem, now, more);

      if (!g_file_test (name, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&name);
    }
}

/* (transfer full): an entry behind the own log of the backup. */
static char *
note_restore (WeegWorkspace *self, WeegRegister *copy, const char *path)
{
  g_autofree char *previous = weeg_register_dup_last_own_entry (copy, NULL);
  g_autofree char *now = weeg_edit_log_now ();
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_filename_display_name (base);
  g_autofree char *value =
      weeg_json_write_cell (&weeg_string_shape, (WeegCell){ .pointer = name }, WEEG_JSON_CANONICAL);

  return weeg_edit_log_note (previous, now, self->who, "restore", "dossiers", value);
}

gboolean
weeg_workspace_restore (WeegWorkspace *self, const char *path, char **kept_out, GError **error)
{
  g_autoptr (WeegRegister) copy = NULL;
  g_autofree char *kept = NULL, *note = NULL;

  g_return_val_if_fail (WEEG_IS_WORKSPACE (self) && path != NULL, FALSE);
  if (weeg_register_is_read_only (self->store))
    {
      weeg_set_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_READ_ONLY,
                      "this register can only be read now");
      return FALSE;
    }
  copy = weeg_register_open_copy (path, error);
  if (copy == NULL)
    return FALSE;
  kept = name_kept (self);
  if (!weeg_register_backup (self->store, kept, FALSE, NULL, error))
    return FALSE;
  note = note_restore (self, copy, path);
  if (!weeg_register_restore (self->store, copy, note, error))
    return FALSE;
  g_clear_pointer (&self->settings, weeg_record_unref);
  self->settings = weeg_workspace_load_settings (self, NULL);
  weeg_workspace_reread_sessions (self);
  if (kept_out != NULL)
    *kept_out = g_steal_pointer (&kept);
  return TRUE;
}

WeegList *
weeg_workspace_load_own_log (WeegWorkspace *self, GError **error)
{
  const WeegShape *shape = weeg_record_type_find (&weeg_dossier_type, "log")->shape.item;
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (WeegList) list = NULL;
  GArray *cells;

  g_return_val_if_fail (WEEG_IS_WORKSPACE (self), NULL);
  entries = weeg_register_load_own_log (self->store, error);
  if (entries == NULL)
    return NULL;
  cells = g_array_new (FALSE, TRUE, sizeof (WeegCell));
  for (guint i = 0; i < entries->len; i++)
    {
      WeegCell cell;

      if (weeg_json_read_cell (shape, entries->pdata[i], -1, &cell, problems))
        g_array_append_val (cells, cell);
    }
  list = weeg_list_new_take (shape, cells);
  if (weeg_problems_n (problems) == 0)
    return g_steal_pointer (&list);
  weeg_set_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_DAMAGED,
                  "the register's own log is damaged: %s: %p", weeg_problems_path (problems, 0),
                  weeg_problems_ref_message (problems, 0));
  return NULL;
}

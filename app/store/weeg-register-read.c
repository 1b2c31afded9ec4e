/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-register-private.h"

/* The next decision point is the first that was not held, by its planned date. A text that is damaged is
 * passed over: one dossier does not take the others from the list.
 * Not a view: those may not call JSON functions in a file that is not trusted. */
#define OVERVIEW                                                                                             \
  "SELECT dossier.id, title.content, intake.content ->> '$.phase', triage.content ->> '$.track', "           \
  "point.content ->> '$.id', point.content -> '$.title', point.content ->> '$.planned', "                    \
  "dossier.archived, dossier.revision FROM dossier "                                                         \
  "LEFT JOIN part AS title ON title.dossier = dossier.id AND title.name = 'title' "                          \
  "LEFT JOIN part AS intake ON intake.dossier = dossier.id AND intake.name = 'intake' "                      \
  "AND json_valid (intake.content) "                                                                         \
  "LEFT JOIN part AS triage ON triage.dossier = dossier.id AND triage.name = 'triage' "                      \
  "AND json_valid (triage.content) "                                                                         \
  "LEFT JOIN item AS point ON point.dossier = dossier.id AND point.part = 'decision_points' "                \
  "AND point.place = (SELECT place FROM item WHERE item.dossier = dossier.id "                               \
  "AND item.part = 'decision_points' AND CASE WHEN json_valid (item.content) "                               \
  "THEN coalesce (json_type (item.content, '$.held'), 'null') = 'null' END "                                 \
  "ORDER BY item.content ->> '$.planned' IS NULL, item.content ->> '$.planned', place LIMIT 1) "

static WeegOverview *
read_overview (sqlite3_stmt *statement)
{
  WeegOverview *overview = g_new0 (WeegOverview, 1);

  overview->id = weeg_database_dup_text (statement, 0);
  overview->title = weeg_database_dup_text (statement, 1);
  if (overview->title == NULL)
    overview->title = g_strdup ("\"\"");
  overview->phase = weeg_database_dup_text (statement, 2);
  overview->track = weeg_database_dup_text (statement, 3);
  overview->point_id = weeg_database_dup_text (statement, 4);
  overview->point_title = weeg_database_dup_text (statement, 5);
  overview->point_planned = weeg_database_dup_text (statement, 6);
  overview->archived = sqlite3_column_int (statement, 7) != 0;
  overview->revision = sqlite3_column_int64 (statement, 8);
  return overview;
}

static gpointer
overview_row (sqlite3_stmt *statement)
{
  return read_overview (statement);
}

static gpointer
text_row (sqlite3_stmt *statement)
{
  return weeg_database_dup_text (statement, 0);
}

static gpointer
held_row (sqlite3_stmt *statement)
{
  return weeg_held_copy_new ((const char *)sqlite3_column_text (statement, 0),
                             (const char *)sqlite3_column_text (statement, 1));
}

/* (transfer full): what @read makes of each row; takes @statement (nullable: failed already). */
static GPtrArray *
collect (sqlite3_stmt *statement,
         gpointer (*read) (sqlite3_stmt *statement),
         GDestroyNotify release,
         GError **error)
{
  g_autoptr (sqlite3_stmt) taken = statement;
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (release);
  gboolean row;

  while (taken != NULL && weeg_database_step (taken, &row, error))
    {
      if (!row)
        return g_steal_pointer (&rows);
      g_ptr_array_add (rows, read (taken));
    }
  return NULL;
}

static gboolean
no_dossier (const char *id, GError **error)
{
  weeg_set_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_NOT_FOUND, "there is no dossier %s", id);
  return FALSE;
}

GPtrArray *
weeg_register_list (WeegRegister *self, GError **error)
{
  GPtrArray *list;

  g_return_val_if_fail (WEEG_IS_REGISTER (self), NULL);
  if (!weeg_register_enter (self, FALSE, error))
    return NULL;
  list = collect (weeg_database_query (self->database, error, OVERVIEW "ORDER BY dossier.place", ""),
                  overview_row, (GDestroyNotify)weeg_overview_free, error);
  weeg_register_leave (self);
  return list;
}

WeegOverview *
weeg_register_get_overview (WeegRegister *self, const char *id, GError **error)
{
  g_autoptr (GPtrArray) list = NULL;

  g_return_val_if_fail (WEEG_IS_REGISTER (self) && id != NULL, NULL);
  if (!weeg_register_enter (self, FALSE, error))
    return NULL;
  list = collect (weeg_database_query (self->database, error, OVERVIEW "WHERE dossier.id = ?", "s", id),
                  overview_row, (GDestroyNotify)weeg_overview_free, error);
  weeg_register_leave (self);
  if (list == NULL || (list->len == 0 && !no_dossier (id, error)))
    return NULL;
  return g_ptr_array_steal_index (list, 0);
}

static gboolean
load_revision (sqlite3 *database, const char *id, gint64 *revision, GError **error)
{
  g_autoptr (sqlite3_stmt) statement =
      weeg_database_query (database, error, "SELECT revision FROM dossier WHERE id = ?", "s", id);
  gboolean row;

  if (statement == NULL || !weeg_database_step (statement, &row, error))
    return FALSE;
  if (!row)
    return no_dossier (id, error);
  *revision = sqlite3_column_int64 (statement, 0);
  return TRUE;
}

static gboolean
load_items (sqlite3 *database, const char *id, WeegPart *part, GError **error)
{
  gboolean is_log = strcmp (part->name, WEEG_PART_LOG) == 0;
  g_autoptr (sqlite3_stmt) statement = weeg_database_query (
      database, error,
      is_log ? "SELECT content FROM log WHERE dossier = ?1 AND ?2 <> '' ORDER BY place"
             : "SELECT content FROM item WHERE dossier = ?1 AND part = ?2 ORDER BY place",
      "ss", id, part->name);
  gboolean row;

  while (statement != NULL && weeg_database_step (statement, &row, error))
    {
      if (!row)
        return TRUE;
      weeg_part_take_item (part, weeg_database_dup_text (statement, 0));
    }
  return FALSE;
}

static gpointer
part_row (sqlite3_stmt *statement)
{
  gboolean is_list = sqlite3_column_int (statement, 1) != 0;

  return weeg_part_new ((const char *)sqlite3_column_text (statement, 0),
                        is_list ? NULL : (const char *)sqlite3_column_text (statement, 2));
}

static GPtrArray *
load_parts (sqlite3 *database, const char *id, gint64 *revision, GError **error)
{
  g_autoptr (GPtrArray) parts = NULL;

  if (!load_revision (database, id, revision, error))
    return NULL;
  parts = collect (weeg_database_query (
                       database, error,
                       "SELECT name, is_list, content FROM part WHERE dossier = ? ORDER BY place", "s", id),
                   part_row, (GDestroyNotify)weeg_part_free, error);
  for (guint i = 0; parts != NULL && i < parts->len; i++)
    {
      WeegPart *part = parts->pdata[i];

      if (part->items != NULL && !load_items (database, id, part, error))
        return NULL;
    }
  return g_steal_pointer (&parts);
}

GPtrArray *
weeg_register_load (WeegRegister *self, const char *id, gint64 *revision, GError **error)
{
  GPtrArray *parts = NULL;
  gint64 found = 0;

  g_return_val_if_fail (WEEG_IS_REGISTER (self) && id != NULL, NULL);
  if (!weeg_register_enter (self, FALSE, error))
    return NULL;
  /* One transaction, so that all parts are of the same moment. */
  if (weeg_database_run (self->database, "BEGIN", error))
    {
      parts = load_parts (self->database, id, &found, error);
      weeg_database_end (self->database, FALSE, NULL);
    }
  weeg_register_leave (self);
  if (revision != NULL)
    *revision = found;
  return parts;
}

char *
weeg_register_load_held (WeegRegister *self, const char *id, const char *point, GError **error)
{
  g_autoptr (GPtrArray) found = NULL;

  g_return_val_if_fail (WEEG_IS_REGISTER (self) && id != NULL && point != NULL, NULL);
  if (!weeg_register_enter (self, FALSE, error))
    return NULL;
  found = collect (weeg_database_query (self->database, error,
                                        "SELECT content FROM held WHERE dossier = ? AND point = ?", "ss", id,
                                        point),
                   text_row, g_free, error);
  weeg_register_leave (self);
  if (found != NULL && found->len == 0)
    weeg_set_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_NOT_FOUND,
                    "no copy was kept of dossier %s at decision point %s", id, point);
  return found != NULL && found->len > 0 ? g_ptr_array_steal_index (found, 0) : NULL;
}

GPtrArray *
weeg_register_load_held_copies (WeegRegister *self, const char *id, GError **error)
{
  GPtrArray *copies;

  g_return_val_if_fail (WEEG_IS_REGISTER (self) && id != NULL, NULL);
  if (!weeg_register_enter (self, FALSE, error))
    return NULL;
  copies = collect (weeg_database_query (self->database, error,
                                         "SELECT point, content FROM held WHERE dossier = ? ORDER BY point",
                                         "s", id),
                    held_row, (GDestroyNotify)weeg_held_copy_free, error);
  weeg_register_leave (self);
  return copies;
}

GPtrArray *
weeg_register_load_own_log (WeegRegister *self, GError **error)
{
  GPtrArray *entries;

  g_return_val_if_fail (WEEG_IS_REGISTER (self), NULL);
  if (!weeg_register_enter (self, FALSE, error))
    return NULL;
  entries = collect (
      weeg_database_query (self->database, error, "SELECT content FROM register_log ORDER BY place", ""),
      text_row, g_free, error);
  weeg_register_leave (self);
  return entries;
}

/* (transfer full) (nullable): the one text that @sql gives, or NULL without error. */
static char *
load_text (WeegRegister *self, const char *sql, const char *name, GError **error)
{
  g_autoptr (GPtrArray) found = NULL;

  if (!weeg_register_enter (self, FALSE, error))
    return NULL;
  found = collect (weeg_database_query (self->database, error, sql, name != NULL ? "s" : "", name), text_row,
                   g_free, error);
  weeg_register_leave (self);
  return found != NULL && found->len > 0 ? g_ptr_array_steal_index (found, 0) : NULL;
}

char *
weeg_register_dup_last_own_entry (WeegRegister *self, GError **error)
{
  g_return_val_if_fail (WEEG_IS_REGISTER (self), NULL);
  return load_text (self, "SELECT content FROM register_log ORDER BY place DESC LIMIT 1", NULL, error);
}

char *
weeg_register_dup_setting (WeegRegister *self, const char *name, GError **error)
{
  g_return_val_if_fail (WEEG_IS_REGISTER (self) && name != NULL, NULL);
  return load_text (self, "SELECT value FROM setting WHERE name = ?", name, error);
}

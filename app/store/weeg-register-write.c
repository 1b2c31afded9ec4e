/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-register-private.h"

#include "weeg-change-set-private.h"

/* Of a statement that writes one row, and none if the text is not JSON. */
static gboolean
wrote_one (sqlite3 *database, gboolean good, GError **error)
{
  if (!good || sqlite3_changes (database) == 1)
    return good;
  weeg_set_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_CONFLICT, "what was to be written is not JSON");
  return FALSE;
}

/* Adds to the register's own log; nothing to add is fine. */
static gboolean
write_note (sqlite3 *database, const char *note, GError **error)
{
  return note == NULL ||
         wrote_one (database,
                    weeg_database_do (database, error,
                                      "INSERT INTO register_log (place, content) "
                                      "SELECT (SELECT coalesce (max (place) + 1, 0) FROM register_log), ?1 "
                                      "WHERE json_valid (?1)",
                                      "s", note),
                    error);
}

static gboolean
write_log (sqlite3 *database, const char *id, const char *entry, GError **error)
{
  return wrote_one (
      database,
      weeg_database_do (database, error,
                        "INSERT INTO log (dossier, place, content) "
                        "SELECT ?1, (SELECT coalesce (max (place) + 1, 0) FROM log WHERE dossier = ?1), ?2 "
                        "WHERE json_valid (?2)",
                        "ss", id, entry),
      error);
}

static gboolean
write_held (sqlite3 *database, const char *id, const char *point, const char *content, GError **error)
{
  return wrote_one (database,
                    weeg_database_do (database, error,
                                      "INSERT INTO held (dossier, point, content) "
                                      "SELECT ?1, ?2, ?3 WHERE json_valid (?3)",
                                      "sss", id, point, content),
                    error);
}

/* A part keeps the place it has; a new one goes behind the others. */
static gboolean
write_part (sqlite3 *database, const char *id, const char *name, const char *content, GError **error)
{
  return wrote_one (
      database,
      weeg_database_do (
          database, error,
          "INSERT INTO part (dossier, name, place, is_list, content) "
          "SELECT ?1, ?2, (SELECT coalesce (max (place) + 1, 0) FROM part WHERE dossier = ?1), ?3, ?4 "
          "WHERE json_valid (?4) "
          "ON CONFLICT (dossier, name) DO UPDATE SET is_list = excluded.is_list, content = excluded.content",
          "ssis", id, name, (gint64)(content == NULL), content != NULL ? content : "[]"),
      error);
}

/* One statement for all: a dossier may have 200,000 scores. */
static gboolean
write_texts (sqlite3 *database,
             const char *id,
             const char *name,
             guint at,
             const GPtrArray *texts,
             guint from,
             GError **error)
{
  g_autoptr (sqlite3_stmt) statement = weeg_database_query (
      database, error,
      strcmp (name, WEEG_PART_LOG) == 0
          ? "INSERT INTO log (dossier, place, content) SELECT ?1, ?3, ?4 WHERE json_valid (?4) AND ?2 <> ''"
          : "INSERT INTO item (dossier, part, place, content) SELECT ?1, ?2, ?3, ?4 WHERE json_valid (?4)",
      "ss", id, name);

  for (guint i = from; statement != NULL && i < texts->len; i++)
    {
      gboolean row;

      sqlite3_bind_int64 (statement, 3, (gint64)at + i);
      sqlite3_bind_text (statement, 4, texts->pdata[i], -1, SQLITE_STATIC);
      if (!wrote_one (database, weeg_database_step (statement, &row, error), error))
        return FALSE;
      sqlite3_reset (statement);
    }
  return statement != NULL;
}

static gboolean
write_parts (sqlite3 *database, const char *id, const GPtrArray *parts, GError **error)
{
  for (guint i = 0; i < parts->len; i++)
    {
      const WeegPart *part = parts->pdata[i];

      if (!write_part (database, id, part->name, part->items != NULL ? NULL : part->content, error) ||
          (part->items != NULL && !write_texts (database, id, part->name, 0, part->items, 0, error)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
exists (sqlite3 *database, const char *id, gboolean *there, GError **error)
{
  g_autoptr (sqlite3_stmt) statement =
      weeg_database_query (database, error, "SELECT 1 FROM dossier WHERE id = ?", "s", id);

  return statement != NULL && weeg_database_step (statement, there, error);
}

static gboolean
must_exist (sqlite3 *database, const char *id, gboolean expected, GError **error)
{
  gboolean there;

  if (!exists (database, id, &there, error))
    return FALSE;
  if (there == expected)
    return TRUE;
  if (there)
    weeg_set_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_EXISTS, "dossier %s is there already", id);
  else
    weeg_set_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_NOT_FOUND, "there is no dossier %s", id);
  return FALSE;
}

/* What was kept of a point stays what it is. */
static gboolean
write_held_copies (sqlite3 *database, const char *id, const GPtrArray *held, GError **error)
{
  for (guint i = 0; held != NULL && i < held->len; i++)
    {
      const WeegHeldCopy *copy = held->pdata[i];
      g_autoptr (sqlite3_stmt) statement = weeg_database_query (
          database, error, "SELECT 1 FROM held WHERE dossier = ? AND point = ?", "ss", id, copy->point);
      gboolean there;

      if (statement == NULL || !weeg_database_step (statement, &there, error) ||
          (!there && !write_held (database, id, copy->point, copy->content, error)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add (sqlite3 *database, const char *id, const GPtrArray *parts, const GPtrArray *held, GError **error)
{
  return must_exist (database, id, FALSE, error) &&
         weeg_database_do (
             database, error,
             "INSERT INTO dossier (id, place) SELECT ?, coalesce (max (place) + 1, 0) FROM dossier", "s",
             id) &&
         write_parts (database, id, parts, error) && write_held_copies (database, id, held, error);
}

static gboolean
replace (sqlite3 *database, const char *id, const GPtrArray *parts, GError **error)
{
  return must_exist (database, id, TRUE, error) &&
         weeg_database_do (database, error, "INSERT INTO replacing (dossier) VALUES (?)", "s", id) &&
         weeg_database_do (database, error, "DELETE FROM log WHERE dossier = ?", "s", id) &&
         weeg_database_do (database, error, "DELETE FROM part WHERE dossier = ?", "s", id) &&
         weeg_database_do (database, error, "DELETE FROM replacing", "") &&
         weeg_database_do (database, error, "UPDATE dossier SET revision = revision + 1 WHERE id = ?", "s",
                           id) &&
         write_parts (database, id, parts, error);
}

static gboolean
add_several (sqlite3 *database, const WeegRegisterEntry *entries, guint n, GError **error)
{
  for (guint i = 0; i < n; i++)
    if (entries[i].replace ? !replace (database, entries[i].id, entries[i].parts, error) ||
                                 !write_held_copies (database, entries[i].id, entries[i].held, error)
                           : !add (database, entries[i].id, entries[i].parts, entries[i].held, error))
      return FALSE;
  return TRUE;
}

/* Moves the items from place @from on by @by places, by way of places below
 * zero, since on the way no two rows may have the same. */
static gboolean
move_items (sqlite3 *database, const char *id, const char *name, gint64 from, gint64 by, GError **error)
{
  return weeg_database_do (database, error,
                           "UPDATE item SET place = -1 - (place + ?4) "
                           "WHERE dossier = ?1 AND part = ?2 AND place >= ?3",
                           "ssii", id, name, from, by) &&
         weeg_database_do (database, error,
                           "UPDATE item SET place = -1 - place "
                           "WHERE dossier = ?1 AND part = ?2 AND place < 0",
                           "ss", id, name);
}

static gboolean
splice (sqlite3 *database, const char *id, const WeegChange *change, GError **error)
{
  guint n_inserted = change->inserted->len;
  guint n_same = MIN (n_inserted, change->n_removed);
  gint64 by = (gint64)n_inserted - change->n_removed;

  if (!write_part (database, id, change->name, NULL, error))
    return FALSE;
  for (guint i = 0; i < n_same; i++)
    if (!wrote_one (database,
                    weeg_database_do (database, error,
                                      "UPDATE item SET content = ?4 WHERE dossier = ?1 AND part = ?2 "
                                      "AND place = ?3 AND json_valid (?4)",
                                      "ssis", id, change->name, (gint64)change->at + i,
                                      (const char *)change->inserted->pdata[i]),
                    error))
      return FALSE;
  if (by < 0 && !weeg_database_do (database, error,
                                   "DELETE FROM item WHERE dossier = ?1 AND part = ?2 "
                                   "AND place >= ?3 AND place < ?4",
                                   "ssii", id, change->name, (gint64)change->at + n_same,
                                   (gint64)change->at + change->n_removed))
    return FALSE;
  if (by != 0 && !move_items (database, id, change->name, (gint64)change->at + change->n_removed, by, error))
    return FALSE;
  return write_texts (database, id, change->name, change->at, change->inserted, n_same, error);
}

static gboolean
apply_change (sqlite3 *database, const char *id, const WeegChange *change, GError **error)
{
  switch (change->kind)
    {
    case WEEG_CHANGE_PUT:
      return weeg_database_do (database, error, "DELETE FROM item WHERE dossier = ? AND part = ?", "ss", id,
                               change->name) &&
             write_part (database, id, change->name, change->content, error);
    case WEEG_CHANGE_DROP:
      return weeg_database_do (database, error, "DELETE FROM part WHERE dossier = ? AND name = ?", "ss", id,
                               change->name);
    case WEEG_CHANGE_SPLICE:
      return splice (database, id, change, error);
    case WEEG_CHANGE_LOG:
      return write_log (database, id, change->content, error);
    case WEEG_CHANGE_HOLD:
      return write_held (database, id, change->name, change->content, error);
    default:
      g_assert_not_reached ();
    }
}

/* An entry of a log needs its part, so that reading finds the list. */
static gboolean
ensure_log_part (sqlite3 *database, const char *id, const WeegChangeSet *changes, GError **error)
{
  for (guint i = 0; i < changes->changes->len; i++)
    if (((const WeegChange *)changes->changes->pdata[i])->kind == WEEG_CHANGE_LOG)
      return write_part (database, id, WEEG_PART_LOG, NULL, error);
  return TRUE;
}

static gboolean
apply (sqlite3 *database, const char *id, const WeegChangeSet *changes, gint64 revision, GError **error)
{
  if (!must_exist (database, id, TRUE, error) ||
      !weeg_database_do (database, error,
                         "UPDATE dossier SET revision = revision + 1 WHERE id = ? AND revision = ?", "si", id,
                         revision))
    return FALSE;
  if (sqlite3_changes (database) != 1)
    {
      weeg_set_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_CONFLICT,
                      "dossier %s was changed by someone else in the meantime", id);
      return FALSE;
    }
  if (!ensure_log_part (database, id, changes, error))
    return FALSE;
  for (guint i = 0; i < changes->changes->len; i++)
    if (!apply_change (database, id, changes->changes->pdata[i], error))
      return FALSE;
  return TRUE;
}

/* Opens and closes the transaction around what each public function does. */
static gboolean
enter_writing (WeegRegister *self, GError **error)
{
  if (!weeg_register_enter (self, TRUE, error))
    return FALSE;
  if (weeg_database_begin (self->database, error))
    return TRUE;
  weeg_register_leave (self);
  return FALSE;
}

static gboolean
leave_writing (WeegRegister *self, gboolean good, const char *note, GError **error)
{
  good = good && write_note (self->database, note, error);
  good = weeg_database_end (self->database, good, error);
  weeg_register_leave (self);
  return good;
}

gboolean
weeg_register_add (WeegRegister *self,
                   const char *id,
                   const GPtrArray *parts,
                   const GPtrArray *held,
                   const char *note,
                   GError **error)
{
  g_return_val_if_fail (WEEG_IS_REGISTER (self) && id != NULL && *id != '\0' && parts != NULL, FALSE);
  return enter_writing (self, error) &&
         leave_writing (self, add (self->database, id, parts, held, error), note, error);
}

gboolean
weeg_register_add_several (
    WeegRegister *self, const WeegRegisterEntry *entries, guint n, const char *note, GError **error)
{
  g_return_val_if_fail (WEEG_IS_REGISTER (self) && (entries != NULL || n == 0), FALSE);
  return enter_writing (self, error) &&
         leave_writing (self, add_several (self->database, entries, n, error), note, error);
}

gboolean
weeg_register_apply (WeegRegister *self,
                     const char *id,
                     const WeegChangeSet *changes,
                     gint64 *revision,
                     const char *note,
                     GError **error)
{
  g_return_val_if_fail (WEEG_IS_REGISTER (self) && id != NULL && changes != NULL && revision != NULL, FALSE);
  if (!enter_writing (self, error) ||
      !leave_writing (self, apply (self->database, id, changes, *revision, error), note, error))
    return FALSE;
  *revision += 1;
  return TRUE;
}

gboolean
weeg_register_set_archived (
    WeegRegister *self, const char *id, gboolean archived, const char *note, GError **error)
{
  g_return_val_if_fail (WEEG_IS_REGISTER (self) && id != NULL, FALSE);
  return enter_writing (self, error) &&
         leave_writing (self,
                        must_exist (self->database, id, TRUE, error) &&
                            weeg_database_do (self->database, error,
                                              "UPDATE dossier SET archived = ?2 WHERE id = ?1", "si", id,
                                              (gint64)(archived != FALSE)),
                        note, error);
}

gboolean
weeg_register_remove (WeegRegister *self, const char *id, const char *note, GError **error)
{
  g_return_val_if_fail (WEEG_IS_REGISTER (self) && id != NULL, FALSE);
  return enter_writing (self, error) &&
         leave_writing (
             self,
             must_exist (self->database, id, TRUE, error) &&
                 weeg_database_do (self->database, error, "DELETE FROM dossier WHERE id = ?", "s", id),
             note, error);
}

gboolean
weeg_register_set_setting (
    WeegRegister *self, const char *name, const char *value, const char *note, GError **error)
{
  gboolean good;

  g_return_val_if_fail (WEEG_IS_REGISTER (self) && name != NULL, FALSE);
  if (!enter_writing (self, error))
    return FALSE;
  good = value != NULL
             ? wrote_one (self->database,
                          weeg_database_do (self->database, error,
                                            "INSERT INTO setting (name, value) "
                                            "SELECT ?1, ?2 WHERE json_valid (?2) "
                                            "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                                            "ss", name, value),
                          error)
             : weeg_database_do (self->database, error, "DELETE FROM setting WHERE name = ?", "s", name);
  return leave_writing (self, good, note, error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-database.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

/* A reader holds the file for moments only. */
#define BUSY_MILLISECONDS 5000

static void
set_limits (sqlite3 *database)
{
  /* A dossier is at most 64 MiB; kept whole, with room for escapes. */
  sqlite3_limit (database, SQLITE_LIMIT_LENGTH, 256 * 1024 * 1024);
  sqlite3_limit (database, SQLITE_LIMIT_SQL_LENGTH, 256 * 1024);
  sqlite3_limit (database, SQLITE_LIMIT_COLUMN, 64);
  sqlite3_limit (database, SQLITE_LIMIT_COMPOUND_SELECT, 8);
  sqlite3_limit (database, SQLITE_LIMIT_FUNCTION_ARG, 8);
  sqlite3_limit (database, SQLITE_LIMIT_ATTACHED, 0);
  sqlite3_limit (database, SQLITE_LIMIT_VARIABLE_NUMBER, 16);
  sqlite3_limit (database, SQLITE_LIMIT_TRIGGER_DEPTH, 8);
  sqlite3_limit (database, SQLITE_LIMIT_WORKER_THREADS, 0);
}

static gboolean
configure (sqlite3 *database, GError **error)
{
  sqlite3_extended_result_codes (database, 1);
  sqlite3_busy_timeout (database, BUSY_MILLISECONDS);
  sqlite3_db_config (database, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (database, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL);
  sqlite3_db_config (database, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config (database, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  set_limits (database);
  /* secure_delete: what is removed from a register is not left in its pages. */
  return weeg_database_run (database,
                            "PRAGMA mmap_size = 0; PRAGMA cell_size_check = ON; PRAGMA foreign_keys = ON;"
                            "PRAGMA synchronous = EXTRA; PRAGMA temp_store = MEMORY;"
                            "PRAGMA secure_delete = ON;",
                            error);
}

/* SQLite says of a file that it may not make only that it is not there; the folder knows why. */
static gboolean
fail_to_make (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  WeegStoreError code;

  if (faccessat (AT_FDCWD, folder, W_OK | X_OK, AT_EACCESS) == 0)
    return FALSE;
  code = errno == ENOENT || errno == ENOTDIR ? WEEG_STORE_ERROR_NOT_FOUND : WEEG_STORE_ERROR_PERMISSION;
  weeg_set_error (error, WEEG_STORE_ERROR, code, "cannot be made in that folder: %p",
                  weeg_message_new_errno (errno));
  return TRUE;
}

sqlite3 *
weeg_database_open (const char *path, int flags, GError **error)
{
  g_autoptr (sqlite3) database = NULL;

  if (sqlite3_open_v2 (path, &database, flags | SQLITE_OPEN_FULLMUTEX | SQLITE_OPEN_EXRESCODE, NULL) !=
      SQLITE_OK)
    {
      if (!(flags & SQLITE_OPEN_CREATE) || !fail_to_make (path, error))
        weeg_database_fail (database, error);
      return NULL;
    }
  if (!configure (database, error))
    return NULL;
  return g_steal_pointer (&database);
}

/* What the system said, when SQLite only knows that it said no. */
static WeegStoreError
code_of_system (int number, WeegStoreError otherwise)
{
  switch (number)
    {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return WEEG_STORE_ERROR_FULL;
    case EACCES:
    case EPERM:
      return WEEG_STORE_ERROR_PERMISSION;
    case EROFS:
      return WEEG_STORE_ERROR_READ_ONLY;
    case ENOENT:
      return WEEG_STORE_ERROR_NOT_FOUND;
    default:
      return otherwise;
    }
}

/* @number: errno at the failure. Of a write that fails in a COMMIT SQLite keeps no number of the system; that
 * there is no room still stands in errno. */
static WeegStoreError
code_of_disk (sqlite3 *database, int number)
{
  WeegStoreError code = code_of_system (sqlite3_system_errno (database), WEEG_STORE_ERROR_IO);

  return code == WEEG_STORE_ERROR_IO && sqlite3_extended_errcode (database) == SQLITE_IOERR_WRITE &&
                 code_of_system (number, code) == WEEG_STORE_ERROR_FULL
             ? WEEG_STORE_ERROR_FULL
             : code;
}

static WeegStoreError
code_of (sqlite3 *database, int number)
{
  switch (sqlite3_extended_errcode (database) & 0xff)
    {
    case SQLITE_FULL:
      return WEEG_STORE_ERROR_FULL;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
      return WEEG_STORE_ERROR_BUSY;
    case SQLITE_READONLY:
      return WEEG_STORE_ERROR_READ_ONLY;
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return WEEG_STORE_ERROR_PERMISSION;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_SCHEMA:
    case SQLITE_ERROR: /* a statement that does not fit: the tables are not ours */
      return WEEG_STORE_ERROR_DAMAGED;
    case SQLITE_CONSTRAINT:
      return WEEG_STORE_ERROR_CONFLICT;
    default:
      return code_of_disk (database, number);
    }
}

/* (transfer full): what SQLite says beyond the code, in brackets. Its own sentence for a code, always in
 * English, says nothing that ours does not. */
static char *
dup_detail (sqlite3 *database)
{
  const char *said = database != NULL ? sqlite3_errmsg (database) : "out of memory";

  if (database != NULL && strcmp (said, sqlite3_errstr (sqlite3_extended_errcode (database))) == 0)
    return g_strdup ("");
  return g_strdup_printf (" (%s)", said);
}

gboolean
weeg_database_fail (sqlite3 *database, GError **error)
{
  WeegStoreError code = database != NULL ? code_of (database, errno) : WEEG_STORE_ERROR_IO;
  g_autofree char *detail = dup_detail (database);

  if (database != NULL && sqlite3_extended_errcode (database) == SQLITE_READONLY_ROLLBACK)
    {
      weeg_set_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_READ_ONLY,
                      "a program stopped in the middle of a change, which is put right when somebody who may "
                      "write opens the register");
      return FALSE;
    }
  if (database != NULL && sqlite3_extended_errcode (database) == SQLITE_READONLY_DBMOVED)
    {
      weeg_set_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_MOVED,
                      "the register was moved, removed or replaced while it was open; nothing was written");
      return FALSE;
    }
  switch (code)
    {
    case WEEG_STORE_ERROR_FULL:
      weeg_set_error (error, WEEG_STORE_ERROR, code, "no room is left on the disk%s", detail);
      break;
    case WEEG_STORE_ERROR_BUSY:
      weeg_set_error (error, WEEG_STORE_ERROR, code, "another program keeps the register busy%s", detail);
      break;
    case WEEG_STORE_ERROR_READ_ONLY:
      weeg_set_error (error, WEEG_STORE_ERROR, code, "the register can only be read%s", detail);
      break;
    case WEEG_STORE_ERROR_PERMISSION:
      weeg_set_error (error, WEEG_STORE_ERROR, code, "no permission%s", detail);
      break;
    case WEEG_STORE_ERROR_NOT_FOUND:
      weeg_set_error (error, WEEG_STORE_ERROR, code, "there is no such file%s", detail);
      break;
    case WEEG_STORE_ERROR_DAMAGED:
      weeg_set_error (error, WEEG_STORE_ERROR, code, "the register is damaged%s", detail);
      break;
    case WEEG_STORE_ERROR_CONFLICT:
      weeg_set_error (error, WEEG_STORE_ERROR, code, "the change does not fit in the register%s", detail);
      break;
    default:
      weeg_set_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_IO, "the disk refused%s", detail);
    }
  return FALSE;
}

gboolean
weeg_database_run (sqlite3 *database, const char *sql, GError **error)
{
  return sqlite3_exec (database, sql, NULL, NULL, NULL) == SQLITE_OK || weeg_database_fail (database, error);
}

static sqlite3_stmt *
query (sqlite3 *database, GError **error, const char *sql, const char *types, va_list values)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  int code = sqlite3_prepare_v2 (database, sql, -1, &statement, NULL);

  for (int i = 0; code == SQLITE_OK && types[i] != '\0'; i++)
    {
      if (types[i] == 'i')
        code = sqlite3_bind_int64 (statement, i + 1, va_arg (values, gint64));
      else
        code = sqlite3_bind_text (statement, i + 1, va_arg (values, const char *), -1, SQLITE_STATIC);
    }
  if (code != SQLITE_OK)
    {
      weeg_database_fail (database, error);
      return NULL;
    }
  return g_steal_pointer (&statement);
}

sqlite3_stmt *
weeg_database_query (sqlite3 *database, GError **error, const char *sql, const char *types, ...)
{
  sqlite3_stmt *statement;
  va_list values;

  va_start (values, types);
  statement = query (database, error, sql, types, values);
  va_end (values);
  return statement;
}

gboolean
weeg_database_do (sqlite3 *database, GError **error, const char *sql, const char *types, ...)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  gboolean row = TRUE;
  va_list values;

  va_start (values, types);
  statement = query (database, error, sql, types, values);
  va_end (values);
  if (statement == NULL)
    return FALSE;
  while (row)
    if (!weeg_database_step (statement, &row, error))
      return FALSE;
  return TRUE;
}

gboolean
weeg_database_step (sqlite3_stmt *statement, gboolean *row, GError **error)
{
  int code = sqlite3_step (statement);

  *row = code == SQLITE_ROW;
  if (code == SQLITE_ROW || code == SQLITE_DONE)
    return TRUE;
  return weeg_database_fail (sqlite3_db_handle (statement), error);
}

char *
weeg_database_dup_text (sqlite3_stmt *statement, int column)
{
  return g_strdup ((const char *)sqlite3_column_text (statement, column));
}

char *
weeg_database_dup_finding (sqlite3_stmt *statement, int column)
{
  g_autofree char *text = weeg_database_dup_text (statement, column);
  g_auto (GStrv) lines = NULL;
  guint n = 0;

  lines = g_strsplit (text != NULL ? g_strchomp (text) : "-", "\n", -1);
  while (lines[n] != NULL && g_str_has_prefix (lines[n], "***") && lines[n + 1] != NULL)
    n++;
  return g_strjoinv ("; ", lines + n);
}

gboolean
weeg_database_get_integer (sqlite3 *database, const char *sql, gint64 *value, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = weeg_database_query (database, error, sql, "");
  gboolean row;

  if (statement == NULL || !weeg_database_step (statement, &row, error))
    return FALSE;
  if (!row)
    {
      weeg_set_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_DAMAGED, "the register is damaged");
      return FALSE;
    }
  *value = sqlite3_column_int64 (statement, 0);
  return TRUE;
}

gboolean
weeg_database_begin (sqlite3 *database, GError **error)
{
  return weeg_database_run (database, "BEGIN IMMEDIATE", error);
}

gboolean
weeg_database_end (sqlite3 *database, gboolean good, GError **error)
{
  if (good && weeg_database_run (database, "COMMIT", error))
    return TRUE;
  /* A failing disk may have rolled it back already. */
  if (!sqlite3_get_autocommit (database))
    sqlite3_exec (database, "ROLLBACK", NULL, NULL, NULL);
  /* After an error SQLite puts the file back by its journal at the next reading;
   * that is done now, since one who may only read cannot do it. */
  sqlite3_exec (database, "SELECT 1 FROM sqlite_schema LIMIT 1", NULL, NULL, NULL);
  return FALSE;
}

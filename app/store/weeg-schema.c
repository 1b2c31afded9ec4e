/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-schema.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <gio/gio.h>

#include "weeg-store-resources.h"

/* The offsets of the SQLite file format, section 1.3 (sqlite.org/fileformat2.html). */
#define HEADER_SIZE 100
#define OFFSET_USER_VERSION 60
#define OFFSET_APPLICATION_ID 68
static const char magic[16] = "SQLite format 3";

static GBytes *
load_script (int version)
{
  g_autofree char *path = g_strdup_printf ("/org/weegwijzer/store/version-%03d.sql", version);

  return g_resource_lookup_data (weeg_store_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}

int
weeg_schema_latest (void)
{
  int latest = 0;

  for (;;)
    {
      g_autoptr (GBytes) script = load_script (latest + 1);

      if (script == NULL)
        return latest;
      latest++;
    }
}

static guint32
big_endian (const guint8 *bytes)
{
  return (guint32)bytes[0] << 24 | (guint32)bytes[1] << 16 | (guint32)bytes[2] << 8 | bytes[3];
}

/* @why is marked with N_(). */
static gboolean
not_a_register (GError **error, const char *why)
{
  weeg_set_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_NOT_A_REGISTER,
                  "is not a Weegwijzer register: %p", weeg_message_new_phrase (why));
  return FALSE;
}

static gboolean
schema_fail_by_errno (GError **error, int number)
{
  WeegStoreError code = number == ENOENT || number == ENOTDIR ? WEEG_STORE_ERROR_NOT_FOUND
                        : number == EACCES || number == EPERM ? WEEG_STORE_ERROR_PERMISSION
                                                              : WEEG_STORE_ERROR_IO;

  weeg_set_error (error, WEEG_STORE_ERROR, code, "cannot be opened: %p", weeg_message_new_errno (number));
  return FALSE;
}

/* O_NONBLOCK: a pipe under this name must not keep us waiting. */
static gboolean
read_header (const char *path, guint8 *header, GError **error)
{
  struct stat status;
  ssize_t n = -1;
  int saved;
  int file = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);

  if (file < 0)
    return schema_fail_by_errno (error, errno);
  if (fstat (file, &status) == 0 && S_ISREG (status.st_mode))
    n = read (file, header, HEADER_SIZE);
  saved = errno;
  close (file);

  if (S_ISDIR (status.st_mode))
    return not_a_register (error, N_ ("it is a folder"));
  if (!S_ISREG (status.st_mode))
    return not_a_register (error, N_ ("it is not an ordinary file"));
  if (n < 0)
    return schema_fail_by_errno (error, saved);
  if (n == 0)
    return not_a_register (error, N_ ("it is empty"));
  if (n < HEADER_SIZE)
    return not_a_register (error, N_ ("it is too short"));
  return TRUE;
}

gboolean
weeg_schema_probe (const char *path, int *version, GError **error)
{
  guint8 header[HEADER_SIZE];
  guint32 user_version;

  if (!read_header (path, header, error))
    return FALSE;
  if (memcmp (header, magic, sizeof magic) != 0)
    return not_a_register (error, N_ ("it is no SQLite database"));
  if (big_endian (header + OFFSET_APPLICATION_ID) != WEEG_SCHEMA_APPLICATION_ID)
    return not_a_register (error, N_ ("it is a database of another program"));

  user_version = big_endian (header + OFFSET_USER_VERSION);
  if (user_version > (guint32)weeg_schema_latest ())
    {
      weeg_set_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_NEWER,
                      "was written by a newer version of Weegwijzer (register version %u, this program "
                      "knows up to %d); nothing was changed",
                      user_version, weeg_schema_latest ());
      return FALSE;
    }
  *version = (int)user_version;
  return TRUE;
}

static gboolean
apply_step (sqlite3 *database, int version, GError **error)
{
  g_autoptr (GBytes) script = load_script (version);
  g_autofree char *number = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d;",
                                             WEEG_SCHEMA_APPLICATION_ID, version);
  gboolean good;

  g_assert (script != NULL);
  if (!weeg_database_begin (database, error))
    return FALSE;
  /* GResource keeps a zero behind the bytes. */
  good = weeg_database_run (database, g_bytes_get_data (script, NULL), error) &&
         weeg_database_run (database, number, error);
  return weeg_database_end (database, good, error);
}

gboolean
weeg_schema_apply (sqlite3 *database, int from, int to, GError **error)
{
  for (int version = from + 1; version <= to; version++)
    if (!apply_step (database, version, error))
      return FALSE;
  return TRUE;
}

/* (transfer full): all that the schema holds, one line for each, sorted. */
static GPtrArray *
describe (sqlite3 *database, GError **error)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (sqlite3_stmt) statement =
      weeg_database_query (database, error,
                           "SELECT type || ' ' || name, coalesce (sql, '') FROM sqlite_schema "
                           "WHERE name NOT LIKE 'sqlite\\_stat%' ESCAPE '\\' ORDER BY type, name",
                           "");
  gboolean row = TRUE;

  if (statement == NULL)
    return NULL;
  while (weeg_database_step (statement, &row, error))
    {
      if (!row)
        return g_steal_pointer (&lines);
      g_ptr_array_add (lines, weeg_database_dup_text (statement, 0));
      g_ptr_array_add (lines, weeg_database_dup_text (statement, 1));
    }
  return NULL;
}

static gboolean
compare_schema (sqlite3 *database, int version, GError **error)
{
  g_autoptr (sqlite3) model =
      weeg_database_open (":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY, error);
  g_autoptr (GPtrArray) expected = NULL, found = NULL;

  if (model == NULL || !weeg_schema_apply (model, 0, version, error) ||
      (expected = describe (model, error)) == NULL || (found = describe (database, error)) == NULL)
    return FALSE;

  for (guint i = 0; i + 1 < MAX (expected->len, found->len); i += 2)
    {
      const char *name = i < expected->len ? expected->pdata[i] : NULL;
      const char *other = i < found->len ? found->pdata[i] : NULL;

      if (g_strcmp0 (name, other) == 0 && strcmp (expected->pdata[i + 1], found->pdata[i + 1]) == 0)
        continue;
      weeg_set_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_DAMAGED,
                      "is damaged: its tables differ from what is expected (expected %s, found %s); "
                      "nothing was changed",
                      name != NULL ? name : "-", other != NULL ? other : "-");
      return FALSE;
    }
  return TRUE;
}

static gboolean
quick_check (sqlite3 *database, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = weeg_database_query (database, error, "PRAGMA quick_check (1)", "");
  g_autofree char *finding = NULL;
  gboolean row;

  if (statement == NULL || !weeg_database_step (statement, &row, error))
    return FALSE;
  finding = weeg_database_dup_finding (statement, 0);
  if (strcmp (finding, "ok") == 0)
    return TRUE;
  weeg_set_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_DAMAGED, "is damaged: %s; nothing was changed",
                  finding);
  return FALSE;
}

gboolean
weeg_schema_verify (sqlite3 *database, int *version, GError **error)
{
  gint64 application_id, user_version;

  if (!quick_check (database, error) ||
      !weeg_database_get_integer (database, "PRAGMA application_id", &application_id, error) ||
      !weeg_database_get_integer (database, "PRAGMA user_version", &user_version, error))
    return FALSE;
  if (application_id != WEEG_SCHEMA_APPLICATION_ID)
    return not_a_register (error, N_ ("it is a database of another program"));
  if (user_version < 1 || user_version > weeg_schema_latest ())
    {
      weeg_set_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_DAMAGED,
                      "is damaged: it says that it has version %lld where 1 to %d was expected; "
                      "nothing was changed",
                      (long long)user_version, weeg_schema_latest ());
      return FALSE;
    }
  *version = (int)user_version;
  return compare_schema (database, *version, error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-fixture.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

/* What a register keeps when the program is killed, or the disk refuses. */

/* --- A disk that refuses: a file system layer for SQLite in front of the real one. --- */

typedef struct
{
  sqlite3_file base;
  sqlite3_file *real;
} ShimFile;

static sqlite3_vfs *real_system;
static sqlite3_vfs shim_system;
static sqlite3_io_methods shim_methods;
static int operations_left; /* that still work; below 0 none is refused */
static gboolean refused;
static int refusal;

static gboolean
refuses (void)
{
  if (operations_left < 0)
    return FALSE;
  if (operations_left > 0)
    {
      operations_left--;
      return FALSE;
    }
  refused = TRUE;
  return TRUE;
}

#define REAL(file) (((ShimFile *)(file))->real)

static int
shim_close (sqlite3_file *file)
{
  sqlite3_file *real = REAL (file);
  int code = real->pMethods->xClose (real);

  g_free (real);
  return code;
}

static int
shim_read (sqlite3_file *file, void *bytes, int n, sqlite3_int64 at)
{
  return REAL (file)->pMethods->xRead (REAL (file), bytes, n, at);
}

static int
shim_write (sqlite3_file *file, const void *bytes, int n, sqlite3_int64 at)
{
  return refuses () ? refusal : REAL (file)->pMethods->xWrite (REAL (file), bytes, n, at);
}

static int
shim_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  return refuses () ? SQLITE_IOERR_TRUNCATE : REAL (file)->pMethods->xTruncate (REAL (file), size);
}

static int
shim_sync (sqlite3_file *file, int flags)
{
  return refuses () ? SQLITE_IOERR_FSYNC : REAL (file)->pMethods->xSync (REAL (file), flags);
}

static int
shim_size (sqlite3_file *file, sqlite3_int64 *size)
{
  return REAL (file)->pMethods->xFileSize (REAL (file), size);
}

static int
shim_lock (sqlite3_file *file, int level)
{
  return REAL (file)->pMethods->xLock (REAL (file), level);
}

static int
shim_unlock (sqlite3_file *file, int level)
{
  return REAL (file)->pMethods->xUnlock (REAL (file), level);
}

static int
shim_check_lock (sqlite3_file *file, int *result)
{
  return REAL (file)->pMethods->xCheckReservedLock (REAL (file), result);
}

static int
shim_control (sqlite3_file *file, int what, void *argument)
{
  return REAL (file)->pMethods->xFileControl (REAL (file), what, argument);
}

static int
shim_sector (sqlite3_file *file)
{
  return REAL (file)->pMethods->xSectorSize (REAL (file));
}

static int
shim_characteristics (sqlite3_file *file)
{
  return REAL (file)->pMethods->xDeviceCharacteristics (REAL (file));
}

static int
shim_open (sqlite3_vfs *system, const char *name, sqlite3_file *file, int flags, int *out)
{
  ShimFile *self = (ShimFile *)file;
  int code;

  self->base.pMethods = NULL;
  if ((flags & SQLITE_OPEN_MAIN_JOURNAL) != 0 && (flags & SQLITE_OPEN_CREATE) != 0 && refuses ())
    return SQLITE_CANTOPEN;
  self->real = g_malloc0 ((gsize)real_system->szOsFile);
  code = real_system->xOpen (real_system, name, self->real, flags, out);
  if (code == SQLITE_OK)
    self->base.pMethods = &shim_methods;
  else
    g_free (self->real);
  return code;
}

static int
shim_delete (sqlite3_vfs *system, const char *name, int sync)
{
  return refuses () ? SQLITE_IOERR_DELETE : real_system->xDelete (real_system, name, sync);
}

static void
install_shim (void)
{
  real_system = sqlite3_vfs_find (NULL);
  shim_system = *real_system;
  shim_system.zName = "refusing";
  shim_system.szOsFile = sizeof (ShimFile);
  shim_system.xOpen = shim_open;
  shim_system.xDelete = shim_delete;
  shim_methods = (sqlite3_io_methods){ .iVersion = 1,
                                       .xClose = shim_close,
                                       .xRead = shim_read,
                                       .xWrite = shim_write,
                                       .xTruncate = shim_truncate,
                                       .xSync = shim_sync,
                                       .xFileSize = shim_size,
                                       .xLock = shim_lock,
                                       .xUnlock = shim_unlock,
                                       .xCheckReservedLock = shim_check_lock,
                                       .xFileControl = shim_control,
                                       .xSectorSize = shim_sector,
                                       .xDeviceCharacteristics = shim_characteristics };
  operations_left = -1;
  sqlite3_vfs_register (&shim_system, 1);
}

static void
remove_shim (void)
{
  sqlite3_vfs_unregister (&shim_system);
  sqlite3_vfs_register (real_system, 1);
}

static WeegChangeSet *
large_change (void)
{
  WeegChangeSet *changes = weeg_change_set_new ();
  g_autofree char *letters = g_strnfill (20000, 'x');
  g_autofree char *text = g_strdup_printf ("\"%s\"", letters);
  static const char *const score[] = { "9" };

  weeg_change_set_put (changes, "title", "\"Two\"");
  weeg_change_set_put (changes, "summary", text);
  weeg_change_set_splice (changes, "scores", 0, 1, score, 1);
  weeg_change_set_log (changes, "{}");
  return changes;
}

static char *
state_of (WeegRegister *self)
{
  g_autofree char *title = fixture_items (self, "d1", "title");
  g_autofree char *scores = fixture_items (self, "d1", "scores");
  g_autofree char *log = fixture_items (self, "d1", "log");

  return g_strjoin (" ", title, scores, log, NULL);
}

typedef struct
{
  int code;
  enum
  {
    EDIT,
    HOLD,
    RESTORE
  } what;
} Refusal;

/* Another register, in which the change was made, as a backup to restore. */
static WeegRegister *
open_changed_copy (const Fixture *fixture)
{
  g_autoptr (WeegChangeSet) changes = large_change ();
  g_autofree char *path = fixture_file (fixture, "b.weeg");
  Fixture other = { fixture->folder, path };
  WeegRegister *self = fixture_register (&other, 2);
  gint64 revision = 1;
  GError *error = NULL;

  g_assert_true (weeg_register_apply (self, "d1", changes, &revision, NULL, &error));
  g_assert_finalize_object (self);
  self = weeg_register_open_copy (path, &error);
  g_assert_no_error (error);
  return self;
}

/* Does what is asked with the disk refusing from its nth operation on. */
static gboolean
do_on_refusing_disk (const Refusal *refusing, int n, WeegRegister *self, WeegRegister *copy, GError **error)
{
  g_autoptr (WeegChangeSet) changes = large_change ();
  gint64 revision = 1;
  gboolean good;

  if (refusing->what == HOLD)
    weeg_change_set_hold (changes, "p1", "{\"whole\":true}");
  refused = FALSE;
  refusal = refusing->code;
  operations_left = n;
  good = copy != NULL ? weeg_register_restore (self, copy, "{}", error)
                      : weeg_register_apply (self, "d1", changes, &revision, NULL, error);
  operations_left = -1;
  return good;
}

/* What is shown is all of the change or none of it. */
static void
assert_whole (const Refusal *refusing, WeegRegister *self, gboolean good)
{
  g_autofree char *state = state_of (self);
  g_autofree char *held = weeg_register_load_held (self, "d1", "p1", NULL);
  g_autofree char *note = weeg_register_dup_last_own_entry (self, NULL);

  g_assert_cmpstr (state, ==, good ? "\"Two\" 9 1 {}" : "\"One\" 0 1 -");
  g_assert_cmpstr (held, ==, good && refusing->what == HOLD ? "{\"whole\":true}" : NULL);
  g_assert_cmpstr (note, ==, good && refusing->what == RESTORE ? "{}" : NULL);
}

/* TRUE: it was done before it came to a refusal. */
static gboolean
try_on_refusing_disk (const Refusal *refusing, int n)
{
  g_autoptr (WeegChangeSet) changes = large_change ();
  g_autoptr (GError) error = NULL;
  WeegRegister *self, *copy;
  gint64 revision;
  Fixture fixture;
  gboolean good;

  fixture_init (&fixture);
  self = fixture_register (&fixture, 2);
  copy = refusing->what == RESTORE ? open_changed_copy (&fixture) : NULL;
  good = do_on_refusing_disk (refusing, n, self, copy, &error);
  g_assert_true (good == !refused);
  if (!good && refusing->code == SQLITE_FULL && strstr (error->message, "room") != NULL)
    g_assert_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_FULL);
  else if (!good)
    g_assert_true (error->domain == WEEG_STORE_ERROR);
  g_clear_object (&copy);

  /* The open register goes on with what is on the disk, and so does the next program. */
  assert_whole (refusing, self, good);
  g_clear_error (&error);
  g_assert_finalize_object (self);
  self = weeg_register_open (fixture.path, WEEG_REGISTER_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
  assert_whole (refusing, self, good);
  /* Restoring makes revisions grow: 2 in the backup and 1 here. */
  revision = !good ? 1 : refusing->what == RESTORE ? 3 : 2;
  g_assert_true (weeg_register_apply (self, "d1", changes, &revision, NULL, &error));
  g_assert_no_error (error);
  g_assert_finalize_object (self);
  fixture_clear (&fixture);
  return good;
}

static gboolean
is_long_run (void)
{
  const char *asked = g_getenv ("WEEG_TEST_LONG");

  return asked != NULL && *asked != '\0';
}

/* Every operation in the long run; every sixth for what costs two registers each, from
 * another one on for each code. */
static void
test_refusing_disk (gconstpointer data)
{
  const Refusal *refusing = data;
  gboolean all = refusing->what == EDIT || is_long_run ();
  int step = all ? 1 : 6;
  int n = all || refusing->code == SQLITE_FULL ? 0 : step / 2;

  install_shim ();
  while (!try_on_refusing_disk (refusing, n))
    n += step;
  remove_shim ();
  /* A journal of several pages, the pages, syncs and the journal's end. */
  g_assert_cmpint (n, >, 10);
}

/* --- A full disk as the system gives it: a limit to the size of files. --- */

static void
test_full_disk (void)
{
  g_autoptr (WeegChangeSet) changes = weeg_change_set_new ();
  g_autofree char *letters = g_strnfill (4000000, 'x');
  g_autofree char *text = g_strdup_printf ("\"%s\"", letters);
  g_autoptr (GError) error = NULL;
  g_autofree char *state = NULL, *copy = NULL;
  struct rlimit limit, small;
  gint64 revision = 1;
  Fixture fixture;
  WeegRegister *self;
  void (*before) (int) = signal (SIGXFSZ, SIG_IGN);

  fixture_init (&fixture);
  self = fixture_register (&fixture, 2);
  weeg_change_set_put (changes, "title", text);
  getrlimit (RLIMIT_FSIZE, &limit);
  small = limit;
  small.rlim_cur = 1000000;
  setrlimit (RLIMIT_FSIZE, &small);
  g_assert_false (weeg_register_apply (self, "d1", changes, &revision, NULL, &error));
  setrlimit (RLIMIT_FSIZE, &limit);
  g_assert_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_FULL);
  g_clear_error (&error);
  state = state_of (self);
  g_assert_cmpstr (state, ==, "\"One\" 0 1 -");

  /* Room again: the same edit. And a copy that does not fit leaves nothing behind. */
  g_assert_true (weeg_register_apply (self, "d1", changes, &revision, NULL, &error));
  copy = fixture_file (&fixture, "copy.weeg");
  setrlimit (RLIMIT_FSIZE, &small);
  g_assert_false (weeg_register_backup (self, copy, FALSE, NULL, &error));
  setrlimit (RLIMIT_FSIZE, &limit);
  g_assert_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_FULL);
  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
  g_assert_finalize_object (self);
  signal (SIGXFSZ, before);
  fixture_clear (&fixture);
}

/* --- Killed at any moment. --- */

/* Makes edits for ever; says the number of each once it is on disk. */
static int
run_writer (const char *path)
{
  GError *error = NULL;
  WeegRegister *self = weeg_register_open (path, WEEG_REGISTER_OPEN_DEFAULT, &error);
  g_autoptr (WeegOverview) overview = NULL;
  gint64 revision;

  if (self == NULL || weeg_register_is_read_only (self))
    return 1;
  overview = weeg_register_get_overview (self, "d1", &error);
  revision = overview->revision;
  for (;;)
    {
      g_autoptr (WeegChangeSet) changes = weeg_change_set_new ();
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, revision);
      g_autofree char *entry = g_strdup_printf ("{\"n\":%s}", number);
      const char *score[] = { number };

      weeg_change_set_put (changes, "title", number);
      weeg_change_set_splice (changes, "scores", 0, 0, score, 1);
      weeg_change_set_log (changes, entry);
      if (!weeg_register_apply (self, "d1", changes, &revision, NULL, &error))
        return 2;
      if (write (STDOUT_FILENO, &revision, sizeof revision) != sizeof revision)
        return 3;
    }
}

/* The last revision that a child acknowledged before it was killed. */
static gint64
run_and_kill (const char *path, guint microseconds, gint64 last)
{
  const char *arguments[] = { "/proc/self/exe", "--writer", path, NULL };
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  GError *error = NULL;
  gint64 revision;
  GPid child;
  int output, status;

  arguments[0] = self;
  g_spawn_async_with_pipes (NULL, (char **)arguments, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &child,
                            NULL, &output, NULL, &error);
  g_assert_no_error (error);
  /* At least one edit, then any moment. */
  g_assert_cmpint (read (output, &revision, sizeof revision), ==, sizeof revision);
  last = revision;
  g_usleep (microseconds);
  kill (child, SIGKILL);
  while (read (output, &revision, sizeof revision) == sizeof revision)
    last = revision;
  waitpid (child, &status, 0);
  g_assert_true (WIFSIGNALED (status));
  close (output);
  return last;
}

static void
count_problem (const char *place, WeegMessage *message, gpointer data)
{
  g_test_message ("%s: %s", place, weeg_message_get_english (message));
  weeg_message_unref (message);
  ++*(guint *)data;
}

static void
test_killed (void)
{
  Fixture fixture;
  WeegRegister *self;
  gint64 acknowledged = 1;
  guint n_problems = 0;
  guint times = is_long_run () ? 500 : 20;

  fixture_init (&fixture);
  self = fixture_register (&fixture, 0);
  g_assert_finalize_object (self);
  for (guint i = 0; i < times; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) parts = NULL;
      g_autofree char *title = NULL;
      gint64 revision;
      WeegPart *scores, *log;

      acknowledged = run_and_kill (fixture.path, (guint)g_test_rand_int_range (0, 30000), acknowledged);
      self = weeg_register_open (fixture.path, WEEG_REGISTER_OPEN_DEFAULT, &error);
      g_assert_no_error (error);
      g_assert_false (weeg_register_is_read_only (self));
      parts = weeg_register_load (self, "d1", &revision, &error);
      g_assert_no_error (error);
      scores = parts->pdata[1];
      log = parts->pdata[2];

      /* None lost; at most the one under way besides; and each whole. */
      g_assert_cmpint (revision, >=, acknowledged);
      g_assert_cmpint (revision, <=, acknowledged + 1);
      g_assert_cmpint (scores->items->len, ==, revision - 1);
      g_assert_cmpint (log->items->len, ==, revision - 1);
      title = g_strdup_printf ("%" G_GINT64_FORMAT, revision - 1);
      g_assert_cmpstr (((WeegPart *)parts->pdata[0])->content, ==, title);
      g_assert_cmpstr (scores->items->pdata[0], ==, title);
      g_assert_true (weeg_register_check (self, count_problem, &n_problems, &error));
      g_assert_cmpuint (n_problems, ==, 0);
      g_assert_finalize_object (self);
    }
  fixture_clear (&fixture);
}

/* --- A copy while the register is in use. --- */

static gpointer
write_on (gpointer data)
{
  WeegRegister *self = data;
  gint64 revision = 1;

  for (guint i = 0; i < 30; i++)
    {
      g_autoptr (WeegChangeSet) changes = weeg_change_set_new ();
      g_autofree char *number = g_strdup_printf ("%u", i);
      const char *score[] = { number };

      weeg_change_set_put (changes, "title", number);
      weeg_change_set_splice (changes, "scores", 0, 1, score, 1);
      g_assert_true (weeg_register_apply (self, "d1", changes, &revision, NULL, NULL));
    }
  return NULL;
}

static void
test_backup_in_use (void)
{
  GError *error = NULL;
  g_autofree char *path = NULL, *title = NULL, *first = NULL;
  Fixture fixture;
  WeegRegister *self, *copy;
  GThread *thread;
  guint n_problems = 0;

  fixture_init (&fixture);
  self = fixture_register (&fixture, 30000);
  path = fixture_file (&fixture, "copy.weeg");
  thread = g_thread_new ("writer", write_on, self);
  for (guint i = 0; i < 3; i++)
    {
      g_assert_true (weeg_register_backup (self, path, i > 0, NULL, &error));
      g_assert_no_error (error);
      copy = weeg_register_open (path, WEEG_REGISTER_OPEN_READ_ONLY, &error);
      g_assert_no_error (error);
      g_assert_true (weeg_register_check (copy, count_problem, &n_problems, &error));
      g_assert_cmpuint (n_problems, ==, 0);
      g_assert_finalize_object (copy);
    }
  g_thread_join (thread);

  /* Of one moment: the title and the score of an edit are together. */
  copy = weeg_register_open (path, WEEG_REGISTER_OPEN_READ_ONLY, &error);
  title = fixture_ask (path, "SELECT content FROM part WHERE name = 'title'");
  first = fixture_ask (path, "SELECT content FROM item WHERE place = 0");
  if (strcmp (title, "\"One\"") != 0)
    g_assert_cmpstr (title, ==, first);
  g_assert_finalize_object (copy);

  g_assert_false (weeg_register_backup (self, path, FALSE, NULL, &error));
  g_assert_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_false (weeg_register_backup (self, fixture.path, TRUE, NULL, &error));
  g_assert_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_finalize_object (self);
  fixture_clear (&fixture);
}

static const struct
{
  const char *name;
  Refusal refusal;
} refusals[] = {
  { "edit/full", { SQLITE_FULL, EDIT } },       { "edit/io", { SQLITE_IOERR_WRITE, EDIT } },
  { "hold/full", { SQLITE_FULL, HOLD } },       { "hold/io", { SQLITE_IOERR_WRITE, HOLD } },
  { "restore/full", { SQLITE_FULL, RESTORE } }, { "restore/io", { SQLITE_IOERR_WRITE, RESTORE } },
};

int
main (int argc, char *argv[])
{
  if (argc == 3 && strcmp (argv[1], "--writer") == 0)
    return run_writer (argv[2]);
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *name = g_strdup_printf ("/store/safety/refusing-disk/%s", refusals[i].name);

      g_test_add_data_func (name, &refusals[i].refusal, test_refusing_disk);
    }
  g_test_add_func ("/store/safety/full-disk", test_full_disk);
  g_test_add_func ("/store/safety/killed", test_killed);
  g_test_add_func ("/store/safety/backup-in-use", test_backup_in_use);
  return g_test_run ();
}

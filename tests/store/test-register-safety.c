/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-fixture.h"

#include "fixture-disk.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

/* What a register keeps when the disk refuses, and in what order it asks of the disk to keep things. */

/* --- A disk that refuses: a file system layer for SQLite in front of the real one. --- */

typedef struct
{
  sqlite3_file base;
  sqlite3_file *real;
  gboolean is_journal;
} ShimFile;

static sqlite3_vfs *real_system;
static sqlite3_vfs shim_system;
static sqlite3_io_methods shim_methods;
static int operations_left; /* that still work; below 0 none is refused */
static gboolean refused;
static int refusal;
/* (nullable): what was asked of the disk: w and s for writing and syncing the journal, W and S the register
 * itself, x for removing the journal and X for removing it and syncing the folder. */
static GString *asked;

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

/* One letter for many in a row. */
static void
note (char letter)
{
  if (asked != NULL && (asked->len == 0 || asked->str[asked->len - 1] != letter))
    g_string_append_c (asked, letter);
}

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
  note (((ShimFile *)file)->is_journal ? 'w' : 'W');
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
  note (((ShimFile *)file)->is_journal ? 's' : 'S');
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
  self->is_journal = (flags & SQLITE_OPEN_MAIN_JOURNAL) != 0;
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
  note (sync ? 'X' : 'x');
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

/* Every operation in the long run; every sixth for what costs two registers each, from
 * another one on for each code. */
static void
test_refusing_disk (gconstpointer data)
{
  const Refusal *refusing = data;
  gboolean all = refusing->what == EDIT || fixture_is_long_run ();
  int step = all ? 1 : 6;
  int n = all || refusing->code == SQLITE_FULL ? 0 : step / 2;

  install_shim ();
  while (!try_on_refusing_disk (refusing, n))
    n += step;
  remove_shim ();
  /* A journal of several pages, the pages, syncs and the journal's end. */
  g_assert_cmpint (n, >, 10);
}

/* What is refused leaves nothing behind beside the register. */
static void
test_backup_refused (void)
{
  gboolean good = FALSE;
  int n;

  install_shim ();
  for (n = 0; !good; n++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *path = NULL;
      Fixture fixture;
      WeegRegister *self;
      GDir *folder;
      const char *name;

      fixture_init (&fixture);
      path = fixture_file (&fixture, "copy.weeg");
      self = fixture_register (&fixture, 2);
      refused = FALSE;
      refusal = SQLITE_FULL;
      operations_left = n;
      good = weeg_register_backup (self, path, FALSE, NULL, &error);
      operations_left = -1;
      g_assert_true (good == !refused);
      g_assert_finalize_object (self);
      folder = g_dir_open (fixture.folder, 0, NULL);
      while (!good && (name = g_dir_read_name (folder)) != NULL)
        g_assert_cmpstr (name, ==, "r.weeg");
      g_dir_close (folder);
      fixture_clear (&fixture);
    }
  remove_shim ();
  g_assert_cmpint (n, >, 5);
}

/* What killing a program cannot show, as the system goes on: that an edit outlives the power. The journal is
 * on the disk before the register is touched, the register before the journal goes, and that it went before
 * the edit returns (synchronous = EXTRA, journal_mode = DELETE). */
static void
test_order_on_disk (void)
{
  g_autoptr (WeegChangeSet) changes = large_change ();
  GError *error = NULL;
  gint64 revision = 1;
  Fixture fixture;
  WeegRegister *self;

  install_shim ();
  fixture_init (&fixture);
  self = fixture_register (&fixture, 2);
  asked = g_string_new (NULL);
  g_assert_true (weeg_register_apply (self, "d1", changes, &revision, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (asked->str, ==, "wswsWSX");
  g_string_free (g_steal_pointer (&asked), TRUE);
  g_assert_finalize_object (self);
  fixture_clear (&fixture);
  remove_shim ();
}

/* --- A full disk as the system gives it. --- */

/* @changes do not fit on a disk that takes files of @most bytes, and nothing is changed. */
static void
assert_no_room (WeegRegister *self, const WeegChangeSet *changes, guint64 most)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *state = NULL;
  gint64 revision = 1;

  fixture_disk_full (most);
  g_assert_false (weeg_register_apply (self, "d1", changes, &revision, NULL, &error));
  fixture_disk_free ();
  g_assert_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_FULL);
  state = state_of (self);
  g_assert_cmpstr (state, ==, "\"One\" 0 1 -");
}

/* (transfer full) */
static WeegChangeSet *
long_title (gsize n)
{
  WeegChangeSet *changes = weeg_change_set_new ();
  g_autofree char *letters = g_strnfill (n, 'x');
  g_autofree char *text = g_strdup_printf ("\"%s\"", letters);

  weeg_change_set_put (changes, "title", text);
  return changes;
}

static void
test_full_disk (void)
{
  g_autoptr (WeegChangeSet) changes = long_title (4000000);
  g_autoptr (GError) error = NULL;
  g_autofree char *copy = NULL;
  gint64 revision = 1;
  Fixture fixture;
  WeegRegister *self;

  fixture_init (&fixture);
  self = fixture_register (&fixture, 2);
  assert_no_room (self, changes, 1000000);

  /* Room again: the same edit. And a copy that does not fit leaves nothing behind. */
  g_assert_true (weeg_register_apply (self, "d1", changes, &revision, NULL, &error));
  copy = fixture_file (&fixture, "copy.weeg");
  fixture_disk_full (1000000);
  g_assert_false (weeg_register_backup (self, copy, FALSE, NULL, &error));
  fixture_disk_free ();
  g_assert_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_FULL);
  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
  g_assert_finalize_object (self);
  fixture_clear (&fixture);
}

/* The room ends in the COMMIT: the change is small enough to wait for it. */
static void
test_full_at_commit (void)
{
  g_autoptr (WeegChangeSet) changes = long_title (100000);
  struct stat file;
  Fixture fixture;
  WeegRegister *self;

  fixture_init (&fixture);
  self = fixture_register (&fixture, 2);
  g_assert_cmpint (stat (weeg_register_get_path (self), &file), ==, 0);
  assert_no_room (self, changes, (guint64)file.st_size);
  g_assert_finalize_object (self);
  fixture_clear (&fixture);
}

/* --- A copy while the register is in use. --- */

static void
count_problem (const char *place, WeegMessage *message, gpointer data)
{
  g_test_message ("%s: %s", place, weeg_message_get_english (message));
  weeg_message_unref (message);
  ++*(guint *)data;
}

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
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *name = g_strdup_printf ("/store/safety/refusing-disk/%s", refusals[i].name);

      g_test_add_data_func (name, &refusals[i].refusal, test_refusing_disk);
    }
  g_test_add_func ("/store/safety/full-disk", test_full_disk);
  g_test_add_func ("/store/safety/full-at-commit", test_full_at_commit);
  g_test_add_func ("/store/safety/backup-refused", test_backup_refused);
  g_test_add_func ("/store/safety/order-on-disk", test_order_on_disk);
  g_test_add_func ("/store/safety/backup-in-use", test_backup_in_use);
  return g_test_run ();
}

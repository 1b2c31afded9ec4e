/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-fixture.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/* Files that are opened, refused, brought up to date, or shared. */

/* Opening @path fails with @code, and leaves every file of the folder as it was. */
static void
assert_refused (const Fixture *fixture, const char *path, int code, const char *words)
{
  g_autoptr (GError) error = NULL;
  gsize before_length = 0, after_length = 0;
  gboolean is_file = g_file_test (path, G_FILE_TEST_IS_REGULAR);
  g_autofree char *before = is_file ? fixture_read (path, &before_length) : NULL;
  g_autofree char *after = NULL;
  GDir *folder;
  guint n = 0;

  g_assert_null (weeg_register_open (path, WEEG_REGISTER_OPEN_DEFAULT, &error));
  g_assert_error (error, WEEG_STORE_ERROR, code);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, words));
  /* One line, whatever SQLite has to say. */
  g_assert_null (strchr (error->message, '\n'));
  if (is_file)
    {
      after = fixture_read (path, &after_length);
      g_assert_cmpmem (before, before_length, after, after_length);
    }
  folder = g_dir_open (fixture->folder, 0, NULL);
  while (g_dir_read_name (folder) != NULL)
    n++;
  g_dir_close (folder);
  g_assert_cmpuint (n, ==, g_file_test (path, G_FILE_TEST_EXISTS) ? 1 : 0);
}

static void
write_file (const char *path, const char *contents, gssize length)
{
  g_assert_true (g_file_set_contents (path, contents, length, NULL));
}

static void
test_refuses_what_is_not_ours (void)
{
  g_autofree char *noise = g_malloc0 (5000);
  Fixture fixture;

  fixture_init (&fixture);
  assert_refused (&fixture, fixture.path, WEEG_STORE_ERROR_NOT_FOUND, "No such file");
  g_mkdir (fixture.path, 0700);
  assert_refused (&fixture, fixture.path, WEEG_STORE_ERROR_NOT_A_REGISTER, "folder");
  g_rmdir (fixture.path);
  g_assert_cmpint (mkfifo (fixture.path, 0600), ==, 0);
  assert_refused (&fixture, fixture.path, WEEG_STORE_ERROR_NOT_A_REGISTER, "ordinary file");
  g_remove (fixture.path);
  write_file (fixture.path, "", 0);
  assert_refused (&fixture, fixture.path, WEEG_STORE_ERROR_NOT_A_REGISTER, "empty");
  write_file (fixture.path, "SQLite format 3", -1);
  assert_refused (&fixture, fixture.path, WEEG_STORE_ERROR_NOT_A_REGISTER, "too short");
  for (guint i = 0; i < 5000; i++)
    noise[i] = (char)(i * 7919 >> 3);
  write_file (fixture.path, noise, 5000);
  assert_refused (&fixture, fixture.path, WEEG_STORE_ERROR_NOT_A_REGISTER, "no SQLite database");
  g_remove (fixture.path);
  fixture_sql (fixture.path, "CREATE TABLE t (a); PRAGMA application_id = 7");
  assert_refused (&fixture, fixture.path, WEEG_STORE_ERROR_NOT_A_REGISTER, "another program");
  fixture_clear (&fixture);
}

static void
test_refuses_what_is_newer (void)
{
  Fixture fixture;
  WeegRegister *self;

  fixture_init (&fixture);
  self = fixture_register (&fixture, 1);
  g_assert_finalize_object (self);
  fixture_sql (fixture.path, "PRAGMA user_version = 99");
  assert_refused (&fixture, fixture.path, WEEG_STORE_ERROR_NEWER, "version 99");
  fixture_clear (&fixture);
}

static void
test_refuses_other_tables (void)
{
  static const char *const changes[] = {
    "DROP VIEW scores",        "CREATE TRIGGER extra AFTER INSERT ON item BEGIN DELETE FROM setting; END",
    "CREATE TABLE extra (a)",  "DROP VIEW risks; CREATE VIEW risks AS SELECT 1",
    "PRAGMA user_version = 0", "PRAGMA user_version = 1",
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      Fixture fixture;
      WeegRegister *self;

      fixture_init (&fixture);
      self = fixture_register (&fixture, 1);
      g_assert_finalize_object (self);
      fixture_sql (fixture.path, changes[i]);
      assert_refused (&fixture, fixture.path, WEEG_STORE_ERROR_DAMAGED, "damaged");
      fixture_clear (&fixture);
    }
}

/* Gives the first page that leads to others a last one that does not exist (SQLite's file format, 1.6):
 * of that SQLite speaks in two lines. */
static void
lead_astray (char *bytes, gsize length)
{
  for (gsize page = 4096; page < length; page += 4096)
    if (bytes[page] == 2 || bytes[page] == 5)
      {
        memset (bytes + page + 8, 0x71, 4);
        return;
      }
  g_assert_not_reached ();
}

/* A page that is not there, a page of noise, and a file cut short. */
static void
test_refuses_what_is_damaged (void)
{
  Fixture fixture;
  WeegRegister *self;
  g_autofree char *bytes = NULL;
  gsize length;

  fixture_init (&fixture);
  self = fixture_register (&fixture, 3000);
  g_assert_finalize_object (self);
  bytes = fixture_read (fixture.path, &length);
  g_assert_cmpuint (length, >, 20 * 4096);

  write_file (fixture.path, bytes, (gssize)length / 2);
  assert_refused (&fixture, fixture.path, WEEG_STORE_ERROR_DAMAGED, "damaged");
  lead_astray (bytes, length);
  write_file (fixture.path, bytes, (gssize)length);
  assert_refused (&fixture, fixture.path, WEEG_STORE_ERROR_DAMAGED, "damaged: On ");
  memset (bytes + length - 3 * 4096, 0x5a, 2 * 4096);
  write_file (fixture.path, bytes, (gssize)length);
  assert_refused (&fixture, fixture.path, WEEG_STORE_ERROR_DAMAGED, "damaged");
  fixture_clear (&fixture);
}

static void
test_create_never_overwrites (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *away = NULL, *contents = NULL;
  Fixture fixture;

  fixture_init (&fixture);
  write_file (fixture.path, "mine", 4);
  g_assert_null (weeg_register_create (fixture.path, &error));
  g_assert_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_EXISTS);
  contents = fixture_read (fixture.path, NULL);
  g_assert_cmpstr (contents, ==, "mine");
  g_clear_error (&error);
  away = g_build_filename (fixture.folder, "no", "such", "r.weeg", NULL);
  g_assert_null (weeg_register_create (away, &error));
  g_assert_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_NOT_FOUND);
  fixture_clear (&fixture);
}

/* A register as version 1 left it: its own SQL, and rows. */
static void
make_version_1 (const char *path)
{
  g_autofree char *sql_path = g_build_filename (g_getenv ("WEEG_SQL_DIR"), "version-001.sql", NULL);
  g_autofree char *sql = fixture_read (sql_path, NULL);

  fixture_sql (path, "PRAGMA application_id = 0x57454547; PRAGMA user_version = 1");
  fixture_sql (path, sql);
  fixture_sql (path, "PRAGMA foreign_keys = ON;"
                     "INSERT INTO dossier (id, place) VALUES ('d1', 0);"
                     "INSERT INTO part VALUES ('d1', 'title', 0, 0, '\"Old\"'), ('d1', 'log', 1, 1, '[]');"
                     "INSERT INTO log (dossier, place, content) VALUES ('d1', 0, '{\"who\":\"A\"}')");
}

static void
test_migrates_a_copy_aside (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autofree char *log = NULL, *version = NULL, *old_version = NULL, *log_aside = NULL;
  Fixture fixture;
  WeegRegister *self;

  fixture_init (&fixture);
  make_version_1 (fixture.path);

  g_assert_null (weeg_register_open (fixture.path, WEEG_REGISTER_OPEN_READ_ONLY, &error));
  g_assert_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);
  old_version = fixture_ask (fixture.path, "PRAGMA user_version");
  g_assert_cmpstr (old_version, ==, "1");

  self = weeg_register_open (fixture.path, WEEG_REGISTER_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
  list = weeg_register_list (self, &error);
  g_assert_cmpstr (((WeegOverview *)list->pdata[0])->title, ==, "\"Old\"");
  log = fixture_items (self, "d1", "log");
  g_assert_cmpstr (log, ==, "{\"who\":\"A\"}");
  version = fixture_ask (fixture.path, "PRAGMA user_version");
  g_assert_cmpstr (version, ==, "2");

  g_assert_true (g_str_has_suffix (weeg_register_get_copied_aside (self), "r-version-1.weeg"));
  g_clear_pointer (&old_version, g_free);
  old_version = fixture_ask (weeg_register_get_copied_aside (self), "PRAGMA user_version");
  g_assert_cmpstr (old_version, ==, "1");
  log_aside = fixture_ask (weeg_register_get_copied_aside (self), "SELECT content FROM log");
  g_assert_cmpstr (log_aside, ==, "{\"who\":\"A\"}");
  g_assert_finalize_object (self);

  /* A second time there is nothing to migrate. */
  self = weeg_register_open (fixture.path, WEEG_REGISTER_OPEN_DEFAULT, &error);
  g_assert_null (weeg_register_get_copied_aside (self));
  g_assert_finalize_object (self);
  fixture_clear (&fixture);
}

/* The second reads, is told who writes, follows what is written, and writes nothing. */
static void
test_two_openers (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WeegChangeSet) changes = weeg_change_set_new ();
  g_autofree char *title = NULL;
  gint64 revision = 1, other = 1;
  Fixture fixture;
  WeegRegister *first, *second;
  const WeegRegisterWriter *writer;

  fixture_init (&fixture);
  first = fixture_register (&fixture, 1);
  second = weeg_register_open (fixture.path, WEEG_REGISTER_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
  g_assert_false (weeg_register_is_read_only (first));
  g_assert_true (weeg_register_is_read_only (second));
  writer = weeg_register_get_writer (second);
  g_assert_cmpint (writer->pid, ==, getpid ());
  g_assert_cmpstr (writer->host, ==, g_get_host_name ());
  g_assert_cmpuint (strlen (writer->since), ==, 20);

  weeg_change_set_put (changes, "title", "\"Two\"");
  g_assert_false (weeg_register_apply (second, "d1", changes, &other, NULL, &error));
  g_assert_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_READ_ONLY);
  g_assert_nonnull (strstr (error->message, writer->since));
  g_clear_error (&error);

  g_assert_false (weeg_register_has_changed (second));
  g_assert_true (weeg_register_apply (first, "d1", changes, &revision, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (weeg_register_has_changed (second));
  g_assert_false (weeg_register_has_changed (second));
  g_assert_false (weeg_register_has_changed (first));
  title = fixture_items (second, "d1", "title");
  g_assert_cmpstr (title, ==, "\"Two\"");

  /* When the first is gone the next may write. */
  g_assert_finalize_object (first);
  g_assert_finalize_object (second);
  first = weeg_register_open (fixture.path, WEEG_REGISTER_OPEN_DEFAULT, &error);
  g_assert_false (weeg_register_is_read_only (first));
  g_assert_finalize_object (first);
  fixture_clear (&fixture);
}

static WeegRegister *
open_with_lock (const Fixture *fixture, const char *host, int pid, WeegRegisterOpenFlags flags)
{
  g_autofree char *lock = fixture_file (fixture, ".r.weeg.lock");
  g_autofree char *text =
      g_strdup_printf ("[writer]\nhost=%s\nuser=Els\npid=%d\nsince=2026-11-22T09:30:00Z\n", host, pid);
  GError *error = NULL;
  WeegRegister *self;

  write_file (lock, text, -1);
  self = weeg_register_open (fixture->path, flags, &error);
  g_assert_no_error (error);
  return self;
}

/* A lock that a program of this machine left behind is taken over; one of another machine only when asked. */
static void
test_stale_lock (void)
{
  Fixture fixture;
  WeegRegister *self;
  pid_t gone = fork ();

  if (gone == 0)
    _exit (0);
  waitpid (gone, NULL, 0);

  fixture_init (&fixture);
  self = fixture_register (&fixture, 1);
  g_assert_finalize_object (self);

  self = open_with_lock (&fixture, g_get_host_name (), gone, WEEG_REGISTER_OPEN_DEFAULT);
  g_assert_false (weeg_register_is_read_only (self));
  g_assert_finalize_object (self);

  self = open_with_lock (&fixture, "elsewhere.example", gone, WEEG_REGISTER_OPEN_DEFAULT);
  g_assert_true (weeg_register_is_read_only (self));
  g_assert_cmpstr (weeg_register_get_writer (self)->user, ==, "Els");
  g_assert_cmpstr (weeg_register_get_writer (self)->host, ==, "elsewhere.example");
  g_assert_finalize_object (self);

  self = open_with_lock (&fixture, "elsewhere.example", gone, WEEG_REGISTER_OPEN_TAKE_OVER);
  g_assert_false (weeg_register_is_read_only (self));
  g_assert_finalize_object (self);
  fixture_clear (&fixture);
}

static void
test_read_only_file (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL, *after = NULL;
  gsize before_length, after_length;
  Fixture fixture;
  WeegRegister *self;

  fixture_init (&fixture);
  self = fixture_register (&fixture, 1);
  g_assert_finalize_object (self);
  before = fixture_read (fixture.path, &before_length);
  self = weeg_register_open (fixture.path, WEEG_REGISTER_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_true (weeg_register_is_read_only (self));
  g_assert_null (weeg_register_get_writer (self));
  g_assert_false (weeg_register_remove (self, "d1", NULL, &error));
  g_assert_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_READ_ONLY);
  g_assert_finalize_object (self);
  g_clear_error (&error);

  g_chmod (fixture.folder, 0755);
  g_chmod (fixture.path, 0444);
  fixture_become_ordinary ();
  self = weeg_register_open (fixture.path, WEEG_REGISTER_OPEN_DEFAULT, &error);
  fixture_become_again ();
  g_assert_no_error (error);
  g_assert_true (weeg_register_is_read_only (self));
  g_assert_false (weeg_register_remove (self, "d1", NULL, &error));
  g_assert_cmpstr (error->message, ==, "can only be read: Permission denied");
  g_clear_error (&error);
  g_assert_finalize_object (self);
  g_chmod (fixture.path, 0000);
  fixture_become_ordinary ();
  g_assert_null (weeg_register_open (fixture.path, WEEG_REGISTER_OPEN_DEFAULT, &error));
  fixture_become_again ();
  g_assert_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_PERMISSION);
  g_chmod (fixture.path, 0600);
  after = fixture_read (fixture.path, &after_length);
  g_assert_cmpmem (before, before_length, after, after_length);
  fixture_clear (&fixture);
}

/* Leaves @path and its journal as a program that is killed in the middle of a change does. */
static void
stop_halfway (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  pid_t child = fork ();

  if (child == 0)
    {
      sqlite3 *database;

      sqlite3_open (path, &database);
      /* A cache of one page: what is changed goes to the file before it is known to be good. */
      sqlite3_exec (database,
                    "PRAGMA cache_size = 1; BEGIN IMMEDIATE; UPDATE item SET content = content || ' ';"
                    "DELETE FROM part; CREATE TABLE half (a); INSERT INTO half VALUES (zeroblob (100000))",
                    NULL, NULL, NULL);
      kill (getpid (), SIGKILL);
    }
  waitpid (child, NULL, 0);
  g_assert_true (g_file_test (journal, G_FILE_TEST_EXISTS));
}

/* Who only reads finds the register as it was before, too; who may not write is told what to do. */
static void
test_stopped_halfway (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *items = NULL, *journal = NULL;
  Fixture fixture;
  WeegRegister *self;

  fixture_init (&fixture);
  journal = g_strconcat (fixture.path, "-journal", NULL);
  self = fixture_register (&fixture, 300);
  items = fixture_items (self, "d1", "scores");
  g_assert_finalize_object (self);
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *found = NULL;

      stop_halfway (fixture.path);
      g_chmod (fixture.folder, 0755);
      g_chmod (fixture.path, 0444);
      g_chmod (journal, 0444);
      fixture_become_ordinary ();
      self = weeg_register_open (fixture.path, WEEG_REGISTER_OPEN_READ_ONLY, &error);
      fixture_become_again ();
      g_assert_null (self);
      g_assert_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_READ_ONLY);
      g_assert_nonnull (strstr (error->message, "in the middle of a change"));
      g_clear_error (&error);

      g_chmod (fixture.path, 0600);
      self = weeg_register_open (fixture.path,
                                 i == 0 ? WEEG_REGISTER_OPEN_READ_ONLY : WEEG_REGISTER_OPEN_DEFAULT, &error);
      g_assert_no_error (error);
      g_assert_cmpint (weeg_register_is_read_only (self), ==, i == 0);
      found = fixture_items (self, "d1", "scores");
      g_assert_cmpstr (found, ==, items);
      g_assert_finalize_object (self);
      g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));
    }
  fixture_clear (&fixture);
}

/* The journal of a register that is gone is no change of the one that takes its name. */
static void
test_journal_of_another (void)
{
  g_autofree char *journal = NULL, *copy = NULL, *items = NULL, *of_copy = NULL;
  GError *error = NULL;
  Fixture fixture;
  WeegRegister *self;

  fixture_init (&fixture);
  journal = g_strconcat (fixture.path, "-journal", NULL);
  copy = fixture_file (&fixture, "copy.weeg");
  self = fixture_register (&fixture, 300);
  g_assert_true (weeg_register_backup (self, copy, FALSE, NULL, &error));
  g_assert_finalize_object (self);
  stop_halfway (fixture.path);
  stop_halfway (copy);
  g_remove (fixture.path);
  self = fixture_register (&fixture, 2);
  g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));
  items = fixture_items (self, "d1", "scores");
  g_assert_cmpstr (items, ==, "0 1");

  g_assert_true (weeg_register_backup (self, copy, TRUE, NULL, &error));
  g_assert_finalize_object (self);
  self = weeg_register_open (copy, WEEG_REGISTER_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  of_copy = fixture_items (self, "d1", "scores");
  g_assert_cmpstr (of_copy, ==, items);
  g_assert_finalize_object (self);
  fixture_clear (&fixture);
}

/* Who reads along while the writer is killed goes on reading. */
static void
test_writer_stopped_halfway (void)
{
  g_autofree char *before = NULL, *after = NULL;
  GError *error = NULL;
  Fixture fixture;
  WeegRegister *reader;

  fixture_init (&fixture);
  reader = fixture_register (&fixture, 300);
  g_assert_finalize_object (reader);
  reader = weeg_register_open (fixture.path, WEEG_REGISTER_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  before = fixture_items (reader, "d1", "scores");
  stop_halfway (fixture.path);
  after = fixture_items (reader, "d1", "scores");
  g_assert_cmpstr (after, ==, before);
  g_assert_false (weeg_register_remove (reader, "d1", NULL, &error));
  g_assert_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_finalize_object (reader);
  fixture_clear (&fixture);
}

/* Not "no such file" of a file that was to be made: the folder is what is wrong. */
static void
test_folder_that_refuses (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *nowhere = NULL;
  Fixture fixture;

  fixture_init (&fixture);
  nowhere = g_build_filename (fixture.folder, "nowhere", "x.weeg", NULL);
  g_assert_null (weeg_register_create (nowhere, &error));
  g_assert_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "in that folder"));
  g_clear_error (&error);

  g_chmod (fixture.folder, 0555);
  fixture_become_ordinary ();
  g_assert_null (weeg_register_create (fixture.path, &error));
  fixture_become_again ();
  g_assert_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_PERMISSION);
  g_chmod (fixture.folder, 0700);
  fixture_clear (&fixture);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/open/refuses-what-is-not-ours", test_refuses_what_is_not_ours);
  g_test_add_func ("/store/open/refuses-what-is-newer", test_refuses_what_is_newer);
  g_test_add_func ("/store/open/refuses-other-tables", test_refuses_other_tables);
  g_test_add_func ("/store/open/refuses-what-is-damaged", test_refuses_what_is_damaged);
  g_test_add_func ("/store/open/create-never-overwrites", test_create_never_overwrites);
  g_test_add_func ("/store/open/migrates-a-copy-aside", test_migrates_a_copy_aside);
  g_test_add_func ("/store/open/two-openers", test_two_openers);
  g_test_add_func ("/store/open/stale-lock", test_stale_lock);
  g_test_add_func ("/store/open/read-only-file", test_read_only_file);
  g_test_add_func ("/store/open/stopped-halfway", test_stopped_halfway);
  g_test_add_func ("/store/open/journal-of-another", test_journal_of_another);
  g_test_add_func ("/store/open/writer-stopped-halfway", test_writer_stopped_halfway);
  g_test_add_func ("/store/open/folder-that-refuses", test_folder_that_refuses);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-fixture.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

/* Others at the same file: who locks it, and who takes it away. */

/* What was moved away or replaced under our hands is not written to, which would be lost; back again it is.
 */
static void
test_vanished (void)
{
  Fixture fixture;
  g_autoptr (WeegChangeSet) changes = weeg_change_set_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *away = NULL, *title = NULL;
  gint64 revision = 1;
  WeegRegister *self;

  fixture_init (&fixture);
  self = fixture_register (&fixture, 1);
  away = fixture_file (&fixture, "away.weeg");
  weeg_change_set_put (changes, "title", "\"Two\"");
  for (int replaced = 0; replaced < 2; replaced++)
    {
      g_assert_cmpint (g_rename (fixture.path, away), ==, 0);
      if (replaced)
        g_assert_true (g_file_set_contents (fixture.path, "another", -1, NULL));
      g_assert_false (weeg_register_apply (self, "d1", changes, &revision, NULL, &error));
      g_assert_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_MOVED);
      g_clear_error (&error);
      g_assert_cmpint (revision, ==, 1);
      g_assert_cmpint (g_rename (away, fixture.path), ==, 0);
    }
  g_assert_true (weeg_register_apply (self, "d1", changes, &revision, NULL, &error));
  g_assert_no_error (error);
  title = fixture_items (self, "d1", "title");
  g_assert_cmpstr (title, ==, "\"Two\"");
  g_assert_finalize_object (self);
  fixture_clear (&fixture);
}

typedef struct
{
  int file;
  int after; /* milliseconds */
} LateWriter;

static gpointer
write_late (gpointer data)
{
  static const char text[] = "[writer]\nhost=here\nuser=Els\npid=1\nsince=2026-11-22T09:30:00Z\n";
  LateWriter *late = data;

  g_usleep ((gulong)late->after * 1000);
  g_assert_cmpint (write (late->file, text, sizeof text - 1), ==, (gssize)sizeof text - 1);
  return NULL;
}

/* Who has the lock may not have written its name yet: it is waited for, a moment. */
static void
test_late_writer (void)
{
  Fixture fixture;
  g_autofree char *lock = NULL;
  g_autoptr (GError) error = NULL;
  WeegRegister *self;
  LateWriter late = { .after = 50 };

  fixture_init (&fixture);
  self = fixture_register (&fixture, 1);
  g_assert_finalize_object (self);
  lock = fixture_file (&fixture, ".r.weeg.lock");
  late.file = g_open (lock, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  g_assert_cmpint (flock (late.file, LOCK_EX), ==, 0);

  self = weeg_register_open (fixture.path, WEEG_REGISTER_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
  g_assert_true (weeg_register_is_read_only (self));
  g_assert_cmpstr (weeg_register_get_writer (self)->since, ==, "");
  g_assert_finalize_object (self);
  {
    GThread *thread = g_thread_new ("late", write_late, &late);

    self = weeg_register_open (fixture.path, WEEG_REGISTER_OPEN_DEFAULT, &error);
    g_assert_no_error (error);
    g_assert_cmpstr (weeg_register_get_writer (self)->user, ==, "Els");
    g_assert_finalize_object (self);
    g_thread_join (thread);
  }
  close (late.file);
  fixture_clear (&fixture);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/lock/vanished", test_vanished);
  g_test_add_func ("/store/lock/late-writer", test_late_writer);
  return g_test_run ();
}

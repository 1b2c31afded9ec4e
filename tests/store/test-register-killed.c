/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-fixture.h"

#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

/* What a register keeps when the program is killed at any moment. */

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
  guint times = fixture_is_long_run () ? 500 : 20;

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

int
main (int argc, char *argv[])
{
  if (argc == 3 && strcmp (argv[1], "--writer") == 0)
    return run_writer (argv[2]);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/killed", test_killed);
  return g_test_run ();
}

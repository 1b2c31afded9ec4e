/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "test-command-support.h"

#include <sqlite3.h>

#include <glib/gstdio.h>
#include <string.h>

void
place_init (Place *place, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  place->folder = g_dir_make_tmp ("weeg-command-XXXXXX", &error);
  g_assert_no_error (error);
  place->example = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "..", "data", "cases",
                                     "telemonitoring-heart-failure.json", NULL);
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) folder = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *inside = g_build_filename (path, name, NULL);

      remove_tree (inside);
    }
  g_remove (path);
}

void
place_clear (Place *place, gconstpointer data)
{
  remove_tree (place->folder);
  g_free (place->folder);
  g_free (place->example);
}

/* With the sanitizers, looking for leaks takes a third of the time of a command; what it has not given back
 * when it ends harms nobody. */
static void
look_for_leaks_in_long_only (GSubprocessLauncher *launcher)
{
  const char *asked = g_getenv ("WEEG_TEST_LONG"), *options = g_getenv ("ASAN_OPTIONS");
  g_autofree char *without = options != NULL ? g_strconcat (options, ":detect_leaks=0", NULL) : NULL;

  if (without != NULL && (asked == NULL || *asked == '\0'))
    g_subprocess_launcher_setenv (launcher, "ASAN_OPTIONS", without, TRUE);
}

void
outcome_clear (Outcome *outcome)
{
  g_free (outcome->output);
  g_free (outcome->error);
}

static Outcome
run (const Place *place, const char *line, const char *input, const char *output, const char *language)
{
  GSubprocessFlags flags = G_SUBPROCESS_FLAGS_STDERR_PIPE |
                           (output == NULL ? G_SUBPROCESS_FLAGS_STDOUT_PIPE : G_SUBPROCESS_FLAGS_NONE) |
                           (input != NULL ? G_SUBPROCESS_FLAGS_STDIN_PIPE : G_SUBPROCESS_FLAGS_NONE);
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (flags);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) words = NULL;
  Outcome outcome = { 0 };

  g_ptr_array_add (arguments, (gpointer)g_getenv ("WEEG_TEST_PROGRAM"));
  if (*line != '\0')
    g_assert_true (g_shell_parse_argv (line, NULL, &words, &error));
  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    g_ptr_array_add (arguments, strcmp (words[i], "CASE") == 0 ? place->example : words[i]);
  g_ptr_array_add (arguments, NULL);

  if (output != NULL)
    g_subprocess_launcher_set_stdout_file_path (launcher, output);
  g_subprocess_launcher_set_cwd (launcher, place->folder);
  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
  g_subprocess_launcher_setenv (launcher, "HOME", place->folder, TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", place->folder, TRUE);
  g_subprocess_launcher_setenv (launcher, "LANGUAGE", language, TRUE);
  g_subprocess_launcher_setenv (launcher, "SOURCE_DATE_EPOCH", "1795000000", TRUE);
  look_for_leaks_in_long_only (launcher);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *)arguments->pdata, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, input, NULL, &outcome.output, &outcome.error, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  outcome.status = g_subprocess_get_exit_status (process);
  return outcome;
}

Outcome
place_run_full (const Place *place, const char *line, const char *input, const char *language)
{
  return run (place, line, input, NULL, language);
}

Outcome
place_run_into (const Place *place, const char *line, const char *output, const char *language)
{
  return run (place, line, NULL, output, language);
}

Outcome
place_run (const Place *place, const char *line)
{
  return place_run_full (place, line, NULL, "en");
}

char *
place_do (const Place *place, const char *line)
{
  g_auto (Outcome) outcome = place_run (place, line);

  g_assert_cmpstr (outcome.error, ==, "");
  g_assert_cmpint (outcome.status, ==, 0);
  return g_steal_pointer (&outcome.output);
}

void
place_write (const Place *place, const char *name, const void *data, gssize length)
{
  g_autofree char *path = g_build_filename (place->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, data, length, &error);
  g_assert_no_error (error);
}

GBytes *
place_read (const Place *place, const char *name)
{
  g_autofree char *path = g_build_filename (place->folder, name, NULL);
  g_autoptr (GError) error = NULL;
  char *data;
  gsize length;

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (data, length);
}

gboolean
place_has (const Place *place, const char *name)
{
  g_autofree char *path = g_build_filename (place->folder, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

void
place_sql (const Place *place, const char *name, const char *sql)
{
  g_autofree char *path = g_build_filename (place->folder, name, NULL);
  sqlite3 *database;

  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (database), ==, SQLITE_OK);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *)a, *(char *const *)b);
}

char *
place_list (const Place *place)
{
  g_autoptr (GDir) folder = g_dir_open (place->folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  GString *list = g_string_new (NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (list, " %s", (const char *)g_ptr_array_index (names, i));
  return g_string_free (list, FALSE);
}

void
assert_begins (const char *text, const char *begin)
{
  if (!g_str_has_prefix (text, begin))
    g_error ("\"%s\" does not begin with \"%s\"", text, begin);
}

void
assert_refused (const Place *place, const Refusal *refusals, guint n)
{
  g_autofree char *before = place_list (place);

  for (guint i = 0; i < n; i++)
    {
      g_auto (Outcome) outcome = place_run (place, refusals[i].line);
      g_autofree char *after = place_list (place);
      g_autofree char *line = g_utf8_make_valid (refusals[i].line, -1);

      g_test_message ("%s: %s", line, outcome.error);
      assert_begins (outcome.error, refusals[i].error);
      g_assert_cmpint (outcome.status, ==, refusals[i].status);
      g_assert_cmpstr (outcome.output, ==, "");
      /* One line. */
      g_assert_true (strchr (outcome.error, '\n') == outcome.error + strlen (outcome.error) - 1);
      g_assert_cmpstr (after, ==, before);
    }
}

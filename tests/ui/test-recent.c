/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ui-fixture.h"

#include "weeg-start-page.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>

static gboolean
has_opened (gpointer window)
{
  return g_strcmp0 (weeg_window_get_page (window), "busy") != 0;
}

static void
open_register (WeegWindow *window, const char *path, gboolean create)
{
  weeg_window_open (window, path, create, FALSE);
  ui_test_wait (has_opened, window);
  g_assert_cmpstr (weeg_window_get_page (window), ==, "list");
}

/* (transfer none): the row of the @nth register used before. */
static AdwActionRow *
recent_row (WeegWindow *window, guint nth)
{
  WeegStartPage *page;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.start", NULL);
  ui_test_settle ();
  page = ui_test_find (window, WEEG_TYPE_START_PAGE, 0);
  g_assert_nonnull (page);
  for (guint i = 0;; i++)
    {
      GtkActionable *row = ui_test_find (page, ADW_TYPE_ACTION_ROW, i);

      g_assert_nonnull (row);
      if (g_strcmp0 (gtk_actionable_get_action_name (row), "win.open-uri") == 0 && nth-- == 0)
        return ADW_ACTION_ROW (row);
    }
}

/* A name in bytes that are no text is remembered, shown, and opened again; beside it the others stay. */
static void
test_no_text (void)
{
  WeegWindow *window = weeg_window_new (ui_test_get_application (), "en");
  g_autofree char *plain = g_build_filename (g_get_user_data_dir (), "plain 50%; a.weeg", NULL);
  g_autofree char *bytes = g_build_filename (g_get_user_data_dir (),
                                             "na\xc3\xaf"
                                             "ef-\xff.weeg",
                                             NULL);
  AdwActionRow *row;

  gtk_window_present (GTK_WINDOW (window));
  open_register (window, plain, TRUE);
  open_register (window, bytes, TRUE);
  gtk_window_close (GTK_WINDOW (window));
  ui_test_settle ();

  window = weeg_window_new (ui_test_get_application (), "en");
  gtk_window_present (GTK_WINDOW (window));
  row = recent_row (window, 0);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==,
                   "na\xc3\xaf"
                   "ef-\xef\xbf\xbd.weeg");
  gtk_widget_activate (GTK_WIDGET (row));
  ui_test_wait (has_opened, window);
  g_assert_cmpstr (weeg_window_get_page (window), ==, "list");
  g_assert_cmpstr (weeg_workspace_get_path (weeg_window_get_workspace (window)), ==, bytes);

  row = recent_row (window, 1);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "plain 50%; a.weeg");
  gtk_widget_activate (GTK_WIDGET (row));
  ui_test_wait (has_opened, window);
  g_assert_cmpstr (weeg_workspace_get_path (weeg_window_get_workspace (window)), ==, plain);
  gtk_window_close (GTK_WINDOW (window));
  ui_test_settle ();
}

/* What is not a file of this computer is not opened, and that is said. */
static void
test_elsewhere (void)
{
  WeegWindow *window = weeg_window_new (ui_test_get_application (), "en");
  guint n = g_list_model_get_n_items (gtk_window_get_toplevels ());

  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.open-uri", "s", "weeg-nowhere://host/a.weeg");
  ui_test_settle ();
  g_assert_null (weeg_window_get_workspace (window));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, n + 1);
  gtk_window_close (GTK_WINDOW (window));
  ui_test_settle ();
}

/* On a disk that is full in the middle, nothing is left of the practice case: the next time it is made whole.
 */
static void
test_unmade (void)
{
  WeegWindow *window = weeg_window_new (ui_test_get_application (), "en");
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "half", "demo.weeg", NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  void (*before) (int) = signal (SIGXFSZ, SIG_IGN);
  struct rlimit usual, small;

  gtk_window_present (GTK_WINDOW (window));
  ui_test_settle ();
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &usual), ==, 0);
  small = usual;
  small.rlim_cur = 200000;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  weeg_window_open (window, path, TRUE, TRUE);
  ui_test_wait (has_opened, window);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &usual), ==, 0);
  signal (SIGXFSZ, before);
  g_assert_cmpstr (weeg_window_get_page (window), ==, "problem");
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  weeg_window_open (window, path, TRUE, TRUE);
  ui_test_wait (has_opened, window);
  g_assert_cmpstr (weeg_window_get_page (window), ==, "list");
  gtk_window_close (GTK_WINDOW (window));
  ui_test_settle ();
}

int
main (int argc, char **argv)
{
  ui_test_init (&argc, &argv);
  g_test_add_func ("/ui/recent/no-text", test_no_text);
  g_test_add_func ("/ui/recent/elsewhere", test_elsewhere);
  g_test_add_func ("/ui/recent/unmade", test_unmade);
  return g_test_run ();
}

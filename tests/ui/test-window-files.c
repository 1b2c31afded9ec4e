/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ui-fixture.h"

#include "fixture-disk.h"
#include "weeg-report-window.h"
#include "weeg-start-page.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>

/* Files as the system has them: of any name, any kind, and on a disk that is full. */

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

  gtk_window_present (GTK_WINDOW (window));
  ui_test_settle ();
  fixture_disk_full (200000);
  weeg_window_open (window, path, TRUE, TRUE);
  ui_test_wait (has_opened, window);
  fixture_disk_free ();
  g_assert_cmpstr (weeg_window_get_page (window), ==, "problem");
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  weeg_window_open (window, path, TRUE, TRUE);
  ui_test_wait (has_opened, window);
  g_assert_cmpstr (weeg_window_get_page (window), ==, "list");
  gtk_window_close (GTK_WINDOW (window));
  ui_test_settle ();
}

/* (transfer none) (nullable): the report that is shown. */
static WeegReportWindow *
find_report (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (WEEG_IS_REPORT_WINDOW (window) && gtk_widget_get_visible (window))
        return WEEG_REPORT_WINDOW (window);
    }
  return NULL;
}

static gboolean
has_report (gpointer unused)
{
  return find_report () != NULL;
}

/* (transfer full): what the report says, which is then closed. */
static char *
take_report (void)
{
  char *text;

  ui_test_wait (has_report, NULL);
  text = weeg_report_window_dup_text (find_report ());
  gtk_window_close (GTK_WINDOW (find_report ()));
  ui_test_settle ();
  return text;
}

/* A folder, a pipe and nothing at all: each is refused in a sentence, and nothing waits for it. */
static void
test_no_dossier (void)
{
  static const struct
  {
    const char *name;
    const char *said;
  } cases[] = { { "folder", "a folder, expected a file" },
                { "pipe", "not an ordinary file, expected a dossier or an advice" },
                { "nothing", "cannot be opened: No such file or directory" } };
  WeegWindow *window = ui_test_open_demo ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_build_filename (g_get_user_data_dir (), cases[i].name, NULL);
      g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autofree char *text = NULL;

      if (i == 0)
        g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
      if (i == 1)
        g_assert_cmpint (mkfifo (path, 0600), ==, 0);
      g_list_store_append (files, file);
      weeg_window_import (window, G_LIST_MODEL (files));
      text = take_report ();
      g_assert_nonnull (strstr (text, cases[i].said));
    }
  gtk_window_close (GTK_WINDOW (window));
  ui_test_settle ();
}

/* What is there is not replaced by the half of an export. */
static void
test_export_full (void)
{
  WeegWindow *window = ui_test_open_demo ();
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "there.json", NULL);
  const char *ids[] = {
    weeg_dossier_session_get_id (weeg_dossier_page_get_session (weeg_window_get_dossier_page (window))), NULL
  };
  g_autofree char *after = NULL, *text = NULL;

  g_assert_true (g_file_set_contents (path, "precious", -1, NULL));
  fixture_disk_full (1000);
  g_assert_false (weeg_window_export_to (window, ids, path, TRUE));
  fixture_disk_free ();
  text = take_report ();
  g_assert_true (g_file_get_contents (path, &after, NULL, NULL));
  g_assert_cmpstr (after, ==, "precious");
  gtk_window_close (GTK_WINDOW (window));
  ui_test_settle ();
}

/* A register of an older version: it opens, and where it is as it was is said. */
static void
test_older_version (void)
{
  WeegWindow *window = weeg_window_new (ui_test_get_application (), "en");
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "older.weeg", NULL);
  g_autofree char *sql_path =
      g_test_build_filename (G_TEST_DIST, "..", "data", "sql", "version-001.sql", NULL);
  g_autofree char *sql = NULL;
  sqlite3 *database;

  g_assert_true (g_file_get_contents (sql_path, &sql, NULL, NULL));
  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, "PRAGMA application_id = 0x57454547; PRAGMA user_version = 1",
                                 NULL, NULL, NULL),
                   ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (database);

  gtk_window_present (GTK_WINDOW (window));
  weeg_window_open (window, path, FALSE, FALSE);
  ui_test_wait (ui_test_shows_list, window);
  ui_test_settle ();
  g_assert_true (ui_test_has_label (window, "older-version-1.weeg"));
  gtk_window_close (GTK_WINDOW (window));
  ui_test_settle ();
}

int
main (int argc, char **argv)
{
  ui_test_init (&argc, &argv);
  g_test_add_func ("/ui/window-files/older-version", test_older_version);
  g_test_add_func ("/ui/window-files/no-text", test_no_text);
  g_test_add_func ("/ui/window-files/elsewhere", test_elsewhere);
  g_test_add_func ("/ui/window-files/unmade", test_unmade);
  g_test_add_func ("/ui/window-files/no-dossier", test_no_dossier);
  g_test_add_func ("/ui/window-files/export-full", test_export_full);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ui-fixture.h"

#include "weeg-application.h"
#include "weeg-list-page.h"
#include "weeg-new-dossier-window.h"
#include "weeg-report-window.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

/* What is done with a register and its dossiers as a whole, through the window. */

static gboolean
has_window (gpointer type)
{
  return ui_test_find_window ((GType)type) != NULL;
}

static char *
read_report (void)
{
  WeegReportWindow *report = ui_test_find_window (WEEG_TYPE_REPORT_WINDOW);

  g_assert_nonnull (report);
  return weeg_report_window_dup_text (report);
}

static void
close_report (void)
{
  gtk_window_close (ui_test_find_window (WEEG_TYPE_REPORT_WINDOW));
  ui_test_settle ();
}

static guint
count_dossiers (WeegWindow *window)
{
  return g_list_model_get_n_items (weeg_workspace_get_dossiers (weeg_window_get_workspace (window)));
}

/* (transfer full) */
static char *
make_dossier (WeegWindow *window, const char *title)
{
  WeegNewDossierWindow *form;
  GtkEditable *entry;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.new-dossier", NULL);
  form = ui_test_find_window (WEEG_TYPE_NEW_DOSSIER_WINDOW);
  g_assert_nonnull (form);
  entry = weeg_new_dossier_window_get_title_entry (form);
  gtk_editable_set_text (entry, title);
  g_assert_true (weeg_new_dossier_window_make (form));
  ui_test_settle ();
  g_assert_cmpstr (weeg_window_get_page (window), ==, "dossier");
  return g_strdup (
      weeg_dossier_session_get_id (weeg_dossier_page_get_session (weeg_window_get_dossier_page (window))));
}

/* (transfer full): one more in the register, without a way through the window. */
static char *
add_dossier (WeegWindow *window, const char *title)
{
  WeegNewDossier input = { .title = title };
  g_autoptr (GError) error = NULL;
  char *id = weeg_workspace_new_dossier (weeg_window_get_workspace (window), &input, &error);

  g_assert_no_error (error);
  return id;
}

/* From nothing to an open dossier; what is missing is said, what was typed stays. */
static void
test_new (void)
{
  WeegWindow *window = ui_test_open_empty ("new.weeg");
  WeegNewDossierWindow *form;
  GtkEditable *entry;
  GtkWidget *focus;
  g_autofree char *id = NULL;
  const WeegDossier *dossier;

  /* The keyboard begins at what there is to do here. */
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_nonnull (focus);
  g_assert_nonnull (gtk_widget_get_ancestor (focus, WEEG_TYPE_LIST_PAGE));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.new-dossier", NULL);
  form = ui_test_find_window (WEEG_TYPE_NEW_DOSSIER_WINDOW);
  entry = weeg_new_dossier_window_get_title_entry (form);
  g_assert_null (weeg_new_dossier_window_get_error (form));
  g_assert_false (weeg_new_dossier_window_make (form));
  g_assert_nonnull (weeg_new_dossier_window_get_error (form));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  gtk_editable_set_text (entry, "Smart plaster");
  g_assert_null (weeg_new_dossier_window_get_error (form));
  /* Put aside, and taken up again. */
  gtk_window_close (GTK_WINDOW (form));
  ui_test_settle ();
  g_assert_null (ui_test_find_window (WEEG_TYPE_NEW_DOSSIER_WINDOW));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.new-dossier", NULL);
  form = ui_test_find_window (WEEG_TYPE_NEW_DOSSIER_WINDOW);
  entry = weeg_new_dossier_window_get_title_entry (form);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "Smart plaster");
  gtk_window_close (GTK_WINDOW (form));

  id = make_dossier (window, "  Smart plaster ");
  dossier = weeg_dossier_session_get_dossier (
      weeg_dossier_page_get_session (weeg_window_get_dossier_page (window)));
  g_assert_cmpstr (weeg_text_get (dossier->title, "en"), ==, "Smart plaster");
  g_assert_cmpstr (dossier->template, ==, "general");
  g_assert_cmpuint (count_dossiers (window), ==, 1);
  /* The next one begins empty. */
  gtk_widget_activate_action (GTK_WIDGET (window), "win.new-dossier", NULL);
  form = ui_test_find_window (WEEG_TYPE_NEW_DOSSIER_WINDOW);
  g_assert_cmpstr (gtk_editable_get_text (weeg_new_dossier_window_get_title_entry (form)), ==, "");
  gtk_window_close (GTK_WINDOW (window));
  ui_test_settle ();
}

static void
test_list (void)
{
  WeegWindow *window = ui_test_open_empty ("list.weeg");
  g_autofree char *id = add_dossier (window, "Smart plaster");
  WeegListPage *list;
  GtkToggleButton *archived;
  GtkListBox *beside;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.duplicate", "s", id);
  g_assert_cmpuint (count_dossiers (window), ==, 2);
  weeg_window_show_list (window);
  ui_test_settle ();
  list = ui_test_find (window, WEEG_TYPE_LIST_PAGE, 0);
  g_assert_cmpuint (weeg_list_page_get_n_shown (list), ==, 2);
  weeg_list_page_search (list, "COPY of");
  g_assert_cmpuint (weeg_list_page_get_n_shown (list), ==, 1);
  weeg_list_page_search (list, "");

  gtk_widget_activate_action (GTK_WIDGET (window), "win.archive", "s", id);
  ui_test_settle ();
  g_assert_cmpuint (weeg_list_page_get_n_shown (list), ==, 1);
  beside = ui_test_find (window, GTK_TYPE_LIST_BOX, 1);
  g_assert_nonnull (gtk_list_box_get_row_at_index (beside, 0));
  g_assert_null (gtk_list_box_get_row_at_index (beside, 1));
  archived = ui_test_find (list, GTK_TYPE_TOGGLE_BUTTON, 0);
  g_assert_nonnull (archived);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (archived)), ==, "Show archived (1)");
  gtk_toggle_button_set_active (archived, TRUE);
  g_assert_cmpuint (weeg_list_page_get_n_shown (list), ==, 2);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.unarchive", "s", id);
  ui_test_settle ();
  g_assert_cmpuint (weeg_list_page_get_n_shown (list), ==, 2);
  gtk_window_close (GTK_WINDOW (window));
  ui_test_settle ();
}

/* Also of a dossier that was open: brought back, it is read again and can be edited. */
static void
test_remove (void)
{
  WeegWindow *window = ui_test_open_empty ("remove.weeg");
  g_autofree char *id = add_dossier (window, "Smart plaster");
  g_autofree char *second = add_dossier (window, "Another");
  g_autoptr (WeegEdit) edit = weeg_edit_new ("Summary");
  g_autoptr (GError) error = NULL;
  WeegDossierSession *session;

  g_assert_true (weeg_window_open_dossier (window, second));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.remove", "s", second);
  ui_test_settle ();
  g_assert_cmpstr (weeg_window_get_page (window), ==, "list");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.remove", "s", id);
  g_assert_cmpuint (count_dossiers (window), ==, 0);
  g_assert_null (weeg_window_get_dossier_page (window));
  /* By the toast's button, and by Ctrl+Z in the list. */
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo-remove", "s", second);
  g_assert_cmpuint (count_dossiers (window), ==, 1);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  g_assert_cmpuint (count_dossiers (window), ==, 2);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  g_assert_cmpuint (count_dossiers (window), ==, 2);

  g_assert_true (weeg_window_open_dossier (window, second));
  session = weeg_dossier_page_get_session (weeg_window_get_dossier_page (window));
  weeg_edit_set_text (edit, "summary", "en", "Back again");
  g_assert_true (weeg_dossier_session_edit (session, edit, &error));
  g_assert_no_error (error);
  gtk_window_close (GTK_WINDOW (window));
  ui_test_settle ();
}

static gboolean
is_there (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* What was done with the register as a whole can be read back. */
static void
test_history (void)
{
  WeegWindow *window = ui_test_open_empty ("history.weeg");
  g_autofree char *id = add_dossier (window, "Smart plaster");
  g_autofree char *text = NULL;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.archive", "s", id);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.register-log", NULL);
  ui_test_settle ();
  text = read_report ();
  g_assert_nonnull (strstr (text, "The log of 2 changes is whole"));
  g_assert_nonnull (strstr (text, "“Smart plaster” archived"));
  g_assert_true (strstr (text, "“Smart plaster” made") > strstr (text, "“Smart plaster” archived"));
  gtk_window_close (GTK_WINDOW (window));
  ui_test_settle ();
}

static gboolean
is_closed (gpointer window)
{
  return !gtk_widget_get_visible (window);
}

/* A window that is closed while a backup is made waits for it. */
static void
test_close_in_backup (void)
{
  WeegWindow *window = ui_test_open_empty ("closing.weeg");
  g_autofree char *copy = g_build_filename (g_get_user_data_dir (), "closed.weeg", NULL);

  g_object_ref (window);
  weeg_window_back_up_to (window, copy, FALSE);
  gtk_window_close (GTK_WINDOW (window));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window)));
  g_assert_nonnull (weeg_window_get_workspace (window));
  ui_test_wait (is_closed, window);
  g_assert_true (is_there (copy));
  g_object_unref (window);
  ui_test_settle ();
}

static void
test_backup_and_restore (void)
{
  WeegWindow *window = ui_test_open_empty ("register.weeg");
  g_autofree char *copy = g_build_filename (g_get_user_data_dir (), "copy.weeg", NULL);
  g_autofree char *noise = g_build_filename (g_get_user_data_dir (), "no.weeg", NULL);
  g_autofree char *first = add_dossier (window, "Smart plaster");
  g_autofree char *second = NULL;
  WeegReportWindow *report;

  weeg_window_back_up_to (window, copy, FALSE);
  ui_test_wait (is_there, copy);
  second = add_dossier (window, "Made later");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.remove", "s", first);

  report = WEEG_REPORT_WINDOW (weeg_window_preview_restore (window, copy));
  g_assert_nonnull (report);
  g_assert_cmpuint (weeg_report_window_get_n (report), ==, 2);
  {
    g_autofree char *text = read_report ();

    g_assert_nonnull (strstr (text, "Added\nSmart plaster: "));
    g_assert_nonnull (strstr (text, "Removed\nMade later: "));
  }
  /* Looking changes nothing. */
  g_assert_null (weeg_workspace_find_item (weeg_window_get_workspace (window), first));
  gtk_widget_activate_action (GTK_WIDGET (report), "report.act", NULL);
  g_assert_nonnull (weeg_workspace_find_item (weeg_window_get_workspace (window), first));
  g_assert_null (weeg_workspace_find_item (weeg_window_get_workspace (window), second));
  {
    g_autofree char *text = read_report ();
    const char *kept = strstr (text, g_get_user_data_dir ());

    g_assert_nonnull (kept);
    g_strchomp ((char *)kept);
    g_assert_true (g_file_test (kept, G_FILE_TEST_IS_REGULAR));
  }
  /* The focus is not on the heading, all of which it would select. */
  g_assert_false (GTK_IS_LABEL (gtk_window_get_focus (GTK_WINDOW (report))));
  close_report ();
  g_assert_cmpstr (weeg_window_get_page (window), ==, "list");

  g_assert_true (g_file_set_contents (noise, "none", -1, NULL));
  g_assert_null (weeg_window_preview_restore (window, noise));
  {
    g_autofree char *text = read_report ();

    g_assert_cmpstr (text, ==,
                     "This backup cannot be restored\nThis file is not a register of Weegwijzer.\n");
  }
  close_report ();

  gtk_widget_activate_action (GTK_WIDGET (window), "win.check", NULL);
  ui_test_wait (has_window, (gpointer)WEEG_TYPE_REPORT_WINDOW);
  {
    g_autofree char *text = read_report ();

    g_assert_true (g_str_has_prefix (text, "This register is sound\n1 dossier was looked at."));
  }
  close_report ();
  gtk_window_close (GTK_WINDOW (window));
  ui_test_settle ();
}

static void
import (WeegWindow *window, const char *path)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_list_store_append (files, file);
  weeg_window_import (window, G_LIST_MODEL (files));
}

static gboolean
has_two (gpointer window)
{
  return count_dossiers (window) == 2;
}

static void
test_carry (void)
{
  WeegWindow *window = ui_test_open_empty ("carry.weeg");
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "both.json", NULL);
  g_autofree char *wrong = g_build_filename (g_get_user_data_dir (), "wrong.json", NULL);
  g_autofree char *first = add_dossier (window, "Smart plaster");
  g_autofree char *second = add_dossier (window, "Another");
  const char *ids[] = { first, second, NULL };
  static const char json[] = "{\"format\": \"weegwijzer-dossier\", \"version\": 1, \"title\": \"X\","
                             "\"kind\": \"nothing\", \"criteria\": [{\"id\": 3}]}";

  g_assert_true (weeg_window_export_to (window, ids, path, FALSE));
  /* A file that nobody was asked about stays. */
  g_assert_false (weeg_window_export_to (window, ids, path, FALSE));
  ui_test_wait (has_window, (gpointer)WEEG_TYPE_REPORT_WINDOW);
  close_report ();
  g_assert_true (weeg_window_export_to (window, ids, path, TRUE));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.remove", "s", first);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.remove", "s", second);
  g_assert_cmpuint (count_dossiers (window), ==, 0);
  import (window, path);
  ui_test_wait (has_two, window);

  /* All that is wrong, each with its place, and nothing of it in the register. */
  g_assert_true (g_file_set_contents (wrong, json, -1, NULL));
  import (window, wrong);
  ui_test_wait (has_window, (gpointer)WEEG_TYPE_REPORT_WINDOW);
  {
    g_autofree char *text = read_report ();

    g_assert_true (g_str_has_prefix (text, "“wrong.json” was not imported\n"));
    g_assert_nonnull (strstr (text, "\nkind: "));
    g_assert_nonnull (strstr (text, "\ncriteria[0].id: "));
  }
  close_report ();
  g_assert_cmpuint (count_dossiers (window), ==, 2);
  gtk_window_close (GTK_WINDOW (window));
  ui_test_settle ();
}

static gboolean
is_writable (gpointer window)
{
  WeegWorkspace *workspace = weeg_window_get_workspace (window);

  return ui_test_shows_list (window) && workspace != NULL && !weeg_workspace_is_read_only (workspace);
}

static gboolean
has_one (gpointer window)
{
  return count_dossiers (window) == 1;
}

/* The second reads and follows, says who writes, and writes when the first is done. */
static void
test_second (void)
{
  WeegWindow *first = ui_test_open_empty ("shared.weeg");
  WeegWindow *second = ui_test_open_empty ("shared.weeg");
  g_autofree char *id = NULL;
  GtkInfoBar *bar = ui_test_find (second, GTK_TYPE_INFO_BAR, 0);

  g_assert_nonnull (bar);
  g_assert_true (weeg_workspace_is_read_only (weeg_window_get_workspace (second)));
  id = add_dossier (first, "Smart plaster");
  ui_test_wait (has_one, second);
  gtk_widget_activate_action (GTK_WIDGET (second), "win.remove", "s", id);
  g_assert_cmpuint (count_dossiers (second), ==, 1);

  gtk_window_close (GTK_WINDOW (first));
  ui_test_settle ();
  gtk_widget_activate_action (GTK_WIDGET (second), "win.start-writing", NULL);
  ui_test_wait (is_writable, second);
  gtk_widget_activate_action (GTK_WIDGET (second), "win.remove", "s", id);
  g_assert_cmpuint (count_dossiers (second), ==, 0);
  gtk_window_close (GTK_WINDOW (second));
  ui_test_settle ();
}

/* As another program would that does not keep to who writes. */
static void
meddle (const char *path)
{
  sqlite3 *database;

  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, "UPDATE dossier SET revision = revision + 7", NULL, NULL, NULL),
                   ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (database), ==, SQLITE_OK);
}

/* What is not on the disk stays on the screen and is not left behind unasked. */
static void
test_unsaved (void)
{
  WeegWindow *window = ui_test_open_empty ("unsaved.weeg");
  g_autofree char *id = add_dossier (window, "Smart plaster");
  g_autofree char *path = g_strdup (weeg_workspace_get_path (weeg_window_get_workspace (window)));
  g_autoptr (WeegEdit) edit = weeg_edit_new ("Summary");
  WeegDossierSession *session;
  GtkWidget *dialog;

  g_assert_true (weeg_window_open_dossier (window, id));
  session = weeg_dossier_page_get_session (weeg_window_get_dossier_page (window));
  meddle (path);
  weeg_edit_set_text (edit, "summary", "en", "Not to be lost");
  g_assert_false (weeg_dossier_session_edit (session, edit, NULL));
  ui_test_settle ();
  g_assert_nonnull (ui_test_find (weeg_window_get_dossier_page (window), GTK_TYPE_INFO_BAR, 0));
  g_assert_cmpstr (weeg_text_get (weeg_dossier_session_get_dossier (session)->summary, "en"), ==,
                   "Not to be lost");

  gtk_window_close (GTK_WINDOW (window));
  ui_test_settle ();
  dialog = ui_test_find_window (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (dialog);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window)));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "stay");
  ui_test_settle ();
  g_assert_cmpstr (weeg_window_get_page (window), ==, "dossier");
  g_assert_nonnull (weeg_dossier_session_get_save_problem (session));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.start", NULL);
  ui_test_settle ();
  dialog = ui_test_find_window (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (dialog);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "leave");
  ui_test_settle ();
  g_assert_cmpstr (weeg_window_get_page (window), ==, "start");
  gtk_window_close (GTK_WINDOW (window));
  ui_test_settle ();
}

static gboolean
shows_dossier (gpointer unused)
{
  WeegWindow *window = ui_test_find_window (WEEG_TYPE_WINDOW);

  return window != NULL && g_strcmp0 (weeg_window_get_page (window), "dossier") == 0;
}

/* Another window takes the place of this one, on the same dossier. */
static void
test_language (void)
{
  static const char *const wishes[] = { "nl", "" };
  static const char *const languages[] = { "nl", "en" };
  WeegWindow *window = ui_test_open_empty ("language.weeg");
  g_autofree char *id = add_dossier (window, "Smart plaster");

  g_assert_true (weeg_window_open_dossier (window, id));
  for (guint i = 0; i < G_N_ELEMENTS (wishes); i++)
    {
      WeegWindow *next;

      gtk_widget_activate_action (GTK_WIDGET (window), "win.language", "s", wishes[i]);
      ui_test_wait (shows_dossier, NULL);
      next = ui_test_find_window (WEEG_TYPE_WINDOW);
      g_assert_true (next != window);
      window = next;
      g_assert_cmpstr (weeg_workspace_get_language (weeg_window_get_workspace (window)), ==, languages[i]);
      g_assert_false (weeg_workspace_is_read_only (weeg_window_get_workspace (window)));
      g_assert_cmpstr (
          weeg_dossier_session_get_id (weeg_dossier_page_get_session (weeg_window_get_dossier_page (window))),
          ==, id);
    }
  gtk_window_close (GTK_WINDOW (window));
  ui_test_settle ();
}

/* Every action with a key stands in the window that tells of them. */
static void
test_shortcuts (void)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data ("/org/weegwijzer/Weegwijzer/weeg-shortcuts.ui",
                                                      G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  const char *ui = g_bytes_get_data (bytes, NULL);
  const char *action;
  const char *const *keys;

  for (guint n = 0; (keys = weeg_application_get_keys (n, &action)) != NULL; n++)
    {
      g_auto (GStrv) told =
          g_regex_split_simple ("<property name=\"accelerator\">|</property>|\\s", ui, 0, 0);
      guint key, found = 0;
      GdkModifierType modifiers;

      if (g_str_has_prefix (action, "win.step"))
        continue;
      g_assert_true (gtk_accelerator_parse (keys[0], &key, &modifiers));
      for (guint i = 0; told[i] != NULL; i++)
        {
          g_auto (GStrv) parts = g_strsplit (told[i], "&lt;", -1);
          g_autofree char *left = g_strjoinv ("<", parts);
          g_auto (GStrv) ends = g_strsplit (left, "&gt;", -1);
          g_autofree char *text = g_strjoinv (">", ends);
          guint other;
          GdkModifierType others;

          found += *text != '\0' && gtk_accelerator_parse (text, &other, &others) && other == key &&
                   others == modifiers;
        }
      if (found == 0)
        g_error ("%s: %s is not told of", action, keys[0]);
    }
}

int
main (int argc, char **argv)
{
  ui_test_init (&argc, &argv);
  g_test_add_func ("/ui/register/new", test_new);
  g_test_add_func ("/ui/register/list", test_list);
  g_test_add_func ("/ui/register/remove", test_remove);
  g_test_add_func ("/ui/register/history", test_history);
  g_test_add_func ("/ui/register/close-in-backup", test_close_in_backup);
  g_test_add_func ("/ui/register/backup-and-restore", test_backup_and_restore);
  g_test_add_func ("/ui/register/carry", test_carry);
  g_test_add_func ("/ui/register/second", test_second);
  g_test_add_func ("/ui/register/unsaved", test_unsaved);
  g_test_add_func ("/ui/register/language", test_language);
  g_test_add_func ("/ui/register/shortcuts", test_shortcuts);
  return g_test_run ();
}

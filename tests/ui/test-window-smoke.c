/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ui-fixture.h"

#include "weeg-export-bar.h"
#include "weeg-list-page.h"
#include "weeg-page-view.h"
#include "weeg-score-editor.h"
#include "weeg-score-row.h"
#include "weeg-sections.h"
#include "weeg-sidebar.h"

#include <glib/gstdio.h>
#include <string.h>

static gboolean
is_fresh (gpointer session)
{
  return weeg_dossier_session_get_analysis (session) != NULL &&
         !weeg_dossier_session_get_analysis_stale (session);
}

/* Every section of every step is built and shown, without a critical. */
static void
walk_steps (WeegDossierPage *page)
{
  for (int step = 0; step < WEEG_N_STEPS; step++)
    {
      WeegSections *sections;

      weeg_dossier_page_choose_step (page, (WeegStep)step);
      ui_test_settle ();
      g_assert_cmpint (weeg_dossier_page_get_step (page), ==, step);
      sections = ui_test_find (page, WEEG_TYPE_SECTIONS, 0);
      if (step == WEEG_STEP_ADVICE)
        g_assert_null (sections);
      else
        g_assert_nonnull (sections);
      for (guint i = 0; sections != NULL && i < weeg_sections_get_n (sections); i++)
        {
          weeg_sections_choose (sections, i);
          ui_test_settle ();
          g_assert_cmpuint (weeg_sections_get_chosen (sections), ==, i);
          g_assert_nonnull (ui_test_find (sections, GTK_TYPE_LABEL, 0));
        }
    }
}

static gboolean
shows_pages (gpointer page)
{
  return ui_test_find (page, WEEG_TYPE_PAGE_VIEW, 0) != NULL;
}

static void
test_walk (void)
{
  WeegWindow *window = ui_test_open_demo ();
  WeegDossierPage *page = weeg_window_get_dossier_page (window);

  walk_steps (page);
  weeg_dossier_page_choose_step (page, WEEG_STEP_ADVICE);
  ui_test_wait (shows_pages, page);
  gtk_test_accessible_assert_role (ui_test_find (page, WEEG_TYPE_PAGE_VIEW, 0), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_window_close (GTK_WINDOW (window));
  ui_test_settle ();
}

/* What changes, in an editor above it or elsewhere, does not take the keyboard from where it is. */
static void
test_keeps_focus (void)
{
  WeegWindow *window = ui_test_open_demo ();
  WeegDossierPage *page = weeg_window_get_dossier_page (window);
  g_autoptr (WeegEdit) edit = weeg_edit_new ("Owner");
  g_autofree char *title = NULL;
  GtkWidget *row, *focus;

  weeg_dossier_page_choose_step (page, WEEG_STEP_ASSESSMENT);
  ui_test_settle ();
  row = ui_test_find (page, ADW_TYPE_EXPANDER_ROW, 1);
  g_assert_true (gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD));
  title = g_strdup (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  weeg_edit_set_string (edit, "owner", "Ida");
  g_assert_true (weeg_dossier_session_edit (weeg_dossier_page_get_session (page), edit, NULL));
  ui_test_settle ();
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_nonnull (focus);
  row = gtk_widget_get_ancestor (focus, ADW_TYPE_EXPANDER_ROW);
  g_assert_nonnull (row);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, title);
  gtk_window_close (GTK_WINDOW (window));
  ui_test_settle ();
}

/* Edit, disk, undo, numbers: through the window as a person does it. */
static void
test_score (void)
{
  WeegWindow *window = ui_test_open_demo ();
  WeegDossierPage *page = weeg_window_get_dossier_page (window);
  WeegDossierSession *session = weeg_dossier_page_get_session (page);
  g_autofree char *id = g_strdup (weeg_dossier_session_get_id (session));
  WeegSections *sections;
  WeegScoreRow *row;
  GtkDropDown *drop_down;
  double before;
  guint chosen;
  g_autoptr (GError) error = NULL;
  WeegDossier *saved;

  weeg_dossier_page_choose_step (page, WEEG_STEP_WEIGHING);
  sections = ui_test_find (page, WEEG_TYPE_SECTIONS, 0);
  weeg_sections_choose (sections, 0);
  ui_test_settle ();
  before = ui_test_advised_value (session);
  row = ui_test_find (page, WEEG_TYPE_SCORE_ROW, 0);
  drop_down = ui_test_find (row, GTK_TYPE_DROP_DOWN, 0);
  chosen = gtk_drop_down_get_selected (drop_down);
  g_assert_cmpuint (chosen, >=, 2);

  /* The worst level is worth nothing: the value falls. */
  gtk_drop_down_set_selected (drop_down, 1);
  g_assert_null (weeg_score_row_get_error (row));
  g_assert_true (weeg_dossier_session_get_can_undo (session));
  ui_test_wait (is_fresh, session);
  g_assert_cmpfloat (ui_test_advised_value (session), <, before);

  /* What returned is on the disk. */
  saved = weeg_workspace_load_dossier (weeg_window_get_workspace (window), id, &error);
  g_assert_no_error (error);
  g_assert_true (weeg_list_equal (saved->scores, weeg_dossier_session_get_dossier (session)->scores));
  weeg_record_unref (saved);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  ui_test_wait (is_fresh, session);
  g_assert_cmpfloat_with_epsilon (ui_test_advised_value (session), before, 1e-9);
  g_assert_cmpuint (gtk_drop_down_get_selected (drop_down), ==, chosen);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.redo", NULL);
  ui_test_wait (is_fresh, session);
  g_assert_cmpfloat (ui_test_advised_value (session), <, before);
  g_assert_cmpuint (gtk_drop_down_get_selected (drop_down), ==, 1);
  gtk_window_close (GTK_WINDOW (window));
  ui_test_settle ();
}

/* A number outside the scale stays as it was typed, is said to be wrong, and changes nothing. */
static void
test_wrong_score (void)
{
  WeegWindow *window = ui_test_open_demo ();
  WeegDossierPage *page = weeg_window_get_dossier_page (window);
  WeegDossierSession *session = weeg_dossier_page_get_session (page);
  const WeegDossier *before = weeg_dossier_session_get_dossier (session);
  WeegScoreEditor *editor;
  GtkEntry *entry;

  weeg_dossier_page_choose_step (page, WEEG_STEP_WEIGHING);
  ui_test_settle ();
  editor = ui_test_find (page, WEEG_TYPE_SCORE_EDITOR, 0);
  entry = ui_test_find (editor, GTK_TYPE_ENTRY, 0);
  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "123456789");
  g_signal_emit_by_name (entry, "activate");
  g_assert_true (weeg_dossier_session_get_dossier (session) == before);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "123456789");
  gtk_test_accessible_assert_state (entry, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  gtk_window_close (GTK_WINDOW (window));
  ui_test_settle ();
}

/* Escape in a submenu of the main menu leaves the keyboard in the window. */
static void
test_menu_focus (void)
{
  WeegWindow *window = ui_test_open_demo ();
  GtkMenuButton *button = ui_test_find (window, GTK_TYPE_MENU_BUTTON, 0);
  GtkPopover *popover = gtk_menu_button_get_popover (button);
  GtkWidget *focus;

  gtk_menu_button_popup (button);
  ui_test_settle ();
  g_object_set (popover, "visible-submenu", "Used before", NULL);
  gtk_widget_child_focus (GTK_WIDGET (popover), GTK_DIR_TAB_FORWARD);
  ui_test_settle ();
  gtk_popover_popdown (popover);
  ui_test_settle ();
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_true (focus != NULL && gtk_widget_get_mapped (focus));
  /* Nor is there anything to lead it back to in a window that goes with the menu open. */
  gtk_menu_button_popup (button);
  ui_test_settle ();
  gtk_window_close (GTK_WINDOW (window));
  ui_test_settle ();
}

static gboolean
has_written (gpointer bar)
{
  return strstr (weeg_export_bar_get_text (bar), ".pdf") != NULL ||
         strstr (weeg_export_bar_get_text (bar), "not written") != NULL;
}

static gpointer
find_hidden (GtkWidget *root, GType type)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = G_OBJECT_TYPE (child) == type ? child : find_hidden (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
test_export (void)
{
  WeegWindow *window = ui_test_open_demo ();
  WeegDossierPage *page = weeg_window_get_dossier_page (window);
  WeegDossierSession *session = weeg_dossier_page_get_session (page);
  WeegExportBar *bar = find_hidden (GTK_WIDGET (page), WEEG_TYPE_EXPORT_BAR);
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "advice.pdf", NULL);
  g_autofree char *contents = NULL;
  WeegAdviceOrder order = { .language = "en", .path = path };
  gsize length;

  weeg_export_bar_run (bar, session, &order);
  ui_test_wait (has_written, bar);
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_cmpmem (contents, 5, "%PDF-", 5);
  g_assert_cmpstr (weeg_export_bar_get_text (bar), ==, "The advice was written as “advice.pdf”.");
  /* A mnemonic would make a screen reader say the button twice. */
  g_assert_false (gtk_button_get_use_underline (ui_test_find (bar, GTK_TYPE_BUTTON, 0)));

  /* A folder cannot be written over: one clear sentence, and it is still there. */
  order.path = g_get_user_data_dir ();
  weeg_export_bar_run (bar, session, &order);
  ui_test_wait (has_written, bar);
  g_assert_true (g_str_has_prefix (weeg_export_bar_get_text (bar), "The advice was not written: "));
  g_assert_true (g_file_test (order.path, G_FILE_TEST_IS_DIR));
  gtk_window_close (GTK_WINDOW (window));
  ui_test_settle ();
}

static gboolean
has_opened (gpointer window)
{
  return g_strcmp0 (weeg_window_get_page (window), "busy") != 0;
}

static void
test_bad_files (void)
{
  WeegWindow *window = weeg_window_new (ui_test_get_application (), "en");
  g_autofree char *missing = g_build_filename (g_get_user_data_dir (), "missing.weeg", NULL);
  g_autofree char *noise = g_build_filename (g_get_user_data_dir (), "noise.weeg", NULL);
  const char *paths[] = { missing, noise, g_get_user_data_dir () };
  g_autofree char *after = NULL;

  g_mkdir_with_parents (g_get_user_data_dir (), 0700);
  g_assert_true (g_file_set_contents (noise, "no register at all", -1, NULL));
  gtk_window_present (GTK_WINDOW (window));
  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      weeg_window_open (window, paths[i], FALSE, FALSE);
      ui_test_wait (has_opened, window);
      g_assert_cmpstr (weeg_window_get_page (window), ==, "problem");
      g_assert_null (weeg_window_get_workspace (window));
      /* A way out. */
      gtk_widget_activate_action (GTK_WIDGET (window), "win.start", NULL);
      g_assert_cmpstr (weeg_window_get_page (window), ==, "start");
    }
  g_assert_true (g_file_get_contents (noise, &after, NULL, NULL));
  g_assert_cmpstr (after, ==, "no register at all");
  g_assert_false (g_file_test (missing, G_FILE_TEST_EXISTS));
  gtk_window_close (GTK_WINDOW (window));
  ui_test_settle ();
}

static void
test_search (void)
{
  static const struct
  {
    const char *text;
    guint n;
  } cases[] = { { "", 1 }, { "TELEMON", 1 }, { "invented practice", 1 }, { "proton therapy", 0 } };
  WeegWindow *window = ui_test_open_demo ();
  WeegListPage *list;

  weeg_window_show_list (window);
  ui_test_settle ();
  list = ui_test_find (window, WEEG_TYPE_LIST_PAGE, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      weeg_list_page_search (list, cases[i].text);
      g_assert_cmpuint (weeg_list_page_get_n_shown (list), ==, cases[i].n);
    }
  gtk_window_close (GTK_WINDOW (window));
  ui_test_settle ();
}

static GtkColumnViewColumn *
column_of (GtkWidget *list, guint index)
{
  GtkColumnView *view = ui_test_find (list, GTK_TYPE_COLUMN_VIEW, 0);
  g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (gtk_column_view_get_columns (view), index);

  return column;
}

static gboolean
shows_title_only (gpointer list)
{
  return gtk_column_view_column_get_visible (column_of (list, 0)) &&
         !gtk_column_view_column_get_visible (column_of (list, 1)) &&
         !gtk_column_view_column_get_visible (column_of (list, 2)) &&
         !gtk_column_view_column_get_visible (column_of (list, 3));
}

static gboolean
shows_all (gpointer list)
{
  for (guint i = 0; i < 4; i++)
    if (!gtk_column_view_column_get_visible (column_of (list, i)))
      return FALSE;
  return TRUE;
}

/* Columns that do not fit give way to the title, and come back. */
static void
test_narrow_list (void)
{
  WeegWindow *window = ui_test_open_demo ();
  GtkWidget *list;

  weeg_window_show_list (window);
  ui_test_settle ();
  list = ui_test_find (window, WEEG_TYPE_LIST_PAGE, 0);
  gtk_window_set_default_size (GTK_WINDOW (window), 400, 700);
  ui_test_wait (shows_title_only, list);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), <=, 420);
  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 700);
  ui_test_wait (shows_all, list);
  gtk_window_close (GTK_WINDOW (window));
  ui_test_settle ();
}

typedef struct
{
  GtkWidget *bar; /* above them */
  guint n;        /* seen */
  gboolean inside;
} Buttons;

static void
look_at_buttons (GtkWidget *root, Buttons *buttons)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      graphene_rect_t button, bar;

      if (!gtk_widget_get_mapped (child))
        continue;
      look_at_buttons (child, buttons);
      if (!GTK_IS_BUTTON (child))
        continue;
      buttons->n++;
      if (!gtk_widget_compute_bounds (buttons->bar, buttons->bar, &bar) ||
          !gtk_widget_compute_bounds (child, buttons->bar, &button) ||
          !graphene_rect_contains_rect (&bar, &button))
        buttons->inside = FALSE;
    }
}

static GtkWidget *
shown_bar (gpointer window)
{
  return ui_test_find (window, GTK_TYPE_INFO_BAR, 0);
}

static gboolean
has_bar (gpointer window)
{
  return shown_bar (window) != NULL;
}

/* Whatever the width, the buttons beside the name get the height that they need. */
static void
test_name_bar (void)
{
  WeegWindow *window = ui_test_open_demo ();
  int before = 0;

  weeg_window_show_list (window);
  ui_test_wait (has_bar, window);
  for (int width = 900; width >= 420; width -= 15)
    {
      Buttons buttons = { .bar = shown_bar (window), .inside = TRUE };

      gtk_window_set_default_size (GTK_WINDOW (window), width, 700);
      ui_test_settle ();
      gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
      g_assert_cmpint (gtk_widget_get_width (buttons.bar), !=, before);
      before = gtk_widget_get_width (buttons.bar);
      look_at_buttons (buttons.bar, &buttons);
      g_assert_cmpuint (buttons.n, ==, 2);
      g_assert_true (buttons.inside);
    }
  gtk_window_close (GTK_WINDOW (window));
  ui_test_settle ();
}

/* The label below @root, if it is shown, of which the text begins like this. */
static GtkWidget *
find_label (gpointer root, const char *start)
{
  GtkWidget *label;

  for (guint i = 0; (label = ui_test_find (root, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (g_str_has_prefix (gtk_label_get_label (GTK_LABEL (label)), start))
      return label;
  return NULL;
}

/* Whether the label of the next decision point has the height it needs, within the head of the page. */
static gboolean
has_room (gpointer window)
{
  GtkWidget *label = find_label (window, "Next decision point");
  GtkWidget *head = label != NULL ? gtk_widget_get_ancestor (label, GTK_TYPE_BOX) : NULL;
  graphene_rect_t in, of;
  int least;

  if (head == NULL)
    return FALSE;
  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (label), &least, NULL, NULL,
                      NULL);
  return gtk_widget_get_height (label) >= least && gtk_widget_compute_bounds (label, head, &in) &&
         gtk_widget_compute_bounds (head, head, &of) && graphene_rect_contains_rect (&of, &in);
}

/* In large letters too what stands beside the name of a dossier gets the height it needs, on one line or
 * more. */
static void
test_next_point (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  WeegWindow *window = ui_test_open_demo ();
  int usual;

  g_object_get (settings, "gtk-xft-dpi", &usual, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * PANGO_SCALE, NULL);
  gtk_label_set_label (
      GTK_LABEL (find_label (ui_test_find (window, WEEG_TYPE_DOSSIER_PAGE, 0), "Telemonitoring")), "T");
  for (int width = 800; width >= 540; width -= 10)
    {
      gtk_window_set_default_size (GTK_WINDOW (window), width, 900);
      ui_test_settle ();
      gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
      g_test_message ("%d", width);
      ui_test_wait (has_room, window);
    }
  /* A line ends before the date or after it. */
  g_assert_null (
      strchr (strstr (gtk_label_get_label (GTK_LABEL (find_label (window, "Next decision point"))), ": ") +
                  strlen (": "),
              ' '));
  g_object_set (settings, "gtk-xft-dpi", usual, NULL);
  gtk_window_close (GTK_WINDOW (window));
  ui_test_settle ();
}

/* What is marked in the sidebar is what the window shows, wherever the keyboard is. */
static void
test_sidebar (void)
{
  WeegWindow *window = ui_test_open_demo ();
  g_autoptr (WeegEdit) edit = weeg_edit_new ("Title");
  GtkWidget *sidebar, *places, *dossiers;

  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  sidebar = ui_test_find (window, WEEG_TYPE_SIDEBAR, 0);
  places = ui_test_find (sidebar, GTK_TYPE_LIST_BOX, 0);
  dossiers = ui_test_find (sidebar, GTK_TYPE_LIST_BOX, 1);
  g_assert_true (gtk_widget_child_focus (places, GTK_DIR_TAB_FORWARD));
  g_assert_null (gtk_list_box_get_selected_row (GTK_LIST_BOX (places)));
  g_assert_nonnull (gtk_list_box_get_selected_row (GTK_LIST_BOX (dossiers)));
  weeg_edit_set_string (edit, "title", "Zorg op afstand");
  g_assert_true (weeg_dossier_session_edit (
      weeg_dossier_page_get_session (weeg_window_get_dossier_page (window)), edit, NULL));
  ui_test_settle ();
  g_assert_nonnull (gtk_list_box_get_selected_row (GTK_LIST_BOX (dossiers)));
  weeg_window_show_list (window);
  ui_test_settle ();
  g_assert_true (gtk_widget_child_focus (dossiers, GTK_DIR_TAB_FORWARD));
  g_assert_nonnull (gtk_list_box_get_selected_row (GTK_LIST_BOX (places)));
  g_assert_null (gtk_list_box_get_selected_row (GTK_LIST_BOX (dossiers)));
  gtk_window_close (GTK_WINDOW (window));
  ui_test_settle ();
}

/* The keyboard of who presses a button of a bar that then goes is on the page. The last: the name is kept. */
static void
test_keep_name (void)
{
  WeegWindow *window = ui_test_open_demo ();
  GtkWidget *page = GTK_WIDGET (weeg_window_get_dossier_page (window));

  ui_test_wait (has_bar, window);
  g_assert_true (gtk_widget_child_focus (shown_bar (window), GTK_DIR_TAB_FORWARD));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.keep-name", NULL);
  ui_test_settle ();
  g_assert_null (shown_bar (window));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), page));
  gtk_window_close (GTK_WINDOW (window));
  ui_test_settle ();
}

int
main (int argc, char **argv)
{
  ui_test_init (&argc, &argv);
  g_test_add_func ("/ui/window/walk", test_walk);
  g_test_add_func ("/ui/window/keeps-focus", test_keeps_focus);
  g_test_add_func ("/ui/window/score", test_score);
  g_test_add_func ("/ui/window/wrong-score", test_wrong_score);
  g_test_add_func ("/ui/window/menu-focus", test_menu_focus);
  g_test_add_func ("/ui/window/export", test_export);
  g_test_add_func ("/ui/window/bad-files", test_bad_files);
  g_test_add_func ("/ui/window/search", test_search);
  g_test_add_func ("/ui/window/narrow-list", test_narrow_list);
  g_test_add_func ("/ui/window/name-bar", test_name_bar);
  g_test_add_func ("/ui/window/next-point", test_next_point);
  g_test_add_func ("/ui/window/sidebar", test_sidebar);
  g_test_add_func ("/ui/window/keep-name", test_keep_name);
  return g_test_run ();
}

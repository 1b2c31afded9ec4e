/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ui-fixture.h"

#include "weeg-application.h"
#include "weeg-language.h"

#include <glib/gstdio.h>
#include <stdlib.h>

#define MOST_SECONDS 20

static char *home;

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *inside = g_build_filename (path, name, NULL);

      remove_tree (inside);
    }
  g_remove (path);
}

static void
leave_home (void)
{
  remove_tree (home);
  g_free (home);
}

/* A home of its own. G_TEST_OPTION_ISOLATE_DIRS also hides the settings' schemas, without which libadwaita
 * does not start. */
static void
enter_home (void)
{
  static const char *const variables[] = { "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME",
                                           "XDG_CACHE_HOME" };

  home = g_dir_make_tmp ("weegwijzer-ui-XXXXXX", NULL);
  g_assert_nonnull (home);
  for (gsize i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      g_autofree char *folder = g_build_filename (home, variables[i], NULL);

      g_mkdir (folder, 0700);
      g_setenv (variables[i], folder, TRUE);
    }
  atexit (leave_home);
}

void
ui_test_init (int *argc, char ***argv)
{
  enter_home ();
  g_test_init (argc, argv, NULL);
  weeg_language_set_interface ("en");
  if (!gtk_init_check ())
    exit (77);
  /* A window that is closed while one is under way leaves libadwaita's animation behind, which then counts as
   * lost; and nobody waits for them here. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  weeg_application_init_widgets ();
}

AdwApplication *
ui_test_get_application (void)
{
  static AdwApplication *application;
  g_autoptr (GError) error = NULL;

  if (application != NULL)
    return application;
  application = g_object_new (ADW_TYPE_APPLICATION, "application-id", "org.weegwijzer.Test", "flags",
                              G_APPLICATION_NON_UNIQUE, NULL);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  return application;
}

static gboolean
wake_cb (gpointer unused)
{
  return G_SOURCE_CONTINUE;
}

void
ui_test_wait (UiTestDone done, gpointer data)
{
  gint64 end = g_get_monotonic_time () + MOST_SECONDS * G_USEC_PER_SEC;
  guint waker = g_timeout_add (50, wake_cb, NULL);

  while (!done (data))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (waker);
  ui_test_settle ();
}

void
ui_test_settle (void)
{
  for (int i = 0; i < 200 && g_main_context_iteration (NULL, FALSE); i++)
    ;
}

gboolean
ui_test_shows_list (gpointer window)
{
  return g_strcmp0 (weeg_window_get_page (window), "list") == 0;
}

static gboolean
has_analysis (gpointer session)
{
  return weeg_dossier_session_get_analysis (session) != NULL &&
         !weeg_dossier_session_get_analysis_stale (session);
}

WeegWindow *
ui_test_open_demo (void)
{
  WeegWindow *window = weeg_window_new (ui_test_get_application (), "en");
  static int n;
  g_autofree char *name = g_strdup_printf ("demo-%d.weeg", ++n);
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "weegwijzer", name, NULL);
  g_autoptr (WeegDossierItem) item = NULL;

  gtk_window_present (GTK_WINDOW (window));
  weeg_window_open (window, path, TRUE, TRUE);
  ui_test_wait (ui_test_shows_list, window);
  item = g_list_model_get_item (weeg_workspace_get_dossiers (weeg_window_get_workspace (window)), 0);
  g_assert_nonnull (item);
  g_assert_true (weeg_window_open_dossier (window, weeg_dossier_item_get_id (item)));
  ui_test_wait (has_analysis, weeg_dossier_page_get_session (weeg_window_get_dossier_page (window)));
  return window;
}

WeegWindow *
ui_test_open_empty (const char *name)
{
  WeegWindow *window = weeg_window_new (ui_test_get_application (), "en");
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), name, NULL);

  gtk_window_present (GTK_WINDOW (window));
  weeg_window_open (window, path, TRUE, FALSE);
  ui_test_wait (ui_test_shows_list, window);
  return window;
}

gpointer
ui_test_find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();
  gpointer found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (g_type_is_a (G_OBJECT_TYPE (window), type) && gtk_widget_get_visible (window))
        found = window;
    }
  return found;
}

static gpointer
find (GtkWidget *root, GType type, guint *nth)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      gpointer found;

      if (!gtk_widget_get_mapped (child))
        continue;
      if (g_type_is_a (G_OBJECT_TYPE (child), type) && (*nth)-- == 0)
        return child;
      found = find (child, type, nth);
      if (found != NULL)
        return found;
    }
  return NULL;
}

gpointer
ui_test_find (gpointer root, GType type, guint nth)
{
  return find (GTK_WIDGET (root), type, &nth);
}

void
ui_test_press (gpointer root, const char *label)
{
  GtkWidget *button;

  for (guint i = 0; (button = ui_test_find (root, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0)
      break;
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  ui_test_settle ();
}

gboolean
ui_test_has_label (gpointer root, const char *text)
{
  GtkLabel *label;

  for (guint i = 0; (label = ui_test_find (root, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (strstr (gtk_label_get_label (label), text) != NULL)
      return TRUE;
  return FALSE;
}

double
ui_test_advised_value (WeegDossierSession *session)
{
  const WeegValueResult *value = weeg_dossier_session_get_analysis (session)->value;
  const WeegAlternativeResult *advised = weeg_map_get (value->alternatives, value->advised);

  return advised->value;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-application.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "weeg-language.h"
#include "weeg-preferences.h"
#include "weeg-resources.h"
#include "weeg-window.h"

#define WEEG_TYPE_APPLICATION (weeg_application_get_type ())
G_DECLARE_FINAL_TYPE (WeegApplication, weeg_application, WEEG, APPLICATION, AdwApplication)

struct _WeegApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (WeegApplication, weeg_application, ADW_TYPE_APPLICATION)

static void
quit_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkApplication *application = GTK_APPLICATION (user_data);
  GtkWindow *window;

  /* Each window saves its size and closes its register. */
  while ((window = gtk_application_get_active_window (application)) != NULL)
    {
      gtk_window_close (window);
      if (gtk_application_get_active_window (application) == window)
        break;
    }
}

static void
close_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (user_data));

  if (window != NULL)
    gtk_window_close (window);
}

/* What someone who helps from afar asks first. */
static char *
describe_program (GtkWindow *window)
{
  WeegWorkspace *workspace =
      WEEG_IS_WINDOW (window) ? weeg_window_get_workspace (WEEG_WINDOW (window)) : NULL;
  g_autofree char *path =
      workspace != NULL ? g_filename_display_name (weeg_workspace_get_path (workspace)) : NULL;

  return g_strdup_printf (
      "Weegwijzer %s\nGTK %u.%u.%u\nlibadwaita %u.%u.%u\nGLib %u.%u.%u\nLanguage %s\nRegister %s\n",
      WEEG_VERSION, gtk_get_major_version (), gtk_get_minor_version (), gtk_get_micro_version (),
      adw_get_major_version (), adw_get_minor_version (), adw_get_micro_version (), glib_major_version,
      glib_minor_version, glib_micro_version, weeg_language_get_interface (), path != NULL ? path : "-");
}

static void
about_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *parent = gtk_application_get_active_window (GTK_APPLICATION (user_data));
  GtkWidget *window = adw_about_window_new ();
  AdwAboutWindow *about = ADW_ABOUT_WINDOW (window);
  g_autofree char *details = describe_program (parent);

  adw_about_window_set_application_name (about, "Weegwijzer");
  adw_about_window_set_application_icon (about, WEEG_APPLICATION_ID);
  adw_about_window_set_version (about, WEEG_VERSION);
  adw_about_window_set_license_type (about, GTK_LICENSE_GPL_3_0);
  adw_about_window_set_comments (
      about, _ ("Weigh a medical technology together, and give the board an advice it can act on."));
  /* Translators: your name, and what else you want to say. */
  adw_about_window_set_translator_credits (about, _ ("translator-credits"));
  adw_about_window_set_debug_info (about, details);
  adw_about_window_set_debug_info_filename (about, "weegwijzer.txt");
  adw_about_window_add_legal_section (about, "Jansson", NULL, GTK_LICENSE_MIT_X11, NULL);
  adw_about_window_add_legal_section (about, "qpdf", NULL, GTK_LICENSE_APACHE_2_0, NULL);
  adw_about_window_add_legal_section (about, "SQLite", NULL, GTK_LICENSE_CUSTOM, _ ("Public domain"));
  adw_about_window_add_legal_section (about, "Inter", NULL, GTK_LICENSE_CUSTOM, "SIL Open Font License 1.1");
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_present (GTK_WINDOW (window));
}

/* Made when it is asked for. The one GTK makes by itself waits hidden, and a hidden window
 * that was never shown crashes GTK 4.8 when a screen reader asks for it. */
static void
shortcuts_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource ("/org/weegwijzer/Weegwijzer/weeg-shortcuts.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));
  GtkWindow *parent = gtk_application_get_active_window (GTK_APPLICATION (user_data));

  if (WEEG_IS_WINDOW (parent) && g_str_equal (weeg_window_get_page (WEEG_WINDOW (parent)), "dossier"))
    g_object_set (window, "section-name", "dossier", NULL);
  gtk_window_set_transient_for (window, parent);
  gtk_window_set_modal (window, TRUE);
  gtk_window_present (window);
}

static const GActionEntry actions[] = {
  { .name = "quit", .activate = quit_action },
  { .name = "close", .activate = close_action },
  { .name = "about", .activate = about_action },
  { .name = "shortcuts", .activate = shortcuts_action },
};

static const struct
{
  const char *action;
  const char *keys[3];
} keys[] = {
  { "app.quit", { "<Control>q" } },
  { "app.close", { "<Control>w" } },
  { "win.new-dossier", { "<Control>n" } },
  { "win.import", { "<Control>i" } },
  { "win.export-dossiers", { "<Control><Shift>e" } },
  { "win.new-register", { "<Control><Shift>n" } },
  { "win.open", { "<Control>o" } },
  { "win.backup", { "<Control>b" } },
  { "win.settings", { "<Control>comma" } },
  { "win.search", { "<Control>f" } },
  { "win.back", { "<Alt>Left" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z", "<Control>y" } },
  { "win.export", { "<Control>e" } },
  { "win.sidebar", { "F9" } },
  { "app.shortcuts", { "<Control>question" } },
  { "win.step(0)", { "<Alt>1" } },
  { "win.step(1)", { "<Alt>2" } },
  { "win.step(2)", { "<Alt>3" } },
  { "win.step(3)", { "<Alt>4" } },
  { "win.step(4)", { "<Alt>5" } },
  { "win.step(5)", { "<Alt>6" } },
};

static void
weeg_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (weeg_application_parent_class)->startup (application);
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), application);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), keys[i].action, keys[i].keys);
}

static void
weeg_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    {
      window = GTK_WINDOW (weeg_window_new (ADW_APPLICATION (application), weeg_language_get_interface ()));
      weeg_window_open_own (WEEG_WINDOW (window));
    }
  gtk_window_present (window);
}

/* The window in which that register is open already: it is not opened twice by one
 * program. (nullable) */
static GtkWindow *
find_window (GApplication *application, const char *path)
{
  g_autoptr (GFile) wanted = g_file_new_for_path (path);

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL; l = l->next)
    {
      WeegWorkspace *workspace = WEEG_IS_WINDOW (l->data) ? weeg_window_get_workspace (l->data) : NULL;
      g_autoptr (GFile) open =
          workspace != NULL ? g_file_new_for_path (weeg_workspace_get_path (workspace)) : NULL;

      if (open != NULL && g_file_equal (open, wanted))
        return l->data;
    }
  return NULL;
}

static void
weeg_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *path = g_file_get_path (files[i]);
      g_autofree char *uri = g_file_get_uri (files[i]);
      GtkWindow *there = path != NULL ? find_window (application, path) : NULL;
      WeegWindow *window;

      if (there != NULL)
        {
          gtk_window_present (there);
          continue;
        }
      window = weeg_window_new (ADW_APPLICATION (application), weeg_language_get_interface ());
      weeg_window_open (window, path != NULL ? path : uri, FALSE, FALSE);
      gtk_window_present (GTK_WINDOW (window));
    }
}

static void
weeg_application_class_init (WeegApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = weeg_application_startup;
  application_class->activate = weeg_application_activate;
  application_class->open = weeg_application_open;
}

static void
weeg_application_init (WeegApplication *self)
{
}

void
weeg_application_init_widgets (void)
{
  adw_init ();
  g_resources_register (weeg_get_resource ());
}

/* The one that was chosen in the settings, if any. */
static void
choose_language (void)
{
  g_autoptr (WeegPreferences) preferences = weeg_preferences_new (NULL);
  g_autofree char *language = weeg_preferences_dup_language (preferences);

  if (language != NULL && weeg_language_match (language) != NULL)
    weeg_language_set_interface (language);
}

const char *const *
weeg_application_get_keys (guint n, const char **action)
{
  g_return_val_if_fail (action != NULL, NULL);
  *action = n < G_N_ELEMENTS (keys) ? keys[n].action : NULL;
  return n < G_N_ELEMENTS (keys) ? keys[n].keys : NULL;
}

int
weeg_application_run (int argc, char **argv)
{
  g_autoptr (WeegApplication) application = NULL;

  weeg_language_set_interface (weeg_language_from_environment ());
  choose_language ();
  g_set_application_name ("Weegwijzer");
  if (!gtk_init_check ())
    {
      g_printerr ("weegwijzer: %s\n",
                  _ ("there is no display to open a window on; weegwijzer --help lists the commands"));
      return 1;
    }
  weeg_application_init_widgets ();
  application =
      g_object_new (WEEG_TYPE_APPLICATION, "application-id", WEEG_APPLICATION_ID, "resource-base-path",
                    "/org/weegwijzer/Weegwijzer", "flags", G_APPLICATION_HANDLES_OPEN, NULL);
  return g_application_run (G_APPLICATION (application), argc, argv);
}

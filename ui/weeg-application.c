/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-application.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "weeg-language.h"
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

static void
about_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  adw_show_about_window (
      gtk_application_get_active_window (GTK_APPLICATION (user_data)), "application-name", "Weegwijzer",
      "application-icon", WEEG_APPLICATION_ID, "version", WEEG_VERSION, "license-type", GTK_LICENSE_GPL_3_0,
      "comments", _ ("Weigh a medical technology together, and give the board an advice it can act on."),
      /* Translators: your name, and what else you want to say. */
      "translator-credits", _ ("translator-credits"), NULL);
}

static const GActionEntry actions[] = {
  { .name = "quit", .activate = quit_action },
  { .name = "close", .activate = close_action },
  { .name = "about", .activate = about_action },
};

static const struct
{
  const char *action;
  const char *keys[3];
} keys[] = {
  { "app.quit", { "<Control>q" } },
  { "app.close", { "<Control>w" } },
  { "win.open", { "<Control>o" } },
  { "win.search", { "<Control>f" } },
  { "win.back", { "<Alt>Left" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z", "<Control>y" } },
  { "win.export", { "<Control>e" } },
  { "win.sidebar", { "F9" } },
  { "win.show-help-overlay", { "<Control>question" } },
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

static void
weeg_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  for (int i = 0; i < n_files; i++)
    {
      WeegWindow *window = weeg_window_new (ADW_APPLICATION (application), weeg_language_get_interface ());
      g_autofree char *path = g_file_get_path (files[i]);
      g_autofree char *uri = g_file_get_uri (files[i]);

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

int
weeg_application_run (int argc, char **argv)
{
  g_autoptr (WeegApplication) application = NULL;

  weeg_language_set_interface (weeg_language_from_environment ());
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

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-window-state.h"

#define GROUP "window"
#define LEAST_SIZE 200
#define MOST_SIZE 10000

static char *
state_path (void)
{
  return g_build_filename (g_get_user_state_dir (), "weegwijzer", "window.ini", NULL);
}

static int
read_size (GKeyFile *file, const char *key, int fallback)
{
  int size = g_key_file_get_integer (file, GROUP, key, NULL);

  return size >= LEAST_SIZE && size <= MOST_SIZE ? size : fallback;
}

void
weeg_window_state_restore (GtkWindow *window)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *path = state_path ();
  int width, height;

  g_return_if_fail (GTK_IS_WINDOW (window));

  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL))
    return;
  gtk_window_get_default_size (window, &width, &height);
  gtk_window_set_default_size (window, read_size (file, "width", width), read_size (file, "height", height));
  if (g_key_file_get_boolean (file, GROUP, "maximized", NULL))
    gtk_window_maximize (window);
}

void
weeg_window_state_save (GtkWindow *window)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *path = state_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  int width, height;

  g_return_if_fail (GTK_IS_WINDOW (window));

  gtk_window_get_default_size (window, &width, &height);
  g_key_file_set_integer (file, GROUP, "width", width);
  g_key_file_set_integer (file, GROUP, "height", height);
  g_key_file_set_boolean (file, GROUP, "maximized", gtk_window_is_maximized (window));
  if (g_mkdir_with_parents (folder, 0700) == 0)
    g_key_file_save_to_file (file, path, NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-window-private.h"

#include <glib/gi18n.h>

/* Which register the window shows: one that is opened, those used before, or why one cannot be. */

void
weeg_window_show_problem (WeegWindow *self, const char *path, const GError *error)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *shown = g_filename_display_name (name);
  /* Translators: %s is the name of a file. */
  g_autofree char *title = g_strdup_printf (_ ("“%s” cannot be opened"), shown);
  g_autofree char *reason = weeg_store_error_explain (error, self->language);
  g_autofree char *escaped_title = g_markup_escape_text (title, -1);
  g_autofree char *escaped = g_markup_escape_text (reason, -1);

  adw_status_page_set_title (self->problem_page, escaped_title);
  adw_status_page_set_description (self->problem_page, escaped);
  weeg_window_show_page (self, "problem");
}

char *
weeg_window_dup_path (WeegWindow *self, GFile *file)
{
  char *path = g_file_get_path (file);
  g_autofree char *shown = NULL;
  g_autofree char *heading = NULL;
  g_autoptr (GError) error = NULL;

  if (path != NULL)
    return path;
  shown = g_file_get_parse_name (file);
  /* Translators: %s is the address of a file. */
  heading = g_strdup_printf (_ ("“%s” cannot be used"), shown);
  g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                       N_ ("Only files in folders of this computer can be opened and written."));
  weeg_window_tell (self, heading, error);
  return NULL;
}

/* The register menu's own list of those used before. */
static void
show_recent (WeegWindow *self)
{
  g_auto (GStrv) recent = weeg_preferences_dup_recent (self->preferences);

  g_menu_remove_all (self->recent_menu);
  for (guint i = 0; recent[i] != NULL; i++)
    {
      g_autofree char *name = g_path_get_basename (recent[i]);
      g_autofree char *shown = g_filename_display_name (name);
      g_autoptr (GFile) file = g_file_new_for_path (recent[i]);
      g_autofree char *uri = g_file_get_uri (file);
      g_autoptr (GMenuItem) item = g_menu_item_new (shown, NULL);

      g_menu_item_set_action_and_target (item, "win.open-uri", "s", uri);
      g_menu_append_item (self->recent_menu, item);
    }
  weeg_start_page_show_recent (self->start_page, (const char *const *)recent);
}

typedef struct
{
  WeegWindow *window;
  char *path;
  char *id; /* (nullable): of the dossier to show then */
  gboolean with_cases;
} Opening;

static void
opening_free (Opening *opening)
{
  g_object_unref (opening->window);
  g_free (opening->path);
  g_free (opening->id);
  g_free (opening);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

/* A register of an older version is changed as a whole; where it still is as it was, somebody wants to know.
 */
static void
tell_copied_aside (WeegWindow *self)
{
  const char *aside = weeg_workspace_get_copied_aside (self->workspace);
  g_autofree char *name = NULL, *shown = NULL, *text = NULL, *uri = NULL;
  g_autoptr (GFile) file = NULL;

  if (aside == NULL)
    return;
  file = g_file_new_for_path (aside);
  uri = g_file_get_uri (file);
  name = g_path_get_basename (aside);
  shown = g_filename_display_name (name);
  /* Translators: %s is the name of a file. */
  text = g_strdup_printf (
      _ ("This register was of an older version and is brought up to date. As it was: “%s”"), shown);
  weeg_window_toast (self, text, _ ("Show folder"), "win.show-folder", uri);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Opening) opening = user_data;
  WeegWindow *self = opening->window;
  g_autoptr (GError) error = NULL;
  gboolean made;
  g_autoptr (WeegWorkspace) workspace = weeg_workspace_open_finish (result, &made, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->opening);
  if (workspace != NULL && opening->with_cases &&
      g_list_model_get_n_items (weeg_workspace_get_dossiers (workspace)) == 0 &&
      !weeg_workspace_add_cases (workspace, &error))
    {
      if (made)
        weeg_workspace_unmake (workspace);
      g_clear_object (&workspace);
    }
  weeg_window_set_workspace (self, workspace);
  if (workspace == NULL)
    {
      weeg_preferences_forget_recent (self->preferences, opening->path);
      weeg_window_show_problem (self, opening->path, error);
      return;
    }
  weeg_preferences_add_recent (self->preferences, weeg_workspace_get_path (workspace));
  show_recent (self);
  if (opening->id == NULL || weeg_workspace_find_item (workspace, opening->id) == NULL ||
      !weeg_window_open_dossier (self, opening->id))
    weeg_window_show_page (self, "list");
  tell_copied_aside (self);
}

static void
open_register (WeegWindow *self, const char *path, const char *id, gboolean create, gboolean with_cases)
{
  Opening *opening;

  if (self->opening != NULL)
    g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  self->opening = g_cancellable_new ();
  /* A register is not opened twice by one program: its own lock would be in the way. */
  weeg_window_set_workspace (self, NULL);
  weeg_window_show_page (self, "busy");
  opening = g_new0 (Opening, 1);
  opening->window = g_object_ref (self);
  opening->path = g_strdup (path);
  opening->id = g_strdup (id);
  opening->with_cases = with_cases;
  weeg_workspace_open_async (path, create, weeg_preferences_get_who (self->preferences), self->language,
                             self->opening, opened_cb, opening);
}

void
weeg_window_open (WeegWindow *self, const char *path, gboolean create, gboolean with_cases)
{
  g_return_if_fail (WEEG_IS_WINDOW (self));
  g_return_if_fail (path != NULL);
  open_register (self, path, NULL, create, with_cases);
}

void
weeg_window_reopen (WeegWindow *self, const char *path, const char *id)
{
  open_register (self, path, id, FALSE, FALSE);
}

void
weeg_window_show_start (WeegWindow *self)
{
  g_return_if_fail (WEEG_IS_WINDOW (self));

  if (self->opening != NULL)
    g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  weeg_window_set_workspace (self, NULL);
  show_recent (self);
  weeg_window_show_page (self, "start");
}

void
weeg_window_open_own (WeegWindow *self)
{
  g_autofree char *path = weeg_workspace_dup_default_path ();

  g_return_if_fail (WEEG_IS_WINDOW (self));

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    weeg_window_open (self, path, FALSE, FALSE);
  else
    weeg_window_show_start (self);
}

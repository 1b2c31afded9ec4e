/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-preferences.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "weeg-account.h"

#define GROUP "weegwijzer"
#define KEY_WHO "who"
#define KEY_RECENT "recent"
#define KEY_LANGUAGE "language"
#define MOST_RECENT 10

struct _WeegPreferences
{
  char *path;
  GKeyFile *keys;
  char *who;
};

static void
load_who (WeegPreferences *self)
{
  g_free (self->who);
  self->who = g_key_file_get_string (self->keys, GROUP, KEY_WHO, NULL);
  if (self->who == NULL || *g_strstrip (self->who) == '\0')
    {
      g_free (self->who);
      self->who = weeg_account_dup_name ();
    }
}

WeegPreferences *
weeg_preferences_new (const char *path)
{
  WeegPreferences *self = g_new0 (WeegPreferences, 1);

  self->path = path != NULL
                   ? g_strdup (path)
                   : g_build_filename (g_get_user_config_dir (), "weegwijzer", "preferences.ini", NULL);
  self->keys = g_key_file_new ();
  g_key_file_load_from_file (self->keys, self->path, G_KEY_FILE_NONE, NULL);
  load_who (self);
  return self;
}

void
weeg_preferences_free (WeegPreferences *self)
{
  g_key_file_unref (self->keys);
  g_free (self->path);
  g_free (self->who);
  g_free (self);
}

static void
preferences_save (WeegPreferences *self)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autoptr (GError) error = NULL;

  if (g_mkdir_with_parents (folder, 0700) != 0 || !g_key_file_save_to_file (self->keys, self->path, &error))
    g_info ("preferences not saved: %s", error != NULL ? error->message : folder);
}

const char *
weeg_preferences_get_who (WeegPreferences *self)
{
  return self->who;
}

gboolean
weeg_preferences_has_who (WeegPreferences *self)
{
  g_autofree char *who = g_key_file_get_string (self->keys, GROUP, KEY_WHO, NULL);

  return who != NULL && *g_strstrip (who) != '\0';
}

void
weeg_preferences_set_who (WeegPreferences *self, const char *who)
{
  g_return_if_fail (who != NULL);
  g_key_file_set_string (self->keys, GROUP, KEY_WHO, who);
  load_who (self);
  preferences_save (self);
}

char *
weeg_preferences_dup_language (WeegPreferences *self)
{
  return g_key_file_get_string (self->keys, GROUP, KEY_LANGUAGE, NULL);
}

void
weeg_preferences_set_language (WeegPreferences *self, const char *language)
{
  if (language != NULL)
    g_key_file_set_string (self->keys, GROUP, KEY_LANGUAGE, language);
  else
    g_key_file_remove_key (self->keys, GROUP, KEY_LANGUAGE, NULL);
  preferences_save (self);
}

GStrv
weeg_preferences_dup_recent (WeegPreferences *self)
{
  g_auto (GStrv) kept = g_key_file_get_string_list (self->keys, GROUP, KEY_RECENT, NULL, NULL);
  GPtrArray *paths = g_ptr_array_new ();

  for (guint i = 0; kept != NULL && kept[i] != NULL; i++)
    {
      /* Before there were addresses there were plain paths. */
      char *path =
          *kept[i] == G_DIR_SEPARATOR ? g_strdup (kept[i]) : g_filename_from_uri (kept[i], NULL, NULL);

      if (path != NULL)
        g_ptr_array_add (paths, path);
    }
  g_ptr_array_add (paths, NULL);
  return (GStrv)g_ptr_array_free (paths, FALSE);
}

/* @path is bytes and the file of preferences is text; an address is both. Not by GFile, which calls a file of
 * a mounted share by the address of the share. */
static void
add_uri (GPtrArray *uris, const char *path)
{
  g_ptr_array_add (uris, g_filename_to_uri (path, NULL, NULL));
}

/* The list with @path in front (@keep) or left out. */
static void
change_recent (WeegPreferences *self, const char *path, gboolean keep)
{
  g_auto (GStrv) old = weeg_preferences_dup_recent (self);
  g_autoptr (GPtrArray) recent = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *whole = g_canonicalize_filename (path, NULL);

  if (keep)
    add_uri (recent, whole);
  for (guint i = 0; old[i] != NULL && recent->len < MOST_RECENT; i++)
    if (strcmp (old[i], whole) != 0)
      add_uri (recent, old[i]);
  g_key_file_set_string_list (self->keys, GROUP, KEY_RECENT, (const char *const *)recent->pdata, recent->len);
  preferences_save (self);
}

void
weeg_preferences_add_recent (WeegPreferences *self, const char *path)
{
  g_return_if_fail (path != NULL);
  change_recent (self, path, TRUE);
}

void
weeg_preferences_forget_recent (WeegPreferences *self, const char *path)
{
  g_return_if_fail (path != NULL);
  change_recent (self, path, FALSE);
}

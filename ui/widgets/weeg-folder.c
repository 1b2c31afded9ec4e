/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-folder.h"

void
weeg_folder_open_file (GFile *file, GtkWindow *parent)
{
  g_autofree char *uri = NULL;

  g_return_if_fail (G_IS_FILE (file));

  uri = g_file_get_uri (file);
  gtk_show_uri (parent, uri, GDK_CURRENT_TIME);
}

typedef struct
{
  GFile *file;
  GtkWindow *parent; /* (nullable) owned */
} FolderRequest;

static void
shown_cb (GObject *bus, GAsyncResult *result, gpointer user_data)
{
  FolderRequest *request = user_data;
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (bus), result, NULL);

  if (answer == NULL)
    {
      g_autoptr (GFile) folder = g_file_get_parent (request->file);

      weeg_folder_open_file (folder != NULL ? folder : request->file, request->parent);
    }
  g_object_unref (request->file);
  g_clear_object (&request->parent);
  g_free (request);
}

void
weeg_folder_show (GFile *file, GtkWindow *parent)
{
  g_autoptr (GDBusConnection) bus = NULL;
  g_autofree char *uri = NULL;
  GVariantBuilder uris;
  FolderRequest *request;

  g_return_if_fail (G_IS_FILE (file));

  bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  if (bus == NULL)
    {
      g_autoptr (GFile) folder = g_file_get_parent (file);

      weeg_folder_open_file (folder != NULL ? folder : file, parent);
      return;
    }
  request = g_new0 (FolderRequest, 1);
  request->file = g_object_ref (file);
  request->parent = parent != NULL ? g_object_ref (parent) : NULL;
  uri = g_file_get_uri (file);
  g_variant_builder_init (&uris, G_VARIANT_TYPE_STRING_ARRAY);
  g_variant_builder_add (&uris, "s", uri);
  g_dbus_connection_call (bus, "org.freedesktop.FileManager1", "/org/freedesktop/FileManager1",
                          "org.freedesktop.FileManager1", "ShowItems", g_variant_new ("(ass)", &uris, ""),
                          NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, shown_cb, request);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-start-page.h"

#include "weeg-text-size.h"

#define START_WIDTH 560

struct _WeegStartPage
{
  AdwBin parent_instance;
  AdwClamp *clamp;
  AdwPreferencesGroup *recent;
  GPtrArray *rows; /* those in `recent` */
};

G_DEFINE_FINAL_TYPE (WeegStartPage, weeg_start_page, ADW_TYPE_BIN)

static void
weeg_start_page_finalize (GObject *object)
{
  g_ptr_array_unref (WEEG_START_PAGE (object)->rows);
  G_OBJECT_CLASS (weeg_start_page_parent_class)->finalize (object);
}

static void
weeg_start_page_class_init (WeegStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = weeg_start_page_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weegwijzer/Weegwijzer/weeg-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WeegStartPage, clamp);
  gtk_widget_class_bind_template_child (widget_class, WeegStartPage, recent);
}

static void
weeg_start_page_init (WeegStartPage *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  weeg_text_size_set_clamp (self->clamp, START_WIDTH);
}

/* The home folder as people write it. */
static char *
shorten (const char *path)
{
  const char *home = g_get_home_dir ();
  gsize length = strlen (home);

  if (strncmp (path, home, length) == 0 && path[length] == G_DIR_SEPARATOR)
    return g_strconcat ("~", path + length, NULL);
  return g_strdup (path);
}

void
weeg_start_page_show_recent (WeegStartPage *self, const char *const *paths)
{
  g_return_if_fail (WEEG_IS_START_PAGE (self));

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->recent, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; paths != NULL && paths[i] != NULL; i++)
    {
      GtkWidget *row = adw_action_row_new ();
      g_autofree char *name = g_path_get_basename (paths[i]);
      g_autofree char *shown = g_filename_display_name (name);
      g_autofree char *place = shorten (paths[i]);
      g_autofree char *folder = g_filename_display_name (place);
      g_autoptr (GFile) file = g_file_new_for_path (paths[i]);
      g_autofree char *uri = g_file_get_uri (file);

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), shown);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), folder);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-uri");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", uri);
      adw_preferences_group_add (self->recent, row);
      g_ptr_array_add (self->rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->recent), self->rows->len > 0);
}

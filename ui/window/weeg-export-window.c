/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-export-window.h"

#include <glib/gi18n.h>

#include "weeg-text-size.h"

struct _WeegExportWindow
{
  AdwWindow parent_instance;

  GtkWidget *group;
  GtkWidget *all;
  GPtrArray *checks; /* of GtkCheckButton, with the id as data */
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (WeegExportWindow, weeg_export_window, ADW_TYPE_WINDOW)

enum
{
  EXPORT_WINDOW_CHOSEN,
  N_EXPORT_WINDOW_SIGNALS,
};

static guint export_window_signals[N_EXPORT_WINDOW_SIGNALS];

static guint
count_marked (WeegExportWindow *self)
{
  guint n = 0;

  for (guint i = 0; i < self->checks->len; i++)
    n += gtk_check_button_get_active (self->checks->pdata[i]);
  return n;
}

static void
export_window_export_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WeegExportWindow *self = WEEG_EXPORT_WINDOW (widget);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (self->checks->pdata[i]))
      g_strv_builder_add (builder, g_object_get_data (self->checks->pdata[i], "id"));
  ids = g_strv_builder_end (builder);
  if (ids[0] == NULL)
    return;
  g_object_ref (self);
  gtk_window_close (GTK_WINDOW (self));
  g_signal_emit (self, export_window_signals[EXPORT_WINDOW_CHOSEN], 0, ids);
  g_object_unref (self);
}

static void
marked_cb (WeegExportWindow *self)
{
  guint n = count_marked (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.run", n > 0);
  self->showing = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->all), n == self->checks->len && n > 0);
  gtk_check_button_set_inconsistent (GTK_CHECK_BUTTON (self->all), n > 0 && n < self->checks->len);
  self->showing = FALSE;
}

static void
all_cb (WeegExportWindow *self)
{
  gboolean active = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->all));

  if (self->showing)
    return;
  for (guint i = 0; i < self->checks->len; i++)
    gtk_check_button_set_active (self->checks->pdata[i], active);
}

static void
weeg_export_window_finalize (GObject *object)
{
  g_ptr_array_unref (WEEG_EXPORT_WINDOW (object)->checks);
  G_OBJECT_CLASS (weeg_export_window_parent_class)->finalize (object);
}

static void
weeg_export_window_class_init (WeegExportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = weeg_export_window_finalize;
  export_window_signals[EXPORT_WINDOW_CHOSEN] = g_signal_new (
      "chosen", WEEG_TYPE_EXPORT_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRV);
  gtk_widget_class_install_action (widget_class, "export.run", NULL, export_window_export_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

/* A row that is a check button with a name. (transfer none) */
static GtkWidget *
export_window_add_row (WeegExportWindow *self, const char *title, const char *note)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), note != NULL ? note : "");
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), row);
  return check;
}

static void
weeg_export_window_init (WeegExportWindow *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_label (_ ("Cancel"));
  GtkWidget *run = gtk_button_new_with_label (_ ("Export…"));
  GtkWidget *page = adw_preferences_page_new ();

  self->checks = g_ptr_array_new ();
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "window.close");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (run), "export.run");
  gtk_widget_add_css_class (run, "suggested-action");
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), run);
  self->group = adw_preferences_group_new ();
  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (self->group),
      _ ("One file with the dossiers as they are, their logs included, for another register of Weegwijzer."));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (self->group));
  gtk_widget_set_vexpand (page, TRUE);
  gtk_box_append (GTK_BOX (content), header);
  gtk_box_append (GTK_BOX (content), page);
  adw_window_set_content (ADW_WINDOW (self), content);
  gtk_window_set_title (GTK_WINDOW (self), _ ("Export dossiers"));
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_widget (GTK_WINDOW (self), run);
  weeg_text_size_set_window (GTK_WINDOW (self), 520, 480);
  self->all = export_window_add_row (self, _ ("All dossiers"), NULL);
  g_signal_connect_swapped (self->all, "toggled", G_CALLBACK (all_cb), self);
}

GtkWidget *
weeg_export_window_new (GtkWindow *parent, WeegWorkspace *workspace, const char *marked)
{
  WeegExportWindow *self;
  GListModel *dossiers;

  g_return_val_if_fail (WEEG_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (WEEG_TYPE_EXPORT_WINDOW, NULL);
  gtk_window_set_transient_for (GTK_WINDOW (self), parent);
  dossiers = weeg_workspace_get_dossiers (workspace);
  for (guint i = 0; i < g_list_model_get_n_items (dossiers); i++)
    {
      g_autoptr (WeegDossierItem) item = g_list_model_get_item (dossiers, i);
      const char *id = weeg_dossier_item_get_id (item);
      gboolean archived = weeg_dossier_item_get_archived (item);
      GtkWidget *check =
          export_window_add_row (self, weeg_dossier_item_get_title (item), archived ? _ ("Archived") : NULL);

      g_object_set_data_full (G_OBJECT (check), "id", g_strdup (id), g_free);
      gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                                   marked != NULL ? g_str_equal (marked, id) : !archived);
      g_ptr_array_add (self->checks, check);
      g_signal_connect_swapped (check, "toggled", G_CALLBACK (marked_cb), self);
    }
  marked_cb (self);
  gtk_window_set_focus (GTK_WINDOW (self), gtk_window_get_default_widget (GTK_WINDOW (self)));
  return GTK_WIDGET (self);
}

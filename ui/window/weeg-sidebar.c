/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-sidebar.h"

#include <glib/gi18n.h>

/* More than these are found through the list. */
#define MOST_DOSSIERS 12

struct _WeegSidebar
{
  AdwBin parent_instance;

  GtkListBox *places;
  GtkListBox *dossiers;
  GtkWidget *heading;
  GtkWidget *count;
  WeegWorkspace *workspace;    /* (nullable), not owned */
  GtkFilterListModel *current; /* without the archived */
  char *marked;                /* (nullable): id of the dossier that is shown; NULL: the list is */
  gboolean marking;
};

G_DEFINE_FINAL_TYPE (WeegSidebar, weeg_sidebar, ADW_TYPE_BIN)

enum
{
  LIST_CHOSEN,
  SIDEBAR_DOSSIER_CHOSEN,
  N_SIDEBAR_SIGNALS,
};

static guint sidebar_signals[N_SIDEBAR_SIGNALS];

static void
place_activated_cb (WeegSidebar *self)
{
  g_signal_emit (self, sidebar_signals[LIST_CHOSEN], 0);
}

static void
dossier_activated_cb (WeegSidebar *self, GtkListBoxRow *row)
{
  g_autoptr (WeegDossierItem) item =
      g_list_model_get_item (G_LIST_MODEL (self->current), (guint)gtk_list_box_row_get_index (row));

  if (item != NULL)
    g_signal_emit (self, sidebar_signals[SIDEBAR_DOSSIER_CHOSEN], 0, weeg_dossier_item_get_id (item));
}

static GtkListBoxRow *
find_marked (WeegSidebar *self)
{
  if (self->marked == NULL)
    return gtk_list_box_get_row_at_index (self->places, 0);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->current)); i++)
    {
      g_autoptr (WeegDossierItem) item = g_list_model_get_item (G_LIST_MODEL (self->current), i);

      if (g_str_equal (weeg_dossier_item_get_id (item), self->marked))
        return gtk_list_box_get_row_at_index (self->dossiers, (int)i);
    }
  return NULL;
}

/* A list box selects the row that the keyboard comes to, and forgets one that gets another place; what is
 * marked is what the window shows. */
static void
show_mark (WeegSidebar *self)
{
  GtkListBoxRow *row;

  if (self->marking)
    return;
  self->marking = TRUE;
  row = find_marked (self);
  gtk_list_box_unselect_all (self->places);
  gtk_list_box_unselect_all (self->dossiers);
  if (row != NULL)
    gtk_list_box_select_row (GTK_LIST_BOX (gtk_widget_get_parent (GTK_WIDGET (row))), row);
  self->marking = FALSE;
}

static void
sidebar_name_row (WeegDossierItem *item, GParamSpec *pspec, GtkWidget *row)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  weeg_dossier_item_get_title (item), -1);
}

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_lines (GTK_LABEL (label), 4);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  g_object_bind_property (item, "title", label, "label", G_BINDING_SYNC_CREATE);
  g_object_bind_property (item, "title", label, "tooltip-text", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (item, "notify::title", G_CALLBACK (sidebar_name_row), row, 0);
  sidebar_name_row (item, NULL, row);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  return row;
}

static gboolean
is_current (gpointer item, gpointer unused)
{
  return !weeg_dossier_item_get_archived (item);
}

static void
items_changed_cb (WeegSidebar *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->current));
  g_autofree char *count = g_strdup_printf ("%u", n);
  g_autofree char *spoken = g_strdup_printf ("%s, %s", _ ("Dossiers"), count);

  gtk_label_set_label (GTK_LABEL (self->count), count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_list_box_get_row_at_index (self->places, 0)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_widget_set_visible (self->heading, n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->dossiers), n > 0);
  show_mark (self);
}

static GtkListBox *
list_new (const char *label)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_SINGLE);
  gtk_widget_add_css_class (list, "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return GTK_LIST_BOX (list);
}

static GtkWidget *
dossiers_place_new (WeegSidebar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *name = gtk_label_new (_ ("Dossiers"));

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_widget_set_hexpand (name, TRUE);
  self->count = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->count, "dim-label");
  gtk_widget_add_css_class (self->count, "numeric");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), self->count);
  return box;
}

static void
weeg_sidebar_dispose (GObject *object)
{
  WeegSidebar *self = WEEG_SIDEBAR (object);

  g_clear_weak_pointer (&self->workspace);
  g_clear_object (&self->current);
  G_OBJECT_CLASS (weeg_sidebar_parent_class)->dispose (object);
}

static void
weeg_sidebar_finalize (GObject *object)
{
  g_free (WEEG_SIDEBAR (object)->marked);
  G_OBJECT_CLASS (weeg_sidebar_parent_class)->finalize (object);
}

static void
weeg_sidebar_class_init (WeegSidebarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = weeg_sidebar_dispose;
  G_OBJECT_CLASS (klass)->finalize = weeg_sidebar_finalize;
  sidebar_signals[LIST_CHOSEN] =
      g_signal_new ("list-chosen", WEEG_TYPE_SIDEBAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  sidebar_signals[SIDEBAR_DOSSIER_CHOSEN] =
      g_signal_new ("dossier-chosen", WEEG_TYPE_SIDEBAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                    1, G_TYPE_STRING);
}

static void
weeg_sidebar_init (WeegSidebar *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkFilter *filter = GTK_FILTER (gtk_custom_filter_new (is_current, NULL, NULL));
  g_autoptr (GtkSliceListModel) first = NULL;

  self->places = list_new (_ ("Places"));
  gtk_list_box_append (self->places, dossiers_place_new (self));
  self->heading = gtk_label_new (_ ("In this register"));
  gtk_label_set_xalign (GTK_LABEL (self->heading), 0);
  gtk_widget_add_css_class (self->heading, "caption-heading");
  gtk_widget_add_css_class (self->heading, "dim-label");
  gtk_widget_add_css_class (self->heading, "sidebar-heading");
  self->dossiers = list_new (_ ("In this register"));

  self->current = gtk_filter_list_model_new (NULL, filter);
  first = gtk_slice_list_model_new (G_LIST_MODEL (g_object_ref (self->current)), 0, MOST_DOSSIERS);
  gtk_list_box_bind_model (self->dossiers, G_LIST_MODEL (first), create_row, NULL, NULL);
  g_signal_connect_swapped (self->current, "items-changed", G_CALLBACK (items_changed_cb), self);
  g_signal_connect_swapped (self->places, "row-selected", G_CALLBACK (show_mark), self);
  g_signal_connect_swapped (self->dossiers, "row-selected", G_CALLBACK (show_mark), self);
  g_signal_connect_swapped (self->places, "row-activated", G_CALLBACK (place_activated_cb), self);
  g_signal_connect_swapped (self->dossiers, "row-activated", G_CALLBACK (dossier_activated_cb), self);

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->places));
  gtk_box_append (GTK_BOX (box), self->heading);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->dossiers));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  adw_bin_set_child (ADW_BIN (self), scroller);
  items_changed_cb (self);
}

/* A dossier may be archived now, or no longer. */
static void
sidebar_refilter (WeegSidebar *self)
{
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->current), GTK_FILTER_CHANGE_DIFFERENT);
}

void
weeg_sidebar_set_workspace (WeegSidebar *self, WeegWorkspace *workspace)
{
  g_return_if_fail (WEEG_IS_SIDEBAR (self));

  if (self->workspace != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->workspace, self);
      g_clear_weak_pointer (&self->workspace);
    }
  g_set_weak_pointer (&self->workspace, workspace);
  if (workspace != NULL)
    g_signal_connect_object (workspace, "changed", G_CALLBACK (sidebar_refilter), self, G_CONNECT_SWAPPED);

  gtk_filter_list_model_set_model (self->current,
                                   workspace != NULL ? weeg_workspace_get_dossiers (workspace) : NULL);
  items_changed_cb (self);
}

void
weeg_sidebar_mark (WeegSidebar *self, const char *id)
{
  g_return_if_fail (WEEG_IS_SIDEBAR (self));

  if (self->marked != id)
    {
      g_free (self->marked);
      self->marked = g_strdup (id);
    }
  show_mark (self);
}

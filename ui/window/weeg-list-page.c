/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-list-page.h"

#include <glib/gi18n.h>

#include "weeg-dossier-menu.h"
#include "weeg-locale.h"
#include "weeg-names.h"
#include "weeg-stack.h"
#include "weeg-text-size.h"

#define LIST_WIDTH 1200

struct _WeegListPage
{
  AdwBin parent_instance;

  AdwClamp *clamp;
  GtkStack *stack;
  GtkStack *results;
  GtkEditable *search;
  GtkColumnView *columns;
  GtkFilterListModel *found;
  GtkCustomFilter *filter;
  GtkToggleButton *archived;
  WeegWorkspace *workspace;
  AdwStatusPage *nothing;
  GtkAdjustment *across; /* of the table: how wide it is shown */
  guint fitting;         /* the source that shows the columns that fit */
  char *needle;          /* folded; "" finds all */
};

G_DEFINE_FINAL_TYPE (WeegListPage, weeg_list_page, ADW_TYPE_BIN)

enum
{
  LIST_PAGE_DOSSIER_CHOSEN,
  N_LIST_PAGE_SIGNALS,
};

static guint list_page_signals[N_LIST_PAGE_SIGNALS];

static gboolean
matches (gpointer item, gpointer user_data)
{
  WeegListPage *self = WEEG_LIST_PAGE (user_data);

  if (weeg_dossier_item_get_archived (item) && !gtk_toggle_button_get_active (self->archived))
    return FALSE;
  return *self->needle == '\0' || self->workspace == NULL ||
         strstr (weeg_workspace_get_search_text (self->workspace, weeg_dossier_item_get_id (item)),
                 self->needle) != NULL;
}

static guint
count_archived (GListModel *all)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (WeegDossierItem) item = g_list_model_get_item (all, i);

      n += weeg_dossier_item_get_archived (item);
    }
  return n;
}

static void
show_state (WeegListPage *self)
{
  GListModel *all = self->workspace != NULL ? weeg_workspace_get_dossiers (self->workspace) : NULL;
  gboolean any = all != NULL && g_list_model_get_n_items (all) > 0;
  guint n_archived = any ? count_archived (all) : 0;
  /* Translators: %u dossiers are archived; a button that shows them in the list. */
  g_autofree char *label = g_strdup_printf (_ ("Show archived (%u)"), n_archived);

  gtk_button_set_label (GTK_BUTTON (self->archived), label);
  gtk_widget_set_visible (GTK_WIDGET (self->archived), n_archived > 0);
  adw_status_page_set_description (
      self->nothing, *self->needle != '\0' ? _ ("No dossier has these words in its title or summary.")
                                           : _ ("All dossiers of this register are archived."));
  gtk_stack_set_visible_child_name (self->stack, any ? "list" : "empty");
  gtk_stack_set_visible_child_name (self->results,
                                    weeg_list_page_get_n_shown (self) > 0 || !any ? "table" : "nothing");
}

/* What a dossier is searched for by, and whether it is archived, may be other than it was. */
static void
list_page_refilter (WeegListPage *self)
{
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  show_state (self);
}

static void
search_changed_cb (WeegListPage *self)
{
  g_free (self->needle);
  self->needle = weeg_workspace_fold_search (gtk_editable_get_text (self->search));
  list_page_refilter (self);
}

static void
list_page_activated_cb (WeegListPage *self, guint position)
{
  g_autoptr (WeegDossierItem) item = g_list_model_get_item (G_LIST_MODEL (self->found), position);

  if (item != NULL)
    g_signal_emit (self, list_page_signals[LIST_PAGE_DOSSIER_CHOSEN], 0, weeg_dossier_item_get_id (item));
}

typedef char *(*Describe) (WeegListPage *self, WeegDossierItem *item);

static char *
describe_title (WeegListPage *self, WeegDossierItem *item)
{
  if (weeg_dossier_item_get_archived (item))
    /* Translators: %s is the title of a dossier. */
    return g_strdup_printf (_ ("%s (archived)"), weeg_dossier_item_get_title (item));
  return g_strdup (weeg_dossier_item_get_title (item));
}

static char *
describe_phase (WeegListPage *self, WeegDossierItem *item)
{
  const char *phase = weeg_dossier_item_get_phase (item);

  return phase != NULL ? weeg_name_capital (weeg_workspace_get_language (self->workspace), "phase", phase)
                       : g_strdup ("–");
}

static char *
describe_track (WeegListPage *self, WeegDossierItem *item)
{
  const char *track = weeg_dossier_item_get_track (item);

  return track != NULL ? weeg_name_capital (weeg_workspace_get_language (self->workspace), "track", track)
                       : g_strdup ("–");
}

static char *
list_page_describe_point (WeegListPage *self, WeegDossierItem *item)
{
  const char *planned = weeg_dossier_item_get_point_planned (item);
  const char *title = weeg_dossier_item_get_point_title (item);
  g_autofree char *date = NULL;

  if (title == NULL)
    return g_strdup (_ ("none planned"));
  if (planned == NULL)
    return g_strdup (title);
  date = weeg_locale_format_iso_date (weeg_locale_get (weeg_workspace_get_language (self->workspace)),
                                      planned, WEEG_DATE_LONG);
  return g_strdup_printf (weeg_dossier_item_get_due (item) == WEEG_DUE_OVERDUE
                              /* Translators: a decision point and its date, which has passed. */
                              ? _ ("%s\n%s, overdue")
                              : "%s\n%s",
                          title, date);
}

static const struct
{
  const char *title;
  Describe describe;
  gboolean expand;
  int least_chars; /* how wide the table is, in letters, to have room for this column */
} columns[] = {
  { N_ ("Title"), describe_title, TRUE, 0 },
  { N_ ("Phase"), describe_phase, FALSE, 84 },
  { N_ ("Track"), describe_track, FALSE, 98 },
  { N_ ("Next decision point"), list_page_describe_point, TRUE, 60 },
};

/* --- What can be done with one dossier --- */

/* The item whose cells are in @widget, or around it. (transfer none) (nullable) */
static WeegDossierItem *
find_item (GtkWidget *widget)
{
  GtkListItem *item = g_object_get_data (G_OBJECT (widget), "list-item");

  if (item != NULL)
    return gtk_list_item_get_item (item);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      WeegDossierItem *found = find_item (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Of the row that has the keyboard's focus. */
static WeegDossierItem *
find_focused (WeegListPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || focus == GTK_WIDGET (self->columns) ||
      !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->columns)))
    return NULL;
  return find_item (focus);
}

/* Below @widget, from its left edge. */
static void
pop_up_at (WeegListPage *self, WeegDossierItem *item, GtkWidget *widget)
{
  graphene_rect_t bounds;
  GdkRectangle at = { 0, 0, 1, 1 };

  if (gtk_widget_compute_bounds (widget, GTK_WIDGET (self), &bounds))
    at = (GdkRectangle){ (int)bounds.origin.x, (int)bounds.origin.y, 1, (int)bounds.size.height };
  weeg_dossier_menu_pop_up (item, GTK_WIDGET (self), &at);
}

static void
list_page_pressed_cb (GtkGesture *gesture, int n, double x, double y, WeegListPage *self)
{
  GtkWidget *view = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  GtkWidget *at = gtk_widget_pick (view, x, y, GTK_PICK_DEFAULT);
  WeegDossierItem *item = NULL;
  GdkRectangle place = { 0, 0, 1, 1 };
  double left, top;

  for (; at != NULL && at != view && item == NULL; at = gtk_widget_get_parent (at))
    /* The whole list would give its first row. */
    if (!GTK_IS_LIST_VIEW (at))
      item = find_item (at);
    else
      break;
  if (item == NULL || !gtk_widget_translate_coordinates (view, GTK_WIDGET (self), x, y, &left, &top))
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  place.x = (int)left;
  place.y = (int)top;
  weeg_dossier_menu_pop_up (item, GTK_WIDGET (self), &place);
}

static void
act_on_focused (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WeegListPage *self = WEEG_LIST_PAGE (widget);
  WeegDossierItem *item = find_focused (self);

  if (item == NULL)
    return;
  if (g_str_equal (name, "list.menu"))
    pop_up_at (self, item, gtk_root_get_focus (gtk_widget_get_root (widget)));
  else
    gtk_widget_activate_action (widget, g_str_equal (name, "list.remove") ? "win.remove" : "win.duplicate",
                                "s", weeg_dossier_item_get_id (item));
}

static void
menu_clicked_cb (GtkButton *button, WeegListPage *self)
{
  WeegDossierItem *item = find_item (GTK_WIDGET (button));

  if (item != NULL)
    pop_up_at (self, item, GTK_WIDGET (button));
}

/* By pointer only: a button with the focus would keep it from the row. The keyboard has
 * the Menu key. */
static void
setup_menu_cb (GtkSignalListItemFactory *factory, GtkListItem *item, WeegListPage *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("view-more-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_focusable (button, FALSE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("Duplicate, export, archive or remove (Shift+F10)"));
  g_object_set_data (G_OBJECT (button), "list-item", item);
  g_signal_connect (button, "clicked", G_CALLBACK (menu_clicked_cb), self);
  gtk_list_item_set_child (item, button);
}

static void
bind_menu_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  g_autofree char *label =
      g_strdup_printf (_ ("Actions for “%s”"), weeg_dossier_item_get_title (gtk_list_item_get_item (item)));

  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_list_item_get_child (item)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
add_menu_column (WeegListPage *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = NULL;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_menu_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_menu_cb), NULL);
  column = gtk_column_view_column_new (NULL, factory);
  gtk_column_view_append_column (self->columns, column);
}

/* --- Columns --- */

static void
list_page_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  GtkWidget *label = gtk_label_new (NULL);

  /* Rows of one height: a column view measures them before it knows its width. */
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  g_object_set_data (G_OBJECT (label), "list-item", item);
  if (columns[GPOINTER_TO_UINT (column)].expand)
    {
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_width_chars (GTK_LABEL (label), 22);
    }
  gtk_list_item_set_child (item, label);
}

static void
list_page_show_cell (GtkListItem *item)
{
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (item), "column"));
  WeegListPage *self = g_object_get_data (G_OBJECT (item), "page");
  g_autofree char *text = columns[column].describe (self, gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), text);
  if (weeg_dossier_item_get_archived (gtk_list_item_get_item (item)))
    gtk_widget_add_css_class (gtk_list_item_get_child (item), "dim-label");
  else
    gtk_widget_remove_css_class (gtk_list_item_get_child (item), "dim-label");
  gtk_widget_set_tooltip_text (gtk_list_item_get_child (item), columns[column].expand ? text : NULL);
}

static void
list_page_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  g_object_set_data (G_OBJECT (item), "column", column);
  g_object_set_data (G_OBJECT (item), "page", g_object_get_data (G_OBJECT (factory), "page"));
  list_page_show_cell (item);
  g_signal_connect_object (gtk_list_item_get_item (item), "notify", G_CALLBACK (list_page_show_cell), item,
                           G_CONNECT_SWAPPED);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), list_page_show_cell, item);
}

static void
add_columns (WeegListPage *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = NULL;

      g_object_set_data (G_OBJECT (factory), "page", self);
      g_signal_connect (factory, "setup", G_CALLBACK (list_page_setup_cb), GUINT_TO_POINTER (i));
      g_signal_connect (factory, "bind", G_CALLBACK (list_page_bind_cb), GUINT_TO_POINTER (i));
      g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
      column = gtk_column_view_column_new (_ (columns[i].title), factory);
      gtk_column_view_column_set_expand (column, columns[i].expand);
      gtk_column_view_append_column (self->columns, column);
    }
}

static gboolean
fit_cb (gpointer user_data)
{
  WeegListPage *self = WEEG_LIST_PAGE (user_data);
  GListModel *all = gtk_column_view_get_columns (self->columns);
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  double letter = (double)pango_font_metrics_get_approximate_char_width (metrics) / PANGO_SCALE;

  self->fitting = 0;
  pango_font_metrics_unref (metrics);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (all, i);

      gtk_column_view_column_set_visible (column, gtk_adjustment_get_page_size (self->across) >=
                                                      columns[i].least_chars * letter);
    }
  return G_SOURCE_REMOVE;
}

/* Told while sizes are given, when none may be changed. */
static void
width_changed_cb (WeegListPage *self)
{
  if (self->fitting == 0 && gtk_adjustment_get_page_size (self->across) > 1)
    self->fitting = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fit_cb, self, NULL);
}

static void
weeg_list_page_dispose (GObject *object)
{
  WeegListPage *self = WEEG_LIST_PAGE (object);

  g_clear_handle_id (&self->fitting, g_source_remove);
  g_clear_object (&self->across);
  weeg_list_page_set_workspace (self, NULL);
  g_clear_object (&self->found);
  g_clear_object (&self->filter);
  G_OBJECT_CLASS (weeg_list_page_parent_class)->dispose (object);
}

static void
weeg_list_page_finalize (GObject *object)
{
  WeegListPage *self = WEEG_LIST_PAGE (object);

  g_free (self->needle);
  G_OBJECT_CLASS (weeg_list_page_parent_class)->finalize (object);
}

static void
weeg_list_page_class_init (WeegListPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = weeg_list_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = weeg_list_page_finalize;
  list_page_signals[LIST_PAGE_DOSSIER_CHOSEN] =
      g_signal_new ("dossier-chosen", WEEG_TYPE_LIST_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weegwijzer/Weegwijzer/weeg-list-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WeegListPage, clamp);
  gtk_widget_class_bind_template_child (widget_class, WeegListPage, stack);
  gtk_widget_class_bind_template_child (widget_class, WeegListPage, results);
  gtk_widget_class_bind_template_child (widget_class, WeegListPage, search);
  gtk_widget_class_bind_template_child (widget_class, WeegListPage, columns);
  gtk_widget_class_bind_template_child (widget_class, WeegListPage, archived);
  gtk_widget_class_bind_template_child (widget_class, WeegListPage, nothing);
  gtk_widget_class_bind_template_callback (widget_class, list_page_refilter);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_page_activated_cb);
  gtk_widget_class_install_action (widget_class, "list.menu", NULL, act_on_focused);
  gtk_widget_class_install_action (widget_class, "list.remove", NULL, act_on_focused);
  gtk_widget_class_install_action (widget_class, "list.duplicate", NULL, act_on_focused);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "list.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "list.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "list.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK, "list.duplicate", NULL);
}

static void
weeg_list_page_init (WeegListPage *self)
{
  g_autoptr (GtkNoSelection) selection = NULL;
  GtkGesture *gesture;

  self->needle = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  weeg_text_size_set_clamp (self->clamp, LIST_WIDTH);
  weeg_stack_hide_unseen (self->stack);
  weeg_stack_hide_unseen (self->results);
  self->filter = gtk_custom_filter_new (matches, self, NULL);
  self->found = gtk_filter_list_model_new (NULL, GTK_FILTER (g_object_ref (self->filter)));
  selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->found)));
  gtk_column_view_set_model (self->columns, GTK_SELECTION_MODEL (selection));
  add_columns (self);
  add_menu_column (self);
  self->across = g_object_ref (gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self->columns)));
  g_signal_connect_object (self->across, "changed", G_CALLBACK (width_changed_cb), self, G_CONNECT_SWAPPED);
  gesture = gtk_gesture_click_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), GDK_BUTTON_SECONDARY);
  g_signal_connect (gesture, "pressed", G_CALLBACK (list_page_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->columns), GTK_EVENT_CONTROLLER (gesture));
  show_state (self);
}

void
weeg_list_page_set_workspace (WeegListPage *self, WeegWorkspace *workspace)
{
  g_return_if_fail (WEEG_IS_LIST_PAGE (self));

  if (self->workspace == workspace)
    return;
  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_data (self->workspace, self);
  /* Rows that are there look into the workspace: they go first. */
  gtk_filter_list_model_set_model (self->found, NULL);
  g_set_object (&self->workspace, workspace);
  if (workspace != NULL)
    {
      gtk_filter_list_model_set_model (self->found, weeg_workspace_get_dossiers (workspace));
      g_signal_connect_object (workspace, "changed", G_CALLBACK (list_page_refilter), self,
                               G_CONNECT_SWAPPED);
    }
  show_state (self);
}

void
weeg_list_page_focus_search (WeegListPage *self)
{
  g_return_if_fail (WEEG_IS_LIST_PAGE (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

void
weeg_list_page_search (WeegListPage *self, const char *text)
{
  g_return_if_fail (WEEG_IS_LIST_PAGE (self));

  gtk_editable_set_text (self->search, text);
  search_changed_cb (self);
}

guint
weeg_list_page_get_n_shown (WeegListPage *self)
{
  g_return_val_if_fail (WEEG_IS_LIST_PAGE (self), 0);
  return self->found != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->found)) : 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-sections.h"

#include <adwaita.h>

#include "weeg-drop-down.h"

/* All in average letters, so that larger text gets more room. The list stands beside the section from here.
 */
#define WIDE_CHARS 96
#define LIST_CHARS 26
/* What reads well, and where two columns stand beside one another. */
#define READABLE_CHARS 130
#define WIDEST_CHARS 180

#define LEAST_HEIGHT 200

struct _WeegSections
{
  GtkWidget parent_instance;

  GtkWidget *list;
  GtkWidget *list_scroller;
  GtkWidget *drop_down;
  GtkWidget *scroller;
  GtkWidget *frame; /* as wide as there is room; keeps the section to its width */
  AdwBin *bin;
  int page_chars;

  WeegSectionBuild build;
  gpointer user_data;
  GStrv names;
  guint chosen;
  WeegView view; /* owns dossier and analysis */
  gboolean dirty;
  gboolean choosing;
  GtkWidget *popover; /* (nullable): the open one that is waited for; not owned */
  guint popover_closed_id;
};

G_DEFINE_FINAL_TYPE (WeegSections, weeg_sections, GTK_TYPE_WIDGET)

static int
chars (WeegSections *self, int n)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int width = n * pango_font_metrics_get_approximate_char_width (metrics) / PANGO_SCALE;

  pango_font_metrics_unref (metrics);
  return width;
}

/* (nullable): what has the keyboard's focus on the page. */
static GtkWidget *
find_focus (WeegSections *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->bin)) ? focus : NULL;
}

/* (nullable): the menu or list of something on the page that @focus is in. */
static GtkWidget *
find_popover (WeegSections *self, GtkWidget *focus)
{
  GtkWidget *popover = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) : NULL;

  return popover != NULL && gtk_widget_is_ancestor (popover, GTK_WIDGET (self->bin)) ? popover : NULL;
}

/* (transfer full) (nullable): where the keyboard is on the page, as the place of each widget among its
 * siblings, from the bottom up. */
static GArray *
dup_focus_path (WeegSections *self)
{
  GtkWidget *focus = find_focus (self);
  GtkWidget *popover = find_popover (self, focus);
  GArray *path;

  if (focus == NULL)
    return NULL;
  if (popover != NULL)
    focus = gtk_widget_get_parent (popover);
  path = g_array_new (FALSE, FALSE, sizeof (guint));
  for (; focus != GTK_WIDGET (self->bin); focus = gtk_widget_get_parent (focus))
    {
      guint place = 0;

      for (GtkWidget *widget = focus; (widget = gtk_widget_get_prev_sibling (widget)) != NULL;)
        place++;
      g_array_append_val (path, place);
    }
  return path;
}

static void
focus_at (WeegSections *self, const GArray *path)
{
  GtkAdjustment *scrolled = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  double value = gtk_adjustment_get_value (scrolled);
  GtkWidget *widget = GTK_WIDGET (self->bin);

  for (guint i = path->len; i > 0; i--)
    {
      GtkWidget *child = gtk_widget_get_first_child (widget);

      for (guint place = g_array_index (path, guint, i - 1); child != NULL && place > 0; place--)
        child = gtk_widget_get_next_sibling (child);
      if (child == NULL)
        break;
      widget = child;
    }
  if (!gtk_widget_grab_focus (widget))
    gtk_widget_child_focus (GTK_WIDGET (self->bin), GTK_DIR_TAB_FORWARD);
  /* What has no place yet would be scrolled to at the top. */
  gtk_adjustment_set_value (scrolled, value);
}

/* Another page of the same kind: who was at its third row by keyboard is there again. */
static void
rebuild (WeegSections *self)
{
  g_autoptr (GArray) path = NULL;
  GtkWidget *page;

  if (!self->dirty || self->view.dossier == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->dirty = FALSE;
  page = self->build (&self->view, self->chosen, self->user_data);
  if (page == adw_bin_get_child (self->bin))
    return;
  path = dup_focus_path (self);
  adw_bin_set_child (self->bin, page);
  if (path != NULL)
    focus_at (self, path);
}

static gboolean
rebuild_cb (gpointer user_data)
{
  WeegSections *self = user_data;

  self->popover_closed_id = 0;
  rebuild (self);
  return G_SOURCE_REMOVE;
}

/* What closed it still has to do what was chosen in it. */
static void
popover_closed_cb (WeegSections *self, GtkWidget *popover)
{
  g_signal_handlers_disconnect_by_data (popover, self);
  g_clear_weak_pointer (&self->popover);
  if (self->popover_closed_id == 0)
    self->popover_closed_id = g_idle_add (rebuild_cb, self);
}

/* Whether a menu or a list is open on the page: another page would take it away from under the pointer, so
 * that page comes when it has been closed. */
static gboolean
waits_for_popover (WeegSections *self)
{
  GtkWidget *popover = find_popover (self, find_focus (self));

  if (popover == NULL || !gtk_widget_get_mapped (popover))
    return FALSE;
  if (g_set_weak_pointer (&self->popover, popover))
    g_signal_connect_object (popover, "closed", G_CALLBACK (popover_closed_cb), self, G_CONNECT_SWAPPED);
  return TRUE;
}

static void
show_section (WeegSections *self, guint index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), (int)index);

  if (self->choosing || index >= weeg_sections_get_n (self))
    return;
  self->choosing = TRUE;
  gtk_list_box_select_row (GTK_LIST_BOX (self->list), row);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), index);
  self->choosing = FALSE;
  if (self->chosen != index)
    {
      self->chosen = index;
      self->dirty = TRUE;
      gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)),
                                0);
    }
  else if (self->dirty && waits_for_popover (self))
    return;
  rebuild (self);
}

/* Tab goes from the chosen section to what it holds. A list box would go on to the next
 * row and choose that, so that the keyboard could not reach any section but the last. */
static gboolean
tab_cb (GtkWidget *list, GVariant *arguments, gpointer user_data)
{
  return gtk_widget_child_focus (WEEG_SECTIONS (user_data)->scroller, GTK_DIR_TAB_FORWARD);
}

static void
let_tab_leave (WeegSections *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Tab, 0),
                                                          gtk_callback_action_new (tab_cb, self, NULL)));
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (self->list, controller);
}

static void
row_selected_cb (WeegSections *self, GtkListBoxRow *row)
{
  if (row != NULL)
    show_section (self, (guint)gtk_list_box_row_get_index (row));
}

static void
sections_dropped_cb (WeegSections *self)
{
  guint index = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->drop_down));

  if (index != GTK_INVALID_LIST_POSITION)
    show_section (self, index);
}

static void
weeg_sections_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (weeg_sections_parent_class)->map (widget);
  rebuild (WEEG_SECTIONS (widget));
}

static GtkSizeRequestMode
weeg_sections_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
weeg_sections_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  WeegSections *self = WEEG_SECTIONS (widget);
  int above = 0, content;

  gtk_widget_measure (self->drop_down, orientation, -1, &above, NULL, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (self->scroller, orientation, -1, &content, NULL, NULL, NULL);
      *minimum = *natural = MAX (content, above);
    }
  else
    /* The content scrolls: its height, which takes the breaking of all its lines, need not be known. */
    *minimum = *natural = LEAST_HEIGHT + above;
}

/* Where a section begins in a frame of @width: the same for all, whatever their own width, so that neither
 * they nor the list that stands close to them leap from step to step. */
static int
page_place (WeegSections *self, int width)
{
  return MAX (width - chars (self, WIDEST_CHARS), 0) / 2;
}

static WeegSections *
sections_of (GtkWidget *frame)
{
  return WEEG_SECTIONS (gtk_widget_get_ancestor (frame, WEEG_TYPE_SECTIONS));
}

static GtkSizeRequestMode
frame_get_request_mode (GtkWidget *frame)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
frame_measure (GtkWidget *frame,
               GtkOrientation orientation,
               int for_size,
               int *minimum,
               int *natural,
               int *minimum_baseline,
               int *natural_baseline)
{
  WeegSections *self = sections_of (frame);

  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    for_size = MIN (for_size, chars (self, self->page_chars));
  gtk_widget_measure (GTK_WIDGET (self->bin), orientation, for_size, minimum, natural, NULL, NULL);
}

static void
frame_allocate (GtkWidget *frame, int width, int height, int baseline)
{
  WeegSections *self = sections_of (frame);
  int page_width = MIN (width, chars (self, self->page_chars));
  int place = page_place (self, width);

  if (gtk_widget_get_direction (frame) == GTK_TEXT_DIR_RTL)
    place = width - place - page_width;
  gtk_widget_size_allocate (GTK_WIDGET (self->bin), &(GtkAllocation){ place, 0, page_width, height }, -1);
}

static void
weeg_sections_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  WeegSections *self = WEEG_SECTIONS (widget);
  gboolean many = weeg_sections_get_n (self) > 1;
  gboolean beside = many && width >= chars (self, WIDE_CHARS);
  gboolean above = many && !beside;
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int list_width = beside ? chars (self, LIST_CHARS) : 0;
  int place = page_place (self, width - list_width);
  int bar_height = 0;

  gtk_widget_set_child_visible (self->list_scroller, beside);
  gtk_widget_set_child_visible (self->drop_down, above);
  if (above)
    {
      gtk_widget_measure (self->drop_down, GTK_ORIENTATION_VERTICAL, -1, &bar_height, NULL, NULL, NULL);
      gtk_widget_size_allocate (self->drop_down, &(GtkAllocation){ 12, 0, width - 24, bar_height }, -1);
    }
  gtk_widget_size_allocate (
      self->scroller,
      &(GtkAllocation){ mirrored ? 0 : list_width, bar_height, width - list_width, height - bar_height }, -1);
  if (beside)
    gtk_widget_size_allocate (
        self->list_scroller,
        &(GtkAllocation){ mirrored ? width - list_width - place : place, 0, list_width, height }, -1);
}

static void
weeg_sections_dispose (GObject *object)
{
  WeegSections *self = WEEG_SECTIONS (object);

  weeg_view_drop (&self->view);
  g_clear_weak_pointer (&self->popover);
  g_clear_handle_id (&self->popover_closed_id, g_source_remove);
  g_clear_pointer (&self->list_scroller, gtk_widget_unparent);
  g_clear_pointer (&self->drop_down, gtk_widget_unparent);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  G_OBJECT_CLASS (weeg_sections_parent_class)->dispose (object);
}

static void
weeg_sections_finalize (GObject *object)
{
  g_strfreev (WEEG_SECTIONS (object)->names);
  G_OBJECT_CLASS (weeg_sections_parent_class)->finalize (object);
}

static void
weeg_sections_class_init (WeegSectionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = weeg_sections_dispose;
  G_OBJECT_CLASS (klass)->finalize = weeg_sections_finalize;
  widget_class->map = weeg_sections_map;
  widget_class->get_request_mode = weeg_sections_get_request_mode;
  widget_class->measure = weeg_sections_measure;
  widget_class->size_allocate = weeg_sections_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "sections");
}

static void
weeg_sections_init (WeegSections *self)
{
  GtkWidget *viewport;

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_BROWSE);
  gtk_widget_add_css_class (self->list, "navigation-sidebar");
  g_signal_connect_swapped (self->list, "row-selected", G_CALLBACK (row_selected_cb), self);
  let_tab_leave (self);
  self->list_scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->list_scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->list_scroller), self->list);

  self->drop_down = gtk_drop_down_new (NULL, NULL);
  gtk_widget_set_margin_top (self->drop_down, 12);
  g_signal_connect_swapped (self->drop_down, "notify::selected", G_CALLBACK (sections_dropped_cb), self);

  self->bin = ADW_BIN (adw_bin_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->bin), "section-page");
  self->frame = adw_bin_new ();
  gtk_widget_set_layout_manager (
      self->frame, gtk_custom_layout_new (frame_get_request_mode, frame_measure, frame_allocate));
  adw_bin_set_child (ADW_BIN (self->frame), GTK_WIDGET (self->bin));
  self->page_chars = READABLE_CHARS;
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->frame);
  viewport = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (self->scroller));
  if (GTK_IS_VIEWPORT (viewport))
    gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (viewport), TRUE);

  /* The list is above the room beside a section, which is the scroller's. */
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  gtk_widget_set_parent (self->list_scroller, GTK_WIDGET (self));
  gtk_widget_set_parent (self->drop_down, GTK_WIDGET (self));
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
}

GtkWidget *
weeg_sections_new (const char *label, WeegSectionBuild build, gpointer user_data)
{
  WeegSections *self;

  g_return_val_if_fail (label != NULL, NULL);
  g_return_val_if_fail (build != NULL, NULL);

  self = g_object_new (WEEG_TYPE_SECTIONS, NULL);
  self->build = build;
  self->user_data = user_data;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  weeg_drop_down_set_up (GTK_DROP_DOWN (self->drop_down), label);
  return GTK_WIDGET (self);
}

static void
fill_names (WeegSections *self, const char *const *names)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (names);
  GtkListBoxRow *row;

  self->choosing = TRUE;
  g_strfreev (self->names);
  self->names = g_strdupv ((char **)names);
  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
  for (guint i = 0; names[i] != NULL; i++)
    {
      GtkWidget *name = gtk_label_new (names[i]);

      gtk_label_set_xalign (GTK_LABEL (name), 0);
      gtk_label_set_wrap (GTK_LABEL (name), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (name), PANGO_WRAP_WORD_CHAR);
      gtk_list_box_append (GTK_LIST_BOX (self->list), name);
      gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (name)),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, names[i], -1);
    }
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->drop_down), G_LIST_MODEL (model));
  self->choosing = FALSE;
  self->dirty = TRUE;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
weeg_sections_show (WeegSections *self, const char *const *names, const WeegView *view)
{
  g_return_if_fail (WEEG_IS_SECTIONS (self));
  g_return_if_fail (names != NULL);
  g_return_if_fail (view != NULL);

  if (view->dossier != self->view.dossier || view->analysis != self->view.analysis)
    {
      weeg_view_keep (&self->view, view);
      self->dirty = TRUE;
    }
  if (self->names == NULL || !g_strv_equal ((const char *const *)self->names, names))
    {
      fill_names (self, names);
      self->chosen = MIN (self->chosen, MAX (weeg_sections_get_n (self), 1) - 1);
    }
  show_section (self, self->chosen);
}

void
weeg_sections_choose (WeegSections *self, guint index)
{
  g_return_if_fail (WEEG_IS_SECTIONS (self));
  show_section (self, index);
}

guint
weeg_sections_get_chosen (WeegSections *self)
{
  g_return_val_if_fail (WEEG_IS_SECTIONS (self), 0);
  return self->chosen;
}

guint
weeg_sections_get_n (WeegSections *self)
{
  g_return_val_if_fail (WEEG_IS_SECTIONS (self), 0);
  return self->names != NULL ? g_strv_length (self->names) : 0;
}

void
weeg_sections_set_wide (WeegSections *self)
{
  g_return_if_fail (WEEG_IS_SECTIONS (self));

  self->page_chars = WIDEST_CHARS;
  gtk_widget_queue_resize (self->frame);
}

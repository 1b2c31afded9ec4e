/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-table-view.h"

#include <math.h>

#include "weeg-label.h"
#include "weeg-scroll-through.h"
#include "weeg-text-size.h"

/* Text columns give way to numbers; a cell of text is at most so wide before it wraps. */
#define TEXT_WIDTH_CHARS 30

/* A row is its number: the model holds no copy of the table. */
#define WEEG_TYPE_TABLE_ROW (weeg_table_row_get_type ())
G_DECLARE_FINAL_TYPE (WeegTableRow, weeg_table_row, WEEG, TABLE_ROW, GObject)

struct _WeegTableRow
{
  GObject parent_instance;
  WeegTable *table;
  guint index;
};

G_DEFINE_FINAL_TYPE (WeegTableRow, weeg_table_row, G_TYPE_OBJECT)

static void
weeg_table_row_finalize (GObject *object)
{
  WeegTableRow *self = WEEG_TABLE_ROW (object);

  g_clear_pointer (&self->table, weeg_table_unref);
  G_OBJECT_CLASS (weeg_table_row_parent_class)->finalize (object);
}

static void
weeg_table_row_class_init (WeegTableRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = weeg_table_row_finalize;
}

static void
weeg_table_row_init (WeegTableRow *self)
{
}

struct _WeegTableView
{
  AdwBin parent_instance;
  GtkWidget *scroller;
  GtkWidget *columns;
  gboolean whole; /* as high as its rows; else it scrolls */
  guint asking;   /* for its height, in a moment */
};

G_DEFINE_FINAL_TYPE (WeegTableView, weeg_table_view, ADW_TYPE_BIN)

typedef struct
{
  guint column;
  gboolean at_end;
  gboolean wraps;
} Column;

static void
table_view_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  const Column *column = user_data;
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), column->at_end ? 1 : 0);
  if (column->at_end)
    gtk_widget_add_css_class (label, "numeric");
  if (column->wraps)
    {
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_width_chars (GTK_LABEL (label), 14);
      gtk_label_set_max_width_chars (GTK_LABEL (label), TEXT_WIDTH_CHARS);
    }
  gtk_list_item_set_child (item, label);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
table_view_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  const Column *column = user_data;
  WeegTableRow *row = gtk_list_item_get_item (item);
  const WeegTableCell *cell = weeg_table_get_cell (row->table, row->index, column->column);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), cell->text);
}

static gboolean
column_wraps (WeegTable *table, guint column)
{
  for (guint row = 0; row < weeg_table_get_n_rows (table); row++)
    if (g_utf8_strlen (weeg_table_get_cell (table, row, column)->text, -1) > 14)
      return TRUE;
  return FALSE;
}

static void
table_view_add_column (WeegTableView *self, WeegTable *table, guint index)
{
  g_autoptr (GtkColumnViewColumn) column = NULL;
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Column *data = g_new0 (Column, 1);

  data->column = index;
  data->at_end = weeg_table_get_column_align (table, index) == WEEG_TABLE_ALIGN_END;
  data->wraps = !data->at_end && column_wraps (table, index);
  g_signal_connect_data (factory, "setup", G_CALLBACK (table_view_setup_cb), data,
                         (GClosureNotify)(void *)g_free, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (table_view_bind_cb), data);

  column = gtk_column_view_column_new (weeg_table_get_column_title (table, index), factory);
  gtk_column_view_column_set_expand (column, !data->at_end);
  gtk_column_view_append_column (GTK_COLUMN_VIEW (self->columns), column);
}

static GtkLabel *
table_view_find_label (GtkWidget *widget)
{
  GtkLabel *found = GTK_IS_LABEL (widget) ? GTK_LABEL (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = table_view_find_label (child);
  return found;
}

/* GtkColumnView starts every header at the left and keeps it on one line. That of a number stands over its
 * digits, and a long one breaks before a column is pushed out of sight. */
static void
set_headers (WeegTableView *self, WeegTable *table)
{
  GtkWidget *header = gtk_widget_get_first_child (self->columns);
  GtkWidget *title = header != NULL ? gtk_widget_get_first_child (header) : NULL;

  for (guint i = 0; title != NULL && i < weeg_table_get_n_columns (table); i++)
    {
      gboolean at_end = weeg_table_get_column_align (table, i) == WEEG_TABLE_ALIGN_END;
      GtkWidget *box = gtk_widget_get_first_child (title);
      GtkLabel *label = table_view_find_label (title);

      if (box != NULL && at_end)
        gtk_widget_set_halign (box, GTK_ALIGN_END);
      if (label != NULL)
        {
          weeg_label_wrap_late (label);
          gtk_label_set_xalign (label, at_end ? 1 : 0);
          gtk_label_set_justify (label, at_end ? GTK_JUSTIFY_RIGHT : GTK_JUSTIFY_LEFT);
        }
      title = gtk_widget_get_next_sibling (title);
    }
}

/* A list view tells how high it would like to be before it knows where its texts
 * break. What it has to scroll over tells afterwards, and is then asked for. */
static gboolean
ask_height_cb (gpointer user_data)
{
  WeegTableView *self = WEEG_TABLE_VIEW (user_data);
  GtkWidget *header = gtk_widget_get_first_child (self->columns);
  double upper = gtk_adjustment_get_upper (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->columns)));
  int above = header != NULL ? gtk_widget_get_height (header) : 0;

  GtkWidget *bar = gtk_scrolled_window_get_hscrollbar (GTK_SCROLLED_WINDOW (self->scroller));
  int below = 0;

  self->asking = 0;
  gtk_widget_set_size_request (self->columns, -1, above + (int)ceil (upper));
  /* The bar below stands in the room of the rows, which is not asked for by itself. */
  if (gtk_widget_get_child_visible (bar))
    gtk_widget_measure (bar, GTK_ORIENTATION_VERTICAL, -1, &below, NULL, NULL, NULL);
  gtk_widget_set_size_request (self->scroller, -1, above + (int)ceil (upper) + below);
  return G_SOURCE_REMOVE;
}

static void
upper_changed_cb (WeegTableView *self)
{
  GtkAdjustment *rows = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->columns));

  if (self->whole && self->asking == 0 &&
      gtk_adjustment_get_upper (rows) > gtk_adjustment_get_page_size (rows))
    self->asking = g_idle_add (ask_height_cb, self);
}

static void
weeg_table_view_dispose (GObject *object)
{
  g_clear_handle_id (&WEEG_TABLE_VIEW (object)->asking, g_source_remove);
  G_OBJECT_CLASS (weeg_table_view_parent_class)->dispose (object);
}

static void
weeg_table_view_class_init (WeegTableViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = weeg_table_view_dispose;
}

static void
weeg_table_view_init (WeegTableView *self)
{
  self->columns = gtk_column_view_new (NULL);
  gtk_column_view_set_show_row_separators (GTK_COLUMN_VIEW (self->columns), TRUE);
  gtk_widget_add_css_class (self->columns, "data-table");

  self->scroller = gtk_scrolled_window_new ();
  weeg_scroll_through (self->scroller);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scroller), TRUE);
  /* A bar that only shows while it is used hides that there are more columns. */
  gtk_scrolled_window_set_overlay_scrolling (GTK_SCROLLED_WINDOW (self->scroller), FALSE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->columns);
  gtk_widget_add_css_class (self->scroller, "card");
  gtk_widget_set_overflow (self->scroller, GTK_OVERFLOW_HIDDEN);
  adw_bin_set_child (ADW_BIN (self), self->scroller);
  self->whole = TRUE;
  g_signal_connect_object (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->columns)), "changed",
                           G_CALLBACK (upper_changed_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
weeg_table_view_new (WeegTable *table, const char *label)
{
  WeegTableView *self;
  g_autoptr (GListStore) rows = g_list_store_new (WEEG_TYPE_TABLE_ROW);
  g_autoptr (GtkNoSelection) selection = NULL;

  g_return_val_if_fail (table != NULL, NULL);
  g_return_val_if_fail (label != NULL, NULL);

  self = g_object_new (WEEG_TYPE_TABLE_VIEW, NULL);
  for (guint i = 0; i < weeg_table_get_n_rows (table); i++)
    {
      g_autoptr (WeegTableRow) row = g_object_new (WEEG_TYPE_TABLE_ROW, NULL);

      row->table = weeg_table_ref (table);
      row->index = i;
      g_list_store_append (rows, row);
    }
  for (guint i = 0; i < weeg_table_get_n_columns (table); i++)
    table_view_add_column (self, table, i);
  set_headers (self, table);

  selection = gtk_no_selection_new (G_LIST_MODEL (g_steal_pointer (&rows)));
  gtk_column_view_set_model (GTK_COLUMN_VIEW (self->columns), GTK_SELECTION_MODEL (selection));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->columns), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return GTK_WIDGET (self);
}

static gboolean
table_view_close_cb (GtkWidget *window, GVariant *arguments, gpointer user_data)
{
  gtk_window_close (GTK_WINDOW (window));
  return TRUE;
}

void
weeg_table_view_present (WeegTable *table, const char *title, GtkWindow *parent)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *view = weeg_table_view_new (table, title);
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (WEEG_TABLE_VIEW (view)->scroller),
                                  GTK_POLICY_AUTOMATIC, GTK_POLICY_AUTOMATIC);
  WEEG_TABLE_VIEW (view)->whole = FALSE;
  gtk_widget_set_vexpand (view, TRUE);
  gtk_widget_set_margin_start (view, 18);
  gtk_widget_set_margin_end (view, 18);
  gtk_widget_set_margin_bottom (view, 18);
  gtk_widget_set_margin_top (view, 6);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), view);
  adw_window_set_content (ADW_WINDOW (window), box);

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                        gtk_callback_action_new (table_view_close_cb, NULL, NULL)));
  gtk_widget_add_controller (window, keys);
  gtk_window_set_title (GTK_WINDOW (window), title);
  weeg_text_size_set_window (GTK_WINDOW (window), 760, 520);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (window), TRUE);
  gtk_window_present (GTK_WINDOW (window));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-columns.h"

#define SPACING 24

struct _WeegColumns
{
  GtkWidget parent_instance;
  GtkWidget *first;
  GtkWidget *second;
  int least_width;
  double first_share;
  GtkAdjustment *scroll; /* (nullable): owned; of the scrolled window around us */
};

G_DEFINE_FINAL_TYPE (WeegColumns, weeg_columns, GTK_TYPE_WIDGET)

/* Widths are given for text of 11 points at 96 dpi, and grow with the user's. */
static double
text_scale (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = pango_font_description_get_size (font) / (double)PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    size *= pango_cairo_context_get_resolution (context) / 72.0;
  return size / (11.0 * 96.0 / 72.0);
}

static int
least_width (GtkWidget *child)
{
  int least;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  return least;
}

static int
height_at (GtkWidget *child, int width)
{
  int height;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, MAX (width, least_width (child)), &height, NULL, NULL,
                      NULL);
  return height;
}

/* TRUE with both widths when they fit beside one another in @width. */
static gboolean
split (WeegColumns *self, int width, int *first, int *second)
{
  *first = (int)((width - SPACING) * self->first_share);
  *second = width - SPACING - *first;
  return width >= self->least_width * text_scale (GTK_WIDGET (self)) && *first >= least_width (self->first) &&
         *second >= least_width (self->second);
}

static GtkSizeRequestMode
weeg_columns_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
weeg_columns_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  WeegColumns *self = WEEG_COLUMNS (widget);
  int first, second;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (least_width (self->first), least_width (self->second));
      *natural = MAX (*minimum, (int)(self->least_width * text_scale (widget)));
      return;
    }
  if (for_size < 0)
    for_size = (int)(self->least_width * text_scale (widget));
  if (split (self, for_size, &first, &second))
    *minimum = *natural = MAX (height_at (self->first, first), height_at (self->second, second));
  else
    *minimum = *natural = height_at (self->first, for_size) + SPACING + height_at (self->second, for_size);
}

/* How far the second column is pushed down, so that it stays in sight while the
 * first is scrolled. One that is higher than the window scrolls until its foot
 * is seen. */
static int
sticky_offset (WeegColumns *self, int height, int second_height)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  double above, passed;

  if (self->scroll == NULL || scroller == NULL)
    return 0;
  if (!gtk_widget_translate_coordinates (GTK_WIDGET (self), scroller, 0, 0, NULL, &above))
    return 0;
  passed = -above - MAX (0, second_height - gtk_adjustment_get_page_size (self->scroll));
  return (int)CLAMP (passed, 0, MAX (0, height - second_height));
}

static void
scrolled_cb (GtkAdjustment *scroll, WeegColumns *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
follow_scroll (WeegColumns *self, GtkAdjustment *scroll)
{
  if (scroll == self->scroll)
    return;
  if (self->scroll != NULL)
    g_signal_handlers_disconnect_by_func (self->scroll, scrolled_cb, self);
  g_set_object (&self->scroll, scroll);
  if (scroll != NULL)
    g_signal_connect_object (scroll, "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_AFTER);
}

static void
weeg_columns_map (GtkWidget *widget)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);

  if (scroller != NULL)
    follow_scroll (WEEG_COLUMNS (widget),
                   gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)));
  GTK_WIDGET_CLASS (weeg_columns_parent_class)->map (widget);
}

static void
weeg_columns_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (weeg_columns_parent_class)->unmap (widget);
  follow_scroll (WEEG_COLUMNS (widget), NULL);
}

static void
weeg_columns_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  WeegColumns *self = WEEG_COLUMNS (widget);
  int first, second;

  if (split (self, width, &first, &second))
    {
      gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
      int own = MIN (height, height_at (self->second, second));
      int offset = sticky_offset (self, height, own);

      gtk_widget_size_allocate (self->first,
                                &(GtkAllocation){ mirrored ? second + SPACING : 0, 0, first, height }, -1);
      gtk_widget_size_allocate (self->second,
                                &(GtkAllocation){ mirrored ? 0 : first + SPACING, offset, second, own }, -1);
    }
  else
    {
      int upper = height_at (self->first, width);

      gtk_widget_size_allocate (self->first, &(GtkAllocation){ 0, 0, width, upper }, -1);
      gtk_widget_size_allocate (
          self->second, &(GtkAllocation){ 0, upper + SPACING, width, MAX (height - upper - SPACING, 0) }, -1);
    }
}

static void
weeg_columns_dispose (GObject *object)
{
  WeegColumns *self = WEEG_COLUMNS (object);

  follow_scroll (self, NULL);
  g_clear_pointer (&self->first, gtk_widget_unparent);
  g_clear_pointer (&self->second, gtk_widget_unparent);
  G_OBJECT_CLASS (weeg_columns_parent_class)->dispose (object);
}

static void
weeg_columns_class_init (WeegColumnsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = weeg_columns_dispose;
  widget_class->get_request_mode = weeg_columns_get_request_mode;
  widget_class->map = weeg_columns_map;
  widget_class->unmap = weeg_columns_unmap;
  widget_class->measure = weeg_columns_measure;
  widget_class->size_allocate = weeg_columns_size_allocate;
}

static void
weeg_columns_init (WeegColumns *self)
{
}

GtkWidget *
weeg_columns_new (GtkWidget *first, GtkWidget *second, int least, double first_share)
{
  WeegColumns *self;

  g_return_val_if_fail (GTK_IS_WIDGET (first), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (second), NULL);

  self = g_object_new (WEEG_TYPE_COLUMNS, NULL);
  self->first = first;
  self->second = second;
  self->least_width = least;
  self->first_share = first_share;
  gtk_widget_set_parent (first, GTK_WIDGET (self));
  gtk_widget_set_parent (second, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

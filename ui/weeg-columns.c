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

static void
weeg_columns_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  WeegColumns *self = WEEG_COLUMNS (widget);
  int first, second;

  if (split (self, width, &first, &second))
    {
      gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

      gtk_widget_size_allocate (self->first,
                                &(GtkAllocation){ mirrored ? second + SPACING : 0, 0, first, height }, -1);
      gtk_widget_size_allocate (self->second,
                                &(GtkAllocation){ mirrored ? 0 : first + SPACING, 0, second, height }, -1);
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

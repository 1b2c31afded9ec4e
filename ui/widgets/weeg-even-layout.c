/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-even-layout.h"

struct _WeegEvenLayout
{
  GtkLayoutManager parent_instance;
  int least_column_chars;
  int spacing;
  gboolean all_or_one;
  int columns; /* at the last allocation */
  guint notify_id;
};

G_DEFINE_FINAL_TYPE (WeegEvenLayout, weeg_even_layout, GTK_TYPE_LAYOUT_MANAGER)

enum
{
  PROP_COLUMNS = 1,
  N_EVEN_LAYOUT_PROPS,
};

static GParamSpec *even_layout_properties[N_EVEN_LAYOUT_PROPS];

static int
count_children (GtkWidget *widget)
{
  int n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += gtk_widget_should_layout (child) ? 1 : 0;
  return n;
}

/* The least that the widest child needs. */
static int
widest_child (GtkWidget *widget)
{
  int widest = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      {
        int least;

        gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
        widest = MAX (widest, least);
      }
  return widest;
}

static int
least_column_width (WeegEvenLayout *self, GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int width =
      self->least_column_chars * pango_font_metrics_get_approximate_char_width (metrics) / PANGO_SCALE;

  pango_font_metrics_unref (metrics);
  return MAX (MAX (width, widest_child (widget)), 1);
}

static int
columns_at (WeegEvenLayout *self, GtkWidget *widget, int width)
{
  int n = count_children (widget);
  int fit = (width + self->spacing) / (least_column_width (self, widget) + self->spacing);

  if (n <= 1 || fit >= n)
    return MAX (n, 1);
  if (self->all_or_one || fit < 2)
    return 1;
  /* The same number of rows with the columns filled evenly. */
  return (n + (n + fit - 1) / fit - 1) / ((n + fit - 1) / fit);
}

static GtkSizeRequestMode
weeg_even_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* Places the children, or with @allocate FALSE only adds up the height. */
static int
lay_out (WeegEvenLayout *self, GtkWidget *widget, int width, gboolean allocate)
{
  int columns = columns_at (self, widget, width);
  int column_width = (width - (columns - 1) * self->spacing) / columns;
  GtkWidget *child = gtk_widget_get_first_child (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int y = 0;

  while (child != NULL)
    {
      GtkWidget *first = child;
      int height = 0;

      for (int column = 0; child != NULL && column < columns; child = gtk_widget_get_next_sibling (child))
        {
          int natural;

          if (!gtk_widget_should_layout (child))
            continue;
          gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, column_width, NULL, &natural, NULL, NULL);
          height = MAX (height, natural);
          column++;
        }
      for (int column = 0; allocate && first != child; first = gtk_widget_get_next_sibling (first))
        {
          if (!gtk_widget_should_layout (first))
            continue;
          gtk_widget_size_allocate (
              first,
              &(GtkAllocation){ (mirrored ? columns - 1 - column : column) * (column_width + self->spacing),
                                y, column_width, height },
              -1);
          column++;
        }
      y += height + (child != NULL ? self->spacing : 0);
    }
  return y;
}

static void
weeg_even_layout_measure (GtkLayoutManager *manager,
                          GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  WeegEvenLayout *self = WEEG_EVEN_LAYOUT (manager);
  int n = MAX (count_children (widget), 1);
  int all = n * least_column_width (self, widget) + (n - 1) * self->spacing;

  *minimum = widest_child (widget);
  *natural = all;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = lay_out (self, widget, for_size < 0 ? all : MAX (for_size, *minimum), FALSE);
}

static gboolean
notify_cb (gpointer user_data)
{
  WeegEvenLayout *self = WEEG_EVEN_LAYOUT (user_data);

  self->notify_id = 0;
  g_object_notify_by_pspec (G_OBJECT (self), even_layout_properties[PROP_COLUMNS]);
  return G_SOURCE_REMOVE;
}

static void
weeg_even_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  WeegEvenLayout *self = WEEG_EVEN_LAYOUT (manager);
  int columns = columns_at (self, widget, width);

  lay_out (self, widget, width, TRUE);
  if (columns != self->columns)
    {
      self->columns = columns;
      /* Whoever listens may change sizes: not while they are given. */
      if (self->notify_id == 0)
        self->notify_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, notify_cb, self, NULL);
    }
}

static void
weeg_even_layout_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_COLUMNS:
      g_value_set_int (value, WEEG_EVEN_LAYOUT (object)->columns);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
weeg_even_layout_dispose (GObject *object)
{
  g_clear_handle_id (&WEEG_EVEN_LAYOUT (object)->notify_id, g_source_remove);
  G_OBJECT_CLASS (weeg_even_layout_parent_class)->dispose (object);
}

static void
weeg_even_layout_class_init (WeegEvenLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  G_OBJECT_CLASS (klass)->get_property = weeg_even_layout_get_property;
  G_OBJECT_CLASS (klass)->dispose = weeg_even_layout_dispose;
  even_layout_properties[PROP_COLUMNS] =
      g_param_spec_int ("columns", NULL, NULL, 0, G_MAXINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_EVEN_LAYOUT_PROPS, even_layout_properties);
  layout_class->get_request_mode = weeg_even_layout_get_request_mode;
  layout_class->measure = weeg_even_layout_measure;
  layout_class->allocate = weeg_even_layout_allocate;
}

static void
weeg_even_layout_init (WeegEvenLayout *self)
{
  self->least_column_chars = 12;
}

GtkLayoutManager *
weeg_even_layout_new (int least_column_chars, int spacing, gboolean all_or_one)
{
  WeegEvenLayout *self = g_object_new (WEEG_TYPE_EVEN_LAYOUT, NULL);

  self->least_column_chars = least_column_chars;
  self->spacing = spacing;
  self->all_or_one = all_or_one;
  return GTK_LAYOUT_MANAGER (self);
}

int
weeg_even_layout_get_columns (WeegEvenLayout *self)
{
  g_return_val_if_fail (WEEG_IS_EVEN_LAYOUT (self), 0);
  return self->columns;
}

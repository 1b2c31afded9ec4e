/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-page-view.h"

#include <glib/gi18n.h>

#define PAGE_VIEW_LEAST_WIDTH 260

struct _WeegPageView
{
  GtkWidget parent_instance;
  WeegPages *pages;
  gsize page;
  GdkTexture *texture; /* of the size it was last drawn at */
  guint drawing;       /* the tick that will draw it */
  gsize turn;          /* ticks until then */
};

G_DEFINE_FINAL_TYPE (WeegPageView, weeg_page_view, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
weeg_page_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
weeg_page_view_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  WeegPageView *self = WEEG_PAGE_VIEW (widget);
  double ratio = weeg_pages_get_height (self->pages) / weeg_pages_get_width (self->pages);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = PAGE_VIEW_LEAST_WIDTH;
      *natural = (int)(weeg_pages_get_width (self->pages) * 96 / 72);
    }
  else
    *minimum = *natural = (int)(MAX (for_size, PAGE_VIEW_LEAST_WIDTH) * ratio + 0.5);
}

static GdkTexture *
draw (WeegPageView *self, int width, int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  double scale = width / weeg_pages_get_width (self->pages);
  gsize stride = (gsize)cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  weeg_pages_draw (self->pages, self->page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), stride * (gsize)height,
                                      (GDestroyNotify)cairo_surface_destroy, surface);
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

static gboolean
is_drawn (WeegPageView *self)
{
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));

  return self->texture != NULL &&
         gdk_texture_get_width (self->texture) == gtk_widget_get_width (GTK_WIDGET (self)) * scale &&
         gdk_texture_get_height (self->texture) == gtk_widget_get_height (GTK_WIDGET (self)) * scale;
}

/* One page for each frame, in their order. */
static gboolean
draw_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer unused)
{
  WeegPageView *self = WEEG_PAGE_VIEW (widget);
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  int width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));

  if (self->turn > 0)
    {
      self->turn--;
      return G_SOURCE_CONTINUE;
    }
  self->drawing = 0;
  if (width > 0 && height > 0 && !is_drawn (self))
    {
      g_clear_object (&self->texture);
      self->texture = draw (self, width * scale, height * scale);
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }
  return G_SOURCE_REMOVE;
}

/* A page is drawn once for a size, and not more than one in a frame: its text takes longer than a frame may.
 * Until then the paper is empty, or as it was. */
static void
weeg_page_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WeegPageView *self = WEEG_PAGE_VIEW (widget);
  graphene_rect_t paper =
      GRAPHENE_RECT_INIT (0, 0, (float)gtk_widget_get_width (widget), (float)gtk_widget_get_height (widget));

  if (!is_drawn (self) && self->drawing == 0)
    {
      self->turn = self->page;
      self->drawing = gtk_widget_add_tick_callback (widget, draw_cb, NULL, NULL);
    }
  if (self->texture != NULL)
    gtk_snapshot_append_texture (snapshot, self->texture, &paper);
  else
    gtk_snapshot_append_color (snapshot, &(GdkRGBA){ 1, 1, 1, 1 }, &paper);
}

static void
weeg_page_view_dispose (GObject *object)
{
  WeegPageView *self = WEEG_PAGE_VIEW (object);

  if (self->drawing != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->drawing);
  self->drawing = 0;
  g_clear_object (&self->texture);
  g_clear_pointer (&self->pages, weeg_pages_unref);
  G_OBJECT_CLASS (weeg_page_view_parent_class)->dispose (object);
}

static void
weeg_page_view_class_init (WeegPageViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = weeg_page_view_dispose;
  widget_class->get_request_mode = weeg_page_view_get_request_mode;
  widget_class->measure = weeg_page_view_measure;
  widget_class->snapshot = weeg_page_view_snapshot;
  gtk_widget_class_set_css_name (widget_class, "paper");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
weeg_page_view_init (WeegPageView *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

GtkWidget *
weeg_page_view_new (WeegPages *pages, gsize page)
{
  WeegPageView *self;
  g_autofree char *label = NULL;

  g_return_val_if_fail (pages != NULL, NULL);
  g_return_val_if_fail (page < weeg_pages_get_length (pages), NULL);

  self = g_object_new (WEEG_TYPE_PAGE_VIEW, NULL);
  self->pages = weeg_pages_ref (pages);
  self->page = page;
  /* Translators: number of a page and how many there are. */
  label = g_strdup_printf (_ ("Page %d of %d"), (int)page + 1, (int)weeg_pages_get_length (pages));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return GTK_WIDGET (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-page-view.h"

#include <glib/gi18n.h>

#define LEAST_WIDTH 260

struct _WeegPageView
{
  GtkWidget parent_instance;
  WeegPages *pages;
  gsize page;
  GdkTexture *texture; /* of the size it was last drawn at */
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
      *minimum = LEAST_WIDTH;
      *natural = (int)(weeg_pages_get_width (self->pages) * 96 / 72);
    }
  else
    *minimum = *natural = (int)(MAX (for_size, LEAST_WIDTH) * ratio + 0.5);
}

/* A page is drawn once for a size: its text takes longer than a frame may. */
static GdkTexture *
draw (WeegPageView *self, int width, int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);
  double scale = width / weeg_pages_get_width (self->pages);
  int stride = cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = NULL;
  GdkTexture *texture;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  weeg_pages_draw (self->pages, self->page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface), (gsize)stride * (gsize)height);
  /* RGB24 leaves the alpha byte undefined, and paper has none. */
  {
    gsize size;
    guint32 *pixels = g_bytes_unref_to_data (g_steal_pointer (&bytes), &size);

    for (gsize i = 0; i < size / sizeof (guint32); i++)
      pixels[i] |= 0xff000000U;
    bytes = g_bytes_new_take (pixels, size);
  }
  texture = gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, (gsize)stride);
  cairo_surface_destroy (surface);
  return texture;
}

static void
weeg_page_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WeegPageView *self = WEEG_PAGE_VIEW (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  int scale = gtk_widget_get_scale_factor (widget);

  if (width <= 0 || height <= 0)
    return;
  if (self->texture == NULL || gdk_texture_get_width (self->texture) != width * scale ||
      gdk_texture_get_height (self->texture) != height * scale)
    {
      g_clear_object (&self->texture);
      self->texture = draw (self, width * scale, height * scale);
    }
  gtk_snapshot_append_texture (snapshot, self->texture,
                               &GRAPHENE_RECT_INIT (0, 0, (float)width, (float)height));
}

static void
weeg_page_view_dispose (GObject *object)
{
  WeegPageView *self = WEEG_PAGE_VIEW (object);

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

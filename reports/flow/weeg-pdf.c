/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-pdf.h"

#include <cairo-pdf.h>

#include "weeg-durable-file.h"
#include "weeg-pages-private.h"
#include "weeg-paper.h"
#include "weeg-pdf-finish.h"
#include "weeg-pdf-metadata.h"

static cairo_status_t
append_cb (void *data, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (cairo_surface_t *surface, cairo_pdf_metadata_t key, const char *value)
{
  if (value != NULL)
    cairo_pdf_surface_set_metadata (surface, key, value);
}

static void
set_all_metadata (cairo_surface_t *surface, const WeegDocument *document)
{
  g_autofree char *date = weeg_pdf_format_iso_date (document);

  set_metadata (surface, CAIRO_PDF_METADATA_TITLE, weeg_document_get_title (document));
  set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, weeg_document_get_author (document));
  set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, weeg_document_get_subject (document));
  set_metadata (surface, CAIRO_PDF_METADATA_KEYWORDS, weeg_document_get_keywords (document));
  set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Weegwijzer");
  set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
  set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, date);
}

/* Each heading below the last one of a higher rank. */
static void
add_bookmarks (cairo_surface_t *surface, const WeegPages *pages)
{
  int parents[4] = { CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT,
                     CAIRO_PDF_OUTLINE_ROOT };

  for (gsize i = 0; i < weeg_pages_get_n_anchors (pages); i++)
    {
      const WeegAnchor *anchor = weeg_pages_get_anchor (pages, i);
      g_autofree char *place = NULL;
      int id;

      if (anchor->title == NULL)
        continue;
      place = g_strdup_printf ("page=%d pos=[0 %d]", (int)anchor->page + 1, MAX ((int)anchor->y - 12, 0));
      id = cairo_pdf_surface_add_outline (surface, parents[anchor->level - 1], anchor->title, place,
                                          anchor->level == 1 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);
      for (int level = anchor->level; level < 4; level++)
        parents[level] = id;
    }
}

static GBytes *
draw_pages (const WeegDocument *document,
            const WeegPages *pages,
            WeegStructure *structure,
            GCancellable *cancellable,
            GError **error)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface =
      cairo_pdf_surface_create_for_stream (append_cb, bytes, WEEG_PAPER_WIDTH, WEEG_PAPER_HEIGHT);
  cairo_t *cr = cairo_create (surface);
  gboolean cancelled = FALSE;
  cairo_status_t status;

  set_all_metadata (surface, document);
  add_bookmarks (surface, pages);
  for (gsize i = 0; i < weeg_pages_get_length (pages) && !cancelled; i++)
    {
      weeg_pages_draw_tagged (pages, i, cr, structure);
      cairo_show_page (cr);
      cancelled = g_cancellable_is_cancelled (cancellable);
    }
  cairo_destroy (cr);
  /* Wrong tags show only after this. */
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (cancelled)
    g_cancellable_set_error_if_cancelled (cancellable, error);
  else if (status != CAIRO_STATUS_SUCCESS)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "The pages could not be drawn: %s",
                 cairo_status_to_string (status));
  if (cancelled || status != CAIRO_STATUS_SUCCESS)
    {
      g_byte_array_unref (bytes);
      return NULL;
    }
  return g_byte_array_free_to_bytes (bytes);
}

GBytes *
weeg_pdf_to_bytes (WeegDocument *document, GCancellable *cancellable, GError **error)
{
  g_autoptr (WeegPages) pages = NULL;
  g_autoptr (WeegStructure) structure = NULL;
  g_autoptr (GBytes) drawn = NULL;

  g_return_val_if_fail (document != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  pages = weeg_pages_new (document);
  structure = weeg_structure_new ();
  drawn = draw_pages (document, pages, structure, cancellable, error);
  if (drawn == NULL)
    return NULL;
  return weeg_pdf_finish (drawn, document, pages, structure, error);
}

gboolean
weeg_pdf_write (WeegDocument *document, const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (document != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  bytes = weeg_pdf_to_bytes (document, cancellable, error);
  if (bytes == NULL)
    {
      g_prefix_error (error, "“%s”: ", path);
      return FALSE;
    }
  return weeg_durable_file_write (path, bytes, cancellable, error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Reads a file that travels inside a PDF back out of it, whoever wrote that PDF. */

#define WEEG_PDF_ATTACHMENT_MAX (64 * 1024 * 1024)

typedef enum
{
  WEEG_PDF_ERROR_NOT_PDF,   /* does not begin as a PDF does */
  WEEG_PDF_ERROR_DAMAGED,   /* begins as one, but is cut off or broken */
  WEEG_PDF_ERROR_ENCRYPTED, /* needs a password */
  WEEG_PDF_ERROR_NONE,      /* carries no file, or none of that name */
  WEEG_PDF_ERROR_TOO_LARGE, /* the file in it is larger than WEEG_PDF_ATTACHMENT_MAX */
} WeegPdfError;

#define WEEG_PDF_ERROR (weeg_pdf_error_quark ())
GQuark weeg_pdf_error_quark (void);

/* TRUE if @data begins as a PDF: "%PDF-" within the first 1024 bytes. */
gboolean weeg_pdf_recognise (const void *data, gsize length);

/* @name: the name of the file in @pdf, or NULL for the first whose name ends in ".json".
 * @bytes: (out) (transfer full): its contents, unpacked. */
gboolean weeg_pdf_extract_attachment (GBytes *pdf, const char *name, GBytes **bytes, GError **error);

G_END_DECLS

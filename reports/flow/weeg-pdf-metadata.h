/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-document.h"

G_BEGIN_DECLS

/* The creation time as ISO 8601 ("2026-10-14T09:30:00Z") and as a PDF date ("D:20261014093000Z"). (transfer
 * full) */
char *weeg_pdf_format_iso_date (const WeegDocument *document);
char *weeg_pdf_format_date (const WeegDocument *document);

/* The XMP packet: Dublin Core title, creator, description and language, dates, and PDF/UA part 1. @producer
 * is the PDF's own, which must not differ. (transfer full) */
char *weeg_pdf_format_xmp (const WeegDocument *document, const char *producer);

G_END_DECLS

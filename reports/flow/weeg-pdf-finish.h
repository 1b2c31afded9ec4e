/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-pages-private.h"

G_BEGIN_DECLS

/* The second pass over a PDF that cairo wrote: everything cairo cannot write. Language, title bar, XMP with
 * PDF/UA-1, the structure with alternative texts and header cells, artifacts, links with their descriptions,
 * tab order, the maps of TrueType fonts, and the attached file.
 *
 * @pdf: what cairo wrote while @structure was recorded. (transfer full) */
GBytes *weeg_pdf_finish (GBytes *pdf,
                         const WeegDocument *document,
                         const WeegPages *pages,
                         const WeegStructure *structure,
                         GError **error);

G_END_DECLS

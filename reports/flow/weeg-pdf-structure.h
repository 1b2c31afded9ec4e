/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <qpdf/qpdf-c.h>

#include "weeg-pages-private.h"

G_BEGIN_DECLS

/* Writes /StructTreeRoot with its parent tree, and the link annotations, into @pdf (ISO 32000-1, 14.7
 * and 12.5).
 *
 * @marks: per page (GArray of int) the /MCID of its marked pieces in order. */
void weeg_pdf_structure_write (qpdf_data pdf,
                               const WeegPages *pages,
                               const WeegStructure *structure,
                               GPtrArray *marks);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-table.h"

G_BEGIN_DECLS

/*
 * (transfer full): @table as a workbook with one sheet (ECMA-376, Office Open XML). Numbers are numbers, in
 * full; texts are texts, which a spreadsheet never runs. The same table gives the same bytes.
 *
 * The ZIP around it (APPNOTE.TXT 6.3) holds its parts uncompressed, so that no library is needed for it.
 */
GBytes *weeg_xlsx_write (const WeegTable *table);

/* The CRC-32 of ZIP and PNG (polynomial 0xEDB88320); for tests. */
guint32 weeg_xlsx_checksum (const void *data, gsize length);

G_END_DECLS

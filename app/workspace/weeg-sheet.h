/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Rows as a spreadsheet puts them on the clipboard: cells apart by tabs, one that
 * holds a tab, a line end or a quote between quotes. */

/* (transfer full): array of GStrv, cells without space around them; rows without anything are left out. */
GPtrArray *weeg_sheet_split (const char *text);
/* Adds a cell to a row. */
void weeg_sheet_append (GString *out, gboolean first, const char *text);

G_END_DECLS

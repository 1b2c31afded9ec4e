/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-table.h"

G_BEGIN_DECLS

/*
 * (transfer full): @table as CSV (RFC 4180) in UTF-8 with a byte order mark: in
 * Dutch with ; and decimal comma, in English with , and decimal point. Numbers
 * stand in full, not as rounded for people. A text that a spreadsheet would run
 * as a formula is written behind an apostrophe.
 */
char *weeg_csv_write (const WeegTable *table, const char *language);

G_END_DECLS

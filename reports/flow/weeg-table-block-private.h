/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-table-block.h"

G_BEGIN_DECLS

typedef struct
{
  char *header;
  WeegAlign align;
  double width;
} WeegTableColumn;

/* A row of cells, or, when there is a section, a line over the full width. */
typedef struct
{
  WeegRowStyle style;
  gboolean is_markup;
  GStrv cells;
  char *section;
} WeegTableRow;

const WeegTableColumn *weeg_table_block_get_column (const WeegTableBlock *self, gsize i);
const WeegTableRow *weeg_table_block_get_row (const WeegTableBlock *self, gsize i);
const char *weeg_table_block_get_caption (const WeegTableBlock *self);
gboolean weeg_table_block_get_row_headers (const WeegTableBlock *self);
gboolean weeg_table_block_get_compact (const WeegTableBlock *self);

G_END_DECLS

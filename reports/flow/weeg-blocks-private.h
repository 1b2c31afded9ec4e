/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-blocks.h"

G_BEGIN_DECLS

typedef enum
{
  WEEG_BLOCK_COVER,       /* label: eyebrow, text: title, detail: subtitle */
  WEEG_BLOCK_FACTS,       /* labels, items: values */
  WEEG_BLOCK_CALLOUT,     /* label, items */
  WEEG_BLOCK_HEADING,     /* level, id, text */
  WEEG_BLOCK_PARAGRAPH,   /* text */
  WEEG_BLOCK_NOTE,        /* text */
  WEEG_BLOCK_LIST,        /* list_kind, items */
  WEEG_BLOCK_QUOTE,       /* label: attribution, text */
  WEEG_BLOCK_TABLE,       /* table */
  WEEG_BLOCK_KEY_FIGURES, /* labels: captions, items: numbers */
  WEEG_BLOCK_FIGURE,      /* figure, id, text: caption, size: height */
  WEEG_BLOCK_COLUMNS,     /* first, second, level: grid columns of the first */
  WEEG_BLOCK_PAGE_BREAK,
} WeegBlockKind;

/* What a block says; which fields are used stands beside its kind. */
typedef struct
{
  WeegBlockKind kind;
  gboolean is_markup; /* text */
  int level;
  double size;
  WeegListKind list_kind;
  char *id;
  char *label;
  char *text;
  char *detail;
  GStrv labels;
  GStrv items;
  WeegTableBlock *table;
  WeegFigure *figure;
  WeegBlocks *first;
  WeegBlocks *second;
} WeegBlock;

const WeegBlock *weeg_blocks_get (const WeegBlocks *self, gsize i);

/* TRUE if a block of @kind stands anywhere in it. */
gboolean weeg_blocks_contain (const WeegBlocks *self, WeegBlockKind kind);

G_END_DECLS

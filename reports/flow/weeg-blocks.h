/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-figure.h"
#include "weeg-table-block.h"

G_BEGIN_DECLS

/* A sequence of blocks: what the writer of an advice fills from top to bottom.
 *
 * The texts are already translated. A parameter called @text is plain and may hold any character. One called
 * @markup understands <b>, <i>, <sup>, <sub>, <small>, <a href="#ID"> (to the heading or figure with that id)
 * and <a href="https://...">, and nothing else; make it with g_markup_printf_escaped(). Markup that does not
 * parse is a programming error: it warns and is shown as it stands.
 *
 * Functions take no ownership: strings are copied, values are referenced. */
typedef struct _WeegBlocks WeegBlocks;

typedef enum
{
  WEEG_LIST_BULLETED,
  WEEG_LIST_NUMBERED,
} WeegListKind;

/* One cell of a key-figures strip. The words belong to the caller and are copied. */
typedef struct
{
  const char *number;  /* big: "74", "+1,5 fte", "redelijk" */
  const char *caption; /* small, below it; "\n" starts a line */
} WeegKeyFigure;

WeegBlocks *weeg_blocks_new (void);
WeegBlocks *weeg_blocks_ref (WeegBlocks *self);
void weeg_blocks_unref (WeegBlocks *self);
gsize weeg_blocks_get_length (const WeegBlocks *self);

/* The top of page 1: a line of spaced capitals, the title, a subtitle. @eyebrow and @subtitle may be NULL. */
void weeg_blocks_add_cover (WeegBlocks *self, const char *eyebrow, const char *title, const char *subtitle);

/* Label and value pairs, ended by NULL, in one row between rules: "Date", "14 October 2026", "Author", ... */
void weeg_blocks_add_facts (WeegBlocks *self, const char *first_label, ...) G_GNUC_NULL_TERMINATED;

/* The same from two arrays of @n strings. More than four share the width over more rows of at most four. */
void
weeg_blocks_add_facts_array (WeegBlocks *self, const char *const *labels, const char *const *values, gsize n);

/* A tinted box with a bar at its left: the decision that is asked. Several @items (ended by NULL) are
 * numbered, one is a paragraph. */
void weeg_blocks_add_callout (WeegBlocks *self, const char *label, const char *const *items);

/* A heading of @level 1 (section), 2 or 3, in the bookmarks. Never alone at the foot of a page. @id, the
 * target of links, is unique in the document or NULL. A number belongs to @text. */
void weeg_blocks_add_heading (WeegBlocks *self, int level, const char *id, const char *text);

void weeg_blocks_add_paragraph (WeegBlocks *self, const char *text);
void weeg_blocks_add_paragraph_markup (WeegBlocks *self, const char *markup);

/* Small and grey: how to read what stands above it, where a number came from. */
void weeg_blocks_add_note (WeegBlocks *self, const char *text);
void weeg_blocks_add_note_markup (WeegBlocks *self, const char *markup);

/* @items is ended by NULL. */
void weeg_blocks_add_list (WeegBlocks *self, WeegListKind kind, const char *const *items);

/* Indented behind a bar: a dissent in its own words. @attribution (may be NULL) goes before it in semibold.
 */
void weeg_blocks_add_quote (WeegBlocks *self, const char *attribution, const char *text);

void weeg_blocks_add_table (WeegBlocks *self, WeegTableBlock *table);

/* Three to six key figures between rules. */
void weeg_blocks_add_key_figures (WeegBlocks *self, const WeegKeyFigure *figures, gsize n_figures);

/* A figure with "Figure 1." and @caption (may be NULL) below it, never parted from it. Height in points, as
 * wide as the text; 0: a height that suits the width. The alternative text is weeg_figure_describe(). @id as
 * for a heading. */
void weeg_blocks_add_figure (
    WeegBlocks *self, WeegFigure *figure, const char *id, const char *caption, double height_pt);

/* Two columns beside each other. @left_columns of the 12 columns of the grid go to @left (3..9), the rest
 * less the gutter to @right. Where they do not fit on one page together, @right follows below @left at full
 * width. No columns within columns. */
void weeg_blocks_add_columns (WeegBlocks *self, WeegBlocks *left, WeegBlocks *right, int left_columns);

void weeg_blocks_add_page_break (WeegBlocks *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegBlocks, weeg_blocks_unref)

G_END_DECLS

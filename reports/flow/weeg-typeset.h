/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-markup.h"
#include "weeg-paper.h"
#include "weeg-structure.h"

G_BEGIN_DECLS

/* A text set in one role at one width: lines of equal height that can be drawn some at a time. */
typedef struct _WeegTypeset WeegTypeset;

typedef enum
{
  WEEG_SET_START,
  WEEG_SET_CENTER,
  WEEG_SET_END,
} WeegSetAlign;

/* Takes @markup. @width below 0: as wide as the text wants. */
WeegTypeset *weeg_typeset_new (
    const WeegPaper *paper, WeegTextRole role, WeegMarkup *markup, double width, WeegSetAlign align);

/* Plain text. */
WeegTypeset *
weeg_typeset_new_plain (const WeegPaper *paper, WeegTextRole role, const char *text, double width);

/* One line, cut off with an ellipsis. */
WeegTypeset *weeg_typeset_new_line (
    const WeegPaper *paper, WeegTextRole role, const char *text, double width, WeegSetAlign align);

void weeg_typeset_free (WeegTypeset *self);

gsize weeg_typeset_get_n_lines (const WeegTypeset *self);
double weeg_typeset_get_leading (const WeegTypeset *self);
double weeg_typeset_get_height (const WeegTypeset *self);
const char *weeg_typeset_get_text (const WeegTypeset *self);

/* The width of the widest line as set, and where the character at byte @index of a text of one line begins.
 */
double weeg_typeset_get_natural_width (const WeegTypeset *self);
double weeg_typeset_get_x (const WeegTypeset *self, gsize index);

/* What a link leads to is said in words: @words before its text. */
void weeg_typeset_set_link_words (WeegTypeset *self, const char *words);

/* Draws @n_lines from @first on, the first one's top left at @x, @y, as content of the open element. */
void weeg_typeset_draw (const WeegTypeset *self,
                        cairo_t *cr,
                        WeegStructure *structure,
                        double x,
                        double y,
                        gsize first,
                        gsize n_lines);

/* All lines, without marks: what is no content, or part of one that is already begun. */
void weeg_typeset_draw_plain (const WeegTypeset *self, cairo_t *cr, double x, double y);

/* The outlines of its first line, to be filled by the caller: letters that are not text for who copies or
 * reads aloud. */
void weeg_typeset_trace (const WeegTypeset *self, cairo_t *cr, double x, double y);

/* The width of the widest word of @text, below which a column should not get. */
double weeg_typeset_measure_longest_word (const WeegPaper *paper, WeegTextRole role, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegTypeset, weeg_typeset_free)

G_END_DECLS

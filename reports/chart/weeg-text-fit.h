/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-chart-canvas.h"

G_BEGIN_DECLS

/*
 * Making texts fit: lines broken at spaces and behind hyphens and slashes, the last
 * one shortened with an ellipsis.
 */
typedef struct
{
  GPtrArray *lines; /* of char *, at least one */
  double width, height, line_height;
  gboolean shortened;
} WeegTextBlock;

/* The text, or its longest beginning with "…" that is at most `max_width` wide; NULL
 * when not even one letter fits. (transfer full) */
char *weeg_text_shorten (const WeegChartCanvas *canvas,
                         const char *text,
                         const WeegTextStyle *style,
                         double max_width);

/* NULL when not even one letter fits, the text is empty, or max_lines is 0. */
WeegTextBlock *weeg_text_block_new (const WeegChartCanvas *canvas,
                                    const char *text,
                                    const WeegTextStyle *style,
                                    double max_width,
                                    guint max_lines);
void weeg_text_block_free (WeegTextBlock *self);

/* Adds the lines, each aligned on x as in weeg_chart_canvas_add_text (). */
void weeg_text_block_add (const WeegTextBlock *self,
                          WeegChartCanvas *canvas,
                          int item,
                          const WeegTextStyle *style,
                          double x,
                          double top,
                          double align);

/*
 * A label of a row or column: at most `max_height` high, centred on `middle`, not above
 * `*free_from`, which moves to its foot, and not below `limit`. Counts it as left out when there is no room;
 * nothing happens with an empty text. Returns whether it is there.
 */
gboolean weeg_text_add_label (WeegChartCanvas *canvas,
                              int item,
                              const char *text,
                              const WeegTextStyle *style,
                              double x,
                              double middle,
                              double align,
                              double max_width,
                              double max_height,
                              double *free_from,
                              double limit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegTextBlock, weeg_text_block_free)

G_END_DECLS

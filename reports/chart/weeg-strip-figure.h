/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-figure.h"

G_BEGIN_DECLS

/*
 * scores and weights: a strip per criterion on which every member is a dot, and the
 * group an upright bar. Dots that would cover one another are stacked; those of an
 * earlier round are hollow and lie behind. The rows stand in the order given.
 */

typedef struct
{
  double position; /* on the axis of the figure; what lies outside stands at its end */
  gboolean faint;  /* an earlier round */
} WeegStripDot;

typedef struct
{
  const char *id;      /* (nullable) */
  const char *label;   /* "Workload of nurses" */
  const char *note;    /* (nullable) under the label: "agreement 0.31 · 1 member does not know" */
  gboolean warns;      /* the note asks for attention; it has to say so in words, too */
  const char *tooltip; /* (nullable) else made of the labels */
  const WeegStripDot *dots;
  gsize n_dots;
  gboolean has_group;
  double group;            /* on the axis */
  const char *group_label; /* (nullable) "48" */
} WeegStripRow;

typedef struct
{
  const WeegStripRow *rows;
  gsize n_rows;
  double low, high;          /* of the axis; low < high */
  WeegFormatter format_tick; /* (optional) over the strips: 25 -> "25" */
  const char *group_title;   /* (nullable) over the group's numbers: "group" */
} WeegStripData;

/* Copy the data, take the formatter over. Numbers must be finite. (transfer full) */
WeegFigure *weeg_scores_figure_new (const WeegFigureHead *head, const WeegStripData *data);
WeegFigure *weeg_weights_figure_new (const WeegFigureHead *head, const WeegStripData *data);

G_END_DECLS

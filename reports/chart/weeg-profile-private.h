/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-figure-private.h"
#include "weeg-profile-figure.h"

G_BEGIN_DECLS

typedef struct
{
  WeegFigure parent;
  WeegProfileCriterion *criteria;
  WeegProfileAlternative *alternatives;
  WeegProfileCell *cells;
  gsize n_criteria, n_alternatives;
  char *outline_label;
} WeegProfileFigure;

/* A band of it that is being laid out. */
typedef struct
{
  const WeegProfileFigure *figure;
  WeegChartCanvas *canvas;
  gsize from, to; /* the alternatives in this band: from, and before to */
  WeegTextStyle label, strong, small, group, total;
  double label_width;
  double column_width, column_gap;
  double bar_length; /* of the largest best */
  double best_max;
  double top, bottom;                   /* of the rows */
  double pitch, group_pitch, thickness; /* pitch: of a row whose name is on one line */
  double first_group;                   /* the first heading follows the header and needs less */
  gboolean has_numbers;                 /* there is room for them beside the bars */
  gboolean in_column;                   /* rows so close that a number at its bar would touch the next bar */
  double *middles;                      /* of the rows */
  double *heights;                      /* of the rows */
} WeegProfile;

/* Where the column of an alternative of the band begins. */
double weeg_profile_column_left (const WeegProfile *self, gsize alternative);

/* Names and totals over the columns, the names side by side or, where that would cut one short, one below the
 * other; the height they took. */
double weeg_profile_add_header (WeegProfile *self);

/* Where what is seen of it comes: weeg-profile-layout.c. */
void weeg_profile_layout (const WeegFigure *figure, WeegChartCanvas *canvas);
double weeg_profile_natural_height (const WeegFigure *figure, double base_size, double width_pt);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-figure.h"

G_BEGIN_DECLS

/*
 * profile: what each criterion contributes to the value, alternatives side by side.
 * A row per criterion, a column per alternative, all on one scale from zero; the
 * outline is the best possible, 100 times the weight.
 */

typedef struct
{
  const char *id;         /* (nullable) */
  const char *label;      /* "Workload of nurses" */
  const char *group;      /* (nullable) the perspective; said where it changes */
  const char *best_label; /* (nullable) "18" */
  double best;            /* 100 x weight, >= 0 */
} WeegProfileCriterion;

typedef struct
{
  const char *id;          /* (nullable) */
  const char *label;       /* "Telemonitoring" */
  const char *total_label; /* (nullable) "74" */
  gboolean emphasis;
} WeegProfileAlternative;

typedef struct
{
  gboolean has_value;
  double value;        /* weight x partial value, 0..best */
  const char *label;   /* (nullable) "13.2"; without a value what is the case: "unknown" */
  const char *tooltip; /* (nullable) else made of the labels */
} WeegProfileCell;

typedef struct
{
  const WeegProfileCriterion *criteria;
  gsize n_criteria;
  const WeegProfileAlternative *alternatives;
  gsize n_alternatives;
  const WeegProfileCell *cells; /* criterion after criterion: [c * n_alternatives + a] */
  const char *outline_label;    /* (nullable) key at the foot: "outline: best possible" */
} WeegProfileData;

/* Copies the data. Numbers must be finite. (transfer full) */
WeegFigure *weeg_profile_figure_new (const WeegFigureHead *head, const WeegProfileData *data);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-dossier.h"
#include "weeg-scale.h"

G_BEGIN_DECLS

/* How a number is uncertain. */
typedef enum
{
  WEEG_JUDGEMENT_EXACT,    /* without a range, on the scale */
  WEEG_JUDGEMENT_STRAIGHT, /* a range on a straight scale: triangular in v as it is on the scale */
  WEEG_JUDGEMENT_BENT,     /* a range on a scale that bends, or anything that leaves the scale */
} WeegJudgementSpread;

/* A number that a member gave, as v, with its range: low <= v <= high. */
typedef struct
{
  guint member;
  WeegJudgementSpread spread;
  double v, low, high;
  double x, x_low, x_high; /* the same on the scale of the criterion, x_low <= x <= x_high */
} WeegJudgement;

/* All that was given for one criterion of one alternative, in the order of the members. */
typedef struct
{
  guint n;
  WeegJudgement *judgements;
} WeegPanelCell;

/*
 * WeegPanel: the weighing part of a dossier as numbers.
 *
 * Who scores: members with a vote who are not recused. What counts: per member
 * and cell, and per member for weights, what stands in the highest round that is
 * closed; without `rounds` every round is. An answer that is not a number
 * (don't know, not applicable, abstains) gives no judgement, nor does a number a billion beyond its scale.
 * Criteria are the leaves: those with a scale, in the order of the dossier.
 */
typedef struct
{
  guint n_members;
  const WeegMember **members;
  guint n_criteria;
  const WeegCriterion **criteria;
  const char **criterion_ids;
  WeegScale **scales;
  guint n_alternatives;
  const WeegAlternative **alternatives;
  int advised;    /* the first that is not comparator; -1 without */
  int comparator; /* the first comparator; -1 without */

  WeegPanelCell *cells;      /* [alternative][criterion] */
  guint n_weighing;          /* members with weights that cover every criterion */
  guint *weighing;           /* their places in `members` */
  const WeegWeights **given; /* per i of weighing: what they gave */
  double *member_weights;    /* [i of weighing][criterion], each row sums to 1 */
  GPtrArray *left_out;       /* ids of members whose weights do not cover */
  double *weights;           /* the group's: mean of the rows, or equal */
  WeegGroupScore aggregate;  /* how a cell's v are put together */
} WeegPanel;

/* Cells of a panel at most; a dossier with more has no value result. */
#define WEEG_PANEL_CELLS 1000000

/* @settings is nullable. NULL when alternatives x criteria exceeds WEEG_PANEL_CELLS. Borrows from @dossier.
 */
WeegPanel *weeg_panel_new (const WeegDossier *dossier, const WeegSettings *settings);
void weeg_panel_free (WeegPanel *panel);

const WeegPanelCell *weeg_panel_cell (const WeegPanel *panel, guint alternative, guint criterion);
/* Mean or median of @n (at least 1) numbers, as the panel puts together; may reorder them. */
double weeg_panel_aggregate (const WeegPanel *panel, double *numbers, guint n);

/* The first alternative that is not comparator; NULL without. */
const WeegAlternative *weeg_dossier_advised (const WeegDossier *dossier);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegPanel, weeg_panel_free)

G_END_DECLS

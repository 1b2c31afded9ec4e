/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-agreement.h"

#include "weeg-collect.h"
#include "weeg-quantile.h"
#include "weeg-value-result.h"

#include <math.h>
#include <stdlib.h>

double
weeg_largest_deviation (guint n)
{
  double half = n / 2;

  return n == 0 ? 0 : 100 * sqrt (half * (n - half)) / n;
}

gboolean
weeg_agreement (const double *values, guint n, double *agreement)
{
  if (n < 2)
    return FALSE;
  *agreement = 1 - weeg_standard_deviation (values, n) / weeg_largest_deviation (n);
  return TRUE;
}

/* --- Kendall's W --- */

typedef struct
{
  double value;
  guint index;
} RankedValue;

static int
compare_values (const void *a, const void *b)
{
  double x = ((const RankedValue *)a)->value, y = ((const RankedValue *)b)->value;

  return (x < y) - (x > y);
}

/* Adds the ranks of one ranking to @sums, ties at their mean; returns sum (t^3 - t). */
static double
add_ranks (const double *values, guint n, RankedValue *ranked, double *sums)
{
  double ties = 0;

  for (guint j = 0; j < n; j++)
    ranked[j] = (RankedValue){ values[j], j };
  qsort (ranked, n, sizeof (RankedValue), compare_values);
  for (guint from = 0, to; from < n; from = to)
    {
      double t;

      for (to = from + 1; to < n && ranked[to - 1].value - ranked[to].value <= WEEG_VALUE_TIE; to++)
        ;
      t = to - from;
      ties += t * t * t - t;
      for (guint j = from; j < to; j++)
        sums[ranked[j].index] += (from + 1 + to) / 2.0;
    }
  return ties;
}

gboolean
weeg_kendall_w (const double *values, guint m, guint n, double *w)
{
  g_autofree RankedValue *ranked = g_new (RankedValue, n + 1);
  g_autofree double *sums = g_new0 (double, n + 1);
  double size = n, ties = 0, squares = 0, most, mean = m * (size + 1) / 2;

  if (m < 2 || n < 2)
    return FALSE;
  for (guint i = 0; i < m; i++)
    ties += add_ranks (values + (gsize)i * n, n, ranked, sums);
  for (guint j = 0; j < n; j++)
    squares += (sums[j] - mean) * (sums[j] - mean);
  most = (double)m * m * (size * size * size - size) - m * ties;
  if (!(most > 0.5)) /* a whole number: 0 when all is one tie */
    return FALSE;
  *w = CLAMP (12 * squares / most, 0, 1);
  return TRUE;
}

/* --- of a panel --- */

static const WeegJudgement *
find_judgement (const WeegPanelCell *cell, guint member)
{
  guint low = 0, high = cell->n;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (cell->judgements[middle].member < member)
        low = middle + 1;
      else
        high = middle;
    }
  return low < cell->n && cell->judgements[low].member == member ? &cell->judgements[low] : NULL;
}

/* V of every alternative by @weights and the scores of @member; FALSE when one is not known. */
static gboolean
value_of_member (const WeegPanel *panel, guint member, const double *weights, double *values)
{
  for (guint a = 0; a < panel->n_alternatives; a++)
    {
      values[a] = 0;
      for (guint c = 0; c < panel->n_criteria; c++)
        {
          const WeegJudgement *judgement = find_judgement (weeg_panel_cell (panel, a, c), member);

          if (!(weights[c] > 0))
            continue;
          if (judgement == NULL)
            return FALSE;
          values[a] += weights[c] * judgement->v;
        }
    }
  return TRUE;
}

static void
set_kendall (const WeegPanel *panel, WeegAgreementResult *result)
{
  WeegCollect ids = weeg_collect_new (&weeg_agreement_result_type, "members");
  guint most = panel->n_weighing > 0 ? panel->n_weighing : panel->n_members, m = 0;
  g_autofree double *values = g_new0 (double, (gsize)(most + 1) * (panel->n_alternatives + 1));
  double w;

  for (guint i = 0; i < most && panel->n_criteria > 0; i++)
    {
      guint member = panel->n_weighing > 0 ? panel->weighing[i] : i;
      const double *weights =
          panel->n_weighing > 0 ? panel->member_weights + (gsize)i * panel->n_criteria : panel->weights;

      if (!value_of_member (panel, member, weights, values + (gsize)m * panel->n_alternatives))
        continue;
      weeg_collect_string (&ids, panel->members[member]->id);
      m++;
    }
  WEEG_SET (result, members, weeg_collect_list (&ids));
  if (weeg_kendall_w (values, m, panel->n_alternatives, &w))
    WEEG_SET (result, kendall_w, w);
}

/* The mean over the alternatives of the agreement on criterion @c. */
static gboolean
agreement_of_criterion (const WeegPanel *panel, guint c, double *mean)
{
  g_autofree double *values = g_new0 (double, panel->n_members + 1);
  double sum = 0;
  guint n = 0;

  for (guint a = 0; a < panel->n_alternatives; a++)
    {
      const WeegPanelCell *cell = weeg_panel_cell (panel, a, c);
      double one;

      for (guint i = 0; i < cell->n; i++)
        values[i] = cell->judgements[i].v;
      if (weeg_agreement (values, cell->n, &one))
        {
          sum += one;
          n++;
        }
    }
  *mean = n > 0 ? sum / n : 0;
  return n > 0;
}

static gboolean
has_scores (const WeegPanel *panel)
{
  for (guint i = 0; i < panel->n_alternatives * panel->n_criteria; i++)
    if (panel->cells[i].n > 0)
      return TRUE;
  return FALSE;
}

WeegAgreementResult *
weeg_agreement_new (const WeegPanel *panel)
{
  WeegAgreementResult *result;
  WeegCollect criteria;
  const WeegShape *const *shapes;

  if (!has_scores (panel))
    return NULL;

  result = weeg_record_new (&weeg_agreement_result_type);
  criteria = weeg_collect_new (&weeg_agreement_result_type, "criteria");
  shapes = criteria.item->either; /* null, or a number */
  for (guint c = 0; c < panel->n_criteria; c++)
    {
      WeegCell cell = { 0 };
      gboolean known = agreement_of_criterion (panel, c, &cell.number);

      weeg_collect_take (&criteria, panel->criterion_ids[c], weeg_either_new_take (shapes[known], cell));
    }
  WEEG_SET (result, criteria, weeg_collect_map (&criteria));
  set_kendall (panel, result);
  return result;
}

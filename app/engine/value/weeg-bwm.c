/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-bwm.h"

#include <math.h>

#define TINY 1e-12

/* max sum u, A u <= 1, u >= 0 as a tableau: the rows, then the objective; the columns, then the right side.
 */
typedef struct
{
  guint rows, columns;
  double *cells;
  guint *basic;    /* per row: what stands for it; columns + i is the slack of row i */
  guint *nonbasic; /* per column */
} Tableau;

static double *
at (Tableau *tableau, guint row, guint column)
{
  return &tableau->cells[(gsize)row * (tableau->columns + 1) + column];
}

static void
pivot (Tableau *t, guint row, guint column)
{
  double by = *at (t, row, column);
  guint leaves = t->basic[row];

  for (guint j = 0; j <= t->columns; j++)
    *at (t, row, j) /= by;
  *at (t, row, column) = 1 / by;
  for (guint i = 0; i <= t->rows; i++)
    {
      double factor = *at (t, i, column);

      if (i == row || (factor >= 0 && factor <= 0))
        continue;
      for (guint j = 0; j <= t->columns; j++)
        if (j != column)
          *at (t, i, j) -= factor * *at (t, row, j);
      *at (t, i, column) = -factor / by;
    }
  t->basic[row] = t->nonbasic[column];
  t->nonbasic[column] = leaves;
}

/* Bland's rule: of what improves, the lowest number; it never cycles. -1 when nothing does. */
static int
find_entering (Tableau *t)
{
  int found = -1;

  for (guint j = 0; j < t->columns; j++)
    if (*at (t, t->rows, j) < -TINY && (found < 0 || t->nonbasic[j] < t->nonbasic[found]))
      found = (int)j;
  return found;
}

static int
find_leaving (Tableau *t, guint column)
{
  int found = -1;
  double least = 0;

  for (guint i = 0; i < t->rows; i++)
    {
      double step, entry = *at (t, i, column);

      if (entry <= TINY)
        continue;
      step = *at (t, i, t->columns) / entry;
      if (found < 0 || step < least - TINY || (step <= least + TINY && t->basic[i] < t->basic[found]))
        {
          least = found < 0 ? step : MIN (least, step);
          found = (int)i;
        }
    }
  return found;
}

static void
solve (Tableau *t)
{
  for (int column = find_entering (t); column >= 0; column = find_entering (t))
    {
      int row = find_leaving (t, (guint)column);

      if (row < 0)
        return; /* not bounded, which the game never is */
      pivot (t, (guint)row, (guint)column);
    }
}

/* Row @row says + or - (w_i - a w_j) <= xi; every entry is raised by 1 so that the game's value is above 0.
 */
static void
set_row (Tableau *t, guint row, guint i, guint j, double a, double sign)
{
  for (guint column = 0; column < t->columns; column++)
    *at (t, row, column) = 1;
  *at (t, row, i) += sign;
  *at (t, row, j) -= sign * a;
  *at (t, row, t->columns) = 1;
}

static void
bwm_fill (Tableau *t, const double *best_to_others, const double *others_to_worst, guint best, guint worst)
{
  guint row = 0;

  for (guint j = 0; j < t->columns; j++)
    {
      if (j != best)
        {
          set_row (t, row++, best, j, best_to_others[j], 1);
          set_row (t, row++, best, j, best_to_others[j], -1);
        }
      if (j != worst && j != best)
        {
          set_row (t, row++, j, worst, others_to_worst[j], 1);
          set_row (t, row++, j, worst, others_to_worst[j], -1);
        }
    }
  /* The best against the worst is given twice, and need not be the same. */
  set_row (t, row++, best, worst, others_to_worst[best], 1);
  set_row (t, row++, best, worst, others_to_worst[best], -1);
  g_assert (row == t->rows);
  for (guint j = 0; j < t->columns; j++)
    *at (t, t->rows, j) = -1;
  for (guint i = 0; i < t->rows; i++)
    t->basic[i] = t->columns + i;
  for (guint j = 0; j < t->columns; j++)
    t->nonbasic[j] = j;
}

static gboolean
is_comparison (double a)
{
  return a >= 1 && a <= 9;
}

/* The largest deviation that @weights leave. */
static double
deviation (const double *best_to_others,
           const double *others_to_worst,
           guint n,
           guint best,
           guint worst,
           const double *weights)
{
  double most = 0;

  for (guint j = 0; j < n; j++)
    {
      if (j != best)
        most = MAX (most, fabs (weights[best] - best_to_others[j] * weights[j]));
      if (j != worst)
        most = MAX (most, fabs (weights[j] - others_to_worst[j] * weights[worst]));
    }
  return most;
}

gboolean
weeg_bwm_weights (const double *best_to_others,
                  const double *others_to_worst,
                  guint n,
                  guint best,
                  guint worst,
                  double *weights,
                  double *xi)
{
  Tableau t = { .columns = n };
  double sum = 0;

  if (n == 0 || n > WEEG_BWM_CRITERIA || best >= n || worst >= n || (best == worst && n > 1))
    return FALSE;
  for (guint j = 0; j < n; j++)
    if (!is_comparison (best_to_others[j]) || !is_comparison (others_to_worst[j]))
      return FALSE;

  for (guint j = 0; j < n; j++)
    weights[j] = n == 1;
  if (n > 1)
    {
      t.rows = 2 * (n - 1) + 2 * (n - 2) + 2;
      t.cells = g_new0 (double, (gsize)(t.rows + 1) * (n + 1));
      t.basic = g_new (guint, t.rows);
      t.nonbasic = g_new (guint, n);
      bwm_fill (&t, best_to_others, others_to_worst, best, worst);
      solve (&t);
      for (guint i = 0; i < t.rows; i++)
        if (t.basic[i] < n)
          sum += weights[t.basic[i]] = MAX (*at (&t, i, n), 0);
      for (guint j = 0; j < n; j++)
        weights[j] /= sum;
      g_free (t.cells);
      g_free (t.basic);
      g_free (t.nonbasic);
    }
  *xi = deviation (best_to_others, others_to_worst, n, best, worst, weights);
  return TRUE;
}

double
weeg_bwm_input_consistency_ratio (const double *best_to_others,
                                  const double *others_to_worst,
                                  guint n,
                                  guint worst)
{
  double whole = best_to_others[worst], most = 0;

  if (!(whole > 1))
    return 0;
  for (guint j = 0; j < n; j++)
    most = MAX (most, fabs (best_to_others[j] * others_to_worst[j] - whole) / (whole * whole - whole));
  return most;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-ahp.h"

#include <math.h>

#define RECIPROCITY 1e-3
#define AHP_MOST_STEPS 100000
/* Logarithms of comparisons that differ by less are rounded differently, not judged differently. */
#define NO_DIFFERENCE 1e-5

static const double random_index[] = { 0, 0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49 };

static gboolean
is_reciprocal (const double *matrix, guint n)
{
  for (guint i = 0; i < n; i++)
    for (guint j = i; j < n; j++)
      {
        double here = matrix[(gsize)i * n + j], mirrored = matrix[(gsize)j * n + i];

        if (!(here > 0) || !isfinite (here) || !(mirrored > 0) || !isfinite (mirrored) ||
            fabs (here * mirrored - 1) > RECIPROCITY)
          return FALSE;
      }
  return TRUE;
}

/* One step w <- A w / sum (A w); returns the sum, which goes to lambda_max. */
static double
ahp_multiply (const double *matrix, guint n, double *weights, double *next, double *change)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    {
      next[i] = 0;
      for (guint j = 0; j < n; j++)
        next[i] += matrix[(gsize)i * n + j] * weights[j];
      sum += next[i];
    }
  *change = 0;
  for (guint i = 0; i < n; i++)
    {
      next[i] /= sum;
      *change = MAX (*change, fabs (next[i] - weights[i]) / next[i]);
      weights[i] = next[i];
    }
  return sum;
}

static double
find_principal (const double *matrix, guint n, double *weights)
{
  g_autofree double *next = g_new (double, n);
  double lambda = 0, change = 1;

  for (guint i = 0; i < n; i++)
    weights[i] = 1.0 / n;
  for (guint step = 0; step < AHP_MOST_STEPS && change > 1e-15; step++)
    lambda = ahp_multiply (matrix, n, weights, next, &change);
  return lambda;
}

double
weeg_ahp_weights (const double *matrix, guint n, double *weights)
{
  if (n == 0 || !is_reciprocal (matrix, n))
    return 0;
  return find_principal (matrix, n, weights);
}

double
weeg_ahp_consistency_index (double lambda_max, guint n)
{
  return n < 2 ? 0 : MAX ((lambda_max - n) / (n - 1), 0);
}

gboolean
weeg_ahp_consistency_ratio (double lambda_max, guint n, double *ratio)
{
  if (n >= G_N_ELEMENTS (random_index))
    return FALSE;
  *ratio = n <= 2 ? 0 : weeg_ahp_consistency_index (lambda_max, n) / random_index[n];
  return TRUE;
}

/* What the others say of the comparison of @row and @column. */
static double
leave_out (const double *matrix, guint n, guint row, guint column)
{
  g_autofree double *rest = g_memdup2 (matrix, (gsize)n * n * sizeof (double));
  g_autofree double *weights = g_new (double, n);

  /* 0 in place of a_ij and 2 on the diagonal is Harker's form of a comparison that is not given. */
  rest[(gsize)row * n + column] = rest[(gsize)column * n + row] = 0;
  rest[(gsize)row * n + row] += 1;
  rest[(gsize)column * n + column] += 1;
  find_principal (rest, n, weights);
  return weights[row] / weights[column];
}

gboolean
weeg_ahp_reconsider (
    const double *matrix, guint n, const double *weights, guint *row, guint *column, double *suggested)
{
  double most = 0;
  gboolean found = FALSE;

  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      {
        double error = fabs (log (matrix[(gsize)i * n + j] * weights[j] / weights[i]));

        /* Of equal ones the first: of three criteria all are equal but for rounding. */
        if (error > most + NO_DIFFERENCE)
          {
            most = error;
            *row = i;
            *column = j;
            found = TRUE;
          }
      }
  /* Of two there is nothing else to go by. */
  if (!found || n < 3)
    return FALSE;
  *suggested = leave_out (matrix, n, *row, *column);
  return TRUE;
}

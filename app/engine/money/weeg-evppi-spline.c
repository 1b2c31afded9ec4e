/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-evppi-spline.h"

#include "weeg-quantile.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define MOST_INTERVALS 20

/* Samples per interval, when there are few. */
#define PER_INTERVAL 20
/* Penalties in units of trace (X'X) / trace (penalty). The least one keeps X'X regular where no sample is. */
#define LEAST_PENALTY 1e-6
#define MOST_PENALTY 1e8
#define PENALTY_STEP 1.7782794100389228 /* 10^(1/4) */
#define GCV_FACTOR 1.4

struct _WeegEvppiSpline
{
  guint n, n_basis;
  guint8 *first;  /* [n] */
  double *values; /* [n][4] */
  double rotation[WEEG_EVPPI_MOST_BASIS]
                 [WEEG_EVPPI_MOST_BASIS];  /* columns: coefficients of the diagonal coordinates */
  double roughness[WEEG_EVPPI_MOST_BASIS]; /* the penalty there; X'X + least penalty is 1 */
};

typedef double Matrix[WEEG_EVPPI_MOST_BASIS][WEEG_EVPPI_MOST_BASIS];

/* --- normal scores --- */

/* Phi^-1 (p) for p <= 1/2: Abramowitz and Stegun 26.2.23, made exact by two steps of Halley's method. */
static double
lower_quantile (double p)
{
  double t = sqrt (-2 * log (p));
  double x = -(t - (2.515517 + t * (0.802853 + t * 0.010328)) /
                       (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))));

  for (guint i = 0; i < 2; i++)
    {
      double error = 0.5 * erfc (-x * G_SQRT2 / 2) - p;
      double u = error * sqrt (2 * G_PI) * exp (x * x / 2);

      x -= u / (1 + x * u / 2);
    }
  return x;
}

void
weeg_evppi_scores (guint n, double *scores)
{
  for (guint i = 0; i < (n + 1) / 2; i++)
    {
      scores[i] = 2 * i + 1 == n ? 0 : lower_quantile ((i + 0.625) / (n + 0.25));
      scores[n - 1 - i] = -scores[i];
    }
}

typedef struct
{
  double x;
  guint sample;
} RankedSample;

static int
compare_samples (const void *a, const void *b)
{
  const RankedSample *x = a, *y = b;

  return (x->x > y->x) - (x->x < y->x);
}

/* @z: the score of each sample. FALSE when all are equal. */
static gboolean
set_scores (const double *x, const double *scores, guint n, double *z)
{
  g_autofree RankedSample *ranked = g_new (RankedSample, n);

  for (guint i = 0; i < n; i++)
    ranked[i] = (RankedSample){ x[i], i };
  qsort (ranked, n, sizeof (RankedSample), compare_samples);
  for (guint i = 0, end; i < n; i = end)
    {
      double mean;

      for (end = i + 1; end < n && !(ranked[end].x > ranked[i].x); end++)
        ;
      mean = weeg_mean (scores + i, end - i);
      for (guint j = i; j < end; j++)
        z[ranked[j].sample] = mean;
    }
  return ranked[n - 1].x > ranked[0].x;
}

/* --- the basis --- */

static void
set_basis (WeegEvppiSpline *spline, const double *z)
{
  guint n_intervals = spline->n_basis - 3;
  double low = z[0], high = z[0];

  for (guint i = 0; i < spline->n; i++)
    {
      low = MIN (low, z[i]);
      high = MAX (high, z[i]);
    }
  for (guint i = 0; i < spline->n; i++)
    {
      double place = (z[i] - low) / (high - low) * n_intervals, u;
      guint first = MIN ((guint)place, n_intervals - 1);
      double *b = spline->values + (gsize)i * 4;

      u = place - first;
      spline->first[i] = (guint8)first;
      b[0] = (1 - u) * (1 - u) * (1 - u) / 6;
      b[1] = (4 + u * u * (3 * u - 6)) / 6;
      b[2] = (1 + u * (3 + u * (3 - 3 * u))) / 6;
      b[3] = u * u * u / 6;
    }
}

static void
set_gram (const WeegEvppiSpline *spline, Matrix gram)
{
  for (guint i = 0; i < spline->n; i++)
    {
      const double *b = spline->values + (gsize)i * 4;
      guint first = spline->first[i];

      for (guint j = 0; j < 4; j++)
        for (guint k = 0; k < 4; k++)
          gram[first + j][first + k] += b[j] * b[k];
    }
}

static void
set_penalty (guint n, Matrix penalty)
{
  static const double difference[] = { 1, -2, 1 };

  for (guint i = 0; i + 2 < n; i++)
    for (guint j = 0; j < 3; j++)
      for (guint k = 0; k < 3; k++)
        penalty[i + j][i + k] += difference[j] * difference[k];
}

/* --- linear algebra, in place, on the leading n x n --- */

/* The lower triangle becomes L, with A = L L'. */
static void
factor (Matrix a, guint n)
{
  for (guint j = 0; j < n; j++)
    for (guint i = j; i < n; i++)
      {
        double sum = a[i][j];

        for (guint k = 0; k < j; k++)
          sum -= a[i][k] * a[j][k];
        a[i][j] = i == j ? sqrt (MAX (sum, G_MINDOUBLE)) : sum / a[j][j];
      }
}

/* Each column c of @a becomes L^-1 c. */
static void
solve_lower (Matrix l, Matrix a, guint n)
{
  for (guint c = 0; c < n; c++)
    for (guint i = 0; i < n; i++)
      {
        for (guint k = 0; k < i; k++)
          a[i][c] -= l[i][k] * a[k][c];
        a[i][c] /= l[i][i];
      }
}

/* Each column c of @a becomes L'^-1 c. */
static void
solve_upper (Matrix l, Matrix a, guint n)
{
  for (guint c = 0; c < n; c++)
    for (guint i = n; i-- > 0;)
      {
        for (guint k = i + 1; k < n; k++)
          a[i][c] -= l[k][i] * a[k][c];
        a[i][c] /= l[i][i];
      }
}

static void
transpose (Matrix a, guint n)
{
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < i; j++)
      {
        double x = a[i][j];

        a[i][j] = a[j][i];
        a[j][i] = x;
      }
}

/* One rotation that makes a[p][q] 0 (Golub and Van Loan, Matrix Computations, 8.5). */
static void
rotate_pair (Matrix a, Matrix vectors, guint n, guint p, guint q)
{
  double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
  double t = (theta >= 0 ? 1 : -1) / (fabs (theta) + sqrt (theta * theta + 1));
  double c = 1 / sqrt (t * t + 1), s = t * c;

  for (guint k = 0; k < n; k++)
    {
      double x = a[k][p], y = a[k][q];

      a[k][p] = c * x - s * y;
      a[k][q] = s * x + c * y;
    }
  for (guint k = 0; k < n; k++)
    {
      double x = a[p][k], y = a[q][k];

      a[p][k] = c * x - s * y;
      a[q][k] = s * x + c * y;
      x = vectors[k][p];
      y = vectors[k][q];
      vectors[k][p] = c * x - s * y;
      vectors[k][q] = s * x + c * y;
    }
}

/* Jacobi: the diagonal of @a becomes its eigenvalues, the columns of @vectors its eigenvectors. */
static void
diagonalise (Matrix a, Matrix vectors, guint n)
{
  for (guint i = 0; i < n; i++)
    vectors[i][i] = 1;
  for (guint sweep = 0; sweep < 50; sweep++)
    {
      double off = 0, all = 0;

      for (guint p = 0; p < n; p++)
        for (guint q = 0; q < n; q++)
          {
            all += a[p][q] * a[p][q];
            off += p != q ? a[p][q] * a[p][q] : 0;
          }
      if (off <= 1e-30 * all)
        break;
      for (guint p = 0; p < n; p++)
        for (guint q = p + 1; q < n; q++)
          if (a[p][q] * a[p][q] > 1e-36 * all)
            rotate_pair (a, vectors, n, p, q);
    }
}

static int
compare_roughness (const void *a, const void *b)
{
  double x = **(double *const *)a, y = **(double *const *)b;

  return (x > y) - (x < y);
}

/* Straight lines are not rough: the two smallest are 0, but for rounding. */
static void
clear_lines (WeegEvppiSpline *spline)
{
  double *sorted[WEEG_EVPPI_MOST_BASIS];

  for (guint j = 0; j < spline->n_basis; j++)
    {
      spline->roughness[j] = MAX (spline->roughness[j], 0);
      sorted[j] = &spline->roughness[j];
    }
  qsort (sorted, spline->n_basis, sizeof *sorted, compare_roughness);
  *sorted[0] = *sorted[1] = 0;
}

/* With B = X'X + least penalty = L L' and L^-1 P L'^-1 = U D U', the rotation L'^-1 U makes both diagonal. */
static void
set_rotation (WeegEvppiSpline *spline)
{
  Matrix gram = { 0 }, penalty = { 0 }, vectors = { 0 };
  guint n = spline->n_basis;
  double trace = 0, roughness = 0;

  set_gram (spline, gram);
  set_penalty (n, penalty);
  for (guint i = 0; i < n; i++)
    {
      trace += gram[i][i];
      roughness += penalty[i][i];
    }
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < n; j++)
      {
        penalty[i][j] *= trace / roughness;
        gram[i][j] += LEAST_PENALTY * penalty[i][j];
      }
  factor (gram, n);
  solve_lower (gram, penalty, n);
  transpose (penalty, n);
  solve_lower (gram, penalty, n);
  diagonalise (penalty, vectors, n);
  for (guint j = 0; j < n; j++)
    spline->roughness[j] = penalty[j][j];
  clear_lines (spline);
  solve_upper (gram, vectors, n);
  memcpy (spline->rotation, vectors, sizeof (Matrix));
}

WeegEvppiSpline *
weeg_evppi_spline_new (const double *x, const double *scores, guint n)
{
  WeegEvppiSpline *spline;
  g_autofree double *z = NULL;

  g_return_val_if_fail (n >= 1, NULL);

  z = g_new (double, n);
  if (!set_scores (x, scores, n, z))
    return NULL;
  spline = g_new0 (WeegEvppiSpline, 1);
  spline->n = n;
  spline->n_basis = CLAMP (n / PER_INTERVAL, 1, MOST_INTERVALS) + 3;
  spline->first = g_new (guint8, n);
  spline->values = g_new (double, (gsize)n * 4);
  set_basis (spline, z);
  set_rotation (spline);
  return spline;
}

void
weeg_evppi_spline_free (WeegEvppiSpline *spline)
{
  g_free (spline->first);
  g_free (spline->values);
  g_free (spline);
}

guint
weeg_evppi_spline_n_basis (const WeegEvppiSpline *spline)
{
  return spline->n_basis;
}

guint
weeg_evppi_spline_basis (const WeegEvppiSpline *spline, guint i, const double **values)
{
  *values = spline->values + (gsize)i * 4;
  return spline->first[i];
}

void
weeg_evppi_spline_rotate (const WeegEvppiSpline *spline, const double *sums, double *rotated)
{
  for (guint j = 0; j < spline->n_basis; j++)
    {
      rotated[j] = 0;
      for (guint i = 0; i < spline->n_basis; i++)
        rotated[j] += spline->rotation[i][j] * sums[i];
    }
}

/* --- a response --- */

/* Generalised cross validation at @penalty, of a response with rotated X'y @q and square sum @square. */
static double
cross_validate (const WeegEvppiSpline *spline, const double *q, double square, double penalty, double *edf)
{
  double residual = square, n = spline->n, rest;

  *edf = 0;
  for (guint j = 0; j < spline->n_basis; j++)
    {
      double shrink = 1 / (1 + (penalty - LEAST_PENALTY) * spline->roughness[j]);
      double gram = MAX (1 - LEAST_PENALTY * spline->roughness[j], 0);

      *edf += gram * shrink;
      residual -= q[j] * q[j] * shrink * (2 - gram * shrink);
    }
  rest = MAX (n - GCV_FACTOR * *edf, 1e-3 * n);
  return n * MAX (residual, 0) / (rest * rest);
}

static double
choose_penalty (const WeegEvppiSpline *spline, const double *q, double square)
{
  double best = MOST_PENALTY, least = INFINITY, edf;

  /* From smooth to rough: of equals the smoothest. */
  for (double penalty = MOST_PENALTY; penalty >= LEAST_PENALTY; penalty /= PENALTY_STEP)
    {
      double score = cross_validate (spline, q, square, penalty, &edf);

      if (score < least)
        {
          least = score;
          best = penalty;
        }
    }
  return best;
}

void
weeg_evppi_spline_fit (const WeegEvppiSpline *spline, const double *y, double *fitted, WeegEvppiFit *fit)
{
  double mean = weeg_mean (y, spline->n), square = 0, penalty;
  double sums[WEEG_EVPPI_MOST_BASIS] = { 0 }, q[WEEG_EVPPI_MOST_BASIS],
         coefficients[WEEG_EVPPI_MOST_BASIS] = { 0 };

  for (guint i = 0; i < spline->n; i++)
    {
      const double *b = spline->values + (gsize)i * 4;
      double *at = sums + spline->first[i], centred = y[i] - mean;

      square += centred * centred;
      for (guint j = 0; j < 4; j++)
        at[j] += b[j] * centred;
    }
  weeg_evppi_spline_rotate (spline, sums, q);
  penalty = choose_penalty (spline, q, square);
  cross_validate (spline, q, square, penalty, &fit->edf);
  for (guint j = 0; j < spline->n_basis; j++)
    {
      fit->shrink[j] = 1 / (1 + (penalty - LEAST_PENALTY) * spline->roughness[j]);
      for (guint i = 0; i < spline->n_basis; i++)
        coefficients[i] += spline->rotation[i][j] * fit->shrink[j] * q[j];
    }
  for (guint i = 0; i < spline->n; i++)
    {
      const double *b = spline->values + (gsize)i * 4, *at = coefficients + spline->first[i];

      fitted[i] = mean + b[0] * at[0] + b[1] * at[1] + b[2] * at[2] + b[3] * at[3];
    }
}

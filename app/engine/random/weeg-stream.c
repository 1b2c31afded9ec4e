/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-stream.h"

#include <math.h>

guint64
weeg_split_mix (guint64 *state)
{
  guint64 z = (*state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15));

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return z ^ (z >> 31);
}

WeegStream
weeg_stream_new (guint64 seed, guint64 block)
{
  WeegStream stream;
  /* Both go through the mixer before they meet, so that (1, 2) and (2, 1) differ. */
  guint64 mixed = weeg_split_mix (&seed);
  guint64 key = mixed ^ block;
  guint64 state = weeg_split_mix (&key) + mixed;

  for (guint i = 0; i < 4; i++)
    stream.state[i] = weeg_split_mix (&state);
  return stream;
}

WeegStream
weeg_stream_new_state (const guint64 state[4])
{
  WeegStream stream;

  for (guint i = 0; i < 4; i++)
    stream.state[i] = state[i];
  return stream;
}

static inline guint64
rotate (guint64 x, int k)
{
  return (x << k) | (x >> (64 - k));
}

guint64
weeg_stream_next (WeegStream *stream)
{
  guint64 *s = stream->state;
  guint64 result = rotate (s[0] + s[3], 23) + s[0];
  guint64 t = s[1] << 17;

  s[2] ^= s[0];
  s[3] ^= s[1];
  s[1] ^= s[2];
  s[0] ^= s[3];
  s[2] ^= t;
  s[3] = rotate (s[3], 45);
  return result;
}

double
weeg_stream_uniform (WeegStream *stream)
{
  return ((double)(weeg_stream_next (stream) >> 12) + 0.5) * 0x1p-52;
}

guint
weeg_stream_below (WeegStream *stream, guint n)
{
  guint32 limit = (guint32)n;
  guint64 product = (weeg_stream_next (stream) >> 32) * limit;

  if ((guint32)product < limit)
    {
      guint32 threshold = (0u - limit) % limit;

      while ((guint32)product < threshold)
        product = (weeg_stream_next (stream) >> 32) * limit;
    }
  return (guint)(product >> 32);
}

double
weeg_stream_exponential (WeegStream *stream)
{
  return -log (weeg_stream_uniform (stream));
}

/* --- normal --- */

/* The right edge and the area of each of 256 blocks under exp (-x^2 / 2). */
#define BLOCKS 256
#define EDGE 3.6541528853610088
#define AREA 0.00492867323399

typedef struct
{
  double x[BLOCKS + 1];
  double ratio[BLOCKS]; /* x[i + 1] / x[i] */
} Ziggurat;

static const Ziggurat *
get_ziggurat (void)
{
  static Ziggurat ziggurat;
  static gsize once;

  if (g_once_init_enter (&once))
    {
      double f = exp (-0.5 * EDGE * EDGE);

      ziggurat.x[0] = AREA / f; /* the base block, with the tail, as if it were a rectangle */
      ziggurat.x[1] = EDGE;
      ziggurat.x[BLOCKS] = 0;
      for (guint i = 2; i < BLOCKS; i++)
        {
          ziggurat.x[i] = sqrt (-2 * log (AREA / ziggurat.x[i - 1] + f));
          f = exp (-0.5 * ziggurat.x[i] * ziggurat.x[i]);
        }
      for (guint i = 0; i < BLOCKS; i++)
        ziggurat.ratio[i] = ziggurat.x[i + 1] / ziggurat.x[i];
      g_once_init_leave (&once, 1);
    }
  return &ziggurat;
}

/* Beyond the edge (Marsaglia 1964). */
static double
draw_tail (WeegStream *stream, gboolean negative)
{
  double x, y;

  do
    {
      x = log (weeg_stream_uniform (stream)) / EDGE;
      y = log (weeg_stream_uniform (stream));
    }
  while (-2 * y < x * x);
  return negative ? x - EDGE : EDGE - x;
}

double
weeg_stream_normal (WeegStream *stream)
{
  const Ziggurat *z = get_ziggurat ();

  for (;;)
    {
      guint64 bits = weeg_stream_next (stream);
      guint i = bits & (BLOCKS - 1); /* 8 bits that the 52 of u do not use */
      double u = 2 * (((double)(bits >> 12) + 0.5) * 0x1p-52) - 1;
      double x = u * z->x[i], above, below;

      if (fabs (u) < z->ratio[i])
        return x;
      if (i == 0)
        return draw_tail (stream, u < 0);
      above = exp (-0.5 * (z->x[i] * z->x[i] - x * x));
      below = exp (-0.5 * (z->x[i + 1] * z->x[i + 1] - x * x));
      if (below + weeg_stream_uniform (stream) * (above - below) < 1)
        return x;
    }
}

/* --- the others --- */

double
weeg_stream_gamma (WeegStream *stream, double shape)
{
  double d, c;

  if (shape < 1)
    return weeg_stream_gamma (stream, shape + 1) * pow (weeg_stream_uniform (stream), 1 / shape);

  d = shape - 1.0 / 3;
  c = 1 / sqrt (9 * d);
  for (;;)
    {
      double x = weeg_stream_normal (stream), v = 1 + c * x, u;

      if (v <= 0)
        continue;
      v = v * v * v;
      u = weeg_stream_uniform (stream);
      if (log (u) < 0.5 * x * x + d * (1 - v + log (v)))
        return d * v;
    }
}

double
weeg_stream_beta (WeegStream *stream, double alpha, double beta)
{
  double a = weeg_stream_gamma (stream, alpha), b = weeg_stream_gamma (stream, beta);

  /* With both parameters tiny both gammas can underflow: then it is one of the ends. */
  if (a + b <= 0)
    return weeg_stream_uniform (stream) * (alpha + beta) < alpha ? 1 : 0;
  return a / (a + b);
}

double
weeg_stream_triangular (WeegStream *stream, double low, double mode, double high)
{
  double u = weeg_stream_uniform (stream), width = high - low;

  if (!(width > 0))
    return low;
  if (u * width < mode - low)
    return low + sqrt (u * width * (mode - low));
  return high - sqrt ((1 - u) * width * (high - mode));
}

double
weeg_stream_pert (WeegStream *stream, double low, double mode, double high)
{
  double width = high - low;

  if (!(width > 0))
    return low;
  return low + width * weeg_stream_beta (stream, 1 + 4 * (mode - low) / width, 1 + 4 * (high - mode) / width);
}

/* The tail gives at most EDGE + 53 ln 2 / EDGE, below this. */
#define FURTHEST_NORMAL 14

void
weeg_stream_reach (const WeegQuantity *q, double *least, double *largest)
{
  if (weeg_quantity_ends (q, least, largest))
    return;
  *least = 0;
  switch (q->dist)
    {
    case WEEG_DIST_NORMAL:
      *least = q->mean - FURTHEST_NORMAL * q->sd;
      *largest = q->mean + FURTHEST_NORMAL * q->sd;
      break;
    case WEEG_DIST_LOGNORMAL:
      *largest = exp (q->meanlog + FURTHEST_NORMAL * q->sdlog);
      break;
    case WEEG_DIST_GAMMA: /* d (1 + c x)^3 with x the furthest normal; d is at least 2/3, and below shape + 1
                           */
      *largest = q->scale * (q->shape + 1) * pow (1 + FURTHEST_NORMAL / sqrt (6), 3);
      break;
    default:
      *largest = 1;
    }
}

double
weeg_stream_quantity (WeegStream *stream, const WeegQuantity *q, double fallback)
{
  if (q == NULL)
    return fallback;
  if (q->plain)
    return q->base;
  if (!WEEG_HAS (q, dist))
    return weeg_stream_triangular (stream, q->low, q->base, q->high);

  switch (q->dist)
    {
    case WEEG_DIST_NORMAL:
      return q->mean + q->sd * weeg_stream_normal (stream);
    case WEEG_DIST_LOGNORMAL:
      return exp (q->meanlog + q->sdlog * weeg_stream_normal (stream));
    case WEEG_DIST_BETA:
      return weeg_stream_beta (stream, q->alpha->cell.number, q->beta);
    case WEEG_DIST_GAMMA:
      return q->scale * weeg_stream_gamma (stream, q->shape);
    case WEEG_DIST_UNIFORM:
      return q->min + (q->max - q->min) * weeg_stream_uniform (stream);
    case WEEG_DIST_TRIANGULAR:
      return weeg_stream_triangular (stream, q->low, q->base, q->high);
    case WEEG_DIST_PERT:
      return weeg_stream_pert (stream, q->low, q->base, q->high);
    default:
      return fallback;
    }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-weight-source.h"

#include "weeg-engine-error.h"

#include <math.h>

/* Sums of bounds that miss 1 by less are rounded, not wrong. */
#define WEIGHT_SOURCE_ROUNDING 1e-9
/* Fewer fitting than this share of the draws: walk. */
#define LEAST_FITTING 0.02
#define TRIALS 2000
#define LEAST_STEPS 64
#define WEIGHT_SOURCE_MOST_STEPS 5000

typedef enum
{
  DRAW_NOTHING,
  DRAW_SIMPLEX,
  DRAW_ORDER,
  DRAW_ABOVE_LOW,
  DRAW_BELOW_HIGH,
  DRAW_WALK,
  DRAW_MEMBERS,
} Draw;

struct _WeegWeightSource
{
  Draw draw;
  guint n;
  double *base;
  GPtrArray *left_out;
  /* ordinal: the group of each criterion, and 1 / M_k */
  guint n_groups;
  guint *group;
  double *vertex;
  /* intervals */
  double *low, *high;
  guint n_free, *free;
  double room_above, room_below; /* 1 - sum low, sum high - 1 */
  guint steps;
  /* members */
  guint n_members;
  double *members; /* [member][criterion] */
};

static gboolean weight_source_fail (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

static gboolean
weight_source_fail (GError **error, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  weeg_set_error_take (error, WEEG_ENGINE_ERROR, WEEG_ENGINE_ERROR_INPUT,
                       weeg_message_new_valist (format, arguments));
  va_end (arguments);
  return FALSE;
}

/* Reads @map over @ids and divides by the sum; the id that is wrong, "" for the sum, or NULL. */
static const char *
read_normalised (const WeegMap *map, const char *const *ids, guint n, double *weights)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    {
      double x = weeg_map_number (map, ids[i], NAN);

      if (!(x >= 0) || !isfinite (x))
        return ids[i];
      weights[i] = x;
      sum += x;
    }
  if (!(sum > 0) || !isfinite (sum))
    return "";
  for (guint i = 0; i < n; i++)
    weights[i] /= sum;
  return NULL;
}

static gboolean
take_exact (WeegWeightSource *source, const WeegMap *values, const char *const *ids, GError **error)
{
  const char *wrong = read_normalised (values, ids, source->n, source->base);

  if (wrong == NULL)
    return TRUE;
  return *wrong != '\0'
             ? weight_source_fail (error, N_ ("weights.values.%s: expected a number of at least 0"), wrong)
             : weight_source_fail (error, N_ ("weights.values: expected a sum above 0"));
}

static gboolean
take_uniform (WeegWeightSource *source)
{
  for (guint i = 0; i < source->n; i++)
    source->base[i] = 1.0 / source->n;
  if (source->n > 1)
    source->draw = DRAW_SIMPLEX;
  return TRUE;
}

/* --- ordinal --- */

/* The list in @ties that holds @id, or NULL. */
static const WeegList *
find_tie (const WeegList *ties, const char *id)
{
  for (guint i = 0; i < weeg_list_n (ties); i++)
    if (weeg_list_has_string (weeg_list_get (ties, i), id))
      return weeg_list_get (ties, i);
  return NULL;
}

static int
weight_source_find_id (const char *const *ids, guint n, const char *id)
{
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (ids[i], id) == 0)
      return (int)i;
  return -1;
}

/* Puts criterion @c and all that tie with it into a group of their own. */
static void
add_group (WeegWeightSource *source, const WeegList *ties, const char *const *ids, guint c)
{
  const WeegList *tie = find_tie (ties, ids[c]);

  source->group[c] = source->n_groups;
  for (guint i = 0; i < weeg_list_n (tie); i++)
    {
      int other = weight_source_find_id (ids, source->n, weeg_list_get (tie, i));

      if (other >= 0 && source->group[other] == G_MAXUINT)
        source->group[other] = source->n_groups;
    }
  source->n_groups++;
}

static gboolean
take_order (WeegWeightSource *source, const WeegMcdaWeights *given, const char *const *ids, GError **error)
{
  guint n = source->n, members = 0;

  source->group = g_new (guint, n);
  source->vertex = g_new0 (double, n);
  for (guint i = 0; i < n; i++)
    source->group[i] = G_MAXUINT;
  for (guint i = 0; i < weeg_list_n (given->order); i++)
    {
      int c = weight_source_find_id (ids, n, weeg_list_get (given->order, i));

      if (c < 0)
        return weight_source_fail (error, N_ ("weights.order[%u]: \"%s\", expected the id of a criterion"), i,
                                   (const char *)weeg_list_get (given->order, i));
      if (source->group[c] == G_MAXUINT)
        add_group (source, given->ties, ids, (guint)c);
    }
  for (guint k = 0; k < source->n_groups; k++)
    {
      for (guint c = 0; c < n; c++)
        members += source->group[c] == k;
      source->vertex[k] = 1.0 / members;
    }
  for (guint c = 0; c < n; c++)
    {
      if (source->group[c] == G_MAXUINT)
        return weight_source_fail (error, N_ ("weights.order: expected every criterion, %s is not in it"),
                                   ids[c]);
      for (guint k = source->group[c]; k < source->n_groups; k++)
        source->base[c] += source->vertex[k] / source->n_groups;
    }
  if (source->n_groups > 1)
    source->draw = DRAW_ORDER;
  return TRUE;
}

/* --- intervals --- */

static gboolean
fits (const WeegWeightSource *source, const double *weights)
{
  for (guint i = 0; i < source->n_free; i++)
    {
      guint c = source->free[i];

      if (weights[c] < source->low[c] || weights[c] > source->high[c])
        return FALSE;
    }
  return TRUE;
}

/* A uniform draw from the simplex above all lows, or below all highs. */
static void
weight_source_propose (const WeegWeightSource *source, Draw draw, WeegStream *stream, double *weights)
{
  double sum = 0, scale;

  for (guint i = 0; i < source->n_free; i++)
    sum += weights[source->free[i]] = weeg_stream_exponential (stream);
  scale = (draw == DRAW_ABOVE_LOW ? source->room_above : -source->room_below) / sum;
  for (guint i = 0; i < source->n_free; i++)
    {
      guint c = source->free[i];

      weights[c] = (draw == DRAW_ABOVE_LOW ? source->low[c] : source->high[c]) + scale * weights[c];
    }
}

static double
share_fitting (const WeegWeightSource *source, Draw draw)
{
  g_autofree double *weights = g_memdup2 (source->base, source->n * sizeof (double));
  WeegStream stream = weeg_stream_new (0, draw);
  guint fitting = 0;

  for (guint i = 0; i < TRIALS; i++)
    {
      weight_source_propose (source, draw, &stream, weights);
      fitting += fits (source, weights);
    }
  return (double)fitting / TRIALS;
}

/* Makes each bound as tight as the others allow, which changes nothing about what fits. */
static void
tighten (WeegWeightSource *source)
{
  double low = 0, high = 0;

  for (guint i = 0; i < source->n; i++)
    {
      low += source->low[i];
      high += source->high[i];
    }
  for (guint i = 0; i < source->n; i++)
    {
      double least = MAX (source->low[i], 1 - (high - source->high[i]));
      double most = MIN (source->high[i], 1 - (low - source->low[i]));

      source->base[i] = least;
      source->vertex[i] = MAX (most, least);
    }
  for (guint i = 0; i < source->n; i++)
    {
      source->low[i] = source->base[i];
      source->high[i] = source->vertex[i];
    }
}

static gboolean
read_intervals (WeegWeightSource *source,
                const WeegMcdaWeights *given,
                const char *const *ids,
                GError **error)
{
  double low = 0, high = 0;

  for (guint i = 0; i < source->n; i++)
    {
      source->low[i] = weeg_map_number (given->low, ids[i], 0);
      source->high[i] = MIN (weeg_map_number (given->high, ids[i], 1), 1);
      if (!(source->low[i] >= 0) || !(source->low[i] <= source->high[i]))
        return weight_source_fail (error, N_ ("weights.low.%s: %.15g, expected from 0 to high, %.15g"),
                                   ids[i], source->low[i], source->high[i]);
      low += source->low[i];
      high += source->high[i];
    }
  if (low > 1 + WEIGHT_SOURCE_ROUNDING)
    return weight_source_fail (error, N_ ("weights.low: they sum to %.15g, expected at most 1"), low);
  if (high < 1 - WEIGHT_SOURCE_ROUNDING)
    return weight_source_fail (error, N_ ("weights.high: they sum to %.15g, expected at least 1"), high);
  return TRUE;
}

static void
choose_draw (WeegWeightSource *source)
{
  double above, below;

  source->draw = DRAW_NOTHING;
  if (source->n_free < 2 || source->room_above <= WEIGHT_SOURCE_ROUNDING ||
      source->room_below <= WEIGHT_SOURCE_ROUNDING)
    return;
  above = share_fitting (source, DRAW_ABOVE_LOW);
  below = share_fitting (source, DRAW_BELOW_HIGH);
  if (MAX (above, below) < LEAST_FITTING)
    source->draw = DRAW_WALK;
  else
    source->draw = above >= below ? DRAW_ABOVE_LOW : DRAW_BELOW_HIGH;
}

static gboolean
take_intervals (WeegWeightSource *source,
                const WeegMcdaWeights *given,
                const char *const *ids,
                GError **error)
{
  guint n = source->n;
  double low = 0, high = 0;

  source->low = g_new (double, n);
  source->high = g_new (double, n);
  source->vertex = g_new (double, n);
  source->free = g_new (guint, n);
  if (!read_intervals (source, given, ids, error))
    return FALSE;

  tighten (source);
  for (guint i = 0; i < n; i++)
    {
      low += source->low[i];
      high += source->high[i];
      if (source->high[i] > source->low[i])
        source->free[source->n_free++] = i;
    }
  source->room_above = MAX (1 - low, 0);
  source->room_below = MAX (high - 1, 0);
  for (guint i = 0; i < n; i++)
    source->base[i] =
        source->low[i] +
        (high > low ? source->room_above * (source->high[i] - source->low[i]) / (high - low) : 0);
  source->steps = (guint)CLAMP (pow (source->n_free, 3), LEAST_STEPS, WEIGHT_SOURCE_MOST_STEPS);
  choose_draw (source);
  return TRUE;
}

/* Moves weight between two at random, uniformly over what both allow. */
static void
walk (const WeegWeightSource *source, WeegStream *stream, guint steps, double *weights)
{
  for (guint step = 0; step < steps; step++)
    {
      guint first = weeg_stream_below (stream, source->n_free);
      guint second = weeg_stream_below (stream, source->n_free - 1);
      guint i = source->free[first], j = source->free[second + (second >= first)];
      double least = MAX (source->low[i] - weights[i], weights[j] - source->high[j]);
      double most = MIN (source->high[i] - weights[i], weights[j] - source->low[j]);
      double move = least + (most - least) * weeg_stream_uniform (stream);

      weights[i] += move;
      weights[j] -= move;
    }
}

/* --- members --- */

static gboolean
weight_source_take_members (WeegWeightSource *source,
                            const WeegMap *members,
                            const char *const *ids,
                            GError **error)
{
  guint n = source->n, all = weeg_map_n (members);

  source->members = g_new (double, (gsize)(all + 1) * n);
  for (guint m = 0; m < all; m++)
    {
      double *row = source->members + (gsize)source->n_members * n;

      if (read_normalised (weeg_map_cell (members, m).pointer, ids, n, row) == NULL)
        source->n_members++;
      else
        g_ptr_array_add (source->left_out, g_strdup (weeg_map_key (members, m)));
    }
  if (source->n_members == 0)
    return weight_source_fail (error,
                               N_ ("weights.members: expected a member with a weight for every criterion"));
  for (guint m = 0; m < source->n_members; m++)
    for (guint c = 0; c < n; c++)
      source->base[c] += source->members[(gsize)m * n + c] / source->n_members;
  if (source->n_members > 1)
    source->draw = DRAW_MEMBERS;
  return TRUE;
}

static void
draw_members (const WeegWeightSource *source, WeegStream *stream, double *weights)
{
  guint n = source->n;

  memset (weights, 0, n * sizeof (double));
  for (guint i = 0; i < source->n_members; i++)
    {
      const double *row = source->members + (gsize)weeg_stream_below (stream, source->n_members) * n;

      for (guint c = 0; c < n; c++)
        weights[c] += row[c];
    }
  for (guint c = 0; c < n; c++)
    weights[c] /= source->n_members;
}

/* --- public --- */

WeegWeightSource *
weeg_weight_source_new (const WeegMcdaWeights *given, const char *const *ids, guint n, GError **error)
{
  g_autoptr (WeegWeightSource) source = g_new0 (WeegWeightSource, 1);
  gboolean taken;

  source->n = n;
  source->base = g_new0 (double, n + 1);
  source->left_out = g_ptr_array_new_with_free_func (g_free);
  if (n == 0)
    {
      weight_source_fail (error, N_ ("criteria: expected at least one with a scale"));
      return NULL;
    }
  switch (given->kind)
    {
    case WEEG_WEIGHTS_KIND_EXACT:
      taken = take_exact (source, given->values, ids, error);
      break;
    case WEEG_WEIGHTS_KIND_ORDINAL:
      taken = take_order (source, given, ids, error);
      break;
    case WEEG_WEIGHTS_KIND_INTERVALS:
      taken = take_intervals (source, given, ids, error);
      break;
    case WEEG_WEIGHTS_KIND_MEMBERS:
      taken = weight_source_take_members (source, given->members, ids, error);
      break;
    default:
      taken = take_uniform (source);
    }
  return taken ? g_steal_pointer (&source) : NULL;
}

void
weeg_weight_source_free (WeegWeightSource *source)
{
  g_free (source->base);
  g_ptr_array_unref (source->left_out);
  g_free (source->group);
  g_free (source->vertex);
  g_free (source->low);
  g_free (source->high);
  g_free (source->free);
  g_free (source->members);
  g_free (source);
}

const double *
weeg_weight_source_base (const WeegWeightSource *source)
{
  return source->base;
}

gboolean
weeg_weight_source_is_exact (const WeegWeightSource *source)
{
  return source->draw == DRAW_NOTHING;
}

const GPtrArray *
weeg_weight_source_left_out (const WeegWeightSource *source)
{
  return source->left_out;
}

void
weeg_weight_source_walk (WeegWeightSource *source)
{
  if (source->draw == DRAW_ABOVE_LOW || source->draw == DRAW_BELOW_HIGH)
    source->draw = DRAW_WALK;
}

void
weeg_weight_source_begin (const WeegWeightSource *source, WeegStream *stream, double *weights)
{
  memcpy (weights, source->base, source->n * sizeof (double));
  if (source->draw == DRAW_WALK)
    walk (source, stream, 10 * source->steps, weights);
}

static void
draw_simplex (WeegStream *stream, guint n, double *weights)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    sum += weights[i] = weeg_stream_exponential (stream);
  sum = 1 / sum;
  for (guint i = 0; i < n; i++)
    weights[i] *= sum;
}

/* x of group k is the sum over the vertices from k on of how much each is mixed in, times its height. */
static void
draw_order (const WeegWeightSource *source, WeegStream *stream, double *weights)
{
  double mixed[64],
      *mix = source->n_groups <= G_N_ELEMENTS (mixed) ? mixed : g_new (double, source->n_groups);
  double height = 0;

  draw_simplex (stream, source->n_groups, mix);
  for (guint k = source->n_groups; k > 0; k--)
    {
      height += mix[k - 1] * source->vertex[k - 1];
      mix[k - 1] = height;
    }
  for (guint c = 0; c < source->n; c++)
    weights[c] = mix[source->group[c]];
  if (mix != mixed)
    g_free (mix);
}

void
weeg_weight_source_draw (const WeegWeightSource *source, WeegStream *stream, double *weights)
{
  switch (source->draw)
    {
    case DRAW_NOTHING:
      break;
    case DRAW_SIMPLEX:
      draw_simplex (stream, source->n, weights);
      break;
    case DRAW_ORDER:
      draw_order (source, stream, weights);
      break;
    case DRAW_ABOVE_LOW:
    case DRAW_BELOW_HIGH:
      do
        weight_source_propose (source, source->draw, stream, weights);
      while (!fits (source, weights));
      break;
    case DRAW_WALK:
      walk (source, stream, source->steps, weights);
      break;
    case DRAW_MEMBERS:
      draw_members (source, stream, weights);
      break;
    }
}

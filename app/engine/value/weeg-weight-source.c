/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-weight-source-private.h"

#include "weeg-engine-error.h"

#include <math.h>
#include <string.h>

gboolean
weeg_weight_source_fail (GError **error, const char *format, ...)
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
  return *wrong != '\0' ? weeg_weight_source_fail (
                              error, N_ ("weights.values.%s: expected a number of at least 0"), wrong)
                        : weeg_weight_source_fail (error, N_ ("weights.values: expected a sum above 0"));
}

static gboolean
take_uniform (WeegWeightSource *source)
{
  for (guint i = 0; i < source->n; i++)
    source->base[i] = 1.0 / source->n;
  if (source->n > 1)
    source->draw = WEEG_WEIGHT_DRAW_SIMPLEX;
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
        return weeg_weight_source_fail (error,
                                        N_ ("weights.order[%u]: \"%s\", expected the id of a criterion"), i,
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
        return weeg_weight_source_fail (
            error, N_ ("weights.order: expected every criterion, %s is not in it"), ids[c]);
      for (guint k = source->group[c]; k < source->n_groups; k++)
        source->base[c] += source->vertex[k] / source->n_groups;
    }
  if (source->n_groups > 1)
    source->draw = WEEG_WEIGHT_DRAW_ORDER;
  return TRUE;
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
    return weeg_weight_source_fail (
        error, N_ ("weights.members: expected a member with a weight for every criterion"));
  for (guint m = 0; m < source->n_members; m++)
    for (guint c = 0; c < n; c++)
      source->base[c] += source->members[(gsize)m * n + c] / source->n_members;
  if (source->n_members > 1)
    source->draw = WEEG_WEIGHT_DRAW_MEMBERS;
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
      weeg_weight_source_fail (error, N_ ("criteria: expected at least one with a scale"));
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
      taken = weeg_weight_source_take_intervals (source, given, ids, error);
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
  return source->draw == WEEG_WEIGHT_DRAW_NOTHING;
}

const GPtrArray *
weeg_weight_source_left_out (const WeegWeightSource *source)
{
  return source->left_out;
}

void
weeg_weight_source_walk (WeegWeightSource *source)
{
  if (source->draw == WEEG_WEIGHT_DRAW_ABOVE_LOW || source->draw == WEEG_WEIGHT_DRAW_BELOW_HIGH)
    source->draw = WEEG_WEIGHT_DRAW_WALK;
}

void
weeg_weight_source_begin (const WeegWeightSource *source, WeegStream *stream, double *weights)
{
  memcpy (weights, source->base, source->n * sizeof (double));
  if (source->draw == WEEG_WEIGHT_DRAW_WALK)
    weeg_weight_source_move (source, stream, 10 * source->steps, weights);
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
    case WEEG_WEIGHT_DRAW_NOTHING:
      break;
    case WEEG_WEIGHT_DRAW_SIMPLEX:
      draw_simplex (stream, source->n, weights);
      break;
    case WEEG_WEIGHT_DRAW_ORDER:
      draw_order (source, stream, weights);
      break;
    case WEEG_WEIGHT_DRAW_ABOVE_LOW:
    case WEEG_WEIGHT_DRAW_BELOW_HIGH:
      weeg_weight_source_draw_fitting (source, stream, weights);
      break;
    case WEEG_WEIGHT_DRAW_WALK:
      weeg_weight_source_move (source, stream, source->steps, weights);
      break;
    case WEEG_WEIGHT_DRAW_MEMBERS:
      draw_members (source, stream, weights);
      break;
    }
}

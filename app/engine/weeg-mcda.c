/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-mcda.h"

#include "weeg-collect.h"
#include "weeg-crossing.h"
#include "weeg-engine-error.h"
#include "weeg-member-weights.h"
#include "weeg-panel.h"
#include "weeg-smaa.h"

#include <math.h>

#define TIE 1e-9
#define FURTHEST_DRAW 1e100

/* The problem as numbers. Criteria are those with a scale; places of alternatives are those of the problem.
 */
typedef struct
{
  const WeegMcda *mcda;
  guint n_alternatives, n_criteria;
  const WeegCriterion **criteria;
  const char **ids;
  WeegScale **scales;
  const WeegQuantity **measurements; /* [alternative][criterion]; NULL: not known */
  double *v;                         /* [alternative][criterion]; of known ones */
  WeegWeightSource *source;
  const double *weights;
  gboolean *known;
  int *knocked_out; /* 0, 1, -1: not known */
  double *value;
} Problem;

static void
clear_problem (Problem *p)
{
  for (guint c = 0; c < p->n_criteria; c++)
    weeg_scale_free (p->scales[c]);
  g_clear_pointer (&p->source, weeg_weight_source_free);
  g_free (p->criteria);
  g_free (p->ids);
  g_free (p->scales);
  g_free (p->measurements);
  g_free (p->v);
  g_free (p->known);
  g_free (p->knocked_out);
  g_free (p->value);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Problem, clear_problem)

static const char *
alternative_id (const Problem *p, guint a)
{
  return ((const WeegAlternative *)weeg_list_get (p->mcda->alternatives, a))->id;
}

static void
take_criteria (Problem *p)
{
  guint n = weeg_list_n (p->mcda->criteria);

  p->criteria = g_new0 (const WeegCriterion *, n + 1);
  p->ids = g_new0 (const char *, n + 1);
  p->scales = g_new0 (WeegScale *, n + 1);
  for (guint i = 0; i < n; i++)
    {
      const WeegCriterion *criterion = weeg_list_get (p->mcda->criteria, i);
      WeegScale *scale = weeg_scale_new (criterion);

      if (scale == NULL)
        continue;
      p->criteria[p->n_criteria] = criterion;
      p->ids[p->n_criteria] = criterion->id;
      p->scales[p->n_criteria++] = scale;
    }
}

/* Whether every draw of criterion @c from @quantity gives a v whose square is still a number. */
static gboolean
is_drawable (const Problem *p, guint c, const WeegQuantity *quantity)
{
  double least, largest;

  if (!weeg_quantity_is_uncertain (quantity))
    return TRUE;
  weeg_stream_reach (quantity, &least, &largest);
  return fabs (weeg_scale_value (p->scales[c], least)) <= FURTHEST_DRAW &&
         fabs (weeg_scale_value (p->scales[c], largest)) <= FURTHEST_DRAW;
}

static gboolean
take_measurements (Problem *p, GError **error)
{
  p->measurements = g_new0 (const WeegQuantity *, (gsize)p->n_alternatives * p->n_criteria + 1);
  p->v = g_new0 (double, (gsize)p->n_alternatives * p->n_criteria + 1);
  for (guint a = 0; a < p->n_alternatives; a++)
    {
      const WeegMap *row = weeg_map_get (p->mcda->measurements, alternative_id (p, a));

      for (guint c = 0; c < p->n_criteria; c++)
        {
          const WeegEither *given = weeg_map_get (row, p->ids[c]);
          gsize cell = (gsize)a * p->n_criteria + c;

          if (!weeg_either_is (given, WEEG_KIND_QUANTITY))
            continue;
          if (!is_drawable (p, c, given->cell.pointer))
            {
              weeg_set_error (error, WEEG_ENGINE_ERROR, WEEG_ENGINE_ERROR_INPUT,
                              "measurements.%s.%s: too wide to draw from, expected a narrower range",
                              alternative_id (p, a), p->ids[c]);
              return FALSE;
            }
          p->v[cell] = weeg_scale_value (p->scales[c], weeg_quantity_base (given->cell.pointer, NAN));
          if (fabs (p->v[cell]) <= 1e9)
            p->measurements[cell] = given->cell.pointer;
          else
            p->v[cell] = 0;
        }
    }
  return TRUE;
}

/* Whether criterion @c needs a measurement: it has, or in a draw may have, weight. */
static gboolean
may_weigh (const Problem *p, guint c)
{
  return p->weights[c] > 0 || !weeg_weight_source_is_exact (p->source);
}

static int
misses_must (const Problem *p, guint a, guint c)
{
  double must;

  if (!weeg_scale_must (p->scales[c], p->criteria[c], &must))
    return 0;
  if (p->measurements[(gsize)a * p->n_criteria + c] == NULL)
    return -1;
  return p->v[(gsize)a * p->n_criteria + c] < must - TIE;
}

static void
judge (Problem *p)
{
  p->known = g_new0 (gboolean, p->n_alternatives + 1);
  p->knocked_out = g_new0 (int, p->n_alternatives + 1);
  p->value = g_new0 (double, p->n_alternatives + 1);
  for (guint a = 0; a < p->n_alternatives; a++)
    {
      p->known[a] = TRUE;
      for (guint c = 0; c < p->n_criteria; c++)
        {
          gsize cell = (gsize)a * p->n_criteria + c;
          int misses = misses_must (p, a, c);

          if (p->measurements[cell] != NULL)
            p->value[a] += p->weights[c] * p->v[cell];
          else if (may_weigh (p, c))
            p->known[a] = FALSE;
          if (misses != 0 && p->knocked_out[a] != 1)
            p->knocked_out[a] = misses;
        }
    }
}

static gboolean
is_ranked (const Problem *p, guint a)
{
  return p->known[a] && p->knocked_out[a] == 0;
}

/* --- the exact part --- */

/* A collected either: null, or the value. */
static void
add_maybe (WeegCollect *map, const char *key, gboolean known, WeegCell cell)
{
  weeg_collect_take (map, key,
                     weeg_either_new_take (map->item->either[known], known ? cell : (WeegCell){ 0 }));
}

static void
set_values (const Problem *p, WeegMcdaResult *result)
{
  WeegCollect weights = weeg_collect_new (&weeg_mcda_result_type, "weights");
  WeegCollect value = weeg_collect_new (&weeg_mcda_result_type, "value");
  WeegCollect contributions = weeg_collect_new (&weeg_mcda_result_type, "contributions");

  for (guint c = 0; c < p->n_criteria; c++)
    weeg_collect_number (&weights, p->ids[c], p->weights[c]);
  for (guint a = 0; a < p->n_alternatives; a++)
    {
      WeegCollect parts = weeg_collect_new_shape (contributions.item);

      for (guint c = 0; c < p->n_criteria; c++)
        if (p->measurements[(gsize)a * p->n_criteria + c] != NULL)
          weeg_collect_number (&parts, p->ids[c], p->weights[c] * p->v[(gsize)a * p->n_criteria + c]);
      weeg_collect_take (&contributions, alternative_id (p, a), weeg_collect_map (&parts));
      add_maybe (&value, alternative_id (p, a), p->known[a], (WeegCell){ .number = p->value[a] });
    }
  WEEG_SET (result, weights, weeg_collect_map (&weights));
  WEEG_SET (result, value, weeg_collect_map (&value));
  WEEG_SET (result, contributions, weeg_collect_map (&contributions));
}

static void
set_ranks (const Problem *p, WeegMcdaResult *result)
{
  WeegCollect ranks = weeg_collect_new (&weeg_mcda_result_type, "rank");
  WeegCollect out = weeg_collect_new (&weeg_mcda_result_type, "knocked_out");
  WeegCollect missing = weeg_collect_new (&weeg_mcda_result_type, "missing");

  for (guint a = 0; a < p->n_alternatives; a++)
    {
      WeegCollect gaps = weeg_collect_new_shape (missing.item);
      gint64 rank = 1;

      for (guint b = 0; b < p->n_alternatives; b++)
        rank += is_ranked (p, b) && p->value[b] > p->value[a] + TIE;
      for (guint c = 0; c < p->n_criteria; c++)
        if (p->measurements[(gsize)a * p->n_criteria + c] == NULL && may_weigh (p, c))
          weeg_collect_string (&gaps, p->ids[c]);
      add_maybe (&ranks, alternative_id (p, a), is_ranked (p, a), (WeegCell){ .integer = rank });
      add_maybe (&out, alternative_id (p, a), p->knocked_out[a] >= 0,
                 (WeegCell){ .boolean = p->knocked_out[a] == 1 });
      weeg_collect_take (&missing, alternative_id (p, a), weeg_collect_list (&gaps));
    }
  WEEG_SET (result, rank, weeg_collect_map (&ranks));
  WEEG_SET (result, knocked_out, weeg_collect_map (&out));
  WEEG_SET (result, missing, weeg_collect_map (&missing));
}

static gboolean
is_cancelled (const WeegDrawsOptions *options)
{
  return options->cancelled != NULL && options->cancelled (options->cancel_data);
}

/* [criterion][alternative], with those that are not known at 0. */
static double *
turn_values (const Problem *p)
{
  double *values = g_new0 (double, (gsize)p->n_alternatives * p->n_criteria + 1);

  for (guint a = 0; a < p->n_alternatives; a++)
    for (guint c = 0; c < p->n_criteria; c++)
      values[(gsize)c * p->n_alternatives + a] = p->v[(gsize)a * p->n_criteria + c];
  return values;
}

/* FALSE when it was cancelled. */
static gboolean
set_sensitivity (const Problem *p,
                 const double *values,
                 const gboolean *eligible,
                 const WeegDrawsOptions *options,
                 WeegMcdaResult *result)
{
  WeegCollect map = weeg_collect_new (&weeg_mcda_result_type, "sensitivity");

  for (guint c = 0; c < p->n_criteria && !is_cancelled (options); c++)
    {
      g_autoptr (GArray) ranges =
          weeg_crossing_ranges (values, p->weights, eligible, p->n_alternatives, p->n_criteria, c);
      WeegCollect list = weeg_collect_new_shape (map.item);

      for (guint i = 0; i < ranges->len; i++)
        {
          const WeegCrossingRange *found = &g_array_index (ranges, WeegCrossingRange, i);
          WeegWeightRange *range = weeg_record_new (&weeg_weight_range_type);

          WEEG_SET (range, from, found->from);
          WEEG_SET (range, to, found->to);
          WEEG_SET (range, best, g_strdup (alternative_id (p, found->best)));
          weeg_collect_take (&list, NULL, range);
        }
      weeg_collect_take (&map, p->ids[c], weeg_collect_list (&list));
    }
  WEEG_SET (result, sensitivity, weeg_collect_map (&map));
  return !is_cancelled (options);
}

/* --- smaa --- */

static void
set_shares (const Problem *p, const WeegSmaa *smaa, WeegSmaaResult *result)
{
  WeegCollect acceptability = weeg_collect_new (&weeg_smaa_result_type, "rank_acceptability");
  WeegCollect holistic = weeg_collect_new (&weeg_smaa_result_type, "holistic_acceptability");
  WeegCollect beats = weeg_collect_new (&weeg_smaa_result_type, "beats");
  WeegCollect outside = weeg_collect_new (&weeg_smaa_result_type, "outside_share");
  guint n = p->n_alternatives;
  double most = 0;

  for (guint a = 0; a < n; a++)
    {
      WeegCollect ranks = weeg_collect_new_shape (acceptability.item);
      WeegCollect row = weeg_collect_new_shape (beats.item);
      double whole = 0;

      for (guint r = 0; r < n; r++)
        {
          double share = smaa->rank_acceptability[(gsize)a * n + r], win = smaa->beats[(gsize)a * n + r];

          weeg_collect_number (&ranks, NULL, share);
          whole += weeg_rank_order_centroid (r, n) * share;
          if (r != a)
            weeg_collect_number (&row, alternative_id (p, r), win);
          most = MAX (most, MAX (share * (1 - share), win * (1 - win)));
        }
      weeg_collect_take (&acceptability, alternative_id (p, a), weeg_collect_list (&ranks));
      weeg_collect_number (&holistic, alternative_id (p, a), whole);
      weeg_collect_take (&beats, alternative_id (p, a), weeg_collect_map (&row));
      weeg_collect_number (&outside, alternative_id (p, a), smaa->outside_share[a]);
    }
  WEEG_SET (result, rank_acceptability, weeg_collect_map (&acceptability));
  WEEG_SET (result, holistic_acceptability, weeg_collect_map (&holistic));
  WEEG_SET (result, beats, weeg_collect_map (&beats));
  WEEG_SET (result, outside_share, weeg_collect_map (&outside));
  WEEG_SET (result, standard_error_max, sqrt (most / smaa->iterations));
}

static WeegValuePercentiles *
new_percentiles (const WeegHistogram *histogram)
{
  WeegValuePercentiles *percentiles = weeg_record_new (&weeg_value_percentiles_type);

  WEEG_SET (percentiles, p5, weeg_histogram_quantile (histogram, 0.05));
  WEEG_SET (percentiles, p25, weeg_histogram_quantile (histogram, 0.25));
  WEEG_SET (percentiles, p50, weeg_histogram_quantile (histogram, 0.5));
  WEEG_SET (percentiles, p75, weeg_histogram_quantile (histogram, 0.75));
  WEEG_SET (percentiles, p95, weeg_histogram_quantile (histogram, 0.95));
  return percentiles;
}

static void
set_per_alternative (const Problem *p, const WeegSmaa *smaa, WeegSmaaResult *result)
{
  WeegCollect central = weeg_collect_new (&weeg_smaa_result_type, "central_weights");
  WeegCollect confidence = weeg_collect_new (&weeg_smaa_result_type, "confidence");
  WeegCollect percentiles = weeg_collect_new (&weeg_smaa_result_type, "value_percentiles");

  for (guint a = 0; a < p->n_alternatives; a++)
    {
      gboolean first = smaa->rank_acceptability[(gsize)a * p->n_alternatives] > 0;
      WeegCell weights = { 0 }, values = { 0 };

      if (first)
        {
          WeegCollect map = weeg_collect_new_shape (central.item->either[1]);

          for (guint c = 0; c < p->n_criteria; c++)
            weeg_collect_number (&map, p->ids[c], smaa->central_weights[(gsize)a * p->n_criteria + c]);
          weights.pointer = weeg_collect_map (&map);
        }
      if (p->known[a])
        values.pointer = new_percentiles (smaa->values[a]);
      add_maybe (&central, alternative_id (p, a), first, weights);
      add_maybe (&confidence, alternative_id (p, a), first, (WeegCell){ .number = smaa->confidence[a] });
      add_maybe (&percentiles, alternative_id (p, a), p->known[a], values);
    }
  WEEG_SET (result, central_weights, weeg_collect_map (&central));
  WEEG_SET (result, confidence, weeg_collect_map (&confidence));
  WEEG_SET (result, value_percentiles, weeg_collect_map (&percentiles));
}

/* How the measurements are uncertain. */
typedef struct
{
  GArray *cells; /* of WeegSmaaCell: drawn one by one */
  double *
      variances; /* [criterion][alternative] of v, where all that is uncertain of it is normal and straight */
  double *outside; /* per such alternative: the chance that one lies outside its scale, exactly */
} Uncertain;

static gboolean
is_normal (const Problem *p, guint a, guint c)
{
  const WeegQuantity *quantity = p->measurements[(gsize)a * p->n_criteria + c];

  return !quantity->plain && WEEG_HAS (quantity, dist) && quantity->dist == WEEG_DIST_NORMAL &&
         weeg_scale_is_linear (p->scales[c]);
}

static gboolean
is_uncertain (const Problem *p, guint a, guint c)
{
  return weeg_quantity_is_uncertain (p->measurements[(gsize)a * p->n_criteria + c]);
}

/* Whether every uncertain measurement of @a is normal on a straight scale. */
static gboolean
is_all_normal (const Problem *p, guint a)
{
  for (guint c = 0; c < p->n_criteria; c++)
    if (is_uncertain (p, a, c) && !is_normal (p, a, c))
      return FALSE;
  return TRUE;
}

/* The chance that a normal lies within @scale. */
static double
chance_inside (const WeegScale *scale, const WeegQuantity *quantity)
{
  double least, largest, width = quantity->sd * G_SQRT2;

  weeg_scale_ends (scale, &least, &largest);
  if (!(width > 0))
    return weeg_scale_is_outside (scale, quantity->mean) ? 0 : 1;
  return (erfc ((least - quantity->mean) / width) - erfc ((largest - quantity->mean) / width)) / 2;
}

static void
take_normal (const Problem *p, guint a, Uncertain *uncertain)
{
  double inside = 1;

  for (guint c = 0; c < p->n_criteria; c++)
    {
      const WeegQuantity *quantity = p->measurements[(gsize)a * p->n_criteria + c];
      double least, largest, slope;

      if (!is_uncertain (p, a, c))
        continue;
      weeg_scale_ends (p->scales[c], &least, &largest);
      slope = (weeg_scale_value (p->scales[c], largest) - weeg_scale_value (p->scales[c], least)) /
              (largest - least);
      uncertain->variances[(gsize)c * p->n_alternatives + a] = slope * slope * quantity->sd * quantity->sd;
      inside *= chance_inside (p->scales[c], quantity);
    }
  uncertain->outside[a] = 1 - inside;
}

static void
find_uncertain (const Problem *p, Uncertain *uncertain)
{
  uncertain->cells = g_array_new (FALSE, FALSE, sizeof (WeegSmaaCell));
  uncertain->variances = g_new0 (double, (gsize)p->n_alternatives * p->n_criteria + 1);
  uncertain->outside = g_new0 (double, p->n_alternatives + 1);
  for (guint a = 0; a < p->n_alternatives; a++)
    {
      if (!p->known[a])
        continue;
      if (is_all_normal (p, a))
        take_normal (p, a, uncertain);
      else
        for (guint c = 0; c < p->n_criteria; c++)
          if (is_uncertain (p, a, c))
            g_array_append_val (uncertain->cells,
                                ((WeegSmaaCell){ a, c, p->measurements[(gsize)a * p->n_criteria + c] }));
    }
}

/* FALSE when it was cancelled. */
static gboolean
set_smaa (const Problem *p,
          const double *values,
          const gboolean *eligible,
          const WeegDrawsOptions *options,
          WeegMcdaResult *result)
{
  Uncertain uncertain;
  WeegSmaaInput input = { .n_alternatives = p->n_alternatives,
                          .n_criteria = p->n_criteria,
                          .values = values,
                          .scales = p->scales,
                          .eligible = eligible,
                          .weights = p->source };
  g_autoptr (WeegSmaa) smaa = NULL;
  WeegSmaaResult *part;

  find_uncertain (p, &uncertain);
  input.variances = uncertain.variances;
  input.n_cells = uncertain.cells->len;
  input.cells = (const WeegSmaaCell *)(gconstpointer)uncertain.cells->data;
  smaa = weeg_smaa_new (&input, options);
  if (smaa != NULL)
    {
      for (guint a = 0; a < p->n_alternatives; a++)
        smaa->outside_share[a] += uncertain.outside[a];
      part = weeg_record_new (&weeg_smaa_result_type);
      set_shares (p, smaa, part);
      set_per_alternative (p, smaa, part);
      WEEG_SET (part, iterations, options->iterations);
      WEEG_SET (part, seed, (gint64)options->seed);
      WEEG_SET (result, smaa, part);
    }
  g_array_unref (uncertain.cells);
  g_free (uncertain.variances);
  g_free (uncertain.outside);
  return smaa != NULL || options->iterations == 0;
}

/* --- the whole --- */

/* @message is marked with N_(). */
static gboolean
fail (GError **error, WeegEngineError code, const char *message)
{
  weeg_set_error_take (error, WEEG_ENGINE_ERROR, code, weeg_message_new_phrase (message));
  return FALSE;
}

static gboolean
take_problem (Problem *p, GError **error)
{
  p->n_alternatives = weeg_list_n (p->mcda->alternatives);
  take_criteria (p);
  if (p->n_alternatives == 0)
    return fail (error, WEEG_ENGINE_ERROR_INPUT, N_ ("alternatives: expected at least one"));
  if (p->n_criteria == 0)
    return fail (error, WEEG_ENGINE_ERROR_INPUT, N_ ("criteria: expected at least one with a scale"));
  if (p->n_alternatives > WEEG_SMAA_ALTERNATIVES)
    return fail (error, WEEG_ENGINE_ERROR_TOO_LARGE, N_ ("alternatives: expected at most 1000"));
  if ((guint64)p->n_alternatives * p->n_criteria > WEEG_PANEL_CELLS)
    return fail (error, WEEG_ENGINE_ERROR_TOO_LARGE,
                 N_ ("measurements: expected at most 1000000, alternatives times criteria"));
  if (!take_measurements (p, error))
    return FALSE;
  p->source = weeg_weight_source_new (p->mcda->weights, p->ids, p->n_criteria, error);
  if (p->source == NULL)
    return FALSE;
  p->weights = weeg_weight_source_base (p->source);
  judge (p);
  return TRUE;
}

WeegMcdaResult *
weeg_mcda_result_new (const WeegMcda *mcda, const WeegDrawsOptions *options, GError **error)
{
  g_auto (Problem) p = { .mcda = mcda };
  g_autofree double *values = NULL;
  g_autofree gboolean *eligible = NULL;
  WeegMcdaResult *result;
  WeegCollect left_out;

  if (!take_problem (&p, error))
    return NULL;

  values = turn_values (&p);
  eligible = g_new0 (gboolean, p.n_alternatives + 1);
  for (guint a = 0; a < p.n_alternatives; a++)
    eligible[a] = is_ranked (&p, a);
  result = weeg_record_new (&weeg_mcda_result_type);
  set_values (&p, result);
  set_ranks (&p, result);
  left_out = weeg_collect_new (&weeg_mcda_result_type, "weights_left_out");
  for (guint i = 0; i < weeg_weight_source_left_out (p.source)->len; i++)
    weeg_collect_string (&left_out, weeg_weight_source_left_out (p.source)->pdata[i]);
  WEEG_SET (result, weights_left_out, weeg_collect_list (&left_out));
  if (!set_sensitivity (&p, values, eligible, options, result) ||
      !set_smaa (&p, values, eligible, options, result))
    {
      weeg_record_unref (result);
      fail (error, WEEG_ENGINE_ERROR_CANCELLED, N_ ("cancelled"));
      return NULL;
    }
  return result;
}

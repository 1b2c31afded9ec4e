/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-mcda-private.h"

#include "weeg-member-weights.h"
#include "weeg-smaa.h"

#include <math.h>

static void
mcda_smaa_set_shares (const WeegMcdaProblem *p, const WeegSmaa *smaa, WeegSmaaResult *result)
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
            weeg_collect_number (&row, weeg_mcda_alternative_id (p, r), win);
          most = MAX (most, MAX (share * (1 - share), win * (1 - win)));
        }
      weeg_collect_take (&acceptability, weeg_mcda_alternative_id (p, a), weeg_collect_list (&ranks));
      weeg_collect_number (&holistic, weeg_mcda_alternative_id (p, a), whole);
      weeg_collect_take (&beats, weeg_mcda_alternative_id (p, a), weeg_collect_map (&row));
      weeg_collect_number (&outside, weeg_mcda_alternative_id (p, a), smaa->outside_share[a]);
    }
  WEEG_SET (result, rank_acceptability, weeg_collect_map (&acceptability));
  WEEG_SET (result, holistic_acceptability, weeg_collect_map (&holistic));
  WEEG_SET (result, beats, weeg_collect_map (&beats));
  WEEG_SET (result, outside_share, weeg_collect_map (&outside));
  WEEG_SET (result, standard_error_max, sqrt (most / smaa->iterations));
}

static WeegValuePercentiles *
mcda_smaa_new_percentiles (const WeegHistogram *histogram)
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
set_per_alternative (const WeegMcdaProblem *p, const WeegSmaa *smaa, WeegSmaaResult *result)
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
        values.pointer = mcda_smaa_new_percentiles (smaa->values[a]);
      weeg_mcda_add_maybe (&central, weeg_mcda_alternative_id (p, a), first, weights);
      weeg_mcda_add_maybe (&confidence, weeg_mcda_alternative_id (p, a), first,
                           (WeegCell){ .number = smaa->confidence[a] });
      weeg_mcda_add_maybe (&percentiles, weeg_mcda_alternative_id (p, a), p->known[a], values);
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
is_normal (const WeegMcdaProblem *p, guint a, guint c)
{
  const WeegQuantity *quantity = p->measurements[(gsize)a * p->n_criteria + c];

  return !quantity->plain && WEEG_HAS (quantity, dist) && quantity->dist == WEEG_DIST_NORMAL &&
         weeg_scale_is_linear (p->scales[c]);
}

static gboolean
mcda_smaa_is_uncertain (const WeegMcdaProblem *p, guint a, guint c)
{
  return weeg_quantity_is_uncertain (p->measurements[(gsize)a * p->n_criteria + c]);
}

/* Whether every uncertain measurement of @a is normal on a straight scale. */
static gboolean
is_all_normal (const WeegMcdaProblem *p, guint a)
{
  for (guint c = 0; c < p->n_criteria; c++)
    if (mcda_smaa_is_uncertain (p, a, c) && !is_normal (p, a, c))
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
take_normal (const WeegMcdaProblem *p, guint a, Uncertain *uncertain)
{
  double inside = 1;

  for (guint c = 0; c < p->n_criteria; c++)
    {
      const WeegQuantity *quantity = p->measurements[(gsize)a * p->n_criteria + c];
      double least, largest, slope;

      if (!mcda_smaa_is_uncertain (p, a, c))
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
mcda_smaa_find_uncertain (const WeegMcdaProblem *p, Uncertain *uncertain)
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
          if (mcda_smaa_is_uncertain (p, a, c))
            g_array_append_val (uncertain->cells,
                                ((WeegSmaaCell){ a, c, p->measurements[(gsize)a * p->n_criteria + c] }));
    }
}

gboolean
weeg_mcda_set_smaa (const WeegMcdaProblem *p,
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

  mcda_smaa_find_uncertain (p, &uncertain);
  input.variances = uncertain.variances;
  input.n_cells = uncertain.cells->len;
  input.cells = (const WeegSmaaCell *)(gconstpointer)uncertain.cells->data;
  smaa = weeg_smaa_new (&input, options);
  if (smaa != NULL)
    {
      for (guint a = 0; a < p->n_alternatives; a++)
        smaa->outside_share[a] += uncertain.outside[a];
      part = weeg_record_new (&weeg_smaa_result_type);
      mcda_smaa_set_shares (p, smaa, part);
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

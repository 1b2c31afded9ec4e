/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-sensitivity.h"

#include "weeg-collect.h"
#include "weeg-crossing.h"

#include <math.h>

/* About a second. */
#define MOST_WORK 200000000

static const WeegAlternativeResult *
sensitivity_alternative_at (const WeegValueResult *value, guint a)
{
  return weeg_map_cell (value->alternatives, a).pointer;
}

static const WeegCellResult *
sensitivity_cell_at (const WeegValueResult *value, guint a, guint c)
{
  return weeg_map_cell (sensitivity_alternative_at (value, a)->cells, c).pointer;
}

/* --- weights --- */

static void
set_turns (WeegWeightSensitivity *result, const GArray *ranges)
{
  const WeegCrossingRange *range = (const WeegCrossingRange *)(gconstpointer)ranges->data;
  guint here = 0;

  while (here + 1 < ranges->len && result->now > range[here].to)
    here++;
  if (here > 0)
    WEEG_SET (result, turns_below, range[here].from);
  if (here + 1 < ranges->len)
    WEEG_SET (result, turns_above, range[here].to);
}

/* V of each alternative of @known at both ends of the weight of @c. */
static WeegMap *
new_lines (const WeegPanel *panel, const double *values, const gboolean *known, guint c)
{
  WeegCollect map = weeg_collect_new (&weeg_weight_sensitivity_type, "lines");
  g_autofree double *rest = g_new (double, panel->n_criteria + 1);
  guint n = panel->n_alternatives;

  weeg_crossing_weights (panel->weights, panel->n_criteria, c, 0, rest);
  for (guint a = 0; a < n; a++)
    {
      WeegCollect ends = weeg_collect_new_shape (map.item);
      double at_0 = 0;

      for (guint i = 0; i < panel->n_criteria; i++)
        at_0 += rest[i] * values[(gsize)i * n + a];
      weeg_collect_number (&ends, NULL, at_0);
      weeg_collect_number (&ends, NULL, values[(gsize)c * n + a]);
      if (known[a])
        weeg_collect_take (&map, panel->alternatives[a]->id, weeg_collect_list (&ends));
      else
        weeg_list_unref (weeg_collect_list (&ends));
    }
  return weeg_collect_map (&map);
}

static WeegWeightSensitivity *
new_weight (
    const WeegPanel *panel, const double *values, const gboolean *known, const gboolean *ranked, guint c)
{
  WeegWeightSensitivity *result = weeg_record_new (&weeg_weight_sensitivity_type);
  WeegCollect list = weeg_collect_new (&weeg_weight_sensitivity_type, "ranges");
  g_autoptr (GArray) ranges =
      weeg_crossing_ranges (values, panel->weights, ranked, panel->n_alternatives, panel->n_criteria, c);

  WEEG_SET (result, now, panel->weights[c]);
  for (guint i = 0; i < ranges->len; i++)
    {
      const WeegCrossingRange *found = &g_array_index (ranges, WeegCrossingRange, i);
      WeegWeightRange *range = weeg_record_new (&weeg_weight_range_type);

      WEEG_SET (range, from, found->from);
      WEEG_SET (range, to, found->to);
      WEEG_SET (range, best, g_strdup (panel->alternatives[found->best]->id));
      weeg_collect_take (&list, NULL, range);
    }
  WEEG_SET (result, ranges, weeg_collect_list (&list));
  set_turns (result, ranges);
  WEEG_SET (result, lines, new_lines (panel, values, known, c));
  return result;
}

static WeegMap *
sensitivity_vary_weights (const WeegPanel *panel,
                          const WeegValueResult *value,
                          const WeegDrawsOptions *options)
{
  WeegCollect map = weeg_collect_new (&weeg_sensitivity_result_type, "weights");
  guint n = panel->n_alternatives;
  g_autofree double *values = g_new0 (double, (gsize)n * panel->n_criteria + 1);
  g_autofree gboolean *ranked = g_new0 (gboolean, n + 1);
  g_autofree gboolean *known = g_new0 (gboolean, n + 1);

  for (guint a = 0; a < n; a++)
    {
      known[a] = TRUE;
      for (guint c = 0; c < panel->n_criteria; c++)
        {
          const WeegCellResult *cell = sensitivity_cell_at (value, a, c);

          values[(gsize)c * n + a] = cell->value;
          /* A criterion that has no weight now gets it here. */
          known[a] = known[a] && WEEG_HAS (cell, value);
        }
      ranked[a] = known[a] && WEEG_HAS (sensitivity_alternative_at (value, a), rank);
    }
  for (guint c = 0; c < panel->n_criteria && !weeg_draws_cancelled (options); c++)
    weeg_collect_take (&map, panel->criterion_ids[c], new_weight (panel, values, known, ranked, c));
  return weeg_collect_map (&map);
}

/* --- equivalent change --- */

/* One level, or a tenth of a measured scale. */
static double
step_of (const WeegPanel *panel, guint c)
{
  guint levels = weeg_list_n (panel->criteria[c]->levels);
  double least, largest;

  weeg_scale_ends (panel->scales[c], &least, &largest);
  return levels > 1 ? (largest - least) / (levels - 1) : (largest - least) / 10;
}

static WeegMakesUp *
new_makes_up (const WeegPanel *panel, guint c, double needed)
{
  WeegMakesUp *result = weeg_record_new (&weeg_makes_up_type);
  double least, largest;

  weeg_scale_ends (panel->scales[c], &least, &largest);
  WEEG_SET (result, value, needed);
  if (weeg_scale_is_linear (panel->scales[c]))
    WEEG_SET (result, amount, needed * (largest - least) / 100);
  WEEG_SET (result, possible, needed <= 100 + 1e-9);
  return result;
}

WeegMap *
weeg_sensitivity_equivalent (const WeegPanel *panel)
{
  WeegCollect map = weeg_collect_new (&weeg_sensitivity_result_type, "equivalent");

  for (guint c = 0; c < panel->n_criteria; c++)
    {
      WeegEquivalentChange *change = weeg_record_new (&weeg_equivalent_change_type);
      WeegCollect others = weeg_collect_new (&weeg_equivalent_change_type, "others");
      double least, largest, step = step_of (panel, c);

      weeg_scale_ends (panel->scales[c], &least, &largest);
      WEEG_SET (change, step, step);
      WEEG_SET (change, value, 100 * step / (largest - least));
      for (guint other = 0; other < panel->n_criteria; other++)
        if (other != c && panel->weights[other] > 0)
          weeg_collect_take (
              &others, panel->criterion_ids[other],
              new_makes_up (panel, other, panel->weights[c] * change->value / panel->weights[other]));
      WEEG_SET (change, others, weeg_collect_map (&others));
      if (panel->weights[c] > 0)
        weeg_collect_take (&map, panel->criterion_ids[c], change);
      else
        weeg_record_unref (change);
    }
  return weeg_collect_map (&map);
}

/* --- the whole --- */

/* How many cells would be looked at in all. */
static guint64
work_of (const WeegPanel *panel)
{
  guint64 c = panel->n_criteria, a = panel->n_alternatives, judgements = 0;

  for (guint64 i = 0; i < a * c; i++)
    judgements += panel->cells[i].n;
  return c * c * (a + 10) + 2 * judgements * (a + c);
}

WeegSensitivityResult *
weeg_sensitivity_new (const WeegDossier *dossier,
                      const WeegPanel *panel,
                      const WeegAnalysis *analysis,
                      const WeegDrawsOptions *options)
{
  const WeegValueResult *value = analysis->value;
  WeegSensitivityResult *result;
  gint64 tried = 0;

  if (value == NULL || panel->n_criteria == 0 || panel->n_alternatives == 0 || work_of (panel) > MOST_WORK)
    return NULL;

  result = weeg_record_new (&weeg_sensitivity_result_type);
  WEEG_SET (result, weights, sensitivity_vary_weights (panel, value, options));
  if (panel->advised >= 0)
    {
      const WeegAlternativeResult *advised = sensitivity_alternative_at (value, (guint)panel->advised);
      const WeegAlternativeResult *comparator =
          panel->comparator >= 0 ? sensitivity_alternative_at (value, (guint)panel->comparator) : NULL;

      if (WEEG_HAS (advised, value) && (comparator == NULL || WEEG_HAS (comparator, value)))
        WEEG_SET (result, difference, advised->value - (comparator != NULL ? comparator->value : 0));
    }
  WEEG_SET (result, tornado, weeg_sensitivity_tornado (panel, value));
  WEEG_SET (result, plus_minus_one,
            weeg_sensitivity_plus_minus_one (dossier, panel, analysis, options, &tried));
  WEEG_SET (result, single_scores, tried);
  WEEG_SET (result, equivalent, weeg_sensitivity_equivalent (panel));
  if (weeg_draws_cancelled (options))
    g_clear_pointer ((gpointer *)&result, weeg_record_unref);
  return result;
}

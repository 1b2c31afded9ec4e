/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Value of information, from samples of costs and effects.
 *
 * With NMB_s,i (threshold) = threshold x effect_s,i - cost_s,i for strategy s in sample i:
 *
 *   CEAC   the share of the samples in which s has the highest NMB, ties to the first listed: it sums to 1;
 *   CEAF   the strategy b with the highest mean NMB, and its share;
 *   EVPI   mean over i of (max over s of NMB_s,i - NMB_b,i), per person; never negative.
 *
 * Computed over the thresholds at once from the upper envelope of each sample and difference arrays.
 * Sources: Fenwick, Claxton and Sculpher, Health Econ. 10 (2001), 779-787 (CEAC, CEAF); Claxton, J. Health
 * Econ. 18 (1999), 341-364 (EVPI).
 */

/* Samples: costs[s][i] and effects[s][i], finite; at least one strategy and one sample. */
typedef struct
{
  guint n_strategies;
  guint n_samples;
  const double *const *costs;
  const double *const *effects;
} WeegVoiSamples;

typedef struct
{
  guint n_strategies;
  guint n_thresholds;
  double *probability; /* [threshold][strategy]: the CEAC */
  guint *best;         /* [threshold]: the CEAF's strategy */
  double *evpi;        /* [threshold], euro per person */
  double *evpi_standard_error;
} WeegVoi;

/* @thresholds rise strictly. (transfer full) */
WeegVoi *weeg_voi_new (const WeegVoiSamples *samples, const double *thresholds, guint n_thresholds);
void weeg_voi_free (WeegVoi *voi);

/* In @sample, @winner is best at thresholds @first .. @end - 1, where @best is so on average. */
typedef void (*WeegVoiVisit) (guint sample, guint first, guint end, guint winner, guint best, gpointer data);

/* Visits all samples in order, and all thresholds in each. */
void weeg_voi_each (const WeegVoiSamples *samples,
                    const double *thresholds,
                    guint n_thresholds,
                    WeegVoiVisit visit,
                    gpointer data);

/*
 * For how many persons, in today's money, a decision holds: @per_year persons a year for @years years (the
 * last one perhaps in part), those of year t counting (1 + rate)^-t, t = 0 the first. EVPI of the population
 * is EVPI per person times this.
 */
double weeg_voi_population (double per_year, double years, double rate);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegVoi, weeg_voi_free)

G_END_DECLS

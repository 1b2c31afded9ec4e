/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-sentences.h"

#include <math.h>

#include "weeg-names.h"
#include "weeg-translate.h"

/* "74 (66 to 80)", or "74" without an interval. */
static char *
value_with_interval (const WeegView *view, const WeegAlternativeResult *result)
{
  g_autofree char *value = weeg_view_number (view, result->value, 0);

  if (WEEG_HAS (result, interval))
    {
      g_autofree char *low = weeg_view_number (view, result->interval->p5, 0);
      g_autofree char *high = weeg_view_number (view, result->interval->p95, 0);

      return g_strdup_printf (weeg_view_tr (view, "%s (%s to %s)"), value, low, high);
    }
  return g_steal_pointer (&value);
}

static char *
value_not_known (const WeegView *view, const WeegAlternativeResult *result, const char *name)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) missing = NULL;
  g_autofree char *joined = NULL;
  g_autofree char *low = weeg_view_number (view, result->value_missing_low, 0);
  g_autofree char *high = weeg_view_number (view, result->value_missing_high, 0);

  for (guint i = 0; i < weeg_list_n (result->missing); i++)
    g_strv_builder_add (names, weeg_view_criterion (view, weeg_list_get (result->missing, i)));
  missing = g_strv_builder_end (names);
  joined = weeg_view_join (view, (const char *const *)missing);
  /* What is scored in a round that is open nobody may tell, not even that it was not. */
  return g_strdup_printf (
      weeg_dossier_has_open_round (view->dossier)
          ? weeg_view_tr (view, "The value of %s is not known: no closed round has a score for %s. It lies "
                                "between %s and %s.")
          : weeg_view_tr (view, "The value of %s is not known: nobody scored %s. It lies between %s and %s."),
      name, joined, low, high);
}

char *
weeg_sentence_value (const WeegView *view)
{
  const WeegAlternativeResult *advised = weeg_view_advised (view);
  const WeegAlternativeResult *comparator = weeg_view_comparator (view);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  const char *name;

  if (advised == NULL)
    return g_strdup (weeg_view_tr (view, "There is no alternative with scores yet, so there is no value."));
  name = weeg_view_alternative (view, view->analysis->value->advised);
  if (!WEEG_HAS (advised, value))
    return value_not_known (view, advised, name);

  first = value_with_interval (view, advised);
  if (advised->knocked_out)
    return g_strdup_printf (
        weeg_view_tr (view, "The value of %s is %s, but it is knocked out: it stays below a must."), name,
        first);
  if (comparator == NULL || !WEEG_HAS (comparator, value))
    return g_strdup_printf (weeg_view_tr (view, "The value of %s is %s."), name, first);
  second = value_with_interval (view, comparator);
  return g_strdup_printf (weeg_view_tr (view, "The value of %s is %s, against %s for %s."), name, first,
                          second, weeg_view_alternative (view, view->analysis->value->comparator));
}

char *
weeg_sentence_risk (const WeegView *view)
{
  const WeegAlternativeRiskResult *risk = weeg_view_advised_risk (view);
  g_autoptr (GStrvBuilder) counts = g_strv_builder_new ();
  g_autofree char *joined = NULL;

  if (risk == NULL || !WEEG_HAS (risk, residual))
    return g_strdup (
        weeg_list_n (view->dossier->risks) == 0
            ? weeg_view_tr (view, "No risks have been recorded, so the residual risk is not known.")
            : weeg_view_tr (view, "No risk of the alternative that is advised on has been scored, so the "
                                  "residual risk is not known."));

  const struct
  {
    gint64 n;
    int zone;
  } zones[] = { { risk->counts->extreme, WEEG_ZONE_EXTREME },
                { risk->counts->high, WEEG_ZONE_HIGH },
                { risk->counts->moderate, WEEG_ZONE_MODERATE },
                { risk->counts->low, WEEG_ZONE_LOW } };

  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    if (zones[i].n > 0)
      {
        g_autofree char *part = g_strdup_printf (
            "%d %s", (int)zones[i].n, weeg_view_choice (view, "zone", weeg_zone_names, zones[i].zone));
        g_strv_builder_add (counts, part);
      }
  joined = weeg_view_join_parts (view, counts);
  /* Translators: 8, moderate; then "2 moderate and 5 low" */
  return g_strdup_printf (
      weeg_view_tr (view, "The highest risk that remains after control is %d, %s. By zone: %s."),
      (int)risk->residual, weeg_view_choice (view, "zone", weeg_zone_names, risk->zone), joined);
}

static const WeegYearPercentiles *
last_percentiles (const WeegWorkloadResult *workload)
{
  guint n = weeg_list_n (workload->percentiles);

  return n > 0 ? weeg_list_get (workload->percentiles, n - 1) : NULL;
}

char *
weeg_sentence_workload (const WeegView *view)
{
  const WeegWorkloadResult *workload = view->analysis->workload;
  const WeegYearPercentiles *percentiles;
  g_autofree char *net = NULL;
  g_autofree char *size = NULL;
  int year;

  if (workload == NULL || !WEEG_HAS (workload, net_fte))
    return g_strdup (weeg_view_tr (view, "The effect on staff time has not been worked out."));
  year = (int)workload->net_fte_year;
  net = weeg_view_number (view, fabs (workload->net_fte), 1);
  percentiles = last_percentiles (workload);
  if (percentiles != NULL && WEEG_HAS (percentiles, p5))
    {
      /* In the direction of the verb: what it frees, or what it takes. */
      gboolean frees = workload->net_fte >= 0;
      g_autofree char *low = weeg_view_number (view, frees ? percentiles->p5 : -percentiles->p95, 1);
      g_autofree char *high = weeg_view_number (view, frees ? percentiles->p95 : -percentiles->p5, 1);

      size = g_strdup_printf (weeg_view_tr (view, "%s\302\240FTE (between %s and %s)"), net, low, high);
    }
  else
    size = g_strdup_printf (weeg_view_tr (view, "%s\302\240FTE"), net);
  return g_strdup_printf (workload->net_fte >= 0 ? weeg_view_tr (view, "In %d it frees %s net.")
                                                 : weeg_view_tr (view, "In %d it takes %s more, net."),
                          year, size);
}

char *
weeg_sentence_euro_impact (const WeegView *view, double impact)
{
  g_autofree char *amount = weeg_view_euro (view, fabs (impact));

  return g_strdup_printf (impact >= 0 ? weeg_view_tr (view, "costs %s") : weeg_view_tr (view, "saves %s"),
                          amount);
}

char *
weeg_sentence_money (const WeegView *view)
{
  const WeegBudgetResult *budget = view->analysis->budget;
  const WeegBudgetYear *first, *last;
  g_autofree char *impact = NULL;
  guint n;

  if (budget == NULL || weeg_list_n (budget->years) == 0)
    return g_strdup (weeg_view_tr (view, "The effect on money has not been worked out."));
  n = weeg_list_n (budget->years);
  first = weeg_list_get (budget->years, 0);
  last = weeg_list_get (budget->years, n - 1);
  impact = weeg_sentence_euro_impact (view, budget->mean_per_year);
  /* Translators: %s is "costs €31,000" or "saves €31,000"; the years are the horizon */
  return g_strdup_printf (weeg_view_tr (view, "On average it %s a year over %d–%d."), impact,
                          (int)first->year, (int)last->year);
}

char *
weeg_sentence_robustness (const WeegView *view)
{
  const WeegValueResult *value = view->analysis->value;
  g_autofree char *held = NULL;
  g_autofree char *draws = NULL;

  if (value != NULL && weeg_map_n (value->alternatives) == 1)
    return g_strdup (weeg_view_tr (view, "There is one alternative, so there is nothing to rank."));
  if (value == NULL || !WEEG_HAS (value, probability_best) || value->advised == NULL)
    return g_strdup (weeg_view_tr (
        view, "How well the ranking holds is not known: at least two members must have scored everything."));
  held = weeg_view_number (view, round (value->probability_best * (double)value->iterations), 0);
  draws = weeg_view_number (view, (double)value->iterations, 0);
  return g_strdup_printf (
      weeg_view_tr (view,
                    "%s is the best alternative in %s of %s draws in which the members and the uncertain "
                    "scores are varied."),
      weeg_view_alternative (view, value->advised), held, draws);
}

char *
weeg_sentence_triage (const WeegView *view)
{
  const WeegTriageResult *triage = view->analysis->triage;
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_autofree char *joined = NULL;

  if (triage == NULL || !WEEG_HAS (triage, track))
    return g_strdup (
        weeg_view_tr (view, "The track is not known until all questions of the triage are answered."));
  for (guint i = 0; i < weeg_list_n (triage->caused_by); i++)
    g_strv_builder_add (names,
                        weeg_name (view->language, "triage_question", weeg_list_get (triage->caused_by, i)));
  joined = weeg_view_join_parts (view, names);
  if (*joined == '\0')
    return g_strdup_printf (weeg_view_tr (view, "The answers (sum %d) give the track: %s."), (int)triage->sum,
                            weeg_view_choice (view, "track", weeg_track_names, triage->track));
  return g_strdup_printf (
      weeg_view_tr (view, "The answers (sum %d) give the track: %s. What weighed most: %s."),
      (int)triage->sum, weeg_view_choice (view, "track", weeg_track_names, triage->track), joined);
}

char *
weeg_sentence_votes (const WeegView *view, const WeegHeld *held)
{
  int counts[WEEG_VOTE_ABSTAIN + 1];
  guint n = weeg_held_count_votes (held, counts);
  int in_favour = counts[held->outcome], against = counts[WEEG_VOTE_AGAINST];
  int abstained = counts[WEEG_VOTE_ABSTAIN], other = (int)n - in_favour - against - abstained;
  g_autoptr (GString) text = g_string_new (NULL);

  if (n == 0)
    return g_strdup (weeg_view_tr (view, "No votes were counted."));
  g_string_append_printf (text, weeg_view_tr (view, "%d for, %d against"), in_favour, against);
  if (other > 0)
    g_string_append_printf (
        text,
        weeg_trn (view->language, ", %d for another outcome", ", %d for another outcome", (gulong)other),
        other);
  if (abstained > 0)
    g_string_append_printf (
        text, weeg_trn (view->language, ", %d abstention", ", %d abstentions", (gulong)abstained), abstained);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

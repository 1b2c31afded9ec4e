/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-sentences-certainty.h"

#include <math.h>
#include <string.h>

#include "weeg-names.h"
#include "weeg-translate.h"

/* Turning points that are named; the chart has the others. */
#define MOST_TURNS 3

static char *
percent (const WeegView *view, double share)
{
  return weeg_locale_format_percent (view->locale, share, 0);
}

/* --- ranks --- */

char *
weeg_sentence_ranks (const WeegView *view)
{
  const WeegValueResult *value = view->analysis->value;
  const WeegMap *ranks = value != NULL ? value->rank_acceptability : NULL;
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_autofree char *joined = NULL;
  g_autofree char *draws = NULL;

  if (weeg_map_n (ranks) == 0)
    return g_strdup (weeg_view_tr (view, "How often each alternative is best is not known."));
  for (guint i = 0; i < weeg_map_n (ranks); i++)
    {
      g_autofree char *share = percent (view, weeg_list_number (weeg_map_cell (ranks, i).pointer, 0));
      /* Translators: an alternative, and the share of draws in which it is best; then joined to
       * "A in 84%, B in 12% and C in 4%" */
      g_autofree char *part = g_strdup_printf (weeg_view_tr (view, "%s in %s"),
                                               weeg_view_alternative (view, weeg_map_key (ranks, i)), share);

      g_strv_builder_add (parts, part);
    }
  joined = weeg_view_join_parts (view, parts);
  draws = weeg_view_number (view, (double)value->iterations, 0);
  return g_strdup_printf (weeg_view_tr (view, "Best of %s draws: %s."), draws, joined);
}

/* --- weights --- */

/* A weight at which another alternative becomes the best. */
typedef struct
{
  const char *criterion;
  const char *best; /* beyond it */
  double now, at;
} Turn;

static int
by_distance (gconstpointer a, gconstpointer b)
{
  const Turn *first = a, *second = b;
  double x = fabs (first->at - first->now), y = fabs (second->at - second->now);

  if (x != y)
    return x < y ? -1 : 1;
  return g_strcmp0 (first->criterion, second->criterion);
}

/* The best on the other side of @at, which is where one range ends and the next begins. */
static const char *
best_beyond (const WeegWeightSensitivity *weight, double at, gboolean above)
{
  for (guint i = 0; i < weeg_list_n (weight->ranges); i++)
    {
      const WeegWeightRange *range = weeg_list_get (weight->ranges, i);

      if (fabs ((above ? range->from : range->to) - at) < 1e-12)
        return range->best;
    }
  return NULL;
}

static GArray *
collect_turns (const WeegView *view, const char *only)
{
  const WeegSensitivityResult *sensitivity = view->analysis->sensitivity;
  const WeegMap *weights = sensitivity != NULL ? sensitivity->weights : NULL;
  GArray *turns = g_array_new (FALSE, FALSE, sizeof (Turn));

  for (guint i = 0; i < weeg_map_n (weights); i++)
    {
      const WeegWeightSensitivity *weight = weeg_map_cell (weights, i).pointer;
      Turn turn = { weeg_map_key (weights, i), NULL, weight->now, 0 };

      if (only != NULL && g_strcmp0 (only, turn.criterion) != 0)
        continue;
      if (WEEG_HAS (weight, turns_below))
        {
          turn.at = weight->turns_below;
          turn.best = best_beyond (weight, turn.at, FALSE);
          g_array_append_val (turns, turn);
        }
      if (WEEG_HAS (weight, turns_above))
        {
          turn.at = weight->turns_above;
          turn.best = best_beyond (weight, turn.at, TRUE);
          g_array_append_val (turns, turn);
        }
    }
  g_array_sort (turns, by_distance);
  return turns;
}

static char *
word_turn (const WeegView *view, const Turn *turn)
{
  g_autofree char *at = weeg_locale_format_percent (view->locale, turn->at, 1);
  g_autofree char *now = weeg_locale_format_percent (view->locale, turn->now, 1);
  const char *criterion = weeg_view_criterion (view, turn->criterion);
  const char *best = turn->best != NULL ? weeg_view_alternative (view, turn->best) : "";

  /* Translators: an alternative, a criterion, the weight at which it turns and the weight it has; several
   * are joined with commas and "and" */
  return g_strdup_printf (turn->at < turn->now
                              ? weeg_view_tr (view, "%s is best if %s weighs less than %s (now %s)")
                              : weeg_view_tr (view, "%s is best if %s weighs more than %s (now %s)"),
                          best, criterion, at, now);
}

char *
weeg_sentence_turns (const WeegView *view)
{
  const WeegSensitivityResult *sensitivity = view->analysis->sensitivity;
  g_autoptr (GArray) turns = collect_turns (view, NULL);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_autofree char *joined = NULL;
  g_autofree char *text = NULL;

  if (sensitivity == NULL || view->analysis->value->best == NULL)
    return g_strdup (
        weeg_view_tr (view, "What would turn it is not known while there is no best alternative."));
  if (turns->len == 0)
    return g_strdup_printf (
        weeg_view_tr (view, "No weight of a single criterion makes another alternative better than %s."),
        weeg_view_alternative (view, view->analysis->value->best));
  for (guint i = 0; i < MIN (turns->len, MOST_TURNS); i++)
    {
      g_autofree char *part = word_turn (view, &g_array_index (turns, Turn, i));

      g_strv_builder_add (parts, part);
    }
  joined = weeg_view_join_parts (view, parts);
  text = g_strdup_printf (weeg_view_tr (view, "It turns if one weight changes: %s."), joined);
  if (turns->len <= MOST_TURNS)
    return g_steal_pointer (&text);
  return g_strdup_printf (weeg_trn (view->language, "%s There is %d other turning point, farther off.",
                                    "%s There are %d other turning points, farther off.",
                                    turns->len - MOST_TURNS),
                          text, (int)(turns->len - MOST_TURNS));
}

char *
weeg_sentence_weight (const WeegView *view, const char *criterion)
{
  const WeegSensitivityResult *sensitivity = view->analysis->sensitivity;
  const WeegWeightSensitivity *weight =
      sensitivity != NULL ? weeg_map_get (sensitivity->weights, criterion) : NULL;
  g_autoptr (GArray) turns = collect_turns (view, criterion);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_autofree char *joined = NULL;

  if (weight == NULL || weeg_list_n (weight->ranges) == 0)
    return g_strdup_printf (weeg_view_tr (view, "What the weight of %s does is not known."),
                            weeg_view_criterion (view, criterion));
  if (turns->len == 0)
    return g_strdup_printf (
        weeg_view_tr (view, "Whatever the weight of %s, %s is best."), weeg_view_criterion (view, criterion),
        weeg_view_alternative (view, ((const WeegWeightRange *)weeg_list_get (weight->ranges, 0))->best));
  for (guint i = 0; i < turns->len; i++)
    {
      g_autofree char *part = word_turn (view, &g_array_index (turns, Turn, i));

      g_strv_builder_add (parts, part);
    }
  joined = weeg_view_join_parts (view, parts);
  return g_strdup_printf ("%s.", joined);
}

const char *
weeg_sentence_nearest_turn (const WeegView *view)
{
  const WeegSensitivityResult *sensitivity = view->analysis->sensitivity;
  const WeegMap *weights = sensitivity != NULL ? sensitivity->weights : NULL;
  g_autoptr (GArray) turns = collect_turns (view, NULL);
  const char *heaviest = NULL;
  double most = -1;

  if (turns->len > 0)
    return g_array_index (turns, Turn, 0).criterion;
  for (guint i = 0; i < weeg_map_n (weights); i++)
    {
      const WeegWeightSensitivity *weight = weeg_map_cell (weights, i).pointer;

      if (weight->now > most)
        {
          most = weight->now;
          heaviest = weeg_map_key (weights, i);
        }
    }
  return heaviest;
}

/* --- single scores --- */

char *
weeg_sentence_single_scores (const WeegView *view)
{
  const WeegSensitivityResult *sensitivity = view->analysis->sensitivity;
  g_autofree char *tried = NULL;
  guint best = 0, proposal = 0;

  if (sensitivity == NULL || sensitivity->single_scores == 0)
    return g_strdup (weeg_view_tr (view, "There are no scores to move."));
  tried = weeg_view_number (view, (double)sensitivity->single_scores, 0);
  for (guint i = 0; i < weeg_list_n (sensitivity->plus_minus_one); i++)
    {
      const WeegSingleScore *single = weeg_list_get (sensitivity->plus_minus_one, i);

      best += single->changes_best;
      proposal += weeg_map_n (single->proposals) > 0;
    }
  if (best == 0 && proposal == 0)
    return g_strdup_printf (
        weeg_view_tr (
            view,
            "No single score, moved by one step, changes the best alternative or the proposal (%s tried)."),
        tried);
  return g_strdup_printf (
      weeg_view_tr (
          view, "Of %s moves of one score by one step, %u change the best alternative and %u the proposal."),
      tried, best, proposal);
}

/* --- the tornado --- */

char *
weeg_sentence_tornado_input (const WeegView *view, const WeegTornadoBar *bar)
{
  if (bar->kind == WEEG_TORNADO_WEIGHT)
    return g_strdup (weeg_view_tr (view, "weight"));
  /* Translators: %s is an alternative; the criterion stands before it */
  return g_strdup_printf (weeg_view_tr (view, "score of %s"), weeg_view_alternative (view, bar->alternative));
}

char *
weeg_sentence_tornado_end (const WeegView *view, const WeegTornadoBar *bar, double end)
{
  return bar->kind == WEEG_TORNADO_WEIGHT ? percent (view, end) : weeg_view_number (view, end, 0);
}

char *
weeg_sentence_tornado (const WeegView *view)
{
  const WeegSensitivityResult *sensitivity = view->analysis->sensitivity;
  const WeegTornadoBar *first;
  g_autofree char *input = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  guint turning = 0, n = sensitivity != NULL ? weeg_list_n (sensitivity->tornado) : 0;

  if (n == 0)
    return g_strdup (weeg_view_tr (
        view, "No score has a range and all members weigh the same, so nothing moves the outcome."));
  first = weeg_list_get (sensitivity->tornado, 0);
  input = weeg_sentence_tornado_input (view, first);
  from = weeg_sentence_tornado_end (view, first, first->from);
  to = weeg_sentence_tornado_end (view, first, first->to);
  low = weeg_locale_format_signed (view->locale, first->low, 1);
  high = weeg_locale_format_signed (view->locale, first->high, 1);
  for (guint i = 0; i < n; i++)
    {
      const WeegTornadoBar *bar = weeg_list_get (sensitivity->tornado, i);

      turning += (bar->low < 0) != (bar->high < 0);
    }
  if (view->analysis->value->comparator == NULL)
    return g_strdup_printf (
        /* Translators: a criterion; "weight" or "score of X"; two ends; the outcome at both */
        weeg_view_tr (view, "The outcome moves most with %s (%s): from %s to %s it goes from %s to %s."),
        weeg_view_criterion (view, first->criterion), input, from, to, low, high);
  if (turning == 0)
    return g_strdup_printf (weeg_view_tr (view, "The lead moves most with %s (%s): from %s to %s it goes "
                                                "from %s to %s. No single one of the %u turns the order."),
                            weeg_view_criterion (view, first->criterion), input, from, to, low, high, n);
  return g_strdup_printf (weeg_view_tr (view, "The lead moves most with %s (%s): from %s to %s it goes from "
                                              "%s to %s. Of the %u, %u can turn the order alone."),
                          weeg_view_criterion (view, first->criterion), input, from, to, low, high, n,
                          turning);
}

/* --- equivalent change --- */

static const WeegCriterion *
find_criterion (const WeegView *view, const char *id)
{
  return weeg_list_find (view->dossier->criteria, id, NULL);
}

/* "1.4 levels", "12 minutes", or "€499 per year" for the unit "€ per year". */
static char *
word_amount (const WeegView *view, const WeegCriterion *criterion, double amount, double step)
{
  const char *unit = weeg_view_text (view, criterion->unit);
  g_autofree char *number = NULL;

  if (weeg_list_n (criterion->levels) > 0)
    {
      number = weeg_locale_format_trimmed (view->locale, amount / step, 1);
      return g_strdup_printf (fabs (amount / step - 1) < 0.05 ? weeg_view_tr (view, "%s level")
                                                              : weeg_view_tr (view, "%s levels"),
                              number);
    }
  if (g_str_has_prefix (unit, "€"))
    {
      number = weeg_locale_format_euro (view->locale, amount,
                                        fabs (amount) < 10 && amount != round (amount) ? 2 : 0);
      return g_strconcat (number, unit + strlen ("€"), NULL);
    }
  number = weeg_locale_format_trimmed (view->locale, amount, fabs (amount) < 10 ? 2 : 0);
  return *unit != '\0' ? g_strdup_printf ("%s %s", number, unit) : g_steal_pointer (&number);
}

char *
weeg_sentence_equivalent (const WeegView *view, const char *criterion, const char *other)
{
  const WeegSensitivityResult *sensitivity = view->analysis->sensitivity;
  const WeegMap *equivalent = sensitivity != NULL ? sensitivity->equivalent : NULL;
  const WeegEquivalentChange *change = weeg_map_get (equivalent, criterion);
  const WeegEquivalentChange *back = weeg_map_get (equivalent, other);
  const WeegMakesUp *makes_up = change != NULL ? weeg_map_get (change->others, other) : NULL;
  const char *first = weeg_view_criterion (view, criterion), *second = weeg_view_criterion (view, other);
  g_autofree char *step = NULL;
  g_autofree char *amount = NULL;

  if (makes_up == NULL || back == NULL)
    return g_strdup_printf (weeg_view_tr (view, "What makes up for %s is not known: it has no weight."),
                            first);
  step = word_amount (view, find_criterion (view, criterion), change->step, change->step);
  if (!makes_up->possible)
    return g_strdup_printf (
        weeg_view_tr (view, "%s of %s weighs more than the whole scale of %s can make up for."), step, first,
        second);
  if (WEEG_HAS (makes_up, amount))
    amount = word_amount (view, find_criterion (view, other), makes_up->amount, back->step);
  else
    {
      g_autofree char *points = weeg_view_number (view, makes_up->value, 0);

      amount = g_strdup_printf (weeg_view_tr (view, "%s points of value"), points);
    }
  /* Translators: "1 level of Safety weighs as much as 1.4 levels of Cost." */
  return g_strdup_printf (weeg_view_tr (view, "%s of %s weighs as much as %s of %s."), step, first, amount,
                          second);
}

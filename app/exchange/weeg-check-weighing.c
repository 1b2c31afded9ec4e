/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-check.h"

#include <string.h>

#include "weeg-quote.h"

gboolean
weeg_check_has_scale (const WeegCriterion *criterion)
{
  return weeg_list_n (criterion->levels) > 0 || weeg_list_n (criterion->points) > 0 ||
         WEEG_HAS (criterion, worst) || WEEG_HAS (criterion, best);
}

char **
weeg_check_leaves (const WeegList *criteria)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < weeg_list_n (criteria); i++)
    {
      const WeegCriterion *criterion = weeg_list_get (criteria, i);

      if (criterion->id != NULL && weeg_check_has_scale (criterion))
        g_strv_builder_add (ids, criterion->id);
    }
  return g_strv_builder_end (ids);
}

static void
check_levels (WeegPlace *path, const WeegCriterion *criterion)
{
  guint n = weeg_list_n (criterion->levels);
  double step = 0;

  if (n == 1)
    weeg_place_problem_at (path, "levels", "one level, expected at least two");
  if (WEEG_HAS (criterion, worst) || WEEG_HAS (criterion, best) || WEEG_HAS (criterion, points))
    weeg_place_problem_at (path, "levels",
                           "a measured scale stands beside it, expected levels or a measured scale");
  for (guint i = 1; i < n; i++)
    {
      const WeegLevel *before = weeg_list_get (criterion->levels, i - 1);
      const WeegLevel *level = weeg_list_get (criterion->levels, i);

      if (!WEEG_HAS (before, value) || !WEEG_HAS (level, value))
        return;
      if (i == 1)
        step = level->value - before->value;
      if (level->value == before->value || (level->value > before->value) != (step > 0))
        {
          g_autofree char *place = g_strdup_printf ("levels[%u].value", i);

          weeg_place_problem_below (
              path, place,
              "%.15g follows %.15g, expected levels from worst to best that all rise or all fall",
              level->value, before->value);
          return;
        }
    }
}

/* Pairs [x, v]: x strictly monotone, v from 0 to 100 and never back. */
static void
weighing_check_points (WeegPlace *path, const WeegCriterion *criterion)
{
  guint n = weeg_list_n (criterion->points);
  double x = 0, v = 0, first_x = 0, first_v = 0;
  gboolean rising = FALSE, v_rising = FALSE, v_moved = FALSE;

  if (n == 1)
    weeg_place_problem_at (path, "points", "one point, expected at least two");
  for (guint i = 0; i < n; i++)
    {
      const WeegList *pair = weeg_list_get (criterion->points, i);
      g_autofree char *place = g_strdup_printf ("points[%u]", i);
      double next_x, next_v;

      if (weeg_list_n (pair) != 2)
        {
          weeg_place_problem_below (path, place, "%u numbers, expected two: [x, value]", weeg_list_n (pair));
          return;
        }
      next_x = weeg_list_number (pair, 0);
      next_v = weeg_list_number (pair, 1);
      if (next_v < 0 || next_v > 100)
        weeg_place_problem_below (path, place, "value %.15g, expected from 0 to 100", next_v);
      if (i == 0)
        {
          first_x = next_x;
          first_v = next_v;
        }
      if (i == 1)
        rising = next_x > x;
      if (i > 0 && (next_x == x || (next_x > x) != rising))
        weeg_place_problem_below (path, place, "x %.15g follows %.15g, expected x that all rise or all fall",
                                  next_x, x);
      if (i > 0 && next_v != v)
        {
          if (v_moved && (next_v > v) != v_rising)
            weeg_place_problem_below (
                path, place, "value %.15g follows %.15g, expected values that never turn back", next_v, v);
          v_rising = next_v > v;
          v_moved = TRUE;
        }
      x = next_x;
      v = next_v;
    }
  if (n < 2 || !WEEG_HAS (criterion, worst) || !WEEG_HAS (criterion, best))
    return;
  if (MIN (first_x, x) != MIN (criterion->worst, criterion->best) ||
      MAX (first_x, x) != MAX (criterion->worst, criterion->best))
    weeg_place_problem_at (path, "points", "from %.15g to %.15g, expected from worst %.15g to best %.15g",
                           first_x, x, criterion->worst, criterion->best);
  else if ((first_x == criterion->worst) != (first_v <= v))
    weeg_place_problem_at (path, "points", "the value falls towards best, expected that it rises");
}

static void
check_measured (WeegPlace *path, const WeegCriterion *criterion)
{
  if (WEEG_HAS (criterion, worst) != WEEG_HAS (criterion, best))
    weeg_place_problem_at (path, WEEG_HAS (criterion, worst) ? "best" : "worst",
                           "missing, expected a number");
  else if (WEEG_HAS (criterion, worst) && criterion->worst == criterion->best)
    weeg_place_problem_at (path, "best", "%.15g is also the worst, expected another number", criterion->best);
  weighing_check_points (path, criterion);
}

/* The ends of what may be measured or scored. */
static gboolean
scale_ends (const WeegCriterion *criterion, double *least, double *most)
{
  guint n = weeg_list_n (criterion->levels), n_points = weeg_list_n (criterion->points);
  double first, last;

  if (n > 0)
    {
      first = ((const WeegLevel *)weeg_list_get (criterion->levels, 0))->value;
      last = ((const WeegLevel *)weeg_list_get (criterion->levels, n - 1))->value;
    }
  else if (WEEG_HAS (criterion, worst) && WEEG_HAS (criterion, best))
    {
      first = criterion->worst;
      last = criterion->best;
    }
  else if (n_points > 1 && weeg_list_n (weeg_list_get (criterion->points, 0)) == 2 &&
           weeg_list_n (weeg_list_get (criterion->points, n_points - 1)) == 2)
    {
      first = weeg_list_number (weeg_list_get (criterion->points, 0), 0);
      last = weeg_list_number (weeg_list_get (criterion->points, n_points - 1), 0);
    }
  else
    return FALSE;
  *least = MIN (first, last);
  *most = MAX (first, last);
  return TRUE;
}

static WeegMessage *
list_levels (const WeegCriterion *criterion)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < weeg_list_n (criterion->levels); i++)
    g_ptr_array_add (
        values, g_strdup_printf ("%.15g", ((const WeegLevel *)weeg_list_get (criterion->levels, i))->value));
  g_ptr_array_add (values, NULL);
  return weeg_quote_choices ((const char *const *)values->pdata);
}

void
weeg_check_on_scale (WeegPlace *path, const char *key, const WeegCriterion *criterion, double x)
{
  double least, most;

  for (guint i = 0; i < weeg_list_n (criterion->levels); i++)
    if (((const WeegLevel *)weeg_list_get (criterion->levels, i))->value == x)
      return;
  if (weeg_list_n (criterion->levels) > 0)
    weeg_place_problem_at (path, key, "%.15g is not a level of \"%s\", expected %p", x,
                           criterion->id != NULL ? criterion->id : "", list_levels (criterion));
  else if (scale_ends (criterion, &least, &most) && (x < least || x > most))
    weeg_place_problem_at (path, key, "%.15g lies outside the scale of \"%s\", expected from %.15g to %.15g",
                           x, criterion->id != NULL ? criterion->id : "", least, most);
}

static void
check_parent (WeegPlace *path, const WeegList *criteria, const WeegCriterion *criterion)
{
  const WeegCriterion *above = criterion;
  guint steps = 0;

  if (criterion->parent == NULL ||
      !weeg_check_reference (path, "parent", criteria, criterion->parent, N_ ("a criterion")))
    return;
  above = weeg_list_find (criteria, criterion->parent, NULL);
  if (weeg_check_has_scale (above))
    weeg_place_problem_at (path, "parent", "\"%s\" has a scale, expected a criterion without one: a group",
                           criterion->parent);
  while (above != NULL && above->parent != NULL && steps++ <= weeg_list_n (criteria))
    {
      if (above == criterion)
        break;
      above = weeg_list_find (criteria, above->parent, NULL);
    }
  if (above == criterion || steps > weeg_list_n (criteria))
    weeg_place_problem_at (path, "parent", "\"%s\" stands below itself, expected a tree", criterion->parent);
}

void
weeg_check_criteria (WeegPlace *path, const WeegList *criteria)
{
  gsize before;

  weeg_check_ids (path, "criteria", criteria);
  before = weeg_place_key (path, "criteria");
  for (guint i = 0; i < weeg_list_n (criteria); i++)
    {
      const WeegCriterion *criterion = weeg_list_get (criteria, i);
      gsize outside = weeg_place_index (path, i);

      check_parent (path, criteria, criterion);
      if (weeg_list_n (criterion->levels) > 0)
        check_levels (path, criterion);
      else
        check_measured (path, criterion);
      if (WEEG_HAS (criterion, must) && !weeg_check_has_scale (criterion))
        weeg_place_problem_at (path, "must", "there is no scale, expected levels or a measured scale");
      else if (WEEG_HAS (criterion, must))
        weeg_check_on_scale (path, "must", criterion, criterion->must);
      weeg_place_leave (path, outside);
    }
  weeg_place_leave (path, before);
}

/* Scores */

static void
check_score_value (WeegPlace *path, const WeegScore *score, const WeegCriterion *criterion)
{
  gboolean has_value = WEEG_HAS (score, value);

  if (has_value == WEEG_HAS (score, answer))
    weeg_place_problem (path, has_value ? N_ ("both a value and an answer, expected one of them")
                                        : N_ ("neither value nor answer, expected one of them"));
  if (!has_value && (WEEG_HAS (score, low) || WEEG_HAS (score, high)))
    weeg_place_problem_at (path, WEEG_HAS (score, low) ? "low" : "high",
                           "there is no value, expected one between low and high");
  if (has_value && WEEG_HAS (score, low) && score->low > score->value)
    weeg_place_problem_at (path, "low", "%.15g is above the value %.15g, expected at most that", score->low,
                           score->value);
  if (has_value && WEEG_HAS (score, high) && score->high < score->value)
    weeg_place_problem_at (path, "high", "%.15g is below the value %.15g, expected at least that",
                           score->high, score->value);
  if (criterion == NULL)
    return;
  if (has_value)
    weeg_check_on_scale (path, "value", criterion, score->value);
  if (WEEG_HAS (score, low))
    weeg_check_on_scale (path, "low", criterion, score->low);
  if (WEEG_HAS (score, high))
    weeg_check_on_scale (path, "high", criterion, score->high);
}

static void
check_not_twice (WeegPlace *path, GHashTable *seen, const WeegScore *score, guint index)
{
  gpointer first;
  char *key;

  if (score->member == NULL || score->alternative == NULL || score->criterion == NULL)
    return;
  /* A line feed between them: an id with one in it only merges with an id that has one, too. */
  key = g_strdup_printf ("%s\n%" G_GINT64_FORMAT "\n%s\n%s", score->member,
                         WEEG_HAS (score, round) ? score->round : 1, score->alternative, score->criterion);
  if (g_hash_table_lookup_extended (seen, key, NULL, &first))
    {
      weeg_place_problem (
          path, "the same member, round, alternative and criterion as scores[%u], expected one score",
          GPOINTER_TO_UINT (first));
      g_free (key);
    }
  else
    g_hash_table_insert (seen, key, GUINT_TO_POINTER (index));
}

void
weeg_check_scores (WeegPlace *path, const WeegDossier *dossier)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gsize before = weeg_place_key (path, "scores");

  for (guint i = 0; i < weeg_list_n (dossier->scores); i++)
    {
      const WeegScore *score = weeg_list_get (dossier->scores, i);
      const WeegCriterion *criterion =
          score->criterion != NULL ? weeg_list_find (dossier->criteria, score->criterion, NULL) : NULL;
      gsize outside = weeg_place_index (path, i);

      weeg_check_reference (path, "member", dossier->members, score->member, N_ ("a member"));
      weeg_check_reference (path, "alternative", dossier->alternatives, score->alternative,
                            N_ ("an alternative"));
      if (weeg_check_reference (path, "criterion", dossier->criteria, score->criterion, N_ ("a criterion")) &&
          criterion != NULL && !weeg_check_has_scale (criterion))
        {
          weeg_place_problem_at (path, "criterion", "\"%s\" is a group, expected a criterion with a scale",
                                 score->criterion);
          criterion = NULL;
        }
      check_score_value (path, score, criterion);
      check_not_twice (path, seen, score, i);
      weeg_place_leave (path, outside);
    }
  weeg_place_leave (path, before);
}

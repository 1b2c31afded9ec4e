/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-check.h"

#define SHARE_TOLERANCE 1e-9

static void
check_growth (WeegPlace *path, const WeegStaffFunction *function, gint64 years)
{
  const WeegGrowth *growth;
  gsize before;

  if (weeg_either_is (function->growth, WEEG_KIND_NUMBER) && function->growth->cell.number <= -1)
    weeg_place_problem_at (path, "growth", "%.15g, expected a fraction per year above -1",
                           function->growth->cell.number);
  if (!weeg_either_is (function->growth, WEEG_KIND_RECORD))
    return;
  growth = function->growth->cell.pointer;
  before = weeg_place_key (path, "growth");
  if (WEEG_HAS (growth, kind) && growth->kind != WEEG_GROWTH_KIND_SCENARIO && !WEEG_HAS (growth, rate))
    weeg_place_problem_at (path, "rate", "missing, expected a fraction per year");
  if (WEEG_HAS (growth, kind) && growth->kind == WEEG_GROWTH_KIND_SCENARIO &&
      weeg_list_n (growth->factors) != years)
    weeg_place_problem_at (path, "factors", "%u numbers, expected one per year: %lld",
                           weeg_list_n (growth->factors), (long long)years);
  for (guint i = 0; i < weeg_list_n (growth->factors); i++)
    if (weeg_list_number (growth->factors, i) < 0)
      {
        g_autofree char *place = g_strdup_printf ("factors[%u]", i);

        weeg_place_problem_below (path, place, "%.15g, expected at least 0",
                                  weeg_list_number (growth->factors, i));
      }
  weeg_place_leave (path, before);
}

static void
check_functions (WeegPlace *path, const WeegWorkload *workload)
{
  gsize before;

  weeg_check_ids (path, "functions", workload->functions);
  before = weeg_place_key (path, "functions");
  for (guint i = 0; i < weeg_list_n (workload->functions); i++)
    {
      gsize outside = weeg_place_index (path, i);

      check_growth (path, weeg_list_get (workload->functions, i), workload->years);
      weeg_place_leave (path, outside);
    }
  weeg_place_leave (path, before);
}

/* The shares of one function over all activities. */
static void
check_share_sum (WeegPlace *path, const WeegWorkload *workload, const char *function)
{
  double sum = 0;

  for (guint i = 0; i < weeg_list_n (workload->activities); i++)
    sum +=
        weeg_map_number (((const WeegActivity *)weeg_list_get (workload->activities, i))->share, function, 0);
  if (sum > 1 + SHARE_TOLERANCE)
    weeg_place_problem_at (path, "activities", "the shares of \"%s\" sum to %.15g, expected at most 1",
                           function, sum);
}

static void
check_activities (WeegPlace *path, const WeegWorkload *workload)
{
  gsize before;

  weeg_check_ids (path, "activities", workload->activities);
  before = weeg_place_key (path, "activities");
  for (guint i = 0; i < weeg_list_n (workload->activities); i++)
    {
      const WeegActivity *activity = weeg_list_get (workload->activities, i);
      gsize outside = weeg_place_index (path, i);
      gsize inside = weeg_place_key (path, "share");

      for (guint j = 0; j < weeg_map_n (activity->share); j++)
        weeg_check_reference (path, weeg_map_key (activity->share, j), workload->functions,
                              weeg_map_key (activity->share, j), N_ ("the id of a function"));
      weeg_place_leave (path, inside);
      weeg_place_leave (path, outside);
    }
  weeg_place_leave (path, before);
  for (guint i = 0; i < weeg_list_n (workload->functions); i++)
    {
      const WeegStaffFunction *function = weeg_list_get (workload->functions, i);

      if (function->id != NULL)
        check_share_sum (path, workload, function->id);
    }
}

static void
check_size (WeegPlace *path, const WeegEffect *effect)
{
  gboolean per_case = WEEG_HAS (effect, minutes_per_case) || WEEG_HAS (effect, cases_per_year);
  int n = WEEG_HAS (effect, percent) + WEEG_HAS (effect, productivity) + per_case +
          WEEG_HAS (effect, hours_per_year);
  double most = effect->mechanism == WEEG_MECHANISM_ADDS_WORK ? G_MAXDOUBLE : 1;

  if (n != 1)
    weeg_place_problem (
        path, n == 0 ? N_ ("no size, expected exactly one of percent, productivity, minutes_per_case with "
                           "cases_per_year, or hours_per_year")
                     : N_ ("more than one size, expected exactly one of percent, productivity, "
                           "minutes_per_case with cases_per_year, or hours_per_year"));
  if (per_case && !WEEG_HAS (effect, minutes_per_case))
    weeg_place_problem_at (path, "minutes_per_case", "missing, expected minutes beside cases_per_year");
  if (per_case && !WEEG_HAS (effect, cases_per_year))
    weeg_place_problem_at (path, "cases_per_year", "missing, expected cases beside minutes_per_case");
  weeg_check_quantity (path, "percent", effect->percent, 0, most);
  weeg_check_quantity (path, "productivity", effect->productivity, 0, G_MAXDOUBLE);
  weeg_check_quantity (path, "minutes_per_case", effect->minutes_per_case, 0, G_MAXDOUBLE);
  weeg_check_quantity (path, "hours_per_year", effect->hours_per_year, 0, G_MAXDOUBLE);
}

static void
check_cases (WeegPlace *path, const WeegEither *cases, gint64 years)
{
  weeg_check_series (path, "cases_per_year", cases, years);
  for (guint i = 0;
       cases != NULL && i < (weeg_either_is (cases, WEEG_KIND_LIST) ? weeg_list_n (cases->cell.pointer) : 1);
       i++)
    if (weeg_series_at (cases, i, 0) < 0)
      {
        weeg_place_problem_at (path, "cases_per_year", "%.15g, expected at least 0",
                               weeg_series_at (cases, i, 0));
        return;
      }
}

static void
check_move (WeegPlace *path, const WeegWorkload *workload, const WeegEffect *effect)
{
  gboolean moves = WEEG_HAS (effect, mechanism) && effect->mechanism == WEEG_MECHANISM_MOVES_WORK;

  if (moves && effect->to == NULL)
    weeg_place_problem_at (path, "to", "missing, expected the function that does the work from then on");
  weeg_check_reference (path, "to", workload->functions, effect->to, N_ ("the id of a function"));
  if (moves && effect->to != NULL && weeg_list_n (effect->functions) == 1 &&
      weeg_list_has_string (effect->functions, effect->to))
    weeg_place_problem_at (
        path, "to", "\"%s\" is also the function that the work comes from, expected another", effect->to);
}

static void
workload_check_evidence (WeegPlace *path, const WeegEffect *effect, const WeegList *evidence)
{
  if (weeg_either_is (effect->evidence, WEEG_KIND_STRING))
    weeg_check_reference (path, "evidence", evidence, effect->evidence->cell.pointer,
                          N_ ("the id of a piece of evidence"));
  else if (weeg_either_is (effect->evidence, WEEG_KIND_LIST))
    weeg_check_references (path, "evidence", evidence, effect->evidence->cell.pointer,
                           N_ ("the id of a piece of evidence"));
}

static void
check_effects (WeegPlace *path, const WeegWorkload *workload, const WeegList *evidence, gboolean alone)
{
  gsize before;

  weeg_check_ids (path, "effects", workload->effects);
  before = weeg_place_key (path, "effects");
  for (guint i = 0; i < weeg_list_n (workload->effects); i++)
    {
      const WeegEffect *effect = weeg_list_get (workload->effects, i);
      gsize outside = weeg_place_index (path, i);

      weeg_check_references (path, "functions", workload->functions, effect->functions,
                             N_ ("the id of a function"));
      weeg_check_references (path, "activities", workload->activities, effect->activities,
                             N_ ("the id of an activity"));
      weeg_check_quantity (path, "applicable", effect->applicable, 0, 1);
      weeg_check_series (path, "adoption", effect->adoption, workload->years);
      check_size (path, effect);
      check_cases (path, effect->cases_per_year, workload->years);
      check_move (path, workload, effect);
      if (!alone)
        workload_check_evidence (path, effect, evidence);
      weeg_place_leave (path, outside);
    }
  weeg_place_leave (path, before);
}

void
weeg_check_workload (WeegPlace *path, const WeegWorkload *workload, const WeegList *evidence, gboolean alone)
{
  gsize before;

  check_functions (path, workload);
  check_activities (path, workload);
  check_effects (path, workload, evidence, alone);
  before = weeg_place_key (path, "one_off");
  for (guint i = 0; i < weeg_list_n (workload->one_off); i++)
    {
      const WeegOneOff *one_off = weeg_list_get (workload->one_off, i);
      gsize outside = weeg_place_index (path, i);

      weeg_check_reference (path, "function", workload->functions, one_off->function,
                            N_ ("the id of a function"));
      weeg_check_quantity (path, "hours", one_off->hours, 0, G_MAXDOUBLE);
      weeg_place_leave (path, outside);
    }
  weeg_place_leave (path, before);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-together-merge-private.h"

#include <math.h>

#include "weeg-fields.h"
#include "weeg-work-plan.h"

/* What dossiers say of the same thing may differ by rounding. */
#define MERGE_SLACK 1e-9

/* Where the years of the whole lie, and by whose hours an FTE is counted. */
typedef struct
{
  gint64 base_year, end; /* `end`: the first year after it */
  double hours_per_fte;
  WeegCollect *differences;
} Frame;

static void
tell (const Frame *frame, const char *list, const char *id, const char *what, double first, double other)
{
  if (fabs (first - other) > MERGE_SLACK * MAX (fabs (first), 1))
    {
      g_autofree char *text = g_strdup_printf ("%s.%s.%s: %.15g and %.15g", list, id, what, first, other);

      weeg_collect_string (frame->differences, text);
    }
}

/* --- lists per year --- */

static WeegList *
numbers_new (const WeegShape *item, const double *numbers, guint n)
{
  GArray *cells = g_array_new (FALSE, TRUE, sizeof (WeegCell));

  for (guint i = 0; i < n; i++)
    {
      WeegCell cell = { .number = numbers[i] };

      g_array_append_val (cells, cell);
    }
  return weeg_list_new_take (item, cells);
}

/* @series, whose first year is @from, per year of the whole; @before in the years before it. */
static WeegEither *
shift_series (const Frame *frame,
              const WeegShape *const *shapes,
              const WeegEither *series,
              gint64 from,
              double before,
              double absent)
{
  guint n = (guint)(frame->end - frame->base_year);
  g_autofree double *numbers = g_new (double, n);

  for (guint t = 0; t < n; t++)
    {
      gint64 own = frame->base_year + t - from;

      numbers[t] = own < 0 ? before : weeg_series_at (series, (guint)own, absent);
    }
  return weeg_either_new_take (shapes[1], (WeegCell){ .pointer = numbers_new (shapes[1]->item, numbers, n) });
}

/* --- functions and activities --- */

/* @function of @workload in the years of the whole, at as many hours as it has there. */
static WeegStaffFunction *
new_function (const Frame *frame, const WeegWorkload *workload, const WeegStaffFunction *function)
{
  WeegStaffFunction *copy = weeg_record_copy (function);
  guint n = (guint)(frame->end - frame->base_year);
  g_autofree double *factors = g_new (double, n);
  WeegGrowth *growth = weeg_record_new (&weeg_growth_type);
  const WeegShape *const *shapes = weeg_record_type_find (&weeg_staff_function_type, "growth")->shape.either;
  const WeegShape *item = weeg_record_type_find (&weeg_growth_type, "factors")->shape.item;

  for (guint t = 0; t < n; t++)
    {
      gint64 own = frame->base_year + t - workload->base_year;

      factors[t] = weeg_work_growth (function, (guint)MAX (own, 0));
    }
  WEEG_SET (growth, kind, WEEG_GROWTH_KIND_SCENARIO);
  WEEG_SET (growth, factors, numbers_new (item, factors, n));
  WEEG_REPLACE (copy, growth, weeg_either_new_take (shapes[1], (WeegCell){ .pointer = growth }));
  WEEG_REPLACE (copy, fte, function->fte * workload->hours_per_fte / frame->hours_per_fte);
  return copy;
}

static void
merge_functions (Frame *frame, const WeegTogetherPart *parts, guint n_parts, WeegWorkload *merged)
{
  WeegCollect functions = weeg_collect_new (&weeg_workload_type, "functions");
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n_parts; i++)
    for (guint j = 0; parts[i].workload != NULL && j < weeg_list_n (parts[i].workload->functions); j++)
      {
        const WeegStaffFunction *function = weeg_list_get (parts[i].workload->functions, j);
        const WeegStaffFunction *first = g_hash_table_lookup (known, function->id);
        double factor = parts[i].workload->hours_per_fte / frame->hours_per_fte;

        if (first == NULL)
          {
            WeegStaffFunction *made = new_function (frame, parts[i].workload, function);

            weeg_collect_take (&functions, NULL, made);
            g_hash_table_insert (known, made->id, made);
            continue;
          }
        tell (frame, "functions", function->id, "fte", first->fte, function->fte * factor);
        if (WEEG_HAS (first, hourly_cost) && WEEG_HAS (function, hourly_cost))
          tell (frame, "functions", function->id, "hourly_cost", first->hourly_cost, function->hourly_cost);
      }
  WEEG_SET (merged, functions, weeg_collect_list (&functions));
}

/* The share of each function in activity @id: of the first dossier that says one. */
static WeegMap *
merge_shares (Frame *frame, const WeegTogetherPart *parts, guint n_parts, const char *id)
{
  WeegCollect shares = weeg_collect_new (&weeg_activity_type, "share");
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n_parts; i++)
    {
      const WeegActivity *activity =
          parts[i].workload != NULL ? weeg_list_find (parts[i].workload->activities, id, NULL) : NULL;

      for (guint j = 0; activity != NULL && j < weeg_map_n (activity->share); j++)
        {
          const char *function = weeg_map_key (activity->share, j);
          double share = weeg_map_cell (activity->share, j).number;
          const WeegActivity *first = g_hash_table_lookup (known, function);

          if (first == NULL)
            {
              weeg_collect_number (&shares, function, share);
              g_hash_table_insert (known, (char *)function, (gpointer)activity);
            }
          else
            {
              g_autofree char *what = g_strconcat ("share.", function, NULL);

              tell (frame, "activities", id, what, weeg_map_number (first->share, function, 0), share);
            }
        }
    }
  return weeg_collect_map (&shares);
}

static double
share_sum (const WeegList *activities, const char *function)
{
  double sum = 0;

  for (guint i = 0; i < weeg_list_n (activities); i++)
    sum += weeg_map_number (((const WeegActivity *)weeg_list_get (activities, i))->share, function, 0);
  return sum;
}

/* A dossier without activities means all time of its functions: what others leave of that is one more. */
static void
add_rest (const WeegTogetherPart *part, const WeegList *activities, WeegCollect *all)
{
  WeegActivity *rest = weeg_record_new (&weeg_activity_type);
  WeegCollect shares = weeg_collect_new (&weeg_activity_type, "share");

  for (guint i = 0; i < weeg_list_n (part->workload->functions); i++)
    {
      const char *function = weeg_record_get_id (weeg_list_get (part->workload->functions, i));

      weeg_collect_number (&shares, function, MAX (1 - share_sum (activities, function), 0));
    }
  WEEG_SET (rest, id, g_strdup (part->id));
  WEEG_SET (rest, share, weeg_collect_map (&shares));
  weeg_collect_take (all, NULL, rest);
}

static WeegList *
with_rest (WeegList *activities, const WeegTogetherPart *parts, guint n_parts)
{
  g_autoptr (WeegList) named = activities;

  for (guint i = 0; i < n_parts && weeg_list_n (named) > 0; i++)
    if (parts[i].workload != NULL && weeg_list_n (parts[i].workload->activities) == 0)
      {
        WeegCollect all = weeg_collect_new (&weeg_workload_type, "activities");

        for (guint j = 0; j < weeg_list_n (activities); j++)
          weeg_collect_take (&all, NULL, weeg_record_ref ((gpointer)weeg_list_get (activities, j)));
        add_rest (&parts[i], activities, &all);
        activities = weeg_collect_list (&all);
        weeg_list_unref (named);
        named = activities;
      }
  return g_steal_pointer (&named);
}

static void
merge_activities (Frame *frame, const WeegTogetherPart *parts, guint n_parts, WeegWorkload *merged)
{
  WeegCollect activities = weeg_collect_new (&weeg_workload_type, "activities");
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n_parts; i++)
    for (guint j = 0; parts[i].workload != NULL && j < weeg_list_n (parts[i].workload->activities); j++)
      {
        const WeegActivity *activity = weeg_list_get (parts[i].workload->activities, j);
        WeegActivity *copy;

        if (!g_hash_table_add (known, activity->id))
          continue;
        copy = weeg_record_copy (activity);
        WEEG_REPLACE (copy, share, merge_shares (frame, parts, n_parts, activity->id));
        weeg_collect_take (&activities, NULL, copy);
      }
  WEEG_SET (merged, activities, with_rest (weeg_collect_list (&activities), parts, n_parts));
}

/* One function cannot spend more time than it has: told where dossiers together say so. */
static void
tell_shares (Frame *frame, const WeegWorkload *merged)
{
  for (guint i = 0; i < weeg_list_n (merged->functions); i++)
    {
      const WeegStaffFunction *function = weeg_list_get (merged->functions, i);
      double sum = share_sum (merged->activities, function->id);

      if (sum > 1 + MERGE_SLACK)
        tell (frame, "functions", function->id, "shares", 1, sum);
    }
}

/* --- effects --- */

char *
weeg_together_effect_id (const WeegTogetherPart *part, const WeegEffect *effect)
{
  return g_strdup_printf ("%s/%s", part->id, effect->id);
}

/* The ids of the records of @list, for @key of an effect; all begin with a string `id`. */
static WeegList *
ids_of (const WeegList *list, const char *key)
{
  WeegCollect ids = weeg_collect_new (&weeg_effect_type, key);

  for (guint i = 0; i < weeg_list_n (list); i++)
    weeg_collect_string (&ids, weeg_record_get_id (weeg_list_get (list, i)));
  return weeg_collect_list (&ids);
}

static WeegEffect *
new_effect (const Frame *frame, const WeegTogetherPart *part, const WeegEffect *effect)
{
  const WeegWorkload *workload = part->workload;
  WeegEffect *copy = weeg_record_copy (effect);

  WEEG_REPLACE (copy, id, weeg_together_effect_id (part, effect));
  if (weeg_list_n (effect->functions) == 0)
    WEEG_REPLACE (copy, functions, ids_of (workload->functions, "functions"));
  if (weeg_list_n (effect->activities) == 0)
    WEEG_REPLACE (copy, activities, ids_of (workload->activities, "activities"));
  WEEG_REPLACE (
      copy, adoption,
      shift_series (frame, weeg_fraction_series_shapes, effect->adoption, workload->base_year, 0, 1));
  if (WEEG_HAS (effect, cases_per_year))
    WEEG_REPLACE (
        copy, cases_per_year,
        shift_series (frame, weeg_series_shapes, effect->cases_per_year, workload->base_year, 0, 0));
  return copy;
}

static void
merge_effects (const Frame *frame, const WeegTogetherPart *parts, guint n_parts, WeegWorkload *merged)
{
  WeegCollect effects = weeg_collect_new (&weeg_workload_type, "effects");
  WeegCollect one_off = weeg_collect_new (&weeg_workload_type, "one_off");

  for (guint i = 0; i < n_parts; i++)
    {
      const WeegWorkload *workload = parts[i].workload;

      for (guint j = 0; workload != NULL && j < weeg_list_n (workload->effects); j++)
        weeg_collect_take (&effects, NULL,
                           new_effect (frame, &parts[i], weeg_list_get (workload->effects, j)));
      for (guint j = 0; workload != NULL && j < weeg_list_n (workload->one_off); j++)
        {
          WeegOneOff *copy = weeg_record_copy (weeg_list_get (workload->one_off, j));

          if (!WEEG_HAS (copy, year))
            WEEG_SET (copy, year, workload->base_year);
          weeg_collect_take (&one_off, NULL, copy);
        }
    }
  WEEG_SET (merged, effects, weeg_collect_list (&effects));
  WEEG_SET (merged, one_off, weeg_collect_list (&one_off));
}

/* --- the whole --- */

static gboolean
find_frame (Frame *frame, const WeegTogetherPart *parts, guint n_parts)
{
  gboolean any = FALSE;

  for (guint i = 0; i < n_parts; i++)
    {
      const WeegWorkload *workload = parts[i].workload;

      if (workload == NULL || workload->years < 1 || !(workload->hours_per_fte > 0))
        continue;
      if (!any)
        frame->hours_per_fte = workload->hours_per_fte;
      frame->base_year = any ? MIN (frame->base_year, workload->base_year) : workload->base_year;
      frame->end = MAX (any ? frame->end : 0, workload->base_year + workload->years);
      any = TRUE;
    }
  return any;
}

WeegWorkload *
weeg_together_merge (const WeegTogetherPart *parts, guint n_parts, WeegCollect *differences)
{
  Frame frame = { .differences = differences };
  WeegWorkload *merged;

  if (!find_frame (&frame, parts, n_parts))
    return NULL;
  merged = weeg_record_new (&weeg_workload_type);
  WEEG_SET (merged, base_year, frame.base_year);
  WEEG_SET (merged, years, frame.end - frame.base_year);
  WEEG_SET (merged, hours_per_fte, frame.hours_per_fte);
  merge_functions (&frame, parts, n_parts, merged);
  merge_activities (&frame, parts, n_parts, merged);
  tell_shares (&frame, merged);
  merge_effects (&frame, parts, n_parts, merged);
  return merged;
}

WeegWorkload *
weeg_together_only (const WeegWorkload *merged, const WeegTogetherPart *part)
{
  g_autofree char *prefix = g_strconcat (part->id, "/", NULL);
  WeegWorkload *copy = weeg_record_copy (merged);
  WeegCollect effects = weeg_collect_new (&weeg_workload_type, "effects");

  for (guint i = 0; i < weeg_list_n (merged->effects); i++)
    {
      const WeegEffect *effect = weeg_list_get (merged->effects, i);

      if (g_str_has_prefix (effect->id, prefix))
        weeg_collect_take (&effects, NULL, weeg_record_ref ((gpointer)effect));
    }
  WEEG_REPLACE (copy, effects, weeg_collect_list (&effects));
  return copy;
}

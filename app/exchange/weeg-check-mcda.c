/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-check.h"
#include "weeg-dossier-check.h"

#define SUM_TOLERANCE 1e-9

static void
check_measurements (WeegPlace *path, const WeegMcda *mcda)
{
  gsize before = weeg_place_key (path, "measurements");

  for (guint i = 0; i < weeg_map_n (mcda->measurements); i++)
    {
      const WeegMap *row = weeg_map_cell (mcda->measurements, i).pointer;
      const char *alternative = weeg_map_key (mcda->measurements, i);
      gsize outside;

      weeg_check_reference (path, alternative, mcda->alternatives, alternative,
                            N_ ("the id of an alternative"));
      outside = weeg_place_key (path, alternative);
      for (guint j = 0; j < weeg_map_n (row); j++)
        {
          const char *id = weeg_map_key (row, j);
          const WeegEither *cell = weeg_map_cell (row, j).pointer;
          const WeegCriterion *criterion = weeg_list_find (mcda->criteria, id, NULL);

          weeg_check_reference (path, id, mcda->criteria, id, N_ ("the id of a criterion"));
          if (criterion != NULL && weeg_either_is (cell, WEEG_KIND_QUANTITY))
            weeg_check_on_scale (path, id, criterion, weeg_quantity_base (cell->cell.pointer, 0));
        }
      weeg_place_leave (path, outside);
    }
  weeg_place_leave (path, before);
}

/* Numbers per criterion: known, at least 0; with @complete all criteria, not all 0. */
static double
check_vector (
    WeegPlace *path, const char *key, const WeegMap *map, const char *const *leaves, gboolean complete)
{
  gsize before = weeg_place_key (path, key);
  double sum = 0;

  for (guint i = 0; i < weeg_map_n (map); i++)
    {
      gsize outside = weeg_place_key (path, weeg_map_key (map, i));

      weeg_check_name (path, leaves, weeg_map_key (map, i), N_ ("the id of a criterion with a scale"));
      if (weeg_map_cell (map, i).number < 0)
        weeg_place_problem (path, "%.15g, expected at least 0", weeg_map_cell (map, i).number);
      sum += weeg_map_cell (map, i).number;
      weeg_place_leave (path, outside);
    }
  for (guint i = 0; complete && leaves[i] != NULL; i++)
    if (!weeg_map_has (map, leaves[i]))
      weeg_place_problem_at (path, leaves[i], "missing, expected a weight for every criterion");
  if (complete && weeg_map_n (map) > 0 && !(sum > 0))
    weeg_place_problem (path, "all are 0, expected at least one above 0");
  weeg_place_leave (path, before);
  return sum;
}

static void
mcda_check_order (WeegPlace *path, const WeegMcdaWeights *weights, const char *const *leaves)
{
  gsize before = weeg_place_key (path, "order");
  guint known = 0;

  for (guint i = 0; i < weeg_list_n (weights->order); i++)
    {
      const char *id = weeg_list_get (weights->order, i);
      gsize outside = weeg_place_index (path, i);
      gboolean twice = FALSE;

      for (guint j = 0; j < i; j++)
        twice = twice || g_strcmp0 (id, weeg_list_get (weights->order, j)) == 0;
      if (twice)
        weeg_place_problem (path, "\"%s\" stands in it twice, expected it once", id);
      else if (weeg_check_name (path, leaves, id, N_ ("the id of a criterion with a scale")))
        known++;
      weeg_place_leave (path, outside);
    }
  if (known < g_strv_length ((char **)leaves))
    weeg_place_problem (path, "%u criteria, expected all %u, most important first", known,
                        g_strv_length ((char **)leaves));
  weeg_place_leave (path, before);
}

static void
check_ties (WeegPlace *path, const WeegList *ties, const char *const *leaves)
{
  gsize before = weeg_place_key (path, "ties");

  for (guint i = 0; i < weeg_list_n (ties); i++)
    {
      const WeegList *tie = weeg_list_get (ties, i);
      gsize outside = weeg_place_index (path, i);

      for (guint j = 0; j < weeg_list_n (tie); j++)
        {
          gsize inside = weeg_place_index (path, j);

          weeg_check_name (path, leaves, weeg_list_get (tie, j), N_ ("the id of a criterion with a scale"));
          weeg_place_leave (path, inside);
        }
      weeg_place_leave (path, outside);
    }
  weeg_place_leave (path, before);
}

static void
check_intervals (WeegPlace *path, const WeegMcdaWeights *weights, const char *const *leaves)
{
  double low = check_vector (path, "low", weights->low, leaves, FALSE);
  double high = 0;

  check_vector (path, "high", weights->high, leaves, FALSE);
  for (guint i = 0; leaves[i] != NULL; i++)
    {
      double least = weeg_map_number (weights->low, leaves[i], 0);
      double most = weeg_map_number (weights->high, leaves[i], 1);

      if (least > most)
        {
          g_autofree char *place = g_strconcat ("low.", leaves[i], NULL);

          weeg_place_problem_below (path, place, "%.15g, expected at most high, %.15g", least, most);
        }
      high += most;
    }
  if (low > 1 + SUM_TOLERANCE)
    weeg_place_problem_at (path, "low", "they sum to %.15g, expected at most 1", low);
  if (high < 1 - SUM_TOLERANCE)
    weeg_place_problem_at (path, "high", "they sum to %.15g, expected at least 1", high);
}

static void
check_mcda_weights (WeegPlace *path, const WeegMcdaWeights *weights, const char *const *leaves)
{
  gsize before;

  switch (weights->kind)
    {
    case WEEG_WEIGHTS_KIND_EXACT:
      check_vector (path, "values", weights->values, leaves, TRUE);
      break;
    case WEEG_WEIGHTS_KIND_ORDINAL:
      mcda_check_order (path, weights, leaves);
      check_ties (path, weights->ties, leaves);
      break;
    case WEEG_WEIGHTS_KIND_INTERVALS:
      check_intervals (path, weights, leaves);
      break;
    case WEEG_WEIGHTS_KIND_MEMBERS:
      before = weeg_place_key (path, "members");
      if (weeg_map_n (weights->members) == 0)
        weeg_place_problem (path, "missing, expected weights per member");
      for (guint i = 0; i < weeg_map_n (weights->members); i++)
        check_vector (path, weeg_map_key (weights->members, i), weeg_map_cell (weights->members, i).pointer,
                      leaves, TRUE);
      weeg_place_leave (path, before);
      break;
    default:
      break;
    }
}

void
weeg_mcda_check (const WeegMcda *mcda, WeegProblems *problems)
{
  g_auto (WeegPlace) path = { 0 };
  g_auto (GStrv) leaves = NULL;
  gsize before;

  g_return_if_fail (mcda != NULL && problems != NULL);

  weeg_place_init (&path, problems);
  leaves = weeg_check_leaves (mcda->criteria);
  weeg_check_criteria (&path, mcda->criteria);
  weeg_check_ids (&path, "alternatives", mcda->alternatives);
  check_measurements (&path, mcda);
  if (mcda->weights == NULL || !WEEG_HAS (mcda->weights, kind))
    return;
  before = weeg_place_key (&path, "weights");
  check_mcda_weights (&path, mcda->weights, (const char *const *)leaves);
  weeg_place_leave (&path, before);
}

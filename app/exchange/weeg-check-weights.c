/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-check.h"

#include <math.h>
#include <string.h>

/* Two numbers of a matrix of comparisons that are each other's inverse may differ so much. */
#define RECIPROCITY 1e-3

/* Weights per criterion: known, not negative, not all zero. */
static void
weights_check_points (WeegPlace *path, const WeegMap *points, const char *const *leaves)
{
  gsize before = weeg_place_key (path, "points");
  double sum = 0;

  for (guint i = 0; i < weeg_map_n (points); i++)
    {
      gsize outside = weeg_place_key (path, weeg_map_key (points, i));
      double value = weeg_map_cell (points, i).number;

      weeg_check_name (path, leaves, weeg_map_key (points, i), N_ ("a criterion with a scale"));
      if (value < 0)
        weeg_place_problem (path, "%.15g, expected at least 0", value);
      sum += value;
      weeg_place_leave (path, outside);
    }
  if (weeg_map_n (points) == 0)
    weeg_place_problem (path, "missing, expected points per criterion");
  else if (!(sum > 0))
    weeg_place_problem (path, "all are 0, expected at least one above 0");
  weeg_place_leave (path, before);
}

/* Ids that are known and stand there once. */
static void
weights_check_order (WeegPlace *path, const char *key, const WeegList *order, const char *const *leaves)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  gsize before = weeg_place_key (path, key);

  for (guint i = 0; i < weeg_list_n (order); i++)
    {
      const char *id = weeg_list_get (order, i);
      gsize outside = weeg_place_index (path, i);

      if (weeg_check_name (path, leaves, id, N_ ("a criterion with a scale")) &&
          !g_hash_table_add (seen, (gpointer)id))
        weeg_place_problem (path, "\"%s\" stands in it twice, expected it once", id);
      weeg_place_leave (path, outside);
    }
  if (weeg_list_n (order) == 0)
    weeg_place_problem (path, "missing, expected the criteria, most important first");
  weeg_place_leave (path, before);
}

static void
check_matrix_cell (WeegPlace *path, const WeegList *matrix, guint row, guint column)
{
  double here = weeg_list_number (weeg_list_get (matrix, row), column);
  double mirrored = weeg_list_number (weeg_list_get (matrix, column), row);
  g_autofree char *place = g_strdup_printf ("matrix[%u][%u]", row, column);

  if (!(here > 0))
    weeg_place_problem_below (path, place, "%.15g, expected a number above 0", here);
  else if (row == column && fabs (here - 1) > RECIPROCITY)
    weeg_place_problem_below (path, place, "%.15g, expected 1: a criterion against itself", here);
  else if (row > column && mirrored > 0 && fabs (here * mirrored - 1) > RECIPROCITY)
    weeg_place_problem_below (path, place, "%.15g, expected 1/%.15g, as matrix[%u][%u] says", here, mirrored,
                              column, row);
}

static void
check_matrix (WeegPlace *path, const WeegList *matrix, guint n)
{
  if (weeg_list_n (matrix) != n)
    {
      weeg_place_problem_at (path, "matrix", "%u rows, expected one per criterion: %u", weeg_list_n (matrix),
                             n);
      return;
    }
  for (guint row = 0; row < n; row++)
    if (weeg_list_n (weeg_list_get (matrix, row)) != n)
      {
        g_autofree char *place = g_strdup_printf ("matrix[%u]", row);

        weeg_place_problem_below (path, place, "%u numbers, expected one per criterion: %u",
                                  weeg_list_n (weeg_list_get (matrix, row)), n);
        return;
      }
  for (guint row = 0; row < n; row++)
    for (guint column = 0; column < n; column++)
      check_matrix_cell (path, matrix, row, column);
}

static void
check_comparisons (WeegPlace *path, const char *key, const WeegMap *map, const char *const *criteria)
{
  gsize before = weeg_place_key (path, key);

  for (guint i = 0; i < weeg_map_n (map); i++)
    {
      gsize outside = weeg_place_key (path, weeg_map_key (map, i));
      double value = weeg_map_cell (map, i).number;

      weeg_check_name (path, criteria, weeg_map_key (map, i), N_ ("a criterion"));
      if (!(value >= 1 && value <= 9))
        weeg_place_problem (path, "%.15g, expected from 1 to 9", value);
      weeg_place_leave (path, outside);
    }
  for (guint i = 0; criteria[i] != NULL; i++)
    if (!weeg_map_has (map, criteria[i]))
      weeg_place_problem_at (path, criteria[i], "missing, expected a number from 1 to 9");
  weeg_place_leave (path, before);
}

static void
check_best_worst (WeegPlace *path, const WeegWeights *weights, const char *const *criteria)
{
  gsize before;

  if (weights->best == NULL || weights->worst == NULL)
    {
      weeg_place_problem_at (path, weights->best == NULL ? "best" : "worst", "missing, expected a criterion");
      return;
    }
  before = weeg_place_key (path, "best");
  weeg_check_name (path, criteria, weights->best, N_ ("a criterion"));
  weeg_place_leave (path, before);
  before = weeg_place_key (path, "worst");
  weeg_check_name (path, criteria, weights->worst, N_ ("a criterion"));
  if (strcmp (weights->best, weights->worst) == 0 && criteria[0] != NULL && criteria[1] != NULL)
    weeg_place_problem (path, "\"%s\" is also the best, expected another criterion", weights->worst);
  weeg_place_leave (path, before);
  check_comparisons (path, "best_to_others", weights->best_to_others, criteria);
  check_comparisons (path, "others_to_worst", weights->others_to_worst, criteria);
}

void
weeg_check_weights (WeegPlace *path, const WeegWeights *weights, const char *const *leaves)
{
  g_autoptr (GPtrArray) named = g_ptr_array_new ();
  const char *const *criteria = leaves;

  if (weeg_list_n (weights->criteria) > 0)
    {
      weights_check_order (path, "criteria", weights->criteria, leaves);
      for (guint i = 0; i < weeg_list_n (weights->criteria); i++)
        g_ptr_array_add (named, (gpointer)weeg_list_get (weights->criteria, i));
      g_ptr_array_add (named, NULL);
      criteria = (const char *const *)named->pdata;
    }
  if (!WEEG_HAS (weights, method))
    return;
  switch (weights->method)
    {
    case WEEG_WEIGHT_METHOD_DIRECT:
    case WEEG_WEIGHT_METHOD_SWING:
      weights_check_points (path, weights->points, criteria);
      break;
    case WEEG_WEIGHT_METHOD_RANK:
      weights_check_order (path, "order", weights->order, criteria);
      break;
    case WEEG_WEIGHT_METHOD_AHP:
      check_matrix (path, weights->matrix, g_strv_length ((char **)criteria));
      break;
    case WEEG_WEIGHT_METHOD_BWM:
      check_best_worst (path, weights, criteria);
      break;
    }
}

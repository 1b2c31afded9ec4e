/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-member-weights.h"

#include "weeg-ahp.h"
#include "weeg-bwm.h"
#include "weeg-collect.h"
#include "weeg-engine-error.h"

#include <math.h>

double
weeg_rank_order_centroid (guint k, guint n)
{
  double sum = 0;

  /* From the smallest term up, so that the weights of many criteria still sum to 1. */
  for (guint i = n; i > k; i--)
    sum += 1.0 / i;
  return sum / n;
}

/* The criteria that are weighed, and their weights. */
typedef struct
{
  GPtrArray *ids;
  double *weights;
  WeegWeightsResult *result; /* consistency is put here */
  GError **error;
} MemberWeightsTask;

/* @message is marked with N_(). */
static gboolean
member_weights_fail (MemberWeightsTask *task, const char *message)
{
  weeg_set_error_take (task->error, WEEG_ENGINE_ERROR, WEEG_ENGINE_ERROR_INPUT,
                       weeg_message_new_phrase (message));
  return FALSE;
}

/* @expected is marked with N_(). */
static gboolean
fail_for (MemberWeightsTask *task, const char *what, const char *id, const char *expected)
{
  weeg_set_error (task->error, WEEG_ENGINE_ERROR, WEEG_ENGINE_ERROR_INPUT, "%s.%s: %p", what, id,
                  weeg_message_new_phrase (expected));
  return FALSE;
}

static int
member_weights_find_id (const GPtrArray *ids, const char *id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_strcmp0 (ids->pdata[i], id) == 0)
      return (int)i;
  return -1;
}

static gboolean
weigh_points (MemberWeightsTask *task, const WeegMap *points)
{
  double sum = 0;

  for (guint i = 0; i < task->ids->len; i++)
    {
      double x = weeg_map_number (points, task->ids->pdata[i], NAN);

      if (!(x >= 0) || !isfinite (x))
        return fail_for (task, "points", task->ids->pdata[i], N_ ("expected a number of at least 0"));
      task->weights[i] = x;
      sum += x;
    }
  if (!(sum > 0) || !isfinite (sum))
    return member_weights_fail (task, N_ ("points: expected a sum above 0"));
  for (guint i = 0; i < task->ids->len; i++)
    task->weights[i] /= sum;
  return TRUE;
}

static gboolean
weigh_order (MemberWeightsTask *task, const WeegList *order)
{
  guint place = 0, n = task->ids->len;

  for (guint i = 0; i < n; i++)
    task->weights[i] = -1;
  for (guint i = 0; i < weeg_list_n (order); i++)
    {
      int c = member_weights_find_id (task->ids, weeg_list_get (order, i));

      if (c < 0)
        continue;
      if (task->weights[c] >= 0)
        return fail_for (task, "order", task->ids->pdata[c], N_ ("stands in it twice"));
      task->weights[c] = weeg_rank_order_centroid (place++, n);
    }
  return place == n ? TRUE : member_weights_fail (task, N_ ("order: expected every criterion"));
}

static gboolean
weigh_matrix (MemberWeightsTask *task, const WeegList *rows)
{
  guint n = task->ids->len, row = 0, column = 0;
  g_autofree double *matrix = g_new0 (double, (gsize)n *n + 1);
  WeegWeightsResult *result = task->result;
  double lambda, ratio, suggested;

  if (weeg_list_n (rows) != n)
    return member_weights_fail (task, N_ ("matrix: expected a row per criterion"));
  for (guint i = 0; i < n; i++)
    {
      if (weeg_list_n (weeg_list_get (rows, i)) != n)
        return member_weights_fail (task, N_ ("matrix: expected a number per criterion in each row"));
      for (guint j = 0; j < n; j++)
        matrix[(gsize)i * n + j] = weeg_list_number (weeg_list_get (rows, i), j);
    }
  lambda = weeg_ahp_weights (matrix, n, task->weights);
  if (!(lambda > 0))
    return member_weights_fail (task, N_ ("matrix: expected numbers above 0, mirrored by their inverse"));

  WEEG_SET (result, lambda_max, lambda);
  WEEG_SET (result, consistency_index, weeg_ahp_consistency_index (lambda, n));
  if (weeg_ahp_consistency_ratio (lambda, n, &ratio))
    WEEG_SET (result, consistency_ratio, ratio);
  if (weeg_ahp_reconsider (matrix, n, task->weights, &row, &column, &suggested))
    {
      WeegReconsider *reconsider = weeg_record_new (&weeg_reconsider_type);

      WEEG_SET (reconsider, row, g_strdup (task->ids->pdata[row]));
      WEEG_SET (reconsider, column, g_strdup (task->ids->pdata[column]));
      WEEG_SET (reconsider, suggested, suggested);
      WEEG_SET (result, reconsider, reconsider);
    }
  return TRUE;
}

static gboolean
weigh_best_worst (MemberWeightsTask *task, const WeegWeights *given)
{
  guint n = task->ids->len;
  g_autofree double *best_to_others = g_new0 (double, n + 1), *others_to_worst = g_new0 (double, n + 1);
  int best = member_weights_find_id (task->ids, given->best),
      worst = member_weights_find_id (task->ids, given->worst);
  double xi;

  G_STATIC_ASSERT (WEEG_BWM_CRITERIA == 300); /* as the message says */
  if (n > WEEG_BWM_CRITERIA)
    return member_weights_fail (
        task, N_ ("criteria: expected at most 300, to compare with the best and the worst"));
  if (best < 0 || worst < 0)
    return member_weights_fail (task, best < 0 ? N_ ("best: expected a criterion")
                                               : N_ ("worst: expected a criterion"));
  for (guint j = 0; j < n; j++)
    {
      /* Against itself a criterion is 1, also when it is not said. */
      best_to_others[j] =
          weeg_map_number (given->best_to_others, task->ids->pdata[j], (int)j == best ? 1 : NAN);
      others_to_worst[j] =
          weeg_map_number (given->others_to_worst, task->ids->pdata[j], (int)j == worst ? 1 : NAN);
    }
  if (!WEEG_HAS (given, others_to_worst) || isnan (others_to_worst[best]))
    others_to_worst[best] = best_to_others[worst];
  if (!weeg_bwm_weights (best_to_others, others_to_worst, n, (guint)best, (guint)worst, task->weights, &xi))
    return member_weights_fail (
        task, N_ ("best_to_others: expected numbers from 1 to 9 for every criterion, here and in "
                  "others_to_worst, and another worst than the best"));

  WEEG_SET (task->result, xi, xi);
  WEEG_SET (task->result, input_consistency_ratio,
            weeg_bwm_input_consistency_ratio (best_to_others, others_to_worst, n, (guint)worst));
  return TRUE;
}

static gboolean
weigh (MemberWeightsTask *task, const WeegWeights *given)
{
  if (task->ids->len == 0)
    return member_weights_fail (task, N_ ("criteria: expected at least one"));
  switch (given->method)
    {
    case WEEG_WEIGHT_METHOD_DIRECT:
    case WEEG_WEIGHT_METHOD_SWING:
      return weigh_points (task, given->points);
    case WEEG_WEIGHT_METHOD_RANK:
      return weigh_order (task, given->order);
    case WEEG_WEIGHT_METHOD_AHP:
      return weigh_matrix (task, given->matrix);
    default:
      return weigh_best_worst (task, given);
    }
}

static void
add_id (GPtrArray *ids, const char *id)
{
  if (id != NULL && member_weights_find_id (ids, id) < 0)
    g_ptr_array_add (ids, (gpointer)id);
}

static void
add_keys (GPtrArray *ids, const WeegMap *map)
{
  for (guint i = 0; i < weeg_map_n (map); i++)
    add_id (ids, weeg_map_key (map, i));
}

/* The criteria that @given names. */
static GPtrArray *
own_criteria (const WeegWeights *given)
{
  const WeegList *list = WEEG_HAS (given, criteria) ? given->criteria : given->order;
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; i < weeg_list_n (list); i++)
    g_ptr_array_add (ids, (gpointer)weeg_list_get (list, i));
  if (ids->len > 0)
    return ids;
  if (given->method != WEEG_WEIGHT_METHOD_BWM)
    {
      add_keys (ids, given->points);
      return ids;
    }
  add_id (ids, given->best);
  add_keys (ids, given->best_to_others);
  add_keys (ids, given->others_to_worst);
  add_id (ids, given->worst);
  return ids;
}

WeegWeightsResult *
weeg_weights_result_new (const WeegWeights *given, GError **error)
{
  g_autoptr (GPtrArray) ids = own_criteria (given);
  g_autofree double *weights = g_new0 (double, ids->len + 1);
  MemberWeightsTask task = { ids, weights, weeg_record_new (&weeg_weights_result_type), error };
  WeegCollect map;

  if (!weigh (&task, given))
    {
      weeg_record_unref (task.result);
      return NULL;
    }
  map = weeg_collect_new (&weeg_weights_result_type, "weights");
  for (guint i = 0; i < ids->len; i++)
    weeg_collect_number (&map, ids->pdata[i], weights[i]);
  WEEG_SET (task.result, weights, weeg_collect_map (&map));
  return task.result;
}

/* Points and orders are read over the criteria asked for; comparisons over their own, and then taken out. */
static gboolean
weigh_over (const WeegWeights *given, const char *const *ids, guint n, double *found)
{
  g_autoptr (GPtrArray) asked = g_ptr_array_new ();
  g_autoptr (WeegAnyRecord) result = NULL;
  double sum = 0;

  if (given->method == WEEG_WEIGHT_METHOD_AHP || given->method == WEEG_WEIGHT_METHOD_BWM)
    {
      result = (WeegAnyRecord *)weeg_weights_result_new (given, NULL);
      for (guint i = 0; result != NULL && i < n; i++)
        {
          found[i] = weeg_map_number (((WeegWeightsResult *)result)->weights, ids[i], NAN);
          sum += found[i];
        }
      for (guint i = 0; i < n; i++)
        found[i] /= sum;
      return sum > 0;
    }
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (asked, (gpointer)ids[i]);
  result = weeg_record_new (&weeg_weights_result_type);
  return weigh (&(MemberWeightsTask){ asked, found, (WeegWeightsResult *)result, NULL }, given);
}

gboolean
weeg_member_weights (const WeegWeights *given, const char *const *ids, guint n, double *weights)
{
  g_autofree double *found = g_new0 (double, n + 1);

  g_return_val_if_fail (given != NULL, FALSE);

  if (n == 0 || !weigh_over (given, ids, n, found))
    return FALSE;
  memcpy (weights, found, n * sizeof (double));
  return TRUE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-weights-edit.h"

#include "weeg-locale.h"
#include "weeg-member-weights.h"
#include "weeg-score-edit.h"
#include "weeg-translate.h"

#include <math.h>

/* What everyone gets when all criteria weigh the same. */
#define EQUAL_POINTS 10
/* How far rounding may take a ratio past the ends of its scale. */
#define SLACK 1e-9

static gboolean
has_scale (const WeegCriterion *criterion)
{
  return weeg_list_n (criterion->levels) > 0 || weeg_list_n (criterion->points) > 0 ||
         WEEG_HAS (criterion, worst);
}

GPtrArray *
weeg_dossier_leaves (const WeegDossier *dossier)
{
  GPtrArray *leaves = g_ptr_array_new ();

  for (guint i = 0; i < weeg_list_n (dossier->criteria); i++)
    {
      const WeegCriterion *criterion = weeg_list_get (dossier->criteria, i);

      if (has_scale (criterion))
        g_ptr_array_add (leaves, (gpointer)criterion);
    }
  return leaves;
}

GPtrArray *
weeg_dossier_voters (const WeegDossier *dossier)
{
  GPtrArray *voters = g_ptr_array_new ();

  for (guint i = 0; i < weeg_list_n (dossier->members); i++)
    {
      const WeegMember *member = weeg_list_get (dossier->members, i);

      if (weeg_member_votes (member))
        g_ptr_array_add (voters, (gpointer)member);
    }
  return voters;
}

static gint64
weights_edit_round_of (const WeegWeights *weights)
{
  return WEEG_HAS (weights, round) ? weights->round : 1;
}

/* The weights of @member in the last round from @least to @most. */
static const WeegWeights *
find_weights (const WeegDossier *dossier, const char *member, gint64 least, gint64 most, guint *index)
{
  const WeegWeights *found = NULL;

  for (guint i = 0; i < weeg_list_n (dossier->weights); i++)
    {
      const WeegWeights *weights = weeg_list_get (dossier->weights, i);
      gint64 round = weights_edit_round_of (weights);

      if (g_strcmp0 (weights->member, member) != 0 || round < least || round > most)
        continue;
      found = weights;
      least = round;
      if (index != NULL)
        *index = i;
    }
  return found;
}

/* What is asked of a member, without who and when. */
static WeegRecord *
bare (const WeegWeights *weights)
{
  WeegWeights *copy = weeg_record_copy (weights);

  WEEG_CLEAR (copy, member);
  WEEG_CLEAR (copy, round);
  WEEG_CLEAR (copy, reason);
  return &copy->record;
}

static gboolean
is_alike (const WeegWeights *a, const WeegWeights *b)
{
  g_autoptr (WeegAnyRecord) first = bare (a);
  g_autoptr (WeegAnyRecord) second = bare (b);

  return weeg_record_equal (first, second);
}

const WeegWeights *
weeg_dossier_standing_weights (const WeegDossier *dossier, const char *member)
{
  gint64 current;
  const WeegWeights *common = NULL;
  g_autoptr (GPtrArray) voters = NULL;

  g_return_val_if_fail (dossier != NULL, NULL);

  current = weeg_dossier_current_round (dossier);
  if (member != NULL)
    return find_weights (dossier, member, 1, current, NULL);
  voters = weeg_dossier_voters (dossier);
  for (guint i = 0; i < voters->len; i++)
    {
      const WeegMember *voter = voters->pdata[i];
      const WeegWeights *weights = find_weights (dossier, voter->id, 1, current, NULL);

      if (weights == NULL || (common != NULL && !is_alike (common, weights)))
        return NULL;
      common = weights;
    }
  return common;
}

/* The names of the criteria for which @lacks says so; NULL when there are none. (transfer full) */
static char *
name_lacking (const GPtrArray *leaves,
              const char *language,
              gboolean (*lacks) (const WeegWeights *given, const char *id),
              const WeegWeights *given)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < leaves->len; i++)
    {
      const WeegCriterion *criterion = leaves->pdata[i];

      if (lacks (given, criterion->id))
        g_ptr_array_add (names, (char *)weeg_text_get (criterion->name, language));
    }
  if (names->len == 0)
    return NULL;
  g_ptr_array_add (names, NULL);
  return weeg_locale_join (weeg_locale_get (language), (const char *const *)names->pdata);
}

static gboolean
lacks_points (const WeegWeights *given, const char *id)
{
  return !weeg_map_has (given->points, id);
}

static gboolean
lacks_place (const WeegWeights *given, const char *id)
{
  return !weeg_list_has_string (given->order, id);
}

static gboolean
lacks_row (const WeegWeights *given, const char *id)
{
  return WEEG_HAS (given, criteria) && !weeg_list_has_string (given->criteria, id);
}

/* The best against the worst is one comparison, which the first map has. */
static gboolean
lacks_comparison (const WeegWeights *given, const char *id)
{
  gboolean is_best = g_strcmp0 (id, given->best) == 0;

  return (!is_best && !weeg_map_has (given->best_to_others, id)) ||
         (!is_best && g_strcmp0 (id, given->worst) != 0 && !weeg_map_has (given->others_to_worst, id));
}

/* Sets @error to what keeps @given from counting. */
static void
say_why (const WeegWeights *given, const GPtrArray *leaves, const char *language, GError **error)
{
  static gboolean (*const tests[]) (const WeegWeights *, const char *) = {
    [WEEG_WEIGHT_METHOD_DIRECT] = lacks_points,  [WEEG_WEIGHT_METHOD_SWING] = lacks_points,
    [WEEG_WEIGHT_METHOD_RANK] = lacks_place,     [WEEG_WEIGHT_METHOD_AHP] = lacks_row,
    [WEEG_WEIGHT_METHOD_BWM] = lacks_comparison,
  };
  g_autofree char *names = NULL;

  if (leaves->len == 0)
    {
      g_set_error_literal (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_VALUE,
                           weeg_tr (language, "There are no criteria with a scale to weigh"));
      return;
    }
  if (given->method == WEEG_WEIGHT_METHOD_BWM && (given->best == NULL || given->worst == NULL))
    {
      g_set_error_literal (
          error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_VALUE,
          weeg_tr (language, "The most and the least important criterion have to be chosen"));
      return;
    }
  if (given->method == WEEG_WEIGHT_METHOD_BWM && g_strcmp0 (given->best, given->worst) == 0)
    {
      g_set_error_literal (
          error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_VALUE,
          weeg_tr (language, "The most and the least important criterion cannot be the same one"));
      return;
    }
  names = name_lacking (leaves, language, tests[given->method], given);
  if (names != NULL)
    /* Translators: %s are names of criteria. */
    g_set_error (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_VALUE,
                 weeg_tr (language, "Nothing given yet for %s"), names);
  else if (given->method == WEEG_WEIGHT_METHOD_DIRECT || given->method == WEEG_WEIGHT_METHOD_SWING)
    g_set_error_literal (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_VALUE,
                         weeg_tr (language, "At least one criterion needs more than 0 points"));
  else
    g_set_error_literal (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_VALUE,
                         weeg_tr (language, "The comparisons do not fit one another or the criteria"));
}

/* (transfer full): @numbers under the ids of @leaves. */
static WeegMap *
map_of (const GPtrArray *leaves, const double *numbers, const WeegShape *shape)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);
  GArray *cells = g_array_new (FALSE, TRUE, sizeof (WeegCell));

  for (guint i = 0; i < leaves->len; i++)
    {
      WeegCell cell = { .number = numbers[i] };

      g_ptr_array_add (keys, g_strdup (((const WeegCriterion *)leaves->pdata[i])->id));
      g_array_append_val (cells, cell);
    }
  return weeg_map_new_take (shape, keys, cells);
}

static const WeegShape *
points_shape (void)
{
  return weeg_record_type_find (&weeg_weights_type, "points")->shape.item;
}

WeegWeightsResult *
weeg_weights_work_out (const WeegDossier *dossier,
                       const WeegWeights *given,
                       const char *language,
                       GError **error)
{
  g_autoptr (GPtrArray) leaves = NULL;
  g_autoptr (GPtrArray) ids = NULL;
  g_autofree double *weights = NULL;
  WeegWeightsResult *result = NULL;

  g_return_val_if_fail (dossier != NULL, NULL);
  g_return_val_if_fail (given != NULL, NULL);

  leaves = weeg_dossier_leaves (dossier);
  ids = g_ptr_array_new ();
  weights = g_new0 (double, leaves->len + 1);
  for (guint i = 0; i < leaves->len; i++)
    g_ptr_array_add (ids, ((const WeegCriterion *)leaves->pdata[i])->id);
  if (weeg_member_weights (given, (const char *const *)ids->pdata, ids->len, weights))
    result = weeg_weights_result_new (given, NULL);
  if (result == NULL)
    {
      say_why (given, leaves, language, error);
      return NULL;
    }
  WEEG_REPLACE (result, weights, map_of (leaves, weights, points_shape ()));
  return result;
}

WeegWeights *
weeg_weights_equal (const WeegDossier *dossier)
{
  g_autoptr (GPtrArray) leaves = NULL;
  g_autofree double *points = NULL;
  WeegWeights *weights;

  g_return_val_if_fail (dossier != NULL, NULL);

  leaves = weeg_dossier_leaves (dossier);
  points = g_new0 (double, leaves->len + 1);
  for (guint i = 0; i < leaves->len; i++)
    points[i] = EQUAL_POINTS;
  weights = weeg_record_new (&weeg_weights_type);
  WEEG_SET (weights, method, WEEG_WEIGHT_METHOD_DIRECT);
  WEEG_SET (weights, points, map_of (leaves, points, points_shape ()));
  return weights;
}

WeegWeights *
weeg_weights_from_shares (const char *const *ids, const double *shares, guint n)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);
  GArray *cells = g_array_new (FALSE, TRUE, sizeof (WeegCell));
  WeegWeights *weights = weeg_record_new (&weeg_weights_type);

  for (guint i = 0; i < n; i++)
    {
      WeegCell cell = { .number = round (shares[i] * 1000) / 10 };

      g_ptr_array_add (keys, g_strdup (ids[i]));
      g_array_append_val (cells, cell);
    }
  WEEG_SET (weights, method, WEEG_WEIGHT_METHOD_DIRECT);
  WEEG_SET (weights, points, weeg_map_new_take (points_shape (), keys, cells));
  return weights;
}

gboolean
weeg_weights_is_ratio (double ratio)
{
  return ratio >= 1.0 / WEEG_MOST_TIMES - SLACK && ratio <= WEEG_MOST_TIMES + SLACK;
}

static gboolean
matrix_is_whole (const WeegList *matrix)
{
  guint n = weeg_list_n (matrix);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < n; j++)
      if (weeg_list_n (weeg_list_get (matrix, i)) != n ||
          !weeg_weights_is_ratio (weeg_list_number (weeg_list_get (matrix, i), j)))
        return FALSE;
  return n > 0;
}

static gboolean
points_can_be_kept (const WeegMap *points)
{
  double sum = 0;

  for (guint i = 0; i < weeg_map_n (points); i++)
    {
      double x = weeg_map_cell (points, i).number;

      if (!(x >= 0) || !isfinite (x))
        return FALSE;
      sum += x;
    }
  return sum > 0 && isfinite (sum);
}

/* Whether a dossier may hold @given: points may be given one by one, comparisons are all or nothing. */
static gboolean
can_be_kept (const WeegDossier *dossier, const WeegWeights *given, const char *language, GError **error)
{
  g_autoptr (WeegAnyRecord) result = NULL;
  g_autoptr (GPtrArray) leaves = NULL;

  switch (given->method)
    {
    case WEEG_WEIGHT_METHOD_DIRECT:
    case WEEG_WEIGHT_METHOD_SWING:
      if (points_can_be_kept (given->points))
        return TRUE;
      break;
    case WEEG_WEIGHT_METHOD_AHP:
      if (!matrix_is_whole (given->matrix))
        break;
      /* fall through */
    default:
      result = (WeegRecord *)weeg_weights_work_out (dossier, given, language, error);
      return result != NULL;
    }
  leaves = weeg_dossier_leaves (dossier);
  say_why (given, leaves, language, error);
  return FALSE;
}

static gboolean
find_member (const WeegDossier *dossier, const char *id, const char *language, GError **error)
{
  const WeegMember *member = weeg_list_find (dossier->members, id, NULL);

  if (member != NULL && weeg_member_votes (member))
    return TRUE;
  if (member == NULL)
    g_set_error (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_PATH,
                 weeg_tr (language, "There is no %s in this dossier"), id);
  else
    g_set_error (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_PATH,
                 weeg_tr (language, "%s does not score: no vote, or recused"),
                 weeg_text_get (member->name, language));
  return FALSE;
}

static WeegEdit *
edit_new (const WeegDossier *dossier, const char *member, const char *language)
{
  const WeegMember *found = member != NULL ? weeg_list_find (dossier->members, member, NULL) : NULL;
  g_autofree char *name = NULL;

  if (found == NULL)
    return weeg_edit_new (weeg_tr (language, "Weights of all members"));
  name = g_strdup_printf (weeg_tr (language, "Weights of %s"), weeg_text_get (found->name, language));
  return weeg_edit_new (name);
}

WeegEdit *
weeg_weights_edit_new (const WeegDossier *dossier,
                       const char *member,
                       const WeegWeights *given,
                       const char *language,
                       GError **error)
{
  g_autoptr (WeegEdit) edit = NULL;
  g_autoptr (GPtrArray) voters = NULL;
  gint64 round;
  guint end;

  g_return_val_if_fail (dossier != NULL, NULL);
  g_return_val_if_fail (given != NULL, NULL);

  if ((member != NULL && !find_member (dossier, member, language, error)) ||
      !can_be_kept (dossier, given, language, error))
    return NULL;
  edit = edit_new (dossier, member, language);
  voters = weeg_dossier_voters (dossier);
  round = weeg_dossier_current_round (dossier);
  end = weeg_list_n (dossier->weights);
  for (guint i = 0; i < voters->len; i++)
    {
      const WeegMember *voter = voters->pdata[i];
      g_autoptr (WeegAnyRecord) record = NULL;
      g_autofree char *path = NULL;
      WeegWeights *weights;
      const WeegWeights *old;
      guint index = 0;

      if (member != NULL && g_strcmp0 (voter->id, member) != 0)
        continue;
      old = find_weights (dossier, voter->id, round, round, &index);
      record = weeg_record_copy (given);
      weights = (WeegWeights *)record;
      WEEG_REPLACE (weights, member, g_strdup (voter->id));
      if (round != 1 || (old != NULL && WEEG_HAS (old, round)))
        WEEG_REPLACE (weights, round, round);
      else
        WEEG_CLEAR (weights, round);
      path = g_strdup_printf ("weights[%u]", old != NULL ? index : end);
      if (old == NULL)
        {
          weeg_edit_add_record (edit, path, record);
          end++;
        }
      else if (!weeg_record_equal (old, record))
        weeg_edit_set_record (edit, path, record);
    }
  return g_steal_pointer (&edit);
}

WeegEdit *
weeg_weights_edit_remove (const WeegDossier *dossier, const char *member, const char *language)
{
  WeegEdit *edit;
  g_autoptr (GPtrArray) voters = NULL;
  gint64 round;

  g_return_val_if_fail (dossier != NULL, NULL);

  edit = edit_new (dossier, member, language);
  voters = weeg_dossier_voters (dossier);
  round = weeg_dossier_current_round (dossier);
  /* From the last place on, so that the places before it stay what they are. */
  for (guint i = weeg_list_n (dossier->weights); i > 0; i--)
    {
      const WeegWeights *weights = weeg_list_get (dossier->weights, i - 1);
      const WeegMember *found = weeg_list_find (dossier->members, weights->member, NULL);
      g_autofree char *path = g_strdup_printf ("weights[%u]", i - 1);

      if (weights_edit_round_of (weights) != round || found == NULL)
        continue;
      if (member != NULL ? g_strcmp0 (weights->member, member) == 0 : g_ptr_array_find (voters, found, NULL))
        weeg_edit_remove (edit, path);
    }
  return edit;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-removal.h"

#include "weeg-locale.h"
#include "weeg-translate.h"
#include "weeg-weights-edit.h"

#include <string.h>

static void
remove_at (WeegEdit *edit, const char *list, guint index)
{
  g_autofree char *path = g_strdup_printf ("%s[%u]", list, index);

  weeg_edit_remove (edit, path);
}

/* --- scores --- */

static const char *
get_subject (const WeegScore *score, const char *list)
{
  if (strcmp (list, "criteria") == 0)
    return score->criterion;
  return strcmp (list, "alternatives") == 0 ? score->alternative : score->member;
}

/* From the last place on, so that the places before it stay what they are. */
static guint
remove_scores (WeegEdit *edit, const WeegDossier *dossier, const char *list, const char *id)
{
  guint n = 0;

  for (guint i = weeg_list_n (dossier->scores); i > 0; i--)
    if (g_strcmp0 (get_subject (weeg_list_get (dossier->scores, i - 1), list), id) == 0)
      {
        remove_at (edit, "scores", i - 1);
        n++;
      }
  return n;
}

/* --- weights --- */

static WeegMap *
map_without (const WeegMap *map, const char *id)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);
  GArray *cells = g_array_new (FALSE, TRUE, sizeof (WeegCell));

  for (guint i = 0; i < weeg_map_n (map); i++)
    {
      WeegCell cell = weeg_cell_copy (weeg_map_get_shape (map), weeg_map_cell (map, i));

      if (strcmp (weeg_map_key (map, i), id) == 0)
        continue;
      g_ptr_array_add (keys, g_strdup (weeg_map_key (map, i)));
      g_array_append_val (cells, cell);
    }
  return weeg_map_new_take (weeg_map_get_shape (map), keys, cells);
}

static int
place_of (const WeegList *strings, const char *id)
{
  for (guint i = 0; i < weeg_list_n (strings); i++)
    if (g_strcmp0 (weeg_list_get (strings, i), id) == 0)
      return (int)i;
  return -1;
}

static WeegList *
matrix_without (const WeegList *matrix, guint place)
{
  GArray *cells = g_array_new (FALSE, TRUE, sizeof (WeegCell));

  for (guint i = 0; i < weeg_list_n (matrix); i++)
    {
      const WeegList *row = weeg_list_get (matrix, i);
      WeegCell cell = { .pointer = NULL };

      if (i == place)
        continue;
      cell.pointer =
          place < weeg_list_n (row) ? weeg_list_remove (row, place) : weeg_list_ref ((WeegList *)row);
      g_array_append_val (cells, cell);
    }
  return weeg_list_new_take (weeg_list_get_shape (matrix), cells);
}

/* The place of the criterion in the matrix: by its list, or among the leaves where it has none. */
static int
place_in_matrix (const WeegDossier *dossier, const WeegWeights *weights, const char *id)
{
  g_autoptr (GPtrArray) leaves = NULL;

  if (WEEG_HAS (weights, criteria))
    return place_of (weights->criteria, id);
  leaves = weeg_dossier_leaves (dossier);
  for (guint i = 0; i < leaves->len; i++)
    if (g_strcmp0 (((const WeegCriterion *)leaves->pdata[i])->id, id) == 0)
      return (int)i;
  return -1;
}

/* (transfer full): @weights without what they say of @id. */
static WeegWeights *
weights_without (const WeegDossier *dossier, const WeegWeights *weights, const char *id)
{
  WeegWeights *copy = weeg_record_copy (weights);
  int place = place_in_matrix (dossier, weights, id);
  int in_order = place_of (weights->order, id);

  if (WEEG_HAS (weights, points))
    WEEG_REPLACE (copy, points, map_without (weights->points, id));
  if (in_order >= 0)
    WEEG_REPLACE (copy, order, weeg_list_remove (weights->order, (guint)in_order));
  if (WEEG_HAS (weights, matrix) && place >= 0 && place < (int)weeg_list_n (weights->matrix))
    WEEG_REPLACE (copy, matrix, matrix_without (weights->matrix, (guint)place));
  if (WEEG_HAS (weights, criteria) && place >= 0)
    WEEG_REPLACE (copy, criteria, weeg_list_remove (weights->criteria, (guint)place));
  if (WEEG_HAS (weights, best_to_others))
    WEEG_REPLACE (copy, best_to_others, map_without (weights->best_to_others, id));
  if (WEEG_HAS (weights, others_to_worst))
    WEEG_REPLACE (copy, others_to_worst, map_without (weights->others_to_worst, id));
  /* What everything was compared with is gone, and so are the comparisons. */
  if (g_strcmp0 (weights->best, id) == 0 || g_strcmp0 (weights->worst, id) == 0)
    {
      WEEG_CLEAR (copy, best);
      WEEG_CLEAR (copy, worst);
      WEEG_CLEAR (copy, best_to_others);
      WEEG_CLEAR (copy, others_to_worst);
    }
  return copy;
}

/* Whether a dossier may hold what is left. */
static gboolean
has_answers (const WeegWeights *weights)
{
  double sum = 0;

  switch (weights->method)
    {
    case WEEG_WEIGHT_METHOD_RANK:
      return weeg_list_n (weights->order) > 0;
    case WEEG_WEIGHT_METHOD_AHP:
      return weeg_list_n (weights->matrix) > 0;
    case WEEG_WEIGHT_METHOD_BWM:
      return weights->best != NULL;
    default:
      for (guint i = 0; i < weeg_map_n (weights->points); i++)
        sum += weeg_map_cell (weights->points, i).number;
      return sum > 0;
    }
}

static guint
let_go_of_criterion (WeegEdit *edit, const WeegDossier *dossier, const char *id)
{
  guint n = 0;

  for (guint i = weeg_list_n (dossier->weights); i > 0; i--)
    {
      const WeegWeights *weights = weeg_list_get (dossier->weights, i - 1);
      g_autoptr (WeegAnyRecord) left = (WeegRecord *)weights_without (dossier, weights, id);
      g_autofree char *path = g_strdup_printf ("weights[%u]", i - 1);

      if (weeg_record_equal (left, weights))
        continue;
      if (has_answers ((WeegWeights *)left))
        weeg_edit_set_record (edit, path, left);
      else
        weeg_edit_remove (edit, path);
      n++;
    }
  return n;
}

static guint
remove_weights_of (WeegEdit *edit, const WeegDossier *dossier, const char *member)
{
  guint n = 0;

  for (guint i = weeg_list_n (dossier->weights); i > 0; i--)
    if (g_strcmp0 (((const WeegWeights *)weeg_list_get (dossier->weights, i - 1))->member, member) == 0)
      {
        remove_at (edit, "weights", i - 1);
        n++;
      }
  return n;
}

/* --- what only refers to it --- */

static guint
let_go_of_evidence (WeegEdit *edit, const WeegDossier *dossier, const char *id)
{
  guint n = 0;

  for (guint i = 0; i < weeg_list_n (dossier->evidence); i++)
    {
      const WeegEvidence *evidence = weeg_list_get (dossier->evidence, i);

      for (guint j = weeg_list_n (evidence->supports); j > 0; j--)
        if (g_strcmp0 (weeg_list_get (evidence->supports, j - 1), id) == 0)
          {
            g_autofree char *path = g_strdup_printf ("evidence[%u].supports[%u]", i, j - 1);

            weeg_edit_remove (edit, path);
            n++;
          }
    }
  return n;
}

static guint
let_go_of_questions (WeegEdit *edit, const WeegDossier *dossier, const char *id)
{
  guint n = 0;

  for (guint i = 0; i < weeg_list_n (dossier->questions); i++)
    if (g_strcmp0 (((const WeegQuestion *)weeg_list_get (dossier->questions, i))->criterion, id) == 0)
      {
        g_autofree char *path = g_strdup_printf ("questions[%u].criterion", i);

        weeg_edit_remove (edit, path);
        n++;
      }
  return n;
}

static guint
raise_children (WeegEdit *edit, const WeegDossier *dossier, const WeegCriterion *criterion)
{
  guint n = 0;

  for (guint i = 0; i < weeg_list_n (dossier->criteria); i++)
    if (g_strcmp0 (((const WeegCriterion *)weeg_list_get (dossier->criteria, i))->parent, criterion->id) == 0)
      {
        g_autofree char *path = g_strdup_printf ("criteria[%u].parent", i);

        if (criterion->parent != NULL)
          weeg_edit_set_string (edit, path, criterion->parent);
        else
          weeg_edit_remove (edit, path);
        n++;
      }
  return n;
}

void
weeg_removal_add (
    WeegEdit *edit, const WeegDossier *dossier, const char *list, guint index, WeegRemoval *removal)
{
  g_return_if_fail (edit != NULL && dossier != NULL && list != NULL && removal != NULL);

  *removal = (WeegRemoval){ 0 };
  if (strcmp (list, "criteria") == 0)
    {
      const WeegCriterion *criterion = weeg_list_get (dossier->criteria, index);

      removal->scores = remove_scores (edit, dossier, list, criterion->id);
      removal->weights = let_go_of_criterion (edit, dossier, criterion->id);
      removal->references = let_go_of_evidence (edit, dossier, criterion->id) +
                            let_go_of_questions (edit, dossier, criterion->id) +
                            raise_children (edit, dossier, criterion);
    }
  else if (strcmp (list, "alternatives") == 0)
    removal->scores = remove_scores (edit, dossier, list,
                                     weeg_record_get_id (weeg_list_get (dossier->alternatives, index)));
  else if (strcmp (list, "members") == 0)
    {
      const char *id = weeg_record_get_id (weeg_list_get (dossier->members, index));

      removal->scores = remove_scores (edit, dossier, list, id);
      removal->weights = remove_weights_of (edit, dossier, id);
    }
  remove_at (edit, list, index);
}

static void
removal_add_part (GStrvBuilder *builder, guint n, char *taken)
{
  if (n > 0)
    g_strv_builder_add (builder, taken);
  g_free (taken);
}

char *
weeg_removal_describe (const WeegRemoval *removal, const char *language)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  guint n;

  g_return_val_if_fail (removal != NULL, NULL);

  n = removal->scores;
  removal_add_part (builder, n, g_strdup_printf (weeg_trn (language, "%u score", "%u scores", n), n));
  n = removal->weights;
  removal_add_part (builder, n,
                    /* Translators: how many members’ weights are changed by a removal, or go. */
                    g_strdup_printf (weeg_trn (language, "its part in the weights of %u member",
                                               "its part in the weights of %u members", n),
                                     n));
  n = removal->references;
  removal_add_part (builder, n,
                    g_strdup_printf (weeg_trn (language, "%u reference to it", "%u references to it", n), n));
  parts = g_strv_builder_end (builder);
  return parts[0] != NULL ? weeg_locale_join (weeg_locale_get (language), (const char *const *)parts) : NULL;
}

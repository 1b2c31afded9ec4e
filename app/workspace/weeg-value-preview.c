/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-value-preview.h"

#include "weeg-collect.h"
#include "weeg-crossing.h"
#include "weeg-value-result.h"

struct _WeegValuePreview
{
  guint n_criteria, n_alternatives, n_members;
  GPtrArray *criteria; /* ids, ends with NULL */
  GPtrArray *alternatives;
  GPtrArray *members;
  double *weights; /* the group's */
  double *given;   /* [member][criterion] */
  double *low;     /* [alternative][criterion]: v, or 0 where it is not known */
  double *high;
  int *knocked_out; /* 1, 0, or -1: not known */
};

static GPtrArray *
copy_keys (const WeegMap *map)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < weeg_map_n (map); i++)
    g_ptr_array_add (keys, g_strdup (weeg_map_key (map, i)));
  g_ptr_array_add (keys, NULL);
  return keys;
}

/* The weights of the members who gave them for every criterion. */
static void
copy_members (WeegValuePreview *self, const WeegValueResult *value)
{
  const WeegWeightResult *first;

  self->members = g_ptr_array_new_with_free_func (g_free);
  if (self->n_criteria == 0)
    return;
  first = weeg_map_cell (value->weights, 0).pointer;
  self->n_members = weeg_map_n (first->members);
  self->given = g_new0 (double, (gsize)self->n_members * self->n_criteria + 1);
  for (guint m = 0; m < self->n_members; m++)
    {
      const char *id = weeg_map_key (first->members, m);

      g_ptr_array_add (self->members, g_strdup (id));
      for (guint c = 0; c < self->n_criteria; c++)
        {
          const WeegWeightResult *weight = weeg_map_cell (value->weights, c).pointer;

          self->given[(gsize)m * self->n_criteria + c] = weeg_map_number (weight->members, id, 0);
        }
    }
}

static void
copy_cells (WeegValuePreview *self, const WeegValueResult *value)
{
  gsize n = (gsize)self->n_alternatives * self->n_criteria;

  self->low = g_new0 (double, n + 1);
  self->high = g_new0 (double, n + 1);
  self->knocked_out = g_new0 (int, self->n_alternatives + 1);
  for (guint a = 0; a < self->n_alternatives; a++)
    {
      const WeegAlternativeResult *result = weeg_map_cell (value->alternatives, a).pointer;

      self->knocked_out[a] = WEEG_HAS (result, knocked_out) ? result->knocked_out : -1;
      for (guint c = 0; c < self->n_criteria; c++)
        {
          const WeegCellResult *cell = weeg_map_get (result->cells, self->criteria->pdata[c]);
          gboolean known = cell != NULL && WEEG_HAS (cell, value);

          self->low[(gsize)a * self->n_criteria + c] = known ? cell->value : 0;
          self->high[(gsize)a * self->n_criteria + c] = known ? cell->value : 100;
        }
    }
}

WeegValuePreview *
weeg_value_preview_new (const WeegValueResult *value)
{
  WeegValuePreview *self;

  g_return_val_if_fail (value != NULL, NULL);

  self = g_rc_box_new0 (WeegValuePreview);
  self->n_criteria = weeg_map_n (value->weights);
  self->n_alternatives = weeg_map_n (value->alternatives);
  self->criteria = copy_keys (value->weights);
  self->alternatives = copy_keys (value->alternatives);
  self->weights = g_new0 (double, self->n_criteria + 1);
  for (guint c = 0; c < self->n_criteria; c++)
    self->weights[c] = ((const WeegWeightResult *)weeg_map_cell (value->weights, c).pointer)->weight;
  copy_members (self, value);
  copy_cells (self, value);
  return self;
}

static void
clear (WeegValuePreview *self)
{
  g_ptr_array_unref (self->criteria);
  g_ptr_array_unref (self->alternatives);
  g_ptr_array_unref (self->members);
  g_free (self->weights);
  g_free (self->given);
  g_free (self->low);
  g_free (self->high);
  g_free (self->knocked_out);
}

WeegValuePreview *
weeg_value_preview_ref (const WeegValuePreview *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return g_rc_box_acquire ((WeegValuePreview *)self);
}

void
weeg_value_preview_unref (WeegValuePreview *self)
{
  g_return_if_fail (self != NULL);
  g_rc_box_release_full (self, (GDestroyNotify)clear);
}

guint
weeg_value_preview_n_criteria (const WeegValuePreview *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->n_criteria;
}

guint
weeg_value_preview_n_alternatives (const WeegValuePreview *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->n_alternatives;
}

const char *
weeg_value_preview_criterion (const WeegValuePreview *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->n_criteria, NULL);
  return self->criteria->pdata[index];
}

const char *
weeg_value_preview_alternative (const WeegValuePreview *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->n_alternatives, NULL);
  return self->alternatives->pdata[index];
}

gboolean
weeg_value_preview_is_knocked_out (const WeegValuePreview *self, guint alternative)
{
  g_return_val_if_fail (self != NULL && alternative < self->n_alternatives, FALSE);
  return self->knocked_out[alternative] > 0;
}

const char *const *
weeg_value_preview_criteria (const WeegValuePreview *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return (const char *const *)self->criteria->pdata;
}

const double *
weeg_value_preview_weights (const WeegValuePreview *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->weights;
}

static gboolean
has_rank (const WeegValuePreview *self, guint alternative, const WeegPreviewed *values)
{
  return self->knocked_out[alternative] == 0 &&
         values[alternative].high - values[alternative].low <= WEEG_VALUE_TIE;
}

void
weeg_value_preview_values (const WeegValuePreview *self, const double *weights, WeegPreviewed *out)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (weights != NULL && out != NULL);

  for (guint a = 0; a < self->n_alternatives; a++)
    {
      out[a] = (WeegPreviewed){ 0 };
      for (guint c = 0; c < self->n_criteria; c++)
        {
          out[a].low += weights[c] * self->low[(gsize)a * self->n_criteria + c];
          out[a].high += weights[c] * self->high[(gsize)a * self->n_criteria + c];
        }
    }
  for (guint a = 0; a < self->n_alternatives; a++)
    {
      if (!has_rank (self, a, out))
        continue;
      out[a].rank = 1;
      for (guint b = 0; b < self->n_alternatives; b++)
        if (b != a && has_rank (self, b, out) && out[b].low > out[a].low + WEEG_VALUE_TIE)
          out[a].rank++;
    }
}

void
weeg_value_preview_group (const WeegValuePreview *self, const char *member, const double *own, double *out)
{
  guint n = 0;

  g_return_if_fail (self != NULL);
  g_return_if_fail (out != NULL);

  for (guint c = 0; c < self->n_criteria; c++)
    out[c] = own != NULL ? own[c] : 0;
  n = own != NULL ? 1 : 0;
  for (guint m = 0; m < self->n_members; m++)
    {
      if (g_strcmp0 (self->members->pdata[m], member) == 0)
        continue;
      n++;
      for (guint c = 0; c < self->n_criteria; c++)
        out[c] += self->given[(gsize)m * self->n_criteria + c];
    }
  for (guint c = 0; c < self->n_criteria; c++)
    out[c] = n > 0 ? out[c] / n : 1.0 / self->n_criteria;
}

void
weeg_value_preview_move (
    const WeegValuePreview *self, const double *weights, guint criterion, double share, double *out)
{
  g_autofree double *from = NULL;

  g_return_if_fail (self != NULL && criterion < self->n_criteria);
  g_return_if_fail (weights != NULL && out != NULL);

  from = g_memdup2 (weights, self->n_criteria * sizeof (double));
  weeg_crossing_weights (from, self->n_criteria, criterion, CLAMP (share, 0, 1), out);
}

/* V of each alternative that is known at both ends of the weight of @criterion. */
static WeegMap *
new_lines (const WeegValuePreview *self, const double *weights, guint criterion)
{
  WeegCollect map = weeg_collect_new (&weeg_weight_sensitivity_type, "lines");
  g_autofree double *none = g_new0 (double, self->n_criteria);
  g_autofree double *all = g_new0 (double, self->n_criteria);
  g_autofree WeegPreviewed *at_0 = g_new0 (WeegPreviewed, self->n_alternatives + 1);
  g_autofree WeegPreviewed *at_1 = g_new0 (WeegPreviewed, self->n_alternatives + 1);

  weeg_value_preview_move (self, weights, criterion, 0, none);
  weeg_value_preview_move (self, weights, criterion, 1, all);
  weeg_value_preview_values (self, none, at_0);
  weeg_value_preview_values (self, all, at_1);
  for (guint a = 0; a < self->n_alternatives; a++)
    {
      WeegCollect line;

      if (at_0[a].high - at_0[a].low > WEEG_VALUE_TIE || at_1[a].high - at_1[a].low > WEEG_VALUE_TIE)
        continue;
      line = weeg_collect_new_shape (map.item);
      weeg_collect_number (&line, NULL, at_0[a].low);
      weeg_collect_number (&line, NULL, at_1[a].low);
      weeg_collect_take (&map, self->alternatives->pdata[a], weeg_collect_list (&line));
    }
  return weeg_collect_map (&map);
}

static WeegList *
new_ranges (const WeegValuePreview *self, const double *weights, guint criterion)
{
  WeegCollect list = weeg_collect_new (&weeg_weight_sensitivity_type, "ranges");
  guint n = self->n_alternatives, m = self->n_criteria;
  g_autofree double *values = g_new0 (double, (gsize)n *m + 1);
  g_autofree gboolean *eligible = g_new0 (gboolean, n + 1);
  g_autoptr (GArray) ranges = NULL;

  for (guint a = 0; a < n; a++)
    {
      eligible[a] = self->knocked_out[a] == 0;
      for (guint c = 0; c < m; c++)
        {
          gsize cell = (gsize)a * m + c;

          values[(gsize)c * n + a] = self->low[cell];
          /* Not known, but for a criterion without weight that stays so. */
          if (self->high[cell] - self->low[cell] > WEEG_VALUE_TIE && (weights[c] > 0 || c == criterion))
            eligible[a] = FALSE;
        }
    }
  ranges = weeg_crossing_ranges (values, weights, eligible, n, m, criterion);
  for (guint i = 0; i < ranges->len; i++)
    {
      const WeegCrossingRange *found = &g_array_index (ranges, WeegCrossingRange, i);
      WeegWeightRange *range = weeg_record_new (&weeg_weight_range_type);

      WEEG_SET (range, from, found->from);
      WEEG_SET (range, to, found->to);
      WEEG_SET (range, best, g_strdup (self->alternatives->pdata[found->best]));
      weeg_collect_take (&list, NULL, range);
    }
  return weeg_collect_list (&list);
}

/* Where the best turns, below and above what it weighs now. */
static void
set_turns (WeegWeightSensitivity *weight)
{
  guint n = weeg_list_n (weight->ranges), here = 0;

  while (here + 1 < n && weight->now > ((const WeegWeightRange *)weeg_list_get (weight->ranges, here))->to)
    here++;
  if (here > 0)
    WEEG_SET (weight, turns_below, ((const WeegWeightRange *)weeg_list_get (weight->ranges, here))->from);
  if (here + 1 < n)
    WEEG_SET (weight, turns_above, ((const WeegWeightRange *)weeg_list_get (weight->ranges, here))->to);
}

WeegAnalysis *
weeg_value_preview_analysis (const WeegValuePreview *self,
                             const WeegAnalysis *analysis,
                             const double *weights,
                             guint criterion)
{
  WeegWeightSensitivity *weight;
  WeegSensitivityResult *sensitivity;
  WeegAnalysis *result;
  WeegCollect map;

  g_return_val_if_fail (self != NULL && criterion < self->n_criteria, NULL);
  g_return_val_if_fail (analysis != NULL && weights != NULL, NULL);

  weight = weeg_record_new (&weeg_weight_sensitivity_type);
  WEEG_SET (weight, now, self->weights[criterion]);
  WEEG_SET (weight, ranges, new_ranges (self, weights, criterion));
  set_turns (weight);
  WEEG_SET (weight, lines, new_lines (self, weights, criterion));
  map = weeg_collect_new (&weeg_sensitivity_result_type, "weights");
  weeg_collect_take (&map, self->criteria->pdata[criterion], weight);
  sensitivity = weeg_record_new (&weeg_sensitivity_result_type);
  WEEG_SET (sensitivity, weights, weeg_collect_map (&map));
  result = weeg_record_copy (analysis);
  WEEG_REPLACE (result, sensitivity, sensitivity);
  return result;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-value-preview.h"

#define TIE 1e-9

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
  return self->knocked_out[alternative] == 0 && values[alternative].high - values[alternative].low <= TIE;
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
        if (b != a && has_rank (self, b, out) && out[b].low > out[a].low + TIE)
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
  double others = 0;

  g_return_if_fail (self != NULL && criterion < self->n_criteria);
  g_return_if_fail (weights != NULL && out != NULL);

  share = self->n_criteria > 1 ? CLAMP (share, 0, 1) : 1;
  for (guint c = 0; c < self->n_criteria; c++)
    if (c != criterion)
      others += weights[c];
  for (guint c = 0; c < self->n_criteria; c++)
    if (c != criterion)
      out[c] = others > 0 ? weights[c] * (1 - share) / others : (1 - share) / (self->n_criteria - 1);
  out[criterion] = share;
}

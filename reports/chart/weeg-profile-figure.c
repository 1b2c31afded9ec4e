/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "weeg-profile-private.h"

static void
profile_figure_finalize (WeegFigure *figure)
{
  WeegProfileFigure *self = (WeegProfileFigure *)figure;

  for (gsize i = 0; i < self->n_criteria; i++)
    {
      g_free ((char *)self->criteria[i].id);
      g_free ((char *)self->criteria[i].label);
      g_free ((char *)self->criteria[i].group);
      g_free ((char *)self->criteria[i].best_label);
    }
  for (gsize i = 0; i < self->n_alternatives; i++)
    {
      g_free ((char *)self->alternatives[i].id);
      g_free ((char *)self->alternatives[i].label);
      g_free ((char *)self->alternatives[i].total_label);
    }
  for (gsize i = 0; i < self->n_criteria * self->n_alternatives; i++)
    {
      g_free ((char *)self->cells[i].label);
      g_free ((char *)self->cells[i].tooltip);
    }
  g_free (self->criteria);
  g_free (self->alternatives);
  g_free (self->cells);
  g_free (self->outline_label);
}

static const WeegFigureClass profile_class = {
  .name = "profile",
  .instance_size = sizeof (WeegProfileFigure),
  .layout = weeg_profile_layout,
  .natural_height = weeg_profile_natural_height,
  .finalize = profile_figure_finalize,
};

static gboolean
profile_figure_data_are_valid (const WeegProfileData *data)
{
  for (gsize i = 0; i < data->n_criteria; i++)
    if (data->criteria[i].label == NULL || !isfinite (data->criteria[i].best) || data->criteria[i].best < 0)
      return FALSE;
  for (gsize i = 0; i < data->n_alternatives; i++)
    if (data->alternatives[i].label == NULL)
      return FALSE;
  for (gsize i = 0; i < data->n_criteria * data->n_alternatives; i++)
    if (data->cells[i].has_value && !(isfinite (data->cells[i].value) && data->cells[i].value >= 0))
      return FALSE;

  return TRUE;
}

static void
copy_data (WeegProfileFigure *self, const WeegProfileData *data)
{
  self->criteria = g_memdup2 (data->criteria, data->n_criteria * sizeof (WeegProfileCriterion));
  self->alternatives = g_memdup2 (data->alternatives, data->n_alternatives * sizeof (WeegProfileAlternative));
  self->cells = g_memdup2 (data->cells, data->n_criteria * data->n_alternatives * sizeof (WeegProfileCell));
  self->n_criteria = data->n_criteria;
  self->n_alternatives = data->n_alternatives;
  self->outline_label = g_strdup (data->outline_label);
  for (gsize i = 0; i < data->n_criteria; i++)
    {
      self->criteria[i].id = g_strdup (data->criteria[i].id);
      self->criteria[i].label = g_strdup (data->criteria[i].label);
      self->criteria[i].group = g_strdup (data->criteria[i].group);
      self->criteria[i].best_label = g_strdup (data->criteria[i].best_label);
    }
  for (gsize i = 0; i < data->n_alternatives; i++)
    {
      self->alternatives[i].id = g_strdup (data->alternatives[i].id);
      self->alternatives[i].label = g_strdup (data->alternatives[i].label);
      self->alternatives[i].total_label = g_strdup (data->alternatives[i].total_label);
    }
  for (gsize i = 0; i < data->n_criteria * data->n_alternatives; i++)
    {
      self->cells[i].label = g_strdup (data->cells[i].label);
      self->cells[i].tooltip = g_strdup (data->cells[i].tooltip);
    }
}

WeegFigure *
weeg_profile_figure_new (const WeegFigureHead *head, const WeegProfileData *data)
{
  WeegProfileFigure *self;

  g_return_val_if_fail (head != NULL && data != NULL, NULL);
  g_return_val_if_fail (head->title != NULL && head->description != NULL && head->table != NULL, NULL);
  g_return_val_if_fail (data->n_criteria == 0 || data->criteria != NULL, NULL);
  g_return_val_if_fail (data->n_alternatives == 0 || data->alternatives != NULL, NULL);
  g_return_val_if_fail (data->n_criteria * data->n_alternatives == 0 || data->cells != NULL, NULL);
  g_return_val_if_fail (profile_figure_data_are_valid (data), NULL);

  self = weeg_figure_alloc (&profile_class, head);
  copy_data (self, data);

  return (WeegFigure *)self;
}

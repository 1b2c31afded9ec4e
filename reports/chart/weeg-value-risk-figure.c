/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-value-risk-figure.h"

#include <math.h>

#include "weeg-value-risk-figure-private.h"

static double
value_risk_figure_natural_height (const WeegFigure *figure, double base_size, double width_pt)
{
  return CLAMP (0.72 * width_pt, 22 * base_size, 52 * base_size);
}

static void
clear_texts (WeegValueRiskData *data)
{
  g_free ((char *)data->value_title);
  g_free ((char *)data->risk_title);
  g_free ((char *)data->no_risk_label);
  g_free ((char *)data->value_threshold_label);
  g_free ((char *)data->risk_threshold_label);
  for (guint i = 0; i < G_N_ELEMENTS (data->quadrants); i++)
    g_free ((char *)data->quadrants[i]);
}

static void
value_risk_figure_finalize (WeegFigure *figure)
{
  WeegValueRiskData *data = &((WeegValueRiskFigure *)figure)->data;

  for (gsize i = 0; i < data->n_points; i++)
    {
      g_free ((char *)data->points[i].id);
      g_free ((char *)data->points[i].label);
      g_free ((char *)data->points[i].detail);
      g_free ((char *)data->points[i].tooltip);
      g_free ((char *)data->points[i].phase_label);
    }
  g_free ((WeegValueRiskPoint *)data->points);
  clear_texts (data);
}

static const WeegFigureClass value_risk_class = {
  .name = "value-risk",
  .instance_size = sizeof (WeegValueRiskFigure),
  .layout = weeg_value_risk_layout,
  .natural_height = value_risk_figure_natural_height,
  .finalize = value_risk_figure_finalize,
};

static gboolean
point_is_valid (const WeegValueRiskPoint *point)
{
  if (point->label == NULL || !isfinite (point->value) || point->phase >= WEEG_N_GLYPHS)
    return FALSE;
  if (point->has_interval &&
      !(isfinite (point->value_low) && isfinite (point->value_high) && point->value_low <= point->value_high))
    return FALSE;

  return (!point->has_risk || isfinite (point->risk)) && (!point->has_fte || isfinite (point->net_fte));
}

static gboolean
value_risk_figure_data_are_valid (const WeegValueRiskData *data)
{
  if (!isfinite (data->risk_max) || data->risk_max <= 1)
    return FALSE;
  if (data->has_thresholds && !(isfinite (data->value_threshold) && isfinite (data->risk_threshold)))
    return FALSE;
  for (gsize i = 0; i < data->n_points; i++)
    if (!point_is_valid (&data->points[i]))
      return FALSE;

  return TRUE;
}

static WeegValueRiskPoint *
copy_points (const WeegValueRiskPoint *points, gsize n_points)
{
  WeegValueRiskPoint *copy = g_memdup2 (points, n_points * sizeof (WeegValueRiskPoint));

  for (gsize i = 0; i < n_points; i++)
    {
      copy[i].id = g_strdup (copy[i].id);
      copy[i].label = g_strdup (copy[i].label);
      copy[i].detail = g_strdup (copy[i].detail);
      copy[i].tooltip = g_strdup (copy[i].tooltip);
      copy[i].phase_label = g_strdup (copy[i].phase_label);
    }

  return copy;
}

WeegFigure *
weeg_value_risk_figure_new (const WeegFigureHead *head, const WeegValueRiskData *data)
{
  WeegValueRiskFigure *self;

  g_return_val_if_fail (head != NULL && data != NULL, NULL);
  g_return_val_if_fail (head->title != NULL && head->description != NULL && head->table != NULL, NULL);
  g_return_val_if_fail (data->value_title != NULL && data->risk_title != NULL, NULL);
  g_return_val_if_fail (data->n_points == 0 || data->points != NULL, NULL);
  g_return_val_if_fail (value_risk_figure_data_are_valid (data), NULL);

  self = weeg_figure_alloc (&value_risk_class, head);
  self->data = *data;
  self->data.points = copy_points (data->points, data->n_points);
  self->data.value_title = g_strdup (data->value_title);
  self->data.risk_title = g_strdup (data->risk_title);
  self->data.no_risk_label = g_strdup (data->no_risk_label);
  self->data.value_threshold_label = g_strdup (data->value_threshold_label);
  self->data.risk_threshold_label = g_strdup (data->risk_threshold_label);
  for (guint i = 0; i < G_N_ELEMENTS (data->quadrants); i++)
    self->data.quadrants[i] = g_strdup (data->quadrants[i]);

  return (WeegFigure *)self;
}

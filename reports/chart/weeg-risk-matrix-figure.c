/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-risk-matrix-private.h"

#define MOST_LEVELS 12
#define MOST_ZONES 8

static double
risk_matrix_figure_natural_height (const WeegFigure *figure, double base_size, double width_pt)
{
  const WeegRiskMatrixData *data = &((const WeegRiskMatrixFigure *)figure)->data;
  double matrix = base_size * (4 + 4.4 * data->n_probabilities);
  double key = base_size * 2.5 * (double)data->n_risks;

  return weeg_risk_matrix_is_wide (width_pt, base_size) ? MAX (matrix, key) : matrix + base_size + key;
}

static void
risk_matrix_figure_finalize (WeegFigure *figure)
{
  WeegRiskMatrixData *data = &((WeegRiskMatrixFigure *)figure)->data;

  for (guint i = 0; i < data->n_zones; i++)
    g_free ((char *)data->zone_labels[i]);
  for (gsize i = 0; i < data->n_risks; i++)
    {
      g_free ((char *)data->risks[i].id);
      g_free ((char *)data->risks[i].label);
      g_free ((char *)data->risks[i].detail);
      g_free ((char *)data->risks[i].tooltip);
    }
  g_free ((gpointer)data->zone_labels);
  g_free ((gpointer)data->zones);
  g_free ((gpointer)data->risks);
  g_free ((char *)data->probability_title);
  g_free ((char *)data->severity_title);
}

static const WeegFigureClass risk_matrix_class = {
  .name = "risk-matrix",
  .instance_size = sizeof (WeegRiskMatrixFigure),
  .layout = weeg_risk_matrix_layout,
  .natural_height = risk_matrix_figure_natural_height,
  .finalize = risk_matrix_figure_finalize,
};

static gboolean
cell_is_valid (const WeegRiskMatrixData *data, guint probability, guint severity)
{
  return probability >= 1 && probability <= data->n_probabilities && severity >= 1 &&
         severity <= data->n_severities;
}

static gboolean
risk_matrix_figure_data_are_valid (const WeegRiskMatrixData *data)
{
  if (data->n_probabilities < 1 || data->n_probabilities > MOST_LEVELS || data->n_severities < 1 ||
      data->n_severities > MOST_LEVELS || data->n_zones < 1 || data->n_zones > MOST_ZONES ||
      data->zones == NULL || data->zone_labels == NULL)
    return FALSE;
  for (guint i = 0; i < data->n_probabilities * data->n_severities; i++)
    if (data->zones[i] >= data->n_zones)
      return FALSE;
  for (gsize i = 0; i < data->n_risks; i++)
    {
      const WeegRiskMatrixRisk *risk = &data->risks[i];

      if (risk->label == NULL || !cell_is_valid (data, risk->probability, risk->severity))
        return FALSE;
      if (risk->has_before && !cell_is_valid (data, risk->before_probability, risk->before_severity))
        return FALSE;
    }

  return data->probability_title != NULL && data->severity_title != NULL;
}

WeegFigure *
weeg_risk_matrix_figure_new (const WeegFigureHead *head, const WeegRiskMatrixData *data)
{
  WeegRiskMatrixFigure *self;
  WeegRiskMatrixRisk *risks;
  const char **labels;

  g_return_val_if_fail (head != NULL && data != NULL, NULL);
  g_return_val_if_fail (head->title != NULL && head->description != NULL && head->table != NULL, NULL);
  g_return_val_if_fail (data->n_risks == 0 || data->risks != NULL, NULL);
  g_return_val_if_fail (risk_matrix_figure_data_are_valid (data), NULL);

  self = weeg_figure_alloc (&risk_matrix_class, head);
  self->data = *data;
  risks = g_memdup2 (data->risks, data->n_risks * sizeof (WeegRiskMatrixRisk));
  for (gsize i = 0; i < data->n_risks; i++)
    {
      risks[i].id = g_strdup (risks[i].id);
      risks[i].label = g_strdup (risks[i].label);
      risks[i].detail = g_strdup (risks[i].detail);
      risks[i].tooltip = g_strdup (risks[i].tooltip);
    }
  labels = g_new0 (const char *, data->n_zones);
  for (guint i = 0; i < data->n_zones; i++)
    labels[i] = g_strdup (data->zone_labels[i]);
  self->data.risks = risks;
  self->data.zone_labels = labels;
  self->data.zones =
      g_memdup2 (data->zones, (gsize)data->n_probabilities * data->n_severities * sizeof (guint));
  self->data.probability_title = g_strdup (data->probability_title);
  self->data.severity_title = g_strdup (data->severity_title);

  return (WeegFigure *)self;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "weeg-years-private.h"

static double
years_figure_natural_height (const WeegFigure *figure, double base_size, double width_pt)
{
  return MAX (18 * base_size, MIN (26 * base_size, 0.5 * width_pt));
}

static void
years_figure_finalize (WeegFigure *figure)
{
  WeegYearsData *data = &((WeegYearsFigure *)figure)->data;

  for (gsize i = 0; i < data->n_years; i++)
    g_free ((char *)data->years[i]);
  g_free ((gpointer)data->years);
  for (gsize i = 0; i < data->n_series; i++)
    {
      const WeegYearsSeries *series = &data->series[i];

      for (gsize j = 0; series->numbers != NULL && j < data->n_years; j++)
        g_free ((char *)series->numbers[j]);
      g_free ((gpointer)series->numbers);
      g_free ((char *)series->label);
      g_free ((gpointer)series->values);
      g_free ((gpointer)series->low);
      g_free ((gpointer)series->high);
    }
  g_free ((gpointer)data->series);
  g_free ((char *)data->unit);
  weeg_formatter_clear (&data->format_tick);
}

static const WeegFigureClass workload_years_class = {
  .name = "workload-years",
  .instance_size = sizeof (WeegYearsFigure),
  .layout = weeg_years_layout,
  .natural_height = years_figure_natural_height,
  .finalize = years_figure_finalize,
};

static const WeegFigureClass budget_impact_class = {
  .name = "budget-impact",
  .instance_size = sizeof (WeegYearsFigure),
  .layout = weeg_years_layout,
  .natural_height = years_figure_natural_height,
  .finalize = years_figure_finalize,
};

static gboolean
are_finite (const double *values, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (!isfinite (values[i]))
      return FALSE;

  return TRUE;
}

static gboolean
years_figure_data_are_valid (const WeegYearsData *data)
{
  for (gsize i = 0; i < data->n_series; i++)
    {
      const WeegYearsSeries *series = &data->series[i];

      if (series->label == NULL || series->values == NULL || !are_finite (series->values, data->n_years) ||
          (series->low == NULL) != (series->high == NULL))
        return FALSE;
      if (series->low != NULL &&
          !(are_finite (series->low, data->n_years) && are_finite (series->high, data->n_years)))
        return FALSE;
    }

  return TRUE;
}

static const char *const *
years_figure_copy_texts (const char *const *texts, gsize n)
{
  const char **copy = g_new0 (const char *, n + 1);

  for (gsize i = 0; i < n; i++)
    copy[i] = g_strdup (texts[i]);

  return copy;
}

static WeegFigure *
years_figure_new (const WeegFigureClass *klass, const WeegFigureHead *head, const WeegYearsData *data)
{
  WeegYearsFigure *self;
  WeegYearsSeries *copies;

  g_return_val_if_fail (head != NULL && data != NULL, NULL);
  g_return_val_if_fail (head->title != NULL && head->description != NULL && head->table != NULL, NULL);
  g_return_val_if_fail (data->n_years == 0 || data->years != NULL, NULL);
  g_return_val_if_fail (data->n_series == 0 || data->series != NULL, NULL);
  g_return_val_if_fail (years_figure_data_are_valid (data), NULL);

  self = weeg_figure_alloc (klass, head);
  self->data = *data;
  self->data.years = years_figure_copy_texts (data->years, data->n_years);
  self->data.unit = g_strdup (data->unit);
  copies = g_memdup2 (data->series, data->n_series * sizeof (WeegYearsSeries));
  for (gsize i = 0; i < data->n_series; i++)
    {
      WeegYearsSeries *copy = &copies[i];
      gsize size = data->n_years * sizeof (double);

      copy->label = g_strdup (copy->label);
      copy->values = g_memdup2 (copy->values, size);
      copy->low = g_memdup2 (copy->low, size);
      copy->high = g_memdup2 (copy->high, size);
      copy->numbers = copy->numbers != NULL ? years_figure_copy_texts (copy->numbers, data->n_years) : NULL;
    }
  self->data.series = copies;

  return (WeegFigure *)self;
}

WeegFigure *
weeg_workload_years_figure_new (const WeegFigureHead *head, const WeegYearsData *data)
{
  return years_figure_new (&workload_years_class, head, data);
}

WeegFigure *
weeg_budget_impact_figure_new (const WeegFigureHead *head, const WeegYearsData *data)
{
  return years_figure_new (&budget_impact_class, head, data);
}

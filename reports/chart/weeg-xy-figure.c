/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "weeg-xy-private.h"

static double
xy_figure_natural_height (const WeegFigure *figure, double base_size, double width_pt)
{
  return MAX (20 * base_size, MIN (30 * base_size, 0.55 * width_pt));
}

static void
xy_figure_finalize (WeegFigure *figure)
{
  WeegXyData *data = &((WeegXyFigure *)figure)->data;

  for (gsize i = 0; i < data->n_lines; i++)
    {
      g_free ((char *)data->lines[i].id);
      g_free ((char *)data->lines[i].label);
      g_free ((char *)data->lines[i].tooltip);
      g_free ((gpointer)data->lines[i].points);
    }
  for (gsize i = 0; i < data->n_clouds; i++)
    {
      g_free ((char *)data->clouds[i].label);
      g_free ((gpointer)data->clouds[i].points);
    }
  for (gsize i = 0; i < data->n_marks; i++)
    {
      g_free ((char *)data->marks[i].id);
      g_free ((char *)data->marks[i].label);
      g_free ((char *)data->marks[i].tooltip);
    }
  for (gsize i = 0; i < data->n_references; i++)
    g_free ((char *)data->references[i].label);
  for (gsize i = 0; i < data->n_ranges; i++)
    {
      g_free ((char *)data->ranges[i].label);
      g_free ((char *)data->ranges[i].tooltip);
      g_free ((char *)data->ranges[i].short_label);
    }
  g_free ((gpointer)data->lines);
  g_free ((gpointer)data->clouds);
  g_free ((gpointer)data->marks);
  g_free ((gpointer)data->references);
  g_free ((gpointer)data->ranges);
  g_free ((char *)data->x_title);
  g_free ((char *)data->y_title);
  weeg_formatter_clear (&data->x_tick);
  weeg_formatter_clear (&data->y_tick);
}

#define XY_CLASS(kind)                                                                                       \
  {                                                                                                          \
    .name = kind, .instance_size = sizeof (WeegXyFigure), .layout = weeg_xy_layout,                          \
    .natural_height = xy_figure_natural_height, .finalize = xy_figure_finalize,                              \
  }

static const WeegFigureClass sensitivity_class = XY_CLASS ("sensitivity");
static const WeegFigureClass ceac_class = XY_CLASS ("ceac");
static const WeegFigureClass evpi_class = XY_CLASS ("evpi");
static const WeegFigureClass ce_plane_class = XY_CLASS ("ce-plane");

/* A rounding error is not outside. */
static gboolean
is_within (const WeegXyData *data, WeegPoint point)
{
  double dx = 1e-6 * (data->x_high - data->x_low), dy = 1e-6 * (data->y_high - data->y_low);

  return point.x >= data->x_low - dx && point.x <= data->x_high + dx && point.y >= data->y_low - dy &&
         point.y <= data->y_high + dy;
}

static gboolean
are_within (const WeegXyData *data, const WeegPoint *points, guint n)
{
  if (n > 0 && points == NULL)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!is_within (data, points[i]))
      return FALSE;
  return TRUE;
}

static gboolean
xy_figure_data_are_valid (const WeegXyData *data)
{
  if (!isfinite (data->x_low) || !isfinite (data->x_high) || !isfinite (data->y_low) ||
      !isfinite (data->y_high) || data->x_low >= data->x_high || data->y_low >= data->y_high)
    return FALSE;
  for (gsize i = 0; i < data->n_lines; i++)
    if (!are_within (data, data->lines[i].points, data->lines[i].n_points))
      return FALSE;
  for (gsize i = 0; i < data->n_clouds; i++)
    if (data->clouds[i].label == NULL || !are_within (data, data->clouds[i].points, data->clouds[i].n_points))
      return FALSE;
  for (gsize i = 0; i < data->n_marks; i++)
    if (!is_within (data, data->marks[i].at))
      return FALSE;
  for (gsize i = 0; i < data->n_references; i++)
    if (!is_within (data, (WeegPoint){ data->references[i].x, data->y_low }))
      return FALSE;
  for (gsize i = 0; i < data->n_ranges; i++)
    if (data->ranges[i].label == NULL || data->ranges[i].to < data->ranges[i].from ||
        !is_within (data, (WeegPoint){ data->ranges[i].from, data->y_low }) ||
        !is_within (data, (WeegPoint){ data->ranges[i].to, data->y_low }))
      return FALSE;
  return TRUE;
}

static void
copy_series (WeegXyData *data)
{
  WeegXyLine *lines = g_memdup2 (data->lines, data->n_lines * sizeof (WeegXyLine));
  WeegXyCloud *clouds = g_memdup2 (data->clouds, data->n_clouds * sizeof (WeegXyCloud));
  WeegXyMark *marks = g_memdup2 (data->marks, data->n_marks * sizeof (WeegXyMark));

  for (gsize i = 0; i < data->n_lines; i++)
    {
      lines[i].id = g_strdup (lines[i].id);
      lines[i].label = g_strdup (lines[i].label);
      lines[i].tooltip = g_strdup (lines[i].tooltip);
      lines[i].points = g_memdup2 (lines[i].points, lines[i].n_points * sizeof (WeegPoint));
    }
  for (gsize i = 0; i < data->n_clouds; i++)
    {
      clouds[i].label = g_strdup (clouds[i].label);
      clouds[i].points = g_memdup2 (clouds[i].points, clouds[i].n_points * sizeof (WeegPoint));
    }
  for (gsize i = 0; i < data->n_marks; i++)
    {
      marks[i].id = g_strdup (marks[i].id);
      marks[i].label = g_strdup (marks[i].label);
      marks[i].tooltip = g_strdup (marks[i].tooltip);
    }
  data->lines = lines;
  data->clouds = clouds;
  data->marks = marks;
}

static void
copy_ground (WeegXyData *data)
{
  WeegXyReference *references = g_memdup2 (data->references, data->n_references * sizeof (WeegXyReference));
  WeegXyRange *ranges = g_memdup2 (data->ranges, data->n_ranges * sizeof (WeegXyRange));

  for (gsize i = 0; i < data->n_references; i++)
    references[i].label = g_strdup (references[i].label);
  for (gsize i = 0; i < data->n_ranges; i++)
    {
      ranges[i].label = g_strdup (ranges[i].label);
      ranges[i].tooltip = g_strdup (ranges[i].tooltip);
      ranges[i].short_label = g_strdup (ranges[i].short_label);
    }
  data->references = references;
  data->ranges = ranges;
  data->x_title = g_strdup (data->x_title);
  data->y_title = g_strdup (data->y_title);
}

static WeegFigure *
xy_figure_new (const WeegFigureClass *klass, const WeegFigureHead *head, const WeegXyData *data)
{
  WeegXyFigure *self;

  g_return_val_if_fail (head != NULL && data != NULL, NULL);
  g_return_val_if_fail (head->title != NULL && head->description != NULL && head->table != NULL, NULL);
  g_return_val_if_fail (xy_figure_data_are_valid (data), NULL);

  self = weeg_figure_alloc (klass, head);
  self->data = *data;
  copy_series (&self->data);
  copy_ground (&self->data);

  return (WeegFigure *)self;
}

WeegFigure *
weeg_sensitivity_figure_new (const WeegFigureHead *head, const WeegXyData *data)
{
  return xy_figure_new (&sensitivity_class, head, data);
}

WeegFigure *
weeg_ceac_figure_new (const WeegFigureHead *head, const WeegXyData *data)
{
  return xy_figure_new (&ceac_class, head, data);
}

WeegFigure *
weeg_evpi_figure_new (const WeegFigureHead *head, const WeegXyData *data)
{
  return xy_figure_new (&evpi_class, head, data);
}

WeegFigure *
weeg_ce_plane_figure_new (const WeegFigureHead *head, const WeegXyData *data)
{
  return xy_figure_new (&ce_plane_class, head, data);
}

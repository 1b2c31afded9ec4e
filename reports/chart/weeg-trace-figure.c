/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-trace-figure.h"

#include <math.h>

#include "weeg-figure-private.h"
#include "weeg-text-fit.h"
#include "weeg-ticks.h"

typedef struct
{
  WeegFigure parent;
  WeegTraceData data; /* all owned */
} WeegTraceFigure;

typedef struct
{
  const WeegTraceData *data;
  WeegChartCanvas *canvas;
  WeegTextStyle label, small;
  WeegScale x, y;
  double label_width;
} Trace;

/* Lines differ in colour and in dash, and each has its name at its end. */
static const struct
{
  WeegChartRole role;
  WeegDash dash;
} styles[] = {
  { WEEG_CHART_ROLE_ACCENT, WEEG_DASH_SOLID },    { WEEG_CHART_ROLE_ADDS, WEEG_DASH_SOLID },
  { WEEG_CHART_ROLE_TEXT, WEEG_DASH_SOLID },      { WEEG_CHART_ROLE_MOVES, WEEG_DASH_DASHED },
  { WEEG_CHART_ROLE_RELIEVES, WEEG_DASH_DASHED }, { WEEG_CHART_ROLE_PREVENTS, WEEG_DASH_DOTTED },
  { WEEG_CHART_ROLE_MUTED, WEEG_DASH_DOTTED },
};

static void
trace_figure_place (Trace *self)
{
  const WeegRect *box = &self->canvas->box;
  double base = self->canvas->base, line = weeg_chart_canvas_line_height (self->canvas, &self->small);
  g_autofree char *most = weeg_formatter_format (&self->data->format_share, 1);
  double axis = most != NULL ? weeg_chart_canvas_text_width (self->canvas, most, &self->small) : 0;
  double below = (self->data->axis_label != NULL ? 2.4 : 1.3) * line;

  for (gsize i = 0; i < self->data->n_series; i++)
    self->label_width =
        MAX (self->label_width,
             weeg_chart_canvas_text_width (self->canvas, self->data->series[i].label, &self->label));
  self->label_width = MIN (self->label_width, 0.3 * box->width);
  self->x = (WeegScale){ 0, (double)self->data->n_rows - 1, box->x + axis + 0.8 * base,
                         MAX (box->x + axis + base, box->x + box->width - self->label_width - 1.2 * base) };
  self->y = (WeegScale){ 0, 1, MAX (box->y + line, box->y + box->height - below), box->y + line / 2 };
}

static void
trace_figure_add_axes (Trace *self)
{
  WeegChartCanvas *canvas = self->canvas;
  double line = weeg_chart_canvas_line_height (canvas, &self->small),
         width = self->x.point_high - self->x.point_low;
  guint n_across = (guint)CLAMP (width / (4 * canvas->base), 2, 12);
  WeegTicks shares =
      weeg_ticks_find (0, 1, (guint)CLAMP ((self->y.point_low - self->y.point_high) / (1.6 * line), 2, 6));
  WeegTicks cycles = weeg_ticks_find (0, self->x.data_high, n_across);

  for (guint i = 0; i < shares.n; i++)
    {
      double y = weeg_scale_map (&self->y, weeg_ticks_get (&shares, i));
      g_autofree char *text = weeg_formatter_format (&self->data->format_share, weeg_ticks_get (&shares, i));

      weeg_chart_canvas_add_line (canvas, -1, (WeegPoint){ self->x.point_low, y },
                                  (WeegPoint){ self->x.point_high, y },
                                  i == 0 ? WEEG_CHART_ROLE_AXIS : WEEG_CHART_ROLE_GRID, 0.8, WEEG_DASH_SOLID);
      if (text != NULL)
        weeg_chart_canvas_add_text (canvas, -1, text, &self->small, self->x.point_low - 0.5 * canvas->base,
                                    y - line / 2, 1);
    }
  for (guint i = 0; i < cycles.n; i++)
    {
      double cycle = weeg_ticks_get (&cycles, i), x = weeg_scale_map (&self->x, cycle);
      g_autofree char *text = weeg_formatter_format (&self->data->format_cycle, cycle);

      if (cycle != floor (cycle))
        continue;
      weeg_chart_canvas_add_line (canvas, -1, (WeegPoint){ x, self->y.point_low },
                                  (WeegPoint){ x, self->y.point_low + 0.3 * canvas->base },
                                  WEEG_CHART_ROLE_AXIS, 0.8, WEEG_DASH_SOLID);
      if (text != NULL)
        weeg_chart_canvas_add_text (canvas, -1, text, &self->small, x,
                                    self->y.point_low + 0.35 * canvas->base, 0.5);
    }
  if (self->data->axis_label != NULL)
    weeg_chart_canvas_add_text (canvas, -1, self->data->axis_label, &self->small,
                                (self->x.point_low + self->x.point_high) / 2,
                                canvas->box.y + canvas->box.height - line, 0.5);
}

static void
trace_figure_add_line (Trace *self, gsize index, int item)
{
  const WeegTraceSeries *series = &self->data->series[index];
  g_autofree WeegPoint *points = g_new (WeegPoint, self->data->n_rows);
  WeegMark *mark;

  for (gsize row = 0; row < self->data->n_rows; row++)
    points[row] = (WeegPoint){ weeg_scale_map (&self->x, (double)row),
                               weeg_scale_map (&self->y, CLAMP (series->shares[row], 0, 1)) };
  mark = weeg_chart_canvas_add_polyline (self->canvas, item, points, (guint)self->data->n_rows);
  weeg_chart_canvas_set_outline (self->canvas, mark, 1.6, styles[index % G_N_ELEMENTS (styles)].role);
  mark->dash = styles[index % G_N_ELEMENTS (styles)].dash;
}

typedef struct
{
  gsize series;
  double middle; /* where its line ends, then where its name stands */
  double end;
} EndLabel;

static int
trace_figure_compare_ends (gconstpointer a, gconstpointer b)
{
  const EndLabel *x = a, *y = b;

  if (x->middle != y->middle)
    return x->middle < y->middle ? -1 : 1;
  return x->series < y->series ? -1 : x->series > y->series;
}

/* Names no nearer to each other than a line: pushed down, then from the foot up again. */
static void
spread (EndLabel *labels, gsize n, double line, double top, double bottom)
{
  for (gsize i = 0; i < n; i++)
    labels[i].middle = MAX (labels[i].middle, i > 0 ? labels[i - 1].middle + line : top + line / 2);
  for (gsize i = n; i-- > 0;)
    labels[i].middle = MIN (labels[i].middle, i + 1 < n ? labels[i + 1].middle - line : bottom - line / 2);
}

static void
trace_figure_add_names (Trace *self)
{
  WeegChartCanvas *canvas = self->canvas;
  gsize n = self->data->n_series;
  g_autofree EndLabel *labels = g_new0 (EndLabel, MAX (n, 1));
  double line = weeg_chart_canvas_line_height (canvas, &self->label), right = self->x.point_high;

  for (gsize i = 0; i < n; i++)
    {
      double share = CLAMP (self->data->series[i].shares[self->data->n_rows - 1], 0, 1);

      labels[i] = (EndLabel){ i, weeg_scale_map (&self->y, share), weeg_scale_map (&self->y, share) };
    }
  qsort (labels, n, sizeof (EndLabel), trace_figure_compare_ends);
  spread (labels, n, line, canvas->box.y, canvas->box.y + canvas->box.height);
  for (gsize i = 0; i < n; i++)
    {
      const WeegTraceSeries *series = &self->data->series[labels[i].series];
      g_autofree char *text = weeg_text_shorten (canvas, series->label, &self->label, self->label_width + 1);
      WeegRect bounds = { right + canvas->base, labels[i].middle - line / 2, self->label_width, line };
      WeegTextStyle style = self->label;
      int item;

      if (text == NULL || bounds.y < canvas->box.y - 0.01)
        {
          canvas->n_left_out++;
          continue;
        }
      item = weeg_chart_canvas_add_item (canvas, series->label,
                                         series->tooltip != NULL ? series->tooltip : series->label, &bounds);
      trace_figure_add_line (self, labels[i].series, item);
      weeg_chart_canvas_add_line (canvas, item, (WeegPoint){ right, labels[i].end },
                                  (WeegPoint){ right + 0.8 * canvas->base, labels[i].middle },
                                  styles[labels[i].series % G_N_ELEMENTS (styles)].role, 0.8,
                                  WEEG_DASH_SOLID);
      weeg_chart_canvas_add_text (canvas, item, text, &style, bounds.x, bounds.y, 0);
    }
}

static void
layout_trace (const WeegFigure *figure, WeegChartCanvas *canvas)
{
  Trace self = {
    .data = &((const WeegTraceFigure *)figure)->data,
    .canvas = canvas,
    .label = { canvas->base, WEEG_WEIGHT_REGULAR, WEEG_CHART_ROLE_TEXT },
    .small = { canvas->base * 0.9, WEEG_WEIGHT_REGULAR, WEEG_CHART_ROLE_SECONDARY_TEXT },
  };

  trace_figure_place (&self);
  trace_figure_add_axes (&self);
  trace_figure_add_names (&self);
}

static double
trace_figure_natural_height (const WeegFigure *figure, double base_size, double width_pt)
{
  return MIN (0.42 * width_pt, 22 * base_size);
}

static void
trace_figure_finalize (WeegFigure *figure)
{
  WeegTraceData *data = &((WeegTraceFigure *)figure)->data;

  for (gsize i = 0; i < data->n_series; i++)
    {
      g_free ((char *)data->series[i].label);
      g_free ((char *)data->series[i].tooltip);
      g_free ((double *)data->series[i].shares);
    }
  g_free ((gpointer)data->series);
  g_free ((char *)data->axis_label);
  weeg_formatter_clear (&data->format_share);
  weeg_formatter_clear (&data->format_cycle);
}

static const WeegFigureClass trace_class = {
  .name = "trace",
  .instance_size = sizeof (WeegTraceFigure),
  .layout = layout_trace,
  .natural_height = trace_figure_natural_height,
  .finalize = trace_figure_finalize,
};

WeegFigure *
weeg_trace_figure_new (const WeegFigureHead *head, const WeegTraceData *data)
{
  WeegTraceFigure *self;
  WeegTraceSeries *series;

  g_return_val_if_fail (head != NULL && data != NULL, NULL);
  g_return_val_if_fail (head->title != NULL && head->description != NULL && head->table != NULL, NULL);
  g_return_val_if_fail (data->n_series > 0 && data->n_rows >= 2, NULL);

  self = weeg_figure_alloc (&trace_class, head);
  self->data = *data;
  series = g_memdup2 (data->series, data->n_series * sizeof (WeegTraceSeries));
  for (gsize i = 0; i < data->n_series; i++)
    {
      series[i].label = g_strdup (series[i].label);
      series[i].tooltip = g_strdup (series[i].tooltip);
      series[i].shares = g_memdup2 (series[i].shares, data->n_rows * sizeof (double));
    }
  self->data.series = series;
  self->data.axis_label = g_strdup (data->axis_label);
  return (WeegFigure *)self;
}

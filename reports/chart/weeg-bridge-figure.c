/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-bridge-figure.h"

#include <math.h>

#include "weeg-figure-private.h"
#include "weeg-text-fit.h"
#include "weeg-ticks.h"

typedef struct
{
  WeegFigure parent;
  WeegBridgeRow *rows;
  double *starts; /* where each bar begins: 0 of a total, else where the row before ended */
  gsize n_rows;
  char *unit;
  WeegFormatter format_tick;
  WeegFormatter format_start;
} WeegBridgeFigure;

/* The places of one layout. */
typedef struct
{
  const WeegBridgeFigure *figure;
  WeegChartCanvas *canvas;
  WeegTextStyle label, total_label, small;
  WeegTicks ticks;
  WeegScale scale;
  gboolean is_cut;
  gboolean has_head, has_ticks; /* the unit's line, the tick labels' line */
  double label_width, value_width;
  double top, bottom; /* of the rows */
  double pitch, thickness;
} Bridge;

/* The changes are worth a cut axis when they move over less than this share of it. */
#define CUT_BELOW 0.4

static double
row_end (const WeegBridgeFigure *self, gsize row)
{
  return self->starts[row] + self->rows[row].value;
}

/* The lowest and highest end of a bar or an interval; of totals their base left out. */
static void
find_range (const WeegBridgeFigure *self, double *low, double *high)
{
  *low = INFINITY;
  *high = -INFINITY;
  for (gsize i = 0; i < self->n_rows; i++)
    {
      const WeegBridgeRow *row = &self->rows[i];
      double from = row->has_interval ? self->starts[i] + row->low : row_end (self, i);
      double to = row->has_interval ? self->starts[i] + row->high : row_end (self, i);

      *low = MIN (*low, MIN (from, row_end (self, i)));
      *high = MAX (*high, MAX (to, row_end (self, i)));
      if (row->role != WEEG_BRIDGE_TOTAL)
        {
          *low = MIN (*low, self->starts[i]);
          *high = MAX (*high, self->starts[i]);
        }
    }
}

/*
 * From zero, unless what happens is but a small part of it: then from a round number
 * that leaves the smallest bar a fifth of the length.
 */
static void
bridge_figure_set_scale (Bridge *self, double left, double right)
{
  guint n_max = (guint)CLAMP ((right - left) / (5.5 * self->canvas->base), 2, 8);
  double low, high, from;

  find_range (self->figure, &low, &high);
  self->is_cut =
      self->figure->format_start.func != NULL && low > 0 && high > low && high - low < CUT_BELOW * high;
  from = self->is_cut ? low - 0.25 * (high - low) : MIN (0, low);
  high = MAX (high, self->is_cut ? high : 0);
  if (high <= from)
    high = from + 1;

  self->ticks = weeg_ticks_find (from, high, n_max);
  if (self->is_cut)
    {
      double step = weeg_ticks_get_step (&self->ticks);

      /* A start between ticks would need a longer number than it is worth. */
      from = floor (from / step) * step;
      self->is_cut = from > 0;
      from = MAX (0, from);
      self->ticks = weeg_ticks_find (from, high, n_max);
    }
  self->scale = (WeegScale){ from, high, left, right };
}

static void
measure_columns (Bridge *self)
{
  const WeegBridgeFigure *figure = self->figure;
  const WeegRect *box = &self->canvas->box;
  double widest = 0;

  self->value_width = 0;
  for (gsize i = 0; i < figure->n_rows; i++)
    {
      const WeegBridgeRow *row = &figure->rows[i];

      widest = MAX (widest, weeg_chart_canvas_text_width (self->canvas, row->label, &self->total_label));
      if (row->value_label != NULL)
        self->value_width =
            MAX (self->value_width,
                 weeg_chart_canvas_text_width (self->canvas, row->value_label, &self->total_label));
    }
  if (figure->unit != NULL)
    self->value_width =
        MAX (self->value_width, weeg_chart_canvas_text_width (self->canvas, figure->unit, &self->small));
  self->value_width = MIN (self->value_width, 0.3 * box->width);
  self->label_width = MIN (widest, 0.34 * box->width);
}

/* The rows get what head and foot leave. When that is less than a line each, the unit
 * goes first and the tick labels next: every row tells its number anyway. */
static void
bridge_figure_set_rows (Bridge *self)
{
  WeegChartCanvas *canvas = self->canvas;
  const WeegRect *box = &canvas->box;
  double line = weeg_chart_canvas_line_height (canvas, &self->small);
  double row_line = weeg_chart_canvas_line_height (canvas, &self->total_label);
  double cut = self->is_cut ? line + 0.2 * canvas->base : 0, base = canvas->base;

  self->has_head = self->figure->unit != NULL;
  self->has_ticks = self->figure->format_tick.func != NULL;
  for (;;)
    {
      self->top = box->y + (self->has_head ? line + 0.5 * base : 0);
      self->bottom = box->y + box->height - cut - (self->has_ticks ? line + 0.3 * base : 0);
      self->pitch = (self->bottom - self->top) / (double)self->figure->n_rows;
      if (self->pitch >= row_line || !(self->has_head || self->has_ticks))
        break;
      canvas->n_left_out++;
      if (self->has_head)
        self->has_head = FALSE;
      else
        self->has_ticks = FALSE;
    }
  self->pitch = MAX (self->pitch, 1);
  self->thickness = MIN (0.6 * self->pitch, 2.6 * base);
}

static void
bridge_figure_place (Bridge *self, WeegChartCanvas *canvas, const WeegBridgeFigure *figure)
{
  const WeegRect *box = &canvas->box;

  *self = (Bridge){
    .figure = figure,
    .canvas = canvas,
    .label = { canvas->base, WEEG_WEIGHT_REGULAR, WEEG_CHART_ROLE_TEXT },
    .total_label = { canvas->base, WEEG_WEIGHT_BOLD, WEEG_CHART_ROLE_TEXT },
    .small = { canvas->base * 0.9, WEEG_WEIGHT_REGULAR, WEEG_CHART_ROLE_SECONDARY_TEXT },
  };
  measure_columns (self);
  bridge_figure_set_scale (self, box->x + self->label_width + 1.5 * canvas->base,
                           box->x + box->width - self->value_width - 1.5 * canvas->base);

  bridge_figure_set_rows (self);
}

static double
row_middle (const Bridge *self, gsize row)
{
  return self->top + ((double)row + 0.5) * self->pitch;
}

static void
bridge_figure_add_axis (Bridge *self)
{
  WeegChartCanvas *canvas = self->canvas;
  double top = self->bottom + canvas->base * 0.3;
  double free_from = canvas->box.x;

  for (guint i = 0; i < self->ticks.n; i++)
    {
      double value = weeg_ticks_get (&self->ticks, i), x = weeg_scale_map (&self->scale, value);
      g_autofree char *text = weeg_formatter_format (&self->figure->format_tick, value);
      gboolean is_start = i == 0 && value == self->scale.data_low;
      double half;

      if (!is_start)
        weeg_chart_canvas_add_line (canvas, -1, (WeegPoint){ x, self->top }, (WeegPoint){ x, self->bottom },
                                    value == 0 ? WEEG_CHART_ROLE_AXIS : WEEG_CHART_ROLE_GRID, 0.6,
                                    WEEG_DASH_SOLID);
      if (text == NULL || !self->has_ticks)
        continue;
      half = weeg_chart_canvas_text_width (canvas, text, &self->small) / 2;
      if (x - half < free_from || x + half > canvas->box.x + canvas->box.width)
        continue;
      weeg_chart_canvas_add_text (canvas, -1, text, &self->small, x, top, 0.5);
      free_from = x + half + canvas->base * 0.6;
    }
  weeg_chart_canvas_add_line (canvas, -1, (WeegPoint){ self->scale.point_low, self->top },
                              (WeegPoint){ self->scale.point_low, self->bottom }, WEEG_CHART_ROLE_AXIS, 0.8,
                              self->is_cut ? WEEG_DASH_DOTTED : WEEG_DASH_SOLID);
}

/* Says where the axis starts: without it the bars would mislead. */
static void
add_start_text (Bridge *self)
{
  WeegChartCanvas *canvas = self->canvas;
  g_autofree char *text = NULL;
  g_autoptr (WeegTextBlock) block = NULL;
  double x = self->scale.point_low, right = canvas->box.x + canvas->box.width;

  if (!self->is_cut)
    return;

  text = weeg_formatter_format (&self->figure->format_start, self->scale.data_low);
  if (text == NULL)
    return;
  if (weeg_chart_canvas_text_width (canvas, text, &self->small) > right - x)
    x = canvas->box.x;
  block = weeg_text_block_new (canvas, text, &self->small, right - x, 1);
  if (block == NULL || canvas->box.y + canvas->box.height - block->height < self->bottom)
    canvas->n_left_out++;
  else
    weeg_text_block_add (block, canvas, -1, &self->small, x,
                         canvas->box.y + canvas->box.height - block->height, 0);
}

static void
fill_bar (Bridge *self, WeegMark *bar, WeegBridgeRole role)
{
  WeegChartCanvas *canvas = self->canvas;

  switch (role)
    {
    case WEEG_BRIDGE_PREVENTS:
      weeg_chart_canvas_set_fill (canvas, bar, WEEG_FILL_SOLID, WEEG_CHART_ROLE_PREVENTS);
      break;
    case WEEG_BRIDGE_RELIEVES:
      weeg_chart_canvas_set_fill (canvas, bar, WEEG_FILL_SOLID, WEEG_CHART_ROLE_RELIEVES);
      break;
    case WEEG_BRIDGE_MOVES:
      weeg_chart_canvas_set_fill (canvas, bar, WEEG_FILL_HATCH_FALLING, WEEG_CHART_ROLE_MOVES);
      weeg_chart_canvas_set_outline (canvas, bar, 1, WEEG_CHART_ROLE_MOVES);
      break;
    case WEEG_BRIDGE_ADDS:
      weeg_chart_canvas_set_fill (canvas, bar, WEEG_FILL_HATCH, WEEG_CHART_ROLE_ADDS);
      weeg_chart_canvas_set_outline (canvas, bar, 1, WEEG_CHART_ROLE_ADDS);
      break;
    case WEEG_BRIDGE_TOTAL:
    default:
      weeg_chart_canvas_set_fill (canvas, bar, WEEG_FILL_SOLID, WEEG_CHART_ROLE_TOTAL);
      break;
    }
}

/* Two slanted strokes in the background's colour: the bar is longer than it looks. */
static void
add_break (Bridge *self, int item, const WeegRect *bar)
{
  double slant = MIN (0.35 * self->canvas->base, bar->height / 4), x = bar->x + 1.1 * self->canvas->base;

  if (bar->width < 3 * self->canvas->base)
    return;

  for (int i = 0; i < 2; i++, x += 0.36 * self->canvas->base)
    weeg_chart_canvas_add_line (self->canvas, item, (WeegPoint){ x - slant / 2, bar->y + bar->height },
                                (WeegPoint){ x + slant / 2, bar->y }, WEEG_CHART_ROLE_BACKGROUND, 1.6,
                                WEEG_DASH_SOLID);
}

static void
bridge_figure_add_interval (Bridge *self, int item, gsize row)
{
  const WeegBridgeRow *data = &self->figure->rows[row];
  double y = row_middle (self, row), cap = MIN (0.14 * self->thickness, 0.3 * self->canvas->base);
  double from = weeg_scale_map (&self->scale, self->figure->starts[row] + data->low);
  double to = weeg_scale_map (&self->scale, self->figure->starts[row] + data->high);
  WeegChartCanvas *canvas = self->canvas;

  weeg_chart_canvas_add_line (canvas, item, (WeegPoint){ from, y }, (WeegPoint){ to, y },
                              WEEG_CHART_ROLE_TEXT, 1, WEEG_DASH_SOLID);
  for (int i = 0; i < 2; i++)
    {
      double x = i == 0 ? from : to;

      weeg_chart_canvas_add_line (canvas, item, (WeegPoint){ x, y - cap }, (WeegPoint){ x, y + cap },
                                  WEEG_CHART_ROLE_TEXT, 1, WEEG_DASH_SOLID);
    }
}

static int
add_row_item (Bridge *self, gsize row, const WeegRect *bar)
{
  const WeegBridgeRow *data = &self->figure->rows[row];
  WeegRect bounds = weeg_rect_grow (bar, 0);
  g_autofree char *tooltip = NULL;

  if (data->has_interval)
    {
      double from = weeg_scale_map (&self->scale, self->figure->starts[row] + data->low);
      double to = weeg_scale_map (&self->scale, self->figure->starts[row] + data->high);
      double right = MAX (to, bounds.x + bounds.width);

      bounds.x = MIN (bounds.x, from);
      bounds.width = right - bounds.x;
    }
  if (bounds.width < 8)
    bounds = (WeegRect){ bounds.x - 4, bounds.y, bounds.width + 8, bounds.height };
  tooltip = data->tooltip != NULL
                ? g_strdup (data->tooltip)
                : g_strconcat (data->label, ": ", data->value_label != NULL ? data->value_label : "", NULL);

  return weeg_chart_canvas_add_item (self->canvas, data->id, tooltip, &bounds);
}

static void
bridge_figure_add_bar (Bridge *self, gsize row)
{
  const WeegBridgeFigure *figure = self->figure;
  double start =
      figure->rows[row].role == WEEG_BRIDGE_TOTAL ? MAX (0, self->scale.data_low) : figure->starts[row];
  double from = weeg_scale_map (&self->scale, start);
  double to = weeg_scale_map (&self->scale, row_end (figure, row));
  WeegRect rect = { MIN (from, to), row_middle (self, row) - self->thickness / 2, fabs (to - from),
                    self->thickness };
  int item = add_row_item (self, row, &rect);

  fill_bar (self, weeg_chart_canvas_add_rect (self->canvas, item, &rect), figure->rows[row].role);
  if (self->is_cut && figure->rows[row].role == WEEG_BRIDGE_TOTAL)
    add_break (self, item, &rect);
  if (figure->rows[row].has_interval)
    bridge_figure_add_interval (self, item, row);
}

/* From the end of a bar down to the next, which begins or ends there. */
static void
add_connector (Bridge *self, gsize row)
{
  double x = weeg_scale_map (&self->scale, row_end (self->figure, row));

  weeg_chart_canvas_add_line (self->canvas, -1,
                              (WeegPoint){ x, row_middle (self, row) + self->thickness / 2 },
                              (WeegPoint){ x, row_middle (self, row + 1) - self->thickness / 2 },
                              WEEG_CHART_ROLE_AXIS, 0.8, WEEG_DASH_DOTTED);
}

static void
bridge_figure_add_texts (Bridge *self)
{
  WeegChartCanvas *canvas = self->canvas;
  const WeegRect *box = &canvas->box;
  double free_labels = box->y, free_values = box->y, right = box->x + box->width;

  if (self->has_head)
    {
      double line = weeg_chart_canvas_line_height (canvas, &self->small);

      weeg_text_add_label (canvas, -1, self->figure->unit, &self->small, right, box->y + line / 2, 1,
                           self->value_width, line, &free_values, self->top);
    }
  free_labels = free_values = self->top;
  for (gsize i = 0; i < self->figure->n_rows; i++)
    {
      const WeegBridgeRow *row = &self->figure->rows[i];
      const WeegTextStyle *style = row->role == WEEG_BRIDGE_TOTAL ? &self->total_label : &self->label;
      double middle = row_middle (self, i);

      weeg_text_add_label (canvas, (int)i, row->label, style, box->x, middle, 0, self->label_width,
                           self->pitch, &free_labels, self->bottom);
      weeg_text_add_label (canvas, (int)i, row->value_label, &self->total_label, right, middle, 1,
                           self->value_width, 0, &free_values, self->bottom);
    }
}

static void
layout_bridge (const WeegFigure *figure, WeegChartCanvas *canvas)
{
  const WeegBridgeFigure *self = (const WeegBridgeFigure *)figure;
  Bridge bridge;

  if (self->n_rows == 0)
    return;

  bridge_figure_place (&bridge, canvas, self);
  bridge_figure_add_axis (&bridge);
  for (gsize i = 0; i + 1 < self->n_rows; i++)
    add_connector (&bridge, i);
  for (gsize i = 0; i < self->n_rows; i++)
    bridge_figure_add_bar (&bridge, i);
  bridge_figure_add_texts (&bridge);
  add_start_text (&bridge);
}

static double
bridge_figure_natural_height (const WeegFigure *figure, double base_size, double width_pt)
{
  const WeegBridgeFigure *self = (const WeegBridgeFigure *)figure;

  return base_size * (2.6 * (double)self->n_rows + 4);
}

static void
bridge_figure_finalize (WeegFigure *figure)
{
  WeegBridgeFigure *self = (WeegBridgeFigure *)figure;

  for (gsize i = 0; i < self->n_rows; i++)
    {
      g_free ((char *)self->rows[i].id);
      g_free ((char *)self->rows[i].label);
      g_free ((char *)self->rows[i].value_label);
      g_free ((char *)self->rows[i].tooltip);
    }
  g_free (self->rows);
  g_free (self->starts);
  g_free (self->unit);
  weeg_formatter_clear (&self->format_tick);
  weeg_formatter_clear (&self->format_start);
}

static const WeegFigureClass bridge_class = {
  .name = "workload-bridge",
  .instance_size = sizeof (WeegBridgeFigure),
  .layout = layout_bridge,
  .natural_height = bridge_figure_natural_height,
  .finalize = bridge_figure_finalize,
};

static gboolean
rows_are_valid (const WeegBridgeData *data)
{
  for (gsize i = 0; i < data->n_rows; i++)
    {
      const WeegBridgeRow *row = &data->rows[i];

      if (row->label == NULL || !isfinite (row->value))
        return FALSE;
      if (row->has_interval && !(isfinite (row->low) && isfinite (row->high) && row->low <= row->high))
        return FALSE;
    }

  return TRUE;
}

WeegFigure *
weeg_bridge_figure_new (const WeegFigureHead *head, const WeegBridgeData *data)
{
  WeegBridgeFigure *self;
  double end = 0;

  g_return_val_if_fail (head != NULL && data != NULL, NULL);
  g_return_val_if_fail (head->title != NULL && head->description != NULL && head->table != NULL, NULL);
  g_return_val_if_fail (data->n_rows == 0 || data->rows != NULL, NULL);
  g_return_val_if_fail (rows_are_valid (data), NULL);

  self = weeg_figure_alloc (&bridge_class, head);
  self->rows = g_memdup2 (data->rows, data->n_rows * sizeof (WeegBridgeRow));
  self->starts = g_new0 (double, data->n_rows);
  self->n_rows = data->n_rows;
  self->unit = g_strdup (data->unit);
  self->format_tick = data->format_tick;
  self->format_start = data->format_start;
  for (gsize i = 0; i < data->n_rows; i++)
    {
      WeegBridgeRow *row = &self->rows[i];

      row->id = g_strdup (row->id);
      row->label = g_strdup (row->label);
      row->value_label = g_strdup (row->value_label);
      row->tooltip = g_strdup (row->tooltip);
      self->starts[i] = row->role == WEEG_BRIDGE_TOTAL ? 0 : end;
      end = self->starts[i] + row->value;
    }

  return (WeegFigure *)self;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-states-figure.h"

#include <math.h>

#include "weeg-figure-private.h"
#include "weeg-text-fit.h"

/* Points of a curve, and how far it bulges, of the distance it covers. */
#define CURVE_POINTS 33
#define BULGE 0.14

typedef struct
{
  WeegFigure parent;
  WeegStatesData data; /* all owned */
} WeegStatesFigure;

typedef struct
{
  const WeegStatesData *data;
  WeegChartCanvas *canvas;
  WeegTextStyle label, small;
  WeegRect *boxes; /* of the nodes */
  GArray *taken;   /* of WeegRect: where words stand */
} States;

static WeegPoint
centre_of (const WeegRect *rect)
{
  return (WeegPoint){ rect->x + rect->width / 2, rect->y + rect->height / 2 };
}

/* The first at the left, then with the clock; two or more fill the width. */
static void
place_nodes (States *self)
{
  const WeegRect *box = &self->canvas->box;
  double base = self->canvas->base, width = 5 * base, height = 2.4 * base;
  gsize n = self->data->n_nodes;

  for (gsize i = 0; i < n; i++)
    width =
        MAX (width, weeg_chart_canvas_text_width (self->canvas, self->data->nodes[i].label, &self->label) +
                        1.6 * base);
  width = MIN (width, box->width * (n > 6 ? 0.18 : 0.26));
  height = MIN (height, box->height / 4);
  for (gsize i = 0; i < n; i++)
    {
      double angle = G_PI + 2 * G_PI * (double)i / (double)MAX (n, 1);
      double reach = n > 1 ? 1 : 0;
      double x = box->x + box->width / 2 + reach * cos (angle) * (box->width - width - 2) / 2;
      double y = box->y + box->height / 2 + reach * sin (angle) * (box->height - height - 2) / 2;

      self->boxes[i] = (WeegRect){ x - width / 2, y - height / 2, width, height };
    }
}

static void
add_node (States *self, gsize index)
{
  const WeegStatesNode *node = &self->data->nodes[index];
  const WeegRect *box = &self->boxes[index];
  WeegChartCanvas *canvas = self->canvas;
  int item = weeg_chart_canvas_add_item (canvas, node->label,
                                         node->tooltip != NULL ? node->tooltip : node->label, box);
  WeegMark *mark = weeg_chart_canvas_add_rect (canvas, item, box);
  double line = weeg_chart_canvas_line_height (canvas, &self->label);
  guint n_lines = line > 0 ? (guint)MAX (1, floor (box->height / line)) : 1;
  g_autoptr (WeegTextBlock) block =
      weeg_text_block_new (canvas, node->label, &self->label, box->width - canvas->base * 0.6, n_lines);

  weeg_chart_canvas_set_tint (canvas, mark, WEEG_CHART_ROLE_ACCENT, 0.14);
  weeg_chart_canvas_set_outline (canvas, mark, 1, WEEG_CHART_ROLE_ACCENT);
  if (block == NULL)
    canvas->n_left_out++;
  else
    weeg_text_block_add (block, canvas, item, &self->label, box->x + box->width / 2,
                         box->y + (box->height - block->height) / 2, 0.5);
}

static gboolean
is_inside (const WeegRect *rect, WeegPoint point)
{
  return point.x > rect->x && point.x < rect->x + rect->width && point.y > rect->y &&
         point.y < rect->y + rect->height;
}

static WeegPoint
on_curve (WeegPoint a, WeegPoint control, WeegPoint b, double t)
{
  double u = 1 - t;

  return (WeegPoint){ u * u * a.x + 2 * u * t * control.x + t * t * b.x,
                      u * u * a.y + 2 * u * t * control.y + t * t * b.y };
}

/* The curve from one box to another, to the left of the way, so that there and back differ. */
static guint
trace_curve (const States *self, const WeegStatesArrow *arrow, WeegPoint *points)
{
  const WeegRect *from = &self->boxes[arrow->from];
  WeegRect to = weeg_rect_grow (&self->boxes[arrow->to], 0.25 * self->canvas->base);
  WeegPoint a = centre_of (from), b = centre_of (&to);
  WeegPoint control = { (a.x + b.x) / 2 + (b.y - a.y) * 2 * BULGE,
                        (a.y + b.y) / 2 - (b.x - a.x) * 2 * BULGE };
  guint n = 0;

  control.x = CLAMP (control.x, self->canvas->box.x, self->canvas->box.x + self->canvas->box.width);
  control.y = CLAMP (control.y, self->canvas->box.y, self->canvas->box.y + self->canvas->box.height);
  for (guint i = 0; i < CURVE_POINTS; i++)
    {
      WeegPoint point = on_curve (a, control, b, (double)i / (CURVE_POINTS - 1));

      if (!is_inside (from, point) && !is_inside (&to, point))
        points[n++] = point;
    }
  return n;
}

static void
states_figure_add_head (States *self, int item, const WeegPoint *points, guint n)
{
  WeegPoint tip = points[n - 1], before = points[n > 3 ? n - 3 : 0];
  double length = hypot (tip.x - before.x, tip.y - before.y), size = 0.75 * self->canvas->base;
  double x = length > 0 ? (tip.x - before.x) / length : 1, y = length > 0 ? (tip.y - before.y) / length : 0;
  const WeegPoint corners[] = {
    tip,
    { tip.x - size * x - 0.45 * size * y, tip.y - size * y + 0.45 * size * x },
    { tip.x - size * x + 0.45 * size * y, tip.y - size * y - 0.45 * size * x },
  };
  WeegMark *mark = weeg_chart_canvas_add_polyline (self->canvas, item, corners, G_N_ELEMENTS (corners));

  weeg_chart_canvas_set_fill (self->canvas, mark, WEEG_FILL_SOLID, WEEG_CHART_ROLE_TEXT);
}

static gboolean
states_figure_is_free (const States *self, const WeegRect *rect)
{
  for (guint i = 0; i < self->taken->len; i++)
    if (weeg_rect_intersects (&g_array_index (self->taken, WeegRect, i), rect))
      return FALSE;
  for (gsize i = 0; i < self->data->n_nodes; i++)
    if (weeg_rect_intersects (&self->boxes[i], rect))
      return FALSE;
  return weeg_rect_contains (&self->canvas->box, rect);
}

/* In the middle of its curve, or else a little before or behind it. */
static void
states_figure_add_label (
    States *self, const WeegStatesArrow *arrow, int item, const WeegPoint *points, guint n)
{
  static const double places[] = { 0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78 };
  WeegChartCanvas *canvas = self->canvas;
  g_autofree char *text = weeg_text_shorten (canvas, arrow->label, &self->small, 12 * canvas->base);
  WeegTextExtents extents;

  if (text == NULL)
    {
      canvas->n_left_out++;
      return;
    }
  weeg_chart_canvas_measure (canvas, text, &self->small, &extents);
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      WeegPoint at = points[(guint)(places[i] * (n - 1))];
      WeegRect rect = { at.x - extents.width / 2 - 2, at.y - extents.height / 2, extents.width + 4,
                        extents.height };

      /* Near the edge it moves inwards. */
      rect.x =
          CLAMP (rect.x, canvas->box.x, MAX (canvas->box.x, canvas->box.x + canvas->box.width - rect.width));
      rect.y = CLAMP (rect.y, canvas->box.y,
                      MAX (canvas->box.y, canvas->box.y + canvas->box.height - rect.height));
      if (!states_figure_is_free (self, &rect))
        continue;
      weeg_chart_canvas_set_tint (canvas, weeg_chart_canvas_add_ground (canvas, &rect),
                                  WEEG_CHART_ROLE_BACKGROUND, 1);
      weeg_chart_canvas_add_text (canvas, item, text, &self->small, rect.x + rect.width / 2, rect.y, 0.5);
      g_array_append_val (self->taken, rect);
      return;
    }
  canvas->n_left_out++;
}

static void
states_figure_add_arrow (States *self, const WeegStatesArrow *arrow, gboolean with_label)
{
  WeegPoint points[CURVE_POINTS];
  guint n = trace_curve (self, arrow, points);
  WeegRect bounds;
  WeegMark *mark;
  int item;

  if (n < 2)
    return;
  if (!with_label)
    {
      mark = weeg_chart_canvas_add_polyline (self->canvas, -1, points, n);
      weeg_chart_canvas_set_outline (self->canvas, mark, 1, WEEG_CHART_ROLE_AXIS);
      states_figure_add_head (self, -1, points, n);
      return;
    }
  bounds = (WeegRect){ points[n / 2].x - self->canvas->base, points[n / 2].y - self->canvas->base,
                       2 * self->canvas->base, 2 * self->canvas->base };
  item = weeg_chart_canvas_add_item (self->canvas, "", arrow->tooltip != NULL ? arrow->tooltip : arrow->label,
                                     &bounds);
  states_figure_add_label (self, arrow, item, points, n);
}

static void
layout_states (const WeegFigure *figure, WeegChartCanvas *canvas)
{
  const WeegStatesData *data = &((const WeegStatesFigure *)figure)->data;
  g_autofree WeegRect *boxes = g_new0 (WeegRect, MAX (data->n_nodes, 1));
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (WeegRect));
  States self = {
    .data = data,
    .canvas = canvas,
    .label = { canvas->base, WEEG_WEIGHT_BOLD, WEEG_CHART_ROLE_TEXT },
    .small = { canvas->base * 0.9, WEEG_WEIGHT_REGULAR, WEEG_CHART_ROLE_TEXT },
    .boxes = boxes,
    .taken = taken,
  };

  place_nodes (&self);
  for (gsize i = 0; i < data->n_arrows; i++)
    states_figure_add_arrow (&self, &data->arrows[i], FALSE);
  for (gsize i = 0; i < data->n_nodes; i++)
    add_node (&self, i);
  for (gsize i = 0; i < data->n_arrows; i++)
    states_figure_add_arrow (&self, &data->arrows[i], TRUE);
}

static double
states_figure_natural_height (const WeegFigure *figure, double base_size, double width_pt)
{
  gsize n = ((const WeegStatesFigure *)figure)->data.n_nodes;

  return n <= 2 ? 9 * base_size : MIN (0.55 * width_pt, base_size * (14 + 2.5 * (double)n));
}

static void
states_figure_finalize (WeegFigure *figure)
{
  WeegStatesData *data = &((WeegStatesFigure *)figure)->data;

  for (gsize i = 0; i < data->n_nodes; i++)
    {
      g_free ((char *)data->nodes[i].label);
      g_free ((char *)data->nodes[i].tooltip);
    }
  for (gsize i = 0; i < data->n_arrows; i++)
    {
      g_free ((char *)data->arrows[i].label);
      g_free ((char *)data->arrows[i].tooltip);
    }
  g_free ((gpointer)data->nodes);
  g_free ((gpointer)data->arrows);
}

static const WeegFigureClass states_class = {
  .name = "states",
  .instance_size = sizeof (WeegStatesFigure),
  .layout = layout_states,
  .natural_height = states_figure_natural_height,
  .finalize = states_figure_finalize,
};

WeegFigure *
weeg_states_figure_new (const WeegFigureHead *head, const WeegStatesData *data)
{
  WeegStatesFigure *self;
  WeegStatesNode *nodes;
  WeegStatesArrow *arrows;

  g_return_val_if_fail (head != NULL && data != NULL, NULL);
  g_return_val_if_fail (head->title != NULL && head->description != NULL && head->table != NULL, NULL);
  for (gsize i = 0; i < data->n_arrows; i++)
    g_return_val_if_fail (data->arrows[i].from < data->n_nodes && data->arrows[i].to < data->n_nodes &&
                              data->arrows[i].from != data->arrows[i].to,
                          NULL);

  self = weeg_figure_alloc (&states_class, head);
  nodes = g_memdup2 (data->nodes, data->n_nodes * sizeof (WeegStatesNode));
  arrows = g_memdup2 (data->arrows, data->n_arrows * sizeof (WeegStatesArrow));
  for (gsize i = 0; i < data->n_nodes; i++)
    {
      nodes[i].label = g_strdup (nodes[i].label);
      nodes[i].tooltip = g_strdup (nodes[i].tooltip);
    }
  for (gsize i = 0; i < data->n_arrows; i++)
    {
      arrows[i].label = g_strdup (arrows[i].label);
      arrows[i].tooltip = g_strdup (arrows[i].tooltip);
    }
  self->data = (WeegStatesData){ nodes, data->n_nodes, arrows, data->n_arrows };
  return (WeegFigure *)self;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-chart-layout.h"

#include <math.h>

#include "weeg-figure-private.h"
#include "weeg-text-fit.h"

struct _WeegChartLayout
{
  WeegChartStyle *style;
  double width, height;
  GPtrArray *marks; /* of WeegMark */
  GArray *items;    /* of WeegChartItem */
  guint n_left_out;
  char *note;
};

G_DEFINE_BOXED_TYPE (WeegChartLayout, weeg_chart_layout, weeg_chart_layout_ref, weeg_chart_layout_unref)

/* A text at the top of the box, which shrinks by it: at most the share of its height, but one line if that
 * leaves four. */
static void
add_heading (
    WeegChartCanvas *canvas, const char *text, const WeegTextStyle *style, double share, double below)
{
  double line_height = weeg_chart_canvas_line_height (canvas, style);
  guint max_lines = (guint)CLAMP (floor (canvas->box.height * share / line_height),
                                  canvas->box.height >= 5 * line_height ? 1 : 0, 3);
  g_autoptr (WeegTextBlock) block = NULL;

  if (text == NULL || *text == '\0')
    return;

  block = weeg_text_block_new (canvas, text, style, canvas->box.width, max_lines);
  if (block == NULL)
    {
      canvas->n_left_out++;
      return;
    }
  weeg_text_block_add (block, canvas, -1, style, canvas->box.x, canvas->box.y, 0);
  canvas->box.y += block->height + below;
  canvas->box.height -= block->height + below;
}

static void
add_title (WeegChartCanvas *canvas, const WeegFigure *figure)
{
  WeegTextStyle title = { canvas->base * 1.35, WEEG_WEIGHT_BOLD, WEEG_CHART_ROLE_TEXT };
  WeegTextStyle subtitle = { canvas->base * 1.05, WEEG_WEIGHT_REGULAR, WEEG_CHART_ROLE_SECONDARY_TEXT };

  add_heading (canvas, figure->title, &title, 0.25, canvas->base * 0.2);
  add_heading (canvas, figure->subtitle, &subtitle, 0.14, 0);
  canvas->box.y += canvas->base * 0.9;
  canvas->box.height = MAX (1, canvas->box.height - canvas->base * 0.9);
}

/* Room for the note at the foot of the box; its top. */
static double
reserve_note (WeegChartCanvas *canvas, WeegTextBlock *block)
{
  double top = canvas->box.y + canvas->box.height - block->height;

  canvas->box.height = MAX (1, canvas->box.height - block->height - canvas->base * 0.4);

  return top;
}

/*
 * The chart is laid out once; where labels had to be left out and the figure has words
 * for that, once more with room for the note, which then tells the count of that time.
 */
static char *
lay_out (WeegChartCanvas *canvas, const WeegFigure *figure, const WeegRect *box, gboolean titled)
{
  WeegTextStyle style = { canvas->base * 0.9, WEEG_WEIGHT_REGULAR, WEEG_CHART_ROLE_SECONDARY_TEXT };
  WeegChartCanvas first = *canvas;
  g_autoptr (WeegTextBlock) block = NULL;
  g_autofree char *note = NULL;
  double top = 0;

  weeg_chart_canvas_init (&first, canvas->style, box, canvas->measure, canvas->measure_data);
  if (titled)
    add_title (&first, figure);
  figure->klass->layout (figure, &first);
  note = weeg_formatter_format (&figure->left_out, first.n_left_out);
  if (first.n_left_out > 0 && note != NULL)
    block = weeg_text_block_new (&first, note, &style, box->width, box->height > 12 * canvas->base ? 2 : 1);
  weeg_chart_canvas_clear (&first);

  if (titled)
    add_title (canvas, figure);
  if (block != NULL)
    top = reserve_note (canvas, block);
  figure->klass->layout (figure, canvas);
  g_clear_pointer (&note, g_free);
  if (canvas->n_left_out > 0)
    note = weeg_formatter_format (&figure->left_out, canvas->n_left_out);
  if (block != NULL && note != NULL)
    {
      g_autoptr (WeegTextBlock) last =
          weeg_text_block_new (canvas, note, &style, box->width, block->lines->len);

      if (last != NULL)
        weeg_text_block_add (last, canvas, -1, &style, box->x, top, 0);
    }

  return g_steal_pointer (&note);
}

static WeegChartLayout *
new_layout (const WeegFigure *figure,
            const WeegChartStyle *style,
            double width_pt,
            double height_pt,
            WeegTextMeasure measure,
            gpointer measure_data,
            gboolean titled)
{
  WeegRect box = { 0, 0, width_pt, height_pt };
  WeegChartCanvas canvas;
  WeegChartLayout *self;

  g_return_val_if_fail (figure != NULL && style != NULL && measure != NULL, NULL);
  g_return_val_if_fail (isfinite (width_pt) && width_pt > 0, NULL);
  g_return_val_if_fail (isfinite (height_pt) && height_pt > 0, NULL);

  weeg_chart_canvas_init (&canvas, style, &box, measure, measure_data);
  self = g_atomic_rc_box_new0 (WeegChartLayout);
  self->style = weeg_chart_style_ref ((WeegChartStyle *)style);
  self->width = width_pt;
  self->height = height_pt;
  self->note = lay_out (&canvas, figure, &box, titled);
  self->n_left_out = canvas.n_left_out;
  self->marks = g_steal_pointer (&canvas.marks);
  self->items = g_steal_pointer (&canvas.items);

  return self;
}

WeegChartLayout *
weeg_chart_layout_new (const WeegFigure *figure,
                       const WeegChartStyle *style,
                       double width_pt,
                       double height_pt,
                       WeegTextMeasure measure,
                       gpointer measure_data)
{
  return new_layout (figure, style, width_pt, height_pt, measure, measure_data, FALSE);
}

WeegChartLayout *
weeg_chart_layout_new_titled (const WeegFigure *figure,
                              const WeegChartStyle *style,
                              double width_pt,
                              double height_pt,
                              WeegTextMeasure measure,
                              gpointer measure_data)
{
  return new_layout (figure, style, width_pt, height_pt, measure, measure_data, TRUE);
}

static void
clear_layout (gpointer data)
{
  WeegChartLayout *self = data;

  weeg_chart_style_unref (self->style);
  g_ptr_array_unref (self->marks);
  g_array_unref (self->items);
  g_free (self->note);
}

WeegChartLayout *
weeg_chart_layout_ref (WeegChartLayout *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
weeg_chart_layout_unref (WeegChartLayout *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear_layout);
}

double
weeg_chart_layout_get_width (const WeegChartLayout *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->width;
}

double
weeg_chart_layout_get_height (const WeegChartLayout *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->height;
}

const WeegChartStyle *
weeg_chart_layout_get_style (const WeegChartLayout *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->style;
}

guint
weeg_chart_layout_get_n_marks (const WeegChartLayout *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->marks->len;
}

const WeegMark *
weeg_chart_layout_get_mark (const WeegChartLayout *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->marks->len, NULL);

  return self->marks->pdata[index];
}

guint
weeg_chart_layout_n_items (const WeegChartLayout *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->items->len;
}

static const WeegChartItem *
get_item (const WeegChartLayout *self, guint item)
{
  return &g_array_index (self->items, WeegChartItem, item);
}

gboolean
weeg_chart_layout_get_item (const WeegChartLayout *self, guint item, WeegPick *pick)
{
  const WeegChartItem *found;

  g_return_val_if_fail (self != NULL && pick != NULL, FALSE);

  if (item >= self->items->len)
    return FALSE;

  found = get_item (self, item);
  *pick = (WeegPick){ item, found->id, found->tooltip, found->bounds };

  return TRUE;
}

gboolean
weeg_chart_layout_pick (const WeegChartLayout *self, double x, double y, WeegPick *pick)
{
  double smallest = INFINITY;
  guint best = 0;

  g_return_val_if_fail (self != NULL && pick != NULL, FALSE);

  for (guint i = 0; i < self->items->len; i++)
    {
      const WeegRect *bounds = &get_item (self, i)->bounds;
      double area = bounds->width * bounds->height;

      if (x >= bounds->x && x <= bounds->x + bounds->width && y >= bounds->y &&
          y <= bounds->y + bounds->height && area < smallest)
        {
          smallest = area;
          best = i;
        }
    }

  return !isinf (smallest) && weeg_chart_layout_get_item (self, best, pick);
}

guint
weeg_chart_layout_get_n_left_out (const WeegChartLayout *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_left_out;
}

const char *
weeg_chart_layout_get_note (const WeegChartLayout *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->note;
}

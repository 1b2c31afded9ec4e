/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "weeg-label-placer.h"
#include "weeg-text-fit.h"
#include "weeg-ticks.h"
#include "weeg-value-risk-figure-private.h"

typedef struct
{
  WeegPoint centre;
  double radius;
  WeegLabelAnchor anchor;
  int item;
} Bubble;

typedef struct
{
  const WeegValueRiskData *data;
  WeegChartCanvas *canvas;
  WeegTextStyle label, detail, small, quadrant;
  WeegRect plot;     /* within the axes */
  double lane_width; /* of points without risk, beside the value axis; else 0 */
  double lane_middle;
  gboolean has_foot; /* tick labels below */
  WeegScale x, y;
  WeegTicks x_ticks, y_ticks;
  Bubble *bubbles;
  WeegLabelPlacer *placer;
} ValueRisk;

/* Room that a mark beside the axis needs, in base sizes. */
#define LANE 2.2

/* Room for a shape in the key, in radii. */
#define KEY_GLYPH 3.4

/* How far the strokes through what is knocked out reach, in radii. */
#define CROSS 1.2

static void
value_range (const WeegValueRiskData *data, double *low, double *high)
{
  *low = 0;
  *high = 100;
  for (gsize i = 0; i < data->n_points; i++)
    {
      const WeegValueRiskPoint *point = &data->points[i];

      *low = MIN (*low, point->has_interval ? MIN (point->value, point->value_low) : point->value);
      *high = MAX (*high, point->has_interval ? MAX (point->value, point->value_high) : point->value);
    }
  *low = 10 * floor (*low / 10);
  *high = 10 * ceil (*high / 10);
}

static void
risk_range (const WeegValueRiskData *data, double *low, double *high)
{
  *low = 1;
  *high = data->risk_max;
  for (gsize i = 0; i < data->n_points; i++)
    if (data->points[i].has_risk)
      {
        *low = MIN (*low, data->points[i].risk);
        *high = MAX (*high, data->points[i].risk);
      }
}

/* Area follows the absolute net FTE; the smallest can still be seen and pointed at. */
static void
set_radii (ValueRisk *self)
{
  double largest = 1, smallest = 0.36 * self->canvas->base;
  double full = CLAMP (0.07 * MIN (self->plot.width, self->plot.height), smallest, 2 * self->canvas->base);

  for (gsize i = 0; i < self->data->n_points; i++)
    if (self->data->points[i].has_fte)
      largest = MAX (largest, fabs (self->data->points[i].net_fte));
  for (gsize i = 0; i < self->data->n_points; i++)
    {
      const WeegValueRiskPoint *point = &self->data->points[i];
      double radius = point->has_fte ? full * sqrt (fabs (point->net_fte) / largest) : 0;

      self->bubbles[i].radius = MAX (radius, smallest);
    }
}

/*
 * How far the ends of a scale stand in from the plot's edges so that a mark that reaches
 * `reach` stays inside: with t the mark's share of the range, inset p and length L,
 * p + t (L - 2 p) >= reach near the low end, and the same from the high end.
 */
static double
needed_inset (double share, double length, double reach)
{
  double near_share = MIN (share, 1 - share);

  return near_share < 0.45 ? MAX (0, (reach - near_share * length) / (1 - 2 * near_share)) : 0;
}

static void
set_scales (ValueRisk *self)
{
  const WeegRect *plot = &self->plot;
  double low, high, risk_low, risk_high, inset_x = 0, inset_y = 0;

  value_range (self->data, &low, &high);
  risk_range (self->data, &risk_low, &risk_high);
  set_radii (self);
  for (gsize i = 0; i < self->data->n_points; i++)
    {
      const WeegValueRiskPoint *point = &self->data->points[i];
      double half_width, half_height, radius = self->bubbles[i].radius + self->canvas->stroke;

      weeg_glyph_get_extents (point->phase, &half_width, &half_height);
      half_width = MAX (half_width, point->knocked_out ? CROSS : 0);
      half_height = MAX (half_height, point->knocked_out ? CROSS : 0);
      inset_y = MAX (inset_y,
                     needed_inset ((point->value - low) / (high - low), plot->height, radius * half_height));
      if (point->has_risk)
        inset_x = MAX (inset_x, needed_inset ((point->risk - risk_low) / (risk_high - risk_low), plot->width,
                                              radius * half_width));
    }
  inset_x = MIN (inset_x, 0.25 * plot->width);
  inset_y = MIN (inset_y, 0.25 * plot->height);
  self->x = (WeegScale){ risk_low, risk_high, plot->x + inset_x, plot->x + plot->width - inset_x };
  self->y = (WeegScale){ low, high, plot->y + plot->height - inset_y, plot->y + inset_y };
  self->x_ticks =
      weeg_ticks_find (risk_low, risk_high, (guint)CLAMP (plot->width / (4 * self->canvas->base), 2, 8));
  self->y_ticks = weeg_ticks_find (low, high, (guint)CLAMP (plot->height / (2.4 * self->canvas->base), 2, 6));
}

static gboolean
phases_differ (const WeegValueRiskData *data)
{
  for (gsize i = 1; i < data->n_points; i++)
    if (data->points[i].phase != data->points[0].phase)
      return TRUE;

  return FALSE;
}

static gboolean
is_first_of_phase (const WeegValueRiskData *data, gsize point)
{
  for (gsize i = 0; i < point; i++)
    if (data->points[i].phase == data->points[point].phase)
      return FALSE;

  return data->points[point].phase_label != NULL;
}

/* Which shape is which phase, on as many lines as it takes, up from `foot`; its height. */
static double
add_key (ValueRisk *self, double foot)
{
  WeegChartCanvas *canvas = self->canvas;
  const WeegRect *box = &canvas->box;
  double line = weeg_chart_canvas_line_height (canvas, &self->small), radius = 0.36 * canvas->base;
  double x = box->x, gap = 0.5 * canvas->base, height = 0;
  guint first_mark = canvas->marks->len;

  if (!phases_differ (self->data))
    return 0;

  for (gsize i = 0; i < self->data->n_points; i++)
    {
      const WeegValueRiskPoint *point = &self->data->points[i];
      g_autofree char *text = NULL;
      double width;
      WeegMark *glyph;

      if (!is_first_of_phase (self->data, i))
        continue;
      text =
          weeg_text_shorten (canvas, point->phase_label, &self->small, box->width - KEY_GLYPH * radius - gap);
      if (text == NULL)
        continue;
      width = KEY_GLYPH * radius + gap + weeg_chart_canvas_text_width (canvas, text, &self->small);
      if (height == 0 || x + width > box->x + box->width)
        {
          x = box->x;
          height += line;
        }
      glyph = weeg_chart_canvas_add_glyph (
          canvas, -1, point->phase, (WeegPoint){ x + KEY_GLYPH / 2 * radius, height - line / 2 }, radius);
      weeg_chart_canvas_set_outline (canvas, glyph, 1, WEEG_CHART_ROLE_SECONDARY_TEXT);
      weeg_chart_canvas_add_text (canvas, -1, text, &self->small, x + KEY_GLYPH * radius + gap, height - line,
                                  0);
      x += width + 2 * gap;
    }
  if (height > 0.25 * box->height)
    {
      g_ptr_array_set_size (canvas->marks, (int)first_mark);
      canvas->n_left_out++;
      return 0;
    }
  for (guint i = first_mark; i < canvas->marks->len; i++)
    {
      WeegMark *mark = canvas->marks->pdata[i];

      mark->bounds.y += foot - height;
      mark->baseline += foot - height;
    }

  return height > 0 ? height + gap : 0;
}

/* An axis title with its arrow, in at most two lines; NULL: no room. */
static WeegTextBlock *
make_title (ValueRisk *self, const char *before, const char *title, const char *after, double max_width)
{
  g_autofree char *text = g_strconcat (before, title, after, NULL);
  guint max_lines = self->canvas->box.height > 18 * self->canvas->base ? 2 : 1;
  WeegTextBlock *block = weeg_text_block_new (self->canvas, text, &self->small, max_width, max_lines);

  if (block == NULL || block->height > 0.2 * self->canvas->box.height)
    {
      g_clear_pointer (&block, weeg_text_block_free);
      self->canvas->n_left_out++;
    }

  return block;
}

static double
tick_width (const ValueRisk *self)
{
  double low, high, width;
  char text[32];

  value_range (self->data, &low, &high);
  width = weeg_chart_canvas_text_width (self->canvas, g_ascii_formatd (text, sizeof text, "%.0f", high),
                                        &self->small);
  width = MAX (width, weeg_chart_canvas_text_width (
                          self->canvas, g_ascii_formatd (text, sizeof text, "%.0f", low), &self->small));
  if (self->data->has_thresholds && self->data->value_threshold_label != NULL)
    width = MAX (
        width, weeg_chart_canvas_text_width (self->canvas, self->data->value_threshold_label, &self->small));

  return MIN (width, 0.2 * self->canvas->box.width);
}

/* Wide enough for its marks and, within reason, for the words below it. */
static double
lane_width (const ValueRisk *self, double ticks)
{
  double width = LANE * self->canvas->base;
  gboolean is_used = FALSE;

  for (gsize i = 0; i < self->data->n_points; i++)
    is_used = is_used || !self->data->points[i].has_risk;
  if (!is_used)
    return 0;
  if (self->data->no_risk_label != NULL)
    {
      double words = weeg_chart_canvas_text_width (self->canvas, self->data->no_risk_label, &self->small);

      width = MAX (width, words + 1.2 * self->canvas->base - ticks);
    }

  return MIN (width, MAX (LANE * self->canvas->base, 0.15 * self->canvas->box.width));
}

/* Below the axis; where a lane has words these stay clear of the lowest value. */
static double
foot_gap (const ValueRisk *self, double line)
{
  return self->lane_width > 0 ? 0.55 * line : 0.3 * self->canvas->base;
}

/* Where a plot would keep less than a few lines its titles go: what they say, the
 * figure's title and table say too. The one below goes first. */
static void
drop_titles (ValueRisk *self, double room, double line, WeegTextBlock **value, WeegTextBlock **risk)
{
  WeegTextBlock **titles[] = { risk, value };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      double taken = (*value != NULL ? (*value)->height : 0) + (*risk != NULL ? (*risk)->height : 0);

      if (*titles[i] == NULL || room - taken >= 5 * line)
        continue;
      g_clear_pointer (titles[i], weeg_text_block_free);
      self->canvas->n_left_out++;
    }
}

/* Titles go to the edges, what is left is the plot. */
static void
place_plot (ValueRisk *self)
{
  WeegChartCanvas *canvas = self->canvas;
  const WeegRect *box = &canvas->box;
  double base = canvas->base, line = weeg_chart_canvas_line_height (canvas, &self->small);
  double top = box->y, bottom = box->y + box->height, left, right = box->x + box->width - 0.6 * base;
  g_autoptr (WeegTextBlock) value = make_title (self, "↑ ", self->data->value_title, "", box->width);
  g_autoptr (WeegTextBlock) risk = make_title (self, "", self->data->risk_title, " →", box->width);

  bottom -= add_key (self, bottom);
  drop_titles (self, bottom - top - 2 * line, line, &value, &risk);
  if (value != NULL)
    {
      weeg_text_block_add (value, canvas, -1, &self->small, box->x, top, 0);
      top += value->height + 0.6 * line;
    }
  else
    top += line / 2;
  if (risk != NULL)
    {
      weeg_text_block_add (risk, canvas, -1, &self->small, box->x + box->width, bottom - risk->height, 1);
      bottom -= risk->height + 0.2 * base;
    }
  self->has_foot = bottom - top > 3 * line;
  left = box->x + tick_width (self) + 0.5 * base;
  self->lane_width = lane_width (self, left - box->x);
  self->lane_middle = left + self->lane_width / 2;
  left += self->lane_width;
  bottom -= self->has_foot ? line + foot_gap (self, line) : line / 2;
  self->plot = (WeegRect){ left, top, MAX (1, right - left), MAX (1, bottom - top) };
}

static void
place_bubbles (ValueRisk *self)
{
  for (gsize i = 0; i < self->data->n_points; i++)
    {
      const WeegValueRiskPoint *point = &self->data->points[i];
      Bubble *bubble = &self->bubbles[i];
      double half_width, half_height, top, bottom, cross = point->knocked_out ? CROSS : 0;

      if (!point->has_risk)
        bubble->radius = MIN (bubble->radius, 0.42 * LANE * self->canvas->base);
      weeg_glyph_get_extents (point->phase, &half_width, &half_height);
      half_width = MAX (half_width, cross) * bubble->radius;
      half_height = MAX (half_height, cross) * bubble->radius;
      bubble->centre.x = point->has_risk ? weeg_scale_map (&self->x, point->risk) : self->lane_middle;
      bubble->centre.y = weeg_scale_map (&self->y, point->value);
      top = bubble->centre.y - half_height;
      bottom = bubble->centre.y + half_height;
      bubble->anchor.core = (WeegRect){ bubble->centre.x - half_width, top, 2 * half_width, bottom - top };
      if (point->has_interval)
        {
          top = MIN (top, weeg_scale_map (&self->y, point->value_high));
          bottom = MAX (bottom, weeg_scale_map (&self->y, point->value_low));
        }
      bubble->anchor.extent = (WeegRect){ bubble->centre.x - half_width, top, 2 * half_width, bottom - top };
      /* Labels of the lane begin behind the axis. */
      if (!point->has_risk)
        bubble->anchor.core.width = self->plot.x + 1 - bubble->anchor.core.x;
    }
}

static void
add_item (ValueRisk *self, gsize index)
{
  const WeegValueRiskPoint *point = &self->data->points[index];
  Bubble *bubble = &self->bubbles[index];
  WeegRect bounds = bubble->anchor.extent;
  g_autofree char *tooltip = NULL;

  if (point->tooltip != NULL)
    tooltip = g_strdup (point->tooltip);
  else
    tooltip = g_strconcat (point->label, point->detail != NULL ? "\n" : "",
                           point->detail != NULL ? point->detail : "", NULL);
  bubble->item = weeg_chart_canvas_add_item (self->canvas, point->id, tooltip, &bounds);
}

static WeegChartRole
bubble_role (const WeegValueRiskPoint *point)
{
  if (point->has_fte && point->net_fte < 0)
    return WEEG_CHART_ROLE_ADDS;
  if (point->has_fte && point->net_fte > 0)
    return WEEG_CHART_ROLE_ACCENT;

  return WEEG_CHART_ROLE_SECONDARY_TEXT;
}

static void
add_interval (ValueRisk *self, const WeegValueRiskPoint *point, const Bubble *bubble)
{
  double top = weeg_scale_map (&self->y, point->value_high);
  double bottom = weeg_scale_map (&self->y, point->value_low);
  double x = bubble->centre.x;

  weeg_chart_canvas_add_line (self->canvas, bubble->item, (WeegPoint){ x, top }, (WeegPoint){ x, bottom },
                              WEEG_CHART_ROLE_TEXT, 1.2, WEEG_DASH_SOLID);
}

static void
add_cross (ValueRisk *self, const Bubble *bubble)
{
  double half = bubble->radius * CROSS;

  for (int i = -1; i <= 1; i += 2)
    weeg_chart_canvas_add_line (self->canvas, bubble->item,
                                (WeegPoint){ bubble->centre.x - half, bubble->centre.y - i * half },
                                (WeegPoint){ bubble->centre.x + half, bubble->centre.y + i * half },
                                WEEG_CHART_ROLE_WARNING, 1.6, WEEG_DASH_SOLID);
}

static void
add_bubble (ValueRisk *self, gsize index)
{
  const WeegValueRiskPoint *point = &self->data->points[index];
  const Bubble *bubble = &self->bubbles[index];
  WeegChartCanvas *canvas = self->canvas;
  WeegMark *ground =
      weeg_chart_canvas_add_glyph (canvas, bubble->item, point->phase, bubble->centre, bubble->radius);
  WeegMark *glyph =
      weeg_chart_canvas_add_glyph (canvas, bubble->item, point->phase, bubble->centre, bubble->radius);
  WeegChartRole role = bubble_role (point);

  /* The ground hides lines that would run through a hollow shape. */
  weeg_chart_canvas_set_fill (canvas, ground, WEEG_FILL_SOLID, WEEG_CHART_ROLE_BACKGROUND);
  if (role == WEEG_CHART_ROLE_ACCENT)
    {
      weeg_chart_canvas_set_fill (canvas, glyph, WEEG_FILL_SOLID, role);
      glyph->fill_color.alpha = 0.85;
    }
  else if (role == WEEG_CHART_ROLE_ADDS)
    weeg_chart_canvas_set_fill (canvas, glyph, WEEG_FILL_HATCH, role);
  weeg_chart_canvas_set_outline (canvas, glyph, 1.2, role);

  if (point->has_interval)
    add_interval (self, point, bubble);
  if (point->knocked_out)
    add_cross (self, bubble);
}

/* Large ones first, so that a small one is never hidden. */
static int
compare_radius (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const Bubble *bubbles = user_data;
  gsize first = *(const gsize *)a, second = *(const gsize *)b;

  if (bubbles[first].radius != bubbles[second].radius)
    return bubbles[first].radius > bubbles[second].radius ? -1 : 1;

  return first < second ? -1 : first > second;
}

static void
add_bubbles (ValueRisk *self)
{
  gsize n = self->data->n_points;
  g_autofree gsize *order = g_new (gsize, MAX (n, 1));

  for (gsize i = 0; i < n; i++)
    order[i] = i;
  if (n > 1)
    g_qsort_with_data (order, (int)n, sizeof (gsize), compare_radius, self->bubbles);
  for (gsize i = 0; i < n; i++)
    add_bubble (self, order[i]);
}

static void
add_obstacles (ValueRisk *self)
{
  double x = weeg_scale_map (&self->x, self->data->risk_threshold);
  double y = weeg_scale_map (&self->y, self->data->value_threshold);
  WeegRect upright = { x, self->plot.y, 0.1, self->plot.height };
  WeegRect level = { self->plot.x, y, self->plot.width, 0.1 };

  for (gsize i = 0; i < self->data->n_points; i++)
    {
      const WeegLabelAnchor *anchor = &self->bubbles[i].anchor;
      double cap = 0.2 * self->canvas->base;
      WeegRect line = { self->bubbles[i].centre.x - cap, anchor->extent.y, 2 * cap, anchor->extent.height };

      weeg_label_placer_add_obstacle (self->placer, &anchor->core);
      weeg_label_placer_add_obstacle (self->placer, &line);
    }
  if (self->data->has_thresholds)
    {
      weeg_label_placer_add_preference (self->placer, &upright);
      weeg_label_placer_add_preference (self->placer, &level);
    }
}

/* A point's label as two texts, one above the other. */
typedef struct
{
  WeegTextBlock *name, *detail;
  double width, height;
} Label;

static void
clear_label (Label *label)
{
  g_clear_pointer (&label->name, weeg_text_block_free);
  g_clear_pointer (&label->detail, weeg_text_block_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Label, clear_label)

/* FALSE when it cannot be made this narrow, or is not shorter for it. */
static gboolean
make_label (ValueRisk *self,
            const WeegValueRiskPoint *point,
            double max_width,
            guint max_lines,
            gboolean detailed,
            Label *label)
{
  label->name = weeg_text_block_new (self->canvas, point->label, &self->label, max_width, max_lines);
  if (label->name == NULL)
    return FALSE;

  label->width = label->name->width;
  label->height = label->name->height;
  if (detailed && point->detail != NULL)
    label->detail = weeg_text_block_new (self->canvas, point->detail, &self->detail, max_width, max_lines);
  if (label->detail != NULL)
    {
      label->width = MAX (label->width, label->detail->width);
      label->height += label->detail->height;
    }

  return TRUE;
}

static void
add_label (ValueRisk *self, gsize index, const Label *label, const WeegLabelPlace *place)
{
  const WeegValueRiskPoint *point = &self->data->points[index];
  WeegTextStyle name = self->label, detail = self->detail;
  double x = place->rect.x + place->align * place->rect.width;
  int item = self->bubbles[index].item;

  if (point->emphasis)
    name.role = detail.role = WEEG_CHART_ROLE_ACCENT_TEXT;
  if (place->has_leader)
    weeg_chart_canvas_add_line (self->canvas, item, place->from, place->to, WEEG_CHART_ROLE_AXIS, 0.6,
                                WEEG_DASH_SOLID);
  weeg_text_block_add (label->name, self->canvas, item, &name, x, place->rect.y, place->align);
  if (label->detail != NULL)
    weeg_text_block_add (label->detail, self->canvas, item, &detail, x, place->rect.y + label->name->height,
                         place->align);
  weeg_label_placer_take (self->placer, place);
}

/* How wide it is on one line for the name and one for the detail. */
static double
label_width (const ValueRisk *self, const WeegValueRiskPoint *point)
{
  double name = weeg_chart_canvas_text_width (self->canvas, point->label, &self->label);

  if (point->detail == NULL)
    return name;

  return MAX (name, weeg_chart_canvas_text_width (self->canvas, point->detail, &self->detail));
}

/* Whole beside the mark, broken beside it, then farther off, then shorter and shorter. */
static void
place_label (ValueRisk *self, gsize index)
{
  static const struct
  {
    double width; /* share of the label's own */
    guint lines;
    gboolean detailed, far;
  } attempts[] = {
    { 1, 1, TRUE, FALSE },     { 0.65, 2, TRUE, FALSE }, { 1, 1, TRUE, TRUE },     { 0.65, 2, TRUE, TRUE },
    { 0.45, 3, TRUE, FALSE },  { 0.45, 3, TRUE, TRUE },  { 0.7, 1, TRUE, FALSE },  { 0.7, 1, TRUE, TRUE },
    { 1, 1, FALSE, FALSE },    { 1, 1, FALSE, TRUE },    { 0.7, 1, FALSE, FALSE }, { 0.7, 1, FALSE, TRUE },
    { 0.45, 1, FALSE, FALSE }, { 0.45, 1, FALSE, TRUE }, { 0.3, 1, FALSE, FALSE }, { 0.3, 1, FALSE, TRUE },
  };
  const WeegValueRiskPoint *point = &self->data->points[index];
  double whole = MIN (label_width (self, point), 0.8 * self->plot.width);

  for (guint i = 0; i < G_N_ELEMENTS (attempts); i++)
    {
      g_auto (Label) label = { 0 };
      WeegLabelPlace place;

      if (!make_label (self, point, attempts[i].width * whole, attempts[i].lines, attempts[i].detailed,
                       &label))
        continue;
      /* Of the first six none is to cut anything off. */
      if (i < 6 && (label.name->shortened || (label.detail != NULL && label.detail->shortened)))
        continue;
      if (!weeg_label_placer_find (self->placer, &self->bubbles[index].anchor, label.width, label.height,
                                   attempts[i].far, &place))
        continue;
      add_label (self, index, &label, &place);
      return;
    }
  self->canvas->n_left_out++;
}

static void
place_labels (ValueRisk *self)
{
  for (int pass = 0; pass < 2; pass++)
    for (gsize i = 0; i < self->data->n_points; i++)
      if (self->data->points[i].emphasis == (pass == 0))
        place_label (self, i);
}

/* The part of the plot on one side of both thresholds; i as in WeegValueRiskData. */
static WeegRect
quadrant_rect (const ValueRisk *self, guint i)
{
  const WeegRect *plot = &self->plot;
  double x = CLAMP (weeg_scale_map (&self->x, self->data->risk_threshold), plot->x, plot->x + plot->width);
  double y = CLAMP (weeg_scale_map (&self->y, self->data->value_threshold), plot->y, plot->y + plot->height);
  gboolean right = i % 2 == 1, low = i >= 2;
  WeegRect rect = { right ? x : plot->x, low ? y : plot->y, right ? plot->x + plot->width - x : x - plot->x,
                    low ? plot->y + plot->height - y : y - plot->y };

  return weeg_rect_grow (&rect, -0.5 * self->canvas->base);
}

static WeegTextBlock *
make_quadrant (const ValueRisk *self, guint i, const WeegRect *room)
{
  guint max_lines;

  if (!self->data->has_thresholds || self->data->quadrants[i] == NULL || room->width <= 0 ||
      room->height <= 0)
    return NULL;

  max_lines = (guint)(0.5 * room->height / weeg_chart_canvas_line_height (self->canvas, &self->quadrant));

  return weeg_text_block_new (self->canvas, self->data->quadrants[i], &self->quadrant, room->width,
                              CLAMP (max_lines, 1, 3));
}

/* Its place in the outer corner, or moved inwards along the edge by steps. */
static WeegRect
quadrant_place (guint i, const WeegRect *room, const WeegTextBlock *block, guint step)
{
  double across = (step % 3) * 0.5, down = (step / 3) * 0.5;
  double from_left = i % 2 == 1 ? 1 - across : across, from_top = i >= 2 ? 1 - down : down;
  WeegRect rect = { room->x + from_left * (room->width - block->width),
                    room->y + from_top * (room->height - block->height), block->width, block->height };

  return rect;
}

/* Labels of points come first, but leave these corners free where they can. */
static void
prefer_corners (ValueRisk *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->data->quadrants); i++)
    {
      WeegRect room = quadrant_rect (self, i);
      g_autoptr (WeegTextBlock) block = make_quadrant (self, i, &room);

      if (block != NULL)
        {
          WeegRect rect = quadrant_place (i, &room, block, 0);

          weeg_label_placer_add_preference (self->placer, &rect);
        }
    }
}

static void
place_quadrant (ValueRisk *self, guint i)
{
  WeegRect room = quadrant_rect (self, i);
  g_autoptr (WeegTextBlock) block = make_quadrant (self, i, &room);

  for (guint step = 0; block != NULL && step < 9; step++)
    {
      WeegRect rect = quadrant_place (i, &room, block, step);
      double align = i % 2 == 1 ? 1 : 0;
      WeegLabelPlace place = { .rect = rect };

      if (rect.height > room.height || !weeg_label_placer_is_free (self->placer, &rect))
        continue;
      weeg_text_block_add (block, self->canvas, -1, &self->quadrant, rect.x + align * rect.width, rect.y,
                           align);
      weeg_label_placer_take (self->placer, &place);
      return;
    }
  if (self->data->has_thresholds && self->data->quadrants[i] != NULL)
    self->canvas->n_left_out++;
}

/* A tick label if it stays clear of those that are there; `taken` holds their middles. */
static void
add_tick_label (ValueRisk *self, const char *text, gboolean is_x, double at, gboolean strong, GArray *taken)
{
  WeegTextStyle style = self->small;
  WeegChartCanvas *canvas = self->canvas;
  double line = weeg_chart_canvas_line_height (canvas, &style);
  g_autofree char *fitting = NULL;
  WeegRect rect, roomy;

  if (strong)
    {
      style.weight = WEEG_WEIGHT_BOLD;
      style.role = WEEG_CHART_ROLE_TEXT;
    }
  fitting = weeg_text_shorten (canvas, text, &style, (is_x ? 0.3 : 0.2) * canvas->box.width);
  if (fitting == NULL)
    return;

  rect.width = weeg_chart_canvas_text_width (canvas, fitting, &style);
  rect.height = line;
  if (is_x)
    {
      rect.x = CLAMP (at - rect.width / 2, canvas->box.x, canvas->box.x + canvas->box.width - rect.width);
      rect.y = self->plot.y + self->plot.height + foot_gap (self, line);
    }
  else
    {
      rect.x = self->plot.x - self->lane_width - 0.5 * canvas->base - rect.width;
      rect.y = at - line / 2;
    }
  roomy = weeg_rect_grow (&rect, 0.12 * canvas->base);
  for (guint i = 0; i < taken->len; i++)
    if (weeg_rect_intersects (&roomy, &g_array_index (taken, WeegRect, i)))
      return;
  if (rect.x < canvas->box.x - 1e-6 || rect.y < canvas->box.y ||
      rect.y + line > canvas->box.y + canvas->box.height)
    return;
  weeg_chart_canvas_add_text (canvas, -1, fitting, &style, rect.x, rect.y, 0);
  g_array_append_val (taken, roomy);
}

/* Thresholds first, then the ends, then what still fits between. */
static void
add_axis_labels (ValueRisk *self, gboolean is_x, GArray *taken)
{
  const WeegScale *scale = is_x ? &self->x : &self->y;
  const WeegTicks *ticks = is_x ? &self->x_ticks : &self->y_ticks;
  const char *threshold = is_x ? self->data->risk_threshold_label : self->data->value_threshold_label;
  double at = is_x ? self->data->risk_threshold : self->data->value_threshold;
  char text[32];

  if (self->data->has_thresholds && threshold != NULL)
    add_tick_label (self, threshold, is_x, weeg_scale_map (scale, at), TRUE, taken);
  for (int i = 0; i < 2; i++)
    {
      double end = i == 0 ? scale->data_low : scale->data_high;

      g_ascii_formatd (text, sizeof text, "%.0f", end);
      add_tick_label (self, text, is_x, weeg_scale_map (scale, end), FALSE, taken);
    }
  for (guint i = 0; i < ticks->n; i++)
    {
      double value = weeg_ticks_get (ticks, i);

      g_ascii_formatd (text, sizeof text, "%.0f", value);
      add_tick_label (self, text, is_x, weeg_scale_map (scale, value), FALSE, taken);
    }
}

/* Below the lane, from the box's edge up to the first tick label. */
static void
add_lane_label (ValueRisk *self, GArray *taken)
{
  WeegChartCanvas *canvas = self->canvas;
  double line = weeg_chart_canvas_line_height (canvas, &self->small);
  double top = self->plot.y + self->plot.height + foot_gap (self, line);
  double right = self->plot.x + 2 * canvas->base;
  g_autofree char *text = NULL;

  if (self->lane_width <= 0 || !self->has_foot || self->data->no_risk_label == NULL)
    return;

  for (guint i = 0; i < taken->len; i++)
    {
      const WeegRect *other = &g_array_index (taken, WeegRect, i);

      if (other->y + other->height > top)
        right = MIN (right, other->x - 0.4 * canvas->base);
    }
  text = weeg_text_shorten (canvas, self->data->no_risk_label, &self->small, right - canvas->box.x);
  if (text == NULL)
    canvas->n_left_out++;
  else
    {
      double half = weeg_chart_canvas_text_width (canvas, text, &self->small) / 2;
      double middle =
          CLAMP (self->lane_middle, canvas->box.x + half, MAX (right - half, canvas->box.x + half));

      weeg_chart_canvas_add_text (canvas, -1, text, &self->small, middle, top, 0.5);
    }
}

static void
add_axes (ValueRisk *self)
{
  const WeegRect *plot = &self->plot;
  WeegChartCanvas *canvas = self->canvas;
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (WeegRect));
  WeegPoint corner = { plot->x, plot->y + plot->height };

  weeg_chart_canvas_add_line (canvas, -1, (WeegPoint){ plot->x, plot->y }, corner, WEEG_CHART_ROLE_AXIS, 0.8,
                              WEEG_DASH_SOLID);
  weeg_chart_canvas_add_line (canvas, -1, corner, (WeegPoint){ plot->x + plot->width, corner.y },
                              WEEG_CHART_ROLE_AXIS, 0.8, WEEG_DASH_SOLID);
  if (!self->has_foot)
    return;

  add_axis_labels (self, TRUE, taken);
  add_lane_label (self, taken);
  g_array_set_size (taken, 0);
  add_axis_labels (self, FALSE, taken);
}

/* Grid and thresholds know where the labels came to stand, and leave those free. */
static void
add_grid (ValueRisk *self)
{
  const WeegRect *plot = &self->plot;
  guint n_taken;
  const WeegRect *taken = weeg_label_placer_get_taken (self->placer, &n_taken);
  double right = plot->x + plot->width, bottom = plot->y + plot->height;

  for (guint i = 0; i < self->y_ticks.n; i++)
    {
      double value = weeg_ticks_get (&self->y_ticks, i), y = weeg_scale_map (&self->y, value);

      if (!(self->data->has_thresholds && value == self->data->value_threshold) && y < bottom - 0.5)
        weeg_chart_canvas_add_broken_line (self->canvas, (WeegPoint){ plot->x, y }, (WeegPoint){ right, y },
                                           WEEG_CHART_ROLE_GRID, 0.6, WEEG_DASH_SOLID, taken, n_taken);
    }
  if (self->data->has_thresholds)
    {
      double x = CLAMP (weeg_scale_map (&self->x, self->data->risk_threshold), plot->x, right);
      double y = CLAMP (weeg_scale_map (&self->y, self->data->value_threshold), plot->y, bottom);

      weeg_chart_canvas_add_broken_line (self->canvas, (WeegPoint){ x, plot->y }, (WeegPoint){ x, bottom },
                                         WEEG_CHART_ROLE_AXIS, 0.8, WEEG_DASH_DASHED, taken, n_taken);
      weeg_chart_canvas_add_broken_line (self->canvas, (WeegPoint){ plot->x, y }, (WeegPoint){ right, y },
                                         WEEG_CHART_ROLE_AXIS, 0.8, WEEG_DASH_DASHED, taken, n_taken);
    }
}

/* Puts what was added since `from` in front of what was there from `to` on. */
static void
move_marks_back (WeegChartCanvas *canvas, guint from, guint to)
{
  guint n = canvas->marks->len, moved = n - from;
  g_autofree gpointer *order = g_new (gpointer, MAX (n, 1));

  for (guint i = to; i < n; i++)
    order[i] = canvas->marks->pdata[i < to + moved ? from + i - to : i - moved];
  for (guint i = to; i < n; i++)
    canvas->marks->pdata[i] = order[i];
}

void
weeg_value_risk_layout (const WeegFigure *figure, WeegChartCanvas *canvas)
{
  ValueRisk self = {
    .data = &((const WeegValueRiskFigure *)figure)->data,
    .canvas = canvas,
    .label = { canvas->base, WEEG_WEIGHT_BOLD, WEEG_CHART_ROLE_TEXT },
    .detail = { canvas->base * 0.95, WEEG_WEIGHT_REGULAR, WEEG_CHART_ROLE_SECONDARY_TEXT },
    .small = { canvas->base * 0.9, WEEG_WEIGHT_REGULAR, WEEG_CHART_ROLE_SECONDARY_TEXT },
    .quadrant = { canvas->base * 0.9, WEEG_WEIGHT_BOLD, WEEG_CHART_ROLE_SECONDARY_TEXT },
  };
  guint ground, texts;

  self.bubbles = g_new0 (Bubble, MAX (self.data->n_points, 1));
  place_plot (&self);
  set_scales (&self);
  place_bubbles (&self);
  self.placer = weeg_label_placer_new (&self.plot, 0.45 * canvas->base);
  add_obstacles (&self);
  prefer_corners (&self);
  for (gsize i = 0; i < self.data->n_points; i++)
    add_item (&self, i);

  add_axes (&self);
  ground = canvas->marks->len;
  add_bubbles (&self);
  place_labels (&self);
  for (guint i = 0; i < G_N_ELEMENTS (self.data->quadrants); i++)
    place_quadrant (&self, i);
  texts = canvas->marks->len;
  add_grid (&self);
  move_marks_back (canvas, texts, ground);

  weeg_label_placer_free (self.placer);
  g_free (self.bubbles);
}

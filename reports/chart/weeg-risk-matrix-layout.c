/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "weeg-risk-matrix-private.h"
#include "weeg-text-fit.h"

gboolean
weeg_risk_matrix_is_wide (double width, double base)
{
  return width >= 38 * base;
}

WeegRect
weeg_risk_matrix_cell (const WeegRiskMatrix *self, guint row, guint column)
{
  return (WeegRect){ self->plot.x + column * self->cell_width, self->plot.y + row * self->cell_height,
                     self->cell_width, self->cell_height };
}

static guint
zone_at (const WeegRiskMatrix *self, guint row, guint column)
{
  guint probability = self->data->n_probabilities - 1 - row;

  return self->data->zones[probability * self->data->n_severities + column];
}

/* The key stands beside the matrix, below it, or, where there is no room, nowhere: a
 * table with the same numbers has to stand by then. */
static void
risk_matrix_layout_place (WeegRiskMatrix *self)
{
  const WeegRect *box = &self->canvas->box;
  double base = self->canvas->base, line = weeg_chart_canvas_line_height (self->canvas, &self->small);
  double left = weeg_chart_canvas_text_width (self->canvas, "88", &self->small) + 0.3 * base;
  double width = box->width, height = box->height;

  if (self->data->n_risks > 0 && weeg_risk_matrix_is_wide (box->width, base))
    {
      width = 0.5 * box->width;
      height = MIN (height, 1.1 * width);
      self->key = (WeegRect){ box->x + width + 2 * base, box->y + line + 0.3 * base,
                              box->width - width - 2 * base, box->height - line - 0.3 * base };
    }
  else if (self->data->n_risks > 0 && box->height > 26 * base)
    {
      double wanted = (double)self->data->n_risks * 2.5 * base;

      height = MAX (box->height - wanted - base, 0.55 * box->height);
      self->key = (WeegRect){ box->x, box->y + height + base, box->width, box->height - height - base };
    }
  self->plot = (WeegRect){ box->x + left, box->y + line + 0.3 * base, MAX (1, width - left),
                           MAX (1, height - 3 * line - 0.6 * base) };
  self->cell_width = self->plot.width / self->data->n_severities;
  self->cell_height = self->plot.height / self->data->n_probabilities;
}

static void
add_zones (WeegRiskMatrix *self)
{
  double gap = 0.4 * self->canvas->stroke, most = MAX (1, (double)self->data->n_zones - 1);

  for (guint row = 0; row < self->data->n_probabilities; row++)
    for (guint column = 0; column < self->data->n_severities; column++)
      {
        WeegRect cell = weeg_risk_matrix_cell (self, row, column);
        WeegRect inner = weeg_rect_grow (&cell, -MIN (gap, 0.1 * MIN (cell.width, cell.height)));

        weeg_chart_canvas_set_tint (self->canvas, weeg_chart_canvas_add_ground (self->canvas, &inner),
                                    WEEG_CHART_ROLE_ADDS, 0.07 + 0.38 * zone_at (self, row, column) / most);
      }
}

static void
risk_matrix_layout_add_axes (WeegRiskMatrix *self)
{
  WeegChartCanvas *canvas = self->canvas;
  double line = weeg_chart_canvas_line_height (canvas, &self->small), base = canvas->base;
  double free_from = self->plot.y - line / 2, foot = self->plot.y + self->plot.height + 0.2 * base;
  g_autofree char *up = g_strconcat ("↑ ", self->data->probability_title, NULL);
  g_autofree char *right = g_strconcat (self->data->severity_title, " →", NULL);
  g_autofree char *up_short = weeg_text_shorten (canvas, up, &self->small, self->plot.width);
  g_autofree char *right_short = weeg_text_shorten (canvas, right, &self->small, self->plot.width);

  if (up_short != NULL)
    weeg_chart_canvas_add_text (canvas, -1, up_short, &self->small, canvas->box.x, canvas->box.y, 0);
  if (right_short != NULL)
    weeg_chart_canvas_add_text (canvas, -1, right_short, &self->small, self->plot.x + self->plot.width,
                                foot + line, 1);
  for (guint row = 0; row < self->data->n_probabilities; row++)
    {
      g_autofree char *text = g_strdup_printf ("%u", self->data->n_probabilities - row);

      weeg_text_add_label (canvas, -1, text, &self->small, self->plot.x - 0.4 * base,
                           self->plot.y + (row + 0.5) * self->cell_height, 1, self->plot.x - canvas->box.x,
                           line, &free_from, foot);
    }
  for (guint column = 0; column < self->data->n_severities; column++)
    {
      g_autofree char *text = g_strdup_printf ("%u", column + 1);

      if (weeg_chart_canvas_text_width (canvas, text, &self->small) < self->cell_width)
        weeg_chart_canvas_add_text (canvas, -1, text, &self->small,
                                    self->plot.x + (column + 0.5) * self->cell_width, foot, 0.5);
    }
}

static const WeegRiskEnd *
find_end (const WeegRiskMatrix *self, gsize risk, gboolean is_before)
{
  for (guint i = 0; i < self->ends->len; i++)
    {
      const WeegRiskEnd *end = &g_array_index (self->ends, WeegRiskEnd, i);

      if (end->risk == risk && !end->is_before == !is_before)
        return end;
    }
  return NULL;
}

static void
risk_matrix_layout_add_arrow (WeegRiskMatrix *self, const WeegRiskEnd *before, const WeegRiskEnd *after)
{
  WeegChartCanvas *canvas = self->canvas;
  double dx = after->at.x - before->at.x, dy = after->at.y - before->at.y, length = hypot (dx, dy);
  double ring = 0.4 * self->radius, head = MIN (0.6 * canvas->base, 0.8 * self->radius);
  WeegPoint from, tip, neck, corners[4];

  if (length < self->radius + ring + head)
    return;
  dx /= length;
  dy /= length;
  from = (WeegPoint){ before->at.x + dx * ring, before->at.y + dy * ring };
  tip = (WeegPoint){ after->at.x - dx * self->radius, after->at.y - dy * self->radius };
  neck = (WeegPoint){ tip.x - dx * head, tip.y - dy * head };
  corners[0] = tip;
  corners[1] = (WeegPoint){ neck.x - dy * head * 0.42, neck.y + dx * head * 0.42 };
  corners[2] = (WeegPoint){ neck.x + dy * head * 0.42, neck.y - dx * head * 0.42 };
  corners[3] = tip;
  weeg_chart_canvas_add_line (canvas, -1, from, neck, WEEG_CHART_ROLE_TEXT, 1, WEEG_DASH_SOLID);
  weeg_chart_canvas_set_fill (canvas, weeg_chart_canvas_add_polyline (canvas, -1, corners, 4),
                              WEEG_FILL_SOLID, WEEG_CHART_ROLE_TEXT);
  g_array_append_val (self->arrows, from);
  g_array_append_val (self->arrows, tip);
}

static void
risk_matrix_layout_add_disc (WeegRiskMatrix *self, const WeegRiskEnd *end, int item)
{
  WeegChartCanvas *canvas = self->canvas;
  WeegTextStyle style = self->number;
  g_autofree char *text = g_strdup_printf ("%u", self->data->risks[end->risk].number);
  WeegMark *mark = weeg_chart_canvas_add_glyph (canvas, item, WEEG_GLYPH_CIRCLE, end->at, self->radius);
  double wide, line;

  weeg_chart_canvas_set_fill (canvas, mark, WEEG_FILL_SOLID, WEEG_CHART_ROLE_BACKGROUND);
  weeg_chart_canvas_set_outline (canvas, mark, 1.1, WEEG_CHART_ROLE_TEXT);
  wide = weeg_chart_canvas_text_width (canvas, text, &style);
  line = weeg_chart_canvas_line_height (canvas, &style);
  style.size *= MIN (1, 1.7 * self->radius / MAX (wide, line));
  if (style.size < 0.55 * canvas->base)
    {
      canvas->n_left_out++;
      return;
    }
  line = weeg_chart_canvas_line_height (canvas, &style);
  weeg_chart_canvas_add_text (canvas, item, text, &style, end->at.x, end->at.y - line / 2, 0.5);
}

static void
add_risks (WeegRiskMatrix *self)
{
  WeegChartCanvas *canvas = self->canvas;

  for (gsize i = 0; i < self->data->n_risks; i++)
    {
      const WeegRiskEnd *before = find_end (self, i, TRUE);

      if (before != NULL)
        risk_matrix_layout_add_arrow (self, before, find_end (self, i, FALSE));
    }
  for (gsize i = 0; i < self->data->n_risks; i++)
    {
      const WeegRiskMatrixRisk *risk = &self->data->risks[i];
      const WeegRiskEnd *before = find_end (self, i, TRUE), *after = find_end (self, i, FALSE);
      WeegRect bounds = { after->at.x - self->radius, after->at.y - self->radius, 2 * self->radius,
                          2 * self->radius };
      g_autofree char *tooltip = risk->tooltip != NULL ? g_strdup (risk->tooltip)
                                                       : g_strjoin ("\n", risk->label, risk->detail, NULL);
      int item = weeg_chart_canvas_add_item (canvas, risk->id, tooltip, &bounds);

      if (before != NULL)
        {
          WeegMark *ring =
              weeg_chart_canvas_add_glyph (canvas, -1, WEEG_GLYPH_CIRCLE, before->at, 0.4 * self->radius);

          weeg_chart_canvas_set_fill (canvas, ring, WEEG_FILL_SOLID, WEEG_CHART_ROLE_BACKGROUND);
          weeg_chart_canvas_set_outline (canvas, ring, 1.1, WEEG_CHART_ROLE_TEXT);
        }
      risk_matrix_layout_add_disc (self, after, item);
    }
}

/* Whether a zone's name would meet a disc, a ring or an arrow. */
static gboolean
risk_matrix_layout_is_free (const WeegRiskMatrix *self, const WeegRect *rect)
{
  for (guint i = 0; i < self->ends->len; i++)
    {
      const WeegRiskEnd *end = &g_array_index (self->ends, WeegRiskEnd, i);
      double radius = 1.1 * (end->is_before ? 0.4 * self->radius : self->radius) + 1;
      WeegRect bounds = { end->at.x - radius, end->at.y - radius, 2 * radius, 2 * radius };

      if (weeg_rect_intersects (rect, &bounds))
        return FALSE;
    }
  for (guint i = 0; i + 1 < self->arrows->len; i += 2)
    if (weeg_rect_meets_segment (rect, g_array_index (self->arrows, WeegPoint, i),
                                 g_array_index (self->arrows, WeegPoint, i + 1)))
      return FALSE;
  return TRUE;
}

/* In the corner of one of its cells; the name may run on over cells of the same zone. */
static gboolean
add_zone_name (WeegRiskMatrix *self, guint zone, guint row, guint column)
{
  WeegRect cell = weeg_risk_matrix_cell (self, row, column);
  double pad = MIN (0.35 * self->canvas->base, 0.1 * cell.height);
  double line = weeg_chart_canvas_line_height (self->canvas, &self->zone), room = 0;
  double width = weeg_chart_canvas_text_width (self->canvas, self->data->zone_labels[zone], &self->zone);
  double tops[2] = { cell.y + pad, cell.y + cell.height - line - pad };

  for (guint next = column; next < self->data->n_severities && zone_at (self, row, next) == zone; next++)
    room += self->cell_width;
  if (width > room - 2 * pad || line > cell.height - 2 * pad)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (tops); i++)
    {
      WeegRect rect = { cell.x + pad, tops[i], width, line };

      if (risk_matrix_layout_is_free (self, &rect))
        {
          weeg_chart_canvas_add_text (self->canvas, -1, self->data->zone_labels[zone], &self->zone, rect.x,
                                      rect.y, 0);
          return TRUE;
        }
    }
  return FALSE;
}

static void
add_zone_names (WeegRiskMatrix *self)
{
  guint n_rows = self->data->n_probabilities;

  for (guint zone = 0; zone < self->data->n_zones; zone++)
    {
      gboolean is_there = FALSE, is_named = FALSE;

      /* The least zone is looked for from its own corner, at the foot. */
      for (guint i = 0; i < n_rows && !is_named; i++)
        for (guint column = 0; column < self->data->n_severities && !is_named; column++)
          {
            guint row = zone == 0 ? n_rows - 1 - i : i;

            if (zone_at (self, row, column) != zone)
              continue;
            is_there = TRUE;
            is_named = add_zone_name (self, zone, row, column);
          }
      if (is_there && !is_named)
        self->canvas->n_left_out++;
    }
}

/* What the numbers mean: number, label, before and after. */
static void
risk_matrix_layout_add_key (WeegRiskMatrix *self)
{
  WeegChartCanvas *canvas = self->canvas;
  double n = (double)self->data->n_risks, base = canvas->base;
  double line = weeg_chart_canvas_line_height (canvas, &self->label), wide = 0, details = 0;
  double pitch = MIN (self->key.height / MAX (n, 1), MAX (2.9 * base, 2.2 * line));
  double free_numbers = self->key.y, free_labels = self->key.y, free_details = self->key.y;
  double bottom = self->key.y + self->key.height, left;

  if (self->key.width <= 0)
    return;
  for (gsize i = 0; i < self->data->n_risks; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", self->data->risks[i].number);

      wide = MAX (wide, weeg_chart_canvas_text_width (canvas, text, &self->number));
      if (self->data->risks[i].detail != NULL)
        details =
            MAX (details, weeg_chart_canvas_text_width (canvas, self->data->risks[i].detail, &self->small));
    }
  details = MIN (details, 0.3 * self->key.width);
  left = self->key.x + wide + 0.6 * base;
  for (gsize i = 0; i < self->data->n_risks; i++)
    {
      const WeegRiskMatrixRisk *risk = &self->data->risks[i];
      g_autofree char *text = g_strdup_printf ("%u", risk->number);
      double middle = self->key.y + ((double)i + 0.5) * pitch;
      guint before = canvas->n_left_out;

      if (!weeg_text_add_label (canvas, (int)i, risk->label, &self->label, left, middle, 0,
                                self->key.x + self->key.width - left - details - base, pitch, &free_labels,
                                bottom))
        {
          canvas->n_left_out = before + 1;
          continue;
        }
      weeg_text_add_label (canvas, (int)i, text, &self->number, self->key.x + wide, middle, 1, wide, line,
                           &free_numbers, bottom);
      weeg_text_add_label (canvas, (int)i, risk->detail, &self->small, self->key.x + self->key.width, middle,
                           1, details, line, &free_details, bottom);
    }
}

void
weeg_risk_matrix_layout (const WeegFigure *figure, WeegChartCanvas *canvas)
{
  WeegRiskMatrix self = {
    .data = &((const WeegRiskMatrixFigure *)figure)->data,
    .canvas = canvas,
    .label = { canvas->base, WEEG_WEIGHT_REGULAR, WEEG_CHART_ROLE_TEXT },
    .number = { canvas->base * 0.95, WEEG_WEIGHT_BOLD, WEEG_CHART_ROLE_TEXT },
    .small = { canvas->base * 0.9, WEEG_WEIGHT_REGULAR, WEEG_CHART_ROLE_SECONDARY_TEXT },
    .zone = { canvas->base * 0.9, WEEG_WEIGHT_REGULAR, WEEG_CHART_ROLE_TEXT },
    .ends = g_array_new (FALSE, FALSE, sizeof (WeegRiskEnd)),
    .arrows = g_array_new (FALSE, FALSE, sizeof (WeegPoint)),
  };

  risk_matrix_layout_place (&self);
  self.radius = 0.85 * canvas->base;
  weeg_risk_matrix_place_ends (&self);
  add_zones (&self);
  risk_matrix_layout_add_axes (&self);
  add_risks (&self);
  add_zone_names (&self);
  risk_matrix_layout_add_key (&self);
  g_array_unref (self.ends);
  g_array_unref (self.arrows);
}

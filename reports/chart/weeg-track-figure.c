/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-track-figure.h"

#include <math.h>

#include "weeg-figure-private.h"
#include "weeg-text-fit.h"

typedef struct
{
  WeegFigure parent;
  WeegTrackStation *stations;
  gsize n_stations;
  gboolean has_today;
  gsize today;
  char *today_label;
} WeegTrackFigure;

typedef struct
{
  const WeegTrackFigure *figure;
  WeegChartCanvas *canvas;
  WeegTextStyle title, next_title, detail;
  gboolean upright; /* the line runs down */
  double pitch;     /* from station to station */
  double line;      /* where the line is: y, or x when it runs down */
  double start;     /* of the first station */
  double radius;    /* of the largest disc */
} Track;

/* Narrower than this many letters of the base size, titles break too often. */
#define LEAST_PITCH 9.5

static double
station_radius (const Track *self, WeegStationState state)
{
  return self->radius * (state == WEEG_STATION_PLANNED ? 0.7 : 1);
}

static WeegPoint
point_at (const Track *self, double along)
{
  double position = self->start + along * self->pitch;

  return self->upright ? (WeegPoint){ self->line, position } : (WeegPoint){ position, self->line };
}

static double
today_height (const Track *self)
{
  return self->figure->has_today && self->figure->today_label != NULL
             ? weeg_chart_canvas_line_height (self->canvas, &self->detail)
             : 0;
}

static void
track_figure_place (Track *self)
{
  const WeegRect *box = &self->canvas->box;
  double n = (double)self->figure->n_stations, base = self->canvas->base;

  self->upright = box->width / n < LEAST_PITCH * base;
  self->radius = 0.62 * base;
  if (self->upright)
    {
      self->pitch = box->height / n;
      self->radius = MIN (self->radius, 0.4 * self->pitch);
      self->start = box->y + self->pitch / 2;
      self->line = box->x + self->radius + 1.5 * self->canvas->stroke;
    }
  else
    {
      self->pitch = box->width / n;
      self->radius = MIN (self->radius, 0.2 * box->height);
      self->start = box->x + self->pitch / 2;
      self->line =
          box->y + MAX (today_height (self) + 0.2 * base, 0) + self->radius + 1.5 * self->canvas->stroke;
    }
}

/* What lies behind is a full line, what comes is a thin one. */
static void
track_figure_add_line (Track *self)
{
  for (gsize i = 0; i + 1 < self->figure->n_stations; i++)
    {
      double from_radius = station_radius (self, self->figure->stations[i].state) / self->pitch;
      double to_radius = station_radius (self, self->figure->stations[i + 1].state) / self->pitch;
      gboolean is_behind = self->figure->stations[i].state == WEEG_STATION_HELD &&
                           self->figure->stations[i + 1].state != WEEG_STATION_PLANNED;

      weeg_chart_canvas_add_line (self->canvas, -1, point_at (self, (double)i + from_radius),
                                  point_at (self, (double)i + 1 - to_radius),
                                  is_behind ? WEEG_CHART_ROLE_ACCENT : WEEG_CHART_ROLE_AXIS,
                                  is_behind ? 2.2 : 1, WEEG_DASH_SOLID);
    }
}

static void
add_check (Track *self, int item, WeegPoint centre, double radius)
{
  const WeegPoint points[] = { { centre.x - 0.42 * radius, centre.y + 0.02 * radius },
                               { centre.x - 0.1 * radius, centre.y + 0.36 * radius },
                               { centre.x + 0.45 * radius, centre.y - 0.34 * radius } };
  WeegMark *mark = weeg_chart_canvas_add_polyline (self->canvas, item, points, G_N_ELEMENTS (points));

  weeg_chart_canvas_set_outline (self->canvas, mark, 1.3, WEEG_CHART_ROLE_BACKGROUND);
}

static void
track_figure_add_disc (Track *self, gsize index, int item)
{
  const WeegTrackStation *station = &self->figure->stations[index];
  WeegPoint centre = point_at (self, (double)index);
  double radius = station_radius (self, station->state);
  WeegMark *disc = weeg_chart_canvas_add_glyph (self->canvas, item, WEEG_GLYPH_CIRCLE, centre, radius);

  if (station->state == WEEG_STATION_HELD)
    {
      weeg_chart_canvas_set_fill (self->canvas, disc, WEEG_FILL_SOLID, WEEG_CHART_ROLE_ACCENT);
      add_check (self, item, centre, radius);
      return;
    }
  weeg_chart_canvas_set_fill (self->canvas, disc, WEEG_FILL_SOLID, WEEG_CHART_ROLE_BACKGROUND);
  weeg_chart_canvas_set_outline (self->canvas, disc, station->state == WEEG_STATION_NEXT ? 2 : 1.2,
                                 station->state == WEEG_STATION_NEXT ? WEEG_CHART_ROLE_ACCENT
                                                                     : WEEG_CHART_ROLE_AXIS);
}

/* Title and detail under one another, as many lines as there are; counts what is cut off. */
static void
track_figure_add_texts (
    Track *self, gsize index, int item, double x, double top, double bottom, double width, double align)
{
  const WeegTrackStation *station = &self->figure->stations[index];
  const WeegTextStyle *style = station->state == WEEG_STATION_NEXT ? &self->next_title : &self->title;
  WeegChartCanvas *canvas = self->canvas;
  double title_line = weeg_chart_canvas_line_height (canvas, style);
  double detail_line = weeg_chart_canvas_line_height (canvas, &self->detail), height = bottom - top;
  guint n_detail = station->detail != NULL && height >= title_line + detail_line ? 1 : 0;
  guint n_title = (guint)CLAMP (floor ((height - n_detail * detail_line + 1e-6) / title_line), 0, 3);
  g_autoptr (WeegTextBlock) title = NULL;
  g_autoptr (WeegTextBlock) detail = NULL;
  double y = top;

  title = weeg_text_block_new (canvas, station->title, style, width, n_title);
  if (n_detail > 0)
    {
      double left = height - (title != NULL ? title->height : 0);

      detail = weeg_text_block_new (canvas, station->detail, &self->detail, width,
                                    (guint)CLAMP (floor ((left + 1e-6) / detail_line), 1, 2));
    }
  canvas->n_left_out +=
      (title == NULL || title->shortened ? 1 : 0) + (station->detail != NULL && detail == NULL ? 1 : 0);
  if (self->upright)
    y += (height - (title != NULL ? title->height : 0) - (detail != NULL ? detail->height : 0)) / 2;
  if (title != NULL)
    weeg_text_block_add (title, canvas, item, style, x, y, align);
  if (detail != NULL)
    weeg_text_block_add (detail, canvas, item, &self->detail, x, y + (title != NULL ? title->height : 0),
                         align);
}

static void
add_station (Track *self, gsize index)
{
  const WeegTrackStation *station = &self->figure->stations[index];
  const WeegRect *box = &self->canvas->box;
  double base = self->canvas->base, along = self->start + (double)index * self->pitch;
  g_autofree char *tooltip = NULL;
  WeegRect bounds;
  int item;

  if (self->upright)
    bounds = (WeegRect){ box->x, along - self->pitch / 2, box->width, self->pitch };
  else
    bounds = (WeegRect){ along - self->pitch / 2, box->y, self->pitch, box->height };
  tooltip = station->tooltip != NULL ? g_strdup (station->tooltip)
                                     : g_strjoin ("\n", station->title, station->detail, NULL);
  item = weeg_chart_canvas_add_item (self->canvas, station->id, tooltip, &bounds);
  track_figure_add_disc (self, index, item);
  if (self->upright)
    {
      double left = self->line + self->radius + base;

      track_figure_add_texts (self, index, item, left, bounds.y, bounds.y + bounds.height,
                              box->x + box->width - left, 0);
    }
  else
    track_figure_add_texts (self, index, item, along, self->line + self->radius + 0.6 * base,
                            box->y + box->height, self->pitch - base, 0.5);
}

/* A stroke across the line with its word above; between the texts of a line that runs
 * down there is no room for either. */
static void
add_today (Track *self)
{
  const WeegTrackFigure *figure = self->figure;
  WeegChartCanvas *canvas = self->canvas;
  double along = CLAMP ((double)figure->today - 0.5, -0.42, (double)figure->n_stations - 0.58);
  double reach = self->radius + 0.1 * canvas->base, width, x;
  WeegPoint at = point_at (self, along);

  if (!figure->has_today)
    return;
  if (self->upright)
    {
      canvas->n_left_out++;
      return;
    }
  weeg_chart_canvas_add_line (
      canvas, -1, (WeegPoint){ at.x, MAX (at.y - reach, canvas->box.y + today_height (self)) },
      (WeegPoint){ at.x, at.y + reach }, WEEG_CHART_ROLE_WARNING, 1.6, WEEG_DASH_SOLID);
  if (figure->today_label == NULL)
    return;
  width = weeg_chart_canvas_text_width (canvas, figure->today_label, &self->detail);
  if (width > canvas->box.width)
    return;
  x = CLAMP (at.x - width / 2, canvas->box.x, canvas->box.x + canvas->box.width - width);
  weeg_chart_canvas_add_text (canvas, -1, figure->today_label, &self->detail, x, canvas->box.y, 0);
}

static void
layout_track (const WeegFigure *figure, WeegChartCanvas *canvas)
{
  Track self = {
    .figure = (const WeegTrackFigure *)figure,
    .canvas = canvas,
    .title = { canvas->base, WEEG_WEIGHT_REGULAR, WEEG_CHART_ROLE_TEXT },
    .next_title = { canvas->base, WEEG_WEIGHT_BOLD, WEEG_CHART_ROLE_TEXT },
    .detail = { canvas->base * 0.95, WEEG_WEIGHT_REGULAR, WEEG_CHART_ROLE_SECONDARY_TEXT },
  };

  if (self.figure->n_stations == 0)
    return;
  track_figure_place (&self);
  track_figure_add_line (&self);
  for (gsize i = 0; i < self.figure->n_stations; i++)
    add_station (&self, i);
  add_today (&self);
}

static double
track_figure_natural_height (const WeegFigure *figure, double base_size, double width_pt)
{
  const WeegTrackFigure *self = (const WeegTrackFigure *)figure;

  if (width_pt / (double)MAX (self->n_stations, 1) < LEAST_PITCH * base_size)
    return base_size * 4.2 * (double)self->n_stations;
  return base_size * (self->has_today ? 8.4 : 7);
}

static void
track_figure_finalize (WeegFigure *figure)
{
  WeegTrackFigure *self = (WeegTrackFigure *)figure;

  for (gsize i = 0; i < self->n_stations; i++)
    {
      g_free ((char *)self->stations[i].id);
      g_free ((char *)self->stations[i].title);
      g_free ((char *)self->stations[i].detail);
      g_free ((char *)self->stations[i].tooltip);
    }
  g_free (self->stations);
  g_free (self->today_label);
}

static const WeegFigureClass track_class = {
  .name = "decision-track",
  .instance_size = sizeof (WeegTrackFigure),
  .layout = layout_track,
  .natural_height = track_figure_natural_height,
  .finalize = track_figure_finalize,
};

WeegFigure *
weeg_track_figure_new (const WeegFigureHead *head, const WeegTrackData *data)
{
  WeegTrackFigure *self;

  g_return_val_if_fail (head != NULL && data != NULL, NULL);
  g_return_val_if_fail (head->title != NULL && head->description != NULL && head->table != NULL, NULL);
  g_return_val_if_fail (data->n_stations == 0 || data->stations != NULL, NULL);
  for (gsize i = 0; i < data->n_stations; i++)
    g_return_val_if_fail (data->stations[i].title != NULL, NULL);

  self = weeg_figure_alloc (&track_class, head);
  self->stations = g_memdup2 (data->stations, data->n_stations * sizeof (WeegTrackStation));
  self->n_stations = data->n_stations;
  self->has_today = data->has_today;
  self->today = MIN (data->today, data->n_stations);
  self->today_label = g_strdup (data->today_label);
  for (gsize i = 0; i < data->n_stations; i++)
    {
      WeegTrackStation *station = &self->stations[i];

      station->id = g_strdup (station->id);
      station->title = g_strdup (station->title);
      station->detail = g_strdup (station->detail);
      station->tooltip = g_strdup (station->tooltip);
    }

  return (WeegFigure *)self;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-text-fit.h"
#include "weeg-xy-private.h"

/* The stretches of the x axis, as a band of boxes below the plot with a name in each; what is too narrow for
 * its name has it on a line below the band. */

/* A plot of fewer lines of text than this gives none of them away. */
#define LEAST_LINES 8

static WeegTextStyle
range_style (const WeegXy *self)
{
  return (WeegTextStyle){ self->small.size, WEEG_WEIGHT_REGULAR, WEEG_CHART_ROLE_TEXT };
}

static WeegRect
range_band (const WeegXy *self, const WeegXyRange *range)
{
  double from = weeg_scale_map (&self->x, range->from), to = weeg_scale_map (&self->x, range->to);
  double line = weeg_xy_line_height (self);

  return (WeegRect){ from, self->plot.y + self->plot.height + 0.25 * line, MAX (0.1, to - from),
                     1.15 * line };
}

static double
range_room (const WeegXy *self, const WeegRect *band)
{
  return band->width - 0.6 * self->canvas->base;
}

/* (nullable): what of @range is said in a box of @room. */
static const char *
range_label (const WeegXy *self, const WeegXyRange *range, double room)
{
  const char *labels[] = { range->label, range->short_label };
  WeegTextStyle style = range_style (self);

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (labels[i] != NULL && weeg_chart_canvas_text_width (self->canvas, labels[i], &style) <= room)
      return labels[i];
  return NULL;
}

gboolean
weeg_xy_ranges_need_line (const WeegXy *self)
{
  if (self->plot.height < LEAST_LINES * weeg_xy_line_height (self))
    return FALSE;
  for (gsize i = 0; i < self->data->n_ranges; i++)
    {
      WeegRect band = range_band (self, &self->data->ranges[i]);

      if (range_label (self, &self->data->ranges[i], range_room (self, &band)) == NULL)
        return TRUE;
    }
  return FALSE;
}

double
weeg_xy_ranges_height (const WeegXy *self)
{
  if (self->data->n_ranges == 0)
    return 0;
  return (self->has_names_below ? 2.7 : 1.5) * weeg_xy_line_height (self);
}

/* The name on the line below @band, from @free_from on, with a stroke that leads to it. Moves @free_from;
 * FALSE if it would not stand below what it names. */
static gboolean
add_name_below (WeegXy *self, const WeegXyRange *range, const WeegRect *band, int item, double *free_from)
{
  WeegChartCanvas *canvas = self->canvas;
  const char *name = range->short_label != NULL ? range->short_label : range->label;
  WeegTextStyle style = range_style (self);
  double width = weeg_chart_canvas_text_width (canvas, name, &style), middle = band->x + band->width / 2;
  double line = weeg_xy_line_height (self), bottom = band->y + band->height;
  double x = MAX (middle - width / 2, *free_from);

  x = MIN (x, canvas->box.x + canvas->box.width - width);
  middle = CLAMP (middle, x + 0.3 * canvas->base, x + width);
  if (x < *free_from || middle < band->x || middle > band->x + band->width)
    return FALSE;
  weeg_chart_canvas_add_line (canvas, item, (WeegPoint){ middle, bottom },
                              (WeegPoint){ middle, bottom + 0.25 * line }, WEEG_CHART_ROLE_AXIS, 0.6,
                              WEEG_DASH_SOLID);
  weeg_chart_canvas_add_text (canvas, item, name, &style, x, bottom + 0.25 * line, 0);
  *free_from = x + width + 0.6 * canvas->base;
  return TRUE;
}

static void
add_name_within (WeegXy *self, const char *label, const WeegRect *band, int item)
{
  WeegChartCanvas *canvas = self->canvas;
  WeegTextStyle style = range_style (self);
  double room = range_room (self, band);
  g_autofree char *text = NULL;

  /* A little smaller rather than cut short. */
  if (weeg_chart_canvas_text_width (canvas, label, &style) > room)
    style.size *= 0.88;
  text = weeg_text_shorten (canvas, label, &style, room);
  if (text == NULL)
    canvas->n_left_out++;
  else
    weeg_chart_canvas_add_text (canvas, item, text, &style, band->x + 0.3 * canvas->base,
                                band->y + (band->height - weeg_chart_canvas_line_height (canvas, &style)) / 2,
                                0);
}

void
weeg_xy_add_ranges (WeegXy *self)
{
  WeegChartCanvas *canvas = self->canvas;
  double free_from = canvas->box.x;

  for (gsize i = 0; i < self->data->n_ranges; i++)
    {
      const WeegXyRange *range = &self->data->ranges[i];
      WeegRect band = range_band (self, range);
      int item = weeg_chart_canvas_add_item (canvas, NULL,
                                             range->tooltip != NULL ? range->tooltip : range->label, &band);
      WeegMark *mark = weeg_chart_canvas_add_rect (canvas, item, &band);
      const char *label = range_label (self, range, range_room (self, &band));

      weeg_chart_canvas_set_tint (canvas, mark, range->role, 0.22);
      weeg_chart_canvas_set_outline (canvas, mark, 0.6, range->role);
      if (label == NULL && self->has_names_below && add_name_below (self, range, &band, item, &free_from))
        continue;
      if (label == NULL)
        label = range->short_label != NULL ? range->short_label : range->label;
      add_name_within (self, label, &band, item);
    }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "weeg-profile-private.h"
#include "weeg-text-fit.h"

static gboolean
starts_group (const WeegProfileFigure *self, gsize criterion)
{
  const char *group = self->criteria[criterion].group;

  return group != NULL && (criterion == 0 || g_strcmp0 (self->criteria[criterion - 1].group, group) != 0);
}

static guint
count_groups (const WeegProfileFigure *self)
{
  guint n = 0;

  for (gsize i = 0; i < self->n_criteria; i++)
    n += starts_group (self, i) ? 1 : 0;

  return n;
}

static const WeegProfileCell *
get_cell (const WeegProfileFigure *self, gsize criterion, gsize alternative)
{
  return &self->cells[criterion * self->n_alternatives + alternative];
}

double
weeg_profile_column_left (const WeegProfile *self, gsize alternative)
{
  return self->canvas->box.x + self->label_width + self->column_gap +
         (double)(alternative - self->from) * (self->column_width + self->column_gap);
}

static double
bar_width (const WeegProfile *self, double value)
{
  return self->best_max > 0 ? self->bar_length * value / self->best_max : 0;
}

/* How much of the width the names of the criteria may take. */
static double
label_share (const WeegProfileFigure *self)
{
  return self->n_alternatives > 2 ? 0.32 : 0.4;
}

static void
profile_layout_set_columns (WeegProfile *self)
{
  const WeegProfileFigure *figure = self->figure;
  const WeegRect *box = &self->canvas->box;
  double widest = 0, number = 0, n = (double)MAX (self->to - self->from, 1);

  for (gsize i = 0; i < figure->n_criteria; i++)
    {
      widest =
          MAX (widest, weeg_chart_canvas_text_width (self->canvas, figure->criteria[i].label, &self->label));
      if (starts_group (figure, i))
        widest = MAX (widest,
                      weeg_chart_canvas_text_width (self->canvas, figure->criteria[i].group, &self->group));
      self->best_max = MAX (self->best_max, figure->criteria[i].best);
    }
  for (gsize i = 0; i < figure->n_criteria * figure->n_alternatives; i++)
    {
      if (figure->cells[i].has_value && figure->cells[i].label != NULL)
        number =
            MAX (number, weeg_chart_canvas_text_width (self->canvas, figure->cells[i].label, &self->label));
      if (figure->cells[i].has_value)
        self->best_max = MAX (self->best_max, figure->cells[i].value);
    }
  self->column_gap = MIN (2 * self->canvas->base, 0.05 * box->width);
  self->label_width = MIN (widest, label_share (figure) * box->width);
  self->column_width = (box->width - self->label_width) / n - self->column_gap;
  number += 0.5 * self->canvas->base;
  self->has_numbers = self->column_width - number >= 2 * self->canvas->base;
  self->bar_length = MAX (0, self->column_width - (self->has_numbers ? number : self->canvas->stroke));
}

/* A small empty bar with its meaning at the foot; the height it took. */
static double
profile_layout_add_key (WeegProfile *self)
{
  WeegChartCanvas *canvas = self->canvas;
  double line = weeg_chart_canvas_line_height (canvas, &self->small);
  double sample = 2.2 * canvas->base, foot = canvas->box.y + canvas->box.height;
  double x = weeg_profile_column_left (self, self->from), gap = 0.5 * canvas->base;
  g_autoptr (WeegTextBlock) block = NULL;
  WeegRect rect;

  if (self->figure->outline_label == NULL)
    return 0;
  if (canvas->box.height < ((double)self->figure->n_criteria + 5) * line)
    {
      canvas->n_left_out++;
      return 0;
    }

  if (sample + gap + weeg_chart_canvas_text_width (canvas, self->figure->outline_label, &self->small) >
      canvas->box.x + canvas->box.width - x)
    x = canvas->box.x + canvas->stroke;
  block = weeg_text_block_new (canvas, self->figure->outline_label, &self->small,
                               canvas->box.x + canvas->box.width - x - sample - gap, 1);
  if (block == NULL)
    return 0;

  rect = (WeegRect){ x, foot - line / 2 - 0.3 * canvas->base, sample, 0.6 * canvas->base };
  weeg_chart_canvas_set_outline (canvas, weeg_chart_canvas_add_rect (canvas, -1, &rect), 0.7,
                                 WEEG_CHART_ROLE_AXIS);
  weeg_text_block_add (block, canvas, -1, &self->small, x + sample + gap, foot - line, 0);

  return line + 0.6 * canvas->base;
}

/* What a name of two lines adds to the height of its row; all of them together. */
static double
profile_layout_measure_names (WeegProfile *self, double *extra, double line)
{
  double sum = 0;

  for (gsize i = 0; i < self->figure->n_criteria; i++)
    {
      g_autoptr (WeegTextBlock) block = weeg_text_block_new (self->canvas, self->figure->criteria[i].label,
                                                             &self->label, self->label_width, 2);

      extra[i] = block != NULL && block->lines->len > 1 ? line : 0;
      sum += extra[i];
    }
  return sum;
}

/* Rows share the height; a name gets its second line and a heading its room if every row keeps a line. */
static void
profile_layout_set_rows (WeegProfile *self)
{
  const WeegProfileFigure *figure = self->figure;
  guint n_groups = count_groups (figure);
  double height = self->bottom - self->top, n = (double)MAX (figure->n_criteria, 1);
  double line = weeg_chart_canvas_line_height (self->canvas, &self->label);
  double y = self->top, most = 2.6 * self->canvas->base, first, others, sum;
  g_autofree double *extra = g_new0 (double, figure->n_criteria + 1);

  /* Headings are at least a line, at most `most`, in between as high as a row. */
  first = n_groups > 0 && starts_group (figure, 0) ? 1.15 * line : 0;
  others = n_groups - (first > 0 ? 1 : 0);
  sum = profile_layout_measure_names (self, extra, line);
  if ((height - first - sum) / (n + others) < line)
    sum = 0;
  self->group_pitch = MIN (1.2 * (height - first - sum) / (n + 1.2 * others), most);
  self->pitch = (height - first - sum - others * self->group_pitch) / n;
  if (self->pitch < line * 0.98)
    {
      self->pitch = height / n;
      self->group_pitch = first = 0;
      self->canvas->n_left_out += n_groups;
    }
  self->first_group = first;
  self->thickness = MIN (0.62 * self->pitch, 1.6 * self->canvas->base);

  self->in_column = line / 2 > self->pitch - self->thickness / 2;

  self->middles = g_new0 (double, figure->n_criteria);
  self->heights = g_new0 (double, figure->n_criteria);
  for (gsize i = 0; i < figure->n_criteria; i++)
    {
      if (starts_group (figure, i))
        y += i == 0 ? self->first_group : self->group_pitch;
      self->heights[i] = self->pitch + (sum > 0 ? extra[i] : 0);
      self->middles[i] = y + self->heights[i] / 2;
      y += self->heights[i];
    }
}

static void
profile_layout_add_labels (WeegProfile *self)
{
  WeegChartCanvas *canvas = self->canvas;
  double free_from = self->top, group_line = weeg_chart_canvas_line_height (canvas, &self->group);

  for (gsize i = 0; i < self->figure->n_criteria; i++)
    {
      const WeegProfileCriterion *criterion = &self->figure->criteria[i];

      /* A heading sits close to what it heads. */
      if (starts_group (self->figure, i) && (i == 0 ? self->first_group : self->group_pitch) > 0)
        weeg_text_add_label (canvas, -1, criterion->group, &self->group, canvas->box.x,
                             self->middles[i] - self->heights[i] / 2 - group_line / 2, 0, self->label_width,
                             group_line, &free_from, self->bottom);
      weeg_text_add_label (canvas, -1, criterion->label, &self->label, canvas->box.x, self->middles[i], 0,
                           self->label_width, self->heights[i], &free_from, self->bottom);
    }
}

static int
add_cell_item (WeegProfile *self, gsize criterion, gsize alternative)
{
  const WeegProfileFigure *figure = self->figure;
  const WeegProfileCell *cell = get_cell (figure, criterion, alternative);
  const WeegProfileCriterion *row = &figure->criteria[criterion];
  WeegRect bounds = { weeg_profile_column_left (self, alternative),
                      self->middles[criterion] - self->heights[criterion] / 2, self->column_width,
                      self->heights[criterion] };
  g_autofree char *tooltip = NULL, *id = NULL;

  if (row->id != NULL && figure->alternatives[alternative].id != NULL)
    id = g_strconcat (row->id, "/", figure->alternatives[alternative].id, NULL);
  if (cell->tooltip != NULL)
    tooltip = g_strdup (cell->tooltip);
  else
    tooltip = g_strdup_printf ("%s\n%s: %s%s%s", row->label, figure->alternatives[alternative].label,
                               cell->label != NULL ? cell->label : "",
                               cell->has_value && row->best_label != NULL ? " / " : "",
                               cell->has_value && row->best_label != NULL ? row->best_label : "");

  return weeg_chart_canvas_add_item (self->canvas, id, tooltip, &bounds);
}

static void
profile_layout_add_cell (WeegProfile *self, gsize criterion, gsize alternative, double *free_from)
{
  const WeegProfileFigure *figure = self->figure;
  const WeegProfileCell *cell = get_cell (figure, criterion, alternative);
  WeegChartCanvas *canvas = self->canvas;
  double left = weeg_profile_column_left (self, alternative),
         top = self->middles[criterion] - self->thickness / 2;
  double best = bar_width (self, figure->criteria[criterion].best);
  double reach = MAX (best, cell->has_value ? bar_width (self, cell->value) : 0);
  double text_left = left + (self->in_column ? self->bar_length : reach) + 0.5 * canvas->base;
  WeegTextStyle style = cell->has_value ? self->label : self->small;
  WeegRect outline = { left, top, best, self->thickness };
  int item = add_cell_item (self, criterion, alternative);
  WeegMark *mark;

  if (cell->has_value)
    {
      WeegRect bar = { left, top, bar_width (self, cell->value), self->thickness };

      mark = weeg_chart_canvas_add_rect (canvas, item, &bar);
      weeg_chart_canvas_set_fill (canvas, mark, WEEG_FILL_SOLID,
                                  figure->alternatives[alternative].emphasis ? WEEG_CHART_ROLE_ACCENT
                                                                             : WEEG_CHART_ROLE_MUTED);
    }
  mark = weeg_chart_canvas_add_rect (canvas, item, &outline);
  weeg_chart_canvas_set_outline (canvas, mark, 0.7, WEEG_CHART_ROLE_AXIS);
  mark->dash = cell->has_value ? WEEG_DASH_SOLID : WEEG_DASH_DOTTED;

  if (cell->has_value && figure->alternatives[alternative].emphasis)
    style.role = WEEG_CHART_ROLE_ACCENT_TEXT;
  if (!self->has_numbers && cell->label != NULL)
    canvas->n_left_out++;
  else
    weeg_text_add_label (canvas, item, cell->label, &style, text_left, self->middles[criterion], 0,
                         left + self->column_width - text_left, 0, free_from, self->bottom);
}

static void
add_columns (WeegProfile *self)
{
  const WeegProfileFigure *figure = self->figure;
  double *free_from = g_new0 (double, figure->n_alternatives);

  for (gsize a = self->from; a < self->to; a++)
    free_from[a] = self->top;

  /* Row after row, as the labels are read. */
  for (gsize c = 0; c < figure->n_criteria; c++)
    for (gsize a = self->from; a < self->to; a++)
      profile_layout_add_cell (self, c, a, &free_from[a]);
  g_free (free_from);

  for (gsize a = self->from; a < self->to && figure->n_criteria > 0; a++)
    {
      gsize last = figure->n_criteria - 1;
      double x = weeg_profile_column_left (self, a);
      WeegPoint from = { x, self->middles[0] - self->heights[0] / 2 };
      WeegPoint to = { x, self->middles[last] + self->heights[last] / 2 };

      weeg_chart_canvas_add_line (self->canvas, -1, from, to, WEEG_CHART_ROLE_AXIS, 0.8, WEEG_DASH_SOLID);
    }
}

static void
lay_out_band (const WeegProfileFigure *figure, WeegChartCanvas *canvas, gsize from, gsize to)
{
  WeegProfile self = {
    .figure = figure,
    .canvas = canvas,
    .from = from,
    .to = to,
    .label = { canvas->base, WEEG_WEIGHT_REGULAR, WEEG_CHART_ROLE_TEXT },
    .strong = { canvas->base, WEEG_WEIGHT_BOLD, WEEG_CHART_ROLE_TEXT },
    .small = { canvas->base * 0.9, WEEG_WEIGHT_REGULAR, WEEG_CHART_ROLE_SECONDARY_TEXT },
    .group = { canvas->base * 0.9, WEEG_WEIGHT_BOLD, WEEG_CHART_ROLE_SECONDARY_TEXT },
    .total = { canvas->base * 1.6, WEEG_WEIGHT_BOLD, WEEG_CHART_ROLE_TEXT },
  };

  profile_layout_set_columns (&self);
  self.top = canvas->box.y + weeg_profile_add_header (&self);
  self.bottom = canvas->box.y + canvas->box.height -
                (to == figure->n_alternatives ? profile_layout_add_key (&self) : 0);
  profile_layout_set_rows (&self);
  add_columns (&self);
  profile_layout_add_labels (&self);
  g_free (self.middles);
  g_free (self.heights);
}

/* Alternatives side by side, so many that a column keeps room for a bar and its number; the others stand in
 * bands below. */
static gsize
count_bands (const WeegProfileFigure *self, double base, double width)
{
  gsize per_band = (gsize)MAX (1, floor ((1 - label_share (self)) * width / (7 * base)));

  return MAX (1, (self->n_alternatives + per_band - 1) / per_band);
}

void
weeg_profile_layout (const WeegFigure *figure, WeegChartCanvas *canvas)
{
  const WeegProfileFigure *self = (const WeegProfileFigure *)figure;
  WeegRect box = canvas->box;
  double gap = 1.5 * canvas->base, least = 1.3 * canvas->base * ((double)self->n_criteria + 4);
  gsize n = count_bands (self, canvas->base, box.width), each;
  double height;

  n = CLAMP (n, 1, (gsize)MAX (1, floor ((box.height + gap) / (least + gap))));
  each = MAX (1, (self->n_alternatives + n - 1) / n);
  height = (box.height - (double)(n - 1) * gap) / (double)n;
  for (gsize from = 0, i = 0; from < MAX (1, self->n_alternatives); from += each, i++)
    {
      canvas->box = (WeegRect){ box.x, box.y + (double)i * (height + gap), box.width, height };
      lay_out_band (self, canvas, from, MIN (from + each, self->n_alternatives));
    }
  canvas->box = box;
}

/* The names are not measured here: a letter is taken to be half as wide as it is high. */
double
weeg_profile_natural_height (const WeegFigure *figure, double base_size, double width_pt)
{
  const WeegProfileFigure *self = (const WeegProfileFigure *)figure;
  double n = (double)count_bands (self, base_size, width_pt), room = label_share (self) * width_pt;
  double height = 1.75 * (double)self->n_criteria + 2.1 * count_groups (self) + 6;

  for (gsize i = 0; i < self->n_criteria; i++)
    if (0.52 * base_size * (double)g_utf8_strlen (self->criteria[i].label, -1) > room)
      height += 1.3;
  return base_size * (n * height + (n - 1) * 1.5);
}

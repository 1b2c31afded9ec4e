/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-profile-figure.h"

#include <math.h>

#include "weeg-figure-private.h"
#include "weeg-text-fit.h"
#include "weeg-ticks.h"

typedef struct
{
  WeegFigure parent;
  WeegProfileCriterion *criteria;
  WeegProfileAlternative *alternatives;
  WeegProfileCell *cells;
  gsize n_criteria, n_alternatives;
  char *outline_label;
} WeegProfileFigure;

typedef struct
{
  const WeegProfileFigure *figure;
  WeegChartCanvas *canvas;
  WeegTextStyle label, strong, small, group, total;
  double label_width;
  double column_width, column_gap;
  double bar_length; /* of the largest best */
  double best_max;
  double top, bottom; /* of the rows */
  double pitch, group_pitch, thickness;
  double first_group;   /* the first heading follows the header and needs less */
  gboolean has_numbers; /* there is room for them beside the bars */
  gboolean in_column;   /* rows so close that a number at its bar would touch the next bar */
  double *middles;      /* of the rows */
} Profile;

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

static double
column_left (const Profile *self, gsize alternative)
{
  return self->canvas->box.x + self->label_width + self->column_gap +
         (double)alternative * (self->column_width + self->column_gap);
}

static double
bar_width (const Profile *self, double value)
{
  return self->best_max > 0 ? self->bar_length * value / self->best_max : 0;
}

static void
set_columns (Profile *self)
{
  const WeegProfileFigure *figure = self->figure;
  const WeegRect *box = &self->canvas->box;
  double widest = 0, number = 0, n = (double)MAX (figure->n_alternatives, 1);

  for (gsize i = 0; i < figure->n_criteria; i++)
    {
      widest =
          MAX (widest, weeg_chart_canvas_text_width (self->canvas, figure->criteria[i].label, &self->label));
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
  self->label_width = MIN (widest, (figure->n_alternatives > 2 ? 0.32 : 0.4) * box->width);
  self->column_width = (box->width - self->label_width) / n - self->column_gap;
  number += 0.5 * self->canvas->base;
  self->has_numbers = self->column_width - number >= 2 * self->canvas->base;
  self->bar_length = MAX (0, self->column_width - (self->has_numbers ? number : self->canvas->stroke));
}

/* Names and totals over the columns; the height they took. */
static double
add_header (Profile *self)
{
  const WeegProfileFigure *figure = self->figure;
  WeegChartCanvas *canvas = self->canvas;
  double line = weeg_chart_canvas_line_height (canvas, &self->strong);
  double total_line = weeg_chart_canvas_line_height (canvas, &self->total);
  guint max_lines = canvas->box.height > 16 * line ? 2 : 1;
  double names = 0, totals = 0;
  GPtrArray *blocks = g_ptr_array_new ();

  if (canvas->box.height < 4 * line)
    max_lines = 0;
  for (gsize i = 0; i < figure->n_alternatives; i++)
    {
      WeegTextBlock *block = weeg_text_block_new (canvas, figure->alternatives[i].label, &self->strong,
                                                  self->column_width, max_lines);

      g_ptr_array_add (blocks, block);
      names = MAX (names, block != NULL ? block->height : 0);
      if (block == NULL)
        canvas->n_left_out++;
      if (figure->alternatives[i].total_label != NULL && canvas->box.height > 4 * line + 3 * total_line)
        totals = total_line;
    }
  for (gsize i = 0; i < figure->n_alternatives; i++)
    {
      g_autoptr (WeegTextBlock) block = blocks->pdata[i];
      WeegTextStyle name = self->strong, total = self->total;
      double foot = canvas->box.y + names;

      if (figure->alternatives[i].emphasis)
        name.role = total.role = WEEG_CHART_ROLE_ACCENT_TEXT;
      if (block != NULL)
        weeg_text_block_add (block, canvas, -1, &name, column_left (self, i), foot - block->height, 0);
      if (totals > 0)
        weeg_text_add_label (canvas, -1, figure->alternatives[i].total_label, &total, column_left (self, i),
                             foot + total_line / 2, 0, self->column_width, total_line, &foot,
                             foot + 2 * total_line);
    }
  g_ptr_array_unref (blocks);

  return names + totals > 0 ? names + totals + 0.5 * canvas->base : 0;
}

/* A small empty bar with its meaning at the foot; the height it took. */
static double
add_key (Profile *self)
{
  WeegChartCanvas *canvas = self->canvas;
  double line = weeg_chart_canvas_line_height (canvas, &self->small);
  double sample = 2.2 * canvas->base, foot = canvas->box.y + canvas->box.height;
  double x = column_left (self, 0), gap = 0.5 * canvas->base;
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

/* Rows share the height; headings of groups get theirs if every row keeps a line. */
static void
set_rows (Profile *self)
{
  const WeegProfileFigure *figure = self->figure;
  guint n_groups = count_groups (figure);
  double height = self->bottom - self->top, n = (double)MAX (figure->n_criteria, 1);
  double line = weeg_chart_canvas_line_height (self->canvas, &self->label);
  double y = self->top, most = 2.6 * self->canvas->base, first, others;

  /* Headings are at least a line, at most `most`, in between as high as a row. */
  first = n_groups > 0 && starts_group (figure, 0) ? 1.15 * line : 0;
  others = n_groups - (first > 0 ? 1 : 0);
  self->group_pitch = MIN (1.2 * (height - first) / (n + 1.2 * others), most);
  self->pitch = (height - first - others * self->group_pitch) / n;
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
  for (gsize i = 0; i < figure->n_criteria; i++)
    {
      if (starts_group (figure, i))
        y += i == 0 ? self->first_group : self->group_pitch;
      self->middles[i] = y + self->pitch / 2;
      y += self->pitch;
    }
}

static void
add_labels (Profile *self)
{
  WeegChartCanvas *canvas = self->canvas;
  double free_from = self->top, group_line = weeg_chart_canvas_line_height (canvas, &self->group);

  for (gsize i = 0; i < self->figure->n_criteria; i++)
    {
      const WeegProfileCriterion *criterion = &self->figure->criteria[i];

      /* A heading sits close to what it heads. */
      if (starts_group (self->figure, i) && (i == 0 ? self->first_group : self->group_pitch) > 0)
        weeg_text_add_label (canvas, -1, criterion->group, &self->group, canvas->box.x,
                             self->middles[i] - self->pitch / 2 - group_line / 2, 0, self->label_width,
                             group_line, &free_from, self->bottom);
      weeg_text_add_label (canvas, -1, criterion->label, &self->label, canvas->box.x, self->middles[i], 0,
                           self->label_width, self->pitch, &free_from, self->bottom);
    }
}

static int
add_cell_item (Profile *self, gsize criterion, gsize alternative)
{
  const WeegProfileFigure *figure = self->figure;
  const WeegProfileCell *cell = get_cell (figure, criterion, alternative);
  const WeegProfileCriterion *row = &figure->criteria[criterion];
  WeegRect bounds = { column_left (self, alternative), self->middles[criterion] - self->pitch / 2,
                      self->column_width, self->pitch };
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
add_cell (Profile *self, gsize criterion, gsize alternative, double *free_from)
{
  const WeegProfileFigure *figure = self->figure;
  const WeegProfileCell *cell = get_cell (figure, criterion, alternative);
  WeegChartCanvas *canvas = self->canvas;
  double left = column_left (self, alternative), top = self->middles[criterion] - self->thickness / 2;
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
add_columns (Profile *self)
{
  const WeegProfileFigure *figure = self->figure;
  double *free_from = g_new0 (double, figure->n_alternatives);

  for (gsize a = 0; a < figure->n_alternatives; a++)
    free_from[a] = self->top;

  /* Row after row, as the labels are read. */
  for (gsize c = 0; c < figure->n_criteria; c++)
    for (gsize a = 0; a < figure->n_alternatives; a++)
      add_cell (self, c, a, &free_from[a]);
  g_free (free_from);

  for (gsize a = 0; a < figure->n_alternatives && figure->n_criteria > 0; a++)
    {
      double x = column_left (self, a), half = self->pitch / 2;
      WeegPoint from = { x, self->middles[0] - half };
      WeegPoint to = { x, self->middles[figure->n_criteria - 1] + half };

      weeg_chart_canvas_add_line (self->canvas, -1, from, to, WEEG_CHART_ROLE_AXIS, 0.8, WEEG_DASH_SOLID);
    }
}

static void
layout_profile (const WeegFigure *figure, WeegChartCanvas *canvas)
{
  Profile self = {
    .figure = (const WeegProfileFigure *)figure,
    .canvas = canvas,
    .label = { canvas->base, WEEG_WEIGHT_REGULAR, WEEG_CHART_ROLE_TEXT },
    .strong = { canvas->base, WEEG_WEIGHT_BOLD, WEEG_CHART_ROLE_TEXT },
    .small = { canvas->base * 0.9, WEEG_WEIGHT_REGULAR, WEEG_CHART_ROLE_SECONDARY_TEXT },
    .group = { canvas->base * 0.9, WEEG_WEIGHT_BOLD, WEEG_CHART_ROLE_SECONDARY_TEXT },
    .total = { canvas->base * 1.6, WEEG_WEIGHT_BOLD, WEEG_CHART_ROLE_TEXT },
  };

  set_columns (&self);
  self.top = canvas->box.y + add_header (&self);
  self.bottom = canvas->box.y + canvas->box.height - add_key (&self);
  set_rows (&self);
  add_columns (&self);
  add_labels (&self);
  g_free (self.middles);
}

static double
natural_height (const WeegFigure *figure, double base_size, double width_pt)
{
  const WeegProfileFigure *self = (const WeegProfileFigure *)figure;

  return base_size * (1.75 * (double)self->n_criteria + 2.1 * count_groups (self) + 6);
}

static void
finalize (WeegFigure *figure)
{
  WeegProfileFigure *self = (WeegProfileFigure *)figure;

  for (gsize i = 0; i < self->n_criteria; i++)
    {
      g_free ((char *)self->criteria[i].id);
      g_free ((char *)self->criteria[i].label);
      g_free ((char *)self->criteria[i].group);
      g_free ((char *)self->criteria[i].best_label);
    }
  for (gsize i = 0; i < self->n_alternatives; i++)
    {
      g_free ((char *)self->alternatives[i].id);
      g_free ((char *)self->alternatives[i].label);
      g_free ((char *)self->alternatives[i].total_label);
    }
  for (gsize i = 0; i < self->n_criteria * self->n_alternatives; i++)
    {
      g_free ((char *)self->cells[i].label);
      g_free ((char *)self->cells[i].tooltip);
    }
  g_free (self->criteria);
  g_free (self->alternatives);
  g_free (self->cells);
  g_free (self->outline_label);
}

static const WeegFigureClass profile_class = {
  .name = "profile",
  .instance_size = sizeof (WeegProfileFigure),
  .layout = layout_profile,
  .natural_height = natural_height,
  .finalize = finalize,
};

static gboolean
data_are_valid (const WeegProfileData *data)
{
  for (gsize i = 0; i < data->n_criteria; i++)
    if (data->criteria[i].label == NULL || !isfinite (data->criteria[i].best) || data->criteria[i].best < 0)
      return FALSE;
  for (gsize i = 0; i < data->n_alternatives; i++)
    if (data->alternatives[i].label == NULL)
      return FALSE;
  for (gsize i = 0; i < data->n_criteria * data->n_alternatives; i++)
    if (data->cells[i].has_value && !(isfinite (data->cells[i].value) && data->cells[i].value >= 0))
      return FALSE;

  return TRUE;
}

static void
copy_data (WeegProfileFigure *self, const WeegProfileData *data)
{
  self->criteria = g_memdup2 (data->criteria, data->n_criteria * sizeof (WeegProfileCriterion));
  self->alternatives = g_memdup2 (data->alternatives, data->n_alternatives * sizeof (WeegProfileAlternative));
  self->cells = g_memdup2 (data->cells, data->n_criteria * data->n_alternatives * sizeof (WeegProfileCell));
  self->n_criteria = data->n_criteria;
  self->n_alternatives = data->n_alternatives;
  self->outline_label = g_strdup (data->outline_label);
  for (gsize i = 0; i < data->n_criteria; i++)
    {
      self->criteria[i].id = g_strdup (data->criteria[i].id);
      self->criteria[i].label = g_strdup (data->criteria[i].label);
      self->criteria[i].group = g_strdup (data->criteria[i].group);
      self->criteria[i].best_label = g_strdup (data->criteria[i].best_label);
    }
  for (gsize i = 0; i < data->n_alternatives; i++)
    {
      self->alternatives[i].id = g_strdup (data->alternatives[i].id);
      self->alternatives[i].label = g_strdup (data->alternatives[i].label);
      self->alternatives[i].total_label = g_strdup (data->alternatives[i].total_label);
    }
  for (gsize i = 0; i < data->n_criteria * data->n_alternatives; i++)
    {
      self->cells[i].label = g_strdup (data->cells[i].label);
      self->cells[i].tooltip = g_strdup (data->cells[i].tooltip);
    }
}

WeegFigure *
weeg_profile_figure_new (const WeegFigureHead *head, const WeegProfileData *data)
{
  WeegProfileFigure *self;

  g_return_val_if_fail (head != NULL && data != NULL, NULL);
  g_return_val_if_fail (head->title != NULL && head->description != NULL && head->table != NULL, NULL);
  g_return_val_if_fail (data->n_criteria == 0 || data->criteria != NULL, NULL);
  g_return_val_if_fail (data->n_alternatives == 0 || data->alternatives != NULL, NULL);
  g_return_val_if_fail (data->n_criteria * data->n_alternatives == 0 || data->cells != NULL, NULL);
  g_return_val_if_fail (data_are_valid (data), NULL);

  self = weeg_figure_alloc (&profile_class, head);
  copy_data (self, data);

  return (WeegFigure *)self;
}

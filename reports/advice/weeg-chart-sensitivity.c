/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "weeg-chart-private.h"
#include "weeg-charts.h"
#include "weeg-sentences-certainty.h"
#include "weeg-xy-figure.h"

typedef struct
{
  const WeegView *view;
  const WeegWeightSensitivity *weight;
  guint n;         /* lines */
  WeegPoint *ends; /* two per line */
  GPtrArray *owned;
  double low, high; /* of the axis */
} WeightChart;

/* V of the i-th line at a weight: the line is straight. */
static double
value_at (const WeightChart *self, guint i, double weight)
{
  return self->ends[2 * i].y + weight * (self->ends[2 * i + 1].y - self->ends[2 * i].y);
}

static int
find_line (const WeightChart *self, const char *alternative)
{
  for (guint i = 0; i < self->n; i++)
    if (g_strcmp0 (weeg_map_key (self->weight->lines, i), alternative) == 0)
      return (int)i;
  return -1;
}

static void
set_ends (WeightChart *self)
{
  double low = 100, high = 0;

  for (guint i = 0; i < self->n; i++)
    {
      const WeegList *ends = weeg_map_cell (self->weight->lines, i).pointer;

      self->ends[2 * i] = (WeegPoint){ 0, weeg_list_number (ends, 0) };
      self->ends[2 * i + 1] = (WeegPoint){ 1, weeg_list_number (ends, 1) };
      for (guint j = 0; j < 2; j++)
        {
          low = MIN (low, self->ends[2 * i + j].y);
          high = MAX (high, self->ends[2 * i + j].y);
        }
    }
  self->low = 10 * floor (low / 10 - 0.2);
  self->high = 10 * ceil (high / 10 + 0.2);
  self->low = low >= 0 ? MAX (0, self->low) : self->low;
  self->high = high <= 100 ? MIN (100, self->high) : self->high;
}

/* The one advised on stands out; the others differ by their dashes as well. */
static WeegXyLine
make_line (WeightChart *self, guint i)
{
  static const struct
  {
    WeegChartRole role;
    WeegDash dash;
  } others[] = { { WEEG_CHART_ROLE_MOVES, WEEG_DASH_SOLID },
                 { WEEG_CHART_ROLE_RELIEVES, WEEG_DASH_DOTTED },
                 { WEEG_CHART_ROLE_ADDS, WEEG_DASH_SOLID },
                 { WEEG_CHART_ROLE_MOVES, WEEG_DASH_DASHED },
                 { WEEG_CHART_ROLE_ADDS, WEEG_DASH_DASH_DOTTED } };
  const WeegValueResult *value = self->view->analysis->value;
  const char *id = weeg_map_key (self->weight->lines, i);
  g_autofree char *from = weeg_view_number (self->view, self->ends[2 * i].y, 0);
  g_autofree char *to = weeg_view_number (self->view, self->ends[2 * i + 1].y, 0);
  WeegXyLine line = { .id = id,
                      .label = weeg_view_alternative (self->view, id),
                      .role = others[i % G_N_ELEMENTS (others)].role,
                      .dash = others[i % G_N_ELEMENTS (others)].dash,
                      .width = 1.3,
                      .points = self->ends + 2 * i,
                      .n_points = 2 };

  line.tooltip = weeg_chart_keep (
      self->owned,
      /* Translators: an alternative; its value when the criterion weighs nothing, and when it is all */
      g_strdup_printf (weeg_view_tr (self->view, "%s: %s at 0 %%, %s at 100 %%"), line.label, from, to));
  if (g_strcmp0 (id, value->advised) == 0)
    {
      line.role = WEEG_CHART_ROLE_ACCENT;
      line.dash = WEEG_DASH_SOLID;
      line.width = 2.4;
    }
  else if (g_strcmp0 (id, value->comparator) == 0)
    {
      line.role = WEEG_CHART_ROLE_AXIS;
      line.dash = WEEG_DASH_DASHED;
      line.width = 1.6;
    }
  return line;
}

/* Where the best turns: the end of every range but the last. */
static WeegXyMark
make_turn (WeightChart *self, guint i)
{
  const WeegWeightRange *range = weeg_list_get (self->weight->ranges, i);
  const WeegWeightRange *next = weeg_list_get (self->weight->ranges, i + 1);
  int line = find_line (self, range->best);
  double y = line >= 0 ? value_at (self, (guint)line, range->to) : self->low;
  g_autofree char *at = weeg_locale_format_percent (self->view->locale, range->to, 1);
  g_autofree char *v = weeg_view_number (self->view, y, 0);
  WeegXyMark mark = { .id = range->best,
                      .at = { range->to, y },
                      .glyph = WEEG_GLYPH_CIRCLE,
                      .role = WEEG_CHART_ROLE_TEXT,
                      .is_hollow = TRUE };

  mark.label =
      weeg_chart_keep (self->owned,
                       /* Translators: a weight in percent, and the value of both alternatives there */
                       g_strdup_printf (weeg_view_tr (self->view, "%s: value %s"), at, v));
  mark.tooltip = weeg_chart_keep (
      self->owned, g_strdup_printf (weeg_view_tr (self->view, "At %s the best turns from %s to %s."), at,
                                    weeg_view_alternative (self->view, range->best),
                                    weeg_view_alternative (self->view, next->best)));
  return mark;
}

static WeegXyRange
make_range (WeightChart *self, guint i)
{
  const WeegWeightRange *range = weeg_list_get (self->weight->ranges, i);
  gboolean advised = g_strcmp0 (range->best, self->view->analysis->value->advised) == 0;

  return (WeegXyRange){
    .from = range->from,
    .to = range->to,
    /* Translators: %s is an alternative */
    .label = weeg_chart_keep (self->owned, g_strdup_printf (weeg_view_tr (self->view, "best: %s"),
                                                            weeg_view_alternative (self->view, range->best))),
    .role = advised ? WEEG_CHART_ROLE_ACCENT : WEEG_CHART_ROLE_AXIS,
    .short_label = weeg_view_alternative (self->view, range->best),
  };
}

/* A line of the table: the weight, who is best there, and every V. */
static void
add_table_row (const WeightChart *self, WeegTableBuilder *table, double weight, const char *best)
{
  const WeegView *view = self->view;

  weeg_table_builder_add_row (table);
  weeg_chart_add_number (table, TRUE, weight, weeg_locale_format_percent (view->locale, weight, 1));
  weeg_table_builder_add_text (table, best);
  for (guint i = 0; i < self->n; i++)
    weeg_chart_add_number (table, TRUE, value_at (self, i, weight),
                           weeg_view_number (view, value_at (self, i, weight), 1));
}

/* The ends, the weight as it is, and every turning point, in order. */
static WeegTable *
chart_sensitivity_make_table (const WeightChart *self)
{
  const WeegView *view = self->view;
  WeegTableBuilder *table = weeg_table_builder_new ();
  gboolean is_told = FALSE;

  weeg_table_builder_add_column (table, weeg_view_tr (view, "Weight"), WEEG_TABLE_ALIGN_END);
  weeg_table_builder_add_column (table, weeg_view_tr (view, "Best"), WEEG_TABLE_ALIGN_START);
  for (guint i = 0; i < self->n; i++)
    weeg_table_builder_add_column (table, weeg_view_alternative (view, weeg_map_key (self->weight->lines, i)),
                                   WEEG_TABLE_ALIGN_END);
  for (guint i = 0; i < weeg_list_n (self->weight->ranges); i++)
    {
      const WeegWeightRange *range = weeg_list_get (self->weight->ranges, i);
      const char *best = weeg_view_alternative (view, range->best);

      add_table_row (self, table, range->from, best);
      if (!is_told && self->weight->now > range->from && self->weight->now <= range->to)
        {
          add_table_row (self, table, self->weight->now, best);
          is_told = TRUE;
        }
      if (i + 1 == weeg_list_n (self->weight->ranges))
        add_table_row (self, table, range->to, best);
    }
  return weeg_table_builder_end (table);
}

/* The weight as it is, and the one that is tried. Returns how many. */
static guint
set_references (const WeightChart *self, WeegXyReference *references)
{
  const WeegView *view = self->view;
  g_autofree char *now = weeg_locale_format_percent (view->locale, self->weight->now, 1);
  g_autofree char *tried = NULL;

  references[0].x = self->weight->now;
  /* Translators: the weight that the criterion has, in percent */
  references[0].label = weeg_chart_keep (self->owned, g_strdup_printf (weeg_view_tr (view, "now %s"), now));
  if (view->tried == NULL)
    return 1;
  tried = weeg_locale_format_percent (view->locale, *view->tried, 1);
  references[1].x = *view->tried;
  /* Translators: a weight that is tried, in percent */
  references[1].label =
      weeg_chart_keep (self->owned, g_strdup_printf (weeg_view_tr (view, "tried %s"), tried));
  return 2;
}

/* With its titles and table. */
static WeegFigure *
make_figure_of_weight (const WeightChart *self, const char *criterion, const WeegXyData *data)
{
  g_autofree char *title = g_strdup_printf (weeg_view_tr (self->view, "If %s weighed more or less"),
                                            weeg_view_criterion (self->view, criterion));
  g_autofree char *description = weeg_sentence_weight (self->view, criterion);
  g_autoptr (WeegTable) table = chart_sensitivity_make_table (self);
  WeegFigureHead head = {
    .title = title,
    .subtitle = weeg_view_tr (self->view, "The other weights keep their proportions."),
    .description = description,
    .table = table,
    .left_out = weeg_chart_left_out (self->view),
  };

  return weeg_sensitivity_figure_new (&head, data);
}

WeegFigure *
weeg_chart_sensitivity (const WeegView *view)
{
  const WeegSensitivityResult *sensitivity = view->analysis->sensitivity;
  const char *criterion = view->criterion != NULL ? view->criterion : weeg_sentence_nearest_turn (view);
  WeightChart self = { .view = view };
  guint n_ranges;

  if (sensitivity != NULL && criterion != NULL)
    self.weight = weeg_map_get (sensitivity->weights, criterion);
  if (self.weight == NULL || weeg_list_n (self.weight->ranges) == 0)
    return NULL;
  self.n = weeg_map_n (self.weight->lines);
  n_ranges = weeg_list_n (self.weight->ranges);

  g_autoptr (GPtrArray) owned = g_ptr_array_new_with_free_func (g_free);
  g_autofree WeegPoint *ends = g_new0 (WeegPoint, 2 * self.n + 1);
  g_autofree WeegXyLine *lines = g_new0 (WeegXyLine, self.n + 1);
  g_autofree WeegXyMark *marks = g_new0 (WeegXyMark, n_ranges + 1);
  g_autofree WeegXyRange *ranges = g_new0 (WeegXyRange, n_ranges + 1);
  g_autofree char *x_title =
      g_strdup_printf (weeg_view_tr (view, "weight of %s"), weeg_view_criterion (view, criterion));
  WeegXyReference references[2];
  guint n_references;

  self.owned = owned;
  self.ends = ends;
  set_ends (&self);
  n_references = set_references (&self, references);
  for (guint i = 0; i < self.n; i++)
    lines[i] = make_line (&self, i);
  for (guint i = 0; i + 1 < n_ranges; i++)
    marks[i] = make_turn (&self, i);
  for (guint i = 0; i < n_ranges; i++)
    ranges[i] = make_range (&self, i);

  WeegXyData data = {
    .x_low = 0,
    .x_high = 1,
    .y_low = self.low,
    .y_high = self.high,
    .x_title = x_title,
    .y_title = weeg_view_tr (view, "Value (0–100)"),
    .x_tick = weeg_chart_percent_tick (view),
    .y_tick = weeg_chart_tick (view),
    .lines = lines,
    .n_lines = self.n,
    .marks = marks,
    .n_marks = n_ranges - 1,
    .references = references,
    .n_references = n_references,
    .ranges = ranges,
    .n_ranges = n_ranges,
  };
  return make_figure_of_weight (&self, criterion, &data);
}

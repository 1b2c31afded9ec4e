/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "weeg-chart-economics.h"
#include "weeg-charts.h"
#include "weeg-sentences-economics.h"
#include "weeg-view-economics.h"
#include "weeg-xy-figure.h"

/* Points of one strategy: more only make it black. */
#define MOST_POINTS 500
#define MOST_LINES_OF_THRESHOLDS 3

/* The advised strategy is a circle, as its curve is solid. */
static const WeegGlyph glyphs[] = { WEEG_GLYPH_TRIANGLE_UP, WEEG_GLYPH_SQUARE, WEEG_GLYPH_DIAMOND,
                                    WEEG_GLYPH_TRIANGLE_DOWN };

typedef struct
{
  const WeegView *view;
  WeegXyData data;
  GPtrArray *owned;
} CePlane;

static char *
format_effect (double number, gpointer language)
{
  return weeg_locale_format_trimmed (weeg_locale_get (language), number, 4);
}

/* @s: place among the strategies of the results. */
static WeegGlyph
glyph_of (const WeegView *view, guint s)
{
  return weeg_chart_strategy_role (view, s) == WEEG_CHART_ROLE_ACCENT ? WEEG_GLYPH_CIRCLE
                                                                      : glyphs[s % G_N_ELEMENTS (glyphs)];
}

static void
include (CePlane *self, WeegPoint point)
{
  self->data.x_low = MIN (self->data.x_low, point.x);
  self->data.x_high = MAX (self->data.x_high, point.x);
  self->data.y_low = MIN (self->data.y_low, point.y);
  self->data.y_high = MAX (self->data.y_high, point.y);
}

/* The plane holds every strategy but the first. */
static WeegXyCloud
make_cloud (CePlane *self, guint i)
{
  const WeegMap *plane = self->view->analysis->economics->plane;
  const WeegPlanePoints *from = weeg_map_cell (plane, i).pointer;
  guint n = MIN (weeg_list_n (from->costs), MOST_POINTS);
  WeegPoint *points = weeg_chart_keep (self->owned, g_new0 (WeegPoint, n + 1));

  for (guint j = 0; j < n; j++)
    {
      points[j] = (WeegPoint){ weeg_list_number (from->effects, j), weeg_list_number (from->costs, j) };
      include (self, points[j]);
    }
  return (WeegXyCloud){ .label = weeg_view_strategy (self->view, weeg_map_key (plane, i)),
                        .role = weeg_chart_strategy_role (self->view, i + 1),
                        .glyph = glyph_of (self->view, i + 1),
                        .is_hollow = glyph_of (self->view, i + 1) != WEEG_GLYPH_CIRCLE,
                        .points = points,
                        .n_points = n };
}

/* A strategy against the first: the model at its base values. */
static WeegXyMark
make_mark (CePlane *self, guint i)
{
  const WeegView *view = self->view;
  const WeegMap *strategies = view->analysis->economics->strategies;
  const WeegStrategyOutcome *outcome = weeg_map_cell (strategies, i).pointer;
  const char *name = weeg_view_strategy (view, weeg_map_key (strategies, i));
  g_autofree char *cost = weeg_view_euro (view, outcome->incremental_cost);
  g_autofree char *effect = weeg_locale_format_signed (view->locale, outcome->incremental_effect, 3);
  WeegXyMark mark = { .id = weeg_map_key (strategies, i),
                      .label = name,
                      .at = { outcome->incremental_effect, outcome->incremental_cost },
                      .glyph = glyph_of (view, i),
                      .role = WEEG_CHART_ROLE_TEXT };

  mark.tooltip =
      weeg_chart_keep (self->owned,
                       /* Translators: strategy, QALYs and euros against the first */
                       g_strdup_printf (weeg_view_tr (view, "%s: %s QALY, %s"), name, effect, cost));
  include (self, mark.at);
  return mark;
}

/* From the lower left to the upper right of the plot, through nothing gained at no cost. */
static WeegXyLine
make_threshold (CePlane *self, double threshold)
{
  const WeegXyData *data = &self->data;
  WeegPoint *ends = weeg_chart_keep (self->owned, g_new0 (WeegPoint, 2));
  g_autofree char *amount = weeg_view_euro (self->view, threshold);
  double from = data->x_low, to = data->x_high;

  if (threshold > 0)
    {
      from = MAX (from, data->y_low / threshold);
      to = MIN (to, data->y_high / threshold);
    }
  ends[0] = (WeegPoint){ from, threshold * from };
  ends[1] = (WeegPoint){ to, threshold * to };
  return (WeegXyLine){ .label = weeg_chart_keep (self->owned, g_strdup (amount)),
                       .role = WEEG_CHART_ROLE_AXIS,
                       .dash = WEEG_DASH_DASHED,
                       .width = 1,
                       .is_scale = TRUE,
                       .points = ends,
                       .n_points = 2 };
}

static WeegTable *
chart_ce_plane_make_table (const WeegView *view)
{
  const WeegMap *strategies = view->analysis->economics->strategies;
  WeegTableBuilder *table = weeg_table_builder_new ();
  static const char *const states[] = { N_ ("on the frontier"), N_ ("dominated"), N_ ("dominated by a mix") };

  weeg_table_builder_add_column (table, weeg_view_tr (view, "Strategy"), WEEG_TABLE_ALIGN_START);
  weeg_table_builder_add_column (table, weeg_view_tr (view, "Costs"), WEEG_TABLE_ALIGN_END);
  weeg_table_builder_add_column (table, weeg_view_tr (view, "QALY"), WEEG_TABLE_ALIGN_END);
  weeg_table_builder_add_column (table, weeg_view_tr (view, "Extra cost"), WEEG_TABLE_ALIGN_END);
  weeg_table_builder_add_column (table, weeg_view_tr (view, "QALYs gained"), WEEG_TABLE_ALIGN_END);
  weeg_table_builder_add_column (table, weeg_view_tr (view, "Per extra QALY"), WEEG_TABLE_ALIGN_END);
  weeg_table_builder_add_column (table, weeg_view_tr (view, "Place"), WEEG_TABLE_ALIGN_START);
  for (guint i = 0; i < weeg_map_n (strategies); i++)
    {
      const WeegStrategyOutcome *outcome = weeg_map_cell (strategies, i).pointer;

      weeg_table_builder_add_row (table);
      weeg_table_builder_add_text (table, weeg_view_strategy (view, weeg_map_key (strategies, i)));
      weeg_chart_add_number (table, TRUE, outcome->cost, weeg_view_euro (view, outcome->cost));
      weeg_chart_add_number (table, TRUE, outcome->effect, weeg_view_number (view, outcome->effect, 3));
      weeg_chart_add_number (table, TRUE, outcome->incremental_cost,
                             weeg_view_euro (view, outcome->incremental_cost));
      weeg_chart_add_number (table, TRUE, outcome->incremental_effect,
                             weeg_locale_format_signed (view->locale, outcome->incremental_effect, 3));
      weeg_chart_add_number (table, WEEG_HAS (outcome, icer), outcome->icer,
                             weeg_view_euro (view, outcome->icer));
      weeg_table_builder_add_text (table, weeg_tr (view->language, states[outcome->status]));
    }
  return weeg_table_builder_end (table);
}

/* Room around what is there, so that nothing lies on the edge. */
static void
widen (CePlane *self)
{
  double x = self->data.x_high - self->data.x_low, y = self->data.y_high - self->data.y_low;

  x = x > 0 ? 0.06 * x : 1;
  y = y > 0 ? 0.06 * y : 1;
  self->data.x_low -= x;
  self->data.x_high += x;
  self->data.y_low -= y;
  self->data.y_high += y;
}

WeegFigure *
weeg_chart_ce_plane (const WeegView *view)
{
  const WeegEconomicsResult *economics = view->analysis->economics;
  guint n = economics != NULL ? weeg_map_n (economics->strategies) : 0;
  guint n_clouds = n > 1 ? weeg_map_n (economics->plane) : 0, n_thresholds;
  g_autoptr (GPtrArray) owned = g_ptr_array_new_with_free_func (g_free);
  g_autofree WeegXyCloud *clouds = g_new0 (WeegXyCloud, n_clouds + 1);
  g_autofree WeegXyMark *marks = g_new0 (WeegXyMark, n + 1);
  WeegXyLine lines[MOST_LINES_OF_THRESHOLDS];
  double thresholds[MOST_LINES_OF_THRESHOLDS];
  const char *keys[MOST_LINES_OF_THRESHOLDS];
  g_autoptr (WeegTable) table = NULL;
  g_autofree char *description = NULL;
  g_autofree char *subtitle = NULL;
  CePlane self = { .view = view, .owned = owned };
  gpointer language = (gpointer)g_intern_string (view->language);

  if (n < 2)
    return NULL;
  for (guint i = 0; i < n_clouds; i++)
    clouds[i] = make_cloud (&self, i);
  for (guint i = 1; i < n; i++)
    marks[i - 1] = make_mark (&self, i);
  widen (&self);
  n_thresholds = weeg_view_thresholds (view, MOST_LINES_OF_THRESHOLDS, thresholds, keys);
  for (guint i = 0; i < n_thresholds; i++)
    lines[i] = make_threshold (&self, thresholds[i]);
  table = chart_ce_plane_make_table (view);
  description = weeg_sentence_cost_effectiveness (view);
  subtitle = g_strdup_printf (
      weeg_view_tr (view,
                    "Per person, against %s. Dashed: what a QALY may cost; below the line it is worth it."),
      weeg_view_strategy (view, weeg_map_key (economics->strategies, 0)));

  self.data.x_title = weeg_view_tr (view, "more QALYs →");
  self.data.y_title = weeg_view_tr (view, "↑ costs more");
  self.data.x_tick = (WeegFormatter){ format_effect, language, NULL };
  self.data.y_tick = weeg_chart_euro_tick (view);
  self.data.lines = lines;
  self.data.n_lines = n_thresholds;
  self.data.clouds = clouds;
  self.data.n_clouds = n_clouds;
  self.data.marks = marks;
  self.data.n_marks = n - 1;
  WeegFigureHead head = {
    .title = weeg_view_tr (view, "What it costs and what it gives"),
    .subtitle = subtitle,
    .description = description,
    .table = table,
    .left_out = weeg_chart_left_out (view),
  };
  return weeg_ce_plane_figure_new (&head, &self.data);
}

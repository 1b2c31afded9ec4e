/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-chart-economics.h"
#include "weeg-charts.h"
#include "weeg-sentences-economics.h"
#include "weeg-view-economics.h"
#include "weeg-xy-figure.h"

typedef struct
{
  const WeegView *view;
  GArray *thresholds; /* of WeegThreshold, rising */
  GPtrArray *owned;
} Ceac;

static const WeegThreshold *
threshold_at (const Ceac *self, guint i)
{
  return &g_array_index (self->thresholds, WeegThreshold, i);
}

static double
share_at (const Ceac *self, guint i, const char *strategy)
{
  return weeg_map_number (weeg_map_get (self->view->analysis->economics->ceac, threshold_at (self, i)->key),
                          strategy, 0);
}

static const WeegCeafPoint *
best_at (const Ceac *self, guint i)
{
  return weeg_map_get (self->view->analysis->economics->ceaf, threshold_at (self, i)->key);
}

static WeegXyLine
make_curve (Ceac *self, guint s)
{
  static const WeegDash dashes[] = { WEEG_DASH_SOLID, WEEG_DASH_DASHED, WEEG_DASH_DOTTED,
                                     WEEG_DASH_DASH_DOTTED };
  const char *id = weeg_map_key (self->view->analysis->economics->strategies, s);
  gboolean advised = g_strcmp0 (id, weeg_view_strategy_advised (self->view)) == 0;
  WeegPoint *points = weeg_chart_keep (self->owned, g_new0 (WeegPoint, self->thresholds->len + 1));

  for (guint i = 0; i < self->thresholds->len; i++)
    points[i] = (WeegPoint){ threshold_at (self, i)->number, share_at (self, i, id) };
  return (WeegXyLine){ .id = id,
                       .label = weeg_view_strategy (self->view, id),
                       .role = weeg_chart_strategy_role (self->view, s),
                       .dash = advised ? WEEG_DASH_SOLID : dashes[(s + 1) % G_N_ELEMENTS (dashes)],
                       .width = advised ? 2 : 1.3,
                       .points = points,
                       .n_points = self->thresholds->len };
}

/* The frontier: broad, below the curves. */
static WeegXyLine
make_frontier (Ceac *self)
{
  WeegPoint *points = weeg_chart_keep (self->owned, g_new0 (WeegPoint, self->thresholds->len + 1));

  for (guint i = 0; i < self->thresholds->len; i++)
    points[i] = (WeegPoint){ threshold_at (self, i)->number, best_at (self, i)->p };
  return (WeegXyLine){ .role = WEEG_CHART_ROLE_GRID,
                       .width = 7,
                       .is_scale = TRUE,
                       .points = points,
                       .n_points = self->thresholds->len };
}

/* Stretches of thresholds with the same best on average; they part half way. */
static guint
make_ranges (Ceac *self, WeegXyRange *ranges)
{
  guint n = 0, last = self->thresholds->len - 1;

  for (guint i = 0; i <= last; i++)
    {
      const char *best = best_at (self, i)->strategy;
      double from = threshold_at (self, i)->number;

      if (n > 0 && g_strcmp0 (best_at (self, i - 1)->strategy, best) == 0)
        {
          ranges[n - 1].to = from;
          continue;
        }
      if (n > 0)
        from = ranges[n - 1].to = (from + threshold_at (self, i - 1)->number) / 2;
      ranges[n++] = (WeegXyRange){
        .from = from,
        .to = threshold_at (self, i)->number,
        .label = weeg_view_strategy (self->view, best),
        .role = g_strcmp0 (best, weeg_view_strategy_advised (self->view)) == 0 ? WEEG_CHART_ROLE_ACCENT
                                                                               : WEEG_CHART_ROLE_AXIS,
      };
    }
  return n;
}

static WeegTable *
chart_ceac_make_table (const Ceac *self)
{
  const WeegView *view = self->view;
  const WeegMap *strategies = view->analysis->economics->strategies;
  WeegTableBuilder *table = weeg_table_builder_new ();

  weeg_table_builder_add_column (table, weeg_view_tr (view, "Euro per QALY"), WEEG_TABLE_ALIGN_END);
  for (guint s = 0; s < weeg_map_n (strategies); s++)
    weeg_table_builder_add_column (table, weeg_view_strategy (view, weeg_map_key (strategies, s)),
                                   WEEG_TABLE_ALIGN_END);
  weeg_table_builder_add_column (table, weeg_view_tr (view, "Best on average"), WEEG_TABLE_ALIGN_START);
  weeg_table_builder_add_column (table, weeg_view_tr (view, "Frontier"), WEEG_TABLE_ALIGN_END);
  for (guint i = 0; i < self->thresholds->len; i++)
    {
      const WeegCeafPoint *best = best_at (self, i);

      weeg_table_builder_add_row (table);
      weeg_chart_add_number (table, TRUE, threshold_at (self, i)->number,
                             weeg_view_euro (view, threshold_at (self, i)->number));
      for (guint s = 0; s < weeg_map_n (strategies); s++)
        {
          double share = share_at (self, i, weeg_map_key (strategies, s));

          weeg_chart_add_number (table, TRUE, share, weeg_locale_format_percent (view->locale, share, 1));
        }
      weeg_table_builder_add_text (table, weeg_view_strategy (view, best->strategy));
      weeg_chart_add_number (table, TRUE, best->p, weeg_locale_format_percent (view->locale, best->p, 1));
    }
  return weeg_table_builder_end (table);
}

WeegFigure *
weeg_chart_ceac (const WeegView *view)
{
  const WeegEconomicsResult *economics = view->analysis->economics;
  g_autoptr (GArray) thresholds = weeg_view_list_thresholds (economics != NULL ? economics->ceaf : NULL);
  guint n = economics != NULL ? weeg_map_n (economics->strategies) : 0;
  g_autoptr (GPtrArray) owned = g_ptr_array_new_with_free_func (g_free);
  g_autofree WeegXyLine *lines = g_new0 (WeegXyLine, n + 2);
  g_autofree WeegXyRange *ranges = g_new0 (WeegXyRange, thresholds->len + 1);
  g_autoptr (WeegTable) table = NULL;
  g_autofree char *description = NULL;
  Ceac self = { view, thresholds, owned };

  /* A curve needs two thresholds. */
  if (thresholds->len < 2 || weeg_map_n (economics->ceac) == 0 || weeg_view_model_is_certain (view))
    return NULL;
  lines[0] = make_frontier (&self);
  for (guint s = 0; s < n; s++)
    lines[1 + s] = make_curve (&self, s);
  table = chart_ceac_make_table (&self);
  description = weeg_sentence_acceptability (view);

  WeegXyData data = {
    .x_low = threshold_at (&self, 0)->number,
    .x_high = threshold_at (&self, thresholds->len - 1)->number,
    .y_low = 0,
    .y_high = 1,
    .x_title = weeg_view_tr (view, "what a QALY may cost"),
    .y_title = weeg_view_tr (view, "most cost-effective in"),
    .x_tick = weeg_chart_euro_tick (view),
    .y_tick = weeg_chart_percent_tick (view),
    .lines = lines,
    .n_lines = n + 1,
    .ranges = ranges,
    .n_ranges = make_ranges (&self, ranges),
  };
  WeegFigureHead head = {
    .title = weeg_view_tr (view, "How likely each is the most cost-effective"),
    .subtitle =
        weeg_view_tr (view, "Share of the samples. Broad grey, and named below it: what is best on average."),
    .description = description,
    .table = table,
    .left_out = weeg_chart_left_out (view),
  };
  return weeg_ceac_figure_new (&head, &data);
}

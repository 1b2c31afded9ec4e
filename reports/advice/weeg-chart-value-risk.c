/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "weeg-chart-private.h"
#include "weeg-charts.h"
#include "weeg-sentences.h"
#include "weeg-value-risk-figure.h"

/* Shape tells the phase, so that colour is free to tell staff time. */
static const WeegGlyph phase_glyphs[] = {
  [WEEG_PHASE_SIGNAL] = WEEG_GLYPH_PLUS,
  [WEEG_PHASE_INTAKE] = WEEG_GLYPH_TRIANGLE_DOWN,
  [WEEG_PHASE_EARLY_EVALUATION] = WEEG_GLYPH_TRIANGLE_UP,
  [WEEG_PHASE_PILOT] = WEEG_GLYPH_CIRCLE,
  [WEEG_PHASE_MULTICENTRE_VALIDATION] = WEEG_GLYPH_PENTAGON,
  [WEEG_PHASE_SCALE_UP] = WEEG_GLYPH_SQUARE,
  [WEEG_PHASE_USE] = WEEG_GLYPH_DIAMOND,
  [WEEG_PHASE_PHASE_OUT] = WEEG_GLYPH_HEXAGON,
};

typedef struct
{
  GArray *points;     /* of WeegValueRiskPoint */
  GPtrArray *strings; /* what the points lend from */
  WeegTableBuilder *table;
} ValueRiskBuilder;

static char *
chart_value_risk_describe_point (const WeegView *view, const WeegValueRiskPoint *point)
{
  g_autofree char *value = weeg_view_number (view, point->value, 0);
  g_autofree char *risk = point->has_risk ? weeg_view_number (view, point->risk, 0) : NULL;
  g_autofree char *fte = point->has_fte ? weeg_view_fte (view, point->net_fte) : NULL;

  if (risk == NULL)
    return g_strdup_printf (weeg_view_tr (view, "%s · risk not known"), value);
  if (fte == NULL)
    /* Translators: value, residual risk */
    return g_strdup_printf (weeg_view_tr (view, "%s · risk %s"), value, risk);
  /* Translators: value, residual risk, "+1.5 FTE" */
  return g_strdup_printf (weeg_view_tr (view, "%s · risk %s · %s"), value, risk, fte);
}

static void
chart_value_risk_add_row (const WeegView *view, ValueRiskBuilder *builder, const WeegValueRiskPoint *point)
{
  WeegTableBuilder *table = builder->table;
  g_autofree char *value = weeg_view_number (view, point->value, 1);

  weeg_table_builder_add_row (table);
  weeg_table_builder_add_text (table, point->label);
  weeg_table_builder_add_number (table, point->value, value);
  if (point->has_interval)
    {
      g_autofree char *low = weeg_view_number (view, point->value_low, 1);
      g_autofree char *high = weeg_view_number (view, point->value_high, 1);

      weeg_table_builder_add_number (table, point->value_low, low);
      weeg_table_builder_add_number (table, point->value_high, high);
    }
  else
    {
      weeg_table_builder_add_text (table, "");
      weeg_table_builder_add_text (table, "");
    }
  if (point->has_risk)
    {
      g_autofree char *risk = weeg_view_number (view, point->risk, 0);
      weeg_table_builder_add_number (table, point->risk, risk);
    }
  else
    weeg_table_builder_add_text (table, weeg_view_tr (view, "not known"));
  if (point->has_fte)
    {
      g_autofree char *fte = weeg_locale_format_signed (view->locale, point->net_fte, 1);
      weeg_table_builder_add_number (table, point->net_fte, fte);
    }
}

static void
add_point (const WeegView *view, ValueRiskBuilder *builder, const WeegAlternative *alternative)
{
  const WeegValueResult *values = view->analysis->value;
  const WeegAlternativeResult *result = weeg_map_get (values->alternatives, alternative->id);
  const WeegRiskResult *risks = view->analysis->risk;
  const WeegAlternativeRiskResult *risk =
      risks != NULL ? weeg_map_get (risks->alternatives, alternative->id) : NULL;
  const WeegWorkloadResult *workload = view->analysis->workload;
  const WeegIntake *intake = view->dossier->intake;
  gboolean advised = g_strcmp0 (values->advised, alternative->id) == 0;
  WeegValueRiskPoint point = { .id = alternative->id };

  if (result == NULL || !WEEG_HAS (result, value))
    return;
  point.label = weeg_view_text (view, alternative->name);
  point.value = result->value;
  point.emphasis = advised;
  point.knocked_out = result->knocked_out;
  point.phase = WEEG_GLYPH_CIRCLE;
  if (intake != NULL && WEEG_HAS (intake, phase))
    {
      point.phase = phase_glyphs[intake->phase];
      point.phase_label = weeg_view_choice (view, "phase", weeg_phase_names, intake->phase);
    }
  if (WEEG_HAS (result, interval))
    {
      point.has_interval = TRUE;
      point.value_low = result->interval->p5;
      point.value_high = result->interval->p95;
    }
  if (risk != NULL && WEEG_HAS (risk, residual))
    {
      point.has_risk = TRUE;
      point.risk = (double)risk->residual;
    }
  /* The workload part describes the alternative that is advised on. */
  if (advised && workload != NULL && WEEG_HAS (workload, net_fte))
    {
      point.has_fte = TRUE;
      point.net_fte = workload->net_fte;
    }
  point.detail = weeg_chart_keep (builder->strings, chart_value_risk_describe_point (view, &point));
  chart_value_risk_add_row (view, builder, &point);
  g_array_append_val (builder->points, point);
}

static double
highest_risk (const WeegSettings *settings)
{
  guint n = settings != NULL ? weeg_list_n (settings->zones) : 0;

  return n > 0 ? (double)(n * n) : 25;
}

static WeegTableBuilder *
chart_value_risk_new_table (const WeegView *view)
{
  WeegTableBuilder *table = weeg_table_builder_new ();

  weeg_table_builder_add_column (table, weeg_view_tr (view, "Alternative"), WEEG_TABLE_ALIGN_START);
  weeg_table_builder_add_column (table, weeg_view_tr (view, "Value (0–100)"), WEEG_TABLE_ALIGN_END);
  weeg_table_builder_add_column (table, "P5", WEEG_TABLE_ALIGN_END);
  weeg_table_builder_add_column (table, "P95", WEEG_TABLE_ALIGN_END);
  weeg_table_builder_add_column (table, weeg_view_tr (view, "Residual risk"), WEEG_TABLE_ALIGN_END);
  weeg_table_builder_add_column (table, weeg_view_tr (view, "Net FTE"), WEEG_TABLE_ALIGN_END);
  return table;
}

WeegFigure *
weeg_chart_value_risk (const WeegView *view)
{
  const WeegThresholds *thresholds =
      view->dossier->settings != NULL ? view->dossier->settings->thresholds : NULL;
  g_autoptr (GArray) points = g_array_new (FALSE, TRUE, sizeof (WeegValueRiskPoint));
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (WeegTable) table = NULL;
  g_autofree char *value_sentence = NULL;
  g_autofree char *risk_sentence = NULL;
  g_autofree char *description = NULL;
  g_autofree char *value_label = NULL;
  g_autofree char *risk_label = NULL;
  ValueRiskBuilder builder = { points, strings, NULL };

  if (view->analysis->value == NULL)
    return NULL;
  builder.table = chart_value_risk_new_table (view);
  for (guint i = 0; i < weeg_list_n (view->dossier->alternatives); i++)
    add_point (view, &builder, weeg_list_get (view->dossier->alternatives, i));
  table = weeg_table_builder_end (builder.table);
  if (points->len == 0)
    return NULL;

  value_sentence = weeg_sentence_value (view);
  risk_sentence = weeg_sentence_risk (view);
  description = g_strdup_printf ("%s %s", value_sentence, risk_sentence);
  WeegValueRiskData data = {
    .points = (const WeegValueRiskPoint *)points->data,
    .n_points = points->len,
    .value_title = weeg_view_tr (view, "Value (0–100, P5–P95)"),
    .risk_title = weeg_view_tr (view, "Residual risk (probability × severity, after control)"),
    .no_risk_label = weeg_view_tr (view, "risk not known"),
    .risk_max = highest_risk (view->dossier->settings),
    .quadrants = { weeg_view_tr (view, "scale up"), weeg_view_tr (view, "pilot with control"),
                   weeg_view_tr (view, "little to gain"), weeg_view_tr (view, "do not start, or stop") },
  };
  if (thresholds != NULL && WEEG_HAS (thresholds, value) && WEEG_HAS (thresholds, risk))
    {
      value_label = weeg_view_number (view, thresholds->value, 0);
      risk_label = weeg_view_number (view, thresholds->risk, 0);
      data.has_thresholds = TRUE;
      data.value_threshold = thresholds->value;
      data.risk_threshold = thresholds->risk;
      data.value_threshold_label = value_label;
      data.risk_threshold_label = risk_label;
    }
  WeegFigureHead head = {
    .title = weeg_view_tr (view, "Value against residual risk"),
    .subtitle = weeg_view_tr (view, "Line: P5–P95 over the members and the uncertain scores. "
                                    "Area: net FTE; filled is freed, hatched is asked."),
    .description = description,
    .table = table,
    .left_out = weeg_chart_left_out (view),
  };
  return weeg_value_risk_figure_new (&head, &data);
}

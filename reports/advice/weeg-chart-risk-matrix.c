/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-chart-private.h"
#include "weeg-charts.h"
#include "weeg-risk-matrix-figure.h"
#include "weeg-sentences.h"

#define N_ZONES (WEEG_ZONE_EXTREME + 1)

typedef struct
{
  guint n_probabilities, n_severities;
  GArray *zones; /* of guint */
  GArray *risks; /* of WeegRiskMatrixRisk */
  GPtrArray *strings;
  WeegTableBuilder *table;
} MatrixBuilder;

/* The table of the dossier, else five by five with the zones that risks without a table get. */
static void
collect_zones (const WeegView *view, MatrixBuilder *builder)
{
  const WeegList *rows = view->dossier->settings != NULL ? view->dossier->settings->zones : NULL;

  builder->n_probabilities = MIN (weeg_list_n (rows), 12);
  builder->n_severities = builder->n_probabilities > 0 ? MIN (weeg_list_n (weeg_list_get (rows, 0)), 12) : 0;
  if (builder->n_severities == 0)
    builder->n_probabilities = builder->n_severities = 5;
  for (guint probability = 1; probability <= builder->n_probabilities; probability++)
    for (guint severity = 1; severity <= builder->n_severities; severity++)
      {
        const WeegList *row =
            probability <= weeg_list_n (rows) ? weeg_list_get (rows, probability - 1) : NULL;
        guint score = probability * severity;
        guint zone = score >= 15   ? WEEG_ZONE_EXTREME
                     : score >= 10 ? WEEG_ZONE_HIGH
                     : score >= 5  ? WEEG_ZONE_MODERATE
                                   : WEEG_ZONE_LOW;

        if (severity <= weeg_list_n (row))
          zone = (guint)weeg_list_cell (row, severity - 1).choice;
        g_array_append_val (builder->zones, zone);
      }
}

static gboolean
is_inside (const MatrixBuilder *builder, gint64 probability, gint64 severity)
{
  return probability >= 1 && probability <= builder->n_probabilities && severity >= 1 &&
         severity <= builder->n_severities;
}

/* "12 high", or "not known" */
static char *
chart_risk_matrix_score_text (const WeegView *view, gboolean known, gint64 score, int zone)
{
  if (!known)
    return g_strdup (weeg_view_tr (view, "not known"));
  return g_strdup_printf ("%d %s", (int)score, weeg_view_choice (view, "zone", weeg_zone_names, zone));
}

static void
chart_risk_matrix_add_row (const WeegView *view,
                           MatrixBuilder *builder,
                           guint number,
                           const WeegRisk *risk,
                           const WeegOneRiskResult *result)
{
  g_autofree char *before =
      chart_risk_matrix_score_text (view, WEEG_HAS (result, score), result->score, result->zone);
  g_autofree char *after = chart_risk_matrix_score_text (view, WEEG_HAS (result, residual_score),
                                                         result->residual_score, result->residual_zone);
  g_autofree char *text = g_strdup_printf ("%u", number);

  weeg_table_builder_add_row (builder->table);
  weeg_table_builder_add_number (builder->table, number, text);
  weeg_table_builder_add_text (builder->table, weeg_view_text (view, risk->event));
  if (WEEG_HAS (result, score))
    weeg_table_builder_add_number (builder->table, (double)result->score, before);
  else
    weeg_table_builder_add_text (builder->table, before);
  weeg_table_builder_add_text (builder->table, weeg_view_text (view, risk->control));
  if (WEEG_HAS (result, residual_score))
    weeg_table_builder_add_number (builder->table, (double)result->residual_score, after);
  else
    weeg_table_builder_add_text (builder->table, after);
}

/* A risk is drawn where it is after control: without a residual pair, where it was. */
static void
chart_risk_matrix_add (const WeegView *view,
                       MatrixBuilder *builder,
                       guint index,
                       const WeegOneRiskResult *result)
{
  const WeegRisk *risk = weeg_list_get (view->dossier->risks, index);
  gint64 probability = result->residual_assumed ? risk->probability : risk->residual_probability;
  gint64 severity = result->residual_assumed ? risk->severity : risk->residual_severity;
  WeegRiskMatrixRisk mark = { .id = risk->id,
                              .label = weeg_view_text (view, risk->event),
                              .number = weeg_view_risk_number (view, index) };

  chart_risk_matrix_add_row (view, builder, mark.number, risk, result);
  if (!WEEG_HAS (result, residual_score) || !is_inside (builder, probability, severity))
    return;
  mark.probability = (guint)probability;
  mark.severity = (guint)severity;
  mark.has_before = WEEG_HAS (result, score) && !result->residual_assumed &&
                    is_inside (builder, risk->probability, risk->severity);
  if (mark.has_before)
    {
      mark.before_probability = (guint)risk->probability;
      mark.before_severity = (guint)risk->severity;
      mark.detail = weeg_chart_keep (
          builder->strings, g_strdup_printf ("%d → %d", (int)result->score, (int)result->residual_score));
    }
  else
    mark.detail = weeg_chart_keep (builder->strings, g_strdup_printf ("%d", (int)result->residual_score));
  g_array_append_val (builder->risks, mark);
}

static WeegTableBuilder *
chart_risk_matrix_new_table (const WeegView *view)
{
  WeegTableBuilder *table = weeg_table_builder_new ();

  /* Translators: over the numbers of a list */
  weeg_table_builder_add_column (table, weeg_view_tr (view, "No."), WEEG_TABLE_ALIGN_END);
  weeg_table_builder_add_column (table, weeg_view_tr (view, "Risk"), WEEG_TABLE_ALIGN_START);
  weeg_table_builder_add_column (table, weeg_view_tr (view, "Before"), WEEG_TABLE_ALIGN_START);
  weeg_table_builder_add_column (table, weeg_view_tr (view, "Control"), WEEG_TABLE_ALIGN_START);
  weeg_table_builder_add_column (table, weeg_view_tr (view, "After"), WEEG_TABLE_ALIGN_START);
  return table;
}

WeegFigure *
weeg_chart_risk_matrix (const WeegView *view)
{
  const WeegRiskResult *results = view->analysis->risk;
  const char *advised = view->analysis->value != NULL ? view->analysis->value->advised : NULL;
  g_autoptr (GArray) zones = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) risks = g_array_new (FALSE, TRUE, sizeof (WeegRiskMatrixRisk));
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (WeegTable) table = NULL;
  g_autofree char *description = NULL;
  g_autofree char *subtitle = NULL;
  const char *names[N_ZONES], *arrow;
  MatrixBuilder builder = { 0, 0, zones, risks, strings, NULL };

  if (results == NULL || weeg_list_n (results->risks) == 0)
    return NULL;
  collect_zones (view, &builder);
  builder.table = chart_risk_matrix_new_table (view);
  for (guint i = 0; i < weeg_list_n (results->risks); i++)
    {
      const WeegOneRiskResult *result = weeg_list_get (results->risks, i);

      if (g_strcmp0 (result->alternative, advised) == 0)
        chart_risk_matrix_add (view, &builder, i, result);
    }
  table = weeg_table_builder_end (builder.table);
  if (risks->len == 0)
    return NULL;
  for (int i = 0; i < N_ZONES; i++)
    names[i] = weeg_view_choice (view, "zone", weeg_zone_names, i);
  description = weeg_sentence_risk (view);
  arrow = weeg_view_tr (view, "Arrow: from before control (ring) to after (number).");
  subtitle = advised != NULL ? g_strdup_printf ("%s. %s", weeg_view_alternative (view, advised), arrow)
                             : g_strdup (arrow);

  WeegRiskMatrixData data = {
    .n_probabilities = builder.n_probabilities,
    .n_severities = builder.n_severities,
    .zones = (const guint *)zones->data,
    .zone_labels = names,
    .n_zones = N_ZONES,
    .risks = (const WeegRiskMatrixRisk *)risks->data,
    .n_risks = risks->len,
    .probability_title = weeg_view_tr (view, "probability"),
    .severity_title = weeg_view_tr (view, "severity"),
  };
  WeegFigureHead head = {
    .title = weeg_view_tr (view, "What control does to the risks"),
    .subtitle = subtitle,
    .description = description,
    .table = table,
    .left_out = weeg_chart_left_out (view),
  };
  return weeg_risk_matrix_figure_new (&head, &data);
}

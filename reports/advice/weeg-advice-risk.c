/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-advice-private.h"
#include "weeg-charts.h"

/* Risks before and after control, and who accepts what stays. */

/* Of the small matrix beside the words, in points. */
#define MATRIX_HEIGHT 132

/* "12 high", or "–". */
static const char *
score (WeegAdviceWriter *writer, gboolean known, gint64 value, int zone)
{
  if (!known)
    return "–";
  return weeg_advice_keep (
      writer,
      g_strdup_printf ("%d %s", (int)value, weeg_view_choice (&writer->view, "zone", weeg_zone_names, zone)));
}

static void
advice_risk_add (WeegAdviceWriter *writer,
                 WeegTableBlock *table,
                 guint index,
                 const WeegOneRiskResult *result)
{
  const WeegView *view = &writer->view;
  const WeegRisk *risk = weeg_list_get (view->dossier->risks, index);
  const char *number = weeg_advice_number (writer, weeg_view_risk_number (view, index), 0);
  const char *after =
      score (writer, WEEG_HAS (result, residual_score), result->residual_score, result->residual_zone);
  const char *before = score (writer, WEEG_HAS (result, score), result->score, result->zone);

  if (result->residual_assumed && WEEG_HAS (result, residual_score))
    after = weeg_advice_keep (writer, g_strdup_printf (weeg_view_tr (view, "%s (as before)"), after));
  weeg_table_block_add_row (table, WEEG_ROW_NORMAL, number, weeg_view_text (view, risk->event), before,
                            weeg_advice_with_owner (writer, weeg_view_text (view, risk->control),
                                                    weeg_view_text (view, risk->owner)),
                            after, NULL);
}

static WeegTableBlock *
advice_risk_new_table (const WeegView *view)
{
  WeegTableBlock *table = weeg_table_block_new ();

  /* The number that the risk has in the figure. */
  weeg_table_block_set_compact (table, TRUE);
  weeg_table_block_add_column (table, weeg_view_tr (view, "No."), WEEG_ALIGN_END, 0);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Risk"), WEEG_ALIGN_START, 2);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Before"), WEEG_ALIGN_START, 0);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Control, and who sees to it"), WEEG_ALIGN_START,
                               3.6);
  weeg_table_block_add_column (table, weeg_view_tr (view, "After"), WEEG_ALIGN_START, 0);
  return table;
}

/* Those of one alternative under its name; a dossier without alternatives has risks of none. */
static void
add_risks_of (WeegAdviceWriter *writer, WeegTableBlock *table, const WeegAlternative *alternative)
{
  const WeegView *view = &writer->view;
  const WeegList *results = view->analysis->risk->risks;
  gboolean named = alternative == NULL;

  for (guint i = 0; i < weeg_list_n (results); i++)
    {
      const WeegOneRiskResult *result = weeg_list_get (results, i);

      if (g_strcmp0 (result->alternative, alternative != NULL ? alternative->id : NULL) != 0)
        continue;
      if (!named)
        weeg_table_block_add_section (table, weeg_view_text (view, alternative->name));
      named = TRUE;
      advice_risk_add (writer, table, i, result);
    }
}

static void
add_risks (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  g_autoptr (WeegTableBlock) table = advice_risk_new_table (view);

  add_risks_of (writer, table, NULL);
  for (guint a = 0; a < weeg_list_n (view->dossier->alternatives); a++)
    add_risks_of (writer, table, weeg_list_get (view->dossier->alternatives, a));
  weeg_blocks_add_table (writer->blocks, table);
}

static void
add_acceptances (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;

  for (guint i = 0; i < weeg_list_n (view->dossier->risks); i++)
    {
      const WeegRisk *risk = weeg_list_get (view->dossier->risks, i);
      const WeegAcceptance *acceptance = risk->acceptance;
      g_autofree char *label = NULL;
      g_autofree char *text = NULL;
      const char *until;

      if (acceptance == NULL)
        continue;
      until = weeg_advice_date (writer, acceptance->until);
      label = g_strdup_printf (weeg_view_tr (view, "Accepted: %s."), weeg_view_text (view, risk->event));
      text = g_strdup_printf (
          *until != '\0' ? weeg_view_tr (view, "By: %s. Valid until %s, under %s. %s")
                         : weeg_view_tr (view, "By: %s%s, under %s. %s"),
          weeg_view_text (view, acceptance->by), until,
          weeg_view_choice (view, "circumstances", weeg_circumstances_names, acceptance->circumstances),
          weeg_view_text (view, acceptance->reason));
      weeg_advice_add_labelled (writer, label, text);
    }
}

static void
advice_risk_write_summary (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;

  weeg_advice_add_sentence (writer, weeg_sentence_risk (view));
  add_acceptances (writer);
  if (writer->light)
    return;
  weeg_blocks_add_note (
      writer->blocks,
      weeg_view_tr (view, "Score = probability (1–5) × severity (1–5), before and after control."));
}

void
weeg_advice_write_risk (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  g_autoptr (WeegFigure) figure = writer->light ? NULL : weeg_chart_risk_matrix (view);
  g_autofree char *caption = NULL;

  weeg_advice_add_section (writer, "risk", weeg_view_tr (view, "Risk"));
  if (view->analysis->risk == NULL || weeg_list_n (view->analysis->risk->risks) == 0)
    {
      weeg_advice_add_sentence (writer, weeg_sentence_risk (view));
      return;
    }
  if (figure != NULL)
    /* Translators: a sentence of what the figure shows */
    caption = g_strdup_printf (weeg_view_tr (view, "%s Numbers as in the table."),
                               weeg_figure_get_subtitle (figure));
  weeg_advice_add_beside (writer, advice_risk_write_summary, 6, figure, "figure-risk-matrix", caption,
                          MATRIX_HEIGHT);
  add_risks (writer);
}

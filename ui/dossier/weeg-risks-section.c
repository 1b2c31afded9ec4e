/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "weeg-chart-view.h"
#include "weeg-charts.h"
#include "weeg-names.h"
#include "weeg-rows.h"
#include "weeg-step-sections.h"

static const char *
zone_tone (int zone)
{
  static const char *const tones[] = { "good", "neutral", "warn", "bad" };

  return tones[zone];
}

/* "12, high": the number with the zone as a word. */
static char *
format_score (const WeegView *view, gint64 score, int zone)
{
  g_autofree char *number = weeg_locale_format_number (view->locale, (double)score, 0);

  return g_strdup_printf ("%s, %s", number, weeg_name (view->language, "zone", weeg_zone_names[zone]));
}

static const WeegOneRiskResult *
find_result (const WeegView *view, const char *id)
{
  return view->analysis != NULL && view->analysis->risk != NULL
             ? weeg_list_find (view->analysis->risk->risks, id, NULL)
             : NULL;
}

static char *
format_pair (const WeegView *view, gint64 probability, gint64 severity, gint64 score, int zone)
{
  g_autofree char *text = format_score (view, score, zone);

  /* Translators: probability and severity from 1 to 5, their product and its zone. */
  return g_strdup_printf (_ ("Probability %d × severity %d = %s"), (int)probability, (int)severity, text);
}

static void
add_acceptance (const WeegView *view, GtkWidget *row, const WeegAcceptance *acceptance, gboolean valid)
{
  g_autofree char *until = weeg_view_date (view, acceptance->until);
  g_autofree char *circumstances =
      WEEG_HAS (acceptance, circumstances)
          ? weeg_words_choice (view, "circumstances", weeg_circumstances_names, acceptance->circumstances)
          : NULL;

  weeg_expander_add_fact (row, valid ? _ ("Accepted by") : _ ("Accepted by, no longer valid"),
                          weeg_view_text (view, acceptance->by));
  weeg_expander_add_fact (row, _ ("Reason to accept it"), weeg_view_text (view, acceptance->reason));
  weeg_expander_add_fact (row, _ ("Accepted until"), until);
  weeg_expander_add_fact (row, _ ("Under"), circumstances);
}

static void
add_risk (const WeegView *view, GtkWidget *group, const WeegRisk *risk)
{
  const WeegOneRiskResult *result = find_result (view, risk->id);
  g_autofree char *kind =
      risk->kind != NULL ? weeg_name_capital (view->language, "risk_kind", risk->kind) : NULL;
  GtkWidget *row = weeg_group_add_expander (group, weeg_view_text (view, risk->event), kind, NULL);

  if (result != NULL && WEEG_HAS (result, residual_score))
    {
      g_autofree char *before = weeg_locale_format_number (view->locale, (double)result->score, 0);
      g_autofree char *after = format_score (view, result->residual_score, result->residual_zone);
      g_autofree char *text = g_strdup_printf ("%s → %s", before, after);
      GtkWidget *pill = weeg_pill_new (text, zone_tone (result->residual_zone));

      gtk_widget_set_tooltip_text (pill, _ ("Before control → after control"));
      adw_expander_row_add_action (ADW_EXPANDER_ROW (row), pill);
    }
  weeg_expander_add_fact (row, _ ("Cause"), weeg_view_text (view, risk->cause));
  weeg_expander_add_fact (row, _ ("Consequence"), weeg_view_text (view, risk->consequence));
  if (result != NULL && WEEG_HAS (result, score))
    {
      g_autofree char *before =
          format_pair (view, risk->probability, risk->severity, result->score, result->zone);

      weeg_expander_add_fact (row, _ ("Before control"), before);
    }
  weeg_expander_add_fact (row, _ ("Control measure"), weeg_view_text (view, risk->control));
  if (result != NULL && WEEG_HAS (result, residual_score))
    {
      g_autofree char *after = result->residual_assumed
                                   ? g_strdup (_ ("Not judged; taken as before control"))
                                   : format_pair (view, risk->residual_probability, risk->residual_severity,
                                                  result->residual_score, result->residual_zone);

      weeg_expander_add_fact (row, _ ("After control"), after);
    }
  weeg_expander_add_fact (row, _ ("Owner"), weeg_view_text (view, risk->owner));
  if (risk->acceptance != NULL)
    add_acceptance (view, row, risk->acceptance, result == NULL || result->accepted);
}

static char *
describe_counts (const WeegZoneCounts *counts, guint n_risks)
{
  g_autofree char *known = NULL;
  int unknown;

  if (counts == NULL)
    return NULL;
  known = g_strdup_printf (_ ("After control: %d extreme, %d high, %d moderate, %d low"),
                           (int)counts->extreme, (int)counts->high, (int)counts->moderate, (int)counts->low);
  unknown = (int)(n_risks - counts->extreme - counts->high - counts->moderate - counts->low);
  if (unknown <= 0)
    return g_steal_pointer (&known);
  /* Translators: %s counts the risks whose size is known, %d is of how many it is not. */
  return g_strdup_printf (_ ("%s, %d not known"), known, unknown);
}

/* Whether @risk is one of the alternative @id; without one of its own it is of the advised. */
static gboolean
is_of (const WeegRisk *risk, const char *id, gboolean advised)
{
  return risk->alternative != NULL ? g_strcmp0 (risk->alternative, id) == 0 : advised;
}

static guint
count_of (const WeegView *view, const char *id, gboolean advised)
{
  guint n = 0;

  for (guint i = 0; i < weeg_list_n (view->dossier->risks); i++)
    n += is_of (weeg_list_get (view->dossier->risks, i), id, advised);
  return n;
}

static void
add_alternative (const WeegView *view, GtkWidget *section, const char *id, gboolean advised)
{
  const WeegAlternativeRiskResult *result = view->analysis != NULL && view->analysis->risk != NULL
                                                ? weeg_map_get (view->analysis->risk->alternatives, id)
                                                : NULL;
  g_autofree char *counts =
      result != NULL ? describe_counts (result->counts, count_of (view, id, advised)) : NULL;
  GtkWidget *group = NULL;

  for (guint i = 0; i < weeg_list_n (view->dossier->risks); i++)
    {
      const WeegRisk *risk = weeg_list_get (view->dossier->risks, i);

      if (!is_of (risk, id, advised))
        continue;
      if (group == NULL)
        {
          group = weeg_section_add_group (section, weeg_view_alternative (view, id), counts);
          if (result != NULL && WEEG_HAS (result, residual))
            {
              g_autofree char *score = format_score (view, result->residual, result->zone);
              /* Translators: %s is a number and a zone: "8, moderate". */
              g_autofree char *text = g_strdup_printf (_ ("Residual risk %s"), score);

              adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group),
                                                       weeg_pill_new (text, zone_tone (result->zone)));
            }
        }
      add_risk (view, group, risk);
    }
}

/* All risks in one picture, from before to after control. */
static void
add_matrix (const WeegView *view, GtkWidget *section)
{
  g_autoptr (WeegFigure) figure = view->analysis != NULL ? weeg_chart_risk_matrix (view) : NULL;
  GtkWidget *chart;

  if (figure == NULL)
    return;
  chart = weeg_chart_view_new ();
  weeg_chart_view_set_figure (WEEG_CHART_VIEW (chart), figure);
  weeg_section_add (section, chart);
}

GtkWidget *
weeg_risks_section_new (const WeegView *view)
{
  GtkWidget *section = weeg_section_new ();
  gboolean advised_seen = FALSE;

  for (guint i = 0; i < weeg_list_n (view->dossier->alternatives); i++)
    {
      const WeegAlternative *alternative = weeg_list_get (view->dossier->alternatives, i);
      gboolean advised = !alternative->comparator && !advised_seen;

      advised_seen = advised_seen || advised;
      add_alternative (view, section, alternative->id, advised);
    }
  add_matrix (view, section);
  if (weeg_list_n (view->dossier->risks) == 0)
    weeg_group_add_empty (weeg_section_add_group (section, NULL, NULL),
                          _ ("No risks yet, so the residual risk is not known. What can go wrong, and what "
                             "is done about it, belongs here."));
  return section;
}

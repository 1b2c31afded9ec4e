/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-weighing-sections.h"

#include <glib/gi18n.h>

#include "weeg-chart-view.h"
#include "weeg-charts.h"
#include "weeg-names.h"
#include "weeg-rows.h"
#include "weeg-score-index.h"
#include "weeg-sentences.h"
#include "weeg-value-words.h"

GStrv
weeg_weighing_section_names (const WeegView *view)
{
  const char *names[WEEG_WEIGHING_N_SECTIONS + 1] = {
    _ ("Scores"), _ ("Weights"), _ ("Value"), _ ("Sensitivity"), _ ("All scores"),
  };

  return g_strdupv ((char **)names);
}

static void
add_chart (GtkWidget *section, WeegFigure *figure)
{
  GtkWidget *chart;

  if (figure == NULL)
    return;
  chart = weeg_chart_view_new ();
  weeg_chart_view_set_figure (WEEG_CHART_VIEW (chart), figure);
  weeg_section_add (section, chart);
}

static GtkWidget *
build_value (const WeegView *view)
{
  const WeegValueResult *value = view->analysis != NULL ? view->analysis->value : NULL;
  GtkWidget *section = weeg_section_new ();
  GtkWidget *group;
  g_autofree char *sentence = NULL;
  g_autofree char *robustness = NULL;
  g_autoptr (WeegFigure) value_risk = NULL;
  g_autoptr (WeegFigure) profile = NULL;

  if (value == NULL)
    {
      weeg_group_add_empty (weeg_section_add_group (section, NULL, NULL),
                            _ ("No value yet: criteria, alternatives and scores are needed."));
      return section;
    }
  sentence = weeg_sentence_value (view);
  robustness = weeg_sentence_robustness (view);
  group = weeg_section_add_group (section, _ ("Value of the alternatives"), sentence);
  for (guint i = 0; i < weeg_map_n (value->alternatives); i++)
    {
      const char *id = weeg_map_key (value->alternatives, i);
      const WeegAlternativeResult *alternative = weeg_map_get (value->alternatives, id);
      g_autofree char *number = weeg_value_words_value (view, alternative);
      g_autofree char *note = weeg_value_words_note (view, alternative);

      weeg_group_add_value (group, weeg_view_alternative (view, id), note, number);
    }
  weeg_group_add_fact (group, _ ("How firm the outcome is"), robustness);
  value_risk = weeg_chart_value_risk (view);
  add_chart (section, value_risk);
  profile = weeg_chart_profile (view);
  add_chart (section, profile);
  return section;
}

static char *
describe_score (const WeegView *view, const WeegScore *score)
{
  if (score == NULL)
    return g_strdup ("–");
  if (WEEG_HAS (score, value))
    return weeg_locale_format_trimmed (view->locale, score->value, 2);
  if (WEEG_HAS (score, answer))
    return g_strdup (weeg_view_choice (view, "answer", weeg_answer_names, score->answer));
  return g_strdup ("–");
}

static WeegTable *
scores_table_new (const WeegView *view, const WeegScoreIndex *index, const char *alternative)
{
  const WeegValueResult *value = view->analysis != NULL ? view->analysis->value : NULL;
  const WeegAlternativeResult *result =
      value != NULL ? weeg_map_get (value->alternatives, alternative) : NULL;
  g_autoptr (WeegTableBuilder) builder = weeg_table_builder_new ();

  weeg_table_builder_add_column (builder, _ ("Criterion"), WEEG_TABLE_ALIGN_START);
  for (guint m = 0; m < weeg_list_n (view->dossier->members); m++)
    {
      const WeegMember *member = weeg_list_get (view->dossier->members, m);

      if (weeg_member_votes (member))
        weeg_table_builder_add_column (builder, weeg_view_text (view, member->name), WEEG_TABLE_ALIGN_END);
    }
  weeg_table_builder_add_column (builder, _ ("Group, 0 to 100"), WEEG_TABLE_ALIGN_END);
  weeg_table_builder_add_column (builder, _ ("Agreement, 0 to 1"), WEEG_TABLE_ALIGN_END);
  for (guint c = 0; c < weeg_list_n (view->dossier->criteria); c++)
    {
      const WeegCriterion *criterion = weeg_list_get (view->dossier->criteria, c);
      const WeegCellResult *cell = result != NULL ? weeg_map_get (result->cells, criterion->id) : NULL;
      g_autofree char *group = NULL;
      g_autofree char *agreement = NULL;

      if (!weeg_view_is_leaf (criterion))
        continue;
      weeg_table_builder_add_row (builder);
      weeg_table_builder_add_text (builder, weeg_view_text (view, criterion->name));
      for (guint m = 0; m < weeg_list_n (view->dossier->members); m++)
        {
          const WeegMember *member = weeg_list_get (view->dossier->members, m);
          g_autofree char *text = describe_score (
              view, weeg_score_index_find (index, member->id, alternative, criterion->id, NULL));

          if (weeg_member_votes (member))
            weeg_table_builder_add_text (builder, text);
        }
      if (cell == NULL || !WEEG_HAS (cell, value))
        continue;
      group = weeg_locale_format_number (view->locale, cell->value, 0);
      weeg_table_builder_add_number (builder, cell->value, group);
      if (!WEEG_HAS (cell, agreement))
        continue;
      agreement = weeg_locale_format_number (view->locale, cell->agreement, 2);
      weeg_table_builder_add_number (builder, cell->agreement, agreement);
    }
  return weeg_table_builder_end (g_steal_pointer (&builder));
}

static GtkWidget *
build_all_scores (const WeegView *view)
{
  GtkWidget *section = weeg_section_new ();
  g_autoptr (WeegScoreIndex) index = weeg_score_index_new (view->dossier, WEEG_SCORES_COUNTING);
  g_autoptr (WeegFigure) figure = view->analysis != NULL ? weeg_chart_scores (view) : NULL;

  add_chart (section, figure);
  for (guint i = 0; i < weeg_list_n (view->dossier->alternatives); i++)
    {
      const WeegAlternative *alternative = weeg_list_get (view->dossier->alternatives, i);
      const char *name = weeg_view_text (view, alternative->name);
      GtkWidget *group = weeg_section_add_group (section, name, NULL);
      g_autoptr (WeegTable) table = scores_table_new (view, index, alternative->id);

      weeg_group_add_table (group, table, name);
    }
  if (weeg_list_n (view->dossier->scores) == 0)
    weeg_group_add_empty (weeg_section_add_group (section, NULL, NULL), _ ("Nobody has scored yet."));
  return section;
}

GtkWidget *
weeg_weighing_section_build (const WeegView *view, guint index, gpointer unused)
{
  return index == WEEG_WEIGHING_ALL_SCORES ? build_all_scores (view) : build_value (view);
}

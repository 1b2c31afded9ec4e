/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-weighing-sections.h"

#include <glib/gi18n.h>

#include "weeg-chart-view.h"
#include "weeg-charts.h"
#include "weeg-names.h"
#include "weeg-rows.h"
#include "weeg-score-edit.h"
#include "weeg-sentences.h"
#include "weeg-value-words.h"

enum
{
  SECTION_SCORES,
  SECTION_VALUE,
  SECTION_WEIGHTS,
  SECTION_ALL_SCORES,
  N_SECTIONS,
};

GStrv
weeg_weighing_section_names (const WeegView *view)
{
  const char *names[N_SECTIONS + 1] = { _ ("Scores"), _ ("Value"), _ ("Weights"), _ ("All scores") };

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
  weeg_group_add_fact (group, _ ("How firm this is"), robustness);
  value_risk = weeg_chart_value_risk (view);
  add_chart (section, value_risk);
  profile = weeg_chart_profile (view);
  add_chart (section, profile);
  return section;
}

static void
add_percent (const WeegView *view, WeegTableBuilder *builder, double fraction)
{
  g_autofree char *text = weeg_locale_format_percent (view->locale, fraction, 0);

  weeg_table_builder_add_number (builder, fraction, text);
}

static WeegTable *
weights_table_new (const WeegView *view, const WeegValueResult *value)
{
  g_autoptr (WeegTableBuilder) builder = weeg_table_builder_new ();

  weeg_table_builder_add_column (builder, _ ("Criterion"), WEEG_TABLE_ALIGN_START, FALSE);
  weeg_table_builder_add_column (builder, _ ("Group"), WEEG_TABLE_ALIGN_END, TRUE);
  weeg_table_builder_add_column (builder, _ ("Lowest"), WEEG_TABLE_ALIGN_END, TRUE);
  weeg_table_builder_add_column (builder, _ ("Highest"), WEEG_TABLE_ALIGN_END, TRUE);
  for (guint i = 0; i < weeg_map_n (value->weights); i++)
    {
      const char *id = weeg_map_key (value->weights, i);
      const WeegWeightResult *weight = weeg_map_get (value->weights, id);

      weeg_table_builder_add_row (builder);
      weeg_table_builder_add_text (builder, weeg_view_criterion (view, id));
      add_percent (view, builder, weight->weight);
      if (weight->spread == NULL)
        continue;
      add_percent (view, builder, weight->spread->minimum);
      add_percent (view, builder, weight->spread->maximum);
    }
  return weeg_table_builder_end (g_steal_pointer (&builder));
}

/* The weights of one member, heaviest first would hide the order of the criteria: theirs it is. */
static void
add_member_weights (const WeegView *view,
                    GtkWidget *group,
                    const WeegValueResult *value,
                    const WeegMember *member)
{
  g_autofree char *name = weeg_view_member_full (view, member);
  GtkWidget *row = NULL;

  for (guint i = 0; i < weeg_map_n (value->weights); i++)
    {
      const char *id = weeg_map_key (value->weights, i);
      const WeegWeightResult *weight = weeg_map_get (value->weights, id);
      WeegCell cell;
      g_autofree char *percent = NULL;

      if (!weeg_map_lookup (weight->members, member->id, &cell))
        continue;
      if (row == NULL)
        row = weeg_group_add_expander (group, name, NULL, NULL);
      percent = weeg_locale_format_percent (view->locale, cell.number, 1);
      weeg_expander_add_fact (row, weeg_view_criterion (view, id), percent);
    }
  if (row == NULL && weeg_member_votes (member))
    weeg_group_add_value (group, name, _ ("No weights that cover all criteria"), NULL);
}

static GtkWidget *
build_weights (const WeegView *view)
{
  const WeegValueResult *value = view->analysis != NULL ? view->analysis->value : NULL;
  GtkWidget *section = weeg_section_new ();
  GtkWidget *group;
  g_autoptr (WeegTable) table = NULL;
  g_autofree char *source = NULL;

  if (value == NULL)
    {
      weeg_group_add_empty (weeg_section_add_group (section, NULL, NULL), _ ("No weights yet."));
      return section;
    }
  source = weeg_name_capital (view->language, "weights_source", value->weights_source);
  group = weeg_section_add_group (section, _ ("Weights of the group"), source);
  table = weights_table_new (view, value);
  weeg_group_add_table (group, table, _ ("Weights of the group"));
  group = weeg_section_add_group (section, _ ("Weights of each member"), NULL);
  for (guint i = 0; i < weeg_list_n (view->dossier->members); i++)
    add_member_weights (view, group, value, weeg_list_get (view->dossier->members, i));
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

/* The score of the highest closed round: the one that counts. */
static const WeegScore *
find_counting (const WeegView *view, const char *member, const char *alternative, const char *criterion)
{
  const WeegScore *found = NULL;
  gint64 highest = 0;

  for (guint i = 0; i < weeg_list_n (view->dossier->scores); i++)
    {
      const WeegScore *score = weeg_list_get (view->dossier->scores, i);
      gint64 round = WEEG_HAS (score, round) ? score->round : 1;

      if (round > highest && weeg_dossier_round_is_closed (view->dossier, round) &&
          g_strcmp0 (score->member, member) == 0 && g_strcmp0 (score->alternative, alternative) == 0 &&
          g_strcmp0 (score->criterion, criterion) == 0)
        {
          highest = round;
          found = score;
        }
    }
  return found;
}

static WeegTable *
scores_table_new (const WeegView *view, const char *alternative)
{
  const WeegValueResult *value = view->analysis != NULL ? view->analysis->value : NULL;
  const WeegAlternativeResult *result =
      value != NULL ? weeg_map_get (value->alternatives, alternative) : NULL;
  g_autoptr (WeegTableBuilder) builder = weeg_table_builder_new ();

  weeg_table_builder_add_column (builder, _ ("Criterion"), WEEG_TABLE_ALIGN_START, FALSE);
  for (guint m = 0; m < weeg_list_n (view->dossier->members); m++)
    {
      const WeegMember *member = weeg_list_get (view->dossier->members, m);

      if (weeg_member_votes (member))
        weeg_table_builder_add_column (builder, weeg_view_text (view, member->name), WEEG_TABLE_ALIGN_END,
                                       FALSE);
    }
  weeg_table_builder_add_column (builder, _ ("Group, 0 to 100"), WEEG_TABLE_ALIGN_END, TRUE);
  weeg_table_builder_add_column (builder, _ ("Agreement, 0 to 1"), WEEG_TABLE_ALIGN_END, TRUE);
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
          g_autofree char *text =
              describe_score (view, find_counting (view, member->id, alternative, criterion->id));

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

  for (guint i = 0; i < weeg_list_n (view->dossier->alternatives); i++)
    {
      const WeegAlternative *alternative = weeg_list_get (view->dossier->alternatives, i);
      const char *name = weeg_view_text (view, alternative->name);
      GtkWidget *group = weeg_section_add_group (section, name, NULL);
      g_autoptr (WeegTable) table = scores_table_new (view, alternative->id);

      weeg_group_add_table (group, table, name);
    }
  if (weeg_list_n (view->dossier->scores) == 0)
    weeg_group_add_empty (weeg_section_add_group (section, NULL, NULL), _ ("Nobody has scored yet."));
  return section;
}

GtkWidget *
weeg_weighing_section_build (const WeegView *view, guint index, gpointer unused)
{
  switch (index)
    {
    case SECTION_WEIGHTS:
      return build_weights (view);
    case SECTION_ALL_SCORES:
      return build_all_scores (view);
    case SECTION_SCORES:
    case SECTION_VALUE:
    default:
      return build_value (view);
    }
}

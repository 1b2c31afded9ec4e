/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "weeg-charts.h"
#include "weeg-economics-words.h"
#include "weeg-model-figures.h"
#include "weeg-rows.h"
#include "weeg-sentences-economics.h"
#include "weeg-step-sections.h"
#include "weeg-view-economics.h"

static void
economics_section_add_euros (const WeegView *view, WeegTableBuilder *builder, double euros)
{
  g_autofree char *text = weeg_locale_format_euro (view->locale, euros, 0);

  weeg_table_builder_add_number (builder, euros, text);
}

static void
add_cents (const WeegView *view, WeegTableBuilder *builder, double euros)
{
  g_autofree char *text = weeg_locale_format_euro (view->locale, euros, 2);

  weeg_table_builder_add_number (builder, euros, text);
}

static void
add_number (const WeegView *view, WeegTableBuilder *builder, double number, int decimals)
{
  g_autofree char *text = weeg_locale_format_number (view->locale, number, decimals);

  weeg_table_builder_add_number (builder, number, text);
}

static const char *
status_of (const WeegStrategyOutcome *outcome)
{
  switch ((WeegDominance)outcome->status)
    {
    case WEEG_DOMINANCE_DOMINATED:
      return _ ("Dominated: another costs no more and does no less");
    case WEEG_DOMINANCE_EXTENDED_DOMINATED:
      return _ ("Dominated by a mix of two others");
    default:
      return _ ("On the frontier");
    }
}

static void
add_outcomes (const WeegView *view, GtkWidget *section, const WeegEconomicsResult *result)
{
  GtkWidget *group =
      weeg_section_add_group (section, _ ("Costs and effects per person"),
                              _ ("Discounted. The ICER is the cost of one unit of effect more, against "
                                 "the one before it on the frontier."));
  g_autoptr (WeegTableBuilder) builder = weeg_table_builder_new ();
  g_autoptr (WeegTable) table = NULL;

  weeg_table_builder_add_column (builder, _ ("Strategy"), WEEG_TABLE_ALIGN_START);
  weeg_table_builder_add_column (builder, _ ("Cost"), WEEG_TABLE_ALIGN_END);
  weeg_table_builder_add_column (builder, _ ("Effect"), WEEG_TABLE_ALIGN_END);
  weeg_table_builder_add_column (builder, _ ("ICER"), WEEG_TABLE_ALIGN_END);
  weeg_table_builder_add_column (builder, _ ("Status"), WEEG_TABLE_ALIGN_START);
  for (guint i = 0; i < weeg_map_n (result->strategies); i++)
    {
      const WeegStrategyOutcome *outcome = weeg_map_cell (result->strategies, i).pointer;

      weeg_table_builder_add_row (builder);
      weeg_table_builder_add_text (builder, weeg_view_strategy (view, weeg_map_key (result->strategies, i)));
      economics_section_add_euros (view, builder, outcome->cost);
      add_number (view, builder, outcome->effect, 3);
      if (WEEG_HAS (outcome, icer))
        economics_section_add_euros (view, builder, outcome->icer);
      else
        weeg_table_builder_add_text (builder, "–");
      weeg_table_builder_add_text (builder, status_of (outcome));
    }
  table = weeg_table_builder_end (g_steal_pointer (&builder));
  weeg_group_add_table (group, table, _ ("Costs and effects per person"));
}

/* Thresholds as rows: of a range the reader wants a few; the charts have them all. */
#define MOST_THRESHOLDS 3

static void
add_threshold (const WeegView *view, WeegTableBuilder *builder, double threshold)
{
  g_autofree char *text = weeg_locale_format_euro (view->locale, threshold, 0);

  weeg_table_builder_add_row (builder);
  weeg_table_builder_add_text (builder, text);
}

static void
add_headroom (const WeegView *view, GtkWidget *section, const WeegEconomicsResult *result)
{
  GtkWidget *group;
  g_autoptr (WeegTableBuilder) builder = weeg_table_builder_new ();
  g_autoptr (WeegTable) table = NULL;
  guint n = weeg_map_n (result->strategies), n_thresholds;
  double thresholds[MOST_THRESHOLDS];
  const char *keys[MOST_THRESHOLDS];

  if (weeg_map_n (result->headroom) == 0 || n < 2)
    return;
  group = weeg_section_add_group (
      section, _ ("Headroom"),
      _ ("What it may cost on top per person and still be worth it, against the first "
         "strategy: the reference value times the effect gained, and the costs avoided."));
  weeg_table_builder_add_column (builder, _ ("Reference value"), WEEG_TABLE_ALIGN_START);
  for (guint s = 1; s < n; s++)
    weeg_table_builder_add_column (builder, weeg_view_strategy (view, weeg_map_key (result->strategies, s)),
                                   WEEG_TABLE_ALIGN_END);
  n_thresholds = weeg_view_thresholds (view, MOST_THRESHOLDS, thresholds, keys);
  for (guint i = 0; i < n_thresholds; i++)
    {
      const WeegMap *row = weeg_map_get (result->headroom, keys[i]);

      add_threshold (view, builder, thresholds[i]);
      for (guint s = 1; s < n; s++)
        economics_section_add_euros (view, builder,
                                     weeg_map_number (row, weeg_map_key (result->strategies, s), 0));
    }
  table = weeg_table_builder_end (g_steal_pointer (&builder));
  weeg_group_add_table (group, table, _ ("Headroom"));
}

static void
add_uncertainty (const WeegView *view, GtkWidget *section, const WeegEconomicsResult *result)
{
  GtkWidget *group;
  g_autoptr (WeegTableBuilder) builder = weeg_table_builder_new ();
  g_autoptr (WeegTable) table = NULL;
  g_autofree char *samples = NULL;
  g_autofree char *title = NULL;
  double thresholds[MOST_THRESHOLDS];
  const char *keys[MOST_THRESHOLDS];
  guint n_thresholds;

  if (weeg_map_n (result->ceaf) == 0)
    return;
  samples = weeg_locale_format_number (view->locale, (double)result->samples, 0);
  /* Translators: %s is a number. */
  title = g_strdup_printf (_ ("Certainty, of %s samples"), samples);
  group = weeg_section_add_group (
      section, title,
      _ ("How often the strategy with the highest mean benefit is also best, and what knowing "
         "everything for certain would be worth (EVPI)."));
  weeg_table_builder_add_column (builder, _ ("Reference value"), WEEG_TABLE_ALIGN_START);
  weeg_table_builder_add_column (builder, _ ("Best on average"), WEEG_TABLE_ALIGN_START);
  weeg_table_builder_add_column (builder, _ ("Is best in"), WEEG_TABLE_ALIGN_END);
  weeg_table_builder_add_column (builder, _ ("EVPI per person"), WEEG_TABLE_ALIGN_END);
  if (result->evpi_population != NULL)
    weeg_table_builder_add_column (builder, _ ("EVPI, population"), WEEG_TABLE_ALIGN_END);
  n_thresholds = weeg_view_thresholds (view, MOST_THRESHOLDS, thresholds, keys);
  for (guint i = 0; i < n_thresholds; i++)
    {
      const char *key = keys[i];
      const WeegCeafPoint *point = weeg_map_get (result->ceaf, key);
      g_autofree char *share = weeg_locale_format_percent (view->locale, point->p, 0);

      add_threshold (view, builder, thresholds[i]);
      weeg_table_builder_add_text (builder, weeg_view_strategy (view, point->strategy));
      weeg_table_builder_add_number (builder, point->p, share);
      economics_section_add_euros (view, builder, weeg_map_number (result->evpi, key, 0));
      if (result->evpi_population != NULL)
        economics_section_add_euros (view, builder, weeg_map_number (result->evpi_population, key, 0));
    }
  table = weeg_table_builder_end (g_steal_pointer (&builder));
  weeg_group_add_table (group, table, _ ("Certainty"));
}

/* Per parameter what knowing it would be worth, at the threshold where knowing all is worth most. */
static void
add_evppi (const WeegView *view, GtkWidget *section, const WeegEconomicsResult *result)
{
  GtkWidget *group;
  const char *most = NULL;
  g_autoptr (GArray) parameters = NULL;
  g_autoptr (WeegTableBuilder) builder = weeg_table_builder_new ();
  g_autoptr (WeegTable) table = NULL;
  g_autofree char *euro = NULL;
  g_autofree char *title = NULL;

  for (guint i = 0; i < weeg_map_n (result->evpi); i++)
    if (most == NULL || weeg_map_number (result->evpi, weeg_map_key (result->evpi, i), 0) >
                            weeg_map_number (result->evpi, most, 0))
      most = weeg_map_key (result->evpi, i);
  if (most == NULL || weeg_map_n (weeg_map_get (result->evppi, most)) == 0)
    return;
  parameters = weeg_view_parameters_by_worth (view, most);
  euro = weeg_locale_format_euro (view->locale, g_ascii_strtod (most, NULL), 0);
  /* Translators: %s is an amount of money. */
  title = g_strdup_printf (_ ("What knowing one parameter would be worth, at %s"), euro);
  group = weeg_section_add_group (section, title, _ ("Where knowing everything is worth most."));
  weeg_table_builder_add_column (builder, _ ("Parameter"), WEEG_TABLE_ALIGN_START);
  weeg_table_builder_add_column (builder, _ ("EVPPI per person"), WEEG_TABLE_ALIGN_END);
  weeg_table_builder_add_column (builder, _ ("Standard error"), WEEG_TABLE_ALIGN_END);
  for (guint i = 0; i < parameters->len; i++)
    {
      const WeegParameterWorth *parameter = &g_array_index (parameters, WeegParameterWorth, i);
      g_autofree char *name = weeg_view_parameter (view, parameter->id);

      weeg_table_builder_add_row (builder);
      weeg_table_builder_add_text (builder, name);
      add_cents (view, builder, parameter->worth);
      add_cents (view, builder, parameter->standard_error);
    }
  table = weeg_table_builder_end (g_steal_pointer (&builder));
  weeg_group_add_table (group, table, title);
}

static void
add_certainty (const WeegView *view, GtkWidget *section, const WeegEconomicsResult *result)
{
  if (weeg_view_model_is_certain (view))
    {
      g_autofree char *certain = weeg_sentence_certain_model (view);

      weeg_group_add_empty (weeg_section_add_group (section, _ ("Certainty"), NULL), certain);
      return;
    }
  weeg_section_take_figure (section, weeg_chart_ceac (view));
  add_uncertainty (view, section, result);
  weeg_section_take_figure (section, weeg_chart_evpi (view));
  add_evppi (view, section, result);
}

static void
add_problems (const WeegView *view, GtkWidget *section, const WeegEconomicsResult *result)
{
  GtkWidget *group = weeg_section_add_group (section, _ ("The model cannot be computed yet"), NULL);
  g_autoptr (GPtrArray) faults =
      weeg_economics_words_faults (view->dossier->economics, result, view->language);

  for (guint i = 0; i < faults->len; i++)
    {
      const WeegEconomicsFault *fault = faults->pdata[i];
      g_autofree char *place =
          weeg_economics_words_place (view->dossier->economics, view->language, fault->path);

      weeg_group_add_fact (group, place, fault->text);
    }
}

static void
add_model (const WeegView *view, GtkWidget *section)
{
  const WeegEconomics *economics = view->dossier->economics;

  if (economics->kind != WEEG_ECONOMICS_KIND_COHORT)
    return;
  for (guint i = 0; i < weeg_list_n (economics->strategies); i++)
    {
      weeg_section_take_figure (section, weeg_states_figure (view, i));
      weeg_section_take_figure (section, weeg_trace_figure (view, i));
    }
}

GtkWidget *
weeg_economics_section_new (const WeegView *view)
{
  const WeegEconomicsResult *result = view->analysis != NULL ? view->analysis->economics : NULL;
  GtkWidget *section = weeg_section_new ();

  if (view->dossier->economics == NULL)
    {
      weeg_group_add_empty (
          weeg_section_add_group (section, NULL, NULL),
          _ ("No model yet. What it costs more, what it yields more, and how certain that is, belongs "
             "here; from the standard track on."));
      return section;
    }
  if (result != NULL && weeg_list_n (result->problems) > 0)
    add_problems (view, section, result);
  else if (result != NULL && weeg_view_model_is_blank (view))
    {
      g_autofree char *blank = weeg_sentence_blank_model (view);

      weeg_group_add_empty (weeg_section_add_group (section, NULL, NULL), blank);
    }
  else if (result != NULL)
    {
      add_outcomes (view, section, result);
      weeg_section_take_figure (section, weeg_chart_ce_plane (view));
      add_headroom (view, section, result);
      add_certainty (view, section, result);
    }
  add_model (view, section);
  return section;
}

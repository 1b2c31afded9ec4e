/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "weeg-names.h"
#include "weeg-rows.h"
#include "weeg-step-sections.h"

enum
{
  SECTION_QUESTIONS,
  SECTION_POINTS,
  SECTION_ADVICES,
  N_PLAN_SECTIONS,
};

GStrv
weeg_plan_section_names (const WeegView *view)
{
  const char *names[N_PLAN_SECTIONS + 1] = {
    _ ("Evaluation questions"),
    _ ("Decision points"),
    _ ("Advice required"),
  };

  return g_strdupv ((char **)names);
}

static void
add_figure (const WeegView *view, WeegTableBuilder *builder, const WeegEither *figure)
{
  g_autofree char *text = weeg_view_figure (view, figure);

  weeg_table_builder_add_text (builder, *text != '\0' ? text : "–");
}

/* The figures of all questions under one another; what they are about stands below. */
static void
add_overview (const WeegView *view, GtkWidget *section)
{
  GtkWidget *group = weeg_section_add_group (section, _ ("Indicators"), NULL);
  g_autoptr (WeegTableBuilder) builder = weeg_table_builder_new ();
  g_autoptr (WeegTable) table = NULL;

  weeg_table_builder_add_column (builder, _ ("Indicator"), WEEG_TABLE_ALIGN_START);
  weeg_table_builder_add_column (builder, _ ("Unit"), WEEG_TABLE_ALIGN_START);
  weeg_table_builder_add_column (builder, _ ("Baseline"), WEEG_TABLE_ALIGN_END);
  weeg_table_builder_add_column (builder, _ ("Target"), WEEG_TABLE_ALIGN_END);
  weeg_table_builder_add_column (builder, _ ("Stop limit"), WEEG_TABLE_ALIGN_END);
  weeg_table_builder_add_column (builder, _ ("Measured"), WEEG_TABLE_ALIGN_END);
  for (guint i = 0; i < weeg_list_n (view->dossier->questions); i++)
    {
      const WeegQuestion *question = weeg_list_get (view->dossier->questions, i);

      weeg_table_builder_add_row (builder);
      weeg_table_builder_add_text (builder, weeg_view_text (view, question->indicator));
      weeg_table_builder_add_text (builder, weeg_view_text (view, question->unit));
      add_figure (view, builder, question->baseline);
      add_figure (view, builder, question->target);
      add_figure (view, builder, question->stop_limit);
      add_figure (view, builder, question->answer != NULL ? question->answer->value : NULL);
    }
  table = weeg_table_builder_end (g_steal_pointer (&builder));
  weeg_group_add_table (group, table, _ ("Indicators"));
}

static void
add_question (const WeegView *view, GtkWidget *section, const WeegQuestion *question, guint number)
{
  g_autofree char *title = g_strdup_printf ("%u. %s", number, weeg_view_text (view, question->question));
  GtkWidget *group = weeg_section_add_group (section, title, weeg_view_text (view, question->indicator));
  GtkWidget *row;
  g_autofree char *due = NULL;

  if (question->answer != NULL)
    {
      g_autofree char *date = weeg_view_date (view, question->answer->date);
      /* Translators: %s is a date. */
      g_autofree char *name =
          *date != '\0' ? g_strdup_printf (_ ("Answer, %s"), date) : g_strdup (_ ("Answer"));

      weeg_group_add_fact (group, name, weeg_view_text (view, question->answer->text));
    }
  else
    weeg_group_add_state (group, _ ("Answer"), NULL, _ ("Not answered yet"), "warn");
  if (question->decision_point != NULL)
    weeg_group_add_fact (group, _ ("Answer due at"), weeg_words_point (view, question->decision_point));
  weeg_group_add_fact (group, _ ("Owner"), weeg_view_text (view, question->owner));

  row = weeg_group_add_expander (group, _ ("How it is measured"), NULL, NULL);
  if (WEEG_HAS (question, indicator_type))
    {
      g_autofree char *type =
          weeg_words_choice (view, "indicator_type", weeg_indicator_type_names, question->indicator_type);

      weeg_expander_add_fact (row, _ ("Type of indicator"), type);
    }
  if (WEEG_HAS (question, better))
    {
      g_autofree char *better = weeg_words_choice (view, "better", weeg_better_names, question->better);

      weeg_expander_add_fact (row, _ ("Direction"), better);
    }
  if (question->criterion != NULL)
    weeg_expander_add_fact (row, _ ("Criterion"), weeg_view_criterion (view, question->criterion));
  weeg_expander_add_fact (row, _ ("Method"), weeg_view_text (view, question->method));
  weeg_expander_add_fact (row, _ ("Source"), weeg_view_text (view, question->source));
  weeg_expander_add_fact (row, _ ("Acceptable uncertainty"),
                          weeg_view_text (view, question->acceptable_uncertainty));
}

static GtkWidget *
build_questions (const WeegView *view)
{
  GtkWidget *section = weeg_section_new ();

  if (weeg_list_n (view->dossier->questions) > 0)
    add_overview (view, section);
  for (guint i = 0; i < weeg_list_n (view->dossier->questions); i++)
    add_question (view, section, weeg_list_get (view->dossier->questions, i), i + 1);
  if (weeg_list_n (view->dossier->questions) == 0)
    weeg_group_add_empty (weeg_section_add_group (section, NULL, NULL),
                          _ ("No evaluation questions yet. What must be known before a decision belongs "
                             "here, with baseline, target and stop limit."));
  return section;
}

/* The kind of @point where its title does not say so already, and the outcome once held. */
static char *
plan_sections_describe_point (const WeegView *view, const WeegDecisionPoint *point)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (point->kind != NULL)
    {
      g_autofree char *kind = weeg_name_capital (view->language, "point_kind", point->kind);

      if (!g_str_equal (kind, weeg_view_text (view, point->title)))
        g_string_append (text, kind);
    }
  if (point->held != NULL)
    {
      g_autofree char *outcome =
          weeg_words_choice (view, "outcome", weeg_outcome_names, point->held->outcome);

      g_string_append_printf (text, "%s%s: %s", text->len > 0 ? "\n" : "", _ ("Outcome"), outcome);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GtkWidget *
build_points (const WeegView *view)
{
  GtkWidget *section = weeg_section_new ();
  GtkWidget *group = weeg_section_add_group (section, NULL, NULL);

  for (guint i = 0; i < weeg_list_n (view->dossier->decision_points); i++)
    {
      const WeegDecisionPoint *point = weeg_list_get (view->dossier->decision_points, i);
      g_autofree char *date = weeg_view_date (view, point->held != NULL ? point->held->date : point->planned);
      g_autofree char *note = plan_sections_describe_point (view, point);

      weeg_group_add_value (group, weeg_view_text (view, point->title), note,
                            *date != '\0' ? date : _ ("no date yet"));
    }
  if (weeg_list_n (view->dossier->decision_points) == 0)
    weeg_group_add_empty (group, _ ("No decision points yet. The planned moments at which the use goes on, "
                                    "changes or stops belong here."));
  return section;
}

static GtkWidget *
build_advices (const WeegView *view)
{
  GtkWidget *section = weeg_section_new ();

  for (guint i = 0; i < weeg_list_n (view->dossier->required_advices); i++)
    {
      const WeegRequiredAdvice *advice = weeg_list_get (view->dossier->required_advices, i);
      GtkWidget *group = weeg_section_add_group (section, weeg_view_text (view, advice->body), NULL);
      g_autofree char *kind =
          WEEG_HAS (advice, kind)
              ? weeg_words_choice (view, "advice_kind", weeg_advice_kind_names, advice->kind)
              : g_strdup (_ ("Advice"));
      g_autofree char *asked = weeg_view_date (view, advice->asked);
      g_autofree char *answered = weeg_view_date (view, advice->answered);
      g_autofree char *note = *answered != '\0' ? g_strdup_printf (_ ("Asked %s, answered %s"),
                                                                   *asked != '\0' ? asked : "–", answered)
                              /* Translators: %s is a date. */
                              : *asked != '\0' ? g_strdup_printf (_ ("Asked %s"), asked)
                                               : NULL;

      weeg_group_add_state (group, kind, note,
                            *answered != '\0' ? _ ("Received")
                            : *asked != '\0'  ? _ ("Asked")
                                              : _ ("Not asked yet"),
                            *answered != '\0' ? "good" : "warn");
      weeg_group_add_fact (group, _ ("Answer"), weeg_view_text (view, advice->answer));
      weeg_group_add_fact (group, _ ("What was done with it"), weeg_view_text (view, advice->effect));
    }
  if (weeg_list_n (view->dossier->required_advices) == 0)
    weeg_group_add_empty (
        weeg_section_add_group (section, NULL, NULL),
        _ ("No required advice yet. Bodies that have to be asked, such as the works council, belong here."));
  return section;
}

GtkWidget *
weeg_plan_section_build (const WeegView *view, guint index, gpointer unused)
{
  switch (index)
    {
    case SECTION_POINTS:
      return build_points (view);
    case SECTION_ADVICES:
      return build_advices (view);
    case SECTION_QUESTIONS:
    default:
      return build_questions (view);
    }
}

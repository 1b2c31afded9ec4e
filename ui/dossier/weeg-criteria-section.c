/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "weeg-names.h"
#include "weeg-rows.h"
#include "weeg-step-sections.h"

static gboolean
has_scale (const WeegCriterion *criterion)
{
  return weeg_list_n (criterion->levels) > 0 || WEEG_HAS (criterion, worst);
}

static char *
describe_scale (const WeegView *view, const WeegCriterion *criterion)
{
  const char *unit = weeg_view_text (view, criterion->unit);
  g_autofree char *worst = NULL;
  g_autofree char *best = NULL;

  if (weeg_list_n (criterion->levels) > 0)
    return g_strdup_printf (
        ngettext ("Scale of %u level", "Scale of %u levels", weeg_list_n (criterion->levels)),
        weeg_list_n (criterion->levels));
  worst = weeg_words_number (view, criterion->worst, 2, NULL);
  best = weeg_words_number (view, criterion->best, 2, NULL);
  if (*unit == '\0')
    return g_strdup_printf (_ ("Measured from %s (worst) to %s (best)"), worst, best);
  /* Translators: a measured scale: two numbers and their unit. */
  return g_strdup_printf (_ ("Measured from %s (worst) to %s (best), in %s"), worst, best, unit);
}

static char *
format_weight (const WeegView *view, const char *criterion)
{
  const WeegValueResult *value = view->analysis != NULL ? view->analysis->value : NULL;
  const WeegWeightResult *weight = value != NULL ? weeg_map_get (value->weights, criterion) : NULL;
  g_autofree char *percent = NULL;

  if (weight == NULL)
    return NULL;
  percent = weeg_locale_format_percent (view->locale, weight->weight, 1);
  /* Translators: %s is a percentage: the weight of a criterion. */
  return g_strdup_printf (_ ("weight %s"), percent);
}

static void
add_levels (const WeegView *view, GtkWidget *row, const WeegCriterion *criterion)
{
  for (guint i = 0; i < weeg_list_n (criterion->levels); i++)
    {
      const WeegLevel *level = weeg_list_get (criterion->levels, i);
      g_autofree char *number = weeg_words_number (view, level->value, 2, NULL);

      weeg_expander_add_fact (row, number, weeg_view_text (view, level->label));
    }
}

static void
add_points (const WeegView *view, GtkWidget *row, const WeegCriterion *criterion)
{
  const char *unit = weeg_view_text (view, criterion->unit);

  for (guint i = 0; i < weeg_list_n (criterion->points); i++)
    {
      const WeegList *point = weeg_list_get (criterion->points, i);
      g_autofree char *x = weeg_words_number (view, weeg_list_number (point, 0), 2, unit);
      g_autofree char *v = weeg_words_number (view, weeg_list_number (point, 1), 1, NULL);
      /* Translators: %s is a number from 0 to 100. */
      g_autofree char *text = g_strdup_printf (_ ("value %s"), v);

      weeg_expander_add_fact (row, x, text);
    }
}

static void
add_criterion (const WeegView *view, GtkWidget *group, const WeegCriterion *criterion)
{
  g_autofree char *scale = describe_scale (view, criterion);
  g_autofree char *weight = format_weight (view, criterion->id);
  GtkWidget *row = weeg_group_add_expander (group, weeg_view_text (view, criterion->name), scale, weight);

  weeg_expander_add_fact (row, _ ("Question to the members"), weeg_view_text (view, criterion->question));
  if (WEEG_HAS (criterion, must))
    {
      g_autofree char *must =
          weeg_words_number (view, criterion->must, 2, weeg_view_text (view, criterion->unit));

      weeg_expander_add_fact (row, _ ("Knocked out below"), must);
    }
  add_levels (view, row, criterion);
  add_points (view, row, criterion);
}

/* The leaves below @parent (NULL: those without one), through all depths. */
static void
add_leaves (const WeegView *view, GtkWidget *group, const char *parent)
{
  for (guint i = 0; i < weeg_list_n (view->dossier->criteria); i++)
    {
      const WeegCriterion *criterion = weeg_list_get (view->dossier->criteria, i);

      if (g_strcmp0 (criterion->parent, parent) != 0)
        continue;
      if (has_scale (criterion))
        add_criterion (view, group, criterion);
      else if (parent != NULL)
        add_leaves (view, group, criterion->id);
    }
}

GtkWidget *
weeg_criteria_section_new (const WeegView *view)
{
  GtkWidget *section = weeg_section_new ();
  gboolean loose = FALSE;

  for (guint i = 0; i < weeg_list_n (view->dossier->criteria); i++)
    {
      const WeegCriterion *criterion = weeg_list_get (view->dossier->criteria, i);

      if (criterion->parent == NULL && has_scale (criterion))
        loose = TRUE;
      else if (criterion->parent == NULL)
        add_leaves (view, weeg_section_add_group (section, weeg_view_text (view, criterion->name), NULL),
                    criterion->id);
    }
  if (loose)
    add_leaves (view, weeg_section_add_group (section, _ ("Other criteria"), NULL), NULL);
  if (weeg_list_n (view->dossier->criteria) == 0)
    weeg_group_add_empty (
        weeg_section_add_group (section, NULL, NULL),
        _ ("No criteria yet. What the technology is judged on, and on which scale, belongs here."));
  return section;
}

static void
add_texts (const WeegView *view, GtkWidget *group, const char *name, const WeegEither *texts)
{
  g_autofree char *text = weeg_words_lines (view, texts);

  weeg_group_add_fact (group, name, text);
}

GtkWidget *
weeg_alternatives_section_new (const WeegView *view)
{
  GtkWidget *section = weeg_section_new ();
  gboolean advised_seen = FALSE;

  for (guint i = 0; i < weeg_list_n (view->dossier->alternatives); i++)
    {
      const WeegAlternative *alternative = weeg_list_get (view->dossier->alternatives, i);
      gboolean advised = !alternative->comparator && !advised_seen;
      GtkWidget *group = weeg_section_add_group (section, weeg_view_text (view, alternative->name),
                                                 weeg_view_text (view, alternative->summary));

      if (advised || alternative->comparator)
        adw_preferences_group_set_header_suffix (
            ADW_PREFERENCES_GROUP (group),
            weeg_pill_new (advised ? _ ("Advised on") : _ ("Current care"), advised ? "accent" : "neutral"));
      advised_seen = advised_seen || advised;
      add_texts (view, group, _ ("In favour"), alternative->pros);
      add_texts (view, group, _ ("Against"), alternative->cons);
      if (alternative->pros == NULL && alternative->cons == NULL)
        weeg_group_add_empty (group, _ ("No arguments in favour or against yet."));
    }
  if (weeg_list_n (view->dossier->alternatives) == 0)
    weeg_group_add_empty (
        weeg_section_add_group (section, NULL, NULL),
        _ ("No alternatives yet. The technology, doing nothing and other options belong here."));
  return section;
}

/* The name of what a piece of evidence supports: a criterion, a question, an effect. */
static const char *
name_supported (const WeegView *view, const char *id)
{
  const WeegQuestion *question = weeg_list_find (view->dossier->questions, id, NULL);
  const WeegEffect *effect =
      view->dossier->workload != NULL ? weeg_list_find (view->dossier->workload->effects, id, NULL) : NULL;

  if (question != NULL)
    return weeg_view_text (view, question->question);
  if (effect != NULL && effect->application != NULL)
    return weeg_view_text (view, effect->application);
  return weeg_view_criterion (view, id);
}

static char *
join_supported (const WeegView *view, const WeegList *ids)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < weeg_list_n (ids); i++)
    g_ptr_array_add (names, (char *)name_supported (view, weeg_list_get (ids, i)));
  g_ptr_array_add (names, NULL);
  return g_strjoinv ("\n", (char **)names->pdata);
}

GtkWidget *
weeg_evidence_section_new (const WeegView *view)
{
  static const char *const tones[] = { "good", "good", "warn", "warn" };
  GtkWidget *section = weeg_section_new ();
  GtkWidget *group = weeg_section_add_group (section, NULL, NULL);

  for (guint i = 0; i < weeg_list_n (view->dossier->evidence); i++)
    {
      const WeegEvidence *evidence = weeg_list_get (view->dossier->evidence, i);
      GtkWidget *row = weeg_group_add_expander (group, weeg_view_text (view, evidence->title),
                                                weeg_view_text (view, evidence->effect), NULL);
      g_autofree char *supports = join_supported (view, evidence->supports);

      if (WEEG_HAS (evidence, certainty))
        {
          g_autofree char *certainty =
              weeg_words_choice (view, "certainty", weeg_certainty_names, evidence->certainty);

          adw_expander_row_add_action (ADW_EXPANDER_ROW (row),
                                       weeg_pill_new (certainty, tones[evidence->certainty]));
          weeg_expander_add_fact (row, _ ("Certainty of the evidence"), certainty);
        }
      weeg_expander_add_fact (row, _ ("Why this certainty"),
                              weeg_view_text (view, evidence->certainty_reasons));
      weeg_expander_add_fact (row, _ ("Source"), weeg_view_text (view, evidence->source));
      weeg_expander_add_fact (row, _ ("Design"), weeg_view_text (view, evidence->design));
      weeg_expander_add_fact (row, _ ("Population"), weeg_view_text (view, evidence->population));
      weeg_expander_add_fact (row, _ ("Outcome"), weeg_view_text (view, evidence->outcome));
      weeg_expander_add_fact (row, _ ("Supports"), supports);
    }
  if (weeg_list_n (view->dossier->evidence) == 0)
    weeg_group_add_empty (
        group,
        _ ("No evidence yet. Studies, guidelines and own measurements belong here, with their certainty."));
  return section;
}

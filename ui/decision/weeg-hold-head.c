/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-hold-head.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "weeg-decision-requirements.h"
#include "weeg-hold-parts.h"
#include "weeg-names.h"
#include "weeg-rows.h"
#include "weeg-sentences.h"
#include "weeg-words.h"

/* Where what a measure is made of is entered. */
static const char *const measure_places[] = {
  [WEEG_MEASURE_VALUE] = "scores",
  [WEEG_MEASURE_VALUE_P5] = "scores",
  [WEEG_MEASURE_KNOCK_OUT] = "scores",
  [WEEG_MEASURE_RESIDUAL_RISK] = "risks",
  [WEEG_MEASURE_PROBABILITY_BEST] = "scores",
  [WEEG_MEASURE_NET_FTE] = "workload",
  [WEEG_MEASURE_EVIDENCE_CERTAINTY] = "evidence",
  [WEEG_MEASURE_QUESTIONS_ANSWERED] = "questions",
  [WEEG_MEASURE_QUESTIONS_ON_TARGET] = "questions",
  [WEEG_MEASURE_AI_MUSTS] = "ai",
  [WEEG_MEASURE_AUTONOMY_HOURS] = "resilience",
  [WEEG_MEASURE_FALLBACK_TESTED] = "resilience",
  [WEEG_MEASURE_REQUIRED_ADVICES] = "required_advices",
  [WEEG_MEASURE_COST_PER_QALY] = "economics",
  [WEEG_MEASURE_BUDGET_IMPACT] = "budget",
};

/* What is there already is one line, which opens. */
static void
add_met (GtkWidget *group, const GPtrArray *items, guint n_met)
{
  g_autofree char *name =
      n_met == items->len
          ? g_strdup (_ ("All requirements are met"))
          : g_strdup_printf (ngettext ("%u requirement is met", "%u requirements are met", n_met), n_met);
  GtkWidget *expander = weeg_group_add_expander (group, name, NULL, NULL);

  for (guint i = 0; i < items->len; i++)
    {
      const WeegDecisionRequirement *item = items->pdata[i];
      GtkWidget *row;

      if (!item->met)
        continue;
      row = weeg_hold_status_row_new (item->sentence);
      weeg_hold_status_row_show (row, "", C_ ("requirement", "Met"), "good");
      adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), row);
    }
}

static void
add_requirements (const WeegView *view,
                  GtkWidget *section,
                  const WeegDecisionPoint *point,
                  WeegHoldLead lead,
                  gpointer user_data)
{
  g_autoptr (GPtrArray) items = weeg_decision_requirements_new (
      view->dossier, point, point->draft != NULL ? point->draft->next_review : NULL, view->language);
  guint n_met = 0;
  GtkWidget *group = weeg_section_add_group (
      section, _ ("Requirements"),
      _ ("What is needed before it is decided to go on, speed up or scale up; other outcomes need less."));

  for (guint i = 0; i < items->len; i++)
    {
      const WeegDecisionRequirement *item = items->pdata[i];
      GtkWidget *row;

      if (item->met)
        {
          n_met++;
          continue;
        }
      row =
          weeg_group_add_state (group, item->sentence, NULL,
                                item->blocking ? C_ ("requirement", "Needed") : C_ ("requirement", "Missing"),
                                item->blocking ? "bad" : "warn");
      weeg_hold_make_link (row, lead, user_data, item->path);
    }
  if (n_met > 0)
    add_met (group, items, n_met);
}

static void
hold_head_add_condition (const WeegView *view,
                         GtkWidget *group,
                         const WeegConditionResult *condition,
                         WeegHoldLead lead,
                         gpointer user_data)
{
  GtkWidget *row = weeg_hold_add_condition (view, group, condition);

  if (condition->state != WEEG_TRUTH_TRUE)
    weeg_hold_make_link (row, lead, user_data, measure_places[condition->measure]);
}

static void
add_proposal (const WeegView *view,
              GtkWidget *section,
              const WeegDecisionPoint *point,
              WeegHoldLead lead,
              gpointer user_data)
{
  const WeegProposalResult *proposal = view->analysis != NULL ? weeg_view_proposal (view, point->id) : NULL;
  g_autofree char *sentence = NULL;
  GtkWidget *group;

  if (proposal == NULL)
    {
      group = weeg_section_add_group (section, _ ("Proposal"), NULL);
      weeg_group_add_empty (group, _ ("The proposal is being computed …"));
      return;
    }
  sentence = weeg_sentence_proposal (view, proposal);
  group = weeg_section_add_group (section, _ ("Proposal"), sentence);
  for (guint i = 0; i < weeg_list_n (proposal->conditions); i++)
    hold_head_add_condition (view, group, weeg_list_get (proposal->conditions, i), lead, user_data);
}

GtkWidget *
weeg_hold_head_new (const WeegView *view,
                    const WeegDecisionPoint *point,
                    WeegHoldLead lead,
                    gpointer user_data)
{
  GtkWidget *section = weeg_section_new ();
  GtkWidget *group;
  g_autofree char *planned = NULL;
  g_autofree char *kind = NULL;

  g_return_val_if_fail (view != NULL && point != NULL, section);
  g_return_val_if_fail (G_IS_OBJECT (user_data), section);

  planned = weeg_view_date (view, point->planned);
  kind = point->kind != NULL ? weeg_name_capital (view->language, "point_kind", point->kind) : NULL;
  group = weeg_section_add_group (section, weeg_view_text (view, point->title),
                                  g_strcmp0 (kind, weeg_view_text (view, point->title)) != 0 ? kind : NULL);
  weeg_group_add_state (group, _ ("Planned"), *planned != '\0' ? planned : _ ("no date yet"),
                        _ ("Not held yet"), "neutral");
  add_requirements (view, section, point, lead, user_data);
  add_proposal (view, section, point, lead, user_data);
  return section;
}

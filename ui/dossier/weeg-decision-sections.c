/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "weeg-chart-view.h"
#include "weeg-charts.h"
#include "weeg-hold-parts.h"
#include "weeg-names.h"
#include "weeg-rows.h"
#include "weeg-sentences.h"
#include "weeg-step-sections.h"

static void
add_rule (const WeegView *view, GtkWidget *section, const WeegDecisionPoint *point)
{
  const WeegProposalResult *proposal = view->analysis != NULL ? weeg_view_proposal (view, point->id) : NULL;
  g_autofree char *sentence = NULL;
  GtkWidget *group;

  if (proposal == NULL)
    return;
  sentence = weeg_sentence_proposal (view, proposal);
  group = weeg_section_add_group (section, _ ("The rule today"), sentence);
  for (guint i = 0; i < weeg_list_n (proposal->conditions); i++)
    weeg_hold_add_condition (view, group, weeg_list_get (proposal->conditions, i));
}

static void
add_votes (const WeegView *view, GtkWidget *section, const WeegHeld *held)
{
  g_autofree char *count = weeg_sentence_votes (view, held);
  gboolean secret = weeg_dossier_votes_in_secret (view->dossier);
  int counts[WEEG_VOTE_ABSTAIN + 1];
  GtkWidget *group = weeg_section_add_group (section, _ ("Presence and votes"),
                                             weeg_held_count_votes (held, counts) > 0 ? count : NULL);

  for (guint i = 0; i < weeg_list_n (view->dossier->members); i++)
    {
      const WeegMember *member = weeg_list_get (view->dossier->members, i);
      g_autofree char *name = weeg_view_member_full (view, member);
      gboolean present = weeg_list_has_string (held->present, member->id);
      WeegCell cell;
      g_autofree char *vote = NULL;

      /* Of a secret vote only the count is told. */
      if (!secret && weeg_map_lookup (held->votes, member->id, &cell))
        {
          const char *word = weeg_vote_names[cell.choice];

          vote = cell.choice < WEEG_VOTE_AGAINST ? weeg_name_capital (view->language, "outcome", word)
                                                 : weeg_name_capital (view->language, "vote", word);
        }
      weeg_group_add_value (group, name, present ? _ ("Present") : _ ("Absent"), vote);
    }
}

static void
add_held (const WeegView *view, GtkWidget *section, const WeegHeld *held)
{
  g_autofree char *outcome = weeg_words_choice (view, "outcome", weeg_outcome_names, held->outcome);
  g_autofree char *date = weeg_view_date (view, held->date);
  g_autofree char *how =
      WEEG_HAS (held, how) ? weeg_words_choice (view, "how", weeg_how_names, held->how) : NULL;
  g_autofree char *review = weeg_view_date (view, held->next_review);
  GtkWidget *group = weeg_section_add_group (section, _ ("Decided"), NULL);

  weeg_group_add_state (group, _ ("Outcome"), date, outcome, "accent");
  if (WEEG_HAS (held, proposal))
    {
      g_autofree char *proposal = weeg_words_choice (view, "outcome", weeg_outcome_names, held->proposal);

      weeg_group_add_value (group, _ ("Proposed by the rule then"),
                            held->proposal != held->outcome ? _ ("The committee departed from it") : NULL,
                            proposal);
    }
  weeg_group_add_fact (group, _ ("How it was decided"), how);
  weeg_group_add_fact (group, _ ("Reasons"), weeg_view_text (view, held->reasons));
  weeg_group_add_fact (group, _ ("Next review"), review);
  weeg_group_add_fact (group, _ ("Minutes"), weeg_view_text (view, held->minutes));
  if (held->corrects != NULL)
    weeg_group_add_fact (group, _ ("Corrects"), weeg_words_point (view, held->corrects));

  if (weeg_list_n (held->dissent) > 0)
    group = weeg_section_add_group (section, _ ("Dissent"), NULL);
  for (guint i = 0; i < weeg_list_n (held->dissent); i++)
    {
      const WeegDissent *dissent = weeg_list_get (held->dissent, i);
      const WeegMember *member = weeg_list_find (view->dossier->members, dissent->member, NULL);
      g_autofree char *name =
          member != NULL ? weeg_view_member_full (view, member) : g_strdup (dissent->member);

      weeg_group_add_fact (group, name, weeg_view_text (view, dissent->text));
    }
}

static void
add_paper (const WeegView *view, GtkWidget *section, const WeegPaper *paper)
{
  GtkWidget *group;

  group = weeg_section_add_group (section, _ ("Decision asked of the board"), NULL);
  for (guint i = 0; i < weeg_list_n (paper->asked); i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      weeg_group_add_fact (group, number, weeg_view_text (view, weeg_list_get (paper->asked, i)));
    }
  if (weeg_list_n (paper->asked) == 0)
    weeg_group_add_empty (group, _ ("Missing: sentences that the board can adopt as they are."));
  group = weeg_section_add_group (section, _ ("Paper for the board"), NULL);
  weeg_group_add_fact (group, _ ("Advice"), weeg_view_text (view, paper->advice));
  if (WEEG_HAS (paper, status))
    {
      g_autofree char *status =
          weeg_words_choice (view, "paper_status", weeg_paper_status_names, paper->status);

      weeg_group_add_fact (group, _ ("Status"), status);
    }
  weeg_group_add_fact (group, _ ("Author"), weeg_view_text (view, paper->author));
  weeg_group_add_fact (group, _ ("Version"), paper->version);
  weeg_group_add_fact (group, _ ("In plain language"), weeg_view_text (view, paper->patients));
  if (WEEG_HAS (paper, budgeted))
    weeg_group_add_fact (group, _ ("Budgeted"), paper->budgeted ? _ ("yes") : _ ("no"));
}

GtkWidget *
weeg_decision_section_build_decided (const WeegView *view, const WeegDecisionPoint *point)
{
  GtkWidget *section = weeg_section_new ();
  GtkWidget *group;
  g_autofree char *planned = NULL;

  g_return_val_if_fail (view != NULL && point != NULL && point->held != NULL, section);

  planned = weeg_view_date (view, point->planned);
  group = weeg_section_add_group (section, weeg_view_text (view, point->title), NULL);
  weeg_group_add_state (group, _ ("Planned"), *planned != '\0' ? planned : _ ("no date yet"),
                        C_ ("decision point", "Held"), "good");
  add_held (view, section, point->held);
  return section;
}

GtkWidget *
weeg_decision_section_build_account (const WeegView *view, const WeegDecisionPoint *point)
{
  GtkWidget *section = weeg_section_new ();

  g_return_val_if_fail (view != NULL && point != NULL && point->held != NULL, section);

  add_votes (view, section, point->held);
  add_rule (view, section, point);
  if (point->paper != NULL)
    add_paper (view, section, point->paper);
  return section;
}

GtkWidget *
weeg_decision_section_build_track (const WeegView *view)
{
  GtkWidget *section = weeg_section_new ();
  g_autoptr (WeegFigure) figure = weeg_chart_decision_track (view);
  GtkWidget *chart;

  if (figure == NULL)
    {
      weeg_group_add_empty (weeg_section_add_group (section, NULL, NULL),
                            _ ("No decision points yet. The planned moments at which the use goes on, "
                               "changes or stops belong here."));
      return section;
    }
  chart = weeg_chart_view_new ();
  weeg_chart_view_set_figure (WEEG_CHART_VIEW (chart), figure);
  weeg_section_add (section, chart);
  return section;
}

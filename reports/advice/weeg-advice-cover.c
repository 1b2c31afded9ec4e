/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <string.h>

#include "weeg-advice-private.h"
#include "weeg-charts.h"
#include "weeg-names.h"

/* Page 1, the oplegger: the whole advice for a reader with two minutes. */

/* Room for the chart beside the advice, in points. */
#define CHART_HEIGHT 150

/* Letters of each on page 1: what is longer would push the rest off it. */
#define MOST_TITLE 100
#define MOST_SUBTITLE 160
#define MOST_FACT 60
#define MOST_ADVICE 700
#define MOST_CONDITION 180
#define MOST_OWNER 40
#define MOST_ANSWER 60
#define MOST_DISSENT 400
#define MOST_ASKED 1000 /* of all decisions asked together */

const char *
weeg_advice_shorten (WeegAdviceWriter *writer, const char *label, const char *text, glong most)
{
  g_autofree char *start = NULL;
  char *space;

  if (g_utf8_strlen (text, -1) <= most)
    return text;
  g_ptr_array_add (writer->in_full, (gpointer)label);
  g_ptr_array_add (writer->in_full, (gpointer)text);
  start = g_utf8_substring (text, 0, most);
  space = strrchr (start, ' ');
  if (space != NULL && space > start + strlen (start) / 2)
    *space = '\0';
  return weeg_advice_keep (writer, g_strconcat (start, "…", NULL));
}

/* What page 1 had no room for. */
static void
add_in_full (WeegAdviceWriter *writer)
{
  if (writer->in_full->len == 0)
    return;
  weeg_blocks_add_heading (writer->blocks, 2, "in-full",
                           weeg_view_tr (&writer->view, "What is shortened above, in full"));
  for (guint i = 0; i + 1 < writer->in_full->len; i += 2)
    {
      g_autofree char *label = g_strdup_printf ("%s.", (const char *)writer->in_full->pdata[i]);

      weeg_advice_add_labelled (writer, label, writer->in_full->pdata[i + 1]);
    }
}

static void
add_title (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  const WeegPaper *paper = writer->point != NULL ? writer->point->paper : NULL;
  int status = paper != NULL && WEEG_HAS (paper, status) ? paper->status : WEEG_PAPER_STATUS_DECISION;
  g_autofree char *eyebrow =
      g_strdup_printf ("%s · %s", weeg_view_tr (view, "Advice to the executive board"),
                       weeg_view_choice (view, "paper_status", weeg_paper_status_names, status));
  g_autofree char *subtitle = NULL;
  guint place = 0;

  if (writer->point != NULL)
    {
      weeg_list_find (view->dossier->decision_points, writer->point->id, &place);
      subtitle =
          g_strdup_printf (weeg_view_tr (view, "Decision point %u of %u: %s"), place + 1,
                           weeg_list_n (view->dossier->decision_points),
                           weeg_advice_shorten (writer, weeg_view_tr (view, "Decision point"),
                                                weeg_view_text (view, writer->point->title), MOST_SUBTITLE));
    }
  weeg_blocks_add_cover (writer->blocks, eyebrow,
                         weeg_advice_shorten (writer, weeg_view_tr (view, "Title"),
                                              weeg_view_text (view, view->dossier->title), MOST_TITLE),
                         subtitle);
}

/* A fact of the strip below the title. */
static const char *
fact (WeegAdviceWriter *writer, const char *label, const char *text)
{
  return text != NULL && *text != '\0' ? weeg_advice_shorten (writer, label, text, MOST_FACT) : "–";
}

static void
add_facts (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  const WeegPaper *paper = writer->point != NULL ? writer->point->paper : NULL;
  const WeegTriage *triage = view->dossier->triage;
  g_autoptr (GDateTime) created = g_date_time_new_from_unix_utc (writer->options->created);
  g_autofree char *iso = g_date_time_format (created, "%Y-%m-%d");
  gboolean held = writer->point != NULL && writer->point->held != NULL;
  g_autofree char *date = weeg_view_date (view, held ? writer->point->held->date : iso);
  const char *track = triage != NULL && WEEG_HAS (triage, track)
                          ? weeg_view_choice (view, "track", weeg_track_names, triage->track)
                          : "–";
  g_autofree char *version = paper != NULL && paper->version != NULL
                                 ? g_strdup_printf ("%s · %s", track, paper->version)
                                 : g_strdup (track);

  weeg_blocks_add_facts (writer->blocks, weeg_view_tr (view, "Date"), date,
                         weeg_view_tr (view, "Portfolio holder"),
                         fact (writer, weeg_view_tr (view, "Portfolio holder"),
                               weeg_view_text (view, view->dossier->portfolio_holder)),
                         weeg_view_tr (view, "Author"),
                         fact (writer, weeg_view_tr (view, "Author"), weeg_advice_author (writer)),
                         weeg_view_tr (view, "Track · version"),
                         fact (writer, weeg_view_tr (view, "Track · version"),
                               weeg_advice_keep (writer, g_steal_pointer (&version))),
                         NULL);
}

/* A paper to be discussed or known need not ask anything. */
static const char *
nothing_asked (const WeegView *view, const WeegPaper *paper)
{
  if (paper != NULL && WEEG_HAS (paper, status) && paper->status != WEEG_PAPER_STATUS_DECISION)
    return weeg_view_tr (view, "No decision is asked.");
  return weeg_view_tr (view, "The decision that is asked has not been written yet.");
}

static void
add_asked (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  const WeegPaper *paper = writer->point != NULL ? writer->point->paper : NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  guint n = paper != NULL ? weeg_list_n (paper->asked) : 0;
  glong letters = 0, most = G_MAXLONG;

  for (guint i = 0; i < n; i++)
    letters += g_utf8_strlen (weeg_view_text (view, weeg_list_get (paper->asked, i)), -1);
  if (letters > MOST_ASKED)
    most = MAX (100, MOST_ASKED / (glong)n);
  for (guint i = 0; i < n; i++)
    {
      const char *text = weeg_view_text (view, weeg_list_get (paper->asked, i));
      const char *label =
          weeg_advice_keep (writer, g_strdup_printf (weeg_view_tr (view, "Decision asked, %u"), i + 1));

      g_ptr_array_add (items, (gpointer)weeg_advice_shorten (writer, label, text, most));
    }
  if (items->len == 0)
    g_ptr_array_add (items, (gpointer)nothing_asked (view, paper));
  g_ptr_array_add (items, NULL);
  weeg_blocks_add_callout (writer->blocks, weeg_view_tr (view, "Decision asked"),
                           (const char *const *)items->pdata);
}

/* The conditions of what was held, else those proposed on paper. */
static const WeegList *
conditions_of (const WeegAdviceWriter *writer)
{
  if (writer->point == NULL)
    return NULL;
  if (writer->point->held != NULL)
    return writer->point->held->conditions;
  return writer->point->paper != NULL ? writer->point->paper->conditions : NULL;
}

static void
add_conditions (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  const WeegList *conditions = conditions_of (writer);
  gboolean held = writer->point != NULL && writer->point->held != NULL;
  g_autoptr (WeegTableBlock) table = NULL;

  if (weeg_list_n (conditions) == 0)
    {
      weeg_blocks_add_paragraph (writer->blocks, weeg_view_tr (view, "No conditions."));
      return;
    }
  table = weeg_table_block_new ();
  weeg_table_block_set_compact (table, TRUE);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Condition"), WEEG_ALIGN_START, 1);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Owner"), WEEG_ALIGN_START, 0);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Due"), WEEG_ALIGN_START, 0);
  if (held)
    weeg_table_block_add_column (table, weeg_view_tr (view, "Met"), WEEG_ALIGN_START, 0);
  for (guint i = 0; i < weeg_list_n (conditions); i++)
    {
      const WeegCondition *condition = weeg_list_get (conditions, i);
      const char *label =
          weeg_advice_keep (writer, g_strdup_printf (weeg_view_tr (view, "Condition %u"), i + 1));
      const char *cells[] = { weeg_advice_shorten (writer, label, weeg_view_text (view, condition->text),
                                                   MOST_CONDITION),
                              weeg_advice_shorten (writer, weeg_view_tr (view, "Owner"),
                                                   weeg_view_text (view, condition->owner), MOST_OWNER),
                              weeg_advice_date (writer, condition->due),
                              condition->met ? weeg_view_tr (view, "yes") : weeg_view_tr (view, "no") };

      weeg_table_block_add_row_array (table, WEEG_ROW_NORMAL, cells, held ? 4 : 3);
    }
  weeg_blocks_add_table (writer->blocks, table);
}

/* Of a correction, what it corrects: the board has read that one before. */
static void
add_corrected (WeegAdviceWriter *writer, WeegBlocks *blocks)
{
  const WeegView *view = &writer->view;
  const WeegHeld *decision = writer->point->held != NULL ? writer->point->held : writer->point->draft;
  const WeegDecisionPoint *corrected =
      decision != NULL && decision->corrects != NULL
          ? weeg_list_find (view->dossier->decision_points, decision->corrects, NULL)
          : NULL;

  if (corrected == NULL || corrected->held == NULL)
    return;
  weeg_blocks_add_paragraph (
      blocks, weeg_advice_keep (writer,
                                /* Translators: a date, and what was decided then */
                                g_strdup_printf (weeg_view_tr (view, "This corrects the decision of %s: %s."),
                                                 weeg_advice_date (writer, corrected->held->date),
                                                 weeg_view_choice (view, "outcome", weeg_outcome_names,
                                                                   corrected->held->outcome))));
}

/* What was decided, or what the rule proposes: the board sees both where they differ. */
static void
add_outcome (WeegAdviceWriter *writer, WeegBlocks *blocks)
{
  const WeegView *view = &writer->view;
  const WeegDecisionPoint *point = writer->point;
  const WeegProposalResult *proposal = point != NULL ? weeg_view_proposal (view, point->id) : NULL;

  if (point != NULL && point->held != NULL)
    {
      g_autofree char *decided = g_markup_printf_escaped (
          weeg_view_tr (view, "<b>The committee decided: %s.</b> %s"),
          weeg_view_choice (view, "outcome", weeg_outcome_names, point->held->outcome),
          weeg_view_text (view, point->held->reasons));
      weeg_blocks_add_paragraph_markup (blocks, decided);
    }
  if (point != NULL)
    add_corrected (writer, blocks);
  if (proposal != NULL)
    weeg_blocks_add_paragraph (blocks, weeg_advice_keep (writer, weeg_sentence_proposal (view, proposal)));
}

static void
add_advice (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  const WeegPaper *paper = writer->point != NULL ? writer->point->paper : NULL;
  g_autoptr (WeegBlocks) left = weeg_blocks_new ();
  g_autoptr (WeegBlocks) right = weeg_blocks_new ();
  g_autoptr (WeegFigure) figure = weeg_chart_value_risk (view);

  weeg_blocks_add_heading (left, 2, "advice", weeg_view_tr (view, "Advice"));
  if (paper != NULL && WEEG_HAS (paper, advice))
    weeg_blocks_add_paragraph (left, weeg_advice_shorten (writer, weeg_view_tr (view, "Advice"),
                                                          weeg_view_text (view, paper->advice), MOST_ADVICE));
  else
    weeg_blocks_add_paragraph (left, weeg_advice_keep (writer, weeg_sentence_value (view)));
  add_outcome (writer, left);

  if (figure != NULL)
    weeg_blocks_add_figure (right, figure, "figure-value-risk",
                            weeg_view_tr (view, "Value against residual risk. Line: P5–P95. Area: net FTE."),
                            CHART_HEIGHT);
  else
    weeg_blocks_add_note (right, weeg_view_tr (view, "There is no value yet, so there is no chart."));
  weeg_blocks_add_columns (writer->blocks, left, right, 6);
}

static WeegKeyFigure
value_figure (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  const WeegAlternativeResult *advised = weeg_view_advised (view);
  const WeegAlternativeResult *comparator = weeg_view_comparator (view);
  g_autoptr (GString) caption = g_string_new (weeg_view_tr (view, "value"));

  if (advised == NULL || !WEEG_HAS (advised, value))
    return (WeegKeyFigure){ "–", weeg_view_tr (view, "value not known") };
  if (WEEG_HAS (advised, interval))
    {
      g_autofree char *range =
          weeg_locale_format_range (view->locale, advised->interval->p5, advised->interval->p95, 0);
      g_string_append_printf (caption, " (%s)", range);
    }
  if (advised->knocked_out)
    g_string_append_printf (caption, "\n%s", weeg_view_tr (view, "knocked out: below a must"));
  else if (comparator != NULL && WEEG_HAS (comparator, value))
    g_string_append_printf (caption, "\n%s %s",
                            weeg_view_alternative (view, view->analysis->value->comparator),
                            weeg_advice_number (writer, comparator->value, 0));
  return (WeegKeyFigure){ weeg_advice_number (writer, advised->value, 0),
                          weeg_advice_keep (writer, g_string_free (g_steal_pointer (&caption), FALSE)) };
}

static WeegKeyFigure
risk_figure (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  const WeegAlternativeRiskResult *risk = weeg_view_advised_risk (view);
  char *caption;

  if (risk == NULL || !WEEG_HAS (risk, residual))
    return (WeegKeyFigure){ "–", weeg_view_tr (view, "residual risk not known") };
  caption = g_strdup_printf (weeg_view_tr (view, "highest residual risk, %s\n%d extreme, %d high"),
                             weeg_view_choice (view, "zone", weeg_zone_names, risk->zone),
                             (int)risk->counts->extreme, (int)risk->counts->high);
  return (WeegKeyFigure){ weeg_advice_number (writer, (double)risk->residual, 0),
                          weeg_advice_keep (writer, caption) };
}

static WeegKeyFigure
staff_figure (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  const WeegWorkloadResult *workload = view->analysis->workload;
  g_autoptr (GString) caption = g_string_new (NULL);

  if (workload == NULL || !WEEG_HAS (workload, net_fte))
    return (WeegKeyFigure){ "–", weeg_view_tr (view, "effect on staff time not known") };
  g_string_printf (caption,
                   workload->net_fte >= 0 ? weeg_view_tr (view, "freed, net, in %d")
                                          : weeg_view_tr (view, "needed, net, in %d"),
                   (int)workload->net_fte_year);
  /* Of what it asks nothing leaves a roster. */
  if (workload->net_fte >= 0 && WEEG_HAS (workload, cashable_fte))
    g_string_append_printf (caption, weeg_view_tr (view, "\nof which %s cashable"),
                            weeg_advice_number (writer, workload->cashable_fte, 1));
  return (WeegKeyFigure){ weeg_advice_keep (writer, weeg_view_fte (view, workload->net_fte)),
                          weeg_advice_keep (writer, g_string_free (g_steal_pointer (&caption), FALSE)) };
}

/* To three digits: more of them say more than is known. */
static double
round_amount (double amount)
{
  double step = amount >= 1000 ? pow (10, floor (log10 (amount)) - 2) : 1;

  return round (amount / step) * step;
}

static WeegKeyFigure
money_figure (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  const WeegBudgetResult *budget = view->analysis->budget;
  const WeegPaper *paper = writer->point != NULL ? writer->point->paper : NULL;
  g_autoptr (GString) caption = g_string_new (NULL);

  if (budget == NULL || weeg_list_n (budget->years) == 0)
    return (WeegKeyFigure){ "–", weeg_view_tr (view, "effect on money not known") };
  g_string_append (caption, budget->mean_per_year >= 0
                                ? weeg_view_tr (view, "it costs per year, on average")
                                : weeg_view_tr (view, "it saves per year, on average"));
  if (paper != NULL && WEEG_HAS (paper, budgeted))
    g_string_append_printf (caption, "\n%s",
                            paper->budgeted ? weeg_view_tr (view, "budgeted")
                                            : weeg_view_tr (view, "not budgeted"));
  return (WeegKeyFigure){ weeg_advice_keep (
                              writer, weeg_view_euro (view, round_amount (fabs (budget->mean_per_year)))),
                          weeg_advice_keep (writer, g_string_free (g_steal_pointer (&caption), FALSE)) };
}

static WeegKeyFigure
certainty_figure (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  const WeegProposalResult *proposal =
      writer->point != NULL ? weeg_view_proposal (view, writer->point->id) : NULL;
  g_autoptr (GString) caption = g_string_new (weeg_view_tr (view, "certainty of evidence"));
  const char *certainty = "–";

  if (proposal != NULL && WEEG_HAS (proposal, evidence_certainty))
    certainty = weeg_view_choice (view, "certainty", weeg_certainty_names, proposal->evidence_certainty);
  if (proposal != NULL && proposal->questions_due > 0)
    g_string_append_printf (caption,
                            weeg_trn (view->language, "\n%d of %d question answered",
                                      "\n%d of %d questions answered", (gulong)proposal->questions_due),
                            (int)proposal->questions_answered, (int)proposal->questions_due);
  return (WeegKeyFigure){ certainty,
                          weeg_advice_keep (writer, g_string_free (g_steal_pointer (&caption), FALSE)) };
}

static void
add_key_figures (WeegAdviceWriter *writer)
{
  const WeegKeyFigure figures[] = { value_figure (writer), risk_figure (writer), staff_figure (writer),
                                    money_figure (writer), certainty_figure (writer) };

  weeg_blocks_add_key_figures (writer->blocks, figures, G_N_ELEMENTS (figures));
}

/* "5 for, 1 against", or how else it was decided. */
static const char *
votes_text (WeegAdviceWriter *writer, const WeegHeld *held)
{
  const WeegView *view = &writer->view;

  if (held == NULL)
    return weeg_view_tr (view, "Not held yet: the committee has not voted.");
  if (WEEG_HAS (held, how) && held->how != WEEG_HOW_VOTE)
    return weeg_advice_keep (writer,
                             g_strdup_printf (weeg_view_tr (view, "Decided by %s."),
                                              weeg_view_choice (view, "how", weeg_how_names, held->how)));
  return weeg_advice_keep (
      writer, g_strdup_printf ("%s.", weeg_advice_keep (writer, weeg_sentence_votes (view, held))));
}

static void
add_votes (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  const WeegHeld *held = writer->point != NULL ? writer->point->held : NULL;

  weeg_advice_add_labelled (writer, weeg_view_tr (view, "Votes and dissent."), votes_text (writer, held));
  for (guint i = 0; held != NULL && i < weeg_list_n (held->dissent); i++)
    {
      const WeegDissent *dissent = weeg_list_get (held->dissent, i);
      const WeegMember *member = weeg_list_find (view->dossier->members, dissent->member, NULL);
      const char *who =
          member != NULL ? weeg_advice_keep (writer, weeg_view_member_full (view, member)) : dissent->member;

      weeg_blocks_add_quote (
          writer->blocks, who,
          weeg_advice_shorten (writer, who, weeg_view_text (view, dissent->text), MOST_DISSENT));
    }
  if (held != NULL && weeg_list_n (held->dissent) == 0)
    weeg_blocks_add_paragraph (writer->blocks, weeg_view_tr (view, "Nobody dissented."));
}

/* The bodies that have answered, with their answer, or those that have not; each with its right and the date.
 */
static char *
join_bodies (WeegAdviceWriter *writer, gboolean answered)
{
  const WeegView *view = &writer->view;
  const WeegList *advices = view->dossier->required_advices;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  for (guint i = 0; i < weeg_list_n (advices); i++)
    {
      const WeegRequiredAdvice *advice = weeg_list_get (advices, i);
      int kind = WEEG_HAS (advice, kind) ? advice->kind : WEEG_ADVICE_KIND_ADVICE;
      const char *date = weeg_advice_date (writer, answered ? advice->answered : advice->asked);
      g_autoptr (GString) part = g_string_new (weeg_view_text (view, advice->body));

      if ((advice->answered != NULL) != answered)
        continue;
      /* An advice is what the line is about; only where consent is needed that is said. */
      if (kind != WEEG_ADVICE_KIND_ADVICE)
        g_string_append_printf (part, ", %s",
                                weeg_view_choice (view, "advice_kind", weeg_advice_kind_names, kind));
      if (*date != '\0')
        g_string_append_printf (part, " %s", date);
      if (answered && WEEG_HAS (advice, answer))
        g_string_append_printf (part, ": %s",
                                weeg_advice_shorten (writer, weeg_view_text (view, advice->body),
                                                     weeg_view_text (view, advice->answer), MOST_ANSWER));
      g_strv_builder_add (builder, part->str);
    }
  parts = g_strv_builder_end (builder);
  return g_strjoinv ("; ", parts);
}

static void
add_required_advices (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  g_autofree char *received = join_bodies (writer, TRUE);
  g_autofree char *awaited = join_bodies (writer, FALSE);

  if (*received == '\0' && *awaited == '\0')
    weeg_advice_add_labelled (writer, weeg_view_tr (view, "Required advice."),
                              weeg_view_tr (view, "None has been recorded."));
  weeg_advice_add_labelled (writer, weeg_view_tr (view, "Required advice received."), received);
  weeg_advice_add_labelled (writer, weeg_view_tr (view, "Required advice not received yet."), awaited);
}

void
weeg_advice_write_cover (WeegAdviceWriter *writer)
{
  add_title (writer);
  add_facts (writer);
  add_asked (writer);
  add_advice (writer);
  add_key_figures (writer);
  weeg_blocks_add_heading (writer->blocks, 2, "conditions", weeg_view_tr (&writer->view, "Conditions"));
  add_conditions (writer);
  add_votes (writer);
  add_required_advices (writer);
  add_in_full (writer);
}

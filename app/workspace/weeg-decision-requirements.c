/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-decision-requirements.h"

#include "weeg-translate.h"

typedef struct
{
  const WeegDossier *dossier;
  const WeegDecisionPoint *point;
  guint index; /* of the point */
  const char *language;
  GPtrArray *items;
} Asked;

void
weeg_decision_requirement_free (WeegDecisionRequirement *self)
{
  g_free (self->sentence);
  g_free (self->path);
  g_free (self);
}

gboolean
weeg_outcome_goes_ahead (int outcome)
{
  return outcome == WEEG_OUTCOME_GO_ON || outcome == WEEG_OUTCOME_SPEED_UP ||
         outcome == WEEG_OUTCOME_SCALE_UP;
}

/* Takes both texts. */
static void
take (Asked *asked, gboolean met, gboolean blocking, char *sentence, char *path)
{
  WeegDecisionRequirement *item = g_new0 (WeegDecisionRequirement, 1);

  *item = (WeegDecisionRequirement){ met, blocking, sentence, path };
  g_ptr_array_add (asked->items, item);
}

static void
decision_requirements_say (Asked *asked, gboolean met, gboolean blocking, const char *sentence, char *path)
{
  take (asked, met, blocking, g_strdup (sentence), path);
}

static void
ask_rule (Asked *asked)
{
  gboolean met = weeg_list_n (asked->point->rule) > 0;

  decision_requirements_say (asked, met, FALSE,
                             met ? weeg_tr (asked->language, "There is a rule for the proposal")
                                 : weeg_tr (asked->language, "The rule has no conditions yet"),
                             g_strdup_printf ("decision_points[%u].rule", asked->index));
}

static void
ask_quorum (Asked *asked)
{
  const WeegSettings *settings = asked->dossier->settings;
  gint64 quorum = settings != NULL && WEEG_HAS (settings, quorum) ? settings->quorum : 0;
  guint n = 0;

  for (guint i = 0; i < weeg_list_n (asked->dossier->members); i++)
    n += weeg_member_votes (weeg_list_get (asked->dossier->members, i));
  take (asked, n >= quorum && n > 0, FALSE,
        g_strdup_printf (weeg_trn (asked->language, "%u member votes; the quorum is %u",
                                   "%u members vote; the quorum is %u", n),
                         n, (guint)CLAMP (quorum, 0, G_MAXINT)),
        g_strdup ("members"));
}

/* What is scored in an open round nobody has seen, and it does not count yet. */
static void
ask_rounds (Asked *asked)
{
  gboolean open = FALSE;

  for (guint i = 0; i < weeg_list_n (asked->dossier->rounds); i++)
    {
      const WeegRound *round = weeg_list_get (asked->dossier->rounds, i);

      if (round->closed)
        continue;
      open = TRUE;
      take (asked, FALSE, TRUE,
            g_strdup_printf (weeg_tr (asked->language, "Scoring round %d is still open"), (int)round->n),
            g_strdup_printf ("rounds[%u]", i));
    }
  if (!open && weeg_list_n (asked->dossier->rounds) > 0)
    decision_requirements_say (asked, TRUE, TRUE,
                               weeg_tr (asked->language, "All rounds of scoring are closed"),
                               g_strdup ("rounds"));
}

static void
ask_advices (Asked *asked)
{
  const WeegList *advices = asked->dossier->required_advices;

  for (guint i = 0; i < weeg_list_n (advices); i++)
    {
      const WeegRequiredAdvice *advice = weeg_list_get (advices, i);
      const char *body = weeg_text_get (advice->body, asked->language);
      gboolean met = advice->answered != NULL;

      take (asked, met, FALSE,
            /* Translators: a body that has to be asked, such as the works council. */
            g_strdup_printf (met ? weeg_tr (asked->language, "The advice of %s has come in")
                                 : weeg_tr (asked->language, "The advice of %s has not come in"),
                             body),
            g_strdup_printf ("required_advices[%u].answered", i));
    }
}

/* The place of the first other point that @held says to be held, or not; -1 without. */
static int
find_other (const Asked *asked, gboolean held)
{
  for (guint i = 0; i < weeg_list_n (asked->dossier->decision_points); i++)
    {
      const WeegDecisionPoint *other = weeg_list_get (asked->dossier->decision_points, i);

      if (i != asked->index && (other->held != NULL) == held)
        return (int)i;
    }
  return -1;
}

static void
ask_pilot (Asked *asked)
{
  const WeegList *questions = asked->dossier->questions;
  guint n = weeg_list_n (questions), n_points = weeg_list_n (asked->dossier->decision_points);
  int end = find_other (asked, FALSE);
  gboolean stops = FALSE;

  for (guint i = 0; i < n && !stops; i++)
    stops = ((const WeegQuestion *)weeg_list_get (questions, i))->stop_limit != NULL;
  decision_requirements_say (
      asked, n > 0, TRUE,
      n > 0 ? weeg_tr (asked->language, "There is a question that the pilot is to answer")
            : weeg_tr (asked->language, "A pilot needs a question that it is to answer"),
      g_strdup_printf ("questions[%u]", n > 0 ? 0 : n));
  decision_requirements_say (asked, stops, TRUE,
                             stops ? weeg_tr (asked->language, "There is a limit at which the pilot stops")
                                   : weeg_tr (asked->language, "A pilot needs a limit at which it stops"),
                             g_strdup (n > 0 ? "questions[0].stop_limit" : "questions[0]"));
  decision_requirements_say (
      asked, end >= 0, TRUE,
      end >= 0 ? weeg_tr (asked->language, "There is a decision point at which the pilot ends")
               : weeg_tr (asked->language, "A pilot needs a decision point at which it ends"),
      g_strdup_printf ("decision_points[%u]", end >= 0 ? (guint)end : n_points));
}

static void
ask_scale_up (Asked *asked)
{
  const WeegList *questions = asked->dossier->questions;
  guint n_due = 0, n_answered = 0, first_open = weeg_list_n (questions);
  int before = find_other (asked, TRUE);

  for (guint i = weeg_list_n (questions); i-- > 0;)
    {
      const WeegQuestion *question = weeg_list_get (questions, i);

      if (question->decision_point == NULL || g_strcmp0 (question->decision_point, asked->point->id) != 0)
        continue;
      n_due++;
      if (question->answer != NULL)
        n_answered++;
      else
        first_open = i;
    }
  decision_requirements_say (
      asked, before >= 0, TRUE,
      before >= 0 ? weeg_tr (asked->language, "A decision point was held before this one")
                  : weeg_tr (asked->language, "To scale up, a decision point has to be held before this one"),
      g_strdup_printf ("decision_points[%d]", MAX (before, 0)));
  take (asked, n_due > 0 && n_answered == n_due, TRUE,
        n_due == 0 ? g_strdup (weeg_tr (asked->language, "No question is due at this decision point"))
                   : g_strdup_printf (weeg_trn (asked->language, "%u of %u question due here is answered",
                                                "%u of %u questions due here are answered", n_due),
                                      n_answered, n_due),
        n_due > 0 && n_answered < n_due ? g_strdup_printf ("questions[%u].answer", first_open)
                                        : g_strdup ("questions"));
}

static gboolean
is_kind (const WeegDecisionPoint *point, const char *kind)
{
  return g_strcmp0 (point->kind, kind) == 0;
}

static gboolean
is_in_use (const Asked *asked)
{
  const WeegIntake *intake = asked->dossier->intake;

  return is_kind (asked->point, "scale_up") || is_kind (asked->point, "reassess") ||
         (intake != NULL && WEEG_HAS (intake, phase) && intake->phase == WEEG_PHASE_USE);
}

static void
ask_review (Asked *asked, const char *next_review)
{
  gboolean met = next_review != NULL;

  for (guint i = 0; i < weeg_list_n (asked->dossier->decision_points) && !met; i++)
    {
      const WeegDecisionPoint *other = weeg_list_get (asked->dossier->decision_points, i);

      met = i != asked->index && other->held == NULL && other->planned != NULL &&
            g_strcmp0 (other->planned, asked->point->planned) >= 0;
    }
  decision_requirements_say (
      asked, met, TRUE,
      met ? weeg_tr (asked->language, "The next review has a date")
          : weeg_tr (asked->language, "What is in use needs a date of the next review"),
      g_strdup_printf ("decision_points[%u].held.next_review", asked->index));
}

GPtrArray *
weeg_decision_requirements_new (const WeegDossier *dossier,
                                const WeegDecisionPoint *point,
                                const char *next_review,
                                const char *language)
{
  Asked asked = { .dossier = dossier, .point = point, .language = language };

  g_return_val_if_fail (dossier != NULL && point != NULL, NULL);
  weeg_list_find (dossier->decision_points, point->id, &asked.index);
  asked.items = g_ptr_array_new_with_free_func ((GDestroyNotify)weeg_decision_requirement_free);
  ask_rule (&asked);
  ask_quorum (&asked);
  ask_rounds (&asked);
  ask_advices (&asked);
  if (is_kind (point, "start_pilot"))
    ask_pilot (&asked);
  if (is_kind (point, "scale_up"))
    ask_scale_up (&asked);
  if (is_in_use (&asked))
    ask_review (&asked, next_review);
  return asked.items;
}

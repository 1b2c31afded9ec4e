/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-triage.h"

#include "weeg-collect.h"

#include <stdlib.h>

#define QUESTIONS (WEEG_TRIAGE_QUESTION_REVERSIBILITY + 1)

typedef struct
{
  gboolean decides[QUESTIONS]; /* a 3 here is enough for extensive */
  gint64 extensive_sum, light_sum, light_harm;
} Rule;

typedef struct
{
  guint question;
  gint64 answer; /* -1: not answered */
} Answer;

static Rule
get_rule (const WeegSettings *settings)
{
  const WeegTriageRule *given = settings != NULL ? settings->triage : NULL;
  Rule rule = { .extensive_sum = 18, .light_sum = 8, .light_harm = 1 };

  if (WEEG_HAS (given, extensive_any))
    for (guint i = 0; i < weeg_list_n (given->extensive_any); i++)
      rule.decides[weeg_list_cell (given->extensive_any, i).choice] = TRUE;
  else
    rule.decides[WEEG_TRIAGE_QUESTION_HARM] = rule.decides[WEEG_TRIAGE_QUESTION_AUTONOMY] = TRUE;
  if (WEEG_HAS (given, extensive_sum))
    rule.extensive_sum = given->extensive_sum;
  if (WEEG_HAS (given, light_sum))
    rule.light_sum = given->light_sum;
  if (WEEG_HAS (given, light_harm))
    rule.light_harm = given->light_harm;
  return rule;
}

/* Largest first; equal ones in the order of the questions. */
static int
compare_answers (const void *first, const void *second)
{
  const Answer *a = first, *b = second;

  if (a->answer != b->answer)
    return a->answer > b->answer ? -1 : 1;
  return a->question < b->question ? -1 : 1;
}

static int
decide (const Rule *rule, const gint64 *answers, gint64 sum, guint answered)
{
  for (guint i = 0; i < QUESTIONS; i++)
    if (rule->decides[i] && answers[i] >= 3)
      return WEEG_TRACK_EXTENSIVE;
  if (sum >= rule->extensive_sum)
    return WEEG_TRACK_EXTENSIVE;
  if (answered < QUESTIONS)
    return -1;
  return sum <= rule->light_sum && answers[WEEG_TRIAGE_QUESTION_HARM] <= rule->light_harm
             ? WEEG_TRACK_LIGHT
             : WEEG_TRACK_STANDARD;
}

/* Marks the largest of @sorted until they reach @enough. */
static void
mark_largest (const Answer *sorted, gint64 enough, gboolean *caused)
{
  gint64 sum = 0;

  for (guint i = 0; i < QUESTIONS && sorted[i].answer > 0 && sum < enough; i++)
    {
      sum += sorted[i].answer;
      caused[sorted[i].question] = TRUE;
    }
}

static WeegList *
find_causes (const Rule *rule, const gint64 *answers, gint64 sum, int track)
{
  WeegCollect list = weeg_collect_new (&weeg_triage_result_type, "caused_by");
  Answer sorted[QUESTIONS];
  gboolean caused[QUESTIONS] = { FALSE };

  for (guint i = 0; i < QUESTIONS; i++)
    sorted[i] = (Answer){ i, answers[i] };
  qsort (sorted, QUESTIONS, sizeof (Answer), compare_answers);

  for (guint i = 0; i < QUESTIONS && track == WEEG_TRACK_EXTENSIVE; i++)
    caused[i] = rule->decides[i] && answers[i] >= 3;
  if (track == WEEG_TRACK_EXTENSIVE && sum >= rule->extensive_sum)
    mark_largest (sorted, rule->extensive_sum, caused);
  if (track == WEEG_TRACK_STANDARD)
    {
      caused[WEEG_TRIAGE_QUESTION_HARM] = answers[WEEG_TRIAGE_QUESTION_HARM] > rule->light_harm;
      if (sum > rule->light_sum)
        mark_largest (sorted, rule->light_sum + 1, caused);
    }
  for (guint i = 0; i < QUESTIONS; i++)
    if (caused[sorted[i].question])
      weeg_collect_string (&list, weeg_triage_question_names[sorted[i].question]);
  return weeg_collect_list (&list);
}

WeegTriageResult *
weeg_triage_result_new (const WeegTriage *triage, const WeegSettings *settings)
{
  Rule rule = get_rule (settings);
  gint64 answers[QUESTIONS], sum = 0, answered = 0;
  WeegTriageResult *result;
  int track;

  if (triage == NULL)
    return NULL;

  for (guint i = 0; i < QUESTIONS; i++)
    {
      answers[i] = weeg_map_integer (triage->answers, weeg_triage_question_names[i], -1);
      sum += MAX (answers[i], 0);
      answered += answers[i] >= 0;
    }
  track = decide (&rule, answers, sum, (guint)answered);

  result = weeg_record_new (&weeg_triage_result_type);
  if (track >= 0)
    WEEG_SET (result, track, track);
  if (WEEG_HAS (triage, track))
    WEEG_SET (result, chosen, triage->track);
  WEEG_SET (result, sum, sum);
  WEEG_SET (result, answered, answered);
  WEEG_SET (result, questions, QUESTIONS);
  WEEG_SET (result, caused_by, find_causes (&rule, answers, sum, track));
  WEEG_SET (result, overruled, track >= 0 && WEEG_HAS (triage, track) && triage->track != track);
  return result;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-score-edit-private.h"

#include "weeg-locale.h"
#include "weeg-scale.h"
#include "weeg-translate.h"

#include <math.h>

WeegScoreInput
weeg_score_input_new (const char *member, const char *alternative, const char *criterion)
{
  return (
      WeegScoreInput){ .member = member, .alternative = alternative, .criterion = criterion, .answer = -1 };
}

WeegScoreInput
weeg_score_input_from (const WeegScore *score, const char *language)
{
  WeegScoreInput input = weeg_score_input_new (NULL, NULL, NULL);

  if (score == NULL)
    return input;
  input.member = score->member;
  input.alternative = score->alternative;
  input.criterion = score->criterion;
  input.round = WEEG_HAS (score, round) ? score->round : 1;
  input.has_value = WEEG_HAS (score, value);
  input.value = score->value;
  input.has_low = WEEG_HAS (score, low);
  input.low = score->low;
  input.has_high = WEEG_HAS (score, high);
  input.high = score->high;
  input.answer = WEEG_HAS (score, answer) ? score->answer : -1;
  input.reason = WEEG_HAS (score, reason) ? weeg_text_get (score->reason, language) : NULL;
  return input;
}

gint64
weeg_dossier_current_round (const WeegDossier *dossier)
{
  gint64 latest = 1, latest_open = 0;

  for (guint i = 0; i < weeg_list_n (dossier->rounds); i++)
    {
      const WeegRound *round = weeg_list_get (dossier->rounds, i);

      latest = MAX (latest, round->n);
      if (!round->closed)
        latest_open = MAX (latest_open, round->n);
    }
  return latest_open > 0 ? latest_open : latest;
}

const WeegScore *
weeg_dossier_find_score (const WeegDossier *dossier,
                         const char *member,
                         gint64 round,
                         const char *alternative,
                         const char *criterion,
                         guint *index)
{
  for (guint i = 0; i < weeg_list_n (dossier->scores); i++)
    {
      const WeegScore *score = weeg_list_get (dossier->scores, i);
      gint64 n = WEEG_HAS (score, round) ? score->round : 1;

      if (n == round && g_strcmp0 (score->member, member) == 0 &&
          g_strcmp0 (score->alternative, alternative) == 0 && g_strcmp0 (score->criterion, criterion) == 0)
        {
          if (index != NULL)
            *index = i;
          return score;
        }
    }
  return NULL;
}

/* "1, 2, 3, 4 and 5" of the levels of @criterion. */
static char *
name_levels (const WeegCriterion *criterion, const WeegLocale *locale)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) values = NULL;

  for (guint i = 0; i < weeg_list_n (criterion->levels); i++)
    {
      const WeegLevel *level = weeg_list_get (criterion->levels, i);
      g_autofree char *value = weeg_locale_format_trimmed (locale, level->value, 6);

      g_strv_builder_add (builder, value);
    }
  values = g_strv_builder_end (builder);
  return weeg_locale_join (locale, (const char *const *)values);
}

static gboolean
is_level (const WeegCriterion *criterion, double x)
{
  for (guint i = 0; i < weeg_list_n (criterion->levels); i++)
    if (((const WeegLevel *)weeg_list_get (criterion->levels, i))->value == x)
      return TRUE;
  return FALSE;
}

/* Whether @x is a level or lies on the measured scale of @criterion. */
static gboolean
check_number (const WeegCriterion *criterion, double x, const char *language, GError **error)
{
  const WeegLocale *locale = weeg_locale_get (language);
  const char *name = weeg_text_get (criterion->name, language);
  g_autofree char *number = weeg_locale_format_trimmed (locale, x, 6);
  g_autoptr (WeegScale) scale = weeg_scale_new (criterion);

  if (scale == NULL)
    g_set_error (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_PATH,
                 /* Translators: %s is the name of a criterion. */
                 weeg_tr (language, "%s is a group of criteria and is not scored"), name);
  else if (weeg_list_n (criterion->levels) > 0)
    {
      g_autofree char *levels = name_levels (criterion, locale);

      if (is_level (criterion, x))
        return TRUE;
      g_set_error (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_VALUE,
                   /* Translators: a score, the name of a criterion, and a list of numbers. */
                   weeg_tr (language, "%s is not a level of %s; the levels are %s"), number, name, levels);
    }
  else
    {
      g_autofree char *least_text = NULL, *largest_text = NULL;
      double least, largest;

      weeg_scale_ends (scale, &least, &largest);
      if (isfinite (x) && x >= least && x <= largest)
        return TRUE;
      least_text = weeg_locale_format_trimmed (locale, least, 6);
      largest_text = weeg_locale_format_trimmed (locale, largest, 6);
      g_set_error (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_VALUE,
                   /* Translators: a score, the name of a criterion, the ends of its scale. */
                   weeg_tr (language, "%s is not on the scale of %s, which runs from %s to %s"), number, name,
                   least_text, largest_text);
    }
  return FALSE;
}

static gboolean
check_order (const WeegScoreInput *input, const char *language, GError **error)
{
  const WeegLocale *locale = weeg_locale_get (language);
  g_autofree char *value = weeg_locale_format_trimmed (locale, input->value, 6);

  if (input->has_low && input->low > input->value)
    {
      g_autofree char *low = weeg_locale_format_trimmed (locale, input->low, 6);

      g_set_error (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_VALUE,
                   /* Translators: the low end of a score's range, and the score itself. */
                   weeg_tr (language, "The low end %s is above the score %s; it can be at most that"), low,
                   value);
      return FALSE;
    }
  if (input->has_high && input->high < input->value)
    {
      g_autofree char *high = weeg_locale_format_trimmed (locale, input->high, 6);

      g_set_error (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_VALUE,
                   /* Translators: the high end of a score's range, and the score itself. */
                   weeg_tr (language, "The high end %s is below the score %s; it can be at least that"), high,
                   value);
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_values (const WeegCriterion *criterion,
              const WeegScoreInput *input,
              const char *language,
              GError **error)
{
  if (!input->has_value)
    {
      if (!input->has_low && !input->has_high)
        return TRUE;
      g_set_error_literal (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_VALUE,
                           weeg_tr (language, "A low or high end needs a score between them"));
      return FALSE;
    }
  if (input->answer >= 0)
    {
      g_set_error_literal (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_VALUE,
                           weeg_tr (language, "Either a score or an answer without one, not both"));
      return FALSE;
    }
  return check_number (criterion, input->value, language, error) &&
         (!input->has_low || check_number (criterion, input->low, language, error)) &&
         (!input->has_high || check_number (criterion, input->high, language, error)) &&
         check_order (input, language, error);
}

/* The criterion that is scored and who scores it; FALSE when one of the ids leads nowhere. */
static gboolean
find_all (const WeegDossier *dossier,
          const WeegScoreInput *input,
          const char *language,
          const WeegMember **member,
          const WeegCriterion **criterion,
          GError **error)
{
  const char *missing = NULL;

  *member = weeg_list_find (dossier->members, input->member, NULL);
  *criterion = weeg_list_find (dossier->criteria, input->criterion, NULL);
  if (*member == NULL)
    missing = input->member;
  else if (*criterion == NULL)
    missing = input->criterion;
  else if (weeg_list_find (dossier->alternatives, input->alternative, NULL) == NULL)
    missing = input->alternative;
  else if (weeg_member_votes (*member))
    return TRUE;
  else
    {
      g_set_error (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_PATH,
                   /* Translators: %s is a member of the committee. */
                   weeg_tr (language, "%s does not score: no vote, or recused"),
                   weeg_text_get ((*member)->name, language));
      return FALSE;
    }
  g_set_error (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_PATH,
               /* Translators: %s is an identifier. */
               weeg_tr (language, "There is no %s in this dossier"), missing != NULL ? missing : "?");
  return FALSE;
}

/* (nullable) (transfer full): the reason to keep with the score. */
static WeegText *
make_reason (const WeegScore *old, const WeegScoreInput *input, const char *language)
{
  gboolean had = old != NULL && WEEG_HAS (old, reason);

  if (input->reason == NULL)
    return had ? weeg_text_ref (old->reason) : NULL;
  if (*input->reason == '\0')
    return NULL;
  return had ? weeg_text_with (old->reason, language, input->reason) : weeg_text_new (input->reason);
}

WeegScore *
weeg_score_edit_make (const WeegScore *old, const WeegScoreInput *input, gint64 round, const char *language)
{
  WeegScore *score = old != NULL ? weeg_record_copy (old) : weeg_record_new (&weeg_score_type);
  WeegText *reason = make_reason (old, input, language);

  WEEG_REPLACE (score, member, g_strdup (input->member));
  if (round != 1 || (old != NULL && WEEG_HAS (old, round)))
    WEEG_REPLACE (score, round, round);
  WEEG_REPLACE (score, alternative, g_strdup (input->alternative));
  WEEG_REPLACE (score, criterion, g_strdup (input->criterion));
  WEEG_CLEAR (score, value);
  WEEG_CLEAR (score, low);
  WEEG_CLEAR (score, high);
  WEEG_CLEAR (score, answer);
  WEEG_CLEAR (score, reason);
  if (input->has_value)
    WEEG_SET (score, value, input->value);
  if (input->has_low)
    WEEG_SET (score, low, input->low);
  if (input->has_high)
    WEEG_SET (score, high, input->high);
  if (input->answer >= 0)
    WEEG_SET (score, answer, input->answer);
  if (reason != NULL)
    WEEG_SET (score, reason, reason);
  return score;
}

gboolean
weeg_score_edit_check (const WeegDossier *dossier,
                       const WeegScoreInput *input,
                       const char *language,
                       GError **error)
{
  const WeegMember *member;
  const WeegCriterion *criterion;

  return find_all (dossier, input, language, &member, &criterion, error) &&
         check_values (criterion, input, language, error);
}

WeegEdit *
weeg_score_edit_new (const WeegDossier *dossier,
                     const WeegScoreInput *input,
                     const char *language,
                     GError **error)
{
  gint64 round = input->round > 0 ? input->round : weeg_dossier_current_round (dossier);
  const WeegMember *member;
  const WeegCriterion *criterion;
  const WeegScore *old;
  g_autoptr (WeegAnyRecord) score = NULL;
  g_autoptr (WeegEdit) edit = NULL;
  g_autofree char *name = NULL, *path = NULL;
  guint index = weeg_list_n (dossier->scores);

  if (!find_all (dossier, input, language, &member, &criterion, error) ||
      !check_values (criterion, input, language, error))
    return NULL;

  old = weeg_dossier_find_score (dossier, input->member, round, input->alternative, input->criterion, &index);
  path = g_strdup_printf ("scores[%u]", index);
  /* Translators: the name of an edit, in undo and in the log: a person, a criterion. */
  name = g_strdup_printf (weeg_tr (language, "Score of %s on %s"), weeg_text_get (member->name, language),
                          weeg_text_get (criterion->name, language));
  edit = weeg_edit_new (name);
  if (!input->has_value && input->answer < 0)
    {
      if (old != NULL)
        weeg_edit_remove (edit, path);
      return g_steal_pointer (&edit);
    }
  score = (WeegRecord *)weeg_score_edit_make (old, input, round, language);
  if (old != NULL)
    weeg_edit_set_record (edit, path, score);
  else
    weeg_edit_add_record (edit, path, score);
  return g_steal_pointer (&edit);
}

static void
add_round (WeegEdit *edit, guint place, gint64 n, gboolean closed)
{
  g_autofree char *path = g_strdup_printf ("rounds[%u]", place);
  g_autoptr (WeegAnyRecord) record = weeg_record_new (&weeg_round_type);
  WeegRound *round = (WeegRound *)record;

  WEEG_SET (round, n, n);
  WEEG_SET (round, closed, closed);
  weeg_edit_add_record (edit, path, round);
}

WeegEdit *
weeg_round_edit_new (const WeegDossier *dossier, const char *language)
{
  guint count;
  gint64 current;
  gboolean first;
  g_autofree char *name = NULL;
  WeegEdit *edit;

  g_return_val_if_fail (dossier != NULL, NULL);

  count = weeg_list_n (dossier->rounds);
  current = weeg_dossier_current_round (dossier);
  for (guint i = 0; i < count; i++)
    {
      const WeegRound *round = weeg_list_get (dossier->rounds, i);
      g_autofree char *path = g_strdup_printf ("rounds[%u].closed", i);

      if (round->closed || round->n != current)
        continue;
      name = g_strdup_printf (weeg_tr (language, "Close round %d"), (int)current);
      edit = weeg_edit_new (name);
      weeg_edit_set_boolean (edit, path, TRUE);
      return edit;
    }
  first = count == 0 && weeg_list_n (dossier->scores) == 0 && weeg_list_n (dossier->weights) == 0;
  name = g_strdup_printf (weeg_tr (language, "Open round %d"), first ? 1 : (int)current + 1);
  edit = weeg_edit_new (name);
  if (count == 0 && !first)
    add_round (edit, count++, current, TRUE);
  add_round (edit, count, first ? 1 : current + 1, FALSE);
  return edit;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-dossier-check.h"

#include <string.h>

#include "weeg-check.h"
#include "weeg-quote.h"

static gboolean
is_uuid (const char *id)
{
  static const char pattern[] = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";

  if (strlen (id) != strlen (pattern))
    return FALSE;
  for (guint i = 0; pattern[i] != '\0'; i++)
    if (pattern[i] == '-' ? id[i] != '-' : !g_ascii_isxdigit (id[i]))
      return FALSE;
  return TRUE;
}

/* A dossier may say its format and version; then they are its own. */
static void
check_identity (WeegPlace *path, const WeegDossier *dossier)
{
  g_autofree char *quoted = NULL;

  if (dossier->format != NULL && strcmp (dossier->format, "weegwijzer-dossier") != 0)
    {
      quoted = weeg_quote (dossier->format);
      weeg_place_problem_at (path, "format", "%s, expected weegwijzer-dossier", quoted);
    }
  else if (dossier->id != NULL && !is_uuid (dossier->id))
    {
      quoted = weeg_quote (dossier->id);
      weeg_place_problem_at (path, "id", "%s, expected a UUID such as 3f2b8c1e-5d4a-4f6b-9a7c-0e1d2c3b4a59",
                             quoted);
    }
}

static void
check_members (WeegPlace *path, const WeegList *members)
{
  gsize before;

  weeg_check_ids (path, "members", members);
  before = weeg_place_key (path, "members");
  for (guint i = 0; i < weeg_list_n (members); i++)
    {
      const WeegMember *member = weeg_list_get (members, i);
      gsize outside = weeg_place_index (path, i);

      if (member->from != NULL && member->to != NULL && strcmp (member->to, member->from) < 0)
        weeg_place_problem_at (path, "to", "%s lies before from, expected a date from %s on", member->to,
                               member->from);
      weeg_place_leave (path, outside);
    }
  weeg_place_leave (path, before);
}

/* A round that weights or scores name must be among @rounds, a set of numbers, when there are any. */
static void
check_round (WeegPlace *path, GHashTable *rounds, gboolean given, gint64 round)
{
  gint64 n = given ? round : 1;

  if (g_hash_table_size (rounds) == 0 || g_hash_table_contains (rounds, &n))
    return;
  weeg_place_problem_at (path, "round", "%lld is not one of the rounds, expected one that is", (long long)n);
}

/* (transfer full): the numbers of the rounds, none of which may stand there twice. */
static GHashTable *
check_rounds (WeegPlace *path, const WeegList *rounds)
{
  GHashTable *seen = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < weeg_list_n (rounds); i++)
    {
      const WeegRound *round = weeg_list_get (rounds, i);
      g_autofree char *place = NULL;

      if (!WEEG_HAS (round, n) || g_hash_table_add (seen, (gpointer)&round->n))
        continue;
      place = g_strdup_printf ("rounds[%u].n", i);
      weeg_place_problem_below (path, place, "%lld stands there twice, expected it once",
                                (long long)round->n);
    }
  return seen;
}

static void
check_score_rounds (WeegPlace *path, const WeegDossier *dossier, GHashTable *rounds)
{
  gsize before = weeg_place_key (path, "scores");

  for (guint i = 0; i < weeg_list_n (dossier->scores); i++)
    {
      const WeegScore *score = weeg_list_get (dossier->scores, i);
      gsize outside = weeg_place_index (path, i);

      check_round (path, rounds, WEEG_HAS (score, round), score->round);
      weeg_place_leave (path, outside);
    }
  weeg_place_leave (path, before);
}

static void
check_weights (WeegPlace *path, const WeegDossier *dossier, GHashTable *rounds)
{
  g_auto (GStrv) leaves = weeg_check_leaves (dossier->criteria);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gsize before = weeg_place_key (path, "weights");

  for (guint i = 0; i < weeg_list_n (dossier->weights); i++)
    {
      const WeegWeights *weights = weeg_list_get (dossier->weights, i);
      gint64 round = WEEG_HAS (weights, round) ? weights->round : 1;
      gsize outside = weeg_place_index (path, i);

      if (weights->member == NULL)
        weeg_place_problem_at (path, "member", "missing, expected the id of a member");
      else if (weeg_check_reference (path, "member", dossier->members, weights->member,
                                     N_ ("the id of a member")) &&
               !g_hash_table_add (seen, g_strdup_printf ("%s\n%" G_GINT64_FORMAT, weights->member, round)))
        weeg_place_problem (path, "\"%s\" weighs twice in round %lld, expected once", weights->member,
                            (long long)round);
      check_round (path, rounds, WEEG_HAS (weights, round), weights->round);
      weeg_check_weights (path, weights, (const char *const *)leaves);
      weeg_place_leave (path, outside);
    }
  weeg_place_leave (path, before);
}

void
weeg_dossier_check (const WeegDossier *dossier, WeegProblems *problems)
{
  g_auto (WeegPlace) path = { 0 };
  g_autoptr (GHashTable) rounds = NULL;
  gsize before;

  g_return_if_fail (dossier != NULL && problems != NULL);

  weeg_place_init (&path, problems);
  check_identity (&path, dossier);
  if (dossier->intake != NULL)
    {
      before = weeg_place_key (&path, "intake");
      weeg_check_quantity (&path, "patients_per_year", dossier->intake->patients_per_year, 0, G_MAXDOUBLE);
      weeg_place_leave (&path, before);
    }
  check_members (&path, dossier->members);
  if (dossier->settings != NULL)
    {
      before = weeg_place_key (&path, "settings");
      weeg_check_settings (&path, dossier->settings);
      weeg_place_leave (&path, before);
    }
  rounds = check_rounds (&path, dossier->rounds);
  check_score_rounds (&path, dossier, rounds);
  weeg_check_criteria (&path, dossier->criteria);
  weeg_check_ids (&path, "alternatives", dossier->alternatives);
  check_weights (&path, dossier, rounds);
  weeg_check_scores (&path, dossier);
  weeg_check_evaluation (&path, dossier);
  if (dossier->workload != NULL)
    {
      before = weeg_place_key (&path, "workload");
      weeg_check_workload (&path, dossier->workload, dossier->evidence, FALSE);
      weeg_place_leave (&path, before);
    }
  if (dossier->budget != NULL)
    {
      before = weeg_place_key (&path, "budget");
      weeg_check_budget (&path, dossier->budget);
      weeg_place_leave (&path, before);
    }
  if (dossier->economics != NULL)
    {
      before = weeg_place_key (&path, "economics");
      weeg_check_economics (&path, dossier->economics);
      weeg_place_leave (&path, before);
    }
  weeg_check_decisions (&path, dossier);
  weeg_check_attachments (&path, dossier->attachments);
  weeg_check_log (&path, dossier->log);
}

/* The problems that are analysed on their own */

void
weeg_workload_check (const WeegWorkload *workload, WeegProblems *problems)
{
  g_auto (WeegPlace) path = { 0 };

  g_return_if_fail (workload != NULL && problems != NULL);

  weeg_place_init (&path, problems);
  weeg_check_workload (&path, workload, NULL, TRUE);
}

void
weeg_budget_check (const WeegBudget *budget, WeegProblems *problems)
{
  g_auto (WeegPlace) path = { 0 };

  g_return_if_fail (budget != NULL && problems != NULL);

  weeg_place_init (&path, problems);
  weeg_check_budget (&path, budget);
}

void
weeg_economics_check (const WeegEconomics *economics, WeegProblems *problems)
{
  g_auto (WeegPlace) path = { 0 };

  g_return_if_fail (economics != NULL && problems != NULL);

  weeg_place_init (&path, problems);
  weeg_check_economics (&path, economics);
}

void
weeg_weights_check (const WeegWeights *weights, WeegProblems *problems)
{
  g_auto (WeegPlace) path = { 0 };
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) criteria = NULL;

  g_return_if_fail (weights != NULL && problems != NULL);

  weeg_place_init (&path, problems);
  for (guint i = 0; i < weeg_list_n (weights->criteria); i++)
    g_strv_builder_add (builder, weeg_list_get (weights->criteria, i));
  criteria = g_strv_builder_end (builder);
  if (criteria[0] == NULL)
    weeg_place_problem_at (&path, "criteria", "missing, expected the ids of the criteria");
  else
    weeg_check_weights (&path, weights, (const char *const *)criteria);
}

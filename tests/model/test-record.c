/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-dossier.h"
#include "weeg-problems.h"

/* Every record type of the model. */
static const WeegRecordType *const types[] = {
  &weeg_dossier_type,   &weeg_intake_type,    &weeg_triage_type,         &weeg_attachment_type,
  &weeg_member_type,    &weeg_settings_type,  &weeg_criterion_type,      &weeg_alternative_type,
  &weeg_weights_type,   &weeg_score_type,     &weeg_evidence_type,       &weeg_question_type,
  &weeg_risk_type,      &weeg_workload_type,  &weeg_effect_type,         &weeg_budget_type,
  &weeg_economics_type, &weeg_ai_type,        &weeg_decision_point_type, &weeg_held_type,
  &weeg_paper_type,     &weeg_log_entry_type, &weeg_quantity_type,       &weeg_sustainability_type,
};

/* Keys are unique, members lie inside their struct and do not overlap, and there is a bit for each. */
static void
test_tables (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      const WeegRecordType *type = types[i];

      g_assert_cmpuint (type->n_fields, <=, 64);
      for (guint f = 0; f < type->n_fields; f++)
        {
          const WeegField *field = &type->fields[f];

          g_assert_cmpuint (field->offset, >=, sizeof (WeegRecord));
          g_assert_cmpuint (field->offset, <, type->size);
          g_assert_true (weeg_record_type_find (type, field->key) == field);
          for (guint g = 0; g < f; g++)
            g_assert_cmpuint (type->fields[g].offset, !=, field->offset);
        }
      g_assert_null (weeg_record_type_find (type, "no such key"));
    }
}

static WeegScore *
new_score (const char *member, double value)
{
  WeegScore *score = weeg_record_new (&weeg_score_type);

  WEEG_SET (score, member, g_strdup (member));
  WEEG_SET (score, value, value);
  return score;
}

static void
test_presence (void)
{
  g_autoptr (WeegAnyRecord) record = (WeegRecord *)new_score ("m", 0);
  const WeegScore *score = (const WeegScore *)record;

  g_assert_true (WEEG_HAS (score, value));
  g_assert_true (WEEG_HAS (score, member));
  g_assert_false (WEEG_HAS (score, low));
  g_assert_cmpfloat (score->low, ==, 0);
  g_assert_null (score->criterion);
  g_assert_false (WEEG_HAS ((const WeegScore *)NULL, value));
}

/* A copy shares what it holds, and changing it leaves the first as it was. */
static void
test_copy (void)
{
  g_autoptr (WeegAnyRecord) first = (WeegRecord *)new_score ("m", 3);
  g_autoptr (WeegAnyRecord) second = weeg_record_copy (first);
  WeegScore *copy = (WeegScore *)second;

  g_assert_true (weeg_record_equal (first, second));
  WEEG_REPLACE (copy, value, 4.0);
  WEEG_REPLACE (copy, member, g_strdup ("n"));
  g_assert_false (weeg_record_equal (first, second));
  g_assert_cmpstr (((WeegScore *)first)->member, ==, "m");
  g_assert_cmpfloat (((WeegScore *)first)->value, ==, 3);
}

/* Absent, null and zero are three things. */
static void
test_null (void)
{
  g_autoptr (WeegAnyRecord) absent = weeg_record_new (&weeg_score_type);
  g_autoptr (WeegAnyRecord) null = weeg_record_new (&weeg_score_type);
  g_autoptr (WeegAnyRecord) zero = weeg_record_new (&weeg_score_type);

  WEEG_SET_NULL ((WeegScore *)null, value);
  WEEG_SET ((WeegScore *)zero, value, 0.0);
  g_assert_false (WEEG_HAS ((WeegScore *)null, value));
  g_assert_false (weeg_record_equal (absent, null));
  g_assert_false (weeg_record_equal (absent, zero));
  g_assert_false (weeg_record_equal (null, zero));
  WEEG_CLEAR ((WeegScore *)null, value);
  WEEG_CLEAR ((WeegScore *)zero, value);
  g_assert_true (weeg_record_equal (absent, null));
  g_assert_true (weeg_record_equal (absent, zero));
}

/* Setting what was null makes it present. */
static void
test_null_then_set (void)
{
  g_autoptr (WeegAnyRecord) record = weeg_record_new (&weeg_score_type);
  g_autoptr (WeegAnyRecord) plain = (WeegRecord *)new_score ("m", 2);

  WEEG_SET_NULL ((WeegScore *)record, value);
  WEEG_REPLACE ((WeegScore *)record, value, 2.0);
  WEEG_SET ((WeegScore *)record, member, g_strdup ("m"));
  g_assert_true (weeg_record_equal (record, plain));
}

/* Other types, other extra keys: not equal; the same extra: kept by a copy. */
static void
test_extra (void)
{
  g_autoptr (WeegAnyRecord) first = (WeegRecord *)new_score ("m", 1);
  g_autoptr (WeegAnyRecord) second = (WeegRecord *)new_score ("m", 1);
  g_autoptr (WeegAnyRecord) other = weeg_record_new (&weeg_member_type);
  g_autoptr (WeegAnyRecord) copy = NULL;

  first->extra = g_strdup ("{\"colour\":1}");
  copy = weeg_record_copy (first);
  g_assert_false (weeg_record_equal (first, second));
  g_assert_true (weeg_record_equal (first, copy));
  g_assert_false (weeg_record_equal (first, other));
  g_assert_false (weeg_record_equal (first, NULL));
  g_assert_true (weeg_record_equal (NULL, NULL));
}

static void
test_id (void)
{
  g_autoptr (WeegAnyRecord) member = weeg_record_new (&weeg_member_type);
  g_autoptr (WeegAnyRecord) score = weeg_record_new (&weeg_score_type);

  g_assert_null (weeg_record_get_id (member));
  WEEG_SET ((WeegMember *)member, id, g_strdup ("m1"));
  g_assert_cmpstr (weeg_record_get_id (member), ==, "m1");
  g_assert_null (weeg_record_get_id (score));
}

/* Who votes: all but an adviser, unless it is said; never who is recused. */
static void
test_votes (void)
{
  static const struct
  {
    int role, votes; /* -1: not given */
    gboolean recused, expected;
  } cases[] = {
    { -1, -1, FALSE, TRUE },
    { WEEG_ROLE_CHAIR, -1, FALSE, TRUE },
    { WEEG_ROLE_ADVISER, -1, FALSE, FALSE },
    { WEEG_ROLE_ADVISER, TRUE, FALSE, TRUE },
    { WEEG_ROLE_MEMBER, FALSE, FALSE, FALSE },
    { WEEG_ROLE_MEMBER, TRUE, TRUE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (WeegAnyRecord) record = weeg_record_new (&weeg_member_type);
      WeegMember *member = (WeegMember *)record;

      if (cases[i].role >= 0)
        WEEG_SET (member, role, cases[i].role);
      if (cases[i].votes >= 0)
        WEEG_SET (member, votes, cases[i].votes);
      WEEG_SET (member, recused, cases[i].recused);
      g_assert_cmpint (weeg_member_votes (member), ==, cases[i].expected);
    }
}

static gpointer
score_of_round (gint64 round)
{
  WeegScore *score = weeg_record_new (&weeg_score_type);

  WEEG_SET (score, member, g_strdup ("m"));
  if (round > 0)
    WEEG_SET (score, round, round);
  WEEG_SET (score, value, 10 * (double)round);
  return score;
}

static WeegList *
new_list (const char *key, gpointer a, gpointer b, gpointer c)
{
  GArray *cells = g_array_new (FALSE, TRUE, sizeof (WeegCell));
  gpointer all[] = { a, b, c };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if (all[i] != NULL)
      g_array_append_val (cells, (WeegCell){ .pointer = all[i] });
  return weeg_list_new_take (weeg_record_type_find (&weeg_dossier_type, key)->shape.item, cells);
}

/* Rounds 1 closed and 2 open, and scores of no round (1), of 2 and of 1: that of 2 is left out. */
static void
test_open_rounds (void)
{
  g_autoptr (WeegAnyRecord) record = weeg_record_new (&weeg_dossier_type);
  WeegDossier *dossier = (WeegDossier *)record;
  WeegRound *first = weeg_record_new (&weeg_round_type), *second = weeg_record_new (&weeg_round_type);
  g_autoptr (WeegAnyRecord) same = NULL;
  g_autoptr (WeegAnyRecord) seen = NULL;
  const WeegList *scores;

  WEEG_SET (dossier, scores, new_list ("scores", score_of_round (0), score_of_round (2), score_of_round (1)));
  same = (WeegRecord *)weeg_dossier_for_others (dossier);
  g_assert_true (same == record);

  WEEG_SET (first, n, 1);
  WEEG_SET (first, closed, TRUE);
  WEEG_SET (second, n, 2);
  WEEG_SET (dossier, rounds, new_list ("rounds", first, second, NULL));
  seen = (WeegRecord *)weeg_dossier_for_others (dossier);
  scores = ((WeegDossier *)seen)->scores;
  g_assert_cmpuint (weeg_list_n (scores), ==, 2);
  g_assert_cmpfloat (((const WeegScore *)weeg_list_get (scores, 0))->value, ==, 0);
  g_assert_cmpfloat (((const WeegScore *)weeg_list_get (scores, 1))->value, ==, 10);
  g_assert_cmpuint (weeg_list_n (dossier->scores), ==, 3);
}

static void
test_problems (void)
{
  g_autoptr (WeegProblems) problems = weeg_problems_new ();

  g_assert_cmpuint (weeg_problems_n (problems), ==, 0);
  weeg_problems_add (problems, "criteria[3].worst", "is %d, and must differ from best", 5);
  weeg_problems_add (problems, "", "is empty");
  g_assert_cmpuint (weeg_problems_n (problems), ==, 2);
  g_assert_cmpstr (weeg_problems_path (problems, 0), ==, "criteria[3].worst");
  g_assert_cmpstr (weeg_problems_message (problems, 0), ==, "is 5, and must differ from best");
  g_assert_cmpstr (weeg_problems_path (problems, 1), ==, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/record/tables", test_tables);
  g_test_add_func ("/model/record/presence", test_presence);
  g_test_add_func ("/model/record/copy", test_copy);
  g_test_add_func ("/model/record/null", test_null);
  g_test_add_func ("/model/record/null-then-set", test_null_then_set);
  g_test_add_func ("/model/record/extra", test_extra);
  g_test_add_func ("/model/record/id", test_id);
  g_test_add_func ("/model/member/votes", test_votes);
  g_test_add_func ("/model/dossier/open-rounds", test_open_rounds);
  g_test_add_func ("/model/problems/list", test_problems);
  return g_test_run ();
}

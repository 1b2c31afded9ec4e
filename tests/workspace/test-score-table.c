/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workspace-fixture.h"

#include "weeg-score-edit.h"
#include "weeg-score-table.h"
#include "weeg-sheet.h"

/* Scores to a spreadsheet and back. Of the fixture M. Jansen and A. de Wit score; round 2 is being entered.
 */

typedef struct
{
  const char *language;
  const char *alternative; /* that the table is of, when it does not say */
  const char *text;
  guint steps;
  const char *words; /* of the error; NULL: it is an edit */
} TableCase;

static const TableCase cases[] = {
  { "en", NULL, "Alternative\tCriterion\tM. Jansen\tA. de Wit\nNew\tWorkload\t4\t1\nCurrent\tStay\t7.5\t", 3,
    NULL },
  /* Any order of columns, names or ids, a column left out, quotes, another line end. */
  { "en", NULL, "m2\tcriterion\tALTERNATIVE\r\n\"4\"\tc1\ta1\r\n", 1, NULL },
  { "nl", NULL, "Alternatief\tCriterium\tM. Jansen\nNew\tStay\t7,5", 1, NULL },
  { "nl", NULL, "Alternatief\tCriterium\tM. Jansen\nNew\tStay\tweet niet", 1, NULL },
  /* As written, without headings. */
  { "en", NULL, "New\tSafety\t1\t0", 2, NULL },
  { "en", "a1", "Safety\t1\t0", 2, NULL },
  { "en", "a1", "Criterion\tA. de Wit\nSafety\t1", 1, NULL },
  /* What stands there already, and what is left open. */
  { "en", NULL, "New\tWorkload\t2\t–", 0, NULL },
  { "en", NULL, "Criterion\tA. de Wit\nSafety\t1", 0, "Row 2 does not say of which alternative" },
  { "en", NULL, "New\tSafety\t7\t0", 0,
    "Row 1, M. Jansen: 7 is not a level of Safety; the levels are 0 and 1" },
  { "en", NULL, "New\tSafety\tmuch\t0", 0, "Row 1, M. Jansen: " },
  { "en", NULL, "New\tSafty\t1\t0", 0, "Row 1: no criterion is called “Safty”" },
  { "en", NULL, "Old\tSafety\t1\t0", 0, "Row 1: no alternative is called “Old”" },
  { "en", NULL, "Alternative\tCriterion\tP. Bos\nNew\tSafety\t1", 0, "nobody who scores is called “P. Bos”" },
  { "en", NULL, "New\tSafety\t1\t0\nNew\tSafety\t1\t0", 0,
    "Row 2, M. Jansen: this score stands in the table more" },
  { "en", NULL, "New\tAll\t1\t0", 0, "All is a group" },
  { "en", NULL, "1\t2\t3", 0, "The first row has to say" },
  { "en", NULL, " \n\t\n", 0, "no rows" },
};

static void
test_cases (void)
{
  g_autoptr (WeegAnyRecord) record = (WeegRecord *)fixture_dossier ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const TableCase *c = &cases[i];
      g_autoptr (GError) error = NULL;
      g_autoptr (WeegAnyRecord) after = NULL;
      g_autoptr (WeegEdit) edit =
          weeg_score_table_read ((WeegDossier *)record, c->alternative, c->text, c->language, &error);

      g_test_message ("%s", c->text);
      if (c->words != NULL)
        {
          g_assert_null (edit);
          g_assert_error (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_VALUE);
          g_test_message ("%s", error->message);
          g_assert_nonnull (strstr (error->message, c->words));
          continue;
        }
      g_assert_no_error (error);
      g_assert_cmpuint (weeg_edit_n_steps (edit), ==, c->steps);
      after = (WeegRecord *)weeg_edit_apply (edit, (WeegDossier *)record, NULL, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (weeg_list_n (((WeegDossier *)after)->scores), ==, 2 + c->steps);
    }
}

/* A score of this round is replaced, its reason stays, and its range gives way. */
static void
test_replaces (void)
{
  g_autoptr (WeegAnyRecord) record = (WeegRecord *)fixture_dossier ();
  g_autoptr (WeegEdit) first =
      weeg_score_table_read ((WeegDossier *)record, NULL, "New\tStay\t\t9", "en", NULL);
  g_autoptr (WeegAnyRecord) after =
      (WeegRecord *)weeg_edit_apply (first, (WeegDossier *)record, NULL, NULL, NULL);
  g_autoptr (WeegEdit) second =
      weeg_score_table_read ((WeegDossier *)after, NULL, "New\tStay\t\t3", "en", NULL);
  g_autoptr (WeegAnyRecord) last =
      (WeegRecord *)weeg_edit_apply (second, (WeegDossier *)after, NULL, NULL, NULL);
  const WeegScore *score = weeg_dossier_find_score ((WeegDossier *)last, "m2", 2, "a1", "c2", NULL);

  g_assert_cmpuint (weeg_list_n (((WeegDossier *)last)->scores), ==, 3);
  g_assert_nonnull (score);
  g_assert_cmpfloat (score->value, ==, 3);
  g_assert_cmpfloat (score->low, ==, 3);
  g_assert_cmpfloat (score->high, ==, 9);
  /* What was said in the round before is still there. */
  score = weeg_dossier_find_score ((WeegDossier *)last, "m2", 1, "a1", "c2", NULL);
  g_assert_cmpfloat (score->value, ==, 5);
}

/* What is copied and pasted again changes nothing, in either language. */
static void
test_there_and_back (void)
{
  g_autoptr (WeegAnyRecord) record = (WeegRecord *)fixture_dossier ();
  static const char *const languages[] = { "en", "nl" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *text = weeg_score_table_write ((WeegDossier *)record, languages[i]);
      g_autoptr (GPtrArray) rows = weeg_sheet_split (text);
      g_autoptr (GError) error = NULL;
      g_autoptr (WeegEdit) edit =
          weeg_score_table_read ((WeegDossier *)record, NULL, text, languages[i], &error);

      g_assert_no_error (error);
      g_assert_cmpuint (weeg_edit_n_steps (edit), ==, 0);
      /* Headings, two alternatives by three criteria; two names and two members. */
      g_assert_cmpuint (rows->len, ==, 7);
      g_assert_cmpuint (g_strv_length (rows->pdata[1]), ==, 4);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/workspace/score-table/cases", test_cases);
  g_test_add_func ("/workspace/score-table/replaces", test_replaces);
  g_test_add_func ("/workspace/score-table/there-and-back", test_there_and_back);
  return g_test_run ();
}

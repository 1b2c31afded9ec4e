/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "exchange-support.h"
#include "weeg-json-reader.h"

/* What is put where in the small dossier, and the one problem it gives. */
static const struct
{
  const char *place, *json, *expected;
} cases[] = {
  { "criteria[2].worst", "\"abc\"", "criteria[2].worst: text \"abc\", expected a number\n" },
  { "title", NULL, "title: missing, expected text, or an object with text per language\n" },
  { "title", "null", "title: null, expected text, or an object with text per language\n" },
  { "title", "{}", "title: an empty object, expected text in at least one language, as {\"nl\": \"...\"}\n" },
  { "title.en", "3", "title.en: number 3, expected text\n" },
  { "kind", "\"nieuw\"", "kind: \"nieuw\" is not known, expected new, existing or changed_indication\n" },
  { "intake.phase", "\"pilots\"",
    "intake.phase: \"pilots\" is not known, expected signal, intake, early_evaluation, pilot, "
    "multicentre_validation, "
    "scale_up, use or phase_out; did you mean \"pilot\"?\n" },
  { "intake.setting", "[]",
    "intake.setting: a list, expected hospital, hospital_at_home, primary_care, elderly_care or home\n" },
  { "barriers[0].cause", "\"x-own\"",
    "barriers[0].cause: \"x-own\" is not known, expected urgency, knowledge, incentives, scale, "
    "interoperability, "
    "data_quality or support\n" },
  { "members[0].recused", "1", "members[0].recused: number 1, expected true or false\n" },
  { "members[0].from", "\"2026-02-30\"",
    "members[0].from: text \"2026-02-30\", expected a date such as 2026-11-22\n" },
  { "log[0].at", "\"2026-05-01T10:00:00+02:00\"",
    "log[0].at: text \"2026-05-01T10:00:00+02:00\", expected a moment in UTC such as "
    "2026-11-22T09:30:00Z\n" },
  { "risks[0].severity", "6", "risks[0].severity: number 6, expected a whole number from 1 to 5\n" },
  { "risks[0].severity", "2.5", "risks[0].severity: number 2.5, expected a whole number from 1 to 5\n" },
  { "workload.activities[0].share.nurse", "1.5",
    "workload.activities[0].share.nurse: number 1.5, expected a number from 0 to 1\n" },
  { "triage.answers.harms", "1", NULL },
  { "triage.answers.harm", "4", "triage.answers.harm: number 4, expected a whole number from 0 to 3\n" },
  { "intake.patients_per_year", "{\"low\": 3, \"base\": 2, \"high\": 4}",
    "intake.patients_per_year: {\"low\":3,\"base\":2,\"high\":4}: low must be at most base\n" },
  { "intake.patients_per_year", "{\"dist\": \"normal\", \"mean\": 2}",
    "intake.patients_per_year: {\"dist\":\"normal\",\"mean\":2}: mean and an sd of at least 0 are needed\n" },
  { "intake.patients_per_year", "\"many\"",
    "intake.patients_per_year: text \"many\", expected a number, {low, base, high} or a distribution\n" },
  { "decision_points[0].rule[0].value", "[]",
    "decision_points[0].rule[0].value: a list, expected a number or true or false or high, moderate, low or "
    "very_low\n" },
  { "scores[0]", "7", "scores[0]: number 7, expected an object\n" },
  { "criteria", "{}", "criteria: an object, expected a list\n" },
  { "workload.effects[0].adoption", "{}",
    "workload.effects[0].adoption: an object, expected a number from 0 to 1 or a list\n" },
  { "version", "2", "version: 2, expected 1; the file is of a newer version of this program\n" },
  { "version", "\"1\"", "version: \"1\", expected 1\n" },
  { "version", NULL, "version: missing, expected 1\n" },
};

static void
test_problems (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (json_t) root = support_dossier ();
      g_autoptr (WeegProblems) problems = weeg_problems_new ();
      g_autoptr (WeegExchangeFile) file = NULL;
      g_autofree char *lines = NULL;

      support_put (root, cases[i].place, cases[i].json);
      file = support_read (root, problems);
      lines = support_lines (problems);
      g_assert_null (file);
      if (cases[i].expected != NULL)
        g_assert_cmpstr (lines, ==, cases[i].expected);
      else
        g_assert_true (
            g_str_has_prefix (lines, "triage.answers.harms: \"harms\" is not known, expected harm, "));
    }
}

/* A required key under another name is pointed out. */
static void
test_misspelt_key (void)
{
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autofree char *lines = NULL;

  g_assert_null (
      weeg_json_read_record (&weeg_alternative_type, "{\"id\": \"a\", \"nane\": \"New\"}", -1, problems));
  lines = support_lines (problems);
  g_assert_cmpstr (
      lines, ==,
      "name: missing, expected text, or an object with text per language; did you mean it by \"nane\"?\n");
}

/* All that is wrong is told, form and contents, without what only follows from it. */
static void
test_all_at_once (void)
{
  g_autoptr (json_t) root = support_dossier ();
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autofree char *lines = NULL;

  support_put (root, "members[0].discipline", "\"nurs\"");
  support_put (root, "scores[1].value", "\"two\"");
  support_put (root, "scores[0].criterion", "\"levls\"");
  support_put (root, "risks[0].alternative", "\"other\"");
  g_assert_null (support_read (root, problems));
  lines = support_lines (problems);
  g_assert_cmpuint (weeg_problems_n (problems), ==, 4);
  g_assert_cmpstr (weeg_problems_path (problems, 0), ==, "members[0].discipline");
  g_assert_cmpstr (weeg_problems_path (problems, 1), ==, "scores[1].value");
  g_assert_nonnull (strstr (lines,
                            "scores[0].criterion: \"levls\" is not there, expected a criterion; did you "
                            "mean \"levels\"?\n"));
  g_assert_nonnull (strstr (
      lines, "risks[0].alternative: \"other\" is not there, expected the id of an alternative: old or "
             "new\n"));
}

static const struct
{
  const char *text, *begin;
} texts[] = {
  { "", ": empty, expected JSON\n" },
  { "{", ": line 1, column 1: the text ends before the JSON does" },
  { "{\n  \"a\": 1,\n  oops\n}", ": line 3, column 6: not JSON: " },
  { "{\"a\": 1, \"a\": 2}", ": line 1, column 12: not JSON: duplicate object key" },
  { "[1] 2", ": line 1, column 5: not JSON: end of file expected" },
  { "{\"a\": 'x'}", ": line 1, column 7: not JSON: " },
  { "{\"a\": 1e999}", ": line 1, column 11: not JSON: real number overflow" },
  { "{\"a\": NaN}", ": line 1, column 9: not JSON: " },
  /* A number like any other. */
  { "{\"a\": 123456789012345678901234567890}", "format: missing" },
  { "{\"a\": \"\\u0000\"}", ": line 1, column 14: not JSON: " },
  { "\xef\xbb\xbf{}", ": begins with a byte order mark" },
  { "{\"a\": \"\xff\"}", ": byte 8 is not UTF-8, expected JSON in UTF-8\n" },
  { "[]", ": not a JSON object, expected one with \"format\" and \"version\"\n" },
  { "{}", "format: missing, expected weegwijzer-dossier, weegwijzer-dossiers, weegwijzer-mcda, " },
  { "{\"format\": \"weegwijzer-dosier\", \"version\": 1}",
    "format: \"weegwijzer-dosier\" is not a format to read, expected " },
  { "{\"format\": \"weegwijzer-dossiers\", \"version\": 1}",
    "dossiers: missing, expected a list of at most 10000 dossiers\n" },
};

static void
test_not_json (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (texts[i].text, strlen (texts[i].text));
      g_autoptr (WeegProblems) problems = weeg_problems_new ();
      g_autofree char *lines = NULL;

      g_assert_null (weeg_exchange_file_read (bytes, problems));
      lines = support_lines (problems);
      g_test_message ("%s", lines);
      g_assert_cmpuint (weeg_problems_n (problems), ==, 1);
      g_assert_true (g_str_has_prefix (lines, texts[i].begin));
    }
}

static void
test_depth (void)
{
  const guint depths[] = { WEEG_JSON_MAX_DEPTH, WEEG_JSON_MAX_DEPTH + 1, 100000 };

  for (guint i = 0; i < G_N_ELEMENTS (depths); i++)
    {
      const WeegShape shape = { .kind = WEEG_KIND_JSON };
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (WeegProblems) problems = weeg_problems_new ();
      WeegCell cell = { 0 };
      gboolean good;

      for (guint j = 0; j < depths[i]; j++)
        g_string_append_c (text, '[');
      for (guint j = 0; j < depths[i]; j++)
        g_string_append_c (text, ']');
      good = weeg_json_read_cell (&shape, text->str, -1, &cell, problems);
      g_assert_cmpint (good, ==, depths[i] <= WEEG_JSON_MAX_DEPTH);
      if (good)
        weeg_cell_clear (&shape, cell);
    }
}

static void
test_long_list (void)
{
  g_autoptr (json_t) root = support_dossier ();
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  json_t *barriers = json_object_get (root, "barriers");

  while (json_array_size (barriers) <= WEEG_LONGEST_LIST)
    json_array_append (barriers, json_array_get (barriers, 0));
  g_assert_null (support_read (root, problems));
  g_assert_cmpuint (weeg_problems_n (problems), ==, 1);
  g_assert_cmpstr (weeg_problems_path (problems, 0), ==, "barriers");
  g_assert_cmpstr (weeg_problems_message (problems, 0), ==, "10001 entries, expected at most 10000");
}

static void
test_too_large (void)
{
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  gsize length = (gsize)WEEG_JSON_MAX_BYTES + 1;
  g_autofree char *text = g_malloc (length);
  g_autoptr (GBytes) bytes = NULL;

  memset (text, ' ', length);
  bytes = g_bytes_new_static (text, length);
  g_assert_null (weeg_exchange_file_read (bytes, problems));
  g_assert_cmpstr (weeg_problems_message (problems, 0), ==, "larger than 64 MiB, expected at most that");
}

static void
test_nulls_are_kept (void)
{
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  WeegScore *score = weeg_json_read_record (
      &weeg_score_type,
      "{\"member\":\"m\",\"alternative\":\"a\",\"criterion\":\"c\",\"value\":null,\"answer\":\"unknown\"}",
      -1, problems);
  const WeegField *field = weeg_record_type_find (&weeg_score_type, "value");

  g_assert_nonnull (score);
  g_assert_false (WEEG_HAS (score, value));
  g_assert_cmpuint (score->record.nulls, ==, G_GUINT64_CONSTANT (1) << (field - weeg_score_type.fields));
  weeg_record_unref (score);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/json-reader/problems", test_problems);
  g_test_add_func ("/exchange/json-reader/misspelt-key", test_misspelt_key);
  g_test_add_func ("/exchange/json-reader/all-at-once", test_all_at_once);
  g_test_add_func ("/exchange/json-reader/not-json", test_not_json);
  g_test_add_func ("/exchange/json-reader/depth", test_depth);
  g_test_add_func ("/exchange/json-reader/long-list", test_long_list);
  g_test_add_func ("/exchange/json-reader/too-large", test_too_large);
  g_test_add_func ("/exchange/json-reader/nulls-are-kept", test_nulls_are_kept);
  return g_test_run ();
}

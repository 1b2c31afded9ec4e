/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "exchange-support.h"

#include "weeg-either.h"

static const struct
{
  const char *json;
  const char *expected; /* NULL: it is right */
} problems_alone[] = {
  { "{\"format\":\"weegwijzer-mcda\",\"version\":1,\"criteria\":[{\"id\":\"c1\",\"name\":\"E\",\"worst\":0,"
    "\"best\":10,"
    "\"points\":[[0,0],[5,70],[10,100]]}],\"alternatives\":[{\"id\":\"a1\",\"name\":\"N\"}],"
    "\"measurements\":{\"a1\":{\"c1\":7.5}},\"weights\":{\"kind\":\"exact\",\"values\":{\"c1\":1}}}",
    NULL },
  { "{\"format\":\"weegwijzer-mcda\",\"version\":1,\"criteria\":[{\"id\":\"c1\",\"name\":\"E\",\"worst\":0,"
    "\"best\":10}],"
    "\"alternatives\":[{\"id\":\"a1\",\"name\":\"N\"}],\"measurements\":{\"a1\":{\"c1\":11}},"
    "\"weights\":{\"kind\":\"exact\",\"values\":{\"c2\":1}}}",
    "measurements.a1.c1: 11 lies outside the scale of \"c1\", expected from 0 to 10\n"
    "weights.values.c2: \"c2\" is not there, expected the id of a criterion with a scale: c1\n"
    "weights.values.c1: missing, expected a weight for every criterion\n" },
  { "{\"format\":\"weegwijzer-mcda\",\"version\":1,\"criteria\":[{\"id\":\"c1\",\"name\":\"E\",\"worst\":0,"
    "\"best\":10},"
    "{\"id\":\"c2\",\"name\":\"F\",\"worst\":0,\"best\":1}],\"alternatives\":[{\"id\":\"a1\",\"name\":\"N\"}]"
    ","
    "\"measurements\":{\"a1\":{\"c1\":null,\"c2\":{\"dist\":\"normal\",\"mean\":0.5,\"sd\":9}}},"
    "\"weights\":{\"kind\":\"intervals\",\"low\":{\"c1\":0.7,\"c2\":0.6},\"high\":{\"c1\":0.6}}}",
    "weights.low.c1: 0.7, expected at most high, 0.6\n"
    "weights.low: they sum to 1.3, expected at most 1\n" },
  { "{\"format\":\"weegwijzer-weights\",\"version\":1,\"method\":\"ahp\",\"criteria\":[\"c1\",\"c2\",\"c3\"],"
    "\"matrix\":[[1,3,5],[0.3333333,1,2],[0.2,0.5,1]]}",
    NULL },
  { "{\"format\":\"weegwijzer-weights\",\"version\":1,\"method\":\"ahp\",\"criteria\":[\"c1\",\"c2\"],"
    "\"matrix\":[[1,3],[0.5,1]]}",
    "matrix[1][0]: 0.5, expected 1/3, as matrix[0][1] says\n" },
  { "{\"format\":\"weegwijzer-weights\",\"version\":1,\"method\":\"bwm\",\"criteria\":[\"a\",\"b\"],\"best\":"
    "\"a\","
    "\"worst\":\"b\",\"best_to_others\":{\"a\":1,\"b\":10},\"others_to_worst\":{\"a\":3}}",
    "best_to_others.b: 10, expected from 1 to 9\n"
    "others_to_worst.b: missing, expected a number from 1 to 9\n" },
  { "{\"format\":\"weegwijzer-workload\",\"version\":1,\"base_year\":2027,\"years\":5,\"hours_per_fte\":1550,"
    "\"functions\":[{\"id\":\"nurse\",\"fte\":120}],\"activities\":[{\"id\":\"admin\",\"share\":{\"nurse\":0."
    "25}}],"
    "\"effects\":[{\"id\":\"e1\",\"mechanism\":\"relieves_tasks\",\"percent\":0.2,\"evidence\":\"report\"}]}",
    NULL },
  { "{\"format\":\"weegwijzer-budget\",\"version\":1,\"base_year\":2027,\"years\":2,\"items\":[{\"kind\":"
    "\"one_off\","
    "\"amount\":5,\"year\":2030},{\"kind\":\"running\",\"amount\":5,\"per_case\":true}]}",
    "items[0].year: 2030, expected a year from 2027 to 2028\n"
    "items[1].per_case: the budget has no volume, expected one\n" },
  /* A value that cannot be read hides nothing that has its own reason, and is no reason for more. */
  { "{\"format\":\"weegwijzer-budget\",\"version\":1,\"base_year\":\"now\",\"years\":2,\"items\":["
    "{\"name\":\"a\",\"kind\":\"investment\",\"amount\":1,\"year\":2027},"
    "{\"name\":\"b\",\"kind\":\"saving\",\"amount\":1,\"from\":2029,\"to\":2028}]}",
    "base_year: text \"now\", expected a whole number from 1900 to 2200\n"
    "items[1].to: 2028 lies before from, expected at least 2029\n" },
  { "{\"format\":\"weegwijzer-economics\",\"version\":1,\"kind\":\"cohort\",\"cycles\":3,\"correction\":"
    "\"simpson\","
    "\"start\":{\"X\":1},\"states\":[\"H\",\"D\"],\"strategies\":[{\"id\":\"s\",\"transitions\":{\"H\":{"
    "\"D\":0.7,\"H\":0.7}}}]}",
    "cycles: 3, expected an even number with the correction simpson\n"
    "start.X: \"X\" is not there, expected a state: H or D\n"
    "strategies[0].transitions.H: the entries of this row sum to 1.4, expected at most 1\n" },
  { "{\"format\":\"weegwijzer-economics\",\"version\":1,\"kind\":\"tree\",\"root\":{\"chance\":[{\"p\":0.5,"
    "\"node\":{\"end\":"
    "{\"cost\":1}}},{\"p\":0.4,\"node\":{}}]}}",
    "root.chance[1].node: none, expected exactly one of decision, chance and end\n"
    "root.chance: the probabilities sum to 0.9, expected 1\n" },
  { "{\"format\":\"weegwijzer-economics\",\"version\":1,\"kind\":\"samples\",\"strategies\":[\"a\",\"b\"],"
    "\"costs\":[[1,2],[3]],\"effects\":[[1,2],[3,4]]}",
    "costs[1]: 1 samples, expected as many in each list and at least one: 2\n" },
};

static void
test_problems_alone (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (problems_alone); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (problems_alone[i].json, strlen (problems_alone[i].json));
      g_autoptr (WeegProblems) problems = weeg_problems_new ();
      g_autoptr (WeegExchangeFile) file = weeg_exchange_file_read (bytes, problems);
      g_autofree char *lines = support_lines (problems);
      const char *expected = problems_alone[i].expected;

      g_assert_cmpstr (lines, ==, expected != NULL ? expected : "");
      g_assert_cmpint (file != NULL, ==, expected == NULL);
    }
}

static void
test_load (void)
{
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autofree char *folder = g_dir_make_tmp ("weeg-exchange-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "some.json", NULL);
  g_autoptr (GBytes) bytes = NULL;

  g_assert_null (weeg_exchange_file_load (path, problems));
  g_assert_null (weeg_exchange_file_load (folder, problems));
  g_assert_cmpuint (weeg_problems_n (problems), ==, 2);
  g_assert_cmpstr (weeg_problems_message (problems, 0), ==, "cannot be opened: No such file or directory");
  g_assert_cmpstr (weeg_problems_message (problems, 1), ==, "a folder, expected a file");

  g_assert_true (g_file_set_contents (path, "abc", 3, NULL));
  bytes = weeg_exchange_file_load (path, problems);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "abc", 3);
  g_assert_cmpuint (weeg_problems_n (problems), ==, 2);
  g_remove (path);
  g_rmdir (folder);
}

/* A dossier twice in one file. */
static void
test_same_id_twice (void)
{
  g_autoptr (json_t) root = json_pack ("{s:s,s:i,s:[o,o]}", "format", "weegwijzer-dossiers", "version", 1,
                                       "dossiers", support_dossier (), support_dossier ());
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autofree char *lines = NULL;

  support_put (root, "dossiers[1].scores[0].value", "4");
  g_assert_null (support_read (root, problems));
  lines = support_lines (problems);
  g_assert_cmpstr (
      lines, ==,
      "dossiers[1].scores[0].high: 3 is below the value 4, expected at least that\n"
      "dossiers[1].scores[0].value: 4 is not a level of \"levels\", expected 1, 2 or 3\n"
      "dossiers: \"11111111-2222-4333-8444-555555555555\" stands in it twice, expected each dossier once\n");
}

/* From 2^63 to 1e21 a number is written in digits only: what is written is read again, in a field, in a key
 * that is not known, and in a log. */
static void
test_large_numbers (void)
{
  static const char *const numbers[] = { "100000000000000000000",  "1e20", "9223372036854775808", "1e21",
                                         "-123456789012345680000", "9e99", "9007199254740993" };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *text = g_strdup_printf (
          "{\"format\":\"weegwijzer-dossier\",\"version\":1,"
          "\"id\":\"11111111-2222-4333-8444-555555555555\",\"title\":\"T\",\"later\":{\"a\":[1,%s]},"
          "\"questions\":[{\"id\":\"q\",\"question\":\"?\",\"baseline\":%s}],"
          "\"log\":[{\"at\":\"2026-11-22T09:30:00Z\",\"who\":\"An\",\"what\":{\"new\":%s},"
          "\"hash\":\"%064d\"}]}",
          numbers[i], numbers[i], numbers[i], 0);
      g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
      g_autoptr (WeegProblems) problems = weeg_problems_new ();
      g_autoptr (WeegExchangeFile) file = weeg_exchange_file_read (bytes, problems);
      g_autofree char *lines = support_lines (problems);
      g_autofree char *written = NULL;
      g_autoptr (WeegExchangeFile) again = NULL;
      g_autoptr (GBytes) second = NULL;
      const WeegQuestion *question;

      g_assert_cmpstr (lines, ==, "");
      question = weeg_list_get (((WeegDossier *)file->records->pdata[0])->questions, 0);
      g_assert_cmpfloat (question->baseline->cell.number, ==, g_ascii_strtod (numbers[i], NULL));
      written = weeg_exchange_file_write (WEEG_FORMAT_DOSSIER, file->records->pdata[0]);
      second = g_bytes_new_static (written, strlen (written));
      again = weeg_exchange_file_read (second, problems);
      g_assert_nonnull (again);
      g_assert_true (weeg_record_equal (file->records->pdata[0], again->records->pdata[0]));
      g_assert_null (strstr (written, "null"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/file/problems-alone", test_problems_alone);
  g_test_add_func ("/exchange/file/load", test_load);
  g_test_add_func ("/exchange/file/same-id-twice", test_same_id_twice);
  g_test_add_func ("/exchange/file/large-numbers", test_large_numbers);
  return g_test_run ();
}

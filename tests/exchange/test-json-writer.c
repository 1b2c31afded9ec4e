/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "exchange-support.h"
#include "weeg-checksum.h"
#include "weeg-json-reader.h"
#include "weeg-json-writer.h"

static const WeegShape any_shape = { .kind = WEEG_KIND_JSON };

static char *
canonical (const char *json)
{
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  WeegCell cell = { 0 };
  char *text;

  g_assert_true (weeg_json_read_cell (&any_shape, json, -1, &cell, problems));
  text = weeg_json_write_cell (&any_shape, cell, WEEG_JSON_CANONICAL);
  weeg_cell_clear (&any_shape, cell);
  return text;
}

/* RFC 8785, 3.2.2 and 3.2.3: the example with literals and numbers, and the one of sorting. */
static void
test_rfc_8785_examples (void)
{
  g_autofree char *first =
      canonical ("{\"numbers\": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],"
                 " \"string\": \"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\","
                 " \"literals\": [null, true, false]}");
  g_autofree char *second =
      canonical ("{\"\\u20ac\": \"Euro Sign\", \"\\r\": \"Carriage Return\", \"\\ufb33\": \"Hebrew\","
                 " \"1\": \"One\", \"\\ud83d\\ude00\": \"Emoji\", \"\\u0080\": \"Control\","
                 " \"\\u00f6\": \"Latin\"}");

  g_assert_cmpstr (first, ==,
                   "{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                   "\"string\":\"\xe2\x82\xac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
  g_assert_cmpstr (
      second, ==,
      "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\xc2\x80\":\"Control\",\"\xc3\xb6\":\"Latin\","
      "\"\xe2\x82\xac\":\"Euro Sign\",\"\xf0\x9f\x98\x80\":\"Emoji\",\"\xef\xac\xb3\":\"Hebrew\"}");
}

static void
test_pretty (void)
{
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  WeegRound *round = weeg_json_read_record (
      &weeg_round_type, "{\"later\":{\"b\":[1,2],\"a\":[{}]},\"closed\":null,\"n\":2}", -1, problems);
  g_autofree char *text = weeg_json_write_record (round, WEEG_JSON_PRETTY);

  g_assert_cmpstr (text, ==,
                   "{\n  \"n\": 2,\n  \"closed\": null,\n  \"later\": {\n    \"a\": [\n      {}\n    ],\n    "
                   "\"b\": [1, 2]\n"
                   "  }\n}\n");
  weeg_record_unref (round);
}

/* What is read and written is the same JSON: unknown keys at every depth, nulls, languages, large integers.
 */
static void
test_round_trip (gconstpointer data)
{
  g_autofree char *given = support_load (data);
  g_autoptr (GBytes) bytes = g_bytes_new (given, strlen (given));
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autoptr (WeegExchangeFile) file = weeg_exchange_file_read (bytes, problems);
  g_autofree char *lines = support_lines (problems);
  g_autofree char *written = NULL;
  g_autoptr (json_t) before = json_loads (given, 0, NULL);
  g_autoptr (json_t) after = NULL;

  g_assert_cmpstr (lines, ==, "");
  written = weeg_exchange_file_write (file->format, g_ptr_array_index (file->records, 0));
  after = json_loads (written, JSON_REJECT_DUPLICATES, NULL);
  g_assert_true (support_equal (before, after));
}

static void
test_several (void)
{
  g_autoptr (json_t) root = json_pack ("{s:s,s:i,s:[o,o]}", "format", "weegwijzer-dossiers", "version", 1,
                                       "dossiers", support_dossier (), support_dossier ());
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autoptr (WeegExchangeFile) file = NULL;
  g_autofree char *written = NULL;
  g_autoptr (json_t) after = NULL;

  support_put (root, "dossiers[1].id", "\"11111111-2222-4333-8444-666666666666\"");
  file = support_read (root, problems);
  g_assert_cmpuint (weeg_problems_n (problems), ==, 0);
  g_assert_cmpuint (file->records->len, ==, 2);
  written = weeg_exchange_file_write_dossiers ((const WeegDossier *const *)file->records->pdata, 2);
  after = json_loads (written, 0, NULL);
  g_assert_true (support_equal (root, after));
}

/* `printf '%s' '{"format":"weegwijzer-weights","method":"rank","order":["b","a"],"version":1}' | sha256sum`:
 * the same of a record that came from a file, which keeps the two keys, and of one that did not. */
static void
test_checksum (void)
{
  static const char json[] = "{\"format\": \"weegwijzer-weights\", \"version\": 1.0,"
                             " \"order\": [\"b\", \"a\"], \"method\": \"rank\"}";
  const char *const bare = "{\"method\": \"rank\", \"order\": [\"b\", \"a\"]}";
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  const WeegRecordType *type = weeg_format_get_record_type (WEEG_FORMAT_WEIGHTS);
  const char *const forms[] = { json, bare };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autoptr (WeegAnyRecord) record = weeg_json_read_record (type, forms[i], -1, problems);
      g_autofree char *full = weeg_checksum_full (WEEG_FORMAT_WEIGHTS, record);
      g_autofree char *printed = weeg_checksum_short (WEEG_FORMAT_WEIGHTS, record);

      g_assert_cmpstr (full, ==, "f9fd6938931f3e60116d29d0ba5d9c14a2cdd3802693378d433c64bca1fb9092");
      g_assert_cmpuint (strlen (printed), ==, 12);
      g_assert_true (g_str_has_prefix (full, printed));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/json-writer/rfc-8785-examples", test_rfc_8785_examples);
  g_test_add_func ("/exchange/json-writer/pretty", test_pretty);
  g_test_add_data_func ("/exchange/json-writer/round-trip/small", "fixtures/dossier.json", test_round_trip);
  g_test_add_data_func ("/exchange/json-writer/round-trip/telemonitoring",
                        "../data/cases/telemonitoring-heart-failure.json", test_round_trip);
  g_test_add_data_func ("/exchange/json-writer/round-trip/mcda", "fixtures/problems/mcda.json",
                        test_round_trip);
  g_test_add_data_func ("/exchange/json-writer/round-trip/weights", "fixtures/problems/weights.json",
                        test_round_trip);
  g_test_add_data_func ("/exchange/json-writer/round-trip/workload", "fixtures/problems/workload.json",
                        test_round_trip);
  g_test_add_data_func ("/exchange/json-writer/round-trip/economics", "fixtures/problems/economics.json",
                        test_round_trip);
  g_test_add_data_func ("/exchange/json-writer/round-trip/budget", "fixtures/problems/budget.json",
                        test_round_trip);
  g_test_add_func ("/exchange/json-writer/several", test_several);
  g_test_add_func ("/exchange/json-writer/checksum", test_checksum);
  return g_test_run ();
}

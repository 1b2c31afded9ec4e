/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "test-command-support.h"

static void
test_usage (Place *place, gconstpointer data)
{
  static const Refusal refusals[] = {
    { "analyze x", 2, "weegwijzer: unknown command analyze; see weegwijzer --help\n" },
    { "--nonsense", 2, "weegwijzer: unknown option --nonsense; see weegwijzer --help\n" },
    { "one.weeg two.weeg", 2, "weegwijzer: the window opens on one register; see weegwijzer --help\n" },
    { "list --nonsense", 2, "weegwijzer: list: Unknown option --nonsense; see weegwijzer list --help\n" },
    { "list more", 2, "weegwijzer: list: expected no arguments; " },
    { "analyse ''", 2, "weegwijzer: analyse: an argument is empty, expected a name; " },
    { "analyse CASE -o ''", 2, "weegwijzer: analyse: --output is empty, expected a name; " },
    { "list -r ''", 2, "weegwijzer: list: --register is empty, expected a name; " },
    { "together", 2, "weegwijzer: together: expected files or ids, or --all; " },
    { "import", 2, "weegwijzer: import: expected FILE...; " },
    { "export", 2, "weegwijzer: export: expected ids, or --all; " },
    { "export --all 5f1c", 2, "weegwijzer: export: expected ids, or --all; " },
    { "analyse", 2, "weegwijzer: analyse: expected (FILE.json | ID); " },
    { "analyse CASE --iterations 0", 2, "weegwijzer: analyse: --iterations 0, expected from 1 to 1000000; " },
    { "analyse CASE --seed -4", 2, "weegwijzer: analyse: --seed < 0, expected from 0 to 2^53; " },
    { "analyse CASE --seed -1", 2, "weegwijzer: analyse: --seed < 0, expected from 0 to 2^53; " },
    { "analyse CASE --seed many", 2, "weegwijzer: analyse: " },
    { "analyse CASE --iterations -1", 2,
      "weegwijzer: analyse: --iterations -1, expected from 1 to 1000000; " },
    { "analyse CASE --threads -1", 2, "weegwijzer: analyse: --threads -1, expected from 0 to 256; " },
    { "import --as \xff CASE", 2, "weegwijzer: import: an option is not UTF-8, expected text; " },
    { "one\xff", 2, "weegwijzer: unknown command one\xef\xbf\xbd; see weegwijzer --help\n" },
    { "'--one\ntwo'", 2, "weegwijzer: unknown option --one two; see weegwijzer --help\n" },
    { "chart", 2, "weegwijzer: chart: expected NAME (FILE.json | ID) -o FILE.{svg,png,pdf}; " },
    { "chart pie CASE -o x.svg", 2,
      "weegwijzer: chart: unknown chart pie, expected one of value-risk, profile, " },
    { "chart profile CASE", 2, "weegwijzer: chart: expected -o FILE.svg, FILE.png or FILE.pdf; " },
    { "chart profile CASE -o x.gif", 2, "weegwijzer: chart: expected -o FILE.svg, FILE.png or FILE.pdf; " },
    { "chart profile CASE -o x.svg --size 1x1", 2,
      "weegwijzer: chart: --size 1x1, expected WxH in points, " },
    { "chart profile CASE -o x.png --size 300x3001", 2,
      "weegwijzer: chart: --size 300x3001, expected WxH in points, " },
    { "chart profile CASE -o x.svg --size wide", 2,
      "weegwijzer: chart: --size wide, expected WxH in points, " },
    { "chart profile CASE -o x.svg --lang fr", 2, "weegwijzer: chart: --lang fr, expected nl or en; " },
    { "report CASE", 2, "weegwijzer: report: expected -o FILE.pdf; " },
    { "report CASE -o x.odt", 2, "weegwijzer: report: expected -o FILE.pdf; " },
    { "report CASE -o x.pdf --lang fr", 2, "weegwijzer: report: --lang fr, expected nl or en; " },
    { "table profile CASE -o x.txt", 2, "weegwijzer: table: expected -o FILE.csv or FILE.xlsx; " },
    { "backup", 2, "weegwijzer: backup: expected -o COPY.weeg; " },
    { "agenda", 2, "weegwijzer: agenda: expected -o FILE.ics; " },
  };

  assert_refused (place, refusals, G_N_ELEMENTS (refusals));
}

static void
test_help (Place *place, gconstpointer data)
{
  static const char *const commands[] = { "demo",  "list",   "import",  "export", "analyse",
                                          "chart", "charts", "report",  "agenda", "table",
                                          "check", "backup", "together" };
  g_autofree char *help = place_do (place, "--help");
  g_autofree char *version = place_do (place, "--version");

  g_assert_cmpstr (version, ==, "weegwijzer " WEEG_VERSION "\n");
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *line = g_strconcat (commands[i], " --help", NULL);
      g_autofree char *begin = g_strconcat ("Usage:\n  weegwijzer ", commands[i], " ", NULL);
      g_autofree char *own = place_do (place, line);
      g_autofree char *listed = g_strconcat ("  weegwijzer ", commands[i], NULL);

      g_assert_nonnull (strstr (help, listed));
      assert_begins (own, begin);
    }
}

static void
test_dutch (Place *place, gconstpointer data)
{
  g_auto (Outcome) help = place_run_full (place, "--help", NULL, "nl");
  g_auto (Outcome) refusal = place_run_full (place, "frobnicate", NULL, "nl");

  assert_begins (help.output, "Gebruik:\n");
  g_assert_cmpstr (refusal.error, ==, "weegwijzer: onbekende opdracht frobnicate; zie weegwijzer --help\n");
}

static void
test_demo_and_list (Place *place, gconstpointer data)
{
  g_autofree char *made = place_do (place, "demo d.weeg");
  g_autofree char *list = place_do (place, "list -r d.weeg");
  g_autofree char *json = place_do (place, "list -r d.weeg --json");
  g_autoptr (json_t) dossiers = json_loads (json, 0, NULL);
  json_t *first = json_array_get (dossiers, 0);
  json_t *point = json_object_get (first, "next_decision_point");
  static const Refusal again = { "demo d.weeg", 1,
                                 "weegwijzer: d.weeg: is there already, expected the name of " };

  g_assert_cmpstr (made, ==, "d.weeg\n");
  assert_begins (list, ID "\t");
  g_assert_cmpuint (json_array_size (dossiers), ==, 1);
  g_assert_cmpstr (json_string_value (json_object_get (first, "id")), ==, ID);
  g_assert_cmpstr (json_string_value (json_object_get (first, "phase")), ==, "pilot");
  g_assert_cmpstr (json_string_value (json_object_get (first, "track")), ==, "standard");
  g_assert_cmpstr (json_string_value (json_object_get (point, "id")), ==, "scale-up");
  g_assert_cmpstr (json_string_value (json_object_get (point, "planned")), ==, "2026-12-10");
  assert_refused (place, &again, 1);
}

/* A dossier is one line, and nothing in it is an order to the terminal. */
static void
test_list_of_lines (Place *place, gconstpointer data)
{
  g_autofree char *imported = NULL, *list = NULL;

  place_write (place, "two.json",
               "{\"format\": \"weegwijzer-dossier\", \"version\": 1, \"id\": \"" ID "\",\n"
               " \"title\": \"one\\ttwo\\nthree\\u001b[2J\", \"decision_points\": [{\"id\": \"a\", \"kind\": "
               "\"accept\",\n"
               " \"title\": \"four\\nfive\"}]}",
               -1);
  imported = place_do (place, "import -r r.weeg two.json");
  list = place_do (place, "list -r r.weeg");
  g_assert_cmpstr (list, ==, ID "\tone two three [2J\t\t\tfour five\n");
}

/* A register of before the views (version-002.sql): it is kept as it was, and told where. */
static void
test_older_register (Place *place, gconstpointer data)
{
  static const Refusal only_read = { "list -r d.weeg", 1, "weegwijzer: d.weeg: is of an older version " };
  g_autofree char *made = place_do (place, "demo d.weeg");
  g_autofree char *list = NULL;
  g_auto (Outcome) imported = { 0 };

  place_sql (
      place, "d.weeg",
      "DROP VIEW dossiers; DROP VIEW members; DROP VIEW criteria; DROP VIEW alternatives; DROP VIEW scores;"
      "DROP VIEW weights; DROP VIEW risks; DROP VIEW decisions; DROP VIEW history; PRAGMA user_version = 1");
  assert_refused (place, &only_read, 1);
  imported = place_run (place, "import -r d.weeg CASE");
  g_assert_cmpint (imported.status, ==, 0);
  assert_begins (imported.error,
                 "weegwijzer: d.weeg: was of an older version and is brought up to date; as it was: ");
  g_assert_true (g_str_has_suffix (imported.error, "/d-version-1.weeg\n"));
  g_assert_true (place_has (place, "d-version-1.weeg"));
  list = place_do (place, "list -r d.weeg");
  assert_begins (list, ID "\t");
}

/* The user's own register is made, with its folder, and is what -r stands for without it. */
static void
test_own_register (Place *place, gconstpointer data)
{
  g_autofree char *made = place_do (place, "demo");
  g_autofree char *list = place_do (place, "list");

  g_assert_true (g_str_has_suffix (made, "/weegwijzer/register.weeg\n"));
  assert_begins (list, ID "\t");
}

static void
test_import_and_export (Place *place, gconstpointer data)
{
  g_autofree char *added = place_do (place, "import -r r.weeg CASE --as 'An de Vries'");
  g_autofree char *again = place_do (place, "import -r r.weeg CASE");
  g_autofree char *nothing = place_do (place, "export -r r.weeg 5f1c -o out.json");
  g_autofree char *all = place_do (place, "export -r r.weeg --all");
  g_autofree char *checked = place_do (place, "check out.json");
  g_autoptr (GBytes) bytes = place_read (place, "out.json");
  g_autofree char *given = NULL;
  g_autoptr (json_t) before = NULL;
  g_autoptr (json_t) after = json_loadb (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), 0, NULL);
  json_t *title;

  g_assert_true (g_file_get_contents (place->example, &given, NULL, NULL));
  before = json_loads (given, 0, NULL);
  g_assert_cmpstr (added, ==, ID "\tadded\n");
  g_assert_cmpstr (again, ==, ID "\talready there\n");
  g_assert_cmpstr (nothing, ==, "");
  assert_begins (checked, "out.json: a whole and valid weegwijzer-dossier, checksum ");
  assert_begins (all, "{\n  \"format\": \"weegwijzer-dossier\",\n  \"version\": 1,\n");
  title = json_object_get (before, "title");
  g_assert_true (json_equal (title, json_object_get (after, "title")));
  g_assert_cmpuint (json_array_size (json_object_get (before, "scores")), ==,
                    json_array_size (json_object_get (after, "scores")));
}

static void
test_import_that_differs (Place *place, gconstpointer data)
{
  static const Refusal refusal = { "import -r r.weeg changed.json", 1,
                                   "weegwijzer: changed.json: dossier " ID };
  g_autofree char *given = NULL;
  g_autoptr (json_t) root = NULL;
  g_autofree char *done = place_do (place, "import -r r.weeg CASE");
  g_autofree char *replaced = NULL;
  char *text;

  g_assert_true (g_file_get_contents (place->example, &given, NULL, NULL));
  root = json_loads (given, 0, NULL);
  json_object_set_new (root, "owner", json_string ("Somebody else"));
  text = json_dumps (root, 0);
  place_write (place, "changed.json", text, -1);
  free (text);
  assert_refused (place, &refusal, 1);
  replaced = place_do (place, "import -r r.weeg --replace changed.json");
  g_assert_cmpstr (replaced, ==, ID "\treplaced\n");
}

static void
test_analyse (Place *place, gconstpointer data)
{
  g_autofree char *one = place_do (place, "analyse CASE --threads 1 --iterations 500");
  g_autofree char *three = place_do (place, "analyse CASE --threads 3 --iterations 500");
  g_autofree char *other = place_do (place, "analyse CASE --seed 2 --iterations 500");
  g_autofree char *given = NULL;
  g_autoptr (json_t) root = json_loads (one, JSON_REJECT_DUPLICATES, NULL);
  static const char *const keys[] = { "value",      "agreement", "risk",      "triage",
                                      "workload",   "budget",    "economics", "sustainability",
                                      "resilience", "ai",        "strategy",  "proposal" };
  g_auto (Outcome) piped = { 0 };

  g_assert_cmpstr (one, ==, three);
  g_assert_cmpstr (one, !=, other);
  g_assert_cmpstr (json_string_value (json_object_get (root, "format")), ==, "weegwijzer-result");
  g_assert_cmpstr (json_string_value (json_object_get (root, "of")), ==, "weegwijzer-dossier");
  g_assert_cmpuint (strlen (json_string_value (json_object_get (root, "input_sha256"))), ==, 64);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_assert_nonnull (json_object_get (root, keys[i]));
  g_assert_nonnull (json_object_get (json_object_get (root, "economics"), "ceac"));
  g_assert_nonnull (json_object_get (json_object_get (root, "proposal"), "scale-up"));

  g_assert_true (g_file_get_contents (place->example, &given, NULL, NULL));
  piped = place_run_full (place, "analyse - --iterations 500 -o -", given, "en");
  g_assert_cmpstr (piped.output, ==, one);
}

/* The case has one dossier with staff time: alone it is the whole. */
static void
test_together (Place *place, gconstpointer data)
{
  g_autofree char *text = place_do (place, "together CASE");
  g_autoptr (json_t) root = json_loads (text, JSON_REJECT_DUPLICATES, NULL);
  json_t *share = json_array_get (json_object_get (root, "dossiers"), 0);
  json_t *whole = json_object_get (root, "workload");
  g_auto (Outcome) nothing = { 0 }, twice = { 0 };

  g_assert_cmpstr (json_string_value (json_object_get (root, "of")), ==, "weegwijzer-dossiers");
  g_assert_cmpfloat_with_epsilon (json_number_value (json_object_get (share, "net_fte")),
                                  json_number_value (json_object_get (whole, "net_fte")), 1e-9);
  nothing = place_run_full (place, "together", NULL, "en");
  g_assert_cmpint (nothing.status, ==, 2);
  twice = place_run_full (place, "together CASE CASE", NULL, "en");
  g_assert_cmpint (twice.status, ==, 1);
  g_assert_cmpstr (twice.output, ==, "");
  g_assert_nonnull (strstr (twice.error, ": is given twice, expected each dossier once\n"));
}

/* 120 FTE x 1550 h x 0.25 = 46,500 h; 20 % of it from the first year: 9,300 h, 6 FTE. */
static void
test_analyse_workload (Place *place, gconstpointer data)
{
  static const char problem[] =
      "{\"format\":\"weegwijzer-workload\",\"version\":1,\"base_year\":2027,\"years\":1,\"hours_per_fte\":"
      "1550,"
      "\"functions\":[{\"id\":\"nurse\",\"fte\":120}],\"activities\":[{\"id\":\"admin\",\"share\":{\"nurse\":"
      "0.25}}],"
      "\"effects\":[{\"id\":\"e1\",\"mechanism\":\"relieves_tasks\",\"percent\":0.2}]}";
  g_auto (Outcome) outcome = place_run_full (place, "analyse -", problem, "en");
  g_autoptr (json_t) root = json_loads (outcome.output, 0, NULL);
  json_t *year = json_array_get (json_object_get (root, "years"), 0);

  g_assert_cmpstr (json_string_value (json_object_get (root, "of")), ==, "weegwijzer-workload");
  g_assert_cmpfloat_with_epsilon (
      json_number_value (json_object_get (json_object_get (year, "hours"), "relieved")), 9300, 1e-6);
  g_assert_cmpfloat_with_epsilon (
      json_number_value (json_object_get (json_object_get (year, "fte"), "net_freed")), 6, 1e-9);
}

/* Two criteria in order of importance; and one that is 7.5 on points 0, 70, 100: 70 + 30 x 2.5 / 5 = 85. */
static void
test_analyse_problems (Place *place, gconstpointer data)
{
  static const char weights[] =
      "{\"format\":\"weegwijzer-weights\",\"version\":1,\"method\":\"rank\",\"criteria\":[\"a\",\"b\"],"
      "\"order\":[\"b\",\"a\"]}";
  static const char mcda[] =
      "{\"format\":\"weegwijzer-mcda\",\"version\":1,\"criteria\":[{\"id\":\"c1\",\"name\":\"E\",\"worst\":0,"
      "\"best\":10,"
      "\"points\":[[0,0],[5,70],[10,100]]}],\"alternatives\":[{\"id\":\"a1\",\"name\":\"N\"}],"
      "\"measurements\":{\"a1\":{\"c1\":7.5}},\"weights\":{\"kind\":\"exact\",\"values\":{\"c1\":1}}}";
  g_auto (Outcome) first = place_run_full (place, "analyse -", weights, "en");
  g_auto (Outcome) second = place_run_full (place, "analyse - --iterations 100", mcda, "en");
  g_autoptr (json_t) ranked = json_loads (first.output, 0, NULL);
  g_autoptr (json_t) valued = json_loads (second.output, 0, NULL);

  /* Rank-order-centroid weights of two: 3/4 and 1/4. */
  g_assert_cmpfloat_with_epsilon (
      json_number_value (json_object_get (json_object_get (ranked, "weights"), "b")), 0.75, 1e-12);
  g_assert_cmpfloat_with_epsilon (
      json_number_value (json_object_get (json_object_get (valued, "value"), "a1")), 85, 1e-9);
}

static void
test_charts (Place *place, gconstpointer data)
{
  static const char *const names[] = { "value-risk", "profile", "workload-bridge" };
  g_autofree char *list = place_do (place, "charts");
  g_auto (GStrv) lines = g_strsplit (g_strchomp (list), "\n", -1);

  /* One column of names, one of what they show. */
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_assert_cmpuint (strlen (lines[i]), >, strlen ("rank-acceptability  "));
      g_assert_cmpint (lines[i][strlen ("rank-acceptability") + 1], ==, ' ');
      g_assert_cmpint (lines[i][strlen ("rank-acceptability") + 2], !=, ' ');
    }
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *line = g_strdup_printf ("chart %s CASE -o %s.svg --lang nl", names[i], names[i]);
      g_autofree char *name = g_strconcat (names[i], ".svg", NULL);
      g_autofree char *said = place_do (place, line);

      g_assert_nonnull (strstr (list, names[i]));
      g_assert_true (place_has (place, name));
    }
}

/* Each format is what its name says, and the same bytes every time. */
static void
test_chart_formats (Place *place, gconstpointer data)
{
  static const struct
  {
    const char *extension, *begin;
  } formats[] = { { "svg", "<?xml" }, { "png", "\x89PNG" }, { "pdf", "%PDF-" } };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *line =
          g_strdup_printf ("chart value-risk CASE -o c.%s --size 500x320", formats[i].extension);
      g_autofree char *name = g_strconcat ("c.", formats[i].extension, NULL);
      g_autofree char *first = place_do (place, line);
      g_autoptr (GBytes) picture = place_read (place, name);
      g_autofree char *second = place_do (place, line);
      g_autoptr (GBytes) again = place_read (place, name);

      g_assert_cmpmem (g_bytes_get_data (picture, NULL), strlen (formats[i].begin), formats[i].begin,
                       strlen (formats[i].begin));
      g_assert_true (g_bytes_equal (picture, again));
    }
}

/* Problems on their own are drawn as a dossier is; the numbers are those of analyse. */
static void
test_charts_of_problems (Place *place, gconstpointer data)
{
  static const char problem[] =
      "{\"format\": \"weegwijzer-mcda\", \"version\": 1, \"criteria\": ["
      "{\"id\": \"c1\", \"name\": \"A\", \"worst\": 0, \"best\": 100},"
      "{\"id\": \"c2\", \"name\": \"B\", \"worst\": 0, \"best\": 100}],"
      "\"alternatives\": [{\"id\": \"x\", \"name\": \"X\"}, {\"id\": \"y\", \"name\": \"Y\"}],"
      "\"measurements\": {\"x\": {\"c1\": 100, \"c2\": 0}, \"y\": {\"c1\": 0, \"c2\": 50}},"
      "\"weights\": {\"kind\": \"uniform\"}}";
  static const Refusal refusals[] = {
    { "chart sensitivity m.json --criterion c9 -o x.svg", 2,
      "weegwijzer: chart: --criterion c9, expected one of c1, c2; " },
    { "chart tornado m.json -o x.svg", 1, "weegwijzer: m.json: there is nothing in it to draw as tornado\n" },
  };
  g_autofree char *ranks = NULL, *weight = NULL, *drawn = NULL, *result = NULL, *csv = NULL, *first = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (json_t) analysis = NULL;
  double share;

  place_write (place, "m.json", problem, -1);
  result = place_do (place, "analyse m.json");
  analysis = json_loads (result, 0, NULL);
  share = json_number_value (json_array_get (
      json_object_get (json_object_get (json_object_get (analysis, "smaa"), "rank_acceptability"), "x"), 0));
  ranks = place_do (place, "table rank-acceptability m.json -o r.csv --lang en");
  bytes = place_read (place, "r.csv");
  csv = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  first = g_strdup_printf ("\"X\",%.15g,", share);
  g_assert_nonnull (strstr (csv, first));

  /* 100 t against 50 (1 - t): t = 1/3. */
  weight = place_do (place, "table sensitivity m.json --criterion c1 -o s.csv --lang en");
  g_clear_pointer (&bytes, g_bytes_unref);
  g_clear_pointer (&csv, g_free);
  bytes = place_read (place, "s.csv");
  csv = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_nonnull (strstr (csv, "\n0.33333333333333"));
  drawn = place_do (place, "chart sensitivity m.json -o s.svg");
  g_assert_true (place_has (place, "s.svg"));
  assert_refused (place, refusals, G_N_ELEMENTS (refusals));
}

static void
test_report (Place *place, gconstpointer data)
{
  g_autofree char *one = place_do (place, "report CASE -o a.pdf");
  g_autofree char *two = place_do (place, "report CASE -o b.pdf --lang nl");
  g_autofree char *three = place_do (place, "report CASE -o c.pdf --lang en --point start-pilot");
  g_autofree char *four = place_do (place, "report CASE -o d.pdf --no-data");
  g_autofree char *five = place_do (place, "report CASE -o e.pdf --anonymous");
  g_autofree char *checked = place_do (place, "check a.pdf");
  g_autofree char *imported = place_do (place, "import -r r.weeg a.pdf");
  g_autofree char *same = place_do (place, "import -r r.weeg CASE");
  g_autofree char *six = place_do (place, "report 5f1c -r r.weeg -o g.pdf");
  g_autoptr (GBytes) from_register = place_read (place, "g.pdf");
  g_autoptr (GBytes) a = place_read (place, "a.pdf");
  g_autoptr (GBytes) b = place_read (place, "b.pdf");
  static const Refusal refusals[] = {
    { "check d.pdf", 1, "weegwijzer: d.pdf: carries no JSON file, expected a PDF that carries a dossier\n" },
    { "check e.pdf", 1, "weegwijzer: e.pdf: carries no JSON file, expected a PDF that carries a dossier\n" },
    { "report CASE -o f.pdf --point nowhere", 1, "weegwijzer: " },
  };

  /* The dossier's own language is Dutch. */
  g_assert_true (g_bytes_equal (a, b));
  assert_begins (checked, "a.pdf: a whole and valid weegwijzer-dossier, checksum ");
  /* Nor does it matter where the dossier came from: the checksum at its foot is that of what travels inside.
   */
  g_assert_true (g_bytes_equal (a, from_register));
  g_assert_cmpstr (imported, ==, ID "\tadded\n");
  g_assert_cmpstr (same, ==, ID "\talready there\n");
  assert_refused (place, refusals, G_N_ELEMENTS (refusals));
}

/* What a blind round holds is not in a paper that others read, nor in the dossier inside it, nor in a file.
 */
static void
test_report_of_open_round (Place *place, gconstpointer data)
{
  g_autofree char *made = NULL, *whole = NULL, *imported = NULL;
  g_auto (Outcome) exported = { 0 }, from_paper = { 0 };

  place_write (
      place, "open.json",
      "{\"format\": \"weegwijzer-dossier\", \"version\": 1, \"id\": \"" ID "\", \"title\": \"x\",\n"
      " \"rounds\": [{\"n\": 1, \"closed\": true}, {\"n\": 2, \"closed\": false}],\n"
      " \"members\": [{\"id\": \"m\", \"name\": \"An\"}], \"alternatives\": [{\"id\": \"a\", \"name\": "
      "\"A\"}],\n"
      " \"criteria\": [{\"id\": \"c\", \"name\": \"C\", \"unit\": \"h\", \"worst\": 0, \"best\": 1000}],\n"
      " \"weights\": [{\"member\": \"m\", \"round\": 2, \"method\": \"direct\", \"points\": {\"c\": 987}}],\n"
      " \"scores\": [{\"member\": \"m\", \"alternative\": \"a\", \"criterion\": \"c\", \"value\": 321},\n"
      "  {\"member\": \"m\", \"round\": 2, \"alternative\": \"a\", \"criterion\": \"c\", \"value\": 654}]}",
      -1);
  made = place_do (place, "report open.json -o open.pdf");
  imported = place_do (place, "import -r r.weeg open.pdf");
  from_paper = place_run (place, "export -r r.weeg --all");
  g_assert_nonnull (strstr (from_paper.output, "321"));
  g_assert_null (strstr (from_paper.output, "654"));
  g_assert_null (strstr (from_paper.output, "987"));

  whole = place_do (place, "import -r whole.weeg open.json");
  exported = place_run (place, "export -r whole.weeg --all");
  g_assert_cmpint (exported.status, ==, 0);
  g_assert_cmpstr (exported.error, ==,
                   "weegwijzer: " ID ": round 2 is not closed: its scores and weights were left out\n");
  g_assert_nonnull (strstr (exported.output, "321"));
  g_assert_null (strstr (exported.output, "654"));
  g_assert_null (strstr (exported.output, "987"));
}

/* Another dossier than the one that was held is no advice of that point. */
static void
test_report_of_damaged_copy (Place *place, gconstpointer data)
{
  static const Refusal refusal = { "report " ID " -r d.weeg --point start-pilot -o x.pdf", 1,
                                   "weegwijzer: " };
  g_autofree char *made = place_do (place, "demo d.weeg");

  place_sql (place, "d.weeg",
             "INSERT OR REPLACE INTO held (dossier, point, content) "
             "SELECT id, 'start-pilot', '{}' FROM dossier");
  assert_refused (place, &refusal, 1);
}

/* A title may still be empty; the paper has one of its own then. */
static void
test_report_without_title (Place *place, gconstpointer data)
{
  g_autofree char *made = NULL, *checked = NULL;

  place_write (place, "untitled.json",
               "{\"format\": \"weegwijzer-dossier\", \"version\": 1, \"id\": \"" ID "\", \"title\": \"\"}",
               -1);
  made = place_do (place, "report untitled.json -o untitled.pdf");
  checked = place_do (place, "check untitled.pdf");
  assert_begins (checked, "untitled.pdf: a whole and valid weegwijzer-dossier, checksum ");
}

static void
test_table_and_agenda (Place *place, gconstpointer data)
{
  g_autofree char *made = place_do (place, "demo d.weeg");
  g_autofree char *dutch = place_do (place, "table profile CASE -o nl.csv --lang nl");
  g_autofree char *english = place_do (place, "table profile 5f1c -r d.weeg -o en.csv --lang en");
  g_autofree char *agenda = place_do (place, "agenda -r d.weeg -o a.ics");
  g_autoptr (GBytes) nl = place_read (place, "nl.csv");
  g_autoptr (GBytes) en = place_read (place, "en.csv");
  g_autoptr (GBytes) ics = place_read (place, "a.ics");
  g_autofree char *nl_text = g_strndup (g_bytes_get_data (nl, NULL), g_bytes_get_size (nl));
  g_autofree char *en_text = g_strndup (g_bytes_get_data (en, NULL), g_bytes_get_size (en));
  g_autofree char *ics_text = g_strndup (g_bytes_get_data (ics, NULL), g_bytes_get_size (ics));

  assert_begins (nl_text, "\xef\xbb\xbf\"");
  g_assert_nonnull (strstr (nl_text, "\";"));
  g_assert_nonnull (strstr (en_text, "\","));
  assert_begins (ics_text, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
  g_assert_nonnull (strstr (ics_text, "UID:" ID "-scale-up-decision@weegwijzer\r\n"));
  g_assert_nonnull (strstr (ics_text, "DTSTART;VALUE=DATE:20261210\r\n"));
}

static void
test_backup (Place *place, gconstpointer data)
{
  g_autofree char *made = place_do (place, "demo d.weeg");
  g_autofree char *copied = place_do (place, "backup -r d.weeg -o copy.weeg");
  g_autofree char *checked = place_do (place, "check copy.weeg");
  g_autofree char *list = place_do (place, "list -r d.weeg");
  g_autofree char *same = place_do (place, "list -r copy.weeg");
  static const Refusal again = { "backup -r d.weeg -o copy.weeg", 1,
                                 "weegwijzer: copy.weeg: is there already" };

  g_assert_cmpstr (checked, ==, "copy.weeg: a whole and valid register\n");
  g_assert_cmpstr (list, ==, same);
  assert_refused (place, &again, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("usage", test_usage);
  ADD ("help", test_help);
  ADD ("dutch", test_dutch);
  ADD ("demo-and-list", test_demo_and_list);
  ADD ("list-of-lines", test_list_of_lines);
  ADD ("older-register", test_older_register);
  ADD ("own-register", test_own_register);
  ADD ("import-and-export", test_import_and_export);
  ADD ("import-that-differs", test_import_that_differs);
  ADD ("analyse", test_analyse);
  ADD ("analyse-workload", test_analyse_workload);
  ADD ("together", test_together);
  ADD ("analyse-problems", test_analyse_problems);
  ADD ("charts", test_charts);
  ADD ("chart-formats", test_chart_formats);
  ADD ("charts-of-problems", test_charts_of_problems);
  ADD ("report", test_report);
  ADD ("report-of-open-round", test_report_of_open_round);
  ADD ("report-of-damaged-copy", test_report_of_damaged_copy);
  ADD ("report-without-title", test_report_without_title);
  ADD ("table-and-agenda", test_table_and_agenda);
  ADD ("backup", test_backup);
  return g_test_run ();
}

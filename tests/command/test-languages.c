/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <sqlite3.h>
#include <string.h>

#include "test-command-support.h"

/* A call that goes wrong, and how the line on standard error begins. */
typedef struct
{
  const char *line;
  const char *dutch;
  const char *english;
} Saying;

static void
assert_said (const Place *place, const Saying *sayings, guint n, int status)
{
  for (guint i = 0; i < n; i++)
    {
      g_auto (Outcome) dutch = place_run_full (place, sayings[i].line, NULL, "nl");
      g_auto (Outcome) english = place_run_full (place, sayings[i].line, NULL, "en");

      g_test_message ("%s: %s", sayings[i].line, dutch.error);
      assert_begins (dutch.error, sayings[i].dutch);
      assert_begins (english.error, sayings[i].english);
      g_assert_cmpint (dutch.status, ==, status);
      g_assert_cmpint (english.status, ==, status);
    }
}

/* Files: what cannot be opened, what is no JSON, form, references, PDF. */
static void
test_files (Place *place, gconstpointer data)
{
  static const Saying sayings[] = {
    { "check gone.json", "weegwijzer: gone.json: kan niet worden geopend: Bestand of map bestaat niet\n",
      "weegwijzer: gone.json: cannot be opened: No such file or directory\n" },
    { "check .", "weegwijzer: .: een map, verwacht werd een bestand\n",
      "weegwijzer: .: a folder, expected a file\n" },
    { "check token.json", "weegwijzer: token.json: regel 1, kolom 9: geen JSON: ongeldige tekens bij 'tru'\n",
      "weegwijzer: token.json: line 1, column 9: not JSON: invalid token near 'tru'\n" },
    { "check twice.json",
      "weegwijzer: twice.json: regel 1, kolom 12: geen JSON: een sleutel die er twee keer staat bij "
      "'\"a\"'\n",
      "weegwijzer: twice.json: line 1, column 12: not JSON: duplicate object key near '\"a\"'\n" },
    { "check shape.json",
      "weegwijzer: shape.json: title: getal 3, verwacht werd tekst, of een object met tekst per taal\n"
      "weegwijzer: shape.json: members[0].role: \"boss\" is niet bekend, verwacht werd chair, secretary, "
      "member of adviser\n",
      "weegwijzer: shape.json: title: number 3, expected text, or an object with text per language\n"
      "weegwijzer: shape.json: members[0].role: \"boss\" is not known, expected chair, secretary, member or "
      "adviser\n" },
    { "check names.json",
      "weegwijzer: names.json: scores[0].member: \"b\" is er niet, verwacht werd een lid: a\n"
      "weegwijzer: names.json: scores[0].alternative: \"x\" is er niet, verwacht werd een alternatief, maar "
      "die zijn er niet\n",
      "weegwijzer: names.json: scores[0].member: \"b\" is not there, expected a member: a\n"
      "weegwijzer: names.json: scores[0].alternative: \"x\" is not there, expected an alternative, of which "
      "there are none\n" },
    { "check cut.pdf",
      "weegwijzer: cut.pdf: de PDF is beschadigd, verwacht werd een PDF met een dossier erin\n",
      "weegwijzer: cut.pdf: the PDF is damaged, expected a PDF that carries a dossier\n" },
  };

  place_write (place, "token.json", "{\"a\": tru}", -1);
  place_write (place, "twice.json", "{\"a\": 1, \"a\": 2}", -1);
  place_write (place, "shape.json",
               "{\"format\": \"weegwijzer-dossier\", \"version\": 1, \"id\": \"" ID "\", \"title\": 3,\n"
               " \"members\": [{\"id\": \"a\", \"name\": \"A\", \"role\": \"boss\"}]}",
               -1);
  place_write (
      place, "names.json",
      "{\"format\": \"weegwijzer-dossier\", \"version\": 1, \"id\": \"" ID "\", \"title\": \"x\",\n"
      " \"members\": [{\"id\": \"a\", \"name\": \"A\"}],\n"
      " \"criteria\": [{\"id\": \"c\", \"name\": \"C\", \"worst\": 0, \"best\": 10}],\n"
      " \"scores\": [{\"member\": \"b\", \"alternative\": \"x\", \"criterion\": \"c\", \"value\": 1}]}",
      -1);
  place_write (place, "cut.pdf", "%PDF-1.7\nnothing", -1);
  assert_said (place, sayings, G_N_ELEMENTS (sayings), 1);
}

/* Engines: the parameter, its value and the range. */
static void
test_engines (Place *place, gconstpointer data)
{
  static const Saying sayings[] = {
    { "analyse budget.json",
      "weegwijzer: budget.json: items[0].year: 2040, verwacht werd een jaar van 2027 tot en met 2031\n",
      "weegwijzer: budget.json: items[0].year: 2040, expected a year from 2027 to 2031\n" },
    { "analyse tree.json",
      "weegwijzer: tree.json: root.end.cost: teken 5: hier houdt het op, verwacht werd een getal, een naam "
      "of "
      "\"(\"\n",
      "weegwijzer: tree.json: root.end.cost: character 5: it ends here, expected a number, a name or "
      "\"(\"\n" },
    { "analyse infinite.json",
      "weegwijzer: infinite.json: root.end.cost: dit is geen eindig getal, verwacht werd er een\n",
      "weegwijzer: infinite.json: root.end.cost: this is not a finite number, expected one\n" },
  };
  static const char tree[] =
      "{\"format\": \"weegwijzer-economics\", \"version\": 1, \"kind\": \"tree\", "
      "\"parameters\": {\"p\": 0}, \"root\": {\"end\": {\"cost\": \"%s\", \"effect\": 1}}}";
  g_autofree char *cut = g_strdup_printf (tree, "1 + "), *infinite = g_strdup_printf (tree, "1/p");

  place_write (place, "budget.json",
               "{\"format\": \"weegwijzer-budget\", \"version\": 1, \"base_year\": 2027, \"years\": 5,\n"
               " \"items\": [{\"name\": \"x\", \"kind\": \"one_off\", \"amount\": 1, \"year\": 2040}]}",
               -1);
  place_write (place, "tree.json", cut, -1);
  place_write (place, "infinite.json", infinite, -1);
  assert_said (place, sayings, G_N_ELEMENTS (sayings), 1);
}

static void
test_registers (Place *place, gconstpointer data)
{
  static const Saying sayings[] = {
    { "list -r noise.weeg", "weegwijzer: noise.weeg: is geen register van Weegwijzer: het is te kort\n",
      "weegwijzer: noise.weeg: is not a Weegwijzer register: it is too short\n" },
    { "list -r gone.weeg", "weegwijzer: gone.weeg: kan niet worden geopend: Bestand of map bestaat niet\n",
      "weegwijzer: gone.weeg: cannot be opened: No such file or directory\n" },
    { "import -r d.weeg other.json",
      "weegwijzer: other.json: dossier " ID " is er al en is anders dan dit, verwacht werd --replace\n",
      "weegwijzer: other.json: dossier " ID
      " is there already and differs from this one, expected --replace\n" },
    { "backup -r d.weeg -o d.weeg", "weegwijzer: d.weeg: is het register zelf\n",
      "weegwijzer: d.weeg: is the register itself\n" },
  };
  g_autofree char *made = place_do (place, "demo d.weeg");

  place_write (place, "noise.weeg", "noise", -1);
  place_write (place, "other.json",
               "{\"format\": \"weegwijzer-dossier\", \"version\": 1, \"id\": \"" ID "\", \"title\": \"x\"}",
               -1);
  assert_said (place, sayings, G_N_ELEMENTS (sayings), 1);
}

/* What `check` finds in a register that is whole as a file. */
static void
test_check_register (Place *place, gconstpointer data)
{
  static const Saying sayings[] = {
    { "check d.weeg", "weegwijzer: d.weeg: " ID " scores: heeft ",
      "weegwijzer: d.weeg: " ID " scores: has " },
  };
  g_autofree char *made = place_do (place, "demo d.weeg");
  g_autofree char *path = g_build_filename (place->folder, "d.weeg", NULL);
  sqlite3 *database = NULL;

  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  g_assert_cmpint (
      sqlite3_exec (database, "DELETE FROM item WHERE part = 'scores' AND place = 1", NULL, NULL, NULL), ==,
      SQLITE_OK);
  sqlite3_close (database);
  assert_said (place, sayings, G_N_ELEMENTS (sayings), 1);
}

static void
test_usage (Place *place, gconstpointer data)
{
  static const Saying sayings[] = {
    { "list --foo", "weegwijzer: list: onbekende optie --foo; zie weegwijzer list --help\n",
      "weegwijzer: list: Unknown option --foo; see weegwijzer list --help\n" },
    { "analyse --seed",
      "weegwijzer: analyse: bij --seed ontbreekt een waarde; zie weegwijzer analyse --help\n",
      "weegwijzer: analyse: Missing argument for --seed; see weegwijzer analyse --help\n" },
    { "analyse x --seed 5x",
      "weegwijzer: analyse: “5x” bij --seed is geen geheel getal; zie weegwijzer analyse --help\n",
      "weegwijzer: analyse: Cannot parse integer value “5x” for --seed; see weegwijzer analyse --help\n" },
    { "list x", "weegwijzer: list: verwacht werden geen argumenten; ",
      "weegwijzer: list: expected no arguments; " },
    { "frobnicate", "weegwijzer: onbekende opdracht frobnicate; ",
      "weegwijzer: unknown command frobnicate; " },
  };

  assert_said (place, sayings, G_N_ELEMENTS (sayings), 2);
}

/* All of a help text, the words around the options too. */
static void
test_help (Place *place, gconstpointer data)
{
  g_auto (Outcome) dutch = place_run_full (place, "list --help", NULL, "nl");
  g_auto (Outcome) english = place_run_full (place, "list --help", NULL, "en");

  g_assert_cmpstr (dutch.output, ==,
                   "Gebruik:\n  weegwijzer list [OPTIE…]\n\nde dossiers van een register\n\nOpties:\n"
                   "  -h, --help                   deze hulp tonen\n"
                   "  -r, --register=BESTAND.weeg  register (standaard: het eigen register)\n"
                   "  --json                       als JSON\n");
  g_assert_cmpstr (english.output, ==,
                   "Usage:\n  weegwijzer list [OPTION…]\n\nthe dossiers of a register\n\nOptions:\n"
                   "  -h, --help                show this help\n"
                   "  -r, --register=FILE.weeg  register (default: the user's own)\n"
                   "  --json                    as JSON\n");
}

/* Standard output on a full disk: never silence, never status 0. */
static void
test_full_output (Place *place, gconstpointer data)
{
  static const char *const lines[] = {
    "--version",
    "--help",
    "list --help",
    "charts",
    "list -r d.weeg",
    "list -r d.weeg --json",
    "export -r d.weeg --all",
    "import -r new.weeg CASE",
    "check CASE",
    "analyse CASE --iterations 10",
    "demo other.weeg",
  };
  g_autofree char *made = place_do (place, "demo d.weeg");

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_auto (Outcome) outcome = place_run_into (place, lines[i], "/dev/full", i % 2 == 0 ? "nl" : "en");

      g_test_message ("%s", lines[i]);
      g_assert_cmpstr (
          outcome.error, ==,
          i % 2 == 0
              ? "weegwijzer: standaarduitvoer: kan niet worden geschreven: Geen ruimte meer op de schijf\n"
              : "weegwijzer: standard output: cannot be written: No space left on device\n");
      g_assert_cmpint (outcome.status, ==, 1);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("languages/files", test_files);
  ADD ("languages/engines", test_engines);
  ADD ("languages/registers", test_registers);
  ADD ("languages/check-register", test_check_register);
  ADD ("languages/usage", test_usage);
  ADD ("languages/help", test_help);
  ADD ("languages/full-output", test_full_output);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "test-command-support.h"

#define OTHER "6f1c2a9e-7b64-4d0f-9c38-2e6a1b7d4c50" /* of a dossier beside the shipped case */

static void
test_bad_files (Place *place, gconstpointer data)
{
  static const Refusal refusals[] = {
    { "analyse missing.json", 1, "weegwijzer: missing.json: cannot be opened: No such file or directory\n" },
    { "analyse .", 1, "weegwijzer: .: a folder, expected a file\n" },
    { "analyse cut.json", 1, "weegwijzer: cut.json: line 1, column " },
    { "analyse wrong.json", 1, "weegwijzer: wrong.json: id: missing, expected text\n" },
    { "analyse other.json", 1, "weegwijzer: other.json: format: missing, expected weegwijzer-dossier, " },
    { "analyse noise.json", 1, "weegwijzer: noise.json: byte 1 is not UTF-8, expected JSON in UTF-8\n" },
    { "analyse empty.json", 1, "weegwijzer: empty.json: empty, expected JSON\n" },
    { "check noise.json", 1, "weegwijzer: noise.json: " },
    { "check cut.pdf", 1,
      "weegwijzer: cut.pdf: the PDF is damaged, expected a PDF that carries a dossier\n" },
    { "import -r new.weeg cut.json", 1, "weegwijzer: cut.json: " },
    { "import -r new.weeg weights.json", 1,
      "weegwijzer: weights.json: format: weegwijzer-weights, expected " },
    { "chart profile weights.json -o x.svg", 1,
      "weegwijzer: weights.json: format: weegwijzer-weights, expected " },
    { "report cut.json -o x.pdf", 1, "weegwijzer: cut.json: " },
    { "analyse 5f1c", 1, "weegwijzer: " },
    { "list -r missing.weeg", 1, "weegwijzer: missing.weeg: cannot be opened: No such file or directory\n" },
    { "sftp://host/r.weeg", 1,
      "weegwijzer: sftp://host/r.weeg: not in a folder of this computer, expected a file that is\n" },
    { "list -r .", 1, "weegwijzer: .: is not a Weegwijzer register: it is a folder\n" },
    { "check noise.weeg", 1, "weegwijzer: noise.weeg: is not a Weegwijzer register: " },
    { "import -r noise.weeg CASE", 1, "weegwijzer: noise.weeg: is not a Weegwijzer register: " },
    { "export -r noise.weeg --all", 1, "weegwijzer: noise.weeg: is not a Weegwijzer register: " },
  };
  static const guchar noise[] = { 0xff, 0x00, 0x91, 0xfe, 0x80, 0x81, 0x00, 0x01, 0xc0, 0x7f };

  place_write (place, "cut.json", "{\"format\": \"weegwijzer-dossier\", \"ver", -1);
  place_write (place, "wrong.json", "{\"format\": \"weegwijzer-dossier\", \"version\": 1, \"title\": \"x\"}",
               -1);
  place_write (place, "other.json", "{\"some\": \"thing\"}", -1);
  place_write (
      place, "weights.json",
      "{\"format\": \"weegwijzer-weights\", \"version\": 1, \"method\": \"direct\", \"criteria\": [\"a\"], "
      "\"points\": {\"a\": 1}}",
      -1);
  place_write (place, "noise.json", noise, sizeof noise);
  place_write (place, "noise.weeg", noise, sizeof noise);
  place_write (place, "empty.json", "", 0);
  place_write (place, "cut.pdf", "%PDF-1.7\nnothing", -1);
  assert_refused (place, refusals, G_N_ELEMENTS (refusals));
}

/* Every problem is a line of its own, and a good file beside a bad one is imported. */
static void
test_all_problems (Place *place, gconstpointer data)
{
  g_auto (Outcome) outcome = { 0 };
  g_auto (Outcome) beside = { 0 };

  place_write (place, "wrong.json",
               "{\"format\": \"weegwijzer-dossier\", \"version\": 1, \"id\": \"x\", \"title\": 3,\n"
               " \"members\": [{\"id\": \"a\", \"name\": \"A\"}, {\"id\": \"a\", \"name\": \"B\", \"role\": "
               "\"boss\"}]}",
               -1);
  outcome = place_run (place, "import -r r.weeg wrong.json");
  g_assert_cmpint (outcome.status, ==, 1);
  g_assert_cmpstr (
      outcome.error, ==,
      "weegwijzer: wrong.json: title: number 3, expected text, or an object with text per language\n"
      "weegwijzer: wrong.json: members[1].role: \"boss\" is not known, expected chair, secretary, member or "
      "adviser\n"
      "weegwijzer: wrong.json: id: \"x\", expected a UUID such as 3f2b8c1e-5d4a-4f6b-9a7c-0e1d2c3b4a59\n"
      "weegwijzer: wrong.json: members[1].id: \"a\" is also the id of members[0], expected ids that "
      "differ\n");
  g_assert_false (place_has (place, "r.weeg"));

  beside = place_run (place, "import -r r.weeg wrong.json CASE");
  g_assert_cmpint (beside.status, ==, 1);
  g_assert_cmpstr (beside.output, ==, ID "\tadded\n");
  g_assert_true (place_has (place, "r.weeg"));
}

static void
test_bad_registers (Place *place, gconstpointer data)
{
  static const Refusal refusals[] = {
    { "list -r newer.weeg", 1, "weegwijzer: newer.weeg: was written by a newer version of Weegwijzer " },
    { "import -r newer.weeg CASE", 1,
      "weegwijzer: newer.weeg: was written by a newer version of Weegwijzer " },
    { "list -r foreign.weeg", 1,
      "weegwijzer: foreign.weeg: is not a Weegwijzer register: it is a database of another " },
    { "import -r foreign.weeg CASE", 1, "weegwijzer: foreign.weeg: is not a Weegwijzer register: " },
    { "check damaged.weeg", 1, "weegwijzer: damaged.weeg: " },
    { "export -r damaged.weeg --all", 1, "weegwijzer: damaged.weeg: " },
    { "analyse d.weeg", 1, "weegwijzer: d.weeg: a database, such as a register is, expected JSON or " },
    { "import -r x.weeg d.weeg", 1, "weegwijzer: d.weeg: a database, such as a register is, expected " },
  };
  static const char *const names[] = { "newer.weeg", "foreign.weeg", "damaged.weeg" };
  g_autofree char *made = place_do (place, "demo d.weeg");
  g_autoptr (GBytes) whole = place_read (place, "d.weeg");
  gsize length;
  const guint8 *bytes = g_bytes_get_data (whole, &length);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree guint8 *changed = g_memdup2 (bytes, length);

      /* The header of an SQLite file: user_version at 60, application_id at 68, both big-endian. */
      if (i == 0)
        changed[62] = 99;
      else if (i == 1)
        memset (changed + 68, 0, 4);
      else
        memset (changed + 4096, 0x5a, length - 4096);
      place_write (place, names[i], changed, (gssize)length);
    }
  assert_refused (place, refusals, G_N_ELEMENTS (refusals));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GBytes) after = place_read (place, names[i]);

      g_assert_cmpuint (g_bytes_get_size (after), ==, length);
    }
}

static void
place_link (const Place *place, const char *name, const char *target)
{
  g_autofree char *path = g_build_filename (place->folder, name, NULL);

  g_assert_cmpint (symlink (target, path), ==, 0);
}

static void
test_bad_outputs (Place *place, gconstpointer data)
{
  static const Refusal refusals[] = {
    { "analyse CASE -o nowhere/x.json", 1,
      "weegwijzer: nowhere/x.json: cannot be written: nowhere is no folder" },
    { "analyse CASE -o folder", 1, "weegwijzer: folder: a folder, expected a file to write\n" },
    { "analyse CASE -o /dev/full", 1,
      "weegwijzer: /dev/full: not an ordinary file, expected one to write\n" },
    { "analyse CASE -o /proc/x.json", 1, "weegwijzer: /proc/x.json: cannot be written: " },
    { "report CASE -o nowhere/x.pdf", 1,
      "weegwijzer: nowhere/x.pdf: cannot be written: nowhere is no folder" },
    { "report CASE -o folder.pdf", 1, "weegwijzer: folder.pdf: a folder, expected a file to write\n" },
    { "report CASE -o /proc/x.pdf", 1, "weegwijzer: /proc/x.pdf: cannot be written: " },
    { "chart profile CASE -o /proc/x.svg", 1, "weegwijzer: /proc/x.svg: cannot be written: " },
    { "chart profile CASE -o nowhere/x.png", 1,
      "weegwijzer: nowhere/x.png: cannot be written: nowhere is no folder" },
    { "analyse CASE -o link", 1, "weegwijzer: link: not an ordinary file, expected one to write\n" },
    { "analyse CASE -o loop", 1, "weegwijzer: loop: not an ordinary file, expected one to write\n" },
    { "analyse loop", 1, "weegwijzer: loop: cannot be opened: Too many levels of symbolic links\n" },
    { "demo nowhere/d.weeg", 1, "weegwijzer: nowhere/d.weeg: cannot be written: nowhere is no folder" },
    { "demo /proc/d.weeg", 1, "weegwijzer: /proc/d.weeg: " },
    { "import -r nowhere/d.weeg CASE", 1,
      "weegwijzer: nowhere/d.weeg: cannot be written: nowhere is no folder" },
    { "backup -r d.weeg -o nowhere/c.weeg", 1,
      "weegwijzer: nowhere/c.weeg: cannot be written: nowhere is no folder" },
    { "agenda -r d.weeg -o folder", 1, "weegwijzer: folder: a folder, expected a file to write\n" },
    { "table profile CASE -o nowhere/x.csv", 1,
      "weegwijzer: nowhere/x.csv: cannot be written: nowhere is no folder" },
  };
  g_autofree char *made = place_do (place, "demo d.weeg");
  g_autofree char *folder = g_build_filename (place->folder, "folder", NULL);
  g_autofree char *folder_pdf = g_build_filename (place->folder, "folder.pdf", NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0755), ==, 0);
  g_assert_cmpint (g_mkdir_with_parents (folder_pdf, 0755), ==, 0);
  place_link (place, "link", "gone");
  place_link (place, "loop", "loop");
  assert_refused (place, refusals, G_N_ELEMENTS (refusals));
}

/* What was there before stays as it was when the new one cannot be made. */
static void
test_output_stays (Place *place, gconstpointer data)
{
  g_autoptr (GBytes) after = NULL;
  g_auto (Outcome) outcome = { 0 };

  place_write (place, "x.pdf", "precious", -1);
  outcome = place_run (place, "report missing.json -o x.pdf");
  g_assert_cmpint (outcome.status, ==, 1);
  after = place_read (place, "x.pdf");
  g_assert_cmpmem (g_bytes_get_data (after, NULL), g_bytes_get_size (after), "precious", 8);
}

/* Nor does a slip of the pen cost what a result is made of. */
static void
test_input_stays (Place *place, gconstpointer data)
{
#define REGISTER "a database, such as a register is, expected another file to write\n"
#define READ "is what is read, expected another file to write\n"
  static const Refusal refusals[] = {
    { "export -r d.weeg --all -o d.weeg", 1, "weegwijzer: d.weeg: " REGISTER },
    { "agenda -r d.weeg -o ./d.weeg", 1, "weegwijzer: ./d.weeg: " REGISTER },
    { "analyse CASE -o d.weeg", 1, "weegwijzer: d.weeg: " REGISTER },
    { "analyse c.json -o ./c.json", 1, "weegwijzer: ./c.json: " READ },
    { "together c.json -o c.json", 1, "weegwijzer: c.json: " READ },
    { "report c.pdf -o c.pdf --anonymous", 1, "weegwijzer: c.pdf: " READ },
    { "chart profile c.pdf -o c.pdf", 1, "weegwijzer: c.pdf: " READ },
  };
  g_autofree char *made = place_do (place, "demo d.weeg");
  g_autofree char *exported = place_do (place, "export -r d.weeg --all -o c.json");
  g_autofree char *reported = place_do (place, "report c.json -o c.pdf");
  g_autofree char *whole = NULL, *other = NULL, *advice = NULL;

  assert_refused (place, refusals, G_N_ELEMENTS (refusals));
  whole = place_do (place, "check d.weeg");
  other = place_do (place, "check c.json");
  advice = place_do (place, "check c.pdf");
}

/* A file of @size bytes that begins with @beginning and holds zeros after it, which take no room on the disk.
 */
static void
write_sparse (const Place *place, const char *name, const char *beginning, gint64 size)
{
  g_autofree char *path = g_build_filename (place->folder, name, NULL);

  place_write (place, name, beginning, -1);
  g_assert_cmpint (truncate (path, size), ==, 0);
}

/* 64 MiB is what a file may have, a PDF, which has more in it than a dossier, 256. */
static void
test_too_large (Place *place, gconstpointer data)
{
  static const Refusal refusals[] = {
    { "check large.json", 1, "weegwijzer: large.json: larger than 64 MiB, expected at most that\n" },
    { "import -r new.weeg large.json", 1,
      "weegwijzer: large.json: larger than 64 MiB, expected at most that\n" },
    { "analyse large.json", 1, "weegwijzer: large.json: larger than 64 MiB, expected at most that\n" },
    { "check large.pdf", 1, "weegwijzer: large.pdf: larger than 256 MiB, expected at most that\n" },
    { "check middle.pdf", 1, "weegwijzer: middle.pdf: the PDF is damaged, " },
  };
  const gint64 mib = 1024 * 1024;

  write_sparse (place, "large.json", "{", 64 * mib + 1);
  write_sparse (place, "large.pdf", "%PDF-1.7\n", 256 * mib + 1);
  write_sparse (place, "middle.pdf", "%PDF-1.7\n", 65 * mib);
  assert_refused (place, refusals, G_N_ELEMENTS (refusals));
}

/* A register is known by what it holds, not by its name, and may be larger than any other file. */
static void
test_register_of_other_name (Place *place, gconstpointer data)
{
  g_autofree char *made = place_do (place, "demo d.weeg");
  g_autofree char *from = g_build_filename (place->folder, "d.weeg", NULL);
  g_autofree char *to = g_build_filename (place->folder, "d.copy", NULL);
  g_autofree char *said = NULL;

  g_assert_cmpint (rename (from, to), ==, 0);
  said = place_do (place, "check d.copy");
  g_assert_cmpstr (said, ==, "d.copy: a whole and valid register\n");
}

/* A disk that takes no more: nothing half-written is left, and what was there is as it was. */
static void
test_full_disk (Place *place, gconstpointer data)
{
  static const Refusal refusals[] = {
    { "demo x.weeg", 1, "weegwijzer: x.weeg: no room is left on the disk\n" },
    { "import -r x.weeg CASE", 1, "weegwijzer: x.weeg: no room is left on the disk\n" },
    { "import -r d.weeg other.json", 1, "weegwijzer: other.json: no room is left on the disk\n" },
    { "backup -r d.weeg -o x.weeg", 1, "weegwijzer: x.weeg: no room is left on the disk\n" },
    { "export -r d.weeg --all -o x.json", 1, "weegwijzer: x.json: cannot be written: File too large\n" },
    { "report CASE -o x.pdf", 1, "weegwijzer: x.pdf: cannot be written: File too large\n" },
    { "chart profile CASE -o x.svg", 1, "weegwijzer: x.svg: cannot be written: File too large\n" },
  };
  static const Refusal not_even_a_lock = { "import -r d.weeg other.json", 1,
                                           "weegwijzer: d.weeg: cannot be written: File too large\n" };
  g_autofree char *made = place_do (place, "demo d.weeg");
  g_autofree char *whole = NULL;
  struct rlimit usual, small;

  place_write (place, "other.json",
               "{\"format\": \"weegwijzer-dossier\", \"version\": 1, \"id\": "
               "\"0b0c5e0e-57a5-4d3a-9a35-6c1c3c0b8c11\", \"title\": \"Other\"}",
               -1);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &usual), ==, 0);
  small = usual;
  small.rlim_cur = 8192;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  assert_refused (place, refusals, G_N_ELEMENTS (refusals));
  small.rlim_cur = 0;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  assert_refused (place, &not_even_a_lock, 1);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &usual), ==, 0);
  whole = place_do (place, "check d.weeg");
  g_assert_cmpstr (whole, ==, "d.weeg: a whole and valid register\n");
}

/* One damaged dossier does not take the others with it, and is named by all that needs it. */
static void
test_damaged_dossier (Place *place, gconstpointer data)
{
  static const char *const damages[] = {
    "UPDATE part SET content = '{oops' WHERE name = 'intake' AND dossier = '" OTHER "'",
    "UPDATE item SET content = '{oops' WHERE part = 'decision_points' AND dossier = '" OTHER "'",
    "UPDATE part SET content = '3' WHERE name = 'title' AND dossier = '" OTHER "'",
  };
#define NAMED "weegwijzer: d.weeg: dossier " OTHER " is damaged: "
  static const Refusal refusals[] = {
    { "export -r d.weeg --all -o x.json", 1, NAMED },
    { "agenda -r d.weeg -o x.ics", 1, NAMED },
    { "together -r d.weeg --all -o x.json", 1, NAMED },
    { "report 6f1c -r d.weeg -o x.pdf", 1, NAMED },
  };
  g_autofree char *made = place_do (place, "demo d.weeg");
  g_autofree char *text = NULL, *imported = NULL;
  g_autoptr (GString) other = NULL;
  g_autoptr (GBytes) good = NULL;

  g_assert_true (g_file_get_contents (place->example, &text, NULL, NULL));
  other = g_string_new (text);
  g_assert_cmpuint (g_string_replace (other, ID, OTHER, 0), >, 0);
  place_write (place, "other.json", other->str, (gssize)other->len);
  imported = place_do (place, "import -r d.weeg other.json");
  good = place_read (place, "d.weeg");

  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autofree char *list = NULL, *exported = NULL;
      g_auto (Outcome) checked = { 0 };

      place_write (place, "d.weeg", g_bytes_get_data (good, NULL), (gssize)g_bytes_get_size (good));
      place_sql (place, "d.weeg", damages[i]);
      list = place_do (place, "list -r d.weeg");
      g_assert_nonnull (strstr (list, ID));
      g_assert_nonnull (strstr (list, OTHER));
      exported = place_do (place, "export -r d.weeg " ID);
      assert_refused (place, refusals, G_N_ELEMENTS (refusals));
      checked = place_run (place, "check d.weeg");
      g_assert_cmpint (checked.status, ==, 1);
      g_assert_nonnull (strstr (checked.error, NAMED));
    }
}

/* Names in bytes that are no text: they are used as they are, and what is logged and said of them is text. */
static void
test_names_no_text (Place *place, gconstpointer data)
{
  g_autofree char *imported = NULL, *copied = NULL, *whole = NULL, *named = NULL;
  g_autofree char *before = g_strdup (g_getenv ("LC_ALL"));
  g_auto (Outcome) missing = { 0 };
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (place->example, &contents, &length, NULL));
  place_write (place, "na\xc3\xaf-\xff.json", contents, (gssize)length);
  imported = place_do (place, "import -r r-\xff.weeg na\xc3\xaf-\xff.json");
  g_assert_cmpstr (imported, ==, ID "\tadded\n");
  copied = place_do (place, "backup -r r-\xff.weeg -o copy.weeg");
  whole = place_do (place, "check copy.weeg");
  g_assert_cmpstr (whole, ==, "copy.weeg: a whole and valid register\n");
  missing = place_run (place, "list -r gone-\xff.weeg");
  g_assert_cmpstr (missing.error, ==,
                   "weegwijzer: gone-\xef\xbf\xbd.weeg: cannot be opened: No such file or directory\n");

  /* Without a locale an argument is UTF-8 all the same. */
  g_setenv ("LC_ALL", "C", TRUE);
  named = place_do (place, "import -r c.weeg --as Zo\xc3\xab CASE");
  g_assert_cmpstr (named, ==, ID "\tadded\n");
  if (before != NULL)
    g_setenv ("LC_ALL", before, TRUE);
  else
    g_unsetenv ("LC_ALL");
}

/* A log that somebody changed: the dossier can be used, but who checks is told. */
static void
test_changed_log (Place *place, gconstpointer data)
{
  static const Refusal refusal = {
    "check log.json", 1, "weegwijzer: log.json: log[0].hash: does not follow from this entry and the one "
  };

  place_write (place, "log.json",
               "{\"format\": \"weegwijzer-dossier\", \"version\": 1, \"id\": \"" ID "\", \"title\": \"x\",\n"
               " \"log\": [{\"at\": \"2026-11-22T09:30:00Z\", \"who\": \"An\", \"what\": {\"op\": \"set\"},\n"
               "  \"hash\": \"0123456789012345678901234567890123456789012345678901234567890123\"}]}",
               -1);
  assert_refused (place, &refusal, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("bad-files", test_bad_files);
  ADD ("all-problems", test_all_problems);
  ADD ("bad-registers", test_bad_registers);
  ADD ("bad-outputs", test_bad_outputs);
  ADD ("output-stays", test_output_stays);
  ADD ("input-stays", test_input_stays);
  ADD ("changed-log", test_changed_log);
  ADD ("damaged-dossier", test_damaged_dossier);
  ADD ("full-disk", test_full_disk);
  ADD ("names-no-text", test_names_no_text);
  ADD ("too-large", test_too_large);
  ADD ("register-of-other-name", test_register_of_other_name);
  return g_test_run ();
}

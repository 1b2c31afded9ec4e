/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-fixture.h"

/* What is in a register comes out as it went in, and changes as it was told. */

#define assert_items(self, id, part, expected)                                                               \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    g_autofree char *items_ = fixture_items ((self), (id), (part));                                          \
    g_assert_cmpstr (items_, ==, (expected));                                                                \
  }                                                                                                          \
  G_STMT_END

static void
test_round_trip (void)
{
  Fixture fixture;
  GError *error = NULL;
  g_autoptr (GPtrArray) parts = weeg_parts_new ();
  g_autoptr (GPtrArray) loaded = NULL;
  WeegRegister *self;
  WeegPart *log = weeg_part_new (WEEG_PART_LOG, NULL);
  gint64 revision;

  fixture_init (&fixture);
  self = weeg_register_create (fixture.path, &error);
  g_assert_no_error (error);
  g_ptr_array_add (parts, weeg_part_new ("title", "{\"nl\":\"Eén\",\"en\":\"One\"}"));
  g_ptr_array_add (parts, weeg_part_new ("summary", "null"));
  g_ptr_array_add (parts, weeg_part_new (WEEG_PART_UNKNOWN, "{\"later\":[1,2]}"));
  g_ptr_array_add (parts, weeg_part_new ("risks", NULL));
  weeg_part_take_item (log,
                       g_strdup ("{\"at\":\"2026-11-22T09:30:00Z\",\"who\":\"A\",\"what\":{\"op\":\"set\"},"
                                 "\"hash\":\"00\",\"own\":1}"));
  g_ptr_array_add (parts, log);
  g_assert_true (weeg_register_add (self, "d1", parts, NULL, NULL, &error));
  g_assert_no_error (error);

  loaded = weeg_register_load (self, "d1", &revision, &error);
  g_assert_no_error (error);
  g_assert_cmpint (revision, ==, 1);
  g_assert_cmpuint (loaded->len, ==, parts->len);
  for (guint i = 0; i < parts->len; i++)
    {
      WeegPart *a = parts->pdata[i], *b = loaded->pdata[i];

      g_assert_cmpstr (a->name, ==, b->name);
      g_assert_cmpstr (a->content, ==, b->content);
      g_assert_true ((a->items == NULL) == (b->items == NULL));
      g_assert_cmpuint (a->items != NULL ? a->items->len : 0, ==, b->items != NULL ? b->items->len : 0);
    }
  g_assert_cmpstr (((WeegPart *)loaded->pdata[4])->items->pdata[0], ==, log->items->pdata[0]);
  g_assert_finalize_object (self);
  fixture_clear (&fixture);
}

/* Each splice of the list 0 1 2 3 4, beside what it must give. */
static void
test_splice (void)
{
  static const struct
  {
    guint at, n_removed, n_inserted;
    const char *inserted[3];
    const char *expected;
  } cases[] = {
    { 2, 1, 1, { "9" }, "0 1 9 3 4" },
    { 0, 0, 1, { "9" }, "9 0 1 2 3 4" },
    { 5, 0, 2, { "8", "9" }, "0 1 2 3 4 8 9" },
    { 2, 0, 3, { "7", "8", "9" }, "0 1 7 8 9 2 3 4" },
    { 0, 1, 0, { NULL }, "1 2 3 4" },
    { 4, 1, 0, { NULL }, "0 1 2 3" },
    { 1, 3, 1, { "9" }, "0 9 4" },
    { 1, 2, 3, { "7", "8", "9" }, "0 7 8 9 3 4" },
    { 0, 5, 0, { NULL }, "" },
  };
  Fixture fixture;
  GError *error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (WeegChangeSet) changes = weeg_change_set_new ();
      gint64 revision = 1;
      WeegRegister *self;
      g_autofree char *gaps = NULL;

      fixture_init (&fixture);
      self = fixture_register (&fixture, 5);
      weeg_change_set_splice (changes, "scores", cases[i].at, cases[i].n_removed, cases[i].inserted,
                              cases[i].n_inserted);
      g_assert_true (weeg_register_apply (self, "d1", changes, &revision, NULL, &error));
      g_assert_no_error (error);
      g_assert_cmpint (revision, ==, 2);
      assert_items (self, "d1", "scores", cases[i].expected);
      gaps = fixture_ask (fixture.path, "SELECT coalesce (max (place) + 1, 0) - count (*) FROM item");
      g_assert_cmpstr (gaps, ==, "0");
      g_assert_finalize_object (self);
      fixture_clear (&fixture);
    }
}

static void
test_put_and_drop (void)
{
  Fixture fixture;
  g_autoptr (WeegChangeSet) changes = weeg_change_set_new ();
  static const char *const first[] = { "{\"id\":\"m\"}" };
  GError *error = NULL;
  gint64 revision = 1;
  WeegRegister *self;

  fixture_init (&fixture);
  self = fixture_register (&fixture, 2);
  weeg_change_set_put (changes, "title", "\"Two\"");
  weeg_change_set_put (changes, "mandate", "\"New\"");
  weeg_change_set_drop (changes, "scores");
  weeg_change_set_splice (changes, "members", 0, 0, first, 1);
  g_assert_true (weeg_register_apply (self, "d1", changes, &revision, NULL, &error));
  g_assert_no_error (error);
  assert_items (self, "d1", "title", "\"Two\"");
  assert_items (self, "d1", "mandate", "\"New\"");
  assert_items (self, "d1", "scores", "-");
  assert_items (self, "d1", "members", "{\"id\":\"m\"}");
  g_assert_finalize_object (self);
  fixture_clear (&fixture);
}

/* Nothing of a change set is kept when a part of it cannot be. */
static void
test_all_or_nothing (void)
{
  Fixture fixture;
  g_autoptr (WeegChangeSet) broken = weeg_change_set_new ();
  g_autoptr (WeegChangeSet) fine = weeg_change_set_new ();
  g_autoptr (GError) error = NULL;
  gint64 revision = 1, old = 7;
  WeegRegister *self;

  fixture_init (&fixture);
  self = fixture_register (&fixture, 2);
  weeg_change_set_put (broken, "title", "\"Two\"");
  weeg_change_set_log (broken, "{}");
  weeg_change_set_put (broken, "summary", "no JSON");
  g_assert_false (weeg_register_apply (self, "d1", broken, &revision, "{}", &error));
  g_assert_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_CONFLICT);
  g_assert_cmpint (revision, ==, 1);
  assert_items (self, "d1", "title", "\"One\"");
  assert_items (self, "d1", "log", "-");
  g_clear_error (&error);

  weeg_change_set_put (fine, "title", "\"Two\"");
  g_assert_false (weeg_register_apply (self, "d1", fine, &old, NULL, &error));
  g_assert_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_false (weeg_register_apply (self, "d9", fine, &revision, NULL, &error));
  g_assert_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_NOT_FOUND);
  assert_items (self, "d1", "title", "\"One\"");
  g_assert_finalize_object (self);
  fixture_clear (&fixture);
}

/* Also with the sqlite3 shell nobody changes or removes what was logged or held. */
static void
test_log_only_grows (void)
{
  static const char *const forbidden[] = {
    "UPDATE log SET content = '{}'",
    "DELETE FROM log",
    "UPDATE held SET content = '{}'",
    "DELETE FROM held",
    "UPDATE register_log SET content = '{}'",
    "DELETE FROM register_log",
    "INSERT INTO log (dossier, place, content) VALUES ('d1', 5, '{}')",
    "INSERT INTO register_log (place, content) VALUES (5, '{}')",
  };
  Fixture fixture;
  g_autoptr (WeegChangeSet) changes = weeg_change_set_new ();
  g_autoptr (GPtrArray) own = NULL;
  g_autofree char *held = NULL, *last = NULL;
  GError *error = NULL;
  gint64 revision = 1;
  WeegRegister *self;
  sqlite3 *database;

  fixture_init (&fixture);
  self = fixture_register (&fixture, 0);
  weeg_change_set_log (changes, "{\"at\":\"a\"}");
  weeg_change_set_log (changes, "{\"at\":\"b\"}");
  weeg_change_set_hold (changes, "p1", "{\"then\":1}");
  g_assert_true (weeg_register_apply (self, "d1", changes, &revision, "{\"op\":1}", &error));
  g_assert_true (weeg_register_set_archived (self, "d1", TRUE, "{\"op\":2}", &error));
  g_assert_no_error (error);

  sqlite3_open (fixture.path, &database);
  for (guint i = 0; i < G_N_ELEMENTS (forbidden); i++)
    g_assert_cmpint (sqlite3_exec (database, forbidden[i], NULL, NULL, NULL), ==, SQLITE_CONSTRAINT);
  sqlite3_close (database);

  assert_items (self, "d1", "log", "{\"at\":\"a\"} {\"at\":\"b\"}");
  held = weeg_register_load_held (self, "d1", "p1", &error);
  g_assert_cmpstr (held, ==, "{\"then\":1}");
  own = weeg_register_load_own_log (self, &error);
  g_assert_cmpuint (own->len, ==, 2);
  last = weeg_register_dup_last_own_entry (self, &error);
  g_assert_cmpstr (last, ==, "{\"op\":2}");
  g_assert_no_error (error);
  g_assert_finalize_object (self);
  fixture_clear (&fixture);
}

/* A dossier that is replaced brings its own log and keeps what was held; one that
 * is removed goes with all it has, and can be added again as it was. */
static void
test_replace_and_remove (void)
{
  Fixture fixture;
  g_autoptr (WeegChangeSet) changes = weeg_change_set_new ();
  g_autoptr (GPtrArray) parts = fixture_parts (3);
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *left = NULL;
  WeegPart *log = weeg_part_new (WEEG_PART_LOG, NULL);
  WeegRegisterEntry entry;
  gint64 revision = 1;
  WeegRegister *self;

  fixture_init (&fixture);
  self = fixture_register (&fixture, 1);
  weeg_change_set_log (changes, "{\"n\":1}");
  weeg_change_set_hold (changes, "p1", "{}");
  g_assert_true (weeg_register_apply (self, "d1", changes, &revision, NULL, &error));

  weeg_part_take_item (log, g_strdup ("{\"imported\":1}"));
  g_ptr_array_add (parts, log);
  entry = (WeegRegisterEntry){ .id = "d1", .parts = parts, .replace = TRUE };
  g_assert_true (weeg_register_add_several (self, &entry, 1, NULL, &error));
  assert_items (self, "d1", "log", "{\"imported\":1}");
  assert_items (self, "d1", "scores", "0 1 2");
  copies = weeg_register_load_held_copies (self, "d1", &error);
  g_assert_cmpuint (copies->len, ==, 1);
  g_assert_no_error (error);

  g_assert_false (weeg_register_add (self, "d1", parts, NULL, NULL, &error));
  g_assert_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_true (weeg_register_remove (self, "d1", NULL, &error));
  left = fixture_ask (fixture.path, "SELECT (SELECT count (*) FROM part) + (SELECT count (*) FROM item) + "
                                    "(SELECT count (*) FROM log) + (SELECT count (*) FROM held)");
  g_assert_cmpstr (left, ==, "0");
  g_assert_false (weeg_register_remove (self, "d1", NULL, &error));
  g_assert_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (weeg_register_add (self, "d1", parts, copies, NULL, &error));
  assert_items (self, "d1", "log", "{\"imported\":1}");
  g_assert_no_error (error);
  g_assert_finalize_object (self);
  fixture_clear (&fixture);
}

static GPtrArray *
parts_with_points (const char *const *points)
{
  GPtrArray *parts = weeg_parts_new ();
  WeegPart *list = weeg_part_new ("decision_points", NULL);

  g_ptr_array_add (parts, weeg_part_new ("title", "{\"nl\":\"Meten\"}"));
  g_ptr_array_add (parts, weeg_part_new ("intake", "{\"phase\":\"pilot\"}"));
  g_ptr_array_add (parts, weeg_part_new ("triage", "{\"track\":\"light\"}"));
  for (guint i = 0; points[i] != NULL; i++)
    weeg_part_take_item (list, g_strdup (points[i]));
  g_ptr_array_add (parts, list);
  return parts;
}

/* The next decision point: not held, the earliest planned, those without a date last. */
static void
test_overview (void)
{
  static const struct
  {
    const char *points[5];
    const char *next;
  } cases[] = {
    { { NULL }, NULL },
    { { "{\"id\":\"a\",\"title\":\"A\",\"held\":{}}", NULL }, NULL },
    { { "{\"id\":\"a\",\"title\":\"A\",\"held\":{}}", "{\"id\":\"b\",\"title\":\"B\"}", NULL }, "b" },
    { { "{\"id\":\"a\",\"planned\":\"2027-05-01\"}", "{\"id\":\"b\",\"planned\":\"2027-02-01\"}",
        "{\"id\":\"c\"}", "{\"id\":\"d\",\"planned\":\"2026-01-01\",\"held\":{\"date\":\"2026-01-02\"}}",
        NULL },
      "b" },
    { { "{\"id\":\"c\"}", "{\"id\":\"e\"}", NULL }, "c" },
  };
  GError *error = NULL;
  Fixture fixture;
  WeegRegister *self;

  fixture_init (&fixture);
  self = weeg_register_create (fixture.path, &error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *id = g_strdup_printf ("d%u", i);
      g_autoptr (GPtrArray) parts = parts_with_points (cases[i].points);
      g_autoptr (WeegOverview) overview = NULL;

      g_assert_true (weeg_register_add (self, id, parts, NULL, NULL, &error));
      overview = weeg_register_get_overview (self, id, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (overview->title, ==, "{\"nl\":\"Meten\"}");
      g_assert_cmpstr (overview->phase, ==, "pilot");
      g_assert_cmpstr (overview->track, ==, "light");
      g_assert_cmpstr (overview->point_id, ==, cases[i].next);
    }
  {
    g_autoptr (GPtrArray) all = weeg_register_list (self, &error);

    g_assert_cmpuint (all->len, ==, G_N_ELEMENTS (cases));
    g_assert_cmpstr (((WeegOverview *)all->pdata[3])->point_planned, ==, "2027-02-01");
  }
  g_assert_finalize_object (self);
  fixture_clear (&fixture);
}

static void
test_settings (void)
{
  GError *error = NULL;
  g_autofree char *none = NULL, *value = NULL, *identity = NULL;
  Fixture fixture;
  WeegRegister *self;

  fixture_init (&fixture);
  self = fixture_register (&fixture, 0);
  none = weeg_register_dup_setting (self, "settings", &error);
  g_assert_no_error (error);
  g_assert_null (none);
  g_assert_true (weeg_register_set_setting (self, "settings", "{\"quorum\":4}", NULL, &error));
  g_assert_true (weeg_register_set_setting (self, "settings", "{\"quorum\":5}", NULL, &error));
  value = weeg_register_dup_setting (self, "settings", &error);
  g_assert_cmpstr (value, ==, "{\"quorum\":5}");
  identity = weeg_register_dup_setting (self, "register", &error);
  g_assert_cmpuint (strlen (identity), ==, 38);
  g_assert_true (weeg_register_set_setting (self, "settings", NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_finalize_object (self);
  fixture_clear (&fixture);
}

static void
count_problem (const char *place, WeegMessage *message, gpointer data)
{
  g_string_append_printf (data, "%s: %s\n", place, weeg_message_get_english (message));
  weeg_message_unref (message);
}

static void
test_check (void)
{
  GError *error = NULL;
  Fixture fixture;
  WeegRegister *self;
  GString *found = g_string_new (NULL);

  fixture_init (&fixture);
  self = fixture_register (&fixture, 3);
  g_assert_true (weeg_register_check (self, count_problem, found, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (found->str, ==, "");

  fixture_sql (fixture.path, "PRAGMA foreign_keys = OFF; DELETE FROM item WHERE place = 1;"
                             "INSERT INTO part VALUES ('gone', 'title', 0, 0, '1')");
  g_assert_true (weeg_register_check (self, count_problem, found, &error));
  g_assert_no_error (error);
  g_assert_nonnull (strstr (found->str, "d1 scores: has 2 items, but the last has place 2"));
  g_assert_nonnull (strstr (found->str, "part: a row refers to one in dossier that is not there"));
  g_string_free (found, TRUE);
  g_assert_finalize_object (self);
  fixture_clear (&fixture);
}

/* What stands in a register can be read without the program. */
static void
test_readable (void)
{
  static const char *const score[] = {
    "{\"member\":\"m1\",\"alternative\":\"a1\",\"criterion\":\"c1\",\"value\":3,\"reason\":{\"nl\":\"Goed\"}}"
  };
  static const char *const member[] = { "{\"id\":\"m1\",\"name\":\"J. Bakker\"}" };
  static const char *const alternative[] = { "{\"id\":\"a1\",\"name\":{\"nl\":\"Thuis\",\"en\":\"Home\"}}" };
  static const char *const criterion[] = { "{\"id\":\"c1\",\"name\":{\"en\":\"Safety\"}}" };
  g_autoptr (WeegChangeSet) changes = weeg_change_set_new ();
  g_autofree char *line = NULL;
  GError *error = NULL;
  gint64 revision = 1;
  Fixture fixture;
  WeegRegister *self;

  fixture_init (&fixture);
  self = fixture_register (&fixture, 0);
  weeg_change_set_splice (changes, "scores", 0, 0, score, 1);
  weeg_change_set_splice (changes, "members", 0, 0, member, 1);
  weeg_change_set_splice (changes, "alternatives", 0, 0, alternative, 1);
  weeg_change_set_splice (changes, "criteria", 0, 0, criterion, 1);
  g_assert_true (weeg_register_apply (self, "d1", changes, &revision, NULL, &error));
  g_assert_no_error (error);
  line = fixture_ask (fixture.path, "SELECT member || '/' || round || '/' || alternative || '/' || criterion "
                                    "|| '/' || value || '/' || reason FROM scores");
  g_assert_cmpstr (line, ==, "J. Bakker/1/Thuis/Safety/3/Goed");
  g_assert_finalize_object (self);
  fixture_clear (&fixture);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/register/round-trip", test_round_trip);
  g_test_add_func ("/store/register/splice", test_splice);
  g_test_add_func ("/store/register/put-and-drop", test_put_and_drop);
  g_test_add_func ("/store/register/all-or-nothing", test_all_or_nothing);
  g_test_add_func ("/store/register/log-only-grows", test_log_only_grows);
  g_test_add_func ("/store/register/replace-and-remove", test_replace_and_remove);
  g_test_add_func ("/store/register/overview", test_overview);
  g_test_add_func ("/store/register/settings", test_settings);
  g_test_add_func ("/store/register/check", test_check);
  g_test_add_func ("/store/register/readable", test_readable);
  return g_test_run ();
}

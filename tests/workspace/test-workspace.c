/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workspace-fixture.h"

#include "weeg-exchange-file.h"

/* An open register: what goes in comes out, lists follow, and files with errors change nothing. */

static GPtrArray *
import_text (WeegWorkspace *self, const char *text, gboolean replace, WeegProblems *problems, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return weeg_workspace_import (self, bytes, "file.json", replace, problems, error);
}

/* The same records, whatever the order of keys and white space. */
static void
assert_same_dossier (const char *a, const char *b)
{
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autoptr (GBytes) first = g_bytes_new (a, strlen (a));
  g_autoptr (GBytes) second = g_bytes_new (b, strlen (b));
  g_autoptr (WeegExchangeFile) one = weeg_exchange_file_read (first, problems);
  g_autoptr (WeegExchangeFile) other = weeg_exchange_file_read (second, problems);

  g_assert_cmpuint (weeg_problems_n (problems), ==, 0);
  g_assert_cmpuint (one->records->len, ==, other->records->len);
  for (guint i = 0; i < one->records->len; i++)
    g_assert_true (weeg_record_equal (one->records->pdata[i], other->records->pdata[i]));
}

static void
test_round_trip (void)
{
  Fixture fixture;
  g_autoptr (GBytes) bytes = fixture_dossier_bytes ();
  static const char *const ids[] = { FIXTURE_ID, NULL };
  GError *error = NULL;
  g_autofree char *out = NULL;
  WeegWorkspace *self;

  fixture_init (&fixture);
  self = fixture_workspace (&fixture);
  out = weeg_workspace_export (self, ids, &error);
  g_assert_no_error (error);
  assert_same_dossier (g_bytes_get_data (bytes, NULL), out);
  g_assert_finalize_object (self);
  fixture_clear (&fixture);
}

/* Every shipped case goes in and comes out the same, so each part of a dossier does. */
static void
test_cases (void)
{
  Fixture fixture;
  GError *error = NULL;
  g_auto (GStrv) names = weeg_workspace_dup_case_names ();
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  WeegWorkspace *self;

  fixture_init (&fixture);
  self = weeg_workspace_create (fixture.path, "Els", "nl", &error);
  g_assert_true (weeg_workspace_add_cases (self, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (names), >, 0);
  g_assert_cmpuint (g_list_model_get_n_items (weeg_workspace_get_dossiers (self)), ==, g_strv_length (names));
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (GBytes) bytes = weeg_workspace_load_case (names[i]);
      g_autoptr (WeegExchangeFile) file = weeg_exchange_file_read (bytes, problems);
      const char *ids[] = { ((WeegDossier *)file->records->pdata[0])->id, NULL };
      g_autofree char *out = weeg_workspace_export (self, ids, &error);

      g_assert_no_error (error);
      assert_same_dossier (g_bytes_get_data (bytes, NULL), out);
    }
  g_assert_true (weeg_workspace_check (self, problems, &error));
  g_assert_cmpuint (weeg_problems_n (problems), ==, 0);
  g_assert_finalize_object (self);
  fixture_clear (&fixture);
}

static void
test_import_again (void)
{
  Fixture fixture;
  g_autoptr (GBytes) same = fixture_dossier_bytes ();
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GPtrArray) replaced = NULL;
  g_autoptr (GError) error = NULL;
  static const char other[] =
      "{\"format\":\"weegwijzer-dossier\",\"version\":1,\"id\":\"" FIXTURE_ID "\",\"title\":\"Other\"}";
  WeegWorkspace *self;
  WeegDossierSession *session;

  fixture_init (&fixture);
  self = fixture_workspace (&fixture);
  session = weeg_workspace_open_dossier (self, FIXTURE_ID, &error);
  again = weeg_workspace_import (self, same, "d1.json", FALSE, problems, &error);
  g_assert_no_error (error);
  g_assert_cmpint (((WeegImported *)again->pdata[0])->outcome, ==, WEEG_IMPORT_ALREADY_THERE);

  g_assert_null (import_text (self, other, FALSE, problems, &error));
  g_assert_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_cmpstr (weeg_dossier_item_get_title (weeg_workspace_find_item (self, FIXTURE_ID)), ==,
                   "Measuring");

  replaced = import_text (self, other, TRUE, problems, &error);
  g_assert_no_error (error);
  g_assert_cmpint (((WeegImported *)replaced->pdata[0])->outcome, ==, WEEG_IMPORT_REPLACED);
  g_assert_cmpstr (weeg_dossier_item_get_title (weeg_workspace_find_item (self, FIXTURE_ID)), ==, "Other");
  /* The open session shows it too. */
  g_assert_cmpstr (weeg_text_get (weeg_dossier_session_get_dossier (session)->title, "en"), ==, "Other");
  weeg_dossier_session_wait_analysis (session);
  g_assert_finalize_object (session);
  g_assert_finalize_object (self);
  fixture_clear (&fixture);
}

/* All dossiers of a file or none, and every error of it. */
static void
test_import_errors (void)
{
  static const struct
  {
    const char *text;
    const char *path;
  } cases[] = {
    { "no JSON at all", "" },
    { "{\"format\":\"weegwijzer-dossiers\",\"version\":1,\"dossiers\":["
      "{\"format\":\"weegwijzer-dossier\",\"version\":1,\"id\":\"e1000000-0000-4000-8000-000000000000\","
      "\"title\":\"Fine\"},"
      "{\"format\":\"weegwijzer-dossier\",\"version\":1,\"id\":\"e2000000-0000-4000-8000-000000000000\","
      "\"title\":\"Bad\","
      "\"scores\":[{\"member\":\"x\",\"alternative\":\"y\",\"criterion\":\"z\",\"value\":1}]}]}",
      "dossiers[1].scores[0].member" },
    { "{\"format\":\"weegwijzer-weights\",\"version\":1,\"method\":\"direct\",\"criteria\":[\"c\"],"
      "\"points\":{\"c\":1}}",
      "format" },
  };
  Fixture fixture;
  WeegWorkspace *self;

  fixture_init (&fixture);
  self = fixture_workspace (&fixture);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (WeegProblems) problems = weeg_problems_new ();
      g_autoptr (GError) error = NULL;

      g_assert_null (import_text (self, cases[i].text, FALSE, problems, &error));
      g_assert_nonnull (error);
      g_assert_cmpuint (weeg_problems_n (problems), >, 0);
      g_assert_cmpstr (weeg_problems_path (problems, 0), ==, cases[i].path);
      g_assert_cmpuint (g_list_model_get_n_items (weeg_workspace_get_dossiers (self)), ==, 1);
    }
  g_assert_finalize_object (self);
  fixture_clear (&fixture);
}

/* (transfer full): the UUID that begins so. */
static char *
full_id (const char *beginning)
{
  return g_strdup_printf ("%s%s", beginning, "00000000-0000-4000-8000-000000000000" + strlen (beginning));
}

static void
add_dossier (WeegWorkspace *self, const char *beginning, const char *title, const char *planned)
{
  g_autofree char *id = full_id (beginning);
  g_autofree char *point =
      planned != NULL
          ? g_strdup_printf (",\"decision_points\":[{\"id\":\"p\",\"kind\":\"accept\",\"title\":\"P\","
                             "\"planned\":\"%s\"}]",
                             planned)
          : g_strdup ("");
  g_autofree char *text = g_strdup_printf (
      "{\"format\":\"weegwijzer-dossier\",\"version\":1,\"id\":\"%s\",\"title\":\"%s\"%s}", id, title, point);
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autoptr (GPtrArray) imported = NULL;
  GError *error = NULL;

  imported = import_text (self, text, FALSE, problems, &error);
  g_assert_no_error (error);
}

static void
assert_order (WeegWorkspace *self, const char *expected)
{
  GListModel *model = weeg_workspace_get_dossiers (self);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (WeegDossierItem) item = g_list_model_get_item (model, i);

      g_string_append_printf (ids, "%s%.2s", i > 0 ? " " : "", weeg_dossier_item_get_id (item));
    }
  g_assert_cmpstr (ids->str, ==, expected);
}

/* By the date of the next decision, then by title; kept so by every change. */
static void
test_list (void)
{
  Fixture fixture;
  g_autoptr (WeegEdit) edit = weeg_edit_new ("Later");
  g_autoptr (GError) error = NULL;
  g_autofree char *a1 = full_id ("a1"), *a2 = full_id ("a2"), *b3 = full_id ("b3"), *c4 = full_id ("c4");
  WeegWorkspace *self;
  WeegDossierSession *session;

  fixture_init (&fixture);
  self = weeg_workspace_create (fixture.path, "Els", "en", &error);
  add_dossier (self, "a1", "Beta", NULL);
  add_dossier (self, "a2", "alpha", NULL);
  add_dossier (self, "b3", "Gamma", "2030-01-01");
  add_dossier (self, "c4", "Delta", "2020-01-01");
  assert_order (self, "c4 b3 a2 a1");
  g_assert_cmpint (weeg_dossier_item_get_due (weeg_workspace_find_item (self, c4)), ==, WEEG_DUE_OVERDUE);
  g_assert_cmpint (weeg_dossier_item_get_due (weeg_workspace_find_item (self, a1)), ==, WEEG_DUE_NONE);

  session = weeg_workspace_open_dossier (self, c4, &error);
  g_assert_true (session == weeg_workspace_open_dossier (self, c4, &error));
  g_object_unref (session);
  weeg_edit_set_string (edit, "decision_points[0].planned", "2031-01-01");
  g_assert_true (weeg_dossier_session_edit (session, edit, &error));
  assert_order (self, "b3 c4 a2 a1");
  g_assert_true (weeg_workspace_set_archived (self, b3, TRUE, &error));
  g_assert_true (weeg_dossier_item_get_archived (weeg_workspace_find_item (self, b3)));
  g_assert_true (weeg_workspace_remove (self, a2, &error));
  assert_order (self, "b3 c4 a1");
  g_assert_no_error (error);
  weeg_dossier_session_wait_analysis (session);
  g_assert_finalize_object (session);
  g_assert_finalize_object (self);
  fixture_clear (&fixture);
}

/* Nothing is left of a register that could not be filled, also where the disk kept half a change. */
static void
test_unmake (void)
{
  Fixture fixture;
  g_autoptr (WeegWorkspace) self = NULL;
  g_autofree char *journal = NULL;
  g_autoptr (GDir) folder = NULL;
  GError *error = NULL;

  fixture_init (&fixture);
  self = weeg_workspace_create (fixture.path, "Els", "en", &error);
  g_assert_no_error (error);
  journal = g_strconcat (fixture.path, "-journal", NULL);
  g_file_set_contents (journal, "half", -1, &error);
  g_assert_no_error (error);
  weeg_workspace_unmake (self);
  folder = g_dir_open (fixture.folder, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (g_dir_read_name (folder), ==, NULL);
  fixture_clear (&fixture);
}

static void
test_resolve_id (void)
{
  Fixture fixture;
  g_autoptr (GError) error = NULL;
  g_autofree char *a1 = full_id ("a1"), *b3 = full_id ("b3");
  g_autofree char *found = NULL, *exact = NULL;
  WeegWorkspace *self;

  fixture_init (&fixture);
  self = weeg_workspace_create (fixture.path, "Els", "en", &error);
  add_dossier (self, "a1", "One", NULL);
  add_dossier (self, "a12", "Ten", NULL);
  add_dossier (self, "b3", "Three", NULL);
  found = weeg_workspace_resolve_id (self, "b", &error);
  g_assert_cmpstr (found, ==, b3);
  exact = weeg_workspace_resolve_id (self, a1, &error);
  g_assert_cmpstr (exact, ==, a1);
  g_assert_null (weeg_workspace_resolve_id (self, "a1", &error));
  g_assert_nonnull (strstr (error->message, "a1200000"));
  g_clear_error (&error);
  g_assert_null (weeg_workspace_resolve_id (self, "e", &error));
  g_assert_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_NOT_FOUND);
  g_assert_finalize_object (self);
  fixture_clear (&fixture);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GError *error = NULL;

  *(WeegWorkspace **)data = weeg_workspace_open_finish (result, NULL, &error);
  g_assert_no_error (error);
}

static void
backed_up_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GError *error = NULL;

  g_assert_true (weeg_workspace_backup_finish (data, result, &error));
  g_assert_no_error (error);
  g_object_set_data (data, "backed-up", GINT_TO_POINTER (TRUE));
}

static void
test_beside_the_interface (void)
{
  Fixture fixture;
  g_autofree char *copy = NULL;
  WeegWorkspace *self = NULL;

  fixture_init (&fixture);
  weeg_workspace_open_async (fixture.path, TRUE, "Els", "en", NULL, opened_cb, &self);
  while (self == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (weeg_workspace_is_read_only (self));
  copy = fixture_file (&fixture, "copy.weeg");
  weeg_workspace_backup_async (self, copy, FALSE, NULL, backed_up_cb, self);
  while (g_object_get_data (G_OBJECT (self), "backed-up") == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (g_file_test (copy, G_FILE_TEST_IS_REGULAR));
  /* The thread may hold the store a moment longer than we do. */
  weeg_workspace_close (self);
  g_assert_finalize_object (self);
  fixture_clear (&fixture);
}

static void
test_settings (void)
{
  Fixture fixture;
  GError *error = NULL;
  g_autoptr (WeegAnyRecord) defaults = NULL;
  g_autoptr (WeegAnyRecord) changed = NULL;
  g_autoptr (WeegAnyRecord) loaded = NULL;
  WeegWorkspace *self;

  fixture_init (&fixture);
  self = fixture_workspace (&fixture);
  defaults = (WeegRecord *)weeg_workspace_load_settings (self, &error);
  g_assert_no_error (error);
  g_assert_nonnull (defaults);
  changed = weeg_record_copy (defaults);
  WEEG_REPLACE ((WeegSettings *)changed, quorum, 5);
  g_assert_true (weeg_workspace_save_settings (self, (WeegSettings *)changed, &error));
  g_assert_finalize_object (self);
  self = weeg_workspace_open (fixture.path, WEEG_REGISTER_OPEN_DEFAULT, "Els", "en", &error);
  loaded = (WeegRecord *)weeg_workspace_load_settings (self, &error);
  g_assert_no_error (error);
  g_assert_true (weeg_record_equal (loaded, changed));
  g_assert_finalize_object (self);
  fixture_clear (&fixture);
}

static void
test_explains (void)
{
  for (int code = WEEG_STORE_ERROR_NOT_FOUND; code <= WEEG_STORE_ERROR_CONFLICT; code++)
    {
      g_autoptr (GError) error = g_error_new (WEEG_STORE_ERROR, code, "plain");
      g_autofree char *english = weeg_store_error_explain (error, "en");
      g_autofree char *dutch = weeg_store_error_explain (error, "nl");

      g_assert_cmpstr (english, !=, "plain");
      g_assert_cmpstr (dutch, !=, english);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/workspace/workspace/round-trip", test_round_trip);
  g_test_add_func ("/workspace/workspace/cases", test_cases);
  g_test_add_func ("/workspace/workspace/import-again", test_import_again);
  g_test_add_func ("/workspace/workspace/import-errors", test_import_errors);
  g_test_add_func ("/workspace/workspace/list", test_list);
  g_test_add_func ("/workspace/workspace/unmake", test_unmake);
  g_test_add_func ("/workspace/workspace/resolve-id", test_resolve_id);
  g_test_add_func ("/workspace/workspace/beside-the-interface", test_beside_the_interface);
  g_test_add_func ("/workspace/workspace/settings", test_settings);
  g_test_add_func ("/workspace/workspace/explains", test_explains);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>

#include "editor-fixture.h"
#include "weeg-list-editor.h"
#include "weeg-record-editor.h"

static GtkWidget *
list_new (const EditorFixture *fixture, const char *path)
{
  return g_object_ref_sink (weeg_list_editor_new (fixture->session, "nl", path, NULL));
}

static void
assert_unique_ids (const WeegList *list)
{
  for (guint i = 0; i < weeg_list_n (list); i++)
    {
      guint place;

      g_assert_nonnull (weeg_list_find (list, weeg_record_get_id (weeg_list_get (list, i)), &place));
      g_assert_cmpuint (place, ==, i);
    }
}

/* Every list: add, duplicate where the whole allows it, and undo it all. */
static void
test_add (void)
{
  static const char *const paths[] = {
    "members",
    "alternatives",
    "criteria",
    "evidence",
    "questions",
    "risks",
    "workload.functions",
    "workload.activities",
    "workload.effects",
    "workload.one_off",
    "budget.items",
    "decision_points",
    "decision_points[2].rule",
    "required_advices",
    "barriers",
    "resilience.dependencies",
    "sustainability.items",
    "ai.items",
    "strategy",
    "criteria[1].levels",
  };
  EditorFixture fixture;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  editor_fixture_init (&fixture, "nl");
  before = editor_fixture_on_disk (&fixture);
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      GtkWidget *list = list_new (&fixture, paths[i]);
      guint n = weeg_list_editor_get_n (WEEG_LIST_EDITOR (list));

      g_test_message ("%s", paths[i]);
      if (!weeg_list_editor_add (WEEG_LIST_EDITOR (list)))
        g_error ("%s: %s", paths[i], weeg_list_editor_get_message (WEEG_LIST_EDITOR (list)));
      g_assert_cmpuint (weeg_list_editor_get_n (WEEG_LIST_EDITOR (list)), ==, n + 1);
      g_object_unref (list);
    }
  while (weeg_dossier_session_undo (fixture.session, NULL))
    ;
  after = editor_fixture_on_disk (&fixture);
  g_assert_cmpstr (after, ==, before);
  editor_fixture_clear (&fixture);
}

/* A list in the form of its record stays the list it is while the dossier changes, also in a part that
 * the dossier did not have. */
static void
test_in_record (void)
{
  static const char *const paths[] = { "workload", "budget", "criteria[1]", "decision_points[2]" };
  EditorFixture fixture;

  editor_fixture_init (&fixture, "nl");
  for (guint i = 0; i < 2 * G_N_ELEMENTS (paths); i++)
    {
      const char *path = paths[i / 2];
      g_autoptr (WeegEdit) edit = weeg_edit_new ("Without");
      WeegListEditor *list;
      GtkWidget *editor;
      guint n;

      g_test_message ("%s", path);
      if (i % 2 == 1 && strchr (path, '[') == NULL)
        {
          weeg_edit_remove (edit, path);
          g_assert_true (weeg_dossier_session_edit (fixture.session, edit, NULL));
        }
      editor = weeg_record_editor_new (fixture.session, "nl", path);
      list = WEEG_LIST_EDITOR (editor_fixture_find_type (editor, WEEG_TYPE_LIST_EDITOR));
      n = weeg_list_editor_get_n (list);
      for (guint more = 1; more <= 2; more++)
        {
          g_assert_true (weeg_list_editor_add (list));
          g_assert_cmpuint (weeg_list_editor_get_n (list), ==, n + more);
        }
      gtk_window_destroy (GTK_WINDOW (editor));
    }
  editor_fixture_clear (&fixture);
}

static void
test_ids (void)
{
  EditorFixture fixture;
  GtkWidget *list;

  editor_fixture_init (&fixture, "nl");
  list = list_new (&fixture, "risks");
  for (int i = 0; i < 3; i++)
    {
      g_assert_true (weeg_list_editor_add (WEEG_LIST_EDITOR (list)));
      g_assert_true (weeg_list_editor_duplicate (WEEG_LIST_EDITOR (list), 0));
      g_assert_true (weeg_list_editor_remove (WEEG_LIST_EDITOR (list), 2));
    }
  assert_unique_ids (weeg_dossier_session_get_dossier (fixture.session)->risks);
  g_object_unref (list);
  editor_fixture_clear (&fixture);
}

static void
test_move (void)
{
  EditorFixture fixture;
  GtkWidget *list;
  g_autofree char *first = NULL;
  const WeegRisk *risk;

  editor_fixture_init (&fixture, "nl");
  list = list_new (&fixture, "risks");
  first = g_strdup (
      weeg_record_get_id (weeg_list_get (weeg_dossier_session_get_dossier (fixture.session)->risks, 0)));
  g_assert_false (weeg_list_editor_move (WEEG_LIST_EDITOR (list), 0, -1));
  g_assert_true (weeg_list_editor_move (WEEG_LIST_EDITOR (list), 0, 1));
  risk = weeg_list_get (weeg_dossier_session_get_dossier (fixture.session)->risks, 1);
  g_assert_cmpstr (risk->id, ==, first);
  g_assert_true (weeg_dossier_session_undo (fixture.session, NULL));
  risk = weeg_list_get (weeg_dossier_session_get_dossier (fixture.session)->risks, 0);
  g_assert_cmpstr (risk->id, ==, first);
  g_object_unref (list);
  editor_fixture_clear (&fixture);
}

/* A member who has scored cannot go without the scores. */
static void
test_refuses (void)
{
  EditorFixture fixture;
  GtkWidget *list;
  guint n;

  editor_fixture_init (&fixture, "nl");
  list = list_new (&fixture, "members");
  n = weeg_list_editor_get_n (WEEG_LIST_EDITOR (list));
  g_assert_false (weeg_list_editor_remove (WEEG_LIST_EDITOR (list), 0));
  g_assert_nonnull (weeg_list_editor_get_message (WEEG_LIST_EDITOR (list)));
  g_assert_cmpuint (weeg_list_editor_get_n (WEEG_LIST_EDITOR (list)), ==, n);
  g_object_unref (list);
  editor_fixture_clear (&fixture);
}

static void
test_paste (void)
{
  EditorFixture fixture;
  GtkWidget *list;
  guint n;
  const WeegRisk *risk;
  const WeegMember *member;

  editor_fixture_init (&fixture, "nl");
  list = list_new (&fixture, "risks");
  n = weeg_list_editor_get_n (WEEG_LIST_EDITOR (list));
  g_assert_true (weeg_list_editor_paste (
      WEEG_LIST_EDITOR (list),
      "Gebeurtenis\tKans\tErnst\tEigenaar\tGeaccepteerd tot\n"
      "\"Een \"\"lege\"\" accu\"\t2\t4\tTechniek\t31-12-2027\nGeen bereik\t3\t2\t\t\n"));
  g_assert_cmpuint (weeg_list_editor_get_n (WEEG_LIST_EDITOR (list)), ==, n + 2);
  risk = weeg_list_get (weeg_dossier_session_get_dossier (fixture.session)->risks, n);
  g_assert_cmpstr (weeg_text_get (risk->event, "nl"), ==, "Een \"lege\" accu");
  g_assert_cmpint (risk->severity, ==, 4);
  g_assert_cmpstr (risk->acceptance->until, ==, "2027-12-31");
  assert_unique_ids (weeg_dossier_session_get_dossier (fixture.session)->risks);
  /* One undo for all of it. */
  g_assert_true (weeg_dossier_session_undo (fixture.session, NULL));
  g_assert_cmpuint (weeg_list_editor_get_n (WEEG_LIST_EDITOR (list)), ==, n);
  /* All rows or none. */
  g_assert_false (weeg_list_editor_paste (WEEG_LIST_EDITOR (list), "event\tprobability\nA\t2\nB\t9\n"));
  g_assert_nonnull (strstr (weeg_list_editor_get_message (WEEG_LIST_EDITOR (list)), "3"));
  g_assert_cmpuint (weeg_list_editor_get_n (WEEG_LIST_EDITOR (list)), ==, n);
  g_object_unref (list);

  /* Without headings, in the order of the form. */
  list = list_new (&fixture, "members");
  n = weeg_list_editor_get_n (WEEG_LIST_EDITOR (list));
  g_assert_true (
      weeg_list_editor_paste (WEEG_LIST_EDITOR (list), "B. de Vries\tverpleegkundige\tadviseur\r\n"));
  member = weeg_list_get (weeg_dossier_session_get_dossier (fixture.session)->members, n);
  g_assert_cmpstr (member->discipline, ==, "nurse");
  g_assert_cmpint (member->role, ==, WEEG_ROLE_ADVISER);
  g_object_unref (list);
  editor_fixture_clear (&fixture);
}

/* What is copied out and pasted again changes nothing; what was changed in between is all that is entered. */
static void
test_copy_and_paste (void)
{
  static const char *const paths[] = { "risks", "members", "workload.effects", "budget.items" };
  EditorFixture fixture;

  editor_fixture_init (&fixture, "nl");
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      GtkWidget *list = list_new (&fixture, paths[i]);
      g_autoptr (WeegAnyRecord) before = weeg_record_ref (weeg_dossier_session_get_dossier (fixture.session));
      g_autofree char *table = weeg_list_editor_dup_table (WEEG_LIST_EDITOR (list));

      if (!weeg_list_editor_paste (WEEG_LIST_EDITOR (list), table))
        g_error ("%s", weeg_list_editor_get_message (WEEG_LIST_EDITOR (list)));
      g_assert_cmpstr (weeg_list_editor_get_message (WEEG_LIST_EDITOR (list)), ==,
                       "Niets veranderd: alle rijen erin staan er al");
      g_assert_true (weeg_dossier_session_get_dossier (fixture.session) == (gpointer)before);
      g_object_unref (list);
    }
  editor_fixture_clear (&fixture);
}

static void
test_paste_changes (void)
{
  EditorFixture fixture;
  GtkWidget *list;
  const WeegMember *member;
  guint n;

  editor_fixture_init (&fixture, "nl");
  list = list_new (&fixture, "members");
  n = weeg_list_editor_get_n (WEEG_LIST_EDITOR (list));
  g_assert_true (weeg_list_editor_paste (WEEG_LIST_EDITOR (list),
                                         "Naam\tRol\tOpgegeven belangen\n"
                                         "wim jansen\tAdviseur\t\nEls Bakker\tLid\t\nEls Bakker\tLid\t\n"));
  g_assert_cmpstr (weeg_list_editor_get_message (WEEG_LIST_EDITOR (list)), ==,
                   "2 rijen toegevoegd, 1 rij gewijzigd");
  g_assert_cmpuint (weeg_list_editor_get_n (WEEG_LIST_EDITOR (list)), ==, n + 2);
  member = weeg_list_get (weeg_dossier_session_get_dossier (fixture.session)->members, 5);
  g_assert_cmpint (member->role, ==, WEEG_ROLE_ADVISER);
  /* An empty cell takes nothing away. */
  g_assert_nonnull (strstr (weeg_text_get (member->interests, "nl"), "cliëntenraad"));
  assert_unique_ids (weeg_dossier_session_get_dossier (fixture.session)->members);
  /* It is no longer so after undoing it. */
  g_assert_true (weeg_dossier_session_undo (fixture.session, NULL));
  g_assert_null (weeg_list_editor_get_message (WEEG_LIST_EDITOR (list)));
  g_object_unref (list);
  editor_fixture_clear (&fixture);
}

static void
iterate_for (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + 1000 * (gint64)milliseconds;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

static gboolean
offers_undo (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget) &&
      g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), "Ongedaan maken") == 0)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (offers_undo (child))
      return TRUE;
  return FALSE;
}

/* A removal can be undone where it is told, until something else has been done; also when another removal or
 * that follows at once, while what tells it still moves. */
static void
test_undo_removal (void)
{
  static const guint waits[] = { 0, 60, 150, 900 };
  EditorFixture fixture;

  editor_fixture_init (&fixture, "nl");
  for (guint i = 0; i < G_N_ELEMENTS (waits); i++)
    {
      GtkWidget *editor = weeg_record_editor_new (fixture.session, "nl", "workload");
      WeegListEditor *list;

      gtk_window_present (GTK_WINDOW (editor));
      iterate_for (200);
      list = WEEG_LIST_EDITOR (editor_fixture_find_type (editor, WEEG_TYPE_LIST_EDITOR));
      g_assert_true (weeg_list_editor_add (list));
      g_assert_true (weeg_list_editor_add (list));
      g_assert_true (weeg_list_editor_remove (list, weeg_list_editor_get_n (list) - 1));
      iterate_for (waits[i]);
      g_assert_true (weeg_list_editor_remove (list, weeg_list_editor_get_n (list) - 1));
      iterate_for (waits[i]);
      if (waits[i] >= 150)
        g_assert_true (offers_undo (editor));
      g_assert_true (weeg_dossier_session_undo (fixture.session, NULL));
      g_assert_false (offers_undo (editor));
      iterate_for (600);
      gtk_window_destroy (GTK_WINDOW (editor));
      iterate_for (50);
    }
  editor_fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  if (!gtk_init_check ())
    return 77;
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/ui/list-editor/add", test_add);
  g_test_add_func ("/ui/list-editor/in-record", test_in_record);
  g_test_add_func ("/ui/list-editor/ids", test_ids);
  g_test_add_func ("/ui/list-editor/move", test_move);
  g_test_add_func ("/ui/list-editor/refuses", test_refuses);
  g_test_add_func ("/ui/list-editor/paste", test_paste);
  g_test_add_func ("/ui/list-editor/copy-and-paste", test_copy_and_paste);
  g_test_add_func ("/ui/list-editor/paste-changes", test_paste_changes);
  g_test_add_func ("/ui/list-editor/undo-removal", test_undo_removal);
  return g_test_run ();
}

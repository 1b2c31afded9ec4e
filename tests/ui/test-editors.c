/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>

#include "editor-fixture.h"
#include "weeg-field-words.h"
#include "weeg-list-editor.h"
#include "weeg-record-editor.h"

/* Each place in the shipped case whose record has a form, and the lists. */
static const char *const places[] = {
  "",
  "intake",
  "intake#regulatory",
  "triage",
  "settings",
  "members[0]",
  "alternatives[0]",
  "criteria[0]",
  "criteria[1]",
  "criteria[1].levels[0]",
  "evidence[0]",
  "questions[0]",
  "risks[0]",
  "workload",
  "workload.functions[0]",
  "workload.activities[0]",
  "workload.effects[0]",
  "workload.one_off[0]",
  "budget",
  "budget.items[0]",
  "decision_points[0]",
  "decision_points[0].rule[0]",
  "decision_points[0].held.conditions[0]",
  "required_advices[0]",
  "barriers[0]",
  "resilience.dependencies[0]",
  "sustainability.items[0]",
  "ai.items[0]",
  "strategy[0]",
};

static void
test_every_type (void)
{
  EditorFixture fixture;

  editor_fixture_init (&fixture, "nl");
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      GtkWidget *editor = weeg_record_editor_new (fixture.session, "nl", places[i]);

      g_test_message ("%s", places[i]);
      g_assert_nonnull (editor);
      g_assert_nonnull (gtk_window_get_title (GTK_WINDOW (editor)));
      gtk_window_present (GTK_WINDOW (editor));
      editor_fixture_iterate ();
      gtk_window_destroy (GTK_WINDOW (editor));
    }
  /* Only looking changes nothing. */
  g_assert_false (weeg_dossier_session_get_can_undo (fixture.session));
  editor_fixture_clear (&fixture);
}

/* One begins in the first field, or in that of the part that was asked for, though there is something to undo
 * above it. */
static void
test_focus (void)
{
  static const char *const opened[] = { "members[0]", "risks[0]", "intake", "settings", "intake#regulatory" };
  EditorFixture fixture;
  GtkWidget *first;

  editor_fixture_init (&fixture, "nl");
  first = weeg_record_editor_new (fixture.session, "nl", "members[0]");
  editor_fixture_type (first, "name", "Anna Vos");
  gtk_window_destroy (GTK_WINDOW (first));
  g_assert_true (weeg_dossier_session_get_can_undo (fixture.session));
  for (guint i = 0; i < G_N_ELEMENTS (opened); i++)
    {
      GtkWidget *editor = weeg_record_editor_present (NULL, fixture.session, "nl", opened[i]);
      GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (editor));
      const char *part = strchr (opened[i], '#');
      GtkWidget *row;

      g_test_message ("%s", opened[i]);
      g_assert_nonnull (focus);
      row = gtk_widget_get_ancestor (focus, WEEG_TYPE_FIELD_ROW);
      g_assert_nonnull (row);
      g_assert_true (part == NULL ||
                     g_str_has_prefix (weeg_field_row_get_key (WEEG_FIELD_ROW (row)), part + 1));
      gtk_window_destroy (GTK_WINDOW (editor));
    }
  editor_fixture_clear (&fixture);
}

/* Whether the table of fields of @type has a field that no words ask for. */
static void
assert_words (const WeegRecordWords *words, const WeegRecordType *type, const char *prefix)
{
  for (guint i = 0; i < type->n_fields; i++)
    {
      const WeegField *field = &type->fields[i];
      g_autofree char *key = g_strconcat (prefix, field->key, NULL);
      g_autofree char *below = g_strconcat (key, ".", NULL);

      if (g_strcmp0 (words->hidden, "*") == 0 || strcmp (key, "id") == 0 ||
          weeg_keys_have (words->hidden, key))
        continue;
      if (field->shape.kind == WEEG_KIND_RECORD)
        assert_words (words, field->shape.record, below);
      else if (weeg_record_words_get (words, key) == NULL)
        g_error ("%s.%s has no words", words->type->name, key);
    }
}

/* Each question says why it is asked. */
static void
test_why (void)
{
  const WeegRecordWords *const *all = weeg_record_words_all ();

  for (guint i = 0; all[i] != NULL; i++)
    for (guint j = 0; j < all[i]->n_fields; j++)
      {
        const WeegFieldWords *words = &all[i]->fields[j];
        const WeegField *field = weeg_record_words_field (all[i]->type, words->key);

        g_test_message ("%s %s", all[i]->type->name, words->key);
        g_assert_nonnull (words->help);
        if (words->entries == NULL)
          continue;
        for (guint k = 0; field->shape.names[k] != NULL; k++)
          {
            g_assert_cmpstr (words->entries[k].key, ==, words->key);
            g_assert_nonnull (words->entries[k].help);
          }
      }
}

static void
test_words (void)
{
  const WeegRecordWords *const *all = weeg_record_words_all ();

  for (guint i = 0; all[i] != NULL; i++)
    {
      assert_words (all[i], all[i]->type, "");
      g_assert_true (all[i]->title == NULL || weeg_record_words_get (all[i], all[i]->title) != NULL);
      for (guint j = 0; j < all[i]->n_fields; j++)
        {
          const WeegFieldWords *words = &all[i]->fields[j];
          const WeegField *field = weeg_record_words_field (all[i]->type, words->key);

          if (field == NULL)
            g_error ("%s has no field %s", all[i]->type->name, words->key);
          if (field->shape.kind == WEEG_KIND_CHOICE || field->shape.kind == WEEG_KIND_OPEN_CHOICE)
            g_assert_true (words->names != NULL || words->scale != NULL);
        }
    }
}

static void
test_typing (void)
{
  EditorFixture fixture;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  GtkWidget *editor;

  editor_fixture_init (&fixture, "nl");
  before = editor_fixture_on_disk (&fixture);
  editor = weeg_record_editor_new (fixture.session, "nl", "risks[0]");
  gtk_window_present (GTK_WINDOW (editor));
  editor_fixture_type (editor, "owner", "Hoofd cardiologie");

  after = editor_fixture_on_disk (&fixture);
  g_assert_nonnull (strstr (after, "Hoofd cardiologie"));
  g_assert_null (strstr (before, "Hoofd cardiologie"));
  g_assert_true (g_str_has_prefix (weeg_dossier_session_get_undo_name (fixture.session), "Eigenaar van “"));

  g_assert_true (weeg_dossier_session_undo (fixture.session, NULL));
  undone = editor_fixture_on_disk (&fixture);
  g_assert_cmpstr (undone, ==, before);
  g_assert_null (strstr (editor_fixture_typed (editor, "owner"), "Hoofd cardiologie"));
  gtk_window_destroy (GTK_WINDOW (editor));
  editor_fixture_clear (&fixture);
}

/* Leaving a field with the focus hands over what was typed, and so does closing. */
static void
test_leaving (void)
{
  static const char *const keys[] = { "owner", "cause" };
  EditorFixture fixture;
  const WeegRisk *risk;

  editor_fixture_init (&fixture, "en");
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GtkWidget *editor = weeg_record_editor_new (fixture.session, "en", "risks[0]");
      GtkWidget *input, *other;

      gtk_window_present (GTK_WINDOW (editor));
      editor_fixture_iterate ();
      input =
          weeg_field_control_get_input (weeg_field_row_get_control (editor_fixture_find (editor, keys[i])));
      other =
          weeg_field_control_get_input (weeg_field_row_get_control (editor_fixture_find (editor, "control")));
      g_assert_true (gtk_widget_grab_focus (input));
      if (GTK_IS_TEXT_VIEW (input))
        gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (input)), "Typed here", -1);
      else
        gtk_editable_set_text (GTK_EDITABLE (input), "Typed here");
      g_assert_false (weeg_dossier_session_get_can_undo (fixture.session));
      if (i == 0)
        g_assert_true (gtk_widget_grab_focus (other));
      else
        gtk_window_close (GTK_WINDOW (editor));
      editor_fixture_iterate ();
      risk = weeg_list_get (weeg_dossier_session_get_dossier (fixture.session)->risks, 0);
      g_assert_cmpstr (weeg_text_get (i == 0 ? risk->owner : risk->cause, "en"), ==, "Typed here");
      if (i == 0)
        gtk_window_destroy (GTK_WINDOW (editor));
      g_assert_true (weeg_dossier_session_undo (fixture.session, NULL));
    }
  editor_fixture_clear (&fixture);
}

/* What is said in one language leaves the other as it was. */
static void
test_other_language (void)
{
  EditorFixture fixture;
  GtkWidget *editor;
  const WeegMember *member;
  const WeegRisk *risk;
  g_autofree char *dutch = NULL;

  editor_fixture_init (&fixture, "en");
  risk = weeg_list_get (weeg_dossier_session_get_dossier (fixture.session)->risks, 0);
  dutch = g_strdup (weeg_text_get (risk->event, "nl"));
  editor = weeg_record_editor_new (fixture.session, "en", "risks[0]");
  editor_fixture_type (editor, "event", "The scale runs flat");
  risk = weeg_list_get (weeg_dossier_session_get_dossier (fixture.session)->risks, 0);
  g_assert_cmpstr (weeg_text_get (risk->event, "en"), ==, "The scale runs flat");
  g_assert_cmpstr (weeg_text_get (risk->event, "nl"), ==, dutch);
  member = weeg_list_get (weeg_dossier_session_get_dossier (fixture.session)->members, 0);
  g_assert_nonnull (member);
  gtk_window_destroy (GTK_WINDOW (editor));
  editor_fixture_clear (&fixture);
}

static const struct
{
  const char *path;
  const char *key;
  const char *text;
} wrong[] = {
  { "risks[0]", "acceptance.until", "31-2-2027" },
  { "risks[0]", "event", "" },
  { "workload", "hours_per_fte", "veel" },
  { "workload", "hours_per_fte", "1.5" },
  { "workload", "years", "2,5" },
  { "workload", "years", "1000" },
  { "workload.functions[0]", "fte", "-3" },
  { "budget", "discount", "140" },
  { "settings", "thresholds.value", "101" },
  { "members[0]", "from", "gisteren" },
  { "decision_points[1].rule[1]", "value", "zestig" },
};

static void
test_wrong_input (void)
{
  EditorFixture fixture;
  g_autofree char *before = NULL;

  editor_fixture_init (&fixture, "nl");
  before = editor_fixture_on_disk (&fixture);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      GtkWidget *editor = weeg_record_editor_new (fixture.session, "nl", wrong[i].path);
      WeegFieldRow *row = editor_fixture_find (editor, wrong[i].key);
      GtkWidget *input = weeg_field_control_get_input (weeg_field_row_get_control (row));
      g_autofree char *after = NULL;

      g_test_message ("%s.%s: %s", wrong[i].path, wrong[i].key, wrong[i].text);
      editor_fixture_type (editor, wrong[i].key, wrong[i].text);
      g_assert_nonnull (weeg_field_row_get_error (row));
      g_assert_cmpstr (editor_fixture_typed (editor, wrong[i].key), ==, wrong[i].text);
      g_assert_true (gtk_test_accessible_has_state (GTK_ACCESSIBLE (input), GTK_ACCESSIBLE_STATE_INVALID));
      g_assert_true (
          gtk_test_accessible_has_relation (GTK_ACCESSIBLE (input), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY));
      after = editor_fixture_on_disk (&fixture);
      g_assert_cmpstr (after, ==, before);
      gtk_window_destroy (GTK_WINDOW (editor));
    }
  g_assert_false (weeg_dossier_session_get_can_undo (fixture.session));
  editor_fixture_clear (&fixture);
}

/* The next right value takes the message away. */
static void
test_mended (void)
{
  EditorFixture fixture;
  GtkWidget *editor;

  editor_fixture_init (&fixture, "nl");
  editor = weeg_record_editor_new (fixture.session, "nl", "workload");
  editor_fixture_type (editor, "hours_per_fte", "veel");
  g_assert_nonnull (weeg_field_row_get_error (editor_fixture_find (editor, "hours_per_fte")));
  editor_fixture_type (editor, "hours_per_fte", "1.540,5");
  g_assert_null (weeg_field_row_get_error (editor_fixture_find (editor, "hours_per_fte")));
  g_assert_cmpfloat (weeg_dossier_session_get_dossier (fixture.session)->workload->hours_per_fte, ==, 1540.5);
  gtk_window_destroy (GTK_WINDOW (editor));
  editor_fixture_clear (&fixture);
}

/* One that does not do the work of @effect now. */
static const char *
other_function (const EditorFixture *fixture, const WeegEffect *effect)
{
  const WeegList *functions = weeg_dossier_session_get_dossier (fixture->session)->workload->functions;

  for (guint i = 0; i < weeg_list_n (functions); i++)
    {
      const char *id = weeg_record_get_id (weeg_list_get (functions, i));

      if (!weeg_list_has_string (effect->functions, id))
        return id;
    }
  g_assert_not_reached ();
}

/* What was refused for want of another field is taken when that is there. */
static void
test_retried (void)
{
  EditorFixture fixture;
  GtkWidget *editor;
  const WeegEffect *effect;
  g_autofree char *to = NULL;

  editor_fixture_init (&fixture, "en");
  editor = weeg_record_editor_new (fixture.session, "en", "workload.effects[0]");
  effect = weeg_list_get (weeg_dossier_session_get_dossier (fixture.session)->workload->effects, 0);
  g_assert_null (effect->to);
  to = g_strdup (other_function (&fixture, effect));
  editor_fixture_choose (editor, "mechanism", "moves_work");
  g_assert_nonnull (weeg_field_row_get_error (editor_fixture_find (editor, "mechanism")));
  editor_fixture_choose (editor, "to", to);
  effect = weeg_list_get (weeg_dossier_session_get_dossier (fixture.session)->workload->effects, 0);
  g_assert_cmpstr (effect->to, ==, to);
  g_assert_cmpint (effect->mechanism, ==, WEEG_MECHANISM_MOVES_WORK);
  g_assert_null (weeg_field_row_get_error (editor_fixture_find (editor, "mechanism")));
  gtk_window_destroy (GTK_WINDOW (editor));
  editor_fixture_clear (&fixture);
}

/* Where a whole number is asked, the reason does not ask for decimals. */
static void
test_whole_number (void)
{
  static const char *const typed[] = { "vier", "4,5" };
  EditorFixture fixture;
  GtkWidget *editor;

  editor_fixture_init (&fixture, "nl");
  editor = weeg_record_editor_new (fixture.session, "nl", "workload");
  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autofree char *expected = g_strdup_printf ("“%s” is geen geheel getal", typed[i]);

      editor_fixture_type (editor, "years", typed[i]);
      g_assert_cmpstr (weeg_field_row_get_error (editor_fixture_find (editor, "years")), ==, expected);
    }
  gtk_window_destroy (GTK_WINDOW (editor));
  editor_fixture_clear (&fixture);
}

static void
test_size_variants (void)
{
  EditorFixture fixture;
  GtkWidget *editor;
  const WeegEffect *effect;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  editor_fixture_init (&fixture, "en");
  before = editor_fixture_on_disk (&fixture);
  editor = weeg_record_editor_new (fixture.session, "en", "workload.effects[0]");
  for (guint variant = 0; variant < 4; variant++)
    {
      editor_fixture_choose_variant (editor, variant);
      effect = weeg_list_get (weeg_dossier_session_get_dossier (fixture.session)->workload->effects, 0);
      g_assert_cmpint (WEEG_HAS (effect, percent), ==, variant == 0);
      g_assert_cmpint (WEEG_HAS (effect, productivity), ==, variant == 1);
      g_assert_cmpint (WEEG_HAS (effect, minutes_per_case), ==, variant == 2);
      g_assert_cmpint (WEEG_HAS (effect, cases_per_year), ==, variant == 2);
      g_assert_cmpint (WEEG_HAS (effect, hours_per_year), ==, variant == 3);
    }
  editor_fixture_type (editor, "hours_per_year", "80 ; 120 ; 200");
  effect = weeg_list_get (weeg_dossier_session_get_dossier (fixture.session)->workload->effects, 0);
  g_assert_cmpfloat (effect->hours_per_year->high, ==, 200);
  while (weeg_dossier_session_undo (fixture.session, NULL))
    ;
  after = editor_fixture_on_disk (&fixture);
  g_assert_cmpstr (after, ==, before);
  gtk_window_destroy (GTK_WINDOW (editor));
  editor_fixture_clear (&fixture);
}

/* A measure of another kind brings a limit that fits it. */
static void
test_rule (void)
{
  EditorFixture fixture;
  GtkWidget *editor;
  const WeegDecisionPoint *point;
  const WeegRuleCondition *condition;

  editor_fixture_init (&fixture, "en");
  editor = weeg_record_editor_new (fixture.session, "en", "decision_points[2].rule[1]");
  editor_fixture_choose (editor, "measure", "fallback_tested");
  point = weeg_list_get (weeg_dossier_session_get_dossier (fixture.session)->decision_points, 2);
  condition = weeg_list_get (point->rule, 1);
  g_assert_cmpint (condition->measure, ==, WEEG_MEASURE_FALLBACK_TESTED);
  g_assert_true (weeg_either_is (condition->value, WEEG_KIND_BOOLEAN));
  g_assert_cmpint (condition->op, ==, WEEG_OP_EQUAL);
  editor_fixture_choose (editor, "value", "false");
  point = weeg_list_get (weeg_dossier_session_get_dossier (fixture.session)->decision_points, 2);
  condition = weeg_list_get (point->rule, 1);
  g_assert_false (condition->value->cell.boolean);
  gtk_window_destroy (GTK_WINDOW (editor));
  editor_fixture_clear (&fixture);
}

/* What is decided stays as it was; only the board's decision and whether a
 * condition is met come afterwards. */
static void
test_held (void)
{
  static const struct
  {
    const char *path;
    const char *key;
    gboolean open;
  } rows[] = {
    { "decision_points[0]", "title", FALSE },
    { "decision_points[0]", "paper.author", FALSE },
    { "decision_points[0]", "paper.board.text", TRUE },
    { "decision_points[0].rule[0]", "op", FALSE },
    { "decision_points[0].held.conditions[0]", "due", FALSE },
    { "decision_points[0].held.conditions[0]", "met", TRUE },
    { "decision_points[1]", "title", TRUE },
    { "decision_points[1].rule[0]", "op", TRUE },
  };
  EditorFixture fixture;
  GtkWidget *list;

  editor_fixture_init (&fixture, "en");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GtkWidget *editor = weeg_record_editor_new (fixture.session, "en", rows[i].path);
      WeegFieldControl *control = weeg_field_row_get_control (editor_fixture_find (editor, rows[i].key));

      g_test_message ("%s.%s", rows[i].path, rows[i].key);
      g_assert_cmpint (weeg_field_control_get_editable (control), ==, rows[i].open);
      gtk_window_destroy (GTK_WINDOW (editor));
    }
  list = g_object_ref_sink (weeg_list_editor_new (fixture.session, "en", "decision_points", NULL));
  g_assert_false (weeg_list_editor_remove (WEEG_LIST_EDITOR (list), 0));
  g_assert_false (weeg_list_editor_duplicate (WEEG_LIST_EDITOR (list), 0));
  g_assert_nonnull (weeg_list_editor_get_message (WEEG_LIST_EDITOR (list)));
  g_object_unref (list);
  editor_fixture_clear (&fixture);
}

/* A meeting that is under way is of one decision point: a duplicate of that has none. */
static void
test_duplicate_meeting (void)
{
  static const WeegShape json = { .kind = WEEG_KIND_JSON };
  g_autoptr (WeegEdit) edit = weeg_edit_new ("Meeting");
  EditorFixture fixture;
  GtkWidget *list;
  const WeegList *points;
  guint index = 0;

  editor_fixture_init (&fixture, "en");
  points = weeg_dossier_session_get_dossier (fixture.session)->decision_points;
  while (((const WeegDecisionPoint *)weeg_list_get (points, index))->held != NULL)
    index++;
  {
    g_autofree char *path = g_strdup_printf ("decision_points[%u].draft", index);

    weeg_edit_set (edit, path, &json, (WeegCell){ .pointer = (gpointer) "{\"minutes\":\"Notes\"}" });
  }
  g_assert_true (weeg_dossier_session_edit (fixture.session, edit, NULL));
  list = g_object_ref_sink (weeg_list_editor_new (fixture.session, "en", "decision_points", NULL));
  g_assert_true (weeg_list_editor_duplicate (WEEG_LIST_EDITOR (list), index));
  points = weeg_dossier_session_get_dossier (fixture.session)->decision_points;
  g_assert_nonnull (((const WeegDecisionPoint *)weeg_list_get (points, index))->draft);
  g_assert_null (((const WeegDecisionPoint *)weeg_list_get (points, index + 1))->draft);
  g_object_unref (list);
  editor_fixture_clear (&fixture);
}

/* Probability and severity are chosen one after the other. */
static void
test_pair (void)
{
  EditorFixture fixture;
  g_autoptr (WeegEdit) edit = weeg_edit_new ("Not judged yet");
  GtkWidget *editor;
  const WeegRisk *risk;

  editor_fixture_init (&fixture, "en");
  weeg_edit_remove (edit, "risks[0].probability");
  weeg_edit_remove (edit, "risks[0].severity");
  g_assert_true (weeg_dossier_session_edit (fixture.session, edit, NULL));
  editor = weeg_record_editor_new (fixture.session, "en", "risks[0]");
  editor_fixture_choose (editor, "probability", "3");
  g_assert_null (weeg_field_row_get_error (editor_fixture_find (editor, "probability")));
  editor_fixture_choose (editor, "severity", "4");
  risk = weeg_list_get (weeg_dossier_session_get_dossier (fixture.session)->risks, 0);
  g_assert_cmpint (risk->probability, ==, 3);
  g_assert_cmpint (risk->severity, ==, 4);
  gtk_window_destroy (GTK_WINDOW (editor));
  editor_fixture_clear (&fixture);
}

/* An editor stays with its record when that moves, and goes when it goes. */
static void
test_follows (void)
{
  EditorFixture fixture;
  GtkWidget *editor, *list;
  const WeegRisk *risk;
  g_autofree char *id = NULL;

  editor_fixture_init (&fixture, "en");
  risk = weeg_list_get (weeg_dossier_session_get_dossier (fixture.session)->risks, 0);
  id = g_strdup (risk->id);
  list = g_object_ref_sink (weeg_list_editor_new (fixture.session, "en", "risks", NULL));
  editor = weeg_record_editor_new (fixture.session, "en", "risks[0]");
  g_object_add_weak_pointer (G_OBJECT (editor), (gpointer *)&editor);
  g_assert_true (weeg_list_editor_move (WEEG_LIST_EDITOR (list), 0, 2));
  editor_fixture_type (editor, "owner", "Somebody else");
  risk = weeg_list_get (weeg_dossier_session_get_dossier (fixture.session)->risks, 2);
  g_assert_cmpstr (risk->id, ==, id);
  g_assert_cmpstr (weeg_text_get (risk->owner, "en"), ==, "Somebody else");
  g_assert_true (weeg_list_editor_remove (WEEG_LIST_EDITOR (list), 2));
  editor_fixture_iterate ();
  g_assert_null (editor);
  g_object_unref (list);
  editor_fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  if (!gtk_init_check ())
    return 77;
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/ui/editors/duplicate-meeting", test_duplicate_meeting);
  g_test_add_func ("/ui/editors/words", test_words);
  g_test_add_func ("/ui/editors/why", test_why);
  g_test_add_func ("/ui/editors/every-type", test_every_type);
  g_test_add_func ("/ui/editors/focus", test_focus);
  g_test_add_func ("/ui/editors/typing", test_typing);
  g_test_add_func ("/ui/editors/leaving", test_leaving);
  g_test_add_func ("/ui/editors/other-language", test_other_language);
  g_test_add_func ("/ui/editors/wrong-input", test_wrong_input);
  g_test_add_func ("/ui/editors/mended", test_mended);
  g_test_add_func ("/ui/editors/retried", test_retried);
  g_test_add_func ("/ui/editors/whole-number", test_whole_number);
  g_test_add_func ("/ui/editors/size-variants", test_size_variants);
  g_test_add_func ("/ui/editors/rule", test_rule);
  g_test_add_func ("/ui/editors/held", test_held);
  g_test_add_func ("/ui/editors/follows", test_follows);
  g_test_add_func ("/ui/editors/pair", test_pair);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "editor-fixture.h"

#include "weeg-chart-view.h"
#include "weeg-economics-editor.h"
#include "weeg-economics-edits.h"
#include "weeg-economics-parameters.h"
#include "weeg-economics-tree.h"
#include "weeg-effect-unit.h"
#include "weeg-either.h"
#include "weeg-field-value.h"
#include "weeg-field-words.h"
#include "weeg-log-names.h"
#include "weeg-resources.h"
#include "weeg-sentences.h"
#include "weeg-step-sections.h"
#include "weeg-workload-grid.h"

static const WeegDossier *
dossier_of (const EditorFixture *fixture)
{
  return weeg_dossier_session_get_dossier (fixture->session);
}

static WeegEntryGrid *
parameters_of (GtkWidget *editor)
{
  return weeg_economics_parameters_get_grid (
      WEEG_ECONOMICS_PARAMETERS (editor_fixture_find_type (editor, WEEG_TYPE_ECONOMICS_PARAMETERS)));
}

/* A model that has just begun in the case, which had another; the editor is kept by the caller. */
static GtkWidget *
begin (EditorFixture *fixture, const char *language, WeegEconomicsKind kind)
{
  g_autoptr (WeegEdit) edit = weeg_edit_new ("Without a model");
  GtkWidget *editor;

  editor_fixture_init (fixture, language);
  weeg_edit_remove (edit, "economics");
  g_assert_true (weeg_dossier_session_edit (fixture->session, edit, NULL));
  editor = g_object_ref_sink (weeg_economics_editor_new (fixture->session, language));
  weeg_economics_editor_begin (WEEG_ECONOMICS_EDITOR (editor), kind);
  editor_fixture_iterate ();
  return editor;
}

static void
end (EditorFixture *fixture, GtkWidget *editor)
{
  g_object_unref (editor);
  editor_fixture_clear (fixture);
}

static const WeegStrategy *
strategy_of (const EditorFixture *fixture, guint index)
{
  const WeegEither *either = weeg_list_cell (dossier_of (fixture)->economics->strategies, index).pointer;

  return either->cell.pointer;
}

static void
test_begin (void)
{
  EditorFixture fixture;
  GtkWidget *editor = begin (&fixture, "nl", WEEG_ECONOMICS_KIND_COHORT);
  const WeegEconomics *economics = dossier_of (&fixture)->economics;

  g_assert_cmpfloat (economics->discount->costs, ==, 0.03);
  g_assert_cmpfloat (economics->discount->effects, ==, 0.015);
  g_assert_cmpuint (weeg_list_n (economics->thresholds->cell.pointer), ==, 21);
  g_assert_cmpuint (weeg_list_n (economics->states), ==, 3);
  g_assert_cmpuint (weeg_list_n (economics->strategies), >=, 2);
  g_assert_null (weeg_dossier_session_wait_analysis (fixture.session)->economics->problems);
  g_assert_true (weeg_dossier_session_undo (fixture.session, NULL));
  g_assert_null (dossier_of (&fixture)->economics);
  end (&fixture, editor);
}

/* Who gets another name has it in all tables and formulas. */
static void
test_rename (void)
{
  EditorFixture fixture;
  GtkWidget *editor = begin (&fixture, "en", WEEG_ECONOMICS_KIND_COHORT);
  WeegEntryGrid *states = weeg_economics_editor_get_states (WEEG_ECONOMICS_EDITOR (editor));
  g_autoptr (WeegEdit) edit = weeg_edit_new ("Transitions");
  const WeegMap *row;
  const WeegEither *entry;

  weeg_economics_parameters_add (
      WEEG_ECONOMICS_PARAMETERS (editor_fixture_find_type (editor, WEEG_TYPE_ECONOMICS_PARAMETERS)));
  weeg_edit_set_string (edit, "economics.strategies[0].transitions.Well.Ill", "2e-1 * p1 + p10");
  weeg_edit_set_number (edit, "economics.strategies[0].costs.Ill", 100);
  g_assert_true (weeg_dossier_session_edit (fixture.session, edit, NULL));

  g_assert_true (weeg_entry_grid_enter (states, 1, 0, "In care: \"ward\""));
  g_assert_true (weeg_entry_grid_enter (parameters_of (editor), 0, 0, "risk"));
  row = weeg_map_get (strategy_of (&fixture, 0)->transitions, "Well");
  entry = weeg_map_get (row, "In care: \"ward\"");
  g_assert_nonnull (entry);
  g_assert_cmpstr (entry->cell.pointer, ==, "2e-1 * risk + p10");
  g_assert_true (weeg_map_has (strategy_of (&fixture, 0)->costs, "In care: \"ward\""));
  g_assert_true (weeg_map_has (dossier_of (&fixture)->economics->parameters, "risk"));

  g_assert_false (weeg_entry_grid_enter (states, 2, 0, "Well"));
  g_assert_false (weeg_entry_grid_enter (parameters_of (editor), 0, 0, "2 risk"));
  g_assert_false (weeg_entry_grid_enter (parameters_of (editor), 0, 0, "exp"));
  end (&fixture, editor);
}

/* What may be typed as a parameter, and what it is then. */
static void
test_parameters (void)
{
  static const struct
  {
    const char *typed;
    WeegKind kind; /* NULL: refused */
    double base;
    const char *shown;
  } rows[] = {
    { "0,25", WEEG_KIND_QUANTITY, 0.25, "0,25" },
    { "1 ; 2 ; 4", WEEG_KIND_QUANTITY, 2, "1; 2; 4" },
    { "beta(30; 170)", WEEG_KIND_QUANTITY, 0.15, "beta(30; 170)" },
    { "normal( 1,5 ;0,2 )", WEEG_KIND_QUANTITY, 1.5, "normal(1,5; 0,2)" },
    { "gamma(4;2)", WEEG_KIND_QUANTITY, 8, "gamma(4; 2)" },
    { "exp(-0.1*2)", WEEG_KIND_STRING, 0, "exp(-0.1*2)" },
    { "beta(30)", WEEG_KIND_NULL, 0, NULL },
    { "3 ; 2 ; 1", WEEG_KIND_NULL, 0, NULL },
    { "normal(1; -1)", WEEG_KIND_NULL, 0, NULL },
    { "2 * (3 + ", WEEG_KIND_NULL, 0, NULL },
  };
  EditorFixture fixture;
  GtkWidget *editor = begin (&fixture, "nl", WEEG_ECONOMICS_KIND_COHORT);
  WeegEntryGrid *grid = parameters_of (editor);

  weeg_economics_parameters_add (
      WEEG_ECONOMICS_PARAMETERS (editor_fixture_find_type (editor, WEEG_TYPE_ECONOMICS_PARAMETERS)));
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const WeegEither *value;

      g_test_message ("%s", rows[i].typed);
      g_assert_cmpint (weeg_entry_grid_enter (grid, 0, 1, rows[i].typed), ==, rows[i].kind != WEEG_KIND_NULL);
      if (rows[i].kind == WEEG_KIND_NULL)
        {
          /* It stays as typed, and the reason names the row. */
          g_autofree char *messages = weeg_entry_grid_dup_messages (grid);

          g_assert_cmpstr (weeg_entry_grid_get_text (grid, 0, 1), ==, rows[i].typed);
          g_assert_nonnull (messages);
          g_assert_true (g_str_has_prefix (messages, "p1"));
          continue;
        }
      value = weeg_map_get (dossier_of (&fixture)->economics->parameters, "p1");
      g_assert_true (weeg_either_is (value, rows[i].kind));
      g_assert_cmpstr (weeg_entry_grid_get_text (grid, 0, 1), ==, rows[i].shown);
      if (rows[i].kind == WEEG_KIND_QUANTITY)
        g_assert_cmpfloat_with_epsilon (weeg_quantity_base (value->cell.pointer, 0), rows[i].base, 1e-12);
    }
  end (&fixture, editor);
}

/* What only the engines find stands below the table, by row and column, in the reader's language. */
static void
test_live_problems (void)
{
  EditorFixture fixture;
  GtkWidget *editor = begin (&fixture, "nl", WEEG_ECONOMICS_KIND_COHORT);
  g_autoptr (WeegEdit) edit = weeg_edit_new ("Overgangen");
  g_autofree char *text = NULL;

  weeg_edit_set_string (edit, "economics.parameters.a", "b + 1");
  weeg_edit_set_string (edit, "economics.parameters.b", "2 * a");
  g_assert_true (weeg_dossier_session_edit (fixture.session, edit, NULL));
  weeg_dossier_session_wait_analysis (fixture.session);
  editor_fixture_iterate ();
  text = weeg_entry_grid_dup_messages (parameters_of (editor));
  g_assert_nonnull (text);
  g_assert_nonnull (strstr (text, "a, b, a"));
  g_assert_null (strstr (text, "depends"));

  g_assert_true (weeg_entry_grid_enter (parameters_of (editor), 1, 1, "0,1"));
  weeg_dossier_session_wait_analysis (fixture.session);
  editor_fixture_iterate ();
  g_assert_null (weeg_entry_grid_dup_messages (parameters_of (editor)));
  end (&fixture, editor);
}

/* What takes @row of the parameters away. */
static GtkWidget *
find_remove (GtkWidget *root, guint row)
{
  gpointer at = g_object_get_data (G_OBJECT (root), "weeg-row");

  if (GTK_IS_BUTTON (root) && GPOINTER_TO_UINT (at) == row)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_remove (child, row);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* What a parameter is called in words goes along when its name changes, and goes with it. */
static void
test_parameter_words (void)
{
  EditorFixture fixture;
  GtkWidget *editor = begin (&fixture, "nl", WEEG_ECONOMICS_KIND_COHORT);
  WeegEntryGrid *grid = parameters_of (editor);
  GtkWidget *remove;
  g_autofree char *table = NULL;
  g_autofree char *name = NULL;

  weeg_entry_grid_paste (grid, 0, 0, "p\t0,2\nrr\t0,8\tRelatief risico\n");
  g_assert_cmpstr (weeg_entry_grid_get_text (grid, 0, 2), ==, "");
  g_assert_cmpstr (weeg_entry_grid_get_text (grid, 1, 2), ==, "Relatief risico");
  g_assert_true (weeg_entry_grid_enter (grid, 0, 2, "Kans"));
  g_assert_true (weeg_entry_grid_enter (grid, 1, 0, "rr_sterfte"));
  name = weeg_economics_parameter_name (dossier_of (&fixture)->economics, "rr_sterfte", "nl");
  g_assert_cmpstr (name, ==, "Relatief risico");
  /* The table comes back as it was copied. */
  table = weeg_entry_grid_dup_table (grid);
  g_assert_nonnull (strstr (table, "\tRelatief risico"));
  weeg_entry_grid_paste (grid, 0, 0, table);
  g_assert_null (weeg_entry_grid_dup_messages (grid));
  g_assert_cmpstr (weeg_entry_grid_get_text (grid, 0, 2), ==, "Kans");
  /* Left open again it has none; with an empty third cell pasted, neither. */
  g_assert_true (weeg_entry_grid_enter (grid, 0, 2, ""));
  g_assert_false (weeg_map_has (dossier_of (&fixture)->economics->parameter_names, "p"));
  weeg_entry_grid_paste (grid, 0, 0, "rr_sterfte\t0,9\nrr_sterfte\t0,9\t\n");
  g_assert_false (weeg_map_has (dossier_of (&fixture)->economics->parameter_names, "rr_sterfte"));
  /* The button behind a row is where Tab goes from its last entry: it stays when what was typed is taken. */
  remove = find_remove (GTK_WIDGET (grid), 1);
  g_assert_true (weeg_entry_grid_enter (grid, 1, 2, "Risico"));
  g_assert_true (find_remove (GTK_WIDGET (grid), 1) == remove);
  g_signal_emit_by_name (remove, "clicked");
  g_assert_false (weeg_map_has (dossier_of (&fixture)->economics->parameters, "rr_sterfte"));
  g_assert_false (weeg_map_has (dossier_of (&fixture)->economics->parameter_names, "rr_sterfte"));
  end (&fixture, editor);
}

static void
assert_logged (const EditorFixture *fixture, const char *expected)
{
  guint n = weeg_list_n (dossier_of (fixture)->log);
  g_autofree char *said = weeg_log_sentence (dossier_of (fixture), n - 1, weeg_log_names (), "nl");

  g_assert_cmpstr (said, ==, expected);
}

/* The log names what was changed in a model as the window does, and parameters by their words. */
static void
test_log (void)
{
  EditorFixture fixture;
  GtkWidget *editor = begin (&fixture, "nl", WEEG_ECONOMICS_KIND_COHORT);
  g_autoptr (WeegEdit) cost = weeg_edit_new ("Kosten");
  g_autoptr (WeegEdit) moves = weeg_edit_new ("Overgang");

  weeg_entry_grid_paste (parameters_of (editor), 0, 0, "rr_die\t0,8\tRelatief risico\n");
  g_assert_true (weeg_entry_grid_enter (parameters_of (editor), 0, 1, "0,7"));
  assert_logged (&fixture, "Kosteneffectiviteit, parameter, Relatief risico: 0,8 → 0,7");
  weeg_edit_set_number (cost, "economics.strategies[0].costs.Ziek", 100);
  g_assert_true (weeg_dossier_session_edit (fixture.session, cost, NULL));
  assert_logged (&fixture, "Kosteneffectiviteit, strategie 1, kosten, Ziek: 100");
  weeg_edit_set_string (moves, "economics.strategies[1].transitions.Gezond.Ziek", "rr_die*0.1");
  g_assert_true (weeg_dossier_session_edit (fixture.session, moves, NULL));
  assert_logged (&fixture, "Kosteneffectiviteit, strategie 2, overgangen, Gezond → Ziek: rr_die*0.1");
  end (&fixture, editor);
}

static void
test_paste_parameters (void)
{
  EditorFixture fixture;
  GtkWidget *editor = begin (&fixture, "en", WEEG_ECONOMICS_KIND_COHORT);
  WeegEntryGrid *grid = parameters_of (editor);
  g_autofree char *text = NULL;

  weeg_entry_grid_paste (grid, 0, 0, "Name\tValue\np\t0.2\nq\tbeta(2; 8)\n");
  g_assert_cmpuint (weeg_map_n (dossier_of (&fixture)->economics->parameters), ==, 2);
  weeg_entry_grid_paste (grid, 0, 0, "p\t0.3\nq\tbeta(2)\n");
  text = weeg_entry_grid_dup_messages (grid);
  g_assert_nonnull (text);
  g_assert_nonnull (strstr (text, "Row 2 (q)"));
  g_assert_cmpfloat (weeg_quantity_base (((const WeegEither *)weeg_map_get (
                                              dossier_of (&fixture)->economics->parameters, "p"))
                                             ->cell.pointer,
                                         0),
                     ==, 0.2);
  end (&fixture, editor);
}

static WeegTreeBranch *
branch_of (const WeegTreeNode *node, guint index)
{
  return (WeegTreeBranch *)weeg_list_get (node->chance != NULL ? node->chance : node->decision, index);
}

/* Probabilities of a chance node always sum to 1: what is typed goes off the last. */
static void
test_tree (void)
{
  EditorFixture fixture;
  GtkWidget *editor = begin (&fixture, "en", WEEG_ECONOMICS_KIND_TREE);
  WeegEconomicsTree *tree = WEEG_ECONOMICS_TREE (editor_fixture_find_type (editor, WEEG_TYPE_ECONOMICS_TREE));
  WeegEntryGrid *grid = weeg_economics_tree_get_grid (tree);
  const WeegTreeNode *node;

  g_assert_true (weeg_economics_tree_change (tree, 1, WEEG_TREE_MAKE_CHANCE));
  g_assert_true (weeg_economics_tree_change (tree, 1, WEEG_TREE_ADD_BRANCH));
  g_assert_true (weeg_entry_grid_enter (grid, 2, 1, "0.7"));
  node = branch_of (dossier_of (&fixture)->economics->root, 0)->node;
  g_assert_cmpfloat (branch_of (node, 0)->p->cell.number, ==, 0.7);
  g_assert_cmpfloat (branch_of (node, 1)->p->cell.number, ==, 0.3);
  g_assert_cmpfloat (branch_of (node, 2)->p->cell.number, ==, 0);
  end (&fixture, editor);
}

static void
test_workload_grid (void)
{
  EditorFixture fixture;
  GtkWidget *widget;
  WeegEntryGrid *grid;
  g_autofree char *table = NULL;
  g_autofree char *text = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GString) wider = NULL;
  g_auto (GStrv) lines = NULL;
  const WeegWorkload *workload;
  guint n;

  editor_fixture_init (&fixture, "nl");
  before = editor_fixture_on_disk (&fixture);
  widget = g_object_ref_sink (weeg_workload_grid_new (fixture.session, "nl"));
  grid = weeg_workload_grid_get_grid (WEEG_WORKLOAD_GRID (widget));
  workload = dossier_of (&fixture)->workload;
  n = weeg_list_n (workload->activities);

  /* A share above all of it is refused where it stands. */
  g_assert_false (weeg_entry_grid_enter (grid, 0, 0, "101"));
  text = weeg_entry_grid_dup_messages (grid);
  g_assert_nonnull (text);
  g_assert_true (weeg_entry_grid_enter (grid, 0, 0, "1,5"));
  g_assert_cmpfloat_with_epsilon (
      weeg_map_number (
          ((const WeegActivity *)weeg_list_get (dossier_of (&fixture)->workload->activities, 0))->share,
          ((const WeegStaffFunction *)weeg_list_get (workload->functions, 0))->id, 0),
      0.015, 1e-12);
  g_assert_null (weeg_entry_grid_dup_messages (grid));

  /* Its own table, with one activity more, comes back as one edit. */
  table = weeg_entry_grid_dup_table (grid);
  wider = g_string_new (table);
  lines = g_strsplit (table, "\n", 2);
  g_string_append (wider, "Overleg\t2");
  g_assert_true (weeg_entry_grid_paste (grid, 0, 0, wider->str));
  g_assert_cmpuint (weeg_list_n (dossier_of (&fixture)->workload->activities), ==, n + 1);
  g_assert_true (weeg_dossier_session_undo (fixture.session, NULL));
  g_assert_cmpuint (weeg_list_n (dossier_of (&fixture)->workload->activities), ==, n);

  /* All or nothing, and which row and column. */
  g_string_printf (wider, "3\nveel");
  g_free (text);
  g_assert_false (weeg_entry_grid_paste (grid, 0, 0, wider->str));
  text = weeg_entry_grid_dup_messages (grid);
  g_assert_nonnull (strstr (text, "2 ("));
  g_assert_true (weeg_dossier_session_undo (fixture.session, NULL));
  after = editor_fixture_on_disk (&fixture);
  g_assert_cmpstr (after, ==, before);
  g_object_unref (widget);
  editor_fixture_clear (&fixture);
}

/* Amounts as people say them, by hand: 365 days, 12 months, 60 minutes. */
static void
test_effect_unit (void)
{
  static const struct
  {
    const char *unit, *amount, *count;
    double low, base, high;
  } rows[] = {
    { "minutes_per_shift", "20", "2190", 730, 730, 730 },
    { "hours_per_shift", "0,5", "100", 50, 50, 50 },
    { "minutes_per_ward_morning", "30 ; 60 ; 90", "4", 730, 1460, 2190 },
    { "hours_per_ward_day", "1", "3", 1095, 1095, 1095 },
    { "hours_per_employee_month", "2", "10", 240, 240, 240 },
    { "hours_per_employee_year", "2,5", "10", 25, 25, 25 },
  };
  EditorFixture fixture;
  GtkWidget *widget;

  editor_fixture_init (&fixture, "nl");
  {
    g_autoptr (WeegEdit) edit = weeg_edit_new ("Uren");
    const WeegEffect *effect = weeg_list_get (dossier_of (&fixture)->workload->effects, 0);
    g_autoptr (WeegAnyRecord) copy = weeg_record_copy (effect);

    for (guint i = 0; i < copy->type->n_fields; i++)
      if (strstr ("percent productivity minutes_per_case cases_per_year", copy->type->fields[i].key) != NULL)
        weeg_record_remove (copy, &copy->type->fields[i]);
    WEEG_REPLACE ((WeegEffect *)copy, hours_per_year, weeg_quantity_new (1));
    weeg_edit_set_record (edit, "workload.effects[0]", copy);
    g_assert_true (weeg_dossier_session_edit (fixture.session, edit, NULL));
  }
  widget = g_object_ref_sink (weeg_effect_unit_new (fixture.session, "nl", "workload.effects[0]"));
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const WeegEffect *effect;
      double low, high;

      g_assert_true (
          weeg_effect_unit_enter (WEEG_EFFECT_UNIT (widget), rows[i].unit, rows[i].amount, rows[i].count));
      effect = weeg_list_get (dossier_of (&fixture)->workload->effects, 0);
      low = high = weeg_quantity_base (effect->hours_per_year, 0);
      g_assert_cmpfloat_with_epsilon (low, rows[i].base, 1e-9);
      weeg_quantity_ends (effect->hours_per_year, &low, &high);
      g_assert_cmpfloat_with_epsilon (low, rows[i].low, 1e-9);
      g_assert_cmpfloat_with_epsilon (high, rows[i].high, 1e-9);
      g_assert_cmpstr (effect->entered->unit, ==, rows[i].unit);
    }
  g_assert_false (weeg_effect_unit_enter (WEEG_EFFECT_UNIT (widget), "hours_per_shift", "-1", "3"));
  g_assert_false (weeg_effect_unit_enter (WEEG_EFFECT_UNIT (widget), "hours_per_shift", "veel", "3"));
  g_object_unref (widget);
  editor_fixture_clear (&fixture);
}

/* A range of thresholds stands in its field as what it means; else it would look as if there were none. */
static void
test_threshold_range (void)
{
  EditorFixture fixture;
  const WeegField *field = weeg_record_type_find (&weeg_economics_type, "thresholds");
  WeegThresholdRange *range = weeg_record_new (&weeg_threshold_range_type);
  WeegFieldSpot spot;
  g_autoptr (WeegEither) either = NULL;
  g_autofree char *text = NULL;
  GtkWidget *control;

  WEEG_SET (range, from, 0);
  WEEG_SET (range, to, 50000);
  WEEG_SET (range, step, 20000);
  either = weeg_either_new_take (field->shape.either[1], (WeegCell){ .pointer = range });
  editor_fixture_init (&fixture, "en");
  spot = (WeegFieldSpot){
    .dossier = dossier_of (&fixture),
    .language = "en",
    .words = weeg_record_words_get (weeg_record_words_find (&weeg_economics_type), "thresholds"),
    .shape = &field->shape,
  };
  text = weeg_field_value_write (&spot, TRUE, (WeegCell){ .pointer = either });
  g_assert_cmpstr (text, ==, "0 ; 20,000 ; 40,000");
  /* There may be many: they get a line of their own. */
  control = g_object_ref_sink (weeg_field_control_new (&spot, "Thresholds"));
  g_assert_true (weeg_field_control_is_wide (WEEG_FIELD_CONTROL (control)));
  g_object_unref (control);
  editor_fixture_clear (&fixture);
}

static void
add_chart_names (GtkWidget *root, GString *names)
{
  if (WEEG_IS_CHART_VIEW (root))
    g_string_append_printf (names, "%s ",
                            weeg_figure_get_name (weeg_chart_view_get_figure (WEEG_CHART_VIEW (root))));
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    add_chart_names (child, names);
}

/* What is read of work and money is drawn, too. */
static void
test_charts (void)
{
  static const struct
  {
    GtkWidget *(*make) (const WeegView *view);
    const char *charts;
  } sections[] = {
    { weeg_workload_section_new, "workload-bridge workload-years workload-units " },
    { weeg_budget_section_new, "budget-impact " },
    { weeg_economics_section_new, "ce-plane ceac evpi states trace states trace states trace " },
    { weeg_sustainability_section_new, "sustainability " },
    { weeg_resilience_section_new, "resilience " },
  };
  EditorFixture fixture;
  WeegView view;

  editor_fixture_init (&fixture, "nl");
  view = weeg_view (dossier_of (&fixture), weeg_dossier_session_wait_analysis (fixture.session), "nl");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      GtkWidget *section = g_object_ref_sink (sections[i].make (&view));
      g_autoptr (GString) names = g_string_new (NULL);

      add_chart_names (section, names);
      g_assert_cmpstr (names->str, ==, sections[i].charts);
      g_object_unref (section);
    }
  editor_fixture_clear (&fixture);
}

static gboolean
says (GtkWidget *root, const char *text)
{
  gboolean found = GTK_IS_LABEL (root) && g_str_equal (gtk_label_get_label (GTK_LABEL (root)), text);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && !found;
       child = gtk_widget_get_next_sibling (child))
    found = says (child, text);
  return found;
}

/* A net present value below zero is what it costs: in words, as of each payer and on paper, not as a sign
 * that means the opposite of the one in the table of years. */
static void
test_net_present_value (void)
{
  EditorFixture fixture;
  WeegView view;
  GtkWidget *section;
  g_autofree char *text = NULL;

  editor_fixture_init (&fixture, "en");
  view = weeg_view (dossier_of (&fixture), weeg_dossier_session_wait_analysis (fixture.session), "en");
  g_assert_cmpfloat (view.analysis->budget->npv, <, 0);
  section = g_object_ref_sink (weeg_budget_section_new (&view));
  text = weeg_sentence_euro_impact (&view, -view.analysis->budget->npv);
  g_assert_true (g_str_has_prefix (text, "costs "));
  g_assert_true (says (section, text));
  g_object_unref (section);
  editor_fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  if (!gtk_init_check ())
    return 77;
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_resources_register (weeg_get_resource ());

  g_test_add_func ("/ui/model/begin", test_begin);
  g_test_add_func ("/ui/model/rename", test_rename);
  g_test_add_func ("/ui/model/parameters", test_parameters);
  g_test_add_func ("/ui/model/live-problems", test_live_problems);
  g_test_add_func ("/ui/model/parameter-words", test_parameter_words);
  g_test_add_func ("/ui/model/net-present-value", test_net_present_value);
  g_test_add_func ("/ui/model/log", test_log);
  g_test_add_func ("/ui/model/paste-parameters", test_paste_parameters);
  g_test_add_func ("/ui/model/tree", test_tree);
  g_test_add_func ("/ui/model/threshold-range", test_threshold_range);
  g_test_add_func ("/ui/model/charts", test_charts);
  g_test_add_func ("/ui/workload/grid", test_workload_grid);
  g_test_add_func ("/ui/workload/effect-unit", test_effect_unit);
  return g_test_run ();
}

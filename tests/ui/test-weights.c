/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ui-fixture.h"

#include "weeg-elicit-best-worst.h"
#include "weeg-elicit-matrix.h"
#include "weeg-elicit-order.h"
#include "weeg-paste-scores.h"
#include "weeg-ratio.h"
#include "weeg-sections.h"
#include "weeg-sensitivity-explorer.h"
#include "weeg-weighing-sections.h"
#include "weeg-weights-edit.h"
#include "weeg-weights-editor.h"
#include "weeg-weights-panel.h"
#include "weeg-weights-row.h"
#include "weeg-weights-values.h"

#include <math.h>
#include <string.h>

#define MEMBER "cardiologist"

static gboolean
is_fresh (gpointer session)
{
  return weeg_dossier_session_get_analysis (session) != NULL &&
         !weeg_dossier_session_get_analysis_stale (session);
}

/* The one window, at one part of the weighing step; opening a register anew for each test takes long. */
static WeegWindow *
open_section (guint section, WeegDossierSession **session)
{
  static WeegWindow *window;
  WeegDossierPage *page;

  if (window == NULL)
    window = ui_test_open_demo ();
  page = weeg_window_get_dossier_page (window);
  weeg_dossier_page_choose_step (page, WEEG_STEP_WEIGHING);
  ui_test_settle ();
  weeg_sections_choose (ui_test_find (page, WEEG_TYPE_SECTIONS, 0), section);
  ui_test_settle ();
  *session = weeg_dossier_page_get_session (page);
  return window;
}

/* As it was before the test. */
static void
undo_all (WeegDossierSession *session)
{
  while (weeg_dossier_session_get_can_undo (session))
    g_assert_true (weeg_dossier_session_undo (session, NULL));
  ui_test_wait (is_fresh, session);
}

static void
type_points (WeegWeightsRow *row, const char *text)
{
  GtkWidget *entry = weeg_weights_row_get_entry (row);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  ui_test_settle ();
}

/* No name or number here is broken within a word. */
static void
assert_words_are_whole (WeegWeightsValues *values)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (values)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      PangoLayout *layout = gtk_label_get_layout (GTK_LABEL (child));
      const char *text = pango_layout_get_text (layout);

      for (int i = 1; i < pango_layout_get_line_count (layout); i++)
        g_assert_cmpint (text[pango_layout_get_line_readonly (layout, i)->start_index - 1], ==, ' ');
    }
}

static void
test_direct (void)
{
  WeegDossierSession *session;
  WeegWindow *window = open_section (WEEG_WEIGHING_WEIGHTS, &session);
  WeegWeightsEditor *editor = ui_test_find (window, WEEG_TYPE_WEIGHTS_EDITOR, 0);
  WeegWeightsValues *values = ui_test_find (window, WEEG_TYPE_WEIGHTS_VALUES, 0);
  WeegWeightsRow *row;
  g_autofree char *by_these = NULL;
  g_autofree char *by_group = NULL;
  double before = ui_test_advised_value (session);

  weeg_weights_editor_choose (editor, MEMBER, WEEG_WEIGHT_METHOD_DIRECT);
  ui_test_settle ();
  row = ui_test_find (window, WEEG_TYPE_WEIGHTS_ROW, 0);
  g_assert_cmpstr (weeg_weights_row_get_criterion (row), ==, "effectiveness");
  assert_words_are_whole (values);
  by_these = g_strdup (weeg_weights_values_get_text (values, 0, 0));
  by_group = g_strdup (weeg_weights_values_get_text (values, 0, 1));

  /* What is being typed is worked out, and nothing more. */
  type_points (row, "250");
  g_assert_cmpstr (weeg_weights_values_get_text (values, 0, 0), !=, by_these);
  g_assert_cmpstr (weeg_weights_values_get_text (values, 0, 1), !=, by_group);
  g_assert_false (weeg_dossier_session_get_can_undo (session));

  /* What is no number is said beside it, stays, and changes nothing. */
  type_points (row, "many");
  g_signal_emit_by_name (weeg_weights_row_get_entry (row), "activate");
  g_assert_nonnull (weeg_weights_row_get_error (row));
  g_assert_cmpstr (weeg_weights_values_get_text (values, 0, 0), ==, by_these);
  g_assert_false (weeg_dossier_session_get_can_undo (session));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (weeg_weights_row_get_entry (row))), ==, "many");

  type_points (row, "250");
  g_signal_emit_by_name (weeg_weights_row_get_entry (row), "activate");
  g_assert_null (weeg_weights_row_get_error (row));
  g_assert_cmpstr (weeg_dossier_session_get_undo_name (session), ==, "Weights of Annelies Verhoeven");
  ui_test_wait (is_fresh, session);
  g_assert_cmpfloat (fabs (ui_test_advised_value (session) - before), >, 0.1);

  /* What the preview said is what the analysis says. */
  g_autofree char *exact = g_strdup_printf ("%.1f", ui_test_advised_value (session));
  g_assert_true (g_str_has_prefix (weeg_weights_values_get_text (values, 0, 1), exact));

  g_assert_true (weeg_dossier_session_undo (session, NULL));
  ui_test_wait (is_fresh, session);
  g_assert_cmpfloat_with_epsilon (ui_test_advised_value (session), before, 1e-12);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (weeg_weights_row_get_entry (row))), ==, "25");
  g_assert_cmpstr (weeg_weights_values_get_text (values, 0, 0), ==, by_these);
  undo_all (session);
}

static void
test_matrix (void)
{
  WeegDossierSession *session;
  WeegWindow *window = open_section (WEEG_WEIGHING_WEIGHTS, &session);
  WeegWeightsEditor *editor = ui_test_find (window, WEEG_TYPE_WEIGHTS_EDITOR, 0);
  WeegWeightsPanel *panel = ui_test_find (window, WEEG_TYPE_WEIGHTS_PANEL, 0);
  WeegElicitMatrix *matrix;
  GtkWidget *entry;
  const WeegWeights *weights;

  weeg_weights_editor_choose (editor, MEMBER, WEEG_WEIGHT_METHOD_AHP);
  ui_test_settle ();
  matrix = WEEG_ELICIT_MATRIX (weeg_weights_editor_get_pane (editor));
  g_assert_null (weeg_elicit_matrix_find (matrix, "safety", "nothing"));
  entry = weeg_elicit_matrix_find (matrix, "effectiveness", "safety");
  gtk_editable_set_text (GTK_EDITABLE (entry), "12");
  g_assert_true (gtk_widget_has_css_class (entry, "error"));
  g_signal_emit_by_name (entry, "activate");
  g_assert_false (weeg_dossier_session_get_can_undo (session));
  /* While it is typed the consistency follows: of three that contradict one another. */
  gtk_editable_set_text (GTK_EDITABLE (entry), "1/3");
  ui_test_settle ();
  g_assert_nonnull (strstr (weeg_weights_panel_get_consistency (panel), "Consistency index 0.0"));
  g_signal_emit_by_name (entry, "activate");
  weights = weeg_dossier_standing_weights (weeg_dossier_session_get_dossier (session), MEMBER);
  g_assert_cmpint (weights->method, ==, WEEG_WEIGHT_METHOD_AHP);
  g_assert_cmpfloat_with_epsilon (weeg_list_number (weeg_list_get (weights->matrix, 0), 1), 1.0 / 3, 1e-12);
  g_assert_cmpfloat_with_epsilon (weeg_list_number (weeg_list_get (weights->matrix, 1), 0), 3, 1e-12);
  /* The points of before are still there, for who goes back to them. */
  g_assert_cmpfloat (weeg_map_number (weights->points, "effectiveness", 0), ==, 25);
  undo_all (session);
}

static void
choose_all (WeegElicitPane *pane, guint times)
{
  GtkWidget *drop_down;

  /* The first two choose the criteria; what is against itself is not asked. */
  for (guint i = 2; (drop_down = ui_test_find (pane, GTK_TYPE_DROP_DOWN, i)) != NULL; i++)
    gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), times);
}

static void
test_best_worst_and_order (void)
{
  WeegDossierSession *session;
  WeegWindow *window = open_section (WEEG_WEIGHING_WEIGHTS, &session);
  WeegWeightsEditor *editor = ui_test_find (window, WEEG_TYPE_WEIGHTS_EDITOR, 0);
  WeegWeightsPanel *panel = ui_test_find (window, WEEG_TYPE_WEIGHTS_PANEL, 0);
  WeegElicitPane *pane;
  const WeegWeights *weights;

  weeg_weights_editor_choose (editor, MEMBER, WEEG_WEIGHT_METHOD_BWM);
  ui_test_settle ();
  pane = weeg_weights_editor_get_pane (editor);
  gtk_drop_down_set_selected (ui_test_find (pane, GTK_TYPE_DROP_DOWN, 0), 2);
  gtk_drop_down_set_selected (ui_test_find (pane, GTK_TYPE_DROP_DOWN, 1), 1);
  ui_test_settle ();
  /* Kept here until it is whole. */
  g_assert_false (weeg_dossier_session_get_can_undo (session));
  choose_all (pane, 2);
  ui_test_settle ();
  weights = weeg_dossier_standing_weights (weeg_dossier_session_get_dossier (session), MEMBER);
  g_assert_cmpint (weights->method, ==, WEEG_WEIGHT_METHOD_BWM);
  g_assert_cmpstr (weights->best, ==, "safety");
  g_assert_cmpstr (weights->worst, ==, "effectiveness");
  /* 2 times 2 against 2: |4 - 2| / (4 - 2) = 1. */
  g_assert_nonnull (strstr (weeg_weights_panel_get_consistency (panel), "1.00"));

  weeg_weights_editor_choose (editor, MEMBER, WEEG_WEIGHT_METHOD_RANK);
  ui_test_settle ();
  weeg_elicit_order_move (WEEG_ELICIT_ORDER (weeg_weights_editor_get_pane (editor)), 10, 0);
  ui_test_settle ();
  weights = weeg_dossier_standing_weights (weeg_dossier_session_get_dossier (session), MEMBER);
  g_assert_cmpint (weights->method, ==, WEEG_WEIGHT_METHOD_RANK);
  g_assert_cmpuint (weeg_list_n (weights->order), ==, 11);
  /* The lightest was last, as the group weighs. */
  g_assert_cmpstr (weeg_list_get (weights->order, 0), ==, "sustainability");
  undo_all (session);
}

static void
test_paste (void)
{
  WeegDossierSession *session;
  WeegWindow *window = open_section (WEEG_WEIGHING_ALL_SCORES, &session);
  WeegPasteScores *paste = ui_test_find (window, WEEG_TYPE_PASTE_SCORES, 0);

  g_assert_false (weeg_paste_scores_paste (
      paste, "Alternative\tCriterion\tAnnelies Verhoeven\nTelemonitoring\tSafety\t99"));
  g_assert_nonnull (strstr (weeg_paste_scores_get_message (paste), "Row 2, Annelies Verhoeven: 99"));
  g_assert_false (weeg_dossier_session_get_can_undo (session));
  g_assert_true (weeg_paste_scores_paste (paste, "Alternative\tCriterion\tAnnelies Verhoeven\n"
                                                 "Telemonitoring\tSafety\t1\nTelemonitoring\tCost\t600"));
  g_assert_cmpstr (weeg_paste_scores_get_message (paste), ==, "2 scores were entered.");
  g_assert_cmpstr (weeg_dossier_session_get_undo_name (session), ==, "Pasted scores");
  g_assert_true (weeg_dossier_session_undo (session, NULL));
  g_assert_cmpstr (weeg_paste_scores_get_message (paste), ==, "");
  g_assert_false (weeg_dossier_session_get_can_undo (session));
  undo_all (session);
}

/* In a round that is open what was given is seen until another is chosen. */
static void
test_blind (void)
{
  WeegDossierSession *session;
  WeegWindow *window = open_section (WEEG_WEIGHING_WEIGHTS, &session);
  WeegWeightsEditor *editor = ui_test_find (window, WEEG_TYPE_WEIGHTS_EDITOR, 0);
  g_autoptr (WeegEdit) edit = weeg_edit_new ("Open round 3");
  g_autoptr (WeegAnyRecord) round = weeg_record_new (&weeg_round_type);
  WeegWeightsRow *row;

  WEEG_SET ((WeegRound *)round, n, 3);
  weeg_edit_add_record (edit, "rounds[2]", round);
  g_assert_true (weeg_dossier_session_edit (session, edit, NULL));
  weeg_weights_editor_choose (editor, MEMBER, WEEG_WEIGHT_METHOD_DIRECT);
  ui_test_settle ();
  row = ui_test_find (window, WEEG_TYPE_WEIGHTS_ROW, 0);
  /* What was given in the round before is no secret. */
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (weeg_weights_row_get_entry (row))), ==, "25");
  type_points (row, "77");
  g_signal_emit_by_name (weeg_weights_row_get_entry (row), "activate");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (weeg_weights_row_get_entry (row))), ==, "77");
  weeg_weights_editor_choose (editor, "nurse", WEEG_WEIGHT_METHOD_DIRECT);
  weeg_weights_editor_choose (editor, MEMBER, WEEG_WEIGHT_METHOD_DIRECT);
  ui_test_settle ();
  row = ui_test_find (window, WEEG_TYPE_WEIGHTS_ROW, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (weeg_weights_row_get_entry (row))), ==, "");
  undo_all (session);
}

/* The cost of the case turns the order: the first is best up to a third, the second above it. */
static void
test_explorer (void)
{
  WeegDossierSession *session;
  WeegWindow *window = open_section (WEEG_WEIGHING_SENSITIVITY, &session);
  WeegSensitivityExplorer *explorer = ui_test_find (window, WEEG_TYPE_SENSITIVITY_EXPLORER, 0);
  WeegWeightsValues *values = weeg_sensitivity_explorer_get_values (explorer);
  double before = weeg_sensitivity_explorer_get_share (explorer, "safety");
  const WeegWeightResult *weight;

  g_assert_nonnull (strstr (weeg_weights_values_get_text (values, 0, 0), "no. 1"));
  weeg_sensitivity_explorer_try (explorer, "cost", 0.6);
  ui_test_settle ();
  g_assert_cmpfloat_with_epsilon (weeg_sensitivity_explorer_get_share (explorer, "cost"), 0.6, 1e-9);
  /* The others keep their proportions. */
  weight = weeg_map_get (weeg_dossier_session_get_analysis (session)->value->weights, "cost");
  g_assert_cmpfloat_with_epsilon (weeg_sensitivity_explorer_get_share (explorer, "safety"),
                                  before * 0.4 / (1 - weight->weight), 1e-9);
  g_assert_nonnull (strstr (weeg_weights_values_get_text (values, 0, 0), "no. 1"));
  g_assert_null (strstr (weeg_weights_values_get_text (values, 0, 1), "no. 1"));
  g_assert_false (weeg_dossier_session_get_can_undo (session));

  weeg_sensitivity_explorer_use (explorer, NULL);
  g_assert_cmpstr (weeg_dossier_session_get_undo_name (session), ==, "Weights of all members");
  ui_test_wait (is_fresh, session);
  weight = weeg_map_get (weeg_dossier_session_get_analysis (session)->value->weights, "cost");
  g_assert_cmpfloat_with_epsilon (weight->weight, 0.6, 0.002);
  g_assert_null (strstr (weeg_weights_values_get_text (values, 0, 0), "no. 1"));
  undo_all (session);
  g_assert_nonnull (strstr (weeg_weights_values_get_text (values, 0, 0), "no. 1"));
}

static gboolean
says (gpointer root, const char *words)
{
  GtkLabel *label;

  for (guint i = 0; (label = ui_test_find (root, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (strstr (gtk_label_get_label (label), words) != NULL)
      return TRUE;
  return FALSE;
}

/* Weights that nobody has given do not differ. */
static void
test_nobody_gave (void)
{
  WeegDossierSession *session;
  WeegWindow *window = open_section (WEEG_WEIGHING_WEIGHTS, &session);
  WeegWeightsEditor *editor = ui_test_find (window, WEEG_TYPE_WEIGHTS_EDITOR, 0);
  g_autoptr (WeegEdit) edit = weeg_edit_new ("No weights");

  weeg_weights_editor_choose (editor, NULL, WEEG_WEIGHT_METHOD_DIRECT);
  ui_test_settle ();
  g_assert_true (says (editor, "weights differ"));
  weeg_edit_remove (edit, "weights");
  g_assert_true (weeg_dossier_session_edit (session, edit, NULL));
  ui_test_wait (is_fresh, session);
  g_assert_false (says (editor, "weights differ"));
  g_assert_true (says (editor, "Each change is saved at once"));
  undo_all (session);
}

/* Comparisons as they are typed, and the scale they are on. */
static void
test_ratio (void)
{
  static const struct
  {
    const char *typed;
    double ratio; /* 0: none */
    const char *shown;
    const char *next; /* one step up */
  } cases[] = {
    { "1", 1, "1", "2" },
    { " 3 ", 3, "3", "4" },
    { "1/3", 1.0 / 3, "1/3", "1/2" },
    { "0.5", 0.5, "1/2", "1" },
    { "2.5", 2.5, "2.5", "4" },
    { "9", 9, "9", "9" },
    { "1/9", 1.0 / 9, "1/9", "1/8" },
    { "9.1", 0, NULL, NULL },
    { "1/10", 0, NULL, NULL },
    { "0", 0, NULL, NULL },
    { "1/0", 0, NULL, NULL },
    { "-3", 0, NULL, NULL },
    { "three", 0, NULL, NULL },
    { "", 0, NULL, NULL },
    { "1/", 0, NULL, NULL },
  };
  const WeegLocale *locale = weeg_locale_get ("en");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double ratio;
      gboolean good = weeg_ratio_parse (locale, cases[i].typed, &ratio);
      g_autofree char *shown = good ? weeg_ratio_format (locale, ratio) : NULL;
      g_autofree char *next = good ? weeg_ratio_format (locale, weeg_ratio_step (ratio, 1)) : NULL;

      g_assert_cmpint (good, ==, cases[i].ratio > 0);
      g_assert_cmpstr (shown, ==, cases[i].shown);
      g_assert_cmpstr (next, ==, cases[i].next);
      if (good)
        g_assert_cmpfloat_with_epsilon (ratio, cases[i].ratio, 1e-12);
    }
}

int
main (int argc, char *argv[])
{
  ui_test_init (&argc, &argv);
  g_test_add_func ("/ui/weights/direct", test_direct);
  g_test_add_func ("/ui/weights/matrix", test_matrix);
  g_test_add_func ("/ui/weights/best-worst-and-order", test_best_worst_and_order);
  g_test_add_func ("/ui/weights/paste", test_paste);
  g_test_add_func ("/ui/weights/blind", test_blind);
  g_test_add_func ("/ui/weights/explorer", test_explorer);
  g_test_add_func ("/ui/weights/nobody-gave", test_nobody_gave);
  g_test_add_func ("/ui/weights/ratio", test_ratio);
  return g_test_run ();
}

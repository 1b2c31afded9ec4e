/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ui-fixture.h"

#include "weeg-advice-step.h"
#include "weeg-chart-area.h"
#include "weeg-chart-view.h"
#include "weeg-drop-down.h"
#include "weeg-even-layout.h"
#include "weeg-list-page.h"
#include "weeg-profile-figure.h"
#include "weeg-rows.h"
#include "weeg-scale-field.h"
#include "weeg-start-page.h"
#include "weeg-step-bar.h"
#include "weeg-table-view.h"
#include "weeg-text-size.h"

/* Every class with a template, made once: a wrong template is a critical, which ends the test. */
static void
test_templates (void)
{
  const GType types[] = { WEEG_TYPE_ADVICE_STEP, WEEG_TYPE_CHART_VIEW, WEEG_TYPE_DOSSIER_PAGE,
                          WEEG_TYPE_LIST_PAGE,   WEEG_TYPE_START_PAGE, WEEG_TYPE_WINDOW };

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      GtkWidget *widget = g_object_new (types[i], NULL);

      if (GTK_IS_WINDOW (widget))
        gtk_window_destroy (GTK_WINDOW (widget));
      else
        g_assert_finalize_object (g_object_ref_sink (widget));
    }
}

/* The overlay of keys has a file that only the application reads. */
static void
test_shortcuts (void)
{
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource ("/org/weegwijzer/Weegwijzer/weeg-shortcuts.ui");

  g_assert_true (GTK_IS_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "shortcuts")));
}

static WeegTable *
table_new (void)
{
  WeegTableBuilder *builder = weeg_table_builder_new ();

  weeg_table_builder_add_column (builder, "Criterion", WEEG_TABLE_ALIGN_START);
  weeg_table_builder_add_column (builder, "Value", WEEG_TABLE_ALIGN_END);
  weeg_table_builder_add_row (builder);
  weeg_table_builder_add_text (builder, "Safety");
  weeg_table_builder_add_number (builder, 12, "12");
  return weeg_table_builder_end (builder);
}

static WeegFigure *
figure_new (void)
{
  static const WeegProfileCriterion criteria[] = { { "c1", "Safety", "Patient", "20", 20 },
                                                   { "c2", "Cost", "Society", "10", 10 } };
  static const WeegProfileAlternative alternatives[] = { { "a1", "New", "17", TRUE } };
  static const WeegProfileCell cells[] = { { TRUE, 12, "12", NULL }, { TRUE, 5, "5", NULL } };
  const WeegProfileData data = { criteria, 2, alternatives, 1, cells, NULL };
  g_autoptr (WeegTable) table = table_new ();
  const WeegFigureHead head = { .title = "Profile", .description = "New is worth 17.", .table = table };

  return weeg_profile_figure_new (&head, &data);
}

static void
test_chart (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *view = weeg_chart_view_new ();
  g_autoptr (WeegFigure) figure = figure_new ();
  GdkContentProvider *content;
  GValue copied = G_VALUE_INIT;
  WeegChartArea *area;

  weeg_chart_view_set_figure (WEEG_CHART_VIEW (view), figure);
  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_set_default_size (GTK_WINDOW (window), 500, 400);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  area = ui_test_find (window, WEEG_TYPE_CHART_AREA, 0);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (area), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (area, GTK_ACCESSIBLE_PROPERTY_LABEL, "Profile");
  gtk_test_accessible_assert_property (area, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "New is worth 17.");
  g_assert_true (gtk_widget_get_focusable (GTK_WIDGET (area)));

  /* By keyboard: first, next, last, none. */
  g_assert_true (weeg_chart_area_press (area, GDK_KEY_Right));
  g_assert_cmpstr (weeg_chart_area_get_value_text (area), !=, "");
  g_assert_nonnull (strstr (weeg_chart_area_get_value_text (area), "Safety"));
  g_assert_true (weeg_chart_area_press (area, GDK_KEY_End));
  g_assert_nonnull (strstr (weeg_chart_area_get_value_text (area), "Cost"));
  g_assert_true (weeg_chart_area_press (area, GDK_KEY_Home));
  g_assert_nonnull (strstr (weeg_chart_area_get_value_text (area), "Safety"));
  g_assert_true (weeg_chart_area_press (area, GDK_KEY_Escape));
  g_assert_cmpstr (weeg_chart_area_get_value_text (area), ==, "");
  /* Without an item Escape is for others. */
  g_assert_false (weeg_chart_area_press (area, GDK_KEY_Escape));

  /* What is copied is the picture that is saved, 470 points wide at 192 dpi. */
  gtk_widget_activate_action (view, "chart.copy", NULL);
  content = gdk_clipboard_get_content (gtk_widget_get_clipboard (view));
  g_value_init (&copied, GDK_TYPE_TEXTURE);
  g_assert_true (gdk_content_provider_get_value (content, &copied, NULL));
  g_assert_cmpint (gdk_texture_get_width (g_value_get_object (&copied)), ==, 1253);
  g_value_unset (&copied);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* In a page that is lower than the chart, what the keys ask for can be read. */
static void
test_chart_in_a_low_page (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *view = weeg_chart_view_new ();
  g_autoptr (WeegFigure) figure = figure_new ();
  GtkAdjustment *position;
  WeegChartArea *area;

  weeg_chart_view_set_figure (WEEG_CHART_VIEW (view), figure);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_window_set_child (GTK_WINDOW (window), scroller);
  gtk_window_set_default_size (GTK_WINDOW (window), 500, 120);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  position = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  area = ui_test_find (window, WEEG_TYPE_CHART_AREA, 0);
  g_assert_cmpfloat (gtk_adjustment_get_upper (position), >, gtk_adjustment_get_page_size (position) + 40);
  g_assert_cmpfloat (gtk_adjustment_get_value (position), ==, 0);
  g_assert_true (weeg_chart_area_press (area, GDK_KEY_Right));
  g_assert_cmpfloat (gtk_adjustment_get_value (position), >, 40);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_table (void)
{
  g_autoptr (WeegTable) table = table_new ();
  GtkWidget *window = gtk_window_new ();
  GtkWidget *view = weeg_table_view_new (table, "Values");
  GtkColumnView *columns;

  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  columns = ui_test_find (window, GTK_TYPE_COLUMN_VIEW, 0);
  gtk_test_accessible_assert_property (columns, GTK_ACCESSIBLE_PROPERTY_LABEL, "Values");
  g_assert_cmpuint (g_list_model_get_n_items (gtk_column_view_get_columns (columns)), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (columns))), ==, 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A long heading above numbers breaks before it takes the width of the page. */
static void
test_table_headings (void)
{
  g_autoptr (WeegTableBuilder) builder = weeg_table_builder_new ();
  g_autoptr (WeegTable) table = NULL;
  GtkWidget *window = gtk_window_new ();
  GtkWidget *view;
  g_autoptr (PangoLayout) layout = NULL;
  int text, least;

  weeg_table_builder_add_column (builder, "Activity", WEEG_TABLE_ALIGN_START);
  weeg_table_builder_add_column (builder, "Heart failure nurses of the clinic", WEEG_TABLE_ALIGN_END);
  weeg_table_builder_add_row (builder);
  weeg_table_builder_add_text (builder, "Visits");
  weeg_table_builder_add_text (builder, "45 %");
  table = weeg_table_builder_end (g_steal_pointer (&builder));
  view = weeg_table_view_new (table, "Time");
  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  layout = gtk_widget_create_pango_layout (view, "Heart failure nurses of the clinic");
  pango_layout_get_pixel_size (layout, &text, NULL);
  gtk_widget_measure (ui_test_find (window, GTK_TYPE_COLUMN_VIEW, 0), GTK_ORIENTATION_HORIZONTAL, -1, &least,
                      NULL, NULL, NULL);
  g_assert_cmpint (least, <, text);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A heading longer than a line is on two, and not cut off. */
static void
test_long_heading (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *section = weeg_section_new ();
  GtkWidget *group = weeg_section_add_group (
      section, "How much time does a participant take of the nurses & of the others who look after them?",
      NULL);
  GtkLabel *heading;

  gtk_window_set_default_size (GTK_WINDOW (window), 300, 200);
  gtk_window_set_child (GTK_WINDOW (window), section);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  heading = ui_test_find (group, GTK_TYPE_LABEL, 0);
  g_assert_nonnull (strstr (gtk_label_get_text (heading), "nurses & of"));
  g_assert_cmpint (pango_layout_get_line_count (gtk_label_get_layout (heading)), >, 1);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (heading)));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* So many columns of 14 average letters, with 6 pixels between them, are so wide. */
static int
width_of_columns (GtkWidget *bar, int n)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (gtk_widget_get_pango_context (bar), NULL, NULL);
  int least = 14 * pango_font_metrics_get_approximate_char_width (metrics) / PANGO_SCALE;

  pango_font_metrics_unref (metrics);
  return n * least + (n - 1) * 6;
}

/* Six beside one another, then rows that are filled evenly as the width shrinks. */
static void
test_step_bar_wraps (void)
{
  static const struct
  {
    int room; /* for so many columns, less a pixel when `short_of` */
    gboolean short_of;
    int columns;
  } cases[] = { { 6, FALSE, 6 }, { 6, TRUE, 3 }, { 4, FALSE, 3 },
                { 3, FALSE, 3 }, { 3, TRUE, 2 }, { 2, TRUE, 1 } };
  GtkWidget *bar = g_object_ref_sink (weeg_step_bar_new ());
  WeegEvenLayout *layout = WEEG_EVEN_LAYOUT (gtk_widget_get_layout_manager (bar));

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int width = width_of_columns (bar, cases[i].room) - (cases[i].short_of ? 1 : 0);
      int height;

      gtk_widget_measure (bar, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
      gtk_widget_allocate (bar, width, height, -1, NULL);
      g_assert_cmpint (weeg_even_layout_get_columns (layout), ==, cases[i].columns);
    }
  g_object_unref (bar);
}

static void
test_step_bar_names (void)
{
  GtkWidget *bar = g_object_ref_sink (weeg_step_bar_new ());
  GtkWidget *plan = gtk_widget_get_next_sibling (gtk_widget_get_first_child (bar));

  weeg_step_bar_set_state (WEEG_STEP_BAR (bar), WEEG_STEP_PLAN, "2 things are missing", FALSE);
  gtk_test_accessible_assert_property (plan, GTK_ACCESSIBLE_PROPERTY_LABEL, "Plan, 2 things are missing");
  weeg_step_bar_choose (WEEG_STEP_BAR (bar), WEEG_STEP_PLAN);
  g_assert_cmpint (weeg_step_bar_get_chosen (WEEG_STEP_BAR (bar)), ==, WEEG_STEP_PLAN);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (plan)));
  g_object_unref (bar);
}

/* What is no number stays as it was typed, with a message, and is said to be wrong. */
static void
test_scale_field_wrong (void)
{
  g_autoptr (WeegAnyRecord) dossier = weeg_record_new (&weeg_dossier_type);
  WeegCriterion *criterion = weeg_record_new (&weeg_criterion_type);
  WeegView view = weeg_view ((const WeegDossier *)(gpointer)dossier, NULL, "en");
  GtkWidget *window = gtk_window_new ();
  WeegScaleField *field;
  WeegScaleValue value;
  GtkEditable *entry;

  WEEG_SET (criterion, id, g_strdup ("c1"));
  WEEG_SET (criterion, worst, 0);
  WEEG_SET (criterion, best, 100);
  field = WEEG_SCALE_FIELD (weeg_scale_field_new (&view, criterion, "Score", FALSE, TRUE));
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (field));
  gtk_window_present (GTK_WINDOW (window));
  ui_test_settle ();
  entry = ui_test_find (window, GTK_TYPE_ENTRY, 0);

  gtk_editable_set_text (entry, "8o");
  g_assert_false (weeg_scale_field_get (field, &value));
  g_assert_nonnull (weeg_scale_field_get_error (field));
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "8o");
  gtk_test_accessible_assert_state (entry, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  /* What stands in the dossier does not wipe out what was typed. */
  weeg_scale_field_set (field, (WeegScaleValue){ .has_value = TRUE, .value = 40, .answer = -1 });
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "8o");

  weeg_scale_field_set_error (field, NULL);
  gtk_editable_set_text (entry, "80.5");
  g_assert_true (weeg_scale_field_get (field, &value));
  g_assert_true (value.has_value);
  g_assert_cmpfloat (value.value, ==, 80.5);
  gtk_window_destroy (GTK_WINDOW (window));
  weeg_record_unref (criterion);
}

/* What the row with the focus says in the list that @drop_down opens, which is then closed again. */
static char *
open_and_read (GtkWidget *window, GtkWidget *drop_down)
{
  GtkWidget *button = gtk_widget_get_first_child (drop_down);
  GtkWidget *focus, *label;
  char *text;

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  gtk_test_widget_wait_for_draw (window);
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_nonnull (gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_VIEW));
  label = ui_test_find (focus, GTK_TYPE_LABEL, 0);
  text = g_strdup (gtk_label_get_label (GTK_LABEL (label)));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), FALSE);
  ui_test_settle ();
  return text;
}

/* A list opens at what is chosen, also when that is not where one was in it last. */
static void
test_drop_down_begins_at_chosen (void)
{
  static const char *const words[] = { "None", "Low", "High", NULL };
  GtkWidget *drop_down = gtk_drop_down_new_from_strings (words);
  GtkWidget *window = gtk_window_new ();
  guint chosen[] = { 2, 0, 1 };

  weeg_drop_down_set_up (GTK_DROP_DOWN (drop_down), "Size");
  gtk_window_set_child (GTK_WINDOW (window), drop_down);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  for (guint i = 0; i < G_N_ELEMENTS (chosen); i++)
    {
      g_autofree char *read = NULL;

      gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), chosen[i]);
      read = open_and_read (window, drop_down);
      g_assert_cmpstr (read, ==, words[chosen[i]]);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A list is as wide as what it offers, also when it has not been opened yet: a text that is broken takes more
 * room than the list gets. */
static void
test_drop_down_list_fits (void)
{
  static const char *const words[] = { "Brief", "A text that is much longer than the first", NULL };
  GtkWidget *drop_down = gtk_drop_down_new_from_strings (words);
  GtkWidget *window = gtk_window_new ();
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (drop_down, words[1]);
  int text, list;

  weeg_drop_down_set_up (GTK_DROP_DOWN (drop_down), "Size");
  gtk_window_set_child (GTK_WINDOW (window), drop_down);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  pango_layout_get_pixel_size (layout, &text, NULL);
  gtk_widget_measure (gtk_popover_get_child (GTK_POPOVER (gtk_widget_get_last_child (drop_down))),
                      GTK_ORIENTATION_HORIZONTAL, -1, &list, NULL, NULL, NULL);
  g_assert_cmpint (list, >, text);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* However little room there is, a short word stays whole. */
static void
test_drop_down_short_word (void)
{
  static const char *const words[] = { "Getal", "Niet van toepassing op wat wordt gewogen", NULL };
  GtkWidget *window = gtk_window_new ();
  GtkWidget *drop_down = gtk_drop_down_new_from_strings (words);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (drop_down, words[0]);
  int text, least, longer;

  weeg_drop_down_set_up (GTK_DROP_DOWN (drop_down), "Kind");
  gtk_window_set_child (GTK_WINDOW (window), drop_down);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  pango_layout_get_pixel_size (layout, &text, NULL);
  gtk_widget_measure (drop_down, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, >=, text + 30);
  pango_layout_set_text (layout, words[1], -1);
  pango_layout_get_pixel_size (layout, &text, NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), 1);
  gtk_widget_measure (drop_down, GTK_ORIENTATION_HORIZONTAL, -1, &longer, NULL, NULL, NULL);
  g_assert_cmpint (longer, <, text);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What is chosen is read whole; the help beside it breaks for that. */
static void
test_drop_down_in_row_whole (void)
{
  static const char *const words[] = { "Gewone meerderheid", NULL };
  g_autoptr (GtkStringList) names = gtk_string_list_new (words);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *drop_down, *row;
  GtkLabel *label;

  row = weeg_drop_down_row_new ("Meerderheid", "Het deel van de stemmen dat een uitkomst nodig heeft.",
                                G_LIST_MODEL (names), &drop_down);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  gtk_window_set_child (GTK_WINDOW (window), list);
  gtk_window_set_default_size (GTK_WINDOW (window), 330, 200);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  label = ui_test_find (drop_down, GTK_TYPE_LABEL, 0);
  g_assert_cmpstr (gtk_label_get_label (label), ==, words[0]);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (label)));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* For text twice as large a window opens twice as wide, but not wider than the display; a clamp is twice as
 * wide. */
static void
test_text_size (void)
{
  GtkWidget *window = gtk_window_new ();
  AdwClamp *clamp = ADW_CLAMP (g_object_ref_sink (adw_clamp_new ()));
  GtkSettings *settings = gtk_settings_get_default ();
  int before, width, height;

  g_object_get (settings, "gtk-xft-dpi", &before, NULL);
  g_object_set (settings, "gtk-xft-dpi", 96 * 1024, NULL);
  weeg_text_size_set_clamp (clamp, 300);
  g_assert_cmpint (adw_clamp_get_maximum_size (clamp), ==, 300);
  g_object_set (settings, "gtk-xft-dpi", 192 * 1024, NULL);
  weeg_text_size_set_clamp (clamp, 300);
  g_assert_cmpint (adw_clamp_get_maximum_size (clamp), ==, 600);
  weeg_text_size_set_window (GTK_WINDOW (window), 300, 700);
  gtk_window_get_default_size (GTK_WINDOW (window), &width, &height);
  g_assert_cmpint (width, ==, 600);
  g_assert_cmpint (height, >=, 700);
  g_assert_cmpint (height, <, 1400);
  g_object_set (settings, "gtk-xft-dpi", before, NULL);
  g_object_unref (clamp);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  ui_test_init (&argc, &argv);
  g_test_add_func ("/ui/widgets/templates", test_templates);
  g_test_add_func ("/ui/widgets/shortcuts", test_shortcuts);
  g_test_add_func ("/ui/widgets/chart", test_chart);
  g_test_add_func ("/ui/widgets/chart-in-a-low-page", test_chart_in_a_low_page);
  g_test_add_func ("/ui/widgets/table", test_table);
  g_test_add_func ("/ui/widgets/table-headings", test_table_headings);
  g_test_add_func ("/ui/widgets/long-heading", test_long_heading);
  g_test_add_func ("/ui/widgets/step-bar-wraps", test_step_bar_wraps);
  g_test_add_func ("/ui/widgets/step-bar-names", test_step_bar_names);
  g_test_add_func ("/ui/widgets/scale-field-wrong", test_scale_field_wrong);
  g_test_add_func ("/ui/widgets/drop-down-begins-at-chosen", test_drop_down_begins_at_chosen);
  g_test_add_func ("/ui/widgets/text-size", test_text_size);
  g_test_add_func ("/ui/widgets/drop-down-short-word", test_drop_down_short_word);
  g_test_add_func ("/ui/widgets/drop-down-in-row-whole", test_drop_down_in_row_whole);
  g_test_add_func ("/ui/widgets/drop-down-list-fits", test_drop_down_list_fits);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-rows.h"

#include <adwaita.h>

#include "weeg-chart-view.h"
#include "weeg-label.h"
#include "weeg-table-view.h"

/* A value of more letters than this is set on more than one line. */
#define LONG_VALUE_CHARS 26
/* A pill of more letters than this may be of more lines. */
#define LONG_PILL_CHARS 30

static gboolean
says_something (const char *text)
{
  return text != NULL && *text != '\0';
}

/* What a screen reader says of the whole row. */
static void
rows_name_row (GtkWidget *row, const char *name, const char *note, const char *value)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_autofree char *label = NULL;

  g_ptr_array_add (parts, (char *)name);
  if (says_something (value))
    g_ptr_array_add (parts, (char *)value);
  if (says_something (note))
    g_ptr_array_add (parts, (char *)note);
  g_ptr_array_add (parts, NULL);
  label = g_strjoinv (", ", (char **)parts->pdata);
  /* The name of a row is its label and its title, which would be said twice. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
set_texts (GtkWidget *row, const char *name, const char *note)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  if (ADW_IS_ACTION_ROW (row))
    {
      adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
      adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), note != NULL ? note : "");
    }
  else
    {
      /* Its subtitle keeps to one line in libadwaita 1.2: the whole of it is a tooltip. */
      adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), note != NULL ? note : "");
      gtk_widget_set_tooltip_text (row, note);
    }
}

GtkWidget *
weeg_section_new (void)
{
  return gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
}

void
weeg_section_add (GtkWidget *section, GtkWidget *child)
{
  gtk_box_append (GTK_BOX (section), child);
}

void
weeg_section_take_figure (GtkWidget *section, WeegFigure *figure)
{
  GtkWidget *chart;

  if (figure == NULL)
    return;
  chart = weeg_chart_view_new ();
  weeg_chart_view_set_figure (WEEG_CHART_VIEW (chart), figure);
  gtk_box_append (GTK_BOX (section), chart);
  weeg_figure_unref (figure);
}

static void
let_heading_wrap (GtkWidget *root)
{
  if (GTK_IS_LABEL (root) && gtk_widget_has_css_class (root, "heading"))
    {
      gtk_label_set_ellipsize (GTK_LABEL (root), PANGO_ELLIPSIZE_NONE);
      gtk_label_set_wrap (GTK_LABEL (root), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (root), PANGO_WRAP_WORD_CHAR);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    let_heading_wrap (child);
}

void
weeg_group_set_title (GtkWidget *group, const char *title)
{
  g_autofree char *escaped = NULL;

  g_return_if_fail (ADW_IS_PREFERENCES_GROUP (group));
  g_return_if_fail (title != NULL);

  escaped = g_markup_escape_text (title, -1);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), escaped);
  let_heading_wrap (group);
}

GtkWidget *
weeg_section_add_group (GtkWidget *section, const char *title, const char *description)
{
  GtkWidget *group = adw_preferences_group_new ();

  if (title != NULL)
    weeg_group_set_title (group, title);
  if (says_something (description))
    {
      g_autofree char *escaped = g_markup_escape_text (description, -1);

      adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), escaped);
    }
  weeg_section_add (section, group);
  return group;
}

static GtkWidget *
fact_new (const char *name, const char *text)
{
  GtkWidget *row = adw_action_row_new ();

  set_texts (row, name, text);
  gtk_widget_add_css_class (row, "fact");
  rows_name_row (row, name, text, NULL);
  return row;
}

/* Rows are counted, as the group itself does not tell. */
static void
rows_add_row (GtkWidget *group, GtkWidget *row)
{
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  g_object_set_data (G_OBJECT (group), "filled", GINT_TO_POINTER (TRUE));
}

void
weeg_group_show_filled (GtkWidget *group)
{
  gtk_widget_set_visible (group, g_object_get_data (G_OBJECT (group), "filled") != NULL);
}

void
weeg_group_add_fact (GtkWidget *group, const char *name, const char *text)
{
  if (says_something (text))
    rows_add_row (group, fact_new (name, text));
}

static GtkWidget *
value_label_new (const char *value)
{
  GtkWidget *label = gtk_label_new (value);

  gtk_widget_add_css_class (label, "numeric");
  /* A label that may wrap gives its room away, down to a word a line. */
  gtk_label_set_wrap (GTK_LABEL (label), g_utf8_strlen (value, -1) > LONG_VALUE_CHARS);
  if (gtk_label_get_wrap (GTK_LABEL (label)))
    gtk_label_set_width_chars (GTK_LABEL (label), LONG_VALUE_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (label), LONG_VALUE_CHARS);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  return label;
}

GtkWidget *
weeg_group_add_value (GtkWidget *group, const char *name, const char *note, const char *value)
{
  GtkWidget *row = adw_action_row_new ();

  set_texts (row, name, note);
  if (says_something (value))
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), value_label_new (value));
  rows_name_row (row, name, note, value);
  rows_add_row (group, row);
  return row;
}

GtkWidget *
weeg_group_add_state (
    GtkWidget *group, const char *name, const char *note, const char *value, const char *tone)
{
  GtkWidget *row = adw_action_row_new ();

  set_texts (row, name, note);
  if (says_something (value))
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), weeg_pill_new (value, tone));
  rows_name_row (row, name, note, value);
  rows_add_row (group, row);
  return row;
}

GtkWidget *
weeg_group_add_expander (GtkWidget *group, const char *name, const char *note, const char *value)
{
  GtkWidget *row = adw_expander_row_new ();

  set_texts (row, name, note);
  if (says_something (value))
    adw_expander_row_add_action (ADW_EXPANDER_ROW (row), value_label_new (value));
  rows_name_row (row, name, note, value);
  rows_add_row (group, row);
  return row;
}

void
weeg_expander_add_fact (GtkWidget *expander, const char *name, const char *text)
{
  if (says_something (text))
    adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), fact_new (name, text));
}

void
weeg_group_add_empty (GtkWidget *group, const char *sentence)
{
  GtkWidget *row = adw_action_row_new ();

  set_texts (row, sentence, NULL);
  gtk_widget_add_css_class (row, "nothing");
  rows_name_row (row, sentence, NULL, NULL);
  rows_add_row (group, row);
}

void
weeg_group_add_table (GtkWidget *group, WeegTable *table, const char *label)
{
  rows_add_row (group, weeg_table_view_new (table, label));
}

GtkWidget *
weeg_pill_new (const char *text, const char *tone)
{
  GtkWidget *pill = gtk_label_new (text);

  gtk_widget_add_css_class (pill, "pill-label");
  gtk_widget_add_css_class (pill, tone);
  gtk_widget_set_valign (pill, GTK_ALIGN_CENTER);
  /* A word or two is on one line, also beside a text that would take all room; more of them where there is no
   * room for one on more. */
  if (g_utf8_strlen (text, -1) > LONG_PILL_CHARS)
    {
      weeg_label_wrap_late (GTK_LABEL (pill));
      gtk_label_set_width_chars (GTK_LABEL (pill), LONG_PILL_CHARS / 2);
    }
  return pill;
}

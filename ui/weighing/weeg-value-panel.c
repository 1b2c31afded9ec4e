/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-value-panel.h"

#include <glib/gi18n.h>

#include "weeg-chart-view.h"
#include "weeg-charts.h"
#include "weeg-value-words.h"

struct _WeegValuePanel
{
  AdwBin parent_instance;

  GtkWidget *spinner;
  GtkWidget *status;
  GtkWidget *list;
  GtkWidget *chart;
};

G_DEFINE_FINAL_TYPE (WeegValuePanel, weeg_value_panel, ADW_TYPE_BIN)

static void
weeg_value_panel_class_init (WeegValuePanelClass *klass)
{
}

static void
weeg_value_panel_init (WeegValuePanel *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->spinner = gtk_spinner_new ();
  self->status = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->status), 0);
  gtk_label_set_wrap (GTK_LABEL (self->status), TRUE);
  gtk_widget_set_hexpand (self->status, TRUE);
  gtk_widget_add_css_class (self->status, "dim-label");
  gtk_box_append (GTK_BOX (line), self->status);
  gtk_box_append (GTK_BOX (line), self->spinner);

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Value of the alternatives"), -1);
  self->chart = weeg_chart_view_new ();
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), self->list);
  gtk_box_append (GTK_BOX (box), self->chart);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
weeg_value_panel_new (void)
{
  return g_object_new (WEEG_TYPE_VALUE_PANEL, NULL);
}

/* One row per alternative, made once and then only given new words, so that a
 * row which is being read stays under the reader's finger. */
static void
value_panel_show_row (WeegValuePanel *self, int index, const char *name, const char *note, const char *value)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), index);
  g_autofree char *spoken = g_strdup_printf ("%s, %s, %s", name, value, note);
  GtkWidget *number;

  if (row == NULL)
    {
      row = GTK_LIST_BOX_ROW (adw_action_row_new ());
      number = gtk_label_new (NULL);
      gtk_widget_add_css_class (number, "numeric");
      gtk_widget_add_css_class (number, "value");
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
      adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), number);
      g_object_set_data (G_OBJECT (row), "number", number);
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
      gtk_list_box_append (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
    }
  number = g_object_get_data (G_OBJECT (row), "number");
  gtk_label_set_label (GTK_LABEL (number), value);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), note);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
show_rows (WeegValuePanel *self, const WeegView *view)
{
  const WeegValueResult *result = view->analysis->value;
  GtkListBoxRow *row;
  int n = 0;

  for (guint i = 0; i < weeg_map_n (result->alternatives); i++)
    {
      const char *id = weeg_map_key (result->alternatives, i);
      const WeegAlternativeResult *alternative = weeg_map_get (result->alternatives, id);
      g_autofree char *value = weeg_value_words_value (view, alternative);
      g_autofree char *note = weeg_value_words_note (view, alternative);

      value_panel_show_row (self, n++, weeg_view_alternative (view, id), note, value);
    }
  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), n)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
}

void
weeg_value_panel_show (WeegValuePanel *self, const WeegView *view, gboolean stale)
{
  gboolean has_value;
  g_autofree char *agreement = NULL;
  g_autoptr (WeegFigure) figure = NULL;

  g_return_if_fail (WEEG_IS_VALUE_PANEL (self));
  g_return_if_fail (view != NULL);

  has_value = view->analysis != NULL && view->analysis->value != NULL;
  gtk_spinner_set_spinning (GTK_SPINNER (self->spinner), stale);
  gtk_widget_set_visible (self->spinner, stale);
  gtk_widget_set_visible (self->list, has_value);
  if (has_value)
    {
      show_rows (self, view);
      agreement = weeg_value_words_agreement (view);
      figure = weeg_chart_profile (view);
    }
  gtk_label_set_label (GTK_LABEL (self->status), stale       ? _ ("Being recomputed …")
                                                 : has_value ? agreement
                                                             : _ ("No value yet: nothing has been scored."));
  gtk_widget_set_visible (self->chart, figure != NULL);
  if (figure != NULL)
    weeg_chart_view_set_figure (WEEG_CHART_VIEW (self->chart), figure);
  /* Numbers that are about to change say so by more than a spinner. */
  gtk_widget_set_opacity (self->list, stale ? 0.6 : 1);
  gtk_widget_set_opacity (self->chart, stale ? 0.6 : 1);
}

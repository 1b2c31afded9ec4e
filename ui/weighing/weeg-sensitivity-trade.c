/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-sensitivity-trade.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "weeg-drop-down.h"
#include "weeg-sentences-certainty.h"

struct _WeegSensitivityTrade
{
  GtkBox parent_instance;

  GtkWidget *criterion; /* drop-down */
  GtkWidget *list;
  GStrv ids;
  WeegView view; /* owns dossier and analysis */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (WeegSensitivityTrade, weeg_sensitivity_trade, GTK_TYPE_BOX)

static const WeegMap *
get_changes (WeegSensitivityTrade *self)
{
  const WeegAnalysis *analysis = self->view.analysis;

  return analysis != NULL && analysis->sensitivity != NULL ? analysis->sensitivity->equivalent : NULL;
}

static void
show_sentences (WeegSensitivityTrade *self)
{
  const WeegMap *changes = get_changes (self);
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->criterion));
  const WeegEquivalentChange *change = NULL;
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
  if (self->ids != NULL && selected < g_strv_length (self->ids))
    change = weeg_map_get (changes, self->ids[selected]);
  for (guint i = 0; change != NULL && i < weeg_map_n (change->others); i++)
    {
      g_autofree char *sentence =
          weeg_sentence_equivalent (&self->view, self->ids[selected], weeg_map_key (change->others, i));
      GtkWidget *child = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (child), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (child), sentence);
      adw_action_row_set_title_lines (ADW_ACTION_ROW (child), 0);
      gtk_list_box_append (GTK_LIST_BOX (self->list), child);
    }
  gtk_widget_set_visible (self->list, change != NULL);
}

static void
sensitivity_trade_chosen_cb (WeegSensitivityTrade *self)
{
  if (!self->filling)
    show_sentences (self);
}

static void
fill_criteria (WeegSensitivityTrade *self)
{
  const WeegMap *changes = get_changes (self);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  for (guint i = 0; i < weeg_map_n (changes); i++)
    {
      g_strv_builder_add (builder, weeg_map_key (changes, i));
      gtk_string_list_append (names, weeg_view_criterion (&self->view, weeg_map_key (changes, i)));
    }
  ids = g_strv_builder_end (builder);
  if (self->ids != NULL && g_strv_equal ((const char *const *)ids, (const char *const *)self->ids) &&
      weeg_drop_down_says (GTK_DROP_DOWN (self->criterion), G_LIST_MODEL (names)))
    return;
  g_strfreev (self->ids);
  self->ids = g_steal_pointer (&ids);
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->criterion), G_LIST_MODEL (names));
}

void
weeg_sensitivity_trade_show (WeegSensitivityTrade *self, const WeegView *view)
{
  g_return_if_fail (WEEG_IS_SENSITIVITY_TRADE (self));
  g_return_if_fail (view != NULL);

  weeg_view_keep (&self->view, view);
  self->filling = TRUE;
  fill_criteria (self);
  self->filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self), self->ids != NULL && self->ids[0] != NULL);
  show_sentences (self);
}

static void
weeg_sensitivity_trade_finalize (GObject *object)
{
  WeegSensitivityTrade *self = WEEG_SENSITIVITY_TRADE (object);

  weeg_view_drop (&self->view);
  g_strfreev (self->ids);
  G_OBJECT_CLASS (weeg_sensitivity_trade_parent_class)->finalize (object);
}

static void
weeg_sensitivity_trade_class_init (WeegSensitivityTradeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = weeg_sensitivity_trade_finalize;
}

static void
weeg_sensitivity_trade_init (WeegSensitivityTrade *self)
{
  GtkWidget *heading = gtk_label_new (_ ("What makes up for what"));
  GtkWidget *note =
      gtk_label_new (_ ("How much of each other criterion weighs as much as one step of this one:"));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  gtk_label_set_xalign (GTK_LABEL (note), 0);
  gtk_label_set_wrap (GTK_LABEL (note), TRUE);
  gtk_widget_add_css_class (note, "dim-label");
  self->criterion = gtk_drop_down_new (NULL, NULL);
  weeg_drop_down_set_up (GTK_DROP_DOWN (self->criterion), _ ("Criterion of which one step is made up for"));
  g_signal_connect_swapped (self->criterion, "notify::selected", G_CALLBACK (sensitivity_trade_chosen_cb),
                            self);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What makes up for what"), -1);
  gtk_box_append (GTK_BOX (self), heading);
  gtk_box_append (GTK_BOX (self), note);
  gtk_box_append (GTK_BOX (self), self->criterion);
  gtk_box_append (GTK_BOX (self), self->list);
}

GtkWidget *
weeg_sensitivity_trade_new (void)
{
  return g_object_new (WEEG_TYPE_SENSITIVITY_TRADE, NULL);
}

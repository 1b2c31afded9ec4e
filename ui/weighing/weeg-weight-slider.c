/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-weight-slider.h"

#include <glib/gi18n.h>

#include "weeg-label.h"

struct _WeegWeightSlider
{
  GtkListBoxRow parent_instance;

  GtkWidget *scale;
  GtkWidget *share;
  GtkWidget *change;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (WeegWeightSlider, weeg_weight_slider, GTK_TYPE_LIST_BOX_ROW)

enum
{
  MOVED,
  ENTERED,
  N_WEIGHT_SLIDER_SIGNALS,
};

static guint weight_slider_signals[N_WEIGHT_SLIDER_SIGNALS];

static void
weight_slider_moved_cb (WeegWeightSlider *self)
{
  if (!self->filling)
    g_signal_emit (self, weight_slider_signals[MOVED], 0);
}

static void
weight_slider_entered_cb (WeegWeightSlider *self)
{
  g_signal_emit (self, weight_slider_signals[ENTERED], 0);
}

static void
leave_the_wheel (GtkWidget *scale)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (scale);

  for (guint i = g_list_model_get_n_items (controllers); i > 0; i--)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i - 1);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        gtk_widget_remove_controller (scale, controller);
    }
}

static void
weeg_weight_slider_class_init (WeegWeightSliderClass *klass)
{
  weight_slider_signals[MOVED] =
      g_signal_new ("moved", WEEG_TYPE_WEIGHT_SLIDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  weight_slider_signals[ENTERED] = g_signal_new ("entered", WEEG_TYPE_WEIGHT_SLIDER, G_SIGNAL_RUN_LAST, 0,
                                                 NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
scale_new (WeegWeightSlider *self)
{
  GtkWidget *scale = gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, 0, 100, 1);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_range_set_increments (GTK_RANGE (scale), 1, 10);
  gtk_range_set_round_digits (GTK_RANGE (scale), 1);
  gtk_scale_set_draw_value (GTK_SCALE (scale), FALSE);
  leave_the_wheel (scale);
  g_signal_connect_swapped (scale, "value-changed", G_CALLBACK (weight_slider_moved_cb), self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (weight_slider_entered_cb), self);
  gtk_widget_add_controller (scale, focus);
  return scale;
}

static void
weeg_weight_slider_init (WeegWeightSlider *self)
{
  self->scale = scale_new (self);
  self->change = weeg_label_new (NULL, 1, "dim-label");
  gtk_widget_add_css_class (self->change, "caption");
  gtk_widget_add_css_class (self->change, "numeric");
  self->share = weeg_label_new (NULL, 1, "numeric");
  gtk_label_set_width_chars (GTK_LABEL (self->share), 7);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

GtkWidget *
weeg_weight_slider_new (const char *criterion)
{
  WeegWeightSlider *self;
  GtkWidget *box, *line, *title;
  g_autofree char *spoken = NULL;

  g_return_val_if_fail (criterion != NULL, NULL);

  self = g_object_new (WEEG_TYPE_WEIGHT_SLIDER, NULL);
  title = weeg_label_new (NULL, 0, NULL);
  gtk_label_set_label (GTK_LABEL (title), criterion);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (title), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (title, TRUE);
  line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  gtk_box_append (GTK_BOX (line), title);
  gtk_box_append (GTK_BOX (line), self->change);
  gtk_box_append (GTK_BOX (line), self->share);
  /* Translators: the accessible name of a slider; %s is a criterion. */
  spoken = g_strdup_printf (_ ("Weight of %s in percent"), criterion);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), self->scale);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  return GTK_WIDGET (self);
}

void
weeg_weight_slider_show (WeegWeightSlider *self, const WeegLocale *locale, double tried, double now)
{
  g_autofree char *share = NULL, *before = NULL, *change = NULL;

  g_return_if_fail (WEEG_IS_WEIGHT_SLIDER (self));

  share = weeg_locale_format_percent (locale, tried, 1);
  before = weeg_locale_format_percent (locale, now, 1);
  if (ABS (tried - now) > WEEG_WEIGHT_UNMOVED)
    /* Translators: %s is a weight in percent: the one that counts, beside another that is tried. */
    change = g_strdup_printf (_ ("now %s"), before);
  self->filling = TRUE;
  gtk_range_set_value (GTK_RANGE (self->scale), tried * 100);
  self->filling = FALSE;
  gtk_label_set_label (GTK_LABEL (self->share), share);
  gtk_label_set_label (GTK_LABEL (self->change), change != NULL ? change : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, share,
                                  -1);
}

void
weeg_weight_slider_move (WeegWeightSlider *self, double share)
{
  g_return_if_fail (WEEG_IS_WEIGHT_SLIDER (self));
  gtk_range_set_value (GTK_RANGE (self->scale), share * 100);
}

double
weeg_weight_slider_get_share (WeegWeightSlider *self)
{
  g_return_val_if_fail (WEEG_IS_WEIGHT_SLIDER (self), 0);
  return gtk_range_get_value (GTK_RANGE (self->scale)) / 100;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-weights-panel.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "weeg-chart-view.h"
#include "weeg-charts.h"
#include "weeg-label.h"
#include "weeg-ratio.h"
#include "weeg-weights-values.h"

/* Above this the comparisons of AHP had better be looked at again (Saaty). */
#define MOST_RATIO 0.10

struct _WeegWeightsPanel
{
  GtkBox parent_instance;

  GtkWidget *status;
  GtkWidget *spinner;
  GtkWidget *consistency;
  GtkWidget *reconsider; /* label */
  GtkWidget *go;         /* button */
  GtkWidget *values;
  GtkWidget *compare; /* toggle */
  GtkWidget *chart;
  char *row, *column;

  /* What was shown last, to show it again with or without equal weights. */
  WeegView view; /* owns dossier and analysis */
  WeegValuePreview *preview;
  double *own, *group;
};

G_DEFINE_FINAL_TYPE (WeegWeightsPanel, weeg_weights_panel, GTK_TYPE_BOX)

enum
{
  RECONSIDER,
  N_WEIGHTS_PANEL_SIGNALS,
};

static guint weights_panel_signals[N_WEIGHTS_PANEL_SIGNALS];

static void
go_cb (WeegWeightsPanel *self)
{
  if (self->row != NULL)
    g_signal_emit (self, weights_panel_signals[RECONSIDER], 0, self->row, self->column);
}

static void
weights_panel_show_values (WeegWeightsPanel *self)
{
  guint n = 0;
  g_autofree double *equal = NULL;
  WeegWeightsColumn columns[3];

  if (self->preview == NULL)
    return;
  columns[n++] = (WeegWeightsColumn){ _ ("By these weights"), self->own };
  columns[n++] = (WeegWeightsColumn){ _ ("By the group’s"), self->group };
  if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->compare)))
    {
      guint n_criteria = weeg_value_preview_n_criteria (self->preview);

      equal = g_new0 (double, n_criteria + 1);
      for (guint i = 0; i < n_criteria; i++)
        equal[i] = 1.0 / n_criteria;
      columns[n++] = (WeegWeightsColumn){ _ ("By equal weights"), equal };
    }
  weeg_weights_values_show (WEEG_WEIGHTS_VALUES (self->values), &self->view, self->preview, columns, n);
}

static void
keep_view (WeegWeightsPanel *self, const WeegView *view, const WeegValuePreview *preview)
{
  weeg_view_keep (&self->view, view);
  if (preview != NULL)
    weeg_value_preview_ref (preview);
  g_clear_pointer (&self->preview, weeg_value_preview_unref);
  self->preview = (WeegValuePreview *)preview;
}

static void
weeg_weights_panel_finalize (GObject *object)
{
  WeegWeightsPanel *self = WEEG_WEIGHTS_PANEL (object);

  weeg_view_drop (&self->view);
  g_clear_pointer (&self->preview, weeg_value_preview_unref);
  g_free (self->row);
  g_free (self->column);
  g_free (self->own);
  g_free (self->group);
  G_OBJECT_CLASS (weeg_weights_panel_parent_class)->finalize (object);
}

static void
weeg_weights_panel_class_init (WeegWeightsPanelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = weeg_weights_panel_finalize;
  weights_panel_signals[RECONSIDER] =
      g_signal_new ("reconsider", WEEG_TYPE_WEIGHTS_PANEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static void
weeg_weights_panel_init (WeegWeightsPanel *self)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  self->status = weeg_label_append (line, NULL);
  gtk_widget_set_hexpand (self->status, TRUE);
  self->spinner = gtk_spinner_new ();
  gtk_box_append (GTK_BOX (line), self->spinner);
  gtk_box_append (GTK_BOX (self), line);
  self->consistency = weeg_label_append (GTK_WIDGET (self), NULL);
  self->reconsider = weeg_label_append (GTK_WIDGET (self), NULL);
  self->go = gtk_button_new_with_label (_ ("Go to this comparison"));
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->go))), TRUE);
  gtk_widget_set_halign (self->go, GTK_ALIGN_START);
  g_signal_connect_swapped (self->go, "clicked", G_CALLBACK (go_cb), self);
  gtk_box_append (GTK_BOX (self), self->go);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "chart-card");
  self->values = weeg_weights_values_new ();
  gtk_box_append (GTK_BOX (card), self->values);
  self->compare = gtk_toggle_button_new_with_label (_ ("Compare with equal weights"));
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->compare))), TRUE);
  gtk_widget_set_halign (self->compare, GTK_ALIGN_START);
  g_signal_connect_swapped (self->compare, "toggled", G_CALLBACK (weights_panel_show_values), self);
  gtk_box_append (GTK_BOX (card), self->compare);
  gtk_box_append (GTK_BOX (self), card);
  self->chart = weeg_chart_view_new ();
  gtk_box_append (GTK_BOX (self), self->chart);
}

GtkWidget *
weeg_weights_panel_new (void)
{
  return g_object_new (WEEG_TYPE_WEIGHTS_PANEL, NULL);
}

static char *
describe_status (const WeegWeightsState *state)
{
  if (state->result == NULL && state->problem != NULL)
    /* Translators: %s is why the weights cannot be counted. */
    return g_strdup_printf (_ ("Not counted yet. %s."), state->problem);
  if (state->result == NULL)
    return g_strdup (_ ("Nothing has been given this way yet."));
  if (!state->given)
    return g_strdup (_ ("Not entered yet: this is what they would come to."));
  if (state->blind)
    return g_strdup (_ ("Entered; the group’s value takes them in when this round is closed."));
  return g_strdup (_ ("These weights count."));
}

/* “Consistency ratio 0.04, at most 0.10 is consistent enough; λmax 3.04.” */
static char *
describe_consistency (const WeegView *view, const WeegWeightsResult *result)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (result == NULL)
    return g_strdup ("");
  if (WEEG_HAS (result, xi))
    {
      first = weeg_locale_format_number (view->locale, result->input_consistency_ratio, 2);
      second = weeg_locale_format_number (view->locale, result->xi, 3);
      /* Translators: two numbers; ξ* is the largest deviation left. */
      return g_strdup_printf (_ ("Consistency of the answers: %s (0 is fully consistent, 1 is not at all); "
                                 "what they leave open is ξ* = %s."),
                              first, second);
    }
  if (!WEEG_HAS (result, lambda_max))
    return g_strdup ("");
  second = weeg_locale_format_number (view->locale, result->lambda_max, 2);
  if (!WEEG_HAS (result, consistency_ratio))
    {
      first = weeg_locale_format_number (view->locale, result->consistency_index, 3);
      /* Translators: two numbers. */
      return g_strdup_printf (
          _ ("Consistency index %s, λmax %s. A ratio is only known for at most 10 criteria."), first, second);
    }
  first = weeg_locale_format_number (view->locale, result->consistency_ratio, 2);
  return g_strdup_printf (
      result->consistency_ratio > MOST_RATIO
          /* Translators: two numbers. */
          ? _ ("Consistency ratio %s: the answers contradict one another (more than 0.10); "
               "λmax %s.")
          /* Translators: two numbers. */
          : _ ("Consistency ratio %s: consistent enough (at most 0.10); λmax %s."),
      first, second);
}

static void
show_reconsider (WeegWeightsPanel *self, const WeegView *view, const WeegReconsider *reconsider)
{
  g_autofree char *times = NULL;
  g_autofree char *text = NULL;
  const char *more, *less;

  g_clear_pointer (&self->row, g_free);
  g_clear_pointer (&self->column, g_free);
  gtk_widget_set_visible (self->reconsider, reconsider != NULL);
  gtk_widget_set_visible (self->go, reconsider != NULL);
  if (reconsider == NULL)
    return;
  self->row = g_strdup (reconsider->row);
  self->column = g_strdup (reconsider->column);
  more = weeg_view_criterion (view, reconsider->suggested >= 1 ? reconsider->row : reconsider->column);
  less = weeg_view_criterion (view, reconsider->suggested >= 1 ? reconsider->column : reconsider->row);
  times = weeg_ratio_format (view->locale,
                             reconsider->suggested >= 1 ? reconsider->suggested : 1 / reconsider->suggested);
  /* Translators: two criteria; the first again, a number, the second again. */
  text = g_strdup_printf (_ ("The comparison to reconsider first is that of %s and %s: by the other answers, "
                             "%s would weigh %s times as heavily as %s."),
                          weeg_view_criterion (view, reconsider->row),
                          weeg_view_criterion (view, reconsider->column), more, times, less);
  gtk_label_set_label (GTK_LABEL (self->reconsider), text);
}

static void
show_consistency (WeegWeightsPanel *self, const WeegView *view, const WeegWeightsResult *result)
{
  g_autofree char *text = describe_consistency (view, result);
  gboolean bad =
      result != NULL && WEEG_HAS (result, consistency_ratio) && result->consistency_ratio > MOST_RATIO;

  gtk_label_set_label (GTK_LABEL (self->consistency), text);
  gtk_widget_set_visible (self->consistency, *text != '\0');
  if (bad)
    gtk_widget_add_css_class (self->consistency, "attention");
  else
    gtk_widget_remove_css_class (self->consistency, "attention");
  show_reconsider (self, view, result != NULL ? result->reconsider : NULL);
}

/* The weights by the preview's order of the criteria. */
static void
take_weights (WeegWeightsPanel *self, const WeegValuePreview *preview, const WeegWeightsState *state)
{
  guint n = weeg_value_preview_n_criteria (preview);

  g_clear_pointer (&self->own, g_free);
  g_free (self->group);
  self->group = g_new0 (double, n + 1);
  if (state->result != NULL)
    {
      self->own = g_new0 (double, n + 1);
      for (guint i = 0; i < n; i++)
        self->own[i] = weeg_map_number (state->result->weights, weeg_value_preview_criterion (preview, i), 0);
    }
  if (state->blind || self->own == NULL)
    memcpy (self->group, weeg_value_preview_weights (preview), n * sizeof (double));
  else if (state->member == NULL)
    memcpy (self->group, self->own, n * sizeof (double));
  else
    weeg_value_preview_group (preview, state->member, self->own, self->group);
}

static void
weights_panel_show_chart (WeegWeightsPanel *self, const WeegView *view)
{
  g_autoptr (WeegFigure) figure = view->analysis != NULL ? weeg_chart_weights (view) : NULL;

  gtk_widget_set_visible (self->chart, figure != NULL);
  if (figure != NULL)
    weeg_chart_view_set_figure (WEEG_CHART_VIEW (self->chart), figure);
}

void
weeg_weights_panel_show (WeegWeightsPanel *self,
                         const WeegView *view,
                         const WeegValuePreview *preview,
                         const WeegWeightsState *state)
{
  g_autofree char *status = NULL;

  g_return_if_fail (WEEG_IS_WEIGHTS_PANEL (self));
  g_return_if_fail (view != NULL && state != NULL);

  status = describe_status (state);
  gtk_label_set_label (GTK_LABEL (self->status), status);
  gtk_spinner_set_spinning (GTK_SPINNER (self->spinner), state->stale);
  gtk_widget_set_visible (self->spinner, state->stale);
  show_consistency (self, view, state->result);
  if (self->view.dossier == NULL || view->analysis != self->view.analysis)
    weights_panel_show_chart (self, view);
  gtk_widget_set_opacity (self->chart, state->stale ? 0.6 : 1);
  keep_view (self, view, preview);
  gtk_widget_set_visible (gtk_widget_get_parent (self->values), preview != NULL);
  if (preview != NULL)
    take_weights (self, preview, state);
  weights_panel_show_values (self);
}

const char *
weeg_weights_panel_get_consistency (WeegWeightsPanel *self)
{
  g_return_val_if_fail (WEEG_IS_WEIGHTS_PANEL (self), NULL);
  return gtk_label_get_label (GTK_LABEL (self->consistency));
}

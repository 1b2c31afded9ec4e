/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-sensitivity-page.h"

#include <glib/gi18n.h>

#include "weeg-chart-view.h"
#include "weeg-charts.h"
#include "weeg-rows.h"
#include "weeg-sensitivity-explorer.h"
#include "weeg-sensitivity-trade.h"
#include "weeg-sentences-certainty.h"
#include "weeg-sentences.h"
#include "weeg-session-view.h"

/* What is drawn below, in this order. */
static const char *const chart_names[] = { "rank-acceptability", "tornado", "agreement" };

struct _WeegSensitivityPage
{
  GtkBox parent_instance;

  WeegDossierSession *session;
  const char *language;
  GtkWidget *stale; /* a line that says so */
  GtkWidget *spinner;
  GtkWidget *words; /* what follows from the analysis, and is made anew with it */
  WeegSensitivityExplorer *explorer;
  WeegSensitivityTrade *trade;
  GtkWidget *charts[G_N_ELEMENTS (chart_names)];
  WeegAnalysis *analysis; /* what is shown */
};

G_DEFINE_FINAL_TYPE (WeegSensitivityPage, weeg_sensitivity_page, GTK_TYPE_BOX)

static void
sensitivity_page_show_words (WeegSensitivityPage *self, const WeegView *view)
{
  GtkWidget *child, *group;
  g_autofree char *holds = NULL;
  g_autofree char *turns = NULL;
  g_autofree char *scores = NULL;
  g_autofree char *tornado = NULL;

  while ((child = gtk_widget_get_first_child (self->words)) != NULL)
    gtk_box_remove (GTK_BOX (self->words), child);
  group = weeg_section_add_group (self->words, _ ("How firm the outcome is"), NULL);
  if (view->analysis == NULL || view->analysis->value == NULL)
    {
      weeg_group_add_empty (group, _ ("No value yet: criteria, alternatives and scores are needed."));
      return;
    }
  holds = weeg_sentence_robustness (view);
  turns = weeg_sentence_turns (view);
  scores = weeg_sentence_single_scores (view);
  tornado = weeg_sentence_tornado (view);
  weeg_group_add_fact (group, _ ("The outcome holds"), holds);
  weeg_group_add_fact (group, _ ("Turned by weights"), turns);
  weeg_group_add_fact (group, _ ("Turned by one score"), scores);
  weeg_group_add_fact (group, _ ("What moves it most"), tornado);
}

static void
show_charts (WeegSensitivityPage *self, const WeegView *view)
{
  for (guint i = 0; i < G_N_ELEMENTS (chart_names); i++)
    {
      const WeegChart *chart = weeg_charts_find (chart_names[i]);
      g_autoptr (WeegFigure) figure = chart != NULL && view->analysis != NULL ? chart->make (view) : NULL;

      gtk_widget_set_visible (self->charts[i], figure != NULL);
      if (figure != NULL)
        weeg_chart_view_set_figure (WEEG_CHART_VIEW (self->charts[i]), figure);
    }
}

void
weeg_sensitivity_page_update (WeegSensitivityPage *self)
{
  WeegView view;
  gboolean stale;

  g_return_if_fail (WEEG_IS_SENSITIVITY_PAGE (self));

  view = weeg_session_view (self->session, self->language);
  stale = weeg_dossier_session_get_analysis_stale (self->session);
  gtk_widget_set_visible (self->stale, stale);
  gtk_spinner_set_spinning (GTK_SPINNER (self->spinner), stale);
  gtk_widget_set_opacity (self->words, stale ? 0.6 : 1);
  for (guint i = 0; i < G_N_ELEMENTS (chart_names); i++)
    gtk_widget_set_opacity (self->charts[i], stale ? 0.6 : 1);
  weeg_sensitivity_explorer_update (self->explorer);
  if (self->analysis != NULL && self->analysis == view.analysis)
    return;
  g_clear_pointer ((gpointer *)&self->analysis, weeg_record_unref);
  if (view.analysis != NULL)
    self->analysis = weeg_record_ref (view.analysis);
  sensitivity_page_show_words (self, &view);
  weeg_sensitivity_trade_show (self->trade, &view);
  show_charts (self, &view);
}

static void
weeg_sensitivity_page_dispose (GObject *object)
{
  WeegSensitivityPage *self = WEEG_SENSITIVITY_PAGE (object);

  g_clear_object (&self->session);
  g_clear_pointer ((gpointer *)&self->analysis, weeg_record_unref);
  G_OBJECT_CLASS (weeg_sensitivity_page_parent_class)->dispose (object);
}

static void
weeg_sensitivity_page_class_init (WeegSensitivityPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = weeg_sensitivity_page_dispose;
}

static void
weeg_sensitivity_page_init (WeegSensitivityPage *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 24);
}

static void
add_stale_line (WeegSensitivityPage *self)
{
  GtkWidget *text = gtk_label_new (_ ("Out of date: it is being recomputed …"));

  self->stale = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->spinner = gtk_spinner_new ();
  gtk_widget_add_css_class (text, "attention");
  gtk_box_append (GTK_BOX (self->stale), self->spinner);
  gtk_box_append (GTK_BOX (self->stale), text);
  gtk_box_append (GTK_BOX (self), self->stale);
}

static void
add_explorer (WeegSensitivityPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *heading = gtk_label_new (_ ("What if a criterion weighed more or less?"));

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_widget_add_css_class (heading, "heading");
  self->explorer = WEEG_SENSITIVITY_EXPLORER (weeg_sensitivity_explorer_new (self->session, self->language));
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->explorer));
  gtk_box_append (GTK_BOX (self), box);
}

GtkWidget *
weeg_sensitivity_page_new (WeegDossierSession *session, const char *language)
{
  WeegSensitivityPage *self;

  g_return_val_if_fail (WEEG_IS_DOSSIER_SESSION (session), NULL);

  self = g_object_new (WEEG_TYPE_SENSITIVITY_PAGE, NULL);
  self->session = g_object_ref (session);
  self->language = language;
  add_stale_line (self);
  self->words = weeg_section_new ();
  gtk_box_append (GTK_BOX (self), self->words);
  add_explorer (self);
  self->trade = WEEG_SENSITIVITY_TRADE (weeg_sensitivity_trade_new ());
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->trade));
  for (guint i = 0; i < G_N_ELEMENTS (chart_names); i++)
    {
      self->charts[i] = weeg_chart_view_new ();
      gtk_box_append (GTK_BOX (self), self->charts[i]);
    }
  return GTK_WIDGET (self);
}

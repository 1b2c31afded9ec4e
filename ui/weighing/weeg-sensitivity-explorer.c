/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-sensitivity-explorer.h"

#include <glib/gi18n.h>
#include <string.h>

#include "weeg-button.h"
#include "weeg-chart-view.h"
#include "weeg-charts.h"
#include "weeg-columns.h"
#include "weeg-drop-down.h"
#include "weeg-edit-words.h"
#include "weeg-label.h"
#include "weeg-member-choice.h"
#include "weeg-sentences-certainty.h"
#include "weeg-weight-slider.h"
#include "weeg-weights-edit.h"

#define SENSITIVITY_EXPLORER_LEAST_WIDTH 760
#define SLIDERS_SHARE 0.45
struct _WeegSensitivityExplorer
{
  AdwBin parent_instance;

  WeegDossierSession *session;
  const char *language;
  GtkWidget *columns;
  GtkWidget *empty;
  GtkWidget *list;
  WeegWeightsValues *values;
  GtkWidget *sentence;
  GtkWidget *chart;
  GtkWidget *back;
  GtkWidget *member; /* drop-down: who gets these weights */
  GtkWidget *use;
  GtkWidget *problem;

  WeegAnalysis *analysis; /* that of the preview */
  WeegValuePreview *preview;
  WeegList *criteria; /* those of the sliders */
  GPtrArray *sliders; /* of WeegWeightSlider, in the order of the preview; borrowed */
  double *tried;
  guint chosen; /* the criterion that was moved last */
  guint tick;
};

G_DEFINE_FINAL_TYPE (WeegSensitivityExplorer, weeg_sensitivity_explorer, ADW_TYPE_BIN)

static WeegView
view_of (WeegSensitivityExplorer *self)
{
  return weeg_view (weeg_dossier_session_get_dossier (self->session), self->analysis, self->language);
}

static gboolean
is_moved (WeegSensitivityExplorer *self)
{
  const double *weights = weeg_value_preview_weights (self->preview);

  for (guint i = 0; i < self->sliders->len; i++)
    if (ABS (self->tried[i] - weights[i]) > WEEG_WEIGHT_UNMOVED)
      return TRUE;
  return FALSE;
}

static void
sensitivity_explorer_show_chart (WeegSensitivityExplorer *self, WeegView view)
{
  g_autoptr (WeegAnyRecord) analysis = NULL;
  g_autoptr (WeegFigure) figure = NULL;
  g_autofree char *sentence = NULL;

  analysis =
      (WeegRecord *)weeg_value_preview_analysis (self->preview, self->analysis, self->tried, self->chosen);
  view.analysis = (const WeegAnalysis *)analysis;
  view.criterion = weeg_value_preview_criterion (self->preview, self->chosen);
  if (is_moved (self))
    view.tried = &self->tried[self->chosen];
  figure = weeg_chart_sensitivity (&view);
  gtk_widget_set_visible (self->chart, figure != NULL);
  if (figure != NULL)
    weeg_chart_view_set_figure (WEEG_CHART_VIEW (self->chart), figure);
  sentence = weeg_sentence_weight (&view, view.criterion);
  gtk_label_set_label (GTK_LABEL (self->sentence), sentence);
}

/* Everything that follows from what is tried. */
static void
show_tried (WeegSensitivityExplorer *self)
{
  WeegView view = view_of (self);
  gboolean moved = is_moved (self);
  WeegWeightsColumn columns[] = {
    { _ ("Now"), weeg_value_preview_weights (self->preview) },
    { _ ("Tried"), self->tried },
  };

  for (guint i = 0; i < self->sliders->len; i++)
    weeg_weight_slider_show (self->sliders->pdata[i], view.locale, self->tried[i],
                             weeg_value_preview_weights (self->preview)[i]);
  weeg_weights_values_show (self->values, &view, self->preview, columns, moved ? 2 : 1);
  gtk_widget_set_sensitive (self->back, moved);
  gtk_widget_set_sensitive (self->use, moved && !weeg_dossier_session_is_read_only (self->session) &&
                                           weeg_member_choice_n (GTK_DROP_DOWN (self->member)) > 0);
  sensitivity_explorer_show_chart (self, view);
}

/* However fast the pointer moves, things are shown once a frame. */
static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer unused)
{
  WeegSensitivityExplorer *self = WEEG_SENSITIVITY_EXPLORER (widget);

  self->tick = 0;
  if (self->preview != NULL)
    show_tried (self);
  return G_SOURCE_REMOVE;
}

static void
sensitivity_explorer_moved_cb (WeegSensitivityExplorer *self, WeegWeightSlider *slider)
{
  guint i;

  if (self->preview == NULL || !g_ptr_array_find (self->sliders, slider, &i))
    return;
  self->chosen = i;
  weeg_value_preview_move (self->preview, self->tried, i, weeg_weight_slider_get_share (slider), self->tried);
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

static void
sensitivity_explorer_entered_cb (WeegSensitivityExplorer *self, WeegWeightSlider *slider)
{
  guint i;

  if (self->preview == NULL || !g_ptr_array_find (self->sliders, slider, &i) || self->chosen == i)
    return;
  self->chosen = i;
  show_tried (self);
}

static void
back_cb (WeegSensitivityExplorer *self)
{
  memcpy (self->tried, weeg_value_preview_weights (self->preview), self->sliders->len * sizeof (double));
  show_tried (self);
}

static void
sensitivity_explorer_equal_cb (WeegSensitivityExplorer *self)
{
  for (guint i = 0; i < self->sliders->len; i++)
    self->tried[i] = 1.0 / self->sliders->len;
  show_tried (self);
}

void
weeg_sensitivity_explorer_use (WeegSensitivityExplorer *self, const char *member)
{
  g_autoptr (WeegAnyRecord) weights = NULL;
  g_autoptr (WeegEdit) edit = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (WEEG_IS_SENSITIVITY_EXPLORER (self));
  g_return_if_fail (self->preview != NULL);

  weights = (WeegRecord *)weeg_weights_from_shares (weeg_value_preview_criteria (self->preview), self->tried,
                                                    self->sliders->len);
  edit = weeg_weights_edit_new (weeg_dossier_session_get_dossier (self->session), member,
                                (WeegWeights *)weights, self->language, &error);
  if (edit != NULL && weeg_edit_n_steps (edit) > 0)
    weeg_dossier_session_edit (self->session, edit, &error);
  if (error != NULL && error->domain == WEEG_EDIT_ERROR)
    text = weeg_edit_words_error (error, self->language);
  gtk_label_set_label (GTK_LABEL (self->problem), text != NULL ? text : "");
  gtk_widget_set_visible (self->problem, text != NULL);
  if (text == NULL)
    back_cb (self);
}

static void
use_cb (WeegSensitivityExplorer *self)
{
  weeg_sensitivity_explorer_use (self, weeg_member_choice_get (GTK_DROP_DOWN (self->member)));
}

static void
build_sliders (WeegSensitivityExplorer *self, const WeegView *view)
{
  GtkListBoxRow *row;

  g_ptr_array_set_size (self->sliders, 0);
  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
  for (guint i = 0; i < weeg_value_preview_n_criteria (self->preview); i++)
    {
      const char *name = weeg_view_criterion (view, weeg_value_preview_criterion (self->preview, i));
      GtkWidget *slider = weeg_weight_slider_new (name);

      g_signal_connect_object (slider, "moved", G_CALLBACK (sensitivity_explorer_moved_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (slider, "entered", G_CALLBACK (sensitivity_explorer_entered_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_list_box_append (GTK_LIST_BOX (self->list), slider);
      g_ptr_array_add (self->sliders, slider);
    }
}

/* The criterion with which the best turns first. */
static guint
nearest_turn (WeegSensitivityExplorer *self, const WeegView *view)
{
  const char *id = weeg_sentence_nearest_turn (view);

  for (guint i = 0; id != NULL && i < weeg_value_preview_n_criteria (self->preview); i++)
    if (g_strcmp0 (weeg_value_preview_criterion (self->preview, i), id) == 0)
      return i;
  return 0;
}

/* A new analysis: what was tried stays, where it was moved and the criteria are the same. */
static void
take_analysis (WeegSensitivityExplorer *self, const WeegAnalysis *analysis)
{
  gboolean moved = self->preview != NULL && is_moved (self);
  WeegView view;
  guint n;

  g_clear_pointer (&self->preview, weeg_value_preview_unref);
  g_clear_pointer ((gpointer *)&self->analysis, weeg_record_unref);
  if (analysis == NULL || analysis->value == NULL)
    return;
  self->analysis = weeg_record_ref (analysis);
  self->preview = weeg_value_preview_new (analysis->value);
  view = view_of (self);
  n = weeg_value_preview_n_criteria (self->preview);
  if (self->criteria == NULL || n != self->sliders->len ||
      !weeg_list_equal (self->criteria, view.dossier->criteria))
    {
      g_clear_pointer (&self->criteria, weeg_list_unref);
      self->criteria = view.dossier->criteria != NULL ? weeg_list_ref (view.dossier->criteria) : NULL;
      build_sliders (self, &view);
      self->chosen = nearest_turn (self, &view);
      moved = FALSE;
    }
  if (moved)
    return;
  g_free (self->tried);
  self->tried = g_memdup2 (weeg_value_preview_weights (self->preview), (n + 1) * sizeof (double));
}

void
weeg_sensitivity_explorer_update (WeegSensitivityExplorer *self)
{
  const WeegAnalysis *analysis;
  WeegView view;
  gboolean stale;

  g_return_if_fail (WEEG_IS_SENSITIVITY_EXPLORER (self));

  analysis = weeg_dossier_session_get_analysis (self->session);
  stale = weeg_dossier_session_get_analysis_stale (self->session);
  if (analysis != self->analysis || self->preview == NULL)
    take_analysis (self, analysis);
  gtk_widget_set_visible (self->columns, self->preview != NULL);
  gtk_widget_set_visible (self->empty, self->preview == NULL);
  if (self->preview == NULL)
    return;
  view = view_of (self);
  weeg_member_choice_fill (GTK_DROP_DOWN (self->member), &view);
  gtk_widget_set_opacity (self->columns, stale ? 0.6 : 1);
  show_tried (self);
}

void
weeg_sensitivity_explorer_try (WeegSensitivityExplorer *self, const char *criterion, double share)
{
  g_return_if_fail (WEEG_IS_SENSITIVITY_EXPLORER (self));
  g_return_if_fail (self->preview != NULL);

  for (guint i = 0; i < self->sliders->len; i++)
    if (g_strcmp0 (weeg_value_preview_criterion (self->preview, i), criterion) == 0)
      weeg_weight_slider_move (self->sliders->pdata[i], share);
  show_tried (self);
}

WeegWeightsValues *
weeg_sensitivity_explorer_get_values (WeegSensitivityExplorer *self)
{
  g_return_val_if_fail (WEEG_IS_SENSITIVITY_EXPLORER (self), NULL);
  return self->values;
}

double
weeg_sensitivity_explorer_get_share (WeegSensitivityExplorer *self, const char *criterion)
{
  g_return_val_if_fail (WEEG_IS_SENSITIVITY_EXPLORER (self), -1);

  for (guint i = 0; self->preview != NULL && i < self->sliders->len; i++)
    if (g_strcmp0 (weeg_value_preview_criterion (self->preview, i), criterion) == 0)
      return self->tried[i];
  return -1;
}

static void
weeg_sensitivity_explorer_dispose (GObject *object)
{
  WeegSensitivityExplorer *self = WEEG_SENSITIVITY_EXPLORER (object);

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  g_clear_object (&self->session);
  g_clear_pointer (&self->preview, weeg_value_preview_unref);
  g_clear_pointer ((gpointer *)&self->analysis, weeg_record_unref);
  g_clear_pointer (&self->criteria, weeg_list_unref);
  g_clear_pointer (&self->tried, g_free);
  G_OBJECT_CLASS (weeg_sensitivity_explorer_parent_class)->dispose (object);
}

static void
weeg_sensitivity_explorer_finalize (GObject *object)
{
  g_ptr_array_unref (WEEG_SENSITIVITY_EXPLORER (object)->sliders);
  G_OBJECT_CLASS (weeg_sensitivity_explorer_parent_class)->finalize (object);
}

static void
weeg_sensitivity_explorer_class_init (WeegSensitivityExplorerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = weeg_sensitivity_explorer_dispose;
  G_OBJECT_CLASS (klass)->finalize = weeg_sensitivity_explorer_finalize;
}

static void
weeg_sensitivity_explorer_init (WeegSensitivityExplorer *self)
{
  self->sliders = g_ptr_array_new ();
}

static GtkWidget *
build_left (WeegSensitivityExplorer *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *note = weeg_label_new_wrapping (NULL, "dim-label");

  gtk_label_set_label (GTK_LABEL (note),
                       _ ("Moved here, a weight is only tried: the other weights keep their "
                          "proportions, and nothing changes until it is used."));
  gtk_box_append (GTK_BOX (box), note);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Weights to try"), -1);
  gtk_box_append (GTK_BOX (box), self->list);
  self->back =
      weeg_button_append (buttons, _ ("Back to the group’s weights"), NULL, G_CALLBACK (back_cb), self);
  weeg_button_append (buttons, _ ("Equal weights"), NULL, G_CALLBACK (sensitivity_explorer_equal_cb), self);
  gtk_box_append (GTK_BOX (box), buttons);
  self->member = gtk_drop_down_new (NULL, NULL);
  weeg_drop_down_set_up (GTK_DROP_DOWN (self->member), _ ("Whose weights these become"));
  gtk_box_append (GTK_BOX (line), self->member);
  self->use = weeg_button_append (line, _ ("Use these weights"), NULL, G_CALLBACK (use_cb), self);
  gtk_widget_set_halign (self->use, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), line);
  self->problem = weeg_label_new_wrapping (NULL, "error");
  gtk_widget_set_visible (self->problem, FALSE);
  gtk_box_append (GTK_BOX (box), self->problem);
  return box;
}

static GtkWidget *
build_right (WeegSensitivityExplorer *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "chart-card");
  self->values = WEEG_WEIGHTS_VALUES (weeg_weights_values_new ());
  gtk_box_append (GTK_BOX (card), GTK_WIDGET (self->values));
  gtk_box_append (GTK_BOX (box), card);
  self->sentence = weeg_label_new_wrapping (NULL, NULL);
  gtk_box_append (GTK_BOX (box), self->sentence);
  self->chart = weeg_chart_view_new ();
  gtk_box_append (GTK_BOX (box), self->chart);
  return box;
}

GtkWidget *
weeg_sensitivity_explorer_new (WeegDossierSession *session, const char *language)
{
  WeegSensitivityExplorer *self;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  g_return_val_if_fail (WEEG_IS_DOSSIER_SESSION (session), NULL);

  self = g_object_new (WEEG_TYPE_SENSITIVITY_EXPLORER, NULL);
  self->session = g_object_ref (session);
  self->language = language;
  self->empty = weeg_label_new_wrapping (NULL, "dim-label");
  gtk_label_set_label (GTK_LABEL (self->empty),
                       _ ("No value yet: criteria, alternatives and scores are needed."));
  self->columns = weeg_columns_new (build_left (self), build_right (self), SENSITIVITY_EXPLORER_LEAST_WIDTH,
                                    SLIDERS_SHARE);
  gtk_box_append (GTK_BOX (box), self->empty);
  gtk_box_append (GTK_BOX (box), self->columns);
  adw_bin_set_child (ADW_BIN (self), box);
  weeg_sensitivity_explorer_update (self);
  return GTK_WIDGET (self);
}

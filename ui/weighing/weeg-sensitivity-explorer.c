/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-sensitivity-explorer.h"

#include <glib/gi18n.h>
#include <string.h>

#include "weeg-chart-view.h"
#include "weeg-charts.h"
#include "weeg-columns.h"
#include "weeg-drop-down.h"
#include "weeg-edit-words.h"
#include "weeg-sentences-certainty.h"
#include "weeg-weights-edit.h"

#define LEAST_WIDTH 760
#define SLIDERS_SHARE 0.45
/* Below this difference a weight has not been moved. */
#define UNMOVED 1e-9

/* One criterion. */
typedef struct
{
  GtkWidget *scale;
  GtkWidget *share;
  GtkWidget *change;
} Slider;

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
  GStrv ids;          /* of the members who score */
  GArray *sliders;    /* of Slider, in the order of the preview */
  double *tried;
  guint chosen; /* the criterion that was moved last */
  gboolean filling;
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
    if (ABS (self->tried[i] - weights[i]) > UNMOVED)
      return TRUE;
  return FALSE;
}

static void
show_slider (WeegSensitivityExplorer *self, const WeegView *view, guint i)
{
  Slider *slider = &g_array_index (self->sliders, Slider, i);
  double now = weeg_value_preview_weights (self->preview)[i];
  g_autofree char *share = weeg_locale_format_percent (view->locale, self->tried[i], 1);
  g_autofree char *before = weeg_locale_format_percent (view->locale, now, 1);
  /* Translators: %s is a weight in percent: the one that counts, beside another that is tried. */
  g_autofree char *change =
      ABS (self->tried[i] - now) > UNMOVED ? g_strdup_printf (_ ("now %s"), before) : g_strdup ("");

  gtk_range_set_value (GTK_RANGE (slider->scale), self->tried[i] * 100);
  gtk_label_set_label (GTK_LABEL (slider->share), share);
  gtk_label_set_label (GTK_LABEL (slider->change), change);
  gtk_accessible_update_property (GTK_ACCESSIBLE (slider->scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, share,
                                  -1);
}

static void
show_chart (WeegSensitivityExplorer *self, WeegView view)
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

  self->filling = TRUE;
  for (guint i = 0; i < self->sliders->len; i++)
    show_slider (self, &view, i);
  self->filling = FALSE;
  weeg_weights_values_show (self->values, &view, self->preview, columns, moved ? 2 : 1);
  gtk_widget_set_sensitive (self->back, moved);
  gtk_widget_set_sensitive (self->use, moved && !weeg_dossier_session_is_read_only (self->session) &&
                                           self->ids != NULL && self->ids[0] != NULL);
  show_chart (self, view);
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
moved_cb (WeegSensitivityExplorer *self, GtkRange *range)
{
  if (self->filling || self->preview == NULL)
    return;
  for (guint i = 0; i < self->sliders->len; i++)
    if (g_array_index (self->sliders, Slider, i).scale == GTK_WIDGET (range))
      {
        self->chosen = i;
        weeg_value_preview_move (self->preview, self->tried, i, gtk_range_get_value (range) / 100,
                                 self->tried);
      }
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

static void
focused_cb (GtkEventController *controller, WeegSensitivityExplorer *self)
{
  GtkWidget *scale = gtk_event_controller_get_widget (controller);

  for (guint i = 0; i < self->sliders->len; i++)
    if (g_array_index (self->sliders, Slider, i).scale == scale && self->chosen != i)
      {
        self->chosen = i;
        show_tried (self);
      }
}

static void
back_cb (WeegSensitivityExplorer *self)
{
  memcpy (self->tried, weeg_value_preview_weights (self->preview), self->sliders->len * sizeof (double));
  show_tried (self);
}

static void
equal_cb (WeegSensitivityExplorer *self)
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
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->member));

  weeg_sensitivity_explorer_use (
      self, selected == 0 || selected > g_strv_length (self->ids) ? NULL : self->ids[selected - 1]);
}

static GtkWidget *
label_new (double xalign, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), (float)xalign);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* The wheel over a slider scrolls the page and moves no weight. */
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

static GtkWidget *
slider_row_new (WeegSensitivityExplorer *self, const char *name, Slider *slider)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *title = label_new (0, NULL);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  /* Translators: the accessible name of a slider; %s is a criterion. */
  g_autofree char *spoken = g_strdup_printf (_ ("Weight of %s in percent"), name);

  gtk_label_set_label (GTK_LABEL (title), name);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (title), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (title, TRUE);
  slider->change = label_new (1, "dim-label");
  gtk_widget_add_css_class (slider->change, "caption");
  gtk_widget_add_css_class (slider->change, "numeric");
  slider->share = label_new (1, "numeric");
  gtk_label_set_width_chars (GTK_LABEL (slider->share), 7);
  gtk_box_append (GTK_BOX (line), title);
  gtk_box_append (GTK_BOX (line), slider->change);
  gtk_box_append (GTK_BOX (line), slider->share);
  slider->scale = gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, 0, 100, 1);
  gtk_range_set_increments (GTK_RANGE (slider->scale), 1, 10);
  gtk_range_set_round_digits (GTK_RANGE (slider->scale), 1);
  gtk_scale_set_draw_value (GTK_SCALE (slider->scale), FALSE);
  leave_the_wheel (slider->scale);
  gtk_accessible_update_property (GTK_ACCESSIBLE (slider->scale), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_signal_connect_swapped (slider->scale, "value-changed", G_CALLBACK (moved_cb), self);
  g_signal_connect (focus, "enter", G_CALLBACK (focused_cb), self);
  gtk_widget_add_controller (slider->scale, focus);
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), slider->scale);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

static void
build_sliders (WeegSensitivityExplorer *self, const WeegView *view)
{
  GtkListBoxRow *row;

  self->filling = TRUE;
  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
  g_array_set_size (self->sliders, 0);
  for (guint i = 0; i < weeg_value_preview_n_criteria (self->preview); i++)
    {
      Slider slider;
      const char *name = weeg_view_criterion (view, weeg_value_preview_criterion (self->preview, i));

      gtk_list_box_append (GTK_LIST_BOX (self->list), slider_row_new (self, name, &slider));
      g_array_append_val (self->sliders, slider);
    }
  self->filling = FALSE;
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

static void
fill_members (WeegSensitivityExplorer *self, const WeegView *view)
{
  g_autoptr (GPtrArray) voters = weeg_dossier_voters (view->dossier);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_auto (GStrv) ids = NULL;

  gtk_string_list_append (names, _ ("All members alike"));
  for (guint i = 0; i < voters->len; i++)
    {
      const WeegMember *member = voters->pdata[i];
      g_autofree char *name = weeg_view_member_full (view, member);

      g_strv_builder_add (builder, member->id);
      gtk_string_list_append (names, name);
    }
  ids = g_strv_builder_end (builder);
  if (self->ids != NULL && g_strv_equal ((const char *const *)ids, (const char *const *)self->ids))
    return;
  g_strfreev (self->ids);
  self->ids = g_steal_pointer (&ids);
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->member), G_LIST_MODEL (names));
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
  fill_members (self, &view);
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
      gtk_range_set_value (GTK_RANGE (g_array_index (self->sliders, Slider, i).scale), share * 100);
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
  g_clear_pointer (&self->ids, g_strfreev);
  g_clear_pointer (&self->tried, g_free);
  G_OBJECT_CLASS (weeg_sensitivity_explorer_parent_class)->dispose (object);
}

static void
weeg_sensitivity_explorer_finalize (GObject *object)
{
  g_array_unref (WEEG_SENSITIVITY_EXPLORER (object)->sliders);
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
  self->sliders = g_array_new (FALSE, FALSE, sizeof (Slider));
}

static GtkWidget *
button_new (WeegSensitivityExplorer *self, GtkWidget *box, const char *text, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_label (text);

  /* In a narrow window. */
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  g_signal_connect_swapped (button, "clicked", clicked, self);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static GtkWidget *
build_left (WeegSensitivityExplorer *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *note = label_new (0, "dim-label");

  gtk_label_set_wrap (GTK_LABEL (note), TRUE);
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
  self->back = button_new (self, buttons, _ ("Back to the group’s weights"), G_CALLBACK (back_cb));
  button_new (self, buttons, _ ("Equal weights"), G_CALLBACK (equal_cb));
  gtk_box_append (GTK_BOX (box), buttons);
  self->member = gtk_drop_down_new (NULL, NULL);
  weeg_drop_down_set_up (GTK_DROP_DOWN (self->member), _ ("Whose weights these become"));
  gtk_box_append (GTK_BOX (line), self->member);
  self->use = button_new (self, line, _ ("Use these weights"), G_CALLBACK (use_cb));
  gtk_widget_set_halign (self->use, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), line);
  self->problem = label_new (0, "error");
  gtk_label_set_wrap (GTK_LABEL (self->problem), TRUE);
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
  self->sentence = label_new (0, NULL);
  gtk_label_set_wrap (GTK_LABEL (self->sentence), TRUE);
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
  self->empty = label_new (0, "dim-label");
  gtk_label_set_wrap (GTK_LABEL (self->empty), TRUE);
  gtk_label_set_label (GTK_LABEL (self->empty),
                       _ ("No value yet: criteria, alternatives and scores are needed."));
  self->columns = weeg_columns_new (build_left (self), build_right (self), LEAST_WIDTH, SLIDERS_SHARE);
  gtk_box_append (GTK_BOX (box), self->empty);
  gtk_box_append (GTK_BOX (box), self->columns);
  adw_bin_set_child (ADW_BIN (self), box);
  weeg_sensitivity_explorer_update (self);
  return GTK_WIDGET (self);
}

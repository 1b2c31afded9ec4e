/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-weights-editor.h"

#include <glib/gi18n.h>
#include <string.h>

#include "weeg-button.h"
#include "weeg-columns.h"
#include "weeg-drop-down.h"
#include "weeg-edit-words.h"
#include "weeg-elicit-matrix.h"
#include "weeg-label.h"
#include "weeg-member-choice.h"
#include "weeg-names.h"
#include "weeg-score-edit.h"
#include "weeg-session-view.h"
#include "weeg-sitting.h"
#include "weeg-weighing-needs.h"
#include "weeg-weights-edit.h"
#include "weeg-weights-panel.h"

#define WEIGHTS_EDITOR_LEAST_WIDTH 760
#define WEIGHTS_EDITOR_SHARE 0.55
#define N_METHODS (WEEG_WEIGHT_METHOD_BWM + 1)

struct _WeegWeightsEditor
{
  AdwBin parent_instance;

  WeegDossierSession *session;
  const char *language;
  GtkWidget *needs;
  GtkWidget *form;   /* hidden while something is needed first */
  GtkWidget *member; /* drop-downs */
  GtkWidget *method;
  GtkWidget *why;
  GtkWidget *note;
  GtkWidget *problem;
  GtkWidget *stack;
  GtkWidget *panes[N_METHODS];
  GtkWidget *use;
  GtkWidget *equal;
  GtkWidget *clear;
  WeegWeightsPanel *panel;

  GHashTable *drafts; /* "member/method" -> WeegWeights that cannot be kept yet */
  WeegValuePreview *preview;
  const WeegAnalysis *analysis; /* that of the preview; owned */
  char *sitting; /* (nullable): whose weights of an open round were given here just now; "" for all */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (WeegWeightsEditor, weeg_weights_editor, ADW_TYPE_BIN)

/* NULL: all alike. */
static const char *
get_member (WeegWeightsEditor *self)
{
  return weeg_member_choice_get (GTK_DROP_DOWN (self->member));
}

static gboolean
has_members (WeegWeightsEditor *self)
{
  return weeg_member_choice_n (GTK_DROP_DOWN (self->member)) > 0;
}

static WeegWeightMethod
get_method (WeegWeightsEditor *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->method));

  return selected < N_METHODS ? (WeegWeightMethod)selected : WEEG_WEIGHT_METHOD_DIRECT;
}

WeegElicitPane *
weeg_weights_editor_get_pane (WeegWeightsEditor *self)
{
  g_return_val_if_fail (WEEG_IS_WEIGHTS_EDITOR (self), NULL);
  return WEEG_ELICIT_PANE (self->panes[get_method (self)]);
}

static char *
draft_key (WeegWeightsEditor *self)
{
  const char *member = get_member (self);

  return g_strdup_printf ("%s/%d", member != NULL ? member : "", get_method (self));
}

static const WeegWeights *
find_draft (WeegWeightsEditor *self)
{
  g_autofree char *key = draft_key (self);

  return g_hash_table_lookup (self->drafts, key);
}

static const WeegWeights *
standing (WeegWeightsEditor *self)
{
  return weeg_dossier_standing_weights (weeg_dossier_session_get_dossier (self->session), get_member (self));
}

/*
 * Whether @weights may not be shown: they were given in a round that is open. Whoever gave
 * them sees them until another member is chosen or the page is left, and at their own
 * window, where the log has their name; on one screen for all they are covered then.
 */
static gboolean
is_covered (WeegWeightsEditor *self, const WeegWeights *weights)
{
  const WeegDossier *dossier = weeg_dossier_session_get_dossier (self->session);
  const char *member = get_member (self);

  if (weights == NULL ||
      weeg_dossier_round_is_closed (dossier, WEEG_HAS (weights, round) ? weights->round : 1))
    return FALSE;
  if (self->sitting != NULL && strcmp (self->sitting, member != NULL ? member : "") == 0)
    return FALSE;
  return !weeg_sitting_is_own (self->session, member, self->language);
}

/* Those that stand, as far as they may be seen. */
static const WeegWeights *
seen (WeegWeightsEditor *self)
{
  const WeegWeights *weights = standing (self);

  return is_covered (self, weights) ? NULL : weights;
}

/* Whether what @weights holds are answers by @method. Points are points to two methods, but for
 * other reasons. */
static gboolean
answers_by (const WeegWeights *weights, WeegWeightMethod method)
{
  return weights != NULL && (weights->method == (int)method ||
                             (method != WEEG_WEIGHT_METHOD_DIRECT && method != WEEG_WEIGHT_METHOD_SWING));
}

static void
show_panel (WeegWeightsEditor *self, const WeegWeights *weights, gboolean given)
{
  WeegView view = weeg_session_view (self->session, self->language);
  g_autoptr (GError) error = NULL;
  g_autoptr (WeegAnyRecord) result = NULL;
  WeegWeightsState state = {
    .member = get_member (self),
    .given = given,
    .blind = weeg_sitting_is_blind (view.dossier),
    .stale = weeg_dossier_session_get_analysis_stale (self->session),
  };

  if (weights != NULL)
    result = (WeegRecord *)weeg_weights_work_out (view.dossier, weights, self->language, &error);
  state.result = (const WeegWeightsResult *)result;
  state.problem = error != NULL ? error->message : NULL;
  weeg_weights_panel_show (self->panel, &view, self->preview, &state);
  weeg_elicit_pane_tell (weeg_weights_editor_get_pane (self), &view,
                         state.result != NULL ? state.result->weights : NULL);
}

static void
set_problem (WeegWeightsEditor *self, const char *text)
{
  gtk_label_set_label (GTK_LABEL (self->problem), text != NULL ? text : "");
  gtk_widget_set_visible (self->problem, text != NULL);
}

/* Makes @edit; what cannot be written is the window's to say. */
static void
make_edit (WeegWeightsEditor *self, WeegEdit *edit)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (weeg_edit_n_steps (edit) == 0)
    return;
  weeg_dossier_session_edit (self->session, edit, &error);
  if (error != NULL && error->domain == WEEG_EDIT_ERROR)
    text = weeg_edit_words_error (error, self->language);
  set_problem (self, text);
}

static void
enter (WeegWeightsEditor *self, const WeegWeights *weights)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WeegEdit) edit = weeg_weights_edit_new (weeg_dossier_session_get_dossier (self->session),
                                                     get_member (self), weights, self->language, &error);
  char *key = draft_key (self);

  if (edit == NULL)
    g_hash_table_replace (self->drafts, key, weeg_record_ref (weights));
  else
    {
      g_hash_table_remove (self->drafts, key);
      g_free (key);
      g_free (self->sitting);
      self->sitting = g_strdup (get_member (self) != NULL ? get_member (self) : "");
      make_edit (self, edit);
    }
  weeg_weights_editor_update (self);
}

static WeegWeights *
read_pane (WeegWeightsEditor *self)
{
  return weeg_elicit_pane_read (weeg_weights_editor_get_pane (self), seen (self));
}

static void
weights_editor_edited_cb (WeegWeightsEditor *self)
{
  g_autoptr (WeegAnyRecord) weights = NULL;

  if (self->filling || weeg_dossier_session_is_read_only (self->session))
    return;
  weights = (WeegRecord *)read_pane (self);
  enter (self, (const WeegWeights *)weights);
}

static void
typing_cb (WeegWeightsEditor *self)
{
  g_autoptr (WeegAnyRecord) weights = NULL;

  if (self->filling)
    return;
  weights = (WeegRecord *)read_pane (self);
  show_panel (self, (const WeegWeights *)weights, FALSE);
}

static void
equal_weights_cb (WeegWeightsEditor *self)
{
  WeegWeights *weights = weeg_weights_equal (weeg_dossier_session_get_dossier (self->session));

  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->method), WEEG_WEIGHT_METHOD_DIRECT);
  weeg_elicit_pane_forget (weeg_weights_editor_get_pane (self));
  enter (self, weights);
  weeg_record_unref (weights);
}

static void
clear_cb (WeegWeightsEditor *self)
{
  g_autoptr (WeegEdit) edit = weeg_weights_edit_remove (weeg_dossier_session_get_dossier (self->session),
                                                        get_member (self), self->language);
  g_autofree char *key = draft_key (self);

  g_hash_table_remove (self->drafts, key);
  weeg_elicit_pane_forget (weeg_weights_editor_get_pane (self));
  make_edit (self, edit);
  weeg_weights_editor_update (self);
}

static void
reconsider_cb (WeegWeightsEditor *self, const char *row, const char *column)
{
  WeegElicitPane *pane = weeg_weights_editor_get_pane (self);
  GtkWidget *entry =
      WEEG_IS_ELICIT_MATRIX (pane) ? weeg_elicit_matrix_find (WEEG_ELICIT_MATRIX (pane), row, column) : NULL;

  if (entry != NULL)
    gtk_widget_grab_focus (entry);
}

/* What was given here in an open round is covered from now on. */
static void
end_sitting (WeegWeightsEditor *self)
{
  g_clear_pointer (&self->sitting, g_free);
  if (weeg_sitting_is_blind (weeg_dossier_session_get_dossier (self->session)))
    g_hash_table_remove_all (self->drafts);
  for (guint i = 0; i < N_METHODS; i++)
    weeg_elicit_pane_forget (WEEG_ELICIT_PANE (self->panes[i]));
}

/* Another member is asked by the method of before, if any. */
static void
member_cb (WeegWeightsEditor *self)
{
  const WeegWeights *weights;

  if (self->filling)
    return;
  end_sitting (self);
  weights = seen (self);
  self->filling = TRUE;
  if (weights != NULL)
    gtk_drop_down_set_selected (GTK_DROP_DOWN (self->method), (guint)weights->method);
  self->filling = FALSE;
  set_problem (self, NULL);
  weeg_weights_editor_update (self);
}

static void
method_cb (WeegWeightsEditor *self)
{
  if (!self->filling)
    weeg_weights_editor_update (self);
}

/* Begins at the first member, by the method that member was asked by. */
static void
weights_editor_fill_members (WeegWeightsEditor *self, const WeegView *view)
{
  if (!weeg_member_choice_fill (GTK_DROP_DOWN (self->member), view))
    return;
  if (has_members (self))
    gtk_drop_down_set_selected (GTK_DROP_DOWN (self->member), 1);
  if (seen (self) != NULL)
    gtk_drop_down_set_selected (GTK_DROP_DOWN (self->method), (guint)seen (self)->method);
}

static void
make_preview (WeegWeightsEditor *self, const WeegView *view)
{
  if (view->analysis == self->analysis && self->preview != NULL)
    return;
  g_clear_pointer (&self->preview, weeg_value_preview_unref);
  g_clear_pointer ((gpointer *)&self->analysis, weeg_record_unref);
  if (view->analysis == NULL)
    return;
  self->analysis = weeg_record_ref (view->analysis);
  if (view->analysis->value != NULL)
    self->preview = weeg_value_preview_new (view->analysis->value);
}

static gboolean
anybody_gave (const WeegDossier *dossier)
{
  g_autoptr (GPtrArray) voters = weeg_dossier_voters (dossier);

  for (guint i = 0; i < voters->len; i++)
    if (weeg_dossier_standing_weights (dossier, ((const WeegMember *)voters->pdata[i])->id) != NULL)
      return TRUE;
  return FALSE;
}

/* What stands now, where that is not what is asked here. */
static void
weights_editor_show_note (WeegWeightsEditor *self,
                          const WeegView *view,
                          const WeegWeights *weights,
                          gboolean draft)
{
  gboolean read_only = weeg_dossier_session_is_read_only (self->session);
  g_autofree char *text = NULL;
  g_autofree char *method = NULL;

  if (weights != NULL)
    method = g_strdup (weeg_view_choice (view, "weight_method", weeg_weight_method_names, weights->method));
  if (read_only)
    text = g_strdup (_ ("This register is open for reading only."));
  else if (is_covered (self, standing (self)))
    text = g_strdup_printf (_ ("Given in round %d, which is blind: covered. What is given now replaces it."),
                            (int)weeg_dossier_current_round (view->dossier));
  else if (draft && weights != NULL)
    /* Translators: %s is a way to give weights. */
    text = g_strdup_printf (_ ("Until these answers are complete, the weights given by %s stand."), method);
  else if (weights != NULL && weights->method != (int)get_method (self))
    /* Translators: %s is a way to give weights. */
    text = g_strdup_printf (_ ("The weights that stand were given by %s. Answers given here replace them."),
                            method);
  else if (get_member (self) == NULL && weights == NULL && anybody_gave (view->dossier))
    text = g_strdup (_ ("The members’ weights differ. What is given here replaces those of all of them."));
  else
    text = g_strdup_printf (_ ("Round %d. Each change is saved at once and can be undone."),
                            (int)weeg_dossier_current_round (view->dossier));
  gtk_label_set_label (GTK_LABEL (self->note), text);
}

void
weeg_weights_editor_update (WeegWeightsEditor *self)
{
  WeegView view;
  WeegWeightMethod method;
  const WeegWeights *weights, *draft, *shown;
  gboolean editable;

  g_return_if_fail (WEEG_IS_WEIGHTS_EDITOR (self));

  view = weeg_session_view (self->session, self->language);
  self->filling = TRUE;
  weights_editor_fill_members (self, &view);
  make_preview (self, &view);
  method = get_method (self);
  weights = seen (self);
  draft = find_draft (self);
  shown = draft != NULL ? draft : answers_by (weights, method) ? weights : NULL;
  editable = !weeg_dossier_session_is_read_only (self->session);
  gtk_widget_set_visible (self->form, weeg_weighing_needs_update (WEEG_WEIGHING_NEEDS (self->needs), &view));
  gtk_label_set_label (GTK_LABEL (self->why), weeg_elicit_words_why (method));
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->panes[method]);
  weeg_elicit_pane_show (WEEG_ELICIT_PANE (self->panes[method]), &view, shown);
  gtk_widget_set_sensitive (self->panes[method], editable);
  gtk_widget_set_sensitive (self->equal, editable);
  gtk_widget_set_sensitive (self->clear, editable && (draft != NULL || standing (self) != NULL));
  /* An order and a table of comparisons say something before anything was changed in them. */
  gtk_widget_set_visible (
      self->use, draft == NULL && (method == WEEG_WEIGHT_METHOD_RANK || method == WEEG_WEIGHT_METHOD_AHP) &&
                     (weights == NULL || weights->method != (int)method));
  gtk_widget_set_sensitive (self->use, editable);
  weights_editor_show_note (self, &view, weights, draft != NULL);
  self->filling = FALSE;
  if (draft == NULL && weights != NULL && weights->method == (int)method)
    show_panel (self, weights, TRUE);
  else if (draft != NULL || gtk_widget_get_visible (self->use))
    {
      g_autoptr (WeegAnyRecord) answers = (WeegRecord *)read_pane (self);

      show_panel (self, (const WeegWeights *)answers, FALSE);
    }
  else
    show_panel (self, NULL, FALSE);
}

static void
weeg_weights_editor_dispose (GObject *object)
{
  WeegWeightsEditor *self = WEEG_WEIGHTS_EDITOR (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->sitting, g_free);
  g_clear_pointer (&self->drafts, g_hash_table_unref);
  g_clear_pointer (&self->preview, weeg_value_preview_unref);
  g_clear_pointer ((gpointer *)&self->analysis, weeg_record_unref);
  G_OBJECT_CLASS (weeg_weights_editor_parent_class)->dispose (object);
}

static void
weeg_weights_editor_class_init (WeegWeightsEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = weeg_weights_editor_dispose;
}

static void
weeg_weights_editor_init (WeegWeightsEditor *self)
{
  self->drafts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, weeg_record_unref);
}

static void
build_methods (WeegWeightsEditor *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  self->stack = gtk_stack_new ();
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  for (guint i = 0; i < N_METHODS; i++)
    {
      g_autofree char *name =
          weeg_name_capital (self->language, "weight_method", weeg_weight_method_names[i]);

      gtk_string_list_append (names, name);
      self->panes[i] = weeg_elicit_pane_new ((WeegWeightMethod)i);
      g_signal_connect_object (self->panes[i], "edited", G_CALLBACK (weights_editor_edited_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->panes[i], "typing", G_CALLBACK (typing_cb), self, G_CONNECT_SWAPPED);
      gtk_stack_add_child (GTK_STACK (self->stack), self->panes[i]);
    }
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->method), G_LIST_MODEL (names));
}

static GtkWidget *
build_editor (WeegWeightsEditor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->member = weeg_drop_down_append (box, _ ("Member"));
  self->method = weeg_drop_down_append (box, _ ("Method"));
  build_methods (self);
  self->why = weeg_label_append (box, NULL);
  self->note = weeg_label_append (box, "dim-label");
  self->problem = weeg_label_append (box, "error");
  gtk_widget_set_visible (self->problem, FALSE);
  self->use =
      weeg_button_append (buttons, _ ("Use as it stands"), _ ("Enters what is shown without changing it"),
                          G_CALLBACK (weights_editor_edited_cb), self);
  self->equal = weeg_button_append (buttons, _ ("Equal weights"), _ ("The same points for every criterion"),
                                    G_CALLBACK (equal_weights_cb), self);
  self->clear = weeg_button_append (buttons, _ ("Take away"), _ ("Takes away what was given in this round"),
                                    G_CALLBACK (clear_cb), self);
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_box_append (GTK_BOX (box), self->stack);
  return box;
}

static void
weights_editor_left_cb (WeegWeightsEditor *self)
{
  if (self->session == NULL)
    return;
  end_sitting (self);
  weeg_weights_editor_update (self);
}

GtkWidget *
weeg_weights_editor_new (WeegDossierSession *session, const char *language)
{
  WeegWeightsEditor *self;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *editor;

  g_return_val_if_fail (WEEG_IS_DOSSIER_SESSION (session), NULL);

  self = g_object_new (WEEG_TYPE_WEIGHTS_EDITOR, NULL);
  self->session = g_object_ref (session);
  self->language = language;
  self->filling = TRUE;
  editor = build_editor (self);
  self->panel = WEEG_WEIGHTS_PANEL (weeg_weights_panel_new ());
  g_signal_connect_object (self->panel, "reconsider", G_CALLBACK (reconsider_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (self->member, "notify::selected", G_CALLBACK (member_cb), self);
  g_signal_connect_swapped (self->method, "notify::selected", G_CALLBACK (method_cb), self);
  self->needs = weeg_weighing_needs_new (FALSE);
  self->form =
      weeg_columns_new (editor, GTK_WIDGET (self->panel), WEIGHTS_EDITOR_LEAST_WIDTH, WEIGHTS_EDITOR_SHARE);
  gtk_box_append (GTK_BOX (box), self->needs);
  gtk_box_append (GTK_BOX (box), self->form);
  adw_bin_set_child (ADW_BIN (self), box);
  /* Who leaves the page, or the window, leaves nothing to be read. */
  g_signal_connect (self, "unmap", G_CALLBACK (weights_editor_left_cb), NULL);
  weeg_weights_editor_update (self);
  return GTK_WIDGET (self);
}

void
weeg_weights_editor_choose (WeegWeightsEditor *self, const char *member, WeegWeightMethod method)
{
  g_return_if_fail (WEEG_IS_WEIGHTS_EDITOR (self));

  weeg_member_choice_set (GTK_DROP_DOWN (self->member), member);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->method), (guint)method);
}

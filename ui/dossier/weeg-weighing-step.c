/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-weighing-step.h"

#include <glib/gi18n.h>

#include "weeg-columns.h"
#include "weeg-paste-scores.h"
#include "weeg-score-editor.h"
#include "weeg-sections.h"
#include "weeg-sensitivity-page.h"
#include "weeg-session-view.h"
#include "weeg-value-panel.h"
#include "weeg-weighing-sections.h"
#include "weeg-weights-edit.h"
#include "weeg-weights-editor.h"

#define WEIGHING_STEP_LEAST_WIDTH 700
#define SCORE_EDITOR_SHARE 0.44

struct _WeegWeighingStep
{
  AdwBin parent_instance;

  WeegDossierSession *session;
  const char *language;
  WeegSections *sections;
  GtkWidget *scores; /* owned: it stays while other sections are shown */
  GtkWidget *editor;
  GtkWidget *panel;
  GtkWidget *weights; /* owned, as the scores */
  GtkWidget *sensitivity;
  GtkWidget *all_scores; /* owned: what was pasted and came of it stays above the tables */
  AdwBin *tables;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (WeegWeighingStep, weeg_weighing_step, ADW_TYPE_BIN)

/* Only what is seen follows the session; the rest does when it is shown. */
static void
update_section (WeegWeighingStep *self, guint index)
{
  WeegView view = weeg_session_view (self->session, self->language);

  switch (index)
    {
    case WEEG_WEIGHING_SCORES:
      weeg_score_editor_update (WEEG_SCORE_EDITOR (self->editor));
      weeg_value_panel_show (WEEG_VALUE_PANEL (self->panel), &view,
                             weeg_dossier_session_get_analysis_stale (self->session));
      break;
    case WEEG_WEIGHING_WEIGHTS:
      weeg_weights_editor_update (WEEG_WEIGHTS_EDITOR (self->weights));
      break;
    case WEEG_WEIGHING_SENSITIVITY:
      weeg_sensitivity_page_update (WEEG_SENSITIVITY_PAGE (self->sensitivity));
      break;
    default:
      break;
    }
}

static GtkWidget *
weighing_step_build_section (const WeegView *view, guint index, gpointer user_data)
{
  WeegWeighingStep *self = WEEG_WEIGHING_STEP (user_data);

  if (!self->updating)
    update_section (self, index);
  switch (index)
    {
    case WEEG_WEIGHING_SCORES:
      return self->scores;
    case WEEG_WEIGHING_WEIGHTS:
      return self->weights;
    case WEEG_WEIGHING_SENSITIVITY:
      return self->sensitivity;
    case WEEG_WEIGHING_ALL_SCORES:
      adw_bin_set_child (self->tables, weeg_weighing_section_build (view, index, NULL));
      return self->all_scores;
    default:
      return weeg_weighing_section_build (view, index, NULL);
    }
}

static void
weeg_weighing_step_dispose (GObject *object)
{
  WeegWeighingStep *self = WEEG_WEIGHING_STEP (object);

  g_clear_object (&self->scores);
  g_clear_object (&self->weights);
  g_clear_object (&self->sensitivity);
  g_clear_object (&self->all_scores);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (weeg_weighing_step_parent_class)->dispose (object);
}

static void
weeg_weighing_step_class_init (WeegWeighingStepClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = weeg_weighing_step_dispose;
}

static void
weeg_weighing_step_init (WeegWeighingStep *self)
{
}

GtkWidget *
weeg_weighing_step_new (WeegDossierSession *session, const char *language)
{
  WeegWeighingStep *self;

  g_return_val_if_fail (WEEG_IS_DOSSIER_SESSION (session), NULL);

  self = g_object_new (WEEG_TYPE_WEIGHING_STEP, NULL);
  self->session = g_object_ref (session);
  self->language = language;
  self->editor = weeg_score_editor_new (session, language);
  self->panel = weeg_value_panel_new ();
  self->scores = g_object_ref_sink (
      weeg_columns_new (self->editor, self->panel, WEIGHING_STEP_LEAST_WIDTH, SCORE_EDITOR_SHARE));
  self->weights = g_object_ref_sink (weeg_weights_editor_new (session, language));
  self->sensitivity = g_object_ref_sink (weeg_sensitivity_page_new (session, language));
  self->tables = ADW_BIN (adw_bin_new ());
  self->all_scores = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_box_append (GTK_BOX (self->all_scores), weeg_paste_scores_new (session, language));
  gtk_box_append (GTK_BOX (self->all_scores), GTK_WIDGET (self->tables));
  self->sections =
      WEEG_SECTIONS (weeg_sections_new (_ ("Parts of the weighing"), weighing_step_build_section, self));
  weeg_sections_set_wide (self->sections);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->sections));
  weeg_weighing_step_update (self);
  return GTK_WIDGET (self);
}

void
weeg_weighing_step_update (WeegWeighingStep *self)
{
  WeegView view;
  g_auto (GStrv) names = NULL;

  g_return_if_fail (WEEG_IS_WEIGHING_STEP (self));

  view = weeg_session_view (self->session, self->language);
  names = weeg_weighing_section_names (&view);
  self->updating = TRUE;
  update_section (self, weeg_sections_get_chosen (self->sections));
  weeg_sections_show (self->sections, (const char *const *)names, &view);
  self->updating = FALSE;
}

void
weeg_weighing_step_choose (WeegWeighingStep *self, guint section)
{
  g_return_if_fail (WEEG_IS_WEIGHING_STEP (self));
  weeg_sections_choose (self->sections, section);
}

void
weeg_weighing_step_choose_member (WeegWeighingStep *self, guint index)
{
  const WeegDossier *dossier;
  const char *member;

  g_return_if_fail (WEEG_IS_WEIGHING_STEP (self));

  dossier = weeg_dossier_session_get_dossier (self->session);
  if (index >= weeg_list_n (dossier->members))
    return;
  member = weeg_record_get_id (weeg_list_get (dossier->members, index));
  if (weeg_dossier_standing_weights (dossier, member) != NULL)
    {
      weeg_sections_choose (self->sections, WEEG_WEIGHING_SCORES);
      weeg_score_editor_choose (WEEG_SCORE_EDITOR (self->editor), member, NULL);
      return;
    }
  weeg_sections_choose (self->sections, WEEG_WEIGHING_WEIGHTS);
  weeg_weights_editor_choose (WEEG_WEIGHTS_EDITOR (self->weights), member, WEEG_WEIGHT_METHOD_DIRECT);
}

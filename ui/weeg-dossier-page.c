/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-dossier-page.h"

#include <glib/gi18n.h>

#include "weeg-advice-step.h"
#include "weeg-day.h"
#include "weeg-edit-places.h"
#include "weeg-export-bar.h"
#include "weeg-missing-bar.h"
#include "weeg-record-editor.h"
#include "weeg-sections.h"
#include "weeg-short-window.h"
#include "weeg-stack.h"
#include "weeg-step-bar.h"
#include "weeg-step-sections.h"
#include "weeg-track-view.h"
#include "weeg-weighing-step.h"
#include "weeg-words.h"

/* With less room the track gives way to the step; its points stand in the step Decision too. */
#define LINES_FOR_TRACK 32

enum
{
  RESPONSE_RETRY = 1,
  RESPONSE_DISCARD = 2,
};

struct _WeegDossierPage
{
  AdwBin parent_instance;

  WeegDossierSession *session;
  const char *language;
  GtkInfoBar *problem_bar;
  GtkLabel *problem_label;
  WeegExportBar *export_bar;
  GtkLabel *title;
  GtkLabel *phase;
  GtkLabel *next;
  WeegTrackView *track;
  WeegStepBar *steps;
  WeegMissingBar *missing;
  GtkStack *stack;
  GtkWidget *pages[WEEG_N_STEPS];
  GPtrArray *progress;
};

G_DEFINE_FINAL_TYPE (WeegDossierPage, weeg_dossier_page, ADW_TYPE_BIN)

typedef struct
{
  const char *id; /* of the page in the stack */
  GStrv (*names) (const WeegView *view);
  WeegSectionBuild build;
} Step;

/* Those without sections of their own kind are made by hand. */
static const Step steps[WEEG_N_STEPS] = {
  { "intake", weeg_intake_section_names, weeg_intake_section_build },
  { "plan", weeg_plan_section_names, weeg_plan_section_build },
  { "assessment", weeg_assessment_section_names, weeg_assessment_section_build },
  { "weighing", NULL, NULL },
  { "decision", weeg_decision_section_names, weeg_decision_section_build },
  { "advice", NULL, NULL },
};

/* Where a place in a dossier is shown; the first prefix that fits counts. */
static const struct
{
  const char *prefix;
  guint section;
} places[] = {
  { "intake.regulatory", 2 },
  { "intake", 0 },
  { "triage", 1 },
  { "members", 3 },
  { "settings", 3 },
  { "questions", 0 },
  { "decision_points", 1 },
  { "required_advices", 2 },
  { "criteria", 0 },
  { "alternatives", 1 },
  { "evidence", 2 },
  { "risks", 3 },
  { "workload", 4 },
  { "budget", 5 },
  { "sustainability", 6 },
  { "resilience", 7 },
  { "ai", 8 },
  { "strategy", 9 },
  { "barriers", 10 },
};

static WeegView
view_of (WeegDossierPage *self)
{
  return weeg_view (weeg_dossier_session_get_dossier (self->session),
                    weeg_dossier_session_get_analysis (self->session), self->language);
}

static const WeegDecisionPoint *
next_point (const WeegDossier *dossier)
{
  for (guint i = 0; i < weeg_list_n (dossier->decision_points); i++)
    {
      const WeegDecisionPoint *point = weeg_list_get (dossier->decision_points, i);

      if (point->held == NULL)
        return point;
    }
  return NULL;
}

static void
show_head (WeegDossierPage *self, const WeegView *view)
{
  const WeegIntake *intake = view->dossier->intake;
  const WeegDecisionPoint *point = next_point (view->dossier);
  g_autofree char *day = weeg_day_today ();
  g_autofree char *text = NULL;

  gtk_label_set_label (self->title, weeg_view_text (view, view->dossier->title));
  gtk_widget_set_visible (GTK_WIDGET (self->phase), intake != NULL && WEEG_HAS (intake, phase));
  if (intake != NULL && WEEG_HAS (intake, phase))
    {
      g_autofree char *phase = weeg_words_choice (view, "phase", weeg_phase_names, intake->phase);

      gtk_label_set_label (self->phase, phase);
    }
  if (point == NULL)
    text = g_strdup (weeg_list_n (view->dossier->decision_points) == 0 ? _ ("No decision points yet")
                                                                       : _ ("All decision points held"));
  else
    {
      g_autofree char *date = weeg_view_date (view, point->planned);

      /* Translators: %s is a date. */
      text = g_strdup_printf (_ ("Next decision point: %s"), *date != '\0' ? date : _ ("no date yet"));
    }
  gtk_label_set_label (self->next, text);
  weeg_track_view_show (self->track, view, day);
}

static void
show_progress (WeegDossierPage *self, const WeegView *view)
{
  g_clear_pointer (&self->progress, g_ptr_array_unref);
  self->progress = weeg_dossier_progress_new (view->dossier, view->analysis, self->language);
  for (int i = 0; i < WEEG_N_STEPS; i++)
    {
      g_autofree char *state = weeg_dossier_progress_summary (self->progress, (WeegStep)i, self->language);

      weeg_step_bar_set_state (self->steps, (WeegStep)i, state,
                               weeg_dossier_progress_n_missing (self->progress, (WeegStep)i) == 0);
    }
  weeg_missing_bar_show (self->missing, self->progress, weeg_step_bar_get_chosen (self->steps));
}

static void
show_problem (WeegDossierPage *self)
{
  const char *problem = weeg_dossier_session_get_save_problem (self->session);

  gtk_label_set_label (self->problem_label, problem != NULL ? problem : "");
  gtk_info_bar_set_revealed (self->problem_bar, problem != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->problem_bar), problem != NULL);
}

static void
update (WeegDossierPage *self)
{
  WeegView view = view_of (self);

  show_head (self, &view);
  show_progress (self, &view);
  show_problem (self);
  for (int i = 0; i < WEEG_N_STEPS; i++)
    if (steps[i].names != NULL)
      {
        g_auto (GStrv) names = steps[i].names (&view);

        weeg_sections_show (WEEG_SECTIONS (self->pages[i]), (const char *const *)names, &view);
      }
  weeg_weighing_step_update (WEEG_WEIGHING_STEP (self->pages[WEEG_STEP_WEIGHING]));
  weeg_advice_step_update (WEEG_ADVICE_STEP (self->pages[WEEG_STEP_ADVICE]));
}

static void
problem_response_cb (WeegDossierPage *self, int response)
{
  if (response == RESPONSE_RETRY)
    weeg_dossier_session_retry (self->session, NULL);
  else if (response == RESPONSE_DISCARD)
    weeg_dossier_session_discard_unsaved (self->session);
}

static void
point_chosen_cb (WeegDossierPage *self, int index)
{
  weeg_sections_choose (WEEG_SECTIONS (self->pages[WEEG_STEP_DECISION]), (guint)index);
  weeg_dossier_page_choose_step (self, WEEG_STEP_DECISION);
}

static void
step_chosen_cb (WeegDossierPage *self, int step)
{
  gtk_stack_set_visible_child_name (self->stack, steps[step].id);
  weeg_missing_bar_show (self->missing, self->progress, (WeegStep)step);
}

/* "decision_points[2].rule" is the third of the decisions. */
static guint
index_in_path (const char *path)
{
  const char *bracket = strchr (path, '[');

  return bracket != NULL ? (guint)g_ascii_strtoull (bracket + 1, NULL, 10) : 0;
}

static void
lead_cb (WeegDossierPage *self, const char *path)
{
  WeegStep step = weeg_step_bar_get_chosen (self->steps);

  if (steps[step].names == NULL || path == NULL)
    return;
  if (step == WEEG_STEP_DECISION)
    {
      weeg_sections_choose (WEEG_SECTIONS (self->pages[step]), index_in_path (path));
      return;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_str_has_prefix (path, places[i].prefix))
      {
        weeg_sections_choose (WEEG_SECTIONS (self->pages[step]), places[i].section);
        return;
      }
}

static void
export_cb (WeegDossierPage *self)
{
  weeg_dossier_page_export (self);
}

static void
exported_cb (WeegDossierPage *self, const char *text)
{
  AdwToastOverlay *overlay =
      ADW_TOAST_OVERLAY (gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY));
  AdwToast *toast;
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  if (overlay == NULL)
    return;
  toast = adw_toast_new (escaped);
  adw_toast_overlay_add_toast (overlay, toast);
}

/* Where the keyboard begins: on the step that is shown. */
static gboolean
weeg_dossier_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (WEEG_DOSSIER_PAGE (widget)->steps));
}

static void
edit_cb (GtkWidget *widget, const char *name, GVariant *path)
{
  WeegDossierPage *self = WEEG_DOSSIER_PAGE (widget);

  weeg_record_editor_present (widget, self->session, self->language, g_variant_get_string (path, NULL));
}

static void
allow_edits (WeegDossierPage *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dossier.edit",
                                 !weeg_dossier_session_is_read_only (self->session));
}

static void
weeg_dossier_page_dispose (GObject *object)
{
  WeegDossierPage *self = WEEG_DOSSIER_PAGE (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->progress, g_ptr_array_unref);
  G_OBJECT_CLASS (weeg_dossier_page_parent_class)->dispose (object);
}

static void
weeg_dossier_page_class_init (WeegDossierPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = weeg_dossier_page_dispose;
  widget_class->grab_focus = weeg_dossier_page_grab_focus;
  g_type_ensure (WEEG_TYPE_EXPORT_BAR);
  g_type_ensure (WEEG_TYPE_MISSING_BAR);
  g_type_ensure (WEEG_TYPE_STEP_BAR);
  g_type_ensure (WEEG_TYPE_TRACK_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/weegwijzer/Weegwijzer/weeg-dossier-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WeegDossierPage, problem_bar);
  gtk_widget_class_bind_template_child (widget_class, WeegDossierPage, problem_label);
  gtk_widget_class_bind_template_child (widget_class, WeegDossierPage, export_bar);
  gtk_widget_class_bind_template_child (widget_class, WeegDossierPage, title);
  gtk_widget_class_bind_template_child (widget_class, WeegDossierPage, phase);
  gtk_widget_class_bind_template_child (widget_class, WeegDossierPage, next);
  gtk_widget_class_bind_template_child (widget_class, WeegDossierPage, track);
  gtk_widget_class_bind_template_child (widget_class, WeegDossierPage, steps);
  gtk_widget_class_bind_template_child (widget_class, WeegDossierPage, missing);
  gtk_widget_class_bind_template_child (widget_class, WeegDossierPage, stack);
  gtk_widget_class_install_action (widget_class, "dossier.edit", "s", edit_cb);
  gtk_widget_class_bind_template_callback (widget_class, problem_response_cb);
  gtk_widget_class_bind_template_callback (widget_class, point_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, step_chosen_cb);
}

static void
weeg_dossier_page_init (WeegDossierPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  weeg_short_window_hide (GTK_WIDGET (self), GTK_WIDGET (self->track), LINES_FOR_TRACK);
  weeg_stack_hide_unseen (self->stack);
  g_signal_connect_swapped (self->missing, "lead", G_CALLBACK (lead_cb), self);
  g_signal_connect_swapped (self->export_bar, "exported", G_CALLBACK (exported_cb), self);
}

/* A section as it is read, with the way to its editor. */
static GtkWidget *
build_section (const WeegView *view, guint index, gpointer user_data)
{
  const Step *step = user_data;

  return weeg_edit_places_wrap (step->build (view, index, NULL), view->dossier, (WeegStep)(step - steps),
                                index);
}

static void
add_pages (WeegDossierPage *self)
{
  for (int i = 0; i < WEEG_N_STEPS; i++)
    if (steps[i].build != NULL)
      self->pages[i] =
          weeg_sections_new (weeg_step_get_name ((WeegStep)i), build_section, (gpointer)&steps[i]);
  self->pages[WEEG_STEP_WEIGHING] = weeg_weighing_step_new (self->session, self->language);
  self->pages[WEEG_STEP_ADVICE] = weeg_advice_step_new (self->session, self->language);
  g_signal_connect_object (self->pages[WEEG_STEP_ADVICE], "export", G_CALLBACK (export_cb), self,
                           G_CONNECT_SWAPPED);
  for (int i = 0; i < WEEG_N_STEPS; i++)
    gtk_stack_add_named (self->stack, self->pages[i], steps[i].id);
}

GtkWidget *
weeg_dossier_page_new (WeegDossierSession *session, const char *language)
{
  static const char *const followed[] = { "notify::dossier", "notify::analysis", "notify::analysis-stale" };
  WeegDossierPage *self;

  g_return_val_if_fail (WEEG_IS_DOSSIER_SESSION (session), NULL);

  self = g_object_new (WEEG_TYPE_DOSSIER_PAGE, NULL);
  self->session = g_object_ref (session);
  self->language = language;
  add_pages (self);
  update (self);
  for (gsize i = 0; i < G_N_ELEMENTS (followed); i++)
    g_signal_connect_object (session, followed[i], G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  allow_edits (self);
  g_signal_connect_object (session, "notify::read-only", G_CALLBACK (allow_edits), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::save-problem", G_CALLBACK (show_problem), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

WeegDossierSession *
weeg_dossier_page_get_session (WeegDossierPage *self)
{
  g_return_val_if_fail (WEEG_IS_DOSSIER_PAGE (self), NULL);
  return self->session;
}

void
weeg_dossier_page_choose_step (WeegDossierPage *self, WeegStep step)
{
  g_return_if_fail (WEEG_IS_DOSSIER_PAGE (self));
  g_return_if_fail (step < WEEG_N_STEPS);

  weeg_step_bar_choose (self->steps, step);
  step_chosen_cb (self, (int)step);
}

WeegStep
weeg_dossier_page_get_step (WeegDossierPage *self)
{
  g_return_val_if_fail (WEEG_IS_DOSSIER_PAGE (self), WEEG_STEP_INTAKE);
  return weeg_step_bar_get_chosen (self->steps);
}

void
weeg_dossier_page_export (WeegDossierPage *self)
{
  WeegAdviceStep *step;
  WeegAdviceOrder order = { 0 };

  g_return_if_fail (WEEG_IS_DOSSIER_PAGE (self));

  step = WEEG_ADVICE_STEP (self->pages[WEEG_STEP_ADVICE]);
  order.point = weeg_advice_step_get_point (step);
  order.language = weeg_advice_step_get_language (step);
  weeg_export_bar_ask (self->export_bar, self->session, &order);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-dossier-page.h"

#include <glib/gi18n.h>

#include "weeg-advice-step.h"
#include "weeg-day.h"
#include "weeg-decision-step.h"
#include "weeg-edit-places.h"
#include "weeg-export-bar.h"
#include "weeg-log-page.h"
#include "weeg-missing-bar.h"
#include "weeg-record-editor.h"
#include "weeg-sections.h"
#include "weeg-session-view.h"
#include "weeg-short-window.h"
#include "weeg-stack.h"
#include "weeg-step-bar.h"
#include "weeg-step-sections.h"
#include "weeg-track-view.h"
#include "weeg-weighing-sections.h"
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
  GtkWidget *log;
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
  { "decision", NULL, NULL },
  { "advice", NULL, NULL },
};

/* Where a place in a dossier is shown; the first prefix that fits counts. */
static const struct
{
  const char *prefix;
  WeegStep step;
  guint section;
} part_places[] = {
  { "intake.regulatory", WEEG_STEP_INTAKE, 2 },
  { "intake", WEEG_STEP_INTAKE, 0 },
  { "triage", WEEG_STEP_INTAKE, 1 },
  { "members", WEEG_STEP_INTAKE, 3 },
  { "settings", WEEG_STEP_INTAKE, 3 },
  { "questions", WEEG_STEP_PLAN, 0 },
  { "decision_points", WEEG_STEP_PLAN, 1 },
  { "required_advices", WEEG_STEP_PLAN, 2 },
  { "criteria", WEEG_STEP_ASSESSMENT, 0 },
  { "alternatives", WEEG_STEP_ASSESSMENT, 1 },
  { "evidence", WEEG_STEP_ASSESSMENT, 2 },
  { "risks", WEEG_STEP_ASSESSMENT, 3 },
  { "workload", WEEG_STEP_ASSESSMENT, 4 },
  { "budget", WEEG_STEP_ASSESSMENT, 5 },
  { "economics", WEEG_STEP_ASSESSMENT, 6 },
  { "sustainability", WEEG_STEP_ASSESSMENT, 7 },
  { "resilience", WEEG_STEP_ASSESSMENT, 8 },
  { "ai", WEEG_STEP_ASSESSMENT, 9 },
  { "strategy", WEEG_STEP_ASSESSMENT, 10 },
  { "barriers", WEEG_STEP_ASSESSMENT, 11 },
  { "weights", WEEG_STEP_WEIGHING, WEEG_WEIGHING_WEIGHTS },
  { "scores", WEEG_STEP_WEIGHING, WEEG_WEIGHING_SCORES },
  { "rounds", WEEG_STEP_WEIGHING, WEEG_WEIGHING_SCORES },
  { "advice", WEEG_STEP_ADVICE, 0 },
};

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
dossier_page_show_head (WeegDossierPage *self, const WeegView *view)
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
      g_auto (GStrv) words = g_strsplit (date, " ", -1);
      /* Where there is no room for one line, it stays whole on the second. */
      g_autofree char *whole = g_strjoinv ("\302\240", words);

      /* Translators: %s is a date. */
      text = g_strdup_printf (_ ("Next decision point: %s"), *whole != '\0' ? whole : _ ("no date yet"));
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
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "log") == 0)
    gtk_widget_set_visible (GTK_WIDGET (self->missing), FALSE);
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
dossier_page_update (WeegDossierPage *self)
{
  WeegView view = weeg_session_view (self->session, self->language);

  dossier_page_show_head (self, &view);
  show_progress (self, &view);
  show_problem (self);
  for (int i = 0; i < WEEG_N_STEPS; i++)
    if (steps[i].names != NULL)
      {
        g_auto (GStrv) names = steps[i].names (&view);

        weeg_sections_show (WEEG_SECTIONS (self->pages[i]), (const char *const *)names, &view);
      }
  weeg_weighing_step_update (WEEG_WEIGHING_STEP (self->pages[WEEG_STEP_WEIGHING]));
  weeg_decision_step_update (WEEG_DECISION_STEP (self->pages[WEEG_STEP_DECISION]));
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
  weeg_decision_step_choose (WEEG_DECISION_STEP (self->pages[WEEG_STEP_DECISION]), (guint)index);
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

/* Whether @path lies in a decision point that is there, and not in its plan: @index is which one. */
static gboolean
is_decision (const WeegDossier *dossier, const char *path, guint *index)
{
  if (!g_str_has_prefix (path, "decision_points["))
    return FALSE;
  *index = index_in_path (path);
  return *index < weeg_list_n (dossier->decision_points);
}

void
weeg_dossier_page_lead (WeegDossierPage *self, const char *path)
{
  const WeegDossier *dossier;
  WeegStep step;
  guint index;

  g_return_if_fail (WEEG_IS_DOSSIER_PAGE (self));
  g_return_if_fail (path != NULL);

  dossier = weeg_dossier_session_get_dossier (self->session);
  step = weeg_dossier_page_get_step (self);
  if (is_decision (dossier, path, &index) && step != WEEG_STEP_PLAN)
    {
      /* Its rule and its paper are written in its form, what is decided on its page. */
      if (strstr (path, "].rule") != NULL || strstr (path, "].paper") != NULL)
        {
          g_autofree char *form = g_strdup_printf ("decision_points[%u]", index);

          weeg_record_editor_present (GTK_WIDGET (self), self->session, self->language, form);
          return;
        }
      weeg_decision_step_choose (WEEG_DECISION_STEP (self->pages[WEEG_STEP_DECISION]), index);
      weeg_dossier_page_choose_step (self, WEEG_STEP_DECISION);
      return;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (part_places); i++)
    if (g_str_has_prefix (path, part_places[i].prefix))
      {
        if (part_places[i].step == WEEG_STEP_WEIGHING)
          weeg_weighing_step_choose (WEEG_WEIGHING_STEP (self->pages[WEEG_STEP_WEIGHING]),
                                     part_places[i].section);
        else if (steps[part_places[i].step].names != NULL)
          weeg_sections_choose (WEEG_SECTIONS (self->pages[part_places[i].step]), part_places[i].section);
        weeg_dossier_page_choose_step (self, part_places[i].step);
        return;
      }
}

/* In the weighing a member is one who scores. */
static void
missing_lead_cb (WeegDossierPage *self, const char *path)
{
  if (path == NULL)
    return;
  if (weeg_dossier_page_get_step (self) == WEEG_STEP_WEIGHING && g_str_has_prefix (path, "members["))
    {
      weeg_weighing_step_choose_member (WEEG_WEIGHING_STEP (self->pages[WEEG_STEP_WEIGHING]),
                                        index_in_path (path));
      return;
    }
  weeg_dossier_page_lead (self, path);
}

/* Who changed what; any step leads back from it. */
static void
log_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  weeg_dossier_page_show_log (WEEG_DOSSIER_PAGE (widget));
}

void
weeg_dossier_page_show_log (WeegDossierPage *self)
{
  g_return_if_fail (WEEG_IS_DOSSIER_PAGE (self));

  gtk_stack_set_visible_child_name (self->stack, "log");
  gtk_widget_set_visible (GTK_WIDGET (self->missing), FALSE);
  gtk_widget_grab_focus (self->log);
}

static void
log_closed_cb (WeegDossierPage *self)
{
  weeg_dossier_page_choose_step (self, weeg_dossier_page_get_step (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->steps));
}

static void
dossier_page_export_cb (WeegDossierPage *self)
{
  weeg_dossier_page_export (self);
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
  gtk_widget_class_install_action (widget_class, "dossier.log", NULL, log_cb);
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
  g_signal_connect_swapped (self->missing, "lead", G_CALLBACK (missing_lead_cb), self);
}

/* A section as it is read, with the way to its editor. */
static GtkWidget *
dossier_page_build_section (const WeegView *view, guint index, gpointer user_data)
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
      self->pages[i] = weeg_sections_new (weeg_step_get_name ((WeegStep)i), dossier_page_build_section,
                                          (gpointer)&steps[i]);
  self->pages[WEEG_STEP_WEIGHING] = weeg_weighing_step_new (self->session, self->language);
  self->pages[WEEG_STEP_DECISION] = weeg_decision_step_new (self->session, self->language);
  g_signal_connect_object (self->pages[WEEG_STEP_DECISION], "lead", G_CALLBACK (weeg_dossier_page_lead), self,
                           G_CONNECT_SWAPPED);
  self->pages[WEEG_STEP_ADVICE] = weeg_advice_step_new (self->session, self->language);
  g_signal_connect_object (self->pages[WEEG_STEP_ADVICE], "export", G_CALLBACK (dossier_page_export_cb), self,
                           G_CONNECT_SWAPPED);
  for (int i = 0; i < WEEG_N_STEPS; i++)
    gtk_stack_add_named (self->stack, self->pages[i], steps[i].id);
  self->log = weeg_log_page_new (self->session, self->language);
  g_signal_connect_object (self->log, "closed", G_CALLBACK (log_closed_cb), self, G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->stack, self->log, "log");
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
  dossier_page_update (self);
  for (gsize i = 0; i < G_N_ELEMENTS (followed); i++)
    g_signal_connect_object (session, followed[i], G_CALLBACK (dossier_page_update), self, G_CONNECT_SWAPPED);
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

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-advice-step.h"

#include <glib/gi18n.h>

#include "weeg-advice-job.h"
#include "weeg-drop-down.h"
#include "weeg-page-view.h"
#include "weeg-rows.h"
#include "weeg-session-view.h"
#include "weeg-text-size.h"
#include "weeg-words.h"
#include "weeg-workspace.h"

#define ADVICE_WIDTH 860

struct _WeegAdviceStep
{
  AdwBin parent_instance;

  AdwClamp *clamp;
  WeegDossierSession *session;
  const char *interface_language;
  GtkWidget *point;    /* GtkDropDown */
  GtkWidget *language; /* GtkDropDown */
  GtkWidget *first;    /* AdwBin: what the first page says */
  GtkWidget *status;
  GtkWidget *spinner;
  GtkWidget *pages;  /* GtkBox of WeegPageView */
  GCancellable *job; /* the pages that are being made */
  guint starting;    /* the tick after which they are made */
  GStrv points;
  char *usual; /* (nullable) the point that was gone on to last; shown unless another is chosen */
  gboolean dirty;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (WeegAdviceStep, weeg_advice_step, ADW_TYPE_BIN)

enum
{
  EXPORT,
  N_ADVICE_STEP_SIGNALS,
};

static guint advice_step_signals[N_ADVICE_STEP_SIGNALS];

/* In the order of the drop-down, each named in itself. */
static const char *const languages[] = { "nl", "en" };

static void
clear_pages (WeegAdviceStep *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->pages)) != NULL)
    gtk_box_remove (GTK_BOX (self->pages), child);
}

static void
advice_step_made_cb (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WeegDocument) document = weeg_advice_job_finish (result, &error);
  g_autoptr (WeegPages) pages = NULL;
  g_autofree char *text = NULL;
  WeegAdviceStep *self;

  /* Asked for again, or the page is gone: the newer answer is on its way. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = WEEG_ADVICE_STEP (user_data);
  clear_pages (self);
  gtk_widget_set_visible (self->spinner, FALSE);
  if (document == NULL)
    {
      g_autofree char *reason = weeg_store_error_explain (error, self->interface_language);

      gtk_label_set_label (GTK_LABEL (self->status), reason);
      return;
    }
  pages = weeg_pages_new (document);
  text = g_strdup_printf (ngettext ("%d page, as it will be printed", "%d pages, as they will be printed",
                                    (gulong)weeg_pages_get_length (pages)),
                          (int)weeg_pages_get_length (pages));
  gtk_label_set_label (GTK_LABEL (self->status), text);
  for (gsize i = 0; i < weeg_pages_get_length (pages); i++)
    gtk_box_append (GTK_BOX (self->pages), weeg_page_view_new (pages, i));
}

static void
show_pages (WeegAdviceStep *self)
{
  WeegAdviceOrder order = {
    .point = weeg_advice_step_get_point (self),
    .language = weeg_advice_step_get_language (self),
    .created = g_get_real_time () / G_USEC_PER_SEC,
  };

  if (self->job != NULL)
    g_cancellable_cancel (self->job);
  g_clear_object (&self->job);
  self->job = g_cancellable_new ();
  weeg_advice_job_async (self->session, &order, self->job, advice_step_made_cb, self);
}

static const WeegDecisionPoint *
advice_step_find_point (WeegAdviceStep *self)
{
  const char *id = weeg_advice_step_get_point (self);

  return id != NULL
             ? weeg_list_find (weeg_dossier_session_get_dossier (self->session)->decision_points, id, NULL)
             : NULL;
}

/* What the first page says, where it can still be read without turning pages. */
static void
show_first_page (WeegAdviceStep *self)
{
  WeegView view = weeg_session_view (self->session, weeg_advice_step_get_language (self));
  const WeegDecisionPoint *point = advice_step_find_point (self);
  GtkWidget *section = weeg_section_new ();
  GtkWidget *group;

  if (point == NULL)
    {
      weeg_group_add_empty (weeg_section_add_group (section, NULL, NULL),
                            _ ("There is no decision point yet, so there is nothing to ask of the board."));
      adw_bin_set_child (ADW_BIN (self->first), section);
      return;
    }
  group = weeg_section_add_group (section, _ ("What page 1 asks and says"), NULL);
  weeg_group_add_state (group, weeg_view_text (&view, point->title), NULL,
                        point->held != NULL ? C_ ("decision point", "Held") : _ ("Draft until it is held"),
                        point->held != NULL ? "good" : "warn");
  for (guint i = 0; point->paper != NULL && i < weeg_list_n (point->paper->asked); i++)
    {
      /* Translators: %u is the number of a sentence that the board can adopt. */
      g_autofree char *name = g_strdup_printf (_ ("Decision asked, %u"), i + 1);

      weeg_group_add_fact (group, name, weeg_view_text (&view, weeg_list_get (point->paper->asked, i)));
    }
  if (point->paper != NULL)
    weeg_group_add_fact (group, _ ("Advice"), weeg_view_text (&view, point->paper->advice));
  else
    weeg_group_add_empty (group, _ ("Missing: the decision that is asked, and the advice."));
  adw_bin_set_child (ADW_BIN (self->first), section);
}

/* The second tick comes after the first frame. */
static gboolean
start_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer shown)
{
  WeegAdviceStep *self = WEEG_ADVICE_STEP (widget);
  gboolean *is_shown = shown;

  if (!*is_shown)
    {
      *is_shown = TRUE;
      return G_SOURCE_CONTINUE;
    }
  self->starting = 0;
  show_pages (self);
  return G_SOURCE_REMOVE;
}

static void
advice_step_refresh (WeegAdviceStep *self)
{
  if (!self->dirty || self->filling || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->dirty = FALSE;
  show_first_page (self);
  /* First the step is seen, then its pages are made. */
  gtk_widget_set_visible (self->spinner, TRUE);
  gtk_label_set_label (GTK_LABEL (self->status), _ ("The pages are being made …"));
  if (self->starting == 0)
    self->starting = gtk_widget_add_tick_callback (GTK_WIDGET (self), start_cb, g_new0 (gboolean, 1), g_free);
}

static void
advice_step_chosen_cb (WeegAdviceStep *self)
{
  self->dirty = TRUE;
  advice_step_refresh (self);
}

static void
advice_step_export_cb (WeegAdviceStep *self)
{
  g_signal_emit (self, advice_step_signals[EXPORT], 0);
}

static void
weeg_advice_step_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (weeg_advice_step_parent_class)->map (widget);
  advice_step_refresh (WEEG_ADVICE_STEP (widget));
}

static void
weeg_advice_step_dispose (GObject *object)
{
  WeegAdviceStep *self = WEEG_ADVICE_STEP (object);

  if (self->starting != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->starting);
  self->starting = 0;
  if (self->job != NULL)
    g_cancellable_cancel (self->job);
  g_clear_object (&self->job);
  g_clear_object (&self->session);
  g_clear_pointer (&self->points, g_strfreev);
  g_clear_pointer (&self->usual, g_free);
  G_OBJECT_CLASS (weeg_advice_step_parent_class)->dispose (object);
}

static void
weeg_advice_step_class_init (WeegAdviceStepClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = weeg_advice_step_dispose;
  widget_class->map = weeg_advice_step_map;
  advice_step_signals[EXPORT] =
      g_signal_new ("export", WEEG_TYPE_ADVICE_STEP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/weegwijzer/Weegwijzer/weeg-advice-step.ui");
  gtk_widget_class_bind_template_child (widget_class, WeegAdviceStep, clamp);
  gtk_widget_class_bind_template_child (widget_class, WeegAdviceStep, point);
  gtk_widget_class_bind_template_child (widget_class, WeegAdviceStep, language);
  gtk_widget_class_bind_template_child (widget_class, WeegAdviceStep, first);
  gtk_widget_class_bind_template_child (widget_class, WeegAdviceStep, status);
  gtk_widget_class_bind_template_child (widget_class, WeegAdviceStep, spinner);
  gtk_widget_class_bind_template_child (widget_class, WeegAdviceStep, pages);
  gtk_widget_class_bind_template_callback (widget_class, advice_step_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, advice_step_export_cb);
}

static void
weeg_advice_step_init (WeegAdviceStep *self)
{
  const char *const names[] = { "Nederlands", "English", NULL };
  g_autoptr (GtkStringList) model = gtk_string_list_new (names);

  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  weeg_text_size_set_clamp (self->clamp, ADVICE_WIDTH);
  weeg_drop_down_set_up (GTK_DROP_DOWN (self->point), _ ("Decision point of the advice"));
  weeg_drop_down_set_up (GTK_DROP_DOWN (self->language), _ ("Language of the advice"));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->language), G_LIST_MODEL (model));
  self->filling = FALSE;
}

GtkWidget *
weeg_advice_step_new (WeegDossierSession *session, const char *language)
{
  WeegAdviceStep *self;
  const WeegDossier *dossier;

  g_return_val_if_fail (WEEG_IS_DOSSIER_SESSION (session), NULL);

  self = g_object_new (WEEG_TYPE_ADVICE_STEP, NULL);
  self->session = g_object_ref (session);
  self->interface_language = language;
  dossier = weeg_dossier_session_get_dossier (session);
  self->filling = TRUE;
  if (WEEG_HAS (dossier, language))
    language = weeg_language_names[dossier->language];
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_strcmp0 (languages[i], language) == 0)
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->language), i);
  self->filling = FALSE;
  weeg_advice_step_update (self);
  return GTK_WIDGET (self);
}

/* Goes on to what is held, as a correction, unless a person chose another point; not to what is next once the
 * board has decided, as the paper of what it decided may still be wanted. */
static void
fill_points (WeegAdviceStep *self, const WeegDossier *dossier)
{
  const WeegDecisionPoint *usual = weeg_advice_default_point (dossier);
  const char *before = weeg_advice_step_get_point (self);
  gboolean is_chosen = before != NULL && g_strcmp0 (before, self->usual) != 0;
  gboolean is_there = before != NULL && weeg_list_find (dossier->decision_points, before, NULL) != NULL;
  gboolean goes_on = usual != NULL && (!is_there || (usual->held != NULL && !is_chosen));
  g_autofree char *keep = g_strdup (goes_on ? usual->id : before);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint place = 0;

  for (guint i = 0; i < weeg_list_n (dossier->decision_points); i++)
    {
      const WeegDecisionPoint *point = weeg_list_get (dossier->decision_points, i);

      if (g_strcmp0 (point->id, keep) == 0)
        place = i;
      g_ptr_array_add (ids, point->id);
      gtk_string_list_append (names, weeg_text_get (point->title, self->interface_language));
    }
  g_ptr_array_add (ids, NULL);
  if (goes_on)
    {
      g_free (self->usual);
      self->usual = g_strdup (keep);
    }
  self->filling = TRUE;
  if (self->points == NULL ||
      !g_strv_equal ((const char *const *)self->points, (const char *const *)ids->pdata) ||
      !weeg_drop_down_says (GTK_DROP_DOWN (self->point), G_LIST_MODEL (names)))
    {
      g_strfreev (self->points);
      self->points = g_strdupv ((char **)ids->pdata);
      gtk_drop_down_set_model (GTK_DROP_DOWN (self->point), G_LIST_MODEL (names));
    }
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->point), place);
  self->filling = FALSE;
}

void
weeg_advice_step_update (WeegAdviceStep *self)
{
  g_return_if_fail (WEEG_IS_ADVICE_STEP (self));

  fill_points (self, weeg_dossier_session_get_dossier (self->session));
  self->dirty = TRUE;
  advice_step_refresh (self);
}

const char *
weeg_advice_step_get_point (WeegAdviceStep *self)
{
  guint selected;

  g_return_val_if_fail (WEEG_IS_ADVICE_STEP (self), NULL);

  selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->point));
  return self->points != NULL && selected < g_strv_length (self->points) ? self->points[selected] : NULL;
}

const char *
weeg_advice_step_get_language (WeegAdviceStep *self)
{
  guint selected;

  g_return_val_if_fail (WEEG_IS_ADVICE_STEP (self), NULL);

  selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->language));
  return languages[MIN (selected, G_N_ELEMENTS (languages) - 1)];
}

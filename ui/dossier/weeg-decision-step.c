/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-decision-step.h"

#include <glib/gi18n.h>

#include "weeg-day.h"
#include "weeg-edit-places.h"
#include "weeg-hold-after.h"
#include "weeg-hold-page.h"
#include "weeg-sections.h"
#include "weeg-session-view.h"
#include "weeg-step-sections.h"

/* What one decision point is shown in; it stays, so that nothing typed or scrolled is lost. */
typedef struct
{
  GtkWidget *box; /* owned */
  gboolean held;
  GtkWidget *edit; /* (nullable): opens the form of the point */
  GtkWidget *page; /* WeegHoldPage or WeegHoldAfter */
  AdwBin *decided; /* (nullable): what was held, made again at each change */
  AdwBin *account;
} PointPage;

struct _WeegDecisionStep
{
  AdwBin parent_instance;

  WeegDossierSession *session;
  const char *language;
  WeegSections *sections;
  GHashTable *pages; /* id -> PointPage */
};

G_DEFINE_FINAL_TYPE (WeegDecisionStep, weeg_decision_step, ADW_TYPE_BIN)

enum
{
  DECISION_STEP_LEAD,
  N_DECISION_STEP_SIGNALS,
};

static guint decision_step_signals[N_DECISION_STEP_SIGNALS];

static void
point_page_free (gpointer data)
{
  PointPage *self = data;

  g_object_unref (self->box);
  g_free (self);
}

static void
decision_step_lead_cb (WeegDecisionStep *self, const char *path)
{
  g_signal_emit (self, decision_step_signals[DECISION_STEP_LEAD], 0, path);
}

static GtkWidget *
edit_button_new (void)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("document-edit-symbolic"));
  gtk_box_append (GTK_BOX (content), gtk_label_new (_ ("Plan, rule and paper")));
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Edit plan, rule and paper"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "dossier.edit");
  return button;
}

static PointPage *
point_page_new (WeegDecisionStep *self, const WeegDecisionPoint *point)
{
  PointPage *page = g_new0 (PointPage, 1);

  page->held = point->held != NULL;
  page->box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, page->held ? 24 : 6));
  if (page->held)
    {
      page->page = weeg_hold_after_new (self->session, self->language, point->id);
      page->decided = ADW_BIN (adw_bin_new ());
      page->account = ADW_BIN (adw_bin_new ());
      gtk_box_append (GTK_BOX (page->box), GTK_WIDGET (page->decided));
      gtk_box_append (GTK_BOX (page->box), page->page);
      gtk_box_append (GTK_BOX (page->box), GTK_WIDGET (page->account));
    }
  else
    {
      page->edit = edit_button_new ();
      page->page = weeg_hold_page_new (self->session, self->language, point->id);
      gtk_box_append (GTK_BOX (page->box), page->edit);
      gtk_box_append (GTK_BOX (page->box), page->page);
    }
  g_signal_connect_object (page->page, "lead", G_CALLBACK (decision_step_lead_cb), self, G_CONNECT_SWAPPED);
  return page;
}

static PointPage *
get_page (WeegDecisionStep *self, const WeegDecisionPoint *point)
{
  PointPage *page = g_hash_table_lookup (self->pages, point->id);

  if (page != NULL && page->held == (point->held != NULL))
    return page;
  page = point_page_new (self, point);
  g_hash_table_insert (self->pages, g_strdup (point->id), page);
  return page;
}

static GtkWidget *
show_point (WeegDecisionStep *self, const WeegView *view, const WeegDecisionPoint *point, guint index)
{
  PointPage *page = get_page (self, point);

  if (page->held)
    {
      adw_bin_set_child (page->decided, weeg_decision_section_build_decided (view, point));
      adw_bin_set_child (page->account, weeg_decision_section_build_account (view, point));
      weeg_hold_after_update (WEEG_HOLD_AFTER (page->page));
    }
  else
    {
      g_autofree char *path = weeg_edit_places_find (view->dossier, WEEG_STEP_DECISION, index);

      gtk_actionable_set_action_target (GTK_ACTIONABLE (page->edit), "s", path);
      weeg_hold_page_update (WEEG_HOLD_PAGE (page->page));
    }
  return page->box;
}

static GtkWidget *
decision_step_build_section (const WeegView *view, guint index, gpointer user_data)
{
  WeegDecisionStep *self = WEEG_DECISION_STEP (user_data);
  g_autofree char *today = NULL;
  WeegView dated = *view;

  if (index < weeg_list_n (view->dossier->decision_points))
    return show_point (self, view, weeg_list_get (view->dossier->decision_points, index), index);
  today = weeg_day_today ();
  dated.today = today;
  return weeg_edit_places_wrap (weeg_decision_section_build_track (&dated), view->dossier, WEEG_STEP_DECISION,
                                index);
}

/* (transfer full) */
static GStrv
list_names (const WeegView *view)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < weeg_list_n (view->dossier->decision_points); i++)
    {
      const WeegDecisionPoint *point = weeg_list_get (view->dossier->decision_points, i);

      g_strv_builder_add (names, weeg_view_text (view, point->title));
    }
  g_strv_builder_add (names, _ ("All decision points"));
  return g_strv_builder_end (names);
}

void
weeg_decision_step_update (WeegDecisionStep *self)
{
  WeegView view;
  g_auto (GStrv) names = NULL;

  g_return_if_fail (WEEG_IS_DECISION_STEP (self));

  view = weeg_session_view (self->session, self->language);
  names = list_names (&view);
  weeg_sections_show (self->sections, (const char *const *)names, &view);
}

void
weeg_decision_step_choose (WeegDecisionStep *self, guint index)
{
  g_return_if_fail (WEEG_IS_DECISION_STEP (self));
  weeg_sections_choose (self->sections, index);
}

static void
weeg_decision_step_dispose (GObject *object)
{
  WeegDecisionStep *self = WEEG_DECISION_STEP (object);

  g_clear_pointer (&self->pages, g_hash_table_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (weeg_decision_step_parent_class)->dispose (object);
}

static void
weeg_decision_step_class_init (WeegDecisionStepClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = weeg_decision_step_dispose;
  decision_step_signals[DECISION_STEP_LEAD] = g_signal_new (
      "lead", WEEG_TYPE_DECISION_STEP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
weeg_decision_step_init (WeegDecisionStep *self)
{
  self->pages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, point_page_free);
}

/* The first point that is not held yet; all of them together when there is none. */
static guint
find_next (const WeegDossier *dossier)
{
  guint n = weeg_list_n (dossier->decision_points);

  for (guint i = 0; i < n; i++)
    if (((const WeegDecisionPoint *)weeg_list_get (dossier->decision_points, i))->held == NULL)
      return i;
  return n;
}

GtkWidget *
weeg_decision_step_new (WeegDossierSession *session, const char *language)
{
  WeegDecisionStep *self;

  g_return_val_if_fail (WEEG_IS_DOSSIER_SESSION (session), NULL);

  self = g_object_new (WEEG_TYPE_DECISION_STEP, NULL);
  self->session = g_object_ref (session);
  self->language = language;
  self->sections =
      WEEG_SECTIONS (weeg_sections_new (_ ("Decision points"), decision_step_build_section, self));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->sections));
  weeg_decision_step_update (self);
  weeg_sections_choose (self->sections, find_next (weeg_dossier_session_get_dossier (session)));
  return GTK_WIDGET (self);
}

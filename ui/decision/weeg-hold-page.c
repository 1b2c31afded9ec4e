/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-hold-page.h"

#include <glib/gi18n.h>

#include "weeg-field-row.h"
#include "weeg-field-words.h"
#include "weeg-hold-finish.h"
#include "weeg-hold-head.h"
#include "weeg-hold-items.h"
#include "weeg-hold-presence.h"
#include "weeg-hold-votes.h"
#include "weeg-hold.h"
#include "weeg-rows.h"
#include "weeg-session-view.h"
#include "weeg-workspace.h"

struct _WeegHoldPage
{
  GtkBox parent_instance;

  WeegDossierSession *session;
  const char *language;
  char *point;
  AdwBin *head;
  GPtrArray *rows; /* of WeegFieldRow, fields of the draft */
  WeegHoldPresence *presence;
  WeegHoldVotes *votes;
  WeegHoldItems *dissent;
  WeegHoldItems *conditions;
  WeegHoldFinish *finish;
  gboolean tried; /* to hold it: what is missing is then said beside each field */
};

G_DEFINE_FINAL_TYPE (WeegHoldPage, weeg_hold_page, GTK_TYPE_BOX)

enum
{
  HOLD_PAGE_LEAD,
  N_HOLD_PAGE_SIGNALS,
};

static guint hold_page_signals[N_HOLD_PAGE_SIGNALS];

static const WeegDecisionPoint *
get_point (WeegHoldPage *self)
{
  return weeg_hold_find_point (self->session, self->point, NULL);
}

static WeegFieldRow *
hold_page_find_row (WeegHoldPage *self, const char *key)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (g_str_equal (weeg_field_row_get_key (self->rows->pdata[i]), key))
      return self->rows->pdata[i];
  return NULL;
}

void
weeg_hold_page_go_to (WeegHoldPage *self, const char *key)
{
  WeegFieldRow *row;

  g_return_if_fail (WEEG_IS_HOLD_PAGE (self) && key != NULL);

  row = hold_page_find_row (self, key);
  if (row != NULL)
    gtk_widget_grab_focus (weeg_field_control_get_input (weeg_field_row_get_control (row)));
  else if (g_str_equal (key, "present"))
    gtk_widget_grab_focus (GTK_WIDGET (self->presence));
  else if (g_str_equal (key, "votes"))
    gtk_widget_grab_focus (GTK_WIDGET (self->votes));
  else if (g_str_equal (key, "dissent"))
    gtk_widget_child_focus (GTK_WIDGET (self->dissent), GTK_DIR_TAB_FORWARD);
}

/* A link was followed: on this page, or to another part of the dossier. */
static void
hold_page_lead_cb (gpointer user_data, const char *path)
{
  WeegHoldPage *self = WEEG_HOLD_PAGE (user_data);

  if (*path == ':')
    weeg_hold_page_go_to (self, path + 1);
  else if (g_str_has_suffix (path, ".next_review"))
    weeg_hold_page_go_to (self, "next_review");
  else
    g_signal_emit (self, hold_page_signals[HOLD_PAGE_LEAD], 0, path);
}

/* (transfer full): the decision as it stands, with the proposal of now; it is what will be asked of it. */
static WeegHeld *
make_held (WeegHoldPage *self, const WeegDecisionPoint *point)
{
  const WeegAnalysis *analysis = weeg_dossier_session_get_analysis (self->session);
  const WeegProposalResult *result = analysis != NULL ? weeg_map_get (analysis->proposal, point->id) : NULL;
  g_autoptr (WeegAnyRecord) held =
      (WeegRecord *)weeg_hold_from_draft (weeg_dossier_session_get_dossier (self->session), point);

  return weeg_hold_complete (point, (const WeegHeld *)held,
                             result != NULL && WEEG_HAS (result, outcome) ? result->outcome : -1);
}

static GPtrArray *
list_problems (WeegHoldPage *self, const WeegDecisionPoint *point)
{
  g_autoptr (WeegAnyRecord) held = (WeegRecord *)make_held (self, point);

  return weeg_hold_problems (weeg_dossier_session_get_dossier (self->session), point, (const WeegHeld *)held,
                             self->language);
}

/* What is not there yet is only said beside its field once somebody tried to go on without it. */
static const char *
find_problem (WeegHoldPage *self, const GPtrArray *problems, const WeegHeld *draft, const char *key)
{
  const WeegField *field = weeg_record_type_find (&weeg_draft_type, key);
  gboolean given = draft != NULL && field != NULL && weeg_record_has_field (draft, field);

  for (guint i = 0; i < problems->len; i++)
    {
      const WeegHoldProblem *problem = problems->pdata[i];

      if (g_strcmp0 (problem->key, key) == 0 && (self->tried || given || g_str_equal (key, "reasons")))
        return problem->sentence;
    }
  return NULL;
}

static gboolean
has_other_held (WeegHoldPage *self)
{
  const WeegList *points = weeg_dossier_session_get_dossier (self->session)->decision_points;

  for (guint i = 0; i < weeg_list_n (points); i++)
    if (((const WeegDecisionPoint *)weeg_list_get (points, i))->held != NULL)
      return TRUE;
  return FALSE;
}

static void
hold_page_show_head (WeegHoldPage *self, const WeegDecisionPoint *point)
{
  WeegView view = weeg_session_view (self->session, self->language);

  adw_bin_set_child (self->head, weeg_hold_head_new (&view, point, hold_page_lead_cb, self));
}

void
weeg_hold_page_update (WeegHoldPage *self)
{
  const WeegDecisionPoint *point;
  g_autoptr (GPtrArray) problems = NULL;
  g_autofree char *path = NULL;

  g_return_if_fail (WEEG_IS_HOLD_PAGE (self));

  point = get_point (self);
  if (point == NULL || point->held != NULL)
    return;
  problems = list_problems (self, point);
  path = weeg_hold_path (self->session, self->point, ".draft");
  hold_page_show_head (self, point);
  for (guint i = 0; i < self->rows->len; i++)
    {
      weeg_field_row_show (self->rows->pdata[i], path);
      weeg_field_row_set_problem (
          self->rows->pdata[i],
          find_problem (self, problems, point->draft, weeg_field_row_get_key (self->rows->pdata[i])));
    }
  gtk_widget_set_visible (GTK_WIDGET (hold_page_find_row (self, "corrects")), has_other_held (self));
  weeg_hold_presence_update (self->presence, find_problem (self, problems, point->draft, "present"));
  weeg_hold_votes_update (self->votes, find_problem (self, problems, point->draft, "votes"));
  weeg_hold_items_update (self->dissent);
  weeg_hold_items_update (self->conditions);
  weeg_hold_finish_show (self->finish, problems, !weeg_dossier_session_is_read_only (self->session),
                         hold_page_lead_cb, self);
}

/* Takes what is being typed. FALSE: some of it is wrong, and it is gone to. */
static gboolean
hold_page_commit (WeegHoldPage *self)
{
  gboolean good = TRUE;

  for (guint i = 0; i < self->rows->len; i++)
    if (!weeg_field_row_commit (self->rows->pdata[i]))
      {
        if (good)
          weeg_hold_page_go_to (self, weeg_field_row_get_key (self->rows->pdata[i]));
        good = FALSE;
      }
  good = weeg_hold_items_commit (self->dissent) && good;
  return weeg_hold_items_commit (self->conditions) && good;
}

static void
ask_cb (WeegHoldPage *self)
{
  g_autoptr (WeegHoldPage) kept = g_object_ref (self); /* until this ends */
  const WeegDecisionPoint *point;
  g_autoptr (GPtrArray) problems = NULL;

  weeg_hold_finish_set_error (self->finish, NULL);
  if (!hold_page_commit (self))
    return;
  /* The proposal that is kept is that of what was entered last. */
  weeg_dossier_session_wait_analysis (self->session);
  /* The register may have been closed meanwhile, and this page with it. */
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  self->tried = TRUE;
  weeg_hold_page_update (self);
  point = get_point (self);
  if (point == NULL || point->held != NULL)
    return;
  problems = list_problems (self, point);
  if (problems->len == 0)
    weeg_hold_finish_ask (self->finish);
  else if (((WeegHoldProblem *)problems->pdata[0])->key != NULL)
    weeg_hold_page_go_to (self, ((WeegHoldProblem *)problems->pdata[0])->key);
}

static void
hold_cb (WeegHoldPage *self)
{
  g_autoptr (WeegHoldPage) kept = g_object_ref (self); /* until this ends */
  const WeegDecisionPoint *point = get_point (self);
  g_autoptr (WeegAnyRecord) held = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL, *reason = NULL;

  if (point == NULL || point->held != NULL)
    return;
  held = (WeegRecord *)weeg_hold_from_draft (weeg_dossier_session_get_dossier (self->session), point);
  /* Translators: the name of an edit; %s is a decision point. */
  name = g_strdup_printf (_ ("Record “%s”"), weeg_text_get (point->title, self->language));
  if (!weeg_dossier_session_hold (self->session, self->point, (const WeegHeld *)held, name, &error) &&
      gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    {
      reason = error->domain == WEEG_EDIT_ERROR ? g_strdup (error->message)
                                                : weeg_store_error_explain (error, self->language);
      weeg_hold_finish_set_error (self->finish, reason);
    }
}

static void
weeg_hold_page_unmap (GtkWidget *widget)
{
  /* Leaving a field hands over what was typed in it; leaving the page does too. */
  if (get_point (WEEG_HOLD_PAGE (widget)) != NULL && get_point (WEEG_HOLD_PAGE (widget))->held == NULL)
    {
      WeegHoldPage *self = WEEG_HOLD_PAGE (widget);

      for (guint i = 0; i < self->rows->len; i++)
        weeg_field_row_commit (self->rows->pdata[i]);
      weeg_hold_items_commit (self->dissent);
      weeg_hold_items_commit (self->conditions);
    }
  GTK_WIDGET_CLASS (weeg_hold_page_parent_class)->unmap (widget);
}

static void
weeg_hold_page_finalize (GObject *object)
{
  WeegHoldPage *self = WEEG_HOLD_PAGE (object);

  g_clear_object (&self->session);
  g_ptr_array_unref (self->rows);
  g_free (self->point);
  G_OBJECT_CLASS (weeg_hold_page_parent_class)->finalize (object);
}

static void
weeg_hold_page_class_init (WeegHoldPageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = weeg_hold_page_finalize;
  GTK_WIDGET_CLASS (klass)->unmap = weeg_hold_page_unmap;
  hold_page_signals[HOLD_PAGE_LEAD] = g_signal_new ("lead", WEEG_TYPE_HOLD_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                                    NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
weeg_hold_page_init (WeegHoldPage *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 24);
  self->rows = g_ptr_array_new ();
}

/* A group of fields of the draft; @keys separated by spaces. */
static GtkWidget *
hold_page_group_new (WeegHoldPage *self, const char *title, const char *keys)
{
  const WeegRecordWords *words = weeg_record_words_find (&weeg_draft_type);
  GtkWidget *group = adw_preferences_group_new ();
  g_auto (GStrv) parts = g_strsplit (keys, " ", -1);

  weeg_group_set_title (group, title);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      GtkWidget *row = weeg_field_row_new (self->session, self->language, words,
                                           weeg_record_words_get (words, parts[i]), NULL, NULL);

      g_ptr_array_add (self->rows, row);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
  return group;
}

static void
hold_page_build (WeegHoldPage *self)
{
  const WeegHoldItemsWords dissent = { ".draft.dissent", "member text", _ ("Dissent"), _ ("View"),
                                       _ ("Who does not agree says so here, in their own words.") };
  const WeegHoldItemsWords conditions = {
    ".paper.conditions", "text owner due", _ ("Conditions"), _ ("Condition"),
    _ ("What the decision depends on: what must be met, who sees to it, and by when.")
  };

  self->head = ADW_BIN (adw_bin_new ());
  self->presence = WEEG_HOLD_PRESENCE (weeg_hold_presence_new (self->session, self->language, self->point));
  self->votes = WEEG_HOLD_VOTES (weeg_hold_votes_new (self->session, self->language, self->point));
  self->dissent =
      WEEG_HOLD_ITEMS (weeg_hold_items_new (self->session, self->language, self->point, &dissent));
  self->conditions =
      WEEG_HOLD_ITEMS (weeg_hold_items_new (self->session, self->language, self->point, &conditions));
  self->finish = WEEG_HOLD_FINISH (weeg_hold_finish_new ());
  g_signal_connect_object (self->finish, "ask", G_CALLBACK (ask_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->finish, "hold", G_CALLBACK (hold_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->head));
  gtk_box_append (GTK_BOX (self), hold_page_group_new (self, _ ("The meeting"), "date"));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->presence));
  gtk_box_append (GTK_BOX (self), hold_page_group_new (self, _ ("The decision"), "outcome how"));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->votes));
  gtk_box_append (GTK_BOX (self), hold_page_group_new (self, _ ("Account"), "reasons"));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->dissent));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->conditions));
  gtk_box_append (GTK_BOX (self),
                  hold_page_group_new (self, _ ("Afterwards"), "next_review minutes corrects"));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->finish));
}

GtkWidget *
weeg_hold_page_new (WeegDossierSession *session, const char *language, const char *point)
{
  WeegHoldPage *self;

  g_return_val_if_fail (WEEG_IS_DOSSIER_SESSION (session), NULL);
  g_return_val_if_fail (point != NULL, NULL);

  self = g_object_new (WEEG_TYPE_HOLD_PAGE, NULL);
  self->session = g_object_ref (session);
  self->language = language;
  self->point = g_strdup (point);
  hold_page_build (self);
  weeg_hold_page_update (self);
  return GTK_WIDGET (self);
}

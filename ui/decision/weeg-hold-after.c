/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-hold-after.h"

#include <glib/gi18n.h>
#include <string.h>

#include "weeg-day.h"
#include "weeg-edit-words.h"
#include "weeg-field-row.h"
#include "weeg-field-words.h"
#include "weeg-hold-parts.h"
#include "weeg-rows.h"
#include "weeg-translate.h"

struct _WeegHoldAfter
{
  GtkBox parent_instance;

  WeegDossierSession *session;
  const char *language;
  char *point;
  GtkWidget *conditions; /* box of AdwPreferencesGroup, one a condition */
  GtkWidget *condition_message;
  GPtrArray *board; /* of WeegFieldRow */
  GtkWidget *correct;
  GtkWidget *message;
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (WeegHoldAfter, weeg_hold_after, GTK_TYPE_BOX)

enum
{
  HOLD_AFTER_LEAD,
  N_HOLD_AFTER_SIGNALS,
};

static guint hold_after_signals[N_HOLD_AFTER_SIGNALS];

static const WeegHeld *
get_held (WeegHoldAfter *self)
{
  const WeegDecisionPoint *point = weeg_hold_find_point (self->session, self->point, NULL);

  return point != NULL ? point->held : NULL;
}

/* --- Conditions --- */

static char *
condition_path (WeegHoldAfter *self, guint index, const char *field)
{
  g_autofree char *below = g_strdup_printf (".held.conditions[%u]%s", index, field);

  return weeg_hold_path (self->session, self->point, below);
}

void
weeg_hold_after_set_met (WeegHoldAfter *self, guint index, gboolean met)
{
  const WeegHeld *held;
  const WeegCondition *condition;
  g_autoptr (WeegEdit) edit = NULL;
  g_autofree char *path = NULL, *day_path = NULL, *today = NULL, *name = NULL;

  g_return_if_fail (WEEG_IS_HOLD_AFTER (self));

  held = get_held (self);
  if (held == NULL || index >= weeg_list_n (held->conditions))
    return;
  condition = weeg_list_get (held->conditions, index);
  if (condition->met == met)
    return;
  path = condition_path (self, index, ".met");
  day_path = condition_path (self, index, ".met_on");
  today = weeg_day_today ();
  /* Translators: the name of an edit; %s is a condition. */
  name = g_strdup_printf (met ? _ ("Met: %s") : _ ("Not met after all: %s"),
                          weeg_text_get (condition->text, self->language));
  edit = weeg_edit_new (name);
  weeg_edit_set_boolean (edit, path, met);
  weeg_edit_set_string (edit, day_path, today);
  weeg_hold_make (self->session, edit, self->language, self->condition_message);
}

static void
met_cb (WeegHoldAfter *self, GParamSpec *spec, GtkSwitch *toggle)
{
  if (!self->showing)
    weeg_hold_after_set_met (self, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (toggle), "index")),
                             gtk_switch_get_active (toggle));
}

/* (transfer full): "ICT, by 1 March 2027" */
static char *
hold_after_describe (const WeegView *view, const WeegCondition *condition)
{
  g_autofree char *due = weeg_view_date (view, condition->due);
  const char *owner = weeg_view_text (view, condition->owner);

  if (*due == '\0' || *owner == '\0')
    return g_strdup (*owner != '\0' ? owner : due);
  /* Translators: who sees to a condition, and by which date. */
  return g_strdup_printf (_ ("%s, by %s"), owner, due);
}

static GtkWidget *
condition_new (WeegHoldAfter *self, const WeegView *view, const WeegCondition *condition, guint index)
{
  static const char *const keys[] = { "met_on", "note" };
  const WeegRecordWords *words = weeg_record_words_find (&weeg_condition_type);
  const char *text = weeg_view_text (view, condition->text);
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *toggle = gtk_switch_new ();
  GPtrArray *rows = g_ptr_array_new ();
  g_autofree char *note = hold_after_describe (view, condition);
  /* Translators: a switch; %s is a condition. */
  g_autofree char *spoken = g_strdup_printf (_ ("Met: %s"), text);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), note);
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (toggle), "index", GUINT_TO_POINTER (index));
  g_signal_connect_object (toggle, "notify::active", G_CALLBACK (met_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_label_new (C_ ("condition", "Met")));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  /* The row makes its title label what it activates, which would be said after the name given here. */
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GtkWidget *field = weeg_field_row_new (self->session, self->language, words,
                                             weeg_record_words_get (words, keys[i]), NULL, NULL);

      g_ptr_array_add (rows, field);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), field);
    }
  g_object_set_data (G_OBJECT (group), "toggle", toggle);
  g_object_set_data_full (G_OBJECT (group), "rows", rows, (GDestroyNotify)g_ptr_array_unref);
  return group;
}

/* The conditions of what was held stay the same: their groups are made once. */
static void
show_conditions (WeegHoldAfter *self, const WeegView *view, const WeegHeld *held)
{
  gboolean editable = !weeg_dossier_session_is_read_only (self->session);
  GtkWidget *group = gtk_widget_get_first_child (self->conditions);

  for (guint i = 0; i < weeg_list_n (held->conditions); i++)
    {
      const WeegCondition *condition = weeg_list_get (held->conditions, i);
      g_autofree char *path = condition_path (self, i, "");
      GtkWidget *toggle;
      GPtrArray *rows;

      if (group == NULL)
        {
          group = condition_new (self, view, condition, i);
          if (i == 0)
            weeg_group_set_title (group, _ ("Conditions"));
          gtk_box_append (GTK_BOX (self->conditions), group);
        }
      toggle = g_object_get_data (G_OBJECT (group), "toggle");
      rows = g_object_get_data (G_OBJECT (group), "rows");
      gtk_switch_set_active (GTK_SWITCH (toggle), condition->met);
      gtk_widget_set_sensitive (toggle, editable);
      for (guint j = 0; j < rows->len; j++)
        weeg_field_row_show (rows->pdata[j], path);
      group = gtk_widget_get_next_sibling (group);
    }
  gtk_widget_set_visible (self->conditions, weeg_list_n (held->conditions) > 0);
}

/* --- A correction --- */

/* (transfer full): "Correction: ..." in each language in which @title is given. */
static WeegText *
correction_title (const WeegText *title, const char *own_language)
{
  gboolean is_plain = title == NULL || weeg_text_is_plain (title);
  guint n = is_plain ? 1 : weeg_text_n (title);
  g_autoptr (GPtrArray) languages = g_ptr_array_new ();
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++)
    {
      const char *language = is_plain ? own_language : weeg_text_language (title, i);

      g_ptr_array_add (languages, (gpointer)language);
      /* Translators: the title of a decision point that corrects another; %s is the title of that one. */
      g_ptr_array_add (
          strings, g_strdup_printf (weeg_tr (language, "Correction: %s"), weeg_text_get (title, language)));
    }
  if (is_plain)
    return weeg_text_new (strings->pdata[0]);
  g_ptr_array_add (languages, NULL);
  g_ptr_array_add (strings, NULL);
  return weeg_text_new_languages ((const char *const *)languages->pdata, (const char *const *)strings->pdata);
}

/* (transfer full): @point once more, to be decided on anew. */
static WeegDecisionPoint *
correction_of (WeegHoldAfter *self, const WeegDecisionPoint *point)
{
  const WeegDossier *dossier = weeg_dossier_session_get_dossier (self->session);
  const char *language =
      WEEG_HAS (dossier, language) ? weeg_language_names[dossier->language] : self->language;
  WeegDecisionPoint *copy = weeg_record_copy (point);
  WeegHeld *draft = weeg_record_new (&weeg_draft_type);
  WeegPaper *paper =
      point->paper != NULL ? weeg_record_copy (point->paper) : weeg_record_new (&weeg_paper_type);

  WEEG_CLEAR (copy, held);
  WEEG_CLEAR (paper, board);
  if (weeg_list_n (point->held->conditions) > 0)
    WEEG_REPLACE (paper, conditions, weeg_list_ref (point->held->conditions));
  WEEG_SET (draft, corrects, g_strdup (point->id));
  WEEG_REPLACE (copy, id, weeg_edit_words_fresh_id (dossier->decision_points, "correction"));
  WEEG_REPLACE (copy, title, correction_title (point->title, language));
  WEEG_REPLACE (copy, planned, weeg_day_today ());
  WEEG_REPLACE (copy, paper, paper);
  WEEG_REPLACE (copy, draft, draft);
  return copy;
}

/* Behind what was held and before what comes later, as the line of decision points shows them. */
static guint
place_of_correction (const WeegList *points)
{
  g_autofree char *today = weeg_day_today ();
  guint n = weeg_list_n (points);

  for (guint i = n; i > 0; i--)
    {
      const WeegDecisionPoint *point = weeg_list_get (points, i - 1);

      if (point->held != NULL || (point->planned != NULL && strcmp (point->planned, today) <= 0))
        return i;
    }
  return n;
}

void
weeg_hold_after_correct (WeegHoldAfter *self)
{
  const WeegDecisionPoint *point;
  g_autoptr (WeegAnyRecord) correction = NULL;
  g_autoptr (WeegEdit) edit = NULL;
  g_autofree char *path = NULL, *name = NULL;

  g_return_if_fail (WEEG_IS_HOLD_AFTER (self));

  point = weeg_hold_find_point (self->session, self->point, NULL);
  if (point == NULL || point->held == NULL)
    return;
  path = g_strdup_printf (
      "decision_points[%u]",
      place_of_correction (weeg_dossier_session_get_dossier (self->session)->decision_points));
  correction = (WeegRecord *)correction_of (self, point);
  /* Translators: the name of an edit; %s is a decision point. */
  name = g_strdup_printf (_ ("Correct “%s”"), weeg_text_get (point->title, self->language));
  edit = weeg_edit_new (name);
  weeg_edit_add_record (edit, path, correction);
  if (weeg_hold_make (self->session, edit, self->language, self->message))
    g_signal_emit (self, hold_after_signals[HOLD_AFTER_LEAD], 0, path);
}

static void
advice_cb (gpointer user_data, const char *path)
{
  g_signal_emit (user_data, hold_after_signals[HOLD_AFTER_LEAD], 0, path);
}

void
weeg_hold_after_update (WeegHoldAfter *self)
{
  const WeegHeld *held;
  WeegView view;
  g_autofree char *path = NULL;

  g_return_if_fail (WEEG_IS_HOLD_AFTER (self));

  held = get_held (self);
  if (held == NULL)
    return;
  view = weeg_view (weeg_dossier_session_get_dossier (self->session), NULL, self->language);
  path = weeg_hold_path (self->session, self->point, "");
  self->showing = TRUE;
  show_conditions (self, &view, held);
  for (guint i = 0; i < self->board->len; i++)
    weeg_field_row_show (self->board->pdata[i], path);
  gtk_widget_set_sensitive (self->correct, !weeg_dossier_session_is_read_only (self->session));
  self->showing = FALSE;
}

/* --- The widget --- */

static void
weeg_hold_after_unmap (GtkWidget *widget)
{
  WeegHoldAfter *self = WEEG_HOLD_AFTER (widget);

  for (guint i = 0; i < self->board->len; i++)
    weeg_field_row_commit (self->board->pdata[i]);
  for (GtkWidget *group = gtk_widget_get_first_child (self->conditions); group != NULL;
       group = gtk_widget_get_next_sibling (group))
    {
      GPtrArray *rows = g_object_get_data (G_OBJECT (group), "rows");

      for (guint i = 0; i < rows->len; i++)
        weeg_field_row_commit (rows->pdata[i]);
    }
  GTK_WIDGET_CLASS (weeg_hold_after_parent_class)->unmap (widget);
}

static void
weeg_hold_after_finalize (GObject *object)
{
  WeegHoldAfter *self = WEEG_HOLD_AFTER (object);

  g_clear_object (&self->session);
  g_ptr_array_unref (self->board);
  g_free (self->point);
  G_OBJECT_CLASS (weeg_hold_after_parent_class)->finalize (object);
}

static void
weeg_hold_after_class_init (WeegHoldAfterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = weeg_hold_after_finalize;
  GTK_WIDGET_CLASS (klass)->unmap = weeg_hold_after_unmap;
  hold_after_signals[HOLD_AFTER_LEAD] = g_signal_new ("lead", WEEG_TYPE_HOLD_AFTER, G_SIGNAL_RUN_LAST, 0,
                                                      NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
weeg_hold_after_init (WeegHoldAfter *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 24);
  self->board = g_ptr_array_new ();
}

static GtkWidget *
board_new (WeegHoldAfter *self)
{
  static const char *const keys[] = { "paper.board.outcome", "paper.board.date", "paper.board.text" };
  const WeegRecordWords *words = weeg_record_words_find (&weeg_decision_point_type);
  GtkWidget *group = adw_preferences_group_new ();

  weeg_group_set_title (group, _ ("What the board decided"));
  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (group),
      _ ("Written down afterwards. The committee’s own decision stays as it was held."));
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GtkWidget *row = weeg_field_row_new (self->session, self->language, words,
                                           weeg_record_words_get (words, keys[i]), NULL, NULL);

      g_ptr_array_add (self->board, row);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
  return group;
}

static GtkWidget *
follow_new (WeegHoldAfter *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row;

  weeg_group_set_title (group, _ ("What follows"));
  row = weeg_group_add_value (group, _ ("The advice of this decision"),
                              _ ("Made from the dossier as it was when it was held."), NULL);
  weeg_hold_make_link (row, advice_cb, self, "advice");
  row = weeg_group_add_value (
      group, _ ("Was something wrong?"),
      _ ("What was held stays as it is. A correction is a decision point of its own that names this one."),
      NULL);
  self->correct = gtk_button_new_with_label (_ ("Add a correction"));
  gtk_widget_set_valign (self->correct, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->correct, "clicked", G_CALLBACK (weeg_hold_after_correct), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), self->correct);
  return group;
}

GtkWidget *
weeg_hold_after_new (WeegDossierSession *session, const char *language, const char *point)
{
  WeegHoldAfter *self;

  g_return_val_if_fail (WEEG_IS_DOSSIER_SESSION (session), NULL);
  g_return_val_if_fail (point != NULL, NULL);

  self = g_object_new (WEEG_TYPE_HOLD_AFTER, NULL);
  self->session = g_object_ref (session);
  self->language = language;
  self->point = g_strdup (point);
  self->conditions = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->condition_message = weeg_hold_message_new ();
  self->message = weeg_hold_message_new ();
  gtk_box_append (GTK_BOX (self), self->conditions);
  gtk_box_append (GTK_BOX (self), self->condition_message);
  gtk_box_append (GTK_BOX (self), board_new (self));
  gtk_box_append (GTK_BOX (self), follow_new (self));
  gtk_box_append (GTK_BOX (self), self->message);
  weeg_hold_after_update (self);
  return GTK_WIDGET (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-hold-votes.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "weeg-field-choices.h"
#include "weeg-hold-parts.h"
#include "weeg-names.h"
#include "weeg-rows.h"
#include "weeg-voting.h"

struct _WeegHoldVotes
{
  GtkBox parent_instance;

  WeegDossierSession *session;
  const char *language;
  char *point;
  AdwPreferencesGroup *group;
  GtkWidget *rest;
  GPtrArray *rows;  /* of members who may vote */
  GtkWidget *count; /* owned: it stays the last */
  GtkWidget *message;
  GStrv made_for; /* ids of the members that the rows are of */
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (WeegHoldVotes, weeg_hold_votes, GTK_TYPE_BOX)

static const WeegDecisionPoint *
hold_votes_get_point (WeegHoldVotes *self)
{
  return weeg_hold_find_point (self->session, self->point, NULL);
}

static const WeegHeld *
get_draft (WeegHoldVotes *self)
{
  const WeegDecisionPoint *point = hold_votes_get_point (self);

  return point != NULL ? point->draft : NULL;
}

static const WeegDossier *
hold_votes_get_dossier (WeegHoldVotes *self)
{
  return weeg_dossier_session_get_dossier (self->session);
}

/* (transfer full): "decision_points[0].draft.votes["m1"]" */
static char *
vote_path (WeegHoldVotes *self, const char *member)
{
  g_autofree char *below = g_strdup_printf (".draft.votes[\"%s\"]", member);

  return weeg_hold_path (self->session, self->point, below);
}

void
weeg_hold_votes_set (WeegHoldVotes *self, const char *member, const char *vote)
{
  const WeegMember *who;
  const WeegHeld *draft;
  g_autoptr (WeegEdit) edit = NULL;
  g_autofree char *path = NULL, *name = NULL;
  gboolean had;

  g_return_if_fail (WEEG_IS_HOLD_VOTES (self) && member != NULL && vote != NULL);

  who = weeg_list_find (hold_votes_get_dossier (self)->members, member, NULL);
  draft = get_draft (self);
  had = draft != NULL && weeg_map_has (draft->votes, member);
  if (who == NULL || (*vote == '\0' && !had))
    return;
  path = vote_path (self, member);
  /* Translators: the name of an edit; %s is a member. */
  name = g_strdup_printf (_ ("Vote of %s"), weeg_text_get (who->name, self->language));
  edit = weeg_edit_new (name);
  if (*vote == '\0')
    weeg_edit_remove (edit, path);
  else
    weeg_edit_set_choice (edit, path, vote);
  weeg_hold_make (self->session, edit, self->language, self->message);
}

void
weeg_hold_votes_set_rest (WeegHoldVotes *self)
{
  const WeegHeld *draft;
  g_autoptr (WeegEdit) edit = weeg_edit_new (_ ("All other votes for the outcome"));

  g_return_if_fail (WEEG_IS_HOLD_VOTES (self));

  draft = get_draft (self);
  if (draft == NULL || !WEEG_HAS (draft, outcome))
    return;
  for (guint i = 0; self->made_for != NULL && self->made_for[i] != NULL; i++)
    {
      g_autofree char *path = vote_path (self, self->made_for[i]);

      if (!weeg_map_has (draft->votes, self->made_for[i]))
        weeg_edit_set_choice (edit, path, weeg_vote_names[draft->outcome]);
    }
  if (weeg_edit_n_steps (edit) > 0)
    weeg_hold_make (self->session, edit, self->language, self->message);
}

static void
hold_votes_selected_cb (WeegHoldVotes *self, GParamSpec *spec, GtkDropDown *drop_down)
{
  guint selected = gtk_drop_down_get_selected (drop_down);

  /* "No vote" stands before the names of the votes. */
  if (!self->showing && selected != GTK_INVALID_LIST_POSITION)
    weeg_hold_votes_set (self, g_object_get_data (G_OBJECT (drop_down), "member"),
                         selected == 0 ? "" : weeg_vote_names[selected - 1]);
}

static void
again_cb (WeegHoldVotes *self, GtkWidget *button)
{
  weeg_hold_votes_set (self, g_object_get_data (G_OBJECT (button), "member"), "");
}

static GtkStringList *
list_votes (WeegHoldVotes *self)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  gtk_string_list_append (list, _ ("No vote"));
  for (guint i = 0; weeg_vote_names[i] != NULL; i++)
    {
      g_autofree char *name =
          weeg_name_capital (self->language, i < WEEG_VOTE_AGAINST ? "outcome" : "vote", weeg_vote_names[i]);

      gtk_string_list_append (list, name);
    }
  return list;
}

static GtkWidget *
hold_votes_row_new (WeegHoldVotes *self, const WeegView *view, const WeegMember *member)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = weeg_view_member_full (view, member);
  g_autofree char *spoken = g_strdup_printf (_ ("Vote of %s"), name);
  GtkWidget *drop_down = weeg_field_drop_down_new (spoken);
  /* Translators: in a secret vote: takes the vote back, so that it can be given again. */
  GtkWidget *again = gtk_button_new_with_label (_ ("Vote again"));
  g_autoptr (GtkStringList) votes = list_votes (self);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  gtk_drop_down_set_model (GTK_DROP_DOWN (drop_down), G_LIST_MODEL (votes));
  gtk_widget_set_valign (drop_down, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (again, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (drop_down), "member", g_strdup (member->id), g_free);
  g_object_set_data_full (G_OBJECT (again), "member", g_strdup (member->id), g_free);
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (hold_votes_selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (again, "clicked", G_CALLBACK (again_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), drop_down);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), again);
  g_object_set_data (G_OBJECT (row), "drop-down", drop_down);
  g_object_set_data (G_OBJECT (row), "again", again);
  return row;
}

/* (transfer full): the ids of who may vote. */
static GStrv
list_voters (WeegHoldVotes *self)
{
  const WeegHeld *draft = get_draft (self);
  const WeegList *members = hold_votes_get_dossier (self)->members;
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; draft != NULL && i < weeg_list_n (members); i++)
    {
      const WeegMember *member = weeg_list_get (members, i);

      if (weeg_member_votes (member) && weeg_list_has_string (draft->present, member->id))
        g_strv_builder_add (ids, member->id);
    }
  return g_strv_builder_end (ids);
}

/* Whether there is a row for each of @ids, by the name it has now. */
static gboolean
rows_fit (WeegHoldVotes *self, const WeegView *view, GStrv ids)
{
  if (self->made_for == NULL || !g_strv_equal ((const char *const *)ids, (const char *const *)self->made_for))
    return FALSE;
  for (guint i = 0; i < self->rows->len; i++)
    {
      g_autofree char *name =
          weeg_view_member_full (view, weeg_list_find (view->dossier->members, ids[i], NULL));

      if (strcmp (adw_preferences_row_get_title (self->rows->pdata[i]), name) != 0)
        return FALSE;
    }
  return TRUE;
}

static void
hold_votes_fill (WeegHoldVotes *self, const WeegView *view)
{
  g_auto (GStrv) ids = list_voters (self);

  if (rows_fit (self, view, ids))
    return;
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  adw_preferences_group_remove (self->group, self->count);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      GtkWidget *row = hold_votes_row_new (self, view, weeg_list_find (view->dossier->members, ids[i], NULL));

      adw_preferences_group_add (self->group, row);
      g_ptr_array_add (self->rows, row);
    }
  adw_preferences_group_add (self->group, self->count);
  g_strfreev (self->made_for);
  self->made_for = g_steal_pointer (&ids);
}

static void
hold_votes_show_row (WeegHoldVotes *self, GtkWidget *row, const WeegMap *votes, gboolean secret)
{
  GtkWidget *drop_down = g_object_get_data (G_OBJECT (row), "drop-down");
  GtkWidget *again = g_object_get_data (G_OBJECT (row), "again");
  WeegCell cell;
  gboolean voted = weeg_map_lookup (votes, g_object_get_data (G_OBJECT (drop_down), "member"), &cell);
  gboolean covered = secret && voted;

  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), voted && !secret ? (guint)cell.choice + 1 : 0);
  gtk_widget_set_visible (drop_down, !covered);
  gtk_widget_set_visible (again, covered);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), covered ? _ ("Has voted") : "");
  gtk_widget_set_sensitive (row, !weeg_dossier_session_is_read_only (self->session));
}

static void
hold_votes_show_count (WeegHoldVotes *self, const WeegHeld *draft, gboolean secret)
{
  const WeegDossier *dossier = hold_votes_get_dossier (self);
  WeegVotingResult result =
      weeg_voting_result (dossier->settings, secret, draft != NULL ? draft->votes : NULL, dossier->members,
                          draft != NULL ? draft->present : NULL);
  g_autofree char *text = NULL;
  gboolean known, carried;

  if (weeg_voting_is_covered (&result))
    {
      text = g_strdup_printf (_ ("%u of %u have voted; the count is shown when all have."),
                              result.n_present - result.n_silent, result.n_present);
      weeg_hold_status_row_show (self->count, text, "", "neutral");
      return;
    }
  text = weeg_voting_describe (&result, self->language);
  known = draft != NULL && WEEG_HAS (draft, outcome) && result.n_present > 0;
  carried = known && weeg_voting_allows (&result, draft->outcome);
  weeg_hold_status_row_show (self->count, text,
                             !known    ? ""
                             : carried ? _ ("Carries the outcome")
                                       : _ ("Does not carry it"),
                             carried ? "good" : "warn");
}

void
weeg_hold_votes_update (WeegHoldVotes *self, const char *problem)
{
  WeegView view;
  const WeegHeld *draft;
  gboolean secret, still;

  g_return_if_fail (WEEG_IS_HOLD_VOTES (self));

  view = weeg_view (hold_votes_get_dossier (self), NULL, self->language);
  secret = weeg_dossier_point_votes_in_secret (view.dossier, hold_votes_get_point (self));
  still = secret && !weeg_dossier_votes_in_secret (view.dossier);
  draft = get_draft (self);
  self->showing = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self),
                          draft != NULL && WEEG_HAS (draft, how) && draft->how == WEEG_HOW_VOTE);
  hold_votes_fill (self, &view);
  for (guint i = 0; i < self->rows->len; i++)
    hold_votes_show_row (self, self->rows->pdata[i], draft != NULL ? draft->votes : NULL, secret);
  hold_votes_show_count (self, draft, secret);
  adw_preferences_group_set_description (
      self->group, still
                       ? _ ("These votes were given in secret and stay so. Once all are taken back, the vote "
                            "is open as the settings say.")
                       : NULL);
  gtk_widget_set_visible (self->rest, !secret);
  gtk_widget_set_sensitive (self->rest, draft != NULL && WEEG_HAS (draft, outcome) && self->rows->len > 0 &&
                                            !weeg_dossier_session_is_read_only (self->session));
  gtk_label_set_label (GTK_LABEL (self->message), problem != NULL ? problem : "");
  gtk_widget_set_visible (self->message, problem != NULL);
  self->showing = FALSE;
}

static gboolean
weeg_hold_votes_grab_focus (GtkWidget *widget)
{
  WeegHoldVotes *self = WEEG_HOLD_VOTES (widget);

  GtkWidget *drop_down;

  if (self->rows->len == 0)
    return FALSE;
  drop_down = g_object_get_data (self->rows->pdata[0], "drop-down");
  /* What was voted in secret is covered; it can be given anew. */
  return gtk_widget_grab_focus (
      gtk_widget_get_visible (drop_down) ? drop_down : g_object_get_data (self->rows->pdata[0], "again"));
}

static void
weeg_hold_votes_finalize (GObject *object)
{
  WeegHoldVotes *self = WEEG_HOLD_VOTES (object);

  g_clear_object (&self->session);
  g_clear_object (&self->count);
  g_ptr_array_unref (self->rows);
  g_strfreev (self->made_for);
  g_free (self->point);
  G_OBJECT_CLASS (weeg_hold_votes_parent_class)->finalize (object);
}

static void
weeg_hold_votes_class_init (WeegHoldVotesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = weeg_hold_votes_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = weeg_hold_votes_grab_focus;
}

static void
weeg_hold_votes_init (WeegHoldVotes *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  self->rows = g_ptr_array_new ();
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  weeg_group_set_title (GTK_WIDGET (self->group), C_ ("heading", "Votes"));
  self->rest = weeg_hold_header_button_new (_ ("The rest for the outcome"));
  g_signal_connect_object (self->rest, "clicked", G_CALLBACK (weeg_hold_votes_set_rest), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_set_header_suffix (self->group, self->rest);
  self->count = g_object_ref_sink (weeg_hold_status_row_new (_ ("Count")));
  adw_preferences_group_add (self->group, self->count);
  self->message = weeg_hold_message_new ();
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->group));
  gtk_box_append (GTK_BOX (self), self->message);
}

GtkWidget *
weeg_hold_votes_new (WeegDossierSession *session, const char *language, const char *point)
{
  WeegHoldVotes *self;

  g_return_val_if_fail (WEEG_IS_DOSSIER_SESSION (session), NULL);
  g_return_val_if_fail (point != NULL, NULL);

  self = g_object_new (WEEG_TYPE_HOLD_VOTES, NULL);
  self->session = g_object_ref (session);
  self->language = language;
  self->point = g_strdup (point);
  return GTK_WIDGET (self);
}

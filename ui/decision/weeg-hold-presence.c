/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-hold-presence.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "weeg-day.h"
#include "weeg-hold-parts.h"
#include "weeg-names.h"
#include "weeg-rows.h"
#include "weeg-voting.h"

struct _WeegHoldPresence
{
  GtkBox parent_instance;

  WeegDossierSession *session;
  const char *language;
  char *point;
  AdwPreferencesGroup *group;
  GtkWidget *all;
  GPtrArray *rows;   /* of members, in their order */
  GtkWidget *quorum; /* owned: it stays the last */
  GtkWidget *message;
  WeegList *members; /* those the rows were made of; owned */
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (WeegHoldPresence, weeg_hold_presence, GTK_TYPE_BOX)

static const WeegList *
get_present (WeegHoldPresence *self)
{
  const WeegDecisionPoint *point = weeg_hold_find_point (self->session, self->point, NULL);

  return point != NULL && point->draft != NULL ? point->draft->present : NULL;
}

/* Makes the edit that says who is present: @cells are taken ids. */
static void
hold_presence_make (WeegHoldPresence *self, GArray *cells, const char *name)
{
  const WeegDecisionPoint *point = weeg_hold_find_point (self->session, self->point, NULL);
  const WeegShape *shape = &weeg_record_type_find (&weeg_draft_type, "present")->shape;
  g_autoptr (WeegList) present = weeg_list_new_take (shape->item, cells);
  g_autoptr (WeegEdit) edit = weeg_edit_new (name);
  g_autofree char *path = weeg_hold_path (self->session, self->point, ".draft.present");

  if (point == NULL)
    return;
  /* Who is in the meeting is entered in the meeting. */
  if (point->draft == NULL || point->draft->date == NULL)
    {
      g_autofree char *date_path = weeg_hold_path (self->session, self->point, ".draft.date");
      g_autofree char *today = weeg_day_today ();

      weeg_edit_set_string (edit, date_path, today);
    }
  weeg_edit_set (edit, path, shape, (WeegCell){ .pointer = present });
  weeg_hold_make (self->session, edit, self->language, self->message);
}

static void
add_id (GArray *cells, const char *id)
{
  WeegCell cell = { .pointer = g_strdup (id) };

  g_array_append_val (cells, cell);
}

void
weeg_hold_presence_set (WeegHoldPresence *self, const char *member, gboolean present)
{
  GArray *cells;
  const WeegList *members, *before;
  const WeegMember *who;
  g_autofree char *name = NULL;

  g_return_if_fail (WEEG_IS_HOLD_PRESENCE (self) && member != NULL);

  members = weeg_dossier_session_get_dossier (self->session)->members;
  before = get_present (self);
  who = weeg_list_find (members, member, NULL);
  if (who == NULL || weeg_list_has_string (before, member) == present)
    return;
  cells = g_array_new (FALSE, TRUE, sizeof (WeegCell));
  for (guint i = 0; i < weeg_list_n (members); i++)
    {
      const char *id = ((const WeegMember *)weeg_list_get (members, i))->id;

      if (g_strcmp0 (id, member) == 0 ? present : weeg_list_has_string (before, id))
        add_id (cells, id);
    }
  /* Translators: the name of an edit; %s is a member. */
  name = g_strdup_printf (present ? _ ("%s is present") : _ ("%s is absent"),
                          weeg_text_get (who->name, self->language));
  hold_presence_make (self, cells, name);
}

void
weeg_hold_presence_set_all (WeegHoldPresence *self)
{
  GArray *cells;
  const WeegList *members;

  g_return_if_fail (WEEG_IS_HOLD_PRESENCE (self));

  members = weeg_dossier_session_get_dossier (self->session)->members;
  cells = g_array_new (FALSE, TRUE, sizeof (WeegCell));
  for (guint i = 0; i < weeg_list_n (members); i++)
    add_id (cells, ((const WeegMember *)weeg_list_get (members, i))->id);
  hold_presence_make (self, cells, _ ("All are present"));
}

static void
hold_presence_toggled_cb (WeegHoldPresence *self, GtkCheckButton *check)
{
  if (!self->showing)
    weeg_hold_presence_set (self, g_object_get_data (G_OBJECT (check), "member"),
                            gtk_check_button_get_active (check));
}

/* (transfer full): "Nurse · recused: is heard, does not vote · Ties: shares in the supplier" */
static char *
hold_presence_describe (WeegHoldPresence *self, const WeegMember *member)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *interests = member->interests != NULL ? weeg_text_get (member->interests, self->language) : "";

  if (WEEG_HAS (member, role) && (member->role == WEEG_ROLE_CHAIR || member->role == WEEG_ROLE_SECRETARY))
    {
      g_autofree char *role = weeg_name_capital (self->language, "role", weeg_role_names[member->role]);

      g_string_append (text, role);
    }
  if (!weeg_member_votes (member))
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "",
                            member->recused ? _ ("Recused: is heard, does not vote")
                                            : _ ("Is heard, does not vote"));
  if (*interests != '\0')
    {
      g_string_append (text, text->len > 0 ? " · " : "");
      /* Translators: %s is what a member has declared. */
      g_string_append_printf (text, _ ("Interests: %s"), interests);
    }
  return g_strdup (text->str);
}

static GtkWidget *
hold_presence_row_new (WeegHoldPresence *self, const WeegView *view, const WeegMember *member)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *name = weeg_view_member_full (view, member);
  g_autofree char *note = hold_presence_describe (self, member);
  g_autofree char *spoken = g_strdup_printf (_ ("Present: %s"), name);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), note);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  /* The row makes its title label what it activates, which would be said after the name given here. */
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data_full (G_OBJECT (check), "member", g_strdup (member->id), g_free);
  g_object_set_data (G_OBJECT (row), "check", check);
  g_signal_connect_object (check, "toggled", G_CALLBACK (hold_presence_toggled_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  return row;
}

static void
hold_presence_fill (WeegHoldPresence *self, const WeegView *view)
{
  const WeegList *members = view->dossier->members;

  if (self->rows->len > 0 && weeg_list_equal (self->members, members))
    return;
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  g_clear_pointer (&self->members, weeg_list_unref);
  self->members = members != NULL ? weeg_list_ref ((WeegList *)members) : NULL;
  adw_preferences_group_remove (self->group, self->quorum);
  for (guint i = 0; i < weeg_list_n (members); i++)
    {
      GtkWidget *row = hold_presence_row_new (self, view, weeg_list_get (members, i));

      adw_preferences_group_add (self->group, row);
      g_ptr_array_add (self->rows, row);
    }
  adw_preferences_group_add (self->group, self->quorum);
}

static void
show_quorum (WeegHoldPresence *self, const WeegDossier *dossier, const WeegList *present)
{
  WeegVotingResult result = weeg_voting_result (dossier->settings, FALSE, NULL, dossier->members, present);
  g_autofree char *text =
      g_strdup_printf (_ ("%u of %u members who vote are present; at least %u have to be."), result.n_present,
                       result.n_entitled, result.quorum);
  gboolean met = result.quorum_met && result.n_present > 0;

  weeg_hold_status_row_show (self->quorum, text,
                             met ? C_ ("quorum", "Reached") : C_ ("quorum", "Not reached"),
                             met ? "good" : "warn");
}

void
weeg_hold_presence_update (WeegHoldPresence *self, const char *problem)
{
  WeegView view;
  const WeegList *present;
  gboolean editable;

  g_return_if_fail (WEEG_IS_HOLD_PRESENCE (self));

  view = weeg_view (weeg_dossier_session_get_dossier (self->session), NULL, self->language);
  present = get_present (self);
  editable = !weeg_dossier_session_is_read_only (self->session);
  self->showing = TRUE;
  hold_presence_fill (self, &view);
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *check = g_object_get_data (self->rows->pdata[i], "check");
      const char *id = g_object_get_data (G_OBJECT (check), "member");

      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), weeg_list_has_string (present, id));
      gtk_widget_set_sensitive (self->rows->pdata[i], editable);
    }
  /* Pressed by keyboard it has done its work; one goes on with who is not there after all. */
  if (gtk_widget_has_focus (self->all) && self->rows->len == weeg_list_n (present))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_widget_set_sensitive (self->all, editable && self->rows->len > weeg_list_n (present));
  show_quorum (self, view.dossier, present);
  gtk_label_set_label (GTK_LABEL (self->message), problem != NULL ? problem : "");
  gtk_widget_set_visible (self->message, problem != NULL);
  self->showing = FALSE;
}

static void
weeg_hold_presence_finalize (GObject *object)
{
  WeegHoldPresence *self = WEEG_HOLD_PRESENCE (object);

  g_clear_object (&self->session);
  g_clear_object (&self->quorum);
  g_clear_pointer (&self->members, weeg_list_unref);
  g_ptr_array_unref (self->rows);
  g_free (self->point);
  G_OBJECT_CLASS (weeg_hold_presence_parent_class)->finalize (object);
}

static gboolean
weeg_hold_presence_grab_focus (GtkWidget *widget)
{
  WeegHoldPresence *self = WEEG_HOLD_PRESENCE (widget);

  return self->rows->len > 0 && gtk_widget_child_focus (self->rows->pdata[0], GTK_DIR_TAB_FORWARD);
}

static void
weeg_hold_presence_class_init (WeegHoldPresenceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = weeg_hold_presence_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = weeg_hold_presence_grab_focus;
}

static void
weeg_hold_presence_init (WeegHoldPresence *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  self->rows = g_ptr_array_new ();
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  weeg_group_set_title (GTK_WIDGET (self->group), _ ("Who is present"));
  self->all = weeg_hold_header_button_new (_ ("All present"));
  g_signal_connect_object (self->all, "clicked", G_CALLBACK (weeg_hold_presence_set_all), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_set_header_suffix (self->group, self->all);
  self->quorum = g_object_ref_sink (weeg_hold_status_row_new (_ ("Quorum")));
  adw_preferences_group_add (self->group, self->quorum);
  self->message = weeg_hold_message_new ();
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->group));
  gtk_box_append (GTK_BOX (self), self->message);
}

GtkWidget *
weeg_hold_presence_new (WeegDossierSession *session, const char *language, const char *point)
{
  WeegHoldPresence *self;

  g_return_val_if_fail (WEEG_IS_DOSSIER_SESSION (session), NULL);
  g_return_val_if_fail (point != NULL, NULL);

  self = g_object_new (WEEG_TYPE_HOLD_PRESENCE, NULL);
  self->session = g_object_ref (session);
  self->language = language;
  self->point = g_strdup (point);
  return GTK_WIDGET (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-round-bar.h"

#include <glib/gi18n.h>

#include "weeg-label.h"
#include "weeg-rows.h"
#include "weeg-score-edit.h"
#include "weeg-view.h"

struct _WeegRoundBar
{
  GtkBox parent_instance;

  WeegDossierSession *session;
  const char *language;
  GtkWidget *title;
  GtkWidget *pill;
  GtkWidget *button;
  GtkWidget *who;
  GtkWidget *message;
};

G_DEFINE_FINAL_TYPE (WeegRoundBar, weeg_round_bar, GTK_TYPE_BOX)

void
weeg_round_bar_turn (WeegRoundBar *self)
{
  g_autoptr (WeegEdit) edit = NULL;
  g_autoptr (GError) error = NULL;
  gboolean refused;

  g_return_if_fail (WEEG_IS_ROUND_BAR (self));

  edit = weeg_round_edit_new (weeg_dossier_session_get_dossier (self->session), self->language);
  /* What could not be written is the window's to say; here only what cannot be. */
  refused = !weeg_dossier_session_edit (self->session, edit, &error) && error->domain == WEEG_EDIT_ERROR;
  gtk_label_set_label (GTK_LABEL (self->message), refused ? error->message : "");
  gtk_widget_set_visible (self->message, refused);
}

/* How many scores @member has given in round @n. */
static guint
count_given (const WeegDossier *dossier, const char *member, gint64 n)
{
  guint given = 0;

  for (guint i = 0; i < weeg_list_n (dossier->scores); i++)
    {
      const WeegScore *score = weeg_list_get (dossier->scores, i);

      given += g_strcmp0 (score->member, member) == 0 && (WEEG_HAS (score, round) ? score->round : 1) == n;
    }
  return given;
}

/* How many scores each member is asked for. */
static guint
count_asked (const WeegDossier *dossier)
{
  guint n = 0;

  for (guint i = 0; i < weeg_list_n (dossier->criteria); i++)
    n += weeg_view_is_leaf (weeg_list_get (dossier->criteria, i));
  return n * weeg_list_n (dossier->alternatives);
}

/* (transfer full) (nullable): @names in a row; NULL for none. */
static char *
join (const WeegView *view, GPtrArray *names)
{
  if (names->len == 0)
    return NULL;
  g_ptr_array_add (names, NULL);
  return weeg_locale_join (view->locale, (const char *const *)names->pdata);
}

/* (transfer full): "Done: A. Verhoeven. Busy: M. Jansen (3 of 12). Not yet: P. Bos." */
static char *
round_bar_describe (const WeegView *view, gint64 n)
{
  guint asked = count_asked (view->dossier);
  g_autoptr (GPtrArray) done = g_ptr_array_new ();
  g_autoptr (GPtrArray) busy = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  char *names;
  for (guint i = 0; i < weeg_list_n (view->dossier->members); i++)
    {
      const WeegMember *member = weeg_list_get (view->dossier->members, i);
      const char *name = weeg_view_text (view, member->name);
      guint given;

      if (!weeg_member_votes (member))
        continue;
      given = count_given (view->dossier, member->id, n);
      if (given == 0)
        g_ptr_array_add (none, (char *)name);
      else if (given >= asked)
        g_ptr_array_add (done, (char *)name);
      else
        /* Translators: a member, how many scores they gave, and of how many. */
        g_ptr_array_add (busy, g_strdup_printf (_ ("%s (%u of %u)"), name, given, asked));
    }
  names = join (view, done);
  if (names != NULL)
    /* Translators: %s are members who have scored all. */
    g_string_append_printf (text, _ ("Done: %s."), names);
  g_free (names);
  names = join (view, busy);
  if (names != NULL)
    {
      g_string_append (text, text->len > 0 ? " " : "");
      /* Translators: %s are members who have scored a part: "M. Jansen (3 of 12)". */
      g_string_append_printf (text, _ ("Under way: %s."), names);
    }
  g_free (names);
  names = join (view, none);
  if (names != NULL)
    {
      g_string_append (text, text->len > 0 ? " " : "");
      /* Translators: %s are members who have scored nothing in this round. */
      g_string_append_printf (text, _ ("Not yet: %s."), names);
    }
  g_free (names);
  return g_strdup (text->str);
}

void
weeg_round_bar_update (WeegRoundBar *self)
{
  WeegView view;
  g_autoptr (WeegEdit) edit = NULL;
  g_autofree char *title = NULL, *who = NULL;
  gint64 n;
  gboolean open;

  g_return_if_fail (WEEG_IS_ROUND_BAR (self));

  view = weeg_view (weeg_dossier_session_get_dossier (self->session), NULL, self->language);
  n = weeg_dossier_current_round (view.dossier);
  open = !weeg_dossier_round_is_closed (view.dossier, n);
  edit = weeg_round_edit_new (view.dossier, self->language);
  title = g_strdup_printf (_ ("Round %d"), (int)n);
  who = open ? round_bar_describe (&view, n) : NULL;
  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_label_set_label (GTK_LABEL (self->pill), open ? _ ("Open, blind") : _ ("Visible to all"));
  gtk_widget_remove_css_class (self->pill, open ? "neutral" : "accent");
  gtk_widget_add_css_class (self->pill, open ? "accent" : "neutral");
  gtk_label_set_label (GTK_LABEL (self->who), who != NULL ? who : "");
  gtk_widget_set_visible (self->who, open && *who != '\0');
  gtk_button_set_label (GTK_BUTTON (self->button), weeg_edit_get_name (edit));
  gtk_widget_set_tooltip_text (self->button,
                               open ? _ ("Shows the scores of this round to all; they count from then on")
                                    : _ ("In a new round everyone scores again, blind until it is closed"));
  gtk_widget_set_sensitive (self->button, !weeg_dossier_session_is_read_only (self->session));
}

static void
weeg_round_bar_finalize (GObject *object)
{
  g_clear_object (&WEEG_ROUND_BAR (object)->session);
  G_OBJECT_CLASS (weeg_round_bar_parent_class)->finalize (object);
}

static void
weeg_round_bar_class_init (WeegRoundBarClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = weeg_round_bar_finalize;
}

static void
weeg_round_bar_init (WeegRoundBar *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *state = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  self->title = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->title, "heading");
  self->pill = weeg_pill_new ("", "neutral");
  self->button = gtk_button_new_with_label ("");
  weeg_label_wrap_late (GTK_LABEL (self->pill));
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->button))), TRUE);
  gtk_widget_set_hexpand (self->button, TRUE);
  gtk_widget_set_halign (self->button, GTK_ALIGN_END);
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (weeg_round_bar_turn), self,
                           G_CONNECT_SWAPPED);
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_widget_set_halign (self->pill, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (state), self->title);
  gtk_box_append (GTK_BOX (state), self->pill);
  gtk_box_append (GTK_BOX (head), state);
  gtk_box_append (GTK_BOX (head), self->button);
  gtk_box_append (GTK_BOX (self), head);
  self->who = weeg_label_append (GTK_WIDGET (self), "dim-label");
  self->message = weeg_label_append (GTK_WIDGET (self), "error");
  gtk_widget_set_visible (self->who, FALSE);
  gtk_widget_set_visible (self->message, FALSE);
}

GtkWidget *
weeg_round_bar_new (WeegDossierSession *session, const char *language)
{
  WeegRoundBar *self;

  g_return_val_if_fail (WEEG_IS_DOSSIER_SESSION (session), NULL);

  self = g_object_new (WEEG_TYPE_ROUND_BAR, NULL);
  self->session = g_object_ref (session);
  self->language = language;
  weeg_round_bar_update (self);
  return GTK_WIDGET (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-hold-parts.h"

#include <glib/gi18n.h>

#include "weeg-edit-words.h"
#include "weeg-names.h"
#include "weeg-rows.h"
#include "weeg-sentences.h"
#include "weeg-words.h"

const WeegDecisionPoint *
weeg_hold_find_point (WeegDossierSession *session, const char *id, guint *index)
{
  return weeg_list_find (weeg_dossier_session_get_dossier (session)->decision_points, id, index);
}

char *
weeg_hold_path (WeegDossierSession *session, const char *id, const char *below)
{
  guint index = 0;

  weeg_hold_find_point (session, id, &index);
  return g_strdup_printf ("decision_points[%u]%s", index, below);
}

gboolean
weeg_hold_make (WeegDossierSession *session, WeegEdit *edit, const char *language, GtkWidget *message)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  /* What could not be written is the window's to say; here only what cannot be. */
  if (!weeg_dossier_session_edit (session, edit, &error) && error->domain == WEEG_EDIT_ERROR)
    words = weeg_edit_words_error (error, language);
  gtk_label_set_label (GTK_LABEL (message), words != NULL ? words : "");
  gtk_widget_set_visible (message, words != NULL);
  return words == NULL;
}

GtkWidget *
weeg_hold_message_new (void)
{
  GtkWidget *message = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (message), TRUE);
  gtk_label_set_xalign (GTK_LABEL (message), 0);
  gtk_widget_add_css_class (message, "error");
  gtk_widget_set_visible (message, FALSE);
  return message;
}

GtkWidget *
weeg_hold_status_row_new (const char *title)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *pill = weeg_pill_new ("", "neutral");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), pill);
  g_object_set_data (G_OBJECT (row), "pill", pill);
  return row;
}

void
weeg_hold_status_row_show (GtkWidget *row, const char *text, const char *word, const char *tone)
{
  static const char *const tones[] = { "neutral", "good", "warn", "bad", "accent" };
  GtkWidget *pill = g_object_get_data (G_OBJECT (row), "pill");
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));
  g_autofree char *label = *text != '\0' ? g_strdup_printf ("%s, %s, %s", title, word, text)
                                         : g_strdup_printf ("%s, %s", title, word);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  gtk_label_set_label (GTK_LABEL (pill), word);
  for (gsize i = 0; i < G_N_ELEMENTS (tones); i++)
    gtk_widget_remove_css_class (pill, tones[i]);
  gtk_widget_add_css_class (pill, tone);
  gtk_widget_set_visible (pill, *word != '\0');
  /* The name of a row is its label and its title, which would be said twice. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

GtkWidget *
weeg_hold_add_condition (const WeegView *view, GtkWidget *group, const WeegConditionResult *condition)
{
  static const char *const tones[] = { "good", "bad", "warn" };
  g_autofree char *name = weeg_words_choice (view, "measure", weeg_measure_names, condition->measure);
  g_autofree char *state =
      weeg_text_capitalise (view->language, weeg_sentence_condition_state (view, condition));
  g_autofree char *asked = weeg_sentence_condition_asked (view, condition);
  g_autofree char *actual = weeg_sentence_condition_actual (view, condition);
  g_autofree char *missing = weeg_sentence_condition_missing (view, condition);
  /* Translators: what a rule asks, and what is the case now. */
  g_autofree char *numbers = g_strdup_printf (_ ("Asked: %s. Now: %s"), asked, actual);
  g_autofree char *note =
      *missing != '\0' ? g_strdup_printf ("%s\n%s", numbers, missing) : g_strdup (numbers);

  return weeg_group_add_state (group, name, note, state, tones[condition->state]);
}

typedef struct
{
  WeegHoldLead lead;
  GObject *target; /* weak: it is the page that holds the row */
  char *path;
} Link;

static void
link_free (gpointer data, GClosure *closure)
{
  Link *link = data;

  g_clear_weak_pointer (&link->target);
  g_free (link->path);
  g_free (link);
}

static void
followed_cb (GtkWidget *row, Link *link)
{
  if (link->target != NULL)
    link->lead (link->target, link->path);
}

void
weeg_hold_make_link (GtkWidget *row, WeegHoldLead lead, gpointer user_data, const char *path)
{
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");
  Link *link = g_new0 (Link, 1);

  link->lead = lead;
  link->path = g_strdup (path);
  g_set_weak_pointer (&link->target, G_OBJECT (user_data));
  gtk_accessible_update_state (GTK_ACCESSIBLE (arrow), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_data (row, "activated", G_CALLBACK (followed_cb), link, link_free, 0);
}

GtkWidget *
weeg_hold_header_button_new (const char *label)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-hold-finish.h"

#include <glib/gi18n.h>

#include "weeg-hold.h"
#include "weeg-rows.h"

struct _WeegHoldFinish
{
  GtkBox parent_instance;

  AdwBin *list; /* what stands in the way */
  GtkWidget *button;
  GtkWidget *question; /* GtkRevealer */
  GtkWidget *sure;
  GtkWidget *message;
};

G_DEFINE_FINAL_TYPE (WeegHoldFinish, weeg_hold_finish, GTK_TYPE_BOX)

enum
{
  ASK,
  HOLD,
  N_HOLD_FINISH_SIGNALS,
};

static guint hold_finish_signals[N_HOLD_FINISH_SIGNALS];

static void
hold_finish_pressed_cb (WeegHoldFinish *self)
{
  g_signal_emit (self, hold_finish_signals[ASK], 0);
}

static void
stop_asking (WeegHoldFinish *self)
{
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->question), FALSE);
  gtk_widget_set_visible (self->question, FALSE);
  gtk_widget_set_visible (self->button, TRUE);
}

static void
not_yet_cb (WeegHoldFinish *self)
{
  stop_asking (self);
  gtk_widget_grab_focus (self->button);
}

static void
sure_cb (WeegHoldFinish *self)
{
  stop_asking (self);
  g_signal_emit (self, hold_finish_signals[HOLD], 0);
}

void
weeg_hold_finish_ask (WeegHoldFinish *self)
{
  g_return_if_fail (WEEG_IS_HOLD_FINISH (self));

  gtk_widget_set_visible (self->button, FALSE);
  gtk_widget_set_visible (self->question, TRUE);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->question), TRUE);
  gtk_widget_grab_focus (self->sure);
}

void
weeg_hold_finish_show (
    WeegHoldFinish *self, const GPtrArray *problems, gboolean editable, WeegHoldLead lead, gpointer user_data)
{
  GtkWidget *section = weeg_section_new ();
  GtkWidget *group;

  g_return_if_fail (WEEG_IS_HOLD_FINISH (self) && problems != NULL);

  if (problems->len > 0)
    group = weeg_section_add_group (section, _ ("Record the decision"),
                                    _ ("Still needed before it can be recorded:"));
  else
    group = weeg_section_add_group (
        section, _ ("Record the decision"),
        _ ("Everything that is needed is there. Recording keeps the dossier as it is now together with the "
           "decision: the advice stays the same from then on."));
  for (guint i = 0; i < problems->len; i++)
    {
      const WeegHoldProblem *problem = problems->pdata[i];
      GtkWidget *row = weeg_group_add_state (group, problem->sentence, NULL, NULL, NULL);
      g_autofree char *field = problem->key != NULL ? g_strconcat (":", problem->key, NULL) : NULL;

      if (field != NULL || problem->path != NULL)
        weeg_hold_make_link (row, lead, user_data, field != NULL ? field : problem->path);
    }
  adw_bin_set_child (self->list, section);
  gtk_widget_set_sensitive (self->button, editable);
  if (problems->len > 0 || !editable)
    stop_asking (self);
}

void
weeg_hold_finish_set_error (WeegHoldFinish *self, const char *message)
{
  g_return_if_fail (WEEG_IS_HOLD_FINISH (self));

  gtk_label_set_label (GTK_LABEL (self->message), message != NULL ? message : "");
  gtk_widget_set_visible (self->message, message != NULL);
}

GtkWidget *
weeg_hold_finish_get_button (WeegHoldFinish *self)
{
  g_return_val_if_fail (WEEG_IS_HOLD_FINISH (self), NULL);
  return self->button;
}

GtkWidget *
weeg_hold_finish_get_sure_button (WeegHoldFinish *self)
{
  g_return_val_if_fail (WEEG_IS_HOLD_FINISH (self), NULL);
  return self->sure;
}

static void
weeg_hold_finish_class_init (WeegHoldFinishClass *klass)
{
  /* The button was pressed: weeg_hold_finish_ask goes on when all that was typed is taken. */
  hold_finish_signals[ASK] =
      g_signal_new ("ask", WEEG_TYPE_HOLD_FINISH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  hold_finish_signals[HOLD] =
      g_signal_new ("hold", WEEG_TYPE_HOLD_FINISH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
question_new (WeegHoldFinish *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *text = gtk_label_new (_ ("Record it now? This cannot be undone. A correction is a decision "
                                      "point of its own that names this one."));
  GtkWidget *not_yet = gtk_button_new_with_label (_ ("Not yet"));

  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  self->sure = gtk_button_new_with_label (_ ("Record it now"));
  gtk_widget_add_css_class (self->sure, "suggested-action");
  g_signal_connect_object (self->sure, "clicked", G_CALLBACK (sure_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (not_yet, "clicked", G_CALLBACK (not_yet_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (buttons), self->sure);
  gtk_box_append (GTK_BOX (buttons), not_yet);
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), buttons);
  return box;
}

static void
weeg_hold_finish_init (WeegHoldFinish *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  self->list = ADW_BIN (adw_bin_new ());
  self->message = weeg_hold_message_new ();
  self->button = gtk_button_new_with_label (_ ("Record the decision"));
  gtk_widget_set_halign (self->button, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->button, "suggested-action");
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (hold_finish_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  self->question = gtk_revealer_new ();
  gtk_revealer_set_child (GTK_REVEALER (self->question), question_new (self));
  gtk_widget_set_visible (self->question, FALSE);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (self), self->message);
  gtk_box_append (GTK_BOX (self), self->button);
  gtk_box_append (GTK_BOX (self), self->question);
}

GtkWidget *
weeg_hold_finish_new (void)
{
  return g_object_new (WEEG_TYPE_HOLD_FINISH, NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-score-row.h"

#include <glib/gi18n.h>

#include "weeg-scale-field.h"

struct _WeegScoreRow
{
  GtkListBoxRow parent_instance;

  char *criterion;
  GtkWidget *caption;
  GtkWidget *more; /* toggle */
  GtkWidget *revealer;
  GtkWidget *value;
  GtkWidget *low;
  GtkWidget *high;
  GtkWidget *reason; /* GtkTextView */
  GtkWidget *last;   /* the scale field that was edited last */

  char *reason_shown; /* as it stands in the dossier */
  char *reason_typed; /* lent to inputs */
};

G_DEFINE_FINAL_TYPE (WeegScoreRow, weeg_score_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  SCORE_ROW_EDITED,
  N_SCORE_ROW_SIGNALS,
};

static guint score_row_signals[N_SCORE_ROW_SIGNALS];

static char *
dup_typed_reason (WeegScoreRow *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->reason));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
committed_cb (WeegScoreRow *self, GtkWidget *field)
{
  self->last = field;
  g_signal_emit (self, score_row_signals[SCORE_ROW_EDITED], 0);
}

static void
reason_left_cb (WeegScoreRow *self)
{
  g_autofree char *typed = dup_typed_reason (self);

  if (self->reason_shown == NULL || g_strcmp0 (typed, self->reason_shown) == 0)
    return;
  self->last = self->value;
  g_signal_emit (self, score_row_signals[SCORE_ROW_EDITED], 0);
}

static GtkWidget *
field_new (WeegScoreRow *self,
           const WeegView *view,
           const WeegCriterion *criterion,
           const char *label,
           gboolean is_value)
{
  const char *name = weeg_view_text (view, criterion->name);
  g_autofree char *spoken = g_strdup_printf ("%s, %s", label, name);
  GtkWidget *field = weeg_scale_field_new (view, criterion, is_value ? spoken : label, !is_value, is_value);

  g_signal_connect_object (field, "committed", G_CALLBACK (committed_cb), self, G_CONNECT_SWAPPED);
  return field;
}

static GtkWidget *
reason_new (WeegScoreRow *self, const char *name)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *caption = gtk_label_new (_ ("Reason"));
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  g_autofree char *spoken = g_strdup_printf ("%s, %s", _ ("Reason"), name);

  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_widget_add_css_class (caption, "caption");
  gtk_widget_add_css_class (caption, "dim-label");
  self->reason = gtk_text_view_new ();
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->reason), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->reason), FALSE);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (self->reason), 6);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (self->reason), 6);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (self->reason), 9);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (self->reason), 9);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->reason), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (reason_left_cb), self);
  gtk_widget_add_controller (self->reason, focus);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), 60);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 160);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->reason);
  gtk_widget_add_css_class (scroller, "reason");
  gtk_widget_set_overflow (scroller, GTK_OVERFLOW_HIDDEN);
  gtk_box_append (GTK_BOX (box), caption);
  gtk_box_append (GTK_BOX (box), scroller);
  return box;
}

static void
weeg_score_row_finalize (GObject *object)
{
  WeegScoreRow *self = WEEG_SCORE_ROW (object);

  g_free (self->criterion);
  g_free (self->reason_shown);
  g_free (self->reason_typed);
  G_OBJECT_CLASS (weeg_score_row_parent_class)->finalize (object);
}

static void
weeg_score_row_class_init (WeegScoreRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = weeg_score_row_finalize;
  score_row_signals[SCORE_ROW_EDITED] =
      g_signal_new ("edited", WEEG_TYPE_SCORE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
weeg_score_row_init (WeegScoreRow *self)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

static GtkWidget *
score_row_head_new (WeegScoreRow *self, const WeegView *view, const WeegCriterion *criterion)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name = gtk_label_new (weeg_view_text (view, criterion->name));
  const char *question = weeg_view_text (view, criterion->question);
  g_autofree char *spoken =
      g_strdup_printf ("%s, %s", _ ("Lowest, highest and reason"), weeg_view_text (view, criterion->name));

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_widget_add_css_class (name, "heading");
  if (*question != '\0')
    gtk_widget_set_tooltip_text (name, question);
  self->caption = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->caption), 0);
  gtk_label_set_wrap (GTK_LABEL (self->caption), TRUE);
  gtk_widget_add_css_class (self->caption, "caption");
  gtk_widget_add_css_class (self->caption, "dim-label");
  gtk_widget_add_css_class (self->caption, "numeric");
  gtk_box_append (GTK_BOX (words), name);
  gtk_box_append (GTK_BOX (words), self->caption);
  gtk_widget_set_hexpand (words, TRUE);

  self->more = gtk_toggle_button_new ();
  gtk_button_set_icon_name (GTK_BUTTON (self->more), "pan-down-symbolic");
  gtk_widget_add_css_class (self->more, "flat");
  gtk_widget_set_valign (self->more, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (self->more, _ ("Lowest, highest and reason"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->more), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_box_append (GTK_BOX (head), words);
  gtk_box_append (GTK_BOX (head), self->more);
  return head;
}

GtkWidget *
weeg_score_row_new (const WeegView *view, const WeegCriterion *criterion)
{
  WeegScoreRow *self;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *more = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  g_return_val_if_fail (view != NULL, NULL);
  g_return_val_if_fail (criterion != NULL, NULL);

  self = g_object_new (WEEG_TYPE_SCORE_ROW, NULL);
  self->criterion = g_strdup (criterion->id);
  self->value = field_new (self, view, criterion, _ ("Score"), TRUE);
  self->low = field_new (self, view, criterion, _ ("Lowest it may be"), FALSE);
  self->high = field_new (self, view, criterion, _ ("Highest it may be"), FALSE);
  self->last = self->value;
  gtk_box_append (GTK_BOX (more), self->low);
  gtk_box_append (GTK_BOX (more), self->high);
  gtk_box_append (GTK_BOX (more), reason_new (self, weeg_view_text (view, criterion->name)));
  self->revealer = gtk_revealer_new ();
  gtk_revealer_set_child (GTK_REVEALER (self->revealer), more);

  gtk_box_append (GTK_BOX (box), score_row_head_new (self, view, criterion));
  gtk_box_append (GTK_BOX (box), self->value);
  gtk_box_append (GTK_BOX (box), self->revealer);
  g_object_bind_property (self->more, "active", self->revealer, "reveal-child", G_BINDING_SYNC_CREATE);
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  weeg_view_text (view, criterion->name), -1);
  return GTK_WIDGET (self);
}

const char *
weeg_score_row_get_criterion (WeegScoreRow *self)
{
  g_return_val_if_fail (WEEG_IS_SCORE_ROW (self), NULL);
  return self->criterion;
}

static char *
describe_group (const WeegView *view, const WeegCellResult *cell)
{
  g_autofree char *value = NULL;
  g_autofree char *agreement = NULL;

  if (cell == NULL)
    return g_strdup ("");
  if (!WEEG_HAS (cell, value))
    return g_strdup (weeg_dossier_has_open_round (view->dossier)
                         ? _ ("Group: not known until the round is closed")
                         : _ ("Group: not known, nobody gave a number"));
  value = weeg_locale_format_number (view->locale, cell->value, 0);
  if (!WEEG_HAS (cell, agreement))
    /* Translators: %s is the group's value on this criterion, 0 to 100. */
    return g_strdup_printf (_ ("Group %s"), value);
  agreement = weeg_locale_format_number (view->locale, cell->agreement, 2);
  /* Translators: the group's value from 0 to 100, and the agreement from 0 to 1. */
  return g_strdup_printf (_ ("Group %s · agreement %s"), value, agreement);
}

void
weeg_score_row_show (WeegScoreRow *self,
                     const WeegView *view,
                     const WeegScore *score,
                     const WeegCellResult *cell,
                     const char *note,
                     gboolean editable)
{
  g_autofree char *caption = NULL;
  g_autofree char *typed = NULL;
  WeegScoreInput input;

  g_return_if_fail (WEEG_IS_SCORE_ROW (self));
  g_return_if_fail (view != NULL);

  input = weeg_score_input_from (score, view->language);
  caption = describe_group (view, cell);
  if (score != NULL && input.round < weeg_dossier_current_round (view->dossier))
    {
      /* Translators: this score was given in an earlier round, %d, and still counts. */
      g_autofree char *round = g_strdup_printf (_ ("score of round %d"), (int)input.round);
      char *both = *caption != '\0' ? g_strdup_printf ("%s · %s", caption, round) : g_strdup (round);

      g_free (caption);
      caption = both;
    }
  if (note != NULL)
    {
      char *both = *caption != '\0' ? g_strdup_printf ("%s · %s", caption, note) : g_strdup (note);

      g_free (caption);
      caption = both;
    }
  gtk_label_set_label (GTK_LABEL (self->caption), caption);
  gtk_widget_set_visible (self->caption, *caption != '\0');
  weeg_scale_field_set (WEEG_SCALE_FIELD (self->value),
                        (WeegScaleValue){ input.has_value, input.value, input.answer });
  weeg_scale_field_set (WEEG_SCALE_FIELD (self->low), (WeegScaleValue){ input.has_low, input.low, -1 });
  weeg_scale_field_set (WEEG_SCALE_FIELD (self->high), (WeegScaleValue){ input.has_high, input.high, -1 });
  gtk_widget_set_sensitive (self->value, editable);
  gtk_widget_set_sensitive (self->low, editable && input.has_value);
  gtk_widget_set_sensitive (self->high, editable && input.has_value);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->reason), editable);

  /* What is being typed is not replaced by what stood there before. */
  typed = dup_typed_reason (self);
  if (self->reason_shown == NULL || g_strcmp0 (typed, self->reason_shown) == 0)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->reason)),
                              input.reason != NULL ? input.reason : "", -1);
  g_free (self->reason_shown);
  self->reason_shown = g_strdup (input.reason != NULL ? input.reason : "");
}

gboolean
weeg_score_row_get_input (WeegScoreRow *self, WeegScoreInput *input)
{
  WeegScaleValue value, low, high;
  gboolean good;

  g_return_val_if_fail (WEEG_IS_SCORE_ROW (self), FALSE);
  g_return_val_if_fail (input != NULL, FALSE);

  weeg_score_row_set_error (self, NULL);
  good = weeg_scale_field_get (WEEG_SCALE_FIELD (self->value), &value);
  good = weeg_scale_field_get (WEEG_SCALE_FIELD (self->low), &low) && good;
  good = weeg_scale_field_get (WEEG_SCALE_FIELD (self->high), &high) && good;
  if (!good)
    return FALSE;
  input->has_value = value.has_value;
  input->value = value.value;
  input->answer = value.answer;
  input->has_low = low.has_value && value.has_value;
  input->low = low.value;
  input->has_high = high.has_value && value.has_value;
  input->high = high.value;
  /* Another score takes its range along as far as it must; a range that was typed is checked. */
  if (self->last == self->value && input->has_low)
    input->low = low.value > value.value ? value.value : low.value;
  if (self->last == self->value && input->has_high)
    input->high = high.value < value.value ? value.value : high.value;
  g_free (self->reason_typed);
  self->reason_typed = dup_typed_reason (self);
  input->reason = g_strcmp0 (self->reason_typed, self->reason_shown) == 0 ? NULL : self->reason_typed;
  return TRUE;
}

void
weeg_score_row_forget (WeegScoreRow *self)
{
  g_return_if_fail (WEEG_IS_SCORE_ROW (self));

  weeg_score_row_set_error (self, NULL);
  g_clear_pointer (&self->reason_shown, g_free);
}

void
weeg_score_row_set_error (WeegScoreRow *self, const char *message)
{
  GtkWidget *fields[] = { self->value, self->low, self->high };

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    weeg_scale_field_set_error (WEEG_SCALE_FIELD (fields[i]), fields[i] == self->last ? message : NULL);
}

const char *
weeg_score_row_get_error (WeegScoreRow *self)
{
  g_return_val_if_fail (WEEG_IS_SCORE_ROW (self), NULL);
  return weeg_scale_field_get_error (WEEG_SCALE_FIELD (self->last));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-field-control-private.h"

#include <string.h>

#include "weeg-either.h"
#include "weeg-field-choices.h"
#include "weeg-field-lines.h"

G_DEFINE_FINAL_TYPE (WeegFieldControl, weeg_field_control, GTK_TYPE_BOX)

enum
{
  FIELD_CONTROL_COMMITTED,
  N_FIELD_CONTROL_SIGNALS,
};

static guint field_control_signals[N_FIELD_CONTROL_SIGNALS];

static char *
dup_lines (WeegFieldControl *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->inputs[0]));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static const char *
entry_text (GtkWidget *entry)
{
  return gtk_editable_get_text (GTK_EDITABLE (entry));
}

static char *
dup_range (WeegFieldControl *self)
{
  const char *low = entry_text (self->inputs[0]);
  const char *base = entry_text (self->inputs[1]);
  const char *high = entry_text (self->inputs[2]);

  if (*low == '\0' && *high == '\0')
    return g_strdup (base);
  return g_strjoin (" ; ", low, base, high, NULL);
}

static char *
dup_checked (WeegFieldControl *self)
{
  g_autoptr (GPtrArray) tokens = g_ptr_array_new ();
  GtkWidget *child = gtk_widget_get_first_child (self->inputs[0]);

  for (guint i = 0; child != NULL && self->tokens[i] != NULL;
       i++, child = gtk_widget_get_next_sibling (child))
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (child)))
      g_ptr_array_add (tokens, self->tokens[i]);
  g_ptr_array_add (tokens, NULL);
  return g_strjoinv ("\n", (char **)tokens->pdata);
}

static gboolean
chose_own (WeegFieldControl *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->inputs[0]));

  return self->own != NULL && selected != GTK_INVALID_LIST_POSITION && self->tokens[selected + 1] == NULL;
}

char *
weeg_field_control_dup_text (WeegFieldControl *self)
{
  guint selected;

  g_return_val_if_fail (WEEG_IS_FIELD_CONTROL (self), NULL);

  switch (self->form)
    {
    case WEEG_FIELD_FORM_LINES:
      return dup_lines (self);
    case WEEG_FIELD_FORM_RANGE:
      return dup_range (self);
    case WEEG_FIELD_FORM_CHECKS:
      return dup_checked (self);
    case WEEG_FIELD_FORM_SWITCH:
      return g_strdup (gtk_switch_get_active (GTK_SWITCH (self->inputs[0])) ? "true" : "false");
    case WEEG_FIELD_FORM_DROP_DOWN:
      if (chose_own (self))
        return g_strdup (entry_text (self->own));
      selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->inputs[0]));
      return g_strdup (selected == GTK_INVALID_LIST_POSITION ? "" : self->tokens[selected]);
    default:
      return g_strdup (entry_text (self->inputs[0]));
    }
}

gboolean
weeg_field_control_is_dirty (WeegFieldControl *self)
{
  g_autofree char *text = weeg_field_control_dup_text (self);

  return self->shown != NULL && strcmp (text, self->shown) != 0;
}

void
weeg_field_control_commit (WeegFieldControl *self)
{
  if (!self->setting && weeg_field_control_is_dirty (self))
    g_signal_emit (self, field_control_signals[FIELD_CONTROL_COMMITTED], 0);
}

/* Told when the focus leaves all of it: not between the parts of a range. */
static void
field_control_left_cb (WeegFieldControl *self)
{
  weeg_field_control_commit (self);
}

void
weeg_field_control_selected_cb (WeegFieldControl *self)
{
  gboolean own = chose_own (self);

  if (self->own != NULL)
    gtk_widget_set_visible (self->own, own);
  if (self->setting)
    return;
  if (own && *entry_text (self->own) == '\0')
    gtk_widget_grab_focus (self->own);
  else
    weeg_field_control_commit (self);
}

static void
weeg_field_control_finalize (GObject *object)
{
  WeegFieldControl *self = WEEG_FIELD_CONTROL (object);

  g_free (self->label);
  g_free (self->shown);
  g_strfreev (self->tokens);
  G_OBJECT_CLASS (weeg_field_control_parent_class)->finalize (object);
}

static void
weeg_field_control_class_init (WeegFieldControlClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = weeg_field_control_finalize;
  field_control_signals[FIELD_CONTROL_COMMITTED] = g_signal_new (
      "committed", WEEG_TYPE_FIELD_CONTROL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
weeg_field_control_init (WeegFieldControl *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
}

GtkWidget *
weeg_field_control_new (const WeegFieldSpot *spot, const char *label)
{
  WeegFieldControl *self;
  GtkEventController *focus;

  g_return_val_if_fail (spot != NULL && spot->words != NULL && spot->shape != NULL, NULL);
  g_return_val_if_fail (label != NULL, NULL);

  self = g_object_new (WEEG_TYPE_FIELD_CONTROL, NULL);
  self->label = g_strdup (label);
  self->locale = weeg_locale_get (spot->language);
  weeg_field_control_build (self, spot);
  focus = gtk_event_controller_focus_new ();
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (field_control_left_cb), self);
  /* A date is complete when its entry is left, be it for the calendar beside it. */
  gtk_widget_add_controller (self->form == WEEG_FIELD_FORM_DATE ? self->inputs[0] : GTK_WIDGET (self), focus);
  return GTK_WIDGET (self);
}

gboolean
weeg_field_control_is_wide (WeegFieldControl *self)
{
  g_return_val_if_fail (WEEG_IS_FIELD_CONTROL (self), FALSE);
  return self->form == WEEG_FIELD_FORM_LINES || self->form == WEEG_FIELD_FORM_CHECKS ||
         ((self->form == WEEG_FIELD_FORM_ENTRY || self->form == WEEG_FIELD_FORM_DROP_DOWN) &&
          gtk_widget_get_hexpand (self->inputs[0]));
}

static void
show_range (WeegFieldControl *self, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, " ; ", -1);
  gboolean whole = g_strv_length (parts) == 3;

  for (int i = 0; i < 3; i++)
    gtk_editable_set_text (GTK_EDITABLE (self->inputs[i]), whole ? parts[i] : i == 1 ? text : "");
}

static void
show_checks (WeegFieldControl *self, const WeegFieldSpot *spot, gboolean present, WeegCell cell)
{
  g_auto (GStrv) tokens = weeg_field_tokens (spot->shape, present, cell);

  weeg_field_fill_checks (self->inputs[0], spot, &self->tokens, G_CALLBACK (weeg_field_control_commit), self);
  weeg_field_check (self->inputs[0], (const char *const *)self->tokens, (const char *const *)tokens);
}

static void
show_drop_down (WeegFieldControl *self, const WeegFieldSpot *spot, gboolean present, WeegCell cell)
{
  g_auto (GStrv) tokens = weeg_field_tokens (spot->shape, present, cell);
  const char *token = tokens[0] != NULL ? tokens[0] : "";
  guint place;

  weeg_field_fill_drop_down (GTK_DROP_DOWN (self->inputs[0]), spot, token, &self->tokens);
  place = weeg_field_find_token ((const char *const *)self->tokens, token);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->inputs[0]), place);
  if (self->own != NULL)
    {
      gtk_editable_set_text (GTK_EDITABLE (self->own), "");
      gtk_widget_set_visible (self->own, chose_own (self));
    }
}

void
weeg_field_control_show (WeegFieldControl *self, const WeegFieldSpot *spot, gboolean present, WeegCell cell)
{
  g_autofree char *text = NULL;

  g_return_if_fail (WEEG_IS_FIELD_CONTROL (self));

  if (weeg_field_control_is_dirty (self))
    return;
  text = weeg_field_value_write (spot, present, cell);
  self->setting = TRUE;
  switch (self->form)
    {
    case WEEG_FIELD_FORM_LINES:
      gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->inputs[0])), text, -1);
      break;
    case WEEG_FIELD_FORM_RANGE:
      show_range (self, text);
      break;
    case WEEG_FIELD_FORM_CHECKS:
      show_checks (self, spot, present, cell);
      break;
    case WEEG_FIELD_FORM_DROP_DOWN:
      show_drop_down (self, spot, present, cell);
      break;
    case WEEG_FIELD_FORM_SWITCH:
      gtk_switch_set_active (GTK_SWITCH (self->inputs[0]), present && cell.boolean);
      break;
    default:
      gtk_editable_set_text (GTK_EDITABLE (self->inputs[0]), text);
    }
  self->setting = FALSE;
  g_free (self->shown);
  self->shown = weeg_field_control_dup_text (self);
}

void
weeg_field_control_forget (WeegFieldControl *self)
{
  g_return_if_fail (WEEG_IS_FIELD_CONTROL (self));
  g_clear_pointer (&self->shown, g_free);
}

void
weeg_field_control_keep (WeegFieldControl *self)
{
  g_return_if_fail (WEEG_IS_FIELD_CONTROL (self));

  /* Nothing can be typed that reads like this, so it differs from all that is. */
  if (self->shown == NULL)
    self->shown = g_strdup ("\001");
}

void
weeg_field_control_set_invalid (WeegFieldControl *self, GtkWidget *message)
{
  g_return_if_fail (WEEG_IS_FIELD_CONTROL (self));

  for (int i = 0; i < 3 && self->inputs[i] != NULL; i++)
    {
      GtkAccessible *input = GTK_ACCESSIBLE (self->inputs[i]);

      if (message != NULL)
        {
          gtk_widget_add_css_class (self->inputs[i], "error");
          gtk_accessible_update_state (input, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
          gtk_accessible_update_relation (input, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, message, NULL, -1);
        }
      else
        {
          gtk_widget_remove_css_class (self->inputs[i], "error");
          gtk_accessible_reset_state (input, GTK_ACCESSIBLE_STATE_INVALID);
          gtk_accessible_reset_relation (input, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
        }
    }
}

void
weeg_field_control_set_editable (WeegFieldControl *self, gboolean editable)
{
  g_return_if_fail (WEEG_IS_FIELD_CONTROL (self));

  if (self->form == WEEG_FIELD_FORM_LINES)
    {
      gtk_text_view_set_editable (GTK_TEXT_VIEW (self->inputs[0]), editable);
      if (editable)
        gtk_widget_remove_css_class (self->inputs[0], "dim-label");
      else
        gtk_widget_add_css_class (self->inputs[0], "dim-label");
    }
  else
    gtk_widget_set_sensitive (GTK_WIDGET (self), editable);
}

gboolean
weeg_field_control_get_editable (WeegFieldControl *self)
{
  g_return_val_if_fail (WEEG_IS_FIELD_CONTROL (self), FALSE);
  return self->form == WEEG_FIELD_FORM_LINES ? gtk_text_view_get_editable (GTK_TEXT_VIEW (self->inputs[0]))
                                             : gtk_widget_get_sensitive (GTK_WIDGET (self));
}

GtkWidget *
weeg_field_control_get_input (WeegFieldControl *self)
{
  g_return_val_if_fail (WEEG_IS_FIELD_CONTROL (self), NULL);
  return self->form == WEEG_FIELD_FORM_RANGE ? self->inputs[1] : self->inputs[0];
}

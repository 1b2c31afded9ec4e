/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-scale-field.h"

#include <glib/gi18n.h>
#include <math.h>

#include "weeg-drop-down.h"
#include "weeg-names.h"

#define SCALE_FIELD_SHOWN_DECIMALS 4

struct _WeegScaleField
{
  GtkBox parent_instance;

  GtkWidget *entry;     /* measured scales */
  GtkWidget *drop_down; /* levels and answers; measured scales: answers */
  GtkWidget *message;

  WeegList *levels; /* (nullable) owned */
  const WeegLocale *locale;
  guint n_before; /* places in the drop-down before the answers */
  gboolean setting;
};

G_DEFINE_FINAL_TYPE (WeegScaleField, weeg_scale_field, GTK_TYPE_BOX)

enum
{
  SCALE_FIELD_COMMITTED,
  N_SCALE_FIELD_SIGNALS,
};

static guint scale_field_signals[N_SCALE_FIELD_SIGNALS];

static void
scale_field_commit (WeegScaleField *self)
{
  if (!self->setting)
    g_signal_emit (self, scale_field_signals[SCALE_FIELD_COMMITTED], 0);
}

static void
scale_field_selected_cb (WeegScaleField *self)
{
  if (self->setting)
    return;
  if (self->entry != NULL)
    {
      gtk_widget_set_sensitive (self->entry,
                                gtk_drop_down_get_selected (GTK_DROP_DOWN (self->drop_down)) == 0);
      /* Back to a number: it is committed once there is one. */
      if (gtk_drop_down_get_selected (GTK_DROP_DOWN (self->drop_down)) == 0 &&
          *gtk_editable_get_text (GTK_EDITABLE (self->entry)) == '\0')
        {
          gtk_widget_grab_focus (self->entry);
          return;
        }
    }
  weeg_scale_field_set_error (self, NULL);
  scale_field_commit (self);
}

static void
scale_field_activate_cb (WeegScaleField *self)
{
  scale_field_commit (self);
}

static void
scale_field_focus_leave_cb (WeegScaleField *self)
{
  scale_field_commit (self);
}

static GtkWidget *
drop_down_new (WeegScaleField *self, GtkStringList *choices, const char *label)
{
  GtkWidget *drop_down = gtk_drop_down_new (G_LIST_MODEL (choices), NULL);

  weeg_drop_down_set_up (GTK_DROP_DOWN (drop_down), label);
  g_signal_connect_swapped (drop_down, "notify::selected", G_CALLBACK (scale_field_selected_cb), self);
  return drop_down;
}

static void
add_answers (const WeegView *view, GtkStringList *choices)
{
  for (int i = 0; weeg_answer_names[i] != NULL; i++)
    {
      g_autofree char *name = weeg_name_capital (view->language, "answer", weeg_answer_names[i]);

      gtk_string_list_append (choices, name);
    }
}

static GtkWidget *
build_levels (WeegScaleField *self,
              const WeegView *view,
              const WeegCriterion *criterion,
              const char *label,
              gboolean answers)
{
  GtkStringList *choices = gtk_string_list_new (NULL);

  self->levels = weeg_list_ref (criterion->levels);
  gtk_string_list_append (choices, answers ? _ ("No score yet") : _ ("None"));
  for (guint i = 0; i < weeg_list_n (criterion->levels); i++)
    {
      const WeegLevel *level = weeg_list_get (criterion->levels, i);
      g_autofree char *number =
          weeg_locale_format_trimmed (view->locale, level->value, SCALE_FIELD_SHOWN_DECIMALS);
      g_autofree char *text = g_strdup_printf ("%s – %s", number, weeg_view_text (view, level->label));

      gtk_string_list_append (choices, level->label != NULL ? text : number);
    }
  self->n_before = 1 + weeg_list_n (criterion->levels);
  if (answers)
    add_answers (view, choices);
  self->drop_down = drop_down_new (self, choices, label);
  gtk_widget_set_hexpand (self->drop_down, TRUE);
  return self->drop_down;
}

static GtkWidget *
build_measured (WeegScaleField *self,
                const WeegView *view,
                const WeegCriterion *criterion,
                const char *label,
                gboolean answers)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  const char *unit = weeg_view_text (view, criterion->unit);
  g_autofree char *described = g_strdup_printf ("%s, %s", label, unit);

  self->entry = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 7);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), 9);
  gtk_entry_set_alignment (GTK_ENTRY (self->entry), 1);
  gtk_entry_set_input_purpose (GTK_ENTRY (self->entry), GTK_INPUT_PURPOSE_NUMBER);
  gtk_widget_add_css_class (self->entry, "numeric");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, described, -1);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (scale_field_activate_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (scale_field_focus_leave_cb), self);
  gtk_widget_add_controller (self->entry, focus);
  gtk_box_append (GTK_BOX (box), self->entry);
  if (*unit != '\0')
    {
      GtkWidget *words = gtk_label_new (unit);

      gtk_label_set_wrap (GTK_LABEL (words), TRUE);
      gtk_label_set_xalign (GTK_LABEL (words), 0);
      gtk_widget_set_hexpand (words, TRUE);
      gtk_widget_add_css_class (words, "dim-label");
      gtk_box_append (GTK_BOX (box), words);
    }
  self->n_before = 1;
  if (answers)
    {
      GtkStringList *choices = gtk_string_list_new (NULL);
      g_autofree char *instead = g_strdup_printf (_ ("%s: number or answer"), label);

      gtk_string_list_append (choices, _ ("Number"));
      add_answers (view, choices);
      self->drop_down = drop_down_new (self, choices, instead);
      gtk_box_append (GTK_BOX (box), self->drop_down);
    }
  return box;
}

static void
weeg_scale_field_finalize (GObject *object)
{
  g_clear_pointer (&WEEG_SCALE_FIELD (object)->levels, weeg_list_unref);
  G_OBJECT_CLASS (weeg_scale_field_parent_class)->finalize (object);
}

static void
weeg_scale_field_class_init (WeegScaleFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = weeg_scale_field_finalize;
  scale_field_signals[SCALE_FIELD_COMMITTED] = g_signal_new (
      "committed", WEEG_TYPE_SCALE_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
weeg_scale_field_init (WeegScaleField *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 3);
  self->message = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->message), 0);
  gtk_label_set_wrap (GTK_LABEL (self->message), TRUE);
  gtk_widget_add_css_class (self->message, "error");
  gtk_widget_add_css_class (self->message, "caption");
  gtk_widget_set_visible (self->message, FALSE);
}

GtkWidget *
weeg_scale_field_new (const WeegView *view,
                      const WeegCriterion *criterion,
                      const char *label,
                      gboolean show_label,
                      gboolean with_answers)
{
  WeegScaleField *self;

  g_return_val_if_fail (view != NULL, NULL);
  g_return_val_if_fail (criterion != NULL, NULL);
  g_return_val_if_fail (label != NULL, NULL);

  self = g_object_new (WEEG_TYPE_SCALE_FIELD, NULL);
  self->locale = view->locale;
  if (show_label)
    {
      GtkWidget *caption = gtk_label_new (label);

      gtk_label_set_xalign (GTK_LABEL (caption), 0);
      gtk_widget_add_css_class (caption, "caption");
      gtk_widget_add_css_class (caption, "dim-label");
      gtk_box_append (GTK_BOX (self), caption);
    }
  gtk_box_append (GTK_BOX (self), weeg_list_n (criterion->levels) > 0
                                      ? build_levels (self, view, criterion, label, with_answers)
                                      : build_measured (self, view, criterion, label, with_answers));
  gtk_box_append (GTK_BOX (self), self->message);
  return GTK_WIDGET (self);
}

/* The message, and what a screen reader says, about the widget that is typed into. */
void
weeg_scale_field_set_error (WeegScaleField *self, const char *message)
{
  GtkWidget *input;

  g_return_if_fail (WEEG_IS_SCALE_FIELD (self));

  input = self->entry != NULL ? self->entry : self->drop_down;
  gtk_label_set_label (GTK_LABEL (self->message), message != NULL ? message : "");
  gtk_widget_set_visible (self->message, message != NULL);
  if (message != NULL)
    {
      gtk_widget_add_css_class (input, "error");
      gtk_accessible_update_state (GTK_ACCESSIBLE (input), GTK_ACCESSIBLE_STATE_INVALID,
                                   GTK_ACCESSIBLE_INVALID_TRUE, -1);
      gtk_accessible_update_relation (GTK_ACCESSIBLE (input), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                      self->message, NULL, -1);
    }
  else
    {
      gtk_widget_remove_css_class (input, "error");
      gtk_accessible_reset_state (GTK_ACCESSIBLE (input), GTK_ACCESSIBLE_STATE_INVALID);
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (input), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
    }
}

const char *
weeg_scale_field_get_error (WeegScaleField *self)
{
  g_return_val_if_fail (WEEG_IS_SCALE_FIELD (self), NULL);
  return gtk_widget_get_visible (self->message) ? gtk_label_get_label (GTK_LABEL (self->message)) : NULL;
}

gboolean
weeg_scale_field_get (WeegScaleField *self, WeegScaleValue *value)
{
  guint selected;
  const char *text;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (WEEG_IS_SCALE_FIELD (self), FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  *value = (WeegScaleValue){ .answer = -1 };
  selected = self->drop_down != NULL ? gtk_drop_down_get_selected (GTK_DROP_DOWN (self->drop_down)) : 0;
  if (selected >= self->n_before)
    {
      value->answer = (int)(selected - self->n_before);
      return TRUE;
    }
  if (self->entry == NULL)
    {
      if (selected > 0)
        {
          const WeegLevel *level = weeg_list_get (self->levels, selected - 1);

          value->has_value = TRUE;
          value->value = level->value;
        }
      return TRUE;
    }
  text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  if (*text == '\0')
    return TRUE;
  if (!weeg_locale_parse_number (self->locale, text, &value->value, &error))
    {
      weeg_scale_field_set_error (self, error->message);
      return FALSE;
    }
  value->has_value = TRUE;
  return TRUE;
}

static guint
find_level (WeegScaleField *self, double value)
{
  for (guint i = 0; i < weeg_list_n (self->levels); i++)
    {
      const WeegLevel *level = weeg_list_get (self->levels, i);

      if (fabs (level->value - value) < 1e-12)
        return i + 1;
    }
  return 0;
}

void
weeg_scale_field_set (WeegScaleField *self, WeegScaleValue value)
{
  guint selected = 0;

  g_return_if_fail (WEEG_IS_SCALE_FIELD (self));

  if (weeg_scale_field_get_error (self) != NULL)
    return;
  self->setting = TRUE;
  if (value.answer >= 0)
    selected = self->n_before + (guint)value.answer;
  else if (value.has_value && self->entry == NULL)
    selected = find_level (self, value.value);
  if (self->drop_down != NULL)
    gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), selected);
  if (self->entry != NULL)
    {
      g_autofree char *text =
          value.has_value ? weeg_locale_format_trimmed (self->locale, value.value, SCALE_FIELD_SHOWN_DECIMALS)
                          : g_strdup ("");

      gtk_widget_set_sensitive (self->entry, value.answer < 0);
      if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->entry)), text) != 0)
        gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
    }
  self->setting = FALSE;
}

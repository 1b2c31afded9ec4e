/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-step-bar.h"

#include <glib/gi18n.h>

#include "weeg-even-layout.h"

struct _WeegStepBar
{
  GtkWidget parent_instance;
  GtkWidget *buttons[WEEG_N_STEPS];
  GtkWidget *states[WEEG_N_STEPS];
  WeegStep chosen;
  gboolean choosing; /* by the program: not announced */
};

G_DEFINE_FINAL_TYPE (WeegStepBar, weeg_step_bar, GTK_TYPE_WIDGET)

enum
{
  STEP_CHOSEN,
  N_STEP_BAR_SIGNALS,
};

static guint step_bar_signals[N_STEP_BAR_SIGNALS];

static const char *const step_names[WEEG_N_STEPS] = {
  NC_ ("step", "Intake"),   NC_ ("step", "Plan"),     NC_ ("step", "Assessment"),
  NC_ ("step", "Weighing"), NC_ ("step", "Decision"), NC_ ("step", "Advice"),
};

const char *
weeg_step_get_name (WeegStep step)
{
  return g_dpgettext2 (NULL, "step", step_names[step]);
}

static void
step_bar_toggled_cb (GtkToggleButton *button, WeegStepBar *self)
{
  if (!gtk_toggle_button_get_active (button))
    return;
  for (int i = 0; i < WEEG_N_STEPS; i++)
    if (self->buttons[i] == GTK_WIDGET (button))
      self->chosen = (WeegStep)i;
  if (!self->choosing)
    g_signal_emit (self, step_bar_signals[STEP_CHOSEN], 0, (int)self->chosen);
}

static GtkWidget *
step_bar_button_new (WeegStepBar *self, WeegStep step)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name = gtk_label_new (weeg_step_get_name (step));
  GtkWidget *state = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (name, "step-name");
  gtk_label_set_xalign (GTK_LABEL (state), 0);
  gtk_label_set_yalign (GTK_LABEL (state), 0);
  gtk_label_set_wrap (GTK_LABEL (state), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (state), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (state), 2);
  gtk_label_set_ellipsize (GTK_LABEL (state), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (state, "caption");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), state);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "step");
  self->states[step] = state;
  g_signal_connect_object (button, "toggled", G_CALLBACK (step_bar_toggled_cb), self, 0);
  return button;
}

static void
weeg_step_bar_dispose (GObject *object)
{
  WeegStepBar *self = WEEG_STEP_BAR (object);

  for (int i = 0; i < WEEG_N_STEPS; i++)
    g_clear_pointer (&self->buttons[i], gtk_widget_unparent);
  G_OBJECT_CLASS (weeg_step_bar_parent_class)->dispose (object);
}

static gboolean
weeg_step_bar_grab_focus (GtkWidget *widget)
{
  WeegStepBar *self = WEEG_STEP_BAR (widget);

  return gtk_widget_grab_focus (self->buttons[self->chosen]);
}

static void
weeg_step_bar_class_init (WeegStepBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = weeg_step_bar_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = weeg_step_bar_grab_focus;
  step_bar_signals[STEP_CHOSEN] = g_signal_new ("step-chosen", WEEG_TYPE_STEP_BAR, G_SIGNAL_RUN_LAST, 0, NULL,
                                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "stepbar");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
weeg_step_bar_init (WeegStepBar *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), weeg_even_layout_new (14, 6, FALSE));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Steps"), -1);
  self->choosing = TRUE;
  for (int i = 0; i < WEEG_N_STEPS; i++)
    {
      self->buttons[i] = step_bar_button_new (self, (WeegStep)i);
      if (i > 0)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->buttons[i]),
                                     GTK_TOGGLE_BUTTON (self->buttons[0]));
      gtk_widget_set_parent (self->buttons[i], GTK_WIDGET (self));
      weeg_step_bar_set_state (self, (WeegStep)i, "", TRUE);
    }
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[0]), TRUE);
  self->choosing = FALSE;
}

GtkWidget *
weeg_step_bar_new (void)
{
  return g_object_new (WEEG_TYPE_STEP_BAR, NULL);
}

void
weeg_step_bar_choose (WeegStepBar *self, WeegStep step)
{
  g_return_if_fail (WEEG_IS_STEP_BAR (self));
  g_return_if_fail (step < WEEG_N_STEPS);

  self->choosing = TRUE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[step]), TRUE);
  self->choosing = FALSE;
  /* A key that leads to another step takes the focus along. */
  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL)
    gtk_widget_grab_focus (self->buttons[step]);
}

WeegStep
weeg_step_bar_get_chosen (WeegStepBar *self)
{
  g_return_val_if_fail (WEEG_IS_STEP_BAR (self), WEEG_STEP_INTAKE);
  return self->chosen;
}

void
weeg_step_bar_set_state (WeegStepBar *self, WeegStep step, const char *state, gboolean complete)
{
  g_autofree char *label = NULL;
  g_autofree char *tooltip = NULL;

  g_return_if_fail (WEEG_IS_STEP_BAR (self));
  g_return_if_fail (step < WEEG_N_STEPS);

  gtk_label_set_label (GTK_LABEL (self->states[step]), state);
  if (complete)
    {
      gtk_widget_remove_css_class (self->states[step], "attention");
      gtk_widget_add_css_class (self->states[step], "dim-label");
    }
  else
    {
      gtk_widget_remove_css_class (self->states[step], "dim-label");
      gtk_widget_add_css_class (self->states[step], "attention");
    }
  label = *state != '\0' ? g_strdup_printf ("%s, %s", weeg_step_get_name (step), state)
                         : g_strdup (weeg_step_get_name (step));
  /* Translators: the name of a step, its state, and the key that leads there. */
  tooltip = g_strdup_printf (_ ("%s (Alt+%d)"), label, (int)step + 1);
  gtk_widget_set_tooltip_text (self->buttons[step], tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[step]), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

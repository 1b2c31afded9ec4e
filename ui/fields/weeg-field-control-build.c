/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-field-control-private.h"

#include <glib/gi18n.h>

#include "weeg-field-calendar.h"
#include "weeg-field-choices.h"
#include "weeg-field-lines.h"
#include "weeg-translate.h"

static WeegFieldForm
form_of (const WeegFieldSpot *spot)
{
  const WeegFieldWords *words = spot->words;
  const WeegShape *item = weeg_field_value_list_shape (spot->shape);

  switch (spot->shape->kind)
    {
    case WEEG_KIND_BOOLEAN:
      return words->style == WEEG_FIELD_KNOWN || spot->required ? WEEG_FIELD_FORM_DROP_DOWN
                                                                : WEEG_FIELD_FORM_SWITCH;
    case WEEG_KIND_CHOICE:
    case WEEG_KIND_OPEN_CHOICE:
      return WEEG_FIELD_FORM_DROP_DOWN;
    case WEEG_KIND_DATE:
      return WEEG_FIELD_FORM_DATE;
    case WEEG_KIND_QUANTITY:
      return WEEG_FIELD_FORM_RANGE;
    case WEEG_KIND_INTEGER:
      return words->scale != NULL ? WEEG_FIELD_FORM_DROP_DOWN : WEEG_FIELD_FORM_ENTRY;
    default:
      if (item != NULL && (item->kind == WEEG_KIND_CHOICE || words->refers != NULL))
        return WEEG_FIELD_FORM_CHECKS;
      if (spot->shape->kind == WEEG_KIND_STRING && words->refers != NULL)
        return WEEG_FIELD_FORM_DROP_DOWN;
      return words->style == WEEG_FIELD_LONG ? WEEG_FIELD_FORM_LINES : WEEG_FIELD_FORM_ENTRY;
    }
}

static void
name_widget (GtkWidget *widget, const char *label)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static GtkWidget *
field_control_entry_new (WeegFieldControl *self, const char *label, int width, gboolean number)
{
  GtkWidget *entry = gtk_entry_new ();

  name_widget (entry, label);
  if (width > 0)
    {
      gtk_editable_set_width_chars (GTK_EDITABLE (entry), width);
      gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), width + 2);
    }
  else
    gtk_widget_set_hexpand (entry, TRUE);
  if (number)
    {
      gtk_entry_set_alignment (GTK_ENTRY (entry), 1);
      gtk_widget_add_css_class (entry, "numeric");
    }
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (weeg_field_control_commit), self);
  return entry;
}

static void
add_unit (WeegFieldControl *self, const WeegFieldSpot *spot)
{
  const char *unit = spot->words->unit != NULL ? weeg_trc (spot->language, "unit", spot->words->unit) : "";
  gboolean percent = spot->words->style == WEEG_FIELD_PERCENT;
  g_autofree char *text = g_strconcat (percent ? "%" : "", percent && *unit != '\0' ? " " : "", unit, NULL);
  GtkWidget *label;

  if (*text == '\0')
    return;
  label = gtk_label_new (text);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_valign (label, GTK_ALIGN_BASELINE);
  gtk_box_append (GTK_BOX (self), label);
}

/* Whether one of the kinds that may stand here is @kind. */
static gboolean
takes (const WeegShape *shape, WeegKind kind)
{
  if (shape->kind != WEEG_KIND_EITHER)
    return shape->kind == kind;
  for (guint i = 0; shape->either[i] != NULL; i++)
    if (shape->either[i]->kind == kind)
      return TRUE;
  return FALSE;
}

static void
build_entry (WeegFieldControl *self, const WeegFieldSpot *spot)
{
  gboolean number = takes (spot->shape, WEEG_KIND_NUMBER) || takes (spot->shape, WEEG_KIND_INTEGER);
  gboolean series = weeg_field_value_list_shape (spot->shape) != NULL;

  self->inputs[0] = field_control_entry_new (self, self->label,
                                             !number  ? 0
                                             : series ? 22
                                                      : 12,
                                             number && !takes (spot->shape, WEEG_KIND_TEXT));
  gtk_box_append (GTK_BOX (self), self->inputs[0]);
  add_unit (self, spot);
}

static void
build_range (WeegFieldControl *self, const WeegFieldSpot *spot)
{
  const char *names[] = { _ ("Lowest"), _ ("Expected"), _ ("Highest") };

  for (int i = 0; i < 3; i++)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
      GtkWidget *caption = gtk_label_new (names[i]);
      g_autofree char *spoken = g_strdup_printf ("%s, %s", self->label, names[i]);

      gtk_widget_add_css_class (caption, "caption");
      gtk_widget_add_css_class (caption, "dim-label");
      gtk_label_set_xalign (GTK_LABEL (caption), 1);
      self->inputs[i] = field_control_entry_new (self, spoken, 8, TRUE);
      gtk_box_append (GTK_BOX (box), caption);
      gtk_box_append (GTK_BOX (box), self->inputs[i]);
      gtk_box_append (GTK_BOX (self), box);
    }
  add_unit (self, spot);
  if (gtk_widget_get_last_child (GTK_WIDGET (self)) != gtk_widget_get_parent (self->inputs[2]))
    {
      gtk_widget_set_valign (gtk_widget_get_last_child (GTK_WIDGET (self)), GTK_ALIGN_END);
      gtk_widget_set_margin_bottom (gtk_widget_get_last_child (GTK_WIDGET (self)), 8);
    }
}

/* As high as what is typed: the page around it scrolls. */
static void
build_lines (WeegFieldControl *self)
{
  GtkWidget *view = weeg_field_lines_new ();
  GtkWidget *frame = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  name_widget (view, self->label);
  gtk_widget_add_css_class (frame, "typed-lines");
  gtk_widget_set_overflow (frame, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_hexpand (frame, TRUE);
  gtk_box_append (GTK_BOX (frame), view);
  gtk_box_append (GTK_BOX (self), frame);
  self->inputs[0] = view;
}

static void
build_date (WeegFieldControl *self)
{
  self->inputs[0] = field_control_entry_new (self, self->label, 12, TRUE);
  gtk_box_append (GTK_BOX (self), self->inputs[0]);
  gtk_box_append (GTK_BOX (self),
                  weeg_field_calendar_new (self->label, self->locale, GTK_ENTRY (self->inputs[0])));
}

static void
build_drop_down (WeegFieldControl *self, const WeegFieldSpot *spot)
{
  self->inputs[0] = weeg_field_drop_down_new (self->label);
  /* Answers of an entry's own are phrases: they get the whole line. */
  gtk_widget_set_hexpand (self->inputs[0], spot->words->label == NULL);
  gtk_box_append (GTK_BOX (self), self->inputs[0]);
  if (spot->shape->kind == WEEG_KIND_OPEN_CHOICE)
    {
      g_autofree char *spoken = g_strdup_printf (_ ("%s: in own words"), self->label);

      self->own = field_control_entry_new (self, spoken, 14, FALSE);
      gtk_widget_set_visible (self->own, FALSE);
      gtk_box_append (GTK_BOX (self), self->own);
    }
  g_signal_connect_swapped (self->inputs[0], "notify::selected", G_CALLBACK (weeg_field_control_selected_cb),
                            self);
}

/* Why it is asked is heard too, not only seen. */
static void
describe_inputs (WeegFieldControl *self, const WeegFieldSpot *spot)
{
  for (int i = 0; i < 3 && self->inputs[i] != NULL; i++)
    if (spot->words->help != NULL)
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->inputs[i]), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                      weeg_field_tr (spot->language, spot->words->help), -1);
}

void
weeg_field_control_build (WeegFieldControl *self, const WeegFieldSpot *spot)
{
  self->form = form_of (spot);
  switch (self->form)
    {
    case WEEG_FIELD_FORM_LINES:
      build_lines (self);
      break;
    case WEEG_FIELD_FORM_RANGE:
      build_range (self, spot);
      break;
    case WEEG_FIELD_FORM_DATE:
      build_date (self);
      break;
    case WEEG_FIELD_FORM_DROP_DOWN:
      build_drop_down (self, spot);
      break;
    case WEEG_FIELD_FORM_CHECKS:
      self->inputs[0] = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
      gtk_box_append (GTK_BOX (self), self->inputs[0]);
      break;
    case WEEG_FIELD_FORM_SWITCH:
      self->inputs[0] = gtk_switch_new ();
      name_widget (self->inputs[0], self->label);
      g_signal_connect_swapped (self->inputs[0], "notify::active", G_CALLBACK (weeg_field_control_commit),
                                self);
      gtk_box_append (GTK_BOX (self), self->inputs[0]);
      break;
    default:
      build_entry (self, spot);
    }
  describe_inputs (self, spot);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-field-control.h"

#include <glib/gi18n.h>
#include <string.h>

#include "weeg-either.h"
#include "weeg-field-calendar.h"
#include "weeg-field-choices.h"
#include "weeg-translate.h"
#include "weeg-field-lines.h"

typedef enum
{
  ENTRY,
  LINES,
  RANGE,
  DATE,
  DROP_DOWN,
  CHECKS,
  SWITCH,
} Form;

struct _WeegFieldControl
{
  GtkBox parent_instance;

  Form form;
  GtkWidget *inputs[3]; /* the entries of a range; else the first */
  GtkWidget *own;       /* (nullable) an entry for a choice that is not in the list */
  char *label;
  GStrv tokens; /* what the places of a drop-down or the check buttons stand for */
  char *shown;  /* the text as it was shown last */
  const WeegLocale *locale;
  gboolean setting;
};

G_DEFINE_FINAL_TYPE (WeegFieldControl, weeg_field_control, GTK_TYPE_BOX)

enum
{
  FIELD_CONTROL_COMMITTED,
  N_FIELD_CONTROL_SIGNALS,
};

static guint field_control_signals[N_FIELD_CONTROL_SIGNALS];

static Form
form_of (const WeegFieldSpot *spot)
{
  const WeegFieldWords *words = spot->words;
  const WeegShape *item = weeg_field_value_list_shape (spot->shape);

  switch (spot->shape->kind)
    {
    case WEEG_KIND_BOOLEAN:
      return words->style == WEEG_FIELD_KNOWN || spot->required ? DROP_DOWN : SWITCH;
    case WEEG_KIND_CHOICE:
    case WEEG_KIND_OPEN_CHOICE:
      return DROP_DOWN;
    case WEEG_KIND_DATE:
      return DATE;
    case WEEG_KIND_QUANTITY:
      return RANGE;
    case WEEG_KIND_INTEGER:
      return words->scale != NULL ? DROP_DOWN : ENTRY;
    default:
      if (item != NULL && (item->kind == WEEG_KIND_CHOICE || words->refers != NULL))
        return CHECKS;
      if (spot->shape->kind == WEEG_KIND_STRING && words->refers != NULL)
        return DROP_DOWN;
      return words->style == WEEG_FIELD_LONG ? LINES : ENTRY;
    }
}

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
    case LINES:
      return dup_lines (self);
    case RANGE:
      return dup_range (self);
    case CHECKS:
      return dup_checked (self);
    case SWITCH:
      return g_strdup (gtk_switch_get_active (GTK_SWITCH (self->inputs[0])) ? "true" : "false");
    case DROP_DOWN:
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

static void
field_control_commit (WeegFieldControl *self)
{
  if (!self->setting && weeg_field_control_is_dirty (self))
    g_signal_emit (self, field_control_signals[FIELD_CONTROL_COMMITTED], 0);
}

/* Told when the focus leaves all of it: not between the parts of a range. */
static void
field_control_left_cb (WeegFieldControl *self)
{
  field_control_commit (self);
}

static void
field_control_selected_cb (WeegFieldControl *self)
{
  gboolean own = chose_own (self);

  if (self->own != NULL)
    gtk_widget_set_visible (self->own, own);
  if (self->setting)
    return;
  if (own && *entry_text (self->own) == '\0')
    gtk_widget_grab_focus (self->own);
  else
    field_control_commit (self);
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
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (field_control_commit), self);
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
                                             series   ? 22
                                             : number ? 12
                                                      : 0,
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
  g_signal_connect_swapped (self->inputs[0], "notify::selected", G_CALLBACK (field_control_selected_cb),
                            self);
}

static void
field_control_build (WeegFieldControl *self, const WeegFieldSpot *spot)
{
  switch (self->form)
    {
    case LINES:
      build_lines (self);
      break;
    case RANGE:
      build_range (self, spot);
      break;
    case DATE:
      build_date (self);
      break;
    case DROP_DOWN:
      build_drop_down (self, spot);
      break;
    case CHECKS:
      self->inputs[0] = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
      gtk_box_append (GTK_BOX (self), self->inputs[0]);
      break;
    case SWITCH:
      self->inputs[0] = gtk_switch_new ();
      name_widget (self->inputs[0], self->label);
      g_signal_connect_swapped (self->inputs[0], "notify::active", G_CALLBACK (field_control_commit), self);
      gtk_box_append (GTK_BOX (self), self->inputs[0]);
      break;
    default:
      build_entry (self, spot);
    }
}

/* Why it is asked is heard too, not only seen. */
static void
field_control_describe (WeegFieldControl *self, const WeegFieldSpot *spot)
{
  for (int i = 0; i < 3 && self->inputs[i] != NULL; i++)
    if (spot->words->help != NULL)
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->inputs[i]), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                      weeg_field_tr (spot->language, spot->words->help), -1);
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
  self->form = form_of (spot);
  self->label = g_strdup (label);
  self->locale = weeg_locale_get (spot->language);
  field_control_build (self, spot);
  field_control_describe (self, spot);
  focus = gtk_event_controller_focus_new ();
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (field_control_left_cb), self);
  /* A date is complete when its entry is left, be it for the calendar beside it. */
  gtk_widget_add_controller (self->form == DATE ? self->inputs[0] : GTK_WIDGET (self), focus);
  return GTK_WIDGET (self);
}

gboolean
weeg_field_control_is_wide (WeegFieldControl *self)
{
  g_return_val_if_fail (WEEG_IS_FIELD_CONTROL (self), FALSE);
  return self->form == LINES || self->form == CHECKS ||
         ((self->form == ENTRY || self->form == DROP_DOWN) && gtk_widget_get_hexpand (self->inputs[0]));
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

  weeg_field_fill_checks (self->inputs[0], spot, &self->tokens, G_CALLBACK (field_control_commit), self);
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
    case LINES:
      gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->inputs[0])), text, -1);
      break;
    case RANGE:
      show_range (self, text);
      break;
    case CHECKS:
      show_checks (self, spot, present, cell);
      break;
    case DROP_DOWN:
      show_drop_down (self, spot, present, cell);
      break;
    case SWITCH:
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

  if (self->form == LINES)
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
  return self->form == LINES ? gtk_text_view_get_editable (GTK_TEXT_VIEW (self->inputs[0]))
                             : gtk_widget_get_sensitive (GTK_WIDGET (self));
}

GtkWidget *
weeg_field_control_get_input (WeegFieldControl *self)
{
  g_return_val_if_fail (WEEG_IS_FIELD_CONTROL (self), NULL);
  return self->form == RANGE ? self->inputs[1] : self->inputs[0];
}

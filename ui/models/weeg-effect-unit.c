/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-effect-unit.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "weeg-edit-words.h"
#include "weeg-entry-frame.h"
#include "weeg-field-choices.h"
#include "weeg-fields.h"
#include "weeg-language.h"
#include "weeg-locale.h"
#include "weeg-path.h"
#include "weeg-quantity.h"
#include "weeg-translate.h"

/* Hours per year are the amount times the count times `hours`. */
static const struct
{
  const char *key;
  const char *label;
  const char *count; /* what is counted */
  double hours;
} units[] = {
  { "minutes_per_shift", N_ ("minutes per shift"), N_ ("Shifts per year"), 1.0 / 60 },
  { "hours_per_shift", N_ ("hours per shift"), N_ ("Shifts per year"), 1 },
  { "minutes_per_ward_morning", N_ ("minutes per ward and morning"), N_ ("Wards"), 365.0 / 60 },
  { "hours_per_ward_day", N_ ("hours per ward and day"), N_ ("Wards"), 365 },
  { "hours_per_employee_month", N_ ("hours per month and employee"), N_ ("Employees"), 12 },
  { "hours_per_employee_year", N_ ("hours per year and employee"), N_ ("Employees"), 1 },
};

struct _WeegEffectUnit
{
  GtkBox parent_instance;

  WeegDossierSession *session;
  const char *language;
  char *id; /* of the effect */
  GtkWidget *unit;
  GtkWidget *amount;
  GtkWidget *count;
  GtkWidget *count_label;
  GtkWidget *text;
  char *shown_amount;
  char *shown_count;
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (WeegEffectUnit, weeg_effect_unit, GTK_TYPE_BOX)

static const WeegFieldWords amount_words = { .key = "entered.value", .label = NC_ ("field", "Amount") };

static const WeegEffect *
get_effect (WeegEffectUnit *self, guint *index)
{
  const WeegWorkload *workload = weeg_dossier_session_get_dossier (self->session)->workload;

  return workload != NULL ? weeg_list_find (workload->effects, self->id, index) : NULL;
}

static void
effect_unit_say (WeegEffectUnit *self, const char *text, gboolean wrong)
{
  gtk_label_set_label (GTK_LABEL (self->text), text);
  if (wrong)
    gtk_widget_add_css_class (self->text, "error");
  else
    gtk_widget_remove_css_class (self->text, "error");
}

static WeegQuantity *
scaled (const WeegQuantity *quantity, double by)
{
  double low, high;

  if (weeg_quantity_is_uncertain (quantity) && weeg_quantity_ends (quantity, &low, &high))
    return weeg_quantity_new_range (low * by, weeg_quantity_base (quantity, 0) * by, high * by);
  return weeg_quantity_new (weeg_quantity_base (quantity, 0) * by);
}

static guint
chosen_unit (WeegEffectUnit *self)
{
  guint unit = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->unit));

  return unit < G_N_ELEMENTS (units) ? unit : 0;
}

static WeegEdit *
effect_unit_edit_new (WeegEffectUnit *self, WeegQuantity *amount, double count)
{
  guint index = 0, unit = chosen_unit (self);
  WeegEdit *edit = weeg_edit_new (_ ("Hours as people say them"));
  g_autoptr (WeegAnyRecord) entered = weeg_record_new (&weeg_entered_type);
  g_autofree char *place = NULL;
  g_autofree char *hours_place = NULL;
  g_autoptr (WeegAnyRecord) hours = (WeegRecord *)scaled (amount, count * units[unit].hours);
  const WeegField *field = weeg_record_type_find (&weeg_effect_type, "hours_per_year");

  get_effect (self, &index);
  place = g_strdup_printf ("workload.effects[%u].entered", index);
  hours_place = g_strdup_printf ("workload.effects[%u].hours_per_year", index);
  WEEG_SET ((WeegEntered *)entered, value, weeg_record_ref (amount));
  WEEG_SET ((WeegEntered *)entered, unit, g_strdup (units[unit].key));
  WEEG_SET ((WeegEntered *)entered, count, count);
  weeg_edit_set_record (edit, place, entered);
  weeg_edit_set (edit, hours_place, &field->shape, (WeegCell){ .pointer = hours });
  return edit;
}

/* Hands over what is typed, once there are an amount and a count. */
static gboolean
effect_unit_commit (WeegEffectUnit *self)
{
  const WeegLocale *locale = weeg_locale_get (self->language);
  const char *amount_text = gtk_editable_get_text (GTK_EDITABLE (self->amount));
  const char *count_text = gtk_editable_get_text (GTK_EDITABLE (self->count));
  static const WeegShape shape = { OF_QUANTITY };
  const WeegFieldSpot spot = { weeg_dossier_session_get_dossier (self->session), self->language,
                               &amount_words, &shape, FALSE };
  g_autoptr (WeegAnyRecord) amount = NULL;
  g_autoptr (WeegEdit) edit = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;
  gboolean present = FALSE;
  double count = 0;
  WeegCell cell;

  if (*amount_text == '\0' || *count_text == '\0' || get_effect (self, NULL) == NULL)
    return TRUE;
  if (weeg_field_value_read (&spot, FALSE, (WeegCell){ 0 }, amount_text, &present, &cell, &error) &&
      present && weeg_locale_parse_number (locale, count_text, &count, &error))
    {
      double low = 0, high;

      amount = cell.pointer;
      if (!weeg_quantity_ends (cell.pointer, &low, &high))
        low = weeg_quantity_base (cell.pointer, 0);
      if (low < 0 || count < 0)
        {
          effect_unit_say (self, _ ("Less than nothing cannot be freed"), TRUE);
          return FALSE;
        }
      edit = effect_unit_edit_new (self, cell.pointer, count);
      if (weeg_dossier_session_edit (self->session, edit, &error) || error->domain != WEEG_EDIT_ERROR)
        return TRUE;
    }
  else if (present)
    amount = cell.pointer;
  message = error != NULL ? weeg_edit_words_error (error, self->language) : g_strdup ("");
  effect_unit_say (self, message, TRUE);
  return FALSE;
}

static void
effect_unit_left_cb (WeegEffectUnit *self)
{
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->amount)), self->shown_amount) != 0 ||
      g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->count)), self->shown_count) != 0)
    effect_unit_commit (self);
}

static void
unit_cb (WeegEffectUnit *self)
{
  gtk_label_set_label (GTK_LABEL (self->count_label), _ (units[chosen_unit (self)].count));
  if (!self->showing)
    effect_unit_commit (self);
}

static void
show_entry (GtkWidget *entry, char **shown, char *text)
{
  /* What is being typed stays. */
  if (g_strcmp0 (*shown, text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_free (*shown);
  *shown = text;
}

/* The hours may have been entered otherwise since. */
static gboolean
still_holds (const WeegEffect *effect, double hours)
{
  double made = weeg_quantity_base (effect->entered->value, 0) * effect->entered->count * hours;

  return fabs (made - weeg_quantity_base (effect->hours_per_year, 0)) <= 1e-6 * MAX (1, fabs (made));
}

static void
effect_unit_show (WeegEffectUnit *self)
{
  const WeegEffect *effect = get_effect (self, NULL);
  const WeegEntered *entered = effect != NULL ? effect->entered : NULL;
  const WeegLocale *locale = weeg_locale_get (self->language);
  static const WeegShape shape = { OF_QUANTITY };
  const WeegFieldSpot spot = { weeg_dossier_session_get_dossier (self->session), self->language,
                               &amount_words, &shape, FALSE };

  if (entered == NULL || entered->unit == NULL || effect->hours_per_year == NULL)
    {
      effect_unit_say (self, "", FALSE);
      return;
    }
  self->showing = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (strcmp (entered->unit, units[i].key) == 0 && still_holds (effect, units[i].hours))
      {
        g_autofree char *hours =
            weeg_locale_format_number (locale, weeg_quantity_base (effect->hours_per_year, 0), 0);
        /* Translators: %s is a number. */
        g_autofree char *text = g_strdup_printf (_ ("That is %s hours per year"), hours);

        gtk_drop_down_set_selected (GTK_DROP_DOWN (self->unit), i);
        show_entry (
            self->amount, &self->shown_amount,
            weeg_field_value_write (&spot, entered->value != NULL, (WeegCell){ .pointer = entered->value }));
        show_entry (self->count, &self->shown_count, weeg_locale_format_trimmed (locale, entered->count, 6));
        effect_unit_say (self, text, FALSE);
      }
  self->showing = FALSE;
}

static void
weeg_effect_unit_finalize (GObject *object)
{
  WeegEffectUnit *self = WEEG_EFFECT_UNIT (object);

  g_clear_object (&self->session);
  g_free (self->id);
  g_free (self->shown_amount);
  g_free (self->shown_count);
  G_OBJECT_CLASS (weeg_effect_unit_parent_class)->finalize (object);
}

static void
weeg_effect_unit_class_init (WeegEffectUnitClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = weeg_effect_unit_finalize;
}

static GtkWidget *
effect_unit_entry_new (WeegEffectUnit *self, const char *label)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 12);
  gtk_widget_add_css_class (entry, "numeric");
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_editable_set_editable (GTK_EDITABLE (entry), !weeg_dossier_session_is_read_only (self->session));
  g_signal_connect_object (entry, "activate", G_CALLBACK (effect_unit_left_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (effect_unit_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (entry, focus);
  return entry;
}

static GtkWidget *
caption_new (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  return label;
}

static void
weeg_effect_unit_init (WeegEffectUnit *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 9);
}

static void
effect_unit_build (WeegEffectUnit *self)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  GtkWidget *grid = gtk_grid_new ();

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    gtk_string_list_append (names, _ (units[i].label));
  self->unit = weeg_field_drop_down_new (_ ("Unit"));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->unit), G_LIST_MODEL (names));
  g_object_unref (names);
  gtk_widget_set_sensitive (self->unit, !weeg_dossier_session_is_read_only (self->session));
  self->amount = effect_unit_entry_new (self, _ ("Amount"));
  gtk_widget_set_tooltip_text (self->amount, _ ("One number, or lowest; expected; highest"));
  self->count = effect_unit_entry_new (self, _ ("Number"));
  self->count_label = caption_new (_ (units[0].count));
  self->text = caption_new (NULL);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 9);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 3);
  gtk_grid_attach (GTK_GRID (grid), caption_new (_ ("Amount")), 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), caption_new (_ ("Unit")), 1, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), self->count_label, 2, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), self->amount, 0, 1, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), self->unit, 1, 1, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), self->count, 2, 1, 1, 1);
  gtk_box_append (
      GTK_BOX (self),
      weeg_entry_heading_new (_ ("As people say it"),
                              _ ("Filled in here, it is turned into hours per year for you. Employees are "
                                 "persons, not FTE.")));
  gtk_box_append (GTK_BOX (self), grid);
  gtk_box_append (GTK_BOX (self), self->text);
  g_signal_connect_object (self->unit, "notify::selected", G_CALLBACK (unit_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
weeg_effect_unit_new (WeegDossierSession *session, const char *language, const char *path)
{
  WeegEffectUnit *self;
  g_autoptr (WeegPath) parsed = NULL;
  gboolean present = FALSE;
  WeegCell cell = { 0 };

  g_return_val_if_fail (WEEG_IS_DOSSIER_SESSION (session), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  parsed = weeg_path_parse (path, NULL);
  if (parsed == NULL ||
      !weeg_path_get (parsed, weeg_dossier_session_get_dossier (session), NULL, &present, &cell, NULL) ||
      !present)
    return NULL;
  self = g_object_new (WEEG_TYPE_EFFECT_UNIT, NULL);
  self->session = g_object_ref (session);
  self->language = weeg_language_match (language);
  self->id = g_strdup (weeg_record_get_id (cell.pointer));
  effect_unit_build (self);
  effect_unit_show (self);
  g_signal_connect_object (session, "notify::dossier", G_CALLBACK (effect_unit_show), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

gboolean
weeg_effect_unit_enter (WeegEffectUnit *self, const char *unit, const char *amount, const char *count)
{
  g_return_val_if_fail (WEEG_IS_EFFECT_UNIT (self), FALSE);

  self->showing = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (strcmp (units[i].key, unit) == 0)
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->unit), i);
  self->showing = FALSE;
  gtk_editable_set_text (GTK_EDITABLE (self->amount), amount);
  gtk_editable_set_text (GTK_EDITABLE (self->count), count);
  return effect_unit_commit (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "weeg-field-value.h"

G_BEGIN_DECLS

/*
 * WeegFieldControl: what one value is entered with: an entry, a text view, three
 * entries for a range, a date with a calendar, a drop-down, check buttons or a
 * switch, by the kind of the value. What is entered comes out as text, which
 * weeg_field_value_read understands.
 *
 * Emits "committed" when a person has chosen, pressed Enter, or left it with
 * something else in it than was shown. By keyboard as the widgets it is made of.
 */
#define WEEG_TYPE_FIELD_CONTROL (weeg_field_control_get_type ())
G_DECLARE_FINAL_TYPE (WeegFieldControl, weeg_field_control, WEEG, FIELD_CONTROL, GtkBox)

/* @label: for screen readers. */
GtkWidget *weeg_field_control_new (const WeegFieldSpot *spot, const char *label);
/* Whether it wants the whole width, below its label. */
gboolean weeg_field_control_is_wide (WeegFieldControl *self);

/* Shows what stands in the dossier, unless something else is being typed. */
void
weeg_field_control_show (WeegFieldControl *self, const WeegFieldSpot *spot, gboolean present, WeegCell cell);
char *weeg_field_control_dup_text (WeegFieldControl *self);
/* Whether something is entered that is not shown from the dossier. */
gboolean weeg_field_control_is_dirty (WeegFieldControl *self);
/* Lets go of what was typed: the next show replaces it. */
void weeg_field_control_forget (WeegFieldControl *self);
/* Takes that back: what was typed stays, though it is not what is shown. */
void weeg_field_control_keep (WeegFieldControl *self);

/* Marks it as wrong, described by @message; NULL: as right. */
void weeg_field_control_set_invalid (WeegFieldControl *self, GtkWidget *message);
void weeg_field_control_set_editable (WeegFieldControl *self, gboolean editable);
gboolean weeg_field_control_get_editable (WeegFieldControl *self);
/* The widget that is typed into or chosen in; for tests and focus. (transfer none) */
GtkWidget *weeg_field_control_get_input (WeegFieldControl *self);

G_END_DECLS

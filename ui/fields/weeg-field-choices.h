/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "weeg-field-value.h"

G_BEGIN_DECLS

/*
 * The choices of a field. A token is what a choice stands for in the dossier: a
 * name, an id, a whole number, "true" or "false"; "" is no choice at all, and
 * "x-", the last place of an open choice, is one in own words.
 */

/* The tokens of a value: one, or those of a list. (transfer full) */
GStrv weeg_field_tokens (const WeegShape *shape, gboolean present, WeegCell cell);
/* The place of @token, or 0. */
guint weeg_field_find_token (const char *const *tokens, const char *token);

/* A drop-down whose texts give way and wrap. */
GtkWidget *weeg_field_drop_down_new (const char *label);
/* Fills it when its choices are not those of @tokens, which it then replaces.
 * @token is offered too, also when it is in no list. */
void weeg_field_fill_drop_down (GtkDropDown *drop_down,
                                const WeegFieldSpot *spot,
                                const char *token,
                                GStrv *tokens);

/* The same with check buttons in a box; @toggled is connected with @user_data swapped. */
void weeg_field_fill_checks (
    GtkWidget *box, const WeegFieldSpot *spot, GStrv *tokens, GCallback toggled, gpointer user_data);
void weeg_field_check (GtkWidget *box, const char *const *tokens, const char *const *chosen);

G_END_DECLS

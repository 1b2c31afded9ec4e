/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "weeg-figure.h"
#include "weeg-table.h"

G_BEGIN_DECLS

/* The few rows of which all reading pages are made. Texts are plain (no markup)
 * and copied; a text that is NULL or empty leaves its row out. */

/* A column of groups, as one section of a page. */
GtkWidget *weeg_section_new (void);
/* Adds a group with a heading (both nullable) to a section, and gives it back. */
GtkWidget *weeg_section_add_group (GtkWidget *section, const char *title, const char *description);
/* Adds any other widget: a chart, a table. */
void weeg_section_add (GtkWidget *section, GtkWidget *child);
/* Adds a chart of @figure, which is taken; nothing when there is none. */
void weeg_section_take_figure (GtkWidget *section, WeegFigure *figure);

/* The heading of an AdwPreferencesGroup, on as many lines as it needs: libadwaita 1.2 cuts it off after one.
 */
void weeg_group_set_title (GtkWidget *group, const char *title);

/* Shows @group only if a function of this header has added something to it: a heading over nothing says
 * nothing. */
void weeg_group_show_filled (GtkWidget *group);

/* A name small and what it says below it. */
void weeg_group_add_fact (GtkWidget *group, const char *name, const char *text);
/* A name, a note below it, and a number or short word at the end of the line. (transfer none) */
GtkWidget *weeg_group_add_value (GtkWidget *group, const char *name, const char *note, const char *value);
/* As add_value, with the value as a pill of css class @tone ("neutral", "good", "warn", "bad", "accent"). */
GtkWidget *weeg_group_add_state (
    GtkWidget *group, const char *name, const char *note, const char *value, const char *tone);
/* A row that opens; more rows go into it with weeg_expander_add_fact. (transfer none) */
GtkWidget *weeg_group_add_expander (GtkWidget *group, const char *name, const char *note, const char *value);
void weeg_expander_add_fact (GtkWidget *expander, const char *name, const char *text);
/* A sentence that says what belongs here while there is nothing. */
void weeg_group_add_empty (GtkWidget *group, const char *sentence);
/* The same numbers as rows and columns. */
void weeg_group_add_table (GtkWidget *group, WeegTable *table, const char *label);

/* A short word in a rounded frame: never colour alone. */
GtkWidget *weeg_pill_new (const char *text, const char *tone);

G_END_DECLS

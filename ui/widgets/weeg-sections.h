/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "weeg-words.h"

G_BEGIN_DECLS

/*
 * WeegSections: one step of a dossier as a few sections of which one is shown.
 * Wide: their names in a list beside it; narrow: in a drop-down above it; one
 * section: neither. Sections are built when they are first seen and again when
 * the dossier or its results changed.
 */
#define WEEG_TYPE_SECTIONS (weeg_sections_get_type ())
G_DECLARE_FINAL_TYPE (WeegSections, weeg_sections, WEEG, SECTIONS, GtkWidget)

/* Makes the widget of section @index; floating. */
typedef GtkWidget *(*WeegSectionBuild) (const WeegView *view, guint index, gpointer user_data);

/* @label: of the list, for screen readers. */
GtkWidget *weeg_sections_new (const char *label, WeegSectionBuild build, gpointer user_data);
/* @names: translated, ends with NULL. Shows the section that was shown if there still is one. */
void weeg_sections_show (WeegSections *self, const char *const *names, const WeegView *view);
/* Gives sections room for two columns, rather than what reads well. */
void weeg_sections_set_wide (WeegSections *self);
void weeg_sections_choose (WeegSections *self, guint index);
guint weeg_sections_get_chosen (WeegSections *self);
guint weeg_sections_get_n (WeegSections *self);

G_END_DECLS

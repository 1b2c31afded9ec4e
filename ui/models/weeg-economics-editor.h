/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "weeg-dossier-session.h"
#include "weeg-entry-grid.h"

G_BEGIN_DECLS

/*
 * WeegEconomicsEditor: the cost-effectiveness model of the session's dossier as
 * tables: what holds for all of it, parameters, and the states and strategies of a
 * cohort or the branches of a tree. What the engines find wrong stands below the
 * table it is in, by row and column, as soon as they have looked; the rest at the top.
 */
#define WEEG_TYPE_ECONOMICS_EDITOR (weeg_economics_editor_get_type ())
G_DECLARE_FINAL_TYPE (WeegEconomicsEditor, weeg_economics_editor, WEEG, ECONOMICS_EDITOR, GtkBox)

GtkWidget *weeg_economics_editor_new (WeegDossierSession *session, const char *language);

/* What its buttons do. */
void weeg_economics_editor_begin (WeegEconomicsEditor *self, WeegEconomicsKind kind);
void weeg_economics_editor_add_state (WeegEconomicsEditor *self);
void weeg_economics_editor_add_strategy (WeegEconomicsEditor *self);

/* For tests. (transfer none) */
WeegEntryGrid *weeg_economics_editor_get_states (WeegEconomicsEditor *self);

G_END_DECLS

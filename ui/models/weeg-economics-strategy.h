/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "weeg-dossier-session.h"

G_BEGIN_DECLS

/*
 * WeegEconomicsStrategy: one strategy of a cohort model: its name, what it costs at
 * the start, and tables of transitions, of values per state, and of costs on
 * transitions.
 */
#define WEEG_TYPE_ECONOMICS_STRATEGY (weeg_economics_strategy_get_type ())
G_DECLARE_FINAL_TYPE (WeegEconomicsStrategy, weeg_economics_strategy, WEEG, ECONOMICS_STRATEGY, GtkBox)

GtkWidget *weeg_economics_strategy_new (WeegDossierSession *session, const char *language, guint index);
void weeg_economics_strategy_show (WeegEconomicsStrategy *self);
void weeg_economics_strategy_clear_problems (WeegEconomicsStrategy *self);
/* TRUE: the problem is of a cell of one of its tables. */
gboolean
weeg_economics_strategy_add_problem (WeegEconomicsStrategy *self, const char *path, const char *message);

G_END_DECLS

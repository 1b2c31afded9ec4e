/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-dossier-session.h"

G_BEGIN_DECLS

/*
 * Changes of a cost-effectiveness model that touch more than one place: a state
 * has a row and a column per strategy, a parameter stands in formulas. Each makes
 * a new model, which shares what did not change; the old one stays. (transfer full)
 */

/* A model to begin with: its strategies are the alternatives of @dossier, the comparator first; discounted
 * and judged as data/library/economics.json says; @kind is cohort or tree. */
WeegEconomics *
weeg_economics_edits_fresh (const WeegDossier *dossier, const char *language, WeegEconomicsKind kind);

WeegEconomics *weeg_economics_edits_add_state (const WeegEconomics *economics, const char *name);
/* NULL: another state is called so already. */
WeegEconomics *
weeg_economics_edits_rename_state (const WeegEconomics *economics, guint index, const char *name);
WeegEconomics *weeg_economics_edits_remove_state (const WeegEconomics *economics, guint index);

/* Also in the formulas. NULL: another parameter is called so already. */
WeegEconomics *weeg_economics_edits_rename_parameter (const WeegEconomics *economics,
                                                      const char *old_name,
                                                      const char *name);

/* As the last one, with all that it has; NULL without one: an empty one. */
WeegEconomics *weeg_economics_edits_add_strategy (const WeegEconomics *economics, const char *name);

/* @place: path of a node in the economics part, "root", "root.decision[0].node". The node becomes one of
 * another kind: "decision", "chance" or "end"; branches go along between the first two. */
WeegEconomics *
weeg_economics_edits_set_node (const WeegEconomics *economics, const char *place, const char *kind);

/* Puts @changed (taken) in place of the model of the session's dossier, as an edit called @name. NULL: it was
 * refused, and @error says @refusal. */
gboolean weeg_economics_edits_make (WeegDossierSession *session,
                                    WeegEconomics *changed,
                                    const char *name,
                                    const char *refusal,
                                    GError **error);

/* A path below @base: keys between quotes. @key NULL ends. (transfer full) */
char *weeg_economics_edits_path (const char *base, const char *key, ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS

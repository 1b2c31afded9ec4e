/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-dossier.h"
#include "weeg-mcda-model.h"
#include "weeg-place.h"

G_BEGIN_DECLS

/*
 * What the checks of the parts share. Inside this layer only.
 *
 * A check may see a record of which a required field is absent (it was already
 * reported by the reader), so every id may be NULL.
 */

/* The ids of the records in @list, which stands under @key, are not empty and differ. */
void weeg_check_ids (WeegPlace *path, const char *key, const WeegList *list);

/* @id (nullable) is that of a record in @list; @what says what those are: N_("a member"). */
gboolean weeg_check_reference (
    WeegPlace *path, const char *key, const WeegList *list, const char *id, const char *what);
/* The same for each string of @ids, which stand in a list under @key; and none stands there twice. */
void weeg_check_references (
    WeegPlace *path, const char *key, const WeegList *list, const WeegList *ids, const char *what);
/* @id, which stands at @path, is one of @known. */
gboolean weeg_check_name (WeegPlace *path, const char *const *known, const char *id, const char *what);
/* Says that @id, which stands at @path, is none of @known (NULL-terminated). */
void weeg_check_refuse_name (WeegPlace *path, const char *const *known, const char *id, const char *what);

/* @quantity (nullable) at @key lies in least..most with its ends, or with its mean when it has none. */
void weeg_check_quantity (
    WeegPlace *path, const char *key, const WeegQuantity *quantity, double least, double most);

/* A list or number per year at @key has at most @years entries. */
void weeg_check_series (WeegPlace *path, const char *key, const WeegEither *series, gint64 years);

/* Whether @criterion has levels or a measured scale, so that it is scored; else it is a group. */
gboolean weeg_check_has_scale (const WeegCriterion *criterion);
/* (transfer full): the ids of the criteria in @criteria that have a scale, NULL-terminated. */
char **weeg_check_leaves (const WeegList *criteria);

/* The parts; each goes to its own place below @path. */
void weeg_check_criteria (WeegPlace *path, const WeegList *criteria);
void weeg_check_scores (WeegPlace *path, const WeegDossier *dossier);
void weeg_check_weights (WeegPlace *path, const WeegWeights *weights, const char *const *leaves);
void weeg_check_on_scale (WeegPlace *path, const char *key, const WeegCriterion *criterion, double x);
void
weeg_check_workload (WeegPlace *path, const WeegWorkload *workload, const WeegList *evidence, gboolean alone);
void weeg_check_budget (WeegPlace *path, const WeegBudget *budget);
void weeg_check_economics (WeegPlace *path, const WeegEconomics *economics);
void weeg_check_evaluation (WeegPlace *path, const WeegDossier *dossier);
void weeg_check_decisions (WeegPlace *path, const WeegDossier *dossier);
void weeg_check_settings (WeegPlace *path, const WeegSettings *settings);
void weeg_check_attachments (WeegPlace *path, const WeegList *attachments);
void weeg_check_log (WeegPlace *path, const WeegList *log);

G_END_DECLS

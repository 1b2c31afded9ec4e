/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-analysis.h"

G_BEGIN_DECLS

/*
 * WeegValuePreview: an immutable, reference-counted value that says what the alternatives would be worth with
 * other weights, at once and without an edit, for what is being typed or dragged. The group's cells are those
 * of the last analysis: V(a) = sum_c w_c v_c(a), so an answer costs alternatives x criteria multiplications,
 * and it is exact.
 */
typedef struct _WeegValuePreview WeegValuePreview;

/* One alternative with other weights; values 0..100. */
typedef struct
{
  double low, high; /* with unknown cells at 0 and at 100; equal when all is known */
  guint rank;       /* 1, 1, 3, with ties within 1e-9; 0: knocked out or not known */
} WeegPreviewed;

/* Copies what it needs of @value. (transfer full) */
WeegValuePreview *weeg_value_preview_new (const WeegValueResult *value);
WeegValuePreview *weeg_value_preview_ref (const WeegValuePreview *self);
void weeg_value_preview_unref (WeegValuePreview *self);

guint weeg_value_preview_n_criteria (const WeegValuePreview *self);
const char *weeg_value_preview_criterion (const WeegValuePreview *self, guint index);
guint weeg_value_preview_n_alternatives (const WeegValuePreview *self);
const char *weeg_value_preview_alternative (const WeegValuePreview *self, guint index);
gboolean weeg_value_preview_is_knocked_out (const WeegValuePreview *self, guint alternative);
/* The ids of the criteria, ends with NULL. */
const char *const *weeg_value_preview_criteria (const WeegValuePreview *self);

/* The group's weights as they are. (transfer none) */
const double *weeg_value_preview_weights (const WeegValuePreview *self);

/* @weights sum to 1; @out has a place per alternative. */
void weeg_value_preview_values (const WeegValuePreview *self, const double *weights, WeegPreviewed *out);

/*
 * The group's weights with those of @member replaced by @own (NULL: none given):
 * the mean over the members with weights; equal when nobody has.
 */
void
weeg_value_preview_group (const WeegValuePreview *self, const char *member, const double *own, double *out);

/* @weights with that of @criterion at @share and the others in their proportions
 * (equal when they are all 0). @out may be @weights. */
void weeg_value_preview_move (
    const WeegValuePreview *self, const double *weights, guint criterion, double share, double *out);

/*
 * @analysis as it would be for the chart of the weight of @criterion if the others weighed as in
 * @weights: of its sensitivity only that criterion is left, its lines and the ranges in which
 * an alternative is best by @weights, its weight now as it counts. (transfer full)
 */
WeegAnalysis *weeg_value_preview_analysis (const WeegValuePreview *self,
                                           const WeegAnalysis *analysis,
                                           const double *weights,
                                           guint criterion);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegValuePreview, weeg_value_preview_unref)

G_END_DECLS

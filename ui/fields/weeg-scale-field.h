/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "weeg-view.h"

G_BEGIN_DECLS

/*
 * WeegScaleField: one place on the scale of a criterion. A scale of levels is a
 * drop-down with their texts; a measured scale an entry with its unit behind it.
 * With answers it also takes "don't know", "not applicable" and "abstains".
 *
 * Emits "committed" when a person has chosen or typed something: a drop-down at
 * once, an entry with Enter or when it is left. What was typed stays as it is
 * while it is wrong; the message stands below it and describes it.
 */
#define WEEG_TYPE_SCALE_FIELD (weeg_scale_field_get_type ())
G_DECLARE_FINAL_TYPE (WeegScaleField, weeg_scale_field, WEEG, SCALE_FIELD, GtkBox)

/* What stands in a field: a value, an answer (WeegAnswer) or, with neither, nothing. */
typedef struct
{
  gboolean has_value;
  double value;
  int answer; /* -1: none */
} WeegScaleValue;

/* @label: what is asked, for screen readers and, when @show_label, for the eye. */
GtkWidget *weeg_scale_field_new (const WeegView *view,
                                 const WeegCriterion *criterion,
                                 const char *label,
                                 gboolean show_label,
                                 gboolean with_answers);

/* FALSE when what was typed is no number; the field says so. */
gboolean weeg_scale_field_get (WeegScaleField *self, WeegScaleValue *value);
/* Shows @value, unless a person is being told that what they typed is wrong. */
void weeg_scale_field_set (WeegScaleField *self, WeegScaleValue value);
/* NULL: nothing is wrong. */
void weeg_scale_field_set_error (WeegScaleField *self, const char *message);
const char *weeg_scale_field_get_error (WeegScaleField *self); /* (nullable) */

G_END_DECLS

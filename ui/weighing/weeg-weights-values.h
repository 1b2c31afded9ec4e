/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "weeg-value-preview.h"
#include "weeg-view.h"

G_BEGIN_DECLS

/*
 * WeegWeightsValues: what the alternatives are worth by one or more sets of
 * weights, beside one another: a row per alternative with its value and rank. Made to be
 * shown anew at every move of a pointer: nothing is built unless it has changed.
 * Accessible: each row's first label says all that is in the row.
 */
#define WEEG_TYPE_WEIGHTS_VALUES (weeg_weights_values_get_type ())
G_DECLARE_FINAL_TYPE (WeegWeightsValues, weeg_weights_values, WEEG, WEIGHTS_VALUES, GtkGrid)

typedef struct
{
  const char *title;
  const double *weights; /* one per criterion of the preview; NULL: not known */
} WeegWeightsColumn;

GtkWidget *weeg_weights_values_new (void);
void weeg_weights_values_show (WeegWeightsValues *self,
                               const WeegView *view,
                               const WeegValuePreview *preview,
                               const WeegWeightsColumn *columns,
                               guint n_columns);
/* What stands in a cell; for tests. (transfer none) */
const char *weeg_weights_values_get_text (WeegWeightsValues *self, guint alternative, guint column);

G_END_DECLS

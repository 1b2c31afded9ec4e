/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-elicit-pane.h"

G_BEGIN_DECLS

/*
 * WeegElicitMatrix: every pair of criteria compared: how many times as heavily the
 * one of the row weighs as the one of the column, from 1/9 to 9, "1/3" for a third. A
 * pair that has not been compared counts as equal. Below the table the comparison
 * that has the focus is said in words.
 *
 * Keys: Up, Down, Page Up and Page Down in a cell go a step of the scale up or down.
 */
#define WEEG_TYPE_ELICIT_MATRIX (weeg_elicit_matrix_get_type ())
G_DECLARE_FINAL_TYPE (WeegElicitMatrix, weeg_elicit_matrix, WEEG, ELICIT_MATRIX, WeegElicitPane)

/* The entry of a pair of criteria, in either order; NULL when there is none. (transfer none) */
GtkWidget *weeg_elicit_matrix_find (WeegElicitMatrix *self, const char *row, const char *column);

G_END_DECLS

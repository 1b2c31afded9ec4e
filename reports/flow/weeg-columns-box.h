/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-box.h"

G_BEGIN_DECLS

/* Two stacks of boxes beside each other, which do not break. Takes both; @right_x is where the second begins.
 */
WeegBox *weeg_columns_box_new (GPtrArray *left, GPtrArray *right, double right_x, double width);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-draws.h"
#include "weeg-panel.h"
#include "weeg-value-result.h"

G_BEGIN_DECLS

/*
 * The value of every alternative of @panel: V(a) = sum_c w_c v_c(a), w the
 * group's weights, v the group's cells, 0..100.
 *
 * A cell with weight that nobody gave a number is not known: then V is null,
 * and V with the gaps at 0 and at 100 stands beside it; nothing is renormalised.
 * An alternative is knocked out when its v of a criterion is strictly below v of
 * the criterion's must; it keeps its V and has no rank. Ranks go 1, 1, 3, with
 * ties within 1e-9, over the alternatives whose V and musts are known. `best` is
 * given when no alternative that is not known could be better.
 *
 * NULL when it was cancelled, and for a panel without criteria and alternatives. (transfer full)
 */
WeegValueResult *
weeg_value_new (const WeegPanel *panel, const WeegDrawsOptions *options, gboolean *cancelled);

/*
 * The first of the best of @n alternatives, or -1 when there is none or one that is not known could be
 * better. V lies between @low and @high, and is known where they are equal; @knocked_out is 1, 0, or -1 when
 * that is not known.
 */
int weeg_value_find_best (const double *low, const double *high, const int *knocked_out, guint n);

G_END_DECLS

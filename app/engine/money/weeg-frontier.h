/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-economics-result.h"

G_BEGIN_DECLS

/*
 * The cost-effectiveness frontier.
 *
 * Dominated: another strategy costs no more and does no less, and one of the
 * two strictly; of strategies with equal cost and effect all but the first
 * listed. Numbers within 1e-12 of the largest are equal: what models compute by different ways differs by
 * that. Extended dominated: not dominated, but above the line between two others. What is left has rising
 * costs, effects and ICERs: the lower convex hull. A strategy exactly on the line between two others stays on
 * the frontier. Source: Cantor, "Cost-effectiveness analysis, extended dominance, and ethics", Med. Decis.
 * Making 14 (1994), 259-265.
 *
 * @costs and @effects have @n finite numbers. Sets status[i], and in @order (room for @n) the strategies on
 * the frontier by rising effect. Returns how many those are.
 */
guint
weeg_frontier (guint n, const double *costs, const double *effects, WeegDominance *status, guint *order);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Headroom: the highest price per person at which something is still worth it,
 *
 *   headroom = threshold x incremental effect + costs avoided,
 *
 * with the threshold in euro per unit of effect, the incremental effect against the comparator (negative:
 * worse), and the costs avoided in euro (negative: more). What @costs_avoided leaves out is what the headroom
 * has to pay for: with the price of the technology inside it, the headroom is what it may cost on top.
 * Source: Cosh, Girling, Lilford, McAteer and Young, "Investing in new medical technologies: a decision
 * framework", J. Commer. Biotechnol. 13 (2007), 263-271.
 */
double weeg_headroom (double threshold, double incremental_effect, double costs_avoided);

/* The highest price of a device that serves @uses persons; 0 when it serves none. */
double weeg_headroom_per_device (double headroom, double uses);

G_END_DECLS

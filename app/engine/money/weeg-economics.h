/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-draws.h"
#include "weeg-economics-model.h"
#include "weeg-economics-result.h"
#include "weeg-problems.h"

G_BEGIN_DECLS

/*
 * Cost-effectiveness: the model at its base values, its frontier, and with samples (given, or of `psa`) what
 * uncertainty there is and what it would be worth to have less of it.
 *
 * A model that asks for `psa` is sampled as often as it says there, with its seed; what it leaves open is
 * taken from @options. Results do not depend on the number of threads.
 *
 * Bad models - an unknown or cyclic parameter, a probability below 0, a row above 1 - add to @problems, with
 * paths inside the economics part, and give NULL. So does @cancelled (set in any case; then nothing is
 * added), and an @economics that is NULL. (transfer full) (nullable)
 */
WeegEconomicsResult *weeg_economics_new (const WeegEconomics *economics,
                                         const WeegDrawsOptions *options,
                                         WeegProblems *problems,
                                         gboolean *cancelled);

/* The same, where problems are part of the result; NULL only when cancelled or @economics is NULL.
 * (transfer full) (nullable) */
WeegEconomicsResult *
weeg_economics_analyse (const WeegEconomics *economics, const WeegDrawsOptions *options, gboolean *cancelled);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-either.h"
#include "weeg-problems.h"

G_BEGIN_DECLS

/*
 * WeegEconomicsThresholds: the thresholds of a model, euro per unit of effect, as they were given (each
 * once), and rising as the engines want them.
 */
typedef struct
{
  guint n;
  char **keys;    /* as given, printed with %.15g */
  guint *places;  /* [given] -> its place in `sorted` */
  double *sorted; /* strictly rising */
} WeegEconomicsThresholds;

/* @given: NULL, a list, or {from, to, step}. What is negative, too large or too many is a problem. (transfer
 * full) */
WeegEconomicsThresholds *weeg_economics_thresholds_new (const WeegEither *given, WeegProblems *problems);
void weeg_economics_thresholds_free (WeegEconomicsThresholds *thresholds);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegEconomicsThresholds, weeg_economics_thresholds_free)

G_END_DECLS

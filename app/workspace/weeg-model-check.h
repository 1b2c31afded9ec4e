/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-economics-model.h"
#include "weeg-problems.h"

G_BEGIN_DECLS

/* What an editor of models asks of the engines. */

/* (transfer full): rates, thresholds and samples of a new model. See weeg-defaults.h. */
WeegEconomics *weeg_model_new_default (void);

/* Whether @text is a formula; FALSE with an error that keeps its message and says at which character. Which
 * names there are is not looked at. */
gboolean weeg_model_check_formula (const char *text, GError **error);
/* Whether @text can be the name of a parameter. */
gboolean weeg_model_check_name (const char *text);
/* Whether @text is a number as formulas have it, "2e-3". */
gboolean weeg_model_check_number (const char *text, double *number);

/* What keeps @economics from being computed; empty when nothing does. Takes as long as its analysis, at most
 * with 20,000 samples. (transfer full) */
WeegProblems *weeg_model_check_all (const WeegEconomics *economics);

G_END_DECLS

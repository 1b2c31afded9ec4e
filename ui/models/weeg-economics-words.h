/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-dossier.h"
#include "weeg-economics-result.h"

G_BEGIN_DECLS

/* What the engines say of a model, for people. */

typedef struct
{
  char *path; /* in the economics part */
  char *text; /* in the reader's language */
} WeegEconomicsFault;

/* What keeps @economics from being computed, when @result (nullable) says that something does. A result has
 * it in English only; so the model is looked at once more. (transfer full): array of WeegEconomicsFault. */
GPtrArray *weeg_economics_words_faults (const WeegEconomics *economics,
                                        const WeegEconomicsResult *result,
                                        const char *language);
/* Where it is: "strategies[1].transitions.Ill" is "New care, from Ill". (transfer full) */
char *weeg_economics_words_place (const WeegEconomics *economics, const char *language, const char *path);
/* The name of a strategy of a model. (transfer none) */
const char *weeg_economics_words_strategy (const WeegEconomics *economics, const char *language, guint index);

G_END_DECLS

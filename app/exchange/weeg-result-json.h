/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-analysis.h"
#include "weeg-exchange-file.h"
#include "weeg-together-result.h"

G_BEGIN_DECLS

/*
 * (transfer full): the result of an analysis as JSON, pretty:
 * {"format": "weegwijzer-result", "version": 1, "of": ..., "input_sha256": ..., value ... proposal}.
 * An empty part, and a number that is not known, is its key with null.
 */
char *weeg_result_json_dossier (const WeegDossier *dossier, const WeegAnalysis *analysis);

/* (transfer full): the same for a problem on its own (@input, read from a file of @format): the keys of
 * @result (a record) beside those of the envelope. */
char *weeg_result_json_problem (WeegFormat format, gconstpointer input, gconstpointer result);
/* (transfer full): the same for several dossiers together; without a checksum of what was read. */
char *weeg_result_json_together (const WeegTogetherResult *result);

G_END_DECLS

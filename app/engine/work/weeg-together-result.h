/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-workload-result.h"

G_BEGIN_DECLS

/* What one dossier does to staff time when others are there too. FTE per year of the whole, net freed. */
typedef struct
{
  WeegRecord record;
  char *id;
  WeegList *alone;          /* with its own effects only */
  WeegList *share;          /* its part of the whole: the shares add up to it */
  double net_fte;           /* its share in the last year */
  double net_fte_alone;     /* in the last year */
  WeegList *not_realisable; /* hours */
} WeegTogetherShare;

/* Staff time of several dossiers together. */
typedef struct
{
  WeegRecord record;
  WeegWorkloadResult *workload; /* of all effects together */
  WeegList *dossiers;           /* of WeegTogetherShare, as given */
  double overlap_fte;           /* last year: what they free alone, added up, less what they free together */
  WeegList *differences; /* where dossiers contradict each other, English: "functions.nurse.fte: 10 and 12" */
} WeegTogetherResult;

extern const WeegRecordType weeg_together_share_type;
extern const WeegRecordType weeg_together_result_type;

G_END_DECLS

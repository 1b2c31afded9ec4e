/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-enums.h"
#include "weeg-map.h"
#include "weeg-quantity.h"
#include "weeg-text.h"

G_BEGIN_DECLS

/* What is computed of risk and triage. Scores are probability x severity. */

/* How many risks lie in each zone, after control. */
typedef struct
{
  WeegRecord record;
  gint64 low;
  gint64 moderate;
  gint64 high;
  gint64 extreme;
} WeegZoneCounts;

/* One risk. */
typedef struct
{
  WeegRecord record;
  char *id;
  char *alternative; /* the one advised on when the risk names none */
  gint64 score;      /* null when probability or severity is not given */
  int zone;          /* WeegZone */
  gint64 residual_score;
  int residual_zone;         /* WeegZone */
  gboolean residual_assumed; /* no residual pair given: the initial pair is used */
  gboolean accepted;         /* with an acceptance that has not lapsed */
} WeegOneRiskResult;

/* The risks of one alternative. */
typedef struct
{
  WeegRecord record;
  gint64 residual; /* highest residual score; null without risks */
  int zone;        /* of the highest; null without risks */
  gint64 initial;
  WeegZoneCounts *counts;
  gboolean unaccepted_extreme; /* blocks go on, speed up, scale up */
} WeegAlternativeRiskResult;

/* The risk part. */
typedef struct
{
  WeegRecord record;
  WeegList *risks;       /* of WeegOneRiskResult, in input order */
  WeegMap *alternatives; /* every alternative -> WeegAlternativeRiskResult */
} WeegRiskResult;

/* The computed track; the chosen one stands in the dossier. */
typedef struct
{
  WeegRecord record;
  int track;  /* null until it is certain */
  int chosen; /* null when none is chosen */
  gint64 sum;
  gint64 answered;
  gint64 questions;
  WeegList *caused_by; /* questions whose answers decided it, largest first */
  gboolean overruled;  /* chosen differs from computed */
} WeegTriageResult;

extern const WeegRecordType weeg_zone_counts_type;
extern const WeegRecordType weeg_one_risk_result_type;
extern const WeegRecordType weeg_alternative_risk_result_type;
extern const WeegRecordType weeg_risk_result_type;
extern const WeegRecordType weeg_triage_result_type;

G_END_DECLS

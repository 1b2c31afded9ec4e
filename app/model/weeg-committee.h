/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-enums.h"
#include "weeg-map.h"
#include "weeg-quantity.h"
#include "weeg-text.h"

G_BEGIN_DECLS

/* Who judges: the members of the committee, and the settings by which it decides. */

/* A member; `votes` and not `recused` scores and votes. */
typedef struct
{
  WeegRecord record;
  char *id;
  WeegText *name;
  char *discipline;    /* weeg_discipline_names, or own */
  int role;            /* WeegRole */
  gboolean votes;      /* absent: TRUE, but FALSE for an adviser; see weeg_member_votes */
  WeegText *interests; /* ties that could colour a judgement */
  gboolean recused;    /* heard, does not score or vote */
  char *from;
  char *to;
} WeegMember;

/* Where the value versus risk chart is cut into quadrants. */
typedef struct
{
  WeegRecord record;
  double value;
  double risk;
} WeegThresholds;

/* When a track is extensive or light (the sum is over all answers). */
typedef struct
{
  WeegRecord record;
  WeegList *extensive_any; /* a 3 on one of these: extensive */
  gint64 extensive_sum;    /* a sum of at least this: extensive */
  gint64 light_sum;        /* a sum of at most this, and */
  gint64 light_harm;       /* harm of at most this: light */
} WeegTriageRule;

/* What money or hours could be spent on instead: one of it costs so much, and takes so many hours of staff.
 */
typedef struct
{
  WeegRecord record;
  char *id;
  WeegText *name;
  double cost; /* euro */
  double hours;
  WeegText *source;
} WeegOpportunity;

/* Copied from the register into the dossier when it is made, and travelling with it. */
typedef struct
{
  WeegRecord record;
  WeegThresholds *thresholds;
  WeegList *zones; /* [probability - 1][severity - 1] of WeegZone */
  WeegTriageRule *triage;
  gint64 quorum;   /* least number of voting members present */
  int majority;    /* WeegMajority */
  int tie;         /* WeegTie */
  int group_score; /* WeegGroupScore */
  gboolean secret_vote;
  WeegList *opportunities; /* of WeegOpportunity */
} WeegSettings;

/* A round of scoring. Until it is closed nobody sees what anyone scored. */
typedef struct
{
  WeegRecord record;
  gint64 n;
  gboolean closed;
} WeegRound;

/* Whether @member scores and votes: `votes` (absent: all but an adviser) and not recused. */
gboolean weeg_member_votes (const WeegMember *member);

extern const WeegRecordType weeg_member_type;
extern const WeegRecordType weeg_thresholds_type;
extern const WeegRecordType weeg_triage_rule_type;
extern const WeegRecordType weeg_opportunity_type;
extern const WeegRecordType weeg_settings_type;
extern const WeegRecordType weeg_round_type;

G_END_DECLS

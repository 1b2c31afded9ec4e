/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-budget-model.h"
#include "weeg-committee.h"
#include "weeg-context-model.h"
#include "weeg-decision.h"
#include "weeg-economics-model.h"
#include "weeg-evaluation.h"
#include "weeg-weighing.h"
#include "weeg-workload-model.h"
#include "weeg-enums.h"
#include "weeg-map.h"
#include "weeg-quantity.h"
#include "weeg-text.h"

G_BEGIN_DECLS

/* WeegDossier: all that is known and decided about one technology for one use.
 * Immutable; see WeegRecord. */

/* Replaces or adds: shares, 0..1. */
typedef struct
{
  WeegRecord record;
  double replaces;
  double adds;
} WeegSubstitution;

/* Classes and duties. */
typedef struct
{
  WeegRecord record;
  int mdr_class;    /* WeegMdrClass */
  int ivdr_class;   /* WeegIvdrClass */
  int ai_act_class; /* WeegAiActClass */
  gboolean own_make;
  gboolean ionising_radiation;
  gboolean ce_marked;
  gboolean personal_data;
  gboolean can_track_staff;
} WeegRegulatory;

/* First description and questions. */
typedef struct
{
  WeegRecord record;
  WeegText *problem;
  WeegText *innovation;
  WeegText *comparator;
  WeegText *indication;
  WeegText *population;
  WeegQuantity *patients_per_year;
  WeegList *care_types;
  int setting;             /* WeegSetting */
  int technology_category; /* WeegTechnologyCategory */
  WeegList *components;
  WeegSubstitution *substitution;
  WeegText *work_that_stops;
  WeegText *evidence_elsewhere;
  WeegText *department;
  WeegText *applicant;
  WeegText *supplier;
  int phase;    /* WeegPhase */
  int regional; /* WeegRegional */
  WeegRegulatory *regulatory;
} WeegIntake;

/* The answers that set the track; `track` is the chosen one. */
typedef struct
{
  WeegRecord record;
  WeegMap *answers; /* 0..3 */
  int track;        /* WeegTrack */
  WeegText *override_reason;
} WeegTriage;

/* A file that travels with the dossier. */
typedef struct
{
  WeegRecord record;
  char *name;
  char *media_type;
  char *kind;
  char *data; /* base64 */
} WeegDossierAttachment;

/* What an entry of the log did. */
typedef struct
{
  WeegRecord record;
  char *op; /* set, add, remove, undo, redo, import, hold, ... */
  char *path;
  char *old;
  char *new;
  char *name;   /* of the edit, for undo */
  char *frozen; /* of a hold: SHA-256 of the dossier as it was held, without its log */
} WeegLogChange;

/* An entry of the chained log. */
typedef struct
{
  WeegRecord record;
  char *at;
  char *who;
  WeegLogChange *what;
  char *hash; /* SHA-256, hex */
} WeegLogEntry;

/* One dossier (weegwijzer-dossier). */
typedef struct
{
  WeegRecord record;
  char *format;
  gint64 version;
  char *id; /* a UUID */
  WeegText *title;
  WeegText *summary;
  int language; /* WeegLanguage */
  char *template;
  int kind; /* WeegDossierKind */
  WeegText *owner;
  WeegText *portfolio_holder;
  WeegText *mandate;
  WeegIntake *intake;
  WeegTriage *triage;
  WeegList *members; /* of WeegMember */
  WeegSettings *settings;
  WeegList *rounds;       /* of WeegRound */
  WeegList *criteria;     /* of WeegCriterion */
  WeegList *alternatives; /* of WeegAlternative */
  WeegList *weights;      /* of WeegWeights */
  WeegList *scores;       /* of WeegScore */
  WeegList *evidence;     /* of WeegEvidence */
  WeegList *questions;    /* of WeegQuestion */
  WeegList *risks;        /* of WeegRisk */
  WeegWorkload *workload;
  WeegBudget *budget;
  WeegEconomics *economics;
  WeegSustainability *sustainability;
  WeegResilience *resilience;
  WeegAi *ai;
  WeegList *strategy;         /* of WeegStrategyFit */
  WeegList *barriers;         /* of WeegBarrier */
  WeegList *required_advices; /* of WeegRequiredAdvice */
  WeegList *decision_points;  /* of WeegDecisionPoint */
  WeegList *attachments;      /* of WeegDossierAttachment */
  WeegList *log;              /* of WeegLogEntry */
} WeegDossier;

/* Whether round @n (0, absent, is 1) is closed: scores of an open round are nobody's to see.
 * A dossier that lists no rounds has only closed ones. */
gboolean weeg_dossier_round_is_closed (const WeegDossier *dossier, gint64 n);
/* Whether there is a round that is not closed: then "nobody scored" is not known. */
gboolean weeg_dossier_has_open_round (const WeegDossier *dossier);

/* Whether nobody is to know who voted what. */
gboolean weeg_dossier_votes_in_secret (const WeegDossier *dossier);
/* The same at @point (nullable), where votes that were cast in secret stay so. */
gboolean weeg_dossier_point_votes_in_secret (const WeegDossier *dossier, const WeegDecisionPoint *point);
/* Whether at @point, which is not held yet, somebody's vote is known that nobody is to know. */
gboolean weeg_dossier_has_secret_votes (const WeegDossier *dossier, const WeegDecisionPoint *point);
/* (transfer full): the dossier as it may leave the committee's hands: without the weights and
 * scores of rounds that are not closed, and without the votes of a secret vote that is going on.
 * The same one when there are none. */
WeegDossier *weeg_dossier_for_others (const WeegDossier *dossier);

extern const WeegRecordType weeg_substitution_type;
extern const WeegRecordType weeg_regulatory_type;
extern const WeegRecordType weeg_intake_type;
extern const WeegRecordType weeg_triage_type;
extern const WeegRecordType weeg_attachment_type;
extern const WeegRecordType weeg_log_change_type;
extern const WeegRecordType weeg_log_entry_type;
extern const WeegRecordType weeg_dossier_type;

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-enums.h"
#include "weeg-map.h"
#include "weeg-quantity.h"
#include "weeg-text.h"

G_BEGIN_DECLS

/* Decision points: planned, asked on paper, held. */

/* One line of a proposal rule: `measure` `op` `value`, or the outcome `otherwise`. */
typedef struct
{
  WeegRecord record;
  int measure;       /* WeegMeasure */
  int op;            /* WeegOp */
  WeegEither *value; /* a number, a boolean or a certainty, by measure */
  int otherwise;     /* absent: hold */
} WeegRuleCondition;

/* A condition that an outcome is under. */
typedef struct
{
  WeegRecord record;
  WeegText *text;
  WeegText *owner;
  char *due;
  gboolean met;
  char *met_on;   /* on which day that was seen, met or not */
  WeegText *note; /* what was found then */
} WeegCondition;

/* What the board decided on the advice. */
typedef struct
{
  WeegRecord record;
  char *date;
  int outcome; /* WeegBoardOutcome */
  WeegText *text;
} WeegBoard;

/* What page 1 of the advice prints for this decision point. */
typedef struct
{
  WeegRecord record;
  WeegList *asked;  /* gevraagd besluit: sentences that can be adopted as they are */
  WeegText *advice; /* at most five sentences */
  int status;       /* WeegPaperStatus */
  WeegText *author;
  char *version;
  gboolean budgeted;
  WeegText *patients;   /* a paragraph in plain language */
  WeegList *conditions; /* of WeegCondition */
  WeegBoard *board;
} WeegPaper;

/* The view of a member who did not agree. */
typedef struct
{
  WeegRecord record;
  char *member;
  WeegText *text;
} WeegDissent;

/* A vote: WeegOutcome, or one of the two that follow it. */
enum
{
  WEEG_VOTE_AGAINST = WEEG_OUTCOME_HOLD + 1,
  WEEG_VOTE_ABSTAIN,
};
extern const char *const weeg_vote_names[];

/* How a decision point was held. Never edited afterwards. The same struct with all of it open is the draft
 * that a meeting fills in (weeg_draft_type), until it is held. */
typedef struct
{
  WeegRecord record;
  char *date;
  WeegList *present;    /* ids of members */
  int how;              /* WeegHow */
  WeegMap *votes;       /* member -> an outcome, "against" or "abstain" */
  WeegMap *vote_counts; /* of a secret vote, where nobody's own is kept: the same -> how many */
  gboolean secret;      /* of a draft: its votes were cast in secret, whatever the settings say by now */
  int proposal;         /* of the rule, as it was then */
  int outcome;          /* WeegOutcome */
  WeegText *reasons;
  WeegList *dissent;    /* of WeegDissent */
  WeegList *conditions; /* of WeegCondition */
  char *next_review;
  WeegText *minutes;
  char *corrects; /* id of the decision point that this one corrects */
} WeegHeld;

/* How many voted what, in @counts[WEEG_VOTE_ABSTAIN + 1], and together: of open votes and of a secret one. */
guint weeg_held_count_votes (const WeegHeld *held, int *counts);
/* (transfer full): the same as `vote_counts`, of who cast the open votes; NULL when there are none. */
WeegMap *weeg_held_make_counts (const WeegHeld *held);

/* A planned moment with requirements and an outcome. */
typedef struct
{
  WeegRecord record;
  char *id;
  char *kind; /* weeg_point_kind_names, or own */
  WeegText *title;
  char *planned;
  WeegList *rule; /* of WeegRuleCondition */
  int then;       /* proposed when all conditions are true */
  WeegPaper *paper;
  WeegHeld *draft; /* of weeg_draft_type: what the meeting has entered so far; gone once it is held */
  WeegHeld *held;
} WeegDecisionPoint;

extern const WeegRecordType weeg_rule_condition_type;
extern const WeegRecordType weeg_condition_type;
extern const WeegRecordType weeg_board_type;
extern const WeegRecordType weeg_paper_type;
extern const WeegRecordType weeg_dissent_type;
extern const WeegRecordType weeg_held_type;
extern const WeegRecordType weeg_draft_type;
extern const WeegRecordType weeg_decision_point_type;

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-cohort.h"

G_BEGIN_DECLS

/* An entry of the matrix off its diagonal: row @row of the inputs. */
typedef struct
{
  guint from;
  guint to;
  guint row;
  char *path;
} WeegCohortMove;

/* A start and a matrix, shared by the strategies that have them. */
typedef struct
{
  guint strategy;                      /* the first that has it */
  guint *start;                        /* [state] -> row */
  GArray *moves;                       /* of WeegCohortMove, by rising from, then to */
  guint *first;                        /* [state] -> its first move; [n_states]: how many there are */
  int *stays;                          /* [state] -> row of the entry on the diagonal, or -1 */
  gboolean *moved;                     /* [state] whether some entry of its row varies */
  gboolean *needs_cost, *needs_effect; /* [state] whether a reward that does not vary needs its occupancy */
} WeegCohortChain;

/* A price: row @row of the inputs, for who is in state @place, or for who makes move @place. */
typedef struct
{
  guint place;
  guint row;
} WeegCohortPrice;

typedef struct
{
  char *id;
  guint chain;
  guint initial;
  /* Of WeegCohortPrice. The first two do not vary, the next two do. */
  GArray *costs, *effects;
  GArray *varying_costs, *varying_effects;
  GArray *move_costs; /* on moves */
  GArray *stay_costs; /* on staying */
} WeegCohortStrategy;

struct _WeegCohort
{
  const WeegList *states;
  guint n_states;
  guint n_cycles;
  GPtrArray *chains;      /* of WeegCohortChain */
  GPtrArray *strategies;  /* of WeegCohortStrategy */
  gboolean varies;        /* whether any row does */
  gboolean same_weights;  /* costs and effects are discounted alike */
  double *cost_weights;   /* [t] w(t) L v(t) */
  double *effect_weights; /* [t] */
  double *event_weights;  /* [t] v(t) of costs */
};

static inline const char *
weeg_cohort_state (const WeegCohort *cohort, guint state)
{
  return weeg_list_get (cohort->states, state);
}

/* As the model runs; with @trace (nullable) [chain][t][state] of the first sample. */
gboolean weeg_cohort_run (const WeegCohort *cohort,
                          gpointer scratch,
                          WeegEconomicsChunk *chunk,
                          double *costs,
                          double *effects,
                          double *trace);
gpointer weeg_cohort_scratch_new (const WeegCohort *cohort);
void weeg_cohort_scratch_free (gpointer scratch);

G_END_DECLS

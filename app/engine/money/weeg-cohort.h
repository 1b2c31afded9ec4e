/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-economics-inputs.h"
#include "weeg-psa.h"

G_BEGIN_DECLS

/*
 * A cohort state-transition model, compiled.
 *
 * With m_t the row of shares per state at cycle t = 0 .. N, L the cycle length in years, P_t the matrix of
 * cycle t (what a row leaves open stays in its own state), r the yearly discount rates of costs and effects,
 *
 *   m_0 = start,  m_(t+1) = m_t P_t,
 *   v(t) = (1 + r)^-(t L),
 *   effect = sum over t of w(t) L v(t) sum over states i of m_t,i utility_i(t),
 *   cost   = initial + the same with the costs per year
 *          + sum over t < N, i, j of v(t + 1) m_t,i P_t,ij (transition cost_ij(t) + entry cost_j(t) for i !=
 * j),
 *
 * where w is 1 (none); 1/2 at both ends (half_cycle); 1/3, 4/3, 2/3, ..., 4/3, 1/3 (simpson, N even). A cost
 * on staying (i to i) counts for all who stay. Entries with `t` are those of cycle t.
 *
 * Strategies with the same start and matrix share a trace. Sources: Sonnenberg and Beck, Med. Decis.
 * Making 13 (1993), 322-338; Elbasha and Chhatwal, PharmacoEconomics 34 (2016), 1165-1178 (corrections).
 */
typedef struct _WeegCohort WeegCohort;

/*
 * Compiles the states and strategies of @economics, whose entries become rows of @inputs. NULL with
 * problems: no states, a name that is no state, an odd number of cycles for simpson. (transfer full)
 */
WeegCohort *
weeg_cohort_new (const WeegEconomics *economics, WeegEconomicsInputs *inputs, WeegProblems *problems);
void weeg_cohort_free (WeegCohort *cohort);

guint weeg_cohort_n_strategies (const WeegCohort *cohort);
/* For weeg_psa_run. Faults name strategy, state and cycle: an entry below 0, a row above 1 (both by more than
 * rounding), a start that does not sum to 1. */
WeegPsaModel weeg_cohort_model (const WeegCohort *cohort);

/* The weights w(t) of @correction for t = 0 .. @n_cycles. */
void weeg_cohort_weights (WeegCorrection correction, guint n_cycles, double *weights);

/*
 * The trace of @strategy at the base values: shares[t * n_states + i] for t = 0 .. N. NULL when the model
 * cannot be computed. (transfer full)
 */
double *weeg_cohort_trace (const WeegCohort *cohort, const WeegEconomicsInputs *inputs, guint strategy);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegCohort, weeg_cohort_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-economics-inputs.h"
#include "weeg-psa.h"

G_BEGIN_DECLS

/*
 * A decision tree, compiled and rolled back from its leaves:
 *
 *   end     its cost and effect;
 *   chance  sum over branches of p x (cost or effect of the branch + that of its node), p summing to 1;
 *   decision  each branch is a choice of its own: cost or effect of the branch + that of its node.
 *
 * What is worth choosing depends on the threshold, so a decision is not rolled back to one number: every way
 * to choose is a strategy. A decision at the root has its branches as strategies, with their names; a
 * decision further on makes of each strategy as many as it has branches ("test, treat"; "test, wait"); a tree
 * without decisions is one strategy, "tree". Source: Drummond, Sculpher, Claxton, Stoddart and Torrance,
 * Methods for the Economic Evaluation of Health Care Programmes, 4th ed. (2015), ch. 9.
 */
typedef struct _WeegTree WeegTree;

/* Ways to choose at most. */
#define WEEG_TREE_STRATEGIES 1000

/*
 * Compiles the nodes under economics->root, whose entries become rows of @inputs. NULL with problems: a node
 * that is nothing or two things, a branch without node, a chance without `p`, a decision whose branches have
 * no names that differ, `t`, which means nothing here. (transfer full)
 */
WeegTree *weeg_tree_new (const WeegEconomics *economics, WeegEconomicsInputs *inputs, WeegProblems *problems);
void weeg_tree_free (WeegTree *tree);

guint weeg_tree_n_strategies (const WeegTree *tree);
const char *weeg_tree_strategy (const WeegTree *tree, guint index);
/* For weeg_psa_run. Faults name the chance whose probabilities lie outside 0..1 or do not sum to 1. */
WeegPsaModel weeg_tree_model (const WeegTree *tree);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegTree, weeg_tree_free)

G_END_DECLS

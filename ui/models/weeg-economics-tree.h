/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "weeg-dossier-session.h"
#include "weeg-entry-grid.h"

G_BEGIN_DECLS

/*
 * WeegEconomicsTree: the decision tree of the session's dossier as a table: a row
 * for each branch, set in by how deep it lies, with its name, probability, cost and
 * effect, and behind it what can be done to it. What is typed as a
 * probability goes off the other branches, so that they always sum to 1.
 */
#define WEEG_TYPE_ECONOMICS_TREE (weeg_economics_tree_get_type ())
G_DECLARE_FINAL_TYPE (WeegEconomicsTree, weeg_economics_tree, WEEG, ECONOMICS_TREE, GtkBox)

GtkWidget *weeg_economics_tree_new (WeegDossierSession *session, const char *language);
/* Shows the tree as it is now. */
void weeg_economics_tree_show (WeegEconomicsTree *self);
WeegEntryGrid *weeg_economics_tree_get_grid (WeegEconomicsTree *self);

typedef enum
{
  WEEG_TREE_ADD_BRANCH,
  WEEG_TREE_MAKE_CHOICE,
  WEEG_TREE_MAKE_CHANCE,
  WEEG_TREE_MAKE_END,
  WEEG_TREE_REMOVE,
} WeegTreeOp;

/* What the menu behind a row does. FALSE: it could not be; the table says why. */
gboolean weeg_economics_tree_change (WeegEconomicsTree *self, guint row, WeegTreeOp op);

G_END_DECLS

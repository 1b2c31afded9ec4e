/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "weeg-dossier-session.h"

G_BEGIN_DECLS

/*
 * WeegHoldItems: a short list of a decision point that is written down in the
 * meeting, each item with its fields in place: conditions, dissenting views. A
 * button adds one, a button beside each takes it away (which can be undone).
 */
#define WEEG_TYPE_HOLD_ITEMS (weeg_hold_items_get_type ())
G_DECLARE_FINAL_TYPE (WeegHoldItems, weeg_hold_items, WEEG, HOLD_ITEMS, GtkBox)

/*
 * @below: the list below its decision point: ".paper.conditions". @keys: the fields
 * that are asked, separated by spaces. @heading: "Conditions"; @item: what one is
 * called, with its number: "Condition %u"; @why: what belongs here.
 */
typedef struct
{
  const char *below;
  const char *keys;
  const char *heading;
  const char *item;
  const char *why;
} WeegHoldItemsWords;

/* @words is translated and static. @point: the id of a decision point. */
GtkWidget *weeg_hold_items_new (WeegDossierSession *session,
                                const char *language,
                                const char *point,
                                const WeegHoldItemsWords *words);
void weeg_hold_items_update (WeegHoldItems *self);
/* Takes what is being typed. FALSE: some of it is wrong. */
gboolean weeg_hold_items_commit (WeegHoldItems *self);
/* What the buttons do; for tests too. */
void weeg_hold_items_add (WeegHoldItems *self);
void weeg_hold_items_remove (WeegHoldItems *self, guint index);

G_END_DECLS

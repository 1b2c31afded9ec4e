/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "weeg-value-preview.h"
#include "weeg-view.h"

G_BEGIN_DECLS

/*
 * WeegWeightsPanel: what the weights that are being given come to, beside their
 * editor: whether they count, how consistent the comparisons are and which to
 * reconsider, and the value of each alternative by them, by the group's, and, at one
 * click, by equal weights; below it the weights of all members as a chart.
 *
 * Emits "reconsider" (char *row, char *column: criteria) when a person wants to
 * see the comparison that fits least.
 */
#define WEEG_TYPE_WEIGHTS_PANEL (weeg_weights_panel_get_type ())
G_DECLARE_FINAL_TYPE (WeegWeightsPanel, weeg_weights_panel, WEEG, WEIGHTS_PANEL, GtkBox)

/* What is being given; lent. */
typedef struct
{
  const char *member;              /* NULL: all alike */
  const WeegWeightsResult *result; /* NULL: it cannot count */
  const char *problem;             /* (nullable) why not */
  gboolean given;                  /* the dossier has it; else it is still being typed */
  gboolean blind;                  /* in a round that is open: not in the group's yet */
  gboolean stale;                  /* a new analysis is on its way */
} WeegWeightsState;

GtkWidget *weeg_weights_panel_new (void);
void weeg_weights_panel_show (WeegWeightsPanel *self,
                              const WeegView *view,
                              const WeegValuePreview *preview, /* (nullable) */
                              const WeegWeightsState *state);
/* For tests: the words on consistency, "" when nothing was compared. (transfer none) */
const char *weeg_weights_panel_get_consistency (WeegWeightsPanel *self);

G_END_DECLS

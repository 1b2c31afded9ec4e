/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "weeg-dossier-session.h"

G_BEGIN_DECLS

/*
 * WeegPasteScores: all scores to a spreadsheet and back, as two buttons above their
 * tables, and what came of it. What is pasted is one edit, or nothing at all: then
 * each mistake is named by its row and column. Ctrl+C and Ctrl+V do the same while the
 * focus is on a button.
 */
#define WEEG_TYPE_PASTE_SCORES (weeg_paste_scores_get_type ())
G_DECLARE_FINAL_TYPE (WeegPasteScores, weeg_paste_scores, WEEG, PASTE_SCORES, GtkBox)

GtkWidget *weeg_paste_scores_new (WeegDossierSession *session, const char *language);
/* What the buttons do. FALSE: it could not be, and the bar says why. */
gboolean weeg_paste_scores_paste (WeegPasteScores *self, const char *text);
/* What is said of it. (transfer none) */
const char *weeg_paste_scores_get_message (WeegPasteScores *self);

G_END_DECLS

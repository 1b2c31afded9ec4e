/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "weeg-dossier-session.h"
#include "weeg-view.h"

G_BEGIN_DECLS

/* What the parts of the page of a decision point share. */

/* (transfer none) (nullable): the point called @id, and its place in the list. */
const WeegDecisionPoint *weeg_hold_find_point (WeegDossierSession *session, const char *id, guint *index);
/* (transfer full): "decision_points[2].draft" and what comes below it: ".votes". */
char *weeg_hold_path (WeegDossierSession *session, const char *id, const char *below);

/* Makes @edit; what cannot be is said in @message, a label that is hidden while there is nothing to say. */
gboolean
weeg_hold_make (WeegDossierSession *session, WeegEdit *edit, const char *language, GtkWidget *message);
/* A line in which an error can stand; hidden. */
GtkWidget *weeg_hold_message_new (void);

/* A row with a sentence and a pill that change as the meeting goes on. */
GtkWidget *weeg_hold_status_row_new (const char *title);
void weeg_hold_status_row_show (GtkWidget *row, const char *text, const char *word, const char *tone);

/* (transfer none): a row with what a rule asks, what is the case, and a pill with what that makes. */
GtkWidget *
weeg_hold_add_condition (const WeegView *view, GtkWidget *group, const WeegConditionResult *condition);

/* Leads to the place in the dossier where something is mended: "questions[2].stop_limit". */
typedef void (*WeegHoldLead) (gpointer user_data, const char *path);

/* Makes a row of a group a link with an arrow; @lead is called with @user_data, a GObject. */
void weeg_hold_make_link (GtkWidget *row, WeegHoldLead lead, gpointer user_data, const char *path);

/* A button with words for the end of the heading of a group. */
GtkWidget *weeg_hold_header_button_new (const char *label);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fixture-folder.h"
#include "weeg-workspace.h"

#define FIXTURE_ID "d1000000-0000-4000-8000-000000000000"

/* A dossier with two alternatives, three leaf criteria, three members, a round, risks and two decision
 * points. */
WeegDossier *fixture_dossier (void);
GBytes *fixture_dossier_bytes (void);

/* The dossier as one line of JSON, its log left out: what edits must bring back. */
char *fixture_state (const WeegDossier *dossier);

/* A new register with the dossier in it. */
WeegWorkspace *fixture_workspace (const Fixture *fixture);
/* The state of the dossier as a second connection reads it from the disk. */
char *fixture_state_on_disk (const Fixture *fixture);
/* An edit that gives the summary of the dossier. */
WeegEdit *fixture_edit (const char *summary);
/* (transfer full): the ids of the two members who vote, for `held`. */
WeegList *fixture_present (void);
/* How often to kill: @normal, or 500 in the long run. */
guint fixture_times (guint normal);
/* Closes the second round of the dossier, which is open: only then may a point be held. */
gboolean fixture_close_round (WeegDossierSession *session);

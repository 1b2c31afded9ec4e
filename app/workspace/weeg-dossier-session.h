/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-analysis.h"
#include "weeg-dossier.h"
#include "weeg-edit.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * WeegDossierSession: one open dossier: its snapshot, its analysis, its edits.
 * For the main thread only; got from weeg_workspace_open_dossier.
 *
 * Properties (all read-only, all notified):
 *   dossier          boxed WeegDossier: the snapshot as it is now; a new one after each edit
 *   analysis         boxed WeegAnalysis, nullable until the first is there
 *   analysis-stale   boolean: a newer one is being computed
 *   read-only        boolean: edits are refused
 *   can-undo, can-redo     boolean
 *   undo-name, redo-name   string, nullable: the name of that edit
 *   save-problem     string, nullable: a sentence in the workspace's language;
 *                    edits are on screen but not on disk. NULL: all is saved.
 *
 * Signal:
 *   removed          the dossier is no longer in the register
 */
#define WEEG_TYPE_DOSSIER_SESSION (weeg_dossier_session_get_type ())
G_DECLARE_FINAL_TYPE (WeegDossierSession, weeg_dossier_session, WEEG, DOSSIER_SESSION, GObject)

const char *weeg_dossier_session_get_id (WeegDossierSession *self);
/* (transfer none): valid until the next edit; take a weeg_record_ref to keep it longer. */
const WeegDossier *weeg_dossier_session_get_dossier (WeegDossierSession *self);
/* (transfer none) (nullable) */
const WeegAnalysis *weeg_dossier_session_get_analysis (WeegDossierSession *self);
gboolean weeg_dossier_session_get_analysis_stale (WeegDossierSession *self);
gboolean weeg_dossier_session_is_read_only (WeegDossierSession *self);
/* The name that goes into the log: who sits at this window. (nullable) (transfer none) */
const char *weeg_dossier_session_get_who (WeegDossierSession *self);

/*
 * Makes @edit and writes it with its log entry to the register.
 *
 * TRUE: it is on the disk. FALSE with WEEG_EDIT_ERROR: it cannot be, nothing
 * changed; the message is for the reader. FALSE with WEEG_STORE_ERROR: the
 * snapshot has it, the disk does not; `save-problem` is set, and the edit is
 * written together with the next one or by weeg_dossier_session_retry. In a
 * read-only register nothing changes (WEEG_STORE_ERROR_READ_ONLY). To @edit is added
 * what keeps secret votes secret (weeg_voting_keep_secret).
 */
gboolean weeg_dossier_session_edit (WeegDossierSession *self, WeegEdit *edit, GError **error);

/* Undo and redo are edits of their own: in the log, on the disk, and with the
 * same errors. Without anything to undo: FALSE without error. */
gboolean weeg_dossier_session_get_can_undo (WeegDossierSession *self);
gboolean weeg_dossier_session_get_can_redo (WeegDossierSession *self);
const char *weeg_dossier_session_get_undo_name (WeegDossierSession *self);
const char *weeg_dossier_session_get_redo_name (WeegDossierSession *self);
gboolean weeg_dossier_session_undo (WeegDossierSession *self, GError **error);
gboolean weeg_dossier_session_redo (WeegDossierSession *self, GError **error);

/* Saving that failed: try again; or go back to what is on the disk. */
const char *weeg_dossier_session_get_save_problem (WeegDossierSession *self);
gboolean weeg_dossier_session_retry (WeegDossierSession *self, GError **error);
void weeg_dossier_session_discard_unsaved (WeegDossierSession *self);

/*
 * Records the outcome of decision point @point: completes @held with the proposal
 * of the rule as it is now and the conditions on paper (weeg_hold_complete), which
 * leave the paper; sees whether it may be held so (weeg_hold_check); and keeps
 * the whole dossier as it is with it, for the advice of this point for ever. FALSE
 * with WEEG_EDIT_ERROR and a sentence when it may not; a point that was held is
 * refused: corrections are points of their own. Waits for the analysis. Cannot be
 * undone; later edits of a held point are refused (weeg_hold_is_kept).
 */
gboolean weeg_dossier_session_hold (
    WeegDossierSession *self, const char *point, const WeegHeld *held, const char *name, GError **error);

/* (transfer full): the dossier as it was when @point was held; NULL with NOT_FOUND
 * when no copy was kept (then the dossier as it is now is the best there is). */
WeegDossier *weeg_dossier_session_load_held (WeegDossierSession *self, const char *point, GError **error);

/* Waits until the analysis is up to date; for tests and for export. (transfer none) */
const WeegAnalysis *weeg_dossier_session_wait_analysis (WeegDossierSession *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-analysis-job.h"
#include "weeg-dossier-session.h"
#include "weeg-register.h"

G_BEGIN_DECLS

/* What a session needs to know of its workspace; strings are asked when they are needed. */
typedef struct
{
  WeegRegister *store;
  const char *language;
  const char *who;
  WeegSettings *settings; /* (nullable): used where the dossier has none */
  /* (nullable), both or neither: what is edited is kept by these, and is no dossier
   * of the register. It is not analysed. */
  WeegDossier *(*read) (gpointer workspace, GError **error);
  gboolean (*write) (gpointer workspace, const WeegDossier *dossier, GError **error);
} WeegSessionContext;

/* Where a session gets its dossier and leaves it: in the register, or by `read` and `write`. */

/* (transfer full): @revision is for weeg_session_write and weeg_session_has_moved_on. */
WeegDossier *weeg_session_read (
    const WeegSessionContext *context, gpointer workspace, const char *id, gint64 *revision, GError **error);
/* Writes what differs between @saved and @dossier, with @copy (nullable) to keep of @point. */
gboolean weeg_session_write (const WeegSessionContext *context,
                             gpointer workspace,
                             const char *id,
                             const WeegDossier *saved,
                             const WeegDossier *dossier,
                             const char *point,
                             const char *copy,
                             gint64 *revision,
                             GError **error);
/* Whether another has written it since @revision. */
gboolean weeg_session_has_moved_on (const WeegSessionContext *context,
                                    gpointer workspace,
                                    const char *id,
                                    const WeegDossier *saved,
                                    gint64 revision);

/* (transfer full): NULL with @error when the dossier cannot be loaded. The
 * context is asked for with @get_context each time. @saved is called after each save. */
WeegDossierSession *weeg_dossier_session_new (const char *id,
                                              WeegSessionContext (*get_context) (gpointer workspace),
                                              void (*saved) (gpointer workspace, const char *id),
                                              gpointer workspace,
                                              GError **error);
/* The workspace is gone or closed: edits are refused from now on. */
void weeg_dossier_session_detach (WeegDossierSession *self);
/* Reads the dossier again when it has another revision in the register. */
void weeg_dossier_session_refresh (WeegDossierSession *self);
/* The dossier was taken out of the register. */
void weeg_dossier_session_notify_removed (WeegDossierSession *self);

struct _WeegDossierSession
{
  GObject parent_instance;
  char *id;
  WeegSessionContext (*get_context) (gpointer workspace);
  void (*saved_func) (gpointer workspace, const char *id);
  gpointer workspace; /* NULL: it is gone */

  WeegDossier *dossier; /* as it is on screen */
  WeegDossier *saved;   /* as it is on the disk; the same one when all is saved */
  gint64 revision;      /* of what is on the disk */
  char *save_problem;

  GPtrArray *undo; /* of WeegEdit, the latest last */
  GPtrArray *redo;
  gboolean is_kept; /* what can be undone is, beyond us, for the next session */

  WeegAnalysisJob *job;
  WeegAnalysis *analysis;
  gboolean analysis_stale;
};

/* Inside weeg-dossier-session*.c. What is on screen becomes @dossier, and is analysed. */
void weeg_dossier_session_set_dossier (WeegDossierSession *self, const WeegDossier *dossier);
/* What is on the disk is @dossier. */
void weeg_dossier_session_set_saved (WeegDossierSession *self, const WeegDossier *dossier);
/* Reads what is on the disk, and shows it. */
gboolean weeg_dossier_session_load (WeegDossierSession *self, GError **error);
/* Nothing that was done can be undone any more. */
void weeg_dossier_session_forget_history (WeegDossierSession *self);
void weeg_dossier_session_notify_history (WeegDossierSession *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

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
} WeegSessionContext;

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

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-workspace.h"

G_BEGIN_DECLS

struct _WeegWorkspace
{
  GObject parent_instance;
  WeegRegister *store;
  char *language;
  char *who;
  char *writer;                         /* (nullable): a sentence */
  WeegSettings *settings;               /* of the register */
  GListStore *items;                    /* of WeegDossierItem, in their order */
  GHashTable *sessions;                 /* id -> WeegDossierSession, not owned */
  GHashTable *removed;                  /* (nullable): what was removed since it was opened */
  GFileMonitor *monitor;                /* of a register that another program writes */
  GHashTable *histories;                /* (nullable): what can be undone in dossiers that are not open now */
  GHashTable *search;                   /* (nullable): id -> folded text, of those that were asked for */
  WeegDossierSession *settings_session; /* (nullable), not owned */
};

/* Brings the list up to date with the register; when that cannot be read it stays as it is. */
gboolean weeg_workspace_reload_items (WeegWorkspace *self, GError **error);
/* The item of one dossier; @id may be gone. */
void weeg_workspace_reload_item (WeegWorkspace *self, const char *id);
void weeg_workspace_emit_changed (WeegWorkspace *self);
/* (transfer full): an entry for the register's own log. */
char *weeg_workspace_note (WeegWorkspace *self, const char *op, const char *path, const char *new_value);
/* Remembers a dossier that is about to be removed. */
gboolean weeg_workspace_keep_removed (WeegWorkspace *self, const char *id, GError **error);
/* The dossier @id stands otherwise in the register now: its open session reads it again. */
void weeg_workspace_reread_sessions (WeegWorkspace *self);
/* Keeps what a session that goes could undo, and gives it to the next one of that dossier, if nothing was
 * changed in between. */
void weeg_workspace_keep_history (
    WeegWorkspace *self, const char *id, GPtrArray *undo, GPtrArray *redo, gint64 revision);
gboolean weeg_workspace_take_history (
    WeegWorkspace *self, const char *id, gint64 revision, GPtrArray **undo, GPtrArray **redo);
/* @id is removed: another may come in its place, with the same revision. */
void weeg_workspace_forget_history (WeegWorkspace *self, const char *id);
/* (nullable) (transfer none): the open session of a dossier. */
WeegDossierSession *weeg_workspace_peek_session (WeegWorkspace *self, const char *id);
/* The dossier @id (NULL: any) has other words in it now. */
void weeg_workspace_forget_search (WeegWorkspace *self, const char *id);
/* Sessions may outlive their workspace; they then refuse edits. */
void weeg_workspace_detach_sessions (WeegWorkspace *self);
/* The session of the settings, when there is one, reads them again, or is on its own from now on. */
void weeg_workspace_refresh_settings (WeegWorkspace *self);
void weeg_workspace_detach_settings (WeegWorkspace *self);

G_END_DECLS

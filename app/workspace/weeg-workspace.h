/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-dossier-item.h"
#include "weeg-dossier-session.h"
#include "weeg-problems.h"
#include "weeg-register.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * WeegWorkspace: an open register as the window and the commands use it.
 * For the main thread only.
 *
 * Properties (read-only, notified):
 *   path        string
 *   read-only   boolean
 *   writer      string, nullable: a sentence that says who writes when that is not us
 *   language    string: of titles, sentences and names of edits
 *   who         string: goes into the logs
 *
 * Signal:
 *   changed     a dossier was added, replaced, edited or removed
 */
#define WEEG_TYPE_WORKSPACE (weeg_workspace_get_type ())
G_DECLARE_FINAL_TYPE (WeegWorkspace, weeg_workspace, WEEG, WORKSPACE, GObject)

/* (transfer full): XDG data weegwijzer/register.weeg; it may not be there yet. */
char *weeg_workspace_dup_default_path (void);

/* Open or make a register; errors and flags as weeg_register_open / _create.
 * @who (nullable: as the account says) goes into the logs, @language is the reader's. (transfer full)
 * Folders on the way to a new register are made. */
WeegWorkspace *weeg_workspace_open (
    const char *path, WeegRegisterOpenFlags flags, const char *who, const char *language, GError **error);
WeegWorkspace *
weeg_workspace_create (const char *path, const char *who, const char *language, GError **error);
/* The same beside the interface; @create: make it when there is none. */
void weeg_workspace_open_async (const char *path,
                                gboolean create,
                                const char *who,
                                const char *language,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer data);
/* @made (nullable): whether there was none. */
WeegWorkspace *weeg_workspace_open_finish (GAsyncResult *result, gboolean *made, GError **error);
/* Closes the file and takes the lock away; sessions then refuse edits. */
void weeg_workspace_close (WeegWorkspace *self);
/* Closes a register that was made for something that then failed, and takes the file away. */
void weeg_workspace_unmake (WeegWorkspace *self);

const char *weeg_workspace_get_path (WeegWorkspace *self);
gboolean weeg_workspace_is_read_only (WeegWorkspace *self);
const char *weeg_workspace_get_writer (WeegWorkspace *self);
/* (nullable) (transfer full): why it cannot be written in, when nobody else writes and it was not opened to
 * be read only. */
char *weeg_workspace_dup_obstacle (WeegWorkspace *self);
/* (nullable): the copy that was made of a register of an older version before it was brought up to date. */
const char *weeg_workspace_get_copied_aside (WeegWorkspace *self);
const char *weeg_workspace_get_language (WeegWorkspace *self);
void weeg_workspace_set_who (WeegWorkspace *self, const char *who);

/* (transfer none): a GListModel of WeegDossierItem, archived ones too, kept in
 * the order of weeg_dossier_item_compare and up to date. */
GListModel *weeg_workspace_get_dossiers (WeegWorkspace *self);
/* (transfer none) (nullable) */
WeegDossierItem *weeg_workspace_find_item (WeegWorkspace *self, const char *id);
/* The one dossier whose id is @id or begins with it. (transfer full): NULL with
 * NOT_FOUND; the message lists the ids when more than one fits. */
char *weeg_workspace_resolve_id (WeegWorkspace *self, const char *id, GError **error);

/* Reads again what another program has changed; for a read-only register. Also
 * done by itself in a main loop. TRUE when something had changed. */
gboolean weeg_workspace_refresh (WeegWorkspace *self);

/* For a register that another program writes: whether that program is done, so that
 * opening it again would be for writing. */
gboolean weeg_workspace_writer_is_gone (WeegWorkspace *self);
/* Whether the writer is on another computer, of which only a person can say that it
 * is gone: opening with WEEG_REGISTER_OPEN_TAKE_OVER. */
gboolean weeg_workspace_writer_is_elsewhere (WeegWorkspace *self);

/* What a search in the list looks through: title and summary in all languages, as
 * weeg_workspace_fold_search makes it. Read once, and again when the dossier has
 * changed. (transfer none): "" when it cannot be read. */
const char *weeg_workspace_get_search_text (WeegWorkspace *self, const char *id);
/* (transfer full): without capitals, in one form of accents. */
char *weeg_workspace_fold_search (const char *text);

/* (transfer full): the session of a dossier; the same object as long as someone has it. */
WeegDossierSession *weeg_workspace_open_dossier (WeegWorkspace *self, const char *id, GError **error);
/* (transfer full): the dossier as it is in the register, for commands. */
WeegDossier *weeg_workspace_load_dossier (WeegWorkspace *self, const char *id, GError **error);
/* (transfer full): as it was when @point was held. */
WeegDossier *
weeg_workspace_load_held (WeegWorkspace *self, const char *id, const char *point, GError **error);

typedef enum
{
  WEEG_IMPORT_ADDED,
  WEEG_IMPORT_REPLACED,
  WEEG_IMPORT_ALREADY_THERE, /* equal to the one there: nothing was written */
} WeegImportOutcome;

typedef struct
{
  char *id;
  WeegImportOutcome outcome;
} WeegImported;

void weeg_imported_free (WeegImported *self);

/* Reads a file that is to be imported, beside the interface, with the limits and the words of a command.
 * finish: (transfer full) its contents; NULL when it could not be read, and why in @problems, which lives as
 * long as @result. */
void weeg_workspace_load_async (GFile *file, GAsyncReadyCallback callback, gpointer data);
GBytes *weeg_workspace_load_finish (GAsyncResult *result, const WeegProblems **problems);

/*
 * Imports a file: one dossier, several (weegwijzer-dossiers), or a PDF advice that
 * carries one. All of its dossiers or none: nothing is imported from a file with
 * errors, all of which are added to @problems. @name is the file's, for the log.
 * One that is there and differs is EXISTS unless @replace.
 * (transfer full): array of WeegImported; NULL with @error.
 */
GPtrArray *weeg_workspace_import (WeegWorkspace *self,
                                  GBytes *bytes,
                                  const char *name,
                                  gboolean replace,
                                  WeegProblems *problems,
                                  GError **error);
/* (transfer full): the JSON of one dossier, or a weegwijzer-dossiers of several; without what
 * weeg_dossier_for_others leaves out. */
char *weeg_workspace_export (WeegWorkspace *self, const char *const *ids, GError **error);

/* (transfer full): the names of the shipped cases, which travel inside the program. */
GStrv weeg_workspace_dup_case_names (void);
/* (transfer full) (nullable): the JSON of a shipped case. */
GBytes *weeg_workspace_load_case (const char *name);
/* Imports all shipped cases; for the demonstration register. */
gboolean weeg_workspace_add_cases (WeegWorkspace *self, GError **error);

/* (transfer full): the names of the shipped templates ("general"). */
GStrv weeg_template_dup_names (void);
/* What people call a template; @name itself for one that is not known. */
const char *weeg_template_get_title (const char *name, const char *language);

/* What a new dossier is about; texts are the user's, in the language of the workspace. */
typedef struct
{
  const char *title;                                /* not empty */
  int kind;                                         /* WeegDossierKind */
  const char *technology, *indication, *comparator; /* (nullable) */
  const char *template;                             /* (nullable): "general" */
} WeegNewDossier;

/*
 * Makes a dossier from a template: a new id, the settings of the register, the
 * alternatives named after technology and comparator. Its log begins with that it was made.
 * (transfer full): its id; NULL with @error (WEEG_EDIT_ERROR_VALUE: no title, no such template).
 */
char *weeg_workspace_new_dossier (WeegWorkspace *self, const WeegNewDossier *input, GError **error);
/*
 * Makes a dossier like @id, called "Copy of ...", without its log, what was held
 * and what the board decided, and without scores and weights unless @with_scores.
 * (transfer full): its id.
 */
char *
weeg_workspace_duplicate_dossier (WeegWorkspace *self, const char *id, gboolean with_scores, GError **error);

gboolean weeg_workspace_set_archived (WeegWorkspace *self, const char *id, gboolean archived, GError **error);
/* What is removed is kept in memory until the workspace goes: weeg_workspace_undo_remove
 * brings it back with its log, held copies and id. */
gboolean weeg_workspace_remove (WeegWorkspace *self, const char *id, GError **error);
gboolean weeg_workspace_can_undo_remove (WeegWorkspace *self, const char *id);
gboolean weeg_workspace_undo_remove (WeegWorkspace *self, const char *id, GError **error);

/* As weeg_register_backup; the async form runs beside the interface, and its callback
 * gets no source object: hand over what it needs as @data. */
gboolean weeg_workspace_backup (
    WeegWorkspace *self, const char *path, gboolean overwrite, GCancellable *cancellable, GError **error);
void weeg_workspace_backup_async (WeegWorkspace *self,
                                  const char *path,
                                  gboolean overwrite,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer data);
gboolean weeg_workspace_backup_finish (WeegWorkspace *self, GAsyncResult *result, GError **error);

typedef enum
{
  WEEG_RESTORE_SAME,
  WEEG_RESTORE_DIFFERS,
  WEEG_RESTORE_ONLY_HERE,  /* restoring takes it away */
  WEEG_RESTORE_ONLY_THERE, /* restoring brings it back */
} WeegRestoreState;

/* What restoring would do to one dossier. */
typedef struct
{
  char *id;
  char *title; /* as it is here, else there */
  WeegRestoreState state;
  GStrv parts;     /* the keys that differ: "title", "scores" */
  guint n_changes; /* single values, and items of lists, that differ */
} WeegRestoreItem;

void weeg_restore_item_free (WeegRestoreItem *self);

/* (transfer full): array of WeegRestoreItem: what weeg_workspace_restore would change,
 * the dossiers here first. Touches neither file. */
GPtrArray *weeg_workspace_preview_restore (WeegWorkspace *self, const char *path, GError **error);
/*
 * Puts all that stands in the backup at @path in the place of all that stands
 * here: dossiers, logs, held copies and settings, in one transaction. Before that
 * what stands here is backed up beside the register; @kept (optional, transfer
 * full) is where. Sessions show what is there now.
 */
gboolean weeg_workspace_restore (WeegWorkspace *self, const char *path, char **kept, GError **error);

/* (transfer full): the register's own log, of WeegLogEntry. */
WeegList *weeg_workspace_load_own_log (WeegWorkspace *self, GError **error);

/* (transfer full): the register's settings, which new dossiers start with. */
WeegSettings *weeg_workspace_load_settings (WeegWorkspace *self, GError **error);
/* Refuses settings that do not hold together (WEEG_EDIT_ERROR_INVALID, with path and
 * what was expected). Dossiers that are there keep their own. */
gboolean weeg_workspace_save_settings (WeegWorkspace *self, const WeegSettings *settings, GError **error);
/*
 * The register's settings as a session, so that the editors of a dossier edit them: its
 * "dossier" has nothing but `settings` (and in memory a log), each edit is a
 * weeg_workspace_save_settings, and it has no analysis. (transfer full): the same
 * object as long as someone has it.
 */
WeegDossierSession *weeg_workspace_open_settings (WeegWorkspace *self, GError **error);

/* All that is wrong with the register, its dossiers, their logs, and what was kept of them when a point was
 * held; adds to @problems. FALSE with @error when it could not look. */
gboolean weeg_workspace_check (WeegWorkspace *self, WeegProblems *problems, GError **error);
/* The same beside the interface; the callback gets the workspace as source. */
void weeg_workspace_check_async (WeegWorkspace *self, GAsyncReadyCallback callback, gpointer data);
/* (transfer full): all that is wrong, none when all is well; NULL with @error when it could not look. */
WeegProblems *weeg_workspace_check_finish (GAsyncResult *result, GError **error);

/* (transfer full): a sentence for people in @language about a WEEG_STORE_ERROR
 * and what they can do; other errors as below. */
char *weeg_store_error_explain (const GError *error, const char *language);
/* (transfer full): what @error says in @language, without the name of the file that
 * could not be written, which may be that of a temporary one. */
char *weeg_write_error_explain (const GError *error, const char *language);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-change-set.h"
#include "weeg-overview.h"
#include "weeg-part.h"
#include "weeg-store-error.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * WeegRegister: an open register, in which dossiers, their logs and the
 * register's own log are kept as JSON texts.
 *
 * Every function that changes something is one transaction: when it returns
 * TRUE, what it wrote is on the disk and survives the program and the power;
 * when it returns FALSE, nothing was written and @error (WEEG_STORE_ERROR) says
 * in one line why. A register may be used from any thread; calls wait for each
 * other. Nothing here tells what kind of database stands behind it.
 */
#define WEEG_TYPE_REGISTER (weeg_register_get_type ())
G_DECLARE_FINAL_TYPE (WeegRegister, weeg_register, WEEG, REGISTER, GObject)

typedef enum
{
  WEEG_REGISTER_OPEN_DEFAULT = 0,
  WEEG_REGISTER_OPEN_READ_ONLY = 1 << 0, /* change nothing, take no lock */
  WEEG_REGISTER_OPEN_TAKE_OVER = 1 << 1, /* the user says that the writer on another machine is gone */
} WeegRegisterOpenFlags;

/* Removes the register at @path that nobody has open, and what an unfinished change left beside it. */
void weeg_register_discard (const char *path);
/* Makes a new register with nothing in it and opens it for writing. Never
 * replaces a file: WEEG_STORE_ERROR_EXISTS. (transfer full) */
WeegRegister *weeg_register_create (const char *path, GError **error);

/*
 * Opens the register at @path. Refuses, and leaves untouched byte for byte,
 * what is not ours, is newer, or is damaged. One by an older version is first
 * copied aside (weeg_register_get_copied_aside) and then brought up to date;
 * read-only it is refused as that cannot be done.
 *
 * When another program has it open for writing, the register opens read-only,
 * and weeg_register_get_writer tells who. (transfer full)
 */
WeegRegister *weeg_register_open (const char *path, WeegRegisterOpenFlags flags, GError **error);

/* Closes the files and takes the lock away; everything is on disk already. Also
 * done when the last reference goes. */
void weeg_register_close (WeegRegister *self);

const char *weeg_register_get_path (WeegRegister *self);
gboolean weeg_register_is_read_only (WeegRegister *self);
/* (nullable): where an older register was copied before it was migrated. */
const char *weeg_register_get_copied_aside (WeegRegister *self);

/* Who writes in a register that is open here read-only. */
typedef struct
{
  char *host;
  char *user;
  gint64 pid;
  char *since; /* ISO 8601, UTC */
} WeegRegisterWriter;

/* (nullable) (transfer none) */
const WeegRegisterWriter *weeg_register_get_writer (WeegRegister *self);

/* (nullable) (transfer full): why it can only be read although it was to be written in and nobody else
 * writes: the file, or the lock beside it, is not to be written. */
WeegMessage *weeg_register_ref_obstacle (WeegRegister *self);

/* Whether who wrote there when this register was opened has left off, so that it
 * could be opened for writing now. A writer on another machine is gone when its
 * lock file is. */
gboolean weeg_register_writer_is_gone (WeegRegister *self);

/* Whether another program changed the register since the last call; for the
 * second program, which reads and follows. FALSE also when that cannot be told. */
gboolean weeg_register_has_changed (WeegRegister *self);

/* All dossiers, archived ones too, in the order in which they were added.
 * (transfer full): array of WeegOverview */
GPtrArray *weeg_register_list (WeegRegister *self, GError **error);
/* (transfer full): NULL with NOT_FOUND when there is no such dossier. */
WeegOverview *weeg_register_get_overview (WeegRegister *self, const char *id, GError **error);

/* The parts of a dossier in the order in which they were given, the log as the
 * part "log". @revision (optional) is what weeg_register_apply wants back.
 * (transfer full): array of WeegPart */
GPtrArray *weeg_register_load (WeegRegister *self, const char *id, gint64 *revision, GError **error);
/* (transfer full): the whole dossier as it was when @point was held. */
char *weeg_register_load_held (WeegRegister *self, const char *id, const char *point, GError **error);
/* (transfer full): array of WeegHeldCopy, all that are kept of the dossier. */
GPtrArray *weeg_register_load_held_copies (WeegRegister *self, const char *id, GError **error);

/*
 * @note (nullable), here and below, is an entry for the register's own log,
 * written in the same transaction.
 */

/* Adds a dossier with all its parts; @held (nullable) are its WeegHeldCopy. */
gboolean weeg_register_add (WeegRegister *self,
                            const char *id,
                            const GPtrArray *parts,
                            const GPtrArray *held,
                            const char *note,
                            GError **error);
/* A dossier to add, or with @replace to put in the place of the one of that id, its log included; what was
 * held stays kept. */
typedef struct
{
  const char *id;
  const GPtrArray *parts;
  gboolean replace;
  const GPtrArray *held; /* (nullable): of WeegHeldCopy; of a point that has one already, that one stays */
} WeegRegisterEntry;

/* Adds and replaces several dossiers, all of them or none. */
gboolean weeg_register_add_several (
    WeegRegister *self, const WeegRegisterEntry *entries, guint n, const char *note, GError **error);
/*
 * Writes @changes to the dossier @id. @revision is the one that was loaded or
 * last applied; it is set to the new one. CONFLICT when the dossier has moved on.
 */
gboolean weeg_register_apply (WeegRegister *self,
                              const char *id,
                              const WeegChangeSet *changes,
                              gint64 *revision,
                              const char *note,
                              GError **error);
gboolean weeg_register_set_archived (
    WeegRegister *self, const char *id, gboolean archived, const char *note, GError **error);
/* Removes a dossier with its log and held copies; what stood there is overwritten. */
gboolean weeg_register_remove (WeegRegister *self, const char *id, const char *note, GError **error);

/* (transfer full): the entries of the register's own log, oldest first. */
GPtrArray *weeg_register_load_own_log (WeegRegister *self, GError **error);
/* (transfer full) (nullable): its last entry; NULL without error when it has none. */
char *weeg_register_dup_last_own_entry (WeegRegister *self, GError **error);

/* A setting as JSON. (transfer full) (nullable): NULL without error when not set. */
char *weeg_register_dup_setting (WeegRegister *self, const char *name, GError **error);
/* @value NULL: no longer set. */
gboolean weeg_register_set_setting (
    WeegRegister *self, const char *name, const char *value, const char *note, GError **error);

/*
 * Writes a consistent copy to @path while the register is in use, also by
 * another program: first under another name beside it, then renamed. Without
 * @overwrite an existing file is EXISTS; the register itself is never overwritten.
 */
gboolean weeg_register_backup (
    WeegRegister *self, const char *path, gboolean overwrite, GCancellable *cancellable, GError **error);

/*
 * Opens a copy of the register at @path that nothing else sees and that is gone
 * when it is closed: to look into a backup without touching it, of an older
 * version too. (transfer full)
 */
WeegRegister *weeg_register_open_copy (const char *path, GError **error);
/*
 * Puts all that stands in @copy (from weeg_register_open_copy; changed by this) in
 * the place of all that stands here, in one transaction. @note goes behind the
 * own log of @copy. Revisions grow, so that who follows a dossier reads it again.
 */
gboolean weeg_register_restore (WeegRegister *self, WeegRegister *copy, const char *note, GError **error);

/* A place in the register and what is wrong there (transfer full). */
typedef void (*WeegRegisterProblem) (const char *place, WeegMessage *message, gpointer data);

/*
 * Looks at everything that the store can judge: pages and indexes, references,
 * whether each text is JSON, and whether lists and logs have no gaps. Calls
 * @problem for each thing found. FALSE with @error when it could not look.
 * The chains of the logs and the contents are for who knows them to check.
 */
gboolean weeg_register_check (WeegRegister *self, WeegRegisterProblem problem, gpointer data, GError **error);

G_END_DECLS

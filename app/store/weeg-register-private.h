/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-database.h"
#include "weeg-register-lock.h"
#include "weeg-register.h"

G_BEGIN_DECLS

struct _WeegRegister
{
  GObject parent_instance;
  GMutex mutex; /* one call at a time */
  char *path;
  sqlite3 *database; /* NULL: closed */
  WeegRegisterLock *lock;
  WeegRegisterWriter *writer;
  char *copied_aside;
  char *temporary; /* (nullable): the folder of a copy that goes when it is closed */
  gboolean read_only;
  int obstacle; /* why, without a writer, by the number of the system's error; 0: it was asked for */
  gint64 data_version;
};

/* Takes the mutex; FALSE with @error, and without it, when the register is closed
 * or, for @writing, can only be read. */
gboolean weeg_register_enter (WeegRegister *self, gboolean writing, GError **error);
void weeg_register_leave (WeegRegister *self);

/* Gives the file @temporary, which is complete, the name @path, and sees to it
 * that this is on the disk. Never replaces a file unless @overwrite. On failure
 * @temporary is removed. */
gboolean weeg_register_publish (const char *temporary, const char *path, gboolean overwrite, GError **error);
/* (transfer full): a name beside @path that is not taken. */
char *weeg_register_temporary_name (const char *path);
/* Copies all of @source, or else of @live, which is given free between the steps, into a new file at @path;
 * see weeg_register_backup. */
gboolean weeg_register_copy (sqlite3 *source,
                             WeegRegister *live,
                             const char *path,
                             gboolean overwrite,
                             GCancellable *cancellable,
                             GError **error);

/* Removes the folder of a copy (weeg_register_open_copy) with the files in it. */
void weeg_register_remove_folder (const char *folder);

G_END_DECLS

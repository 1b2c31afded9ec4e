/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-register.h"

G_BEGIN_DECLS

/*
 * The file beside an open register that says who writes in it: `.NAME.lock`
 * with host, user, pid and since. Private to the store.
 *
 * On one machine the system's own lock on that file decides, which goes with
 * the program that held it, however that ends: a file left behind is taken over.
 * A file written on another machine counts as it stands, since over a network
 * the system's lock may not reach us; then a person has to say that it is stale.
 */
typedef struct _WeegRegisterLock WeegRegisterLock;

typedef enum
{
  WEEG_REGISTER_LOCK_TAKEN,
  WEEG_REGISTER_LOCK_HELD,       /* someone else writes */
  WEEG_REGISTER_LOCK_IMPOSSIBLE, /* no lock can be made here: a folder that is read-only, a full disk */
} WeegRegisterLockResult;

/* Takes the lock of the register at @path. @lock (TAKEN) and @writer (HELD) are
 * (transfer full); @why (IMPOSSIBLE) is the number of the system's error. */
WeegRegisterLockResult weeg_register_lock_take (
    const char *path, gboolean take_over, WeegRegisterLock **lock, WeegRegisterWriter **writer, int *why);
/* Takes the file away. */
void weeg_register_lock_release (WeegRegisterLock *self);
void weeg_register_writer_free (WeegRegisterWriter *writer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegRegisterLock, weeg_register_lock_release)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegRegisterWriter, weeg_register_writer_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-message.h"

G_BEGIN_DECLS

/*
 * What can go wrong with a register. The message is one plain line that
 * does not name the file (weeg-message.h: weeg_error_say () says it in any language);
 * the workspace has a sentence per code for who wonders what to do. After any of these the register is as it
 * was before the call.
 */
#define WEEG_STORE_ERROR (weeg_store_error_quark ())
GQuark weeg_store_error_quark (void);

typedef enum
{
  WEEG_STORE_ERROR_NOT_FOUND,      /* no such file, or no dossier with that id */
  WEEG_STORE_ERROR_EXISTS,         /* the file, or a dossier with that id, is there already */
  WEEG_STORE_ERROR_PERMISSION,     /* the system does not let us */
  WEEG_STORE_ERROR_NOT_A_REGISTER, /* a directory, another program's file, noise */
  WEEG_STORE_ERROR_NEWER,          /* written by a newer version of this program */
  WEEG_STORE_ERROR_DAMAGED,        /* it is a register, but its contents do not hold together */
  WEEG_STORE_ERROR_READ_ONLY,      /* opened for reading only, or someone else writes */
  WEEG_STORE_ERROR_BUSY,           /* another program held the file for too long; try again */
  WEEG_STORE_ERROR_FULL,           /* no room left on the disk */
  WEEG_STORE_ERROR_IO,             /* the disk or the network refused */
  WEEG_STORE_ERROR_MOVED,          /* the file was moved, removed or replaced while it was open */
  WEEG_STORE_ERROR_CONFLICT,       /* the dossier was changed by someone else in the meantime */
} WeegStoreError;

G_END_DECLS

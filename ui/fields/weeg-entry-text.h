/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-field-value.h"

G_BEGIN_DECLS

/* What may be typed in a cell of a WeegEntryGrid. */
typedef enum
{
  WEEG_ENTRY_VALUE,      /* as everywhere, by the kind of what stands there */
  WEEG_ENTRY_EXPRESSION, /* a number the language's way, or a formula */
  WEEG_ENTRY_PARAMETER,  /* that, or a distribution: beta(30; 170), or lowest; expected; highest */
} WeegEntryKind;

/* How @cell is typed; "" when nothing is there. (transfer full) */
char *weeg_entry_text_write (WeegEntryKind kind, const WeegFieldSpot *spot, gboolean present, WeegCell cell);

/*
 * Reads @text for the place of @spot. @present FALSE: nothing was typed. @shape
 * is that of @cell (transfer full). FALSE with @error, in the language of @spot:
 * a formula that cannot be read says at which character.
 */
gboolean weeg_entry_text_read (WeegEntryKind kind,
                               const WeegFieldSpot *spot,
                               gboolean old_present,
                               WeegCell old,
                               const char *text,
                               gboolean *present,
                               const WeegShape **shape,
                               WeegCell *cell,
                               GError **error);

G_END_DECLS

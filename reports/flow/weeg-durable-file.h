/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Puts @bytes at @path whole or not at all: written under another name in the same folder, forced to disk,
 * renamed. A link is followed. Whom a file that is replaced was shut to, the new one is shut to. What is
 * there and is not an ordinary file (a folder, a device) is refused, for the rename would replace it.
 *
 * Errors: G_IO_ERROR; the message names @path. */
gboolean weeg_durable_file_write (const char *path, GBytes *bytes, GCancellable *cancellable, GError **error);

G_END_DECLS

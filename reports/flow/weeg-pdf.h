/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "weeg-document.h"

G_BEGIN_DECLS

/* Writes @document to @path (in the file system's encoding) as a tagged PDF 1.7 that follows PDF/UA-1:
 * structure, language, title, alternative texts, header cells, bookmarks, links, metadata, all fonts
 * embedded, and its attachment.
 *
 * It is written beside @path under a temporary name, forced to disk, and renamed over it: whatever fails,
 * @path is as it was and nothing else is left. The same document gives the same bytes. Safe to call from any
 * thread.
 *
 * Errors: G_IO_ERROR with the path in the message (no such folder, no permission, a directory, disk full),
 * and G_IO_ERROR_CANCELLED. */
gboolean weeg_pdf_write (WeegDocument *document, const char *path, GCancellable *cancellable, GError **error);

/* The same into memory. (transfer full) */
GBytes *weeg_pdf_to_bytes (WeegDocument *document, GCancellable *cancellable, GError **error);

G_END_DECLS

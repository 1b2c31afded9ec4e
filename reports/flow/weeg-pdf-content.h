/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Marks what a page paints outside marked content (rules, footers, tints) as an artifact, which a screen
 * reader passes over: each path, text object, image and shading outside BDC .. EMC gets "/Artifact BMC"
 * before and "EMC" after it.
 *
 * @marks: the /MCID of the marked pieces in the order they stand in is appended to it (int).
 * NULL with G_IO_ERROR_INVALID_DATA when the marks do not match. (transfer full) */
GByteArray *weeg_pdf_content_mark (const guint8 *data, gsize length, GArray *marks, GError **error);

G_END_DECLS

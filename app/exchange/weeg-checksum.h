/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (transfer full): SHA-256 of the RFC 8785 form of @record, 64 hexadecimal digits. */
char *weeg_checksum_full (gconstpointer record);
/* (transfer full): its first 12 digits, as printed on an advice. */
char *weeg_checksum_short (gconstpointer record);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-exchange-file.h"

G_BEGIN_DECLS

/* (transfer full): SHA-256 of the RFC 8785 form of a file of @format that holds @record, 64 hexadecimal
 * digits: the same whether the record was read from such a file or from a register. */
char *weeg_checksum_full (WeegFormat format, gconstpointer record);
/* (transfer full): its first 12 digits, as printed on an advice. */
char *weeg_checksum_short (WeegFormat format, gconstpointer record);

G_END_DECLS

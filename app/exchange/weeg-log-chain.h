/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-dossier.h"

G_BEGIN_DECLS

/*
 * The log of a dossier is a chain: an entry's hash is the SHA-256, in
 * hexadecimal, of the hash before it, a newline, and the RFC 8785 form of
 * {at, who, what}. Before the first stand 64 zeros.
 */
#define WEEG_LOG_FIRST_HASH "0000000000000000000000000000000000000000000000000000000000000000"

/* (transfer full): the hash of an entry behind @previous (NULL: it is the first). */
char *weeg_log_chain_hash (const char *previous, const char *at, const char *who, const WeegLogChange *what);

/* (transfer full): the entry that follows @previous_hash (NULL: it is the first). @at: a moment in UTC. */
WeegLogEntry *
weeg_log_chain_entry (const char *previous_hash, const char *at, const char *who, const WeegLogChange *what);

/* The place of the first entry of @log (nullable) whose hash is not what it should be, or -1. */
int weeg_log_chain_verify (const WeegList *log);

G_END_DECLS

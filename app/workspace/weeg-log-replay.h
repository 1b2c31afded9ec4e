/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-dossier.h"

G_BEGIN_DECLS

/*
 * Whether @dossier is what its log says it became: the chain of the log shows that
 * no entry was changed, this that the dossier was not changed beside the log.
 *
 * Goes back from the last entry: what it says it wrote must stand there; then what
 * stood there before is put back. Looks only at entries made after @since (a moment,
 * NULL: all), as those before may be of another program, and not behind what made the
 * dossier. A part of the dossier of which the log withholds what was there, or has
 * only the checksum, is left out from there on.
 *
 * The index of the entry that does not fit, the latest first; -1: they all do. Pure.
 */
int weeg_log_replay_verify (const WeegDossier *dossier, const char *since);

G_END_DECLS

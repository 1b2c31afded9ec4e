/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-problems.h"
#include "weeg-shape.h"

G_BEGIN_DECLS

/*
 * JSON text to records, by the tables of fields.
 *
 * Strict: UTF-8, no duplicate keys, no text behind the value, numbers finite,
 * 64 MiB and 64 levels at most, lists as long as their shape allows. All that
 * is wrong is added to @problems, each with its path; then nothing is returned.
 * What these functions see is form only: whether ids exist and numbers fit
 * each other is seen by weeg-dossier-check.h.
 */

#define WEEG_JSON_MAX_BYTES (64 * 1024 * 1024)
#define WEEG_JSON_MAX_DEPTH 64

/* (transfer full) (nullable): a record of @type from @length bytes (-1: until the NUL) of JSON. */
gpointer
weeg_json_read_record (const WeegRecordType *type, const char *data, gssize length, WeegProblems *problems);

/* Reads one value of @shape into @cell (transfer full). FALSE, and @cell untouched, when something is wrong.
 */
gboolean weeg_json_read_cell (
    const WeegShape *shape, const char *data, gssize length, WeegCell *cell, WeegProblems *problems);

G_END_DECLS

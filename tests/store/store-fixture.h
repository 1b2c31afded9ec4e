/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fixture-folder.h"
#include "weeg-register.h"

#include <sqlite3.h>

/* A new register with one dossier "d1" of a title and n scores "0", "1", ... */
WeegRegister *fixture_register (const Fixture *fixture, guint n_scores);

/* The parts of that dossier. (transfer full) */
GPtrArray *fixture_parts (guint n_scores);
/* The items of a part joined by spaces, "-" when there is no such part. (transfer full) */
char *fixture_items (WeegRegister *self, const char *id, const char *part);

/* Whether the tests have been asked to take their time. */
gboolean fixture_is_long_run (void);
char *fixture_read (const char *path, gsize *length);
/* Runs SQL on a file from outside. */
void fixture_sql (const char *path, const char *sql);
/* The one text that @sql gives. (transfer full) */
char *fixture_ask (const char *path, const char *sql);

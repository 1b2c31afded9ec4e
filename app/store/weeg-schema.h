/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-database.h"

G_BEGIN_DECLS

/* The tables of a register, by the numbered files of data/sql. Private to the store. */

#define WEEG_SCHEMA_APPLICATION_ID 0x57454547 /* "WEEG" */

/* The newest version: the number of files in data/sql. */
int weeg_schema_latest (void);

/*
 * Reads the first bytes of the file at @path, without SQLite, so that what is
 * not ours is not even opened. @version is what the file says of itself.
 */
gboolean weeg_schema_probe (const char *path, int *version, GError **error);

/* Brings @database from version @from to @to, each step one transaction with its number. */
gboolean weeg_schema_apply (sqlite3 *database, int from, int to, GError **error);

/*
 * Whether the database is whole (quick_check) and has exactly the tables, views,
 * indexes and triggers of the version it says it is. Reads only.
 */
gboolean weeg_schema_verify (sqlite3 *database, int *version, GError **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-store-error.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/*
 * SQLite as this store uses it: how a connection is set up, statements with
 * their values in one call, and what SQLite's codes mean to a person. Private to
 * the store: no other layer sees SQL.
 */

/*
 * Opens @path with files from strangers in mind: defensive, schema not trusted,
 * no memory map, no extensions, no other database attached, and low limits.
 * Writing is safe against the loss of power (rollback journal, synchronous=EXTRA).
 * SQLITE_OPEN_READONLY, or READWRITE with or without CREATE. (transfer full)
 */
sqlite3 *weeg_database_open (const char *path, int flags, GError **error);

/* Sets @error by what the connection last said. Always FALSE. */
gboolean weeg_database_fail (sqlite3 *database, GError **error);

/* Runs statements without values. */
gboolean weeg_database_run (sqlite3 *database, const char *sql, GError **error);

/*
 * (transfer full): a statement with its values bound, which must live as long
 * as it. @types has a letter for each: s a text or NULL, i a gint64.
 */
sqlite3_stmt *
weeg_database_query (sqlite3 *database, GError **error, const char *sql, const char *types, ...);
/* The same, and runs it to its end. */
gboolean weeg_database_do (sqlite3 *database, GError **error, const char *sql, const char *types, ...);
/* The next row in @row; FALSE with @error when it could not be read. */
gboolean weeg_database_step (sqlite3_stmt *statement, gboolean *row, GError **error);
/* (nullable) (transfer full): a column as text. */
char *weeg_database_dup_text (sqlite3_stmt *statement, int column);
/* (transfer full): what SQLite's own checks found, in a column, as one line without their heading. */
char *weeg_database_dup_finding (sqlite3_stmt *statement, int column);
/* The first column of the first row; FALSE with @error also when there is no row. */
gboolean weeg_database_get_integer (sqlite3 *database, const char *sql, gint64 *value, GError **error);

/* A transaction that writes. End rolls back unless @good, or when it cannot commit. */
gboolean weeg_database_begin (sqlite3 *database, GError **error);
gboolean weeg_database_end (sqlite3 *database, gboolean good, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3, sqlite3_close_v2)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, sqlite3_finalize)

G_END_DECLS

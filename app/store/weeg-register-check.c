/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-register-private.h"

#include "weeg-schema.h"

typedef struct
{
  WeegRegisterProblem problem;
  gpointer data;
} Report;

/* Each query gives a place and a message per problem. An index, a reference, a
 * text or a gap that a program of ours would not have left. */
static const char *const queries[] = {
  "SELECT 'register', integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'",
  "SELECT \"table\", 'a row refers to one in ' || parent || ' that is not there' "
  "FROM pragma_foreign_key_check",
  "SELECT dossier || ' ' || name, 'is not JSON' FROM part WHERE NOT json_valid (content)",
  "SELECT dossier || ' ' || part || '[' || place || ']', 'is not JSON' FROM item "
  "WHERE NOT json_valid (content)",
  "SELECT dossier || ' log[' || place || ']', 'is not JSON' FROM log WHERE NOT json_valid (content)",
  "SELECT 'log[' || place || ']', 'is not JSON' FROM register_log WHERE NOT json_valid (content)",
  "SELECT dossier || ' ' || point, 'the copy that was held is not JSON' FROM held "
  "WHERE NOT json_valid (content)",
  "SELECT 'settings ' || name, 'is not JSON' FROM setting WHERE NOT json_valid (value)",
  "SELECT dossier || ' ' || part, 'has ' || count (*) || ' items, but the last has place ' || max (place) "
  "FROM item GROUP BY dossier, part HAVING min (place) <> 0 OR max (place) <> count (*) - 1",
  "SELECT dossier || ' log', 'has ' || count (*) || ' entries, but the last has place ' || max (place) "
  "FROM log GROUP BY dossier HAVING min (place) <> 0 OR max (place) <> count (*) - 1",
  "SELECT 'log', 'has ' || count (*) || ' entries, but the last has place ' || max (place) "
  "FROM register_log HAVING count (*) > 0 AND (min (place) <> 0 OR max (place) <> count (*) - 1)",
  "SELECT item.dossier || ' ' || item.part, 'has items but is no list' FROM item JOIN part "
  "ON part.dossier = item.dossier AND part.name = item.part WHERE NOT part.is_list "
  "GROUP BY item.dossier, item.part",
  "SELECT log.dossier || ' log', 'has entries but is no part of the dossier' FROM log LEFT JOIN part "
  "ON part.dossier = log.dossier AND part.name = 'log' WHERE part.name IS NULL GROUP BY log.dossier",
};

static gboolean
ask (sqlite3 *database, const char *sql, const Report *report, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = weeg_database_query (database, error, sql, "");
  gboolean row;

  while (statement != NULL && weeg_database_step (statement, &row, error))
    {
      if (!row)
        return TRUE;
      report->problem ((const char *)sqlite3_column_text (statement, 0),
                       (const char *)sqlite3_column_text (statement, 1), report->data);
    }
  return FALSE;
}

gboolean
weeg_register_check (WeegRegister *self, WeegRegisterProblem problem, gpointer data, GError **error)
{
  Report report = { problem, data };
  gboolean good = TRUE;

  g_return_val_if_fail (WEEG_IS_REGISTER (self) && problem != NULL, FALSE);
  if (!weeg_register_enter (self, FALSE, error))
    return FALSE;
  for (guint i = 0; good && i < G_N_ELEMENTS (queries); i++)
    good = ask (self->database, queries[i], &report, error);
  weeg_register_leave (self);
  return good;
}

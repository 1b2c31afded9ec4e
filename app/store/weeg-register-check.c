/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-register-private.h"

#include "weeg-schema.h"

typedef struct
{
  WeegRegisterProblem problem;
  gpointer data;
} Report;

/* Each query gives a place per problem, and what its message needs. An index, a reference, a
 * text or a gap that a program of ours would not have left. */
static const struct
{
  const char *sql;
  const char *message; /* with at most two %s */
} queries[] = {
  { "SELECT 'register', integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'",
    N_ ("is damaged: %s") },
  { "SELECT \"table\", parent FROM pragma_foreign_key_check",
    N_ ("a row refers to one in %s that is not there") },
  { "SELECT dossier || ' ' || name FROM part WHERE NOT json_valid (content)", N_ ("is not JSON") },
  { "SELECT dossier || ' ' || part || '[' || place || ']' FROM item WHERE NOT json_valid (content)",
    N_ ("is not JSON") },
  { "SELECT dossier || ' log[' || place || ']' FROM log WHERE NOT json_valid (content)", N_ ("is not JSON") },
  { "SELECT 'log[' || place || ']' FROM register_log WHERE NOT json_valid (content)", N_ ("is not JSON") },
  { "SELECT dossier || ' ' || point FROM held WHERE NOT json_valid (content)",
    N_ ("the copy that was held is not JSON") },
  { "SELECT 'settings ' || name FROM setting WHERE NOT json_valid (value)", N_ ("is not JSON") },
  { "SELECT dossier || ' ' || part, count (*), max (place) FROM item GROUP BY dossier, part "
    "HAVING min (place) <> 0 OR max (place) <> count (*) - 1",
    N_ ("has %s items, but the last has place %s") },
  { "SELECT dossier || ' log', count (*), max (place) FROM log GROUP BY dossier "
    "HAVING min (place) <> 0 OR max (place) <> count (*) - 1",
    N_ ("has %s entries, but the last has place %s") },
  { "SELECT 'log', count (*), max (place) FROM register_log "
    "HAVING count (*) > 0 AND (min (place) <> 0 OR max (place) <> count (*) - 1)",
    N_ ("has %s entries, but the last has place %s") },
  { "SELECT item.dossier || ' ' || item.part FROM item JOIN part "
    "ON part.dossier = item.dossier AND part.name = item.part WHERE NOT part.is_list "
    "GROUP BY item.dossier, item.part",
    N_ ("has items but is no list") },
  { "SELECT log.dossier || ' log' FROM log LEFT JOIN part "
    "ON part.dossier = log.dossier AND part.name = 'log' WHERE part.name IS NULL GROUP BY log.dossier",
    N_ ("has entries but is no part of the dossier") },
};

static gboolean
ask (sqlite3 *database, const char *sql, const char *message, const Report *report, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = weeg_database_query (database, error, sql, "");
  gboolean row;

  while (statement != NULL && weeg_database_step (statement, &row, error))
    {
      g_autofree char *finding = NULL;
      const char *texts[2];

      if (!row)
        return TRUE;
      finding = weeg_database_dup_finding (statement, 1);
      texts[0] = finding;
      texts[1] = (const char *)sqlite3_column_text (statement, 2);
      report->problem ((const char *)sqlite3_column_text (statement, 0),
                       weeg_message_new_texts (message, texts), report->data);
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
    good = ask (self->database, queries[i].sql, queries[i].message, &report, error);
  weeg_register_leave (self);
  return good;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-fixture.h"

#include <glib/gstdio.h>

GPtrArray *
fixture_parts (guint n_scores)
{
  GPtrArray *parts = weeg_parts_new ();
  WeegPart *scores = weeg_part_new ("scores", NULL);

  g_ptr_array_add (parts, weeg_part_new ("title", "\"One\""));
  for (guint i = 0; i < n_scores; i++)
    weeg_part_take_item (scores, g_strdup_printf ("%u", i));
  g_ptr_array_add (parts, scores);
  return parts;
}

WeegRegister *
fixture_register (const Fixture *fixture, guint n_scores)
{
  g_autoptr (GPtrArray) parts = fixture_parts (n_scores);
  GError *error = NULL;
  WeegRegister *self = weeg_register_create (fixture->path, &error);

  g_assert_no_error (error);
  g_assert_true (weeg_register_add (self, "d1", parts, NULL, NULL, &error));
  g_assert_no_error (error);
  return self;
}

char *
fixture_items (WeegRegister *self, const char *id, const char *name)
{
  GError *error = NULL;
  g_autoptr (GPtrArray) parts = weeg_register_load (self, id, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < parts->len; i++)
    {
      WeegPart *part = parts->pdata[i];

      if (strcmp (part->name, name) != 0)
        continue;
      if (part->items == NULL)
        return g_strdup (part->content);
      g_ptr_array_add (part->items, NULL);
      return g_strjoinv (" ", (char **)part->items->pdata);
    }
  return g_strdup ("-");
}

char *
fixture_read (const char *path, gsize *length)
{
  GError *error = NULL;
  char *contents;

  g_file_get_contents (path, &contents, length, &error);
  g_assert_no_error (error);
  return contents;
}

void
fixture_sql (const char *path, const char *sql)
{
  sqlite3 *database;
  char *message = NULL;

  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  sqlite3_exec (database, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  sqlite3_close (database);
}

char *
fixture_ask (const char *path, const char *sql)
{
  sqlite3 *database;
  sqlite3_stmt *statement;
  char *answer;

  g_assert_cmpint (sqlite3_open_v2 (path, &database, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (database, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  answer = g_strdup ((const char *)sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);
  sqlite3_close (database);
  return answer;
}

gboolean
fixture_is_long_run (void)
{
  const char *asked = g_getenv ("WEEG_TEST_LONG");

  return asked != NULL && *asked != '\0';
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange-support.h"
#include "weeg-json-reader.h"
#include "weeg-log-chain.h"

#define FIRST "3b538c5eb277f41cd45b5125c7ef5bb67601d847dfc2e3f1f6f3deb7135a110b"

static WeegLogChange *
change (const char *json)
{
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  WeegLogChange *what = weeg_json_read_record (&weeg_log_change_type, json, -1, problems);

  g_assert_nonnull (what);
  return what;
}

static WeegList *
chain (guint n)
{
  static const WeegShape shape = { .kind = WEEG_KIND_RECORD, .record = &weeg_log_entry_type };
  GArray *cells = g_array_new (FALSE, TRUE, sizeof (WeegCell));
  const char *previous = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *json =
          g_strdup_printf ("{\"op\":\"set\",\"path\":\"scores[%u].value\",\"old\":null,\"new\":%u}", i, i);
      WeegLogChange *what = change (json);
      WeegCell cell = { .pointer = weeg_log_chain_entry (previous, "2026-11-22T09:30:00Z", "Eén", what) };

      previous = ((WeegLogEntry *)cell.pointer)->hash;
      g_array_append_val (cells, cell);
      weeg_record_unref (what);
    }
  return weeg_list_new_take (&shape, cells);
}

/* printf '%064d\n{"at":"2026-11-22T09:30:00Z","what":{"new":1,"op":"set","path":"a"},"who":"An"}' 0 |
 * sha256sum */
static void
test_first_hash (void)
{
  WeegLogChange *what = change ("{\"path\": \"a\", \"op\": \"set\", \"new\": 1.0}");
  g_autofree char *hash = weeg_log_chain_hash (NULL, "2026-11-22T09:30:00Z", "An", what);

  g_assert_cmpstr (hash, ==, FIRST);
  weeg_record_unref (what);
}

static void
test_good_chain (void)
{
  g_autoptr (WeegList) log = chain (5);

  g_assert_cmpint (weeg_log_chain_verify (log), ==, -1);
  g_assert_cmpint (weeg_log_chain_verify (NULL), ==, -1);
}

static void
test_changed_entry (void)
{
  g_autoptr (WeegList) log = chain (5);
  g_autoptr (WeegList) changed = NULL;
  WeegLogEntry *entry = weeg_record_copy (weeg_list_get (log, 2));

  WEEG_REPLACE (entry, who, g_strdup ("Someone else"));
  changed = weeg_list_replace (log, 2, (WeegCell){ .pointer = entry });
  g_assert_cmpint (weeg_log_chain_verify (changed), ==, 2);
}

static void
test_removed_entry (void)
{
  g_autoptr (WeegList) log = chain (5);
  g_autoptr (WeegList) shorter = weeg_list_remove (log, 1);

  g_assert_cmpint (weeg_log_chain_verify (shorter), ==, 1);
}

/* Two that change places, and one more at the end that was made without the chain. */
static void
test_moved_and_added_entry (void)
{
  g_autoptr (WeegList) log = chain (5);
  g_autoptr (WeegList) shorter = weeg_list_remove (log, 3);
  g_autoptr (WeegList) moved =
      weeg_list_insert (shorter, 2, (WeegCell){ .pointer = weeg_record_ref (weeg_list_get (log, 3)) });
  g_autoptr (WeegList) longer =
      weeg_list_insert (log, 5, (WeegCell){ .pointer = weeg_record_ref (weeg_list_get (log, 4)) });

  g_assert_cmpint (weeg_log_chain_verify (moved), ==, 2);
  g_assert_cmpint (weeg_log_chain_verify (longer), ==, 5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/log-chain/first-hash", test_first_hash);
  g_test_add_func ("/exchange/log-chain/good-chain", test_good_chain);
  g_test_add_func ("/exchange/log-chain/changed-entry", test_changed_entry);
  g_test_add_func ("/exchange/log-chain/removed-entry", test_removed_entry);
  g_test_add_func ("/exchange/log-chain/moved-and-added-entry", test_moved_and_added_entry);
  return g_test_run ();
}

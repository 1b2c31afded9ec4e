/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine-support.h"

#include "weeg-draws.h"

/* What the blocks of a run were. */
typedef struct
{
  GMutex lock;
  guint draws, blocks, longest;
} Seen;

static gpointer
new_worker (gpointer data)
{
  return data;
}

static void
see_block (gpointer worker, WeegStream *stream, guint first, guint n, gpointer data)
{
  Seen *seen = data;

  g_mutex_lock (&seen->lock);
  seen->draws += n;
  seen->blocks++;
  seen->longest = MAX (seen->longest, n);
  g_mutex_unlock (&seen->lock);
}

static void
merge (gpointer worker, gpointer data)
{
}

static void
assert_blocks (guint64 work, guint threads, guint longest, guint blocks)
{
  Seen seen = { 0 };
  WeegDraws draws = { new_worker, see_block, merge, &seen, work };
  WeegDrawsOptions options = { .iterations = 1000, .seed = 1, .threads = threads };

  g_mutex_init (&seen.lock);
  g_assert_true (weeg_draws_run (&draws, &options));
  g_assert_cmpuint (seen.draws, ==, 1000);
  g_assert_cmpuint (seen.longest, ==, longest);
  g_assert_cmpuint (seen.blocks, ==, blocks);
  g_mutex_clear (&seen.lock);
}

/* However long a draw takes, a block of them is short, so that one who cancels need not wait; and how many
 * threads there are makes no difference to the blocks. */
static void
test_blocks (void)
{
  for (guint threads = 1; threads <= 5; threads += 2)
    {
      assert_blocks (0, threads, WEEG_BLOCK_DRAWS, 4);
      assert_blocks (300, threads, WEEG_BLOCK_DRAWS, 4);
      assert_blocks (500000, threads, 10, 100);
      assert_blocks (50000000, threads, 1, 1000);
      assert_blocks (G_MAXUINT64, threads, 1, 1000);
    }
}

static gboolean
stop_at_third (gpointer data)
{
  return ++*(guint *)data >= 3;
}

/* It is asked before every block. */
static void
test_stops (void)
{
  Seen seen = { 0 };
  guint asked = 0;
  WeegDraws draws = { new_worker, see_block, merge, &seen, 500000 };
  WeegDrawsOptions options = {
    .iterations = 1000, .seed = 1, .threads = 1, .cancelled = stop_at_third, .cancel_data = &asked
  };

  g_mutex_init (&seen.lock);
  g_assert_false (weeg_draws_run (&draws, &options));
  g_assert_cmpuint (seen.draws, ==, 20);
  g_mutex_clear (&seen.lock);
}

/* As many wholes as there are draws fit 63 bits, 1 to 16 divide one exactly, and what others leave is small.
 */
static void
test_whole (void)
{
  static const guint iterations[] = { 0, 1, 2, 3, 1000, 10000, 1000000, 1000000000, G_MAXUINT };

  for (guint i = 0; i < G_N_ELEMENTS (iterations); i++)
    {
      guint64 whole = weeg_draws_whole (iterations[i]);

      g_assert_cmpuint (whole, <=, G_MAXINT64 / MAX (iterations[i], 1));
      for (guint n = 1; n <= 16; n++)
        g_assert_cmpuint (whole % n, ==, 0);
      if (iterations[i] <= 1000000)
        g_assert_cmpfloat (1000.0 / (double)whole, <, 1e-9);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engine/draws/blocks", test_blocks);
  g_test_add_func ("/engine/draws/stops", test_stops);
  g_test_add_func ("/engine/draws/whole", test_whole);
  return g_test_run ();
}

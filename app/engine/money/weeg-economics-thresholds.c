/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-economics-thresholds.h"

#include "weeg-economics-model.h"
#include "weeg-quantile.h"

#include <math.h>

#define LARGEST 1e12

static void
check (double threshold, const char *path, WeegProblems *problems)
{
  if (!(threshold >= 0 && threshold <= LARGEST))
    weeg_problems_add (problems, path, "%.15g, expected 0 to %.0g", threshold, LARGEST);
}

static GArray *
from_list (const WeegList *list, WeegProblems *problems)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < weeg_list_n (list); i++)
    {
      g_autofree char *path = g_strdup_printf ("thresholds[%u]", i);
      double threshold = weeg_list_number (list, i);

      check (threshold, path, problems);
      g_array_append_val (numbers, threshold);
    }
  return numbers;
}

static GArray *
from_range (const WeegThresholdRange *range, WeegProblems *problems)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (double));
  double n;

  check (range->from, "thresholds.from", problems);
  check (range->to, "thresholds.to", problems);
  if (!(range->step > 0))
    weeg_problems_add (problems, "thresholds.step", "%.15g, expected a number above 0", range->step);
  else if (range->to < range->from)
    weeg_problems_add (problems, "thresholds.to", "%.15g, expected at least from, %.15g", range->to,
                       range->from);
  if (weeg_problems_n (problems) > 0)
    return numbers;

  /* The last one counts when it is there but for rounding. */
  n = floor ((range->to - range->from) / range->step + 1e-9) + 1;
  for (guint i = 0; i < n && i <= WEEG_LONGEST_LIST; i++)
    {
      double threshold = range->from + i * range->step;

      g_array_append_val (numbers, threshold);
    }
  return numbers;
}

/* Each key once, in the order given. */
static void
set_keys (WeegEconomicsThresholds *thresholds, const GArray *numbers)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < numbers->len; i++)
    {
      /* 0 + keeps -0 from being a key of its own. */
      double number = 0 + g_array_index (numbers, double, i);
      char digits[G_ASCII_DTOSTR_BUF_SIZE];
      char *key = g_strdup (g_ascii_formatd (digits, sizeof digits, "%.15g", number));

      if (!g_hash_table_add (seen, key))
        {
          g_free (key);
          continue;
        }
      thresholds->keys[thresholds->n] = key;
      thresholds->sorted[thresholds->n++] = number;
    }
}

static void
set_order (WeegEconomicsThresholds *thresholds)
{
  g_autofree double *given = g_memdup2 (thresholds->sorted, thresholds->n * sizeof (double));

  weeg_sort_numbers (thresholds->sorted, thresholds->n);
  for (guint i = 0; i < thresholds->n; i++)
    {
      guint low = 0, high = thresholds->n;

      while (low < high)
        {
          guint middle = low + (high - low) / 2;

          if (thresholds->sorted[middle] < given[i])
            low = middle + 1;
          else
            high = middle;
        }
      thresholds->places[i] = low;
    }
}

WeegEconomicsThresholds *
weeg_economics_thresholds_new (const WeegEither *given, WeegProblems *problems)
{
  g_autoptr (WeegEconomicsThresholds) thresholds = g_new0 (WeegEconomicsThresholds, 1);
  g_autoptr (GArray) numbers = NULL;

  if (weeg_either_is (given, WEEG_KIND_RECORD))
    numbers = from_range (given->cell.pointer, problems);
  else
    numbers = from_list (weeg_either_is (given, WEEG_KIND_LIST) ? given->cell.pointer : NULL, problems);
  if (numbers->len > WEEG_LONGEST_LIST)
    {
      weeg_problems_add (problems, "thresholds", "too many, expected at most %d", WEEG_LONGEST_LIST);
      g_array_set_size (numbers, 0);
    }
  thresholds->keys = g_new0 (char *, numbers->len + 1);
  thresholds->places = g_new0 (guint, numbers->len + 1);
  thresholds->sorted = g_new0 (double, numbers->len + 1);
  set_keys (thresholds, numbers);
  set_order (thresholds);
  return g_steal_pointer (&thresholds);
}

void
weeg_economics_thresholds_free (WeegEconomicsThresholds *thresholds)
{
  g_strfreev (thresholds->keys);
  g_free (thresholds->places);
  g_free (thresholds->sorted);
  g_free (thresholds);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-label-spread.h"

static int
by_end (gconstpointer a, gconstpointer b)
{
  const WeegSpreadLabel *first = a, *second = b;

  if (first->end != second->end)
    return first->end < second->end ? -1 : 1;
  return first->index < second->index ? -1 : first->index > second->index;
}

void
weeg_labels_spread (GArray *labels, double top, double bottom)
{
  double free_from = top;

  g_array_sort (labels, by_end);
  for (guint i = 0; i < labels->len; i++)
    {
      WeegSpreadLabel *label = &g_array_index (labels, WeegSpreadLabel, i);

      label->top = MAX (free_from, label->end - label->height / 2);
      free_from = label->top + label->height;
    }
  for (guint i = labels->len; i > 0; i--)
    {
      WeegSpreadLabel *label = &g_array_index (labels, WeegSpreadLabel, i - 1);

      label->top = MIN (label->top, bottom - label->height);
      bottom = label->top;
    }
}

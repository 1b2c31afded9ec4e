/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-either.h"

WeegEither *
weeg_either_new_take (const WeegShape *shape, WeegCell cell)
{
  WeegEither *either = g_atomic_rc_box_new0 (WeegEither);

  either->shape = shape;
  either->cell = cell;
  return either;
}

WeegEither *
weeg_either_ref (WeegEither *either)
{
  return g_atomic_rc_box_acquire (either);
}

static void
clear_either (gpointer data)
{
  WeegEither *either = data;

  weeg_cell_clear (either->shape, either->cell);
}

void
weeg_either_unref (WeegEither *either)
{
  g_atomic_rc_box_release_full (either, clear_either);
}

gboolean
weeg_either_equal (const WeegEither *a, const WeegEither *b)
{
  if (a == b)
    return TRUE;
  return a != NULL && b != NULL && a->shape == b->shape && weeg_cell_equal (a->shape, a->cell, b->cell);
}

gboolean
weeg_either_is (const WeegEither *either, WeegKind kind)
{
  return either != NULL && either->shape->kind == kind;
}

double
weeg_series_at (const WeegEither *series, guint index, double fallback)
{
  if (weeg_either_is (series, WEEG_KIND_NUMBER))
    return series->cell.number;
  if (weeg_either_is (series, WEEG_KIND_LIST))
    {
      const WeegList *list = series->cell.pointer;
      guint n = weeg_list_n (list);

      return n == 0 ? fallback : weeg_list_number (list, MIN (index, n - 1));
    }
  return fallback;
}

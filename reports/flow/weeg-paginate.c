/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-paginate.h"

/* Sums of heights may differ from the page's in the last bits. */
#define TOLERANCE 1e-6

/* All units of all boxes in one row. */
typedef struct
{
  WeegBox *box;
  gsize index;     /* in its box */
  gboolean glued;  /* no break before it, if it can be helped */
  gboolean breaks; /* always a break before it */
} Unit;

static GArray *
list_units (GPtrArray *boxes)
{
  GArray *units = g_array_new (FALSE, FALSE, sizeof (Unit));
  gboolean glue = FALSE;
  gboolean breaks = FALSE;

  for (guint i = 0; i < boxes->len; i++)
    {
      WeegBox *box = g_ptr_array_index (boxes, i);

      if (box->units->len == 0)
        breaks = TRUE;
      for (guint j = 0; j < box->units->len; j++)
        {
          gboolean glued = j == 0 ? glue : g_array_index (box->units, WeegUnit, j).glued;
          Unit unit = { box, j, glued && !breaks, breaks && units->len > 0 };

          g_array_append_val (units, unit);
          breaks = FALSE;
        }
      glue = box->with_next;
    }
  return units;
}

/* The height a unit adds to a page: with the gap or lead above it, or, first on the page, with what is
 * repeated there. */
static double
get_added_height (const Unit *above, const Unit *unit)
{
  const WeegUnit *box_unit = &g_array_index (unit->box->units, WeegUnit, unit->index);
  double height = box_unit->height;

  if (above == NULL)
    return height + (unit->index > 0 ? unit->box->repeated : 0);
  if (above->box == unit->box)
    return height + box_unit->lead;
  return height + weeg_box_get_gap (above->box, unit->box);
}

/* Where the page that begins with unit @start ends: the index behind its last unit. */
static gsize
find_page_end (const GArray *units, gsize start, double height)
{
  double used = 0;
  gsize end = start;
  gsize back;

  while (end < units->len)
    {
      const Unit *unit = &g_array_index (units, Unit, end);
      const Unit *above = end > start ? unit - 1 : NULL;

      if (end > start && unit->breaks)
        return end;
      used += get_added_height (above, unit);
      if (used > height + TOLERANCE && end > start)
        break;
      end++;
    }
  if (end == units->len)
    return end;
  for (back = end; back > start && g_array_index (units, Unit, back).glued; back--)
    ;
  return back > start ? back : end;
}

static void
place_page (const GArray *units, gsize start, gsize end, gsize page, double x, double y, GArray *placed)
{
  for (gsize i = start; i < end; i++)
    {
      const Unit *unit = &g_array_index (units, Unit, i);
      const Unit *above = i > start ? unit - 1 : NULL;
      double added = get_added_height (above, unit);

      if (above != NULL && above->box == unit->box)
        g_array_index (placed, WeegPlaced, placed->len - 1).slice.n++;
      else
        {
          double gap = above == NULL ? 0 : weeg_box_get_gap (above->box, unit->box);
          WeegPlaced next = { unit->box, { unit->index, 1 }, page, x, y + gap };

          g_array_append_val (placed, next);
        }
      y += added;
    }
}

GArray *
weeg_paginate (GPtrArray *boxes, double x, double y, double height, gsize *n_pages)
{
  g_autoptr (GArray) units = list_units (boxes);
  GArray *placed = g_array_new (FALSE, FALSE, sizeof (WeegPlaced));
  gsize page = 0;

  for (gsize start = 0; start < units->len; page++)
    {
      gsize end = find_page_end (units, start, height);

      place_page (units, start, end, page, x, y, placed);
      start = end;
    }
  *n_pages = MAX (page, 1);
  return placed;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-box.h"

gpointer
weeg_box_alloc (gsize size, const WeegBoxClass *klass, double width)
{
  WeegBox *self = g_malloc0 (size);

  self->klass = klass;
  self->width = width;
  self->units = g_array_new (FALSE, FALSE, sizeof (WeegUnit));
  return self;
}

void
weeg_box_add_unit (WeegBox *self, double height, double lead, gboolean glued)
{
  WeegUnit unit = { height, lead, glued };

  g_array_append_val (self->units, unit);
}

void
weeg_box_free (WeegBox *self)
{
  if (self->klass->free != NULL)
    self->klass->free (self);
  g_array_unref (self->units);
  g_free (self->id);
  g_free (self->title);
  g_free (self);
}

void
weeg_box_draw (WeegBox *self, WeegSlice slice, cairo_t *cr, WeegStructure *structure)
{
  if (self->klass->draw != NULL)
    self->klass->draw (self, slice, cr, structure);
}

double
weeg_box_get_height (const WeegBox *self, WeegSlice slice)
{
  double height = slice.first > 0 ? self->repeated : 0;

  for (gsize i = 0; i < slice.n; i++)
    {
      const WeegUnit *unit = &g_array_index (self->units, WeegUnit, slice.first + i);

      height += unit->height + (i > 0 ? unit->lead : 0);
    }
  return height;
}

WeegSlice
weeg_box_get_all (const WeegBox *self)
{
  return (WeegSlice){ 0, self->units->len };
}

double
weeg_box_get_gap (const WeegBox *above, const WeegBox *below)
{
  if (above == NULL || below == NULL)
    return 0;
  return MAX (above->space_after, below->space_before);
}

double
weeg_box_stack_height (GPtrArray *boxes)
{
  const WeegBox *above = NULL;
  double height = 0;

  for (guint i = 0; i < boxes->len; i++)
    {
      const WeegBox *box = g_ptr_array_index (boxes, i);

      height += weeg_box_get_gap (above, box) + weeg_box_get_height (box, weeg_box_get_all (box));
      above = box;
    }
  return height;
}

void
weeg_box_stack_visit (GPtrArray *boxes, double x, WeegBoxFunc func, gpointer data)
{
  const WeegBox *above = NULL;
  double y = 0;

  for (guint i = 0; i < boxes->len; i++)
    {
      WeegBox *box = g_ptr_array_index (boxes, i);

      y += weeg_box_get_gap (above, box);
      func (box, x, y, data);
      y += weeg_box_get_height (box, weeg_box_get_all (box));
      above = box;
    }
}

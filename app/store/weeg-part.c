/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-part.h"

WeegPart *
weeg_part_new (const char *name, const char *content)
{
  WeegPart *self = g_new0 (WeegPart, 1);

  self->name = g_strdup (name);
  self->content = g_strdup (content != NULL ? content : "[]");
  if (content == NULL)
    self->items = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
weeg_part_take_item (WeegPart *self, char *content)
{
  g_return_if_fail (self->items != NULL);
  g_ptr_array_add (self->items, content);
}

void
weeg_part_free (WeegPart *self)
{
  g_free (self->name);
  g_free (self->content);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_free (self);
}

GPtrArray *
weeg_parts_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)weeg_part_free);
}

WeegHeldCopy *
weeg_held_copy_new (const char *point, const char *content)
{
  WeegHeldCopy *self = g_new0 (WeegHeldCopy, 1);

  self->point = g_strdup (point);
  self->content = g_strdup (content);
  return self;
}

void
weeg_held_copy_free (WeegHeldCopy *self)
{
  g_free (self->point);
  g_free (self->content);
  g_free (self);
}

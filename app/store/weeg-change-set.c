/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-change-set-private.h"

static void
free_change (gpointer data)
{
  WeegChange *change = data;

  g_free (change->name);
  g_free (change->content);
  g_clear_pointer (&change->inserted, g_ptr_array_unref);
  g_free (change);
}

WeegChangeSet *
weeg_change_set_new (void)
{
  WeegChangeSet *self = g_new0 (WeegChangeSet, 1);

  self->changes = g_ptr_array_new_with_free_func (free_change);
  return self;
}

void
weeg_change_set_free (WeegChangeSet *self)
{
  g_ptr_array_unref (self->changes);
  g_free (self);
}

gboolean
weeg_change_set_is_empty (const WeegChangeSet *self)
{
  return self->changes->len == 0;
}

static WeegChange *
add_change (WeegChangeSet *self, WeegChangeKind kind, const char *name, const char *content)
{
  WeegChange *change = g_new0 (WeegChange, 1);

  change->kind = kind;
  change->name = g_strdup (name);
  change->content = g_strdup (content);
  g_ptr_array_add (self->changes, change);
  return change;
}

void
weeg_change_set_put (WeegChangeSet *self, const char *name, const char *content)
{
  g_return_if_fail (name != NULL && content != NULL);
  add_change (self, WEEG_CHANGE_PUT, name, content);
}

void
weeg_change_set_drop (WeegChangeSet *self, const char *name)
{
  g_return_if_fail (name != NULL);
  add_change (self, WEEG_CHANGE_DROP, name, NULL);
}

void
weeg_change_set_splice (WeegChangeSet *self,
                        const char *name,
                        guint at,
                        guint n_removed,
                        const char *const *inserted,
                        guint n_inserted)
{
  WeegChange *change;

  g_return_if_fail (name != NULL && (n_inserted == 0 || inserted != NULL));
  change = add_change (self, WEEG_CHANGE_SPLICE, name, NULL);
  change->at = at;
  change->n_removed = n_removed;
  change->inserted = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < n_inserted; i++)
    g_ptr_array_add (change->inserted, g_strdup (inserted[i]));
}

void
weeg_change_set_log (WeegChangeSet *self, const char *entry)
{
  g_return_if_fail (entry != NULL);
  add_change (self, WEEG_CHANGE_LOG, NULL, entry);
}

void
weeg_change_set_hold (WeegChangeSet *self, const char *point, const char *content)
{
  g_return_if_fail (point != NULL && content != NULL);
  add_change (self, WEEG_CHANGE_HOLD, point, content);
}

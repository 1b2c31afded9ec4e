/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * WeegChangeSet: what one save writes, all of it or nothing: changes of the
 * parts of one dossier in the order in which they are to be made, entries for
 * its log, and copies to keep of decision points that are held.
 */
typedef struct _WeegChangeSet WeegChangeSet;

WeegChangeSet *weeg_change_set_new (void);
void weeg_change_set_free (WeegChangeSet *self);
gboolean weeg_change_set_is_empty (const WeegChangeSet *self);

/* The part @name, not a list, is now @content. */
void weeg_change_set_put (WeegChangeSet *self, const char *name, const char *content);
/* The part @name is gone, with its items when it was a list. */
void weeg_change_set_drop (WeegChangeSet *self, const char *name);
/* In the list @name (made when it is not there) the @n_removed items from place
 * @at on give way to @inserted (n_inserted texts; may be NULL when 0). The items
 * behind them move up or down. */
void weeg_change_set_splice (WeegChangeSet *self,
                             const char *name,
                             guint at,
                             guint n_removed,
                             const char *const *inserted,
                             guint n_inserted);
/* Adds @entry behind the dossier's log. */
void weeg_change_set_log (WeegChangeSet *self, const char *entry);
/* Keeps @content as the dossier was when @point was held; never replaced. */
void weeg_change_set_hold (WeegChangeSet *self, const char *point, const char *content);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegChangeSet, weeg_change_set_free)

G_END_DECLS

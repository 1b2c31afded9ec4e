/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* WeegCalendar: events of whole days as an iCalendar text (RFC 5545). */
typedef struct _WeegCalendar WeegCalendar;

/* @stamp: when the events are written down, seconds since 1970. (transfer full) */
WeegCalendar *weeg_calendar_new (gint64 stamp);
void weeg_calendar_free (WeegCalendar *self);

/* An event on the day @date (2026-11-22). @uid tells it from all others, and stays the same when it is
 * written again. */
void weeg_calendar_add (
    WeegCalendar *self, const char *uid, const char *date, const char *title, const char *description);

/* (transfer full): the whole text. */
char *weeg_calendar_to_text (const WeegCalendar *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegCalendar, weeg_calendar_free)

G_END_DECLS

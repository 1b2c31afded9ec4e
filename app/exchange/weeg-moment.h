/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Dates and moments as ISO 8601 text. Inside this layer only. */

/* A day that exists, as 2026-11-22. */
gboolean weeg_moment_is_date (const char *text);
/* A moment in UTC, as 2026-11-22T09:30:00Z, optionally with a decimal fraction of the second. */
gboolean weeg_moment_is_time (const char *text);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "weeg-locale.h"

G_BEGIN_DECLS

/* A button that opens a calendar; the day that is chosen is written into @entry, which is told as
 * "activate" there. @label names the date. Floating; not used after @entry is gone. */
GtkWidget *weeg_field_calendar_new (const char *label, const WeegLocale *locale, GtkEntry *entry);

G_END_DECLS

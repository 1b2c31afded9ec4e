/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The shipped cases, data/cases/, which travel inside the program. */

/* (transfer full): their file names, sorted. */
GStrv weeg_cases_dup_names (void);
/* (transfer full): the contents of the case @name, which is one of those. */
GBytes *weeg_cases_load (const char *name);

G_END_DECLS

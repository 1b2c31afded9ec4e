/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * WeegProblems: all that is wrong with a file, each with its place.
 *
 * A path looks like `criteria[3].worst`; the empty path is the file itself. A
 * message says what is wrong and what was expected, in English; it is shown
 * behind the path and a colon.
 */
typedef struct _WeegProblems WeegProblems;

WeegProblems *weeg_problems_new (void);
void weeg_problems_free (WeegProblems *problems);

void weeg_problems_add (WeegProblems *problems, const char *path, const char *format, ...)
    G_GNUC_PRINTF (3, 4);
guint weeg_problems_n (const WeegProblems *problems);
const char *weeg_problems_path (const WeegProblems *problems, guint index);
const char *weeg_problems_message (const WeegProblems *problems, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegProblems, weeg_problems_free)

G_END_DECLS

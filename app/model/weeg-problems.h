/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-message.h"

G_BEGIN_DECLS

/*
 * WeegProblems: all that is wrong with a file, each with its place.
 *
 * A path looks like `criteria[3].worst`; the empty path is the file itself. A
 * message says what is wrong and what was expected; it is shown behind the path
 * and a colon, in the language of who reads it.
 */
typedef struct _WeegProblems WeegProblems;

WeegProblems *weeg_problems_new (void);
void weeg_problems_free (WeegProblems *problems);

/* Adds a problem; @format as of weeg_message_new (). */
void weeg_problems_add (WeegProblems *problems, const char *path, const char *format, ...)
    G_GNUC_PRINTF (3, 4);
/* The same with a message (transfer full). */
void weeg_problems_take (WeegProblems *problems, const char *path, WeegMessage *message);

guint weeg_problems_n (const WeegProblems *problems);
const char *weeg_problems_path (const WeegProblems *problems, guint index);
/* (transfer full): the message itself. */
WeegMessage *weeg_problems_ref_message (const WeegProblems *problems, guint index);
/* The message in English. */
const char *weeg_problems_message (const WeegProblems *problems, guint index);
/* (transfer full): the message in @language. */
char *
weeg_problems_say (const WeegProblems *problems, guint index, WeegTranslate translate, const char *language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegProblems, weeg_problems_free)

G_END_DECLS

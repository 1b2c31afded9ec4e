/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * WeegText: immutable text for people: one string, or a string per language
 * ("nl", "en", ...), in the order in which they were given.
 */
typedef struct _WeegText WeegText;

/* (transfer full) */
WeegText *weeg_text_new (const char *plain);
/* @languages and @strings are NULL-terminated and as long as each other. (transfer full) */
WeegText *weeg_text_new_languages (const char *const *languages, const char *const *strings);
/* (transfer full): @text with what it says in @language replaced; a plain text stays plain. */
WeegText *weeg_text_with (const WeegText *text, const char *language, const char *string);
WeegText *weeg_text_ref (WeegText *text);
void weeg_text_unref (WeegText *text);
gboolean weeg_text_equal (const WeegText *a, const WeegText *b);

/* What @text (nullable) says in @language, else in any; "" when it says nothing. */
const char *weeg_text_get (const WeegText *text, const char *language);
/* Whether @text (nullable) says nothing, or only spaces, in every language. */
gboolean weeg_text_is_blank (const WeegText *text);
gboolean weeg_text_is_plain (const WeegText *text);
guint weeg_text_n (const WeegText *text);
const char *weeg_text_language (const WeegText *text, guint index);
const char *weeg_text_string (const WeegText *text, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegText, weeg_text_unref)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * WeegMessage: a sentence for people that was made where no language is known.
 *
 * It keeps its format, which is English and the key of its translation, apart
 * from what is filled in, so that whoever shows it can say it in the reader's
 * language. Formats are literals; they take %s, %d, %i, %u (with l, ll or z),
 * %e, %f, %g, and %p, which stands for another message (transfer full): a
 * phrase inside this one, said in the same language. Numbers are written as in
 * files, with a point, since that is where they stand. A translation may take
 * the arguments in another order, as %2$s.
 *
 * xgettext knows weeg_message_new, weeg_set_error and the functions of problems
 * as keywords (po/meson.build and tests/support/update-po). A literal that does
 * not stand in such a call is marked with N_().
 *
 * Immutable, counted by reference, safe to share between threads.
 */
typedef struct _WeegMessage WeegMessage;

#ifndef N_
#define N_(String) (String)
#endif

/* What gives the translation of @msgid in @language, or @msgid itself: weeg_tr (). */
typedef const char *(*WeegTranslate) (const char *language, const char *msgid);

WeegMessage *weeg_message_new (const char *format, ...) G_GNUC_PRINTF (1, 2);
WeegMessage *weeg_message_new_valist (const char *format, va_list arguments) G_GNUC_PRINTF (1, 0);
/* Of a phrase without arguments, a static string marked with N_(). */
WeegMessage *weeg_message_new_phrase (const char *phrase);
/* Of a static format marked with N_() that holds only %s, and as many of @texts. */
WeegMessage *weeg_message_new_texts (const char *format, const char *const *texts);
/* Of a text that is the same in every language: what stands in a file, a list of keys. */
WeegMessage *weeg_message_new_text (const char *text);
/* What the system means by the error @number of errno. */
WeegMessage *weeg_message_new_errno (int number);
WeegMessage *weeg_message_ref (const WeegMessage *self);
void weeg_message_unref (WeegMessage *self);

/* In English; owned by @self. */
const char *weeg_message_get_english (const WeegMessage *self);
/* (transfer full): in @language. */
char *weeg_message_say (const WeegMessage *self, WeegTranslate translate, const char *language);

/* Errors: a domain that is defined with WEEG_DEFINE_ERROR_DOMAIN keeps the message, and the GError's own text
 * is its English. */

/* As g_set_error. @domain is one of those. */
void weeg_set_error (GError **error, GQuark domain, int code, const char *format, ...) G_GNUC_PRINTF (4, 5);
/* The same with a message (transfer full). */
void weeg_set_error_take (GError **error, GQuark domain, int code, WeegMessage *message);
/* Whether @error keeps a message. */
gboolean weeg_error_has_message (const GError *error);
/* (transfer full): the message of @error; for an error of others its text as it is. */
WeegMessage *weeg_error_ref_message (const GError *error);
/* (transfer full): what @error says, in @language; an error of others as it is. */
char *weeg_error_say (const GError *error, WeegTranslate translate, const char *language);

/* Makes the text of @error, which is English until then, what it says in @language. */
void weeg_error_translate (GError *error, WeegTranslate translate, const char *language);

/* Makes a domain whose errors keep their message; for the macro below. */
GQuark weeg_message_register_domain (const char *name);
/* By this a domain is known that keeps messages: GLib does not tell. */
#define WEEG_ERROR_DOMAIN_PREFIX "weegwijzer-message/"

/* Defines NAME_quark (): WEEG_DEFINE_ERROR_DOMAIN ("store", weeg_store_error). */
#define WEEG_DEFINE_ERROR_DOMAIN(text, name)                                                                 \
  GQuark name##_quark (void)                                                                                 \
  {                                                                                                          \
    static gsize quark = 0;                                                                                  \
                                                                                                             \
    if (g_once_init_enter (&quark))                                                                          \
      g_once_init_leave (&quark, weeg_message_register_domain (WEEG_ERROR_DOMAIN_PREFIX text));              \
    return (GQuark)quark;                                                                                    \
  }

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegMessage, weeg_message_unref)

G_END_DECLS

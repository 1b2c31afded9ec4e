/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Texts that people read, in a language that is handed in.
 *
 * The window has the language of its user, an advice has the language asked
 * for, both in one process; so the language is an argument here and never the
 * process's locale. It is a code such as "nl" or "nl_NL.UTF-8"; only what
 * stands before "_", "-", "." or "@" counts, and NULL or a language that has
 * no catalogue gives the English of the source.
 *
 * What comes back lives as long as the program (or is the argument itself), and
 * is not to be freed. Any thread may ask.
 *
 * xgettext knows these keywords (po/meson.build and tests/support/update-po).
 * Give it literals only. A text in a table is marked with N_() or NC_() and
 * translated where it is used. */
#define N_(String) (String)
#define NC_(Context, String) (String)

const char *weeg_tr (const char *language, const char *msgid) G_GNUC_FORMAT (2);

/* With a context, where one English text has more than one translation. */
const char *weeg_trc (const char *language, const char *context, const char *msgid) G_GNUC_FORMAT (3);

/* With a number: the form for n. Both forms take the same arguments. */
const char *weeg_trn (const char *language, const char *singular, const char *plural, gulong n)
    G_GNUC_FORMAT (2) G_GNUC_FORMAT (3);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The languages this program speaks: codes "en", "nl", NULL at the end. */
const char *const *weeg_language_list (void);

/* The one of them that `locale` ("nl_NL.UTF-8", "nl-BE", "en") stands for, or
 * NULL. The codes are static strings. */
const char *weeg_language_match (const char *locale);

/* The language a person asked for by the environment: the first known one in
 * LANGUAGE, LC_ALL, LC_MESSAGES, LANG, else "en". Unlike gettext it honours
 * LANGUAGE with locale C too. */
const char *weeg_language_from_environment (void);

/* Makes gettext, and with it GTK's own texts and the .ui files, speak `language`,
 * whatever the process's locale was. Call it before gtk_init () and before the first
 * thread; later only from the main thread, for windows that are yet to be made. */
void weeg_language_set_interface (const char *language);

/* The language of the environment the program was started in. */
const char *weeg_language_get_system (void);

/* What was set, or what the environment asks for. */
const char *weeg_language_get_interface (void);

G_END_DECLS

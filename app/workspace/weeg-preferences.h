/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * What this program remembers of its user, in XDG config
 * weegwijzer/preferences.ini: the name that goes into logs, and the registers
 * used last. Saved when it is set; that it cannot be saved is no reason to stop.
 */
typedef struct _WeegPreferences WeegPreferences;

/* @path NULL: the user's own. A file that is not there or not understood is as an empty one. */
WeegPreferences *weeg_preferences_new (const char *path);
void weeg_preferences_free (WeegPreferences *self);

/* The name that was given, else the account's real name, else its login. */
const char *weeg_preferences_get_who (WeegPreferences *self);
/* Whether a name was given: if not, the window asks once. */
gboolean weeg_preferences_has_who (WeegPreferences *self);
void weeg_preferences_set_who (WeegPreferences *self, const char *who);

/* The language that was chosen for the window, or NULL: the computer's. (transfer full) */
char *weeg_preferences_dup_language (WeegPreferences *self);
void weeg_preferences_set_language (WeegPreferences *self, const char *language);

/* Absolute paths of registers, as the system has them (not always UTF-8), the last used first, at most ten.
 * (transfer full) */
GStrv weeg_preferences_dup_recent (WeegPreferences *self);
void weeg_preferences_add_recent (WeegPreferences *self, const char *path);
void weeg_preferences_forget_recent (WeegPreferences *self, const char *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegPreferences, weeg_preferences_free)

G_END_DECLS

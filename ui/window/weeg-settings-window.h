/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "weeg-preferences.h"
#include "weeg-workspace.h"

G_BEGIN_DECLS

/*
 * WeegSettingsWindow: the language of the window and the name in the log, and by what the
 * committee of a register decides: thresholds, quorum, majority, zones. There is nothing
 * to save: each change is kept at once, those of the register can be undone.
 *
 * The language is changed by the action "win.language" of @parent.
 */
#define WEEG_TYPE_SETTINGS_WINDOW (weeg_settings_window_get_type ())
G_DECLARE_FINAL_TYPE (WeegSettingsWindow, weeg_settings_window, WEEG, SETTINGS_WINDOW, AdwWindow)

/* @workspace NULL: no register is open. NULL with @error when its settings cannot be read. */
GtkWindow *weeg_settings_window_new (GtkWindow *parent,
                                     WeegWorkspace *workspace,
                                     WeegPreferences *preferences,
                                     const char *language,
                                     GError **error);

G_END_DECLS

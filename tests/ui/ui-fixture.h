/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-window.h"

/* Starts the test program, or ends it with 77 (skipped) where there is no display. */
void ui_test_init (int *argc, char ***argv);

/* The one application of the program, registered. (transfer none) */
AdwApplication *ui_test_get_application (void);

/* Runs the main loop until @done says so; fails after twenty seconds. */
typedef gboolean (*UiTestDone) (gpointer data);
void ui_test_wait (UiTestDone done, gpointer data);
/* Runs what is waiting in the main loop. */
void ui_test_settle (void);

/* A window on a new register with the shipped cases, its first dossier open. (transfer none) */
WeegWindow *ui_test_open_demo (void);
/* A window on a new register of that name with nothing in it. (transfer none) */
WeegWindow *ui_test_open_empty (const char *name);
/* Whether the list of dossiers is shown; for ui_test_wait. */
gboolean ui_test_shows_list (gpointer window);
/* The window of that type that is shown last. (transfer none) (nullable) */
gpointer ui_test_find_window (GType type);

/* The @nth descendant of @type below @root that is mapped, or NULL. (transfer none) */
gpointer ui_test_find (gpointer root, GType type, guint nth);
/* Presses the mapped button below @root that says @label. */
void ui_test_press (gpointer root, const char *label);
/* Whether a mapped label below @root has @text in it. */
gboolean ui_test_has_label (gpointer root, const char *text);
/* The value of the alternative that the dossier advises. */
double ui_test_advised_value (WeegDossierSession *session);

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * WeegReportWindow: something that takes more than a sentence: what came of a check, all
 * that is wrong with a file, what restoring would change. A sentence in large, what it
 * means, and rows under headings. All of it can be copied as text. Escape closes it.
 *
 * Signal: chosen: the button of weeg_report_window_set_action was pressed.
 */
#define WEEG_TYPE_REPORT_WINDOW (weeg_report_window_get_type ())
G_DECLARE_FINAL_TYPE (WeegReportWindow, weeg_report_window, WEEG, REPORT_WINDOW, AdwWindow)

/* @parent (nullable): stands above it, and it is modal to it. */
GtkWidget *weeg_report_window_new (GtkWindow *parent, const char *title);
/* Begins again: lets go of rows and button. @text (nullable). Texts are plain. */
void weeg_report_window_say (WeegReportWindow *self, const char *icon, const char *heading, const char *text);
/* A row below those there are; one with another @group (nullable) than the last begins a
 * group of that name. @note is nullable. */
void weeg_report_window_add (WeegReportWindow *self, const char *group, const char *title, const char *note);
/* A button at the end, such as "Restore"; @css_class (nullable). */
void weeg_report_window_set_action (WeegReportWindow *self, const char *label, const char *css_class);

guint weeg_report_window_get_n (WeegReportWindow *self);
/* All of it, a line each. (transfer full) */
char *weeg_report_window_dup_text (WeegReportWindow *self);

G_END_DECLS

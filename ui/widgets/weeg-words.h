/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-view.h"

G_BEGIN_DECLS

/* Wordings that only the window needs; what it shares with paper is in WeegView. */

/* A name of a closed list, with a capital: ("phase", weeg_phase_names, 3) is "Pilot". (transfer full) */
char *weeg_words_choice (const WeegView *view, const char *group, const char *const *names, int index);

/* A number with at most so many decimals and its unit: "12.5 km". (transfer full) */
char *weeg_words_number (const WeegView *view, double number, int most_decimals, const char *unit);

/* A figure, or the texts or ids of a list, one a line; NULL when absent. (transfer full) */
char *weeg_words_lines (const WeegView *view, const WeegEither *either);

/* The names of a list of enum names, joined by ", ". (transfer full) */
char *weeg_words_names (const WeegView *view, const char *group, const WeegList *names);

/* The title of a decision point; its id when there is none. (transfer none) */
const char *weeg_words_point (const WeegView *view, const char *id);

G_END_DECLS

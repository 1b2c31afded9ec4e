/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "weeg-problems.h"

G_BEGIN_DECLS

/* WeegPlace: where in a value one is, as `criteria[3].worst`, and the problems found there. Inside this layer
 * only. */
typedef struct
{
  GString *text;
  WeegProblems *problems;
  gboolean keep_partial; /* a record with something wrong in it is kept without that, to look at the rest */
} WeegPlace;

void weeg_place_init (WeegPlace *place, WeegProblems *problems);
void weeg_place_clear (WeegPlace *place);

/* Go one step in; the result is handed to weeg_place_leave. */
gsize weeg_place_key (WeegPlace *place, const char *key);
gsize weeg_place_index (WeegPlace *place, guint index);
void weeg_place_leave (WeegPlace *place, gsize before);

/* Adds a problem at the place where @place is; @format as of weeg_message_new (). */
void weeg_place_problem (WeegPlace *place, const char *format, ...) G_GNUC_PRINTF (2, 3);
/* Adds a problem at @key of that place. */
void weeg_place_problem_at (WeegPlace *place, const char *key, const char *format, ...) G_GNUC_PRINTF (3, 4);
/* The same below it, with @step as it is to be read: "levels[2].value". */
void weeg_place_problem_below (WeegPlace *place, const char *step, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WeegPlace, weeg_place_clear)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "weeg-problems.h"

G_BEGIN_DECLS

/* WeegPath: where in a value one is, as `criteria[3].worst`, and the problems found there. Inside this layer
 * only. */
typedef struct
{
  GString *text;
  WeegProblems *problems;
} WeegPath;

void weeg_path_init (WeegPath *path, WeegProblems *problems);
void weeg_path_clear (WeegPath *path);

/* Go one step in; the result is handed to weeg_path_leave. */
gsize weeg_path_key (WeegPath *path, const char *key);
gsize weeg_path_index (WeegPath *path, guint index);
void weeg_path_leave (WeegPath *path, gsize before);

/* Adds a problem at the place where @path is. */
void weeg_path_problem (WeegPath *path, const char *format, ...) G_GNUC_PRINTF (2, 3);
/* Adds a problem at @key of that place. */
void weeg_path_problem_at (WeegPath *path, const char *key, const char *format, ...) G_GNUC_PRINTF (3, 4);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WeegPath, weeg_path_clear)

G_END_DECLS

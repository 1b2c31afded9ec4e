/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-edit.h"

G_BEGIN_DECLS

/* What an edit leaves in the log. Private to the workspace. */

/* (transfer full): now, in UTC, as logs have it. */
char *weeg_edit_log_now (void);

/* (transfer full): @after with an entry for each step of @done behind its log,
 * chained. @op NULL: that of each step; "undo" or "redo" else. Scores and weights
 * of a round that is not closed are withheld. */
WeegDossier *weeg_edit_log_append (const WeegDossier *before,
                                   const WeegDossier *after,
                                   const WeegEdit *done,
                                   const char *op,
                                   const char *at,
                                   const char *who);

/* (transfer full): the JSON of an entry behind @previous (nullable: JSON of the last one). */
char *weeg_edit_log_note (const char *previous,
                          const char *at,
                          const char *who,
                          const char *op,
                          const char *path,
                          const char *new_value);

G_END_DECLS

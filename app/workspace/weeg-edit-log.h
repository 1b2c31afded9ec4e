/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-edit.h"

G_BEGIN_DECLS

/* What an edit leaves in the log. Private to the workspace. */

/* What stands in the log for a value that is not told. */
#define WEEG_LOG_WITHHELD "{\"withheld\":true}"

/* (transfer full): what stands in the log for @cell: its canonical JSON, or of a long one the checksum. */
char *weeg_edit_log_value (const WeegShape *shape, WeegCell cell);
/* Whether @json (nullable: nothing) is the value itself, neither withheld nor a checksum. */
gboolean weeg_edit_log_is_value (const char *json);

/* (transfer full): now, in UTC, as logs have it. */
char *weeg_edit_log_now (void);

/* (transfer full): @after with an entry for each step of @done behind its log,
 * chained. @op NULL: that of each step; "undo", "redo" or "hold" else. Scores and weights
 * of a round that is not closed, and votes cast in secret, are withheld. */
WeegDossier *weeg_edit_log_append (const WeegDossier *before,
                                   const WeegDossier *after,
                                   const WeegEdit *done,
                                   const char *op,
                                   const char *at,
                                   const char *who);

/* (transfer full): what stands as `frozen` in the entry of a hold, of @dossier as it was held (since votes
 * can be secret: as others may see it, weeg_dossier_for_others): SHA-256 of the file that it makes without
 * its log. */
char *weeg_edit_log_frozen (const WeegDossier *dossier);

/* (transfer full): the JSON of an entry behind @previous (nullable: JSON of the last one). */
char *weeg_edit_log_note (const char *previous,
                          const char *at,
                          const char *who,
                          const char *op,
                          const char *path,
                          const char *new_value);

G_END_DECLS

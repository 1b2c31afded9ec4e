/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-dossier-progress.h"

G_BEGIN_DECLS

/* What is gathered on the way. */
typedef struct
{
  const WeegDossier *dossier;
  const WeegAnalysis *analysis; /* (nullable) */
  const char *language;
  GPtrArray *items;
} WeegProgress;

/* What is asked of each step: of those in which a dossier is written in weeg-dossier-progress-prepare.c, of
 * those in which it is judged in weeg-dossier-progress-decide.c. */
void weeg_progress_add_intake (WeegProgress *progress);
void weeg_progress_add_plan (WeegProgress *progress);
void weeg_progress_add_assessment (WeegProgress *progress);
void weeg_progress_add_weighing (WeegProgress *progress);
void weeg_progress_add_decision (WeegProgress *progress);
void weeg_progress_add_advice (WeegProgress *progress);

/* Takes @sentence. */
void weeg_progress_add (WeegProgress *progress,
                        WeegStep step,
                        gboolean done,
                        char *sentence,
                        const char *path,
                        const char *target);
/* One of two fixed sentences, both marked for translation where they stand. */
void weeg_progress_add_either (WeegProgress *progress,
                               WeegStep step,
                               gboolean done,
                               const char *complete,
                               const char *missing,
                               const char *path);
/* An item per record of @list for which @lacks; or, when all are fine, one that says so. */
void weeg_progress_add_list (WeegProgress *progress,
                             WeegStep step,
                             const WeegList *list,
                             const char *key,
                             gboolean (*lacks) (gconstpointer record, const WeegProgress *progress),
                             const char *complete,
                             const char *missing,
                             const WeegText *(*name_of) (gconstpointer record));

G_END_DECLS

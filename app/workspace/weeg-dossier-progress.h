/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-analysis.h"
#include "weeg-dossier.h"

G_BEGIN_DECLS

/* The six steps of a dossier, in the order of the window. */
typedef enum
{
  WEEG_STEP_INTAKE,
  WEEG_STEP_PLAN,
  WEEG_STEP_ASSESSMENT,
  WEEG_STEP_WEIGHING,
  WEEG_STEP_DECISION,
  WEEG_STEP_ADVICE,
  WEEG_N_STEPS,
} WeegStep;

/* One thing that is asked of a dossier, done or missing. */
typedef struct
{
  WeegStep step;
  gboolean done;
  char *sentence; /* for people: "Three criteria have no score yet" */
  char *path;     /* where it is mended, as in WeegPath: "criteria[4]", "intake.problem" */
  char *target;   /* (nullable): the id of the criterion, risk, question ... it is about */
} WeegProgressItem;

void weeg_progress_item_free (WeegProgressItem *self);

/*
 * (transfer full): all items of all steps, in the order of the steps, sentences
 * in @language. @analysis is nullable: what only it knows is then left out.
 * Pure, and quick enough for the main thread.
 */
GPtrArray *
weeg_dossier_progress_new (const WeegDossier *dossier, const WeegAnalysis *analysis, const char *language);

/* How many items of @step are missing. */
guint weeg_dossier_progress_n_missing (const GPtrArray *progress, WeegStep step);
/* (transfer full): one line for the header of a step: "Complete", "2 things missing". */
char *weeg_dossier_progress_summary (const GPtrArray *progress, WeegStep step, const char *language);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-analysis.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * WeegAnalysisJob: keeps the analysis of one dossier up to date beside the
 * interface. Asking again while it computes cancels what it computes: the latest
 * wins. Private to the workspace.
 */
typedef struct _WeegAnalysisJob WeegAnalysisJob;

/* Called in the main loop; (transfer none), the job holds on to it. */
typedef void (*WeegAnalysisReady) (const WeegAnalysis *analysis, gpointer data);

WeegAnalysisJob *weeg_analysis_job_new (WeegAnalysisReady ready, gpointer data);
/* No call comes after this. */
void weeg_analysis_job_free (WeegAnalysisJob *self);

/* @settings is nullable. */
void weeg_analysis_job_ask (WeegAnalysisJob *self, const WeegDossier *dossier, const WeegSettings *settings);
gboolean weeg_analysis_job_is_busy (WeegAnalysisJob *self);

G_END_DECLS

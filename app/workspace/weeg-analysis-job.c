/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-analysis-job.h"

#include "weeg-day.h"

struct _WeegAnalysisJob
{
  WeegAnalysisReady ready;
  gpointer data;
  WeegDossier *dossier;   /* what is asked for */
  WeegSettings *settings; /* (nullable) */
  GCancellable *running;  /* NULL: nothing is computed */
  gboolean again;         /* asked for something else since it started */
  gboolean freed;         /* only the running task still has it */
};

/* What one computation works on: values of its own. */
typedef struct
{
  WeegDossier *dossier;
  WeegSettings *settings;
  char *today;
} Work;

static void start (WeegAnalysisJob *self);

static void
free_work (gpointer data)
{
  Work *work = data;

  weeg_record_unref (work->dossier);
  g_clear_pointer (&work->settings, weeg_record_unref);
  g_free (work->today);
  g_free (work);
}

static gboolean
is_cancelled (gpointer data)
{
  return g_cancellable_is_cancelled (data);
}

static void
compute (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Work *work = data;
  WeegAnalysisOptions options = weeg_analysis_options_default ();
  WeegAnalysis *analysis;

  options.today = work->today;
  options.settings = work->settings;
  analysis = weeg_analysis_new (work->dossier, &options, is_cancelled, cancellable);
  if (analysis != NULL)
    g_task_return_pointer (task, analysis, weeg_record_unref);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "cancelled");
}

static void
release (WeegAnalysisJob *self)
{
  g_clear_pointer (&self->dossier, weeg_record_unref);
  g_clear_pointer (&self->settings, weeg_record_unref);
  g_free (self);
}

static void
computed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  WeegAnalysisJob *self = data;
  g_autoptr (WeegAnyRecord) analysis = g_task_propagate_pointer (G_TASK (result), NULL);

  g_clear_object (&self->running);
  if (self->freed)
    release (self);
  else if (self->again)
    start (self);
  else if (analysis != NULL)
    self->ready ((const WeegAnalysis *)analysis, self->data);
}

static void
start (WeegAnalysisJob *self)
{
  g_autoptr (GTask) task = NULL;
  Work *work = g_new0 (Work, 1);

  work->dossier = weeg_record_ref (self->dossier);
  work->settings = self->settings != NULL ? weeg_record_ref (self->settings) : NULL;
  work->today = weeg_day_today ();
  self->again = FALSE;
  self->running = g_cancellable_new ();
  task = g_task_new (NULL, self->running, computed_cb, self);
  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, work, free_work);
  g_task_run_in_thread (task, compute);
}

WeegAnalysisJob *
weeg_analysis_job_new (WeegAnalysisReady ready, gpointer data)
{
  WeegAnalysisJob *self = g_new0 (WeegAnalysisJob, 1);

  self->ready = ready;
  self->data = data;
  return self;
}

void
weeg_analysis_job_free (WeegAnalysisJob *self)
{
  if (self->running == NULL)
    {
      release (self);
      return;
    }
  self->freed = TRUE;
  g_cancellable_cancel (self->running);
}

void
weeg_analysis_job_ask (WeegAnalysisJob *self, const WeegDossier *dossier, const WeegSettings *settings)
{
  g_clear_pointer (&self->dossier, weeg_record_unref);
  g_clear_pointer (&self->settings, weeg_record_unref);
  self->dossier = weeg_record_ref (dossier);
  self->settings = settings != NULL ? weeg_record_ref (settings) : NULL;
  if (self->running == NULL)
    {
      start (self);
      return;
    }
  self->again = TRUE;
  g_cancellable_cancel (self->running);
}

gboolean
weeg_analysis_job_is_busy (WeegAnalysisJob *self)
{
  return self->running != NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-advice-job.h"

#include "weeg-day.h"
#include "weeg-paper-source.h"
#include "weeg-pdf.h"
#include "weeg-translate.h"
#include "weeg-workspace.h"

typedef struct
{
  WeegDossier *dossier;
  WeegAnalysis *analysis; /* (nullable): computed by the job */
  char *today;
  char *point;
  char *language;
  char *path;
  gint64 created;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_pointer (&job->dossier, weeg_record_unref);
  g_clear_pointer (&job->analysis, weeg_record_unref);
  g_free (job->today);
  g_free (job->point);
  g_free (job->language);
  g_free (job->path);
  g_free (job);
}

static void
advice_job_run (GTask *task, gpointer source_object, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;
  g_autoptr (WeegPaperSource) source = weeg_paper_source_new (job->dossier, job->analysis, job->today);
  g_autoptr (GError) error = NULL;
  WeegAdviceOptions options = {
    .language = job->language,
    .point = job->point,
    .data = source->json,
    .checksum = source->checksum,
    .created = job->created,
  };
  g_autoptr (WeegDocument) document = weeg_advice_new (source->dossier, source->analysis, &options);

  if (job->path != NULL && !weeg_pdf_write (document, job->path, cancellable, &error))
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, g_steal_pointer (&document), (GDestroyNotify)weeg_document_unref);
}

/* FALSE with @error when it was held and cannot be read. */
static gboolean
take_dossier (Job *job, WeegDossierSession *session, GError **error)
{
  const WeegDossier *now = weeg_dossier_session_get_dossier (session);
  const WeegDecisionPoint *point = job->point != NULL
                                       ? weeg_list_find (now->decision_points, job->point, NULL)
                                       : weeg_advice_default_point (now);
  g_autoptr (GError) local = NULL;

  job->today = weeg_day_of_paper (point);
  if (point != NULL && point->held != NULL)
    {
      job->dossier = weeg_dossier_session_load_held (session, point->id, &local);
      if (job->dossier == NULL && !g_error_matches (local, WEEG_STORE_ERROR, WEEG_STORE_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return FALSE;
        }
    }
  if (job->dossier == NULL)
    {
      job->dossier = weeg_record_ref (now);
      /* What is computed now judges acceptances on today: of a held point it is computed again. */
      if ((point == NULL || point->held == NULL) && !weeg_dossier_session_get_analysis_stale (session) &&
          weeg_dossier_session_get_analysis (session) != NULL)
        job->analysis = weeg_record_ref (weeg_dossier_session_get_analysis (session));
    }
  return TRUE;
}

void
weeg_advice_job_async (WeegDossierSession *session,
                       const WeegAdviceOrder *order,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer data)
{
  g_autoptr (GTask) task = NULL;
  GError *error = NULL;
  Job *job;

  g_return_if_fail (WEEG_IS_DOSSIER_SESSION (session));
  g_return_if_fail (order != NULL);

  task = g_task_new (session, cancellable, callback, data);
  g_task_set_source_tag (task, weeg_advice_job_async);
  job = g_new0 (Job, 1);
  g_task_set_task_data (task, job, job_free);
  job->point = g_strdup (order->point);
  job->language = g_strdup (order->language);
  job->path = g_strdup (order->path);
  job->created = order->created;
  if (take_dossier (job, session, &error))
    g_task_run_in_thread (task, advice_job_run);
  else
    g_task_return_error (task, error);
}

WeegDocument *
weeg_advice_job_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

char *
weeg_advice_job_suggest_name (const WeegDossier *dossier, const char *language)
{
  const char *title = weeg_text_get (dossier->title, language);
  /* Translators: the name of a file; %s is the title of a dossier. */
  char *name = g_strdup_printf (weeg_tr (language, "Advice %s.pdf"), title);

  /* What no file system takes in a name, or what would be hidden. */
  return g_strdelimit (name, "/\\:*?\"<>|\n\t", ' ');
}

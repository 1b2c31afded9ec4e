/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-workspace-private.h"

/* Checking a register beside the interface. */

typedef struct
{
  WeegWorkspace *workspace; /* let go of in the main thread only */
  GAsyncReadyCallback callback;
  gpointer data;
} Check;

static void
check_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Check *check = data;
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  GError *error = NULL;

  /* All that this looks at is in the store, which any thread may read. */
  if (weeg_workspace_check (check->workspace, problems, &error))
    g_task_return_pointer (task, g_steal_pointer (&problems), (GDestroyNotify)weeg_problems_free);
  else
    g_task_return_error (task, error);
}

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Check *check = data;

  check->callback (NULL, result, check->data);
  g_object_unref (check->workspace);
  g_free (check);
}

void
weeg_workspace_check_async (WeegWorkspace *self, GAsyncReadyCallback callback, gpointer data)
{
  Check *check;
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (WEEG_IS_WORKSPACE (self) && callback != NULL);
  check = g_new0 (Check, 1);
  *check = (Check){ g_object_ref (self), callback, data };
  task = g_task_new (NULL, NULL, checked_cb, check);
  g_task_set_source_tag (task, weeg_workspace_check_async);
  g_task_set_task_data (task, check, NULL);
  g_task_run_in_thread (task, check_thread);
}

WeegProblems *
weeg_workspace_check_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

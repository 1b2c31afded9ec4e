/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-workspace.h"

#include "weeg-exchange-file.h"

static void
load_thread (GTask *task, gpointer file, gpointer problems, GCancellable *cancellable)
{
  g_autofree char *path = g_file_get_path (file);
  GBytes *bytes = NULL;

  if (path == NULL)
    weeg_problems_add (problems, "", "not in a folder of this computer, expected a file that is");
  /* A pipe would keep us waiting. */
  else if (g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_REGULAR) &&
           !g_file_test (path, G_FILE_TEST_IS_DIR))
    weeg_problems_add (problems, "", "not an ordinary file, expected a dossier or an advice");
  else
    bytes = weeg_exchange_file_load (path, problems);
  g_task_return_pointer (task, bytes, (GDestroyNotify)g_bytes_unref);
}

void
weeg_workspace_load_async (GFile *file, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));
  task = g_task_new (file, NULL, callback, data);
  g_task_set_task_data (task, weeg_problems_new (), (GDestroyNotify)weeg_problems_free);
  g_task_run_in_thread (task, load_thread);
}

GBytes *
weeg_workspace_load_finish (GAsyncResult *result, const WeegProblems **problems)
{
  g_return_val_if_fail (G_IS_TASK (result) && problems != NULL, NULL);
  *problems = g_task_get_task_data (G_TASK (result));
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

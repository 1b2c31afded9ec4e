/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-workspace-private.h"

#include "weeg-edit-log.h"
#include "weeg-hold.h"
#include "weeg-log-chain.h"
#include "weeg-log-replay.h"

/* Checking a register: the chains of its logs, whether each dossier is what its log says, and whether what
 * was held is still as it was. */

static void
add_problem (const char *place, WeegMessage *message, gpointer data)
{
  weeg_problems_take (data, place, message);
}

static const WeegLogChange *
change_at (const WeegList *log, guint index)
{
  return ((const WeegLogEntry *)weeg_list_get (log, index))->what;
}

static gboolean
is_hold (const WeegLogChange *what)
{
  return g_strcmp0 (what->op, "hold") == 0 && what->path != NULL && g_str_has_suffix (what->path, ".held");
}

/* (transfer full): of an import, when the last entry that it brought was made; that clock may be ahead. */
static char *
brought_until (const WeegLogEntry *import)
{
  static const char key[] = "\"until\":\"";
  const char *until = strstr (import->what->new, key);
  g_autofree char *at = NULL;

  if (until == NULL)
    return g_strdup (import->at);
  until += strlen (key);
  at = g_strndup (until, strcspn (until, "\""));
  return g_strdup (strcmp (at, import->at) > 0 ? at : import->at);
}

/* (nullable) (transfer full): when the dossier last came from a file: its log until then is another's. */
static char *
imported_at (const WeegList *own_log, const char *id)
{
  g_autofree char *quoted = g_strdup_printf ("\"%s\"", id);

  for (guint i = weeg_list_n (own_log); i > 0; i--)
    {
      const WeegLogEntry *entry = weeg_list_get (own_log, i - 1);

      if (g_strcmp0 (entry->what->op, "import") == 0 && entry->what->new != NULL &&
          strstr (entry->what->new, quoted) != NULL)
        return brought_until (entry);
    }
  return NULL;
}

static void
check_chain (const char *id, const char *what, const WeegList *log, WeegProblems *problems)
{
  int broken = weeg_log_chain_verify (log);
  g_autofree char *place = g_strdup_printf ("%s%slog[%d]", id, what, broken);

  if (broken >= 0)
    weeg_problems_add (problems, place, "the hash is not that of the entry and the one before it");
}

static void
check_replay (const WeegDossier *dossier, const char *since, WeegProblems *problems)
{
  int wrong = weeg_log_replay_verify (dossier, since);
  g_autofree char *place = g_strdup_printf ("%s log[%d]", dossier->id, wrong);

  if (wrong >= 0)
    weeg_problems_add (problems, place,
                       "what it says was written at %s does not stand there; the dossier was changed beside "
                       "its log",
                       change_at (dossier->log, (guint)wrong)->path);
}

/* @copy is as it was held when the entry of the log that held it says so, and that entry is in the dossier's
 * own log as well. What was held before the dossier came from a file is kept as it came. */
static gboolean
is_as_held (const WeegDossier *copy, const WeegDossier *dossier, const char *since)
{
  for (guint i = weeg_list_n (copy->log); i > 0; i--)
    {
      const WeegLogEntry *entry = weeg_list_get (copy->log, i - 1);
      const WeegLogEntry *own = weeg_list_n (dossier->log) >= i ? weeg_list_get (dossier->log, i - 1) : NULL;
      g_autofree char *sum = NULL;

      if (!is_hold (entry->what) || entry->what->frozen == NULL)
        continue;
      if (since != NULL && strcmp (entry->at, since) <= 0)
        return TRUE;
      sum = weeg_edit_log_frozen (copy);
      return strcmp (sum, entry->what->frozen) == 0 && own != NULL && strcmp (own->hash, entry->hash) == 0;
    }
  return TRUE;
}

static void
check_held_copy (WeegWorkspace *self,
                 const WeegDossier *dossier,
                 const char *point,
                 const char *since,
                 WeegProblems *problems)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WeegAnyRecord) copy = (WeegRecord *)weeg_workspace_load_held (self, dossier->id, point, &error);
  g_autofree char *place = g_strdup_printf ("%s %s", dossier->id, point);
  g_autofree char *held = g_strdup_printf (" %s ", point);

  if (copy == NULL)
    {
      weeg_problems_take (problems, place, weeg_error_ref_message (error));
      return;
    }
  check_chain (dossier->id, held, ((const WeegDossier *)copy)->log, problems);
  if (!is_as_held ((const WeegDossier *)copy, dossier, since) ||
      !weeg_hold_is_kept ((const WeegDossier *)copy, dossier, self->language, NULL))
    weeg_problems_add (problems, place, "the dossier that was kept when it was held is not as it was then");
}

/* Every point that was held here has its copy, and each copy is as it was. */
static void
check_held (WeegWorkspace *self, const WeegDossier *dossier, const char *since, WeegProblems *problems)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) copies = weeg_register_load_held_copies (self->store, dossier->id, &error);
  guint n_held = 0;

  if (copies == NULL)
    {
      weeg_problems_take (problems, dossier->id, weeg_error_ref_message (error));
      return;
    }
  for (guint i = 0; i < weeg_list_n (dossier->log); i++)
    {
      const WeegLogEntry *entry = weeg_list_get (dossier->log, i);

      n_held += is_hold (entry->what) && (since == NULL || strcmp (entry->at, since) > 0);
    }
  if (copies->len < n_held)
    weeg_problems_add (problems, dossier->id,
                       "decision points held here: %u, copies kept of what was held: %u", n_held,
                       copies->len);
  for (guint i = 0; i < copies->len; i++)
    check_held_copy (self, dossier, ((const WeegHeldCopy *)copies->pdata[i])->point, since, problems);
}

static void
check_dossier (WeegWorkspace *self, const char *id, const WeegList *own_log, WeegProblems *problems)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WeegAnyRecord) record = (WeegRecord *)weeg_workspace_load_dossier (self, id, &error);
  const WeegDossier *dossier = (const WeegDossier *)record;
  g_autofree char *since = imported_at (own_log, id);

  if (dossier == NULL)
    {
      /* That names the dossier. */
      weeg_problems_take (problems, "", weeg_error_ref_message (error));
      return;
    }
  check_chain (id, " ", dossier->log, problems);
  check_replay (dossier, since, problems);
  check_held (self, dossier, since, problems);
}

gboolean
weeg_workspace_check (WeegWorkspace *self, WeegProblems *problems, GError **error)
{
  g_autoptr (GPtrArray) overviews = NULL;
  g_autoptr (WeegList) own_log = NULL;
  g_autoptr (WeegAnyRecord) settings = NULL;
  g_autoptr (GError) problem = NULL, unread = NULL;

  g_return_val_if_fail (WEEG_IS_WORKSPACE (self) && problems != NULL, FALSE);
  if (!weeg_register_check (self->store, add_problem, problems, error) ||
      (overviews = weeg_register_list (self->store, error)) == NULL)
    return FALSE;
  settings = (WeegRecord *)weeg_workspace_load_settings (self, &unread);
  if (settings == NULL)
    weeg_problems_take (problems, "", weeg_error_ref_message (unread));
  own_log = weeg_workspace_load_own_log (self, &problem);
  if (own_log == NULL)
    weeg_problems_take (problems, "log", weeg_error_ref_message (problem));
  for (guint i = 0; i < overviews->len; i++)
    check_dossier (self, ((const WeegOverview *)overviews->pdata[i])->id, own_log, problems);
  check_chain ("", "", own_log, problems);
  return TRUE;
}

/* --- Beside the interface --- */

typedef struct
{
  WeegWorkspace *workspace; /* let go of in the main thread only */
  GAsyncReadyCallback callback;
  gpointer data;
} RegisterCheck;

static void
check_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const RegisterCheck *check = data;
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
  RegisterCheck *check = data;

  check->callback (G_OBJECT (check->workspace), result, check->data);
  g_object_unref (check->workspace);
  g_free (check);
}

void
weeg_workspace_check_async (WeegWorkspace *self, GAsyncReadyCallback callback, gpointer data)
{
  RegisterCheck *check;
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (WEEG_IS_WORKSPACE (self) && callback != NULL);
  check = g_new0 (RegisterCheck, 1);
  *check = (RegisterCheck){ g_object_ref (self), callback, data };
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

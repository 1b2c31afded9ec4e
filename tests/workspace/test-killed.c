/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workspace-fixture.h"

#include "weeg-log-chain.h"
#include "weeg-score-edit.h"

#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

/* A program that is killed at any moment loses no edit it was told is on the disk, and keeps no half one. */

#define IMPORTED 0x80000000u

static gboolean
edit_once (WeegDossierSession *session, guint n)
{
  g_autofree char *summary = g_strdup_printf ("%u", n + 1);
  g_autoptr (WeegEdit) edit = fixture_edit (summary);

  if (n % 5 == 4 && weeg_dossier_session_get_can_undo (session))
    return weeg_dossier_session_undo (session, NULL);
  return weeg_dossier_session_edit (session, edit, NULL);
}

/* Makes a decision point, or holds the last when it was not held; nothing is held in an open round. */
static gboolean
hold_once (WeegDossierSession *session)
{
  const WeegDossier *dossier = weeg_dossier_session_get_dossier (session);
  const WeegList *points = dossier->decision_points;
  guint last = weeg_list_n (points) - 1;
  const WeegDecisionPoint *point = weeg_list_get (points, last);
  g_autoptr (WeegAnyRecord) held = weeg_record_new (&weeg_held_type);

  if (!weeg_dossier_round_is_closed (dossier, 2))
    return fixture_close_round (session);
  if (point->held != NULL)
    {
      g_autoptr (WeegEdit) edit = weeg_edit_new ("Point");
      g_autoptr (WeegAnyRecord) added = weeg_record_new (&weeg_decision_point_type);
      g_autofree char *path = g_strdup_printf ("decision_points[%u]", last + 1);

      WEEG_SET ((WeegDecisionPoint *)added, id, g_strdup_printf ("k%u", last + 1));
      WEEG_SET ((WeegDecisionPoint *)added, title, weeg_text_new ("Again"));
      weeg_edit_add_record (edit, path, added);
      return weeg_dossier_session_edit (session, edit, NULL);
    }
  WEEG_SET ((WeegHeld *)held, date, g_strdup ("2027-02-01"));
  WEEG_SET ((WeegHeld *)held, how, WEEG_HOW_CONSENT);
  WEEG_SET ((WeegHeld *)held, outcome, WEEG_OUTCOME_HOLD);
  WEEG_SET ((WeegHeld *)held, present, fixture_present ());
  return weeg_dossier_session_hold (session, point->id, (WeegHeld *)held, "Hold", NULL);
}

static gboolean
import_once (WeegWorkspace *workspace)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *text = g_strdup_printf (
      "{\"format\":\"weegwijzer-dossier\",\"version\":1,\"id\":\"%s\",\"title\":\"Other\"}", id);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autoptr (GPtrArray) imported =
      weeg_workspace_import (workspace, bytes, "other.json", FALSE, problems, NULL);

  return imported != NULL;
}

/* Edits, holds and imports for ever; says the number of log entries, or of dossiers
 * with a mark, once each is on disk. */
static int
run_editor (const char *path)
{
  GError *error = NULL;
  WeegWorkspace *workspace = weeg_workspace_open (path, WEEG_REGISTER_OPEN_DEFAULT, "Child", "en", &error);
  WeegDossierSession *session;

  if (workspace == NULL || weeg_workspace_is_read_only (workspace))
    return 1;
  session = weeg_workspace_open_dossier (workspace, FIXTURE_ID, &error);
  for (guint i = weeg_list_n (weeg_dossier_session_get_dossier (session)->log);; i++)
    {
      gboolean imports = i % 4 == 2;
      guint said;

      if (imports ? !import_once (workspace) : i % 4 == 3 ? !hold_once (session) : !edit_once (session, i))
        return 2;
      said = imports ? IMPORTED | g_list_model_get_n_items (weeg_workspace_get_dossiers (workspace))
                     : weeg_list_n (weeg_dossier_session_get_dossier (session)->log);
      if (write (STDOUT_FILENO, &said, sizeof said) != sizeof said)
        return 3;
    }
}

static void
hear (guint said, guint *n_entries, guint *n_dossiers)
{
  if ((said & IMPORTED) != 0)
    *n_dossiers = said & ~IMPORTED;
  else
    *n_entries = said;
}

/* @n_entries and @n_dossiers: what was acknowledged. */
static void
run_and_kill (const char *path, guint *n_entries, guint *n_dossiers)
{
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  const char *arguments[] = { self, "--editor", path, NULL };
  GError *error = NULL;
  guint n;
  GPid child;
  int output, status;

  g_spawn_async_with_pipes (NULL, (char **)arguments, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &child,
                            NULL, &output, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (read (output, &n, sizeof n), ==, sizeof n);
  hear (n, n_entries, n_dossiers);
  g_usleep ((gulong)g_test_rand_int_range (0, 30000));
  kill (child, SIGKILL);
  while (read (output, &n, sizeof n) == sizeof n)
    hear (n, n_entries, n_dossiers);
  waitpid (child, &status, 0);
  g_assert_true (WIFSIGNALED (status));
  close (output);
}

/* Each held point has its copy, and no other. */
static void
assert_held_whole (WeegWorkspace *workspace, const WeegDossier *dossier)
{
  for (guint i = 0; i < weeg_list_n (dossier->decision_points); i++)
    {
      const WeegDecisionPoint *point = weeg_list_get (dossier->decision_points, i);
      g_autoptr (WeegAnyRecord) copy =
          (WeegRecord *)weeg_workspace_load_held (workspace, FIXTURE_ID, point->id, NULL);

      g_assert_cmpint (copy != NULL, ==, point->held != NULL);
    }
}

/* No acknowledged edit is lost and none is half: what is shown is what the log says was made last. */
static void
test_killed (void)
{
  Fixture fixture;
  WeegWorkspace *workspace;
  guint times = fixture_times (25);
  guint n_entries = 0, n_dossiers = 1;

  fixture_init (&fixture);
  workspace = fixture_workspace (&fixture);
  g_assert_finalize_object (workspace);
  for (guint i = 0; i < times; i++)
    {
      g_autoptr (WeegProblems) problems = weeg_problems_new ();
      g_autoptr (WeegAnyRecord) record = NULL;
      g_autofree char *summary = NULL;
      GError *error = NULL;
      const WeegLogEntry *entry;
      const WeegList *log;
      guint n;

      run_and_kill (fixture.path, &n_entries, &n_dossiers);
      workspace = weeg_workspace_open (fixture.path, WEEG_REGISTER_OPEN_DEFAULT, "Els", "en", &error);
      g_assert_no_error (error);
      g_assert_true (weeg_workspace_check (workspace, problems, &error));
      g_assert_cmpuint (weeg_problems_n (problems), ==, 0);
      record = (WeegRecord *)weeg_workspace_load_dossier (workspace, FIXTURE_ID, &error);
      g_assert_no_error (error);
      log = ((WeegDossier *)record)->log;
      n = g_list_model_get_n_items (weeg_workspace_get_dossiers (workspace));
      g_assert_cmpuint (weeg_list_n (log), >=, n_entries);
      g_assert_cmpuint (weeg_list_n (log), <=, n_entries + 1);
      g_assert_cmpuint (n, >=, n_dossiers);
      g_assert_cmpuint (n, <=, n_dossiers + 1);
      n_entries = weeg_list_n (log);
      n_dossiers = n;
      assert_held_whole (workspace, (WeegDossier *)record);
      entry = weeg_list_get (log, weeg_list_n (log) - 1);
      summary = g_strdup_printf ("\"%s\"", weeg_text_get (((WeegDossier *)record)->summary, NULL));
      if (strcmp (entry->what->path, "summary") == 0)
        g_assert_cmpstr (entry->what->new != NULL ? entry->what->new : "\"\"", ==, summary);
      g_assert_finalize_object (workspace);
    }
  fixture_clear (&fixture);
}

int
main (int argc, char *argv[])
{
  if (argc == 3 && strcmp (argv[1], "--editor") == 0)
    return run_editor (argv[2]);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/workspace/killed", test_killed);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "weeg-checksum.h"
#include "weeg-command-private.h"
#include "weeg-log-chain.h"

static int
say_good (WeegCall *call, const char *name, const char *what)
{
  g_autofree char *line = g_strdup_printf (weeg_call_tr (call, "%s: a whole and valid %s\n"), name, what);

  return weeg_call_write (call, NULL, line, strlen (line));
}

static int
check_register (WeegCall *call, const char *path)
{
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (WeegWorkspace) workspace = weeg_call_open (call, path);

  if (workspace == NULL)
    return WEEG_EXIT_FAILED;
  if (!weeg_workspace_check (workspace, problems, &error))
    return weeg_call_error (call, path, error);
  weeg_workspace_close (workspace);
  if (weeg_problems_n (problems) > 0)
    return weeg_call_problems (call, path, problems);
  return say_good (call, path, weeg_call_tr (call, "register"));
}

/* The chain of a dossier's log is not in the way of importing it, but whoever checks wants to know. */
static void
check_chain (const WeegExchangeFile *file, guint index, WeegProblems *problems)
{
  const WeegDossier *dossier = g_ptr_array_index (file->records, index);
  int bad = weeg_log_chain_verify (dossier->log);
  g_autofree char *place = NULL;

  if (bad < 0)
    return;
  place = file->format == WEEG_FORMAT_DOSSIERS ? g_strdup_printf ("dossiers[%u].log[%d].hash", index, bad)
                                               : g_strdup_printf ("log[%d].hash", bad);
  weeg_problems_add (
      problems, place,
      "does not follow from this entry and the one before, expected a log that nobody changed");
}

/* What a person compares with the foot of an advice. */
static char *
name_with_checksum (WeegCall *call, const WeegExchangeFile *file)
{
  g_autofree char *checksum = NULL;

  if (file->format != WEEG_FORMAT_DOSSIER)
    return g_strdup (weeg_format_names[file->format]);
  checksum = weeg_checksum_short (file->format, g_ptr_array_index (file->records, 0));
  return g_strdup_printf (weeg_call_tr (call, "%s, checksum %s"), weeg_format_names[file->format], checksum);
}

static int
check_file (WeegCall *call, const char *name, GBytes *bytes)
{
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autoptr (WeegExchangeFile) file = weeg_exchange_file_read (bytes, problems);
  g_autofree char *what = NULL;

  if (file != NULL && (file->format == WEEG_FORMAT_DOSSIER || file->format == WEEG_FORMAT_DOSSIERS))
    for (guint i = 0; i < file->records->len; i++)
      check_chain (file, i, problems);
  if (weeg_problems_n (problems) > 0)
    return weeg_call_problems (call, name, problems);
  what = name_with_checksum (call, file);
  return say_good (call, strcmp (name, "-") == 0 ? weeg_call_tr (call, "standard input") : name, what);
}

int
weeg_command_check (WeegCall *call)
{
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autoptr (GBytes) bytes = NULL;
  const char *name;
  int status;

  if (!weeg_call_parse (call, NULL, 1, 1, &status))
    return status;
  name = call->argv[0];
  if (g_str_has_suffix (name, ".weeg") || weeg_call_is_database (name))
    return check_register (call, name);
  bytes = weeg_exchange_file_load (name, problems);
  if (bytes == NULL)
    return weeg_call_problems (call, name, problems);
  return check_file (call, name, bytes);
}

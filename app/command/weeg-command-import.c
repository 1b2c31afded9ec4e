/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdio.h>

#include "weeg-command-private.h"

static void
print_outcomes (WeegCall *call, const GPtrArray *imported)
{
  for (guint i = 0; i < imported->len; i++)
    {
      const WeegImported *one = g_ptr_array_index (imported, i);

      printf ("%s\t%s\n", one->id,
              one->outcome == WEEG_IMPORT_ADDED      ? weeg_call_tr (call, "added")
              : one->outcome == WEEG_IMPORT_REPLACED ? weeg_call_tr (call, "replaced")
                                                     : weeg_call_tr (call, "already there"));
    }
}

static int
import_one (WeegCall *call, WeegWorkspace *workspace, const char *name, GBytes *bytes, gboolean replace)
{
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) imported = weeg_workspace_import (workspace, bytes, name, replace, problems, &error);

  if (imported != NULL)
    {
      print_outcomes (call, imported);
      return WEEG_EXIT_DONE;
    }
  if (weeg_problems_n (problems) > 0)
    return weeg_call_problems (call, name, problems);
  if (!replace && g_error_matches (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_EXISTS))
    {
      g_autofree char *message = weeg_error_say (error, weeg_tr, call->language);

      /* Translators: what is wrong, and the option that would make it right. */
      return weeg_call_problem (call, name, weeg_call_tr (call, "%s, expected --replace"), message);
    }
  return weeg_call_error (call, name, error);
}

/* (transfer full): the contents of each file, NULL for one that cannot be read, which was said; sees to it
 * that no register is made for files that are wrong. */
static GPtrArray *
load_files (WeegCall *call, gboolean *any)
{
  GPtrArray *contents = g_ptr_array_new ();

  *any = FALSE;
  for (int i = 0; i < call->argc; i++)
    {
      g_autoptr (WeegProblems) problems = weeg_problems_new ();
      g_autoptr (GBytes) bytes = weeg_exchange_file_load (call->argv[i], problems);
      g_autoptr (WeegExchangeFile) file = bytes != NULL ? weeg_exchange_file_read (bytes, problems) : NULL;

      if (file != NULL && file->format != WEEG_FORMAT_DOSSIER && file->format != WEEG_FORMAT_DOSSIERS)
        weeg_problems_add (problems, "format", "%s, expected weegwijzer-dossier or weegwijzer-dossiers",
                           weeg_format_names[file->format]);
      if (weeg_problems_n (problems) > 0)
        weeg_call_problems (call, call->argv[i], problems);
      else
        *any = TRUE;
      g_ptr_array_add (contents, weeg_problems_n (problems) == 0 ? g_steal_pointer (&bytes) : NULL);
    }
  return contents;
}

static void
free_contents (GPtrArray *contents)
{
  for (guint i = 0; i < contents->len; i++)
    g_clear_pointer ((GBytes **)&contents->pdata[i], g_bytes_unref);
  g_ptr_array_unref (contents);
}

int
weeg_command_import (WeegCall *call)
{
  g_autofree char *register_path = NULL, *who = NULL;
  gboolean replace = FALSE, any, made = FALSE, none_done = TRUE;
  const GOptionEntry entries[] = {
    { "register", 'r', 0, G_OPTION_ARG_FILENAME, &register_path, N_ ("register (default: the user's own)"),
      N_ ("FILE.weeg") },
    { "replace", 0, 0, G_OPTION_ARG_NONE, &replace, N_ ("replace a dossier that is there and differs"),
      NULL },
    { "as", 0, 0, G_OPTION_ARG_STRING, &who, N_ ("name for the log (default: the account's)"), N_ ("NAME") },
    { NULL },
  };
  g_autoptr (WeegWorkspace) workspace = NULL;
  GPtrArray *contents;
  int status;

  if (!weeg_call_parse (call, entries, 1, -1, &status))
    return status;
  contents = load_files (call, &any);
  workspace = any ? weeg_call_open_to_write (call, register_path, who, &made) : NULL;
  status = workspace != NULL ? WEEG_EXIT_DONE : WEEG_EXIT_FAILED;
  for (guint i = 0; workspace != NULL && i < contents->len; i++)
    {
      GBytes *bytes = g_ptr_array_index (contents, i);

      if (bytes == NULL || import_one (call, workspace, call->argv[i], bytes, replace) != WEEG_EXIT_DONE)
        status = WEEG_EXIT_FAILED;
      else
        none_done = FALSE;
    }
  free_contents (contents);
  if (workspace != NULL && made && none_done)
    weeg_workspace_unmake (workspace);
  else if (workspace != NULL)
    weeg_workspace_close (workspace);
  return weeg_call_finish (call, status);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "weeg-command-private.h"

void
weeg_input_clear (WeegInput *input)
{
  g_free (input->name);
  g_free (input->register_);
  if (input->record != NULL)
    weeg_record_unref (input->record);
}

/* Whether @name is meant as a file: it is one, or it has the form of a file's name and not of an id. */
static gboolean
is_file (const char *name)
{
  return strcmp (name, "-") == 0 || strchr (name, '/') != NULL || g_str_has_suffix (name, ".json") ||
         g_str_has_suffix (name, ".pdf") || g_file_test (name, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK);
}

gboolean
weeg_call_is_database (const char *name)
{
  char beginning[16];
  int descriptor = strcmp (name, "-") != 0 && g_file_test (name, G_FILE_TEST_IS_REGULAR)
                       ? open (name, O_RDONLY | O_CLOEXEC)
                       : -1;
  gssize n;

  if (descriptor < 0)
    return FALSE;
  n = read (descriptor, beginning, sizeof beginning);
  close (descriptor);
  return n > 0 && weeg_exchange_file_is_database (beginning, (gsize)n);
}

static gboolean
load_file (WeegCall *call, const char *name, WeegInput *input)
{
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autoptr (GBytes) bytes = weeg_exchange_file_load (name, problems);
  g_autoptr (WeegExchangeFile) file = bytes != NULL ? weeg_exchange_file_read (bytes, problems) : NULL;

  if (file == NULL)
    {
      weeg_call_problems (call, name, problems);
      return FALSE;
    }
  if (file->format == WEEG_FORMAT_DOSSIERS && file->records->len != 1)
    {
      weeg_call_problem (call, name, weeg_call_tr (call, "%u dossiers, expected one"), file->records->len);
      return FALSE;
    }
  input->name = g_strdup (name);
  input->format = file->format == WEEG_FORMAT_DOSSIERS ? WEEG_FORMAT_DOSSIER : file->format;
  input->record = weeg_record_ref (g_ptr_array_index (file->records, 0));
  return TRUE;
}

static gboolean
load_from_register (WeegCall *call, const char *id, const char *register_path, WeegInput *input)
{
  g_autoptr (WeegWorkspace) workspace = weeg_call_open (call, register_path);
  g_autoptr (GError) error = NULL;
  g_autofree char *whole = NULL;

  if (workspace == NULL)
    return FALSE;
  whole = weeg_workspace_resolve_id (workspace, id, &error);
  input->record = whole != NULL ? weeg_workspace_load_dossier (workspace, whole, &error) : NULL;
  if (input->record == NULL)
    {
      weeg_call_register_error (call, register_path, workspace, error);
      return FALSE;
    }
  input->name = g_steal_pointer (&whole);
  input->register_ = g_strdup (register_path != NULL ? register_path : weeg_workspace_get_path (workspace));
  input->format = WEEG_FORMAT_DOSSIER;
  return TRUE;
}

gboolean
weeg_call_load (WeegCall *call, const char *name, const char *register_path, WeegInput *input)
{
  if (register_path == NULL && is_file (name))
    return load_file (call, name, input);
  return load_from_register (call, name, register_path, input);
}

gboolean
weeg_call_load_dossier (WeegCall *call, const char *name, const char *register_path, WeegInput *input)
{
  if (!weeg_call_load (call, name, register_path, input))
    return FALSE;
  if (input->format == WEEG_FORMAT_DOSSIER)
    return TRUE;
  weeg_call_problem (call, name, weeg_call_tr (call, "format: %s, expected weegwijzer-dossier"),
                     weeg_format_names[input->format]);
  return FALSE;
}

/* Registers */

WeegWorkspace *
weeg_call_open (WeegCall *call, const char *register_path)
{
  g_autofree char *own = register_path == NULL ? weeg_workspace_dup_default_path () : NULL;
  const char *path = register_path != NULL ? register_path : own;
  g_autoptr (GError) error = NULL;
  WeegWorkspace *workspace =
      weeg_workspace_open (path, WEEG_REGISTER_OPEN_READ_ONLY, NULL, call->language, &error);

  if (workspace == NULL)
    weeg_call_error (call, path, error);
  return workspace;
}

/* A register of an older version is changed as a whole; where it still is as it was, somebody wants to know.
 */
static void
tell_copied_aside (WeegCall *call, const char *path, WeegWorkspace *workspace)
{
  const char *aside = weeg_workspace_get_copied_aside (workspace);
  g_autofree char *shown = aside != NULL ? g_filename_display_name (aside) : NULL;

  if (shown != NULL)
    weeg_call_problem (
        call, path, weeg_call_tr (call, "was of an older version and is brought up to date; as it was: %s"),
        shown);
}

WeegWorkspace *
weeg_call_open_to_write (WeegCall *call, const char *register_path, const char *who, gboolean *made)
{
  g_autofree char *own = register_path == NULL ? weeg_workspace_dup_default_path () : NULL;
  const char *path = register_path != NULL ? register_path : own;
  g_autoptr (GError) error = NULL;
  g_autoptr (WeegWorkspace) workspace = NULL;

  *made = !g_file_test (path, G_FILE_TEST_EXISTS);
  if (*made && register_path != NULL && !weeg_call_may_make (call, path))
    return NULL;
  workspace = *made ? weeg_workspace_create (path, who, call->language, &error)
                    : weeg_workspace_open (path, WEEG_REGISTER_OPEN_DEFAULT, who, call->language, &error);
  if (workspace == NULL)
    {
      weeg_call_error (call, path, error);
      return NULL;
    }
  if (weeg_workspace_is_read_only (workspace))
    {
      const char *writer = weeg_workspace_get_writer (workspace);
      g_autofree char *obstacle = weeg_workspace_dup_obstacle (workspace);

      if (writer != NULL)
        weeg_call_problem (call, path, "%s", writer);
      else
        weeg_call_problem (call, path, weeg_call_tr (call, "cannot be written: %s"), obstacle);
      weeg_workspace_close (workspace);
      return NULL;
    }
  tell_copied_aside (call, path, workspace);
  return g_steal_pointer (&workspace);
}

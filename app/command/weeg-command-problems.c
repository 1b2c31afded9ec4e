/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "weeg-command-private.h"

/* The name of a file as people read it, on one line. */
static char *
display_name (const char *file)
{
  char *name = g_filename_display_name (file);

  for (char *at = name; *at != '\0'; at++)
    if (g_ascii_iscntrl (*at))
      *at = '?';
  return name;
}

void
weeg_call_say (const char *line)
{
  g_autofree char *text = g_utf8_make_valid (line, -1);

  g_strchomp (text);
  for (char *at = text; *at != '\0'; at++)
    if (g_ascii_iscntrl (*at))
      *at = ' ';
  fprintf (stderr, "%s\n", text);
}

static void
print_line (const char *file, const char *path, const char *message)
{
  g_autofree char *name = display_name (file);
  g_autofree char *line =
      g_strdup_printf ("weegwijzer: %s: %s%s%s", name, path, *path != '\0' ? ": " : "", message);

  weeg_call_say (line);
}

/* What @file is called in a line. */
static const char *
shown_name (WeegCall *call, const char *file)
{
  return strcmp (file, "-") == 0 ? weeg_call_tr (call, "standard input") : file;
}

int
weeg_call_problem (WeegCall *call, const char *file, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  print_line (shown_name (call, file), "", message);
  return WEEG_EXIT_FAILED;
}

int
weeg_call_problems (WeegCall *call, const char *file, const WeegProblems *problems)
{
  for (guint i = 0; i < weeg_problems_n (problems); i++)
    {
      g_autofree char *message = weeg_problems_say (problems, i, weeg_tr, call->language);

      print_line (shown_name (call, file), weeg_problems_path (problems, i), message);
    }
  return WEEG_EXIT_FAILED;
}

/* What an error says, without the name of the file it is about, which stands before it already. */
static const char *
without_name (const char *message, const char *file)
{
  gsize n = strlen (file);

  if (g_str_has_prefix (message, file) && g_str_has_prefix (message + n, ": "))
    return message + n + 2;
  if (g_str_has_prefix (message, "“") && g_str_has_prefix (message + strlen ("“"), file) &&
      g_str_has_prefix (message + strlen ("“") + n, "”: "))
    return message + strlen ("“") + n + strlen ("”: ");
  return message;
}

int
weeg_call_error (WeegCall *call, const char *file, const GError *error)
{
  g_autofree char *name = display_name (file);
  g_autofree char *message = weeg_error_say (error, weeg_tr, call->language);

  print_line (shown_name (call, file), "", without_name (message, name));
  return WEEG_EXIT_FAILED;
}

int
weeg_call_register_error (WeegCall *call,
                          const char *register_path,
                          WeegWorkspace *workspace,
                          const GError *error)
{
  return weeg_call_error (call, register_path != NULL ? register_path : weeg_workspace_get_path (workspace),
                          error);
}

int
weeg_call_write_error (WeegCall *call, const char *file, const GError *error)
{
  g_autofree char *reason = weeg_write_error_explain (error, call->language);

  return weeg_call_problem (call, file, weeg_call_tr (call, "cannot be written: %s"), reason);
}

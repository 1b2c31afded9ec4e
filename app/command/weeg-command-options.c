/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "weeg-command-private.h"

static const char *
translate (const char *text, gpointer language)
{
  return *text != '\0' ? weeg_tr (language, text) : text;
}

static void
print_usage_line (WeegCall *call, const char *message)
{
  fprintf (stderr, weeg_call_tr (call, "weegwijzer: %s: %s; see weegwijzer %s --help\n"), call->name, message,
           call->name);
}

gboolean
weeg_call_parse (WeegCall *call, const GOptionEntry *entries, int least, int most, int *status)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  GOptionGroup *group = g_option_group_new ("main", "", "", (gpointer)call->language, NULL);
  g_autoptr (GError) error = NULL;
  gboolean help = FALSE;
  const GOptionEntry own[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &help, N_ ("show this"), NULL },
    { NULL },
  };

  g_option_group_add_entries (group, own);
  if (entries != NULL)
    g_option_group_add_entries (group, entries);
  g_option_group_set_translate_func (group, translate, (gpointer)call->language, NULL);
  g_option_context_set_main_group (context, group);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_summary (context, weeg_tr (call->language, call->summary));

  if (!g_option_context_parse (context, &call->argc, &call->argv, &error))
    {
      print_usage_line (call, error->message);
      *status = WEEG_EXIT_USAGE;
      return FALSE;
    }
  if (help)
    {
      g_autofree char *name = g_strjoin (
          " ", "weegwijzer", call->name,
          *call->arguments != '\0' ? translate (call->arguments, (gpointer)call->language) : NULL, NULL);
      g_autofree char *text = NULL;

      g_set_prgname (name);
      text = g_option_context_get_help (context, TRUE, NULL);
      fputs (text, stdout);
      *status = fflush (stdout) == 0 ? WEEG_EXIT_DONE : WEEG_EXIT_FAILED;
      return FALSE;
    }
  /* The command's name is the first argument. "--" only ends the options. */
  call->argc--;
  call->argv++;
  if (call->argc > 0 && strcmp (call->argv[0], "--") == 0)
    {
      call->argc--;
      call->argv++;
    }
  if (call->argc < least || (most >= 0 && call->argc > most))
    {
      *status =
          weeg_call_usage (call, "%s %s", weeg_call_tr (call, "expected"),
                           *call->arguments != '\0' ? translate (call->arguments, (gpointer)call->language)
                                                    : weeg_call_tr (call, "no arguments"));
      return FALSE;
    }
  return TRUE;
}

int
weeg_call_usage (WeegCall *call, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  print_usage_line (call, message);
  return WEEG_EXIT_USAGE;
}

const char *
weeg_call_language (WeegCall *call, const char *given, const char *fallback)
{
  if (given == NULL)
    return fallback;
  for (guint i = 0; weeg_language_names[i] != NULL; i++)
    if (strcmp (weeg_language_names[i], given) == 0)
      return weeg_language_names[i];
  weeg_call_usage (call, weeg_call_tr (call, "--lang %s, expected nl or en"), given);
  return NULL;
}

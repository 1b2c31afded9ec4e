/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "weeg-command-private.h"
#include "weeg-day.h"

/* An empty text is the key of a catalogue's header. */
static const char *
translate (const WeegCall *call, const char *text)
{
  return *text != '\0' ? weeg_tr (call->language, text) : text;
}

static void
print_usage_line (WeegCall *call, const char *message)
{
  g_autofree char *line = g_strdup_printf (
      weeg_call_tr (call, "weegwijzer: %s: %s; see weegwijzer %s --help\n"), call->name, message, call->name);

  weeg_call_say (line);
}

/* What GLib has to say about options, in English as no locale for messages was set; here it has Dutch. */
static char *
explain_option_error (WeegCall *call, const GError *error)
{
  const char *message = error->message;
  static const char *const formats[] = {
    N_ ("Unknown option %s"),
    N_ ("Missing argument for %s"),
    N_ ("Error parsing option %s"),
    N_ ("Cannot parse integer value “%s” for %s"),
    N_ ("Integer value “%s” for %s out of range"),
  };

  if (error->domain == G_CONVERT_ERROR)
    return g_strdup (weeg_call_tr (call, "an option is not UTF-8, expected text"));
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_auto (GStrv) parts = g_strsplit (formats[i], "%s", -1);
      g_autofree char *pattern = g_strjoinv ("(.*)", parts);
      g_autofree char *whole = g_strconcat ("^", pattern, "$", NULL);
      g_autoptr (GRegex) regex = g_regex_new (whole, G_REGEX_DOTALL, 0, NULL);
      g_autoptr (GMatchInfo) match = NULL;
      g_auto (GStrv) found = NULL;
      g_autoptr (WeegMessage) said = NULL;

      if (!g_regex_match (regex, message, 0, &match))
        continue;
      found = g_match_info_fetch_all (match);
      said = weeg_message_new_texts (formats[i], (const char *const *)found + 1);
      return weeg_message_say (said, weeg_tr, call->language);
    }
  return g_strdup (message);
}

/* "-o, --output=FILE.json" of @entry. */
static char *
name_option (WeegCall *call, const GOptionEntry *entry)
{
  g_autofree char *letter = entry->short_name != 0 ? g_strdup_printf ("-%c, ", entry->short_name) : NULL;

  return g_strdup_printf ("  %s--%s%s%s", letter != NULL ? letter : "", entry->long_name,
                          entry->arg_description != NULL ? "=" : "",
                          entry->arg_description != NULL ? weeg_tr (call->language, entry->arg_description)
                                                         : "");
}

static glong
widest_option (WeegCall *call, const GOptionEntry *entries)
{
  glong widest = 0;

  for (guint i = 0; entries != NULL && entries[i].long_name != NULL; i++)
    {
      g_autofree char *name = name_option (call, &entries[i]);

      widest = MAX (widest, g_utf8_strlen (name, -1));
    }
  return widest;
}

static void
print_options (WeegCall *call, const GOptionEntry *entries, glong widest)
{
  for (guint i = 0; entries != NULL && entries[i].long_name != NULL; i++)
    {
      g_autofree char *name = name_option (call, &entries[i]);

      printf ("%s%*s  %s\n", name, (int)(widest - g_utf8_strlen (name, -1)), "",
              weeg_tr (call->language, entries[i].description));
    }
}

static int
command_options_print_help (WeegCall *call, const GOptionEntry *entries, const GOptionEntry *own)
{
  glong widest = MAX (widest_option (call, own), widest_option (call, entries));

  printf ("%s\n  weegwijzer %s %s%s%s\n\n%s\n\n%s\n", weeg_call_tr (call, "Usage:"), call->name,
          weeg_call_tr (call, "[OPTION…]"), *call->arguments != '\0' ? " " : "",
          translate (call, call->arguments), weeg_tr (call->language, call->summary),
          weeg_call_tr (call, "Options:"));
  print_options (call, own, widest);
  print_options (call, entries, widest);
  return weeg_call_finish (call, WEEG_EXIT_DONE);
}

/* Whether SOURCE_DATE_EPOCH is set to what is no moment, which was said. */
static gboolean
clock_is_wrong (WeegCall *call)
{
  const char *given = g_getenv ("SOURCE_DATE_EPOCH");
  gint64 seconds;

  if (given == NULL || *given == '\0' || weeg_day_is_fixed (&seconds))
    return FALSE;
  weeg_call_usage (call, weeg_call_tr (call, "SOURCE_DATE_EPOCH is %s, expected seconds since 1970"), given);
  return TRUE;
}

/* Whether one of the arguments, or of the names of files in @entries (nullable), is empty, which was said. */
static gboolean
any_is_empty (WeegCall *call, const GOptionEntry *entries)
{
  for (guint i = 0; entries != NULL && entries[i].long_name != NULL; i++)
    {
      const char *const *name = entries[i].arg_data;

      if (entries[i].arg != G_OPTION_ARG_FILENAME || *name == NULL || **name != '\0')
        continue;
      weeg_call_usage (call, weeg_call_tr (call, "--%s is empty, expected a name"), entries[i].long_name);
      return TRUE;
    }
  for (int i = 0; i < call->argc; i++)
    if (*call->argv[i] == '\0')
      {
        weeg_call_usage (call, "%s", weeg_call_tr (call, "an argument is empty, expected a name"));
        return TRUE;
      }
  return FALSE;
}

gboolean
weeg_call_parse (WeegCall *call, const GOptionEntry *entries, int least, int most, int *status)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  GOptionGroup *group = g_option_group_new ("main", "", "", NULL, NULL);
  g_autoptr (GError) error = NULL;
  gboolean help = FALSE;
  const GOptionEntry own[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &help, N_ ("show this help"), NULL },
    { NULL },
  };

  g_option_group_add_entries (group, own);
  if (entries != NULL)
    g_option_group_add_entries (group, entries);
  g_option_context_set_main_group (context, group);
  g_option_context_set_help_enabled (context, FALSE);

  if (!g_option_context_parse (context, &call->argc, &call->argv, &error))
    {
      g_autofree char *message = explain_option_error (call, error);

      print_usage_line (call, message);
      *status = WEEG_EXIT_USAGE;
      return FALSE;
    }
  if (help)
    {
      *status = command_options_print_help (call, entries, own);
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
  *status = WEEG_EXIT_USAGE;
  if (call->argc >= least && (most < 0 || call->argc <= most))
    return !any_is_empty (call, entries) && !clock_is_wrong (call);
  if (*call->arguments != '\0')
    weeg_call_usage (call, weeg_call_tr (call, "expected %s"), weeg_call_tr (call, call->arguments));
  else
    weeg_call_usage (call, "%s", weeg_call_tr (call, "expected no arguments"));
  return FALSE;
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

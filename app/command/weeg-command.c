/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-command.h"

#include <stdio.h>
#include <string.h>

#include "weeg-command-private.h"
#include "weeg-language.h"

static const WeegCommand commands[] = {
  { "demo", N_ ("[FILE.weeg]"), N_ ("make a register with all shipped cases"), weeg_command_demo },
  { "list", "", N_ ("the dossiers of a register"), weeg_command_list },
  { "import", N_ ("FILE..."), N_ ("bring dossiers into a register: JSON, or a PDF advice that carries one"),
    weeg_command_import },
  { "export", N_ ("(ID... | --all)"), N_ ("dossiers as JSON"), weeg_command_export },
  { "analyse", N_ ("(FILE.json | ID)"), N_ ("compute the results as JSON"), weeg_command_analyse },
  { "chart", N_ ("NAME (FILE.json | ID) -o FILE.{svg,png,pdf}"), N_ ("draw a chart"), weeg_command_chart },
  { "charts", "", N_ ("the names of the charts"), weeg_command_charts },
  { "report", N_ ("(FILE.json | ID) -o FILE.pdf"), N_ ("the advice to the board as PDF"),
    weeg_command_report },
  { "agenda", N_ ("-o FILE.ics"), N_ ("decision points and reviews as calendar events"),
    weeg_command_agenda },
  { "table", N_ ("NAME (FILE.json | ID) -o FILE.{csv,xlsx}"), N_ ("the numbers of a chart as a table"),
    weeg_command_table },
  { "together", N_ ("((FILE.json | ID)... | --all)"),
    N_ ("staff time of several dossiers together, with each one's share, as JSON"), weeg_command_together },
  { "check", N_ ("FILE"), N_ ("is a register, dossier, problem or advice whole and right?"),
    weeg_command_check },
  { "backup", N_ ("-o COPY.weeg"), N_ ("a consistent copy of a register while it is in use"),
    weeg_command_backup },
  { NULL },
};

static const WeegCommand *
find_command (const char *name)
{
  for (const WeegCommand *command = commands; command->name != NULL; command++)
    if (strcmp (command->name, name) == 0)
      return command;
  return NULL;
}

static gboolean
looks_like_register (const char *argument)
{
  return g_str_has_suffix (argument, ".weeg") || strchr (argument, '/') != NULL ||
         g_file_test (argument, G_FILE_TEST_EXISTS);
}

/* Whether it is an address, as of sftp or a web page, under which this computer has no file. */
static gboolean
is_elsewhere (const char *argument)
{
  g_autoptr (GFile) file =
      strstr (argument, "://") != NULL ? g_file_new_for_commandline_arg (argument) : NULL;

  return file != NULL && g_file_peek_path (file) == NULL;
}

gboolean
weeg_command_is_asked (int argc, char **argv)
{
  if (argc < 2)
    return FALSE;
  return find_command (argv[1]) != NULL || argv[1][0] == '-' || !looks_like_register (argv[1]) || argc > 2 ||
         is_elsewhere (argv[1]);
}

static void
command_print_help (const char *language)
{
  printf ("%s\n", weeg_tr (language, "Usage:"));
  printf ("  weegwijzer [%s]\n      %s\n\n", weeg_tr (language, "FILE.weeg"),
          weeg_tr (language, "open the window on a register (default: the user's own)"));
  printf ("%s\n", weeg_tr (language, "Commands, which need no display:"));
  for (const WeegCommand *command = commands; command->name != NULL; command++)
    printf ("  weegwijzer %s%s%s\n      %s\n", command->name, *command->arguments != '\0' ? " " : "",
            *command->arguments != '\0' ? weeg_tr (language, command->arguments) : "",
            weeg_tr (language, command->summary));
  printf ("  weegwijzer --version\n  weegwijzer --help\n  weegwijzer %s --help\n\n",
          weeg_tr (language, "COMMAND"));
  printf ("%s\n",
          weeg_tr (language, "Exit status: 0 done; 1 it could not, one line per problem; 2 wrong usage."));
}

int
weeg_command_run (int argc, char **argv)
{
  const char *language = weeg_language_from_environment ();
  const char *name = argc > 1 ? argv[1] : "--help";
  const WeegCommand *command = find_command (name);
  WeegCall call = { .name = name, .language = language };

  if (command != NULL)
    {
      call.argc = argc - 1;
      call.argv = argv + 1;
      call.arguments = command->arguments;
      call.summary = command->summary;
      return command->run (&call);
    }
  if (strcmp (name, "--help") == 0 || strcmp (name, "-h") == 0)
    command_print_help (language);
  else if (strcmp (name, "--version") == 0)
    printf ("weegwijzer %s\n", WEEG_VERSION);
  else if (argc == 2 && is_elsewhere (name))
    return weeg_call_problem (
        &call, name, "%s", weeg_tr (language, "not in a folder of this computer, expected a file that is"));
  else
    {
      g_autofree char *line = NULL;

      if (*name == '-')
        line = g_strdup_printf (weeg_tr (language, "weegwijzer: unknown option %s; see weegwijzer --help\n"),
                                name);
      else if (looks_like_register (name))
        line = g_strdup (
            weeg_tr (language, "weegwijzer: the window opens on one register; see weegwijzer --help"));
      else
        line = g_strdup_printf (weeg_tr (language, "weegwijzer: unknown command %s; see weegwijzer --help\n"),
                                name);
      weeg_call_say (line);
      return WEEG_EXIT_USAGE;
    }
  return weeg_call_finish (&call, WEEG_EXIT_DONE);
}

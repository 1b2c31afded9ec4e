/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib.h>
#include <locale.h>
#include <signal.h>

#include "weeg-application.h"
#include "weeg-command.h"

/* A command works without a display and never opens one; without a command, the window. */
int
main (int argc, char **argv)
{
  /* Only how text is encoded: numbers in messages and files do not follow the locale. */
  const char *locale = setlocale (LC_CTYPE, "");

  /* Where none is set, or one that is not there, text is UTF-8 as everywhere else. */
  if (locale == NULL || g_str_equal (locale, "C") || g_str_equal (locale, "POSIX"))
    setlocale (LC_CTYPE, "C.UTF-8");
  /* A file that may grow no further is a write that fails, which is told, and not the end of the program. */
  signal (SIGXFSZ, SIG_IGN);
  if (weeg_command_is_asked (argc, argv))
    return weeg_command_run (argc, argv);
  return weeg_application_run (argc, argv);
}

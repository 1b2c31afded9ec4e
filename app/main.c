/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <locale.h>

#include "weeg-application.h"
#include "weeg-command.h"

/* A command works without a display and never opens one; without a command, the window. */
int
main (int argc, char **argv)
{
  /* Only how text is encoded: numbers in messages and files do not follow the locale. */
  setlocale (LC_CTYPE, "");
  if (weeg_command_is_asked (argc, argv))
    return weeg_command_run (argc, argv);
  return weeg_application_run (argc, argv);
}

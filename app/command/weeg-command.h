/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Whether the program's arguments ask for a command (or --help, --version, or
 * are wrong), and not for the window on a register.
 */
gboolean weeg_command_is_asked (int argc, char **argv);

/*
 * Does what the arguments ask, without a display. The exit status: 0 done; 1 it
 * could not, one line per problem is on standard error and nothing half-written
 * is left; 2 wrong usage.
 */
int weeg_command_run (int argc, char **argv);

G_END_DECLS

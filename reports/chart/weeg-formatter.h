/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Turns a number into the text a person reads, in the language of the figure.
 * Must be a pure function of its arguments. (transfer full) */
typedef char *(*WeegFormatFunc) (double number, gpointer user_data);

/*
 * A formatter given to a figure. The figure takes `data` over and calls
 * `destroy` on it when the figure goes. A zeroed struct is "no formatter".
 */
typedef struct
{
  WeegFormatFunc func;
  gpointer data;
  GDestroyNotify destroy;
} WeegFormatter;

G_END_DECLS

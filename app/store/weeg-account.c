/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-account.h"

#include <string.h>

char *
weeg_account_dup_name (void)
{
  const char *name = g_get_real_name ();

  if (name == NULL || *name == '\0' || strcmp (name, "Unknown") == 0)
    name = g_get_user_name ();
  /* The system keeps bytes; logs and locks hold text. */
  return g_utf8_make_valid (name, -1);
}

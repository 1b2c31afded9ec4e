/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (transfer full): what to call the person whose account this is, in UTF-8: the real name, else the login. */
char *weeg_account_dup_name (void);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where catalogues stand as LANGUAGE/LC_MESSAGES/weegwijzer.mo: the build tree's
 * po folder for a program that runs from its build tree, else WEEG_LOCALE_DIR.
 * Static. */
const char *weeg_catalogue_get_directory (void);

G_END_DECLS

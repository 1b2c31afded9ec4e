/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "weeg-dossier-session.h"

G_BEGIN_DECLS

/* What stands behind the field @key of a record of @type, which is at @path, besides the field: a table of
 * what two of its lists have together, another way to enter it. NULL: nothing. Floating. */
GtkWidget *weeg_record_extras_new (WeegDossierSession *session,
                                   const char *language,
                                   const WeegRecordType *type,
                                   const char *key,
                                   const char *path);

G_END_DECLS

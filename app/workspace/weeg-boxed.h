/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-record.h"

#include <glib-object.h>

G_BEGIN_DECLS

/* Any record (a dossier, an analysis) as a boxed type, for properties. */
#define WEEG_TYPE_ANY_RECORD (weeg_any_record_get_type ())
GType weeg_any_record_get_type (void);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "weeg-dossier-progress.h"

G_BEGIN_DECLS

/* WeegMissingBar: what is missing in the step that is shown, as sentences that lead
 * there: the first in sight, the others behind a button. Emits "lead" (path). */
#define WEEG_TYPE_MISSING_BAR (weeg_missing_bar_get_type ())
G_DECLARE_FINAL_TYPE (WeegMissingBar, weeg_missing_bar, WEEG, MISSING_BAR, AdwBin)

void weeg_missing_bar_show (WeegMissingBar *self, const GPtrArray *progress, WeegStep step);

G_END_DECLS

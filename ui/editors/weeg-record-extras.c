/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-record-extras.h"

#include <string.h>

#include "weeg-effect-unit.h"
#include "weeg-workload-grid.h"

GtkWidget *
weeg_record_extras_new (WeegDossierSession *session,
                        const char *language,
                        const WeegRecordType *type,
                        const char *key,
                        const char *path)
{
  g_return_val_if_fail (WEEG_IS_DOSSIER_SESSION (session), NULL);
  g_return_val_if_fail (type != NULL && key != NULL && path != NULL, NULL);

  if (type == &weeg_workload_type && strcmp (key, "activities") == 0)
    return weeg_workload_grid_new (session, language);
  if (type == &weeg_effect_type && strcmp (key, "hours_per_year") == 0)
    return weeg_effect_unit_new (session, language, path);
  return NULL;
}

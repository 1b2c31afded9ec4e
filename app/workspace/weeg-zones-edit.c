/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-zones-edit.h"

#include "weeg-defaults.h"

/* (transfer full) */
static WeegSettings *
settings_of (WeegZones zones)
{
  return zones == WEEG_ZONES_HFMEA ? weeg_defaults_settings_hfmea () : weeg_defaults_settings ();
}

WeegEdit *
weeg_zones_edit_new (WeegZones zones, const char *name)
{
  g_autoptr (WeegAnyRecord) record = (WeegRecord *)settings_of (zones);
  const WeegSettings *settings = (const WeegSettings *)record;
  WeegEdit *edit = weeg_edit_new (name);

  weeg_edit_set (edit, "settings.zones", &weeg_record_type_find (&weeg_settings_type, "zones")->shape,
                 (WeegCell){ .pointer = settings->zones });
  weeg_edit_set_number (edit, "settings.thresholds.risk", settings->thresholds->risk);
  return edit;
}

const WeegRisk *
weeg_zones_find_outside (WeegZones zones, const WeegDossier *dossier)
{
  g_autoptr (WeegAnyRecord) record = (WeegRecord *)settings_of (zones);
  const WeegList *table = ((const WeegSettings *)record)->zones;
  gint64 rows = weeg_list_n (table), columns = weeg_list_n (weeg_list_get (table, 0));

  for (guint i = 0; i < weeg_list_n (dossier->risks); i++)
    {
      const WeegRisk *risk = weeg_list_get (dossier->risks, i);

      if ((WEEG_HAS (risk, probability) && risk->probability > rows) ||
          (WEEG_HAS (risk, severity) && risk->severity > columns) ||
          (WEEG_HAS (risk, residual_probability) && risk->residual_probability > rows) ||
          (WEEG_HAS (risk, residual_severity) && risk->residual_severity > columns))
        return risk;
    }
  return NULL;
}

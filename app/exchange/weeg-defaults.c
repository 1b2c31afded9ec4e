/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-defaults.h"

#include <gio/gio.h>

#include "weeg-json-reader.h"
#include "weeg-library-resources.h"

/* (transfer full): a record of @type. */
static gpointer
load (const WeegRecordType *type, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes =
      g_resource_lookup_data (weeg_library_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  WeegRecord *record;

  /* The file is part of the program: when it is wrong the program is, and its tests say so. */
  g_assert_no_error (error);
  record = weeg_json_read_record (type, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes),
                                  problems);
  g_assert (record != NULL);
  /* What the file tells about itself does not travel with every dossier. */
  g_clear_pointer (&record->extra, g_free);
  return record;
}

WeegSettings *
weeg_defaults_settings (void)
{
  return load (&weeg_settings_type, "/org/weegwijzer/library/settings.json");
}

WeegSettings *
weeg_defaults_settings_hfmea (void)
{
  return load (&weeg_settings_type, "/org/weegwijzer/library/settings-hfmea.json");
}

WeegEconomics *
weeg_defaults_economics (void)
{
  return load (&weeg_economics_type, "/org/weegwijzer/library/economics.json");
}

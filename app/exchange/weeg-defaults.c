/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-defaults.h"

#include <gio/gio.h>

#include "weeg-json-reader.h"
#include "weeg-library-resources.h"

static WeegSettings *
load (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes =
      g_resource_lookup_data (weeg_library_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  WeegSettings *settings;

  /* The file is part of the program: when it is wrong the program is, and its tests say so. */
  g_assert_no_error (error);
  settings = weeg_json_read_record (&weeg_settings_type, g_bytes_get_data (bytes, NULL),
                                    (gssize)g_bytes_get_size (bytes), problems);
  g_assert (settings != NULL);
  /* What the file tells about itself does not travel with every dossier. */
  g_clear_pointer (&settings->record.extra, g_free);
  return settings;
}

WeegSettings *
weeg_defaults_settings (void)
{
  return load ("/org/weegwijzer/library/settings.json");
}

WeegSettings *
weeg_defaults_settings_hfmea (void)
{
  return load ("/org/weegwijzer/library/settings-hfmea.json");
}

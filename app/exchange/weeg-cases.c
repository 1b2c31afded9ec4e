/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-cases.h"

#include <gio/gio.h>
#include <stdlib.h>

#include "weeg-cases-resources.h"

#define FOLDER "/org/weegwijzer/cases/"

static int
compare_names (const void *a, const void *b)
{
  return g_strcmp0 (*(char *const *)a, *(char *const *)b);
}

GStrv
weeg_cases_dup_names (void)
{
  g_autoptr (GError) error = NULL;
  GStrv names = g_resource_enumerate_children (weeg_cases_get_resource (), FOLDER,
                                               G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

  g_assert_no_error (error);
  qsort (names, g_strv_length (names), sizeof (char *), compare_names);
  return names;
}

GBytes *
weeg_cases_load (const char *name)
{
  g_autofree char *path = g_strconcat (FOLDER, name, NULL);
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  g_return_val_if_fail (name != NULL, NULL);

  bytes = g_resource_lookup_data (weeg_cases_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_assert_no_error (error);
  return bytes;
}

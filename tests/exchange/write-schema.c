/* SPDX-License-Identifier: GPL-3.0-or-later */

/* write-schema FOLDER writes the schema of every format to FOLDER; write-schema --check FOLDER changes
 * nothing, and tells with its status whether those that are there are up to date. */
#include "config.h"

#include <string.h>

#include "weeg-json-schema.h"

int
main (int argc, char **argv)
{
  gboolean check = argc == 3 && strcmp (argv[1], "--check") == 0;
  int status = 0;

  if (argc != 2 && !check)
    {
      g_printerr ("Usage: write-schema [--check] FOLDER\n");
      return 2;
    }
  for (guint i = 0; weeg_format_names[i] != NULL; i++)
    {
      g_autofree char *name = g_strconcat (weeg_format_names[i], ".schema.json", NULL);
      g_autofree char *path = g_build_filename (argv[argc - 1], name, NULL);
      g_autofree char *schema = weeg_json_schema ((WeegFormat)i);
      g_autofree char *there = NULL;
      g_autoptr (GError) error = NULL;

      if (check)
        {
          if (!g_file_get_contents (path, &there, NULL, NULL) || strcmp (there, schema) != 0)
            {
              g_printerr ("%s: not up to date, expected what tests/support/update-schema writes\n", path);
              status = 1;
            }
        }
      else if (!g_file_set_contents (path, schema, -1, &error))
        {
          g_printerr ("%s\n", error->message);
          return 1;
        }
    }
  return status;
}

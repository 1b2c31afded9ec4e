/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture-folder.h"

#include <glib/gstdio.h>
#include <unistd.h>

#define NOBODY 65534

static gboolean was_root;

void
fixture_init (Fixture *fixture)
{
  GError *error = NULL;

  fixture->folder = g_dir_make_tmp ("weeg-test-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = fixture_file (fixture, "r.weeg");
}

void
fixture_clear (Fixture *fixture)
{
  GDir *folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = fixture_file (fixture, name);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_dir_close (folder);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_clear_pointer (&fixture->folder, g_free);
  g_clear_pointer (&fixture->path, g_free);
}

char *
fixture_file (const Fixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

void
fixture_become_ordinary (void)
{
  was_root = geteuid () == 0;
  if (was_root)
    g_assert_cmpint (seteuid (NOBODY), ==, 0);
}

void
fixture_become_again (void)
{
  if (was_root)
    g_assert_cmpint (seteuid (0), ==, 0);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workspace-fixture.h"

#include "weeg-preferences.h"

static void
test_who (void)
{
  Fixture fixture;
  g_autofree char *path = NULL;
  WeegPreferences *self;

  fixture_init (&fixture);
  path = fixture_file (&fixture, "p.ini");
  self = weeg_preferences_new (path);
  g_assert_false (weeg_preferences_has_who (self));
  g_assert_cmpuint (strlen (weeg_preferences_get_who (self)), >, 0);
  weeg_preferences_set_who (self, " ");
  g_assert_false (weeg_preferences_has_who (self));
  weeg_preferences_set_who (self, "E. de Vries");
  weeg_preferences_free (self);

  self = weeg_preferences_new (path);
  g_assert_true (weeg_preferences_has_who (self));
  {
    g_autofree char *none = weeg_preferences_dup_language (self);

    g_assert_null (none);
    weeg_preferences_set_language (self, "nl");
    weeg_preferences_free (self);
    self = weeg_preferences_new (path);
    none = weeg_preferences_dup_language (self);
    g_assert_cmpstr (none, ==, "nl");
    weeg_preferences_set_language (self, NULL);
  }
  g_assert_cmpstr (weeg_preferences_get_who (self), ==, "E. de Vries");
  weeg_preferences_free (self);
  fixture_clear (&fixture);
}

/* The last used first, each once, ten at most. */
static void
test_recent (void)
{
  Fixture fixture;
  g_autofree char *path = NULL;
  WeegPreferences *self;

  fixture_init (&fixture);
  path = fixture_file (&fixture, "p.ini");
  self = weeg_preferences_new (path);
  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *name = g_strdup_printf ("/r%u; x.weeg", i);

      weeg_preferences_add_recent (self, name);
    }
  weeg_preferences_add_recent (self, "/r5; x.weeg");
  weeg_preferences_add_recent (self, "/elsewhere/../r5; x.weeg");
  weeg_preferences_forget_recent (self, "/elsewhere/../r11; x.weeg");
  weeg_preferences_free (self);
  self = weeg_preferences_new (path);
  {
    g_auto (GStrv) recent = weeg_preferences_dup_recent (self);

    g_assert_cmpuint (g_strv_length (recent), ==, 9);
    g_assert_cmpstr (recent[0], ==, "/r5; x.weeg");
    g_assert_cmpstr (recent[1], ==, "/r10; x.weeg");
  }
  weeg_preferences_free (self);
  fixture_clear (&fixture);
}

/* A path is bytes, which need not be text. Lists of plain paths, from before there were addresses, are read.
 */
static void
test_no_text (void)
{
  Fixture fixture;
  g_autofree char *path = NULL, *kept = NULL;
  WeegPreferences *self;

  fixture_init (&fixture);
  path = fixture_file (&fixture, "p.ini");
  g_assert_true (
      g_file_set_contents (path, "[weegwijzer]\nrecent=/old 50%25\\;.weeg;/b.weeg;nothing;\n", -1, NULL));
  self = weeg_preferences_new (path);
  weeg_preferences_add_recent (self, "/na\xc3\xaf-\xff.weeg");
  weeg_preferences_forget_recent (self, "/b.weeg");
  weeg_preferences_free (self);
  g_assert_true (g_file_get_contents (path, &kept, NULL, NULL));
  g_assert_true (g_utf8_validate (kept, -1, NULL));
  self = weeg_preferences_new (path);
  {
    g_auto (GStrv) recent = weeg_preferences_dup_recent (self);

    g_assert_cmpuint (g_strv_length (recent), ==, 2);
    g_assert_cmpstr (recent[0], ==, "/na\xc3\xaf-\xff.weeg");
    g_assert_cmpstr (recent[1], ==, "/old 50%25;.weeg");
  }
  weeg_preferences_free (self);
  fixture_clear (&fixture);
}

/* What is no such file is as an empty one, and what cannot be saved stops nothing. */
static void
test_unusable (void)
{
  Fixture fixture;
  g_autofree char *below = NULL;
  WeegPreferences *self;

  fixture_init (&fixture);
  g_assert_true (g_file_set_contents (fixture.path, "\x01 no key file", -1, NULL));
  below = g_build_filename (fixture.path, "p.ini", NULL);
  self = weeg_preferences_new (below);
  weeg_preferences_set_who (self, "E. de Vries");
  g_assert_cmpstr (weeg_preferences_get_who (self), ==, "E. de Vries");
  weeg_preferences_free (self);
  self = weeg_preferences_new (fixture.path);
  g_assert_false (weeg_preferences_has_who (self));
  weeg_preferences_free (self);
  fixture_clear (&fixture);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/workspace/preferences/who", test_who);
  g_test_add_func ("/workspace/preferences/recent", test_recent);
  g_test_add_func ("/workspace/preferences/no-text", test_no_text);
  g_test_add_func ("/workspace/preferences/unusable", test_unusable);
  return g_test_run ();
}

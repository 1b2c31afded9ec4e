/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workspace-fixture.h"

#include "weeg-exchange-file.h"
#include "weeg-json-writer.h"

#include <glib/gstdio.h>

static const char json[] =
    "{\"format\":\"weegwijzer-dossier\",\"version\":1,\"id\":\"" FIXTURE_ID
    "\",\"title\":{\"nl\":\"Meten\",\"en\":"
    "\"Measuring\"},"
    "\"later\":{\"kept\":[1,2]},\"mandate\":null,"
    "\"intake\":{\"problem\":\"Delay\",\"phase\":\"pilot\"},"
    "\"members\":[{\"id\":\"m1\",\"name\":\"M. Jansen\",\"role\":\"chair\"},"
    "{\"id\":\"m2\",\"name\":\"A. de Wit\"},{\"id\":\"m3\",\"name\":\"P. Bos\",\"role\":\"adviser\"}],"
    "\"rounds\":[{\"n\":1,\"closed\":true},{\"n\":2}],"
    "\"criteria\":[{\"id\":\"g\",\"name\":\"All\"},"
    "{\"id\":\"c1\",\"parent\":\"g\",\"name\":\"Workload\",\"levels\":[{\"value\":1},{\"value\":2},{"
    "\"value\":4}]},"
    "{\"id\":\"c2\",\"parent\":\"g\",\"name\":\"Stay\",\"worst\":10,\"best\":2.5,\"unit\":\"days\"},"
    "{\"id\":\"c3\",\"parent\":\"g\",\"name\":\"Safety\",\"levels\":[{\"value\":0},{\"value\":1}]}],"
    "\"alternatives\":[{\"id\":\"a0\",\"name\":\"Current\",\"comparator\":true},{\"id\":\"a1\",\"name\":"
    "\"New\","
    "\"pros\":[\"Quick\",\"Near\"]}],"
    "\"weights\":[{\"member\":\"m1\",\"method\":\"direct\",\"points\":{\"c1\":50,\"c2\":30,\"c3\":20}}],"
    "\"scores\":[{\"member\":\"m1\",\"alternative\":\"a1\",\"criterion\":\"c1\",\"value\":2,\"reason\":"
    "\"Seen\"},"
    "{\"member\":\"m2\",\"alternative\":\"a1\",\"criterion\":\"c2\",\"value\":5,\"low\":4,\"high\":6}],"
    "\"risks\":[{\"id\":\"r1\",\"event\":\"Alarm missed\",\"probability\":2,\"severity\":4},"
    "{\"id\":\"r2\",\"event\":\"Data lost\",\"probability\":1,\"severity\":3}],"
    "\"questions\":[{\"id\":\"q1\",\"question\":\"Less travel?\",\"baseline\":12}],"
    "\"triage\":{\"answers\":{\"harm\":1,\"staff\":2}},"
    "\"decision_points\":[{\"id\":\"p1\",\"kind\":\"start_pilot\",\"title\":\"Pilot\",\"planned\":\"2027-02-"
    "01\","
    "\"rule\":[{\"measure\":\"value\",\"op\":\">=\",\"value\":50}],\"then\":\"go_on\"},"
    "{\"id\":\"p2\",\"kind\":\"reassess\",\"title\":\"Again\",\"planned\":\"2028-02-01\"}]}";

GBytes *
fixture_dossier_bytes (void)
{
  return g_bytes_new_static (json, sizeof json - 1);
}

WeegDossier *
fixture_dossier (void)
{
  g_autoptr (GBytes) bytes = fixture_dossier_bytes ();
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autoptr (WeegExchangeFile) file = weeg_exchange_file_read (bytes, problems);

  for (guint i = 0; i < weeg_problems_n (problems); i++)
    g_test_message ("%s: %s", weeg_problems_path (problems, i), weeg_problems_message (problems, i));
  g_assert_nonnull (file);
  return weeg_record_ref (file->records->pdata[0]);
}

char *
fixture_state (const WeegDossier *dossier)
{
  WeegDossier *bare = weeg_record_copy (dossier);
  char *text;

  WEEG_CLEAR (bare, log);
  WEEG_CLEAR (bare, format);
  WEEG_CLEAR (bare, version);
  text = weeg_json_write_record (bare, WEEG_JSON_CANONICAL);
  weeg_record_unref (bare);
  return text;
}

WeegWorkspace *
fixture_workspace (const Fixture *fixture)
{
  g_autoptr (GBytes) bytes = fixture_dossier_bytes ();
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autoptr (GPtrArray) imported = NULL;
  GError *error = NULL;
  WeegWorkspace *self = weeg_workspace_create (fixture->path, "Els", "en", &error);

  g_assert_no_error (error);
  imported = weeg_workspace_import (self, bytes, "d1.json", FALSE, problems, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (imported->len, ==, 1);
  return self;
}

char *
fixture_state_on_disk (const Fixture *fixture)
{
  GError *error = NULL;
  WeegWorkspace *second =
      weeg_workspace_open (fixture->path, WEEG_REGISTER_OPEN_READ_ONLY, "Second", "en", &error);
  WeegDossier *dossier;
  char *state;

  g_assert_no_error (error);
  dossier = weeg_workspace_load_dossier (second, FIXTURE_ID, &error);
  g_assert_no_error (error);
  state = fixture_state (dossier);
  weeg_record_unref (dossier);
  g_assert_finalize_object (second);
  return state;
}

WeegEdit *
fixture_edit (const char *summary)
{
  WeegEdit *edit = weeg_edit_new ("Summary");

  weeg_edit_set_string (edit, "summary", summary);
  return edit;
}

WeegList *
fixture_present (void)
{
  static const WeegShape string_shape = { .kind = WEEG_KIND_STRING };
  GArray *cells = g_array_new (FALSE, TRUE, sizeof (WeegCell));

  for (guint i = 1; i <= 2; i++)
    {
      WeegCell cell = { .pointer = g_strdup_printf ("m%u", i) };

      g_array_append_val (cells, cell);
    }
  return weeg_list_new_take (&string_shape, cells);
}

guint
fixture_times (guint normal)
{
  const char *asked = g_getenv ("WEEG_TEST_LONG");

  return asked != NULL && *asked != '\0' ? 500 : normal;
}

gboolean
fixture_close_round (WeegDossierSession *session)
{
  g_autoptr (WeegEdit) edit = weeg_edit_new ("Close round 2");

  weeg_edit_set_boolean (edit, "rounds[1].closed", TRUE);
  return weeg_dossier_session_edit (session, edit, NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "advice-support.h"
#include "weeg-sentences.h"

/* The advice of dossiers with fewer or more of something than the shipped case. */

#define N_MEMBERS 7

/* A dossier of @n alternatives with @names, on which all members score two criteria with long names. Of the
 * first they score 60 to 90; @must is what it must be. */
static AdviceFixture
new_fixture (const char *const *names, guint n, guint must, const char *more)
{
  g_autoptr (GString) json =
      g_string_new ("{\"format\": \"weegwijzer-dossier\", \"version\": 1, \"id\": "
                    "\"6f1c0f6e-8d5a-4a7e-9b59-2d1f3c0a7e17\", \"title\": \"Veel\", \"language\": \"nl\"");
  const char *separator = "";

  g_string_append_printf (
      json,
      ", \"criteria\": [{\"id\": \"c\", \"name\": \"Toegankelijkheid\", \"unit\": \"%%\", "
      "\"worst\": 0, \"best\": 100, \"must\": %u}, {\"id\": \"d\", \"name\": "
      "\"Kosteneffectiviteit\", \"unit\": \"euro\", \"worst\": 900, \"best\": 0}]",
      must);
  g_string_append (json, ", \"alternatives\": [");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (json, "%s{\"id\": \"a%u\", \"name\": \"%s\"}", i > 0 ? ", " : "", i, names[i]);
  g_string_append (json, "], \"members\": [");
  for (guint m = 0; m < N_MEMBERS; m++)
    g_string_append_printf (json, "%s{\"id\": \"m%u\", \"name\": \"Lid %u\"}", m > 0 ? ", " : "", m, m);
  g_string_append (json, "], \"scores\": [");
  for (guint m = 0; m < N_MEMBERS; m++)
    for (guint i = 0; i < n; i++)
      {
        g_string_append_printf (json,
                                "%s{\"member\": \"m%u\", \"alternative\": \"a%u\", \"criterion\": \"c\", "
                                "\"value\": %u}, {\"member\": \"m%u\", \"alternative\": \"a%u\", "
                                "\"criterion\": \"d\", \"value\": %u, \"reason\": \"Geraamd.\"}",
                                separator, m, i, 60 + 3 * i + m, m, i, 300 + 20 * i + m);
        separator = ", ";
      }
  g_string_append_printf (json, "]%s}", more);
  return support_fixture (support_read (json->str));
}

static char *
dutch_text (const AdviceFixture *fixture)
{
  g_autoptr (WeegDocument) document = support_advice (fixture, "nl", NULL, FALSE);
  g_autoptr (WeegPages) pages = weeg_pages_new (document);

  support_check_inside (pages);
  return support_text (document, 0);
}

/* A word that is broken leaves its beginning as a word of its own in the text of the PDF. */
static void
assert_unbroken (const char *text, const char *word)
{
  g_auto (GStrv) tokens = g_strsplit (text, " ", -1);

  for (guint i = 0; tokens[i] != NULL; i++)
    if (strlen (tokens[i]) >= 4 && strlen (tokens[i]) < strlen (word) && g_str_has_prefix (word, tokens[i]))
      g_error ("\"%s\" is broken: \"%s %s %s\"", word, i > 0 ? tokens[i - 1] : "", tokens[i], tokens[i + 1]);
}

/* However many alternatives there are, no table breaks a name of one, or a heading, in its middle. */
static void
test_many_alternatives (void)
{
  static const char *const names[] = { "Telemonitoring", "Beeldconsultatie", "Zelfmetingen",
                                       "Groepsconsult",  "Thuisbezoeken",    "Huisartsenspreekuur",
                                       "Belspreekuur",   "Polikliniek" };

  for (guint n = 1; n <= G_N_ELEMENTS (names); n++)
    {
      g_auto (AdviceFixture) fixture = new_fixture (names, n, 0, "");
      g_autofree char *text = dutch_text (&fixture);

      g_test_message ("%u alternatives", n);
      for (guint i = 0; i < n; i++)
        assert_unbroken (text, names[i]);
      assert_unbroken (text, "Toegankelijkheid");
      assert_unbroken (text, "Kosteneffectiviteit");
      assert_unbroken (text, "Eensgezindheid");
      assert_unbroken (text, "Gewicht");
    }
}

/* Nothing is best of one, and no weight makes another the best. */
static void
test_one_alternative (void)
{
  static const char *const names[] = { "Telemonitoring" };
  g_auto (AdviceFixture) fixture = new_fixture (names, 1, 0, "");
  g_autoptr (WeegDocument) document = support_advice (&fixture, "nl", NULL, FALSE);
  g_autoptr (WeegPages) pages = weeg_pages_new (document);
  g_autofree char *text = support_text (document, 0);

  support_assert_has (text, "Er is één alternatief; er valt niets te rangschikken.");
  g_assert_null (strstr (text, "het beste alternatief"));
  g_assert_null (strstr (text, "Waardoor de uitkomst omslaat."));
  g_assert_cmpint (weeg_pages_find (pages, "figure-rank-acceptability"), <, 0);
  g_assert_cmpint (weeg_pages_find (pages, "figure-sensitivity"), <, 0);
}

/* Risks of one alternative stand together in the table, and are numbered as they stand there. */
static void
test_risk_numbers (void)
{
  static const char *const names[] = { "Nieuw", "Oud" };
  static const char risks[] =
      ", \"risks\": [{\"id\": \"r\", \"event\": \"Eerste\", \"alternative\": \"a1\", \"probability\": 2, "
      "\"severity\": 2}, {\"id\": \"s\", \"event\": \"Tweede\", \"alternative\": \"a0\", \"probability\": 2, "
      "\"severity\": 3}, {\"id\": \"t\", \"event\": \"Derde\", \"alternative\": \"a1\", \"probability\": 3, "
      "\"severity\": 3}, {\"id\": \"u\", \"event\": \"Vierde\", \"alternative\": \"a0\", \"probability\": 1, "
      "\"severity\": 1}]";
  static const guint numbers[] = { 3, 1, 4, 2 };
  g_auto (AdviceFixture) fixture = new_fixture (names, 2, 0, risks);
  WeegView view = weeg_view (fixture.dossier, fixture.analysis, "nl");
  g_autofree char *text = dutch_text (&fixture);

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    g_assert_cmpuint (weeg_view_risk_number (&view, i), ==, numbers[i]);
  support_assert_has (text, "1 Tweede");
  support_assert_has (text, "2 Vierde");
  support_assert_has (text, "3 Eerste");
}

/* A dossier that names no alternative yet still tells its risks. */
static void
test_risks_of_none (void)
{
  g_auto (AdviceFixture) fixture =
      new_fixture (NULL, 0, 0,
                   ", \"risks\": [{\"id\": \"r\", \"event\": \"Stroom valt uit\", \"probability\": 3, "
                   "\"severity\": 3}]");
  g_autofree char *text = dutch_text (&fixture);

  g_assert_null (strstr (text, "Geen risico’s vastgelegd"));
  support_assert_has (text, "Stroom valt uit 9 matig");
}

/* Page 1 of a paper that asks nothing, of an alternative that is knocked out and asks staff time: it does not
 * say that something is still to be written, nor what of time that is asked could be cashed. */
static void
test_nothing_to_ask (void)
{
  static const char *const names[] = { "Nieuw" };
  static const char more[] =
      ", \"workload\": {\"base_year\": 2027, \"years\": 1, \"hours_per_fte\": 1550, \"functions\": [{\"id\": "
      "\"f\", \"name\": "
      "\"Verpleegkundige\", \"fte\": 10}], \"activities\": [{\"id\": \"w\", \"name\": \"Werk\", "
      "\"share\": {\"f\": 1}}], \"effects\": [{\"id\": \"e\", \"mechanism\": \"adds_work\", "
      "\"functions\": [\"f\"], \"activities\": [\"w\"], \"hours_per_year\": 775}]}, \"decision_points\": "
      "[{\"id\": \"p\", "
      "\"title\": \"Kennisnemen\", \"then\": \"go_on\", \"rule\": [{\"measure\": \"knock_out\", \"op\": "
      "\"==\", \"value\": false, \"else\": \"stop\"}], \"paper\": {\"status\": \"information\"}}]";
  g_auto (AdviceFixture) fixture = new_fixture (names, 1, 95, more);
  g_autoptr (WeegDocument) document = support_advice (&fixture, "nl", NULL, FALSE);
  g_autofree char *text = support_text (document, 1);

  support_assert_has (text, "Er wordt geen besluit gevraagd.");
  support_assert_has (text, "netto gevraagd");
  support_assert_has (text, "Niet voldaan aan: de harde eisen.");
  support_assert_has (text, "afgevallen: onder een harde eis");
  g_assert_null (strstr (text, "inboekbaar"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/advice/stretched/many-alternatives", test_many_alternatives);
  g_test_add_func ("/advice/stretched/one-alternative", test_one_alternative);
  g_test_add_func ("/advice/stretched/risk-numbers", test_risk_numbers);
  g_test_add_func ("/advice/stretched/risks-of-none", test_risks_of_none);
  g_test_add_func ("/advice/stretched/nothing-to-ask", test_nothing_to_ask);

  return g_test_run ();
}

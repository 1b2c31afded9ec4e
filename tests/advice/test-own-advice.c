/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "advice-support.h"
#include "weeg-sentences.h"

/* The advice of dossiers made for one question each, from one in which nothing stands to one that overflows.
 */

static const char *const languages[] = { "nl", "en" };

/* A light dossier, with everything a light one has, is two pages. */
static void
test_light (void)
{
  static const char json[] =
      "{\"format\": \"weegwijzer-dossier\", \"version\": 1, \"id\": "
      "\"6f1c0f6e-8d5a-4a7e-9b59-2d1f3c0a7e12\", \"title\": \"Bloeddruk thuis\", "
      "\"triage\": {\"answers\": {}, \"track\": \"light\"}, "
      "\"members\": [{\"id\": \"m\", \"name\": \"An\"}, {\"id\": \"n\", \"name\": \"Bo\"}, "
      "{\"id\": \"o\", \"name\": \"Cor\"}], "
      "\"alternatives\": [{\"id\": \"x\", \"name\": \"Thuis\"}, "
      "{\"id\": \"y\", \"name\": \"Poli\", \"comparator\": true}], "
      "\"criteria\": [{\"id\": \"c\", \"name\": \"Effect\", \"unit\": \"%\", \"worst\": 0, \"best\": 100}, "
      "{\"id\": \"d\", \"name\": \"Werk\", \"unit\": \"uur\", \"worst\": 9, \"best\": 0}], "
      "\"scores\": [{\"member\": \"m\", \"alternative\": \"x\", \"criterion\": \"c\", \"value\": 80, "
      "\"reason\": \"Gemeten.\"}, "
      "{\"member\": \"n\", \"alternative\": \"x\", \"criterion\": \"c\", \"value\": 60}, "
      "{\"member\": \"o\", \"alternative\": \"x\", \"criterion\": \"d\", \"value\": 2}, "
      "{\"member\": \"m\", \"alternative\": \"y\", \"criterion\": \"c\", \"value\": 50}, "
      "{\"member\": \"o\", \"alternative\": \"y\", \"criterion\": \"d\", \"value\": 5}], "
      "\"risks\": [{\"id\": \"r\", \"event\": \"Meting blijft liggen\", \"probability\": 3, \"severity\": 3, "
      "\"control\": \"Dagelijks kijken\", \"residual_probability\": 1, \"residual_severity\": 3, "
      "\"owner\": \"verpleegkundige\"}], "
      "\"questions\": [{\"id\": \"q\", \"question\": \"Daalt de druk?\", \"baseline\": 150, \"target\": 140, "
      "\"decision_point\": \"p\"}], "
      "\"decision_points\": [{\"id\": \"p\", \"title\": \"Beslissen\", \"then\": \"go_on\", "
      "\"rule\": [{\"measure\": \"value\", \"op\": \">=\", \"value\": 60}], "
      "\"paper\": {\"asked\": [\"In te stemmen.\"], \"patients\": \"Meten kan thuis.\"}}]}";
  g_auto (AdviceFixture) fixture = support_fixture (support_read (json));

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (WeegDocument) document = support_advice (&fixture, languages[i], NULL, FALSE);
      g_autoptr (WeegPages) pages = weeg_pages_new (document);
      g_autofree char *text = support_text (document, 0);

      g_assert_cmpuint (weeg_pages_get_length (pages), ==, 2);
      support_check_inside (pages);
      support_assert_has (text, "Dagelijks kijken (verpleegkundige)");
      support_assert_has (text, "Daalt de druk?");
      support_assert_has (text, "An (");
      support_assert_has (text, "Meten kan thuis.");
    }
}

/* A model that cannot be computed is said to be so in the language of the advice, without the engine's words.
 */
static void
test_broken_model (void)
{
  static const char json[] =
      "{\"format\": \"weegwijzer-dossier\", \"version\": 1, \"id\": "
      "\"6f1c0f6e-8d5a-4a7e-9b59-2d1f3c0a7e13\", "
      "\"title\": \"T\", \"economics\": {\"kind\": \"cohort\", \"cycles\": 1, \"states\": [\"H\"], "
      "\"start\": "
      "{\"H\": 1}, \"strategies\": [{\"id\": \"a\", \"transitions\": {\"H\": {\"H\": \"zzz\"}}}]}}";
  g_auto (AdviceFixture) fixture = support_fixture (support_read (json));
  g_autoptr (WeegDocument) document = support_advice (&fixture, "nl", NULL, FALSE);
  g_autofree char *text = support_text (document, 0);

  support_assert_has (text, "Er is een model, maar het kan nog niet worden doorgerekend");
  g_assert_null (strstr (text, "zzz"));
}

/* What costs less than the first strategy says so in words; what costs more is a bare amount. */
static void
test_cheaper_strategy (void)
{
  static const char json[] =
      "{\"format\": \"weegwijzer-dossier\", \"version\": 1, \"id\": "
      "\"6f1c0f6e-8d5a-4a7e-9b59-2d1f3c0a7e13\", \"title\": \"T\", \"economics\": {\"kind\": \"samples\", "
      "\"thresholds\": [20000], \"strategies\": [\"A\", \"B\", \"C\"], \"costs\": [[300], [221], [417]], "
      "\"effects\": [[1], [1.1], [1.2]]}}";
  static const struct
  {
    const char *language, *saves, *costs, *bare;
  } rows[] = {
    { "nl", "bespaart € 79 ", "€ 117 ", "€ −79" },
    { "en", "saves €79 ", "€117 ", "−€79" },
  };
  g_auto (AdviceFixture) fixture = support_fixture (support_read (json));

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (WeegDocument) document = support_advice (&fixture, rows[i].language, NULL, FALSE);
      g_autofree char *text = support_text (document, 0);

      support_assert_has (text, rows[i].saves);
      support_assert_has (text, rows[i].costs);
      g_assert_null (strstr (text, rows[i].bare));
    }
}

/* Members and criteria without one score: no table of dashes and no empty chart. */
static void
test_nothing_scored (void)
{
  static const char json[] =
      "{\"format\": \"weegwijzer-dossier\", \"version\": 1, \"id\": "
      "\"6f1c0f6e-8d5a-4a7e-9b59-2d1f3c0a7e13\", \"title\": \"Nieuw\", "
      "\"members\": [{\"id\": \"m\", \"name\": \"An\"}], \"alternatives\": [{\"id\": \"x\", \"name\": "
      "\"X\"}], "
      "\"criteria\": [{\"id\": \"c\", \"name\": \"C\", \"unit\": \"%\", \"worst\": 0, \"best\": 100}]}";
  g_auto (AdviceFixture) fixture = support_fixture (support_read (json));
  g_autoptr (WeegDocument) document = support_advice (&fixture, "nl", NULL, FALSE);
  g_autoptr (WeegPages) pages = weeg_pages_new (document);

  g_assert_cmpint (weeg_pages_find (pages, "value"), >, 0);
  g_assert_cmpint (weeg_pages_find (pages, "figure-profile"), <, 0);
  g_assert_cmpint (weeg_pages_find (pages, "figure-value-risk"), <, 0);
}

/* A dossier of ten criteria whose perspectives, as many as @n_perspectives, follow each other. (transfer
 * full) */
static WeegDossier *
own_advice_with_perspectives (const char *const *perspectives, guint n_perspectives)
{
  const guint n = 10;
  g_autoptr (GString) json = g_string_new (
      "{\"format\": \"weegwijzer-dossier\", \"version\": 1, \"id\": "
      "\"6f1c0f6e-8d5a-4a7e-9b59-2d1f3c0a7e13\", \"title\": \"T\", \"members\": [{\"id\": \"m\", \"name\": "
      "\"An\"}, {\"id\": \"n\", \"name\": \"Bo\"}], \"alternatives\": [{\"id\": \"x\", \"name\": \"Een "
      "camera in een capsule, thuis ingeslikt "
      "met hulp\"}, {\"id\": \"y\", \"name\": \"Endoscopie in het ziekenhuis, met een dag opname\"}], "
      "\"scores\": [{\"member\": \"m\", \"criterion\": \"c0\", \"alternative\": \"x\", \"value\": 50}], "
      "\"criteria\": [");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (json,
                            "%s{\"id\": \"c%u\", \"name\": \"Criterium %u\", \"perspective\": \"%s\", "
                            "\"unit\": \"%%\", \"worst\": 0, \"best\": 100}",
                            i > 0 ? ", " : "", i, i, perspectives[i * n_perspectives / n]);
  g_string_append (json, "]}");
  return support_read (json->str);
}

/* As many criteria as the template has, under a heading for each perspective: there is room for all of them,
 * and for names of two lines. The one that was scored makes a low figure of the members. */
static void
test_room_for_headings (void)
{
  static const char *const perspectives[] = { "patient", "professional", "care_process",
                                              "society", "x-ethiek",     "x-techniek" };
  static const char *const headings[] = { "patiënt",      "zorgprofessional", "zorgproces",
                                          "maatschappij", "ethiek",           "techniek" };

  for (guint n = 1; n <= G_N_ELEMENTS (perspectives); n++)
    {
      g_auto (AdviceFixture) fixture = support_fixture (own_advice_with_perspectives (perspectives, n));
      g_autoptr (WeegDocument) document = support_advice (&fixture, "nl", NULL, FALSE);
      g_autoptr (WeegPages) pages = weeg_pages_new (document);
      g_autofree char *text = support_text (document, 0);
      guint n_columns = 0;

      g_assert_null (strstr (text, "weggelaten"));
      for (guint i = 0; i < n; i++)
        support_assert_has (text, headings[i]);
      for (gsize i = 0; i < weeg_pages_get_n_placements (pages); i++)
        {
          WeegPlacement placement = weeg_pages_get_placement (pages, i);

          if (!g_str_equal (placement.kind, "columns") ||
              (int)placement.page != weeg_pages_find (pages, "figure-agreement"))
            continue;
          n_columns++;
          g_assert_cmpfloat (placement.height, >, 60);
          g_assert_cmpfloat (placement.height, <, 120);
        }
      g_assert_cmpint (n_columns, ==, 1);
    }
}

/* Nothing but a title: every section says in a line that nothing is there. */
static void
test_empty (void)
{
  g_auto (AdviceFixture) fixture = support_fixture (support_empty ());
  static const char *const lines[] = {
    "There is no alternative with scores yet, so there is no value.",
    "No risks have been recorded, so the residual risk is not known.",
    "The effect on staff time has not been worked out.",
    "The effect on money has not been worked out.",
    "Nobody has scored yet.",
  };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (WeegDocument) document = support_advice (&fixture, languages[i], NULL, i == 0);
      g_autoptr (WeegPages) pages = weeg_pages_new (document);
      g_autofree char *text = support_text (document, 0);

      support_check_inside (pages);
      g_assert_cmpuint (weeg_pages_get_length (pages), <=, 6);
      support_assert_has (text, "Nog leeg");
      for (guint j = 0; j < G_N_ELEMENTS (lines); j++)
        support_assert_has (text, weeg_tr (languages[i], lines[j]));
      support_assert_has (text, i == 0 ? "CONCEPT" : "DRAFT");
    }
}

#define HASH "0000000000000000000000000000000000000000000000000000000000000000"

/* Only of a log that ends with the holding is it known that the dossier is as it was held. */
static void
test_as_held (void)
{
  static const char json[] =
      "{\"format\": \"weegwijzer-dossier\", \"version\": 1, \"id\": "
      "\"6f1c0f6e-8d5a-4a7e-9b59-2d1f3c0a7e15\", \"title\": \"Gehouden\", \"decision_points\": [{\"id\": "
      "\"p\", \"title\": \"Kiezen\"}, {\"id\": \"q\", \"title\": \"Beslissen\", \"held\": {\"date\": "
      "\"2026-03-12\", \"outcome\": \"go_on\"}}]%s}";
  static const char hold[] = "{\"at\": \"2026-03-12T10:00:00Z\", \"who\": \"An\", \"what\": {\"op\": "
                             "\"hold\", \"path\": \"decision_points[%d].held\"}, \"hash\": \"" HASH "\"}";
  static const char set[] = "{\"at\": \"2026-03-13T10:00:00Z\", \"who\": \"An\", \"what\": {\"op\": "
                            "\"set\", \"path\": \"title\"}, \"hash\": \"" HASH "\"}";
  g_autofree char *this_one = g_strdup_printf (hold, 1);
  g_autofree char *another = g_strdup_printf (hold, 0);
  g_autofree char *ends = g_strdup_printf (", \"log\": [%s, %s]", set, this_one);
  g_autofree char *goes_on = g_strdup_printf (", \"log\": [%s, %s]", this_one, set);
  g_autofree char *other = g_strdup_printf (", \"log\": [%s]", another);
  const struct
  {
    const char *log;
    gboolean as_held;
  } cases[] = { { "", FALSE }, { ends, TRUE }, { goes_on, FALSE }, { other, FALSE } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf (json, cases[i].log);
      g_auto (AdviceFixture) fixture = support_fixture (support_read (text));
      g_autoptr (WeegDocument) document = support_advice (&fixture, "nl", "q", FALSE);
      g_autofree char *all = support_text (document, 0);

      g_assert_cmpint (strstr (all, "is hier niet bewaard") == NULL, ==, cases[i].as_held);
    }
}

/* Page 1 of a correction says what it corrects, whether it is held or still prepared. */
static void
test_correction (void)
{
  static const char json[] =
      "{\"format\": \"weegwijzer-dossier\", \"version\": 1, \"id\": "
      "\"6f1c0f6e-8d5a-4a7e-9b59-2d1f3c0a7e16\", \"title\": \"Hersteld\", \"decision_points\": [{\"id\": "
      "\"p\", \"title\": \"Kiezen\", \"held\": {\"date\": \"2026-03-12\", \"outcome\": \"go_on\"}}, "
      "{\"id\": \"q\", \"title\": \"Correctie: Kiezen\", \"%s\": {\"date\": \"2026-04-02\", "
      "\"outcome\": \"hold\", \"corrects\": \"p\"}}]}";
  static const char *const states[] = { "held", "draft" };

  for (gsize i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autofree char *text = g_strdup_printf (json, states[i]);
      g_auto (AdviceFixture) fixture = support_fixture (support_read (text));
      g_autoptr (WeegDocument) dutch = support_advice (&fixture, "nl", "q", FALSE);
      g_autoptr (WeegDocument) english = support_advice (&fixture, "en", "q", FALSE);
      g_autoptr (WeegDocument) first = support_advice (&fixture, "nl", "p", FALSE);
      g_autofree char *nl = support_text (dutch, 1);
      g_autofree char *en = support_text (english, 1);
      g_autofree char *before = support_text (first, 1);

      support_assert_has (nl, "Dit corrigeert het besluit van 12-03-2026: doorgaan.");
      support_assert_has (en, "This corrects the decision of 12 Mar 2026: go on.");
      g_assert_null (strstr (before, "corrigeert"));
    }
}

/* A title, a decision and a name of a thousand letters leave page 1 as it is; what is cut stands behind it.
 */
static void
test_long (void)
{
  g_autoptr (GString) json = g_string_new ("{\"format\": \"weegwijzer-dossier\", \"version\": 1, \"id\": "
                                           "\"6f1c0f6e-8d5a-4a7e-9b59-2d1f3c0a7e11\"");
  g_autofree char *words = g_strnfill (3000, 'x');
  g_auto (AdviceFixture) fixture = { NULL, NULL };
  g_autoptr (WeegDocument) document = NULL;
  g_autoptr (WeegPages) pages = NULL;
  g_autofree char *text = NULL;
  g_autofree char *first = NULL;

  for (guint i = 9; i < 3000; i += 10)
    words[i] = ' ';
  memcpy (words + 2980, "slot", 4);
  g_string_append_printf (json,
                          ", \"title\": \"%s\", \"portfolio_holder\": \"%s\", \"decision_points\": [{\"id\": "
                          "\"p\", \"title\": \"%s\", \"paper\": {\"asked\": [\"%s\", \"%s\"]}}]}",
                          words, words, words, words, words);
  fixture = support_fixture (support_read (json->str));
  document = support_advice (&fixture, "nl", NULL, FALSE);
  pages = weeg_pages_new (document);
  support_check_inside (pages);
  g_assert_cmpuint (support_count_on_page (pages, 0, "callout"), ==, 1);
  g_assert_cmpuint (support_count_on_page (pages, 0, "facts"), ==, 1);
  first = support_text (document, 1);
  text = support_text (document, 0);
  g_assert_cmpuint (support_count_on_page (pages, 0, "key-figures"), ==, 1);
  support_assert_has (first, "…");
  support_assert_has (text, "slot");
  support_assert_has (text, "Wat hierboven is ingekort, voluit");
}

/* The case with a title of two lines: page 1 is still all there, of what was held and of what is to be. */
static void
test_two_line_title (void)
{
  static const char *const points[] = { "start-pilot", "scale-up" };
  g_autofree char *given = NULL;
  g_autoptr (GString) json = NULL;
  g_auto (AdviceFixture) fixture = { NULL, NULL };

  g_assert_true (g_file_get_contents (ADVICE_CASE, &given, NULL, NULL));
  json = g_string_new (given);
  g_assert_cmpuint (g_string_replace (json, "bij hartfalen (verzonnen)\"",
                                      "bij hartfalen (verzonnen oefencasus) op alle drie poliklinieken\"", 1),
                    ==, 1);
  fixture = support_fixture (support_read (json->str));
  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    {
      g_autoptr (WeegDocument) document = support_advice (&fixture, "nl", points[i], FALSE);
      g_autoptr (WeegPages) pages = weeg_pages_new (document);
      g_autofree char *first = support_text (document, 1);

      g_assert_cmpint (weeg_pages_find (pages, "reasons"), ==, 1);
      support_assert_has (first, "alle drie poliklinieken");
      support_assert_has (first, "mits het rooster is aangepast.");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/advice/own/empty", test_empty);
  g_test_add_func ("/advice/own/light", test_light);
  g_test_add_func ("/advice/own/broken-model", test_broken_model);
  g_test_add_func ("/advice/own/cheaper-strategy", test_cheaper_strategy);
  g_test_add_func ("/advice/own/nothing-scored", test_nothing_scored);
  g_test_add_func ("/advice/own/room-for-headings", test_room_for_headings);
  g_test_add_func ("/advice/own/as-held", test_as_held);
  g_test_add_func ("/advice/own/correction", test_correction);
  g_test_add_func ("/advice/own/long", test_long);
  g_test_add_func ("/advice/own/two-line-title", test_two_line_title);

  return g_test_run ();
}

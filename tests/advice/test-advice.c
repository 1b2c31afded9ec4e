/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "advice-support.h"
#include "weeg-advice.h"
#include "weeg-pages.h"
#include "weeg-sentences.h"
#include "weeg-pdf.h"

/* The advice of the shipped case and of a dossier in which nothing stands yet. */

#define CREATED 1792000000 /* 14 October 2026 */

typedef struct
{
  WeegDossier *dossier;
  WeegAnalysis *analysis;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->dossier = support_case ();
  fixture->analysis = support_analyse (fixture->dossier);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  weeg_record_unref (fixture->analysis);
  weeg_record_unref (fixture->dossier);
}

static WeegDocument *
make (const Fixture *fixture, const char *language, const char *point, gboolean anonymous)
{
  WeegAdviceOptions options = {
    .language = language, .point = point, .anonymous = anonymous, .created = CREATED
  };

  return weeg_advice_new (fixture->dossier, fixture->analysis, &options);
}

static void
make_spaces_single (char *text)
{
  char *end = text;

  for (const char *c = text; *c != '\0'; c++)
    if (!g_ascii_isspace (*c))
      *end++ = *c;
    else if (end == text || end[-1] != ' ')
      *end++ = ' ';
  *end = '\0';
}

/* The text of pages 1 to @last of the PDF (0: all), its white space made single spaces. */
static char *
read_text (WeegDocument *document, int last)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("weeg-advice-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "advice.pdf", NULL);
  g_autofree char *pages = g_strdup_printf ("%d", last > 0 ? last : 999);
  const char *const command[] = { "pdftotext", "-l", pages, path, "-", NULL };
  char *text = NULL;
  int status = 1;

  g_assert_no_error (error);
  g_assert_true (weeg_pdf_write (document, path, NULL, &error));
  g_assert_no_error (error);
  g_spawn_sync (NULL, (char **)command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  g_unlink (path);
  g_rmdir (folder);
  make_spaces_single (text);
  return text;
}

static void
assert_has (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("\"%s\" is not in: %s", part, text);
}

static guint
count_on_page (const WeegPages *pages, gsize page, const char *kind)
{
  guint n = 0;

  for (gsize i = 0; i < weeg_pages_get_n_placements (pages); i++)
    {
      WeegPlacement placement = weeg_pages_get_placement (pages, i);

      n += placement.page == page && g_str_equal (placement.kind, kind) ? 1 : 0;
    }
  return n;
}

static void
check_inside (const WeegPages *pages)
{
  for (gsize i = 0; i < weeg_pages_get_n_placements (pages); i++)
    {
      WeegPlacement placement = weeg_pages_get_placement (pages, i);

      g_assert_cmpfloat (placement.x, >=, 0);
      g_assert_cmpfloat (placement.y, >=, 0);
      g_assert_cmpfloat (placement.x + placement.width, <=, weeg_pages_get_width (pages) + 1e-6);
      g_assert_cmpfloat (placement.y + placement.height, <=, weeg_pages_get_height (pages) + 1e-6);
    }
}

static const char *const languages[] = { "nl", "en" };

/* Every decision point, both languages, with names and without. */
static void
test_pages (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    for (guint p = 0; p < weeg_list_n (fixture->dossier->decision_points); p++)
      for (int anonymous = 0; anonymous <= 1; anonymous++)
        {
          const WeegDecisionPoint *point = weeg_list_get (fixture->dossier->decision_points, p);
          g_autoptr (WeegDocument) document = make (fixture, languages[i], point->id, anonymous);
          g_autoptr (WeegPages) pages = weeg_pages_new (document);

          g_test_message ("%s %s %d", languages[i], point->id, anonymous);
          g_assert_cmpuint (weeg_pages_get_length (pages), >=, 3);
          /* Ten pages, one of them cost-effectiveness, and what the appendices need beyond that. */
          g_assert_cmpint (weeg_pages_find (pages, "scores"), <, 9);
          g_assert_cmpuint (weeg_pages_get_length (pages), <=, 10);
          check_inside (pages);

          /* Page 1 is the whole advice: what is asked, the numbers, the conditions. */
          g_assert_cmpuint (count_on_page (pages, 0, "callout"), ==, 1);
          g_assert_cmpuint (count_on_page (pages, 0, "key-figures"), ==, 1);
          g_assert_cmpint (weeg_pages_find (pages, "figure-value-risk"), ==, 0);
          g_assert_cmpint (weeg_pages_find (pages, "conditions"), ==, 0);
          g_assert_cmpint (weeg_pages_find (pages, "value"), >, 0);
          g_assert_cmpstr (weeg_document_get_language (document), ==, languages[i]);
          g_assert_true ((weeg_document_get_watermark (document) == NULL) == (point->held != NULL));
        }
}

/* What the held point of the case has to tell stands on its page 1. */
static void
test_page_1 (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WeegDocument) dutch = make (fixture, "nl", "start-pilot", FALSE);
  g_autoptr (WeegDocument) english = make (fixture, "en", "start-pilot", FALSE);
  const WeegDecisionPoint *point = weeg_list_find (fixture->dossier->decision_points, "start-pilot", NULL);
  g_autofree char *nl = read_text (dutch, 1);
  g_autofree char *en = read_text (english, 1);

  /* What the bodies that had to be asked answered, not only that they did. */
  assert_has (nl, "Cliëntenraad 29-10-2026: Positief, met een vraag");
  assert_has (en, "Client council 29 Oct 2026: Positive, with a question");
  assert_has (nl, "GEVRAAGD BESLUIT");
  assert_has (nl, "Voorwaarden");
  assert_has (nl, "Stemming en minderheidsstandpunt.");
  assert_has (nl, " tegen");
  assert_has (en, "Conditions");
  assert_has (en, "Votes and dissent.");
  assert_has (en, " against");
  for (guint i = 0; i < weeg_list_n (point->held->conditions); i++)
    {
      const WeegCondition *condition = weeg_list_get (point->held->conditions, i);

      assert_has (nl, weeg_text_get (condition->text, "nl"));
      assert_has (en, weeg_text_get (condition->text, "en"));
    }
  for (guint i = 0; i < weeg_list_n (point->held->dissent); i++)
    {
      const WeegDissent *dissent = weeg_list_get (point->held->dissent, i);
      const WeegMember *member = weeg_list_find (fixture->dossier->members, dissent->member, NULL);

      assert_has (nl, weeg_text_get (member->name, "nl"));
    }
}

/* No member's name anywhere, though all of them stand in the advice with names. */
static void
test_anonymous (Fixture *fixture, gconstpointer data)
{
  const char *language = data;
  g_autoptr (WeegDocument) named = make (fixture, language, NULL, FALSE);
  g_autofree char *with_names = read_text (named, 0);

  for (guint p = 0; p < weeg_list_n (fixture->dossier->decision_points); p++)
    {
      const WeegDecisionPoint *point = weeg_list_get (fixture->dossier->decision_points, p);
      g_autoptr (WeegDocument) document = make (fixture, language, point->id, TRUE);
      g_autofree char *text = read_text (document, 0);

      for (guint i = 0; i < weeg_list_n (fixture->dossier->members); i++)
        {
          const WeegMember *member = weeg_list_get (fixture->dossier->members, i);
          const char *name = weeg_text_get (member->name, language);
          const char *author = weeg_document_get_author (document);

          assert_has (with_names, name);
          if (strstr (text, name) != NULL)
            g_error ("the anonymous advice on %s names %s", point->id, name);
          g_assert_true (author == NULL || strstr (author, name) == NULL);
        }
    }
}

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
  g_autoptr (WeegDossier) dossier = support_read (json);
  g_autoptr (WeegAnalysis) analysis = support_analyse (dossier);
  Fixture fixture = { dossier, analysis };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (WeegDocument) document = make (&fixture, languages[i], NULL, FALSE);
      g_autoptr (WeegPages) pages = weeg_pages_new (document);
      g_autofree char *text = read_text (document, 0);

      g_assert_cmpuint (weeg_pages_get_length (pages), ==, 2);
      check_inside (pages);
      assert_has (text, "Dagelijks kijken (verpleegkundige)");
      assert_has (text, "Daalt de druk?");
      assert_has (text, "An (");
      assert_has (text, "Meten kan thuis.");
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
  g_autoptr (WeegDossier) dossier = support_read (json);
  g_autoptr (WeegAnalysis) analysis = support_analyse (dossier);
  Fixture fixture = { dossier, analysis };
  g_autoptr (WeegDocument) document = make (&fixture, "nl", NULL, FALSE);
  g_autofree char *text = read_text (document, 0);

  assert_has (text, "Er is een model, maar het kan nog niet worden doorgerekend");
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
  g_autoptr (WeegDossier) dossier = support_read (json);
  g_autoptr (WeegAnalysis) analysis = support_analyse (dossier);
  Fixture fixture = { dossier, analysis };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (WeegDocument) document = make (&fixture, rows[i].language, NULL, FALSE);
      g_autofree char *text = read_text (document, 0);

      assert_has (text, rows[i].saves);
      assert_has (text, rows[i].costs);
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
  g_autoptr (WeegDossier) dossier = support_read (json);
  g_autoptr (WeegAnalysis) analysis = support_analyse (dossier);
  Fixture fixture = { dossier, analysis };
  g_autoptr (WeegDocument) document = make (&fixture, "nl", NULL, FALSE);
  g_autoptr (WeegPages) pages = weeg_pages_new (document);

  g_assert_cmpint (weeg_pages_find (pages, "value"), >, 0);
  g_assert_cmpint (weeg_pages_find (pages, "figure-profile"), <, 0);
  g_assert_cmpint (weeg_pages_find (pages, "figure-value-risk"), <, 0);
}

/* What is met is said in a sentence, a figure of the plan has its unit, a reason has the member's number and
 * round, or it is said that it is the first. Page 1 rounds what the section has in full, both ends of a
 * range are said as what it frees is, and the terms are in the order of the language. */
static void
test_exactness (Fixture *fixture, gconstpointer data)
{
  static const char *const first[] = { "€ 149.000", "€149,000" }, *const exact[] = { "€ 149.354",
                                                                                     "€149,354" };
  static const char *const met[] = { "waarde: 71 (ten minste 60)", "value: 71 (at least 60)" };
  static const char *const second_round[] = { "lid 6, ronde 2: 4. De hulp", "member 6, round 2: 4. Help" };
  static const char *const first_round[] = { "; uit ronde 1 waar", "; of round 1 where" };
  static const char *const unit[] = { "per deelnemer, minuten per maand",
                                      "per participant, minutes per month" };
  static const char *const range[] = { "fte (tussen 1,0 en 1,", "FTE (between 1.0 and 1." };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (WeegDocument) document = make (fixture, languages[i], NULL, FALSE);
      WeegView view = weeg_view (fixture->dossier, fixture->analysis, languages[i]);
      g_autofree char *sentence = weeg_sentence_workload (&view);
      g_autofree char *page = read_text (document, 1);
      g_autofree char *all = read_text (document, 0);

      assert_has (page, first[i]);
      g_assert_null (strstr (page, exact[i]));
      assert_has (all, exact[i]);
      assert_has (all, met[i]);
      assert_has (all, second_round[i]);
      assert_has (all, first_round[i]);
      assert_has (all, unit[i]);
      assert_has (sentence, range[i]);
      g_assert_null (strchr (sentence, '+'));
      if (i == 0)
        g_assert_true (strstr (all, "Harde eis. Een ") < strstr (all, "Inboekbaar. Vrij"));
      else
        g_assert_null (strstr (all, "/2026"));
    }
}

/* Nothing but a title: every section says in a line that nothing is there. */
static void
test_empty (void)
{
  g_autoptr (WeegDossier) dossier = support_empty ();
  g_autoptr (WeegAnalysis) analysis = support_analyse (dossier);
  Fixture fixture = { dossier, analysis };
  static const char *const lines[] = {
    "There is no alternative with scores yet, so there is no value.",
    "No risks have been recorded, so the residual risk is not known.",
    "The effect on staff time has not been worked out.",
    "The effect on money has not been worked out.",
    "Nobody has scored yet.",
  };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (WeegDocument) document = make (&fixture, languages[i], NULL, i == 0);
      g_autoptr (WeegPages) pages = weeg_pages_new (document);
      g_autofree char *text = read_text (document, 0);

      check_inside (pages);
      g_assert_cmpuint (weeg_pages_get_length (pages), <=, 6);
      assert_has (text, "Nog leeg");
      for (guint j = 0; j < G_N_ELEMENTS (lines); j++)
        assert_has (text, weeg_tr (languages[i], lines[j]));
      assert_has (text, i == 0 ? "CONCEPT" : "DRAFT");
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
      g_autoptr (WeegDossier) dossier = support_read (text);
      g_autoptr (WeegAnalysis) analysis = support_analyse (dossier);
      Fixture fixture = { dossier, analysis };
      g_autoptr (WeegDocument) document = make (&fixture, "nl", "q", FALSE);
      g_autofree char *all = read_text (document, 0);

      g_assert_cmpint (strstr (all, "is hier niet bewaard") == NULL, ==, cases[i].as_held);
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
  g_autoptr (WeegDossier) dossier = NULL;
  g_autoptr (WeegAnalysis) analysis = NULL;
  g_autoptr (WeegDocument) document = NULL;
  g_autoptr (WeegPages) pages = NULL;
  g_autofree char *text = NULL;
  g_autofree char *first = NULL;
  Fixture fixture;

  for (guint i = 9; i < 3000; i += 10)
    words[i] = ' ';
  memcpy (words + 2980, "slot", 4);
  g_string_append_printf (json,
                          ", \"title\": \"%s\", \"portfolio_holder\": \"%s\", \"decision_points\": [{\"id\": "
                          "\"p\", \"title\": \"%s\", \"paper\": {\"asked\": [\"%s\", \"%s\"]}}]}",
                          words, words, words, words, words);
  dossier = support_read (json->str);
  analysis = support_analyse (dossier);
  fixture = (Fixture){ dossier, analysis };
  document = make (&fixture, "nl", NULL, FALSE);
  pages = weeg_pages_new (document);
  check_inside (pages);
  g_assert_cmpuint (count_on_page (pages, 0, "callout"), ==, 1);
  g_assert_cmpuint (count_on_page (pages, 0, "facts"), ==, 1);
  first = read_text (document, 1);
  text = read_text (document, 0);
  g_assert_cmpuint (count_on_page (pages, 0, "key-figures"), ==, 1);
  assert_has (first, "…");
  assert_has (text, "slot");
  assert_has (text, "Wat hierboven is ingekort, voluit");
}

/* The case with a title of two lines: page 1 is still all there, of what was held and of what is to be. */
static void
test_two_line_title (void)
{
  static const char *const points[] = { "start-pilot", "scale-up" };
  g_autofree char *given = NULL;
  g_autoptr (GString) json = NULL;
  g_autoptr (WeegDossier) dossier = NULL;
  g_autoptr (WeegAnalysis) analysis = NULL;

  g_assert_true (g_file_get_contents (ADVICE_CASE, &given, NULL, NULL));
  json = g_string_new (given);
  g_assert_cmpuint (g_string_replace (json, "bij hartfalen (verzonnen)\"",
                                      "bij hartfalen (verzonnen oefencasus) op alle drie poliklinieken\"", 1),
                    ==, 1);
  dossier = support_read (json->str);
  analysis = support_analyse (dossier);
  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    {
      Fixture fixture = { dossier, analysis };
      g_autoptr (WeegDocument) document = make (&fixture, "nl", points[i], FALSE);
      g_autoptr (WeegPages) pages = weeg_pages_new (document);
      g_autofree char *first = read_text (document, 1);

      g_assert_cmpint (weeg_pages_find (pages, "reasons"), ==, 1);
      assert_has (first, "alle drie poliklinieken");
      assert_has (first, "mits het rooster is aangepast");
    }
}

/* Made anew from the file, the same bytes. */
static void
test_same_bytes (void)
{
  GBytes *bytes[2] = { NULL, NULL };

  for (guint i = 0; i < 2; i++)
    {
      Fixture fixture;
      g_autoptr (GError) error = NULL;
      g_autoptr (WeegDocument) document = NULL;

      set_up (&fixture, NULL);
      document = make (&fixture, "nl", NULL, FALSE);
      bytes[i] = weeg_pdf_to_bytes (document, NULL, &error);
      g_assert_no_error (error);
      tear_down (&fixture, NULL);
    }
  g_assert_cmpuint (g_bytes_get_size (bytes[0]), >, 20000);
  g_assert_true (g_bytes_equal (bytes[0], bytes[1]));
  g_bytes_unref (bytes[0]);
  g_bytes_unref (bytes[1]);
}

/* Held and not decided by the board comes first, then the earliest that is open. */
static void
test_default_point (Fixture *fixture, gconstpointer data)
{
  const WeegDecisionPoint *first = weeg_list_get (fixture->dossier->decision_points, 0);
  const WeegDecisionPoint *point = weeg_advice_default_point (fixture->dossier);
  g_autoptr (WeegDossier) empty = support_empty ();

  g_assert_nonnull (first->held);
  g_assert_nonnull (first->paper->board);
  g_assert_cmpstr (point->id, ==, "scale-up");
  g_assert_null (weeg_advice_default_point (empty));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/advice/pages", Fixture, NULL, set_up, test_pages, tear_down);
  g_test_add ("/advice/page-1", Fixture, NULL, set_up, test_page_1, tear_down);
  g_test_add ("/advice/anonymous/nl", Fixture, "nl", set_up, test_anonymous, tear_down);
  g_test_add ("/advice/anonymous/en", Fixture, "en", set_up, test_anonymous, tear_down);
  g_test_add ("/advice/exactness", Fixture, NULL, set_up, test_exactness, tear_down);
  g_test_add ("/advice/default-point", Fixture, NULL, set_up, test_default_point, tear_down);
  g_test_add_func ("/advice/empty", test_empty);
  g_test_add_func ("/advice/light", test_light);
  g_test_add_func ("/advice/broken-model", test_broken_model);
  g_test_add_func ("/advice/cheaper-strategy", test_cheaper_strategy);
  g_test_add_func ("/advice/nothing-scored", test_nothing_scored);
  g_test_add_func ("/advice/as-held", test_as_held);
  g_test_add_func ("/advice/long", test_long);
  g_test_add_func ("/advice/two-line-title", test_two_line_title);
  g_test_add_func ("/advice/same-bytes", test_same_bytes);

  return g_test_run ();
}

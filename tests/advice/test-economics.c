/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "advice-support.h"
#include "figure-texts.h"
#include "weeg-advice.h"
#include "weeg-charts.h"
#include "weeg-pages.h"
#include "weeg-sentences-economics.h"
#include "weeg-sentences-money.h"
#include "weeg-view-economics.h"

/*
 * Four samples of B against A, which costs and gives nothing: 100 euro each, and .03, .03, 0 and -.02 QALY;
 * on average .01: 10,000 euro per QALY. Net benefit of B at 20,000: 500, 500, -100, -500, mean 100; best in 2
 * of 4; EVPI (500 + 500) / 4 - 100 = 150. At 40,000: 1100, 1100, -100, -900, mean 300; EVPI 550 - 300 = 250.
 * C costs more than B and gives less.
 */
#define HEAD                                                                                                 \
  "{\"format\": \"weegwijzer-dossier\", \"version\": 1, \"id\": \"6f1c0f6e-8d5a-4a7e-9b59-2d1f3c0a7e11\","   \
  "\"title\": \"T\", "
static const char dossier_json[] =
    HEAD "\"alternatives\": [{\"id\": \"B\", \"name\": {\"nl\": \"Nieuw\", \"en\": \"New\"}}],"
         "\"economics\": {\"kind\": \"samples\", \"thresholds\": [0, 20000, 40000], \"population\": 100, "
         "\"horizon\": 1, \"strategies\": [\"A\", \"B\", \"C\"],"
         "\"costs\": [[0, 0, 0, 0], [100, 100, 100, 100], [200, 200, 200, 200]],"
         "\"effects\": [[0, 0, 0, 0], [0.03, 0.03, 0, -0.02], [0.005, 0.005, -0.01, -0.04]]}}";

static void
set_up (AdviceFixture *fixture, gconstpointer data)
{
  *fixture = support_fixture (support_read (dossier_json));
}

#define assert_near(actual, expected) g_assert_cmpfloat_with_epsilon ((actual), (expected), 1e-9)

static void
test_plane (AdviceFixture *fixture, gconstpointer data)
{
  WeegView view = weeg_view (fixture->dossier, fixture->analysis, data);
  g_autoptr (WeegFigure) figure = weeg_chart_ce_plane (&view);
  g_autofree char *texts = figure_texts_new (figure);

  assert_near (support_number_at (figure, 1, 3), 100);
  assert_near (support_number_at (figure, 1, 4), 0.01);
  assert_near (support_number_at (figure, 1, 5), 10000);
  g_assert_false (weeg_table_get_cell (weeg_figure_get_table (figure), 2, 5)->has_number);
  if (g_str_equal (data, "nl"))
    {
      g_assert_nonnull (strstr (texts, "op de grens"));
      g_assert_nonnull (strstr (texts, "gedomineerd"));
      g_assert_nonnull (strstr (texts, "geeft het 0,01 QALY meer: €\u00a010.000 per gewonnen QALY."));
      g_assert_nonnull (strstr (texts, "€\u00a020.000"));
    }
  else
    {
      g_assert_nonnull (strstr (texts, "dominated"));
      g_assert_nonnull (strstr (texts, "gives 0.01 QALYs more: €10,000 per QALY gained."));
      g_assert_nonnull (strstr (texts, "€40,000"));
    }
}

static void
test_ceac (AdviceFixture *fixture, gconstpointer data)
{
  WeegView view = weeg_view (fixture->dossier, fixture->analysis, data);
  g_autoptr (WeegFigure) figure = weeg_chart_ceac (&view);
  g_autofree char *said = weeg_sentence_acceptability (&view);

  assert_near (support_number_at (figure, 0, 1), 1);
  assert_near (support_number_at (figure, 1, 1), 0.5);
  assert_near (support_number_at (figure, 1, 2), 0.5);
  assert_near (support_number_at (figure, 1, 3), 0);
  g_assert_cmpstr (weeg_table_get_cell (weeg_figure_get_table (figure), 1, 4)->text, ==,
                   g_str_equal (data, "nl") ? "Nieuw" : "New");
  assert_near (support_number_at (figure, 1, 5), 0.5);
  g_assert_nonnull (strstr (said, g_str_equal (data, "nl") ? "€\u00a020.000 per QALY Nieuw (50"
                                                           : "€20,000 per QALY New (50"));
}

static void
test_evpi (AdviceFixture *fixture, gconstpointer data)
{
  WeegView view = weeg_view (fixture->dossier, fixture->analysis, data);
  g_autoptr (WeegFigure) figure = weeg_chart_evpi (&view);
  g_autofree char *said = weeg_figure_describe (figure);

  assert_near (support_number_at (figure, 0, 1), 0);
  assert_near (support_number_at (figure, 1, 1), 150);
  assert_near (support_number_at (figure, 2, 1), 250);
  g_assert_cmpfloat (support_number_at (figure, 1, 3), >, 0);
  g_assert_nonnull (strstr (said, g_str_equal (data, "nl") ? "€\u00a0150" : "€150"));
}

static void
test_frontier (AdviceFixture *fixture, gconstpointer data)
{
  WeegView view = weeg_view (fixture->dossier, fixture->analysis, data);
  g_autofree char *said = weeg_sentence_frontier (&view);

  g_assert_cmpstr (
      said, ==,
      g_str_equal (data, "nl")
          ? "Het overwegen waard, naar oplopend effect: A en Nieuw (€\u00a010.000 per extra QALY). "
            "Gedomineerd, omdat een andere niet meer kost en niet minder doet: C."
          : "Worth considering, by rising effect: A and New (€10,000 per extra QALY). "
            "Dominated, because another costs no more and does no less: C.");
}

/* A parameter with a name is called by that, in the sentence, the chart and its table; never by its id. */
static void
test_parameter_names (AdviceFixture *fixture, gconstpointer data)
{
  g_autoptr (WeegDossier) dossier = support_case ();
  g_autoptr (WeegAnalysis) analysis = support_analyse (dossier);
  WeegView view = weeg_view (dossier, analysis, data);
  g_autoptr (WeegFigure) figure = weeg_chart_evpi (&view);
  g_autofree char *texts = figure_texts_new (figure);
  g_autofree char *said = weeg_sentence_information (&view);
  const WeegMap *parameters = dossier->economics->parameters;
  guint n_said = 0;

  for (guint i = 0; i < weeg_map_n (parameters); i++)
    {
      const char *id = weeg_map_key (parameters, i);
      g_autofree char *name = weeg_view_parameter (&view, id);

      g_assert_cmpstr (name, !=, id);
      g_assert_null (strstr (texts, id));
      g_assert_null (strstr (said, id));
      g_assert_nonnull (strstr (texts, name));
      n_said += strstr (said, name) != NULL;
    }
  g_assert_cmpuint (n_said, >, 0);
}

#define MODEL                                                                                                \
  HEAD "\"economics\": {\"kind\": \"cohort\", \"cycles\": 1, \"states\": [\"H\"], \"start\": {\"H\": 1}, "   \
       "\"correction\": \"none\", \"thresholds\": [0, 20000], \"psa\": {\"samples\": 10, \"seed\": 1}, "

/* A cohort that stays where it is for two rows: B against A, by the cost and the utility of a year. */
static char *
say_difference (const char *a, const char *b, const char *language)
{
  g_autofree char *json =
      g_strdup_printf (MODEL "\"strategies\": [{\"id\": \"A\", %s}, {\"id\": \"B\", %s}]}}", a, b);
  g_autoptr (WeegDossier) dossier = support_read (json);
  g_autoptr (WeegAnalysis) analysis = support_analyse (dossier);
  WeegView view = weeg_view (dossier, analysis, language);

  return weeg_sentence_cost_effectiveness (&view);
}

/* What is equal is said to be so, never "0 QALYs more". */
static void
test_difference (AdviceFixture *fixture, gconstpointer data)
{
#define STATE(cost, utility) "\"costs\": {\"H\": " cost "}, \"utilities\": {\"H\": " utility "}"
  static const struct
  {
    const char *a, *b, *nl, *en;
  } rows[] = {
    { STATE ("50", "0.5"), STATE ("50", "0.5"), "evenveel als A en geeft het evenveel QALY’s.",
      "as many QALYs." },
    { STATE ("50", "0.5"), STATE ("40", "0.5"), "goedkoper en niet slechter.", "cheaper, and no worse." },
    { STATE ("50", "0.5"), STATE ("60", "0.5"), "duurder en niet beter.", "more expensive, and no better." },
    { STATE ("50", "0.5"), STATE ("50", "0.6"), "geeft het 0,2 QALY meer: beter.",
      "0.2 QALYs more: better." },
    { STATE ("50", "0.5"), STATE ("50", "0.4"), "geeft het 0,2 QALY minder: slechter.",
      "0.2 QALYs less: worse." },
    { STATE ("50", "0.5"), STATE ("40", "0.6"), "beter en goedkoper.", "better and cheaper." },
    { STATE ("50", "0.5"), STATE ("60", "0.5001"), "geeft het 0,0002 QALY meer", "gives 0.0002 QALYs more" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *said = say_difference (rows[i].a, rows[i].b, data);

      g_test_message ("%s", said);
      g_assert_nonnull (strstr (said, g_str_equal (data, "nl") ? rows[i].nl : rows[i].en));
    }
}

/* A model that was only begun has no outcome, and one without uncertainty no certainty. */
static void
test_unfinished (AdviceFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *json;
    gboolean blank;
  } rows[] = {
    { MODEL "\"strategies\": [{\"id\": \"A\"}, {\"id\": \"B\"}]}}", TRUE },
    { MODEL "\"strategies\": [{\"id\": \"A\"}, {\"id\": \"B\", \"costs\": {\"H\": 1}}]}}", FALSE },
  };
  WeegAdviceOptions options = { .language = data, .created = 1792000000 };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (WeegDossier) dossier = support_read (rows[i].json);
      g_autoptr (WeegAnalysis) analysis = support_analyse (dossier);
      WeegView view = weeg_view (dossier, analysis, data);
      g_autoptr (WeegDocument) document = weeg_advice_new (dossier, analysis, &options);
      g_autoptr (WeegPages) pages = weeg_pages_new (document);
      g_autoptr (WeegFigure) curves = weeg_chart_ceac (&view);
      g_autoptr (WeegFigure) information = weeg_chart_evpi (&view);

      g_assert_true (weeg_view_model_is_blank (&view) == rows[i].blank);
      g_assert_true (weeg_view_model_is_certain (&view));
      g_assert_null (curves);
      g_assert_null (information);
      g_assert_cmpint (weeg_pages_find (pages, "economics"), >, 0);
      g_assert_true ((weeg_pages_find (pages, "figure-ce-plane") > 0) == !rows[i].blank);
    }
}

/* 10,000 euro a year is five times 2,000, or twice 5,000 and not both; of what has no price nothing is said.
 */
static void
test_opportunity (AdviceFixture *fixture, gconstpointer data)
{
#define OPPORTUNITIES(amount, kind, other)                                                                   \
  HEAD "\"settings\": {\"opportunities\": [{\"id\": \"o\", \"name\": {\"nl\": \"behandeling\", \"en\": "     \
       "\"treatment\"}, \"cost\": 2000}, {\"id\": \"p\", \"name\": \"x\"" other "}]}, \"budget\": "          \
       "{\"base_year\": 2027, \"years\": 2, \"items\": [{\"name\": \"x\", \"kind\": \"" kind                 \
       "\", \"amount\": " amount "}]}}"
  static const struct
  {
    const char *json, *nl, *en;
  } rows[] = {
    { OPPORTUNITIES ("10000", "running", ""),
      "Voor het geld van een jaar kan ook: 5,0\u00a0×\u00a0behandeling.",
      "For the money of a year there could also be: 5.0\u00a0×\u00a0treatment." },
    { OPPORTUNITIES ("3000", "saving", ""),
      "Het geld dat het in een jaar bespaart, is genoeg voor: 1,5\u00a0×\u00a0behandeling.",
      "The money it saves in a year is enough for: 1.5\u00a0×\u00a0treatment." },
    { OPPORTUNITIES ("10000", "running", ", \"cost\": 5000"),
      "Voor het geld van een jaar kan ook: 5,0\u00a0×\u00a0behandeling of 2,0\u00a0×\u00a0x.",
      "For the money of a year there could also be: 5.0\u00a0×\u00a0treatment or 2.0\u00a0×\u00a0x." },
    { OPPORTUNITIES ("0", "running", ""), NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (WeegDossier) dossier = support_read (rows[i].json);
      g_autoptr (WeegAnalysis) analysis = support_analyse (dossier);
      WeegView view = weeg_view (dossier, analysis, data);
      g_autofree char *said = weeg_sentence_opportunity (&view);

      g_assert_cmpstr (said, ==, g_str_equal (data, "nl") ? rows[i].nl : rows[i].en);
    }
}

/* The section of the advice: figures with a model, one line without, reasons when it cannot be computed. */
static void
test_section (AdviceFixture *fixture, gconstpointer data)
{
  static const char *const others[] = {
    HEAD "\"summary\": \"x\"}",
    HEAD "\"economics\": {\"kind\": \"cohort\", \"cycles\": 1, \"states\": [\"H\"], \"start\": {\"H\": 1}, "
         "\"strategies\": [{\"id\": \"a\", \"transitions\": {\"H\": {\"H\": \"nobody\"}}}]}}",
    HEAD
    "\"triage\": {\"answers\": {}, \"track\": \"light\"}, \"economics\": {\"kind\": \"samples\", "
    "\"thresholds\": [1], \"strategies\": [\"A\", \"B\"], \"costs\": [[1], [2]], \"effects\": [[1], [2]]}}",
  };
  WeegAdviceOptions options = { .language = data, .created = 1792000000 };
  g_autoptr (WeegDocument) document = weeg_advice_new (fixture->dossier, fixture->analysis, &options);
  g_autoptr (WeegPages) pages = weeg_pages_new (document);

  g_assert_cmpint (weeg_pages_find (pages, "economics"), >, 0);
  g_assert_cmpint (weeg_pages_find (pages, "figure-ce-plane"), >, 0);
  g_assert_cmpint (weeg_pages_find (pages, "figure-ceac"), >, 0);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (WeegDossier) dossier = support_read (others[i]);
      g_autoptr (WeegAnalysis) analysis = support_analyse (dossier);
      g_autoptr (WeegDocument) other = weeg_advice_new (dossier, analysis, &options);
      g_autoptr (WeegPages) laid_out = weeg_pages_new (other);

      /* A model with errors has a section that names them; without one, and on the light track, there is
       * none. */
      g_assert_true ((weeg_pages_find (laid_out, "economics") > 0) == (i == 1));
      g_assert_cmpint (weeg_pages_find (laid_out, "figure-ce-plane"), <, 0);
    }
}

/* The squares tell what the engine found: by activity the same sums as the year. */
static void
test_units (AdviceFixture *fixture, gconstpointer data)
{
  g_autoptr (WeegDossier) dossier = support_case ();
  g_autoptr (WeegAnalysis) analysis = support_analyse (dossier);
  WeegView view = weeg_view (dossier, analysis, data);
  g_autoptr (WeegFigure) figure = weeg_chart_workload_units (&view);
  const WeegWorkloadYear *year =
      weeg_list_get (analysis->workload->years, weeg_list_n (analysis->workload->years) - 1);
  double sums[6] = { 0 };

  for (guint row = 0; row < weeg_table_get_n_rows (weeg_figure_get_table (figure)); row++)
    for (guint column = 1; column < 6; column++)
      sums[column] += support_number_at (figure, row, column);
  assert_near (sums[1], year->fte->prevented);
  assert_near (sums[2], year->fte->relieved);
  assert_near (sums[3], year->fte->moved_out);
  assert_near (sums[4], year->fte->added + year->fte->moved_in);
  assert_near (sums[5], year->fte->net_freed);
}

int
main (int argc, char *argv[])
{
  static const char *const languages[] = { "nl", "en" };
  static const struct
  {
    const char *name;
    void (*test) (AdviceFixture *fixture, gconstpointer data);
  } tests[] = { { "plane", test_plane },
                { "ceac", test_ceac },
                { "evpi", test_evpi },
                { "frontier", test_frontier },
                { "parameter-names", test_parameter_names },
                { "difference", test_difference },
                { "unfinished", test_unfinished },
                { "opportunity", test_opportunity },
                { "section", test_section },
                { "units", test_units } };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    for (guint j = 0; j < G_N_ELEMENTS (languages); j++)
      {
        g_autofree char *path = g_strdup_printf ("/advice/economics/%s/%s", tests[i].name, languages[j]);

        g_test_add (path, AdviceFixture, languages[j], set_up, tests[i].test, support_tear_down);
      }
  return g_test_run ();
}

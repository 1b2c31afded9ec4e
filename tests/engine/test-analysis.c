/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine-support.h"

#include "weeg-exchange-file.h"
#include "weeg-json-writer.h"

static WeegDossier *
read_case (void)
{
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "..", "data", "cases", "telemonitoring-heart-failure.json", NULL);
  g_autoptr (GBytes) bytes = weeg_exchange_file_load (path, problems);
  g_autoptr (WeegExchangeFile) file = NULL;

  g_assert_nonnull (bytes);
  file = weeg_exchange_file_read (bytes, problems);
  g_assert_cmpuint (weeg_problems_n (problems), ==, 0);
  return weeg_record_ref (file->records->pdata[0]);
}

static char *
analyse_to_text (const WeegDossier *dossier, guint threads, guint64 seed, guint iterations)
{
  WeegAnalysisOptions options = { .iterations = iterations, .seed = seed, .threads = threads };
  g_autoptr (WeegAnalysis) analysis = weeg_analysis_new (dossier, &options, NULL, NULL);

  assert_finite (analysis);
  return weeg_json_write_record (analysis, WEEG_JSON_CANONICAL);
}

/* The same bytes with one thread, two, four and seven, also where the last block is short. */
static void
test_threads (void)
{
  g_autoptr (WeegDossier) dossier = read_case ();
  g_autofree char *one = analyse_to_text (dossier, 1, 1, 3001);
  g_autofree char *other_seed = analyse_to_text (dossier, 1, 2, 3001);
  const guint threads[] = { 2, 4, 7, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autofree char *text = analyse_to_text (dossier, threads[i], 1, 3001);

      g_assert_cmpstr (text, ==, one);
    }
  g_assert_cmpstr (one, !=, other_seed);
}

/* Every part of the shipped case has a result. */
static void
test_shipped_case (void)
{
  const char *const parts[] = { "value",          "agreement",  "risk", "triage",   "workload", "budget",
                                "sustainability", "resilience", "ai",   "strategy", "proposal" };
  g_autoptr (WeegDossier) dossier = read_case ();
  WeegAnalysisOptions options = weeg_analysis_options_default ();
  g_autoptr (WeegAnalysis) a = weeg_analysis_new (dossier, &options, NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_assert_true (has_at (a, parts[i]));
  g_assert_cmpfloat (number_at (a, "value/alternatives/telemonitoring/interval/p5"), <,
                     number_at (a, "value/alternatives/telemonitoring/value"));
  g_assert_cmpfloat (number_at (a, "value/alternatives/telemonitoring/interval/p95"), >,
                     number_at (a, "value/alternatives/telemonitoring/value"));
}

/* What a dossier leaves empty is null. */
static void
test_empty (void)
{
  g_autoptr (WeegAnalysis) a = analyse ("");

  for (guint i = 0; i < weeg_analysis_type.n_fields; i++)
    g_assert_false (has_at (a, weeg_analysis_type.fields[i].key));
}

#define C1 "'criteria':[{'id':'c','name':'C','worst':0,'best':1}]"
#define A1 "'alternatives':[{'id':'a','name':'A'}]"
#define M1 "'members':[{'id':'m','name':'M'}]"

/* Odd but well-formed dossiers: no crash, no NaN. Among them what the checks of a file would refuse. */
static const char *const odd[] = {
  C1,
  A1,
  M1,
  C1 "," A1,
  C1 "," A1 "," M1,
  C1 "," A1 "," M1 ",'scores':[{'member':'m','alternative':'a','criterion':'c','value':0.5}]",
  C1 "," A1 "," M1
     ",'scores':[{'member':'m','alternative':'a','criterion':'c','value':1e308,'low':-1e308,'high':1e308}]",
  C1 "," A1 "," M1 ",'scores':[{'member':'x','alternative':'a','criterion':'c','value':0.5}]",
  C1 "," A1 "," M1 ",'scores':[{'member':'m','alternative':'x','criterion':'x','value':0.5}]",
  C1 "," A1 "," M1 ",'weights':[{'member':'m','method':'direct','points':{'c':0}}]",
  C1 "," A1 "," M1 ",'weights':[{'member':'m','method':'ahp','criteria':['c'],'matrix':[[1]]}]",
  C1 "," A1 "," M1 ",'weights':[{'member':'m','method':'bwm','best':'c','worst':'c'}]",
  "'criteria':[{'id':'g','name':'G'}]," A1,
  "'criteria':[{'id':'c','name':'C','levels':[{'value':1}],'must':1}]," A1,
  "'alternatives':[{'id':'a','name':'A','comparator':true}],'risks':[{'id':'r','event':'E'}]",
  "'risks':[{'id':'r','event':'E','probability':5,'severity':5}]",
  "'triage':{}",
  "'triage':{'answers':{}}",
  "'workload':{'base_year':2027,'years':1,'hours_per_fte':1,'effects':[{'id':'e','mechanism':'moves_work','"
  "percent':1,'to':'x'}]}",
  "'workload':{'base_year':2027,'years':100,'hours_per_fte':8784,'functions':[{'id':'f','fte':1e6,'growth':9}"
  "]}",
  "'budget':{'base_year':2027,'years':100,'discount':1,'items':[{'kind':'investment','amount':1,'life_years':"
  "0.01,'residual':5}]}",
  "'workload':{'base_year':2027,'years':9,'hours_per_fte':1,'functions':[{'id':'f','fte':1,'growth':1e300}],"
  "'effects':[{'id':'e','mechanism':'prevents_care','hours_per_year':1e308},"
  "{'id':'g','mechanism':'adds_work','minutes_per_case':1e308,'cases_per_year':1e308},"
  "{'id':'h','mechanism':'relieves_tasks','productivity':{'dist':'lognormal','meanlog':700,'sdlog':9}}]}",
  "'budget':{'base_year':2027,'years':9,'volume':1e308,'items':[{'kind':'running','amount':1e308,'per_case':"
  "true},"
  "{'kind':'saving','amount':1e308},{'kind':'investment','amount':1e308,'residual':-1e308,'life_years':3}]}",
  "'budget':{'base_year':2027,'years':1,'items':[{'kind':'running','amount':5,'per_case':true}]}",
  "'sustainability':{},'resilience':{},'ai':{},'strategy':[]",
  "'decision_points':[{'id':'p','kind':'accept','title':'P'}]",
  "'rounds':[{'n':1,'closed':true}]," C1 "," A1 "," M1,
};

static void
test_odd (gconstpointer parts)
{
  g_autoptr (WeegAnalysis) a = analyse (parts);

  g_assert_nonnull (a);
}

static gboolean
stop_after (gpointer data)
{
  int *left = data;

  return (*left)-- <= 0;
}

/* Wherever it is stopped the result is NULL; never stopped, it is there. */
static void
test_cancelled (void)
{
  g_autoptr (WeegDossier) dossier = read_case ();
  WeegAnalysisOptions options = weeg_analysis_options_default ();
  int after[] = { 0, 1, 25, 30, 0, 0 }, asked = G_MAXINT;
  WeegAnyRecord *whole;

  options.threads = 1;
  whole = (WeegAnyRecord *)weeg_analysis_new (dossier, &options, stop_after, &asked);
  weeg_record_unref (whole);
  asked = G_MAXINT - asked;
  /* The last that are asked are those of the sensitivity: for each weight, and each cell of scores. */
  g_assert_cmpint (asked, >, 40 + (int)weeg_list_n (dossier->criteria));
  after[4] = asked - 20;
  after[5] = asked - 1;
  for (guint i = 0; i < G_N_ELEMENTS (after); i++)
    {
      int left = after[i];

      g_assert_null (weeg_analysis_new (dossier, &options, stop_after, &left));
    }
  {
    int left = G_MAXINT;
    g_autoptr (WeegAnalysis) a = weeg_analysis_new (dossier, &options, stop_after, &left);

    g_assert_nonnull (a);
  }
}

/* Settings travel with the dossier; those handed in serve one without. */
static void
test_settings (void)
{
  g_autoptr (WeegAnyRecord) settings = read_record (&weeg_settings_type, "{'zones':[['extreme']]}");
  g_autoptr (WeegDossier) plain =
      read_dossier (A1 ",'risks':[{'id':'r','event':'E','probability':1,'severity':1}]");
  g_autoptr (WeegDossier) own = read_dossier (
      A1 ",'settings':{'zones':[['high']]},'risks':[{'id':'r','event':'E','probability':1,'severity':1}]");
  WeegAnalysisOptions options = weeg_analysis_options_default ();
  g_autoptr (WeegAnalysis) first = NULL, second = NULL;

  options.settings = (const WeegSettings *)settings;
  first = weeg_analysis_new (plain, &options, NULL, NULL);
  second = weeg_analysis_new (own, &options, NULL, NULL);
  g_assert_cmpstr (string_at (first, "risk/risks/0/zone"), ==, "extreme");
  g_assert_cmpstr (string_at (second, "risk/risks/0/zone"), ==, "high");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engine/analysis/threads", test_threads);
  g_test_add_func ("/engine/analysis/shipped-case", test_shipped_case);
  g_test_add_func ("/engine/analysis/empty", test_empty);
  for (guint i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      g_autofree char *path = g_strdup_printf ("/engine/analysis/odd/%u", i);

      g_test_add_data_func (path, odd[i], test_odd);
    }
  g_test_add_func ("/engine/analysis/cancelled", test_cancelled);
  g_test_add_func ("/engine/analysis/settings", test_settings);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine-support.h"

#include "weeg-together.h"

#include <math.h>

/* The results of up to three workloads, "a", "b", "c"; NULL has none. (transfer full) */
static WeegAnyRecord *
compute (const char *first, const char *second, const char *third)
{
  const char *texts[] = { first, second, third };
  static const char *const ids[] = { "a", "b", "c" };
  WeegAnyRecord *workloads[3] = { NULL };
  WeegTogetherPart parts[3];
  WeegDrawsOptions options = default_draws ();
  gboolean cancelled;
  WeegTogetherResult *result;

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *json = g_strconcat ("{", texts[i], "}", NULL);

      workloads[i] = texts[i] != NULL ? read_record (&weeg_workload_type, json) : NULL;
      parts[i] = (WeegTogetherPart){ ids[i], (const WeegWorkload *)workloads[i] };
    }
  result = weeg_together_new (parts, 3, &options, &cancelled);
  g_assert_false (cancelled);
  for (guint i = 0; i < 3; i++)
    g_clear_pointer (&workloads[i], weeg_record_unref);
  if (result != NULL)
    assert_finite (result);
  return (WeegAnyRecord *)result;
}

#define NURSE                                                                                                \
  "'base_year':2027,'years':2,'hours_per_fte':1000,'functions':[{'id':'nurse','fte':10}],"                   \
  "'activities':[{'id':'admin','share':{'nurse':0.5}}],"

/*
 * Both free half of 5000 hours of administration: alone 2.5 FTE each, together 3.75, shared evenly. The
 * third adds 200 hours, and moves 10 % of what is there to one who needs twice as long: nothing is left of
 * order between relief and moves, so 5000 (1 - 0.5 0.5 0.9) = 3875 leave, by -ln.
 */
static void
test_overlap (void)
{
  const char *half = NURSE "'effects':[{'id':'e','mechanism':'relieves_tasks','percent':0.5}]";
  g_autoptr (WeegAnyRecord) two = compute (half, half, NULL);
  g_autoptr (WeegAnyRecord) three = compute (
      half, half,
      "'base_year':2027,'years':2,'hours_per_fte':1000,'functions':[{'id':'nurse','fte':10},"
      "{'id':'aid','fte':1}],'activities':[{'id':'admin','share':{'nurse':0.5}}],'effects':["
      "{'id':'m','mechanism':'moves_work','functions':['nurse'],'to':'aid','time_factor':2,'percent':0.1},"
      "{'id':'w','mechanism':'adds_work','hours_per_year':200}]");
  double moved = 3875 * log (0.9) / log (0.5 * 0.5 * 0.9);

  assert_near (number_at (two, "dossiers/0/net_fte_alone"), 2.5, 1e-9);
  assert_near (number_at (two, "dossiers/0/net_fte"), 1.875, 1e-9);
  assert_near (number_at (two, "dossiers/1/share/0"), 1.875, 1e-9);
  assert_near (number_at (two, "workload/net_fte"), 3.75, 1e-9);
  assert_near (number_at (two, "overlap_fte"), 1.25, 1e-9);
  g_assert_false (has_at (two, "differences/0"));

  assert_near (number_at (three, "dossiers/2/net_fte"), (moved - 2 * moved - 200) / 1000, 1e-9);
  assert_near (number_at (three, "dossiers/0/net_fte") + number_at (three, "dossiers/1/net_fte") +
                   number_at (three, "dossiers/2/net_fte"),
               number_at (three, "workload/net_fte"), 1e-9);
}

/*
 * The second begins two years later, with a nurse of 1100 hours per FTE: 20 of those are 22 of the first.
 * Its effect is not there before, then at its own adoption, and its horizon is the last.
 */
static void
test_years (void)
{
  g_autoptr (WeegAnyRecord) t = compute (
      NURSE "'effects':[{'id':'e','mechanism':'prevents_care','percent':0.1,'adoption':[0.5,1]}]", NULL,
      "'base_year':2029,'years':2,'hours_per_fte':1100,'functions':[{'id':'aid','fte':20,'growth':0.1}],"
      "'activities':[{'id':'admin','share':{'aid':1}}],"
      "'effects':[{'id':'e','mechanism':'prevents_care','percent':0.5,'adoption':[0.2,1]}],"
      "'one_off':[{'function':'aid','hours':80}]");

  g_assert_cmpfloat (number_at (t, "workload/years/0/year"), ==, 2027);
  g_assert_cmpfloat (number_at (t, "workload/years/3/year"), ==, 2030);
  assert_near (number_at (t, "workload/years/0/by_function/aid/fte/available"), 22, 1e-9);
  assert_near (number_at (t, "workload/years/3/by_function/aid/fte/available"), 24.2, 1e-9);
  assert_near (number_at (t, "dossiers/0/share/0"), 0.25, 1e-9);
  assert_near (number_at (t, "dossiers/0/share/3"), 0.5, 1e-9);
  assert_near (number_at (t, "dossiers/1/net_fte"), 0, 1e-12);
  assert_near (number_at (t, "dossiers/2/share/1"), 0, 1e-12);
  assert_near (number_at (t, "dossiers/2/share/2"), 22 * 0.1, 1e-9);
  assert_near (number_at (t, "dossiers/2/share/3"), 24.2 * 0.5, 1e-9);
  g_assert_cmpfloat (number_at (t, "workload/years/2/one_off_hours"), ==, 80);
}

/* A dossier without activities means all time; what it says otherwise of the same people is told. */
static void
test_contradictions (void)
{
  g_autoptr (WeegAnyRecord) t =
      compute (NURSE "'effects':[{'id':'e','mechanism':'prevents_care','percent':0.1}]",
               "'base_year':2027,'years':2,'hours_per_fte':1000,'functions':[{'id':'nurse','fte':12}],"
               "'effects':[{'id':'e','mechanism':'prevents_care','percent':0.2}]",
               "'base_year':2027,'years':1,'hours_per_fte':1000,'functions':[{'id':'nurse','fte':10}],"
               "'activities':[{'id':'admin','share':{'nurse':0.25}},{'id':'more','share':{'nurse':0.75}}]");
  g_autofree char *differences = strings_at (t, "differences");

  g_assert_cmpstr (differences, ==,
                   "functions.nurse.fte: 10 and 12,activities.admin.share.nurse: 0.5 and 0.25,"
                   "functions.nurse.shares: 1 and 1.25");
  assert_near (number_at (t, "dossiers/1/net_fte_alone"), 12.5 * 0.2, 1e-9);
}

static void
test_whole_time (void)
{
  g_autoptr (WeegAnyRecord) t =
      compute (NURSE "'effects':[{'id':'e','mechanism':'prevents_care','percent':0.1}]",
               "'base_year':2027,'years':2,'hours_per_fte':1000,'functions':[{'id':'nurse','fte':10}],"
               "'effects':[{'id':'e','mechanism':'prevents_care','percent':0.2}]",
               NULL);

  assert_near (number_at (t, "dossiers/1/net_fte_alone"), 2, 1e-9);
  assert_near (number_at (t, "dossiers/0/net_fte_alone"), 0.5, 1e-9);
}

static void
test_nothing (void)
{
  g_assert_null (compute (NULL, NULL, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engine/together/overlap", test_overlap);
  g_test_add_func ("/engine/together/years", test_years);
  g_test_add_func ("/engine/together/contradictions", test_contradictions);
  g_test_add_func ("/engine/together/whole-time", test_whole_time);
  g_test_add_func ("/engine/together/nothing", test_nothing);
  return g_test_run ();
}

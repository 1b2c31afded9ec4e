/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "exchange-support.h"

/* What is put where in the small dossier, and all that is then wrong with it. */
static const struct
{
  const char *place, *json, *expected;
} cases[] = {
  { "id", "\"dossier-1\"",
    "id: \"dossier-1\", expected a UUID such as 3f2b8c1e-5d4a-4f6b-9a7c-0e1d2c3b4a59\n" },
  { "members[1].id", "\"m1\"",
    "members[1].id: \"m1\" is also the id of members[0], expected ids that differ\n" },
  { "members[1].id", "\"\"", "members[1].id: empty, expected an id\n" },
  { "members[0].to", "\"2025-01-01\"",
    "members[0].to: 2025-01-01 lies before from, expected a date from 2026-01-01 on\n" },
  { "rounds[1].n", "1",
    "rounds[1].n: 1 stands there twice, expected it once\n"
    "weights[2].round: 2 is not one of the rounds, expected one that is\n"
    "weights[3].round: 2 is not one of the rounds, expected one that is\n" },
  { "settings.zones[1]", "[\"low\"]",
    "settings.zones[1]: 1 zones, expected as many as in the first row: 4\n" },
  { "criteria[1].parent", "\"grup\"",
    "criteria[1].parent: \"grup\" is not there, expected a criterion; did you mean \"group\"?\n" },
  { "criteria[0].parent", "\"group\"",
    "criteria[0].parent: \"group\" stands below itself, expected a tree\n"
    "criteria[1].parent: \"group\" stands below itself, expected a tree\n"
    "criteria[2].parent: \"group\" stands below itself, expected a tree\n" },
  { "criteria[2].parent", "\"levels\"",
    "criteria[2].parent: \"levels\" has a scale, expected a criterion without one: a group\n" },
  { "criteria[1].levels[2].value", "2",
    "criteria[1].levels[2].value: 2 follows 2, expected levels from worst to best that all rise or all fall\n"
    "scores[0].value: 3 is not a level of \"levels\", expected 1, 2 or 2\n"
    "scores[0].high: 3 is not a level of \"levels\", expected 1, 2 or 2\n" },
  { "criteria[1].worst", "1",
    "criteria[1].levels: a measured scale stands beside it, expected levels or a measured scale\n" },
  { "criteria[1].must", "2.5", "criteria[1].must: 2.5 is not a level of \"levels\", expected 1, 2 or 3\n" },
  { "criteria[0].must", "1", "criteria[0].must: there is no scale, expected levels or a measured scale\n" },
  { "criteria[2].best", "10",
    "criteria[2].best: 10 is also the worst, expected another number\n"
    "criteria[2].points: from 10 to 0, expected from worst 10 to best 10\n"
    "scores[1].value: 2.5 lies outside the scale of \"measured\", expected from 10 to 10\n" },
  { "criteria[2].best", NULL, "criteria[2].best: missing, expected a number\n" },
  { "criteria[2].points[1]", "[10, 70]",
    "criteria[2].points[1]: x 10 follows 10, expected x that all rise or all fall\n" },
  { "criteria[2].points[1]", "[5, 100]", NULL },
  { "criteria[2].points[1]", "[5, 101]",
    "criteria[2].points[1]: value 101, expected from 0 to 100\n"
    "criteria[2].points[2]: value 100 follows 101, expected values that never turn back\n" },
  { "criteria[2].points", "[[10, 100], [0, 0]]",
    "criteria[2].points: the value falls towards best, expected that it rises\n" },
  { "alternatives[1].id", "\"old\"",
    "alternatives[1].id: \"old\" is also the id of alternatives[0], expected ids that differ\n"
    "scores[0].alternative: \"new\" is not there, expected an alternative: old or old\n"
    "scores[1].alternative: \"new\" is not there, expected an alternative: old or old\n"
    "scores[2].alternative: \"new\" is not there, expected an alternative: old or old\n"
    "risks[0].alternative: \"new\" is not there, expected the id of an alternative: old or old\n" },
  { "weights[0].member", NULL, "weights[0].member: missing, expected the id of a member\n" },
  { "weights[1].member", "\"m1\"", "weights[1]: \"m1\" weighs twice in round 1, expected once\n" },
  { "weights[0].points", "{\"levels\": -1, \"group\": 3}",
    "weights[0].points.levels: -1, expected at least 0\n"
    "weights[0].points.group: \"group\" is not there, expected a criterion with a scale: levels or "
    "measured\n" },
  { "weights[0].points", "{\"levels\": 0}", "weights[0].points: all are 0, expected at least one above 0\n" },
  { "weights[1].order[1]", "\"measured\"",
    "weights[1].order[1]: \"measured\" stands in it twice, expected it once\n" },
  { "weights[2].matrix[1]", "[0.3]", "weights[2].matrix[1]: 1 numbers, expected one per criterion: 2\n" },
  { "weights[3].worst", "\"levels\"",
    "weights[3].worst: \"levels\" is also the best, expected another criterion\n" },
  { "scores[0].member", "\"m5\"",
    "scores[0].member: \"m5\" is not there, expected a member: m1, m2, m3 or m4\n" },
  { "scores[0].criterion", "\"group\"",
    "scores[0].criterion: \"group\" is a group, expected a criterion with a scale\n" },
  { "scores[0].low", "2.5", "scores[0].low: 2.5 is not a level of \"levels\", expected 1, 2 or 3\n" },
  { "scores[1].value", "11",
    "scores[1].value: 11 lies outside the scale of \"measured\", expected from 0 to 10\n" },
  { "scores[1].high", "2", "scores[1].high: 2 is below the value 2.5, expected at least that\n" },
  { "scores[1].low", "-1",
    "scores[1].low: -1 lies outside the scale of \"measured\", expected from 0 to 10\n" },
  { "scores[1].answer", "\"abstains\"", "scores[1]: both a value and an answer, expected one of them\n" },
  { "scores[2].answer", NULL, "scores[2]: neither value nor answer, expected one of them\n" },
  { "scores[3]", "{\"member\": \"m1\", \"alternative\": \"new\", \"criterion\": \"levels\", \"value\": 1}",
    "scores[3]: the same member, round, alternative and criterion as scores[0], expected one score\n" },
  { "scores[0].round", "3", "scores[0].round: 3 is not one of the rounds, expected one that is\n" },
  { "evidence[0].supports[0]", "\"nothing\"",
    "evidence[0].supports[0]: \"nothing\" is not there, expected the id of a criterion, a question, an "
    "effect or another "
    "item of this dossier\n" },
  { "questions[0].decision_point", "\"d3\"",
    "questions[0].decision_point: \"d3\" is not there, expected the id of a decision point: d1 or d2\n" },
  { "risks[0].severity", "5", "risks[0].severity: 5, expected at most 4: so far goes settings.zones\n" },
  { "workload.activities[1].share.nurse", "0.76",
    "workload.activities: the shares of \"nurse\" sum to 1.01, expected at most 1\n" },
  { "workload.activities[1].share", "{\"nurses\": 0.5}",
    "workload.activities[1].share.nurses: \"nurses\" is not there, expected the id of a function; did you "
    "mean "
    "\"nurse\"?\n" },
  { "workload.functions[1].growth.factors", "[1, 2]",
    "workload.functions[1].growth.factors: 2 numbers, expected one per year: 3\n" },
  { "workload.effects[0].hours_per_year", "5",
    "workload.effects[0]: more than one size, expected exactly one of percent, productivity, "
    "minutes_per_case with "
    "cases_per_year, or hours_per_year\n" },
  { "workload.effects[0].percent", NULL,
    "workload.effects[0]: no size, expected exactly one of percent, productivity, minutes_per_case with "
    "cases_per_year, "
    "or hours_per_year\n" },
  { "workload.effects[0].percent", "{\"low\": -0.1, \"base\": 0.2, \"high\": 0.3}",
    "workload.effects[0].percent: -0.1, expected from 0 to 1\n" },
  { "workload.effects[0].adoption", "[0, 0.1, 0.2, 0.3]",
    "workload.effects[0].adoption: 4 entries, expected at most one per year: 3\n" },
  { "workload.effects[1].minutes_per_case", NULL,
    "workload.effects[1].minutes_per_case: missing, expected minutes beside cases_per_year\n" },
  { "workload.effects[1].cases_per_year", "-2",
    "workload.effects[1].cases_per_year: -2, expected at least 0\n" },
  { "workload.effects[2].hours_per_year", "-50",
    "workload.effects[2].hours_per_year: -50, expected at least 0\n" },
  { "workload.effects[2].to", NULL,
    "workload.effects[2].to: missing, expected the function that does the work from then on\n" },
  { "workload.effects[2].to", "\"nurse\"",
    "workload.effects[2].to: \"nurse\" is also the function that the work comes from, expected another\n" },
  { "workload.effects[1].evidence[0]", "\"e2\"",
    "workload.effects[1].evidence[0]: \"e2\" is not there, expected the id of a piece of evidence: e1\n" },
  { "workload.one_off[0].hours", "-3", "workload.one_off[0].hours: -3, expected at least 0\n" },
  { "budget.items[1].to", "2026", "budget.items[1].to: 2026 lies before from, expected at least 2027\n" },
  { "budget.items[0].life_years", NULL,
    "budget.items[0].life_years: missing, expected years beside depreciation\n" },
  { "economics.strategies[0].costs.X", "1",
    "economics.strategies[0].costs.X: \"X\" is not there, expected a state: H or D\n" },
  { "settings.opportunities[1]", "{\"id\": \"hip\", \"name\": \"Again\"}",
    "settings.opportunities[1].id: \"hip\" is also the id of opportunities[0], expected ids that differ\n" },
  { "settings.opportunities[0].cost", "0",
    "settings.opportunities[0].cost: number 0, expected a number from 0.01 to 1000000000000\n" },
  { "economics.parameter_names.twize", "\"Twice\"",
    "economics.parameter_names.twize: \"twize\" is not there, expected a parameter; did you mean "
    "\"twice\"?\n" },
  { "economics.thresholds.step", "0", "economics.thresholds.step: 0, expected a number above 0\n" },
  { "decision_points[0].rule[0].value", "true",
    "decision_points[0].rule[0].value: of another type, expected a number for the measure value\n" },
  { "decision_points[0].rule[1].value", "0",
    "decision_points[0].rule[1].value: of another type, expected true or false for the measure knock_out\n" },
  { "decision_points[0].rule[1].op", "\">=\"",
    "decision_points[0].rule[1].op: >=, expected == for the measure knock_out\n" },
  { "decision_points[0].rule[2].value", "3",
    "decision_points[0].rule[2].value: of another type, expected high, moderate, low or very_low for the "
    "measure "
    "evidence_certainty\n" },
  { "decision_points[0].rule[3].value", "80",
    "decision_points[0].rule[3].value: 80, expected a fraction from 0 to 1 for the measure "
    "questions_answered\n" },
  { "decision_points[0].held.votes.m2", "\"go_on\"",
    "decision_points[0].held.votes.m2: this member is recused, expected no vote\n" },
  { "decision_points[0].held.votes.m3", "\"abstain\"",
    "decision_points[0].held.votes.m3: this member does not vote, expected no vote\n" },
  { "decision_points[0].held.vote_counts", "{\"go_on\":2}",
    "decision_points[0].held.vote_counts: 4 votes in all, expected at most one of each of the 3 in "
    "present\n" },
  { "decision_points[0].held.vote_counts", "{\"go_on\":1,\"yes\":1}",
    "decision_points[0].held.vote_counts.yes: not a vote, expected an outcome, against or abstain\n" },
  { "decision_points[0].held.present", "[\"m1\"]",
    "decision_points[0].held.votes.m4: this member was not present, expected votes of members in present\n" },
  { "decision_points[0].held.reasons", NULL,
    "decision_points[0].held.reasons: missing, expected text: the outcome differs from the proposal\n" },
  { "decision_points[0].held.outcome", NULL,
    "decision_points[0].held.outcome: missing, expected go_on, adjust, speed_up, scale_up, scale_down, "
    "slow_down, stop, "
    "hand_over or hold\n" },
  { "decision_points[0].held.dissent[0].member", "\"m6\"",
    "decision_points[0].held.dissent[0].member: \"m6\" is not there, expected the id of a member: m1, m2, m3 "
    "or m4\n" },
  { "decision_points[0].held.corrects", "\"d1\"",
    "decision_points[0].held.corrects: \"d1\" is this decision point, expected another\n" },
  { "decision_points[0].held.next_review", "\"2026-05-01\"",
    "decision_points[0].held.next_review: 2026-05-01 lies before the date it was held, expected a date from "
    "2026-05-02 on\n" },
  { "attachments[0].data", "\"aGFsbG8\"", "attachments[0].data: not base64, expected base64 (RFC 4648)\n" },
  { "attachments[0].data", "\"aGFs!G8=\"", "attachments[0].data: not base64, expected base64 (RFC 4648)\n" },
  { "log[0].hash", "\"ABC\"", "log[0].hash: not a hash, expected 64 hexadecimal digits in lower case\n" },
};

static void
test_problems (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (json_t) root = support_dossier ();
      g_autoptr (WeegProblems) problems = weeg_problems_new ();
      g_autoptr (WeegExchangeFile) file = NULL;
      g_autofree char *lines = NULL;
      const char *expected = cases[i].expected != NULL ? cases[i].expected : "";

      support_put (root, cases[i].place, cases[i].json);
      file = support_read (root, problems);
      lines = support_lines (problems);
      g_assert_cmpstr (lines, ==, expected);
      g_assert_cmpint (file != NULL, ==, *expected == '\0');
    }
}

/* A base64 text that stands for @mib MiB. */
static json_t *
attachment (gsize mib)
{
  gsize length = mib * 1024 * 1024 / 3 * 4 + 4;
  g_autofree char *data = g_malloc (length + 1);

  memset (data, 'A', length);
  data[length] = '\0';
  return json_pack ("{s:s,s:s}", "name", "large", "data", data);
}

static void
test_attachment_sizes (void)
{
  g_autoptr (json_t) root = support_dossier ();
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autofree char *lines = NULL;

  json_object_set_new (root, "attachments", json_pack ("[o,o]", attachment (32), attachment (10)));
  g_assert_null (support_read (root, problems));
  lines = support_lines (problems);
  g_assert_cmpstr (lines, ==,
                   "attachments[0].data: 33554433 bytes, expected at most 32 MiB\n"
                   "attachments: 44040195 bytes together, expected at most 40 MiB\n");
}

static void
test_longer_circle (void)
{
  g_autoptr (json_t) root = support_dossier ();
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autofree char *lines = NULL;

  support_put (root, "criteria[3]", "{\"id\": \"a\", \"name\": \"A\", \"parent\": \"b\"}");
  support_put (root, "criteria[4]", "{\"id\": \"b\", \"name\": \"B\", \"parent\": \"a\"}");
  g_assert_null (support_read (root, problems));
  lines = support_lines (problems);
  g_assert_cmpstr (lines, ==,
                   "criteria[3].parent: \"b\" stands below itself, expected a tree\n"
                   "criteria[4].parent: \"a\" stands below itself, expected a tree\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/dossier-check/problems", test_problems);
  g_test_add_func ("/exchange/dossier-check/attachment-sizes", test_attachment_sizes);
  g_test_add_func ("/exchange/dossier-check/longer-circle", test_longer_circle);
  return g_test_run ();
}

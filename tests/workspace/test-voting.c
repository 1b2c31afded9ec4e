/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-json-reader.h"
#include "weeg-dossier.h"
#include "weeg-voting.h"

/* Votes are written a letter per member, m0 first: g go on, s stop, a adjust, h hold,
 * x against, - abstains, . has no vote. */
typedef struct
{
  const char *name;
  const char *settings;
  const char *members; /* v votes, c chair who votes, r recused, n adviser */
  const char *present; /* 1 or 0 per member */
  const char *votes;
  guint n_entitled, n_present, n_cast, n_ignored, n_silent, n_abstain;
  gboolean quorum_met, tie, by_chair;
  int outcome;
} Case;

static const Case cases[] = {
  { "simple", "{\"quorum\":3}", "vvvv", "1111", "gggs", 4, 4, 4, 0, 0, 0, TRUE, FALSE, FALSE,
    WEEG_OUTCOME_GO_ON },
  { "half-is-a-tie", "{}", "vvvv", "1111", "ggss", 4, 4, 4, 0, 0, 0, TRUE, TRUE, FALSE, WEEG_OUTCOME_HOLD },
  { "half-against-is-a-tie", "{\"tie\":\"against\"}", "vvvv", "1111", "ggxx", 4, 4, 4, 0, 0, 0, TRUE, TRUE,
    FALSE, -1 },
  { "half-among-three", "{\"tie\":\"against\"}", "vvvvvv", "111111", "gggsax", 6, 6, 6, 0, 0, 0, TRUE, TRUE,
    FALSE, -1 },
  { "chair-decides", "{\"tie\":\"chair\"}", "vvcv", "1111", "ggss", 4, 4, 4, 0, 0, 0, TRUE, TRUE, TRUE,
    WEEG_OUTCOME_STOP },
  { "chair-abstains", "{\"tie\":\"chair\"}", "cvvvv", "11111", "-ggss", 5, 5, 4, 0, 0, 1, TRUE, TRUE, FALSE,
    WEEG_OUTCOME_HOLD },
  { "chair-against", "{\"tie\":\"chair\"}", "cvvv", "1111", "xxgg", 4, 4, 4, 0, 0, 0, TRUE, TRUE, FALSE,
    WEEG_OUTCOME_HOLD },
  { "chair-recused", "{\"tie\":\"chair\"}", "rvv", "111", "ggs", 2, 2, 2, 1, 0, 0, TRUE, TRUE, FALSE,
    WEEG_OUTCOME_HOLD },
  { "chair-in-secret", "{\"tie\":\"chair\",\"secret_vote\":true}", "cvvv", "1111", "ggss", 4, 4, 4, 0, 0, 0,
    TRUE, TRUE, FALSE, WEEG_OUTCOME_HOLD },
  { "no-majority-no-tie", "{}", "vvvvv", "11111", "ggsax", 5, 5, 5, 0, 0, 0, TRUE, FALSE, FALSE, -1 },
  { "three-ways", "{}", "vvvvvv", "111111", "ggssaa", 6, 6, 6, 0, 0, 0, TRUE, TRUE, FALSE,
    WEEG_OUTCOME_HOLD },
  { "abstentions-are-not-cast", "{}", "vvvvv", "11111", "g----", 5, 5, 1, 0, 0, 4, TRUE, FALSE, FALSE,
    WEEG_OUTCOME_GO_ON },
  { "recused-does-not-count", "{\"quorum\":2}", "vrv", "111", "gsg", 2, 2, 2, 1, 0, 0, TRUE, FALSE, FALSE,
    WEEG_OUTCOME_GO_ON },
  { "absent-does-not-count", "{\"quorum\":3}", "vvv", "110", "ggs", 3, 2, 2, 1, 0, 0, FALSE, FALSE, FALSE,
    WEEG_OUTCOME_GO_ON },
  { "adviser-does-not-count", "{}", "vn", "11", "gs", 1, 1, 1, 1, 0, 0, TRUE, FALSE, FALSE,
    WEEG_OUTCOME_GO_ON },
  { "silent", "{\"quorum\":3}", "vvv", "111", "g.g", 3, 3, 2, 0, 1, 0, TRUE, FALSE, FALSE,
    WEEG_OUTCOME_GO_ON },
  { "nobody-votes", "{}", "vv", "11", "..", 2, 2, 0, 0, 2, 0, TRUE, FALSE, FALSE, -1 },
  { "two-thirds-exactly", "{\"majority\":\"two_thirds\"}", "vvv", "111", "ggs", 3, 3, 3, 0, 0, 0, TRUE, FALSE,
    FALSE, WEEG_OUTCOME_GO_ON },
  { "below-two-thirds", "{\"majority\":\"two_thirds\"}", "vvvvv", "11111", "gggss", 5, 5, 5, 0, 0, 0, TRUE,
    FALSE, FALSE, -1 },
  { "two-thirds-knows-no-tie", "{\"majority\":\"two_thirds\",\"tie\":\"chair\"}", "cv", "11", "gs", 2, 2, 2,
    0, 0, 0, TRUE, FALSE, FALSE, -1 },
  { "unanimous", "{\"majority\":\"unanimous\"}", "vvv", "111", "ss-", 3, 3, 2, 0, 0, 1, TRUE, FALSE, FALSE,
    WEEG_OUTCOME_STOP },
  { "not-unanimous", "{\"majority\":\"unanimous\"}", "vvv", "111", "ssx", 3, 3, 3, 0, 0, 0, TRUE, FALSE,
    FALSE, -1 },
  { "all-against", "{}", "vv", "11", "xx", 2, 2, 2, 0, 0, 0, TRUE, FALSE, FALSE, -1 },
};

static const char *
vote_of (char letter)
{
  switch (letter)
    {
    case 'g':
      return "go_on";
    case 's':
      return "stop";
    case 'a':
      return "adjust";
    case 'h':
      return "hold";
    case 'x':
      return "against";
    default:
      return "abstain";
    }
}

static WeegList *
read_members (const char *letters)
{
  g_autoptr (GString) json = g_string_new ("[");
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  WeegCell cell;

  for (guint i = 0; letters[i] != '\0'; i++)
    g_string_append_printf (json, "%s{\"id\":\"m%u\",\"name\":\"M\",\"role\":\"%s\"%s}", i > 0 ? "," : "", i,
                            letters[i] == 'c' || letters[i] == 'r' ? "chair"
                            : letters[i] == 'n'                    ? "adviser"
                                                                   : "member",
                            letters[i] == 'r' ? ",\"recused\":true" : "");
  g_string_append_c (json, ']');
  g_assert_true (weeg_json_read_cell (&weeg_record_type_find (&weeg_dossier_type, "members")->shape,
                                      json->str, -1, &cell, problems));
  return cell.pointer;
}

static WeegHeld *
read_held (const char *present, const char *votes)
{
  g_autoptr (GString) json = g_string_new ("{\"date\":\"2027-01-01\",\"outcome\":\"stop\",\"present\":[");
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  const char *comma = "";
  WeegHeld *held;

  for (guint i = 0; present[i] != '\0'; i++)
    if (present[i] == '1')
      {
        g_string_append_printf (json, "%s\"m%u\"", comma, i);
        comma = ",";
      }
  g_string_append (json, "],\"votes\":{");
  comma = "";
  for (guint i = 0; votes[i] != '\0'; i++)
    if (votes[i] != '.')
      {
        g_string_append_printf (json, "%s\"m%u\":\"%s\"", comma, i, vote_of (votes[i]));
        comma = ",";
      }
  g_string_append (json, "}}");
  held = weeg_json_read_record (&weeg_held_type, json->str, -1, problems);
  g_assert_nonnull (held);
  return held;
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autoptr (WeegAnyRecord) settings = weeg_json_read_record (&weeg_settings_type, c->settings, -1, problems);
  g_autoptr (WeegList) members = read_members (c->members);
  g_autoptr (WeegAnyRecord) held = (WeegRecord *)read_held (c->present, c->votes);
  WeegVotingResult result =
      weeg_voting_result ((WeegSettings *)settings, ((WeegSettings *)settings)->secret_vote,
                          ((WeegHeld *)held)->votes, members, ((WeegHeld *)held)->present);

  g_assert_cmpuint (result.n_entitled, ==, c->n_entitled);
  g_assert_cmpuint (result.n_present, ==, c->n_present);
  g_assert_cmpuint (result.n_cast, ==, c->n_cast);
  g_assert_cmpuint (result.n_ignored, ==, c->n_ignored);
  g_assert_cmpuint (result.n_silent, ==, c->n_silent);
  g_assert_cmpuint (result.n_abstain, ==, c->n_abstain);
  g_assert_cmpint (result.quorum_met, ==, c->quorum_met);
  g_assert_cmpint (result.tie, ==, c->tie);
  g_assert_cmpint (result.by_chair, ==, c->by_chair);
  g_assert_cmpint (result.outcome, ==, c->outcome);
  /* One outcome at most is allowed, and none without a quorum. */
  for (int outcome = 0; outcome <= WEEG_OUTCOME_HOLD; outcome++)
    g_assert_cmpint (weeg_voting_allows (&result, outcome), ==,
                     c->quorum_met && outcome == (c->outcome >= 0 ? c->outcome : (int)WEEG_OUTCOME_HOLD));
}

static void
test_words (void)
{
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autoptr (WeegAnyRecord) settings =
      weeg_json_read_record (&weeg_settings_type, "{\"quorum\":2}", -1, problems);
  g_autoptr (WeegList) members = read_members ("vvvv");
  g_autoptr (WeegAnyRecord) held = (WeegRecord *)read_held ("1110", "ggx");
  WeegVotingResult result =
      weeg_voting_result ((WeegSettings *)settings, ((WeegSettings *)settings)->secret_vote,
                          ((WeegHeld *)held)->votes, members, ((WeegHeld *)held)->present);
  g_autofree char *english = weeg_voting_describe (&result, "en");
  g_autofree char *dutch = weeg_voting_describe (&result, "nl");

  g_assert_cmpstr (english, ==,
                   "3 of 4 members who vote are present; at least 2 have to be. Go on: 2, against: 1. "
                   "Carried: go on (simple majority).");
  g_assert_nonnull (strstr (dutch, "Doorgaan: 2, tegen: 1."));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/workspace/voting/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/workspace/voting/words", test_words);
  return g_test_run ();
}

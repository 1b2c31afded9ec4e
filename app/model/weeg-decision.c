/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-decision.h"

#include <string.h>

#include "weeg-fields.h"

const char *const weeg_vote_names[] = { "go_on",      "adjust",    "speed_up", "scale_up",
                                        "scale_down", "slow_down", "stop",     "hand_over",
                                        "hold",       "against",   "abstain",  NULL };
static const WeegShape vote_shape = { OF_CHOICE (weeg_vote_names) };
static const WeegShape count_shape = { OF_INTEGER (0, 10000) };
static const WeegShape certainty_shape = { OF_CHOICE (weeg_certainty_names) };
static const WeegShape *const value_shapes[] = { &weeg_number_shape, &weeg_boolean_shape, &certainty_shape,
                                                 NULL };

static const WeegField rule_condition_fields[] = {
  REQUIRED (WeegRuleCondition, measure, OF_CHOICE (weeg_measure_names)),
  REQUIRED (WeegRuleCondition, op, OF_CHOICE (weeg_op_names)),
  REQUIRED (WeegRuleCondition, value, OF_EITHER (value_shapes)),
  FIELD_KEY (WeegRuleCondition, otherwise, "else", OF_CHOICE (weeg_outcome_names)),
};
const WeegRecordType weeg_rule_condition_type =
    RECORD_TYPE ("rule_condition", WeegRuleCondition, rule_condition_fields);

static const WeegField condition_fields[] = {
  REQUIRED (WeegCondition, text, OF_TEXT), FIELD (WeegCondition, owner, OF_TEXT),
  FIELD (WeegCondition, due, OF_DATE),     FIELD (WeegCondition, met, OF_BOOLEAN),
  FIELD (WeegCondition, met_on, OF_DATE),  FIELD (WeegCondition, note, OF_TEXT),
};
const WeegRecordType weeg_condition_type = RECORD_TYPE ("condition", WeegCondition, condition_fields);

static const WeegField board_fields[] = {
  FIELD (WeegBoard, date, OF_DATE),
  FIELD (WeegBoard, outcome, OF_CHOICE (weeg_board_outcome_names)),
  FIELD (WeegBoard, text, OF_TEXT),
};
const WeegRecordType weeg_board_type = RECORD_TYPE ("board", WeegBoard, board_fields);

static const WeegShape condition_shape = { OF_RECORD (weeg_condition_type) };

static const WeegField paper_fields[] = {
  FIELD (WeegPaper, asked, OF_LIST (weeg_text_shape)),
  FIELD (WeegPaper, advice, OF_TEXT),
  FIELD (WeegPaper, status, OF_CHOICE (weeg_paper_status_names)),
  FIELD (WeegPaper, author, OF_TEXT),
  FIELD (WeegPaper, version, OF_STRING),
  FIELD (WeegPaper, budgeted, OF_BOOLEAN),
  FIELD (WeegPaper, patients, OF_TEXT),
  FIELD (WeegPaper, conditions, OF_LIST (condition_shape)),
  FIELD (WeegPaper, board, OF_RECORD (weeg_board_type)),
};
const WeegRecordType weeg_paper_type = RECORD_TYPE ("paper", WeegPaper, paper_fields);

static const WeegField dissent_fields[] = {
  REQUIRED (WeegDissent, member, OF_STRING),
  REQUIRED (WeegDissent, text, OF_TEXT),
};
const WeegRecordType weeg_dissent_type = RECORD_TYPE ("dissent", WeegDissent, dissent_fields);

static const WeegShape dissent_shape = { OF_RECORD (weeg_dissent_type) };

static const WeegField held_fields[] = {
  REQUIRED (WeegHeld, date, OF_DATE),
  FIELD (WeegHeld, present, OF_LIST (weeg_string_shape)),
  FIELD (WeegHeld, how, OF_CHOICE (weeg_how_names)),
  FIELD (WeegHeld, votes, OF_MAP (vote_shape)),
  FIELD (WeegHeld, vote_counts, OF_MAP (count_shape)),
  FIELD (WeegHeld, proposal, OF_CHOICE (weeg_outcome_names)),
  REQUIRED (WeegHeld, outcome, OF_CHOICE (weeg_outcome_names)),
  FIELD (WeegHeld, reasons, OF_TEXT),
  FIELD (WeegHeld, dissent, OF_LIST (dissent_shape)),
  FIELD (WeegHeld, conditions, OF_LIST (condition_shape)),
  FIELD (WeegHeld, next_review, OF_DATE),
  FIELD (WeegHeld, minutes, OF_TEXT),
  FIELD (WeegHeld, corrects, OF_STRING),
};
const WeegRecordType weeg_held_type = RECORD_TYPE ("held", WeegHeld, held_fields);

static const WeegField draft_fields[] = {
  FIELD (WeegHeld, date, OF_DATE),
  FIELD (WeegHeld, present, OF_LIST (weeg_string_shape)),
  FIELD (WeegHeld, how, OF_CHOICE (weeg_how_names)),
  FIELD (WeegHeld, votes, OF_MAP (vote_shape)),
  FIELD (WeegHeld, secret, OF_BOOLEAN),
  FIELD (WeegHeld, outcome, OF_CHOICE (weeg_outcome_names)),
  FIELD (WeegHeld, reasons, OF_TEXT),
  FIELD (WeegHeld, dissent, OF_LIST (dissent_shape)),
  FIELD (WeegHeld, next_review, OF_DATE),
  FIELD (WeegHeld, minutes, OF_TEXT),
  FIELD (WeegHeld, corrects, OF_STRING),
};
const WeegRecordType weeg_draft_type = RECORD_TYPE ("draft", WeegHeld, draft_fields);

static const WeegShape rule_condition_shape = { OF_RECORD (weeg_rule_condition_type) };

static const WeegField decision_point_fields[] = {
  REQUIRED (WeegDecisionPoint, id, OF_STRING),
  FIELD (WeegDecisionPoint, kind, OF_OPEN (weeg_point_kind_names)),
  REQUIRED (WeegDecisionPoint, title, OF_TEXT),
  FIELD (WeegDecisionPoint, planned, OF_DATE),
  FIELD (WeegDecisionPoint, rule, OF_LIST (rule_condition_shape)),
  FIELD (WeegDecisionPoint, then, OF_CHOICE (weeg_outcome_names)),
  FIELD (WeegDecisionPoint, paper, OF_RECORD (weeg_paper_type)),
  FIELD (WeegDecisionPoint, draft, OF_RECORD (weeg_draft_type)),
  FIELD (WeegDecisionPoint, held, OF_RECORD (weeg_held_type)),
};
const WeegRecordType weeg_decision_point_type =
    RECORD_TYPE ("decision_point", WeegDecisionPoint, decision_point_fields);

guint
weeg_held_count_votes (const WeegHeld *held, int *counts)
{
  guint n = 0;

  memset (counts, 0, sizeof (int) * (WEEG_VOTE_ABSTAIN + 1));
  for (guint i = 0; i < weeg_map_n (held->votes); i++, n++)
    counts[weeg_map_cell (held->votes, i).choice]++;
  for (int vote = 0; vote <= WEEG_VOTE_ABSTAIN; vote++)
    {
      WeegCell cell;

      if (!weeg_map_lookup (held->vote_counts, weeg_vote_names[vote], &cell))
        continue;
      counts[vote] += (int)cell.integer;
      n += (guint)cell.integer;
    }
  return n;
}

WeegMap *
weeg_held_make_counts (const WeegHeld *held)
{
  int counts[WEEG_VOTE_ABSTAIN + 1];
  GPtrArray *keys;
  GArray *cells;

  if (weeg_held_count_votes (held, counts) == 0)
    return NULL;
  keys = g_ptr_array_new ();
  cells = g_array_new (FALSE, TRUE, sizeof (WeegCell));
  for (int vote = 0; vote <= WEEG_VOTE_ABSTAIN; vote++)
    if (counts[vote] > 0)
      {
        WeegCell cell = { .integer = counts[vote] };

        g_ptr_array_add (keys, g_strdup (weeg_vote_names[vote]));
        g_array_append_val (cells, cell);
      }
  return weeg_map_new_take (&count_shape, keys, cells);
}

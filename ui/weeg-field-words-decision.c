/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-field-words-private.h"

/* Words for decision points and what goes with them. */

static const char *const op_scale[] = { NC_ ("scale", "at least"), NC_ ("scale", "at most"),
                                        NC_ ("scale", "exactly"), NULL };

static const WeegFieldWords decision_point_fields[] = {
  { .key = "title", .label = NC_ ("field", "Title") },
  { .key = "kind", .label = NC_ ("field", "Kind"), .names = "point_kind" },
  { .key = "planned", .label = NC_ ("field", "Planned for") },
  { .key = "rule",
    .label = NC_ ("field", "Rule"),
    .help = NC_ ("field", "The conditions are read from top to bottom; the first that is not met decides.") },
  { .key = "then",
    .label = NC_ ("field", "If all are met"),
    .help = NC_ ("field", "What the rule proposes then."),
    .names = "outcome" },
  { .key = "paper.asked",
    .label = NC_ ("field", "Decision asked"),
    .help = NC_ ("field", "One sentence per line that the board can adopt as it is."),
    .style = WEEG_FIELD_LONG,
    .heading = NC_ ("field", "Cover sheet") },
  { .key = "paper.advice",
    .label = NC_ ("field", "Advice"),
    .help = NC_ ("field", "At most five sentences."),
    .style = WEEG_FIELD_LONG },
  { .key = "paper.status", .label = NC_ ("field", "Status"), .names = "paper_status" },
  { .key = "paper.author", .label = NC_ ("field", "Author") },
  { .key = "paper.version", .label = NC_ ("field", "Version") },
  { .key = "paper.budgeted",
    .label = NC_ ("field", "Budgeted"),
    .help = NC_ ("field", "Whether the money is in the budget already."),
    .style = WEEG_FIELD_KNOWN },
  { .key = "paper.patients",
    .label = NC_ ("field", "For patients"),
    .help = NC_ ("field", "What it means for them, in plain words."),
    .style = WEEG_FIELD_LONG },
  { .key = "paper.conditions", .label = NC_ ("field", "Proposed conditions") },
  { .key = "paper.board.date",
    .label = NC_ ("field", "Date of the board’s decision"),
    .heading = NC_ ("field", "Decision of the executive board") },
  { .key = "paper.board.outcome", .label = NC_ ("field", "Decision"), .names = "board_outcome" },
  { .key = "paper.board.text", .label = NC_ ("field", "In words"), .style = WEEG_FIELD_LONG },
};
const WeegRecordWords weeg_words_decision_point = {
  .type = &weeg_decision_point_type,
  .singular = NC_ ("record", "decision point"),
  .plural = NC_ ("record", "Decision points"),
  .add = NC_ ("record", "Add decision point"),
  .fresh = NC_ ("record", "New decision point"),
  .empty =
      NC_ ("record", "The planned moments at which the committee decides, each with a rule and a paper."),
  .title = "title",
  .subtitle = "kind planned",
  .hidden = "held draft",
  .fields = decision_point_fields,
  .n_fields = G_N_ELEMENTS (decision_point_fields),
};

static const WeegFieldWords draft_fields[] = {
  { .key = "date", .label = NC_ ("field", "Date of the meeting") },
  { .key = "present", .label = NC_ ("field", "Present"), .refers = "members" },
  { .key = "outcome", .label = NC_ ("field", "Outcome"), .names = "outcome" },
  { .key = "how",
    .label = NC_ ("field", "How it is decided"),
    .help = NC_ ("field",
                 "Consensus: all agree. No objection: nobody has an objection that outweighs it. "
                 "Vote: the votes are counted."),
    .names = "how" },
  { .key = "votes", .label = NC_ ("field", "Vote"), .names = "outcome" },
  { .key = "reasons",
    .label = NC_ ("field", "Reasons"),
    .help = NC_ ("field", "Needed when the outcome departs from the proposal; the advice prints them."),
    .style = WEEG_FIELD_LONG },
  { .key = "dissent", .label = NC_ ("field", "Dissent") },
  { .key = "next_review",
    .label = NC_ ("field", "Next review"),
    .help = NC_ ("field", "When it is looked at again. What is in use always has one.") },
  { .key = "minutes", .label = NC_ ("field", "Minutes"), .style = WEEG_FIELD_LONG },
  { .key = "corrects",
    .label = NC_ ("field", "Corrects"),
    .help = NC_ ("field", "The decision that this one corrects, if it does. That one stays as it was."),
    .refers = "decision_points" },
};
const WeegRecordWords weeg_words_draft = {
  .type = &weeg_draft_type,
  .singular = NC_ ("record", "decision"),
  .plural = NC_ ("record", "Decision"),
  .add = NC_ ("record", "Add decision"),
  .fresh = NC_ ("record", "New decision"),
  .empty = NC_ ("record", "What the committee decides at this point."),
  .fields = draft_fields,
  .n_fields = G_N_ELEMENTS (draft_fields),
};

static const WeegFieldWords dissent_fields[] = {
  { .key = "member", .label = NC_ ("field", "Member"), .refers = "members" },
  { .key = "text",
    .label = NC_ ("field", "View"),
    .help = NC_ ("field", "In the member’s own words; the advice prints it."),
    .style = WEEG_FIELD_LONG },
};
const WeegRecordWords weeg_words_dissent = {
  .type = &weeg_dissent_type,
  .singular = NC_ ("record", "dissenting view"),
  .plural = NC_ ("record", "Dissent"),
  .add = NC_ ("record", "Add dissenting view"),
  .fresh = NC_ ("record", "New dissenting view"),
  .empty = NC_ ("record", "The view of a member who does not agree."),
  .fields = dissent_fields,
  .n_fields = G_N_ELEMENTS (dissent_fields),
};

static const WeegFieldWords rule_condition_fields[] = {
  { .key = "measure", .label = NC_ ("field", "Measure"), .names = "measure" },
  { .key = "op", .label = NC_ ("field", "Comparison"), .scale = op_scale },
  { .key = "value",
    .label = NC_ ("field", "Limit"),
    .help = NC_ ("field", "The value the measure is held against."),
    .names = "certainty" },
  { .key = "else",
    .label = NC_ ("field", "If not met"),
    .help = NC_ ("field", "Left empty: hold."),
    .names = "outcome" },
};
const WeegRecordWords weeg_words_rule_condition = {
  .type = &weeg_rule_condition_type,
  .singular = NC_ ("record", "condition of the rule"),
  .plural = NC_ ("record", "Rule"),
  .add = NC_ ("record", "Add condition"),
  .fresh = NC_ ("record", "New condition"),
  .empty = NC_ ("record", "Without conditions the rule proposes to hold."),
  .title = "measure",
  .subtitle = "op value else",
  .fields = rule_condition_fields,
  .n_fields = G_N_ELEMENTS (rule_condition_fields),
};

static const WeegFieldWords condition_fields[] = {
  { .key = "text",
    .label = NC_ ("field", "Condition"),
    .help = NC_ ("field", "What must be met, worded so that anyone can tell whether it is."),
    .style = WEEG_FIELD_LONG },
  { .key = "owner", .label = NC_ ("field", "Owner") },
  { .key = "due", .label = NC_ ("field", "Due") },
  { .key = "met", .label = NC_ ("field", "Met") },
  { .key = "met_on", .label = NC_ ("field", "Seen on"), .help = NC_ ("field", "The day it was looked at.") },
  { .key = "note",
    .label = NC_ ("field", "Note"),
    .help = NC_ ("field", "What was found then."),
    .style = WEEG_FIELD_LONG },
};
const WeegRecordWords weeg_words_condition = {
  .type = &weeg_condition_type,
  .singular = NC_ ("record", "condition"),
  .plural = NC_ ("record", "Conditions"),
  .add = NC_ ("record", "Add condition"),
  .fresh = NC_ ("record", "New condition"),
  .empty = NC_ ("record", "What must be met, by whom and when."),
  .title = "text",
  .subtitle = "owner due met",
  .fields = condition_fields,
  .n_fields = G_N_ELEMENTS (condition_fields),
};

static const WeegFieldWords required_advice_fields[] = {
  { .key = "body", .label = NC_ ("field", "Body") },
  { .key = "kind",
    .label = NC_ ("field", "Kind"),
    .help = NC_ ("field", "Consent is stronger than advice."),
    .names = "advice_kind" },
  { .key = "asked", .label = NC_ ("field", "Asked on") },
  { .key = "answered", .label = NC_ ("field", "Answered on") },
  { .key = "answer", .label = NC_ ("field", "Answer"), .style = WEEG_FIELD_LONG },
  { .key = "effect", .label = NC_ ("field", "What was done with it"), .style = WEEG_FIELD_LONG },
};
const WeegRecordWords weeg_words_required_advice = {
  .type = &weeg_required_advice_type,
  .singular = NC_ ("record", "required advice"),
  .plural = NC_ ("record", "Required advice"),
  .add = NC_ ("record", "Add required advice"),
  .fresh = NC_ ("record", "New required advice"),
  .empty =
      NC_ ("record",
           "Bodies that must advise or consent: works council, client council, data protection officer."),
  .title = "body",
  .subtitle = "kind asked answered",
  .fields = required_advice_fields,
  .n_fields = G_N_ELEMENTS (required_advice_fields),
};

static const WeegFieldWords barrier_fields[] = {
  { .key = "text", .label = NC_ ("field", "Barrier"), .style = WEEG_FIELD_LONG },
  { .key = "cause", .label = NC_ ("field", "Cause"), .names = "barrier_cause" },
  { .key = "level", .label = NC_ ("field", "Level"), .names = "barrier_level" },
  { .key = "action",
    .label = NC_ ("field", "Action"),
    .style = WEEG_FIELD_LONG,
    .heading = NC_ ("field", "What is done about it") },
  { .key = "owners",
    .label = NC_ ("field", "Owners"),
    .help = NC_ ("field", "One per line."),
    .style = WEEG_FIELD_LONG },
  { .key = "parties",
    .label = NC_ ("field", "Parties involved"),
    .help = NC_ ("field", "One per line."),
    .style = WEEG_FIELD_LONG },
};
const WeegRecordWords weeg_words_barrier = {
  .type = &weeg_barrier_type,
  .singular = NC_ ("record", "barrier"),
  .plural = NC_ ("record", "Implementation barriers"),
  .add = NC_ ("record", "Add barrier"),
  .fresh = NC_ ("record", "New barrier"),
  .empty = NC_ ("record", "What stands in the way of introduction, and what is done about it."),
  .title = "text",
  .subtitle = "cause level",
  .fields = barrier_fields,
  .n_fields = G_N_ELEMENTS (barrier_fields),
};

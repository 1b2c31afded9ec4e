/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-log-names.h"

#include <string.h>

#include "weeg-field-value.h"
#include "weeg-names.h"
#include "weeg-translate.h"

/* Fields that no form asks for as such. */
static const struct
{
  const WeegRecordType *type;
  const char *key;
  const char *label;
} others[] = {
  { &weeg_decision_point_type, "held.conditions", NC_ ("field", "Condition") },
  { &weeg_decision_point_type, "draft", NC_ ("field", "Decision") },
  { &weeg_decision_point_type, "paper", NC_ ("field", "Cover sheet") },
  { &weeg_decision_point_type, "paper.board", NC_ ("field", "Decision of the executive board") },
  { &weeg_round_type, "closed", NC_ ("field", "Closed") },
  { &weeg_score_type, "low", NC_ ("field", "Lowest") },
  { &weeg_score_type, "high", NC_ ("field", "Highest") },
  { &weeg_score_type, "reason", NC_ ("field", "Reason") },
  { &weeg_score_type, "value", NC_ ("field", "Score") },
  { &weeg_score_type, "answer", NC_ ("field", "Answer") },
  { &weeg_economics_type, "parameters", NC_ ("field", "Parameter") },
  { &weeg_economics_type, "parameter_names", NC_ ("field", "In words") },
  { &weeg_economics_type, "states", NC_ ("field", "Health state") },
  { &weeg_economics_type, "start", NC_ ("field", "Share at the start") },
  { &weeg_economics_type, "strategies", NC_ ("field", "Strategy") },
  { &weeg_economics_type, "root", NC_ ("field", "Decision tree") },
  { &weeg_economics_type, "root.decision", NC_ ("field", "Branch") },
  { &weeg_economics_type, "root.chance", NC_ ("field", "Branch") },
  { &weeg_strategy_type, "transitions", NC_ ("field", "Transitions") },
  { &weeg_strategy_type, "costs", NC_ ("field", "Cost") },
  { &weeg_strategy_type, "utilities", NC_ ("field", "Utility") },
  { &weeg_strategy_type, "entry_costs", NC_ ("field", "Cost on entering") },
  { &weeg_strategy_type, "transition_costs", NC_ ("field", "Costs of transitions") },
  { &weeg_tree_branch_type, "node.decision", NC_ ("field", "Branch") },
  { &weeg_tree_branch_type, "node.chance", NC_ ("field", "Branch") },
  { &weeg_tree_branch_type, "name", NC_ ("field", "Name") },
  { &weeg_tree_branch_type, "p", NC_ ("field", "Probability") },
  { &weeg_tree_branch_type, "cost", NC_ ("field", "Cost") },
  { &weeg_tree_branch_type, "effect", NC_ ("field", "Effect") },
  { &weeg_tree_branch_type, "node.end.cost", NC_ ("field", "Cost") },
  { &weeg_tree_branch_type, "node.end.effect", NC_ ("field", "Effect") },
};

/* When @key leads to an entry of a map with names for keys ("answers.harm"), @entry is that name and
 * @group of weeg_name what the names belong to; else @entry is NULL. */
static const WeegFieldWords *
find_words (const WeegRecordType *type, const char *key, const char **entry, const char **group)
{
  const WeegRecordWords *record = weeg_record_words_find (type);
  const WeegFieldWords *words = record != NULL ? weeg_record_words_get (record, key) : NULL;
  const char *dot = strrchr (key, '.');
  g_autofree char *map = dot != NULL ? g_strndup (key, (gsize)(dot - key)) : NULL;
  const WeegShape *shape;

  *entry = *group = NULL;
  if (words != NULL || record == NULL || map == NULL)
    return words;
  words = weeg_record_words_get (record, map);
  if (words == NULL || words->entries == NULL)
    return NULL;
  *group = words->names;
  shape = &weeg_record_words_field (type, map)->shape;
  for (guint i = 0; shape->names[i] != NULL; i++)
    if (g_str_equal (shape->names[i], dot + 1))
      {
        *entry = shape->names[i];
        return &words->entries[i];
      }
  return NULL;
}

static char *
name_field (const WeegRecordType *type, const char *key, const char *language)
{
  const char *entry, *group;
  const WeegFieldWords *words = find_words (type, key, &entry, &group);

  if (entry != NULL)
    return weeg_name_capital (language, group, entry);
  if (words != NULL)
    return g_strdup (weeg_field_tr (language, words->label));
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    if (others[i].type == type && g_str_equal (others[i].key, key))
      return g_strdup (weeg_field_tr (language, others[i].label));
  return NULL;
}

/* On one line, as it is typed in its form. */
static char *
name_value (const WeegDossier *dossier,
            const WeegRecordType *type,
            const char *key,
            const WeegShape *shape,
            WeegCell cell,
            const char *language)
{
  const char *entry, *group;
  const WeegFieldWords *words = find_words (type, key, &entry, &group);
  WeegFieldSpot spot = { dossier, language, words, shape, FALSE };
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (words == NULL)
    return NULL;
  text = weeg_field_value_write (&spot, TRUE, cell);
  lines = g_strsplit (text, "\n", -1);
  return g_strjoinv (", ", lines);
}

const WeegLogNames *
weeg_log_names (void)
{
  static const WeegLogNames names = { name_field, name_value };

  return &names;
}

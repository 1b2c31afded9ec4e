/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-field-words.h"

#include "weeg-field-words-private.h"

#include <string.h>

static const WeegRecordWords *const all_words[] = {
  &weeg_words_about,           &weeg_words_intake,
  &weeg_words_triage,          &weeg_words_settings,
  &weeg_words_opportunity,     &weeg_words_member,
  &weeg_words_alternative,     &weeg_words_criterion,
  &weeg_words_level,           &weeg_words_evidence,
  &weeg_words_question,        &weeg_words_risk,
  &weeg_words_workload,        &weeg_words_staff_function,
  &weeg_words_activity,        &weeg_words_effect,
  &weeg_words_one_off,         &weeg_words_budget,
  &weeg_words_budget_item,     &weeg_words_economics,
  &weeg_words_strategy,        &weeg_words_decision_point,
  &weeg_words_draft,           &weeg_words_dissent,
  &weeg_words_rule_condition,  &weeg_words_condition,
  &weeg_words_required_advice, &weeg_words_barrier,
  &weeg_words_dependency,      &weeg_words_sustainability_item,
  &weeg_words_ai_item,         &weeg_words_ai_validation,
  &weeg_words_strategy_fit,    NULL,
};

const WeegRecordWords *const *
weeg_record_words_all (void)
{
  return all_words;
}

const WeegRecordWords *
weeg_record_words_find (const WeegRecordType *type)
{
  for (guint i = 0; all_words[i] != NULL; i++)
    if (all_words[i]->type == type)
      return all_words[i];
  return NULL;
}

const WeegFieldWords *
weeg_record_words_get (const WeegRecordWords *words, const char *key)
{
  for (guint i = 0; i < words->n_fields; i++)
    if (strcmp (words->fields[i].key, key) == 0)
      return &words->fields[i];
  return NULL;
}

gboolean
weeg_keys_have (const char *keys, const char *key)
{
  g_auto (GStrv) parts = g_strsplit (keys != NULL ? keys : "", " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (g_str_has_suffix (parts[i], "?"))
        parts[i][strlen (parts[i]) - 1] = '\0';
      if (strcmp (parts[i], key) == 0)
        return TRUE;
    }
  return FALSE;
}

const WeegField *
weeg_record_words_field (const WeegRecordType *type, const char *key)
{
  g_auto (GStrv) steps = g_strsplit (key, ".", -1);
  const WeegField *field = NULL;

  for (guint i = 0; steps[i] != NULL; i++)
    {
      if (i > 0)
        type = field->shape.kind == WEEG_KIND_RECORD ? field->shape.record : NULL;
      field = type != NULL ? weeg_record_type_find (type, steps[i]) : NULL;
      if (field == NULL)
        return NULL;
    }
  return field;
}

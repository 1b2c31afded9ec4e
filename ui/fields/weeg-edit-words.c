/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-edit-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "weeg-either.h"
#include "weeg-field-value.h"
#include "weeg-map.h"
#include "weeg-message.h"
#include "weeg-quantity.h"
#include "weeg-translate.h"

/* Until someone says otherwise: a horizon and a working year as in the shipped case. */
#define USUAL_YEARS 5
#define USUAL_HOURS_PER_FTE 1550

static const char *const level_labels[] = { NC_ ("level", "Much worse"), NC_ ("level", "Worse"),
                                            NC_ ("level", "The same"), NC_ ("level", "Better"),
                                            NC_ ("level", "Much better") };

static const WeegRecord *
find_record (const WeegDossier *dossier, const char *text)
{
  g_autoptr (WeegPath) path = NULL;
  const WeegShape *shape = NULL;
  gboolean present = FALSE;
  WeegCell cell;

  if (*text == '\0')
    return &dossier->record;
  path = weeg_path_parse (text, NULL);
  if (path == NULL || !weeg_path_get (path, dossier, &shape, &present, &cell, NULL) || !present ||
      shape->kind != WEEG_KIND_RECORD)
    return NULL;
  return cell.pointer;
}

char *
weeg_edit_words_field (const WeegDossier *dossier,
                       const char *language,
                       const char *path,
                       const WeegRecordWords *record,
                       const char *label)
{
  const WeegRecord *found = find_record (dossier, path);
  g_autofree char *title = found != NULL ? weeg_field_value_title (dossier, language, found) : NULL;

  if (record->title == NULL || title == NULL || *path == '\0')
    /* Translators: the name of an edit; %s is a part of the dossier, then a field of it: “Intake: Problem”.
     */
    return g_strdup_printf (_ ("%s: %s"), weeg_record_tr (language, record->plural), label);
  /* Translators: the name of an edit; a field and the record it is of: Owner of “The battery fails”. */
  return g_strdup_printf (_ ("%s of “%s”"), label, title);
}

char *
weeg_edit_words_error (const GError *error, const char *language)
{
  g_autofree char *said = weeg_error_say (error, weeg_tr, language);

  if (g_error_matches (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_INVALID))
    /* Translators: %s is a place in the dossier and what is wrong there. */
    return g_strdup_printf (weeg_tr (language, N_ ("This does not fit the rest of the dossier (%s)")), said);
  return g_steal_pointer (&said);
}

static void
set_cell (WeegRecord *record, const char *key, WeegCell cell)
{
  weeg_record_take (record, weeg_record_type_find (record->type, key), cell);
}

static gint64
this_year (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_get_year (now);
}

void
weeg_edit_words_prepare (WeegEdit *edit, const WeegDossier *dossier, const char *path)
{
  g_autoptr (WeegAnyRecord) fresh = NULL;
  gboolean workload = g_str_has_prefix (path, "workload.") && dossier->workload == NULL;

  if (!workload && !(g_str_has_prefix (path, "budget.") && dossier->budget == NULL))
    return;
  fresh = weeg_record_new (workload ? &weeg_workload_type : &weeg_budget_type);
  set_cell (fresh, "base_year", (WeegCell){ .integer = this_year () });
  set_cell (fresh, "years", (WeegCell){ .integer = USUAL_YEARS });
  if (workload)
    set_cell (fresh, "hours_per_fte", (WeegCell){ .number = USUAL_HOURS_PER_FTE });
  weeg_edit_set_record (edit, workload ? "workload" : "budget", fresh);
}

gboolean
weeg_edit_words_is_held (const WeegDossier *dossier, const char *path, const char *key)
{
  static const char list[] = "decision_points[";
  const WeegDecisionPoint *point;
  guint64 index;

  if (!g_str_has_prefix (path, list))
    return FALSE;
  index = g_ascii_strtoull (path + strlen (list), NULL, 10);
  if (index >= weeg_list_n (dossier->decision_points))
    return FALSE;
  point = weeg_list_get (dossier->decision_points, (guint)index);
  if (point->held == NULL || (key != NULL && g_str_has_prefix (key, "paper.board.")))
    return FALSE;
  return key == NULL || strstr (path, ".held.conditions[") == NULL ||
         !weeg_keys_have ("met met_on note", key);
}

WeegKind
weeg_edit_limit_kind (int measure)
{
  switch (measure)
    {
    case WEEG_MEASURE_KNOCK_OUT:
    case WEEG_MEASURE_AI_MUSTS:
    case WEEG_MEASURE_FALLBACK_TESTED:
    case WEEG_MEASURE_REQUIRED_ADVICES:
      return WEEG_KIND_BOOLEAN;
    case WEEG_MEASURE_EVIDENCE_CERTAINTY:
      return WEEG_KIND_CHOICE;
    default:
      return WEEG_KIND_NUMBER;
    }
}

void
weeg_edit_words_fit_limit (WeegEdit *edit, const WeegDossier *dossier, const char *path, int measure)
{
  const WeegRuleCondition *condition = (const WeegRuleCondition *)find_record (dossier, path);
  WeegKind kind = weeg_edit_limit_kind (measure);
  g_autofree char *place = g_strconcat (path, ".value", NULL);

  if (condition == NULL || weeg_either_is (condition->value, kind))
    return;
  if (kind == WEEG_KIND_BOOLEAN)
    {
      g_autofree char *op = g_strconcat (path, ".op", NULL);

      weeg_edit_set_boolean (edit, place, measure != WEEG_MEASURE_KNOCK_OUT);
      weeg_edit_set_choice (edit, op, weeg_op_names[WEEG_OP_EQUAL]);
    }
  else if (kind == WEEG_KIND_CHOICE)
    weeg_edit_set_choice (edit, place, weeg_certainty_names[WEEG_CERTAINTY_MODERATE]);
  else
    weeg_edit_set_number (edit, place, 0);
}

char *
weeg_edit_words_fresh_id (const WeegList *list, const char *base)
{
  for (guint n = weeg_list_n (list) + 1;; n++)
    {
      char *id = g_strdup_printf ("%s-%u", base, n);

      if (weeg_list_find (list, id, NULL) == NULL)
        return id;
      g_free (id);
    }
}

static WeegCell
levels_cell (const WeegShape *shape, const char *language)
{
  GArray *cells = g_array_new (FALSE, TRUE, sizeof (WeegCell));

  for (guint i = 0; i < G_N_ELEMENTS (level_labels); i++)
    {
      WeegRecord *level = weeg_record_new (&weeg_level_type);
      WeegCell cell = { .pointer = level };

      set_cell (level, "value", (WeegCell){ .number = i + 1 });
      set_cell (level, "label",
                (WeegCell){ .pointer = weeg_text_new (weeg_trc (language, "level", level_labels[i])) });
      g_array_append_val (cells, cell);
    }
  return (WeegCell){ .pointer = weeg_list_new_take (shape->item, cells) };
}

/* The least that can stand in a field which cannot be left out. */
static WeegCell
least_cell (const WeegShape *shape, const char *key, const char *text, const char *language)
{
  switch (shape->kind)
    {
    case WEEG_KIND_TEXT:
      return (WeegCell){ .pointer = weeg_text_new (text) };
    case WEEG_KIND_STRING:
      return (WeegCell){ .pointer = g_strdup (text) };
    case WEEG_KIND_NUMBER:
      return (WeegCell){ .number = strcmp (key, "best") == 0 ? 100
                                   : shape->bounded          ? MAX (shape->min, 0)
                                                             : 0 };
    case WEEG_KIND_INTEGER:
      return (WeegCell){ .integer = (gint64)shape->min };
    case WEEG_KIND_QUANTITY:
      return (WeegCell){ .pointer = weeg_quantity_new (0) };
    case WEEG_KIND_MAP:
      return (WeegCell){ .pointer = weeg_map_new_take (shape->item, g_ptr_array_new (),
                                                       g_array_new (FALSE, TRUE, sizeof (WeegCell))) };
    case WEEG_KIND_LIST:
      return levels_cell (shape, language);
    case WEEG_KIND_EITHER:
      return (WeegCell){ .pointer = weeg_either_new_take (
                             shape->either[0], least_cell (shape->either[0], key, text, language)) };
    default:
      return (WeegCell){ 0 };
    }
}

static void
fill_variant (WeegRecord *record, const WeegFieldVariant *variant, const char *language)
{
  g_auto (GStrv) keys = g_strsplit (variant->keys, " ", -1);

  for (guint i = 0; keys[i] != NULL; i++)
    {
      const WeegField *field = weeg_record_type_find (record->type, keys[i]);

      if (field != NULL && !weeg_record_has_field (record, field))
        weeg_record_take (record, field, least_cell (&field->shape, keys[i], "", language));
    }
}

static const WeegList *
edit_words_find_list (const WeegDossier *dossier, const char *text)
{
  g_autoptr (WeegPath) path = weeg_path_parse (text, NULL);
  gboolean present = FALSE;
  WeegCell cell;

  if (path == NULL || !weeg_path_get (path, dossier, NULL, &present, &cell, NULL) || !present)
    return NULL;
  return cell.pointer;
}

/* A new level lies as far from the last as that one from the one before. */
static double
next_level (const WeegList *levels)
{
  guint n = weeg_list_n (levels);
  const WeegLevel *last = n > 0 ? weeg_list_get (levels, n - 1) : NULL;
  const WeegLevel *before = n > 1 ? weeg_list_get (levels, n - 2) : NULL;

  if (last == NULL)
    return 1;
  return last->value + (before != NULL ? last->value - before->value : 1);
}

WeegRecord *
weeg_edit_words_fresh (const WeegDossier *dossier,
                       const char *language,
                       const WeegRecordWords *words,
                       const char *path)
{
  WeegRecord *record = weeg_record_new (words->type);
  const WeegList *list = edit_words_find_list (dossier, path);
  const WeegField *title = words->title != NULL ? weeg_record_type_find (words->type, words->title) : NULL;

  for (guint i = 0; i < words->type->n_fields; i++)
    {
      const WeegField *field = &words->type->fields[i];

      if (strcmp (field->key, "id") == 0)
        weeg_record_take (record, field,
                          (WeegCell){ .pointer = weeg_edit_words_fresh_id (list, words->type->name) });
      else if (field->required || (field == title && field->shape.kind == WEEG_KIND_TEXT))
        weeg_record_take (record, field,
                          least_cell (&field->shape, field->key,
                                      field == title ? weeg_record_tr (language, words->fresh) : "",
                                      language));
    }
  if (words->type == &weeg_level_type)
    set_cell (record, "value", (WeegCell){ .number = next_level (list) });
  if (words->n_variants > 0)
    fill_variant (record, &words->variants[0], language);
  return record;
}

guint
weeg_edit_words_get_variant (const WeegRecordWords *words, const WeegRecord *record)
{
  for (guint i = 0; i < words->n_variants; i++)
    for (guint j = 0; j < record->type->n_fields; j++)
      if (weeg_keys_have (words->variants[i].keys, record->type->fields[j].key) &&
          weeg_record_has_field (record, &record->type->fields[j]))
        return i;
  return words->n_variants > 0 ? words->n_variants - 1 : 0;
}

void
weeg_edit_words_set_variant (WeegEdit *edit,
                             const WeegDossier *dossier,
                             const char *language,
                             const char *path,
                             const WeegRecordWords *words,
                             guint variant)
{
  const WeegRecord *record = find_record (dossier, path);
  g_autoptr (WeegAnyRecord) copy = NULL;

  g_return_if_fail (record != NULL && variant < words->n_variants);

  copy = weeg_record_copy (record);
  for (guint i = 0; i < words->n_variants; i++)
    for (guint j = 0; j < copy->type->n_fields; j++)
      if (i != variant && weeg_keys_have (words->variants[i].keys, copy->type->fields[j].key) &&
          weeg_record_has_field (copy, &copy->type->fields[j]))
        weeg_record_remove (copy, &copy->type->fields[j]);
  fill_variant (copy, &words->variants[variant], language);
  weeg_edit_set_record (edit, path, copy);
}

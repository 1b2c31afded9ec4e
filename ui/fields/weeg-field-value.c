/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-field-value.h"

#include "weeg-economics-model.h"
#include "weeg-either.h"
#include "weeg-fields.h"
#include "weeg-names.h"
#include "weeg-path.h"
#include "weeg-quantity.h"
#include "weeg-translate.h"

#include <string.h>

#define FIELD_VALUE_MOST_DECIMALS 6

/* Of a range of thresholds: the last counts when it is there but for rounding. */
#define ROUNDING 1e-9
#define MOST_IN_RANGE 9999

const char *
weeg_field_tr (const char *language, const char *text)
{
  return text != NULL ? weeg_trc (language, "field", text) : "";
}

const char *
weeg_record_tr (const char *language, const char *text)
{
  return text != NULL ? weeg_trc (language, "record", text) : "";
}

const WeegShape *
weeg_field_value_list_shape (const WeegShape *shape)
{
  if (shape->kind == WEEG_KIND_LIST)
    return shape->item;
  for (guint i = 0; shape->kind == WEEG_KIND_EITHER && shape->either[i] != NULL; i++)
    if (shape->either[i]->kind == WEEG_KIND_LIST)
      return shape->either[i]->item;
  return NULL;
}

/* A criterion may only stand below one without a scale: a heading. */
static gboolean
may_be_chosen (const WeegFieldSpot *spot, const WeegRecord *record)
{
  const WeegCriterion *criterion = (const WeegCriterion *)record;

  if (weeg_record_get_id (record) == NULL)
    return FALSE;
  if (record->type != &weeg_criterion_type || strcmp (spot->words->key, "parent") != 0)
    return TRUE;
  return weeg_list_n (criterion->levels) == 0 && !WEEG_HAS (criterion, worst) &&
         !WEEG_HAS (criterion, points);
}

void
weeg_field_value_referents (const WeegFieldSpot *spot, GStrv *ids, GStrv *titles)
{
  g_auto (GStrv) paths = g_strsplit (spot->words->refers != NULL ? spot->words->refers : "", ",", -1);
  GPtrArray *id_array = g_ptr_array_new ();
  GPtrArray *title_array = g_ptr_array_new ();

  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autoptr (WeegPath) path = weeg_path_parse (paths[i], NULL);
      gboolean present = FALSE;
      WeegCell cell;

      if (path == NULL || !weeg_path_get (path, spot->dossier, NULL, &present, &cell, NULL) || !present)
        continue;
      for (guint j = 0; j < weeg_list_n (cell.pointer); j++)
        {
          const WeegRecord *record = weeg_list_get (cell.pointer, j);

          if (!may_be_chosen (spot, record))
            continue;
          g_ptr_array_add (id_array, g_strdup (weeg_record_get_id (record)));
          g_ptr_array_add (title_array, weeg_field_value_title (spot->dossier, spot->language, record));
        }
    }
  g_ptr_array_add (id_array, NULL);
  g_ptr_array_add (title_array, NULL);
  *ids = (GStrv)g_ptr_array_free (id_array, FALSE);
  *titles = (GStrv)g_ptr_array_free (title_array, FALSE);
}

char *
weeg_field_value_choice (const WeegFieldSpot *spot, const WeegShape *shape, const char *name)
{
  int index = shape->names != NULL ? weeg_names_index (shape->names, name) : -1;

  if (spot->words->scale != NULL && index >= 0)
    return weeg_text_capitalise (spot->language,
                                 weeg_trc (spot->language, "scale", spot->words->scale[index]));
  if (spot->words->names != NULL)
    return weeg_name_capital (spot->language, spot->words->names, name);
  return g_strdup (name);
}

static char *
field_value_write_number (const WeegFieldSpot *spot, double number)
{
  double shown = spot->words->style == WEEG_FIELD_PERCENT ? number * 100 : number;

  return weeg_locale_format_trimmed (weeg_locale_get (spot->language), shown, FIELD_VALUE_MOST_DECIMALS);
}

static char *
write_boolean (const WeegFieldSpot *spot, gboolean boolean)
{
  if (spot->words->style == WEEG_FIELD_PERCENT)
    return field_value_write_number (spot, boolean ? 1 : 0);
  return g_strdup (boolean ? weeg_trc (spot->language, "field", "Yes")
                           : weeg_trc (spot->language, "field", "No"));
}

static char *
field_value_write_quantity (const WeegFieldSpot *spot, const WeegQuantity *quantity)
{
  double low, high;
  g_autofree char *base = field_value_write_number (spot, weeg_quantity_base (quantity, 0));
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (!weeg_quantity_is_uncertain (quantity) || !weeg_quantity_ends (quantity, &low, &high))
    return g_steal_pointer (&base);
  from = field_value_write_number (spot, low);
  to = field_value_write_number (spot, high);
  return g_strjoin (" ; ", from, base, to, NULL);
}

static char *
write_string (const WeegFieldSpot *spot, const char *string)
{
  g_auto (GStrv) ids = NULL;
  g_auto (GStrv) titles = NULL;

  if (spot->words->refers == NULL)
    return g_strdup (string);
  weeg_field_value_referents (spot, &ids, &titles);
  for (guint i = 0; ids[i] != NULL; i++)
    if (strcmp (ids[i], string) == 0)
      return g_strdup (titles[i]);
  return g_strdup (string);
}

/* Numbers stand on one line, a list of those on a line each, as all else does. */
static char *
write_list (const WeegFieldSpot *spot, const WeegList *list)
{
  WeegFieldSpot item = *spot;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  gboolean numbers;

  if (weeg_list_n (list) == 0)
    return g_strdup ("");
  item.shape = weeg_list_get_shape (list);
  numbers = item.shape->kind == WEEG_KIND_NUMBER || item.shape->kind == WEEG_KIND_INTEGER;
  for (guint i = 0; i < weeg_list_n (list); i++)
    g_ptr_array_add (parts, weeg_field_value_write (&item, TRUE, weeg_list_cell (list, i)));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (numbers ? " ; " : "\n", (char **)parts->pdata);
}

/* From, to and step: typed as the list of numbers that it stands for. */
static char *
write_range (const WeegFieldSpot *spot, const WeegThresholdRange *range)
{
  WeegFieldSpot item = *spot;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  guint last = range->step > 0
                   ? (guint)CLAMP ((range->to - range->from) / range->step + ROUNDING, 0, MOST_IN_RANGE)
                   : 0;

  item.shape = &weeg_number_shape;
  for (guint i = 0; i <= last; i++)
    g_ptr_array_add (
        parts, weeg_field_value_write (&item, TRUE, (WeegCell){ .number = range->from + i * range->step }));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" ; ", (char **)parts->pdata);
}

static char *
write_integer (const WeegFieldSpot *spot, gint64 integer)
{
  if (spot->words->scale != NULL)
    return g_strdup_printf (
        "%" G_GINT64_FORMAT " – %s", integer,
        weeg_trc (spot->language, "scale", spot->words->scale[integer - (gint64)spot->shape->min]));
  /* A year is not written with a sign between its digits. */
  return g_strdup_printf ("%" G_GINT64_FORMAT, integer);
}

char *
weeg_field_value_write (const WeegFieldSpot *spot, gboolean present, WeegCell cell)
{
  const WeegEither *either;
  WeegFieldSpot inner;

  if (!present)
    return g_strdup ("");
  switch (spot->shape->kind)
    {
    case WEEG_KIND_TEXT:
      return g_strdup (weeg_text_get (cell.pointer, spot->language));
    case WEEG_KIND_STRING:
      return write_string (spot, cell.pointer);
    case WEEG_KIND_NUMBER:
      return field_value_write_number (spot, cell.number);
    case WEEG_KIND_INTEGER:
      return write_integer (spot, cell.integer);
    case WEEG_KIND_BOOLEAN:
      return write_boolean (spot, cell.boolean);
    case WEEG_KIND_CHOICE:
      return weeg_field_value_choice (spot, spot->shape, spot->shape->names[cell.choice]);
    case WEEG_KIND_OPEN_CHOICE:
      return weeg_field_value_choice (spot, spot->shape, cell.pointer);
    case WEEG_KIND_DATE:
      return weeg_locale_format_iso_date (weeg_locale_get (spot->language), cell.pointer, WEEG_DATE_SHORT);
    case WEEG_KIND_QUANTITY:
      return field_value_write_quantity (spot, cell.pointer);
    case WEEG_KIND_LIST:
      return write_list (spot, cell.pointer);
    case WEEG_KIND_EITHER:
      either = cell.pointer;
      inner = *spot;
      inner.shape = either->shape;
      return weeg_field_value_write (&inner, TRUE, either->cell);
    case WEEG_KIND_RECORD:
      return spot->shape->record == &weeg_threshold_range_type ? write_range (spot, cell.pointer)
                                                               : g_strdup ("");
    default:
      return g_strdup ("");
    }
}

/* One key of a record as a few words in a list; NULL when there is nothing to say. */
static char *
describe_key (const WeegDossier *dossier, const char *language, const WeegRecord *record, const char *key)
{
  const WeegRecordWords *words = weeg_record_words_find (record->type);
  const WeegField *field = weeg_record_type_find (record->type, key);
  WeegFieldSpot spot = { dossier, language, weeg_record_words_get (words, key), NULL, FALSE };
  g_autofree char *text = NULL;
  WeegCell cell;

  if (field == NULL || spot.words == NULL || !weeg_record_has_field (record, field))
    return NULL;
  spot.shape = &field->shape;
  cell = weeg_record_get (record, field);
  if (field->shape.kind == WEEG_KIND_BOOLEAN)
    return cell.boolean ? g_strdup (weeg_field_tr (language, spot.words->label)) : NULL;
  text = weeg_field_value_write (&spot, TRUE, cell);
  if (field->shape.kind == WEEG_KIND_LIST)
    {
      g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

      return g_strjoinv (", ", lines);
    }
  if (*text == '\0')
    return NULL;
  if (spot.words->style == WEEG_FIELD_PERCENT)
    return g_strdup_printf ("%s\302\240%%", text);
  if (spot.words->unit != NULL)
    return g_strdup_printf ("%s\302\240%s", text, weeg_trc (language, "unit", spot.words->unit));
  if (field->shape.kind == WEEG_KIND_INTEGER && spot.words->scale != NULL)
    return g_strdup_printf ("%s %s", weeg_field_tr (language, spot.words->label), text);
  return g_steal_pointer (&text);
}

char *
weeg_field_value_title (const WeegDossier *dossier, const char *language, const WeegRecord *record)
{
  const WeegRecordWords *words = weeg_record_words_find (record->type);
  char *title = NULL;

  if (words == NULL)
    return g_strdup ("");
  if (words->title != NULL)
    title = describe_key (dossier, language, record, words->title);
  if (title == NULL && words->title == NULL)
    return g_strdup (weeg_record_tr (language, words->plural));
  if (title == NULL && weeg_record_get_id (record) != NULL)
    title = g_strdup (weeg_record_get_id (record));
  return title != NULL ? title : g_strdup (weeg_record_tr (language, words->fresh));
}

char *
weeg_field_value_subtitle (const WeegDossier *dossier, const char *language, const WeegRecord *record)
{
  const WeegRecordWords *words = weeg_record_words_find (record->type);
  g_auto (GStrv) keys = g_strsplit (words != NULL && words->subtitle != NULL ? words->subtitle : "", " ", -1);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; keys[i] != NULL; i++)
    {
      char *part = describe_key (dossier, language, record, keys[i]);

      if (part != NULL)
        g_ptr_array_add (parts, part);
    }
  if (record->type == &weeg_rule_condition_type && parts->len == 3)
    /* Translators: a comparison, a limit, and what is proposed if it is not met: At least 60, otherwise:
     * Adjust. */
    return g_strdup_printf (weeg_tr (language, N_ ("%s %s, otherwise: %s")), (char *)parts->pdata[0],
                            (char *)parts->pdata[1], (char *)parts->pdata[2]);
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **)parts->pdata);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-field-value.h"

#include "weeg-edit.h"
#include "weeg-either.h"
#include "weeg-names.h"
#include "weeg-quantity.h"
#include "weeg-translate.h"

#include <string.h>

static gboolean read_present (const WeegFieldSpot *spot,
                              gboolean old_present,
                              WeegCell old,
                              const char *text,
                              WeegCell *cell,
                              GError **error);

G_GNUC_PRINTF (2, 3)
static gboolean
field_read_refuse (GError **error, const char *format, ...)
{
  va_list arguments;
  g_autofree char *message = NULL;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error_literal (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_VALUE, message);
  return FALSE;
}

static gboolean
read_number (const WeegFieldSpot *spot, const char *text, double *number, GError **error)
{
  const WeegLocale *locale = weeg_locale_get (spot->language);
  g_autofree char *plain = g_strstrip (g_strdup (text));
  gboolean percent = spot->words->style == WEEG_FIELD_PERCENT;
  gsize length = strlen (plain);

  if (percent && length > 0 && plain[length - 1] == '%')
    plain[length - 1] = '\0';
  if (!weeg_locale_parse_number (locale, plain, number, error))
    return FALSE;
  if (percent)
    *number /= 100;
  if (spot->shape->bounded && (*number < spot->shape->min || *number > spot->shape->max))
    {
      g_autofree char *low = weeg_locale_format_trimmed (locale, spot->shape->min * (percent ? 100 : 1), 6);
      g_autofree char *high = weeg_locale_format_trimmed (locale, spot->shape->max * (percent ? 100 : 1), 6);

      /* Translators: what was typed, and the least and most that can be. */
      return field_read_refuse (error, weeg_tr (spot->language, N_ ("“%s” is not from %s to %s")), text, low,
                                high);
    }
  return TRUE;
}

static gboolean
read_integer (const WeegFieldSpot *spot, const char *text, gint64 *integer, GError **error)
{
  double number;
  g_autofree char *start = g_strdup (text);
  g_autoptr (GError) why = NULL;
  char *dash = spot->words->scale != NULL ? strstr (start, " –") : NULL;

  if (dash != NULL)
    *dash = '\0';
  if (!read_number (spot, start, &number, &why) && why->domain != WEEG_LOCALE_ERROR)
    {
      g_propagate_error (error, g_steal_pointer (&why));
      return FALSE;
    }
  /* That the example of a number has decimals would lead astray. */
  if (why != NULL || number != (double)(gint64)number)
    return field_read_refuse (error, weeg_tr (spot->language, N_ ("“%s” is not a whole number")), text);
  *integer = (gint64)number;
  return TRUE;
}

static gboolean
field_read_quantity (const WeegFieldSpot *spot, const char *text, WeegCell *cell, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, ";", -1);
  WeegFieldSpot free_spot = *spot;
  WeegShape number = { .kind = WEEG_KIND_NUMBER };
  double values[3];
  guint n = g_strv_length (parts);

  free_spot.shape = &number;
  if (n != 1 && n != 3)
    return field_read_refuse (
        error,
        weeg_tr (spot->language, N_ ("“%s”: expected one number, or lowest, expected and "
                                     "highest with semicolons between")),
        text);
  for (guint i = 0; i < n; i++)
    if (!read_number (&free_spot, parts[i], &values[i], error))
      return FALSE;
  if (n == 3 && !(values[0] <= values[1] && values[1] <= values[2]))
    return field_read_refuse (
        error, "%s",
        weeg_tr (spot->language, N_ ("The expected value must lie between the lowest and the highest")));
  cell->pointer =
      n == 1 ? weeg_quantity_new (values[0]) : weeg_quantity_new_range (values[0], values[1], values[2]);
  return TRUE;
}

/* @typed is a name in people's words, or the name that stands in files. */
static gboolean
field_read_same_words (const char *typed, const char *words, const char *name)
{
  g_autofree char *a = g_utf8_casefold (typed, -1);
  g_autofree char *b = g_utf8_casefold (words, -1);

  return strcmp (a, b) == 0 || strcmp (typed, name) == 0;
}

static int
find_choice (const WeegFieldSpot *spot, const char *text)
{
  for (int i = 0; spot->shape->names[i] != NULL; i++)
    {
      g_autofree char *words = weeg_field_value_choice (spot, spot->shape, spot->shape->names[i]);

      if (field_read_same_words (text, words, spot->shape->names[i]))
        return i;
    }
  return -1;
}

static gboolean
read_choice (const WeegFieldSpot *spot, const char *text, WeegCell *cell, GError **error)
{
  g_autofree char *plain = g_strstrip (g_strdup (text));
  int index = find_choice (spot, plain);

  if (spot->shape->kind == WEEG_KIND_OPEN_CHOICE)
    {
      cell->pointer = index >= 0                       ? g_strdup (spot->shape->names[index])
                      : g_str_has_prefix (plain, "x-") ? g_strdup (plain)
                                                       : g_strconcat ("x-", plain, NULL);
      return TRUE;
    }
  cell->choice = index;
  return index >= 0 ||
         field_read_refuse (error, weeg_tr (spot->language, N_ ("“%s” is not one of the choices")), plain);
}

static gboolean
read_string (const WeegFieldSpot *spot, const char *text, WeegCell *cell, GError **error)
{
  g_auto (GStrv) ids = NULL;
  g_auto (GStrv) titles = NULL;

  if (spot->words->refers == NULL)
    {
      cell->pointer = g_strdup (text);
      return TRUE;
    }
  weeg_field_value_referents (spot, &ids, &titles);
  /* An id comes first: a title may read like the id of another. */
  for (int pass = 0; pass < 2; pass++)
    for (guint i = 0; ids[i] != NULL; i++)
      if (pass == 0 ? strcmp (text, ids[i]) == 0 : field_read_same_words (text, titles[i], ids[i]))
        {
          cell->pointer = g_strdup (ids[i]);
          return TRUE;
        }
  return field_read_refuse (error, weeg_tr (spot->language, N_ ("“%s” is not in this dossier")), text);
}

static gboolean
read_boolean (const WeegFieldSpot *spot, const char *text, gboolean *boolean, GError **error)
{
  const char *yes = weeg_trc (spot->language, "field", NC_ ("field", "Yes"));
  const char *no = weeg_trc (spot->language, "field", NC_ ("field", "No"));

  *boolean = field_read_same_words (text, yes, "true") || field_read_same_words (text, "yes", "1");
  if (*boolean || field_read_same_words (text, no, "false") || field_read_same_words (text, "no", "0"))
    return TRUE;
  return field_read_refuse (error, weeg_tr (spot->language, N_ ("“%s” is not %s or %s")), text, yes, no);
}

static gboolean
read_date (const WeegFieldSpot *spot, const char *text, WeegCell *cell, GError **error)
{
  GDate date;

  if (!weeg_locale_parse_date (weeg_locale_get (spot->language), text, &date, error))
    return FALSE;
  cell->pointer = g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date), g_date_get_month (&date),
                                   g_date_get_day (&date));
  return TRUE;
}

static WeegCell
text_cell (const WeegFieldSpot *spot, gboolean old_present, WeegCell old, const char *text)
{
  WeegCell cell = { .pointer = old_present ? weeg_text_with (old.pointer, spot->language, text)
                                           : weeg_text_new (text) };

  return cell;
}

/* The parts of a list: numbers between semicolons, all else a line each. */
static gboolean
read_list (const WeegFieldSpot *spot, const WeegList *old, const char *text, WeegCell *cell, GError **error)
{
  WeegFieldSpot item = *spot;
  gboolean numbers;
  g_auto (GStrv) parts = NULL;
  GArray *cells = g_array_new (FALSE, TRUE, sizeof (WeegCell));
  g_autoptr (WeegList) list = NULL;
  gboolean good = TRUE;

  item.shape = spot->shape->item;
  numbers = item.shape->kind == WEEG_KIND_NUMBER || item.shape->kind == WEEG_KIND_INTEGER;
  parts = g_strsplit (text, numbers ? ";" : "\n", -1);
  for (guint i = 0; good && parts[i] != NULL; i++)
    {
      guint place = cells->len;
      gboolean had = place < weeg_list_n (old);
      WeegCell value;

      if (*g_strstrip (parts[i]) == '\0')
        continue;
      good = read_present (&item, had, had ? weeg_list_cell (old, place) : (WeegCell){ 0 }, parts[i], &value,
                           error);
      if (good)
        g_array_append_val (cells, value);
    }
  list = weeg_list_new_take (item.shape, cells);
  if (good)
    cell->pointer = g_steal_pointer (&list);
  return good;
}

/* The first of the shapes that understands what was typed. A list only when there
 * is more than one part, or when nothing else would do. */
static gboolean
read_either (const WeegFieldSpot *spot,
             gboolean old_present,
             const WeegEither *old,
             const char *text,
             WeegCell *cell,
             GError **error)
{
  const WeegShape *const *shapes = spot->shape->either;
  gboolean several = strpbrk (text, ";\n") != NULL;
  g_autoptr (GError) first = NULL;

  for (guint i = 0; shapes[i] != NULL; i++)
    {
      WeegFieldSpot inner = *spot;
      gboolean is_list = shapes[i]->kind == WEEG_KIND_LIST;
      gboolean keeps = old_present && old->shape == shapes[i];
      WeegCell value;

      inner.shape = shapes[i];
      if ((several != is_list && weeg_field_value_list_shape (spot->shape) != NULL) ||
          shapes[i]->kind == WEEG_KIND_RECORD ||
          (shapes[i]->kind == WEEG_KIND_BOOLEAN && spot->words->style == WEEG_FIELD_PERCENT))
        continue;
      if (read_present (&inner, keeps, keeps ? old->cell : (WeegCell){ 0 }, text, &value,
                        first == NULL ? &first : NULL))
        {
          cell->pointer = weeg_either_new_take (shapes[i], value);
          return TRUE;
        }
    }
  g_propagate_error (error, g_steal_pointer (&first));
  return FALSE;
}

static gboolean
read_present (const WeegFieldSpot *spot,
              gboolean old_present,
              WeegCell old,
              const char *text,
              WeegCell *cell,
              GError **error)
{
  *cell = (WeegCell){ 0 };
  switch (spot->shape->kind)
    {
    case WEEG_KIND_TEXT:
      *cell = text_cell (spot, old_present, old, text);
      return TRUE;
    case WEEG_KIND_STRING:
      return read_string (spot, text, cell, error);
    case WEEG_KIND_NUMBER:
      return read_number (spot, text, &cell->number, error);
    case WEEG_KIND_INTEGER:
      return read_integer (spot, text, &cell->integer, error);
    case WEEG_KIND_BOOLEAN:
      return read_boolean (spot, text, &cell->boolean, error);
    case WEEG_KIND_CHOICE:
    case WEEG_KIND_OPEN_CHOICE:
      return read_choice (spot, text, cell, error);
    case WEEG_KIND_DATE:
      return read_date (spot, text, cell, error);
    case WEEG_KIND_QUANTITY:
      return field_read_quantity (spot, text, cell, error);
    case WEEG_KIND_LIST:
      return read_list (spot, old_present ? old.pointer : NULL, text, cell, error);
    case WEEG_KIND_EITHER:
      return read_either (spot, old_present, old_present ? old.pointer : NULL, text, cell, error);
    default:
      return field_read_refuse (error, weeg_tr (spot->language, N_ ("“%s” cannot be entered here")), text);
    }
}

/* Whether @text (nullable) says something in another language than @language. */
static gboolean
says_more (const WeegText *text, const char *language)
{
  if (text == NULL || weeg_text_is_plain (text))
    return FALSE;
  for (guint i = 0; i < weeg_text_n (text); i++)
    if (g_strcmp0 (weeg_text_language (text, i), language) != 0 && *weeg_text_string (text, i) != '\0')
      return TRUE;
  return FALSE;
}

gboolean
weeg_field_value_read (const WeegFieldSpot *spot,
                       gboolean old_present,
                       WeegCell old,
                       const char *text,
                       gboolean *present,
                       WeegCell *cell,
                       GError **error)
{
  g_autofree char *stripped = NULL;

  g_return_val_if_fail (spot != NULL && text != NULL && present != NULL && cell != NULL, FALSE);

  stripped = g_strstrip (g_strdup (text));
  *present = *stripped != '\0';
  *cell = (WeegCell){ 0 };
  if (*present)
    return read_present (spot, old_present, old, stripped, cell, error);
  if (spot->required)
    return field_read_refuse (error, weeg_tr (spot->language, N_ ("%s cannot be left empty")),
                              weeg_field_tr (spot->language, spot->words->label));
  if (spot->shape->kind == WEEG_KIND_TEXT && old_present && says_more (old.pointer, spot->language))
    {
      *present = TRUE;
      *cell = text_cell (spot, TRUE, old, "");
    }
  return TRUE;
}

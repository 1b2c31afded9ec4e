/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-entry-text.h"

#include <string.h>

#include "weeg-edit.h"
#include "weeg-either.h"
#include "weeg-fields.h"
#include "weeg-model-check.h"
#include "weeg-quantity.h"
#include "weeg-translate.h"

#define ENTRY_TEXT_MOST_DECIMALS 9
#define MOST_ARGUMENTS 3

/* The parameters of a distribution in the order in which they are typed. */
static const char *const dist_arguments[][MOST_ARGUMENTS + 1] = {
  [WEEG_DIST_NORMAL] = { "mean", "sd" },        [WEEG_DIST_LOGNORMAL] = { "meanlog", "sdlog" },
  [WEEG_DIST_BETA] = { "alpha", "beta" },       [WEEG_DIST_GAMMA] = { "shape", "scale" },
  [WEEG_DIST_UNIFORM] = { "min", "max" },       [WEEG_DIST_TRIANGULAR] = { "low", "base", "high" },
  [WEEG_DIST_PERT] = { "low", "base", "high" }, [WEEG_DIST_DIRICHLET] = { "alpha" },
};

/* Nothing is lost: a number of more decimals than are shown is written in full. */
static char *
entry_text_write_number (const WeegFieldSpot *spot, double number)
{
  const WeegLocale *locale = weeg_locale_get (spot->language);
  char *text = weeg_locale_format_trimmed (locale, number, ENTRY_TEXT_MOST_DECIMALS);
  double back;

  if (weeg_locale_parse_number (locale, text, &back, NULL) && back == number)
    return text;
  g_free (text);
  return g_strdup_printf ("%.17g", number);
}

static void
append_number (GString *out, const WeegFieldSpot *spot, double number, gboolean first)
{
  g_autofree char *text = entry_text_write_number (spot, number);

  g_string_append_printf (out, "%s%s", first ? "" : "; ", text);
}

static void
append_argument (
    GString *out, const WeegFieldSpot *spot, const WeegQuantity *quantity, const char *key, gboolean first)
{
  const WeegField *field = weeg_record_type_find (&weeg_quantity_type, key);
  WeegCell cell;

  if (!weeg_record_has_field (quantity, field))
    return;
  cell = weeg_record_get (quantity, field);
  if (field->shape.kind != WEEG_KIND_EITHER)
    append_number (out, spot, cell.number, first);
  else if (weeg_either_is (cell.pointer, WEEG_KIND_LIST))
    for (guint i = 0; i < weeg_list_n (((const WeegEither *)cell.pointer)->cell.pointer); i++)
      append_number (out, spot, weeg_list_number (((const WeegEither *)cell.pointer)->cell.pointer, i),
                     first && i == 0);
  else
    append_number (out, spot, ((const WeegEither *)cell.pointer)->cell.number, first);
}

static char *
entry_text_write_quantity (const WeegFieldSpot *spot, const WeegQuantity *quantity)
{
  GString *out;

  if (quantity->plain)
    return entry_text_write_number (spot, quantity->base);
  out = g_string_new (NULL);
  if (!WEEG_HAS (quantity, dist))
    {
      append_argument (out, spot, quantity, "low", TRUE);
      append_argument (out, spot, quantity, "base", FALSE);
      append_argument (out, spot, quantity, "high", FALSE);
      return g_string_free (out, FALSE);
    }
  g_string_append_printf (out, "%s(", weeg_dist_names[quantity->dist]);
  for (guint i = 0; dist_arguments[quantity->dist][i] != NULL; i++)
    append_argument (out, spot, quantity, dist_arguments[quantity->dist][i], i == 0);
  g_string_append_c (out, ')');
  return g_string_free (out, FALSE);
}

char *
weeg_entry_text_write (WeegEntryKind kind, const WeegFieldSpot *spot, gboolean present, WeegCell cell)
{
  const WeegEither *either = present ? cell.pointer : NULL;
  GString *out;

  if (!present)
    return g_strdup ("");
  if (kind == WEEG_ENTRY_VALUE || spot->shape->kind != WEEG_KIND_EITHER)
    return weeg_field_value_write (spot, present, cell);
  switch (either->shape->kind)
    {
    case WEEG_KIND_NUMBER:
      return entry_text_write_number (spot, either->cell.number);
    case WEEG_KIND_QUANTITY:
      return entry_text_write_quantity (spot, either->cell.pointer);
    case WEEG_KIND_LIST:
      out = g_string_new (NULL);
      for (guint i = 0; i < weeg_list_n (either->cell.pointer); i++)
        append_number (out, spot, weeg_list_number (either->cell.pointer, i), i == 0);
      return g_string_free (out, FALSE);
    default:
      return g_strdup (either->cell.pointer);
    }
}

static gboolean
entry_text_refuse (GError **error, char *message)
{
  g_set_error_literal (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_VALUE, message);
  g_free (message);
  return FALSE;
}

/* The language's number, or one as formulas have it. */
static gboolean
is_number (const WeegFieldSpot *spot, const char *text, double *number)
{
  return weeg_locale_parse_number (weeg_locale_get (spot->language), text, number, NULL) ||
         weeg_model_check_number (text, number);
}

static WeegEither *
either_of (const WeegFieldSpot *spot, WeegKind kind, WeegCell cell, const WeegShape **shape)
{
  *shape = spot->shape;
  for (guint i = 0; spot->shape->either[i] != NULL; i++)
    if (spot->shape->either[i]->kind == kind)
      return weeg_either_new_take (spot->shape->either[i], cell);
  g_return_val_if_reached (NULL);
}

static gboolean
read_expression (
    const WeegFieldSpot *spot, const char *text, const WeegShape **shape, WeegCell *cell, GError **error)
{
  g_autoptr (GError) wrong = NULL;
  double number;

  if (is_number (spot, text, &number))
    {
      cell->pointer = spot->shape->either[0]->kind == WEEG_KIND_QUANTITY
                          ? either_of (spot, WEEG_KIND_QUANTITY,
                                       (WeegCell){ .pointer = weeg_quantity_new (number) }, shape)
                          : either_of (spot, WEEG_KIND_NUMBER, (WeegCell){ .number = number }, shape);
      return TRUE;
    }
  if (!weeg_model_check_formula (text, &wrong))
    return entry_text_refuse (error, weeg_error_say (wrong, weeg_tr, spot->language));
  cell->pointer = either_of (spot, WEEG_KIND_STRING, (WeegCell){ .pointer = g_strdup (text) }, shape);
  return TRUE;
}

/* Numbers between semicolons, or in English and as spreadsheets have them between commas. */
static gboolean
read_numbers (const WeegFieldSpot *spot, const char *text, GArray *numbers, GError **error)
{
  gboolean comma = strchr (text, ';') == NULL &&
                   strcmp (weeg_locale_get_decimal_sign (weeg_locale_get (spot->language)), ",") != 0;
  g_auto (GStrv) parts = g_strsplit (text, comma ? "," : ";", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      double number;

      if (!is_number (spot, g_strstrip (parts[i]), &number))
        /* Translators: what was typed instead of a number. */
        return entry_text_refuse (
            error,
            g_strdup_printf (
                weeg_tr (spot->language, N_ ("“%s” is not a number; write numbers with semicolons between")),
                parts[i]));
      g_array_append_val (numbers, number);
    }
  return TRUE;
}

static void
take_number (WeegQuantity *quantity, const char *key, double number)
{
  const WeegField *field = weeg_record_type_find (&weeg_quantity_type, key);
  WeegCell cell = { .number = number };

  if (field->shape.kind == WEEG_KIND_EITHER)
    cell.pointer = weeg_either_new_take (field->shape.either[0], cell);
  weeg_record_take (quantity, field, cell);
}

static void
take_vector (WeegQuantity *quantity, const GArray *numbers)
{
  const WeegField *field = weeg_record_type_find (&weeg_quantity_type, "alpha");
  GArray *cells = g_array_new (FALSE, TRUE, sizeof (WeegCell));

  for (guint i = 0; i < numbers->len; i++)
    {
      WeegCell cell = { .number = g_array_index (numbers, double, i) };

      g_array_append_val (cells, cell);
    }
  for (guint i = 0; field->shape.either[i] != NULL; i++)
    if (field->shape.either[i]->kind == WEEG_KIND_LIST)
      {
        WeegCell list = { .pointer = weeg_list_new_take (field->shape.either[i]->item, cells) };

        list.pointer = weeg_either_new_take (field->shape.either[i], list);
        weeg_record_take (quantity, field, list);
      }
}

/* @dist -1: lowest, expected, highest. */
static gboolean
entry_text_read_quantity (
    const WeegFieldSpot *spot, int dist, const char *text, WeegCell *cell, GError **error)
{
  static const char *const range[] = { "low", "base", "high", NULL };
  const char *const *keys = dist >= 0 ? dist_arguments[dist] : range;
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (WeegAnyRecord) quantity = weeg_record_new (&weeg_quantity_type);
  const char *wrong;

  if (!read_numbers (spot, text, numbers, error))
    return FALSE;
  if (dist != WEEG_DIST_DIRICHLET && numbers->len != g_strv_length ((char **)keys))
    {
      g_autofree char *names = g_strjoinv ("; ", (char **)keys);

      /* Translators: the names of what should have been typed: "mean; sd". */
      return entry_text_refuse (error, g_strdup_printf (weeg_tr (spot->language, N_ ("Expected %s")), names));
    }
  if (dist >= 0)
    weeg_record_take (quantity, weeg_record_type_find (&weeg_quantity_type, "dist"),
                      (WeegCell){ .choice = dist });
  if (dist == WEEG_DIST_DIRICHLET)
    take_vector ((WeegQuantity *)quantity, numbers);
  else
    for (guint i = 0; keys[i] != NULL; i++)
      take_number ((WeegQuantity *)quantity, keys[i], g_array_index (numbers, double, i));
  wrong = weeg_quantity_check ((const WeegQuantity *)quantity);
  if (wrong != NULL)
    return entry_text_refuse (error, g_strdup (weeg_tr (spot->language, wrong)));
  cell->pointer = g_steal_pointer (&quantity);
  return TRUE;
}

/* The distribution that @text names before its bracket, or -1; @inside is what is between those. */
static int
find_dist (const char *text, char **inside)
{
  const char *open = strchr (text, '(');
  g_autofree char *name = open != NULL ? g_strstrip (g_strndup (text, open - text)) : NULL;
  int dist = name != NULL ? weeg_names_index (weeg_dist_names, name) : -1;

  if (dist < 0 || !g_str_has_suffix (text, ")"))
    return -1;
  *inside = g_strndup (open + 1, strlen (open) - 2);
  return dist;
}

static gboolean
read_parameter (
    const WeegFieldSpot *spot, const char *text, const WeegShape **shape, WeegCell *cell, GError **error)
{
  g_autofree char *inside = NULL;
  int dist = find_dist (text, &inside);
  WeegCell quantity;

  if (dist < 0 && strchr (text, ';') == NULL)
    return read_expression (spot, text, shape, cell, error);
  if (!entry_text_read_quantity (spot, dist, dist >= 0 ? inside : text, &quantity, error))
    return FALSE;
  cell->pointer = either_of (spot, WEEG_KIND_QUANTITY, quantity, shape);
  return TRUE;
}

gboolean
weeg_entry_text_read (WeegEntryKind kind,
                      const WeegFieldSpot *spot,
                      gboolean old_present,
                      WeegCell old,
                      const char *text,
                      gboolean *present,
                      const WeegShape **shape,
                      WeegCell *cell,
                      GError **error)
{
  g_autofree char *stripped = NULL;

  g_return_val_if_fail (spot != NULL && text != NULL && present != NULL, FALSE);
  g_return_val_if_fail (shape != NULL && cell != NULL, FALSE);

  stripped = g_strstrip (g_strdup (text));
  *shape = spot->shape;
  *cell = (WeegCell){ 0 };
  *present = *stripped != '\0';
  if (kind == WEEG_ENTRY_VALUE || spot->shape->kind != WEEG_KIND_EITHER || !*present)
    return weeg_field_value_read (spot, old_present, old, stripped, present, cell, error);
  return kind == WEEG_ENTRY_EXPRESSION ? read_expression (spot, stripped, shape, cell, error)
                                       : read_parameter (spot, stripped, shape, cell, error);
}

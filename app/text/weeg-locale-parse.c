/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-locale.h"

#include <math.h>
#include <string.h>

#include "weeg-locale-private.h"
#include "weeg-translate.h"

#define LOCALE_PARSE_MINUS "\u2212"
#define LEAST_LETTERS 3

/* --- numbers ------------------------------------------------------------- */

/* What may stand between groups of three: the locale's sign or a space that does
 * not look like one. Its length in bytes, 0 if `text` starts otherwise. */
static gsize
match_group_sign (const WeegLocale *self, const char *text)
{
  const char *const signs[] = { self->group_sign, " ", "\u00a0", "\u202f", "\u2009" };

  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (text, signs[i]))
      return strlen (signs[i]);
  return 0;
}

static gsize
count_digits (const char *text)
{
  return strspn (text, "0123456789");
}

/* Whole part with groups of three or none, into `digits`; NULL if it is none. */
static const char *
read_whole (const WeegLocale *self, const char *text, GString *digits)
{
  gsize run = count_digits (text), sign;
  gboolean first = TRUE;

  while (run > 0)
    {
      g_string_append_len (digits, text, (gssize)run);
      text += run;
      sign = match_group_sign (self, text);
      if (sign == 0 || count_digits (text + sign) == 0)
        return text;
      if ((first && run > 3) || count_digits (text + sign) != 3)
        return NULL;
      first = FALSE;
      text += sign;
      run = 3;
    }
  return text;
}

static const char *
read_sign (const char *text, GString *digits)
{
  if (g_str_has_prefix (text, LOCALE_PARSE_MINUS) || *text == '-')
    {
      g_string_append_c (digits, '-');
      return text + (*text == '-' ? 1 : strlen (LOCALE_PARSE_MINUS));
    }
  return *text == '+' ? text + 1 : text;
}

/* The number with a point and no groups, or NULL if `text` is no number. */
static char *
normalise_number (const WeegLocale *self, const char *text)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  const char *rest = read_sign (text, digits);
  gsize sign_length = digits->len, whole, fraction = 0;

  rest = read_whole (self, rest, digits);
  if (rest == NULL)
    return NULL;
  whole = digits->len - sign_length;

  if (g_str_has_prefix (rest, self->decimal_sign))
    {
      rest += strlen (self->decimal_sign);
      fraction = count_digits (rest);
      g_string_append_c (digits, '.');
      g_string_append_len (digits, rest, (gssize)fraction);
      if (fraction == 0)
        return NULL;
      rest += fraction;
    }
  if (whole + fraction == 0 || *rest != '\0')
    return NULL;
  return g_string_free (g_steal_pointer (&digits), FALSE);
}

gboolean
weeg_locale_parse_number (const WeegLocale *self, const char *text, double *value, GError **error)
{
  g_autofree char *trimmed = NULL, *normal = NULL, *example = NULL;
  double number = NAN;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  trimmed = g_strstrip (g_strdup (text));
  normal = normalise_number (self, trimmed);
  if (normal != NULL)
    number = g_ascii_strtod (normal, NULL);
  if (isfinite (number))
    {
      *value = number;
      return TRUE;
    }
  example = weeg_locale_format_number (self, 1234.5, 1);
  /* Translators: the first %s is what was typed, the second a number such as 1,234.5. */
  g_set_error (error, WEEG_LOCALE_ERROR, WEEG_LOCALE_ERROR_NUMBER,
               weeg_tr (self->language, "“%s” is not a number; write it as %s"), trimmed, example);
  return FALSE;
}

/* --- dates --------------------------------------------------------------- */

/* 1..12, or 0. A month may be cut after its third letter, with or without a full
 * stop; Dutch also cuts maart to mrt. */
static guint
match_month (const WeegLocale *self, const char *text)
{
  g_autofree char *word = g_utf8_casefold (text, -1);
  gsize length = strlen (word);

  if (length > 0 && word[length - 1] == '.')
    word[--length] = '\0';
  if (length < LEAST_LETTERS)
    return 0;
  if (strcmp (self->language, "nl") == 0 && strcmp (word, "mrt") == 0)
    return G_DATE_MARCH;

  for (guint month = 1; month <= G_N_ELEMENTS (self->months); month++)
    {
      g_autofree char *name = g_utf8_casefold (self->months[month - 1], -1);

      if (strncmp (name, word, length) == 0)
        return month;
    }
  return 0;
}

static guint
read_part (const char *text, gsize least, gsize most)
{
  gsize length = count_digits (text);

  if (length < least || length > most || text[length] != '\0')
    return 0;
  return (guint)g_ascii_strtoull (text, NULL, 10);
}

/* Day, month, year, parted by one and the same sign or by spaces. */
static gboolean
read_day_first (const WeegLocale *self, const char *text, GDate *date)
{
  static const char *const separators[] = { "-", "/", ".", " " };

  for (gsize i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      g_auto (GStrv) parts = g_strsplit (text, separators[i], -1);
      guint day, month, year;

      if (g_strv_length (parts) != 3)
        continue;
      day = read_part (parts[0], 1, 2);
      month = read_part (parts[1], 1, 2);
      if (month == 0)
        month = match_month (self, parts[1]);
      year = read_part (parts[2], 4, 4);
      if (year > 0 && g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year))
        {
          g_date_set_dmy (date, (GDateDay)day, (GDateMonth)month, (GDateYear)year);
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
read_year_first (const char *text, GDate *date)
{
  g_auto (GStrv) parts = g_strsplit (text, "-", -1);
  guint day, month, year;

  if (g_strv_length (parts) != 3)
    return FALSE;
  year = read_part (parts[0], 4, 4);
  month = read_part (parts[1], 1, 2);
  day = read_part (parts[2], 1, 2);
  if (year == 0 || !g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year))
    return FALSE;
  g_date_set_dmy (date, (GDateDay)day, (GDateMonth)month, (GDateYear)year);
  return TRUE;
}

/* Ends cut off, and each run of spaces (no-break ones too, as we write them) made one. */
static char *
squeeze_spaces (const char *text)
{
  GString *squeezed = g_string_new (NULL);
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  for (const char *next = valid; *next != '\0'; next = g_utf8_next_char (next))
    {
      gunichar letter = g_utf8_get_char (next);

      if (!g_unichar_isspace (letter))
        g_string_append_unichar (squeezed, letter);
      else if (squeezed->len > 0 && squeezed->str[squeezed->len - 1] != ' ')
        g_string_append_c (squeezed, ' ');
    }
  if (squeezed->len > 0 && squeezed->str[squeezed->len - 1] == ' ')
    g_string_truncate (squeezed, squeezed->len - 1);
  return g_string_free (squeezed, FALSE);
}

gboolean
weeg_locale_parse_date (const WeegLocale *self, const char *text, GDate *date, GError **error)
{
  g_autofree char *squeezed = NULL, *example = NULL;
  GDate march;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (date != NULL, FALSE);

  squeezed = squeeze_spaces (text);
  if (read_day_first (self, squeezed, date) || read_year_first (squeezed, date))
    return TRUE;

  g_date_clear (&march, 1);
  g_date_set_dmy (&march, 31, G_DATE_MARCH, 2027);
  example = weeg_locale_format_date (self, &march, WEEG_DATE_SHORT);
  /* Translators: the first %s is what was typed, the second a date such as 31/03/2027. */
  g_set_error (error, WEEG_LOCALE_ERROR, WEEG_LOCALE_ERROR_DATE,
               weeg_tr (self->language, "“%s” is not a date; write it as %s"), squeezed, example);
  return FALSE;
}

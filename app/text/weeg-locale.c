/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-locale.h"

#include <math.h>
#include <string.h>

#include "weeg-language.h"
#include "weeg-locale-private.h"

#define LOCALE_MINUS "\u2212"
#define NO_BREAK_SPACE "\u00a0"
#define EN_DASH "\u2013"
#define GROUP 3
#define MOST_DECIMALS 9

static const WeegLocale locales[] = {
  {
      .language = "en",
      .decimal_sign = ".",
      .group_sign = ",",
      .and_word = " and ",
      .or_word = " or ",
      .to_word = " to ",
      .date_separator = '/',
      .euro = "€",
      .months = { "January", "February", "March", "April", "May", "June", "July", "August", "September",
                  "October", "November", "December" },
  },
  {
      .language = "nl",
      .decimal_sign = ",",
      .group_sign = ".",
      .and_word = " en ",
      .or_word = " of ",
      .to_word = " tot ",
      .date_separator = '-',
      .euro_before_sign = TRUE,
      .euro = "€" NO_BREAK_SPACE,
      .months = { "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
                  "oktober", "november", "december" },
  },
};

G_DEFINE_QUARK (weeg - locale - error - quark, weeg_locale_error)

const WeegLocale *
weeg_locale_get (const char *language)
{
  const char *known = language != NULL ? weeg_language_match (language) : NULL;

  for (gsize i = 0; known != NULL && i < G_N_ELEMENTS (locales); i++)
    if (strcmp (locales[i].language, known) == 0)
      return &locales[i];
  return &locales[0];
}

const char *
weeg_locale_get_language (const WeegLocale *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->language;
}

const char *
weeg_locale_get_decimal_sign (const WeegLocale *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->decimal_sign;
}

/* --- numbers ------------------------------------------------------------- */

/* The size of `value` with a point and no groups, "1234.50". printf () would round
 * the binary value (1.115 to 1.11, 2.5 to 2); people round what they see. Where
 * the product is no longer exact there is nothing behind the point to round. */
static char *
format_size (double value, int decimals)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE + DBL_MAX_10_EXP];
  char format[8];
  double size = fabs (value), scale = pow (10, decimals);

  if (size * scale < 1e15)
    size = round (size * scale) / scale;
  g_snprintf (format, sizeof format, "%%.%df", decimals);
  return g_strdup (g_ascii_formatd (buffer, sizeof buffer, format, size));
}

static gboolean
is_zero (const char *digits)
{
  return digits[strspn (digits, "0.")] == '\0';
}

static char *
group_digits (const WeegLocale *self, const char *digits)
{
  GString *text = g_string_new (NULL);
  gsize whole = strcspn (digits, ".");

  for (gsize i = 0; i < whole; i++)
    {
      if (i > 0 && (whole - i) % GROUP == 0)
        g_string_append (text, self->group_sign);
      g_string_append_c (text, digits[i]);
    }
  if (digits[whole] == '.')
    {
      g_string_append (text, self->decimal_sign);
      g_string_append (text, digits + whole + 1);
    }
  return g_string_free (text, FALSE);
}

static void
trim_zeros (char *digits)
{
  gsize length = strlen (digits);

  if (strchr (digits, '.') == NULL)
    return;
  while (digits[length - 1] == '0')
    length--;
  if (digits[length - 1] == '.')
    length--;
  digits[length] = '\0';
}

/* The parts of a number: its sign ("" for zero) and its digits as the locale writes them. */
static char *
format_parts (const WeegLocale *self, double value, int decimals, gboolean trimmed, const char **sign)
{
  g_autofree char *digits = format_size (value, CLAMP (decimals, 0, MOST_DECIMALS));

  if (trimmed)
    trim_zeros (digits);
  if (is_zero (digits))
    *sign = "";
  else
    *sign = value < 0 ? LOCALE_MINUS : "+";
  return group_digits (self, digits);
}

static const char *
minus_only (const char *sign)
{
  return *sign == '+' ? "" : sign;
}

char *
weeg_locale_format_number (const WeegLocale *self, double value, int decimals)
{
  g_autofree char *digits = NULL;
  const char *sign;

  g_return_val_if_fail (self != NULL, NULL);

  if (!isfinite (value))
    return g_strdup (EN_DASH);
  digits = format_parts (self, value, decimals, FALSE, &sign);
  return g_strconcat (minus_only (sign), digits, NULL);
}

char *
weeg_locale_format_trimmed (const WeegLocale *self, double value, int most_decimals)
{
  g_autofree char *digits = NULL;
  const char *sign;

  g_return_val_if_fail (self != NULL, NULL);

  if (!isfinite (value))
    return g_strdup (EN_DASH);
  digits = format_parts (self, value, most_decimals, TRUE, &sign);
  return g_strconcat (minus_only (sign), digits, NULL);
}

char *
weeg_locale_format_signed (const WeegLocale *self, double value, int decimals)
{
  g_autofree char *digits = NULL;
  const char *sign;

  g_return_val_if_fail (self != NULL, NULL);

  if (!isfinite (value))
    return g_strdup (EN_DASH);
  digits = format_parts (self, value, decimals, FALSE, &sign);
  return g_strconcat (sign, digits, NULL);
}

char *
weeg_locale_format_percent (const WeegLocale *self, double fraction, int decimals)
{
  g_autofree char *number = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (!isfinite (fraction) || !isfinite (100 * fraction))
    return g_strdup (EN_DASH);
  number = weeg_locale_format_number (self, 100 * fraction, decimals);
  return g_strconcat (number, NO_BREAK_SPACE "%", NULL);
}

char *
weeg_locale_format_euro (const WeegLocale *self, double euros, int decimals)
{
  g_autofree char *digits = NULL;
  const char *sign;

  g_return_val_if_fail (self != NULL, NULL);

  if (!isfinite (euros))
    return g_strdup (EN_DASH);
  digits = format_parts (self, euros, decimals, FALSE, &sign);
  if (self->euro_before_sign)
    return g_strconcat (self->euro, minus_only (sign), digits, NULL);
  return g_strconcat (minus_only (sign), self->euro, digits, NULL);
}

char *
weeg_locale_format_range (const WeegLocale *self, double low, double high, int decimals)
{
  g_autofree char *from = NULL, *to = NULL;
  gboolean negative;

  g_return_val_if_fail (self != NULL, NULL);

  from = weeg_locale_format_number (self, low, decimals);
  to = weeg_locale_format_number (self, high, decimals);
  if (strcmp (from, to) == 0)
    return g_steal_pointer (&from);

  /* A dash beside a minus sign, or beside the dash for "not known", cannot be read. */
  negative = g_str_has_prefix (from, LOCALE_MINUS) || g_str_has_prefix (to, LOCALE_MINUS);
  if (negative || !isfinite (low) || !isfinite (high))
    return g_strconcat (from, self->to_word, to, NULL);
  return g_strconcat (from, EN_DASH, to, NULL);
}

/* --- dates and lists ----------------------------------------------------- */

char *
weeg_locale_format_date (const WeegLocale *self, const GDate *date, WeegDateStyle style)
{
  guint day, month, year;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (date != NULL && g_date_valid (date), NULL);

  day = g_date_get_day (date);
  month = g_date_get_month (date);
  year = g_date_get_year (date);
  switch (style)
    {
    case WEEG_DATE_SHORT:
      return g_strdup_printf ("%02u%c%02u%c%04u", day, self->date_separator, month, self->date_separator,
                              year);
    case WEEG_DATE_MONTH:
      return g_strdup_printf ("%s %u", self->months[month - 1], year);
    case WEEG_DATE_LONG:
    default:
      return g_strdup_printf ("%u %s %u", day, self->months[month - 1], year);
    }
}

static gboolean
parse_iso (const char *text, GDate *date)
{
  static const char pattern[] = "dddd-dd-dd";
  guint parts[3] = { 0, 0, 0 };
  guint part = 0;

  for (gsize i = 0; pattern[i] != '\0'; i++)
    {
      if (pattern[i] == 'd' ? !g_ascii_isdigit (text[i]) : text[i] != pattern[i])
        return FALSE;
      if (pattern[i] == 'd')
        parts[part] = 10 * parts[part] + (guint)g_ascii_digit_value (text[i]);
      else
        part++;
    }
  if (!g_date_valid_dmy ((GDateDay)parts[2], (GDateMonth)parts[1], (GDateYear)parts[0]))
    return FALSE;
  g_date_set_dmy (date, (GDateDay)parts[2], (GDateMonth)parts[1], (GDateYear)parts[0]);
  return TRUE;
}

char *
weeg_locale_format_iso_date (const WeegLocale *self, const char *iso, WeegDateStyle style)
{
  const gsize length = strlen ("2027-03-03");
  GDate date;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (iso != NULL, NULL);

  g_date_clear (&date, 1);
  if (parse_iso (iso, &date) && (iso[length] == '\0' || iso[length] == 'T'))
    return weeg_locale_format_date (self, &date, style);
  return g_strdup (iso);
}

static char *
join_with (const char *const *items, const char *last_word)
{
  GString *text = g_string_new (NULL);

  for (gsize i = 0; items[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (text, items[i + 1] == NULL ? last_word : ", ");
      g_string_append (text, items[i]);
    }
  return g_string_free (text, FALSE);
}

char *
weeg_locale_join (const WeegLocale *self, const char *const *items)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (items != NULL, NULL);

  return join_with (items, self->and_word);
}

char *
weeg_locale_join_or (const WeegLocale *self, const char *const *items)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (items != NULL, NULL);

  return join_with (items, self->or_word);
}

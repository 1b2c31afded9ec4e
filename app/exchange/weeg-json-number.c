/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A double as the shortest decimal that reads back as the same double, in the
 * notation of ECMAScript (ECMA-262, Number::toString; RFC 8785, 3.2.2.3).
 *
 * The digits are sought from one upwards with the C library's correctly
 * rounded printing. The rounded decimal of k digits is the nearest of k
 * digits, so it reads back when any does, with one exception: the numbers
 * below a power of two lie twice as close as those above it, so there the next
 * decimal upwards may read back while the nearest, below, does not.
 */
#include "config.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "weeg-json-value.h"

#define MOST_DIGITS 17

/* Significant digits without point, and the power of ten of the first of them. */
typedef struct
{
  char digits[MOST_DIGITS + 1];
  int exponent;
} Decimal;

static void
parse_decimal (const char *text, Decimal *decimal)
{
  const char *mark = strchr (text, 'e');
  int n = 0;

  for (const char *at = text; at < mark; at++)
    if (g_ascii_isdigit (*at))
      decimal->digits[n++] = *at;
  decimal->digits[n] = '\0';
  decimal->exponent = atoi (mark + 1);
}

static double
read_decimal (const Decimal *decimal)
{
  char text[64];

  g_snprintf (text, sizeof text, "%c.%se%d", decimal->digits[0], decimal->digits + 1, decimal->exponent);
  return g_ascii_strtod (text, NULL);
}

/* The next decimal of as many digits upwards. */
static void
increase (Decimal *decimal)
{
  int i = (int)strlen (decimal->digits) - 1;

  while (i >= 0 && decimal->digits[i] == '9')
    decimal->digits[i--] = '0';
  if (i >= 0)
    {
      decimal->digits[i]++;
      return;
    }
  decimal->digits[0] = '1';
  decimal->exponent++;
}

static void
shortest (double number, Decimal *decimal)
{
  int binary_exponent;
  gboolean power_of_two = frexp (number, &binary_exponent) == 0.5;

  for (int n = 1; n <= MOST_DIGITS; n++)
    {
      char format[8], text[64];
      Decimal above;

      g_snprintf (format, sizeof format, "%%.%de", n - 1);
      g_ascii_formatd (text, sizeof text, format, number);
      parse_decimal (text, decimal);
      if (read_decimal (decimal) == number)
        break;
      above = *decimal;
      increase (&above);
      if (power_of_two && read_decimal (&above) == number)
        {
          *decimal = above;
          break;
        }
    }
  for (int n = (int)strlen (decimal->digits); n > 1 && decimal->digits[n - 1] == '0'; n--)
    decimal->digits[n - 1] = '\0';
}

static void
append_zeros (GString *text, int n)
{
  for (int i = 0; i < n; i++)
    g_string_append_c (text, '0');
}

void
weeg_json_append_number (GString *text, double number)
{
  Decimal decimal;
  int n_digits, point;

  if (fabs (number) < 9007199254740992.0 && number == floor (number))
    {
      g_string_append_printf (text, "%" G_GINT64_FORMAT, (gint64)number);
      return;
    }
  if (number < 0)
    g_string_append_c (text, '-');
  shortest (fabs (number), &decimal);
  n_digits = (int)strlen (decimal.digits);
  point = decimal.exponent + 1;

  if (point >= n_digits && point <= 21)
    {
      g_string_append (text, decimal.digits);
      append_zeros (text, point - n_digits);
    }
  else if (point > 0 && point <= 21)
    {
      g_string_append_len (text, decimal.digits, point);
      g_string_append_printf (text, ".%s", decimal.digits + point);
    }
  else if (point > -6 && point <= 0)
    {
      g_string_append (text, "0.");
      append_zeros (text, -point);
      g_string_append (text, decimal.digits);
    }
  else
    {
      g_string_append_c (text, decimal.digits[0]);
      if (n_digits > 1)
        g_string_append_printf (text, ".%s", decimal.digits + 1);
      g_string_append_printf (text, "e%+d", decimal.exponent);
    }
}

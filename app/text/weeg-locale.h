/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How a language writes numbers, money and dates, and how it reads them back.
 *
 * The only place where a number is formatted for people; files hold numbers and
 * dates in their international form. Nothing here looks at the process's
 * locale or at a clock. A value of this type is static and immutable.
 *
 *             Dutch             English
 *   number    1.234,5           1,234.5
 *   negative  −3,2              −3.2              (U+2212)
 *   percent   12 %              12 %              (U+00A0 before the sign)
 *   euro      € 1.234           €1,234
 *   euro < 0  € −1.234          −€1,234
 *   date      3 maart 2027      3 March 2027
 *   range     1,5–2,5           1.5–2.5           (−3 tot 2, −3 to 2)
 *   list      a, b en c         a, b and c
 *
 * A number is rounded half away from zero on its decimal form; a zero has no
 * sign. What is not finite is written as an en dash: not known. */
typedef struct _WeegLocale WeegLocale;

typedef enum
{
  WEEG_DATE_LONG,  /* 3 maart 2027 / 3 March 2027 */
  WEEG_DATE_SHORT, /* 03-03-2027 / 03/03/2027 */
  WEEG_DATE_MONTH, /* maart 2027 / March 2027 */
} WeegDateStyle;

#define WEEG_LOCALE_ERROR (weeg_locale_error_quark ())
GQuark weeg_locale_error_quark (void);

typedef enum
{
  WEEG_LOCALE_ERROR_NUMBER,
  WEEG_LOCALE_ERROR_DATE,
} WeegLocaleError;

/* English for NULL and for a language that is not known. */
const WeegLocale *weeg_locale_get (const char *language);
const char *weeg_locale_get_language (const WeegLocale *self);
const char *weeg_locale_get_decimal_sign (const WeegLocale *self);

/* Free what these give with g_free (). `decimals` is 0..9. */
char *weeg_locale_format_number (const WeegLocale *self, double value, int decimals);

/* At most so many decimals, without zeros at the end. */
char *weeg_locale_format_trimmed (const WeegLocale *self, double value, int most_decimals);

/* With a plus sign too, for a difference: +3,2, −3,2, 0,0. */
char *weeg_locale_format_signed (const WeegLocale *self, double value, int decimals);

/* `fraction` 0.12 is 12 %. */
char *weeg_locale_format_percent (const WeegLocale *self, double fraction, int decimals);

/* Whole euros with 0 decimals, cents with 2. */
char *weeg_locale_format_euro (const WeegLocale *self, double euros, int decimals);

/* Both ends, with an en dash, or with a word where one is negative; one number
 * where both read the same. */
char *weeg_locale_format_range (const WeegLocale *self, double low, double high, int decimals);

char *weeg_locale_format_date (const WeegLocale *self, const GDate *date, WeegDateStyle style);

/* `iso` as files hold it, "2027-03-03", with or without a time after "T" (which
 * is not shown); a text that is no such date comes back as it is. */
char *weeg_locale_format_iso_date (const WeegLocale *self, const char *iso, WeegDateStyle style);

/* "a, b and c", or "a, b or c" of which there is one at most; `items` ends with NULL; nothing gives "". */
char *weeg_locale_join (const WeegLocale *self, const char *const *items);
char *weeg_locale_join_or (const WeegLocale *self, const char *const *items);

/* Reads a number as this language writes it; spaces around it, either minus
 * sign, and groups of three by the language's own sign or a (no-break) space are
 * taken. "1.5" is no Dutch number, and the error says what is expected. */
gboolean weeg_locale_parse_number (const WeegLocale *self, const char *text, double *value, GError **error);

/* Reads 3 maart 2027, 3-3-2027, 3/3/2027, 3.3.2027 (day first in both
 * languages; month names whole or by their first three letters) and 2027-03-03. */
gboolean weeg_locale_parse_date (const WeegLocale *self, const char *text, GDate *date, GError **error);

G_END_DECLS

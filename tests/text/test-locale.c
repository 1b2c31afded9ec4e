/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include <glib.h>

#include "weeg-locale.h"

#define MINUS "\u2212"
#define SPACE "\u00a0"
#define DASH "\u2013"

static const char *const languages[] = { "nl", "en" };

typedef struct
{
  double value;
  int decimals;
  const char *expected[G_N_ELEMENTS (languages)];
} NumberCase;

typedef char *(*FormatNumber) (const WeegLocale *self, double value, int decimals);

static void
check_numbers (FormatNumber format, const NumberCase *cases, gsize count)
{
  for (gsize i = 0; i < count; i++)
    for (gsize l = 0; l < G_N_ELEMENTS (languages); l++)
      {
        g_autofree char *text = format (weeg_locale_get (languages[l]), cases[i].value, cases[i].decimals);

        g_assert_cmpstr (text, ==, cases[i].expected[l]);
      }
}

static void
test_number (void)
{
  static const NumberCase cases[] = {
    { 0, 0, { "0", "0" } },
    { 0, 2, { "0,00", "0.00" } },
    { 999, 0, { "999", "999" } },
    { 1000, 0, { "1.000", "1,000" } },
    { 1234.5, 1, { "1.234,5", "1,234.5" } },
    { 1234567.891, 2, { "1.234.567,89", "1,234,567.89" } },
    { 123456, 0, { "123.456", "123,456" } },
    { -1234.5, 1, { MINUS "1.234,5", MINUS "1,234.5" } },
    /* A zero has no sign, whatever it was rounded from. */
    { -0.0, 0, { "0", "0" } },
    { -0.04, 1, { "0,0", "0.0" } },
    /* Halves go away from zero, as people round. */
    { 0.5, 0, { "1", "1" } },
    { 2.5, 0, { "3", "3" } },
    { -2.5, 0, { MINUS "3", MINUS "3" } },
    { 1.115, 2, { "1,12", "1.12" } },
    { 999.95, 1, { "1.000,0", "1,000.0" } },
    { 0.125, 2, { "0,13", "0.13" } },
    /* Outside 0..9 decimals: the nearest. */
    { 1.5, -1, { "2", "2" } },
    { 0.5, 12, { "0,500000000", "0.500000000" } },
    { NAN, 1, { DASH, DASH } },
    { INFINITY, 0, { DASH, DASH } },
    { -INFINITY, 0, { DASH, DASH } },
  };

  check_numbers (weeg_locale_format_number, cases, G_N_ELEMENTS (cases));
}

static void
test_number_extremes (void)
{
  g_autofree char *huge = weeg_locale_format_number (weeg_locale_get ("nl"), 1e21, 0);
  g_autofree char *greatest = weeg_locale_format_number (weeg_locale_get ("nl"), G_MAXDOUBLE, 9);

  g_assert_cmpstr (huge, ==, "1.000.000.000.000.000.000.000");
  /* 309 digits, 102 signs between them, ten for the decimals. */
  g_assert_cmpuint (strlen (greatest), ==, 309 + 102 + 10);
  g_assert_true (g_str_has_prefix (greatest, "179.769.313."));
}

static void
test_trimmed (void)
{
  static const NumberCase cases[] = {
    { 12, 2, { "12", "12" } },
    { 12.5, 2, { "12,5", "12.5" } },
    { 12.504, 2, { "12,5", "12.5" } },
    { 100, 2, { "100", "100" } },
    { 1000.25, 3, { "1.000,25", "1,000.25" } },
    { 0.004, 2, { "0", "0" } },
    { -0.004, 2, { "0", "0" } },
    { 100, 0, { "100", "100" } },
    { -1.50, 2, { MINUS "1,5", MINUS "1.5" } },
    { NAN, 2, { DASH, DASH } },
  };

  check_numbers (weeg_locale_format_trimmed, cases, G_N_ELEMENTS (cases));
}

static void
test_signed (void)
{
  static const NumberCase cases[] = {
    { 3.2, 1, { "+3,2", "+3.2" } }, { -3.2, 1, { MINUS "3,2", MINUS "3.2" } }, { 0, 1, { "0,0", "0.0" } },
    { 0.04, 1, { "0,0", "0.0" } },  { 1500, 0, { "+1.500", "+1,500" } },       { NAN, 1, { DASH, DASH } },
  };

  check_numbers (weeg_locale_format_signed, cases, G_N_ELEMENTS (cases));
}

static void
test_percent (void)
{
  static const NumberCase cases[] = {
    { 0.12, 0, { "12" SPACE "%", "12" SPACE "%" } },
    { 0.125, 1, { "12,5" SPACE "%", "12.5" SPACE "%" } },
    { 1, 0, { "100" SPACE "%", "100" SPACE "%" } },
    { -0.03, 0, { MINUS "3" SPACE "%", MINUS "3" SPACE "%" } },
    { NAN, 0, { DASH, DASH } },
    { G_MAXDOUBLE, 0, { DASH, DASH } },
  };

  check_numbers (weeg_locale_format_percent, cases, G_N_ELEMENTS (cases));
}

static void
test_euro (void)
{
  static const NumberCase cases[] = {
    { 1234, 0, { "€" SPACE "1.234", "€1,234" } },
    { 1234.5, 2, { "€" SPACE "1.234,50", "€1,234.50" } },
    { -1234, 0, { "€" SPACE MINUS "1.234", MINUS "€1,234" } },
    { 0, 0, { "€" SPACE "0", "€0" } },
    { NAN, 0, { DASH, DASH } },
  };

  check_numbers (weeg_locale_format_euro, cases, G_N_ELEMENTS (cases));
}

static void
test_range (void)
{
  static const struct
  {
    double low, high;
    int decimals;
    const char *expected[G_N_ELEMENTS (languages)];
  } cases[] = {
    { 1.5, 2.5, 1, { "1,5" DASH "2,5", "1.5" DASH "2.5" } },
    { 1000, 2000, 0, { "1.000" DASH "2.000", "1,000" DASH "2,000" } },
    { 1.01, 1.02, 1, { "1,0", "1.0" } },
    { -3, 2, 0, { MINUS "3 tot 2", MINUS "3 to 2" } },
    { -3, -2, 0, { MINUS "3 tot " MINUS "2", MINUS "3 to " MINUS "2" } },
    { 1, NAN, 0, { "1 tot " DASH, "1 to " DASH } },
    { NAN, NAN, 0, { DASH, DASH } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (gsize l = 0; l < G_N_ELEMENTS (languages); l++)
      {
        g_autofree char *text = weeg_locale_format_range (weeg_locale_get (languages[l]), cases[i].low,
                                                          cases[i].high, cases[i].decimals);

        g_assert_cmpstr (text, ==, cases[i].expected[l]);
      }
}

static void
test_date (void)
{
  static const struct
  {
    const char *iso;
    WeegDateStyle style;
    const char *expected[G_N_ELEMENTS (languages)];
  } cases[] = {
    { "2027-03-03", WEEG_DATE_LONG, { "3 maart 2027", "3 March 2027" } },
    { "2026-11-22", WEEG_DATE_SHORT, { "22-11-2026", "22/11/2026" } },
    { "2027-03-03", WEEG_DATE_SHORT, { "03-03-2027", "03/03/2027" } },
    { "2027-12-31", WEEG_DATE_MONTH, { "december 2027", "December 2027" } },
    { "2024-02-29", WEEG_DATE_LONG, { "29 februari 2024", "29 February 2024" } },
    { "2027-03-03T23:30:00Z", WEEG_DATE_LONG, { "3 maart 2027", "3 March 2027" } },
    /* What is no date comes back as it is. */
    { "2027-02-29", WEEG_DATE_LONG, { "2027-02-29", "2027-02-29" } },
    { "2027-13-01", WEEG_DATE_LONG, { "2027-13-01", "2027-13-01" } },
    { "0000-01-01", WEEG_DATE_LONG, { "0000-01-01", "0000-01-01" } },
    { "2027-03", WEEG_DATE_LONG, { "2027-03", "2027-03" } },
    { "2027-03-031", WEEG_DATE_LONG, { "2027-03-031", "2027-03-031" } },
    { "soon", WEEG_DATE_LONG, { "soon", "soon" } },
    { "", WEEG_DATE_LONG, { "", "" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (gsize l = 0; l < G_N_ELEMENTS (languages); l++)
      {
        g_autofree char *text =
            weeg_locale_format_iso_date (weeg_locale_get (languages[l]), cases[i].iso, cases[i].style);

        g_assert_cmpstr (text, ==, cases[i].expected[l]);
      }
}

static void
test_join (void)
{
  static const struct
  {
    const char *items[5];
    const char *expected[G_N_ELEMENTS (languages)];
    const char *expected_or[G_N_ELEMENTS (languages)];
  } cases[] = {
    { { NULL }, { "", "" }, { "", "" } },
    { { "a", NULL }, { "a", "a" }, { "a", "a" } },
    { { "a", "b", NULL }, { "a en b", "a and b" }, { "a of b", "a or b" } },
    { { "a", "b", "c", NULL }, { "a, b en c", "a, b and c" }, { "a, b of c", "a, b or c" } },
    { { "a", "b", "c", "d", NULL }, { "a, b, c en d", "a, b, c and d" }, { "a, b, c of d", "a, b, c or d" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (gsize l = 0; l < G_N_ELEMENTS (languages); l++)
      {
        const WeegLocale *locale = weeg_locale_get (languages[l]);
        g_autofree char *all = weeg_locale_join (locale, cases[i].items);
        g_autofree char *one = weeg_locale_join_or (locale, cases[i].items);

        g_assert_cmpstr (all, ==, cases[i].expected[l]);
        g_assert_cmpstr (one, ==, cases[i].expected_or[l]);
      }
}

static void
test_parse_number (void)
{
  static const struct
  {
    const char *language;
    const char *text;
    double expected; /* NAN: refused */
  } cases[] = {
    { "nl", "1.234,5", 1234.5 },
    { "nl", "1234,5", 1234.5 },
    { "nl", "  12 ", 12 },
    { "nl", MINUS "3,2", -3.2 },
    { "nl", "-3,2", -3.2 },
    { "nl", "+3,2", 3.2 },
    { "nl", ",5", 0.5 },
    { "nl", "1 234 567", 1234567 },
    { "nl", "1" SPACE "234,25", 1234.25 },
    { "nl", "1\u202f234", 1234 },
    { "nl", "0,000", 0 },
    { "en", "1,234.5", 1234.5 },
    { "en", ".5", 0.5 },
    { "en", "1,234,567", 1234567 },
    /* The other language's signs are not guessed at. */
    { "nl", "1.5", NAN },
    { "nl", "1,234.5", NAN },
    { "en", "1,5", NAN },
    { "nl", "12.34,5", NAN },
    { "nl", "1234.567", NAN },
    { "nl", "1..234", NAN },
    { "nl", "1.234.56", NAN },
    { "nl", "1,", NAN },
    { "nl", ",", NAN },
    { "nl", "", NAN },
    { "nl", "-", NAN },
    { "nl", "--1", NAN },
    { "nl", "1e5", NAN },
    { "nl", "0x10", NAN },
    { "nl", "nan", NAN },
    { "nl", "inf", NAN },
    { "nl", "12 fte", NAN },
    { "nl", "1 2", NAN },
    { "nl", "1,2,3", NAN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      double value = -99;
      gboolean taken =
          weeg_locale_parse_number (weeg_locale_get (cases[i].language), cases[i].text, &value, &error);

      g_test_message ("%s: %s", cases[i].language, cases[i].text);
      if (isnan (cases[i].expected))
        {
          g_assert_false (taken);
          g_assert_error (error, WEEG_LOCALE_ERROR, WEEG_LOCALE_ERROR_NUMBER);
          g_assert_cmpfloat (value, ==, -99);
        }
      else
        {
          g_assert_no_error (error);
          g_assert_true (taken);
          g_assert_cmpfloat (value, ==, cases[i].expected);
        }
    }
}

static void
test_parse_number_too_long (void)
{
  g_autofree char *nines = g_strnfill (400, '9');
  g_autoptr (GError) error = NULL;
  double value;

  g_assert_false (weeg_locale_parse_number (weeg_locale_get ("nl"), nines, &value, &error));
  g_assert_error (error, WEEG_LOCALE_ERROR, WEEG_LOCALE_ERROR_NUMBER);
}

static void
test_parse_error_says_what_is_expected (void)
{
  g_autoptr (GError) dutch = NULL, english = NULL, date = NULL;
  double value;
  GDate day;

  weeg_locale_parse_number (weeg_locale_get ("nl"), " twaalf ", &value, &dutch);
  weeg_locale_parse_number (weeg_locale_get ("en"), "twelve", &value, &english);
  weeg_locale_parse_date (weeg_locale_get ("nl"), "morgen", &day, &date);
  g_assert_cmpstr (dutch->message, ==, "“twaalf” is geen getal; verwacht wordt een getal als 1.234,5");
  g_assert_cmpstr (english->message, ==, "“twelve” is not a number; write it as 1,234.5");
  g_assert_cmpstr (date->message, ==, "“morgen” is geen datum; verwacht wordt een datum als 31-03-2027");
}

static void
test_parse_date (void)
{
  static const struct
  {
    const char *language;
    const char *text;
    const char *expected; /* NULL: refused */
  } cases[] = {
    { "nl", "3 maart 2027", "2027-03-03" },
    { "nl", "3" SPACE "maart  2027 ", "2027-03-03" },
    { "nl", "3 Mrt. 2027", "2027-03-03" },
    { "nl", "22 nov 2026", "2026-11-22" },
    { "nl", "3-3-2027", "2027-03-03" },
    { "nl", "03-03-2027", "2027-03-03" },
    { "nl", "31/12/2027", "2027-12-31" },
    { "nl", "31.12.2027", "2027-12-31" },
    { "nl", "2027-03-04", "2027-03-04" },
    { "en", "3 March 2027", "2027-03-03" },
    { "en", "3 Mar 2027", "2027-03-03" },
    { "en", "4/3/2027", "2027-03-04" },
    { "nl", "3 March 2027", NULL },
    { "nl", "3 ma 2027", NULL },
    { "nl", "29-2-2027", NULL },
    { "nl", "3-3-27", NULL },
    { "nl", "12/31/2027", NULL },
    { "nl", "maart 2027", NULL },
    { "nl", "3-3-2027-1", NULL },
    { "nl", "0-1-2027", NULL },
    { "nl", "257-1-2027", NULL },
    { "nl", "", NULL },
    { "nl", "\xff", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *printable = g_strescape (cases[i].text, NULL);
      GDate date;
      char iso[16];
      gboolean taken;

      g_date_clear (&date, 1);
      g_test_message ("%s: %s", cases[i].language, printable);
      taken = weeg_locale_parse_date (weeg_locale_get (cases[i].language), cases[i].text, &date, &error);
      if (cases[i].expected == NULL)
        {
          g_assert_false (taken);
          g_assert_error (error, WEEG_LOCALE_ERROR, WEEG_LOCALE_ERROR_DATE);
          g_assert_false (g_date_valid (&date));
          continue;
        }
      g_assert_no_error (error);
      g_assert_true (taken);
      g_date_strftime (iso, sizeof iso, "%Y-%m-%d", &date);
      g_assert_cmpstr (iso, ==, cases[i].expected);
    }
}

/* What we write, we read back. */
static void
test_round_trip (void)
{
  for (gsize l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      const WeegLocale *locale = weeg_locale_get (languages[l]);
      GDate day;

      for (double value = -2e6; value < 2e6; value += 12345.25)
        {
          g_autofree char *text = weeg_locale_format_number (locale, value, 2);
          double back;

          g_assert_true (weeg_locale_parse_number (locale, text, &back, NULL));
          g_assert_cmpfloat (back, ==, value);
        }

      g_date_clear (&day, 1);
      for (g_date_set_dmy (&day, 1, 1, 2027); g_date_get_year (&day) < 2029; g_date_add_days (&day, 1))
        for (WeegDateStyle style = WEEG_DATE_LONG; style <= WEEG_DATE_SHORT; style++)
          {
            g_autofree char *text = weeg_locale_format_date (locale, &day, style);
            GDate back;

            g_assert_true (weeg_locale_parse_date (locale, text, &back, NULL));
            g_assert_cmpint (g_date_compare (&day, &back), ==, 0);
          }
    }
}

static void
test_get (void)
{
  g_assert_cmpstr (weeg_locale_get_language (weeg_locale_get ("nl_NL.UTF-8")), ==, "nl");
  g_assert_cmpstr (weeg_locale_get_language (weeg_locale_get ("en-GB")), ==, "en");
  g_assert_cmpstr (weeg_locale_get_language (weeg_locale_get ("de")), ==, "en");
  g_assert_cmpstr (weeg_locale_get_language (weeg_locale_get (NULL)), ==, "en");
  g_assert_cmpstr (weeg_locale_get_decimal_sign (weeg_locale_get ("nl")), ==, ",");
  g_assert_cmpstr (weeg_locale_get_decimal_sign (weeg_locale_get ("en")), ==, ".");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/locale/get", test_get);
  g_test_add_func ("/text/locale/number", test_number);
  g_test_add_func ("/text/locale/number-extremes", test_number_extremes);
  g_test_add_func ("/text/locale/trimmed", test_trimmed);
  g_test_add_func ("/text/locale/signed", test_signed);
  g_test_add_func ("/text/locale/percent", test_percent);
  g_test_add_func ("/text/locale/euro", test_euro);
  g_test_add_func ("/text/locale/range", test_range);
  g_test_add_func ("/text/locale/date", test_date);
  g_test_add_func ("/text/locale/join", test_join);
  g_test_add_func ("/text/locale/parse-number", test_parse_number);
  g_test_add_func ("/text/locale/parse-number-too-long", test_parse_number_too_long);
  g_test_add_func ("/text/locale/parse-error-says-what-is-expected", test_parse_error_says_what_is_expected);
  g_test_add_func ("/text/locale/parse-date", test_parse_date);
  g_test_add_func ("/text/locale/round-trip", test_round_trip);
  return g_test_run ();
}

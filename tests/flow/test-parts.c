/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gio/gio.h>
#include <string.h>

#include "weeg-column-widths.h"
#include "weeg-markup.h"
#include "weeg-pdf-content.h"
#include "weeg-pdf-metadata.h"
#include "flow-samples.h"

static void
test_decimal_place (void)
{
  static const struct
  {
    const char *text;
    char sign;
    int place; /* -1: none */
  } cases[] = {
    { "74", ',', 2 },
    { "7,6", ',', 1 },
    { "7.6", '.', 1 },
    { "1.234,5 fte", ',', 5 },
    { "1,234.5", '.', 5 },
    { "1.2345", ',', 1 },            /* no group of three */
    { "12 % van 300", ',', 2 },      /* the first number counts */
    { "\342\210\222 0,60", ',', 5 }, /* a minus of three bytes and a space */
    { "10\302\240000", ',', 7 },     /* grouped by a space that does not break */
    { "P5", ',', 2 },
    { "\342\200\223", ',', -1 },
    { "", ',', -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize place = 0;
      gboolean found = weeg_find_decimal_place (cases[i].text, cases[i].sign, &place);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (found, ==, cases[i].place >= 0);
      if (found)
        g_assert_cmpint ((int)place, ==, cases[i].place);
    }
}

static void
test_column_widths (void)
{
  static const struct
  {
    const char *name;
    WeegColumnWish wishes[3];
    double total;
    double expected[3];
  } cases[] = {
    { "shares", { { 1, 10, 50, TRUE }, { 3, 10, 50, TRUE }, { -60, 0, 0, FALSE } }, 260, { 50, 150, 60 } },
    { "natural first",
      { { 0, 10, 40, TRUE }, { 1, 10, 500, TRUE }, { 0, 5, 20, TRUE } },
      200,
      { 40, 140, 20 } },
    { "a share at its smallest",
      { { 1, 90, 90, TRUE }, { 3, 10, 50, TRUE }, { -1, 1, 1, TRUE } },
      201,
      { 90, 110, 1 } },
    /* 100 left over 60 for what lacks 40 and 80: half of each */
    { "natural, too little",
      { { 0, 20, 60, TRUE }, { 0, 20, 100, TRUE }, { -20, 0, 0, FALSE } },
      120,
      { 40, 60, 20 } },
    { "smallest do not fit",
      { { 0, 100, 100, TRUE }, { 0, 50, 50, TRUE }, { -50, 0, 0, FALSE } },
      100,
      { 50, 25, 25 } },
    { "left over grows",
      { { 0, 10, 30, TRUE }, { 0, 10, 20, FALSE }, { 0, 10, 10, TRUE } },
      100,
      { 60, 20, 20 } },
    { "left over, none grows",
      { { 0, 10, 30, FALSE }, { 0, 10, 20, FALSE }, { 0, 10, 50, FALSE } },
      200,
      { 60, 40, 100 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double widths[3];

      g_test_message ("%s", cases[i].name);
      weeg_column_widths_solve (cases[i].wishes, 3, cases[i].total, widths);
      for (int j = 0; j < 3; j++)
        g_assert_cmpfloat_with_epsilon (widths[j], cases[i].expected[j], 1e-9);
    }
}

static void
test_markup (void)
{
  g_autoptr (WeegMarkup) markup = weeg_markup_new ("a <b>b</b> &amp; <a href=\"#x\">c <i>d</i></a>");
  const WeegLinkSpan *link;

  g_assert_cmpstr (markup->text, ==, "a b & c d");
  g_assert_cmpuint (markup->links->len, ==, 1);
  link = &g_array_index (markup->links, WeegLinkSpan, 0);
  g_assert_cmpstr (link->target, ==, "#x");
  g_assert_cmpuint (link->start, ==, 6);
  g_assert_cmpuint (link->end, ==, 9);
  weeg_markup_prepend_strong (markup, "Lid: ");
  g_assert_cmpstr (markup->text, ==, "Lid: a b & c d");
  g_assert_cmpuint (link->start, ==, 11);
}

static void
test_markup_wrong (void)
{
  static const char *const cases[] = { "a < b",    "<b>a", "<u>a</u>",
                                       "<a>b</a>", "R&D",  "<a href=\"#x\"><a href=\"#y\">z</a></a>" };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (WeegMarkup) markup = NULL;

      g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_WARNING, "Markup * does not parse*");
      markup = weeg_markup_new (cases[i]);
      g_test_assert_expected_messages ();
      g_assert_cmpstr (markup->text, ==, cases[i]);
      g_assert_cmpuint (markup->links->len, ==, 0);
    }
}

static void
test_ranges_stay_whole (void)
{
  g_autoptr (WeegMarkup) range = weeg_markup_new_plain ("0,7\342\200\2232,2");
  g_autoptr (WeegMarkup) dash = weeg_markup_new_plain ("ja \342\200\223 nee");

  g_assert_cmpstr (range->text, ==, "0,7\342\200\223\342\201\2402,2");
  g_assert_cmpstr (dash->text, ==, "ja \342\200\223 nee");
}

static void
test_content_marks (void)
{
  static const struct
  {
    const char *input;
    const char *expected; /* NULL: an error */
    int marks;
  } cases[] = {
    { "", "", 0 },
    { "0 0 1 rg 1 2 3 4 re f", "0 0 1 rg /Artifact BMC\n1 2 3 4 re f\nEMC", 0 },
    { "q BT /F 1 Tf (a\\)b) Tj ET Q", "q /Artifact BMC\nBT /F 1 Tf (a\\)b) Tj ET\nEMC Q", 0 },
    { "/P << /MCID 0 >> BDC BT (x) Tj ET EMC", "/P << /MCID 0 >> BDC BT (x) Tj ET EMC", 1 },
    { "/P <</MCID 3>> BDC 1 1 m 2 2 l S EMC 0 0 m 1 1 l S",
      "/P <</MCID 3>> BDC 1 1 m 2 2 l S EMC /Artifact BMC\n0 0 m 1 1 l S\nEMC", 1 },
    { "/x5 Do", "/Artifact BMC\n/x5 Do\nEMC", 0 },
    /* The words of operators within strings, names and comments are none. */
    { "% re f\n/re gs (BT ET) pop <4254> pop", "% re f\n/re gs (BT ET) pop <4254> pop", 0 },
    { "1 0 0 1 re W n BI /W 1 ID \1f EI Q",
      "/Artifact BMC\n1 0 0 1 re W n\nEMC /Artifact BMC\nBI /W 1 ID \1f EI\nEMC Q", 0 },
    { "EMC", NULL, 0 },
    { "/P << /MCID 0 >> BDC", NULL, 0 },
    { "BT /P << /MCID 0 >> BDC EMC ET", NULL, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (int));
      g_autoptr (GError) error = NULL;
      g_autoptr (GByteArray) output =
          weeg_pdf_content_mark ((const guint8 *)cases[i].input, strlen (cases[i].input), marks, &error);

      g_test_message ("%s", cases[i].input);
      if (cases[i].expected == NULL)
        {
          g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
          continue;
        }
      g_assert_no_error (error);
      g_assert_cmpmem (output->data, output->len, cases[i].expected, strlen (cases[i].expected));
      g_assert_cmpint ((int)marks->len, ==, cases[i].marks);
    }
}

static void
test_dates (void)
{
  g_autoptr (WeegDocument) document = weeg_document_new ("nl", "Titel <&>", SAMPLE_CREATED);
  g_autofree char *iso = weeg_pdf_format_iso_date (document);
  g_autofree char *pdf = weeg_pdf_format_date (document);
  g_autofree char *xmp = weeg_pdf_format_xmp (document, "p");

  g_assert_cmpstr (iso, ==, "2026-10-14T09:30:00Z");
  g_assert_cmpstr (pdf, ==, "D:20261014093000Z");
  g_assert_nonnull (strstr (xmp, "<rdf:li xml:lang=\"x-default\">Titel &lt;&amp;&gt;</rdf:li>"));
  g_assert_nonnull (strstr (xmp, "<pdfuaid:part>1</pdfuaid:part>"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/flow/parts/decimal-place", test_decimal_place);
  g_test_add_func ("/flow/parts/column-widths", test_column_widths);
  g_test_add_func ("/flow/parts/markup", test_markup);
  g_test_add_func ("/flow/parts/markup-wrong", test_markup_wrong);
  g_test_add_func ("/flow/parts/ranges-stay-whole", test_ranges_stay_whole);
  g_test_add_func ("/flow/parts/content-marks", test_content_marks);
  g_test_add_func ("/flow/parts/dates", test_dates);
  return g_test_run ();
}

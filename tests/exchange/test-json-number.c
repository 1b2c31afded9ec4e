/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <string.h>

#include "weeg-json-writer.h"

static const WeegShape number_shape = { .kind = WEEG_KIND_NUMBER };

static char *
write_number (double number)
{
  return weeg_json_write_cell (&number_shape, (WeegCell){ .number = number }, WEEG_JSON_CANONICAL);
}

/* The samples of RFC 8785, appendix B: bits of the double, and its text. */
static const struct
{
  guint64 bits;
  const char *text;
} samples[] = {
  { 0x0000000000000000, "0" },
  { 0x8000000000000000, "0" },
  { 0x0000000000000001, "5e-324" },
  { 0x8000000000000001, "-5e-324" },
  { 0x7fefffffffffffff, "1.7976931348623157e+308" },
  { 0xffefffffffffffff, "-1.7976931348623157e+308" },
  { 0x4340000000000000, "9007199254740992" },
  { 0xc340000000000000, "-9007199254740992" },
  { 0x4430000000000000, "295147905179352830000" },
  { 0x44b52d02c7e14af5, "9.999999999999997e+22" },
  { 0x44b52d02c7e14af6, "1e+23" },
  { 0x44b52d02c7e14af7, "1.0000000000000001e+23" },
  { 0x444b1ae4d6e2ef4e, "999999999999999700000" },
  { 0x444b1ae4d6e2ef4f, "999999999999999900000" },
  { 0x444b1ae4d6e2ef50, "1e+21" },
  { 0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7" },
  { 0x3eb0c6f7a0b5ed8d, "0.000001" },
  { 0x41b3de4355555553, "333333333.3333332" },
  { 0x41b3de4355555554, "333333333.33333325" },
  { 0x41b3de4355555555, "333333333.3333333" },
  { 0x41b3de4355555556, "333333333.3333334" },
  { 0x41b3de4355555557, "333333333.33333343" },
  { 0xbecbf647612f3696, "-0.0000033333333333333333" },
  { 0x43143ff3c1cb0959, "1424953923781206.2" },
};

static void
test_rfc_8785_samples (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      double number;
      g_autofree char *text = NULL;

      memcpy (&number, &samples[i].bits, sizeof number);
      text = write_number (number);
      g_assert_cmpstr (text, ==, samples[i].text);
    }
}

/* Below a power of two doubles lie twice as close: the shortest decimal that
 * reads back may be the farther one, and there must always be one. */
static void
test_powers_of_two_read_back (void)
{
  for (int exponent = -1074; exponent <= 1023; exponent++)
    {
      double number = ldexp (1, exponent);
      g_autofree char *text = write_number (number);

      g_assert_true (g_ascii_strtod (text, NULL) == number);
    }
}

static void
test_shortest_at_power_of_two (void)
{
  /* 2^-44 = 5.6843418860808015e-14: sixteen digits upwards read back. */
  g_autofree char *text = write_number (ldexp (1, -44));

  g_assert_cmpstr (text, ==, "5.684341886080802e-14");
}

static void
test_random_read_back (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (8785);

  for (guint i = 0; i < 20000; i++)
    {
      guint64 bits = ((guint64)g_rand_int (random) << 32) | g_rand_int (random);
      g_autofree char *text = NULL;
      double number;

      memcpy (&number, &bits, sizeof number);
      if (!isfinite (number))
        continue;
      text = write_number (number);
      g_assert_true (g_ascii_strtod (text, NULL) == number);
    }
}

static void
test_never_nan (void)
{
  const double wrong[] = { NAN, INFINITY, -INFINITY };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autofree char *text = write_number (wrong[i]);

      g_assert_cmpstr (text, ==, "null");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/json-number/rfc-8785-samples", test_rfc_8785_samples);
  g_test_add_func ("/exchange/json-number/powers-of-two-read-back", test_powers_of_two_read_back);
  g_test_add_func ("/exchange/json-number/shortest-at-power-of-two", test_shortest_at_power_of_two);
  g_test_add_func ("/exchange/json-number/random-read-back", test_random_read_back);
  g_test_add_func ("/exchange/json-number/never-nan", test_never_nan);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-expression.h"

#include "engine-support.h"

#include <math.h>

/* x and y are rows 0 and 1, z is 3, v has two parts in rows 2 and 3. */
static gboolean
look_up (const char *name, guint part, WeegSymbol *symbol, WeegMessage **reason, gpointer data)
{
  if (!g_strcmp0 (name, "z"))
    *symbol = (WeegSymbol){ .constant = TRUE, .number = 3 };
  else if (!g_strcmp0 (name, "v") && part > 0)
    *symbol = (WeegSymbol){ .row = 1 + part };
  else if (!g_strcmp0 (name, "x") || !g_strcmp0 (name, "y"))
    *symbol = (WeegSymbol){ .row = *name == 'y', .varies = *name == 'y' };
  else
    return FALSE;
  return TRUE;
}

static const double xs[] = { 2, -0.5, 0.25 }, ys[] = { 7, 1, 4 };

static double
at (const char *text, guint i, double t)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WeegExpression) expression = weeg_expression_new (text, &error);
  double values[4 * WEEG_CHUNK] = { 0 }, out[WEEG_CHUNK];

  g_assert_no_error (error);
  g_assert_true (weeg_expression_bind (expression, look_up, NULL, &error));
  for (guint j = 0; j < 3; j++)
    {
      values[j] = xs[j];
      values[WEEG_CHUNK + j] = ys[j];
      values[2 * WEEG_CHUNK + j] = 10 + j;
      values[3 * WEEG_CHUNK + j] = 20 + j;
    }
  g_assert_true (weeg_expression_evaluate (expression, values, 3, t, out));
  return out[i];
}

static void
test_values (void)
{
  static const struct
  {
    const char *text;
    double expected; /* at x = 2, y = 7, z = 3, t = 5 */
  } cases[] = {
    { "1", 1 },
    { " .5e1 ", 5 },
    { "1e-3*1000", 1 },
    { "1+2*3", 7 },
    { "(1+2)*3", 9 },
    { "10-4-3", 3 },
    { "24/4/3", 2 },
    { "-2^2", -4 },
    { "2^3^2", 512 },
    { "2^-1", 0.5 },
    { "(-2)^2", 4 },
    { "--3", 3 },
    { "3--3", 6 },
    { "2*-3", -6 },
    { "x*y-z", 11 },
    { "y/x+t", 8.5 },
    { "t-x", 3 },
    { "z^x", 9 },
    { "x^z", 8 },
    { "z*t", 15 },
    { "min(y, x, 4)", 2 },
    { "max(1, x, z)", 3 },
    { "pow(x, 10)", 1024 },
    { "sqrt(x+y)", 3 },
    { "exp(log(y))", 7 },
    { "v[1]+v[2]", 30 },
    { "1-(1-0.5)^x", 0.75 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].text);
      assert_near (at (cases[i].text, 0, 5), cases[i].expected, 1e-12);
    }
}

/* Each sample has its own values, whichever operand is a vector. */
static void
test_samples (void)
{
  for (guint i = 0; i < 3; i++)
    {
      assert_near (at ("x+y*t", i, 2), xs[i] + ys[i] * 2, 1e-15);
      assert_near (at ("1-x", i, 0), 1 - xs[i], 1e-15);
      assert_near (at ("x-1", i, 0), xs[i] - 1, 1e-15);
      assert_near (at ("min(x,y*0)", i, 0), MIN (xs[i], 0), 1e-15);
      assert_near (at ("exp(-y)/x", i, 0), exp (-ys[i]) / xs[i], 1e-15);
      assert_near (at ("-x", i, 0), -xs[i], 1e-15);
    }
}

static void
test_errors (void)
{
  static const struct
  {
    const char *text;
    const char *message;
  } cases[] = {
    { "", "character 1: it ends here" },
    { "1+", "character 3: it ends here" },
    { "1 + * 2", "character 5: \"*\"" },
    { "(1+2", "character 5: it ends here" },
    { "1 2", "character 3: \"2\"" },
    { "1.2.3", "character 1: \"1.2.3\" is not a number" },
    { "1e999", "character 1: \"1e999\" is too large" },
    { "foo(1)", "character 1: \"foo\" is not a function" },
    { "2*exp", "character 3: the function exp needs" },
    { "exp(1,2)", "character 1: exp has 2 arguments, expected one" },
    { "min(1)", "character 1: min has 1 arguments, expected two or more" },
    { "pow(1)", "character 1: pow has 1 arguments, expected two" },
    { "2*(x+w)", "character 6: \"w\" is not known" },
    { "v[0]", "character 3: \"0\"" },
    { "1=2", "character 2: \"=\"" },
    { "1;system", "character 2: \";\"" },
    { "é+€", "character 3: \"€\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (WeegExpression) expression = weeg_expression_new (cases[i].text, &error);

      if (expression != NULL)
        g_assert_false (weeg_expression_bind (expression, look_up, NULL, &error));
      g_test_message ("%s: %s", cases[i].text, error->message);
      g_assert_true (g_str_has_prefix (error->message, cases[i].message));
    }
}

/* Deep or long ones are refused, not run into the ground. */
static void
test_limits (void)
{
  g_autoptr (GString) brackets = g_string_new (NULL), powers = g_string_new ("2"), sum = g_string_new ("1");

  for (guint i = 0; i < 3000; i++)
    g_string_append_c (brackets, '(');
  for (guint i = 0; i < 3000; i++)
    g_string_append (powers, "^2");
  for (guint i = 0; i < 4000; i++)
    g_string_append (sum, "+1");
  g_assert_null (weeg_expression_new (brackets->str, NULL));
  g_assert_null (weeg_expression_new (powers->str, NULL));
  assert_near (at (sum->str, 0, 0), 4001, 0);
  for (guint i = 0; i < 4000; i++)
    g_string_append (sum, "+1");
  g_assert_null (weeg_expression_new (sum->str, NULL));
}

static void
test_kinds (void)
{
  static const struct
  {
    const char *text;
    gboolean constant, varies;
  } cases[] = {
    { "2*z", TRUE, FALSE },
    { "2*x", FALSE, FALSE },
    { "2*t", FALSE, TRUE },
    { "z*y", FALSE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (WeegExpression) expression = weeg_expression_new (cases[i].text, NULL);

      g_assert_true (weeg_expression_bind (expression, look_up, NULL, NULL));
      g_assert_cmpint (weeg_expression_is_constant (expression), ==, cases[i].constant);
      g_assert_cmpint (weeg_expression_varies (expression), ==, cases[i].varies);
    }
}

static void
test_not_finite (void)
{
  static const char *const texts[] = { "1/0", "log(-1)", "sqrt(0-x)", "min(1, 0/0)", "exp(1000)", "1/(x-2)" };
  double values[WEEG_CHUNK] = { 1, 2, 3 }, out[WEEG_CHUNK];

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (WeegExpression) expression = weeg_expression_new (texts[i], NULL);

      g_assert_true (weeg_expression_bind (expression, look_up, NULL, NULL));
      g_assert_false (weeg_expression_evaluate (expression, values, 3, 0, out));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engine/expression/values", test_values);
  g_test_add_func ("/engine/expression/samples", test_samples);
  g_test_add_func ("/engine/expression/errors", test_errors);
  g_test_add_func ("/engine/expression/limits", test_limits);
  g_test_add_func ("/engine/expression/kinds", test_kinds);
  g_test_add_func ("/engine/expression/not-finite", test_not_finite);
  return g_test_run ();
}

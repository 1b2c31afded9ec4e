/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "economics-support.h"

#include "engine-support.h"

WeegEconomicsResult *
run_economics (const char *json, guint threads)
{
  g_autoptr (WeegAnyRecord) economics = read_record (&weeg_economics_type, json);
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  WeegDrawsOptions options = default_draws ();
  gboolean cancelled;
  WeegEconomicsResult *result;

  options.threads = threads;
  result = weeg_economics_new ((const WeegEconomics *)economics, &options, problems, &cancelled);
  if (result == NULL)
    g_error ("%s: %s", weeg_problems_path (problems, 0), weeg_problems_message (problems, 0));
  g_assert_false (cancelled);
  assert_finite (result);
  return result;
}

void
assert_refused (const char *json, const char *path, const char *part)
{
  for (guint threads = 1; threads <= 4; threads += 3)
    {
      g_autoptr (WeegAnyRecord) economics = read_record (&weeg_economics_type, json);
      g_autoptr (WeegProblems) problems = weeg_problems_new ();
      WeegDrawsOptions options = default_draws ();
      gboolean cancelled;

      options.threads = threads;
      g_assert_null (weeg_economics_new ((const WeegEconomics *)economics, &options, problems, &cancelled));
      g_assert_false (cancelled);
      g_assert_cmpuint (weeg_problems_n (problems), >=, 1);
      g_test_message ("%s: %s", weeg_problems_path (problems, 0), weeg_problems_message (problems, 0));
      g_assert_cmpstr (weeg_problems_path (problems, 0), ==, path);
      g_assert_nonnull (strstr (weeg_problems_message (problems, 0), part));
    }
}

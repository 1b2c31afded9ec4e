/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-economics-model.h"
#include "weeg-fields.h"

/* A model whose parameter "rr" is called @nl and @en, and whose vector "mix" is called "Mix". */
static WeegEconomics *
new_model (const char *nl, const char *en)
{
  const char *const languages[] = { "nl", "en", NULL }, *const strings[] = { nl, en, NULL };
  WeegEconomics *economics = weeg_record_new (&weeg_economics_type);
  GPtrArray *keys = g_ptr_array_new ();
  GArray *cells = g_array_new (FALSE, TRUE, sizeof (WeegCell));
  WeegCell rr = { .pointer = weeg_text_new_languages (languages, strings) };
  WeegCell mix = { .pointer = weeg_text_new ("Mix") };

  g_ptr_array_add (keys, g_strdup ("rr"));
  g_array_append_val (cells, rr);
  g_ptr_array_add (keys, g_strdup ("mix"));
  g_array_append_val (cells, mix);
  WEEG_SET (economics, parameter_names, weeg_map_new_take (&weeg_text_shape, keys, cells));
  return economics;
}

static void
assert_name (const WeegEconomics *economics, const char *id, const char *language, const char *expected)
{
  g_autofree char *name = weeg_economics_parameter_name (economics, id, language);

  g_assert_cmpstr (name, ==, expected);
}

static void
test_name (void)
{
  WeegEconomics *economics = new_model ("Relatief risico", "Relative risk");

  assert_name (economics, "rr", "nl", "Relatief risico");
  assert_name (economics, "rr", "en", "Relative risk");
  assert_name (economics, "mix[2]", "nl", "Mix [2]");
  weeg_record_unref (economics);
}

static void
test_without (void)
{
  WeegEconomics *economics = new_model ("", "Relative risk");

  assert_name (economics, "rr", "nl", "rr");
  assert_name (economics, "other", "nl", "other");
  assert_name (economics, "other[1]", "nl", "other[1]");
  assert_name (NULL, "rr", "nl", "rr");
  weeg_record_unref (economics);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/parameter-name/by-language", test_name);
  g_test_add_func ("/model/parameter-name/without", test_without);
  return g_test_run ();
}

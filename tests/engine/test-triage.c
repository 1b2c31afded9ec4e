/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine-support.h"

#include "weeg-triage.h"

typedef struct
{
  const char *name;
  gint8 answers[12]; /* in the order of the questions; -1: none */
  const char *track; /* NULL: not certain */
  const char *caused_by;
} Case;

static const Case cases[] = {
  { "light-at-its-edge", { 1, 1, 1, 0, 1, 1, 1, 1, 1, 0, 0, 0 }, "light", "" },
  { "sum-of-nine",
    { 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 0, 0 },
    "standard",
    "harm,device_class,autonomy,patients,staff,investment,novelty,dependence,personal_data" },
  { "harm-of-two", { 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 }, "standard", "harm" },
  { "three-on-harm", { 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 }, "extensive", "harm" },
  { "three-on-autonomy-alone", { -1, -1, 3, -1, -1, -1, -1, -1, -1, -1, -1, -1 }, "extensive", "autonomy" },
  { "three-elsewhere", { 1, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 }, "light", "" },
  { "sum-of-seventeen",
    { 2, 2, 2, 2, 2, 2, 2, 2, 1, 0, 0, 0 },
    "standard",
    "harm,device_class,autonomy,radiation,patients" },
  { "sum-of-eighteen-unfinished",
    { -1, 3, -1, 3, 3, 3, 3, 3, -1, -1, -1, -1 },
    "extensive",
    "device_class,radiation,patients,staff,investment,novelty" },
  { "both-causes",
    { 3, 3, 0, 3, 3, 3, 3, 0, 0, 0, 0, 0 },
    "extensive",
    "harm,device_class,radiation,patients,staff,investment" },
  { "unfinished", { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1 }, NULL, "" },
  { "nothing", { -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1 }, NULL, "" },
};

static WeegAnyRecord *
judge (const gint8 *answers, const char *chosen, const WeegSettings *settings)
{
  GString *json = g_string_new ("{'answers':{");
  g_autofree char *text = NULL;
  g_autoptr (WeegAnyRecord) triage = NULL;

  for (guint i = 0; i < 12; i++)
    if (answers[i] >= 0)
      g_string_append_printf (json, "%s'%s':%d", json->str[json->len - 1] == '{' ? "" : ",",
                              weeg_triage_question_names[i], answers[i]);
  g_string_append_printf (json, "}%s}", chosen);
  text = g_string_free (json, FALSE);
  triage = read_record (&weeg_triage_type, text);
  return (WeegAnyRecord *)weeg_triage_result_new ((const WeegTriage *)triage, settings);
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (WeegAnyRecord) result = judge (c->answers, "", NULL);
  g_autofree char *caused_by = strings_at (result, "caused_by");
  int sum = 0, answered = 0;

  for (guint i = 0; i < 12; i++)
    {
      sum += MAX (c->answers[i], 0);
      answered += c->answers[i] >= 0;
    }
  g_assert_cmpstr (string_at (result, "track"), ==, c->track);
  g_assert_cmpstr (caused_by, ==, c->caused_by);
  g_assert_cmpfloat (number_at (result, "sum"), ==, sum);
  g_assert_cmpfloat (number_at (result, "answered"), ==, answered);
  g_assert_cmpfloat (number_at (result, "questions"), ==, 12);
}

static void
test_overruled (void)
{
  g_autoptr (WeegAnyRecord) other = judge (cases[0].answers, ",'track':'standard'", NULL);
  g_autoptr (WeegAnyRecord) same = judge (cases[0].answers, ",'track':'light'", NULL);
  g_autoptr (WeegAnyRecord) early = judge (cases[10].answers, ",'track':'light'", NULL);

  g_assert_cmpfloat (number_at (other, "overruled"), ==, TRUE);
  g_assert_cmpstr (string_at (other, "chosen"), ==, "standard");
  g_assert_cmpstr (string_at (other, "track"), ==, "light");
  g_assert_cmpfloat (number_at (same, "overruled"), ==, FALSE);
  g_assert_cmpfloat (number_at (early, "overruled"), ==, FALSE);
}

/* The rule is data. */
static void
test_own_rule (void)
{
  g_autoptr (WeegAnyRecord) settings = read_record (
      &weeg_settings_type,
      "{'triage':{'extensive_any':['radiation'],'extensive_sum':30,'light_sum':9,'light_harm':3}}");
  const gint8 radiation[12] = { 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0 };
  const gint8 harm[12] = { 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 };
  g_autoptr (WeegAnyRecord) first = judge (radiation, "", (const WeegSettings *)settings);
  g_autoptr (WeegAnyRecord) second = judge (harm, "", (const WeegSettings *)settings);

  g_assert_cmpstr (string_at (first, "track"), ==, "extensive");
  g_assert_cmpstr (string_at (second, "track"), ==, "light");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/engine/triage/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/engine/triage/overruled", test_overruled);
  g_test_add_func ("/engine/triage/own-rule", test_own_rule);
  return g_test_run ();
}

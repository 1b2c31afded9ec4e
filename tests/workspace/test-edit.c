/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workspace-fixture.h"

#include "weeg-json-writer.h"

#include <math.h>

/* Paths, and edits: what they make, what they refuse, and that their inverse brings all back. */

static void
test_path (void)
{
  static const struct
  {
    const char *text;
    gboolean good;
  } cases[] = {
    { "criteria[2].name", TRUE },
    { "triage.answers.harm", TRUE },
    { "points[\"a.b\"]", TRUE },
    { "points[\"a\\\"]\"].x", TRUE },
    { "title", TRUE },
    { "", FALSE },
    { ".a", FALSE },
    { "a.", FALSE },
    { "a[", FALSE },
    { "a[x]", FALSE },
    { "a[-1]", FALSE },
    { "a[1", FALSE },
    { "a]", FALSE },
    { "a..b", FALSE },
    { "a[\"b]", FALSE },
    { "a[99999999999]", FALSE },
    { "a b[0]", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (WeegPath) path = weeg_path_parse (cases[i].text, &error);
      g_autofree char *back = path != NULL ? weeg_path_to_string (path) : NULL;

      g_test_message ("%s", cases[i].text);
      if (cases[i].good)
        g_assert_cmpstr (back, ==, cases[i].text);
      else
        g_assert_error (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_PATH);
    }
}

static char *
value_at (const WeegDossier *dossier, const char *text)
{
  g_autoptr (WeegPath) path = weeg_path_parse (text, NULL);
  const WeegShape *shape;
  gboolean present;
  WeegCell cell;

  if (!weeg_path_get (path, dossier, &shape, &present, &cell, NULL))
    return g_strdup ("nowhere");
  return present ? weeg_json_write_cell (shape, cell, WEEG_JSON_CANONICAL) : g_strdup ("nothing");
}

typedef struct
{
  WeegEditOp op;
  const char *path;
  char kind; /* n number, i integer, b boolean, s string, l text in Dutch, - none */
  double number;
  const char *string;
  const char *expected; /* at that path afterwards; NULL: refused with `code` */
  int code;
  const char *words; /* in the message */
} EditCase;

static const EditCase edit_cases[] = {
  { WEEG_EDIT_SET, "summary", 's', 0, "Short", "\"Short\"", 0, NULL },
  { WEEG_EDIT_SET, "title", 'l', 0, "Anders", "{\"en\":\"Measuring\",\"nl\":\"Anders\"}", 0, NULL },
  { WEEG_EDIT_SET, "mandate", 's', 0, "Now said", "\"Now said\"", 0, NULL },
  { WEEG_EDIT_SET, "intake.regulatory.mdr_class", 's', 0, "IIa", "\"IIa\"", 0, NULL },
  { WEEG_EDIT_SET, "intake.patients_per_year", 'n', 250, NULL, "250", 0, NULL },
  { WEEG_EDIT_SET, "triage.answers.harm", 'i', 3, NULL, "3", 0, NULL },
  { WEEG_EDIT_SET, "triage.answers.novelty", 'i', 2, NULL, "2", 0, NULL },
  { WEEG_EDIT_SET, "criteria[2].best", 'n', 1.5, NULL, "1.5", 0, NULL },
  { WEEG_EDIT_SET, "questions[0].target", 'n', 8, NULL, "8", 0, NULL },
  { WEEG_EDIT_SET, "questions[0].baseline", 's', 0, "often", "\"often\"", 0, NULL },
  { WEEG_EDIT_SET, "alternatives[1].pros[1]", 's', 0, "Nearer", "\"Nearer\"", 0, NULL },
  { WEEG_EDIT_ADD, "alternatives[1].pros[0]", 's', 0, "First", "\"First\"", 0, NULL },
  { WEEG_EDIT_SET, "members[1].recused", 'b', 1, NULL, "true", 0, NULL },
  { WEEG_EDIT_SET, "decision_points[0].then", 's', 0, "scale_up", "\"scale_up\"", 0, NULL },
  { WEEG_EDIT_SET, "decision_points[0].planned", 's', 0, "2027-03-01", "\"2027-03-01\"", 0, NULL },
  { WEEG_EDIT_SET, "weights[0].points.c2", 'n', 31, NULL, "31", 0, NULL },
  { WEEG_EDIT_REMOVE, "risks[0]", '-', 0, NULL,
    "{\"event\":\"Data lost\",\"id\":\"r2\",\"probability\":1,\"severity\":3}", 0, NULL },
  { WEEG_EDIT_REMOVE, "scores[0].reason", '-', 0, NULL, "nothing", 0, NULL },
  { WEEG_EDIT_REMOVE, "risks", '-', 0, NULL, "nothing", 0, NULL },
  { WEEG_EDIT_REMOVE, "triage.answers.staff", '-', 0, NULL, "nothing", 0, NULL },
  { WEEG_EDIT_REMOVE, "mandate", '-', 0, NULL, "nothing", 0, NULL },

  { WEEG_EDIT_SET, "nothing.like.it", 's', 0, "x", NULL, WEEG_EDIT_ERROR_PATH, "no such key" },
  { WEEG_EDIT_SET, "criteria[9].name", 's', 0, "x", NULL, WEEG_EDIT_ERROR_PATH, "not that long" },
  { WEEG_EDIT_SET, "title.nl.more", 's', 0, "x", NULL, WEEG_EDIT_ERROR_PATH, "no such part" },
  { WEEG_EDIT_SET, "triage.answers.weather", 'i', 1, NULL, NULL, WEEG_EDIT_ERROR_PATH, "no such key" },
  { WEEG_EDIT_REMOVE, "owner", '-', 0, NULL, NULL, WEEG_EDIT_ERROR_PATH, "nothing to remove" },
  { WEEG_EDIT_SET, "triage.answers.harm", 'i', 4, NULL, NULL, WEEG_EDIT_ERROR_VALUE, "4" },
  { WEEG_EDIT_SET, "triage.answers.harm", 's', 0, "much", NULL, WEEG_EDIT_ERROR_TYPE, "much" },
  { WEEG_EDIT_SET, "decision_points[0].then", 's', 0, "perhaps", NULL, WEEG_EDIT_ERROR_TYPE, "perhaps" },
  { WEEG_EDIT_SET, "decision_points[0].planned", 's', 0, "tomorrow", NULL, WEEG_EDIT_ERROR_TYPE, "tomorrow" },
  { WEEG_EDIT_SET, "criteria[2].best", 'n', NAN, NULL, NULL, WEEG_EDIT_ERROR_VALUE, "finite" },
  { WEEG_EDIT_SET, "risks[0].probability", 'i', 6, NULL, NULL, WEEG_EDIT_ERROR_VALUE, "6" },
  { WEEG_EDIT_SET, "scores[0].value", 'n', 3, NULL, NULL, WEEG_EDIT_ERROR_INVALID, "scores[0]" },
  { WEEG_EDIT_SET, "risks[1].id", 's', 0, "r1", NULL, WEEG_EDIT_ERROR_INVALID, "risks" },
  { WEEG_EDIT_REMOVE, "members[0]", '-', 0, NULL, NULL, WEEG_EDIT_ERROR_INVALID, "m1" },
};

static WeegEdit *
make_edit (const EditCase *c)
{
  static const WeegShape string_shape = { .kind = WEEG_KIND_STRING };
  WeegEdit *edit = weeg_edit_new ("Case");

  if (c->op == WEEG_EDIT_REMOVE)
    weeg_edit_remove (edit, c->path);
  else if (c->op == WEEG_EDIT_ADD)
    weeg_edit_add (edit, c->path, &string_shape, (WeegCell){ .pointer = (gpointer)c->string });
  else if (c->kind == 'n')
    weeg_edit_set_number (edit, c->path, c->number);
  else if (c->kind == 'i')
    weeg_edit_set_integer (edit, c->path, (gint64)c->number);
  else if (c->kind == 'b')
    weeg_edit_set_boolean (edit, c->path, c->number != 0);
  else if (c->kind == 'l')
    weeg_edit_set_text (edit, c->path, "nl", c->string);
  else
    weeg_edit_set_string (edit, c->path, c->string);
  return edit;
}

static void
test_apply (void)
{
  g_autoptr (WeegAnyRecord) record = (WeegRecord *)fixture_dossier ();
  const WeegDossier *dossier = (const WeegDossier *)record;
  g_autofree char *original = fixture_state (dossier);

  for (guint i = 0; i < G_N_ELEMENTS (edit_cases); i++)
    {
      const EditCase *c = &edit_cases[i];
      g_autoptr (WeegEdit) edit = make_edit (c);
      g_autoptr (WeegEdit) inverse = NULL;
      g_autoptr (WeegEdit) forward = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (WeegAnyRecord) after = (WeegRecord *)weeg_edit_apply (edit, dossier, NULL, &inverse, &error);
      g_autofree char *untouched = fixture_state (dossier);

      g_test_message ("%s", c->path);
      g_assert_cmpstr (untouched, ==, original);
      if (c->expected == NULL)
        {
          g_assert_null (after);
          g_assert_error (error, WEEG_EDIT_ERROR, c->code);
          g_assert_nonnull (strstr (error->message, c->words));
          continue;
        }
      g_assert_no_error (error);
      {
        g_autofree char *value = value_at ((const WeegDossier *)after, c->path);
        g_autoptr (WeegAnyRecord) back =
            (WeegRecord *)weeg_edit_apply (inverse, (const WeegDossier *)after, NULL, &forward, &error);
        g_autofree char *state = NULL, *state_after = fixture_state ((const WeegDossier *)after);
        g_autofree char *state_again = NULL;
        g_autoptr (WeegAnyRecord) again = NULL;

        g_assert_cmpstr (value, ==, c->expected);
        g_assert_no_error (error);
        state = fixture_state ((const WeegDossier *)back);
        g_assert_cmpstr (state, ==, original);
        /* And forth again. */
        again = (WeegRecord *)weeg_edit_apply (forward, (const WeegDossier *)back, NULL, NULL, &error);
        g_assert_no_error (error);
        state_again = fixture_state ((const WeegDossier *)again);
        g_assert_cmpstr (state_again, ==, state_after);
      }
    }
}

/* An edit of several steps is made whole or not at all. */
static void
test_several_steps (void)
{
  g_autoptr (WeegAnyRecord) record = (WeegRecord *)fixture_dossier ();
  g_autofree char *original = fixture_state ((WeegDossier *)record);
  g_autoptr (WeegEdit) edit = weeg_edit_new ("Remove M. Jansen");
  g_autoptr (WeegEdit) broken = weeg_edit_new ("Half");
  g_autoptr (WeegEdit) inverse = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (WeegAnyRecord) after = NULL;
  g_autoptr (WeegAnyRecord) back = NULL;
  g_autofree char *state = NULL;

  weeg_edit_remove (edit, "scores[0]");
  weeg_edit_remove (edit, "weights[0]");
  weeg_edit_remove (edit, "members[0]");
  after = (WeegRecord *)weeg_edit_apply (edit, (WeegDossier *)record, NULL, &inverse, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (weeg_list_n (((WeegDossier *)after)->members), ==, 2);
  /* What did not change is shared. */
  g_assert_true (((WeegDossier *)after)->risks == ((WeegDossier *)record)->risks);
  g_assert_true (((WeegDossier *)after)->intake == ((WeegDossier *)record)->intake);
  back = (WeegRecord *)weeg_edit_apply (inverse, (WeegDossier *)after, NULL, NULL, &error);
  g_assert_no_error (error);
  state = fixture_state ((WeegDossier *)back);
  g_assert_cmpstr (state, ==, original);

  weeg_edit_set_string (broken, "summary", "x");
  weeg_edit_remove (broken, "risks[7]");
  g_assert_null (weeg_edit_apply (broken, (WeegDossier *)record, NULL, NULL, &error));
  g_assert_error (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_PATH);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/workspace/edit/path", test_path);
  g_test_add_func ("/workspace/edit/apply", test_apply);
  g_test_add_func ("/workspace/edit/several-steps", test_several_steps);
  return g_test_run ();
}

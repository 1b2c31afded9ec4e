/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-check.h"

static void
add_ids (GStrvBuilder *known, const WeegList *list)
{
  for (guint i = 0; i < weeg_list_n (list); i++)
    {
      const char *id = weeg_record_get_id (weeg_list_get (list, i));

      if (id != NULL)
        g_strv_builder_add (known, id);
    }
}

/* (transfer full): the ids of all that a piece of evidence may support. */
static char **
dup_supported (const WeegDossier *dossier)
{
  g_autoptr (GStrvBuilder) known = g_strv_builder_new ();

  add_ids (known, dossier->criteria);
  add_ids (known, dossier->questions);
  add_ids (known, dossier->workload != NULL ? dossier->workload->effects : NULL);
  add_ids (known, dossier->risks);
  add_ids (known, dossier->alternatives);
  add_ids (known, dossier->budget != NULL ? dossier->budget->items : NULL);
  add_ids (known, dossier->sustainability != NULL ? dossier->sustainability->items : NULL);
  add_ids (known, dossier->resilience != NULL ? dossier->resilience->dependencies : NULL);
  add_ids (known, dossier->ai != NULL ? dossier->ai->items : NULL);
  return g_strv_builder_end (known);
}

static void
evaluation_check_evidence (WeegPlace *path, const WeegDossier *dossier)
{
  g_auto (GStrv) known = dup_supported (dossier);
  gsize before;

  weeg_check_ids (path, "evidence", dossier->evidence);
  before = weeg_place_key (path, "evidence");
  for (guint i = 0; i < weeg_list_n (dossier->evidence); i++)
    {
      const WeegEvidence *evidence = weeg_list_get (dossier->evidence, i);
      gsize outside = weeg_place_index (path, i);
      gsize inside = weeg_place_key (path, "supports");

      for (guint j = 0; j < weeg_list_n (evidence->supports); j++)
        {
          gsize item = weeg_place_index (path, j);

          weeg_check_name (
              path, (const char *const *)known, weeg_list_get (evidence->supports, j),
              N_ ("the id of a criterion, a question, an effect or another item of this dossier"));
          weeg_place_leave (path, item);
        }
      weeg_place_leave (path, inside);
      weeg_place_leave (path, outside);
    }
  weeg_place_leave (path, before);
}

static void
check_questions (WeegPlace *path, const WeegDossier *dossier)
{
  gsize before;

  weeg_check_ids (path, "questions", dossier->questions);
  before = weeg_place_key (path, "questions");
  for (guint i = 0; i < weeg_list_n (dossier->questions); i++)
    {
      const WeegQuestion *question = weeg_list_get (dossier->questions, i);
      gsize outside = weeg_place_index (path, i);

      weeg_check_reference (path, "criterion", dossier->criteria, question->criterion,
                            N_ ("the id of a criterion"));
      weeg_check_reference (path, "decision_point", dossier->decision_points, question->decision_point,
                            N_ ("the id of a decision point"));
      weeg_place_leave (path, outside);
    }
  weeg_place_leave (path, before);
}

/* A probability or severity for which the dossier's table of zones has no row or column. */
static void
check_in_table (WeegPlace *path, const char *key, gboolean given, gint64 value, guint most)
{
  if (given && most > 0 && value > most)
    weeg_place_problem_at (path, key, "%lld, expected at most %u: so far goes settings.zones",
                           (long long)value, most);
}

static void
check_risk (WeegPlace *path, const WeegDossier *dossier, const WeegRisk *risk)
{
  const WeegList *zones = dossier->settings != NULL ? dossier->settings->zones : NULL;
  guint rows = weeg_list_n (zones), columns = rows > 0 ? weeg_list_n (weeg_list_get (zones, 0)) : 0;

  weeg_check_reference (path, "alternative", dossier->alternatives, risk->alternative,
                        N_ ("the id of an alternative"));
  check_in_table (path, "probability", WEEG_HAS (risk, probability), risk->probability, rows);
  check_in_table (path, "severity", WEEG_HAS (risk, severity), risk->severity, columns);
  check_in_table (path, "residual_probability", WEEG_HAS (risk, residual_probability),
                  risk->residual_probability, rows);
  check_in_table (path, "residual_severity", WEEG_HAS (risk, residual_severity), risk->residual_severity,
                  columns);
}

static void
check_risks (WeegPlace *path, const WeegDossier *dossier)
{
  gsize before;

  weeg_check_ids (path, "risks", dossier->risks);
  before = weeg_place_key (path, "risks");
  for (guint i = 0; i < weeg_list_n (dossier->risks); i++)
    {
      gsize outside = weeg_place_index (path, i);

      check_risk (path, dossier, weeg_list_get (dossier->risks, i));
      weeg_place_leave (path, outside);
    }
  weeg_place_leave (path, before);
}

void
weeg_check_evaluation (WeegPlace *path, const WeegDossier *dossier)
{
  gsize before;

  evaluation_check_evidence (path, dossier);
  check_questions (path, dossier);
  check_risks (path, dossier);
  if (dossier->sustainability != NULL)
    {
      before = weeg_place_key (path, "sustainability");
      weeg_check_ids (path, "items", dossier->sustainability->items);
      weeg_place_leave (path, before);
    }
  if (dossier->resilience != NULL)
    {
      before = weeg_place_key (path, "resilience");
      weeg_check_ids (path, "dependencies", dossier->resilience->dependencies);
      weeg_place_leave (path, before);
    }
  if (dossier->ai != NULL)
    {
      before = weeg_place_key (path, "ai");
      weeg_check_ids (path, "items", dossier->ai->items);
      weeg_place_leave (path, before);
    }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "weeg-step-sections.h"

typedef struct
{
  const char *name;
  GtkWidget *(*build) (const WeegView *view);
} Section;

static const Section sections[] = {
  { N_ ("Criteria"), weeg_criteria_section_new },
  { N_ ("Alternatives"), weeg_alternatives_section_new },
  { N_ ("Evidence"), weeg_evidence_section_new },
  { N_ ("Risks"), weeg_risks_section_new },
  { N_ ("Workload"), weeg_workload_section_new },
  { N_ ("Budget"), weeg_budget_section_new },
  { N_ ("Cost-effectiveness"), weeg_economics_section_new },
  { N_ ("Sustainability"), weeg_sustainability_section_new },
  { N_ ("Resilience"), weeg_resilience_section_new },
  { N_ ("AI readiness"), weeg_ai_section_new },
  { N_ ("Strategic fit"), weeg_strategy_section_new },
  { N_ ("Barriers"), weeg_barriers_section_new },
};

GStrv
weeg_assessment_section_names (const WeegView *view)
{
  GStrvBuilder *builder = g_strv_builder_new ();
  GStrv names;

  for (gsize i = 0; i < G_N_ELEMENTS (sections); i++)
    g_strv_builder_add (builder, _ (sections[i].name));
  names = g_strv_builder_end (builder);
  g_strv_builder_unref (builder);
  return names;
}

GtkWidget *
weeg_assessment_section_build (const WeegView *view, guint index, gpointer unused)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (sections), NULL);
  return sections[index].build (view);
}

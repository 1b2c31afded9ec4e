/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "weeg-words.h"

G_BEGIN_DECLS

/* The steps that are read: the names of their sections (transfer full) and the
 * widget of one of them (floating), as WeegSections wants them. */
GStrv weeg_intake_section_names (const WeegView *view);
GtkWidget *weeg_intake_section_build (const WeegView *view, guint index, gpointer unused);

GStrv weeg_plan_section_names (const WeegView *view);
GtkWidget *weeg_plan_section_build (const WeegView *view, guint index, gpointer unused);

GStrv weeg_assessment_section_names (const WeegView *view);
GtkWidget *weeg_assessment_section_build (const WeegView *view, guint index, gpointer unused);

/* Of a decision point that was held: what was decided; and how, with the paper for the board (floating).
 * What comes after stands between the two. */
GtkWidget *weeg_decision_section_build_decided (const WeegView *view, const WeegDecisionPoint *point);
GtkWidget *weeg_decision_section_build_account (const WeegView *view, const WeegDecisionPoint *point);
/* All decision points on their line. */
GtkWidget *weeg_decision_section_build_track (const WeegView *view);

/* Sections of the assessment that fill a file of their own. */
GtkWidget *weeg_criteria_section_new (const WeegView *view);
GtkWidget *weeg_alternatives_section_new (const WeegView *view);
GtkWidget *weeg_evidence_section_new (const WeegView *view);
GtkWidget *weeg_risks_section_new (const WeegView *view);
GtkWidget *weeg_workload_section_new (const WeegView *view);
GtkWidget *weeg_budget_section_new (const WeegView *view);
GtkWidget *weeg_economics_section_new (const WeegView *view);
GtkWidget *weeg_sustainability_section_new (const WeegView *view);
GtkWidget *weeg_resilience_section_new (const WeegView *view);
GtkWidget *weeg_ai_section_new (const WeegView *view);
GtkWidget *weeg_strategy_section_new (const WeegView *view);
GtkWidget *weeg_barriers_section_new (const WeegView *view);

G_END_DECLS

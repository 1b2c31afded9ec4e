/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What people call the names that stand in files: weeg_name ("nl", "outcome",
 * "go_on") is "doorgaan". In lower case, as inside a sentence.
 *
 * Groups, each called as the array of its names in the model (weeg_outcome_names:
 * "outcome"): advice_kind ai_act_class ai_part ai_state answer barrier_cause
 * barrier_level better board_outcome budget_category budget_kind care_type
 * certainty circumstances component correction dependency_kind depreciation
 * discipline dossier_kind economics_kind group_score growth_kind how
 * indicator_type ivdr_class language majority mdr_class measure mechanism outcome
 * paper_status payer perspective phase point_kind regional risk_kind role setting
 * sustainability_heading technology_category tie track triage_question
 * weight_method weights_kind zone; and of what is computed: condition vote
 * weights_source.
 *
 * A name the group does not have comes back as it is, without the "x-" that
 * marks one of the hospital's own: a part of `name`, which must outlive it. */
const char *weeg_name (const char *language, const char *group, const char *name);

/* The same with a capital, for a heading or a label; free with g_free (). */
char *weeg_name_capital (const char *language, const char *group, const char *name);

/* The names of a group in their own order, NULL at the end, or NULL for a group
 * that is not there. Free the array (not the names) with g_free (). */
const char **weeg_names_in_group (const char *group);

/* Whether the group has this name. */
gboolean weeg_name_is_known (const char *group, const char *name);

/* `text` with its first letter as a capital; Dutch IJ as one letter. */
char *weeg_text_capitalise (const char *language, const char *text);

G_END_DECLS

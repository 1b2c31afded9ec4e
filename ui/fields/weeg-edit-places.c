/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-edit-places.h"

#include <glib/gi18n.h>

/* In the order of the sections of each step; "" stands for the dossier itself. */
static const char *const intake_places[] = { ",intake", "triage", "intake#regulatory", "members,settings",
                                             NULL };
static const char *const plan_places[] = { "questions", "decision_points", "required_advices", NULL };
static const char *const assessment_places[] = { "criteria",
                                                 "alternatives",
                                                 "evidence",
                                                 "risks",
                                                 "workload",
                                                 "budget",
                                                 "economics",
                                                 "sustainability.items",
                                                 "resilience.dependencies",
                                                 "ai.items,ai.validation",
                                                 "strategy",
                                                 "barriers",
                                                 NULL };

static const char *const *const edit_places[WEEG_N_STEPS] = {
  [WEEG_STEP_INTAKE] = intake_places,
  [WEEG_STEP_PLAN] = plan_places,
  [WEEG_STEP_ASSESSMENT] = assessment_places,
};

static char *
edit_places_find_point (const WeegDossier *dossier, guint index)
{
  const WeegDecisionPoint *point;

  if (index >= weeg_list_n (dossier->decision_points))
    return g_strdup ("decision_points");
  point = weeg_list_get (dossier->decision_points, index);
  /* Of a held one only the board's decision and its conditions are still open. */
  if (point->held != NULL && weeg_list_n (point->held->conditions) > 0)
    return g_strdup_printf ("decision_points[%u],decision_points[%u].held.conditions", index, index);
  return g_strdup_printf ("decision_points[%u]", index);
}

char *
weeg_edit_places_find (const WeegDossier *dossier, WeegStep step, guint index)
{
  g_return_val_if_fail (dossier != NULL, NULL);
  g_return_val_if_fail (step < WEEG_N_STEPS, NULL);

  if (step == WEEG_STEP_DECISION)
    return edit_places_find_point (dossier, index);
  if (edit_places[step] == NULL || index >= g_strv_length ((char **)edit_places[step]))
    return NULL;
  return g_strdup (edit_places[step][index]);
}

GtkWidget *
weeg_edit_places_wrap (GtkWidget *section, const WeegDossier *dossier, WeegStep step, guint index)
{
  g_autofree char *path = weeg_edit_places_find (dossier, step, index);
  GtkWidget *box, *button, *content;

  if (path == NULL)
    return section;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("document-edit-symbolic"));
  gtk_box_append (GTK_BOX (content), gtk_label_new (_ ("Edit")));
  button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Edit"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "dossier.edit");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", path);
  gtk_box_append (GTK_BOX (box), button);
  gtk_box_append (GTK_BOX (box), section);
  return box;
}

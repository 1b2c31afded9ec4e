/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-score-needs.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "weeg-weights-edit.h"

static guint
count_voters (const WeegDossier *dossier)
{
  g_autoptr (GPtrArray) voters = weeg_dossier_voters (dossier);

  return voters->len;
}

static guint
count_alternatives (const WeegDossier *dossier)
{
  return weeg_list_n (dossier->alternatives);
}

static guint
count_leaves (const WeegDossier *dossier)
{
  guint n = 0;

  for (guint i = 0; i < weeg_list_n (dossier->criteria); i++)
    n += weeg_view_is_leaf (weeg_list_get (dossier->criteria, i)) ? 1 : 0;
  return n;
}

static const struct
{
  guint (*count) (const WeegDossier *dossier);
  const char *missing;
  const char *mend;
  const char *path;
} needs[] = {
  { count_voters, N_ ("There are no members who score yet."), N_ ("Name members"), "members" },
  { count_alternatives, N_ ("There are no alternatives yet."), N_ ("Name alternatives"), "alternatives" },
  { count_leaves, N_ ("There are no criteria to score on yet."), N_ ("Choose the criteria"), "criteria" },
};

struct _WeegScoreNeeds
{
  GtkWidget parent_instance;
  GtkWidget *group;
  GtkWidget *rows[G_N_ELEMENTS (needs)];
};

G_DEFINE_FINAL_TYPE (WeegScoreNeeds, weeg_score_needs, GTK_TYPE_WIDGET)

static GtkWidget *
need_row_new (const char *missing, const char *mend, const char *path)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_label (mend);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), missing);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_add_css_class (row, "nothing");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "dossier.edit");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", path);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static void
weeg_score_needs_dispose (GObject *object)
{
  g_clear_pointer (&WEEG_SCORE_NEEDS (object)->group, gtk_widget_unparent);
  G_OBJECT_CLASS (weeg_score_needs_parent_class)->dispose (object);
}

static void
weeg_score_needs_class_init (WeegScoreNeedsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = weeg_score_needs_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
weeg_score_needs_init (WeegScoreNeeds *self)
{
  self->group = adw_preferences_group_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (needs); i++)
    {
      self->rows[i] = need_row_new (_ (needs[i].missing), _ (needs[i].mend), needs[i].path);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), self->rows[i]);
    }
  gtk_widget_set_parent (self->group, GTK_WIDGET (self));
}

GtkWidget *
weeg_score_needs_new (void)
{
  return g_object_new (WEEG_TYPE_SCORE_NEEDS, NULL);
}

gboolean
weeg_score_needs_update (WeegScoreNeeds *self, const WeegView *view)
{
  gboolean all = TRUE;

  g_return_val_if_fail (WEEG_IS_SCORE_NEEDS (self), FALSE);
  g_return_val_if_fail (view != NULL, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (needs); i++)
    {
      gboolean missing = needs[i].count (view->dossier) == 0;

      gtk_widget_set_visible (self->rows[i], missing);
      all = all && !missing;
    }
  gtk_widget_set_visible (GTK_WIDGET (self), !all);
  return all;
}

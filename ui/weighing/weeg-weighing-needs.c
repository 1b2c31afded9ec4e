/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-weighing-needs.h"

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
  gboolean of_scores; /* only */
} needs[] = {
  { count_voters, N_ ("There are no members who score yet."), N_ ("Name members"), "members", FALSE },
  { count_alternatives, N_ ("There are no alternatives yet."), N_ ("Name alternatives"), "alternatives",
    TRUE },
  { count_leaves, N_ ("There are no criteria yet."), N_ ("Choose the criteria"), "criteria", FALSE },
};

struct _WeegWeighingNeeds
{
  GtkWidget parent_instance;
  gboolean scores;
  GtkWidget *group;
  GtkWidget *rows[G_N_ELEMENTS (needs)];
};

G_DEFINE_FINAL_TYPE (WeegWeighingNeeds, weeg_weighing_needs, GTK_TYPE_WIDGET)

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
weeg_weighing_needs_dispose (GObject *object)
{
  g_clear_pointer (&WEEG_WEIGHING_NEEDS (object)->group, gtk_widget_unparent);
  G_OBJECT_CLASS (weeg_weighing_needs_parent_class)->dispose (object);
}

static void
weeg_weighing_needs_class_init (WeegWeighingNeedsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = weeg_weighing_needs_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
weeg_weighing_needs_init (WeegWeighingNeeds *self)
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
weeg_weighing_needs_new (gboolean scores)
{
  WeegWeighingNeeds *self = g_object_new (WEEG_TYPE_WEIGHING_NEEDS, NULL);

  self->scores = scores;
  return GTK_WIDGET (self);
}

gboolean
weeg_weighing_needs_update (WeegWeighingNeeds *self, const WeegView *view)
{
  gboolean all = TRUE;

  g_return_val_if_fail (WEEG_IS_WEIGHING_NEEDS (self), FALSE);
  g_return_val_if_fail (view != NULL, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (needs); i++)
    {
      gboolean is_needed = self->scores || !needs[i].of_scores;
      gboolean missing = is_needed && needs[i].count (view->dossier) == 0;

      gtk_widget_set_visible (self->rows[i], missing);
      all = all && !missing;
    }
  gtk_widget_set_visible (GTK_WIDGET (self), !all);
  return all;
}

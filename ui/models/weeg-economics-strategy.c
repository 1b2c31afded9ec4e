/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-economics-strategy.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "weeg-economics-edits.h"
#include "weeg-economics-words.h"
#include "weeg-entry-frame.h"
#include "weeg-field-row.h"
#include "weeg-language.h"
#include "weeg-rows.h"

struct _WeegEconomicsStrategy
{
  GtkBox parent_instance;

  WeegDossierSession *session;
  const char *language;
  guint index;
  char *path;
  GtkWidget *group;
  GtkWidget *remove;
  GtkWidget *name;
  GtkWidget *initial;
  GtkWidget *transitions;
  GtkWidget *values;
  GtkWidget *prices; /* on transitions */
};

G_DEFINE_FINAL_TYPE (WeegEconomicsStrategy, weeg_economics_strategy, GTK_TYPE_BOX)

static const WeegFieldWords transition_words = { .key = "transitions",
                                                 .label = NC_ ("field", "Transitions") };
static const WeegFieldWords economics_strategy_cost_words = { .key = "costs",
                                                              .label = NC_ ("field", "Cost") };
static const WeegFieldWords utility_words = { .key = "utilities", .label = NC_ ("field", "Utility") };
static const WeegFieldWords entry_words = { .key = "entry_costs",
                                            .label = NC_ ("field", "Cost on entering") };
static const WeegFieldWords price_words = { .key = "transition_costs",
                                            .label = NC_ ("field", "Costs of transitions") };

static const WeegEconomics *
economics_strategy_get_economics (WeegEconomicsStrategy *self)
{
  return weeg_dossier_session_get_dossier (self->session)->economics;
}

/* States by states: @key of the strategy has a map of maps. */
static void
show_square (WeegEconomicsStrategy *self, WeegEntryGrid *grid, const char *key, const WeegFieldWords *words)
{
  const WeegList *states = economics_strategy_get_economics (self)->states;
  g_autofree char *base = g_strdup_printf ("%s.%s", self->path, key);
  guint n = weeg_list_n (states);

  weeg_entry_grid_begin (grid);
  for (guint to = 0; to < n; to++)
    weeg_entry_grid_add_column (grid, weeg_list_get (states, to), WEEG_ENTRY_EXPRESSION, words, 9, NULL,
                                NULL);
  for (guint from = 0; from < n; from++)
    {
      weeg_entry_grid_add_row (grid, weeg_list_get (states, from), 0);
      for (guint to = 0; to < n; to++)
        {
          g_autofree char *path = weeg_economics_edits_path (base, (const char *)weeg_list_get (states, from),
                                                             (const char *)weeg_list_get (states, to), NULL);

          weeg_entry_grid_add_cell (grid, path);
        }
    }
  weeg_entry_grid_end (grid);
}

static void
economics_strategy_show_values (WeegEconomicsStrategy *self)
{
  static const char *const keys[] = { "costs", "utilities", "entry_costs" };
  WeegEntryGrid *grid = WEEG_ENTRY_GRID (self->values);
  const WeegList *states = economics_strategy_get_economics (self)->states;

  weeg_entry_grid_begin (grid);
  weeg_entry_grid_add_column (grid, _ ("Cost per year"), WEEG_ENTRY_EXPRESSION,
                              &economics_strategy_cost_words, 10, NULL, NULL);
  weeg_entry_grid_add_column (grid, _ ("Utility"), WEEG_ENTRY_EXPRESSION, &utility_words, 10, NULL, NULL);
  weeg_entry_grid_add_column (grid, _ ("Cost on entering"), WEEG_ENTRY_EXPRESSION, &entry_words, 10, NULL,
                              NULL);
  for (guint i = 0; i < weeg_list_n (states); i++)
    {
      weeg_entry_grid_add_row (grid, weeg_list_get (states, i), 0);
      for (gsize k = 0; k < G_N_ELEMENTS (keys); k++)
        {
          g_autofree char *base = g_strdup_printf ("%s.%s", self->path, keys[k]);
          g_autofree char *path =
              weeg_economics_edits_path (base, (const char *)weeg_list_get (states, i), NULL);

          weeg_entry_grid_add_cell (grid, path);
        }
    }
  weeg_entry_grid_end (grid);
}

void
weeg_economics_strategy_show (WeegEconomicsStrategy *self)
{
  const WeegEconomics *economics;

  g_return_if_fail (WEEG_IS_ECONOMICS_STRATEGY (self));

  economics = economics_strategy_get_economics (self);
  if (economics == NULL || self->index >= weeg_list_n (economics->strategies))
    return;
  weeg_group_set_title (self->group, weeg_economics_words_strategy (economics, self->language, self->index));
  gtk_widget_set_visible (self->remove, weeg_list_n (economics->strategies) > 1 &&
                                            !weeg_dossier_session_is_read_only (self->session));
  weeg_field_row_show (WEEG_FIELD_ROW (self->name), self->path);
  weeg_field_row_show (WEEG_FIELD_ROW (self->initial), self->path);
  show_square (self, WEEG_ENTRY_GRID (self->transitions), "transitions", &transition_words);
  economics_strategy_show_values (self);
  show_square (self, WEEG_ENTRY_GRID (self->prices), "transition_costs", &price_words);
}

void
weeg_economics_strategy_clear_problems (WeegEconomicsStrategy *self)
{
  g_return_if_fail (WEEG_IS_ECONOMICS_STRATEGY (self));

  weeg_entry_grid_clear_problems (WEEG_ENTRY_GRID (self->transitions));
  weeg_entry_grid_clear_problems (WEEG_ENTRY_GRID (self->values));
  weeg_entry_grid_clear_problems (WEEG_ENTRY_GRID (self->prices));
}

gboolean
weeg_economics_strategy_add_problem (WeegEconomicsStrategy *self, const char *path, const char *message)
{
  g_return_val_if_fail (WEEG_IS_ECONOMICS_STRATEGY (self), FALSE);

  return weeg_entry_grid_add_problem (WEEG_ENTRY_GRID (self->transitions), path, message) ||
         weeg_entry_grid_add_problem (WEEG_ENTRY_GRID (self->values), path, message) ||
         weeg_entry_grid_add_problem (WEEG_ENTRY_GRID (self->prices), path, message);
}

static void
economics_strategy_remove_cb (WeegEconomicsStrategy *self)
{
  g_autofree char *name = g_strdup_printf (
      _ ("Remove “%s”"),
      weeg_economics_words_strategy (economics_strategy_get_economics (self), self->language, self->index));
  g_autoptr (WeegEdit) edit = weeg_edit_new (name);

  weeg_edit_remove (edit, self->path);
  weeg_dossier_session_edit (self->session, edit, NULL);
}

static void
weeg_economics_strategy_finalize (GObject *object)
{
  WeegEconomicsStrategy *self = WEEG_ECONOMICS_STRATEGY (object);

  g_clear_object (&self->session);
  g_free (self->path);
  G_OBJECT_CLASS (weeg_economics_strategy_parent_class)->finalize (object);
}

static void
weeg_economics_strategy_class_init (WeegEconomicsStrategyClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = weeg_economics_strategy_finalize;
}

static void
weeg_economics_strategy_init (WeegEconomicsStrategy *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 18);
}

static GtkWidget *
field_row_new (WeegEconomicsStrategy *self, const char *key)
{
  const WeegRecordWords *words = weeg_record_words_find (&weeg_strategy_type);
  GtkWidget *row = weeg_field_row_new (self->session, self->language, words,
                                       weeg_record_words_get (words, key), NULL, NULL);

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), row);
  return row;
}

GtkWidget *
weeg_economics_strategy_new (WeegDossierSession *session, const char *language, guint index)
{
  WeegEconomicsStrategy *self;
  GtkWidget *expander;

  g_return_val_if_fail (WEEG_IS_DOSSIER_SESSION (session), NULL);

  self = g_object_new (WEEG_TYPE_ECONOMICS_STRATEGY, NULL);
  self->session = g_object_ref (session);
  self->language = weeg_language_match (language);
  self->index = index;
  self->path = g_strdup_printf ("economics.strategies[%u]", index);
  self->group = adw_preferences_group_new ();
  self->remove = weeg_entry_remove_button_new (index, _ ("Remove this strategy"),
                                               G_CALLBACK (economics_strategy_remove_cb), self);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self->group), self->remove);
  gtk_box_append (GTK_BOX (self), self->group);
  self->name = field_row_new (self, "name");
  self->initial = field_row_new (self, "initial_costs");
  self->transitions = weeg_entry_grid_new (session, language, _ ("Transitions"));
  gtk_box_append (GTK_BOX (self),
                  weeg_entry_frame_new (
                      WEEG_ENTRY_GRID (self->transitions), _ ("Probability per cycle, from row to column"),
                      _ ("A number or a formula with the parameters and t, the cycle from 0; "
                         "formulas have a decimal point. What a row leaves open stays where it is."),
                      NULL));
  self->values = weeg_entry_grid_new (session, language, _ ("Values per state"));
  gtk_box_append (GTK_BOX (self),
                  weeg_entry_frame_new (WEEG_ENTRY_GRID (self->values), _ ("Values per state"),
                                        _ ("Costs in euro; a utility of 1 is a year in full health."), NULL));
  self->prices = weeg_entry_grid_new (session, language, _ ("Costs of transitions"));
  expander = gtk_expander_new (_ ("Costs of transitions"));
  gtk_expander_set_child (GTK_EXPANDER (expander), self->prices);
  gtk_box_append (GTK_BOX (self), expander);
  weeg_economics_strategy_show (self);
  return GTK_WIDGET (self);
}

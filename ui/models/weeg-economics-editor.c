/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-economics-editor.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "weeg-economics-edits.h"
#include "weeg-economics-parameters.h"
#include "weeg-economics-strategy.h"
#include "weeg-economics-tree.h"
#include "weeg-economics-words.h"
#include "weeg-edit-words.h"
#include "weeg-either.h"
#include "weeg-entry-frame.h"
#include "weeg-field-row.h"
#include "weeg-language.h"
#include "weeg-rows.h"
#include "weeg-translate.h"

struct _WeegEconomicsEditor
{
  GtkBox parent_instance;

  WeegDossierSession *session;
  const char *language;
  int kind;           /* of the model that is shown; -1: none */
  guint n_strategies; /* that there are widgets for */
  guint build_source;

  GtkWidget *problems;
  GPtrArray *rows; /* of WeegFieldRow */
  GtkWidget *parameters;
  GtkWidget *states;         /* (nullable) */
  GtkWidget *strategies;     /* (nullable) a box */
  GPtrArray *strategy_parts; /* of WeegEconomicsStrategy */
  GtkWidget *tree;           /* (nullable) */
};

G_DEFINE_FINAL_TYPE (WeegEconomicsEditor, weeg_economics_editor, GTK_TYPE_BOX)

static const WeegFieldWords state_words = { .key = "states", .label = NC_ ("field", "Health state") };
static const WeegFieldWords start_words = { .key = "start", .label = NC_ ("field", "Share at the start") };

static const WeegEconomics *
economics_editor_get_economics (WeegEconomicsEditor *self)
{
  return weeg_dossier_session_get_dossier (self->session)->economics;
}

/* --- states --- */

static gboolean
enter_state (guint row, const char *text, gpointer user_data, GError **error)
{
  WeegEconomicsEditor *self = user_data;
  g_autofree char *name = g_strstrip (g_strdup (text));
  WeegEconomics *changed =
      *name != '\0' ? weeg_economics_edits_rename_state (economics_editor_get_economics (self), row, name)
                    : NULL;

  return weeg_economics_edits_make (
      self->session, changed, _ ("Name of a state"),
      *name != '\0' ? _ ("There is a state with this name already") : _ ("A state has a name"), error);
}

static void
remove_state_cb (WeegEconomicsEditor *self, GtkWidget *button)
{
  guint row = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "weeg-row"));
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  if (row >= weeg_list_n (economics_editor_get_economics (self)->states))
    return;
  if (weeg_economics_edits_make (
          self->session, weeg_economics_edits_remove_state (economics_editor_get_economics (self), row),
          _ ("Remove state"), NULL, &error) ||
      error->domain != WEEG_EDIT_ERROR)
    return;
  message = weeg_edit_words_error (error, self->language);
  weeg_entry_grid_set_message (WEEG_ENTRY_GRID (self->states), message);
}

static GtkWidget *
state_end (guint row, gpointer user_data)
{
  WeegEconomicsEditor *self = user_data;

  if (weeg_dossier_session_is_read_only (self->session) ||
      weeg_list_n (economics_editor_get_economics (self)->states) < 2)
    return NULL;
  return weeg_entry_remove_button_new (row, _ ("Remove state"), G_CALLBACK (remove_state_cb),
                                       G_OBJECT (self));
}

static void
show_states (WeegEconomicsEditor *self)
{
  WeegEntryGrid *grid = WEEG_ENTRY_GRID (self->states);
  const WeegList *states = economics_editor_get_economics (self)->states;

  weeg_entry_grid_begin (grid);
  weeg_entry_grid_add_column (grid, _ ("State"), WEEG_ENTRY_VALUE, &state_words, 20, enter_state, self);
  weeg_entry_grid_add_column (grid, _ ("Share at the start"), WEEG_ENTRY_EXPRESSION, &start_words, 10, NULL,
                              NULL);
  for (guint i = 0; i < weeg_list_n (states); i++)
    {
      g_autofree char *path =
          weeg_economics_edits_path ("economics.start", (const char *)weeg_list_get (states, i), NULL);

      weeg_entry_grid_add_row (grid, "", 0);
      weeg_entry_grid_add_text (grid, weeg_list_get (states, i));
      weeg_entry_grid_add_cell (grid, path);
    }
  weeg_entry_grid_end (grid);
}

void
weeg_economics_editor_add_state (WeegEconomicsEditor *self)
{
  g_return_if_fail (WEEG_IS_ECONOMICS_EDITOR (self));

  if (economics_editor_get_economics (self) != NULL)
    weeg_economics_edits_make (
        self->session,
        weeg_economics_edits_add_state (economics_editor_get_economics (self), _ ("New state")),
        _ ("Add state"), NULL, NULL);
}

void
weeg_economics_editor_add_strategy (WeegEconomicsEditor *self)
{
  g_return_if_fail (WEEG_IS_ECONOMICS_EDITOR (self));

  if (economics_editor_get_economics (self) != NULL)
    weeg_economics_edits_make (
        self->session,
        weeg_economics_edits_add_strategy (economics_editor_get_economics (self), _ ("New strategy")),
        _ ("Add strategy"), NULL, NULL);
}

/* --- what is wrong --- */

static gboolean
is_claimed (WeegEconomicsEditor *self, const char *path, const char *message)
{
  if (weeg_entry_grid_add_problem (
          weeg_economics_parameters_get_grid (WEEG_ECONOMICS_PARAMETERS (self->parameters)), path, message) ||
      (self->states != NULL && weeg_entry_grid_add_problem (WEEG_ENTRY_GRID (self->states), path, message)) ||
      (self->tree != NULL &&
       weeg_entry_grid_add_problem (weeg_economics_tree_get_grid (WEEG_ECONOMICS_TREE (self->tree)), path,
                                    message)))
    return TRUE;
  for (guint i = 0; i < self->strategy_parts->len; i++)
    if (weeg_economics_strategy_add_problem (self->strategy_parts->pdata[i], path, message))
      return TRUE;
  return FALSE;
}

static void
clear_problems (WeegEconomicsEditor *self)
{
  weeg_entry_grid_clear_problems (
      weeg_economics_parameters_get_grid (WEEG_ECONOMICS_PARAMETERS (self->parameters)));
  if (self->states != NULL)
    weeg_entry_grid_clear_problems (WEEG_ENTRY_GRID (self->states));
  if (self->tree != NULL)
    weeg_entry_grid_clear_problems (weeg_economics_tree_get_grid (WEEG_ECONOMICS_TREE (self->tree)));
  for (guint i = 0; i < self->strategy_parts->len; i++)
    weeg_economics_strategy_clear_problems (self->strategy_parts->pdata[i]);
}

static void
economics_editor_show_problems (WeegEconomicsEditor *self)
{
  const WeegAnalysis *analysis = weeg_dossier_session_get_analysis (self->session);
  const WeegEconomics *economics = economics_editor_get_economics (self);
  g_autoptr (GString) rest = g_string_new (NULL);
  g_autoptr (GPtrArray) faults = NULL;

  if (self->kind < 0 || economics == NULL || weeg_dossier_session_get_analysis_stale (self->session))
    return;
  clear_problems (self);
  faults =
      weeg_economics_words_faults (economics, analysis != NULL ? analysis->economics : NULL, self->language);
  for (guint i = 0; i < faults->len; i++)
    {
      const WeegEconomicsFault *fault = faults->pdata[i];
      g_autofree char *place = weeg_economics_words_place (economics, self->language, fault->path);

      if (!is_claimed (self, fault->path, fault->text))
        g_string_append_printf (rest, "%s%s: %s", rest->len > 0 ? "\n" : "", place, fault->text);
    }
  gtk_label_set_label (GTK_LABEL (self->problems), rest->str);
  gtk_widget_set_visible (self->problems, rest->len > 0);
}

/* --- building --- */

static GtkWidget *
economics_editor_button_new (const char *label, GCallback clicked, WeegEconomicsEditor *self)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_sensitive (button, !weeg_dossier_session_is_read_only (self->session));
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  return button;
}

static void
begin_cohort_cb (WeegEconomicsEditor *self)
{
  weeg_economics_editor_begin (self, WEEG_ECONOMICS_KIND_COHORT);
}

static void
begin_tree_cb (WeegEconomicsEditor *self)
{
  weeg_economics_editor_begin (self, WEEG_ECONOMICS_KIND_TREE);
}

static void
build_empty (WeegEconomicsEditor *self)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (
      GTK_BOX (self),
      weeg_entry_heading_new (_ ("No model yet"),
                              _ ("A cohort model follows people through states, cycle by cycle; a decision "
                                 "tree is enough when what happens, happens soon. It begins with the "
                                 "alternatives of this dossier, and the discount rates and reference values "
                                 "of the Dutch guideline of 2024.")));
  gtk_box_append (GTK_BOX (buttons), economics_editor_button_new (_ ("Begin a cohort model"),
                                                                  G_CALLBACK (begin_cohort_cb), self));
  gtk_box_append (GTK_BOX (buttons), economics_editor_button_new (_ ("Begin a decision tree"),
                                                                  G_CALLBACK (begin_tree_cb), self));
  gtk_box_append (GTK_BOX (self), buttons);
}

static gboolean
is_of_kind (const WeegFieldWords *words, int kind)
{
  if (kind == WEEG_ECONOMICS_KIND_COHORT)
    return TRUE;
  if (g_str_has_prefix (words->key, "cycle") || strcmp (words->key, "correction") == 0 ||
      g_str_has_prefix (words->key, "discount"))
    return FALSE;
  return kind == WEEG_ECONOMICS_KIND_TREE || !g_str_has_prefix (words->key, "psa");
}

static void
build_fields (WeegEconomicsEditor *self)
{
  const WeegRecordWords *words = weeg_record_words_find (&weeg_economics_type);
  GtkWidget *group = NULL;

  for (guint i = 0; i < words->n_fields; i++)
    {
      const WeegFieldWords *field = &words->fields[i];
      GtkWidget *row;

      if (!is_of_kind (field, self->kind))
        continue;
      if (group == NULL || field->heading != NULL)
        {
          group = adw_preferences_group_new ();
          if (field->heading != NULL)
            weeg_group_set_title (group, weeg_field_tr (self->language, field->heading));
          gtk_box_append (GTK_BOX (self), group);
        }
      row = weeg_field_row_new (self->session, self->language, words, field, NULL, NULL);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
      g_ptr_array_add (self->rows, row);
    }
}

static void
build_cohort (WeegEconomicsEditor *self)
{
  self->states = weeg_entry_grid_new (self->session, self->language, _ ("States"));
  weeg_entry_grid_set_row_end (WEEG_ENTRY_GRID (self->states), state_end, self);
  gtk_box_append (
      GTK_BOX (self),
      weeg_entry_frame_new (
          WEEG_ENTRY_GRID (self->states), _ ("States"),
          _ ("Where people can be. For a stay of a fixed time use a row of states, one for "
             "each cycle of it."),
          economics_editor_button_new (_ ("Add state"), G_CALLBACK (weeg_economics_editor_add_state), self)));
  self->strategies = gtk_box_new (GTK_ORIENTATION_VERTICAL, 30);
  gtk_box_append (GTK_BOX (self), self->strategies);
  for (guint i = 0; i < self->n_strategies; i++)
    {
      GtkWidget *part = weeg_economics_strategy_new (self->session, self->language, i);

      gtk_box_append (GTK_BOX (self->strategies), part);
      g_ptr_array_add (self->strategy_parts, part);
    }
  {
    GtkWidget *add = economics_editor_button_new (_ ("Add strategy"),
                                                  G_CALLBACK (weeg_economics_editor_add_strategy), self);

    gtk_widget_set_halign (add, GTK_ALIGN_START);
    gtk_widget_set_tooltip_text (add, _ ("With the numbers of the last one, to change"));
    gtk_box_append (GTK_BOX (self), add);
  }
}

static void
build_samples (WeegEconomicsEditor *self)
{
  const WeegEconomics *economics = economics_editor_get_economics (self);
  guint n = weeg_list_n (economics->costs) > 0 ? weeg_list_n (weeg_list_get (economics->costs, 0)) : 0;
  g_autofree char *text =
      g_strdup_printf (_ ("%u samples of %u strategies were made elsewhere; they came with the file."), n,
                       weeg_list_n (economics->strategies));

  gtk_box_append (GTK_BOX (self), weeg_entry_heading_new (_ ("Samples from elsewhere"), text));
}

static guint
count_strategies (const WeegEconomics *economics)
{
  return economics != NULL && economics->kind == WEEG_ECONOMICS_KIND_COHORT
             ? weeg_list_n (economics->strategies)
             : 0;
}

static int
economics_editor_kind_of (const WeegEconomics *economics)
{
  return economics != NULL ? economics->kind : -1;
}

static void
economics_editor_build (WeegEconomicsEditor *self)
{
  const WeegEconomics *economics = economics_editor_get_economics (self);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->strategy_parts, 0);
  self->states = self->strategies = self->tree = NULL;
  self->kind = economics_editor_kind_of (economics);
  self->n_strategies = count_strategies (economics);
  self->problems = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->problems), 0);
  gtk_label_set_wrap (GTK_LABEL (self->problems), TRUE);
  gtk_widget_add_css_class (self->problems, "error");
  gtk_widget_set_visible (self->problems, FALSE);
  gtk_box_append (GTK_BOX (self), self->problems);
  if (self->kind < 0)
    {
      build_empty (self);
      return;
    }
  build_fields (self);
  self->parameters = weeg_economics_parameters_new (self->session, self->language);
  gtk_box_append (GTK_BOX (self), self->parameters);
  if (self->kind == WEEG_ECONOMICS_KIND_COHORT)
    build_cohort (self);
  else if (self->kind == WEEG_ECONOMICS_KIND_TREE)
    {
      self->tree = weeg_economics_tree_new (self->session, self->language);
      gtk_box_append (GTK_BOX (self),
                      weeg_entry_heading_new (
                          _ ("Decision tree"),
                          _ ("Each way through the choices is a strategy. Costs and effects add up from "
                             "the first node to an end. The last branch of a chance node gets what the "
                             "others leave.")));
      gtk_box_append (GTK_BOX (self), self->tree);
    }
  else
    build_samples (self);
}

static void
economics_editor_show (WeegEconomicsEditor *self)
{
  if (self->kind < 0)
    return;
  for (guint i = 0; i < self->rows->len; i++)
    weeg_field_row_show (self->rows->pdata[i], "economics");
  weeg_economics_parameters_show (WEEG_ECONOMICS_PARAMETERS (self->parameters));
  if (self->states != NULL)
    show_states (self);
  for (guint i = 0; i < self->strategy_parts->len; i++)
    weeg_economics_strategy_show (self->strategy_parts->pdata[i]);
  if (self->tree != NULL)
    weeg_economics_tree_show (WEEG_ECONOMICS_TREE (self->tree));
  economics_editor_show_problems (self);
}

static gboolean
build_later (gpointer data)
{
  WeegEconomicsEditor *self = data;

  self->build_source = 0;
  economics_editor_build (self);
  economics_editor_show (self);
  return G_SOURCE_REMOVE;
}

static void
economics_editor_changed_cb (WeegEconomicsEditor *self)
{
  const WeegEconomics *economics = economics_editor_get_economics (self);

  if (economics_editor_kind_of (economics) == self->kind &&
      count_strategies (economics) == self->n_strategies)
    economics_editor_show (self);
  else if (self->build_source == 0)
    /* Later: a button that is about to go may have been pressed. */
    self->build_source = g_idle_add (build_later, self);
}

static void
weeg_economics_editor_dispose (GObject *object)
{
  g_clear_handle_id (&WEEG_ECONOMICS_EDITOR (object)->build_source, g_source_remove);
  G_OBJECT_CLASS (weeg_economics_editor_parent_class)->dispose (object);
}

static void
weeg_economics_editor_finalize (GObject *object)
{
  WeegEconomicsEditor *self = WEEG_ECONOMICS_EDITOR (object);

  g_clear_object (&self->session);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->strategy_parts);
  G_OBJECT_CLASS (weeg_economics_editor_parent_class)->finalize (object);
}

static void
weeg_economics_editor_class_init (WeegEconomicsEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = weeg_economics_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = weeg_economics_editor_finalize;
}

static void
weeg_economics_editor_init (WeegEconomicsEditor *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 24);
  self->rows = g_ptr_array_new ();
  self->strategy_parts = g_ptr_array_new ();
}

GtkWidget *
weeg_economics_editor_new (WeegDossierSession *session, const char *language)
{
  WeegEconomicsEditor *self;

  g_return_val_if_fail (WEEG_IS_DOSSIER_SESSION (session), NULL);

  self = g_object_new (WEEG_TYPE_ECONOMICS_EDITOR, NULL);
  self->session = g_object_ref (session);
  self->language = weeg_language_match (language);
  economics_editor_build (self);
  economics_editor_show (self);
  g_signal_connect_object (session, "notify::dossier", G_CALLBACK (economics_editor_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::analysis", G_CALLBACK (economics_editor_show_problems), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::analysis-stale", G_CALLBACK (economics_editor_show_problems),
                           self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
weeg_economics_editor_begin (WeegEconomicsEditor *self, WeegEconomicsKind kind)
{
  g_return_if_fail (WEEG_IS_ECONOMICS_EDITOR (self));

  if (economics_editor_get_economics (self) != NULL)
    return;
  weeg_economics_edits_make (
      self->session,
      weeg_economics_edits_fresh (weeg_dossier_session_get_dossier (self->session), self->language, kind),
      _ ("New cost-effectiveness model"), NULL, NULL);
}

WeegEntryGrid *
weeg_economics_editor_get_states (WeegEconomicsEditor *self)
{
  g_return_val_if_fail (WEEG_IS_ECONOMICS_EDITOR (self), NULL);
  return self->states != NULL ? WEEG_ENTRY_GRID (self->states) : NULL;
}

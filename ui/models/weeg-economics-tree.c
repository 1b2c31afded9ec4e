/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-economics-tree.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "weeg-economics-edits.h"
#include "weeg-edit-words.h"
#include "weeg-either.h"
#include "weeg-fields.h"
#include "weeg-language.h"
#include "weeg-translate.h"

/* A row of the table. */
typedef struct
{
  char *branch; /* path of the branch; NULL: the root */
  char *node;   /* path of its node */
  char *list;   /* (nullable) path of the branches of the node */
  guint n;      /* of those */
  guint level;
  gboolean in_chance;
  gboolean on_the_way; /* what the branch of an end has by itself */
  const WeegTreeNode *of;
} Row;

struct _WeegEconomicsTree
{
  GtkBox parent_instance;

  WeegDossierSession *session;
  const char *language;
  GtkWidget *grid;
  GPtrArray *rows;
};

G_DEFINE_FINAL_TYPE (WeegEconomicsTree, weeg_economics_tree, GTK_TYPE_BOX)

static const WeegFieldWords economics_tree_name_words = { .key = "name", .label = NC_ ("field", "Name") };
static const WeegFieldWords p_words = { .key = "p", .label = NC_ ("field", "Probability") };
static const WeegFieldWords economics_tree_cost_words = { .key = "cost", .label = NC_ ("field", "Cost") };
static const WeegFieldWords effect_words = { .key = "effect", .label = NC_ ("field", "Effect") };

static void
economics_tree_free_row (gpointer data)
{
  Row *row = data;

  g_free (row->branch);
  g_free (row->node);
  g_free (row->list);
  g_free (row);
}

static void
list_node (WeegEconomicsTree *self,
           const WeegTreeNode *node,
           char *path,
           const WeegTreeBranch *branch,
           char *branch_path,
           guint level,
           gboolean in_chance)
{
  const WeegList *branches = node->decision != NULL ? node->decision : node->chance;
  gboolean chance = node->decision == NULL;
  Row *row = g_new0 (Row, 1);

  *row = (Row){ .branch = branch_path, .node = path, .level = level, .in_chance = in_chance, .of = node };
  g_ptr_array_add (self->rows, row);
  if (node->end != NULL && branch != NULL && (branch->cost != NULL || branch->effect != NULL))
    {
      Row *way = g_new0 (Row, 1);

      *way = (Row){ .branch = g_strdup (branch_path), .level = level, .on_the_way = TRUE, .of = node };
      g_ptr_array_add (self->rows, way);
    }
  if (branches == NULL)
    return;
  row->list = g_strdup_printf ("%s.%s", path, chance ? "chance" : "decision");
  row->n = weeg_list_n (branches);
  for (guint i = 0; i < row->n; i++)
    {
      const WeegTreeBranch *below = weeg_list_get (branches, i);
      char *place = g_strdup_printf ("%s[%u]", row->list, i);

      if (below->node != NULL)
        list_node (self, below->node, g_strdup_printf ("%s.node", place), below, place, level + 1, chance);
      else
        g_free (place);
    }
}

static const char *
economics_tree_kind_of (const Row *row)
{
  if (row->on_the_way)
    return _ ("On the way");
  /* Translators: a node of a decision tree where someone chooses. */
  return row->of->decision != NULL ? C_ ("tree", "Choice")
         /* Translators: a node of a decision tree where chance decides. */
         : row->of->chance != NULL ? C_ ("tree", "Chance")
                                   /* Translators: a node of a decision tree where nothing follows. */
                                   : C_ ("tree", "End");
}

/* --- entering a probability --- */

/* The path of the list of @branch and its place there. */
static char *
split_branch (const char *branch, guint *index)
{
  const char *open = strrchr (branch, '[');

  *index = (guint)g_ascii_strtoull (open + 1, NULL, 10);
  return g_strndup (branch, open - branch);
}

static const WeegList *
economics_tree_find_list (WeegEconomicsTree *self, const char *text)
{
  g_autoptr (WeegPath) path = weeg_path_parse (text, NULL);
  gboolean present = FALSE;
  WeegCell cell = { 0 };

  if (path == NULL ||
      !weeg_path_get (path, weeg_dossier_session_get_dossier (self->session), NULL, &present, &cell, NULL))
    return NULL;
  return present ? cell.pointer : NULL;
}

/* Branch @index gets @p: what that takes goes off the others from the last one up, and what it leaves goes to
 * the last. With a formula among them nothing else changes. */
static gboolean
balance (
    WeegEconomicsTree *self, WeegEdit *edit, const char *list_path, guint index, double p, GError **error)
{
  const WeegList *list = economics_tree_find_list (self, list_path);
  guint n = weeg_list_n (list), last = index + 1 == n ? n - 2 : n - 1;
  double left = 1 - p;

  if (!(p >= 0 && p <= 1))
    {
      g_set_error_literal (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_VALUE,
                           weeg_tr (self->language, N_ ("A probability lies from 0 to 1")));
      return FALSE;
    }
  if (n < 2)
    return TRUE;
  for (guint i = 0; i < n; i++)
    if (i != index &&
        !weeg_either_is (((const WeegTreeBranch *)weeg_list_get (list, i))->p, WEEG_KIND_NUMBER))
      return TRUE;
  for (guint i = 0; i < n; i++)
    {
      double old = ((const WeegTreeBranch *)weeg_list_get (list, i))->p->cell.number;
      double share = i == last ? left : MIN (old, left);
      g_autofree char *place = g_strdup_printf ("%s[%u].p", list_path, i);

      if (i == index)
        continue;
      /* 1 - 0.7 - 0.2 is 0.1 for people. */
      share = round (share * 1e12) / 1e12;
      if (share != old)
        weeg_edit_set_number (edit, place, share);
      left -= share;
    }
  return TRUE;
}

static gboolean
enter_p (guint index, const char *text, gpointer user_data, GError **error)
{
  WeegEconomicsTree *self = user_data;
  const Row *row = self->rows->pdata[index];
  static const WeegShape shape = { OF_EITHER (weeg_expression_shapes) };
  const WeegFieldSpot spot = { weeg_dossier_session_get_dossier (self->session), self->language, &p_words,
                               &shape, TRUE };
  g_autoptr (WeegEdit) edit = weeg_edit_new (_ ("Probability"));
  g_autofree char *place = g_strdup_printf ("%s.p", row->branch);
  g_autofree char *list = NULL;
  const WeegShape *read;
  gboolean present = FALSE, good = TRUE;
  guint at;
  WeegCell cell;

  if (!weeg_entry_text_read (WEEG_ENTRY_EXPRESSION, &spot, FALSE, (WeegCell){ 0 }, text, &present, &read,
                             &cell, error))
    return FALSE;
  list = split_branch (row->branch, &at);
  weeg_edit_set (edit, place, read, cell);
  if (weeg_either_is (cell.pointer, WEEG_KIND_NUMBER))
    good = balance (self, edit, list, at, ((const WeegEither *)cell.pointer)->cell.number, error);
  weeg_cell_clear (read, cell);
  return good && weeg_dossier_session_edit (self->session, edit, error);
}

/* --- what a row's menu does --- */

static WeegTreeBranch *
fresh_branch (WeegEconomicsTree *self, const Row *row)
{
  const WeegEconomics *economics = weeg_dossier_session_get_dossier (self->session)->economics;
  /* An end with nothing: what any node becomes. */
  g_autoptr (WeegAnyRecord) ended = (WeegRecord *)weeg_economics_edits_set_node (economics, "root", "end");
  WeegTreeBranch *branch = weeg_record_new (&weeg_tree_branch_type);
  g_autofree char *name = g_strdup_printf ("%u", row->n + 1);

  WEEG_SET (branch, name, weeg_text_new (name));
  if (row->of->chance != NULL)
    WEEG_SET (branch, p, weeg_either_new_take (weeg_expression_shapes[0], (WeegCell){ .number = 0 }));
  WEEG_SET (branch, node, weeg_record_ref (((const WeegEconomics *)ended)->root));
  return branch;
}

static gboolean
economics_tree_make (WeegEconomicsTree *self, WeegEdit *edit)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  if (weeg_dossier_session_edit (self->session, edit, &error) || error->domain != WEEG_EDIT_ERROR)
    return TRUE;
  message = weeg_edit_words_error (error, self->language);
  weeg_entry_grid_set_message (WEEG_ENTRY_GRID (self->grid), message);
  return FALSE;
}

static gboolean
set_node (WeegEconomicsTree *self, const Row *row, const char *kind, const char *name)
{
  const WeegEconomics *economics = weeg_dossier_session_get_dossier (self->session)->economics;
  g_autoptr (WeegEdit) edit = weeg_edit_new (name);
  g_autoptr (WeegAnyRecord) changed =
      (WeegRecord *)weeg_economics_edits_set_node (economics, row->node + strlen ("economics."), kind);

  weeg_edit_set_record (edit, "economics", changed);
  return economics_tree_make (self, edit);
}

static gboolean
remove_branch (WeegEconomicsTree *self, const Row *row)
{
  g_autoptr (WeegEdit) edit = weeg_edit_new (_ ("Remove branch"));
  guint index;
  g_autofree char *list = split_branch (row->branch, &index);
  g_autoptr (GError) error = NULL;

  if (row->in_chance && !balance (self, edit, list, index, 0, &error))
    return FALSE;
  weeg_edit_remove (edit, row->branch);
  return economics_tree_make (self, edit);
}

gboolean
weeg_economics_tree_change (WeegEconomicsTree *self, guint index, WeegTreeOp op)
{
  const Row *row;

  g_return_val_if_fail (WEEG_IS_ECONOMICS_TREE (self), FALSE);
  if (index >= self->rows->len)
    return FALSE;
  row = self->rows->pdata[index];
  switch (op)
    {
    case WEEG_TREE_ADD_BRANCH:
      {
        g_autoptr (WeegEdit) edit = weeg_edit_new (_ ("Add branch"));
        g_autoptr (WeegAnyRecord) branch = (WeegRecord *)fresh_branch (self, row);
        g_autofree char *place = g_strdup_printf ("%s[%u]", row->list, row->n);

        weeg_edit_add_record (edit, place, branch);
        return economics_tree_make (self, edit);
      }
    case WEEG_TREE_MAKE_CHOICE:
      return set_node (self, row, "decision", _ ("Turn into a choice"));
    case WEEG_TREE_MAKE_CHANCE:
      return set_node (self, row, "chance", _ ("Turn into a chance node"));
    case WEEG_TREE_MAKE_END:
      return set_node (self, row, "end", _ ("Turn into an end"));
    case WEEG_TREE_REMOVE:
      return remove_branch (self, row);
    }
  return FALSE;
}

typedef struct
{
  WeegEconomicsTree *self;
  guint row;
  WeegTreeOp op;
} Chosen;

/* Later: the menu stands in what is built anew. */
static gboolean
change_later (gpointer data)
{
  Chosen *chosen = data;

  weeg_economics_tree_change (chosen->self, chosen->row, chosen->op);
  return G_SOURCE_REMOVE;
}

static void
free_chosen (gpointer data)
{
  g_object_unref (((Chosen *)data)->self);
  g_free (data);
}

static void
op_cb (WeegEconomicsTree *self, GtkWidget *button)
{
  Chosen *chosen = g_new (Chosen, 1);

  *chosen =
      (Chosen){ g_object_ref (self), GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "weeg-row")),
                (WeegTreeOp)GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "weeg-op")) };
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (button, GTK_TYPE_POPOVER)));
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, change_later, chosen, free_chosen);
}

static void
add_op (WeegEconomicsTree *self, GtkWidget *box, guint row, WeegTreeOp op, const char *label)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), 0);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data (G_OBJECT (button), "weeg-row", GUINT_TO_POINTER (row));
  g_object_set_data (G_OBJECT (button), "weeg-op", GINT_TO_POINTER ((int)op));
  g_signal_connect_object (button, "clicked", G_CALLBACK (op_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
}

static GtkWidget *
row_end (guint index, gpointer user_data)
{
  WeegEconomicsTree *self = user_data;
  const Row *row = self->rows->pdata[index];
  GtkWidget *button, *popover, *box;
  guint siblings = 0;

  if (row->on_the_way || weeg_dossier_session_is_read_only (self->session))
    return NULL;
  button = gtk_menu_button_new ();
  popover = gtk_popover_new ();
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  if (row->list != NULL)
    add_op (self, box, index, WEEG_TREE_ADD_BRANCH, _ ("Add branch"));
  if (row->of->decision == NULL)
    add_op (self, box, index, WEEG_TREE_MAKE_CHOICE, _ ("Turn into a choice"));
  if (row->of->chance == NULL)
    add_op (self, box, index, WEEG_TREE_MAKE_CHANCE, _ ("Turn into a chance node"));
  if (row->of->end == NULL && row->branch != NULL)
    add_op (self, box, index, WEEG_TREE_MAKE_END, _ ("Turn into an end"));
  if (row->branch != NULL)
    {
      guint at;
      g_autofree char *list = split_branch (row->branch, &at);

      siblings = weeg_list_n (economics_tree_find_list (self, list));
    }
  if (siblings > 1)
    add_op (self, box, index, WEEG_TREE_REMOVE, _ ("Remove branch"));
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What can be done"), -1);
  return button;
}

/* --- showing --- */

static void
add_path (WeegEntryGrid *grid, const char *base, const char *key)
{
  g_autofree char *path = base != NULL ? g_strdup_printf ("%s.%s", base, key) : NULL;

  weeg_entry_grid_add_cell (grid, path);
}

static void
economics_tree_add_row (WeegEconomicsTree *self, const Row *row)
{
  WeegEntryGrid *grid = WEEG_ENTRY_GRID (self->grid);
  gboolean end = row->of->end != NULL && !row->on_the_way;
  g_autofree char *values = end ? g_strdup_printf ("%s.end", row->node) : g_strdup (row->branch);

  weeg_entry_grid_add_row (grid, economics_tree_kind_of (row), row->level);
  add_path (grid, row->on_the_way ? NULL : row->branch, "name");
  add_path (grid, row->in_chance ? row->branch : NULL, "p");
  add_path (grid, values, "cost");
  add_path (grid, values, "effect");
}

void
weeg_economics_tree_show (WeegEconomicsTree *self)
{
  const WeegEconomics *economics;
  WeegEntryGrid *grid;

  g_return_if_fail (WEEG_IS_ECONOMICS_TREE (self));

  grid = WEEG_ENTRY_GRID (self->grid);
  economics = weeg_dossier_session_get_dossier (self->session)->economics;
  g_ptr_array_set_size (self->rows, 0);
  if (economics != NULL && economics->root != NULL)
    list_node (self, economics->root, g_strdup ("economics.root"), NULL, NULL, 0, FALSE);
  weeg_entry_grid_begin (grid);
  weeg_entry_grid_add_column (grid, _ ("Name"), WEEG_ENTRY_VALUE, &economics_tree_name_words, 16, NULL, NULL);
  weeg_entry_grid_add_column (grid, _ ("Probability"), WEEG_ENTRY_EXPRESSION, &p_words, 9, enter_p, self);
  weeg_entry_grid_add_column (grid, _ ("Cost"), WEEG_ENTRY_EXPRESSION, &economics_tree_cost_words, 9, NULL,
                              NULL);
  weeg_entry_grid_add_column (grid, _ ("Effect"), WEEG_ENTRY_EXPRESSION, &effect_words, 9, NULL, NULL);
  for (guint i = 0; i < self->rows->len; i++)
    economics_tree_add_row (self, self->rows->pdata[i]);
  weeg_entry_grid_end (grid);
}

static void
weeg_economics_tree_finalize (GObject *object)
{
  WeegEconomicsTree *self = WEEG_ECONOMICS_TREE (object);

  g_clear_object (&self->session);
  g_ptr_array_unref (self->rows);
  G_OBJECT_CLASS (weeg_economics_tree_parent_class)->finalize (object);
}

static void
weeg_economics_tree_class_init (WeegEconomicsTreeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = weeg_economics_tree_finalize;
}

static void
weeg_economics_tree_init (WeegEconomicsTree *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  self->rows = g_ptr_array_new_with_free_func (economics_tree_free_row);
}

GtkWidget *
weeg_economics_tree_new (WeegDossierSession *session, const char *language)
{
  WeegEconomicsTree *self;

  g_return_val_if_fail (WEEG_IS_DOSSIER_SESSION (session), NULL);

  self = g_object_new (WEEG_TYPE_ECONOMICS_TREE, NULL);
  self->session = g_object_ref (session);
  self->language = weeg_language_match (language);
  self->grid = weeg_entry_grid_new (session, language, _ ("Decision tree"));
  weeg_entry_grid_set_row_end (WEEG_ENTRY_GRID (self->grid), row_end, self);
  gtk_box_append (GTK_BOX (self), self->grid);
  weeg_economics_tree_show (self);
  return GTK_WIDGET (self);
}

WeegEntryGrid *
weeg_economics_tree_get_grid (WeegEconomicsTree *self)
{
  g_return_val_if_fail (WEEG_IS_ECONOMICS_TREE (self), NULL);
  return WEEG_ENTRY_GRID (self->grid);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-economics-edits.h"

#include <string.h>

#include "weeg-either.h"
#include "weeg-fields.h"
#include "weeg-model-check.h"
#include "weeg-path.h"
#include "weeg-translate.h"

#define USUAL_CYCLES 20

static const WeegField *
find_field (gconstpointer record, const char *key)
{
  return weeg_record_type_find (((const WeegRecord *)record)->type, key);
}

static void
take (gpointer record, const char *key, WeegCell cell)
{
  weeg_record_take (record, find_field (record, key), cell);
}

/* The item shape of the list or map at @key. */
static const WeegShape *
item_of (gconstpointer record, const char *key)
{
  return find_field (record, key)->shape.item;
}

static WeegEither *
either_number (double number)
{
  return weeg_either_new_take (weeg_expression_shapes[0], (WeegCell){ .number = number });
}

static WeegList *
list_with (const WeegList *list, const WeegShape *item, WeegCell cell)
{
  g_autoptr (WeegList) empty = NULL;

  if (list != NULL)
    return weeg_list_insert (list, weeg_list_n (list), cell);
  empty = weeg_list_new_take (item, g_array_new (FALSE, TRUE, sizeof (WeegCell)));
  return weeg_list_insert (empty, 0, cell);
}

static WeegCell
strategy_cell (const WeegEconomics *economics, WeegStrategy *strategy)
{
  const WeegShape *item = item_of (economics, "strategies");

  for (guint i = 0; item->either[i] != NULL; i++)
    if (item->either[i]->kind == WEEG_KIND_RECORD)
      return (WeegCell){ .pointer =
                             weeg_either_new_take (item->either[i], (WeegCell){ .pointer = strategy }) };
  g_return_val_if_reached ((WeegCell){ 0 });
}

/* --- a model to begin with --- */

static void
add_fresh_strategies (WeegEconomics *economics, const WeegDossier *dossier, const char *language)
{
  for (int comparator = 1; comparator >= 0; comparator--)
    for (guint i = 0; i < weeg_list_n (dossier->alternatives); i++)
      {
        const WeegAlternative *alternative = weeg_list_get (dossier->alternatives, i);
        WeegStrategy *strategy;

        if ((alternative->comparator != 0) != comparator)
          continue;
        strategy = weeg_record_new (&weeg_strategy_type);
        take (strategy, "id", (WeegCell){ .pointer = g_strdup (alternative->id) });
        take (strategy, "name",
              (WeegCell){ .pointer = weeg_text_new (weeg_text_get (alternative->name, language)) });
        take (economics, "strategies",
              (WeegCell){ .pointer = list_with (economics->strategies, item_of (economics, "strategies"),
                                                strategy_cell (economics, strategy)) });
      }
  while (weeg_list_n (economics->strategies) < 2)
    {
      const char *name = weeg_list_n (economics->strategies) == 0 ? weeg_tr (language, N_ ("Current care"))
                                                                  : weeg_tr (language, N_ ("New technology"));
      WeegStrategy *strategy = weeg_record_new (&weeg_strategy_type);

      take (strategy, "id",
            (WeegCell){ .pointer = g_strdup_printf ("s%u", weeg_list_n (economics->strategies) + 1) });
      take (strategy, "name", (WeegCell){ .pointer = weeg_text_new (name) });
      take (economics, "strategies",
            (WeegCell){ .pointer = list_with (economics->strategies, item_of (economics, "strategies"),
                                              strategy_cell (economics, strategy)) });
    }
}

static void
add_fresh_cohort (WeegEconomics *economics, const char *language)
{
  const char *names[] = { weeg_tr (language, N_ ("Well")), weeg_tr (language, N_ ("Ill")),
                          weeg_tr (language, N_ ("Dead")) };
  GArray *states = g_array_new (FALSE, TRUE, sizeof (WeegCell));
  GArray *start = g_array_new (FALSE, TRUE, sizeof (WeegCell));
  GPtrArray *keys = g_ptr_array_new ();
  WeegCell all = { .pointer = either_number (1) };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      WeegCell cell = { .pointer = g_strdup (names[i]) };

      g_array_append_val (states, cell);
    }
  g_ptr_array_add (keys, g_strdup (names[0]));
  g_array_append_val (start, all);
  take (economics, "states",
        (WeegCell){ .pointer = weeg_list_new_take (item_of (economics, "states"), states) });
  take (economics, "start",
        (WeegCell){ .pointer = weeg_map_new_take (item_of (economics, "start"), keys, start) });
  take (economics, "cycle_length", (WeegCell){ .number = 1 });
  take (economics, "cycles", (WeegCell){ .integer = USUAL_CYCLES });
  take (economics, "correction", (WeegCell){ .choice = WEEG_CORRECTION_HALF_CYCLE });
}

static WeegTreeNode *
end_new (void)
{
  WeegTreeNode *node = weeg_record_new (&weeg_tree_node_type);
  WeegTreeEnd *end = weeg_record_new (&weeg_tree_end_type);

  take (end, "cost", (WeegCell){ .pointer = either_number (0) });
  take (end, "effect", (WeegCell){ .pointer = either_number (0) });
  take (node, "end", (WeegCell){ .pointer = end });
  return node;
}

static WeegTreeBranch *
branch_new (const char *name)
{
  WeegTreeBranch *branch = weeg_record_new (&weeg_tree_branch_type);

  if (name != NULL)
    take (branch, "name", (WeegCell){ .pointer = weeg_text_new (name) });
  take (branch, "node", (WeegCell){ .pointer = end_new () });
  return branch;
}

/* The strategies become the choices of the first node. */
static void
turn_into_tree (WeegEconomics *economics, const char *language)
{
  WeegTreeNode *root = weeg_record_new (&weeg_tree_node_type);
  GArray *branches = g_array_new (FALSE, TRUE, sizeof (WeegCell));

  for (guint i = 0; i < weeg_list_n (economics->strategies); i++)
    {
      const WeegEither *either = weeg_list_cell (economics->strategies, i).pointer;
      const WeegStrategy *strategy = either->cell.pointer;
      WeegCell branch = { .pointer = branch_new (weeg_text_get (strategy->name, language)) };

      g_array_append_val (branches, branch);
    }
  take (root, "decision", (WeegCell){ .pointer = weeg_list_new_take (item_of (root, "decision"), branches) });
  take (economics, "root", (WeegCell){ .pointer = root });
  weeg_record_remove (economics, find_field (economics, "strategies"));
}

WeegEconomics *
weeg_economics_edits_fresh (const WeegDossier *dossier, const char *language, WeegEconomicsKind kind)
{
  WeegEconomics *economics;

  g_return_val_if_fail (dossier != NULL, NULL);

  economics = weeg_model_new_default ();
  take (economics, "kind", (WeegCell){ .choice = (int)kind });
  add_fresh_strategies (economics, dossier, language);
  if (kind == WEEG_ECONOMICS_KIND_TREE)
    turn_into_tree (economics, language);
  else
    add_fresh_cohort (economics, language);
  return economics;
}

/* --- trees --- */

/* The branches that @node has, or two fresh ones; (transfer full). */
static WeegList *
branches_for (const WeegTreeNode *node, const char *kind)
{
  const WeegList *old = node->decision != NULL ? node->decision : node->chance;
  gboolean chance = strcmp (kind, "chance") == 0;
  GArray *cells = g_array_new (FALSE, TRUE, sizeof (WeegCell));
  guint n = MAX (weeg_list_n (old), 2);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u", i + 1);
      WeegCell cell = { .pointer = i < weeg_list_n (old) ? weeg_record_copy (weeg_list_get (old, i))
                                                         : (gpointer)branch_new (name) };

      if (chance && ((WeegTreeBranch *)cell.pointer)->p == NULL)
        take (cell.pointer, "p", (WeegCell){ .pointer = either_number (1.0 / n) });
      else if (!chance)
        weeg_record_remove (cell.pointer, find_field (cell.pointer, "p"));
      g_array_append_val (cells, cell);
    }
  return weeg_list_new_take (item_of (node, kind), cells);
}

static WeegTreeNode *
node_as (const WeegTreeNode *node, const char *kind)
{
  WeegTreeNode *fresh;

  if (strcmp (kind, "end") == 0)
    return end_new ();
  fresh = weeg_record_new (&weeg_tree_node_type);
  take (fresh, kind, (WeegCell){ .pointer = branches_for (node, kind) });
  return fresh;
}

/* @node with the node at @steps below it changed; (transfer full). */
static WeegTreeNode *
node_with (const WeegTreeNode *node, const WeegPath *path, guint step, const char *kind)
{
  const WeegField *field;
  WeegTreeNode *copy;
  WeegTreeBranch *branch;
  WeegList *list;
  guint index;

  if (step + 3 > path->n)
    return node_as (node, kind);
  field = find_field (node, path->steps[step].key);
  index = path->steps[step + 1].index;
  g_return_val_if_fail (field != NULL && weeg_record_has_field (node, field), NULL);
  list = weeg_record_get (node, field).pointer;
  g_return_val_if_fail (index < weeg_list_n (list), NULL);
  branch = weeg_record_copy (weeg_list_get (list, index));
  take (branch, "node", (WeegCell){ .pointer = node_with (branch->node, path, step + 3, kind) });
  copy = weeg_record_copy (node);
  weeg_record_take (
      copy, field, (WeegCell){ .pointer = weeg_list_replace (list, index, (WeegCell){ .pointer = branch }) });
  return copy;
}

WeegEconomics *
weeg_economics_edits_set_node (const WeegEconomics *economics, const char *place, const char *kind)
{
  g_autoptr (WeegPath) path = NULL;
  WeegEconomics *copy;

  g_return_val_if_fail (economics != NULL && economics->root != NULL, NULL);
  g_return_val_if_fail (place != NULL && kind != NULL, NULL);

  path = weeg_path_parse (place, NULL);
  g_return_val_if_fail (path != NULL, NULL);
  copy = weeg_record_copy (economics);
  take (copy, "root", (WeegCell){ .pointer = node_with (economics->root, path, 1, kind) });
  return copy;
}

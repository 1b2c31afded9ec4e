/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-economics-edits-private.h"

#include <string.h>

#include "weeg-either.h"
#include "weeg-fields.h"
#include "weeg-model-check.h"
#include "weeg-path.h"
#include "weeg-translate.h"

#define USUAL_CYCLES 20

static WeegEither *
either_number (double number)
{
  return weeg_either_new_take (weeg_expression_shapes[0], (WeegCell){ .number = number });
}

/* --- a model to begin with --- */

static void
add_strategy (WeegEconomics *economics, const char *name, const char *id)
{
  WeegStrategy *strategy = weeg_record_new (&weeg_strategy_type);

  WEEG_SET (strategy, id, id != NULL ? g_strdup (id) : weeg_economics_edits_free_id (economics));
  WEEG_SET (strategy, name, weeg_text_new (name));
  weeg_economics_edits_take_strategy (economics, strategy);
}

static void
add_fresh_strategies (WeegEconomics *economics, const WeegDossier *dossier, const char *language)
{
  for (int comparator = 1; comparator >= 0; comparator--)
    for (guint i = 0; i < weeg_list_n (dossier->alternatives); i++)
      {
        const WeegAlternative *alternative = weeg_list_get (dossier->alternatives, i);

        if ((alternative->comparator != 0) == comparator)
          add_strategy (economics, weeg_text_get (alternative->name, language), alternative->id);
      }
  if (weeg_list_n (economics->strategies) < 1)
    add_strategy (economics, weeg_tr (language, N_ ("Current care")), NULL);
  if (weeg_list_n (economics->strategies) < 2)
    add_strategy (economics, weeg_tr (language, N_ ("New technology")), NULL);
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
  WEEG_SET (economics, states, weeg_list_new_take (&weeg_string_shape, states));
  WEEG_SET (economics, start, weeg_map_new_take (&weeg_expression_shape, keys, start));
  WEEG_SET (economics, cycle_length, 1);
  WEEG_SET (economics, cycles, USUAL_CYCLES);
  WEEG_SET (economics, correction, WEEG_CORRECTION_HALF_CYCLE);
}

static WeegTreeNode *
end_new (void)
{
  WeegTreeNode *node = weeg_record_new (&weeg_tree_node_type);
  WeegTreeEnd *end = weeg_record_new (&weeg_tree_end_type);

  WEEG_SET (end, cost, either_number (0));
  WEEG_SET (end, effect, either_number (0));
  WEEG_SET (node, end, end);
  return node;
}

static WeegTreeBranch *
branch_new (const char *name)
{
  WeegTreeBranch *branch = weeg_record_new (&weeg_tree_branch_type);

  WEEG_SET (branch, name, weeg_text_new (name));
  WEEG_SET (branch, node, end_new ());
  return branch;
}

/* A node with branches, of the kind that @key says: "decision" or "chance". @cells is taken. */
static WeegTreeNode *
node_new (const char *key, GArray *cells)
{
  WeegTreeNode *node = weeg_record_new (&weeg_tree_node_type);
  const WeegField *field = weeg_record_type_find (&weeg_tree_node_type, key);

  weeg_record_take (node, field, (WeegCell){ .pointer = weeg_list_new_take (field->shape.item, cells) });
  return node;
}

/* The strategies become the choices of the first node. */
static void
turn_into_tree (WeegEconomics *economics, const char *language)
{
  GArray *branches = g_array_new (FALSE, TRUE, sizeof (WeegCell));

  for (guint i = 0; i < weeg_list_n (economics->strategies); i++)
    {
      const WeegEither *either = weeg_list_cell (economics->strategies, i).pointer;
      const WeegStrategy *strategy = either->cell.pointer;
      WeegCell branch = { .pointer = branch_new (weeg_text_get (strategy->name, language)) };

      g_array_append_val (branches, branch);
    }
  WEEG_SET (economics, root, node_new ("decision", branches));
  WEEG_CLEAR (economics, strategies);
}

WeegEconomics *
weeg_economics_edits_fresh (const WeegDossier *dossier, const char *language, WeegEconomicsKind kind)
{
  WeegEconomics *economics;

  g_return_val_if_fail (dossier != NULL, NULL);

  economics = weeg_model_new_default ();
  WEEG_REPLACE (economics, kind, (int)kind);
  add_fresh_strategies (economics, dossier, language);
  if (kind == WEEG_ECONOMICS_KIND_TREE)
    turn_into_tree (economics, language);
  else
    add_fresh_cohort (economics, language);
  return economics;
}

/* --- trees --- */

/* @node as one of another kind, with the branches that it has, or two fresh ones. (transfer full) */
static WeegTreeNode *
node_as (const WeegTreeNode *node, const char *kind)
{
  const WeegList *old = node->decision != NULL ? node->decision : node->chance;
  gboolean chance = strcmp (kind, "chance") == 0;
  guint n = MAX (weeg_list_n (old), 2);
  GArray *cells;

  if (strcmp (kind, "end") == 0)
    return end_new ();
  cells = g_array_new (FALSE, TRUE, sizeof (WeegCell));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u", i + 1);
      WeegTreeBranch *branch =
          i < weeg_list_n (old) ? weeg_record_copy (weeg_list_get (old, i)) : (gpointer)branch_new (name);
      WeegCell cell = { .pointer = branch };

      if (chance && branch->p == NULL)
        WEEG_REPLACE (branch, p, either_number (1.0 / n));
      else if (!chance)
        WEEG_CLEAR (branch, p);
      g_array_append_val (cells, cell);
    }
  return node_new (kind, cells);
}

/* @node with the node at @step and below it changed. (transfer full) */
static WeegTreeNode *
node_with (const WeegTreeNode *node, const WeegPath *path, guint step, const char *kind)
{
  const WeegField *field;
  WeegTreeNode *copy, *below;
  WeegTreeBranch *branch;
  WeegList *list;
  guint index;

  if (step + 3 > path->n)
    return node_as (node, kind);
  field = weeg_record_type_find (&weeg_tree_node_type, path->steps[step].key);
  index = path->steps[step + 1].index;
  g_return_val_if_fail (field != NULL && weeg_record_has_field (node, field), NULL);
  list = weeg_record_get (node, field).pointer;
  g_return_val_if_fail (index < weeg_list_n (list), NULL);
  branch = weeg_record_copy (weeg_list_get (list, index));
  below = node_with (branch->node, path, step + 3, kind);
  WEEG_REPLACE (branch, node, below);
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
  WEEG_REPLACE (copy, root, node_with (economics->root, path, 1, kind));
  return copy;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-tree.h"

#include <string.h>

/* How far rounding may take the chances of a branching from 1 together. */
#define SUM_TOLERANCE 1e-6

typedef struct _Node Node;

typedef struct
{
  guint p, cost, effect; /* rows of the inputs */
  Node *node;
} Branch;

struct _Node
{
  char *path;
  gboolean chance;
  GArray *branches;   /* of Branch; NULL for an end */
  guint cost, effect; /* of an end */
  GPtrArray *names;   /* of the ways to choose from here on */
  guint first;        /* row of the first of those in the scratch */
};

struct _WeegTree
{
  Node *root;
  guint n_rows; /* of the scratch */
};

typedef struct
{
  WeegTree *tree;
  WeegEconomicsInputs *inputs;
  WeegProblems *problems;
} TreeCompiler;

static void
free_node (Node *node)
{
  for (guint i = 0; node->branches != NULL && i < node->branches->len; i++)
    g_clear_pointer (&g_array_index (node->branches, Branch, i).node, free_node);
  g_clear_pointer (&node->branches, g_array_unref);
  g_clear_pointer (&node->names, g_ptr_array_unref);
  g_free (node->path);
  g_free (node);
}

void
weeg_tree_free (WeegTree *tree)
{
  g_clear_pointer (&tree->root, free_node);
  g_free (tree);
}

/* --- compiling --- */

static guint
tree_add_entry (TreeCompiler *compiler, const WeegEither *entry, const char *path, const char *key)
{
  g_autofree char *place = g_strdup_printf ("%s.%s", path, key);
  guint before = weeg_problems_n (compiler->problems);
  guint row = weeg_economics_inputs_add (compiler->inputs, entry, place, compiler->problems);

  if (weeg_problems_n (compiler->problems) == before && weeg_economics_inputs_varies (compiler->inputs, row))
    weeg_problems_add (compiler->problems, place, "it depends on t, expected no cycles in a tree");
  return row;
}

static char *
join_names (const char *a, const char *b)
{
  if (*a == '\0' || *b == '\0')
    return g_strconcat (a, b, NULL);
  return g_strconcat (a, ", ", b, NULL);
}

/* A decision: the ways of each branch, behind its name. */
static void
name_choices (TreeCompiler *compiler, Node *node, const WeegList *given)
{
  for (guint i = 0; i < node->branches->len; i++)
    {
      const WeegTreeBranch *branch = weeg_list_get (given, i);
      const GPtrArray *below = g_array_index (node->branches, Branch, i).node->names;
      const char *name = weeg_text_get (branch->name, "en");

      if (*name == '\0')
        {
          g_autofree char *place = g_strdup_printf ("%s[%u].name", node->path, i);

          weeg_problems_add (compiler->problems, place, "missing, expected a name for this choice");
        }
      for (guint j = 0; j < below->len; j++)
        g_ptr_array_add (node->names, join_names (name, g_ptr_array_index (below, j)));
    }
}

/* A chance: every combination of the ways of its branches; the last branch changes fastest. */
static void
name_combinations (Node *node)
{
  g_ptr_array_add (node->names, g_strdup (""));
  for (guint i = 0; i < node->branches->len; i++)
    {
      const GPtrArray *below = g_array_index (node->branches, Branch, i).node->names;
      GPtrArray *longer = g_ptr_array_new_with_free_func (g_free);

      for (guint j = 0; j < node->names->len; j++)
        for (guint k = 0; k < below->len && longer->len <= WEEG_TREE_STRATEGIES; k++)
          g_ptr_array_add (longer,
                           join_names (g_ptr_array_index (node->names, j), g_ptr_array_index (below, k)));
      g_ptr_array_unref (node->names);
      node->names = longer;
    }
}

static Node *compile_node (TreeCompiler *compiler, const WeegTreeNode *given, const char *path);

static void
compile_branches (TreeCompiler *compiler, Node *node, const WeegList *given)
{
  if (weeg_list_n (given) == 0)
    weeg_problems_add (compiler->problems, node->path, "an empty list, expected branches");
  for (guint i = 0; i < weeg_list_n (given); i++)
    {
      const WeegTreeBranch *branch = weeg_list_get (given, i);
      g_autofree char *path = g_strdup_printf ("%s[%u]", node->path, i);
      g_autofree char *below = g_strconcat (path, ".node", NULL);
      Branch compiled = { 0 };

      if (node->chance && branch->p == NULL)
        weeg_problems_add (compiler->problems, path, "p is missing, expected a probability");
      if (node->chance)
        compiled.p = tree_add_entry (compiler, branch->p, path, "p");
      compiled.cost = tree_add_entry (compiler, branch->cost, path, "cost");
      compiled.effect = tree_add_entry (compiler, branch->effect, path, "effect");
      compiled.node = compile_node (compiler, branch->node, below);
      g_array_append_val (node->branches, compiled);
    }
  if (node->chance)
    name_combinations (node);
  else
    name_choices (compiler, node, given);
  if (node->names->len > WEEG_TREE_STRATEGIES)
    weeg_problems_add (compiler->problems, node->path, "too many ways to choose, expected at most %d",
                       WEEG_TREE_STRATEGIES);
}

static Node *
compile_node (TreeCompiler *compiler, const WeegTreeNode *given, const char *path)
{
  Node *node = g_new0 (Node, 1);
  int n = given == NULL ? 0 : WEEG_HAS (given, decision) + WEEG_HAS (given, chance) + WEEG_HAS (given, end);

  node->names = g_ptr_array_new_with_free_func (g_free);
  if (n != 1)
    {
      weeg_problems_add (compiler->problems, path,
                         n == 0 ? N_ ("none, expected exactly one of decision, chance and end")
                                : N_ ("more than one, expected exactly one of decision, chance and end"));
      node->path = g_strdup (path);
      return node;
    }
  node->chance = WEEG_HAS (given, chance);
  node->path = g_strconcat (path,
                            node->chance                 ? ".chance"
                            : WEEG_HAS (given, decision) ? ".decision"
                                                         : ".end",
                            NULL);
  if (WEEG_HAS (given, end))
    {
      node->cost = tree_add_entry (compiler, given->end->cost, node->path, "cost");
      node->effect = tree_add_entry (compiler, given->end->effect, node->path, "effect");
      g_ptr_array_add (node->names, g_strdup (""));
    }
  else
    {
      node->branches = g_array_new (FALSE, FALSE, sizeof (Branch));
      compile_branches (compiler, node, node->chance ? given->chance : given->decision);
    }
  node->first = compiler->tree->n_rows;
  compiler->tree->n_rows += node->names->len;
  return node;
}

static void
check_names (const Node *root, WeegProblems *problems)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < root->names->len; i++)
    if (!g_hash_table_add (names, g_ptr_array_index (root->names, i)))
      {
        weeg_problems_add (problems, root->path,
                           "\"%s\" stands for two ways to choose, expected names that differ",
                           (const char *)g_ptr_array_index (root->names, i));
        return;
      }
}

WeegTree *
weeg_tree_new (const WeegEconomics *economics, WeegEconomicsInputs *inputs, WeegProblems *problems)
{
  g_autoptr (WeegTree) tree = g_new0 (WeegTree, 1);
  TreeCompiler compiler = { tree, inputs, problems };

  if (economics->root == NULL)
    {
      weeg_problems_add (problems, "root", "missing, expected the first node of the tree");
      return NULL;
    }
  tree->root = compile_node (&compiler, economics->root, "root");
  if (weeg_problems_n (problems) == 0)
    check_names (tree->root, problems);
  return weeg_problems_n (problems) == 0 ? g_steal_pointer (&tree) : NULL;
}

guint
weeg_tree_n_strategies (const WeegTree *tree)
{
  return tree->root->names->len;
}

const char *
weeg_tree_strategy (const WeegTree *tree, guint index)
{
  const char *name = g_ptr_array_index (tree->root->names, index);

  return *name != '\0' ? name : "tree";
}

/* --- rolling back --- */

typedef struct
{
  double *costs; /* rows of WEEG_CHUNK: node->first and on */
  double *effects;
} TreeScratch;

static gpointer
tree_new_scratch (gconstpointer model)
{
  const WeegTree *tree = model;
  TreeScratch *scratch = g_new0 (TreeScratch, 1);

  scratch->costs = g_new0 (double, (gsize)tree->n_rows *WEEG_CHUNK);
  scratch->effects = g_new0 (double, (gsize)tree->n_rows *WEEG_CHUNK);
  return scratch;
}

static void
free_scratch (gpointer data)
{
  TreeScratch *scratch = data;

  g_free (scratch->costs);
  g_free (scratch->effects);
  g_free (scratch);
}

static gboolean
check_chance (const Node *node, WeegEconomicsChunk *chunk)
{
  double sums[WEEG_CHUNK] = { 0 };

  for (guint b = 0; b < node->branches->len; b++)
    {
      const double *p = weeg_economics_chunk_row (chunk, g_array_index (node->branches, Branch, b).p);

      for (guint i = 0; i < chunk->n; i++)
        {
          g_autofree char *path = NULL;

          sums[i] += p[i];
          if (p[i] >= -WEEG_CHANCE_TOLERANCE && p[i] <= 1 + SUM_TOLERANCE)
            continue;
          path = g_strdup_printf ("%s[%u].p", node->path, b);
          return weeg_economics_chunk_fail (chunk, i, path, "%.6g, expected a probability of 0 to 1", p[i]);
        }
    }
  for (guint i = 0; i < chunk->n; i++)
    if (!(sums[i] >= 1 - SUM_TOLERANCE && sums[i] <= 1 + SUM_TOLERANCE))
      return weeg_economics_chunk_fail (chunk, i, node->path, "the probabilities sum to %.15g, expected 1",
                                        sums[i]);
  return TRUE;
}

/* out = @own + @below, or with @p (nullable): out += p x (own + below). */
static void
pass_on (double *out, const double *p, const double *own, const double *below, guint n)
{
  if (p == NULL)
    for (guint i = 0; i < n; i++)
      out[i] = own[i] + below[i];
  else
    for (guint i = 0; i < n; i++)
      out[i] += p[i] * (own[i] + below[i]);
}

/* Adds branch @branch, chosen below in way @way, to way @to of @node. */
static void
add_branch (const Node *node,
            const Branch *branch,
            guint way,
            guint to,
            const WeegEconomicsChunk *chunk,
            TreeScratch *scratch)
{
  gsize out = (gsize)(node->first + to) * WEEG_CHUNK, below = (gsize)(branch->node->first + way) * WEEG_CHUNK;
  const double *p = node->chance ? weeg_economics_chunk_row (chunk, branch->p) : NULL;

  pass_on (scratch->costs + out, p, weeg_economics_chunk_row (chunk, branch->cost), scratch->costs + below,
           chunk->n);
  pass_on (scratch->effects + out, p, weeg_economics_chunk_row (chunk, branch->effect),
           scratch->effects + below, chunk->n);
}

static void
roll_back_chance (const Node *node, const WeegEconomicsChunk *chunk, TreeScratch *scratch)
{
  gsize size = (gsize)node->names->len * WEEG_CHUNK * sizeof (double);

  memset (scratch->costs + (gsize)node->first * WEEG_CHUNK, 0, size);
  memset (scratch->effects + (gsize)node->first * WEEG_CHUNK, 0, size);
  for (guint way = 0; way < node->names->len; way++)
    for (guint b = node->branches->len, rest = way; b-- > 0;)
      {
        const Branch *branch = &g_array_index (node->branches, Branch, b);
        guint n_below = branch->node->names->len;

        add_branch (node, branch, rest % n_below, way, chunk, scratch);
        rest /= n_below;
      }
}

static gboolean
roll_back (const Node *node, WeegEconomicsChunk *chunk, TreeScratch *scratch)
{
  guint to = 0;

  if (node->branches == NULL)
    {
      gsize size = chunk->n * sizeof (double);

      memcpy (scratch->costs + (gsize)node->first * WEEG_CHUNK, weeg_economics_chunk_row (chunk, node->cost),
              size);
      memcpy (scratch->effects + (gsize)node->first * WEEG_CHUNK,
              weeg_economics_chunk_row (chunk, node->effect), size);
      return TRUE;
    }
  if (node->chance && !check_chance (node, chunk))
    return FALSE;
  for (guint b = 0; b < node->branches->len; b++)
    if (!roll_back (g_array_index (node->branches, Branch, b).node, chunk, scratch))
      return FALSE;
  if (node->chance)
    {
      roll_back_chance (node, chunk, scratch);
      return TRUE;
    }
  for (guint b = 0; b < node->branches->len; b++)
    {
      const Branch *branch = &g_array_index (node->branches, Branch, b);

      for (guint way = 0; way < branch->node->names->len; way++)
        add_branch (node, branch, way, to++, chunk, scratch);
    }
  return TRUE;
}

static gboolean
tree_run (gconstpointer model, gpointer data, WeegEconomicsChunk *chunk, double *costs, double *effects)
{
  const WeegTree *tree = model;
  TreeScratch *scratch = data;
  gsize first = (gsize)tree->root->first * WEEG_CHUNK;
  gsize size = (gsize)tree->root->names->len * WEEG_CHUNK * sizeof (double);

  if (!roll_back (tree->root, chunk, scratch))
    return FALSE;
  memcpy (costs, scratch->costs + first, size);
  memcpy (effects, scratch->effects + first, size);
  return TRUE;
}

WeegPsaModel
weeg_tree_model (const WeegTree *tree)
{
  return (WeegPsaModel){ tree, weeg_tree_n_strategies (tree), tree_new_scratch, free_scratch, tree_run };
}

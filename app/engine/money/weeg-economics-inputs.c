/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-economics-inputs.h"

#include "weeg-economics-inputs-private.h"

#include <math.h>
#include <string.h>

/* A parameter that is an expression, until its turn comes. */
typedef struct
{
  const char *name;
  WeegExpression *expression;
  guint waits_for; /* parameters in it that have no meaning yet */
  GArray *users;   /* of guint: those that wait for it */
  gboolean placed;
} Pending;

static void
clear_row (gpointer data)
{
  WeegEconomicsRow *row = data;

  g_free (row->path);
  g_free (row->name);
  g_clear_pointer (&row->expression, weeg_expression_free);
}

static void
clear_pending (gpointer data)
{
  Pending *pending = data;

  g_clear_pointer (&pending->expression, weeg_expression_free);
  g_clear_pointer (&pending->users, g_array_unref);
}

void
weeg_economics_inputs_free (WeegEconomicsInputs *inputs)
{
  g_array_unref (inputs->rows);
  g_array_unref (inputs->uncertain);
  g_hash_table_unref (inputs->symbols);
  g_hash_table_unref (inputs->entries);
  g_free (inputs);
}

/* Takes what @row holds. */
static guint
append_row (WeegEconomicsInputs *inputs, WeegEconomicsRow row)
{
  guint index = inputs->rows->len;

  g_array_append_val (inputs->rows, row);
  if (row.name != NULL)
    g_array_append_val (inputs->uncertain, index);
  return index;
}

static void
define (WeegEconomicsInputs *inputs, const char *name, WeegSymbol symbol, guint n_parts)
{
  WeegEconomicsSymbol *defined = g_new0 (WeegEconomicsSymbol, 1);

  defined->symbol = symbol;
  defined->n_parts = n_parts;
  g_hash_table_insert (inputs->symbols, g_strdup (name), defined);
}

static gboolean
economics_inputs_look_up (
    const char *name, guint part, WeegSymbol *symbol, WeegMessage **reason, gpointer data)
{
  const WeegEconomicsInputs *inputs = data;
  const WeegEconomicsSymbol *known = g_hash_table_lookup (inputs->symbols, name);

  if (known == NULL)
    return FALSE;
  if (part > known->n_parts)
    *reason = known->n_parts == 0
                  ? weeg_message_new ("\"%s\" is one number, expected it without [%u]", name, part)
                  : weeg_message_new ("\"%s\" has %u parts, not %u", name, known->n_parts, part);
  else if (part == 0 && known->n_parts > 0)
    *reason = weeg_message_new ("\"%s\" has parts, expected one of %s[1] .. %s[%u]", name, name, name,
                                known->n_parts);
  if (*reason != NULL)
    return FALSE;
  *symbol = known->symbol;
  if (part > 0)
    symbol->row += part - 1;
  return TRUE;
}

/* --- parameters that are numbers --- */

static void
add_quantity (WeegEconomicsInputs *inputs, const char *name, const char *path, const WeegQuantity *quantity)
{
  if (WEEG_HAS (quantity, dist) && quantity->dist == WEEG_DIST_DIRICHLET)
    {
      guint n_parts = weeg_list_n (quantity->alpha->cell.pointer), first = inputs->rows->len;

      for (guint k = 1; k <= n_parts; k++)
        append_row (inputs, (WeegEconomicsRow){ .path = g_strdup (path),
                                                .name = g_strdup_printf ("%s[%u]", name, k),
                                                .quantity = quantity,
                                                .part = k });
      define (inputs, name, (WeegSymbol){ .row = first }, n_parts);
      return;
    }
  if (!weeg_quantity_is_uncertain (quantity))
    {
      define (inputs, name, (WeegSymbol){ .constant = TRUE, .number = weeg_quantity_base (quantity, 0) }, 0);
      return;
    }
  define (inputs, name,
          (WeegSymbol){ .row = append_row (inputs, (WeegEconomicsRow){ .path = g_strdup (path),
                                                                       .name = g_strdup (name),
                                                                       .quantity = quantity }) },
          0);
}

static void
add_samples (WeegEconomicsInputs *inputs,
             const char *name,
             const char *path,
             const WeegList *samples,
             guint n_samples,
             WeegProblems *problems)
{
  guint n = weeg_list_n (samples);

  if (n == 0 || (n_samples > 0 && n != n_samples))
    weeg_problems_add (problems, path, "%u samples, expected as many as there are of the rest: %u", n,
                       n_samples);
  define (inputs, name,
          (WeegSymbol){ .row = append_row (inputs, (WeegEconomicsRow){ .path = g_strdup (path),
                                                                       .name = g_strdup (name),
                                                                       .samples = samples }) },
          0);
}

static gboolean
is_reserved (const char *name)
{
  static const char *const reserved[] = { "t", "exp", "log", "sqrt", "pow", "min", "max", NULL };

  return g_strv_contains (reserved, name);
}

/* Adds the parameter, or puts it on @pending when it is an expression. */
static void
add_parameter (WeegEconomicsInputs *inputs,
               const char *name,
               const WeegEither *either,
               guint n_samples,
               GArray *pending,
               WeegProblems *problems)
{
  g_autofree char *path = g_strdup_printf ("parameters.%s", name);
  g_autoptr (GError) error = NULL;
  Pending waits = { .name = name };

  if (is_reserved (name))
    weeg_problems_add (problems, path,
                       "\"%s\" has a meaning of its own in expressions, expected another name", name);
  if (weeg_either_is (either, WEEG_KIND_QUANTITY))
    {
      const char *wrong = weeg_quantity_check (either->cell.pointer);

      if (wrong == NULL)
        add_quantity (inputs, name, path, either->cell.pointer);
      else
        weeg_problems_take (problems, path, weeg_message_new_phrase (wrong));
      return;
    }
  if (weeg_either_is (either, WEEG_KIND_LIST))
    {
      add_samples (inputs, name, path, either->cell.pointer, n_samples, problems);
      return;
    }
  waits.expression = weeg_expression_new (either->cell.pointer, &error);
  if (waits.expression == NULL)
    weeg_problems_take (problems, path, weeg_error_ref_message (error));
  else
    {
      waits.users = g_array_new (FALSE, FALSE, sizeof (guint));
      g_array_append_val (pending, waits);
    }
}

/* --- parameters that are expressions --- */

/* Adds @expression (taken) as a row, or as a number when it is one. */
static WeegSymbol
add_expression (WeegEconomicsInputs *inputs, WeegExpression *expression, const char *path)
{
  WeegEconomicsRow row = { .expression = expression, .varies = weeg_expression_varies (expression) };
  double number;

  if (weeg_expression_is_constant (expression) && weeg_expression_evaluate (expression, NULL, 1, 0, &number))
    {
      weeg_expression_free (expression);
      return (WeegSymbol){ .constant = TRUE, .number = number };
    }
  /* What is not finite stays a row, and says so with its path when it is computed. */
  row.path = g_strdup (path);
  return (WeegSymbol){ .row = append_row (inputs, row), .varies = row.varies };
}

static gboolean
place_pending (WeegEconomicsInputs *inputs, Pending *pending, WeegProblems *problems)
{
  g_autofree char *path = g_strdup_printf ("parameters.%s", pending->name);
  g_autoptr (GError) error = NULL;

  pending->placed = TRUE;
  if (!weeg_expression_bind (pending->expression, economics_inputs_look_up, inputs, &error))
    {
      weeg_problems_take (problems, path, weeg_error_ref_message (error));
      define (inputs, pending->name, (WeegSymbol){ .constant = TRUE }, 0);
      return FALSE;
    }
  define (inputs, pending->name, add_expression (inputs, g_steal_pointer (&pending->expression), path), 0);
  return TRUE;
}

/* Says which parameters go round: from one that is left, always to one it waits for. */
static void
report_cycle (GArray *all, GHashTable *indices, WeegProblems *problems)
{
  g_autofree guint *seen = g_new0 (guint, all->len);
  g_autoptr (GString) round = g_string_new (NULL);
  g_autofree char *path = NULL;
  guint at = 0, step = 1, start;

  while (g_array_index (all, Pending, at).placed)
    at++;
  while (seen[at] == 0)
    {
      const Pending *pending = &g_array_index (all, Pending, at);

      seen[at] = step++;
      for (guint i = 0; i < weeg_expression_n_names (pending->expression); i++)
        {
          gpointer index = g_hash_table_lookup (indices, weeg_expression_name (pending->expression, i));

          if (index != NULL && !g_array_index (all, Pending, GPOINTER_TO_UINT (index) - 1).placed)
            {
              at = GPOINTER_TO_UINT (index) - 1;
              break;
            }
        }
    }
  start = seen[at];
  for (guint s = start; s < step; s++)
    for (guint i = 0; i < all->len; i++)
      if (seen[i] == s)
        g_string_append_printf (round, "%s, ", g_array_index (all, Pending, i).name);
  g_string_append (round, g_array_index (all, Pending, at).name);
  path = g_strdup_printf ("parameters.%s", g_array_index (all, Pending, at).name);
  weeg_problems_add (problems, path, "it depends on itself: %s", round->str);
}

/* Counts what each waits for, then places what waits for nothing more, in the order of the model. */
static void
place_all (WeegEconomicsInputs *inputs, GArray *all, WeegProblems *problems)
{
  g_autoptr (GHashTable) indices = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GArray) ready = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < all->len; i++)
    g_hash_table_insert (indices, (gpointer)g_array_index (all, Pending, i).name, GUINT_TO_POINTER (i + 1));
  for (guint i = 0; i < all->len; i++)
    {
      Pending *pending = &g_array_index (all, Pending, i);

      for (guint j = 0; j < weeg_expression_n_names (pending->expression); j++)
        {
          gpointer index = g_hash_table_lookup (indices, weeg_expression_name (pending->expression, j));

          if (index == NULL)
            continue;
          g_array_append_val (g_array_index (all, Pending, GPOINTER_TO_UINT (index) - 1).users, i);
          pending->waits_for++;
        }
      if (pending->waits_for == 0)
        g_array_append_val (ready, i);
    }
  for (guint i = 0; i < ready->len; i++)
    {
      Pending *pending = &g_array_index (all, Pending, g_array_index (ready, guint, i));

      place_pending (inputs, pending, problems);
      for (guint j = 0; j < pending->users->len; j++)
        {
          guint user = g_array_index (pending->users, guint, j);

          if (--g_array_index (all, Pending, user).waits_for == 0)
            g_array_append_val (ready, user);
        }
    }
  if (ready->len < all->len)
    report_cycle (all, indices, problems);
}

WeegEconomicsInputs *
weeg_economics_inputs_new (const WeegEconomics *economics, guint n_samples, WeegProblems *problems)
{
  WeegEconomicsInputs *inputs = g_new0 (WeegEconomicsInputs, 1);
  g_autoptr (GArray) pending = g_array_new (FALSE, FALSE, sizeof (Pending));

  g_array_set_clear_func (pending, clear_pending);
  inputs->rows = g_array_new (FALSE, FALSE, sizeof (WeegEconomicsRow));
  g_array_set_clear_func (inputs->rows, clear_row);
  inputs->uncertain = g_array_new (FALSE, FALSE, sizeof (guint));
  inputs->symbols = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  inputs->entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < weeg_map_n (economics->parameters); i++)
    add_parameter (inputs, weeg_map_key (economics->parameters, i),
                   weeg_map_cell (economics->parameters, i).pointer, n_samples, pending, problems);
  place_all (inputs, pending, problems);
  return inputs;
}

/* --- entries --- */

/* The row of @expression (taken), which stands in the model as @text. */
static guint
economics_inputs_add_entry (WeegEconomicsInputs *inputs,
                            const char *text,
                            WeegExpression *expression,
                            const char *path)
{
  WeegEconomicsRow row = { .path = g_strdup (path),
                           .expression = expression,
                           .varies = weeg_expression_varies (expression) };
  guint index = append_row (inputs, row);

  g_hash_table_insert (inputs->entries, g_strdup (text), GUINT_TO_POINTER (index + 1));
  return index;
}

guint
weeg_economics_inputs_add (WeegEconomicsInputs *inputs,
                           const WeegEither *entry,
                           const char *path,
                           WeegProblems *problems)
{
  g_autoptr (WeegExpression) expression = NULL;
  g_autoptr (GError) error = NULL;
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  double number = weeg_either_is (entry, WEEG_KIND_NUMBER) ? entry->cell.number : 0;
  const char *text = g_ascii_dtostr (digits, sizeof digits, number);
  gpointer known;

  if (weeg_either_is (entry, WEEG_KIND_STRING))
    text = entry->cell.pointer;
  known = g_hash_table_lookup (inputs->entries, text);
  if (known != NULL)
    return GPOINTER_TO_UINT (known) - 1;

  if (!weeg_either_is (entry, WEEG_KIND_STRING))
    expression = weeg_expression_new_number (number);
  else
    {
      expression = weeg_expression_new (text, &error);
      if (expression == NULL || !weeg_expression_bind (expression, economics_inputs_look_up, inputs, &error))
        {
          weeg_problems_take (problems, path, weeg_error_ref_message (error));
          return 0;
        }
    }
  return economics_inputs_add_entry (inputs, text, g_steal_pointer (&expression), path);
}

gboolean
weeg_economics_inputs_varies (const WeegEconomicsInputs *inputs, guint row)
{
  return g_array_index (inputs->rows, WeegEconomicsRow, row).varies;
}

gboolean
weeg_economics_inputs_is_zero (const WeegEconomicsInputs *inputs, guint row)
{
  const WeegEconomicsRow *given = &g_array_index (inputs->rows, WeegEconomicsRow, row);
  double number;

  return given->expression != NULL && weeg_expression_is_constant (given->expression) &&
         weeg_expression_evaluate (given->expression, NULL, 1, 0, &number) && number == 0;
}

guint
weeg_economics_inputs_n_rows (const WeegEconomicsInputs *inputs)
{
  return inputs->rows->len;
}

guint
weeg_economics_inputs_n_uncertain (const WeegEconomicsInputs *inputs)
{
  return inputs->uncertain->len;
}

guint
weeg_economics_inputs_uncertain_row (const WeegEconomicsInputs *inputs, guint index)
{
  return g_array_index (inputs->uncertain, guint, index);
}

const char *
weeg_economics_inputs_uncertain_name (const WeegEconomicsInputs *inputs, guint index)
{
  return g_array_index (inputs->rows, WeegEconomicsRow, g_array_index (inputs->uncertain, guint, index)).name;
}

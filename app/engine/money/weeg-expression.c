/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-expression.h"

#include "weeg-expression-private.h"

#include <math.h>
#include <string.h>

WEEG_DEFINE_ERROR_DOMAIN ("expression", weeg_expression_error)

WeegExpression *
weeg_expression_new_number (double number)
{
  WeegExpression *expression = g_new0 (WeegExpression, 1);
  WeegInstruction push = { .code = WEEG_CODE_NUMBER, .number = number };

  expression->code = g_array_new (FALSE, FALSE, sizeof (WeegInstruction));
  expression->names = g_array_new (FALSE, FALSE, sizeof (WeegNameUse));
  g_array_append_val (expression->code, push);
  return expression;
}

void
weeg_expression_free (WeegExpression *expression)
{
  for (guint i = 0; i < expression->names->len; i++)
    g_free (g_array_index (expression->names, WeegNameUse, i).name);
  g_array_unref (expression->names);
  g_array_unref (expression->code);
  g_free (expression);
}

guint
weeg_expression_n_names (const WeegExpression *expression)
{
  return expression->names->len;
}

const char *
weeg_expression_name (const WeegExpression *expression, guint index)
{
  return g_array_index (expression->names, WeegNameUse, index).name;
}

static gboolean
bind_name (WeegNameUse *use, WeegSymbolLookup lookup, gpointer data, GError **error)
{
  g_autoptr (WeegMessage) reason = NULL;

  if (lookup (use->name, use->part, &use->symbol, &reason, data))
    return TRUE;
  if (reason != NULL)
    weeg_set_error (error, WEEG_EXPRESSION_ERROR, WEEG_EXPRESSION_ERROR_NAME, "character %u: %p", use->place,
                    g_steal_pointer (&reason));
  else
    weeg_set_error (error, WEEG_EXPRESSION_ERROR, WEEG_EXPRESSION_ERROR_NAME,
                    "character %u: \"%s\" is not known, expected a parameter, t or a function", use->place,
                    use->name);
  return FALSE;
}

gboolean
weeg_expression_bind (WeegExpression *expression, WeegSymbolLookup lookup, gpointer data, GError **error)
{
  for (guint i = 0; i < expression->names->len; i++)
    if (!bind_name (&g_array_index (expression->names, WeegNameUse, i), lookup, data, error))
      return FALSE;
  return TRUE;
}

gboolean
weeg_expression_is_constant (const WeegExpression *expression)
{
  if (expression->has_t)
    return FALSE;
  for (guint i = 0; i < expression->names->len; i++)
    if (!g_array_index (expression->names, WeegNameUse, i).symbol.constant)
      return FALSE;
  return TRUE;
}

gboolean
weeg_expression_varies (const WeegExpression *expression)
{
  if (expression->has_t)
    return TRUE;
  for (guint i = 0; i < expression->names->len; i++)
    {
      const WeegSymbol *symbol = &g_array_index (expression->names, WeegNameUse, i).symbol;

      if (!symbol->constant && symbol->varies)
        return TRUE;
    }
  return FALSE;
}

/* --- evaluation --- */

/* An operand: a vector, or when that is NULL the same number for every sample. */
typedef struct
{
  const double *vector;
  double number;
} Value;

typedef double (*Scratch)[WEEG_CHUNK];

#define EACH(formula)                                                                                        \
  for (guint i = 0; i < n; i++)                                                                              \
  out[i] = (formula)

/* The four ways in which two operands meet. */
#define BINARY(F)                                                                                            \
  if (a->vector == NULL && b->vector == NULL)                                                                \
    {                                                                                                        \
      a->number = F (a->number, b->number);                                                                  \
      return;                                                                                                \
    }                                                                                                        \
  if (a->vector == NULL)                                                                                     \
    EACH (F (a->number, b->vector[i]));                                                                      \
  else if (b->vector == NULL)                                                                                \
    EACH (F (a->vector[i], b->number));                                                                      \
  else                                                                                                       \
    EACH (F (a->vector[i], b->vector[i]));                                                                   \
  break

#define UNARY(F)                                                                                             \
  if (a->vector == NULL)                                                                                     \
    {                                                                                                        \
      a->number = F (a->number);                                                                             \
      return;                                                                                                \
    }                                                                                                        \
  EACH (F (a->vector[i]));                                                                                   \
  break

#define PLUS(x, y) ((x) + (y))
#define MINUS(x, y) ((x) - (y))
#define TIMES(x, y) ((x) * (y))
#define OVER(x, y) ((x) / (y))
/* Unlike fmin and fmax these keep what is not a number. */
#define LEAST(x, y) ((x) < (y) || (x) != (x) ? (x) : (y))
#define EXPRESSION_MOST(x, y) ((x) > (y) || (x) != (x) ? (x) : (y))
#define NEGATIVE(x) (-(x))

/* Leaves the outcome in @a; @out may be where the vector of @a or @b is. */
static void
operate (WeegCode code, Value *a, const Value *b, guint n, double *out)
{
  switch (code)
    {
    case WEEG_CODE_ADD:
      BINARY (PLUS);
    case WEEG_CODE_SUBTRACT:
      BINARY (MINUS);
    case WEEG_CODE_MULTIPLY:
      BINARY (TIMES);
    case WEEG_CODE_DIVIDE:
      BINARY (OVER);
    case WEEG_CODE_POWER:
      BINARY (pow);
    case WEEG_CODE_MIN:
      BINARY (LEAST);
    case WEEG_CODE_MAX:
      BINARY (EXPRESSION_MOST);
    case WEEG_CODE_NEGATE:
      UNARY (NEGATIVE);
    case WEEG_CODE_EXP:
      UNARY (exp);
    case WEEG_CODE_LOG:
      UNARY (log);
    case WEEG_CODE_SQRT:
      UNARY (sqrt);
    default:
      g_assert_not_reached ();
    }
  a->vector = out;
}

static Value
push (const WeegExpression *expression, const WeegInstruction *instruction, const double *values, double t)
{
  const WeegSymbol *symbol;

  if (instruction->code == WEEG_CODE_NUMBER)
    return (Value){ NULL, instruction->number };
  if (instruction->code == WEEG_CODE_T)
    return (Value){ NULL, t };
  symbol = &g_array_index (expression->names, WeegNameUse, instruction->name).symbol;
  if (symbol->constant)
    return (Value){ NULL, symbol->number };
  return (Value){ values + (gsize)symbol->row * WEEG_CHUNK, 0 };
}

/* Whether all are finite: a number times 0 is 0, and what is not finite times 0 is not. */
static gboolean
all_finite (const double *numbers, guint n)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    sum += numbers[i] * 0;
  return sum == 0;
}

gboolean
weeg_expression_evaluate (
    const WeegExpression *expression, const double *values, guint n, double t, double *out)
{
  double memory[WEEG_EXPRESSION_DEPTH][WEEG_CHUNK];
  Scratch scratch = memory;
  Value stack[WEEG_EXPRESSION_DEPTH];
  guint top = 0;

  for (guint i = 0; i < expression->code->len; i++)
    {
      const WeegInstruction *instruction = &g_array_index (expression->code, WeegInstruction, i);

      if (instruction->code <= WEEG_CODE_NAME)
        stack[top++] = push (expression, instruction, values, t);
      else if (instruction->code >= WEEG_CODE_NEGATE)
        operate (instruction->code, &stack[top - 1], NULL, n, scratch[top - 1]);
      else
        {
          top--;
          operate (instruction->code, &stack[top - 1], &stack[top], n, scratch[top - 1]);
        }
    }

  if (stack[0].vector != NULL)
    {
      memcpy (out, stack[0].vector, n * sizeof (double));
      return all_finite (out, n);
    }
  for (guint i = 0; i < n; i++)
    out[i] = stack[0].number;
  return isfinite (stack[0].number);
}

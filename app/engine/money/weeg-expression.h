/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-message.h"

G_BEGIN_DECLS

/*
 * WeegExpression: an entry of a model as people write it, compiled.
 *
 *   sum     = product { ("+" | "-") product }
 *   product = signed { ("*" | "/") signed }
 *   signed  = { "-" | "+" } power
 *   power   = atom [ "^" signed ]              so -2^2 is -4, and 2^3^2 is 2^9
 *   atom    = number | name | name "[" place "]" | function "(" sum { "," sum } ")" | "(" sum ")"
 *
 * Functions: exp, log (natural), sqrt, pow (x, y), min and max (two or more). `t` is the cycle, from 0. A
 * name begins with a letter or "_" and goes on with letters, digits, "_" and "."; name[k] is the k-th part,
 * from 1, of a parameter that is a vector. Numbers have a decimal point and perhaps an exponent.
 *
 * It is evaluated over chunks of samples: what depends on the sample is a vector, what does not is computed
 * once. Compiled, it is not changed any more, and any thread may evaluate it.
 */
typedef struct _WeegExpression WeegExpression;

/* Most samples at once. */
#define WEEG_CHUNK 128

/* What a name stands for: a number, or a row of the table of values. */
typedef struct
{
  gboolean constant;
  double number;
  guint row;
  gboolean varies; /* whether the row changes with the cycle */
} WeegSymbol;

#define WEEG_EXPRESSION_ERROR (weeg_expression_error_quark ())
GQuark weeg_expression_error_quark (void);

typedef enum
{
  WEEG_EXPRESSION_ERROR_SYNTAX,
  WEEG_EXPRESSION_ERROR_NAME, /* not known */
} WeegExpressionError;

/*
 * Finds what @name stands for (@part: 0, or the k of name[k]); FALSE when it is not known, and then @reason
 * may be set to what is wrong instead of that (transfer full).
 */
typedef gboolean (*WeegSymbolLookup) (
    const char *name, guint part, WeegSymbol *symbol, WeegMessage **reason, gpointer data);

/* Parses @text; errors begin with the place: `character 7: ...`. (transfer full) */
WeegExpression *weeg_expression_new (const char *text, GError **error);
WeegExpression *weeg_expression_new_number (double number);
void weeg_expression_free (WeegExpression *expression);

/* The names in it, without `t`, each once. */
guint weeg_expression_n_names (const WeegExpression *expression);
const char *weeg_expression_name (const WeegExpression *expression, guint index);

/* Gives each name its meaning; needed once, before it is evaluated. */
gboolean
weeg_expression_bind (WeegExpression *expression, WeegSymbolLookup lookup, gpointer data, GError **error);
/* Whether it is the same for all samples and cycles. */
gboolean weeg_expression_is_constant (const WeegExpression *expression);
/* Whether it changes with the cycle: it has `t`, or a name that varies. */
gboolean weeg_expression_varies (const WeegExpression *expression);

/*
 * out[i] for samples i < n <= WEEG_CHUNK in cycle @t. Row r of the values is at values[r * WEEG_CHUNK].
 * Returns FALSE when a value is not finite, as 1/0 or log (-1) are.
 */
gboolean weeg_expression_evaluate (
    const WeegExpression *expression, const double *values, guint n, double t, double *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegExpression, weeg_expression_free)

G_END_DECLS

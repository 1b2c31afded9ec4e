/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-expression.h"

G_BEGIN_DECLS

/* How a compiled expression looks inside: instructions for a stack machine. */

/* Operands on the stack at once; deeper expressions are refused. */
#define WEEG_EXPRESSION_DEPTH 32

typedef enum
{
  /* Push one. */
  WEEG_CODE_NUMBER,
  WEEG_CODE_T,
  WEEG_CODE_NAME,
  /* Two become one. */
  WEEG_CODE_ADD,
  WEEG_CODE_SUBTRACT,
  WEEG_CODE_MULTIPLY,
  WEEG_CODE_DIVIDE,
  WEEG_CODE_POWER,
  WEEG_CODE_MIN,
  WEEG_CODE_MAX,
  /* One becomes one. */
  WEEG_CODE_NEGATE,
  WEEG_CODE_EXP,
  WEEG_CODE_LOG,
  WEEG_CODE_SQRT,
} WeegCode;

typedef struct
{
  WeegCode code;
  double number; /* of WEEG_CODE_NUMBER */
  guint name;    /* of WEEG_CODE_NAME */
} WeegInstruction;

typedef struct
{
  char *name;
  guint part;  /* k of name[k]; 0 without */
  guint place; /* the character where it first stands, from 1 */
  WeegSymbol symbol;
} WeegNameUse;

struct _WeegExpression
{
  GArray *code;  /* of WeegInstruction */
  GArray *names; /* of WeegNameUse */
  gboolean has_t;
};

G_END_DECLS

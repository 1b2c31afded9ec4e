/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-expression.h"

#include "weeg-expression-private.h"

#include <math.h>
#include <string.h>

/* Brackets inside each other; keeps the parser's own stack small. */
#define DEEPEST 64
/* Bytes. */
#define LONGEST 10000

typedef struct
{
  const char *text;
  const char *at;
  WeegExpression *expression;
  guint depth;    /* of the parser */
  guint operands; /* on the stack at this point */
  GError **error;
} Parser;

static const struct
{
  const char *name;
  WeegCode code;
  guint n_arguments; /* 0: two or more */
} functions[] = {
  { "exp", WEEG_CODE_EXP, 1 },   { "log", WEEG_CODE_LOG, 1 }, { "sqrt", WEEG_CODE_SQRT, 1 },
  { "pow", WEEG_CODE_POWER, 2 }, { "min", WEEG_CODE_MIN, 0 }, { "max", WEEG_CODE_MAX, 0 },
};

static gboolean parse_sum (Parser *parser);
static gboolean parse_signed (Parser *parser);

static guint
place_of (const Parser *parser, const char *at)
{
  return (guint)g_utf8_pointer_to_offset (parser->text, at) + 1;
}

static gboolean fail_at (const Parser *parser, const char *at, const char *format, ...) G_GNUC_PRINTF (3, 4);

static gboolean
fail_at (const Parser *parser, const char *at, const char *format, ...)
{
  WeegMessage *message;
  va_list arguments;

  va_start (arguments, format);
  message = weeg_message_new_valist (format, arguments);
  va_end (arguments);
  weeg_set_error (parser->error, WEEG_EXPRESSION_ERROR, WEEG_EXPRESSION_ERROR_SYNTAX, "character %u: %p",
                  place_of (parser, at), message);
  return FALSE;
}

static char
peek (Parser *parser)
{
  while (g_ascii_isspace (*parser->at))
    parser->at++;
  return *parser->at;
}

static gboolean
accept (Parser *parser, char c)
{
  if (peek (parser) != c)
    return FALSE;
  parser->at++;
  return TRUE;
}

/* "expected ..." at what comes next; @expected is (transfer full). */
static gboolean
fail_expected (Parser *parser, WeegMessage *expected)
{
  char found[7] = "";

  if (peek (parser) == '\0')
    return fail_at (parser, parser->at, N_ ("it ends here, expected %p"), expected);
  g_utf8_strncpy (found, parser->at, 1);
  /* Translators: the sign that stands there, and what should. */
  return fail_at (parser, parser->at, N_ ("\"%s\", expected %p"), found, expected);
}

static gboolean
emit (Parser *parser, WeegInstruction instruction)
{
  if (instruction.code <= WEEG_CODE_NAME)
    parser->operands++;
  else if (instruction.code < WEEG_CODE_NEGATE)
    parser->operands--;
  if (parser->operands > WEEG_EXPRESSION_DEPTH)
    return fail_at (parser, parser->at, N_ ("too deeply nested, expected at most %d operands at once"),
                    WEEG_EXPRESSION_DEPTH);
  g_array_append_val (parser->expression->code, instruction);
  return TRUE;
}

static gboolean
emit_code (Parser *parser, WeegCode code)
{
  return emit (parser, (WeegInstruction){ .code = code });
}

static gboolean
parse_number (Parser *parser)
{
  const char *start = parser->at, *end = start;
  g_autofree char *digits = NULL;
  double number;

  while (g_ascii_isdigit (*end) || *end == '.')
    end++;
  if ((*end == 'e' || *end == 'E') &&
      (g_ascii_isdigit (end[1]) || ((end[1] == '-' || end[1] == '+') && g_ascii_isdigit (end[2]))))
    for (end += 2; g_ascii_isdigit (*end); end++)
      ;
  digits = g_strndup (start, end - start);
  if (strchr (digits, '.') != strrchr (digits, '.') || !strcmp (digits, "."))
    return fail_at (parser, start, N_ ("\"%s\" is not a number"), digits);
  number = g_ascii_strtod (digits, NULL);
  if (!isfinite (number))
    return fail_at (parser, start, N_ ("\"%s\" is too large"), digits);
  parser->at = end;
  return emit (parser, (WeegInstruction){ .code = WEEG_CODE_NUMBER, .number = number });
}

static const char *
name_end (const char *at)
{
  gunichar c = g_utf8_get_char (at);

  if (!g_unichar_isalpha (c) && c != '_')
    return at;
  while (g_unichar_isalnum (c) || c == '_' || c == '.')
    {
      at = g_utf8_next_char (at);
      c = g_utf8_get_char (at);
    }
  return at;
}

static gboolean
parse_arguments (Parser *parser, guint function, const char *start)
{
  guint n = 0, wanted = functions[function].n_arguments;

  do
    {
      if (!parse_sum (parser))
        return FALSE;
      n++;
      /* min and max of many are those of two, again and again. */
      if (wanted == 0 && n > 1 && !emit_code (parser, functions[function].code))
        return FALSE;
    }
  while (accept (parser, ','));
  if (!accept (parser, ')'))
    return fail_expected (parser, weeg_message_new ("\",\" or \")\""));
  if (wanted > 0 ? n != wanted : n < 2)
    return fail_at (parser, start,
                    wanted == 0   ? N_ ("%s has %u arguments, expected two or more")
                    : wanted == 1 ? N_ ("%s has %u arguments, expected one")
                                  : N_ ("%s has %u arguments, expected two"),
                    functions[function].name, n);
  return wanted == 0 || emit_code (parser, functions[function].code);
}

static gboolean
parse_part (Parser *parser, guint *part)
{
  const char *start;
  guint64 number;

  *part = 0;
  if (!accept (parser, '['))
    return TRUE;
  peek (parser);
  start = parser->at;
  number = g_ascii_strtoull (start, (char **)&parser->at, 10);
  if (!g_ascii_isdigit (*start) || number < 1 || number > G_MAXUINT16)
    {
      parser->at = start;
      return fail_expected (parser, weeg_message_new ("the place of a part, from 1"));
    }
  *part = (guint)number;
  return accept (parser, ']') || fail_expected (parser, weeg_message_new_text ("\"]\""));
}

static gboolean
emit_name (Parser *parser, const char *name, guint part, const char *start)
{
  GArray *names = parser->expression->names;
  WeegNameUse use = { .part = part, .place = place_of (parser, start) };

  for (guint i = 0; i < names->len; i++)
    {
      const WeegNameUse *known = &g_array_index (names, WeegNameUse, i);

      if (known->part == part && !strcmp (known->name, name))
        return emit (parser, (WeegInstruction){ .code = WEEG_CODE_NAME, .name = i });
    }
  use.name = g_strdup (name);
  g_array_append_val (names, use);
  return emit (parser, (WeegInstruction){ .code = WEEG_CODE_NAME, .name = names->len - 1 });
}

static gboolean
parse_name (Parser *parser)
{
  const char *start = parser->at;
  g_autofree char *name = NULL;
  guint part;

  parser->at = name_end (start);
  name = g_strndup (start, parser->at - start);
  if (accept (parser, '('))
    {
      for (guint i = 0; i < G_N_ELEMENTS (functions); i++)
        if (!strcmp (name, functions[i].name))
          return parse_arguments (parser, i, start);
      return fail_at (parser, start,
                      N_ ("\"%s\" is not a function, expected exp, log, sqrt, pow, min or max"), name);
    }
  for (guint i = 0; i < G_N_ELEMENTS (functions); i++)
    if (!strcmp (name, functions[i].name))
      return fail_at (parser, start, N_ ("the function %s needs its arguments between brackets"), name);
  if (!strcmp (name, "t"))
    {
      parser->expression->has_t = TRUE;
      return emit_code (parser, WEEG_CODE_T);
    }
  return parse_part (parser, &part) && emit_name (parser, name, part, start);
}

static gboolean
parse_atom (Parser *parser)
{
  char c = peek (parser);

  if (g_ascii_isdigit (c) || c == '.')
    return parse_number (parser);
  if (accept (parser, '('))
    return parse_sum (parser) &&
           (accept (parser, ')') || fail_expected (parser, weeg_message_new_text ("\")\"")));
  if (name_end (parser->at) != parser->at)
    return parse_name (parser);
  return fail_expected (parser, weeg_message_new ("a number, a name or \"(\""));
}

static gboolean
parse_power (Parser *parser)
{
  if (!parse_atom (parser))
    return FALSE;
  if (!accept (parser, '^'))
    return TRUE;
  return parse_signed (parser) && emit_code (parser, WEEG_CODE_POWER);
}

static gboolean
parse_signed (Parser *parser)
{
  gboolean negative = FALSE, good;

  if (parser->depth >= DEEPEST)
    return fail_at (parser, parser->at, N_ ("too deeply nested, expected at most %d levels"), DEEPEST);
  while (peek (parser) == '-' || peek (parser) == '+')
    negative ^= *parser->at++ == '-';
  parser->depth++;
  good = parse_power (parser);
  parser->depth--;
  return good && (!negative || emit_code (parser, WEEG_CODE_NEGATE));
}

static gboolean
parse_product (Parser *parser)
{
  if (!parse_signed (parser))
    return FALSE;
  while (peek (parser) == '*' || peek (parser) == '/')
    {
      WeegCode code = *parser->at++ == '*' ? WEEG_CODE_MULTIPLY : WEEG_CODE_DIVIDE;

      if (!parse_signed (parser) || !emit_code (parser, code))
        return FALSE;
    }
  return TRUE;
}

static gboolean
parse_sum (Parser *parser)
{
  if (!parse_product (parser))
    return FALSE;
  while (peek (parser) == '-' || peek (parser) == '+')
    {
      WeegCode code = *parser->at++ == '+' ? WEEG_CODE_ADD : WEEG_CODE_SUBTRACT;

      if (!parse_product (parser) || !emit_code (parser, code))
        return FALSE;
    }
  return TRUE;
}

WeegExpression *
weeg_expression_new (const char *text, GError **error)
{
  g_autoptr (WeegExpression) expression = NULL;
  Parser parser = { .text = text, .at = text, .error = error };

  g_return_val_if_fail (text != NULL, NULL);

  if (strlen (text) > LONGEST)
    {
      weeg_set_error (error, WEEG_EXPRESSION_ERROR, WEEG_EXPRESSION_ERROR_SYNTAX,
                      "an expression of %zu bytes, expected at most %d", strlen (text), LONGEST);
      return NULL;
    }
  expression = weeg_expression_new_number (0);
  g_array_set_size (expression->code, 0);
  parser.expression = expression;
  if (!parse_sum (&parser))
    return NULL;
  if (peek (&parser) != '\0')
    {
      fail_expected (&parser, weeg_message_new ("an operator or the end"));
      return NULL;
    }
  return g_steal_pointer (&expression);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "weeg-advice-private.h"

/* Appendix: the terms a board member may not know, in one line each. */

typedef struct
{
  const char *term;
  const char *meaning;
} Term;

static const Term terms[] = {
  { N_ ("Agreement"), N_ ("1 less the spread of the members’ scores, relative to the largest spread that as "
                          "many members can have.") },
  { N_ ("Cashable"),
    N_ ("Freed hours that do lead to lower staff cost, because a roster or contract changes.") },
  { N_ ("Certainty of evidence"),
    N_ ("How far an effect that was found can be trusted, after GRADE: high, moderate, low, very low.") },
  { N_ ("FTE"), N_ ("Full-time equivalent: the hours one full-time post really works in a year. Not a number "
                    "of persons.") },
  { N_ ("Must"),
    N_ ("A level on a criterion below which an alternative is knocked out, whatever its value is.") },
  { N_ ("P5–P95"), N_ ("Nine in ten of the draws lie between these two numbers.") },
  { N_ ("QALY"),
    N_ ("A year of life in full health; a year in less than full health counts for part of one.") },
  { N_ ("Residual risk"),
    N_ ("Probability times severity of a risk, after control; that of a dossier is its highest.") },
  { N_ ("Value"),
    N_ ("0 is the worst and 100 the best on every criterion, weighed by how much each criterion counts.") },
};

/* In the order of the alphabet in the language of the advice. */
static int
compare_terms (gconstpointer a, gconstpointer b, gpointer language)
{
  g_autofree char *first = g_utf8_casefold (weeg_tr (language, ((const Term *)a)->term), -1);
  g_autofree char *second = g_utf8_casefold (weeg_tr (language, ((const Term *)b)->term), -1);

  return strcmp (first, second);
}

/* How many of the @texts stand in the left column, for columns as near to the same length as can be. */
static guint
n_left (const GPtrArray *texts)
{
  gsize whole = 0, left = 0;
  guint n = 0;

  for (guint i = 0; i < texts->len; i++)
    whole += strlen (texts->pdata[i]);
  while (n < texts->len && 2 * left + strlen (texts->pdata[n]) < whole)
    left += strlen (texts->pdata[n++]);
  return n;
}

static WeegBlocks *
set_column (const GPtrArray *texts, guint first, guint n)
{
  WeegBlocks *blocks = weeg_blocks_new ();
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = first; i < first + n; i++)
    g_string_append_printf (lines, "%s%s", i > first ? "\n" : "", (const char *)texts->pdata[i]);
  weeg_blocks_add_note_markup (blocks, lines->str);
  return blocks;
}

void
weeg_advice_write_terms (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (WeegBlocks) left = NULL;
  g_autoptr (WeegBlocks) right = NULL;
  Term sorted[G_N_ELEMENTS (terms)];

  memcpy (sorted, terms, sizeof terms);
  g_qsort_with_data (sorted, G_N_ELEMENTS (sorted), sizeof *sorted, compare_terms, (gpointer)view->language);
  for (guint i = 0; i < G_N_ELEMENTS (sorted); i++)
    g_ptr_array_add (texts,
                     g_markup_printf_escaped ("<b>%s.</b> %s", weeg_tr (view->language, sorted[i].term),
                                              weeg_tr (view->language, sorted[i].meaning)));
  left = set_column (texts, 0, n_left (texts));
  right = set_column (texts, n_left (texts), texts->len - n_left (texts));
  weeg_blocks_add_heading (writer->blocks, 1, "terms", weeg_view_tr (view, "Appendix: terms"));
  weeg_blocks_add_columns (writer->blocks, left, right, 6);
}

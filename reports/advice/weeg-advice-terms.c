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

void
weeg_advice_write_terms (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  g_autoptr (WeegBlocks) left = weeg_blocks_new ();
  g_autoptr (WeegBlocks) right = weeg_blocks_new ();
  g_autoptr (GString) first = g_string_new (NULL);
  g_autoptr (GString) second = g_string_new (NULL);
  Term sorted[G_N_ELEMENTS (terms)];

  memcpy (sorted, terms, sizeof terms);
  g_qsort_with_data (sorted, G_N_ELEMENTS (sorted), sizeof *sorted, compare_terms, (gpointer)view->language);
  weeg_blocks_add_heading (writer->blocks, 1, "terms", weeg_view_tr (view, "Appendix: terms"));
  for (guint i = 0; i < G_N_ELEMENTS (sorted); i++)
    {
      g_autofree char *markup =
          g_markup_printf_escaped ("<b>%s.</b> %s", weeg_tr (view->language, sorted[i].term),
                                   weeg_tr (view->language, sorted[i].meaning));
      GString *half = i < (G_N_ELEMENTS (sorted) + 1) / 2 ? first : second;

      g_string_append_printf (half, "%s%s", half->len > 0 ? "\n" : "", markup);
    }
  weeg_blocks_add_note_markup (left, first->str);
  weeg_blocks_add_note_markup (right, second->str);
  weeg_blocks_add_columns (writer->blocks, left, right, 6);
}

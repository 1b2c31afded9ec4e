/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

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

void
weeg_advice_write_terms (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  g_autoptr (WeegBlocks) left = weeg_blocks_new ();
  g_autoptr (WeegBlocks) right = weeg_blocks_new ();

  weeg_blocks_add_heading (writer->blocks, 1, "terms", weeg_view_tr (view, "Appendix: terms"));
  for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
    {
      g_autofree char *markup =
          g_markup_printf_escaped ("<b>%s.</b> %s", weeg_tr (view->language, terms[i].term),
                                   weeg_tr (view->language, terms[i].meaning));

      weeg_blocks_add_note_markup (i < (G_N_ELEMENTS (terms) + 1) / 2 ? left : right, markup);
    }
  weeg_blocks_add_columns (writer->blocks, left, right, 6);
}

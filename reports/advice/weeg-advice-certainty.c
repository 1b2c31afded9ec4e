/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-advice-private.h"
#include "weeg-charts.h"
#include "weeg-sentences-certainty.h"

/* How sure we are: what it holds against, how good the evidence is, where the members differ. */

/* Of the figure beside words, in points. */
#define SENSITIVITY_HEIGHT 150

typedef struct
{
  const char *criterion;
  double agreement;
} Difference;

static int
advice_certainty_by_agreement (gconstpointer a, gconstpointer b)
{
  const Difference *first = a, *second = b;

  return first->agreement < second->agreement ? -1 : first->agreement > second->agreement;
}

/* The three criteria on which the members differ most. */
static void
add_disagreement (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  const WeegAgreementResult *agreement = view->analysis->agreement;
  g_autoptr (GArray) differences = g_array_new (FALSE, FALSE, sizeof (Difference));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *joined = NULL;

  for (guint i = 0; agreement != NULL && i < weeg_map_n (agreement->criteria); i++)
    {
      const WeegEither *value = weeg_map_cell (agreement->criteria, i).pointer;
      Difference difference = { weeg_map_key (agreement->criteria, i), 0 };

      if (!weeg_either_is (value, WEEG_KIND_NUMBER))
        continue;
      difference.agreement = value->cell.number;
      g_array_append_val (differences, difference);
    }
  if (differences->len == 0)
    {
      weeg_blocks_add_paragraph (
          writer->blocks, weeg_view_tr (view, "Agreement is not known: fewer than two members scored."));
      return;
    }
  g_array_sort (differences, advice_certainty_by_agreement);
  for (guint i = 0; i < MIN (differences->len, 3); i++)
    {
      const Difference *difference = &g_array_index (differences, Difference, i);
      g_autofree char *part = g_strdup_printf ("%s (%s)", weeg_view_criterion (view, difference->criterion),
                                               weeg_advice_number (writer, difference->agreement, 2));
      g_strv_builder_add (builder, part);
    }
  joined = weeg_view_join_parts (view, builder);
  weeg_advice_add_labelled (
      writer, weeg_view_tr (view, "Where the members differ most."),
      weeg_advice_keep (
          writer, g_strdup_printf (weeg_view_tr (view, "%s; in brackets the agreement over all alternatives, "
                                                       "where 1 means that all members agree."),
                                   joined)));
  if (WEEG_HAS (agreement, kendall_w))
    weeg_advice_add_labelled (
        writer, weeg_view_tr (view, "Order of the alternatives."),
        weeg_advice_keep (
            writer,
            g_strdup_printf (
                weeg_view_tr (view, "Kendall’s W is %s over %u members; 1 is the same order for all."),
                weeg_advice_number (writer, agreement->kendall_w, 2), weeg_list_n (agreement->members))));
}

/* The criteria that weigh most, at most three, the heaviest first. */
static guint
find_heavy (const WeegMap *weights, const char *found[3])
{
  guint n = 0;

  for (; n < 3; n++)
    {
      double most = 0;

      found[n] = NULL;
      for (guint i = 0; i < weeg_map_n (weights); i++)
        {
          const WeegWeightResult *weight = weeg_map_cell (weights, i).pointer;
          const char *id = weeg_map_key (weights, i);

          if (weight->weight > most && (n < 1 || id != found[0]) && (n < 2 || id != found[1]))
            {
              most = weight->weight;
              found[n] = id;
            }
        }
      if (found[n] == NULL)
        break;
    }
  return n;
}

/* What makes up for a step on what weighs most, in words. */
static void
add_equivalent (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  const char *heavy[3];
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = view->analysis->sensitivity != NULL ? find_heavy (view->analysis->value->weights, heavy) : 0;

  for (guint i = 1; i < n; i++)
    {
      g_autofree char *sentence = weeg_sentence_equivalent (view, heavy[0], heavy[i]);

      g_string_append_printf (text, "%s%s", i > 1 ? " " : "", sentence);
    }
  weeg_advice_add_labelled (writer, weeg_view_tr (view, "What makes up for what."), text->str);
}

/* Whether there is another alternative that could be better. */
static gboolean
is_choice (const WeegView *view)
{
  return weeg_list_n (view->dossier->alternatives) > 1;
}

/* In how many draws it holds, and what would turn it. */
static void
add_robustness (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  const WeegValueResult *value = view->analysis->value;
  g_autofree char *turns = weeg_sentence_turns (view);
  g_autofree char *single = weeg_sentence_single_scores (view);

  weeg_advice_add_sentence (writer, weeg_sentence_robustness (view));
  if (value == NULL || value->best == NULL || !is_choice (view))
    return;
  weeg_advice_add_labelled (writer, weeg_view_tr (view, "What would turn it."),
                            weeg_advice_keep (writer, g_strdup_printf ("%s %s", turns, single)));
}

/* What moves the lead over the comparator, or the value, most; and how often each alternative has each rank.
 */
static void
write_moves (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  g_autoptr (WeegFigure) ranks = is_choice (view) ? weeg_chart_rank_acceptability (view) : NULL;
  g_autofree char *text = weeg_sentence_tornado (view);

  weeg_advice_add_labelled (writer, weeg_view_tr (view, "What moves it most."), text);
  if (ranks != NULL)
    weeg_blocks_add_figure (writer->blocks, ranks, "figure-rank-acceptability",
                            weeg_view_tr (view, "How often each alternative has each rank, over all draws."),
                            0);
}

static void
add_value (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  g_autoptr (WeegFigure) weight = is_choice (view) ? weeg_chart_sensitivity (view) : NULL;
  g_autoptr (WeegFigure) tornado = weeg_chart_tornado (view);
  g_autofree char *caption = NULL;

  if (weight != NULL)
    caption = g_strdup_printf (
        /* Translators: the title of the figure: "If Cost weighed more or less" */
        weeg_view_tr (view, "%s: the value of each alternative. The others keep their proportions; at a "
                            "ring another becomes the best."),
        weeg_figure_get_title (weight));
  weeg_advice_add_beside (writer, add_robustness, 6, weight, "figure-sensitivity", caption,
                          SENSITIVITY_HEIGHT);
  add_equivalent (writer);
  weeg_advice_add_beside (writer, write_moves, 5, tornado, "figure-tornado",
                          weeg_view_tr (view, "The outcome when one score or weight goes from its low end "
                                              "(hatched) to its high end (filled); at the ends the input."),
                          0);
}

static void
advice_certainty_add_members (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  g_autoptr (WeegFigure) figure = weeg_chart_agreement (view);
  g_autofree char *caption = NULL;
  double height = 0;

  weeg_blocks_add_heading (writer->blocks, 2, "disagreement", weeg_view_tr (view, "The members"));
  if (figure != NULL)
    {
      caption = g_strdup_printf (
          weeg_view_tr (view, "%s: how many points of 100 each member is above (+) or below (−) the group. "
                              "Hatched: no score."),
          weeg_view_alternative (view, view->analysis->value->advised));
      height = 48 + 12 * weeg_table_get_n_rows (weeg_figure_get_table (figure));
    }
  weeg_advice_add_beside (writer, add_disagreement, 4, figure, "figure-agreement", caption, height);
}

void
weeg_advice_write_certainty (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;

  weeg_advice_add_section (writer, "certainty", weeg_view_tr (view, "How sure we are"));
  if (writer->light)
    {
      add_robustness (writer);
      return;
    }
  add_value (writer);
  weeg_advice_add_evidence (writer);
  advice_certainty_add_members (writer);
}

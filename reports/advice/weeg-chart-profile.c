/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-chart-private.h"
#include "weeg-charts.h"
#include "weeg-names.h"
#include "weeg-profile-figure.h"
#include "weeg-sentences.h"

typedef struct
{
  GArray *criteria;
  GArray *alternatives;
  GArray *cells;
  GPtrArray *strings;
} Parts;

static void
add_alternative (const WeegView *view, Parts *parts, const WeegAlternative *alternative)
{
  const WeegValueResult *values = view->analysis->value;
  const WeegAlternativeResult *result = weeg_map_get (values->alternatives, alternative->id);
  WeegProfileAlternative column = {
    .id = alternative->id,
    .label = weeg_view_text (view, alternative->name),
    .emphasis = g_strcmp0 (values->advised, alternative->id) == 0,
  };

  if (result != NULL && WEEG_HAS (result, value))
    column.total_label = weeg_chart_keep (parts->strings, weeg_view_number (view, result->value, 0));
  else
    column.total_label = weeg_view_tr (view, "not known");
  g_array_append_val (parts->alternatives, column);
}

static void
add_cell (const WeegView *view, Parts *parts, const WeegAlternative *alternative, const char *criterion)
{
  const WeegAlternativeResult *result = weeg_map_get (view->analysis->value->alternatives, alternative->id);
  /* A dash, since words would be cut; that the sum is not known stands above the column. */
  WeegProfileCell cell = { .label = "–" };
  WeegCell contribution;

  if (result != NULL && weeg_map_lookup (result->contributions, criterion, &contribution))
    {
      cell.has_value = TRUE;
      cell.value = contribution.number;
      cell.label = weeg_chart_keep (parts->strings, weeg_view_number (view, contribution.number, 1));
    }
  g_array_append_val (parts->cells, cell);
}

static void
chart_profile_add_criterion (const WeegView *view, Parts *parts, const char *id)
{
  const WeegWeightResult *weight = weeg_map_get (view->analysis->value->weights, id);
  WeegProfileCriterion row = {
    .id = id,
    .label = weeg_view_criterion (view, id),
    .group = weeg_view_perspective (view, id),
    .best = 100 * weight->weight,
  };

  row.best_label = weeg_chart_keep (parts->strings, weeg_view_number (view, row.best, 1));
  g_array_append_val (parts->criteria, row);
  for (guint i = 0; i < weeg_list_n (view->dossier->alternatives); i++)
    add_cell (view, parts, weeg_list_get (view->dossier->alternatives, i), id);
}

static WeegTable *
chart_profile_make_table (const WeegView *view, const Parts *parts)
{
  g_autoptr (WeegTableBuilder) table = weeg_table_builder_new ();
  const WeegProfileAlternative *alternatives = (const WeegProfileAlternative *)parts->alternatives->data;
  const WeegProfileCriterion *criteria = (const WeegProfileCriterion *)parts->criteria->data;
  const WeegProfileCell *cells = (const WeegProfileCell *)parts->cells->data;

  weeg_table_builder_add_column (table, weeg_view_tr (view, "Criterion"), WEEG_TABLE_ALIGN_START);
  weeg_table_builder_add_column (table, weeg_view_tr (view, "Best possible"), WEEG_TABLE_ALIGN_END);
  for (guint a = 0; a < parts->alternatives->len; a++)
    weeg_table_builder_add_column (table, alternatives[a].label, WEEG_TABLE_ALIGN_END);
  for (guint c = 0; c < parts->criteria->len; c++)
    {
      weeg_table_builder_add_row (table);
      weeg_table_builder_add_text (table, criteria[c].label);
      weeg_table_builder_add_number (table, criteria[c].best, criteria[c].best_label);
      for (guint a = 0; a < parts->alternatives->len; a++)
        {
          const WeegProfileCell *cell = &cells[c * parts->alternatives->len + a];

          if (cell->has_value)
            weeg_table_builder_add_number (table, cell->value, cell->label);
          else
            weeg_table_builder_add_text (table, cell->label);
        }
    }
  return weeg_table_builder_end (g_steal_pointer (&table));
}

WeegFigure *
weeg_chart_profile (const WeegView *view)
{
  const WeegValueResult *values = view->analysis->value;
  g_autoptr (GArray) criteria = g_array_new (FALSE, TRUE, sizeof (WeegProfileCriterion));
  g_autoptr (GArray) alternatives = g_array_new (FALSE, TRUE, sizeof (WeegProfileAlternative));
  g_autoptr (GArray) cells = g_array_new (FALSE, TRUE, sizeof (WeegProfileCell));
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (WeegTable) table = NULL;
  g_autofree char *description = NULL;
  Parts parts = { criteria, alternatives, cells, strings };

  if (values == NULL || weeg_map_n (values->weights) == 0 || weeg_list_n (view->dossier->alternatives) == 0)
    return NULL;
  for (guint i = 0; i < weeg_list_n (view->dossier->alternatives); i++)
    add_alternative (view, &parts, weeg_list_get (view->dossier->alternatives, i));
  for (guint i = 0; i < weeg_map_n (values->weights); i++)
    chart_profile_add_criterion (view, &parts, weeg_map_key (values->weights, i));
  table = chart_profile_make_table (view, &parts);
  description = weeg_sentence_value (view);

  WeegProfileData data = {
    .criteria = (const WeegProfileCriterion *)criteria->data,
    .n_criteria = criteria->len,
    .alternatives = (const WeegProfileAlternative *)alternatives->data,
    .n_alternatives = alternatives->len,
    .cells = (const WeegProfileCell *)cells->data,
    .outline_label = weeg_view_tr (view, "outline: the most this criterion can contribute"),
  };
  WeegFigureHead head = {
    .title = weeg_view_tr (view, "Where the value comes from"),
    .subtitle = weeg_view_tr (
        view, "Weight × partial value per criterion, in points of value; they add up to the value."),
    .description = description,
    .table = table,
    .left_out = weeg_chart_left_out (view),
  };
  return weeg_profile_figure_new (&head, &data);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-chart-private.h"
#include "weeg-charts.h"
#include "weeg-grid-figure.h"

/* A member this far from the group has the full tint. */
#define FULL_TINT 50.0

/* One member's difference from the group; a cell of the table and a line of the tooltip. */
static WeegGridCell
make_cell (const WeegView *view,
           const WeegChartRow *row,
           const WeegMember *member,
           WeegTableBuilder *table,
           GString *tooltip,
           GPtrArray *owned)
{
  const WeegScore *score =
      weeg_view_score (view, member->id, view->analysis->value->advised, row->criterion->id, 0);
  WeegGridCell cell = { FALSE, 0, NULL };
  double position, difference;

  if (!WEEG_HAS (score, value) || !weeg_chart_scale_position (row->criterion, score->value, &position))
    {
      weeg_table_builder_add_text (table,
                                   score != NULL && WEEG_HAS (score, answer)
                                       ? weeg_view_choice (view, "answer", weeg_answer_names, score->answer)
                                       : "");
      return cell;
    }
  difference = position - row->cell->value;
  cell.has_value = TRUE;
  cell.strength = CLAMP (difference / FULL_TINT, -1, 1);
  cell.text = weeg_chart_keep (owned, weeg_locale_format_signed (view->locale, difference, 0));
  g_string_append_printf (tooltip, "\n%s: %s", weeg_view_member (view, member->id), cell.text);
  weeg_chart_add_number (table, TRUE, difference, weeg_locale_format_signed (view->locale, difference, 1));
  return cell;
}

static WeegGridRow
chart_agreement_make_row (const WeegView *view,
                          const WeegChartRow *row,
                          GPtrArray *members,
                          WeegTableBuilder *table,
                          GPtrArray *owned)
{
  WeegGridCell *cells = weeg_chart_keep (owned, g_new0 (WeegGridCell, members->len + 1));
  const char *name = weeg_view_criterion (view, row->criterion->id);
  g_autoptr (GString) tooltip = g_string_new (name);
  WeegGridRow result = { .id = row->criterion->id, .label = name, .cells = cells };
  gboolean known = WEEG_HAS (row->cell, agreement);

  if (known)
    result.note = weeg_chart_keep (owned, weeg_view_number (view, row->agreement, 2));
  weeg_table_builder_add_row (table);
  weeg_table_builder_add_text (table, name);
  weeg_chart_add_number (table, TRUE, row->cell->value, weeg_view_number (view, row->cell->value, 1));
  weeg_chart_add_number (table, known, row->agreement, weeg_view_number (view, row->agreement, 2));
  for (guint i = 0; i < members->len; i++)
    cells[i] = make_cell (view, row, members->pdata[i], table, tooltip, owned);
  result.tooltip = weeg_chart_keep (owned, g_string_free (g_steal_pointer (&tooltip), FALSE));
  return result;
}

/* Who is farthest from the group, and where. */
static char *
chart_agreement_describe (const WeegView *view,
                          const GArray *rows,
                          const WeegGridRow *cells,
                          GPtrArray *members)
{
  double farthest = 0;
  guint row = 0, column = 0;

  for (guint i = 0; i < rows->len; i++)
    for (guint j = 0; j < members->len; j++)
      if (ABS (cells[i].cells[j].strength) > farthest)
        {
          farthest = ABS (cells[i].cells[j].strength);
          row = i;
          column = j;
        }
  if (farthest == 0)
    return g_strdup (weeg_view_tr (view, "No member differs from the group on any criterion."));
  return g_strdup_printf (
      /* Translators: member, criterion, the difference with its sign */
      weeg_view_tr (view, "Farthest from the group is %s on %s: %s on a scale of 100."),
      weeg_view_member (view, ((const WeegMember *)members->pdata[column])->id), cells[row].label,
      cells[row].cells[column].text);
}

WeegFigure *
weeg_chart_agreement (const WeegView *view)
{
  const WeegAlternativeResult *result = weeg_view_advised (view);
  g_autoptr (GPtrArray) members = weeg_chart_scoring_members (view);
  g_autoptr (GPtrArray) owned = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) rows = result != NULL ? weeg_chart_rows_by_agreement (view, result, TRUE) : NULL;
  g_autofree WeegGridRow *cells = g_new0 (WeegGridRow, rows != NULL ? rows->len + 1 : 1);
  g_autofree const char **columns = g_new0 (const char *, members->len + 1);
  g_autoptr (WeegTable) table = NULL;
  g_autofree char *description = NULL;
  g_autofree char *subtitle = NULL;
  WeegTableBuilder *builder;

  if (rows == NULL || rows->len == 0 || members->len < 2)
    return NULL;
  builder = weeg_table_builder_new ();
  weeg_table_builder_add_column (builder, weeg_view_tr (view, "Criterion"), WEEG_TABLE_ALIGN_START);
  weeg_table_builder_add_column (builder, weeg_view_tr (view, "Group (0–100)"), WEEG_TABLE_ALIGN_END);
  weeg_table_builder_add_column (builder, weeg_view_tr (view, "Agreement"), WEEG_TABLE_ALIGN_END);
  for (guint i = 0; i < members->len; i++)
    {
      columns[i] = weeg_view_member (view, ((const WeegMember *)members->pdata[i])->id);
      weeg_table_builder_add_column (builder, columns[i], WEEG_TABLE_ALIGN_END);
    }
  for (guint i = 0; i < rows->len; i++)
    cells[i] =
        chart_agreement_make_row (view, &g_array_index (rows, WeegChartRow, i), members, builder, owned);
  table = weeg_table_builder_end (builder);
  description = chart_agreement_describe (view, rows, cells, members);
  subtitle = g_strdup_printf (
      weeg_view_tr (view, "%s: how many points out of 100 each member is above (+) or below (−) the group."),
      weeg_view_alternative (view, view->analysis->value->advised));

  WeegGridData data = {
    .columns = columns,
    .n_columns = members->len,
    .rows = cells,
    .n_rows = rows->len,
    .note_title = weeg_view_tr (view, "agreement"),
  };
  WeegFigureHead head = {
    .title = weeg_view_tr (view, "Each member beside the group"),
    .subtitle = subtitle,
    .description = description,
    .table = table,
    .left_out = weeg_chart_left_out (view),
  };
  return weeg_agreement_figure_new (&head, &data);
}

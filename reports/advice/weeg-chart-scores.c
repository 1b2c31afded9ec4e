/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-chart-private.h"
#include "weeg-charts.h"
#include "weeg-strip-figure.h"

/* Below this the members disagree so much that the row says so. */
#define LARGE_DIFFERENCE 0.5

typedef struct
{
  GPtrArray *members;
  GArray *strips; /* of WeegStripRow */
  GPtrArray *owned;
  gboolean has_faint;
  WeegTableBuilder *table;
} ScoresBuilder;

/* "agreement 0.31 · large difference · 1 member does not know" */
static char *
note_of (const WeegView *view, const WeegChartRow *row, guint n_unknown)
{
  g_autoptr (GString) note = g_string_new (NULL);

  if (WEEG_HAS (row->cell, agreement))
    {
      g_autofree char *number = weeg_view_number (view, row->agreement, 2);

      /* Translators: how much the members agree, 0 to 1 */
      g_string_append_printf (note, weeg_view_tr (view, "agreement %s"), number);
      if (row->agreement < LARGE_DIFFERENCE)
        g_string_append_printf (note, " · %s", weeg_view_tr (view, "large difference"));
    }
  else
    g_string_append (note, WEEG_HAS (row->cell, value) ? weeg_view_tr (view, "one member scored")
                           : weeg_dossier_has_open_round (view->dossier)
                               ? weeg_view_tr (view, "no score in a closed round")
                               : weeg_view_tr (view, "nobody gave a score"));
  if (n_unknown > 0)
    {
      g_string_append (note, " · ");
      g_string_append_printf (
          note, weeg_trn (view->language, "%d does not know", "%d do not know", n_unknown), (int)n_unknown);
    }
  return g_string_free (g_steal_pointer (&note), FALSE);
}

static void
add_dot (ScoresBuilder *builder, GArray *dots, const WeegCriterion *criterion, double value, gboolean faint)
{
  WeegStripDot dot = { 0, faint };

  if (!weeg_chart_scale_position (criterion, value, &dot.position))
    return;
  g_array_append_val (dots, dot);
  builder->has_faint = builder->has_faint || faint;
}

/* The dots of one member; adds a cell of the table and a line of the tooltip. */
static guint
add_member (const WeegView *view,
            ScoresBuilder *builder,
            const WeegChartRow *row,
            const WeegMember *member,
            GArray *dots,
            GString *tooltip)
{
  const char *alternative = view->analysis->value->advised;
  const WeegScore *score = weeg_view_score (view, member->id, alternative, row->criterion->id, 0);
  const WeegScore *earlier = NULL;
  double position;

  if (score == NULL)
    {
      weeg_table_builder_add_text (builder->table, "");
      return 0;
    }
  if (MAX (score->round, 1) > 1)
    earlier = weeg_view_score (view, member->id, alternative, row->criterion->id, score->round);
  if (earlier != NULL && WEEG_HAS (earlier, value))
    add_dot (builder, dots, row->criterion, earlier->value, TRUE);
  if (WEEG_HAS (score, value) && weeg_chart_scale_position (row->criterion, score->value, &position))
    {
      g_autofree char *text = weeg_view_number (view, position, 0);

      add_dot (builder, dots, row->criterion, score->value, FALSE);
      g_string_append_printf (tooltip, "\n%s: %s", weeg_view_member (view, member->id), text);
      weeg_table_builder_add_number (builder->table, position, text);
      return 0;
    }
  weeg_table_builder_add_text (builder->table,
                               weeg_view_choice (view, "answer", weeg_answer_names, score->answer));
  return score->answer == WEEG_ANSWER_UNKNOWN ? 1 : 0;
}

static void
chart_scores_add_row (const WeegView *view, ScoresBuilder *builder, const WeegChartRow *row)
{
  gboolean known = WEEG_HAS (row->cell, value);
  g_autoptr (GArray) dots = g_array_new (FALSE, FALSE, sizeof (WeegStripDot));
  g_autoptr (GString) members = g_string_new (NULL);
  WeegStripRow strip = { .id = row->criterion->id, .label = weeg_view_criterion (view, row->criterion->id) };
  guint n_unknown = 0;

  weeg_table_builder_add_row (builder->table);
  weeg_table_builder_add_text (builder->table, strip.label);
  weeg_chart_add_number (builder->table, known, row->cell->value,
                         weeg_view_number (view, row->cell->value, 1));
  weeg_chart_add_number (builder->table, WEEG_HAS (row->cell, agreement), row->agreement,
                         weeg_view_number (view, row->agreement, 2));
  for (guint i = 0; i < builder->members->len; i++)
    n_unknown += add_member (view, builder, row, builder->members->pdata[i], dots, members);
  strip.note = weeg_chart_keep (builder->owned, note_of (view, row, n_unknown));
  strip.warns = row->agreement < LARGE_DIFFERENCE;
  strip.tooltip =
      weeg_chart_keep (builder->owned, g_strdup_printf ("%s: %s%s", strip.label, strip.note, members->str));
  strip.has_group = known;
  strip.group = row->cell->value;
  strip.group_label =
      known ? weeg_chart_keep (builder->owned, weeg_view_number (view, row->cell->value, 0)) : NULL;
  strip.n_dots = dots->len;
  strip.dots = weeg_chart_keep (builder->owned, g_memdup2 (dots->data, dots->len * sizeof (WeegStripDot)));
  g_array_append_val (builder->strips, strip);
}

static WeegTableBuilder *
chart_scores_new_table (const WeegView *view, GPtrArray *members)
{
  WeegTableBuilder *table = weeg_table_builder_new ();

  weeg_table_builder_add_column (table, weeg_view_tr (view, "Criterion"), WEEG_TABLE_ALIGN_START);
  weeg_table_builder_add_column (table, weeg_view_tr (view, "Group (0–100)"), WEEG_TABLE_ALIGN_END);
  weeg_table_builder_add_column (table, weeg_view_tr (view, "Agreement"), WEEG_TABLE_ALIGN_END);
  for (guint i = 0; i < members->len; i++)
    {
      const WeegMember *member = members->pdata[i];

      weeg_table_builder_add_column (table, weeg_view_member (view, member->id), WEEG_TABLE_ALIGN_END);
    }
  return table;
}

static char *
chart_scores_describe (const WeegView *view, const GArray *rows)
{
  const WeegChartRow *first = &g_array_index (rows, WeegChartRow, 0), *last = first;
  const char *name = weeg_view_alternative (view, view->analysis->value->advised);
  g_autofree char *low = weeg_view_number (view, first->agreement, 2);
  g_autofree char *high = NULL;

  if (first->agreement > 1)
    return g_strdup_printf (
        weeg_view_tr (view, "How the members differ about %s is not known: fewer than two scored."), name);
  for (guint i = 0; i < rows->len && g_array_index (rows, WeegChartRow, i).agreement <= 1; i++)
    last = &g_array_index (rows, WeegChartRow, i);
  high = weeg_view_number (view, last->agreement, 2);
  /* Translators: an alternative, then a criterion with its agreement, twice */
  return g_strdup_printf (
      weeg_view_tr (view, "About %s the members differ most on %s (agreement %s) and least on %s (%s)."),
      name, weeg_view_criterion (view, first->criterion->id), low,
      weeg_view_criterion (view, last->criterion->id), high);
}

WeegFigure *
weeg_chart_scores (const WeegView *view)
{
  const WeegAlternativeResult *result = weeg_view_advised (view);
  g_autoptr (GPtrArray) members = weeg_chart_scoring_members (view);
  g_autoptr (GArray) strips = g_array_new (FALSE, TRUE, sizeof (WeegStripRow));
  g_autoptr (GPtrArray) owned = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) rows = NULL;
  g_autoptr (WeegTable) table = NULL;
  g_autofree char *description = NULL;
  g_autofree char *subtitle = NULL;
  ScoresBuilder builder = { members, strips, owned, FALSE, NULL };

  if (result == NULL || weeg_map_n (result->cells) == 0)
    return NULL;
  rows = weeg_chart_rows_by_agreement (view, result, FALSE);
  if (rows->len == 0)
    return NULL;
  builder.table = chart_scores_new_table (view, members);
  for (guint i = 0; i < rows->len; i++)
    chart_scores_add_row (view, &builder, &g_array_index (rows, WeegChartRow, i));
  table = weeg_table_builder_end (builder.table);
  description = chart_scores_describe (view, rows);
  subtitle = g_strdup_printf (
      builder.has_faint
          ? weeg_view_tr (
                view,
                "%s, partial value 0–100. Each dot is a member, the bar the group; open dots: an earlier "
                "round.")
          : weeg_view_tr (view, "%s, partial value 0–100. Each dot is a member, the bar the group."),
      weeg_view_alternative (view, view->analysis->value->advised));

  WeegStripData data = {
    .rows = (const WeegStripRow *)strips->data,
    .n_rows = strips->len,
    .low = 0,
    .high = 100,
    .format_tick = weeg_chart_tick (view),
    /* Translators: over a column with the value that the group gives, 0 to 100 */
    .group_title = weeg_view_tr (view, "group"),
  };
  WeegFigureHead head = {
    .title = weeg_view_tr (view, "Where the members differ"),
    .subtitle = subtitle,
    .description = description,
    .table = table,
    .left_out = weeg_chart_left_out (view),
  };
  return weeg_scores_figure_new (&head, &data);
}

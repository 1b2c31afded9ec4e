/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-chart-private.h"
#include "weeg-charts.h"
#include "weeg-strip-figure.h"

typedef struct
{
  const char *criterion;
  const WeegWeightResult *result;
  guint place;
} WeightsRow;

static int
by_weight (gconstpointer a, gconstpointer b)
{
  const WeightsRow *first = a, *second = b;

  if (first->result->weight != second->result->weight)
    return first->result->weight > second->result->weight ? -1 : 1;
  return first->place < second->place ? -1 : first->place > second->place;
}

static GArray *
chart_weights_collect_rows (const WeegMap *weights)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (WeightsRow));

  for (guint i = 0; i < weeg_map_n (weights); i++)
    {
      WeightsRow row = { weeg_map_key (weights, i), weeg_map_cell (weights, i).pointer, i };

      g_array_append_val (rows, row);
    }
  g_array_sort (rows, by_weight);
  return rows;
}

/* The dots of a row, and its line of the table. */
static void
chart_weights_add_row (const WeegView *view,
                       const WeightsRow *row,
                       GPtrArray *members,
                       WeegTableBuilder *table,
                       GArray *strips,
                       GPtrArray *owned,
                       double *highest)
{
  WeegStripDot *dots = g_new0 (WeegStripDot, members->len + 1);
  char *text = weeg_locale_format_percent (view->locale, row->result->weight, 0);
  WeegStripRow strip = {
    .id = row->criterion,
    .label = weeg_view_criterion (view, row->criterion),
    .dots = dots,
    .has_group = TRUE,
    .group = row->result->weight,
    .group_label = text,
  };

  g_ptr_array_add (owned, dots);
  g_ptr_array_add (owned, text);
  *highest = MAX (*highest, row->result->weight);
  weeg_table_builder_add_row (table);
  weeg_table_builder_add_text (table, strip.label);
  weeg_chart_add_number (table, TRUE, row->result->weight,
                         weeg_locale_format_percent (view->locale, row->result->weight, 1));
  for (guint i = 0; i < members->len; i++)
    {
      const WeegMember *member = members->pdata[i];
      double weight = weeg_map_number (row->result->members, member->id, 0);
      gboolean known = weeg_map_has (row->result->members, member->id);

      weeg_chart_add_number (table, known, weight, weeg_locale_format_percent (view->locale, weight, 1));
      if (!known)
        continue;
      dots[strip.n_dots++] = (WeegStripDot){ weight, FALSE };
      *highest = MAX (*highest, weight);
    }
  g_array_append_val (strips, strip);
}

WeegFigure *
weeg_chart_weights (const WeegView *view)
{
  const WeegValueResult *values = view->analysis->value;
  g_autoptr (GPtrArray) members = weeg_chart_scoring_members (view);
  g_autoptr (GArray) strips = g_array_new (FALSE, TRUE, sizeof (WeegStripRow));
  g_autoptr (GPtrArray) owned = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) rows = NULL;
  g_autoptr (WeegTable) table = NULL;
  g_autofree char *description = NULL;
  WeegTableBuilder *builder;
  gboolean equal;
  double highest = 0.01;

  if (values == NULL || weeg_map_n (values->weights) == 0)
    return NULL;
  rows = chart_weights_collect_rows (values->weights);
  builder = weeg_table_builder_new ();
  weeg_table_builder_add_column (builder, weeg_view_tr (view, "Criterion"), WEEG_TABLE_ALIGN_START);
  weeg_table_builder_add_column (builder, weeg_view_tr (view, "Group"), WEEG_TABLE_ALIGN_END);
  for (guint i = 0; i < members->len; i++)
    weeg_table_builder_add_column (
        builder, weeg_view_member (view, ((const WeegMember *)members->pdata[i])->id), WEEG_TABLE_ALIGN_END);
  for (guint i = 0; i < rows->len; i++)
    chart_weights_add_row (view, &g_array_index (rows, WeightsRow, i), members, builder, strips, owned,
                           &highest);
  table = weeg_table_builder_end (builder);

  equal = g_strcmp0 (values->weights_source, "equal") == 0;
  if (equal)
    description = g_strdup (weeg_view_tr (
        view, "No member has given weights for all criteria, so that all criteria weigh the same."));
  else
    description = g_strdup_printf (
        /* Translators: the criterion and its weight in percent */
        weeg_view_tr (view, "The group gives most weight to %s, %s."),
        g_array_index (strips, WeegStripRow, 0).label, g_array_index (strips, WeegStripRow, 0).group_label);
  WeegStripData data = {
    .rows = (const WeegStripRow *)strips->data,
    .n_rows = strips->len,
    .low = 0,
    .high = highest,
    .format_tick = weeg_chart_percent_tick (view),
    .group_title = weeg_view_tr (view, "group"),
  };
  WeegFigureHead head = {
    .title = weeg_view_tr (view, "What weighs most"),
    .subtitle = equal ? weeg_view_tr (view, "All criteria weigh the same.")
                      : weeg_view_tr (view, "Weight per criterion: each dot is a member, the bar the group."),
    .description = description,
    .table = table,
    .left_out = weeg_chart_left_out (view),
  };
  return weeg_weights_figure_new (&head, &data);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "figure-texts.h"

static void
measure (const char *text, double size_pt, WeegWeight weight, WeegTextExtents *extents, gpointer user_data)
{
  *extents = (WeegTextExtents){ 0.55 * size_pt * (double)g_utf8_strlen (text, -1), 1.25 * size_pt, size_pt };
}

WeegChartLayout *
figure_layout_new (const WeegFigure *figure)
{
  g_autoptr (WeegChartStyle) style = weeg_chart_style_new (WEEG_CHART_THEME_LIGHT, "Inter", 9);

  return weeg_chart_layout_new_titled (figure, style, 700, 600, measure, NULL);
}

char *
figure_texts_new (const WeegFigure *figure)
{
  g_autoptr (WeegChartLayout) layout = figure_layout_new (figure);
  WeegTable *table = weeg_figure_get_table (figure);
  g_autofree char *description = weeg_figure_describe (figure);
  GString *texts = g_string_new (description);
  WeegPick pick;

  for (guint i = 0; i < weeg_chart_layout_get_n_marks (layout); i++)
    if (weeg_chart_layout_get_mark (layout, i)->text != NULL)
      g_string_append_printf (texts, "\n%s", weeg_chart_layout_get_mark (layout, i)->text);
  for (guint i = 0; weeg_chart_layout_get_item (layout, i, &pick); i++)
    g_string_append_printf (texts, "\n%s", pick.tooltip);
  for (guint column = 0; column < weeg_table_get_n_columns (table); column++)
    {
      g_string_append_printf (texts, "\n%s", weeg_table_get_column_title (table, column));
      for (guint row = 0; row < weeg_table_get_n_rows (table); row++)
        g_string_append_printf (texts, "\n%s", weeg_table_get_cell (table, row, column)->text);
    }
  return g_string_free (texts, FALSE);
}

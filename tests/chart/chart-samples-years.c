/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart-samples.h"
#include "weeg-years-figure.h"

static const char *const years[] = { "2027", "2028", "2029", "2030", "2031" };

WeegFigure *
sample_workload_years_new (void)
{
  static const double prevented[] = { 0.3, 0.8, 1.3, 1.3, 1.3 }, added[] = { -0.4, -0.5, -0.6, -0.6, -0.6 };
  static const double net[] = { 0.1, 0.7, 1.5, 1.6, 1.6 };
  static const double low[] = { -0.3, 0.2, 0.7, 0.8, 0.8 }, high[] = { 0.4, 1.2, 2.2, 2.3, 2.4 };
  static const char *const numbers[] = { "+0,1", "+0,7", "+1,5", "+1,6", "+1,6" };
  const WeegYearsSeries series[] = {
    { "Voorkomt zorg", WEEG_YEARS_THIN, WEEG_CHART_ROLE_PREVENTS, prevented, NULL, NULL, NULL },
    { "Vraagt werk", WEEG_YEARS_THIN_DASHED, WEEG_CHART_ROLE_ADDS, added, NULL, NULL, NULL },
    { "Netto, met P5–P95", WEEG_YEARS_LINE, WEEG_CHART_ROLE_ACCENT_TEXT, net, numbers, low, high },
  };
  g_autoptr (WeegTable) table = sample_table_new ();
  WeegFigureHead head = {
    .title = "Netto vrijgespeeld per jaar",
    .subtitle = "Bij de verwachte adoptie.",
    .description = "In 2031 komt netto 1,6 fte vrij.",
    .table = table,
    .left_out = { .func = sample_format_left_out },
  };
  WeegYearsData data = { years,
                         G_N_ELEMENTS (years),
                         series,
                         G_N_ELEMENTS (series),
                         "Fte, boven nul komt vrij",
                         { .func = sample_format_tick } };

  return weeg_workload_years_figure_new (&head, &data);
}

WeegFigure *
sample_budget_impact_new (void)
{
  static const double cash[] = { 260, 110, -40, -60, 20 }, result[] = { 150, 130, -10, -30, 50 };
  static const double total[] = { 260, 370, 330, 270, 290 };
  static const char *const numbers[] = { "260", "370", "330", "270", "290" };
  const WeegYearsSeries series[] = {
    { "Kas", WEEG_YEARS_BAR, WEEG_CHART_ROLE_RELIEVES, cash, NULL, NULL, NULL },
    { "Resultaat", WEEG_YEARS_BAR_HATCHED, WEEG_CHART_ROLE_AXIS, result, NULL, NULL, NULL },
    { "Kas, opgeteld", WEEG_YEARS_LINE, WEEG_CHART_ROLE_TEXT, total, numbers, NULL, NULL },
  };
  g_autoptr (WeegTable) table = sample_table_new ();
  WeegFigureHead head = {
    .title = "Wat het met de begroting doet",
    .description = "Het kost gemiddeld 58.000 euro per jaar.",
    .table = table,
    .left_out = { .func = sample_format_left_out },
  };
  WeegYearsData data = { years,
                         G_N_ELEMENTS (years),
                         series,
                         G_N_ELEMENTS (series),
                         "Duizenden euro's",
                         { .func = sample_format_tick } };

  return weeg_budget_impact_figure_new (&head, &data);
}

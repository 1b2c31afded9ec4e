/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart-samples.h"
#include "weeg-reach-figure.h"

WeegFigure *
sample_resilience_new (void)
{
  const WeegReachRow rows[] = {
    { "power", "Stroom op de polikliniek", "terugvaloptie beproefd", TRUE, 72, FALSE, "72 uur" },
    { "centre", "Regionaal meetcentrum", "terugvaloptie niet beproefd", TRUE, 48, TRUE,
      "48 uur, minder dan 72" },
    { "supply", "Levering van meetsets", NULL, FALSE, 0, FALSE, "niet bekend" },
  };
  g_autoptr (WeegTable) table = sample_table_new ();
  WeegFigureHead head = {
    .title = "Hoe lang het doorgaat als er iets uitvalt",
    .description = "De zwakste schakel is het regionale meetcentrum: 48 uur.",
    .table = table,
    .left_out = { .func = sample_format_left_out },
  };
  WeegReachData data = { .rows = rows,
                         .n_rows = G_N_ELEMENTS (rows),
                         .high = 96,
                         .has_limit = TRUE,
                         .limit = 72,
                         .limit_label = "72 uur" };

  return weeg_resilience_figure_new (&head, &data);
}

WeegFigure *
sample_sustainability_new (void)
{
  const WeegReachRow rows[] = {
    { "travel", "Autokilometers van deelnemers", "51 % van de verandering in CO₂e", TRUE, -0.7, FALSE,
      "−65.600 km per jaar" },
    { "power", "Stroom voor apparatuur en opslag", "geen CO₂e-factor", TRUE, 1, FALSE,
      "+4.100 kWh per jaar" },
  };
  g_autoptr (WeegTable) table = sample_table_new ();
  WeegFigureHead head = {
    .title = "Wat er voor het milieu verandert",
    .description = "Minder autokilometers, meer stroom.",
    .table = table,
    .left_out = { .func = sample_format_left_out },
  };
  WeegReachData data = { .rows = rows,
                         .n_rows = G_N_ELEMENTS (rows),
                         .low = -1,
                         .high = 1,
                         .left_label = "← minder dan nu",
                         .right_label = "meer dan nu →" };

  return weeg_sustainability_figure_new (&head, &data);
}

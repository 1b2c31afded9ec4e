/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart-samples.h"
#include "weeg-risk-matrix-figure.h"
#include "weeg-strip-figure.h"
#include "weeg-track-figure.h"

/* Samples of the charts of a committee: who scored what, which risks, when it decides. */

WeegFigure *
sample_scores_new (void)
{
  static const struct
  {
    const char *label, *note, *group_label;
    gboolean warns;
    double group;
    double scores[8]; /* below zero: none */
    double earlier[3];
  } rows[] = {
    { "Werkdruk verpleging",
      "eens 0,31 · groot verschil",
      "46",
      TRUE,
      45.8,
      { 0, 25, 25, 50, 75, 100, -1, -1 },
      { 100, -1, -1 } },
    { "Uitvoerbaarheid", "eens 0,48", "54", FALSE, 53.6, { 25, 25, 50, 50, 75, 75, 75, -1 }, { 0, 25, 100 } },
    { "Toegankelijkheid en digitale vaardigheid",
      "eens 0,55 · 1 lid weet het niet",
      "50",
      FALSE,
      50,
      { 25, 25, 50, 50, 75, 75, -1, -1 },
      { -1, -1, -1 } },
    { "Kwaliteit van leven",
      "eens 0,72",
      "75",
      FALSE,
      75,
      { 50, 75, 75, 75, 75, 75, 100, -1 },
      { -1, -1, -1 } },
    { "Effectiviteit", "eens 1,00", "75", FALSE, 75, { 75, 75, 75, 75, 75, 75, 75, 75 }, { 50, -1, -1 } },
    { "Duurzaamheid",
      "nog niemand heeft gescoord",
      NULL,
      FALSE,
      -1,
      { -1, -1, -1, -1, -1, -1, -1, -1 },
      { -1, -1, -1 } },
  };
  WeegStripRow strips[G_N_ELEMENTS (rows)] = { 0 };
  WeegStripDot dots[G_N_ELEMENTS (rows)][11] = { 0 };
  g_autoptr (WeegTable) table = sample_table_new ();
  WeegFigureHead head = {
    .title = "Waar de leden verschillen",
    .subtitle = "Telemonitoring. Elke stip is een lid, de streep de groep; open: ronde 1.",
    .description = "Over werkdruk verpleging lopen de scores het meest uiteen.",
    .table = table,
    .left_out = { .func = sample_format_left_out },
  };
  WeegStripData data = { strips, G_N_ELEMENTS (rows), 0, 100, { .func = sample_format_tick }, "groep" };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      strips[i] = (WeegStripRow){ .id = rows[i].label,
                                  .label = rows[i].label,
                                  .note = rows[i].note,
                                  .warns = rows[i].warns,
                                  .dots = dots[i],
                                  .has_group = rows[i].group >= 0,
                                  .group = rows[i].group,
                                  .group_label = rows[i].group_label };
      for (guint j = 0; j < 8; j++)
        if (rows[i].scores[j] >= 0)
          dots[i][strips[i].n_dots++] = (WeegStripDot){ rows[i].scores[j], FALSE };
      for (guint j = 0; j < 3; j++)
        if (rows[i].earlier[j] >= 0)
          dots[i][strips[i].n_dots++] = (WeegStripDot){ rows[i].earlier[j], TRUE };
    }

  return weeg_scores_figure_new (&head, &data);
}

WeegFigure *
sample_weights_new (void)
{
  static const WeegStripDot work[] = { { 0.12, FALSE }, { 0.18, FALSE }, { 0.3, FALSE }, { 0.31, FALSE } };
  static const WeegStripDot safety[] = { { 0.15, FALSE }, { 0.15, FALSE }, { 0.16, FALSE }, { 0.2, FALSE } };
  static const WeegStripDot cost[] = { { 0, FALSE }, { 0.05, FALSE }, { 0.05, FALSE }, { 0.1, FALSE } };
  const WeegStripRow rows[] = {
    { "work", "Werkdruk verpleging", NULL, FALSE, NULL, work, 4, TRUE, 0.2275, "23 %" },
    { "safety", "Veiligheid", NULL, FALSE, NULL, safety, 4, TRUE, 0.165, "17 %" },
    { "cost", "Kosten", NULL, FALSE, NULL, cost, 4, TRUE, 0.05, "5 %" },
  };
  g_autoptr (WeegTable) table = sample_table_new ();
  WeegFigureHead head = {
    .title = "Wat de leden zwaar laten wegen",
    .subtitle = "Gewicht van elk lid; de streep is de groep.",
    .description = "Werkdruk verpleging weegt het zwaarst.",
    .table = table,
    .left_out = { .func = sample_format_left_out },
  };
  WeegStripData data = { rows, G_N_ELEMENTS (rows), 0, 0.35, { .func = sample_format_tick }, "groep" };

  return weeg_weights_figure_new (&head, &data);
}

WeegFigure *
sample_track_new (void)
{
  const WeegTrackStation stations[] = {
    { "start", "Pilot starten op één polikliniek", WEEG_STATION_HELD, "doorgaan · 12-03-2026", NULL },
    { "scale", "Opschalen van één naar drie poliklinieken", WEEG_STATION_NEXT, "gepland · 10-12-2026", NULL },
    { "reassess", "Herwaarderen op drie poliklinieken", WEEG_STATION_PLANNED, "gepland · 18-11-2027", NULL },
  };
  g_autoptr (WeegTable) table = sample_table_new ();
  WeegFigureHead head = {
    .title = "De beslismomenten",
    .subtitle = "Vol: gehouden; groot en open: het volgende.",
    .description = "Eén van drie beslismomenten is gehouden.",
    .table = table,
    .left_out = { .func = sample_format_left_out },
  };
  WeegTrackData data = { stations, G_N_ELEMENTS (stations), TRUE, 1, "vandaag" };

  return weeg_track_figure_new (&head, &data);
}

WeegFigure *
sample_risk_matrix_new (void)
{
  static const guint zones[] = { 0, 0, 0, 0, 1, 0, 0, 1, 1, 2, 0, 1, 1, 2, 3, 0, 1, 2, 3, 3, 1, 2, 3, 3, 3 };
  static const char *const names[] = { "laag", "matig", "hoog", "extreem" };
  static const struct
  {
    const char *label, *detail;
    guint before[2], after[2];
  } rows[] = {
    { "Rode melding in het weekend niet gezien", "15 → 8", { 3, 5 }, { 2, 4 } },
    { "Verkeerde meting door slecht zittende band", "12 → 8", { 3, 4 }, { 2, 4 } },
    { "Gegevens bij onbevoegden", "8 → 4", { 2, 4 }, { 1, 4 } },
    { "Patiënten zonder digitale vaardigheid haken af", "12 → 6", { 4, 3 }, { 2, 3 } },
    { "Leverancier stopt", "8 → 6", { 2, 4 }, { 2, 3 } },
    { "Meer meldingen dan de verpleegkundige aankan", "12 → 9", { 4, 3 }, { 3, 3 } },
    { "Dubbele registratie blijft bestaan", "12 → 9", { 4, 3 }, { 3, 3 } },
    { "Kosten lopen op", "9", { 3, 3 }, { 3, 3 } },
  };
  WeegRiskMatrixRisk risks[G_N_ELEMENTS (rows)] = { 0 };
  g_autoptr (WeegTable) table = sample_table_new ();
  WeegFigureHead head = {
    .title = "Beheersing haalt de ergste risico's weg",
    .subtitle = "Pijl: van vóór (ring) naar na (cijfer) beheersing.",
    .description = "Acht risico's, na beheersing het hoogst 9.",
    .table = table,
    .left_out = { .func = sample_format_left_out },
  };
  WeegRiskMatrixData data = { 5, 5, zones, names, 4, risks, G_N_ELEMENTS (rows), "kans", "ernst" };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    risks[i] = (WeegRiskMatrixRisk){ .id = rows[i].label,
                                     .label = rows[i].label,
                                     .number = i + 1,
                                     .detail = rows[i].detail,
                                     .has_before = TRUE,
                                     .before_probability = rows[i].before[0],
                                     .before_severity = rows[i].before[1],
                                     .probability = rows[i].after[0],
                                     .severity = rows[i].after[1] };

  return weeg_risk_matrix_figure_new (&head, &data);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart-samples.h"

#include "weeg-bridge-figure.h"
#include "weeg-profile-figure.h"
#include "weeg-value-risk-figure.h"

char *
sample_format_left_out (double number, gpointer user_data)
{
  return g_strdup_printf ("%.0f %s weggelaten; de tabel heeft ze alle.", number,
                          number == 1 ? "tekst" : "teksten");
}

/* A number with one decimal and a comma. */
static char *
format_number (double number)
{
  char *text = g_strdup_printf ("%.1f", number);

  for (char *at = text; *at != '\0'; at++)
    if (*at == '.')
      *at = ',';

  return text;
}

char *
sample_format_tick (double number, gpointer user_data)
{
  return g_strdup_printf ("%g", number);
}

static char *
format_start (double number, gpointer user_data)
{
  return g_strdup_printf ("as begint bij %g fte", number);
}

WeegTable *
sample_table_new (void)
{
  WeegTableBuilder *builder = weeg_table_builder_new ();

  weeg_table_builder_add_column (builder, "Alternatief", WEEG_TABLE_ALIGN_START);
  weeg_table_builder_add_column (builder, "Waarde", WEEG_TABLE_ALIGN_END);
  weeg_table_builder_add_row (builder);
  weeg_table_builder_add_text (builder, "Telemonitoring");
  weeg_table_builder_add_number (builder, 74, "74");

  return weeg_table_builder_end (builder);
}

static WeegFigureHead
make_head (const char *title, const char *subtitle, const char *description, WeegTable *table)
{
  WeegFigureHead head = {
    .title = title,
    .subtitle = subtitle,
    .description = description,
    .table = table,
    .left_out = { .func = sample_format_left_out },
  };

  return head;
}

static WeegValueRiskData
make_value_risk (const WeegValueRiskPoint *points, gsize n_points)
{
  WeegValueRiskData data = {
    .points = points,
    .n_points = n_points,
    .value_title = "Waarde (0–100, streep P5–P95)",
    .risk_title = "Restrisico (kans × ernst, na beheersing)",
    .no_risk_label = "onbekend",
    .risk_max = 25,
    .has_thresholds = TRUE,
    .value_threshold = 60,
    .risk_threshold = 10,
    .value_threshold_label = "60",
    .risk_threshold_label = "10",
    .quadrants = { "opschalen", "pilot met beheersing", "weinig te winnen", "niet beginnen, of stoppen" },
  };

  return data;
}

WeegFigure *
sample_value_risk_new (void)
{
  const WeegValueRiskPoint points[] = {
    { .id = "tele",
      .label = "Telemonitoring",
      .detail = "74 · risico 8 · +1,5 fte",
      .phase = WEEG_GLYPH_CIRCLE,
      .value = 74,
      .has_interval = TRUE,
      .value_low = 66,
      .value_high = 80,
      .has_risk = TRUE,
      .risk = 8,
      .has_fte = TRUE,
      .net_fte = 1.5,
      .emphasis = TRUE },
    { .id = "beeld",
      .label = "Beeldconsult",
      .detail = "58 · risico 12 · −0,4 fte · valt af",
      .value = 58,
      .has_interval = TRUE,
      .value_low = 47,
      .value_high = 67,
      .has_risk = TRUE,
      .risk = 12,
      .has_fte = TRUE,
      .net_fte = -0.4,
      .knocked_out = TRUE },
    { .id = "huidig",
      .label = "Huidige controle",
      .detail = "46 · risico niet bekend",
      .value = 46,
      .has_interval = TRUE,
      .value_low = 37,
      .value_high = 55 },
  };
  WeegValueRiskData data = make_value_risk (points, G_N_ELEMENTS (points));
  g_autoptr (WeegTable) table = sample_table_new ();
  WeegFigureHead head =
      make_head ("Telemonitoring brengt de meeste waarde, met een matig restrisico",
                 "Oppervlak: netto fte in 2031; gevuld is vrijgespeeld, gearceerd gevraagd.",
                 "Telemonitoring heeft waarde 74 en restrisico 8.", table);

  return weeg_value_risk_figure_new (&head, &data);
}

WeegFigure *
sample_portfolio_new (void)
{
  static const struct
  {
    const char *label;
    double value, risk, fte;
    WeegGlyph phase;
    const char *phase_label;
  } rows[] = {
    { "Telemonitoring hartfalen", 74, 8, 1.5, WEEG_GLYPH_CIRCLE, "pilot" },
    { "AI-triage CT-hoofd", 71, 9, 0.6, WEEG_GLYPH_CIRCLE, "pilot" },
    { "177Lu-PSMA-therapie", 78, 12, -2.1, WEEG_GLYPH_SQUARE, "opschaling" },
    { "Logistieke robot", 52, 4, 0.9, WEEG_GLYPH_DIAMOND, "intake" },
    { "Spraakgestuurd rapporteren", 66, 6, 3.2, WEEG_GLYPH_SQUARE, "opschaling" },
    { "Valdetectie met camera", 55, 9, 0.2, WEEG_GLYPH_CIRCLE, "pilot" },
    { "Thuisdialyse met beeldzorg", 69, 10, -0.8, WEEG_GLYPH_HEXAGON, "gebruik" },
    { "Wondzorg-app", 57, 9, 0.3, WEEG_GLYPH_DIAMOND, "intake" },
    { "Slim infuus", 63, 15, 0.1, WEEG_GLYPH_HEXAGON, "gebruik" },
    { "Robotchirurgie", 48, 16, -1.2, WEEG_GLYPH_TRIANGLE_DOWN, "afbouw" },
    { "Farmacogenetisch paspoort", 72, 8, 0, WEEG_GLYPH_DIAMOND, "intake" },
    { "Digitale poli", 34, 5, 0.7, WEEG_GLYPH_TRIANGLE_DOWN, "afbouw" },
  };
  WeegValueRiskPoint points[G_N_ELEMENTS (rows)] = { 0 };
  g_autoptr (WeegTable) table = sample_table_new ();
  WeegFigureHead head = make_head ("Twaalf dossiers, waarde tegen restrisico",
                                   "Oppervlak: netto fte; gevuld is vrijgespeeld, gearceerd gevraagd.",
                                   "Twaalf dossiers.", table);
  WeegValueRiskData data = make_value_risk (points, G_N_ELEMENTS (points));

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    points[i] = (WeegValueRiskPoint){ .id = rows[i].label,
                                      .label = rows[i].label,
                                      .phase_label = rows[i].phase_label,
                                      .phase = rows[i].phase,
                                      .value = rows[i].value,
                                      .has_interval = TRUE,
                                      .value_low = rows[i].value - 6,
                                      .value_high = rows[i].value + 5,
                                      .has_risk = TRUE,
                                      .risk = rows[i].risk,
                                      .has_fte = TRUE,
                                      .net_fte = rows[i].fte };

  return weeg_value_risk_figure_new (&head, &data);
}

#define N_CRITERIA 11
#define N_MOST 5

WeegFigure *
sample_profile_new (guint n_alternatives, gboolean grouped)
{
  static const struct
  {
    const char *group, *label;
    double weight, values[N_MOST];
  } rows[N_CRITERIA] = {
    { "Patiënt", "Effectiviteit", 0.16, { 80, 62, 50, 70, 64 } },
    { "Patiënt", "Veiligheid", 0.14, { 72, 70, 66, 75, 40 } },
    { "Patiënt", "Kwaliteit van leven", 0.11, { 82, 64, 45, 60, 58 } },
    { "Patiënt", "Toegankelijkheid en digitale vaardigheid", 0.06, { 48, 55, 74, 50, 52 } },
    { "Professional", "Werkdruk verpleging", 0.18, { 71, 40, 30, 55, 20 } },
    { "Professional", "Werkplezier", 0.05, { 66, 58, 52, 60, 61 } },
    { "Zorgproces", "Uitvoerbaarheid", 0.08, { 57, 70, 95, 66, 48 } },
    { "Zorgproces", "Robuustheid bij uitval", 0.05, { 60, 64, 92, 58, 70 } },
    { "Zorgproces", "Aansluiting op andere systemen", 0.03, { 70, 50, 88, 40, 0 } },
    { "Samenleving", "Kosten", 0.09, { 68, 52, 50, 47, 33 } },
    { "Samenleving", "Duurzaamheid", 0.05, { 78, 72, 40, 66, 71 } },
  };
  static const char *const names[N_MOST] = {
    "Telemonitoring",         "Beeldconsult", "Huidige controle", "Thuisbezoek door praktijkondersteuner",
    "App zonder meetcentrum",
  };
  WeegProfileCriterion criteria[N_CRITERIA] = { 0 };
  WeegProfileAlternative alternatives[N_MOST] = { 0 };
  WeegProfileCell cells[N_CRITERIA * N_MOST] = { 0 };
  double totals[N_MOST] = { 0 };
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (WeegTable) table = sample_table_new ();
  WeegFigureHead head = make_head ("Werkdruk en effectiviteit maken het verschil",
                                   "Bijdrage aan de waarde: gewicht × score, in punten van 100.",
                                   "Telemonitoring haalt 71 van 100 punten.", table);
  WeegProfileData data = { criteria,       N_CRITERIA, alternatives,
                           n_alternatives, cells,      "omlijnd: het hoogst haalbare" };

  g_assert (n_alternatives <= N_MOST);
  for (guint c = 0; c < N_CRITERIA; c++)
    {
      criteria[c].id = rows[c].label;
      criteria[c].label = rows[c].label;
      criteria[c].group = grouped ? rows[c].group : NULL;
      criteria[c].best = 100 * rows[c].weight;
      criteria[c].best_label = format_number (criteria[c].best);
      g_ptr_array_add (texts, (char *)criteria[c].best_label);
      for (guint a = 0; a < n_alternatives; a++)
        {
          WeegProfileCell *cell = &cells[c * n_alternatives + a];

          cell->has_value = !(c == 8 && a == 1);
          cell->value = rows[c].weight * rows[c].values[a];
          cell->label = cell->has_value ? format_number (cell->value) : g_strdup ("niet bekend");
          totals[a] += cell->value;
          g_ptr_array_add (texts, (char *)cell->label);
        }
    }
  for (guint a = 0; a < n_alternatives; a++)
    {
      alternatives[a].id = names[a];
      alternatives[a].label = names[a];
      alternatives[a].total_label = g_strdup_printf ("%.0f", totals[a]);
      alternatives[a].emphasis = a == 0;
      g_ptr_array_add (texts, (char *)alternatives[a].total_label);
    }

  return weeg_profile_figure_new (&head, &data);
}

static WeegFigure *
new_bridge (const char *title, const char *subtitle, const WeegBridgeRow *rows, gsize n_rows)
{
  g_autoptr (WeegTable) table = sample_table_new ();
  WeegFigureHead head = make_head (title, subtitle, title, table);
  WeegBridgeData data = { .rows = rows,
                          .n_rows = n_rows,
                          .unit = "fte",
                          .format_tick = { .func = sample_format_tick },
                          .format_start = { .func = format_start } };

  return weeg_bridge_figure_new (&head, &data);
}

WeegFigure *
sample_bridge_new (void)
{
  const WeegBridgeRow rows[] = {
    { "now", "Uren nu", WEEG_BRIDGE_TOTAL, 31.2, "31,2", FALSE, 0, 0, NULL },
    { "prevents", "Voorkomt zorg", WEEG_BRIDGE_PREVENTS, -1.3, "−1,3", TRUE, -1.7, -0.8, NULL },
    { "relieves", "Verlicht taken", WEEG_BRIDGE_RELIEVES, -0.8, "−0,8", TRUE, -1.0, -0.5, NULL },
    { "adds", "Vraagt werk", WEEG_BRIDGE_ADDS, 0.6, "+0,6", TRUE, 0.4, 0.9, NULL },
    { "after", "Uren straks", WEEG_BRIDGE_TOTAL, 29.7, "29,7", TRUE, 29.0, 30.5, NULL },
  };

  return new_bridge ("Van 31,2 naar 29,7 fte", "Uren polikliniek hartfalen, 2031, in fte. Streep: P5–P95.",
                     rows, G_N_ELEMENTS (rows));
}

WeegFigure *
sample_bridge_whole_new (void)
{
  const WeegBridgeRow rows[] = {
    { "now", "Uren nu", WEEG_BRIDGE_TOTAL, 4.1, "4,1", FALSE, 0, 0, NULL },
    { "p", "Voorkomt zorg", WEEG_BRIDGE_PREVENTS, -1.3, "−1,3", TRUE, -1.9, -0.7, NULL },
    { "r", "Verlicht taken", WEEG_BRIDGE_RELIEVES, -0.8, "−0,8", TRUE, -1.1, -0.5, NULL },
    { "m", "Verschuift werk naar de doktersassistent", WEEG_BRIDGE_MOVES, -0.5, "−0,5", FALSE, 0, 0, NULL },
    { "a", "Vraagt werk", WEEG_BRIDGE_ADDS, 0.6, "+0,6", TRUE, 0.4, 0.9, NULL },
    { "after", "Uren straks", WEEG_BRIDGE_TOTAL, 2.1, "2,1", TRUE, 1.4, 2.9, NULL },
  };

  return new_bridge ("De verpleegkundige houdt 2,1 fte over",
                     "Verpleegkundige hartfalen, 2031, in fte. Streep: P5–P95.", rows, G_N_ELEMENTS (rows));
}

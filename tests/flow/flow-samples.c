/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "flow-samples.h"

#include "weeg-bridge-figure.h"
#include "weeg-value-risk-figure.h"

#define STRV(...) ((const char *const[]){ __VA_ARGS__, NULL })

static WeegTable *
new_table (void)
{
  WeegTableBuilder *builder = weeg_table_builder_new ();

  weeg_table_builder_add_column (builder, "Alternatief", WEEG_TABLE_ALIGN_START);
  weeg_table_builder_add_column (builder, "Waarde", WEEG_TABLE_ALIGN_END);
  weeg_table_builder_add_row (builder);
  weeg_table_builder_add_text (builder, "Telemonitoring");
  weeg_table_builder_add_number (builder, 74, "74");
  return weeg_table_builder_end (builder);
}

WeegFigure *
flow_sample_figure (void)
{
  g_autoptr (WeegTable) table = new_table ();
  const WeegFigureHead head = {
    .title = "Waarde tegen restrisico",
    .description = "Telemonitoring heeft een waarde van 74 bij restrisico 8, de huidige controle 46 bij 6.",
    .table = table,
  };
  const WeegValueRiskPoint points[] = {
    { "a1", "Telemonitoring", "74 · risico 8 · +1,5 fte", NULL, NULL, WEEG_GLYPH_CIRCLE, 74, TRUE, 66, 80,
      TRUE, 8, TRUE, 1.5, TRUE, FALSE },
    { "a2", "Huidige controle", "46 · risico 6", NULL, NULL, WEEG_GLYPH_CIRCLE, 46, TRUE, 39, 53, TRUE, 6,
      TRUE, 0, FALSE, FALSE },
  };
  const WeegValueRiskData data = {
    .points = points,
    .n_points = G_N_ELEMENTS (points),
    .value_title = "Waarde (0–100, P5–P95)",
    .risk_title = "Restrisico (kans × ernst, na beheersing)",
    .risk_max = 25,
    .has_thresholds = TRUE,
    .value_threshold = 60,
    .risk_threshold = 10,
    .value_threshold_label = "60",
    .risk_threshold_label = "10",
    .quadrants = { "opschalen", "pilot met beheersing", "weinig te winnen", "niet beginnen, of stoppen" },
  };

  return weeg_value_risk_figure_new (&head, &data);
}

static WeegFigure *
new_bridge (void)
{
  g_autoptr (WeegTable) table = new_table ();
  const WeegFigureHead head = {
    .title = "Werk voor en na",
    .description = "Het werk gaat van 31,2 naar 29,7 fte: 2,1 fte komt vrij, 0,6 fte komt erbij.",
    .table = table,
  };
  const WeegBridgeRow rows[] = {
    { "now", "Nu", WEEG_BRIDGE_TOTAL, 31.2, "31,2", FALSE, 0, 0, NULL },
    { "prevents", "Voorkomt zorg", WEEG_BRIDGE_PREVENTS, -1.3, "− 1,3", TRUE, -1.9, -0.7, NULL },
    { "relieves", "Verlicht taken", WEEG_BRIDGE_RELIEVES, -0.8, "− 0,8", TRUE, -1.2, -0.5, NULL },
    { "adds", "Vraagt werk", WEEG_BRIDGE_ADDS, 0.6, "+ 0,6", FALSE, 0, 0, NULL },
    { "after", "Daarna", WEEG_BRIDGE_TOTAL, 29.7, "29,7", FALSE, 0, 0, NULL },
  };
  const WeegBridgeData data = { .rows = rows, .n_rows = G_N_ELEMENTS (rows), .unit = "fte" };

  return weeg_bridge_figure_new (&head, &data);
}

char *
flow_sample_text (guint n_words)
{
  static const char *const words[] = { "de",       "commissie", "weegt",    "waarde",    "tegen",
                                       "risico",   "en",        "kijkt",    "naar",      "het",
                                       "werk",     "op",        "de",       "afdeling,", "want",
                                       "metingen", "vragen",    "aandacht", "buiten",    "kantooruren" };
  GString *text = g_string_new ("Telkens");

  for (guint i = 1; i < n_words; i++)
    g_string_append_printf (text, " %s", words[(i * 7) % G_N_ELEMENTS (words)]);
  g_string_append_c (text, '.');
  return g_string_free (text, FALSE);
}

WeegDocument *
flow_sample_empty (void)
{
  WeegDocument *document = weeg_document_new ("nl", "Advies over een hulpmiddel", SAMPLE_CREATED);

  weeg_document_set_footer (document, "Weegwijzer · oefencasus", "controle 0000 0000 0000", "{n} van {N}");
  weeg_document_set_words (document, "Figuur", "Tabel", "vervolg", "Naar");
  return document;
}

/* Page 1 */

static void
add_summary (WeegBlocks *page)
{
  g_autoptr (WeegBlocks) left = weeg_blocks_new ();
  g_autoptr (WeegBlocks) right = weeg_blocks_new ();
  g_autoptr (WeegTableBlock) conditions = weeg_table_block_new ();
  g_autoptr (WeegFigure) figure = flow_sample_figure ();

  weeg_blocks_add_heading (left, 2, NULL, "Advies");
  weeg_blocks_add_paragraph (
      left, "De commissie adviseert op te schalen. De waarde is duidelijk hoger dan die van de "
            "huidige poliklinische controle; het restrisico is matig en beheersbaar. Er komt "
            "2,1 fte verpleegkundige vrij; daar staat 0,6 fte nieuw werk in het meetcentrum "
            "tegenover.");
  weeg_blocks_add_paragraph_markup (left,
                                    "Het advies houdt stand in 8.340 van 10.000 trekkingen. Het kantelt als "
                                    "minder dan 41 % van de controles vervalt (<a href=\"#onzekerheid\">"
                                    "paragraaf 3</a>).");
  weeg_blocks_add_heading (left, 2, NULL, "Voorwaarden");
  weeg_table_block_add_column (conditions, "Voorwaarde", WEEG_ALIGN_START, 1);
  weeg_table_block_add_column (conditions, "Eigenaar", WEEG_ALIGN_START, 0);
  weeg_table_block_add_column (conditions, "Uiterlijk", WEEG_ALIGN_END, 0);
  weeg_table_block_add_row (conditions, WEEG_ROW_NORMAL, "Achterwacht meetcentrum 24/7 geregeld",
                            "cardiologie", "15-12-2026", NULL);
  weeg_table_block_add_row (conditions, WEEG_ROW_NORMAL, "Uitval getest, terugval binnen 4 uur", "ICT",
                            "31-01-2027", NULL);
  weeg_table_block_add_row (conditions, WEEG_ROW_NORMAL, "Rooster polikliniek aangepast", "zorgmanager",
                            "31-12-2026", NULL);
  weeg_table_block_add_row (conditions, WEEG_ROW_NORMAL, "PROM gemeten bij 150 patiënten", "onderzoek",
                            "30-06-2027", NULL);
  weeg_blocks_add_table (left, conditions);
  weeg_blocks_add_figure (
      right, figure, "figuur-waarde",
      "Waarde tegen restrisico. Oppervlak: netto fte, gevuld is vrijgespeeld. Streep: spreiding "
      "over de leden en de gegevens.",
      200);
  weeg_blocks_add_columns (page, left, right, 7);
}

static void
add_votes (WeegBlocks *page)
{
  g_autoptr (WeegBlocks) left = weeg_blocks_new ();
  g_autoptr (WeegBlocks) right = weeg_blocks_new ();
  g_autoptr (WeegTableBlock) advices = weeg_table_block_new ();

  weeg_blocks_add_heading (left, 2, NULL, "Stemming en minderheidsstandpunt");
  weeg_blocks_add_paragraph (left, "Voor 6, tegen 1, onthouding 1 (quorum 6, gewone meerderheid).");
  weeg_blocks_add_quote (
      left, "Verpleegkundige",
      "“Wie ’s nachts de metingen bekijkt, is niet geregeld. Eerst het rooster, dan pas meer "
      "patiënten.”");
  weeg_blocks_add_heading (right, 2, NULL, "Gevraagde adviezen");
  weeg_table_block_add_column (advices, NULL, WEEG_ALIGN_START, 1);
  weeg_table_block_add_column (advices, NULL, WEEG_ALIGN_START, 0);
  weeg_table_block_add_column (advices, NULL, WEEG_ALIGN_START, 0);
  weeg_table_block_add_row (advices, WEEG_ROW_NORMAL, "Ondernemingsraad", "advies", "positief, 2-10", NULL);
  weeg_table_block_add_row (advices, WEEG_ROW_NORMAL, "Cliëntenraad", "advies", "positief met vraag", NULL);
  weeg_table_block_add_row (advices, WEEG_ROW_NORMAL, "Functionaris gegevensbescherming", "advies",
                            "verwacht 28-10", NULL);
  weeg_blocks_add_table (right, advices);
  weeg_blocks_add_columns (page, left, right, 6);
}

static void
add_first_page (WeegBlocks *page)
{
  static const WeegKeyFigure figures[] = {
    { "74", "waarde (66–80)\nhuidige zorg 46" },
    { "8", "hoogste restrisico, matig\n2 matig · 5 laag" },
    { "+1,5 fte", "netto in 2031 (0,7–2,2)\nwaarvan 0,8 inboekbaar" },
    { "€ 31.000", "bespaart per jaar vanaf 2028, omslag bij 310 patiënten" },
    { "redelijk", "zekerheid van bewijs\n2 van 4 vragen beantwoord" },
  };

  weeg_blocks_add_cover (page, "Advies aan de raad van bestuur · ter besluitvorming",
                         "Telemonitoring bij hartfalen",
                         "Beslismoment 2 van 3: opschalen van één naar drie poliklinieken");
  weeg_blocks_add_facts (page, "Datum", "14 oktober 2026", "Portefeuillehouder", "lid RvB, zorg", "Opsteller",
                         "klinisch fysicus", "Spoor · versie", "standaard · 1.2", NULL);
  weeg_blocks_add_callout (
      page, "Gevraagd besluit",
      STRV ("In te stemmen met opschaling naar drie poliklinieken per 1 januari 2027, onder de "
            "vier voorwaarden hieronder.",
            "€ 84.000 beschikbaar te stellen voor 2027 (niet begroot)."));
  add_summary (page);
  weeg_blocks_add_key_figures (page, figures, G_N_ELEMENTS (figures));
  add_votes (page);
  weeg_blocks_add_page_break (page);
}

/* The sections */

static void
add_why (WeegBlocks *blocks)
{
  weeg_blocks_add_heading (blocks, 1, "waarom", "1  Waarom, en wat anders");
  weeg_blocks_add_paragraph (
      blocks, "Patiënten met hartfalen komen nu gemiddeld vijf keer per jaar op controle. Bij de meeste "
              "controles verandert er niets aan de behandeling, terwijl een op de vier opnames begint met "
              "een gewichtstoename die thuis al dagen zichtbaar was. Met telemonitoring sturen patiënten "
              "gewicht, bloeddruk en klachten in; een verpleegkundige van het meetcentrum beoordeelt wat "
              "buiten de afgesproken grenzen valt en overlegt met de cardioloog.");
  weeg_blocks_add_paragraph_markup (
      blocks, "De opbrengst is in de eerste plaats voor de patiënt: eerder bijgesteld, minder "
              "reizen, <b>minder opnames</b> (<i>relatief risico</i> 0,81; 95 %-BI 0,70–0,94) en CO"
              "<sub>2</sub>-winst door minder ritten. Zie ook <a href=\"#waarde\">de waarde per "
              "criterium</a> en de <a href=\"https://example.org/richtlijn\">richtlijn "
              "hartfalen</a>.");
  weeg_blocks_add_heading (blocks, 2, NULL, "Wat stopt");
  weeg_blocks_add_list (
      blocks, WEEG_LIST_BULLETED,
      STRV ("Drie van de vijf fysieke controles per jaar, voor wie stabiel is ingesteld.",
            "De telefonische controle na ontslag: die gaat op in de eerste twee weken van de meting, "
            "waarin het meetcentrum dagelijks kijkt en op dag drie en dag tien belt.",
            "Het papieren gewichtsdagboek."));
  weeg_blocks_add_heading (blocks, 2, NULL, "Wat we ook hadden kunnen doen");
  weeg_blocks_add_paragraph (blocks, "De commissie woog drie andere wegen:");
  weeg_blocks_add_list (blocks, WEEG_LIST_NUMBERED,
                        STRV ("Niets doen. De wachttijd voor nieuwe patiënten loopt dan op van zes naar "
                              "tien weken.",
                              "Meer spreekuren. Daarvoor zijn geen verpleegkundig specialisten te "
                              "vinden.",
                              "Uitbesteden aan een regionaal centrum. Blijft mogelijk; de koppeling is "
                              "dezelfde."));
  weeg_blocks_add_heading (blocks, 3, NULL, "Eerdere ervaring");
  weeg_blocks_add_paragraph (
      blocks, "De pilot op de eerste polikliniek liep negen maanden met 112 patiënten. Acht van hen "
              "stopten, vijf omdat de weegschaal geen verbinding maakte.");
  weeg_blocks_add_note (
      blocks, "Bron: eindverslag pilot, september 2026. Alle cijfers in deze casus zijn verzonnen.");
}

static void
add_value_table (WeegBlocks *blocks)
{
  static const struct
  {
    const char *section;
    const char *cells[5];
  } rows[] = {
    { "Patiënt", { "Gezondheidswinst", "18,5 %", "82", "41", "7,6" } },
    { NULL, { "Ervaren zorg en regie", "12,0 %", "79", "52", "3,2" } },
    { NULL, { "Veiligheid in de thuissituatie", "10,5 %", "61", "58", "0,3" } },
    { NULL, { "Toegankelijkheid, ook voor wie minder digitaal vaardig is", "6,0 %", "44", "66", "− 1,3" } },
    { "Professional", { "Werkdruk", "11,0 %", "71", "38", "3,6" } },
    { NULL, { "Werkplezier en vakmanschap", "6,5 %", "66", "55", "0,7" } },
    { "Zorgproces", { "Doorlooptijd", "9,0 %", "88", "30", "5,2" } },
    { NULL, { "Samenwerking met de eerste lijn", "8,0 %", "72", "47", "2,0" } },
    { NULL, { "Betrouwbaarheid van techniek", "7,5 %", "58", "80", "− 1,7" } },
    { "Samenleving", { "Duurzaamheid", "6,0 %", "77", "40", "2,2" } },
    { NULL, { "Betaalbaarheid", "5,0 %", "69", "50", "1,0" } },
  };
  g_autoptr (WeegTableBlock) table = weeg_table_block_new ();

  weeg_table_block_set_caption (table, "Gewicht, waarde en bijdrage aan het verschil, per criterium.");
  weeg_table_block_set_row_headers (table, TRUE);
  weeg_table_block_add_column (table, "Criterium", WEEG_ALIGN_START, 1);
  weeg_table_block_add_column (table, "Gewicht", WEEG_ALIGN_DECIMAL, -56);
  weeg_table_block_add_column (table, "Telemonitoring", WEEG_ALIGN_DECIMAL, -70);
  weeg_table_block_add_column (table, "Huidige\ncontrole", WEEG_ALIGN_DECIMAL, -60);
  weeg_table_block_add_column (table, "Bijdrage aan\nhet verschil", WEEG_ALIGN_DECIMAL, -66);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      if (rows[i].section != NULL)
        weeg_table_block_add_section (table, rows[i].section);
      weeg_table_block_add_row_array (table, WEEG_ROW_NORMAL, rows[i].cells, 5);
    }
  weeg_table_block_add_row (table, WEEG_ROW_STRONG | WEEG_ROW_TINTED, "Totaal", "100,0 %", "74", "46", "28,0",
                            NULL);
  weeg_blocks_add_table (blocks, table);
}

static void
add_value (WeegBlocks *blocks)
{
  g_autofree char *text = flow_sample_text (90);
  g_autofree char *more = flow_sample_text (70);

  weeg_blocks_add_heading (blocks, 1, "waarde", "2  Waarde");
  weeg_blocks_add_paragraph (
      blocks, "Op negen van de elf criteria is telemonitoring beter, op twee is zij slechter: de "
              "toegankelijkheid voor wie minder digitaal vaardig is en de betrouwbaarheid van de "
              "techniek. De leden zijn het daarover eens.");
  add_value_table (blocks);
  weeg_blocks_add_note (blocks,
                        "Waarde op een schaal van 0 tot 100. Gewichten zijn het gemiddelde van acht leden.");
  weeg_blocks_add_heading (blocks, 2, NULL, "Waar de leden verschillen");
  weeg_blocks_add_paragraph (blocks, text);
  weeg_blocks_add_paragraph (blocks, more);
}

static void
add_workload (WeegBlocks *blocks)
{
  g_autoptr (WeegFigure) bridge = new_bridge ();
  g_autoptr (WeegTableBlock) table = weeg_table_block_new ();

  weeg_blocks_add_heading (blocks, 1, "onzekerheid", "3  Werk, en hoe zeker we zijn");
  weeg_blocks_add_paragraph (blocks,
                             "In 2031, bij de verwachte invoering, komt netto 1,5 fte vrij. Eenmalig kost de "
                             "invoering 640 uur opleiding en 210 uur inrichting.");
  weeg_blocks_add_figure (
      blocks, bridge, "figuur-werk",
      "Van het werk nu naar het werk daarna, in fte verpleegkundige. Dunne streep: laag tot hoog.", 0);
  weeg_table_block_add_column (table, "Toepassing", WEEG_ALIGN_START, 2);
  weeg_table_block_add_column (table, "Grondslag", WEEG_ALIGN_START, 2);
  weeg_table_block_add_column (table, "Uren per jaar", WEEG_ALIGN_DECIMAL, 0);
  weeg_table_block_add_column (table, "Fte", WEEG_ALIGN_DECIMAL, 0);
  weeg_table_block_add_row (table, WEEG_ROW_NORMAL, "Controles die vervallen", "60 % van de controles",
                            "2.015", "1,30", NULL);
  weeg_table_block_add_row (table, WEEG_ROW_NORMAL, "Automatisch verslag", "3 minuten per controle", "1.240",
                            "0,80", NULL);
  weeg_table_block_add_row (table, WEEG_ROW_NORMAL, "Beoordelen van metingen", "900 uur per jaar", "− 930",
                            "− 0,60", NULL);
  weeg_table_block_add_row (table, WEEG_ROW_QUIET, "Niet te realiseren", "samenloop", "–", "–", NULL);
  weeg_table_block_add_row (table, WEEG_ROW_STRONG, "Netto", "", "2.325", "1,50", NULL);
  weeg_blocks_add_table (blocks, table);
}

static void
add_scores (WeegBlocks *blocks)
{
  static const char *const members[] = { "Cardioloog", "Verpleegkundige", "Klinisch fysicus", "ICT",
                                         "Patiënt",    "Finance",         "Kwaliteit",        "Ethicus" };
  static const char *const criteria[] = { "Gezondheidswinst", "Werkdruk", "Doorlooptijd",
                                          "Betrouwbaarheid van techniek", "Duurzaamheid" };
  g_autoptr (WeegTableBlock) table = weeg_table_block_new ();

  weeg_blocks_add_heading (blocks, 1, "scores", "Bijlage  Alle scores en redenen");
  weeg_table_block_set_compact (table, TRUE);
  weeg_table_block_set_caption (table, "Scores per lid, laatste gesloten ronde.");
  weeg_table_block_add_column (table, "Lid", WEEG_ALIGN_START, 0);
  weeg_table_block_add_column (table, "Criterium", WEEG_ALIGN_START, 2);
  weeg_table_block_add_column (table, "Score", WEEG_ALIGN_DECIMAL, 0);
  weeg_table_block_add_column (table, "Reden", WEEG_ALIGN_START, 5);
  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (criteria); j++)
      {
        g_autofree char *score = g_strdup_printf ("%u", (guint)(40 + (i * 13 + j * 29) % 60));
        g_autofree char *reason = flow_sample_text ((guint)(6 + (i * 5 + j * 11) % 22));

        weeg_table_block_add_row (table, WEEG_ROW_NORMAL, members[i], criteria[j], score, reason, NULL);
      }
  weeg_blocks_add_table (blocks, table);
}

WeegDocument *
flow_sample_advice (void)
{
  static const char json[] =
      "{\"format\": \"weegwijzer-dossier\", \"version\": 1, \"title\": \"Telemonitoring\"}\n";
  WeegDocument *document = weeg_document_new ("nl", "Telemonitoring bij hartfalen", SAMPLE_CREATED);
  WeegBlocks *blocks = weeg_document_get_blocks (document);
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, sizeof json - 1);

  weeg_document_set_author (document, "Commissie medische technologie");
  weeg_document_set_subject (document, "Advies aan de raad van bestuur");
  weeg_document_set_keywords (document, "telemonitoring, hartfalen");
  weeg_document_set_footer (document, "Weegwijzer · Telemonitoring bij hartfalen · verzonnen oefencasus",
                            "controle 7f3a 91c2 04de", "{n} van {N}");
  weeg_document_set_words (document, "Figuur", "Tabel", "vervolg", "Naar");
  weeg_document_set_watermark (document, "CONCEPT");
  weeg_document_set_attachment (document, WEEG_ATTACHMENT_SOURCE, "dossier.json", "application/json", bytes,
                                "Het dossier waaruit dit advies is gemaakt");
  add_first_page (blocks);
  add_why (blocks);
  add_value (blocks);
  add_workload (blocks);
  add_scores (blocks);
  return document;
}

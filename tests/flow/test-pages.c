/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <string.h>

#include "flow-samples.h"
#include "weeg-pages.h"

/* The page of visual.md: A4 with 22 mm around, lines of 13 points, paragraphs half a line apart. */
#define MARGIN 62.362
#define BODY_BOTTOM (841.890 - MARGIN)
#define BODY_WIDTH (595.276 - 2 * MARGIN)
#define LINE 13.0

static void
add_lines (WeegBlocks *blocks, guint n)
{
  for (guint i = 0; i < n; i++)
    weeg_blocks_add_paragraph (blocks, "Eén regel.");
}

/* A paragraph of exactly @n lines. */
static void
add_paragraph (WeegBlocks *blocks, guint n)
{
  g_autoptr (GString) text = g_string_new ("Regel");

  for (guint i = 1; i < n; i++)
    g_string_append (text, "\nregel");
  weeg_blocks_add_paragraph (blocks, text->str);
}

static WeegTableBlock *
new_table (guint n_rows)
{
  WeegTableBlock *table = weeg_table_block_new ();

  weeg_table_block_add_column (table, "Naam", WEEG_ALIGN_START, 1);
  weeg_table_block_add_column (table, "Aantal", WEEG_ALIGN_DECIMAL, 0);
  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *text = flow_sample_text (5 + i * 7 % 31);

      weeg_table_block_add_row (table, WEEG_ROW_NORMAL, text, "1,5", NULL);
    }
  return table;
}

static GArray *
find_kind (const WeegPages *pages, const char *kind)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (WeegPlacement));

  for (gsize i = 0; i < weeg_pages_get_n_placements (pages); i++)
    {
      WeegPlacement placement = weeg_pages_get_placement (pages, i);

      if (strcmp (placement.kind, kind) == 0)
        g_array_append_val (found, placement);
    }
  return found;
}

/* What holds for every document, see weeg-pages.h. */
static void
assert_rules (const WeegPages *pages)
{
  gsize n = weeg_pages_get_n_placements (pages);

  for (gsize i = 0; i < n; i++)
    {
      WeegPlacement at = weeg_pages_get_placement (pages, i);
      WeegPlacement next = i + 1 < n ? weeg_pages_get_placement (pages, i + 1) : (WeegPlacement){ .page = n };
      gsize end = at.first_unit + at.n_units;

      g_assert_cmpfloat (at.y, >=, MARGIN - 1e-6);
      g_assert_cmpfloat (at.y + at.height, <=, BODY_BOTTOM + 1e-6);
      g_assert_cmpfloat (at.width, <=, BODY_WIDTH + 1e-6);
      if (i + 1 < n && next.page == at.page)
        g_assert_cmpfloat (next.y, >=, at.y + at.height - 1e-6);
      else if (i + 1 < n)
        g_assert_cmpuint (next.page, ==, at.page + 1);
      if (strcmp (at.kind, "heading") == 0)
        {
          g_assert_cmpuint (at.n_units, ==, at.n_units_in_block);
          g_assert_cmpuint (next.page, ==, at.page);
        }
      if (strcmp (at.kind, "paragraph") == 0 && at.n_units < at.n_units_in_block)
        {
          g_assert_true (at.first_unit == 0 || at.first_unit >= 2);
          g_assert_true (end == at.n_units_in_block || at.n_units_in_block - end >= 2);
          g_assert_cmpuint (at.n_units, >=, 2);
        }
      if (strcmp (at.kind, "table") == 0)
        g_assert_cmpint (at.repeats_header, ==, at.first_unit > 0);
      if (strcmp (at.kind, "figure") == 0)
        g_assert_cmpuint (at.n_units_in_block, ==, 1);
      if (end < at.n_units_in_block)
        g_assert_cmpuint (next.first_unit, ==, end);
    }
}

static void
test_empty (void)
{
  g_autoptr (WeegDocument) document = flow_sample_empty ();
  g_autoptr (WeegPages) pages = weeg_pages_new (document);

  g_assert_cmpuint (weeg_pages_get_length (pages), ==, 1);
  g_assert_cmpuint (weeg_pages_get_n_placements (pages), ==, 0);
  g_assert_cmpint (weeg_pages_find (pages, "x"), ==, -1);
}

/* 717.166 points hold 13 + 38 x 18.5 = 716. */
static void
test_page_count (void)
{
  static const struct
  {
    guint n_lines;
    gsize n_pages;
  } cases[] = { { 1, 1 }, { 39, 1 }, { 40, 2 }, { 78, 2 }, { 79, 3 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (WeegDocument) document = flow_sample_empty ();
      g_autoptr (WeegPages) pages = NULL;

      add_lines (weeg_document_get_blocks (document), cases[i].n_lines);
      pages = weeg_pages_new (document);
      g_assert_cmpuint (weeg_pages_get_length (pages), ==, cases[i].n_pages);
      assert_rules (pages);
    }
}

/* After k paragraphs of a line there is room for a gap of 5.5 and so many lines of the next one, of n lines.
 */
static void
test_two_lines_on_either_side (void)
{
  static const struct
  {
    guint above, n_lines;
    gsize on_first; /* lines on the first page */
  } cases[] = {
    { 38, 4, 0 },               /* room for one: that would be alone */
    { 37, 4, 2 }, { 37, 3, 0 }, /* two and one: the one would be alone */
    { 36, 3, 3 }, { 36, 4, 2 }, { 36, 5, 3 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (WeegDocument) document = flow_sample_empty ();
      g_autoptr (WeegPages) pages = NULL;
      gsize on_first = 0;

      add_lines (weeg_document_get_blocks (document), cases[i].above);
      add_paragraph (weeg_document_get_blocks (document), cases[i].n_lines);
      pages = weeg_pages_new (document);
      for (gsize j = cases[i].above; j < weeg_pages_get_n_placements (pages); j++)
        {
          WeegPlacement placement = weeg_pages_get_placement (pages, j);

          if (placement.page == 0)
            on_first += placement.n_units;
          g_assert_cmpfloat_with_epsilon (placement.height, LINE * (double)placement.n_units, 1e-9);
        }
      g_test_message ("%u above, %u lines", cases[i].above, cases[i].n_lines);
      g_assert_cmpuint (on_first, ==, cases[i].on_first);
    }
}

/* Rows on the first page of a table whose first row has so many lines, under @above lines of text. */
static gsize
rows_on_first_page (guint above, guint n_lines)
{
  g_autoptr (WeegDocument) document = flow_sample_empty ();
  g_autoptr (WeegTableBlock) table = weeg_table_block_new ();
  g_autoptr (WeegPages) pages = NULL;
  gsize rows = 0;

  add_lines (weeg_document_get_blocks (document), above);
  weeg_table_block_add_column (table, "", WEEG_ALIGN_START, 1);
  weeg_table_block_add_row (table, WEEG_ROW_NORMAL, &"a\nb\nc\nd"[2 * (4 - n_lines)], NULL);
  for (guint i = 0; i < 5; i++)
    weeg_table_block_add_row (table, WEEG_ROW_NORMAL, "1\n2\n3\n4\n5\n6\n7\n8", NULL);
  weeg_blocks_add_table (weeg_document_get_blocks (document), table);
  pages = weeg_pages_new (document);
  for (gsize i = above; i < weeg_pages_get_n_placements (pages); i++)
    if (weeg_pages_get_placement (pages, i).page == 0)
      rows += weeg_pages_get_placement (pages, i).n_units;
  return rows;
}

/* A first row of a line or two is never alone at the foot; one of three or four may be. */
static void
test_first_row_alone (void)
{
  for (guint n_lines = 1; n_lines <= 4; n_lines++)
    {
      guint alone = 0;

      for (guint above = 24; above < 39; above++)
        alone += rows_on_first_page (above, n_lines) == 1;
      g_test_message ("%u lines: %u times alone", n_lines, alone);
      g_assert_cmpint (alone > 0, ==, n_lines >= 3);
    }
}

static void
test_heading_keeps_next (void)
{
  g_autoptr (WeegDocument) document = flow_sample_empty ();
  WeegBlocks *blocks = weeg_document_get_blocks (document);
  g_autoptr (WeegPages) pages = NULL;
  WeegPlacement last;

  /* 37 lines end at 679; a heading would fit (10 + 15), but not two lines of what follows. */
  add_lines (blocks, 37);
  weeg_blocks_add_heading (blocks, 2, "kop", "Kop");
  add_paragraph (blocks, 4);
  pages = weeg_pages_new (document);
  g_assert_cmpint (weeg_pages_find (pages, "kop"), ==, 1);
  last = weeg_pages_get_placement (pages, weeg_pages_get_n_placements (pages) - 1);
  g_assert_cmpuint (last.page, ==, 1);
  g_assert_cmpuint (last.first_unit, ==, 0);
}

/* All the rules, with the break at many places of a page; at every one in a slow run. */
static void
test_rules_everywhere (void)
{
  g_autoptr (WeegFigure) figure = flow_sample_figure ();
  g_autoptr (WeegTableBlock) table = new_table (36);

  for (guint above = 0; above < 38; above += g_test_slow () ? 1 : 6)
    {
      g_autoptr (WeegDocument) document = flow_sample_empty ();
      WeegBlocks *blocks = weeg_document_get_blocks (document);
      g_autoptr (WeegPages) pages = NULL;
      g_autofree char *text = flow_sample_text (150);

      add_lines (blocks, above);
      weeg_blocks_add_heading (blocks, 1, NULL, "Eerste");
      weeg_blocks_add_heading (blocks, 2, NULL, "Tweede");
      weeg_blocks_add_paragraph (blocks, text);
      weeg_blocks_add_paragraph (blocks, "Hieronder de tabel:");
      weeg_blocks_add_table (blocks, table);
      weeg_blocks_add_heading (blocks, 3, NULL, "Derde");
      weeg_blocks_add_figure (blocks, figure, NULL, "Bijschrift.", 150);
      weeg_blocks_add_paragraph (blocks, text);
      pages = weeg_pages_new (document);
      assert_rules (pages);
    }
}

static void
test_table_breaks_between_rows (void)
{
  g_autoptr (WeegDocument) document = flow_sample_empty ();
  g_autoptr (WeegTableBlock) table = new_table (120);
  g_autoptr (WeegPages) pages = NULL;
  g_autoptr (GArray) slices = NULL;
  gsize rows = 0;

  weeg_table_block_set_caption (table, "Alle namen.");
  weeg_blocks_add_table (weeg_document_get_blocks (document), table);
  pages = weeg_pages_new (document);
  slices = find_kind (pages, "table");
  g_assert_cmpuint (slices->len, >=, 3);
  for (guint i = 0; i < slices->len; i++)
    {
      WeegPlacement slice = g_array_index (slices, WeegPlacement, i);

      /* One unit for each row: none was taken apart. */
      g_assert_cmpuint (slice.n_units_in_block, ==, 120);
      g_assert_cmpuint (slice.first_unit, ==, rows);
      g_assert_cmpint (slice.repeats_header, ==, i > 0);
      rows += slice.n_units;
    }
  g_assert_cmpuint (rows, ==, 120);
  assert_rules (pages);
}

/* Wherever on a page it begins, a table of four rows is not parted. */
static void
test_small_table_stays_together (void)
{
  for (guint n_lines = 20; n_lines < 40; n_lines++)
    {
      g_autoptr (WeegDocument) document = flow_sample_empty ();
      WeegBlocks *blocks = weeg_document_get_blocks (document);
      g_autoptr (WeegTableBlock) table = new_table (4);
      g_autoptr (WeegPages) pages = NULL;
      g_autoptr (GArray) tables = NULL;

      add_lines (blocks, n_lines);
      weeg_blocks_add_table (blocks, table);
      pages = weeg_pages_new (document);
      tables = find_kind (pages, "table");
      g_assert_cmpuint (tables->len, ==, 1);
    }
}

/* Nor is what stands over it left behind, heading and words alike. */
static void
test_words_stay_with_table (void)
{
  for (guint n_lines = 20; n_lines < 40; n_lines++)
    {
      g_autoptr (WeegDocument) document = flow_sample_empty ();
      WeegBlocks *blocks = weeg_document_get_blocks (document);
      g_autoptr (WeegTableBlock) table = new_table (4);
      g_autoptr (WeegPages) pages = NULL;
      g_autoptr (GArray) tables = NULL;
      g_autoptr (GArray) notes = NULL;

      add_lines (blocks, n_lines);
      weeg_blocks_add_note (blocks, "Zo is de tabel te lezen.");
      weeg_blocks_add_table (blocks, table);
      pages = weeg_pages_new (document);
      tables = find_kind (pages, "table");
      notes = find_kind (pages, "note");
      g_assert_cmpuint (g_array_index (notes, WeegPlacement, 0).page, ==,
                        g_array_index (tables, WeegPlacement, 0).page);
    }
}

static void
test_header_takes_room (void)
{
  double heights[2];

  for (int repeated = 0; repeated < 2; repeated++)
    {
      g_autoptr (WeegDocument) document = flow_sample_empty ();
      g_autoptr (WeegTableBlock) table = weeg_table_block_new ();
      g_autoptr (WeegPages) pages = NULL;
      WeegPlacement last;

      weeg_table_block_add_column (table, repeated ? "Kop" : "", WEEG_ALIGN_START, 1);
      for (int i = 0; i < 60; i++)
        weeg_table_block_add_row (table, WEEG_ROW_NORMAL, "rij", NULL);
      weeg_blocks_add_table (weeg_document_get_blocks (document), table);
      pages = weeg_pages_new (document);
      last = weeg_pages_get_placement (pages, weeg_pages_get_n_placements (pages) - 1);
      g_assert_cmpuint (last.first_unit, >, 0);
      /* A row: 11.5 points, 2.6 above and below, a rule of 0.5. */
      heights[repeated] = last.height - 17.2 * (double)last.n_units;
    }
  g_assert_cmpfloat_with_epsilon (heights[0], 0, 1e-9);
  /* 10 points, 3.5 below, a rule of 0.7 */
  g_assert_cmpfloat_with_epsilon (heights[1], 14.2, 1e-9);
}

static void
test_row_taller_than_page (void)
{
  g_autoptr (WeegDocument) document = flow_sample_empty ();
  g_autoptr (WeegTableBlock) table = weeg_table_block_new ();
  g_autofree char *text = flow_sample_text (2000);
  g_autoptr (WeegPages) pages = NULL;
  g_autoptr (GArray) slices = NULL;
  gsize units = 0;

  weeg_table_block_add_column (table, "Reden", WEEG_ALIGN_START, 1);
  weeg_table_block_add_row (table, WEEG_ROW_NORMAL, "kort", NULL);
  weeg_table_block_add_row (table, WEEG_ROW_NORMAL, text, NULL);
  weeg_blocks_add_table (weeg_document_get_blocks (document), table);
  pages = weeg_pages_new (document);
  slices = find_kind (pages, "table");
  for (guint i = 0; i < slices->len; i++)
    units += g_array_index (slices, WeegPlacement, i).n_units;
  g_assert_cmpuint (weeg_pages_get_length (pages), >=, 2);
  g_assert_cmpuint (units, ==, g_array_index (slices, WeegPlacement, 0).n_units_in_block);
  assert_rules (pages);
}

static WeegPages *
new_columns (guint above, guint n_left, guint n_right)
{
  g_autoptr (WeegDocument) document = flow_sample_empty ();
  WeegBlocks *blocks = weeg_document_get_blocks (document);
  g_autoptr (WeegBlocks) left = weeg_blocks_new ();
  g_autoptr (WeegBlocks) right = weeg_blocks_new ();

  add_lines (blocks, above);
  weeg_blocks_add_heading (left, 2, "links", "Links");
  add_lines (left, n_left);
  weeg_blocks_add_heading (right, 2, "rechts", "Rechts");
  add_lines (right, n_right);
  weeg_blocks_add_columns (blocks, left, right, 6);
  return weeg_pages_new (document);
}

static void
test_columns (void)
{
  g_autoptr (WeegPages) beside = new_columns (0, 10, 20);
  g_autoptr (WeegPages) next = new_columns (20, 10, 20);
  g_autoptr (WeegPages) below = new_columns (0, 45, 5);
  g_autoptr (GArray) columns = find_kind (beside, "columns");
  g_autoptr (GArray) headings = find_kind (below, "heading");

  /* The higher of the two: a heading of 15, 3 below it, and 20 lines. */
  g_assert_cmpuint (columns->len, ==, 1);
  g_assert_cmpfloat_with_epsilon (g_array_index (columns, WeegPlacement, 0).height, 15 + 3 + 13 + 19 * 18.5,
                                  1e-9);
  g_assert_cmpint (weeg_pages_find (beside, "rechts"), ==, 0);
  /* No room for both on what is left of the page: together on the next. */
  g_assert_cmpuint (weeg_pages_get_length (next), ==, 2);
  g_assert_cmpint (weeg_pages_find (next, "links"), ==, 1);
  g_assert_cmpint (weeg_pages_find (next, "rechts"), ==, 1);
  /* No room on any page: below each other at full width. */
  g_assert_cmpuint (headings->len, ==, 2);
  g_assert_cmpfloat_with_epsilon (g_array_index (headings, WeegPlacement, 1).width, BODY_WIDTH, 1e-9);
  g_assert_cmpint (weeg_pages_find (below, "links"), ==, 0);
  g_assert_cmpint (weeg_pages_find (below, "rechts"), ==, 1);
  assert_rules (below);
}

static void
test_page_break (void)
{
  g_autoptr (WeegDocument) document = flow_sample_empty ();
  WeegBlocks *blocks = weeg_document_get_blocks (document);
  g_autoptr (WeegPages) pages = NULL;

  /* No break makes an empty page: not first, not twice, not last. */
  weeg_blocks_add_page_break (blocks);
  add_lines (blocks, 1);
  weeg_blocks_add_page_break (blocks);
  weeg_blocks_add_page_break (blocks);
  add_lines (blocks, 1);
  weeg_blocks_add_page_break (blocks);
  pages = weeg_pages_new (document);
  g_assert_cmpuint (weeg_pages_get_length (pages), ==, 2);
  g_assert_cmpfloat_with_epsilon (weeg_pages_get_placement (pages, 1).y, MARGIN, 1e-9);
}

/* Everything drawn lies on the paper, and all but the tints within the margins. */
static void
test_ink (void)
{
  g_autoptr (WeegDocument) document = flow_sample_advice ();
  g_autoptr (WeegPages) pages = weeg_pages_new (document);

  assert_rules (pages);
  g_assert_cmpuint (weeg_pages_get_length (pages), ==, 5);
  for (gsize i = 0; i < weeg_pages_get_length (pages); i++)
    {
      cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
      cairo_t *cr = cairo_create (surface);
      double x, y, width, height;

      weeg_pages_draw (pages, i, cr);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      cairo_destroy (cr);
      cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
      g_assert_cmpfloat (x, >=, MARGIN - 6);
      g_assert_cmpfloat (x + width, <=, MARGIN + BODY_WIDTH + 6);
      g_assert_cmpfloat (y, >=, 30);
      g_assert_cmpfloat (y + height, <=, 841.890 - 20);
      cairo_surface_destroy (surface);
    }
}

/* A text too long for its place is cut off or wrapped, never over the edge. */
static void
test_long_words (void)
{
  g_autoptr (WeegDocument) document = flow_sample_empty ();
  WeegBlocks *blocks = weeg_document_get_blocks (document);
  g_autofree char *word = g_strnfill (400, 'w');
  g_autoptr (WeegTableBlock) table = weeg_table_block_new ();
  const WeegKeyFigure figures[] = { { word, word }, { "1", "een" }, { "2", "twee" } };
  g_autoptr (WeegPages) pages = NULL;
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  double x, y, width, height;

  weeg_document_set_footer (document, word, word, "{n}/{N}");
  weeg_blocks_add_cover (blocks, word, word, word);
  weeg_blocks_add_facts (blocks, word, word, "b", word, NULL);
  weeg_table_block_add_column (table, word, WEEG_ALIGN_START, 0);
  weeg_table_block_add_column (table, "x", WEEG_ALIGN_DECIMAL, 0);
  weeg_table_block_add_row (table, WEEG_ROW_NORMAL, word, word, NULL);
  weeg_blocks_add_table (blocks, table);
  weeg_blocks_add_key_figures (blocks, figures, G_N_ELEMENTS (figures));
  pages = weeg_pages_new (document);
  weeg_pages_draw (pages, 0, cr);
  cairo_destroy (cr);
  cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
  g_assert_cmpfloat (x + width, <=, MARGIN + BODY_WIDTH + 6);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/flow/pages/empty", test_empty);
  g_test_add_func ("/flow/pages/page-count", test_page_count);
  g_test_add_func ("/flow/pages/first-row-alone", test_first_row_alone);
  g_test_add_func ("/flow/pages/two-lines-on-either-side", test_two_lines_on_either_side);
  g_test_add_func ("/flow/pages/heading-keeps-next", test_heading_keeps_next);
  g_test_add_func ("/flow/pages/rules-everywhere", test_rules_everywhere);
  g_test_add_func ("/flow/pages/table-breaks-between-rows", test_table_breaks_between_rows);
  g_test_add_func ("/flow/pages/small-table-stays-together", test_small_table_stays_together);
  g_test_add_func ("/flow/pages/words-with-table", test_words_stay_with_table);
  g_test_add_func ("/flow/pages/header-takes-room", test_header_takes_room);
  g_test_add_func ("/flow/pages/row-taller-than-page", test_row_taller_than_page);
  g_test_add_func ("/flow/pages/columns", test_columns);
  g_test_add_func ("/flow/pages/page-break", test_page_break);
  g_test_add_func ("/flow/pages/ink", test_ink);
  g_test_add_func ("/flow/pages/long-words", test_long_words);
  return g_test_run ();
}

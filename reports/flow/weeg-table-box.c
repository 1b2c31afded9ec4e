/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-table-box.h"

#include "weeg-column-widths.h"
#include "weeg-table-block-private.h"
#include "weeg-typeset.h"

#define COLUMN_GAP 12.0
#define COMPACT_COLUMN_GAP 9.0
#define TABLE_BOX_CAPTION_GAP 5.0
#define HEADER_PADDING 3.5
#define TABLE_BOX_RULE 0.7
#define TABLE_BOX_RULE_LIGHT 0.5
#define TINT_OVERHANG 5.0
#define FEW_ROWS 4
#define MANY_LINES 3

typedef struct
{
  WeegTypeset *text; /* NULL: empty */
  double x;
  const char *element; /* "TH" or "TD" */
} Cell;

typedef struct
{
  Cell *cells;
  gsize n_cells;
  gsize n_lines;
  double leading;
  WeegRowStyle style;
  gboolean is_section;
} Row;

/* What of a row stands in a unit: all of it, but for a row that is taller than a page. */
typedef struct
{
  gsize row;
  gsize first_line;
  gsize n_lines;
} Part;

/* A column: where it stands, and for numbers how far they reach to either side of the decimal place. */
typedef struct
{
  double x, width;
  double left, right;
  gboolean is_decimal;
} Column;

typedef struct
{
  WeegBox box;
  WeegTableBlock *table;
  Column *columns;
  gsize n_columns;
  Row *header; /* (nullable) */
  GPtrArray *rows;
  GArray *parts;
  WeegTypeset *caption;   /* (nullable) */
  WeegTypeset *continued; /* (nullable) the caption above what goes on */
  double padding;
  WeegTextRole roles[3]; /* of a normal, strong and quiet row */
} TableBox;

static void
table_box_free_row (gpointer data)
{
  Row *row = data;

  for (gsize i = 0; i < row->n_cells; i++)
    g_clear_pointer (&row->cells[i].text, weeg_typeset_free);
  g_free (row->cells);
  g_free (row);
}

static void
table_box_free (WeegBox *box)
{
  TableBox *self = (TableBox *)box;

  weeg_table_block_unref (self->table);
  g_free (self->columns);
  g_clear_pointer (&self->header, table_box_free_row);
  g_ptr_array_unref (self->rows);
  g_array_unref (self->parts);
  g_clear_pointer (&self->caption, weeg_typeset_free);
  g_clear_pointer (&self->continued, weeg_typeset_free);
}

/* Drawing */

static double
get_header_height (const TableBox *self)
{
  return self->header == NULL
             ? 0
             : (double)self->header->n_lines * self->header->leading + HEADER_PADDING + TABLE_BOX_RULE;
}

static const char *
get_attributes (const TableBox *self, const Row *row, gsize column)
{
  if (row == self->header)
    return "<< /O /Table /Scope /Column >>";
  return row->cells[column].element[1] == 'H' ? "<< /O /Table /Scope /Row >>" : NULL;
}

static void
draw_header (TableBox *self, double y, gboolean repeated, cairo_t *cr, WeegStructure *structure)
{
  Row *row = self->header;
  double bottom = y + get_header_height (self);

  if (row == NULL)
    return;
  if (!repeated)
    weeg_structure_open (structure, row, "TR");
  for (gsize i = 0; i < row->n_cells; i++)
    {
      Cell *cell = &row->cells[i];
      gsize n_lines = cell->text == NULL ? 0 : weeg_typeset_get_n_lines (cell->text);
      double text_y = y + (double)(row->n_lines - n_lines) * row->leading;

      if (!repeated)
        {
          weeg_structure_open (structure, cell, cell->element);
          if (cell->text != NULL)
            weeg_structure_set_attributes (structure, get_attributes (self, row, i));
        }
      if (cell->text != NULL)
        weeg_typeset_draw (cell->text, cr, repeated ? NULL : structure, cell->x, text_y, 0, n_lines);
      if (!repeated)
        weeg_structure_close (structure);
    }
  if (!repeated)
    weeg_structure_close (structure);
  weeg_paper_draw_rule (cr, WEEG_INK_RULE, TABLE_BOX_RULE, 0, bottom - TABLE_BOX_RULE, self->box.width);
}

static void
draw_cell (
    TableBox *self, Row *row, gsize i, const Part *part, double y, cairo_t *cr, WeegStructure *structure)
{
  Cell *cell = &row->cells[i];
  g_autofree char *span = NULL;
  const char *attributes = get_attributes (self, row, i);

  if (row->is_section)
    attributes = span =
        g_strdup_printf ("<< /O /Table /Scope /Row /ColSpan %" G_GSIZE_FORMAT " >>", self->n_columns);
  weeg_structure_open (structure, cell, cell->element);
  if (attributes != NULL)
    weeg_structure_set_attributes (structure, attributes);
  if (cell->text != NULL && part->first_line < weeg_typeset_get_n_lines (cell->text))
    weeg_typeset_draw (cell->text, cr, structure, cell->x, y, part->first_line,
                       MIN (part->n_lines, weeg_typeset_get_n_lines (cell->text) - part->first_line));
  weeg_structure_close (structure);
}

static void
draw_part (TableBox *self, const Part *part, double y, double height, cairo_t *cr, WeegStructure *structure)
{
  Row *row = g_ptr_array_index (self->rows, part->row);
  gboolean ends = part->first_line + part->n_lines == row->n_lines;

  if ((row->style & WEEG_ROW_TINTED) != 0)
    weeg_paper_fill (cr, WEEG_INK_TINT, -TINT_OVERHANG, y, self->box.width + 2 * TINT_OVERHANG, height);
  weeg_structure_open (structure, row, "TR");
  for (gsize i = 0; i < row->n_cells; i++)
    draw_cell (self, row, i, part, y + (part->first_line == 0 ? self->padding : 0), cr, structure);
  weeg_structure_close (structure);
  if (ends)
    weeg_paper_draw_rule (cr, WEEG_INK_RULE_LIGHT, TABLE_BOX_RULE_LIGHT, 0, y + height - TABLE_BOX_RULE_LIGHT,
                          self->box.width);
}

static double
draw_caption (TableBox *self, gboolean repeated, cairo_t *cr, WeegStructure *structure)
{
  WeegTypeset *caption = repeated ? self->continued : self->caption;

  if (caption == NULL)
    return 0;
  if (repeated)
    weeg_typeset_draw_plain (caption, cr, 0, 0);
  else
    {
      weeg_structure_open (structure, self, "Caption");
      weeg_typeset_draw (caption, cr, structure, 0, 0, 0, weeg_typeset_get_n_lines (caption));
      weeg_structure_close (structure);
    }
  return weeg_typeset_get_height (caption) + TABLE_BOX_CAPTION_GAP;
}

static void
table_box_draw (WeegBox *box, WeegSlice slice, cairo_t *cr, WeegStructure *structure)
{
  TableBox *self = (TableBox *)box;
  gboolean repeated = slice.first > 0;
  double y;

  weeg_structure_open (structure, self, "Table");
  y = draw_caption (self, repeated, cr, structure);
  draw_header (self, y, repeated, cr, structure);
  y += get_header_height (self);
  for (gsize i = slice.first; i < slice.first + slice.n; i++)
    {
      double height = g_array_index (box->units, WeegUnit, i).height;

      if (i == 0)
        height -= y;
      draw_part (self, &g_array_index (self->parts, Part, i), y, height, cr, structure);
      y += height;
    }
  weeg_structure_close (structure);
}

/* Layout */

static WeegTextRole
get_role (const TableBox *self, WeegRowStyle style)
{
  if ((style & WEEG_ROW_STRONG) != 0)
    return self->roles[1];
  return (style & WEEG_ROW_QUIET) != 0 ? self->roles[2] : self->roles[0];
}

static WeegMarkup *
get_markup (const WeegTableRow *row, gsize column)
{
  return row->is_markup ? weeg_markup_new (row->cells[column]) : weeg_markup_new_plain (row->cells[column]);
}

/* How far the number in a set cell reaches left and right of its decimal place; FALSE if it holds none. */
static gboolean
measure_number (const WeegPaper *paper, const WeegTypeset *set, double *left, double *right)
{
  gsize place;

  if (weeg_typeset_get_n_lines (set) != 1 ||
      !weeg_find_decimal_place (weeg_typeset_get_text (set), weeg_paper_get_decimal_sign (paper), &place))
    return FALSE;
  *left = weeg_typeset_get_x (set, place);
  *right = weeg_typeset_get_natural_width (set) - *left;
  return TRUE;
}

static void
measure_cell (const TableBox *self,
              const WeegPaper *paper,
              const WeegTableRow *row,
              gsize i,
              WeegColumnWish *wish,
              Column *column)
{
  WeegTextRole role = get_role (self, row->style);
  g_autoptr (WeegTypeset) set = weeg_typeset_new (paper, role, get_markup (row, i), -1, WEEG_SET_START);
  double natural = weeg_typeset_get_natural_width (set);
  double left, right;

  wish->natural = MAX (wish->natural, natural);
  if (column->is_decimal && measure_number (paper, set, &left, &right))
    {
      column->left = MAX (column->left, left);
      column->right = MAX (column->right, right);
    }
  else
    wish->smallest =
        MAX (wish->smallest, weeg_typeset_measure_longest_word (paper, role, weeg_typeset_get_text (set)));
}

static void
measure_column (const TableBox *self, const WeegPaper *paper, gsize i, WeegColumnWish *wish, Column *column)
{
  const WeegTableColumn *asked = weeg_table_block_get_column (self->table, i);
  g_autoptr (WeegTypeset) header = weeg_typeset_new_plain (paper, WEEG_TEXT_CELL_HEADER, asked->header, -1);

  column->is_decimal = asked->align == WEEG_ALIGN_DECIMAL;
  wish->asked = asked->width;
  wish->grows = asked->align == WEEG_ALIGN_START;
  wish->smallest = weeg_typeset_measure_longest_word (paper, WEEG_TEXT_CELL_HEADER, asked->header);
  wish->natural = weeg_typeset_get_natural_width (header);
  for (gsize j = 0; j < weeg_table_block_get_n_rows (self->table); j++)
    {
      const WeegTableRow *row = weeg_table_block_get_row (self->table, j);

      if (row->section == NULL)
        measure_cell (self, paper, row, i, wish, column);
    }
  wish->smallest = MAX (wish->smallest, column->left + column->right);
  wish->natural = MAX (wish->natural, wish->smallest);
}

static void
place_columns (TableBox *self, const WeegPaper *paper)
{
  double gap = weeg_table_block_get_compact (self->table) ? COMPACT_COLUMN_GAP : COLUMN_GAP;
  g_autofree WeegColumnWish *wishes = g_new0 (WeegColumnWish, self->n_columns);
  g_autofree double *widths = g_new0 (double, self->n_columns);
  double x = 0;

  for (gsize i = 0; i < self->n_columns; i++)
    measure_column (self, paper, i, &wishes[i], &self->columns[i]);
  weeg_column_widths_solve (wishes, self->n_columns, self->box.width - (double)(self->n_columns - 1) * gap,
                            widths);
  for (gsize i = 0; i < self->n_columns; i++)
    {
      self->columns[i].x = x;
      self->columns[i].width = widths[i];
      x += widths[i] + gap;
    }
}

static WeegSetAlign
get_set_align (const TableBox *self, gsize column)
{
  switch (weeg_table_block_get_column (self->table, column)->align)
    {
    case WEEG_ALIGN_CENTER:
      return WEEG_SET_CENTER;
    case WEEG_ALIGN_END:
    case WEEG_ALIGN_DECIMAL:
      return WEEG_SET_END;
    case WEEG_ALIGN_START:
    default:
      return WEEG_SET_START;
    }
}

/* Numbers under one another on the decimal place, their widest at the right edge; without a number, the text
 * ends at that place if it is short enough, else at the edge. */
static gboolean
set_decimal_cell (
    TableBox *self, const WeegPaper *paper, WeegTextRole role, WeegMarkup *markup, gsize i, Cell *cell)
{
  const Column *column = &self->columns[i];
  double place = column->x + column->width - column->right;
  WeegTypeset *set = weeg_typeset_new (paper, role, markup, -1, WEEG_SET_START);
  double left, right;

  if (column->left + column->right > column->width + 0.01 || weeg_typeset_get_n_lines (set) != 1 ||
      weeg_typeset_get_natural_width (set) > column->width + 0.01)
    {
      weeg_typeset_free (set);
      return FALSE;
    }
  cell->text = set;
  if (measure_number (paper, set, &left, &right))
    cell->x = place - left;
  else if (weeg_typeset_get_natural_width (set) <= column->left)
    cell->x = place - weeg_typeset_get_natural_width (set);
  else
    cell->x = column->x + column->width - weeg_typeset_get_natural_width (set);
  return TRUE;
}

static void
set_cell (TableBox *self,
          const WeegPaper *paper,
          const WeegTableRow *source,
          WeegTextRole role,
          gsize i,
          Cell *cell)
{
  const Column *column = &self->columns[i];

  cell->element = i == 0 && weeg_table_block_get_row_headers (self->table) ? "TH" : "TD";
  if (source->cells[i][0] == '\0')
    return;
  if (column->is_decimal && set_decimal_cell (self, paper, role, get_markup (source, i), i, cell))
    return;
  cell->x = column->x;
  cell->text = weeg_typeset_new (paper, role, get_markup (source, i), column->width, get_set_align (self, i));
}

static Row *
new_row (gsize n_cells, WeegTextRole role)
{
  Row *row = g_new0 (Row, 1);

  row->cells = g_new0 (Cell, n_cells);
  row->n_cells = n_cells;
  row->leading = weeg_paper_get_style (role)->leading;
  return row;
}

static void
count_lines (Row *row)
{
  row->n_lines = 1;
  for (gsize i = 0; i < row->n_cells; i++)
    if (row->cells[i].text != NULL)
      row->n_lines = MAX (row->n_lines, weeg_typeset_get_n_lines (row->cells[i].text));
}

static Row *
set_row (TableBox *self, const WeegPaper *paper, const WeegTableRow *source)
{
  WeegTextRole role = source->section != NULL ? self->roles[1] : get_role (self, source->style);
  Row *row = new_row (source->section != NULL ? 1 : self->n_columns, role);

  row->style = source->style;
  row->is_section = source->section != NULL;
  if (row->is_section)
    {
      row->cells[0].element = "TH";
      row->cells[0].text = weeg_typeset_new_plain (paper, role, source->section, self->box.width);
    }
  else
    for (gsize i = 0; i < self->n_columns; i++)
      set_cell (self, paper, source, role, i, &row->cells[i]);
  count_lines (row);
  return row;
}

static void
set_header (TableBox *self, const WeegPaper *paper)
{
  gboolean any = FALSE;

  self->header = new_row (self->n_columns, WEEG_TEXT_CELL_HEADER);
  for (gsize i = 0; i < self->n_columns; i++)
    {
      const char *text = weeg_table_block_get_column (self->table, i)->header;
      Cell *cell = &self->header->cells[i];

      cell->element = text[0] != '\0' ? "TH" : "TD";
      cell->x = self->columns[i].x;
      if (text[0] == '\0')
        continue;
      any = TRUE;
      cell->text = weeg_typeset_new (paper, WEEG_TEXT_CELL_HEADER, weeg_markup_new_plain (text),
                                     self->columns[i].width, get_set_align (self, i));
    }
  count_lines (self->header);
  if (!any)
    g_clear_pointer (&self->header, table_box_free_row);
}

static void
set_captions (TableBox *self, WeegComposer *composer)
{
  const WeegDocumentWords *words = weeg_document_get_words (composer->document);
  const char *text = weeg_table_block_get_caption (self->table);
  g_autofree char *lead = NULL;
  g_autofree char *short_lead = NULL;
  g_autofree char *continued = NULL;
  WeegMarkup *markup;

  if (text == NULL)
    return;
  short_lead = g_strdup_printf ("%s %u", words->table, ++composer->n_tables);
  lead = g_strdup_printf ("%s. ", short_lead);
  markup = weeg_markup_new_plain (text);
  weeg_markup_prepend_strong (markup, lead);
  self->caption =
      weeg_typeset_new (composer->paper, WEEG_TEXT_CAPTION, markup, self->box.width, WEEG_SET_START);
  continued = g_strdup_printf (" (%s)", words->continued);
  markup = weeg_markup_new_plain (continued);
  weeg_markup_prepend_strong (markup, short_lead);
  self->continued =
      weeg_typeset_new (composer->paper, WEEG_TEXT_CAPTION, markup, self->box.width, WEEG_SET_START);
}

/* @above: what stands above the row in its unit, the header. A row that would not fit on a page of its own
 * becomes one unit for each of its lines. */
static void
add_units (TableBox *self, gsize index, double above, double page_height, gboolean glued)
{
  const Row *row = g_ptr_array_index (self->rows, index);
  double height = (double)row->n_lines * row->leading + 2 * self->padding + TABLE_BOX_RULE_LIGHT;
  gboolean splits = height + MAX (above, self->box.repeated) > page_height;
  gsize n_parts = splits ? row->n_lines : 1;

  for (gsize i = 0; i < n_parts; i++)
    {
      Part part = { index, i, splits ? 1 : row->n_lines };
      double part_height = (double)part.n_lines * row->leading;

      if (i == 0)
        part_height += self->padding + above;
      if (i + 1 == n_parts)
        part_height += self->padding + TABLE_BOX_RULE_LIGHT;
      g_array_append_val (self->parts, part);
      weeg_box_add_unit (&self->box, part_height, 0, i == 0 ? glued : i == 1 || i + 1 == n_parts);
    }
}

/* Besides what the rows themselves ask, the first two and the last two stay together: no row is left alone
 * that is not a paragraph in itself. A table of a few rows is not worth parting. */
static gboolean
is_glued (const TableBox *self, gsize row)
{
  const Row *above = row > 0 ? g_ptr_array_index (self->rows, row - 1) : NULL;
  const Row *this = g_ptr_array_index (self->rows, row);

  if (above == NULL)
    return FALSE;
  if ((above->style & WEEG_ROW_WITH_NEXT) != 0 || self->rows->len <= FEW_ROWS)
    return TRUE;
  return (row == 1 && above->n_lines < MANY_LINES) ||
         (row + 1 == self->rows->len && this->n_lines < MANY_LINES);
}

WeegBox *
weeg_table_box_new (WeegComposer *composer, const WeegBlock *block, double width)
{
  static const WeegBoxClass klass = { "table", NULL, table_box_draw, table_box_free };
  TableBox *self = weeg_box_alloc (sizeof (TableBox), &klass, width);
  gboolean compact = weeg_table_block_get_compact (block->table);
  double above;

  self->table = weeg_table_block_ref (block->table);
  self->n_columns = weeg_table_block_get_n_columns (self->table);
  self->columns = g_new0 (Column, self->n_columns);
  self->rows = g_ptr_array_new_with_free_func (table_box_free_row);
  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  self->padding = compact ? 1.0 : 2.6;
  self->roles[0] = compact ? WEEG_TEXT_COMPACT : WEEG_TEXT_CELL;
  self->roles[1] = compact ? WEEG_TEXT_COMPACT_STRONG : WEEG_TEXT_CELL_STRONG;
  self->roles[2] = compact ? WEEG_TEXT_COMPACT_QUIET : WEEG_TEXT_CELL_QUIET;
  place_columns (self, composer->paper);
  set_header (self, composer->paper);
  set_captions (self, composer);
  above = get_header_height (self);
  self->box.repeated =
      above +
      (self->continued != NULL ? weeg_typeset_get_height (self->continued) + TABLE_BOX_CAPTION_GAP : 0);
  above += self->caption != NULL ? weeg_typeset_get_height (self->caption) + TABLE_BOX_CAPTION_GAP : 0;
  for (gsize i = 0; i < weeg_table_block_get_n_rows (self->table); i++)
    g_ptr_array_add (self->rows, set_row (self, composer->paper, weeg_table_block_get_row (self->table, i)));
  for (gsize i = 0; i < self->rows->len; i++)
    add_units (self, i, i == 0 ? above : 0, composer->page_height, is_glued (self, i));
  self->box.space_before = 6;
  self->box.space_after = 10;
  return &self->box;
}

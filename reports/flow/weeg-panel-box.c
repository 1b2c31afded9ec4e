/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-panel-box.h"

#include "weeg-typeset.h"

#define PANEL_BOX_RULE 0.7
#define PANEL_BOX_RULE_LIGHT 0.5
#define FACTS_PER_ROW 4
#define CALLOUT_BAR 2.5
#define CALLOUT_PADDING 10.0
#define CALLOUT_INDENT 16.0
#define CALLOUT_MARKER_WIDTH 15.0
#define CALLOUT_ITEM_GAP 3.0
#define KEY_PADDING 9.0

/* A text at its place, and the elements it is. */
typedef struct
{
  WeegTypeset *text;
  double x, y;
  const char *element;
  int group; /* texts of one number belong to one list item; -1: none */
} Piece;

typedef struct
{
  WeegBox box;
  GArray *pieces;
  const char *element;   /* (nullable) around all pieces */
  const char *numbering; /* the attributes of the list */
  double height;
  double *rules; /* under the rows of facts, or left of the key figures */
  gsize n_rules;
} Panel;

static void
clear_piece (gpointer data)
{
  weeg_typeset_free (((Piece *)data)->text);
}

static void
free_panel (WeegBox *box)
{
  g_array_unref (((Panel *)box)->pieces);
  g_free (((Panel *)box)->rules);
}

static Panel *
new_panel (const WeegBoxClass *klass, double width)
{
  Panel *self = weeg_box_alloc (sizeof (Panel), klass, width);

  self->pieces = g_array_new (FALSE, TRUE, sizeof (Piece));
  g_array_set_clear_func (self->pieces, clear_piece);
  return self;
}

/* Takes @text; returns its lower edge. */
static double
add_piece (Panel *self, WeegTypeset *text, double x, double y, const char *element, int group)
{
  Piece piece = { text, x, y, element, group };

  g_array_append_val (self->pieces, piece);
  return y + weeg_typeset_get_height (text);
}

static WeegBox *
finish (Panel *self, double height, double before, double after)
{
  self->height = height;
  weeg_box_add_unit (&self->box, height, 0, FALSE);
  self->box.space_before = before;
  self->box.space_after = after;
  return &self->box;
}

static void
draw_piece (const Piece *piece, cairo_t *cr, WeegStructure *structure)
{
  weeg_structure_open (structure, piece, piece->element);
  weeg_typeset_draw (piece->text, cr, structure, piece->x, piece->y, 0,
                     weeg_typeset_get_n_lines (piece->text));
  weeg_structure_close (structure);
}

/* The pieces of a group are one item of a list; those without stand before the list. */
static void
draw_pieces (Panel *self, cairo_t *cr, WeegStructure *structure)
{
  guint i = 0;

  if (self->element != NULL)
    weeg_structure_open (structure, self, self->element);
  for (; i < self->pieces->len && g_array_index (self->pieces, Piece, i).group < 0; i++)
    draw_piece (&g_array_index (self->pieces, Piece, i), cr, structure);
  if (i < self->pieces->len)
    {
      weeg_structure_open (structure, self, "L");
      weeg_structure_set_attributes (structure, self->numbering);
      while (i < self->pieces->len)
        {
          int group = g_array_index (self->pieces, Piece, i).group;

          weeg_structure_open (structure, &g_array_index (self->pieces, Piece, i), "LI");
          for (; i < self->pieces->len && g_array_index (self->pieces, Piece, i).group == group; i++)
            draw_piece (&g_array_index (self->pieces, Piece, i), cr, structure);
          weeg_structure_close (structure);
        }
      weeg_structure_close (structure);
    }
  if (self->element != NULL)
    weeg_structure_close (structure);
}

static void
draw_cover (WeegBox *box, WeegSlice slice, cairo_t *cr, WeegStructure *structure)
{
  draw_pieces ((Panel *)box, cr, structure);
}

WeegBox *
weeg_cover_box_new (WeegComposer *composer, const WeegBlock *block, double width)
{
  static const WeegBoxClass klass = { "cover", NULL, draw_cover, free_panel };
  const WeegPaper *paper = composer->paper;
  Panel *self = new_panel (&klass, width);
  double y = 0;

  if (block->label != NULL)
    y = add_piece (self, weeg_typeset_new_plain (paper, WEEG_TEXT_EYEBROW, block->label, width), 0, y, "P",
                   -1) +
        5;
  y = add_piece (self, weeg_typeset_new_plain (paper, WEEG_TEXT_TITLE, block->text, width), 0, y, "H1", -1);
  if (block->detail != NULL)
    y = add_piece (self, weeg_typeset_new_plain (paper, WEEG_TEXT_SUBTITLE, block->detail, width), 0, y + 2,
                   "P", -1);
  return finish (self, y, 0, 10);
}

static void
draw_facts (WeegBox *box, WeegSlice slice, cairo_t *cr, WeegStructure *structure)
{
  Panel *self = (Panel *)box;

  weeg_paper_draw_rule (cr, WEEG_INK_RULE, PANEL_BOX_RULE, 0, 0, box->width);
  for (gsize i = 0; i < self->n_rules; i++)
    weeg_paper_draw_rule (cr, WEEG_INK_RULE_LIGHT, PANEL_BOX_RULE_LIGHT, 0, self->rules[i], box->width);
  draw_pieces (self, cr, structure);
}

WeegBox *
weeg_facts_box_new (WeegComposer *composer, const WeegBlock *block, double width)
{
  static const WeegBoxClass klass = { "facts", NULL, draw_facts, free_panel };
  const WeegPaper *paper = composer->paper;
  Panel *self = new_panel (&klass, width);
  guint n = g_strv_length (block->items);
  guint n_rows = (n + FACTS_PER_ROW - 1) / FACTS_PER_ROW;
  guint per_row = (n + n_rows - 1) / n_rows;
  double cell = (width + WEEG_PAPER_GUTTER) / per_row;
  double y = 0;

  self->numbering = "<< /O /List /ListNumbering /None >>";
  self->rules = g_new (double, n_rows);
  for (guint row = 0; row < n_rows; row++)
    {
      double bottom = y;

      for (guint i = row * per_row; i < MIN (n, (row + 1) * per_row); i++)
        {
          double x = (i - row * per_row) * cell;
          double text_width = cell - WEEG_PAPER_GUTTER;
          double text_y =
              add_piece (self, weeg_typeset_new_plain (paper, WEEG_TEXT_LABEL, block->labels[i], text_width),
                         x, y + 7, "Lbl", (int)i);

          text_y =
              add_piece (self, weeg_typeset_new_plain (paper, WEEG_TEXT_FACT, block->items[i], text_width), x,
                         text_y + 1, "LBody", (int)i);
          bottom = MAX (bottom, text_y);
        }
      y = bottom + 7;
      self->rules[self->n_rules++] = y;
    }
  return finish (self, y + PANEL_BOX_RULE_LIGHT, 10, 11);
}

static void
draw_callout (WeegBox *box, WeegSlice slice, cairo_t *cr, WeegStructure *structure)
{
  Panel *self = (Panel *)box;

  weeg_paper_fill (cr, WEEG_INK_TINT, 0, 0, box->width, self->height);
  weeg_paper_fill (cr, WEEG_INK_ACCENT, 0, 0, CALLOUT_BAR, self->height);
  draw_pieces (self, cr, structure);
}

WeegBox *
weeg_callout_box_new (WeegComposer *composer, const WeegBlock *block, double width)
{
  static const WeegBoxClass klass = { "callout", NULL, draw_callout, free_panel };
  const WeegPaper *paper = composer->paper;
  Panel *self = new_panel (&klass, width);
  guint n = g_strv_length (block->items);
  double x = CALLOUT_INDENT + (n > 1 ? CALLOUT_MARKER_WIDTH : 0);
  double text_width = width - x - CALLOUT_PADDING;
  double y = CALLOUT_PADDING - 2;

  self->element = "Div";
  self->numbering = "<< /O /List /ListNumbering /Decimal >>";
  y = add_piece (self, weeg_typeset_new_plain (paper, WEEG_TEXT_LABEL, block->label, text_width),
                 CALLOUT_INDENT, y, "P", -1) +
      2;
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        y += CALLOUT_ITEM_GAP;
      if (n > 1)
        {
          g_autofree char *marker = g_strdup_printf ("%u.", i + 1);

          add_piece (self, weeg_typeset_new_plain (paper, WEEG_TEXT_CALLOUT, marker, CALLOUT_MARKER_WIDTH),
                     CALLOUT_INDENT, y, "Lbl", (int)i);
        }
      y = add_piece (self, weeg_typeset_new_plain (paper, WEEG_TEXT_CALLOUT, block->items[i], text_width), x,
                     y, n > 1 ? "LBody" : "P", n > 1 ? (int)i : -1);
    }
  return finish (self, y + CALLOUT_PADDING - 1, 10, 11);
}

static void
draw_key_figures (WeegBox *box, WeegSlice slice, cairo_t *cr, WeegStructure *structure)
{
  Panel *self = (Panel *)box;

  weeg_paper_draw_rule (cr, WEEG_INK_RULE_LIGHT, PANEL_BOX_RULE, 0, 0, box->width);
  weeg_paper_draw_rule (cr, WEEG_INK_RULE_LIGHT, PANEL_BOX_RULE, 0, self->height - PANEL_BOX_RULE,
                        box->width);
  for (gsize i = 0; i < self->n_rules; i++)
    weeg_paper_fill (cr, WEEG_INK_RULE_LIGHT, self->rules[i], 0, PANEL_BOX_RULE_LIGHT, self->height);
  draw_pieces (self, cr, structure);
}

/* The numbers of a strip are of one size: the smaller one as soon as one does not fit. */
static WeegTextRole
choose_number_role (const WeegPaper *paper, GStrv numbers, double width)
{
  for (char **number = numbers; *number != NULL; number++)
    {
      g_autoptr (WeegTypeset) set = weeg_typeset_new_plain (paper, WEEG_TEXT_KEY_NUMBER, *number, -1);

      if (weeg_typeset_get_natural_width (set) > width)
        return WEEG_TEXT_KEY_NUMBER_SMALL;
    }
  return WEEG_TEXT_KEY_NUMBER;
}

WeegBox *
weeg_key_figures_box_new (WeegComposer *composer, const WeegBlock *block, double width)
{
  static const WeegBoxClass klass = { "key-figures", NULL, draw_key_figures, free_panel };
  const WeegPaper *paper = composer->paper;
  Panel *self = new_panel (&klass, width);
  guint n = g_strv_length (block->items);
  double cell = (width + KEY_PADDING) / n;
  double text_width = cell - KEY_PADDING - 4;
  WeegTextRole role = choose_number_role (paper, block->items, text_width);
  double bottom = 0;

  self->numbering = "<< /O /List /ListNumbering /None >>";
  self->rules = g_new (double, n);
  for (guint i = 0; i < n; i++)
    {
      double x = i * cell;
      double y = add_piece (self, weeg_typeset_new_plain (paper, role, block->items[i], text_width), x, 7,
                            "Lbl", (int)i);

      y = add_piece (self,
                     weeg_typeset_new_plain (paper, WEEG_TEXT_KEY_CAPTION, block->labels[i], text_width), x,
                     y + 1, "LBody", (int)i);
      bottom = MAX (bottom, y);
      if (i > 0)
        self->rules[self->n_rules++] = x - KEY_PADDING;
    }
  return finish (self, bottom + 6, 10, 11);
}

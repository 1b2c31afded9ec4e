/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-text-box.h"

#include <string.h>

#include "weeg-typeset.h"

#define LIST_ITEM_GAP 2.5
#define LIST_MARKER_GAP 5.0
#define LIST_MARKER_INDENT 4.0
#define QUOTE_INDENT 18.0
#define QUOTE_BAR_X 8.0
#define QUOTE_BAR_WIDTH 1.2

/* One paragraph of it, with what stands before it. */
typedef struct
{
  WeegTypeset *text;
  WeegTypeset *marker; /* (nullable) */
} Item;

typedef struct
{
  WeegBox box;
  const char *element;
  const char *attributes; /* (nullable) of the element */
  GArray *items;
  double indent;
  double marker_right;
  gboolean has_bar;
} TextBox;

static void
clear_item (gpointer data)
{
  Item *item = data;

  g_clear_pointer (&item->text, weeg_typeset_free);
  g_clear_pointer (&item->marker, weeg_typeset_free);
}

static void
text_box_free (WeegBox *box)
{
  g_array_unref (((TextBox *)box)->items);
}

static void
draw_item (TextBox *self, Item *item, gsize first, gsize n, double y, cairo_t *cr, WeegStructure *structure)
{
  gboolean in_list = strcmp (self->element, "L") == 0;

  if (in_list)
    weeg_structure_open (structure, item, "LI");
  if (item->marker != NULL && first == 0)
    {
      weeg_structure_open (structure, item, "Lbl");
      weeg_typeset_draw (item->marker, cr, structure,
                         self->marker_right - weeg_typeset_get_natural_width (item->marker), y, 0, 1);
      weeg_structure_close (structure);
    }
  if (in_list)
    weeg_structure_open (structure, item, "LBody");
  weeg_typeset_draw (item->text, cr, structure, self->indent, y, first, n);
  if (in_list)
    {
      weeg_structure_close (structure);
      weeg_structure_close (structure);
    }
}

static void
text_box_draw (WeegBox *box, WeegSlice slice, cairo_t *cr, WeegStructure *structure)
{
  TextBox *self = (TextBox *)box;
  gsize unit = 0;
  double y = 0;

  if (self->has_bar)
    weeg_paper_fill (cr, WEEG_INK_RULE_LIGHT, QUOTE_BAR_X, 1, QUOTE_BAR_WIDTH,
                     weeg_box_get_height (box, slice) - 2);
  weeg_structure_open (structure, self, self->element);
  if (self->attributes != NULL)
    weeg_structure_set_attributes (structure, self->attributes);
  for (guint i = 0; i < self->items->len; i++)
    {
      Item *item = &g_array_index (self->items, Item, i);
      gsize n_lines = weeg_typeset_get_n_lines (item->text);
      gsize first = MAX (slice.first, unit);
      gsize end = MIN (slice.first + slice.n, unit + n_lines);

      if (first < end)
        {
          if (first > slice.first)
            y += g_array_index (box->units, WeegUnit, first).lead;
          draw_item (self, item, first - unit, end - first, y, cr, structure);
          y += (double)(end - first) * weeg_typeset_get_leading (item->text);
        }
      unit += n_lines;
    }
  weeg_structure_close (structure);
}

static TextBox *
new_box (const WeegBoxClass *klass, double width, const char *element)
{
  TextBox *self = weeg_box_alloc (sizeof (TextBox), klass, width);

  self->element = element;
  self->items = g_array_new (FALSE, TRUE, sizeof (Item));
  g_array_set_clear_func (self->items, clear_item);
  return self;
}

/* A paragraph leaves at least two lines on either side of a break. */
static void
add_lines (TextBox *self, gsize n_lines, double leading, double lead)
{
  for (gsize i = 0; i < n_lines; i++)
    weeg_box_add_unit (&self->box, leading, i == 0 ? lead : 0, i > 0 && (i == 1 || i == n_lines - 1));
}

static void
add_item (TextBox *self, WeegTypeset *text, WeegTypeset *marker, double lead)
{
  Item item = { text, marker };

  g_array_append_val (self->items, item);
  add_lines (self, weeg_typeset_get_n_lines (text), weeg_typeset_get_leading (text), lead);
}

static WeegMarkup *
new_markup (const char *text, gboolean is_markup)
{
  return is_markup ? weeg_markup_new (text) : weeg_markup_new_plain (text);
}

static WeegTypeset *
set_text (const WeegComposer *composer, WeegTextRole role, const char *text, gboolean is_markup, double width)
{
  WeegTypeset *set =
      weeg_typeset_new (composer->paper, role, new_markup (text, is_markup), width, WEEG_SET_START);

  weeg_typeset_set_link_words (set, weeg_document_get_words (composer->document)->link_to);
  return set;
}

/* The levels a screen reader is told follow one another without a gap, as PDF/UA wants, also where the writer
 * began with a small heading: a heading is one below the last larger one. 0 is H1, which is the title where
 * there is a cover. */
static int
find_rank (WeegComposer *composer, int level)
{
  while (composer->n_ranks > 0 && composer->ranks[composer->n_ranks - 1] >= level)
    composer->n_ranks--;
  composer->ranks[composer->n_ranks++] = level;
  return composer->n_ranks - 1 + (composer->has_cover ? 1 : 0);
}

WeegBox *
weeg_heading_box_new (WeegComposer *composer, const WeegBlock *block, double width)
{
  static const WeegBoxClass klass = { "heading", NULL, text_box_draw, text_box_free };
  static const char *const elements[] = { "H1", "H2", "H3", "H4" };
  static const struct
  {
    WeegTextRole role;
    double before, after;
  } levels[] = {
    { WEEG_TEXT_HEADING_1, 17, 4 },
    { WEEG_TEXT_HEADING_2, 10, 3 },
    { WEEG_TEXT_HEADING_3, 11, 2 },
  };
  int level = block->level - 1;
  int tagged = find_rank (composer, block->level);
  TextBox *self = new_box (&klass, width, elements[tagged]);

  add_item (self, set_text (composer, levels[level].role, block->text, FALSE, width), NULL, 0);
  for (guint i = 1; i < self->box.units->len; i++)
    g_array_index (self->box.units, WeegUnit, i).glued = TRUE;
  self->box.space_before = levels[level].before;
  self->box.space_after = levels[level].after;
  self->box.with_next = TRUE;
  self->box.id =
      block->id != NULL ? g_strdup (block->id) : g_strdup_printf ("heading:%u", composer->n_headings);
  self->box.title = g_strdup (block->text);
  self->box.level = block->level;
  composer->n_headings++;
  return &self->box;
}

WeegBox *
weeg_paragraph_box_new (WeegComposer *composer, const WeegBlock *block, double width)
{
  static const WeegBoxClass paragraph = { "paragraph", NULL, text_box_draw, text_box_free };
  static const WeegBoxClass note = { "note", NULL, text_box_draw, text_box_free };
  gboolean is_note = block->kind == WEEG_BLOCK_NOTE;
  TextBox *self = new_box (is_note ? &note : &paragraph, width, "P");
  WeegTypeset *text =
      set_text (composer, is_note ? WEEG_TEXT_NOTE : WEEG_TEXT_BODY, block->text, block->is_markup, width);

  self->box.space_before = is_note ? 4 : 0;
  self->box.space_after = is_note ? 6 : 5.5;
  /* What announces something is not parted from it. */
  self->box.with_next = g_str_has_suffix (weeg_typeset_get_text (text), ":");
  add_item (self, text, NULL, 0);
  return &self->box;
}

static char *
format_marker (WeegListKind kind, guint i)
{
  return kind == WEEG_LIST_NUMBERED ? g_strdup_printf ("%u.", i + 1) : g_strdup ("•");
}

WeegBox *
weeg_list_box_new (WeegComposer *composer, const WeegBlock *block, double width)
{
  static const WeegBoxClass klass = { "list", NULL, text_box_draw, text_box_free };
  TextBox *self = new_box (&klass, width, "L");
  g_autoptr (GPtrArray) markers = g_ptr_array_new ();
  guint n_items = g_strv_length (block->items);
  double widest = 0;

  for (guint i = 0; i < n_items; i++)
    {
      g_autofree char *marker = format_marker (block->list_kind, i);
      WeegTypeset *set = set_text (composer, WEEG_TEXT_BODY, marker, FALSE, -1);

      widest = MAX (widest, weeg_typeset_get_natural_width (set));
      g_ptr_array_add (markers, set);
    }
  self->marker_right = LIST_MARKER_INDENT + widest;
  self->indent = self->marker_right + LIST_MARKER_GAP;
  self->attributes = block->list_kind == WEEG_LIST_NUMBERED ? "<< /O /List /ListNumbering /Decimal >>"
                                                            : "<< /O /List /ListNumbering /Disc >>";
  for (guint i = 0; i < n_items; i++)
    add_item (self, set_text (composer, WEEG_TEXT_BODY, block->items[i], FALSE, width - self->indent),
              g_ptr_array_index (markers, i), i > 0 ? LIST_ITEM_GAP : 0);
  self->box.space_after = 8;
  return &self->box;
}

WeegBox *
weeg_quote_box_new (WeegComposer *composer, const WeegBlock *block, double width)
{
  static const WeegBoxClass klass = { "quote", NULL, text_box_draw, text_box_free };
  TextBox *self = new_box (&klass, width, "BlockQuote");
  WeegMarkup *markup = weeg_markup_new_plain (block->text);

  if (block->label != NULL)
    {
      g_autofree char *lead = g_strconcat (block->label, "  ", NULL);

      weeg_markup_prepend_strong (markup, lead);
    }
  self->has_bar = TRUE;
  self->indent = QUOTE_INDENT;
  add_item (self,
            weeg_typeset_new (composer->paper, WEEG_TEXT_BODY, markup, width - QUOTE_INDENT, WEEG_SET_START),
            NULL, 0);
  self->box.space_before = 6.5;
  self->box.space_after = 8;
  return &self->box;
}

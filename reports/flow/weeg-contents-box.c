/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-contents-box.h"

#include "weeg-typeset.h"

#define LINE_HEIGHT 18.0
#define TEXT_Y 2.0
#define CONTENTS_BOX_RULE 0.5
#define INDENT 14.0
#define PAGE_WIDTH 30.0

typedef struct
{
  char *id;
  char *target;
  int level;
  WeegTypeset *text;
  WeegTypeset *page; /* (nullable) until it is known */
} Entry;

typedef struct
{
  WeegBox box;
  GPtrArray *entries;
} ContentsBox;

static void
free_entry (gpointer data)
{
  Entry *entry = data;

  g_free (entry->id);
  g_free (entry->target);
  weeg_typeset_free (entry->text);
  g_clear_pointer (&entry->page, weeg_typeset_free);
  g_free (entry);
}

static void
contents_box_free (WeegBox *box)
{
  g_ptr_array_unref (((ContentsBox *)box)->entries);
}

static void
draw_entry (const Entry *entry, double width, double y, cairo_t *cr, WeegStructure *structure)
{
  double x = (entry->level - 1) * INDENT;

  weeg_structure_open (structure, entry, "TOCI");
  weeg_structure_open (structure, entry, "Reference");
  weeg_structure_open (structure, entry, "Link");
  weeg_typeset_draw (entry->text, cr, structure, x, y + TEXT_Y, 0, 1);
  if (entry->page != NULL)
    weeg_typeset_draw (entry->page, cr, structure, width - PAGE_WIDTH, y + TEXT_Y, 0, 1);
  weeg_structure_add_link (structure, cr, entry->target, weeg_typeset_get_text (entry->text), x, y, width - x,
                           LINE_HEIGHT);
  for (int i = 0; i < 3; i++)
    weeg_structure_close (structure);
  weeg_paper_draw_rule (cr, WEEG_INK_RULE_LIGHT, CONTENTS_BOX_RULE, 0, y + LINE_HEIGHT - CONTENTS_BOX_RULE,
                        width);
}

static void
contents_box_draw (WeegBox *box, WeegSlice slice, cairo_t *cr, WeegStructure *structure)
{
  ContentsBox *self = (ContentsBox *)box;

  weeg_structure_open (structure, self, "TOC");
  for (gsize i = 0; i < slice.n; i++)
    draw_entry (g_ptr_array_index (self->entries, slice.first + i), box->width, (double)i * LINE_HEIGHT, cr,
                structure);
  weeg_structure_close (structure);
}

/* Headings are counted in the order in which they will be composed, for that is how those without an id are
 * named. */
static void
collect (ContentsBox *self,
         WeegComposer *composer,
         const WeegBlocks *blocks,
         int depth,
         double width,
         guint *count)
{
  for (gsize i = 0; i < weeg_blocks_get_length (blocks); i++)
    {
      const WeegBlock *block = weeg_blocks_get (blocks, i);

      if (block->kind == WEEG_BLOCK_HEADING)
        {
          guint number = (*count)++;
          Entry *entry;

          if (block->level > depth)
            continue;
          entry = g_new0 (Entry, 1);
          entry->id = block->id != NULL ? g_strdup (block->id) : g_strdup_printf ("heading:%u", number);
          entry->target = g_strconcat ("#", entry->id, NULL);
          entry->level = block->level;
          entry->text =
              weeg_typeset_new_line (composer->paper, WEEG_TEXT_BODY, block->text,
                                     width - PAGE_WIDTH - (block->level - 1) * INDENT, WEEG_SET_START);
          g_ptr_array_add (self->entries, entry);
        }
      if (block->first != NULL)
        collect (self, composer, block->first, depth, width, count);
      if (block->second != NULL)
        collect (self, composer, block->second, depth, width, count);
    }
}

WeegBox *
weeg_contents_box_new (WeegComposer *composer, const WeegBlock *block, WeegBlocks *all, double width)
{
  static const WeegBoxClass klass = { "contents", NULL, contents_box_draw, contents_box_free };
  ContentsBox *self = weeg_box_alloc (sizeof (ContentsBox), &klass, width);
  guint count = 0;

  self->entries = g_ptr_array_new_with_free_func (free_entry);
  collect (self, composer, all, block->level, width, &count);
  for (guint i = 0; i < self->entries->len; i++)
    weeg_box_add_unit (&self->box, LINE_HEIGHT, 0, i == 1 || (i > 0 && i == self->entries->len - 1));
  self->box.space_after = 14;
  return &self->box;
}

gboolean
weeg_box_is_contents (const WeegBox *box)
{
  return box->klass->draw == contents_box_draw;
}

gsize
weeg_contents_box_get_n_entries (const WeegBox *box)
{
  return ((const ContentsBox *)box)->entries->len;
}

const char *
weeg_contents_box_get_id (const WeegBox *box, gsize i)
{
  const Entry *entry = g_ptr_array_index (((const ContentsBox *)box)->entries, i);

  return entry->id;
}

void
weeg_contents_box_set_page (WeegBox *box, gsize i, const WeegPaper *paper, gsize page)
{
  Entry *entry = g_ptr_array_index (((ContentsBox *)box)->entries, i);
  g_autofree char *number = g_strdup_printf ("%" G_GSIZE_FORMAT, page + 1);

  g_clear_pointer (&entry->page, weeg_typeset_free);
  entry->page =
      weeg_typeset_new (paper, WEEG_TEXT_BODY, weeg_markup_new_plain (number), PAGE_WIDTH, WEEG_SET_END);
}

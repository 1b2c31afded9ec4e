/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-compose.h"

#include "weeg-blocks-private.h"
#include "weeg-columns-box.h"
#include "weeg-figure-box.h"
#include "weeg-panel-box.h"
#include "weeg-table-box.h"
#include "weeg-text-box.h"

/* Room between two columns of text, more than the grid's gutter, so that ragged lines do not run together. */
#define COLUMNS_GUTTER 20.0

static void compose_blocks (WeegComposer *composer, WeegBlocks *blocks, double width, GPtrArray *boxes);

static WeegBox *
new_page_break (void)
{
  static const WeegBoxClass klass = { "page-break", NULL, NULL, NULL };

  return weeg_box_alloc (sizeof (WeegBox), &klass, 0);
}

static GPtrArray *
new_boxes (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)weeg_box_free);
}

static void
compose_columns (WeegComposer *composer, const WeegBlock *block, double width, GPtrArray *boxes)
{
  WeegComposer before = *composer;
  double left_width = width * weeg_paper_grid_width (block->level) / weeg_paper_grid_width (12) -
                      (COLUMNS_GUTTER - WEEG_PAPER_GUTTER) / 2;
  double right_x = left_width + COLUMNS_GUTTER;
  GPtrArray *left = new_boxes ();
  GPtrArray *right = new_boxes ();

  compose_blocks (composer, block->first, left_width, left);
  compose_blocks (composer, block->second, width - right_x, right);
  if (MAX (weeg_box_stack_height (left), weeg_box_stack_height (right)) <= composer->page_height)
    {
      g_ptr_array_add (boxes, weeg_columns_box_new (left, right, right_x, width));
      return;
    }
  g_ptr_array_unref (left);
  g_ptr_array_unref (right);
  *composer = before;
  compose_blocks (composer, block->first, width, boxes);
  compose_blocks (composer, block->second, width, boxes);
}

static WeegBox *
compose_box (WeegComposer *composer, const WeegBlock *block, double width)
{
  switch (block->kind)
    {
    case WEEG_BLOCK_COVER:
      return weeg_cover_box_new (composer, block, width);
    case WEEG_BLOCK_FACTS:
      return weeg_facts_box_new (composer, block, width);
    case WEEG_BLOCK_CALLOUT:
      return weeg_callout_box_new (composer, block, width);
    case WEEG_BLOCK_HEADING:
      return weeg_heading_box_new (composer, block, width);
    case WEEG_BLOCK_PARAGRAPH:
    case WEEG_BLOCK_NOTE:
      return weeg_paragraph_box_new (composer, block, width);
    case WEEG_BLOCK_LIST:
      return weeg_list_box_new (composer, block, width);
    case WEEG_BLOCK_QUOTE:
      return weeg_quote_box_new (composer, block, width);
    case WEEG_BLOCK_TABLE:
      return weeg_table_box_new (composer, block, width);
    case WEEG_BLOCK_KEY_FIGURES:
      return weeg_key_figures_box_new (composer, block, width);
    case WEEG_BLOCK_FIGURE:
      return weeg_figure_box_new (composer, block, width);
    case WEEG_BLOCK_PAGE_BREAK:
      return new_page_break ();
    case WEEG_BLOCK_COLUMNS:
    default:
      g_return_val_if_reached (NULL);
    }
}

/* A note, or a line or two, right before a table is there for it: its first rows follow on the same page. */
static gboolean
announces_table (WeegBlocks *blocks, gsize i, const WeegBox *box)
{
  WeegBlockKind kind = weeg_blocks_get (blocks, i)->kind;

  if (i + 1 == weeg_blocks_get_length (blocks) || weeg_blocks_get (blocks, i + 1)->kind != WEEG_BLOCK_TABLE)
    return FALSE;
  return kind == WEEG_BLOCK_NOTE || (kind == WEEG_BLOCK_PARAGRAPH && box->units->len <= 2);
}

static void
compose_blocks (WeegComposer *composer, WeegBlocks *blocks, double width, GPtrArray *boxes)
{
  for (gsize i = 0; i < weeg_blocks_get_length (blocks); i++)
    {
      const WeegBlock *block = weeg_blocks_get (blocks, i);
      guint first = boxes->len;
      gsize number = composer->n_blocks++;

      if (block->kind == WEEG_BLOCK_COLUMNS)
        compose_columns (composer, block, width, boxes);
      else
        {
          WeegBox *box = compose_box (composer, block, width);

          box->with_next = box->with_next || announces_table (blocks, i, box);
          g_ptr_array_add (boxes, box);
        }
      for (guint j = first; j < boxes->len; j++)
        if (((WeegBox *)g_ptr_array_index (boxes, j))->block == 0)
          ((WeegBox *)g_ptr_array_index (boxes, j))->block = number;
    }
}

GPtrArray *
weeg_compose (WeegDocument *document, const WeegPaper *paper)
{
  GPtrArray *boxes = new_boxes ();
  WeegBlocks *blocks = weeg_document_get_blocks (document);
  WeegComposer composer = {
    .paper = paper,
    .document = document,
    .page_height = WEEG_PAPER_BODY_HEIGHT,
    .has_cover = weeg_blocks_contain (blocks, WEEG_BLOCK_COVER),
  };

  compose_blocks (&composer, blocks, WEEG_PAPER_BODY_WIDTH, boxes);
  return boxes;
}

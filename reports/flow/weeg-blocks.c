/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-blocks-private.h"

#include <math.h>

#include "weeg-figure.h"

struct _WeegBlocks
{
  gatomicrefcount references;
  GPtrArray *blocks;
};

static void
free_block (gpointer data)
{
  WeegBlock *block = data;

  g_free (block->id);
  g_free (block->label);
  g_free (block->text);
  g_free (block->detail);
  g_strfreev (block->labels);
  g_strfreev (block->items);
  g_clear_pointer (&block->table, weeg_table_block_unref);
  g_clear_pointer (&block->figure, weeg_figure_unref);
  g_clear_pointer (&block->first, weeg_blocks_unref);
  g_clear_pointer (&block->second, weeg_blocks_unref);
  g_free (block);
}

static WeegBlock *
append (WeegBlocks *self, WeegBlockKind kind)
{
  WeegBlock *block = g_new0 (WeegBlock, 1);

  block->kind = kind;
  g_ptr_array_add (self->blocks, block);
  return block;
}

static void
append_text (WeegBlocks *self, WeegBlockKind kind, const char *text, gboolean is_markup)
{
  WeegBlock *block = append (self, kind);

  block->text = g_strdup (text);
  block->is_markup = is_markup;
}

WeegBlocks *
weeg_blocks_new (void)
{
  WeegBlocks *self = g_new0 (WeegBlocks, 1);

  g_atomic_ref_count_init (&self->references);
  self->blocks = g_ptr_array_new_with_free_func (free_block);
  return self;
}

WeegBlocks *
weeg_blocks_ref (WeegBlocks *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
weeg_blocks_unref (WeegBlocks *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

gsize
weeg_blocks_get_length (const WeegBlocks *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->blocks->len;
}

const WeegBlock *
weeg_blocks_get (const WeegBlocks *self, gsize i)
{
  g_return_val_if_fail (i < self->blocks->len, NULL);

  return g_ptr_array_index (self->blocks, i);
}

gboolean
weeg_blocks_contain (const WeegBlocks *self, WeegBlockKind kind)
{
  for (guint i = 0; i < self->blocks->len; i++)
    {
      const WeegBlock *block = g_ptr_array_index (self->blocks, i);

      if (block->kind == kind || (block->first != NULL && weeg_blocks_contain (block->first, kind)) ||
          (block->second != NULL && weeg_blocks_contain (block->second, kind)))
        return TRUE;
    }
  return FALSE;
}

void
weeg_blocks_add_cover (WeegBlocks *self, const char *eyebrow, const char *title, const char *subtitle)
{
  WeegBlock *block;

  g_return_if_fail (self != NULL);
  g_return_if_fail (title != NULL);

  block = append (self, WEEG_BLOCK_COVER);
  block->label = g_strdup (eyebrow);
  block->text = g_strdup (title);
  block->detail = g_strdup (subtitle);
}

void
weeg_blocks_add_facts (WeegBlocks *self, const char *first_label, ...)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  g_autoptr (GPtrArray) values = g_ptr_array_new ();
  va_list arguments;

  g_return_if_fail (self != NULL);

  va_start (arguments, first_label);
  for (const char *label = first_label; label != NULL; label = va_arg (arguments, const char *))
    {
      const char *value = va_arg (arguments, const char *);

      g_ptr_array_add (labels, (gpointer)label);
      g_ptr_array_add (values, (gpointer)(value != NULL ? value : ""));
      if (value == NULL)
        break;
    }
  va_end (arguments);
  weeg_blocks_add_facts_array (self, (const char *const *)labels->pdata, (const char *const *)values->pdata,
                               labels->len);
}

void
weeg_blocks_add_facts_array (WeegBlocks *self, const char *const *labels, const char *const *values, gsize n)
{
  WeegBlock *block;

  g_return_if_fail (self != NULL);

  if (n == 0)
    return;
  block = append (self, WEEG_BLOCK_FACTS);
  block->labels = g_new0 (char *, n + 1);
  block->items = g_new0 (char *, n + 1);
  for (gsize i = 0; i < n; i++)
    {
      block->labels[i] = g_strdup (labels[i] != NULL ? labels[i] : "");
      block->items[i] = g_strdup (values[i] != NULL ? values[i] : "");
    }
}

void
weeg_blocks_add_callout (WeegBlocks *self, const char *label, const char *const *items)
{
  WeegBlock *block;

  g_return_if_fail (self != NULL);
  g_return_if_fail (label != NULL);
  g_return_if_fail (items != NULL);

  block = append (self, WEEG_BLOCK_CALLOUT);
  block->label = g_strdup (label);
  block->items = g_strdupv ((char **)items);
}

void
weeg_blocks_add_heading (WeegBlocks *self, int level, const char *id, const char *text)
{
  WeegBlock *block;

  g_return_if_fail (self != NULL);
  g_return_if_fail (level >= 1 && level <= 3);
  g_return_if_fail (text != NULL);

  block = append (self, WEEG_BLOCK_HEADING);
  block->level = level;
  block->id = g_strdup (id);
  block->text = g_strdup (text);
}

void
weeg_blocks_add_paragraph (WeegBlocks *self, const char *text)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  append_text (self, WEEG_BLOCK_PARAGRAPH, text, FALSE);
}

void
weeg_blocks_add_paragraph_markup (WeegBlocks *self, const char *markup)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (markup != NULL);

  append_text (self, WEEG_BLOCK_PARAGRAPH, markup, TRUE);
}

void
weeg_blocks_add_note (WeegBlocks *self, const char *text)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  append_text (self, WEEG_BLOCK_NOTE, text, FALSE);
}

void
weeg_blocks_add_note_markup (WeegBlocks *self, const char *markup)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (markup != NULL);

  append_text (self, WEEG_BLOCK_NOTE, markup, TRUE);
}

void
weeg_blocks_add_list (WeegBlocks *self, WeegListKind kind, const char *const *items)
{
  WeegBlock *block;

  g_return_if_fail (self != NULL);
  g_return_if_fail (items != NULL);

  if (items[0] == NULL)
    return;
  block = append (self, WEEG_BLOCK_LIST);
  block->list_kind = kind;
  block->items = g_strdupv ((char **)items);
}

void
weeg_blocks_add_quote (WeegBlocks *self, const char *attribution, const char *text)
{
  WeegBlock *block;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  block = append (self, WEEG_BLOCK_QUOTE);
  block->label = g_strdup (attribution);
  block->text = g_strdup (text);
}

void
weeg_blocks_add_table (WeegBlocks *self, WeegTableBlock *table)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (table != NULL);
  g_return_if_fail (weeg_table_block_get_n_columns (table) > 0);

  append (self, WEEG_BLOCK_TABLE)->table = weeg_table_block_ref (table);
}

void
weeg_blocks_add_key_figures (WeegBlocks *self, const WeegKeyFigure *figures, gsize n_figures)
{
  WeegBlock *block;

  g_return_if_fail (self != NULL);
  g_return_if_fail (n_figures >= 1 && n_figures <= 6);

  block = append (self, WEEG_BLOCK_KEY_FIGURES);
  block->labels = g_new0 (char *, n_figures + 1);
  block->items = g_new0 (char *, n_figures + 1);
  for (gsize i = 0; i < n_figures; i++)
    {
      block->labels[i] = g_strdup (figures[i].caption != NULL ? figures[i].caption : "");
      block->items[i] = g_strdup (figures[i].number != NULL ? figures[i].number : "");
    }
}

void
weeg_blocks_add_figure (
    WeegBlocks *self, WeegFigure *figure, const char *id, const char *caption, double height_pt)
{
  WeegBlock *block;

  g_return_if_fail (self != NULL);
  g_return_if_fail (figure != NULL);
  g_return_if_fail (isfinite (height_pt) && height_pt >= 0);

  block = append (self, WEEG_BLOCK_FIGURE);
  block->figure = weeg_figure_ref (figure);
  block->id = g_strdup (id);
  block->text = g_strdup (caption);
  block->size = height_pt;
}

void
weeg_blocks_add_columns (WeegBlocks *self, WeegBlocks *left, WeegBlocks *right, int left_columns)
{
  WeegBlock *block;

  g_return_if_fail (self != NULL);
  g_return_if_fail (left != NULL && left != self);
  g_return_if_fail (right != NULL && right != self);
  g_return_if_fail (left_columns >= 3 && left_columns <= 9);
  g_return_if_fail (!weeg_blocks_contain (left, WEEG_BLOCK_COLUMNS));
  g_return_if_fail (!weeg_blocks_contain (right, WEEG_BLOCK_COLUMNS));

  block = append (self, WEEG_BLOCK_COLUMNS);
  block->first = weeg_blocks_ref (left);
  block->second = weeg_blocks_ref (right);
  block->level = left_columns;
}

void
weeg_blocks_add_page_break (WeegBlocks *self)
{
  g_return_if_fail (self != NULL);

  append (self, WEEG_BLOCK_PAGE_BREAK);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-columns-box.h"

typedef struct
{
  WeegBox box;
  GPtrArray *left;
  GPtrArray *right;
  double right_x;
} ColumnsBox;

typedef struct
{
  cairo_t *cr;
  WeegStructure *structure;
} Drawing;

static void
columns_box_free (WeegBox *box)
{
  g_ptr_array_unref (((ColumnsBox *)box)->left);
  g_ptr_array_unref (((ColumnsBox *)box)->right);
}

static void
visit (WeegBox *box, WeegBoxFunc func, gpointer data)
{
  ColumnsBox *self = (ColumnsBox *)box;

  weeg_box_stack_visit (self->left, 0, func, data);
  weeg_box_stack_visit (self->right, self->right_x, func, data);
}

static void
draw_child_cb (WeegBox *child, double x, double y, gpointer data)
{
  Drawing *drawing = data;

  cairo_save (drawing->cr);
  cairo_translate (drawing->cr, x, y);
  weeg_box_draw (child, weeg_box_get_all (child), drawing->cr, drawing->structure);
  cairo_restore (drawing->cr);
}

static void
columns_box_draw (WeegBox *box, WeegSlice slice, cairo_t *cr, WeegStructure *structure)
{
  Drawing drawing = { cr, structure };

  visit (box, draw_child_cb, &drawing);
}

static double
get_edge_space (GPtrArray *boxes, gboolean first)
{
  const WeegBox *box;

  if (boxes->len == 0)
    return 0;
  box = g_ptr_array_index (boxes, first ? 0 : boxes->len - 1);
  return first ? box->space_before : box->space_after;
}

WeegBox *
weeg_columns_box_new (GPtrArray *left, GPtrArray *right, double right_x, double width)
{
  static const WeegBoxClass klass = { "columns", visit, columns_box_draw, columns_box_free };
  ColumnsBox *self = weeg_box_alloc (sizeof (ColumnsBox), &klass, width);

  self->left = left;
  self->right = right;
  self->right_x = right_x;
  self->box.space_before = MAX (get_edge_space (left, TRUE), get_edge_space (right, TRUE));
  self->box.space_after = MAX (get_edge_space (left, FALSE), get_edge_space (right, FALSE));
  weeg_box_add_unit (&self->box, MAX (weeg_box_stack_height (left), weeg_box_stack_height (right)), 0, FALSE);
  return &self->box;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-figure-private.h"

#include <math.h>

G_DEFINE_BOXED_TYPE (WeegFigure, weeg_figure, weeg_figure_ref, weeg_figure_unref)

gpointer
weeg_figure_alloc (const WeegFigureClass *klass, const WeegFigureHead *head)
{
  WeegFigure *self = g_atomic_rc_box_alloc0 (klass->instance_size);

  self->klass = klass;
  self->title = g_strdup (head->title);
  self->subtitle = g_strdup (head->subtitle);
  self->description = g_strdup (head->description);
  self->table = weeg_table_ref (head->table);
  self->left_out = head->left_out;

  return self;
}

void
weeg_formatter_clear (WeegFormatter *formatter)
{
  if (formatter->destroy != NULL)
    formatter->destroy (formatter->data);
  *formatter = (WeegFormatter){ 0 };
}

char *
weeg_formatter_format (const WeegFormatter *formatter, double number)
{
  return formatter->func != NULL ? formatter->func (number, formatter->data) : NULL;
}

static void
clear_figure (gpointer data)
{
  WeegFigure *self = data;

  self->klass->finalize (self);
  weeg_formatter_clear (&self->left_out);
  weeg_table_unref (self->table);
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->description);
}

WeegFigure *
weeg_figure_ref (WeegFigure *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
weeg_figure_unref (WeegFigure *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear_figure);
}

const char *
weeg_figure_get_name (const WeegFigure *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->klass->name;
}

const char *
weeg_figure_get_title (const WeegFigure *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title;
}

const char *
weeg_figure_get_subtitle (const WeegFigure *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->subtitle;
}

WeegTable *
weeg_figure_get_table (const WeegFigure *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->table;
}

char *
weeg_figure_describe (const WeegFigure *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_strdup (self->description);
}

double
weeg_figure_natural_height (const WeegFigure *self, const WeegChartStyle *style, double width_pt)
{
  g_return_val_if_fail (self != NULL && style != NULL, 0);
  g_return_val_if_fail (isfinite (width_pt) && width_pt > 0, 0);

  return self->klass->natural_height (self, weeg_chart_style_get_base_size (style), width_pt);
}

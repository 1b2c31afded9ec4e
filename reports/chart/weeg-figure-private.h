/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-chart-canvas.h"
#include "weeg-figure.h"

G_BEGIN_DECLS

/*
 * What a kind of chart adds to a figure. Its instance struct starts with WeegFigure;
 * a new kind is one file with a class like this, a constructor, and nothing else.
 */
typedef struct
{
  const char *name;
  gsize instance_size;

  /* Puts marks and items on the canvas, all within its box. */
  void (*layout) (const WeegFigure *self, WeegChartCanvas *canvas);
  double (*natural_height) (const WeegFigure *self, double base_size, double width_pt);

  /* Frees what the kind added, not what WeegFigure holds. */
  void (*finalize) (WeegFigure *self);
} WeegFigureClass;

struct _WeegFigure
{
  const WeegFigureClass *klass;
  char *title;
  char *subtitle;
  char *description;
  WeegTable *table;
  WeegFormatter left_out;
};

/* A zeroed instance with its head set. (transfer full) */
gpointer weeg_figure_alloc (const WeegFigureClass *klass, const WeegFigureHead *head);

void weeg_formatter_clear (WeegFormatter *formatter);

/* NULL without a function. (transfer full) */
char *weeg_formatter_format (const WeegFormatter *formatter, double number);

G_END_DECLS

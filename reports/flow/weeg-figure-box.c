/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-figure-box.h"

#include "weeg-chart-draw.h"
#include "weeg-chart-layout.h"
#include "weeg-chart-style.h"
#include "weeg-figure.h"
#include "weeg-measure.h"
#include "weeg-typeset.h"

#define CHART_TEXT_SIZE 8.0
#define FIGURE_BOX_CAPTION_GAP 6.0

typedef struct
{
  WeegBox box;
  WeegChartLayout *chart;
  char *description;
  WeegTypeset *caption; /* (nullable) */
} FigureBox;

static void
figure_box_free (WeegBox *box)
{
  FigureBox *self = (FigureBox *)box;

  weeg_chart_layout_unref (self->chart);
  g_free (self->description);
  g_clear_pointer (&self->caption, weeg_typeset_free);
}

/* PDF/UA wants the place of a figure: left, bottom, right, top, from the foot of the page. */
static char *
format_bounds (const FigureBox *self, cairo_t *cr)
{
  double x = 0, y = 0, width = self->box.width, height = weeg_chart_layout_get_height (self->chart);
  char numbers[4][G_ASCII_DTOSTR_BUF_SIZE];

  cairo_user_to_device (cr, &x, &y);
  cairo_user_to_device_distance (cr, &width, &height);
  g_ascii_formatd (numbers[0], sizeof numbers[0], "%.2f", x);
  g_ascii_formatd (numbers[1], sizeof numbers[1], "%.2f", WEEG_PAPER_HEIGHT - y - height);
  g_ascii_formatd (numbers[2], sizeof numbers[2], "%.2f", x + width);
  g_ascii_formatd (numbers[3], sizeof numbers[3], "%.2f", WEEG_PAPER_HEIGHT - y);
  return g_strdup_printf ("<< /O /Layout /Placement /Block /BBox [%s %s %s %s] >>", numbers[0], numbers[1],
                          numbers[2], numbers[3]);
}

static void
figure_box_draw (WeegBox *box, WeegSlice slice, cairo_t *cr, WeegStructure *structure)
{
  FigureBox *self = (FigureBox *)box;
  g_autofree char *bounds = format_bounds (self, cr);

  weeg_structure_open (structure, self, "Div");
  weeg_structure_open (structure, self, "Figure");
  weeg_structure_set_alternative (structure, self->description);
  weeg_structure_set_attributes (structure, bounds);
  weeg_structure_begin_content (structure, cr);
  weeg_chart_draw (self->chart, cr);
  weeg_structure_end_content (structure, cr);
  weeg_structure_close (structure);
  if (self->caption != NULL)
    {
      weeg_structure_open (structure, self, "Caption");
      weeg_typeset_draw (self->caption, cr, structure, 0,
                         weeg_chart_layout_get_height (self->chart) + FIGURE_BOX_CAPTION_GAP, 0,
                         weeg_typeset_get_n_lines (self->caption));
      weeg_structure_close (structure);
    }
  weeg_structure_close (structure);
}

static WeegTypeset *
set_caption (WeegComposer *composer, const char *caption, double width)
{
  g_autofree char *lead = g_strdup_printf ("%s %u. ", weeg_document_get_words (composer->document)->figure,
                                           ++composer->n_figures);
  WeegMarkup *markup = weeg_markup_new_plain (caption);

  weeg_markup_prepend_strong (markup, lead);
  return weeg_typeset_new (composer->paper, WEEG_TEXT_CAPTION, markup, width, WEEG_SET_START);
}

WeegBox *
weeg_figure_box_new (WeegComposer *composer, const WeegBlock *block, double width)
{
  static const WeegBoxClass klass = { "figure", NULL, figure_box_draw, figure_box_free };
  FigureBox *self = weeg_box_alloc (sizeof (FigureBox), &klass, width);
  g_autoptr (WeegChartStyle) style =
      weeg_chart_style_new (WEEG_CHART_THEME_PRINT, "Inter,Sans", CHART_TEXT_SIZE);
  PangoContext *context = weeg_measure_context_new (style);
  double height = block->size > 0 ? block->size : weeg_figure_natural_height (block->figure, style, width);
  double below = 0;

  if (block->text != NULL)
    {
      self->caption = set_caption (composer, block->text, width);
      below = FIGURE_BOX_CAPTION_GAP + weeg_typeset_get_height (self->caption);
    }
  height = MIN (height, composer->page_height - below);
  self->chart = weeg_chart_layout_new (block->figure, style, width, height, weeg_measure_pango, context);
  self->description = weeg_figure_describe (block->figure);
  self->box.id = g_strdup (block->id);
  self->box.space_before = 8;
  self->box.space_after = 9;
  weeg_box_add_unit (&self->box, height + below, 0, FALSE);
  g_object_unref (context);
  return &self->box;
}

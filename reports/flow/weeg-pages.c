/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-pages-private.h"

#include <math.h>
#include <string.h>

#include "weeg-compose.h"
#include "weeg-paginate.h"
#include "weeg-typeset.h"

#define FOOTER_Y (WEEG_PAPER_HEIGHT - 44)
#define FOOTER_TEXT_GAP 5.5
#define FOOTER_RULE 0.5
#define FOOTER_GAP 14.0
/* The watermark is fitted into this part of the page's diagonal. */
#define WATERMARK_PART 0.6
#define WATERMARK_LINE_Y 34.0

struct _WeegPages
{
  gatomicrefcount references;
  WeegDocument *document;
  WeegPaper *paper;
  GPtrArray *boxes;
  GArray *placed;
  GArray *anchors;
  gsize n_pages;
};

typedef struct
{
  WeegPages *self;
  const WeegPlaced *placed;
} Visit;

static void
add_anchor (WeegPages *self, const WeegBox *box, gsize page, double x, double y)
{
  WeegAnchor anchor = { box->id, box->title, box->level, page, x, y };

  if (box->id != NULL)
    g_array_append_val (self->anchors, anchor);
}

static void
visit_child_cb (WeegBox *child, double x, double y, gpointer data)
{
  Visit *visit = data;

  add_anchor (visit->self, child, visit->placed->page, visit->placed->x + x, visit->placed->y + y);
}

static void
collect_anchors (WeegPages *self)
{
  for (guint i = 0; i < self->placed->len; i++)
    {
      const WeegPlaced *placed = &g_array_index (self->placed, WeegPlaced, i);
      Visit visit = { self, placed };

      if (placed->slice.first > 0)
        continue;
      add_anchor (self, placed->box, placed->page, placed->x, placed->y);
      if (placed->box->klass->visit != NULL)
        placed->box->klass->visit (placed->box, visit_child_cb, &visit);
    }
}

WeegPages *
weeg_pages_new (WeegDocument *document)
{
  WeegPages *self;

  g_return_val_if_fail (document != NULL, NULL);

  self = g_new0 (WeegPages, 1);
  g_atomic_ref_count_init (&self->references);
  self->document = weeg_document_ref (document);
  self->paper = weeg_paper_new (weeg_document_get_language (document));
  self->boxes = weeg_compose (document, self->paper);
  self->placed = weeg_paginate (self->boxes, WEEG_PAPER_MARGIN, WEEG_PAPER_MARGIN, WEEG_PAPER_BODY_HEIGHT,
                                &self->n_pages);
  self->anchors = g_array_new (FALSE, FALSE, sizeof (WeegAnchor));
  collect_anchors (self);
  return self;
}

WeegPages *
weeg_pages_ref (WeegPages *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
weeg_pages_unref (WeegPages *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_array_unref (self->anchors);
  g_array_unref (self->placed);
  g_ptr_array_unref (self->boxes);
  weeg_paper_free (self->paper);
  weeg_document_unref (self->document);
  g_free (self);
}

gsize
weeg_pages_get_length (const WeegPages *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_pages;
}

double
weeg_pages_get_width (const WeegPages *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return WEEG_PAPER_WIDTH;
}

double
weeg_pages_get_height (const WeegPages *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return WEEG_PAPER_HEIGHT;
}

/* Below everything else, so that it never makes a text hard to read; and once more as a small line in the top
 * margin, for the large letters are outlines, lest they get in between the lines of who copies text or has it
 * read aloud. */
static void
draw_watermark (const WeegPages *self, cairo_t *cr)
{
  const char *text = weeg_document_get_watermark (self->document);
  double diagonal = hypot (WEEG_PAPER_WIDTH, WEEG_PAPER_HEIGHT);
  g_autoptr (WeegTypeset) set = NULL;
  g_autoptr (WeegTypeset) small = NULL;
  double scale;

  if (text == NULL || text[0] == '\0')
    return;
  set = weeg_typeset_new_plain (self->paper, WEEG_TEXT_WATERMARK, text, -1);
  scale = MIN (diagonal * WATERMARK_PART / weeg_typeset_get_natural_width (set), 1.2);
  cairo_save (cr);
  cairo_translate (cr, WEEG_PAPER_WIDTH / 2, WEEG_PAPER_HEIGHT / 2);
  cairo_rotate (cr, -atan2 (WEEG_PAPER_HEIGHT, WEEG_PAPER_WIDTH));
  cairo_scale (cr, scale, scale);
  weeg_typeset_trace (set, cr, -weeg_typeset_get_natural_width (set) / 2, -weeg_typeset_get_height (set) / 2);
  weeg_paper_set_ink (cr, WEEG_INK_WATERMARK);
  cairo_fill (cr);
  cairo_restore (cr);
  small = weeg_typeset_new (self->paper, WEEG_TEXT_EYEBROW, weeg_markup_new_plain (text),
                            WEEG_PAPER_BODY_WIDTH, WEEG_SET_END);
  weeg_typeset_draw_plain (small, cr, WEEG_PAPER_MARGIN, WATERMARK_LINE_Y);
}

static double
draw_footer_text (
    const WeegPages *self, cairo_t *cr, const char *text, double x, double width, WeegSetAlign align)
{
  g_autoptr (WeegTypeset) set = NULL;

  if (text == NULL || width <= 0)
    return 0;
  set = weeg_typeset_new_line (self->paper, WEEG_TEXT_FOOTER, text, width, align);
  weeg_typeset_draw_plain (set, cr, x, FOOTER_Y + FOOTER_TEXT_GAP);
  return weeg_typeset_get_natural_width (set);
}

/* The page number at the right, the middle text right of the middle of the page, and what is left of the
 * width to the left one, which is the longest. */
static void
draw_footer (const WeegPages *self, gsize n, cairo_t *cr)
{
  g_autofree char *number = weeg_document_format_page_number (self->document, n, self->n_pages);
  const char *left = weeg_document_get_footer_left (self->document);
  const char *centre = weeg_document_get_footer_centre (self->document);
  double x = WEEG_PAPER_MARGIN;
  double width = WEEG_PAPER_BODY_WIDTH;
  double end = x + width;
  double used;

  if (number == NULL && left == NULL && centre == NULL)
    return;
  weeg_paper_draw_rule (cr, WEEG_INK_RULE_LIGHT, FOOTER_RULE, x, FOOTER_Y, width);
  used = draw_footer_text (self, cr, number, x, width, WEEG_SET_END);
  end -= used + FOOTER_GAP;
  if (centre != NULL)
    {
      g_autoptr (WeegTypeset) set = weeg_typeset_new_plain (self->paper, WEEG_TEXT_FOOTER, centre, -1);
      double centre_width = MIN (weeg_typeset_get_natural_width (set), width / 3);
      double centre_x = x + width * 0.7 - centre_width / 2;

      centre_x = MIN (centre_x, end - centre_width);
      draw_footer_text (self, cr, centre, centre_x, centre_width, WEEG_SET_START);
      end = centre_x - FOOTER_GAP;
    }
  draw_footer_text (self, cr, left, x, end - x, WEEG_SET_START);
}

void
weeg_pages_draw (const WeegPages *self, gsize n, cairo_t *cr)
{
  weeg_pages_draw_tagged (self, n, cr, NULL);
}

void
weeg_pages_draw_tagged (const WeegPages *self, gsize n, cairo_t *cr, WeegStructure *structure)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (n < self->n_pages);
  g_return_if_fail (cr != NULL);

  weeg_structure_set_page (structure, (guint)n);
  cairo_save (cr);
  draw_watermark (self, cr);
  for (guint i = 0; i < self->placed->len; i++)
    {
      const WeegPlaced *placed = &g_array_index (self->placed, WeegPlaced, i);

      if (placed->page != n)
        continue;
      cairo_save (cr);
      cairo_translate (cr, placed->x, placed->y);
      weeg_box_draw (placed->box, placed->slice, cr, structure);
      cairo_restore (cr);
    }
  draw_footer (self, n, cr);
  cairo_restore (cr);
}

gsize
weeg_pages_get_n_placements (const WeegPages *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->placed->len;
}

WeegPlacement
weeg_pages_get_placement (const WeegPages *self, gsize i)
{
  const WeegPlaced *placed;

  g_return_val_if_fail (self != NULL && i < self->placed->len, (WeegPlacement){ 0 });

  placed = &g_array_index (self->placed, WeegPlaced, i);
  return (WeegPlacement){
    .kind = placed->box->klass->kind,
    .block = placed->box->block,
    .page = placed->page,
    .x = placed->x,
    .y = placed->y,
    .width = placed->box->width,
    .height = weeg_box_get_height (placed->box, placed->slice),
    .first_unit = placed->slice.first,
    .n_units = placed->slice.n,
    .n_units_in_block = placed->box->units->len,
    .repeats_header = placed->slice.first > 0 && placed->box->repeated > 0,
  };
}

gsize
weeg_pages_get_n_anchors (const WeegPages *self)
{
  return self->anchors->len;
}

const WeegAnchor *
weeg_pages_get_anchor (const WeegPages *self, gsize i)
{
  return &g_array_index (self->anchors, WeegAnchor, i);
}

const WeegAnchor *
weeg_pages_find_anchor (const WeegPages *self, const char *id)
{
  for (guint i = 0; i < self->anchors->len; i++)
    if (strcmp (g_array_index (self->anchors, WeegAnchor, i).id, id) == 0)
      return &g_array_index (self->anchors, WeegAnchor, i);
  return NULL;
}

int
weeg_pages_find (const WeegPages *self, const char *id)
{
  const WeegAnchor *anchor;

  g_return_val_if_fail (self != NULL, -1);
  g_return_val_if_fail (id != NULL, -1);

  anchor = weeg_pages_find_anchor (self, id);
  return anchor == NULL ? -1 : (int)anchor->page;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-typeset.h"

#include <math.h>
#include <pango/pangocairo.h>

#define UNDERLINE_OFFSET 1.6
#define UNDERLINE_THICKNESS 0.4

struct _WeegTypeset
{
  PangoLayout *layout;
  WeegMarkup *markup;
  double width;
  double leading;
  double baseline;
  double natural_width;
  WeegInk ink;
  WeegSetAlign align;
  char *link_words;
};

static double
to_points (int pango_units)
{
  return pango_units / (double)PANGO_SCALE;
}

static void
add_attribute (PangoAttrList *attributes, PangoAttribute *attribute)
{
  attribute->start_index = PANGO_ATTR_INDEX_FROM_TEXT_BEGINNING;
  attribute->end_index = PANGO_ATTR_INDEX_TO_TEXT_END;
  pango_attr_list_insert_before (attributes, attribute);
}

static PangoLayout *
new_layout (const WeegPaper *paper, WeegTextRole role, WeegMarkup *markup)
{
  const WeegTextStyle *style = weeg_paper_get_style (role);
  PangoLayout *layout = pango_layout_new (weeg_paper_get_context (paper));

  pango_layout_set_font_description (layout, weeg_paper_get_font (paper, role));
  pango_layout_set_text (layout, markup->text, -1);
  if (style->tabular)
    add_attribute (markup->attributes, pango_attr_font_features_new ("tnum=1"));
  else if (style->capitals)
    add_attribute (markup->attributes, pango_attr_font_features_new ("case=1"));
  if (style->tracking != 0)
    add_attribute (markup->attributes,
                   pango_attr_letter_spacing_new ((int)(style->tracking * style->size * PANGO_SCALE)));
  for (guint i = 0; i < markup->links->len; i++)
    {
      const WeegLinkSpan *link = &g_array_index (markup->links, WeegLinkSpan, i);
      PangoAttribute *ink = weeg_paper_ink_attribute (WEEG_INK_LINK);

      ink->start_index = (guint)link->start;
      ink->end_index = (guint)link->end;
      pango_attr_list_insert (markup->attributes, ink);
    }
  pango_layout_set_attributes (layout, markup->attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  return layout;
}

static double
get_line_width (const WeegTypeset *self, int line)
{
  PangoRectangle logical;

  pango_layout_line_get_extents (pango_layout_get_line_readonly (self->layout, line), NULL, &logical);
  return to_points (logical.width);
}

WeegTypeset *
weeg_typeset_new (
    const WeegPaper *paper, WeegTextRole role, WeegMarkup *markup, double width, WeegSetAlign align)
{
  const WeegTextStyle *style = weeg_paper_get_style (role);
  WeegTypeset *self = g_new0 (WeegTypeset, 1);

  if (style->capitals)
    {
      char *capitals = g_utf8_strup (markup->text, -1);

      g_free (markup->text);
      markup->text = capitals;
    }
  self->markup = markup;
  self->layout = new_layout (paper, role, markup);
  self->leading = style->leading;
  self->baseline = weeg_paper_get_baseline (paper, role);
  self->ink = style->ink;
  self->align = align;
  self->link_words = g_strdup ("");
  if (width >= 0)
    /* Rounded up, so that a text as wide as its column does not wrap for the rounding. */
    pango_layout_set_width (self->layout, (int)ceil (width * PANGO_SCALE));
  for (int i = 0; i < pango_layout_get_line_count (self->layout); i++)
    self->natural_width = MAX (self->natural_width, get_line_width (self, i));
  self->width = width >= 0 ? width : self->natural_width;
  return self;
}

WeegTypeset *
weeg_typeset_new_plain (const WeegPaper *paper, WeegTextRole role, const char *text, double width)
{
  return weeg_typeset_new (paper, role, weeg_markup_new_plain (text), width, WEEG_SET_START);
}

WeegTypeset *
weeg_typeset_new_line (
    const WeegPaper *paper, WeegTextRole role, const char *text, double width, WeegSetAlign align)
{
  WeegTypeset *self = weeg_typeset_new (paper, role, weeg_markup_new_plain (text), width, align);

  pango_layout_set_single_paragraph_mode (self->layout, TRUE);
  pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
  self->natural_width = get_line_width (self, 0);
  return self;
}

void
weeg_typeset_free (WeegTypeset *self)
{
  g_object_unref (self->layout);
  weeg_markup_free (self->markup);
  g_free (self->link_words);
  g_free (self);
}

gsize
weeg_typeset_get_n_lines (const WeegTypeset *self)
{
  return (gsize)pango_layout_get_line_count (self->layout);
}

double
weeg_typeset_get_leading (const WeegTypeset *self)
{
  return self->leading;
}

double
weeg_typeset_get_height (const WeegTypeset *self)
{
  return self->leading * pango_layout_get_line_count (self->layout);
}

const char *
weeg_typeset_get_text (const WeegTypeset *self)
{
  return self->markup->text;
}

double
weeg_typeset_get_natural_width (const WeegTypeset *self)
{
  return self->natural_width;
}

double
weeg_typeset_get_x (const WeegTypeset *self, gsize index)
{
  int x;

  pango_layout_line_index_to_x (pango_layout_get_line_readonly (self->layout, 0), (int)index, FALSE, &x);
  return to_points (x);
}

void
weeg_typeset_set_link_words (WeegTypeset *self, const char *words)
{
  g_free (self->link_words);
  self->link_words = g_strdup (words);
}

static const WeegLinkSpan *
find_link (const WeegTypeset *self, const PangoGlyphItem *run)
{
  for (guint i = 0; i < self->markup->links->len; i++)
    {
      const WeegLinkSpan *link = &g_array_index (self->markup->links, WeegLinkSpan, i);

      if ((gsize)run->item->offset >= link->start && (gsize)run->item->offset < link->end)
        return link;
    }
  return NULL;
}

static double
get_run_width (const PangoGlyphItem *run)
{
  return to_points (pango_glyph_string_get_width (run->glyphs) + run->start_x_offset + run->end_x_offset);
}

static void
draw_run (const WeegTypeset *self, cairo_t *cr, PangoGlyphItem *run, double x, double baseline, gboolean link)
{
  weeg_paper_set_ink (cr, link ? WEEG_INK_LINK : self->ink);
  cairo_move_to (cr, x + to_points (run->start_x_offset), baseline - to_points (run->y_offset));
  pango_cairo_show_glyph_item (cr, self->markup->text, run);
  if (link)
    weeg_paper_fill (cr, WEEG_INK_LINK, x, baseline + UNDERLINE_OFFSET, get_run_width (run),
                     UNDERLINE_THICKNESS);
}

static double
find_line_x (const WeegTypeset *self, int line)
{
  double rest = self->width - get_line_width (self, line);

  switch (self->align)
    {
    case WEEG_SET_CENTER:
      return rest / 2;
    case WEEG_SET_END:
      return rest;
    case WEEG_SET_START:
    default:
      return 0;
    }
}

static void
open_link (const WeegTypeset *self, cairo_t *cr, WeegStructure *structure, const WeegLinkSpan *link)
{
  if (link != NULL)
    weeg_structure_open (structure, link, "Link");
  weeg_structure_begin_content (structure, cr);
}

static void
close_link (cairo_t *cr, WeegStructure *structure, const WeegLinkSpan *link)
{
  weeg_structure_end_content (structure, cr);
  if (link != NULL)
    weeg_structure_close (structure);
}

static void
add_link_area (const WeegTypeset *self,
               cairo_t *cr,
               WeegStructure *structure,
               const WeegLinkSpan *link,
               double x,
               double y,
               double width)
{
  g_autofree char *text = g_strndup (self->markup->text + link->start, link->end - link->start);
  g_autofree char *description =
      self->link_words[0] != '\0' ? g_strdup_printf ("%s %s", self->link_words, text) : g_strdup (text);

  weeg_structure_add_link (structure, cr, link->target, description, x, y, width, self->leading);
}

static void
draw_line (const WeegTypeset *self, cairo_t *cr, WeegStructure *structure, double x, double y, int line_index)
{
  PangoLayoutLine *line = pango_layout_get_line_readonly (self->layout, line_index);
  const WeegLinkSpan *open = NULL;
  double run_x = x + find_line_x (self, line_index);

  for (GSList *node = line->runs; node != NULL; node = node->next)
    {
      PangoGlyphItem *run = node->data;
      const WeegLinkSpan *link = find_link (self, run);

      if (link != open)
        {
          close_link (cr, structure, open);
          open_link (self, cr, structure, link);
          open = link;
        }
      draw_run (self, cr, run, run_x, y + self->baseline, link != NULL);
      if (link != NULL)
        add_link_area (self, cr, structure, link, run_x, y, get_run_width (run));
      run_x += get_run_width (run);
    }
  if (open != NULL)
    {
      close_link (cr, structure, open);
      open_link (self, cr, structure, NULL);
    }
}

void
weeg_typeset_draw (const WeegTypeset *self,
                   cairo_t *cr,
                   WeegStructure *structure,
                   double x,
                   double y,
                   gsize first,
                   gsize n_lines)
{
  if (self->markup->text[0] == '\0')
    return;
  weeg_structure_begin_content (structure, cr);
  for (gsize i = 0; i < n_lines; i++)
    draw_line (self, cr, structure, x, y + (double)i * self->leading, (int)(first + i));
  weeg_structure_end_content (structure, cr);
}

void
weeg_typeset_draw_plain (const WeegTypeset *self, cairo_t *cr, double x, double y)
{
  weeg_typeset_draw (self, cr, NULL, x, y, 0, weeg_typeset_get_n_lines (self));
}

void
weeg_typeset_trace (const WeegTypeset *self, cairo_t *cr, double x, double y)
{
  cairo_move_to (cr, x, y + self->baseline);
  pango_cairo_layout_line_path (cr, pango_layout_get_line_readonly (self->layout, 0));
}

double
weeg_typeset_measure_longest_word (const WeegPaper *paper, WeegTextRole role, const char *text)
{
  g_autofree char *words = g_strdelimit (g_strdup (text), " ", '\n');
  g_autoptr (WeegTypeset) set = weeg_typeset_new_plain (paper, role, words, -1);

  return set->natural_width;
}

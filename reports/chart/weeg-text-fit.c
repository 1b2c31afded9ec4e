/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-text-fit.h"

#include <string.h>

#define ELLIPSIS "…"

/* Measuring rounds; what was measured to be exactly this wide has to fit again. */
#define TEXT_FIT_SLACK 1e-6

static gboolean
fits (const WeegChartCanvas *canvas, const char *text, const WeegTextStyle *style, double max_width)
{
  return weeg_chart_canvas_text_width (canvas, text, style) <= max_width + TEXT_FIT_SLACK;
}

/* The first n letters without trailing spaces and punctuation, and an ellipsis. */
static char *
cut (const char *text, glong n)
{
  g_autofree char *start = g_utf8_substring (text, 0, n);
  gsize length = strlen (start);

  while (length > 0 && strchr (" ,.;:-/(", start[length - 1]) != NULL)
    start[--length] = '\0';

  return length == 0 ? NULL : g_strconcat (start, ELLIPSIS, NULL);
}

char *
weeg_text_shorten (const WeegChartCanvas *canvas,
                   const char *text,
                   const WeegTextStyle *style,
                   double max_width)
{
  glong low = 0, high;

  if (fits (canvas, text, style, max_width))
    return g_strdup (text);

  high = g_utf8_strlen (text, -1);
  while (high - low > 1)
    {
      glong middle = (low + high) / 2;
      g_autofree char *candidate = cut (text, middle);

      if (candidate == NULL || fits (canvas, candidate, style, max_width))
        low = middle;
      else
        high = middle;
    }

  return low == 0 ? NULL : cut (text, low);
}

/* Where a line may end: the byte offset behind the n-th break, or the text's end. */
static gsize
next_break (const char *text, gsize from)
{
  gsize at = from;

  while (text[at] == ' ')
    at++;
  while (text[at] != '\0' && text[at] != ' ')
    {
      at++;
      if ((text[at - 1] == '-' || text[at - 1] == '/') && text[at] != ' ' && at - from > 2)
        break;
    }

  return at;
}

/* The longest beginning of whole words that fits, at least one word. */
static gsize
line_end (const WeegChartCanvas *canvas, const char *text, const WeegTextStyle *style, double max_width)
{
  gsize end = next_break (text, 0);

  while (text[end] != '\0')
    {
      gsize next = next_break (text, end);
      g_autofree char *candidate = g_strndup (text, next);

      if (!fits (canvas, candidate, style, max_width))
        break;
      end = next;
    }

  return end;
}

static void
update_size (WeegTextBlock *self, const WeegChartCanvas *canvas, const WeegTextStyle *style)
{
  self->line_height = weeg_chart_canvas_line_height (canvas, style);
  self->height = self->line_height * self->lines->len;
  for (guint i = 0; i < self->lines->len; i++)
    self->width = MAX (self->width, weeg_chart_canvas_text_width (canvas, self->lines->pdata[i], style));
}

WeegTextBlock *
weeg_text_block_new (const WeegChartCanvas *canvas,
                     const char *text,
                     const WeegTextStyle *style,
                     double max_width,
                     guint max_lines)
{
  g_autoptr (WeegTextBlock) self = NULL;
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  const char *rest = stripped;

  if (max_lines == 0)
    return NULL;

  self = g_new0 (WeegTextBlock, 1);
  self->lines = g_ptr_array_new_with_free_func (g_free);
  while (*rest != '\0')
    {
      gboolean is_last = self->lines->len + 1 == max_lines;
      gsize end = is_last ? strlen (rest) : line_end (canvas, rest, style, max_width);
      g_autofree char *whole = g_strchomp (g_strndup (rest, end));
      char *line = weeg_text_shorten (canvas, whole, style, max_width);

      if (line == NULL)
        return NULL;
      self->shortened = self->shortened || !g_str_equal (line, whole);
      g_ptr_array_add (self->lines, line);
      for (rest += end; *rest == ' ';)
        rest++;
    }
  if (self->lines->len == 0)
    return NULL;
  update_size (self, canvas, style);

  return g_steal_pointer (&self);
}

void
weeg_text_block_free (WeegTextBlock *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->lines);
  g_free (self);
}

void
weeg_text_block_add (const WeegTextBlock *self,
                     WeegChartCanvas *canvas,
                     int item,
                     const WeegTextStyle *style,
                     double x,
                     double top,
                     double align)
{
  for (guint i = 0; i < self->lines->len; i++)
    weeg_chart_canvas_add_text (canvas, item, self->lines->pdata[i], style, x, top + i * self->line_height,
                                align);
}

gboolean
weeg_text_add_label (WeegChartCanvas *canvas,
                     int item,
                     const char *text,
                     const WeegTextStyle *style,
                     double x,
                     double middle,
                     double align,
                     double max_width,
                     double max_height,
                     double *free_from,
                     double limit)
{
  double line_height = weeg_chart_canvas_line_height (canvas, style);
  guint max_lines = MAX (1, (guint)((max_height + TEXT_FIT_SLACK) / line_height));
  g_autoptr (WeegTextBlock) block = NULL;
  double top;

  if (text == NULL || *text == '\0')
    return FALSE;

  block = weeg_text_block_new (canvas, text, style, max_width, max_lines);
  top = block != NULL ? middle - block->height / 2 : 0;
  if (block == NULL || top < *free_from - TEXT_FIT_SLACK || top + block->height > limit + TEXT_FIT_SLACK)
    {
      canvas->n_left_out++;
      return FALSE;
    }
  weeg_text_block_add (block, canvas, item, style, x, top, align);
  *free_from = top + block->height;

  return TRUE;
}

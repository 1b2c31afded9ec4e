/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-profile-private.h"
#include "weeg-text-fit.h"

/* The names side by side, each within its column; NULL when one would have to be cut short. */
static GPtrArray *
names_in_columns (WeegProfile *self, guint max_lines)
{
  g_autoptr (GPtrArray) blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)weeg_text_block_free);

  for (gsize i = self->from; i < self->to; i++)
    {
      /* All but the last may go on in the gap. */
      double beyond = i + 1 < self->to ? MAX (0, self->column_gap - 0.6 * self->canvas->base) : 0;
      WeegTextBlock *block = weeg_text_block_new (self->canvas, self->figure->alternatives[i].label,
                                                  &self->strong, self->column_width + beyond, max_lines);

      if (block == NULL)
        return NULL;
      g_ptr_array_add (blocks, block);
      if (block->shortened)
        return NULL;
    }
  return g_steal_pointer (&blocks);
}

/* The names one below the other, each from its column to the right of the chart: as long as it takes. */
static GPtrArray *
names_as_stairs (WeegProfile *self, guint max_lines)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)weeg_text_block_free);
  double right = self->canvas->box.x + self->canvas->box.width;

  for (gsize i = self->from; i < self->to; i++)
    {
      WeegTextBlock *block =
          weeg_text_block_new (self->canvas, self->figure->alternatives[i].label, &self->strong,
                               right - weeg_profile_column_left (self, i), max_lines);

      if (block == NULL)
        self->canvas->n_left_out++;
      else
        g_ptr_array_add (blocks, block);
    }
  if (blocks->len < self->to - self->from)
    g_ptr_array_set_size (blocks, 0);
  return blocks;
}

/* Height of the names: of the highest, or of all together. */
static double
names_height (const GPtrArray *blocks, gboolean stairs)
{
  double height = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      const WeegTextBlock *block = blocks->pdata[i];

      height = stairs ? height + block->height : MAX (height, block->height);
    }
  return height;
}

static void
add_name (WeegProfile *self, gsize alternative, const WeegTextBlock *block, double top, double foot)
{
  WeegTextStyle style = self->strong;
  double x = weeg_profile_column_left (self, alternative);

  if (self->figure->alternatives[alternative].emphasis)
    style.role = WEEG_CHART_ROLE_ACCENT_TEXT;
  weeg_text_block_add (block, self->canvas, -1, &style, x, top, 0);
  if (top + block->height < foot - 1)
    weeg_chart_canvas_add_line (self->canvas, -1, (WeegPoint){ x, top + block->height },
                                (WeegPoint){ x, foot }, WEEG_CHART_ROLE_AXIS, 0.6, WEEG_DASH_SOLID);
}

static double
profile_names_add (WeegProfile *self)
{
  WeegChartCanvas *canvas = self->canvas;
  double line = weeg_chart_canvas_line_height (canvas, &self->strong);
  double y = canvas->box.y, foot;
  guint max_lines = canvas->box.height > 16 * line ? 2 : 1;
  gboolean stairs = FALSE;
  g_autoptr (GPtrArray) blocks = NULL;

  if (canvas->box.height < 4 * line)
    {
      canvas->n_left_out += (guint)(self->to - self->from);
      return 0;
    }
  blocks = names_in_columns (self, max_lines);
  if (blocks == NULL)
    {
      stairs = TRUE;
      if (canvas->box.height < (4 + (double)(self->to - self->from)) * line)
        {
          canvas->n_left_out += (guint)(self->to - self->from);
          return 0;
        }
      blocks = names_as_stairs (self, max_lines);
    }
  foot = canvas->box.y + names_height (blocks, stairs);
  for (guint i = 0; i < blocks->len; i++)
    {
      const WeegTextBlock *block = blocks->pdata[i];

      add_name (self, self->from + i, block, stairs ? y : foot - block->height, foot);
      y += block->height;
    }
  return foot - canvas->box.y;
}

double
weeg_profile_add_header (WeegProfile *self)
{
  const WeegProfileFigure *figure = self->figure;
  WeegChartCanvas *canvas = self->canvas;
  double line = weeg_chart_canvas_line_height (canvas, &self->strong);
  double total_line = weeg_chart_canvas_line_height (canvas, &self->total);
  double names = profile_names_add (self), totals = 0;

  for (gsize i = self->from; i < self->to; i++)
    {
      WeegTextStyle total = self->total;
      double foot = canvas->box.y + names;

      if (figure->alternatives[i].total_label == NULL || canvas->box.height <= 4 * line + 3 * total_line)
        continue;
      totals = total_line;
      if (figure->alternatives[i].emphasis)
        total.role = WEEG_CHART_ROLE_ACCENT_TEXT;
      weeg_text_add_label (canvas, -1, figure->alternatives[i].total_label, &total,
                           weeg_profile_column_left (self, i), foot + total_line / 2, 0, self->column_width,
                           total_line, &foot, foot + 2 * total_line);
    }

  return names + totals > 0 ? names + totals + 0.5 * canvas->base : 0;
}

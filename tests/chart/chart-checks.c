/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart-checks.h"

void
fake_measure (const char *text, double size_pt, WeegWeight weight, WeegTextExtents *extents, gpointer data)
{
  extents->width = (double)g_utf8_strlen (text, -1) * size_pt * (weight == WEEG_WEIGHT_BOLD ? 0.6 : 0.55);
  extents->height = 1.25 * size_pt;
  extents->baseline = size_pt;
}

const WeegMark *
find_text (const WeegChartLayout *layout, const char *text)
{
  for (guint i = 0; i < weeg_chart_layout_get_n_marks (layout); i++)
    {
      const WeegMark *mark = weeg_chart_layout_get_mark (layout, i);

      if (mark->kind == WEEG_MARK_TEXT && g_str_equal (mark->text, text))
        return mark;
    }

  return NULL;
}

const WeegMark *
find_mark (const WeegChartLayout *layout, WeegMarkKind kind, int item, guint n)
{
  for (guint i = 0; i < weeg_chart_layout_get_n_marks (layout); i++)
    {
      const WeegMark *mark = weeg_chart_layout_get_mark (layout, i);

      if (mark->kind == kind && mark->item == item && n-- == 0)
        return mark;
    }

  return NULL;
}

/* A number in its own disc or cell belongs there. */
static gboolean
is_within_own (const WeegMark *text, const WeegMark *other)
{
  return text->item >= 0 && text->item == other->item && other->kind != WEEG_MARK_TEXT &&
         weeg_rect_contains (&other->bounds, &text->bounds);
}

static void
check_pair (const WeegMark *text, const WeegMark *other)
{
  /* Lines of one block touch; a rounding error is not an overlap. */
  WeegRect inner = weeg_rect_grow (&text->bounds, -1e-6);
  gboolean solid =
      other->kind == WEEG_MARK_TEXT || other->kind == WEEG_MARK_GLYPH || other->kind == WEEG_MARK_RECT;

  if (solid && !is_within_own (text, other) && weeg_rect_intersects (&inner, &other->bounds))
    g_error ("\"%s\" at %g, %g, %g x %g meets %s at %g, %g, %g x %g", text->text, text->bounds.x,
             text->bounds.y, text->bounds.width, text->bounds.height,
             other->text != NULL ? other->text : "a shape", other->bounds.x, other->bounds.y,
             other->bounds.width, other->bounds.height);
  if (other->kind == WEEG_MARK_POLYLINE && other->item >= 0)
    for (guint i = 0; i + 1 < other->n_points; i++)
      if (weeg_rect_meets_segment (&inner, other->points[i], other->points[i + 1]))
        g_error ("\"%s\" is crossed by a line of item %d", text->text, other->item);
}

void
check_layout (const WeegChartLayout *layout)
{
  guint n = weeg_chart_layout_get_n_marks (layout);
  WeegRect page = { 0, 0, weeg_chart_layout_get_width (layout), weeg_chart_layout_get_height (layout) };

  page = weeg_rect_grow (&page, 1e-6);
  for (guint i = 0; i < n; i++)
    {
      const WeegMark *mark = weeg_chart_layout_get_mark (layout, i);

      if (!weeg_rect_contains (&page, &mark->bounds))
        g_error ("mark %u (%s) at %g, %g, %g x %g leaves %g x %g", i,
                 mark->text != NULL ? mark->text : "shape", mark->bounds.x, mark->bounds.y,
                 mark->bounds.width, mark->bounds.height, page.width, page.height);
      if (mark->kind == WEEG_MARK_TEXT)
        for (guint j = 0; j < n; j++)
          if (j != i)
            check_pair (mark, weeg_chart_layout_get_mark (layout, j));
    }
}

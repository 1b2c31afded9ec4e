/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/*
 * WeegChartStyle: how charts look, as an immutable, reference-counted value.
 * Colours follow Okabe and Ito, "Color Universal Design" (2008), darkened or
 * lightened where text needs a contrast of 4.5:1 on its background (WCAG 2.1,
 * 1.4.3); shapes that carry meaning have 3:1 (1.4.11).
 */

#define WEEG_TYPE_CHART_STYLE (weeg_chart_style_get_type ())

typedef struct _WeegChartStyle WeegChartStyle;

typedef enum
{
  WEEG_CHART_THEME_LIGHT,
  WEEG_CHART_THEME_DARK,
  WEEG_CHART_THEME_HIGH_CONTRAST,
  WEEG_CHART_THEME_HIGH_CONTRAST_DARK,
  WEEG_CHART_THEME_PRINT,
} WeegChartTheme;

typedef enum
{
  WEEG_CHART_ROLE_BACKGROUND,
  WEEG_CHART_ROLE_TEXT,
  WEEG_CHART_ROLE_SECONDARY_TEXT,
  WEEG_CHART_ROLE_GRID,        /* faint lines that only help the eye */
  WEEG_CHART_ROLE_AXIS,        /* axes, thresholds, outlines, leaders */
  WEEG_CHART_ROLE_ACCENT,      /* shapes of what is advised */
  WEEG_CHART_ROLE_ACCENT_TEXT, /* its words */
  WEEG_CHART_ROLE_MUTED,       /* shapes of what it is compared with */
  WEEG_CHART_ROLE_PREVENTS,
  WEEG_CHART_ROLE_RELIEVES,
  WEEG_CHART_ROLE_MOVES,
  WEEG_CHART_ROLE_ADDS,
  WEEG_CHART_ROLE_TOTAL,
  WEEG_CHART_ROLE_WARNING, /* knocked out; also as text */
  WEEG_CHART_ROLE_FOCUS,   /* keyboard focus ring */
  WEEG_CHART_N_ROLES,
} WeegChartRole;

/* sRGB, straight alpha, each 0..1. */
typedef struct
{
  double red, green, blue, alpha;
} WeegColor;

GType weeg_chart_style_get_type (void);

/*
 * @font_family: any Pango family list ("Inter", "Cantarell, sans")
 * @base_size_pt: size of labels, 4..96; 8 to 9 on paper, 9 to 11 on screen, times the
 *   user's text scale. Everything else (headings, bars, gaps, line widths) follows it.
 */
WeegChartStyle *weeg_chart_style_new (WeegChartTheme theme, const char *font_family, double base_size_pt);
WeegChartStyle *weeg_chart_style_ref (WeegChartStyle *self);
void weeg_chart_style_unref (WeegChartStyle *self);
gboolean weeg_chart_style_equal (const WeegChartStyle *a, const WeegChartStyle *b);

const char *weeg_chart_style_get_font_family (const WeegChartStyle *self);
double weeg_chart_style_get_base_size (const WeegChartStyle *self);
WeegColor weeg_chart_style_get_color (const WeegChartStyle *self, WeegChartRole role);

/* Contrast ratio of two opaque colours, 1..21 (WCAG 2.1, "contrast ratio"). */
double weeg_color_contrast (WeegColor a, WeegColor b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegChartStyle, weeg_chart_style_unref)

G_END_DECLS

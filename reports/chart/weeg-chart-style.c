/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-chart-style.h"

#include <math.h>

struct _WeegChartStyle
{
  WeegChartTheme theme;
  char *font_family;
  double base_size;
};

G_DEFINE_BOXED_TYPE (WeegChartStyle, weeg_chart_style, weeg_chart_style_ref, weeg_chart_style_unref)

/*
 * Blue, sky blue, vermilion and reddish purple are Okabe and Ito's; on white, sky
 * blue and reddish purple are a step darker to reach 3:1, in the dark all are lighter.
 * Prevents and relieves differ in lightness, so that they differ in grey as well.
 */
static const guint32 palette[][WEEG_CHART_N_ROLES] = {
  [WEEG_CHART_THEME_LIGHT] = {
    [WEEG_CHART_ROLE_BACKGROUND] = 0xffffff,
    [WEEG_CHART_ROLE_TEXT] = 0x1c2024,
    [WEEG_CHART_ROLE_SECONDARY_TEXT] = 0x5b636b,
    [WEEG_CHART_ROLE_GRID] = 0xe2e6ea,
    [WEEG_CHART_ROLE_AXIS] = 0x7b858e,
    [WEEG_CHART_ROLE_ACCENT] = 0x0072b2,
    [WEEG_CHART_ROLE_ACCENT_TEXT] = 0x004f7d,
    [WEEG_CHART_ROLE_MUTED] = 0x848e97,
    [WEEG_CHART_ROLE_PREVENTS] = 0x0072b2,
    [WEEG_CHART_ROLE_RELIEVES] = 0x3a97d3,
    [WEEG_CHART_ROLE_MOVES] = 0xbb6a97,
    [WEEG_CHART_ROLE_ADDS] = 0xd55e00,
    [WEEG_CHART_ROLE_TOTAL] = 0x848e97,
    [WEEG_CHART_ROLE_WARNING] = 0xa83f00,
    [WEEG_CHART_ROLE_FOCUS] = 0x1a5fb4,
  },
  [WEEG_CHART_THEME_DARK] = {
    [WEEG_CHART_ROLE_BACKGROUND] = 0x242424,
    [WEEG_CHART_ROLE_TEXT] = 0xf1f3f5,
    [WEEG_CHART_ROLE_SECONDARY_TEXT] = 0xb9c0c7,
    [WEEG_CHART_ROLE_GRID] = 0x474c51,
    [WEEG_CHART_ROLE_AXIS] = 0x99a2aa,
    [WEEG_CHART_ROLE_ACCENT] = 0x4ba3de,
    [WEEG_CHART_ROLE_ACCENT_TEXT] = 0x93cdf2,
    [WEEG_CHART_ROLE_MUTED] = 0x969fa7,
    [WEEG_CHART_ROLE_PREVENTS] = 0x4ba3de,
    [WEEG_CHART_ROLE_RELIEVES] = 0xa5d8f6,
    [WEEG_CHART_ROLE_MOVES] = 0xe0a3c6,
    [WEEG_CHART_ROLE_ADDS] = 0xf5924e,
    [WEEG_CHART_ROLE_TOTAL] = 0x969fa7,
    [WEEG_CHART_ROLE_WARNING] = 0xffa371,
    [WEEG_CHART_ROLE_FOCUS] = 0x93cdf2,
  },
  [WEEG_CHART_THEME_HIGH_CONTRAST] = {
    [WEEG_CHART_ROLE_BACKGROUND] = 0xffffff,
    [WEEG_CHART_ROLE_TEXT] = 0x000000,
    [WEEG_CHART_ROLE_SECONDARY_TEXT] = 0x2b2f33,
    [WEEG_CHART_ROLE_GRID] = 0xa9afb5,
    [WEEG_CHART_ROLE_AXIS] = 0x3c4247,
    [WEEG_CHART_ROLE_ACCENT] = 0x00508a,
    [WEEG_CHART_ROLE_ACCENT_TEXT] = 0x003a66,
    [WEEG_CHART_ROLE_MUTED] = 0x565e66,
    [WEEG_CHART_ROLE_PREVENTS] = 0x00508a,
    [WEEG_CHART_ROLE_RELIEVES] = 0x1f78b4,
    [WEEG_CHART_ROLE_MOVES] = 0x8a3f68,
    [WEEG_CHART_ROLE_ADDS] = 0x9c3c00,
    [WEEG_CHART_ROLE_TOTAL] = 0x565e66,
    [WEEG_CHART_ROLE_WARNING] = 0x7a2400,
    [WEEG_CHART_ROLE_FOCUS] = 0x000000,
  },
  [WEEG_CHART_THEME_HIGH_CONTRAST_DARK] = {
    [WEEG_CHART_ROLE_BACKGROUND] = 0x000000,
    [WEEG_CHART_ROLE_TEXT] = 0xffffff,
    [WEEG_CHART_ROLE_SECONDARY_TEXT] = 0xdfe3e7,
    [WEEG_CHART_ROLE_GRID] = 0x6b7177,
    [WEEG_CHART_ROLE_AXIS] = 0xc9ced3,
    [WEEG_CHART_ROLE_ACCENT] = 0x6fc0f5,
    [WEEG_CHART_ROLE_ACCENT_TEXT] = 0xb5e0fb,
    [WEEG_CHART_ROLE_MUTED] = 0xb9c0c7,
    [WEEG_CHART_ROLE_PREVENTS] = 0x6fc0f5,
    [WEEG_CHART_ROLE_RELIEVES] = 0xc3e6fb,
    [WEEG_CHART_ROLE_MOVES] = 0xf0bbd7,
    [WEEG_CHART_ROLE_ADDS] = 0xffa766,
    [WEEG_CHART_ROLE_TOTAL] = 0xb9c0c7,
    [WEEG_CHART_ROLE_WARNING] = 0xffc09b,
    [WEEG_CHART_ROLE_FOCUS] = 0xffffff,
  },
  [WEEG_CHART_THEME_PRINT] = {
    [WEEG_CHART_ROLE_BACKGROUND] = 0xffffff,
    [WEEG_CHART_ROLE_TEXT] = 0x15181b,
    [WEEG_CHART_ROLE_SECONDARY_TEXT] = 0x525a61,
    [WEEG_CHART_ROLE_GRID] = 0xdce0e4,
    [WEEG_CHART_ROLE_AXIS] = 0x6f7981,
    [WEEG_CHART_ROLE_ACCENT] = 0x0072b2,
    [WEEG_CHART_ROLE_ACCENT_TEXT] = 0x004f7d,
    [WEEG_CHART_ROLE_MUTED] = 0x848e97,
    [WEEG_CHART_ROLE_PREVENTS] = 0x0069a6,
    [WEEG_CHART_ROLE_RELIEVES] = 0x3a97d3,
    [WEEG_CHART_ROLE_MOVES] = 0xbb6a97,
    [WEEG_CHART_ROLE_ADDS] = 0xcc5a00,
    [WEEG_CHART_ROLE_TOTAL] = 0x848e97,
    [WEEG_CHART_ROLE_WARNING] = 0xa03b00,
    [WEEG_CHART_ROLE_FOCUS] = 0x0072b2,
  },
};

static void
clear_style (gpointer data)
{
  g_free (((WeegChartStyle *)data)->font_family);
}

WeegChartStyle *
weeg_chart_style_new (WeegChartTheme theme, const char *font_family, double base_size_pt)
{
  WeegChartStyle *self;

  g_return_val_if_fail (theme < G_N_ELEMENTS (palette), NULL);
  g_return_val_if_fail (font_family != NULL, NULL);
  g_return_val_if_fail (base_size_pt >= 4 && base_size_pt <= 96, NULL);

  self = g_atomic_rc_box_new0 (WeegChartStyle);
  self->theme = theme;
  self->font_family = g_strdup (font_family);
  self->base_size = base_size_pt;

  return self;
}

WeegChartStyle *
weeg_chart_style_ref (WeegChartStyle *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
weeg_chart_style_unref (WeegChartStyle *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear_style);
}

gboolean
weeg_chart_style_equal (const WeegChartStyle *a, const WeegChartStyle *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->theme == b->theme && a->base_size == b->base_size && g_str_equal (a->font_family, b->font_family);
}

const char *
weeg_chart_style_get_font_family (const WeegChartStyle *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->font_family;
}

double
weeg_chart_style_get_base_size (const WeegChartStyle *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->base_size;
}

WeegColor
weeg_chart_style_get_color (const WeegChartStyle *self, WeegChartRole role)
{
  WeegColor color = { 0, 0, 0, 1 };
  guint32 rgb;

  g_return_val_if_fail (self != NULL && role < WEEG_CHART_N_ROLES, color);

  rgb = palette[self->theme][role];
  color.red = ((rgb >> 16) & 0xff) / 255.0;
  color.green = ((rgb >> 8) & 0xff) / 255.0;
  color.blue = (rgb & 0xff) / 255.0;

  return color;
}

static double
linearise (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
luminance (WeegColor color)
{
  return 0.2126 * linearise (color.red) + 0.7152 * linearise (color.green) + 0.0722 * linearise (color.blue);
}

double
weeg_color_contrast (WeegColor a, WeegColor b)
{
  double first = luminance (a), second = luminance (b);

  return (MAX (first, second) + 0.05) / (MIN (first, second) + 0.05);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "weeg-chart-export.h"
#include "weeg-charts.h"
#include "weeg-command-private.h"

#define FONT "Inter, sans-serif"
#define BASE_SIZE 9
#define WIDTH 480
#define HEADING 48 /* for title, subtitle and margins above the plot's own height */
#define LEAST_SIZE 120
/* As weeg_chart_export() allows. */
#define MOST_SIZE 3000

/* Reads "WxH" in points. */
static gboolean
parse_size (const char *text, double *width, double *height)
{
  char *end;

  *width = g_ascii_strtod (text, &end);
  if (end == text || *end != 'x')
    return FALSE;
  text = end + 1;
  *height = g_ascii_strtod (text, &end);
  return end != text && *end == '\0' && *width >= LEAST_SIZE && *width <= MOST_SIZE &&
         *height >= LEAST_SIZE && *height <= MOST_SIZE;
}

static int
unknown_chart (WeegCall *call, const char *name)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (const WeegChart *chart = weeg_charts (); chart->name != NULL; chart++)
    g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", chart->name);
  return weeg_call_usage (call, weeg_call_tr (call, "unknown chart %s, expected one of %s"), name,
                          names->str);
}

static int
draw (WeegCall *call, const WeegFigure *figure, const char *size, const char *output, WeegChartFormat format)
{
  g_autoptr (WeegChartStyle) style = weeg_chart_style_new (WEEG_CHART_THEME_PRINT, FONT, BASE_SIZE);
  double width = WIDTH,
         height = CLAMP (HEADING + weeg_figure_natural_height (figure, style, WIDTH), LEAST_SIZE, MOST_SIZE);
  g_autoptr (GBytes) picture = NULL;
  g_autoptr (GError) error = NULL;
  const char *bytes;
  gsize length;

  if (size != NULL)
    parse_size (size, &width, &height);
  picture = weeg_chart_export (figure, style, width, height, format, (time_t)weeg_call_now (), &error);
  if (picture == NULL)
    return weeg_call_write_error (call, output, error);
  bytes = g_bytes_get_data (picture, &length);
  return weeg_call_write (call, output, bytes, length);
}

int
weeg_command_chart (WeegCall *call)
{
  g_autofree char *register_path = NULL, *output = NULL, *lang = NULL, *size = NULL;
  g_autofree char *criterion = NULL;
  const GOptionEntry entries[] = {
    { "register", 'r', 0, G_OPTION_ARG_FILENAME, &register_path, N_ ("register (default: the user's own)"),
      N_ ("FILE.weeg") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("picture to write"), N_ ("FILE.{svg,png,pdf}") },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &lang, N_ ("language of the chart"), "nl|en" },
    { "size", 0, 0, G_OPTION_ARG_STRING, &size, N_ ("size in points"), "WxH" },
    { "criterion", 0, 0, G_OPTION_ARG_STRING, &criterion,
      N_ ("criterion of which sensitivity shows the weight (default: the one nearest to turning)"), "ID" },
    { NULL },
  };
  g_auto (WeegShown) shown = { 0 };
  g_autoptr (WeegFigure) figure = NULL;
  const WeegChart *chart;
  const char *language;
  WeegChartFormat format;
  double width, height;
  WeegView view;
  int status;

  if (!weeg_call_parse (call, entries, 2, 2, &status))
    return status;
  chart = weeg_charts_find (call->argv[0]);
  if (chart == NULL)
    return unknown_chart (call, call->argv[0]);
  if (output == NULL || !weeg_chart_format_from_path (output, &format))
    return weeg_call_usage (call, "%s", weeg_call_tr (call, "expected -o FILE.svg, FILE.png or FILE.pdf"));
  if (size != NULL && !parse_size (size, &width, &height))
    return weeg_call_usage (call,
                            weeg_call_tr (call, "--size %s, expected WxH in points, each from %d to %d"),
                            size, LEAST_SIZE, MOST_SIZE);
  language = weeg_call_language (call, lang, call->language);
  if (language == NULL)
    return WEEG_EXIT_USAGE;
  if (!weeg_call_may_write (call, output) ||
      !weeg_call_load_shown (call, call->argv[1], register_path, &shown))
    return WEEG_EXIT_FAILED;
  if (!weeg_call_check_criterion (call, &shown, criterion))
    return WEEG_EXIT_USAGE;
  view = weeg_view (shown.dossier, shown.analysis, language);
  view.criterion = criterion;
  figure = chart->make (&view);
  if (figure == NULL)
    return weeg_call_problem (call, call->argv[1],
                              weeg_call_tr (call, "there is nothing in it to draw as %s"), chart->name);
  return draw (call, figure, size, output, format);
}

int
weeg_command_charts (WeegCall *call)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gsize widest = 0;
  int status;

  if (!weeg_call_parse (call, NULL, 0, 0, &status))
    return status;
  for (const WeegChart *chart = weeg_charts (); chart->name != NULL; chart++)
    widest = MAX (widest, strlen (chart->name));
  for (const WeegChart *chart = weeg_charts (); chart->name != NULL; chart++)
    g_string_append_printf (text, "%-*s  %s\n", (int)widest, chart->name,
                            weeg_tr (call->language, chart->summary));
  return weeg_call_write (call, NULL, text->str, text->len);
}

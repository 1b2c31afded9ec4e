/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Not a test: writes the charts and the advice of the shipped case into a folder, to be looked at. */

#include "config.h"

#include "advice-support.h"
#include "weeg-advice.h"
#include "weeg-chart-export.h"
#include "weeg-charts.h"
#include "weeg-durable-file.h"
#include "weeg-pdf.h"

static void
write_chart (
    const WeegView *view, const WeegChart *chart, const char *folder, WeegChartTheme theme, double width)
{
  static const char *const themes[] = { "light", "dark", "high", "high-dark", "print" };
  double base = theme == WEEG_CHART_THEME_PRINT ? 8 : 10;
  g_autofree char *file =
      g_strdup_printf ("%s-%s-%s-%.0f.png", chart->name, view->language, themes[theme], width);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autoptr (WeegChartStyle) style =
      weeg_chart_style_new (theme, theme == WEEG_CHART_THEME_PRINT ? "Inter" : "Cantarell", base);
  g_autoptr (WeegFigure) figure = chart->make (view);
  g_autoptr (GBytes) picture = NULL;
  g_autoptr (GError) error = NULL;

  if (figure == NULL)
    {
      g_printerr ("%s: nothing to show\n", chart->name);
      return;
    }
  picture = weeg_chart_export (figure, style, width,
                               MAX (120, weeg_figure_natural_height (figure, style, width) + 5 * base),
                               WEEG_CHART_FORMAT_PNG, -1, &error);
  if (picture == NULL || !weeg_durable_file_write (path, picture, NULL, &error))
    g_printerr ("%s\n", error->message);
}

int
main (int argc, char **argv)
{
  g_autoptr (WeegDossier) dossier = support_case ();
  g_autoptr (WeegAnalysis) analysis = support_analyse (dossier);
  static const char *const languages[] = { "nl", "en" };

  if (argc != 2)
    {
      g_printerr ("usage: advice-gallery FOLDER\n");
      return 2;
    }
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      WeegView view = weeg_view (dossier, analysis, languages[i]);
      WeegAdviceOptions options = { .language = languages[i], .created = 1792000000 };
      g_autoptr (WeegDocument) document = weeg_advice_new (dossier, analysis, &options);
      g_autofree char *file = g_strdup_printf ("advice-%s.pdf", languages[i]);
      g_autofree char *path = g_build_filename (argv[1], file, NULL);

      view.today = "2026-11-22";
      for (const WeegChart *chart = weeg_charts (); chart->name != NULL; chart++)
        {
          write_chart (&view, chart, argv[1], WEEG_CHART_THEME_PRINT, 470);
          write_chart (&view, chart, argv[1], WEEG_CHART_THEME_LIGHT, 640);
          write_chart (&view, chart, argv[1], WEEG_CHART_THEME_DARK, 300);
        }
      weeg_pdf_write (document, path, NULL, NULL);
    }
  return 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Not a test: writes the sample figures as pictures into a folder, to be looked at. */

#include "config.h"

#include "chart-samples.h"
#include "weeg-chart-export.h"

typedef struct
{
  const char *name;
  WeegFigure *figure;
  double width, height, base;
  WeegChartTheme theme;
} Picture;

static void
write_picture (const Picture *picture, const char *folder)
{
  g_autofree char *file = g_strconcat (picture->name, ".png", NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autoptr (WeegChartStyle) style = weeg_chart_style_new (
      picture->theme, picture->theme == WEEG_CHART_THEME_PRINT ? "Inter" : "Cantarell", picture->base);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  bytes = weeg_chart_export (picture->figure, style, picture->width, picture->height, WEEG_CHART_FORMAT_PNG,
                             -1, &error);
  if (bytes == NULL ||
      !g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes), &error))
    g_printerr ("%s\n", error->message);
  weeg_figure_unref (picture->figure);
}

int
main (int argc, char **argv)
{
  const Picture pictures[] = {
    { "value-risk-print", sample_value_risk_new (), 260, 270, 7.5, WEEG_CHART_THEME_PRINT },
    { "value-risk-light", sample_value_risk_new (), 520, 400, 10, WEEG_CHART_THEME_LIGHT },
    { "value-risk-dark", sample_value_risk_new (), 420, 320, 10, WEEG_CHART_THEME_DARK },
    { "value-risk-small", sample_value_risk_new (), 240, 180, 8, WEEG_CHART_THEME_LIGHT },
    { "value-risk-double", sample_value_risk_new (), 400, 300, 20, WEEG_CHART_THEME_LIGHT },
    { "portfolio-light", sample_portfolio_new (), 640, 460, 10, WEEG_CHART_THEME_LIGHT },
    { "portfolio-print", sample_portfolio_new (), 320, 320, 7, WEEG_CHART_THEME_PRINT },
    { "profile-print", sample_profile_new (2, TRUE), 470, 330, 8, WEEG_CHART_THEME_PRINT },
    { "profile-light", sample_profile_new (3, TRUE), 680, 430, 10, WEEG_CHART_THEME_LIGHT },
    { "profile-five", sample_profile_new (5, FALSE), 700, 360, 9, WEEG_CHART_THEME_LIGHT },
    { "profile-small", sample_profile_new (3, TRUE), 240, 180, 7, WEEG_CHART_THEME_LIGHT },
    { "profile-double", sample_profile_new (2, TRUE), 500, 640, 20, WEEG_CHART_THEME_DARK },
    { "bridge-print", sample_bridge_new (), 470, 220, 8, WEEG_CHART_THEME_PRINT },
    { "bridge-light", sample_bridge_whole_new (), 460, 320, 10, WEEG_CHART_THEME_LIGHT },
    { "bridge-dark", sample_bridge_new (), 400, 280, 10, WEEG_CHART_THEME_DARK },
    { "bridge-small", sample_bridge_new (), 240, 180, 8, WEEG_CHART_THEME_HIGH_CONTRAST },
    { "bridge-double", sample_bridge_whole_new (), 400, 400, 20, WEEG_CHART_THEME_HIGH_CONTRAST_DARK },
    { "bridge-wide", sample_bridge_new (), 1400, 900, 18, WEEG_CHART_THEME_LIGHT },
    { "scores-light", sample_scores_new (), 520, 300, 10, WEEG_CHART_THEME_LIGHT },
    { "scores-print", sample_scores_new (), 470, 200, 8, WEEG_CHART_THEME_PRINT },
    { "scores-small", sample_scores_new (), 240, 180, 8, WEEG_CHART_THEME_DARK },
    { "scores-double", sample_scores_new (), 500, 640, 20, WEEG_CHART_THEME_HIGH_CONTRAST },
    { "weights-light", sample_weights_new (), 460, 160, 10, WEEG_CHART_THEME_LIGHT },
    { "weights-dark", sample_weights_new (), 300, 160, 9, WEEG_CHART_THEME_DARK },
    { "track-light", sample_track_new (), 640, 160, 10, WEEG_CHART_THEME_LIGHT },
    { "track-dark", sample_track_new (), 360, 150, 10, WEEG_CHART_THEME_DARK },
    { "track-print", sample_track_new (), 470, 120, 8, WEEG_CHART_THEME_PRINT },
    { "track-small", sample_track_new (), 200, 180, 8, WEEG_CHART_THEME_LIGHT },
    { "risk-matrix-light", sample_risk_matrix_new (), 640, 340, 10, WEEG_CHART_THEME_LIGHT },
    { "risk-matrix-dark", sample_risk_matrix_new (), 320, 480, 9, WEEG_CHART_THEME_DARK },
    { "risk-matrix-print", sample_risk_matrix_new (), 470, 250, 8, WEEG_CHART_THEME_PRINT },
    { "workload-years-light", sample_workload_years_new (), 520, 300, 10, WEEG_CHART_THEME_LIGHT },
    { "workload-years-dark", sample_workload_years_new (), 300, 240, 10, WEEG_CHART_THEME_DARK },
    { "workload-years-small", sample_workload_years_new (), 240, 180, 8, WEEG_CHART_THEME_PRINT },
    { "budget-impact-light", sample_budget_impact_new (), 520, 300, 10, WEEG_CHART_THEME_LIGHT },
    { "budget-impact-print", sample_budget_impact_new (), 470, 220, 8, WEEG_CHART_THEME_PRINT },
    { "budget-impact-double", sample_budget_impact_new (), 500, 500, 20, WEEG_CHART_THEME_DARK },
    { "resilience-light", sample_resilience_new (), 480, 180, 10, WEEG_CHART_THEME_LIGHT },
    { "resilience-small", sample_resilience_new (), 240, 180, 8, WEEG_CHART_THEME_DARK },
    { "sustainability-print", sample_sustainability_new (), 470, 150, 8, WEEG_CHART_THEME_PRINT },
    { "sustainability-double", sample_sustainability_new (), 500, 400, 20, WEEG_CHART_THEME_HIGH_CONTRAST },
    { "risk-matrix-small", sample_risk_matrix_new (), 240, 180, 8, WEEG_CHART_THEME_LIGHT },
  };

  if (argc != 2)
    {
      g_printerr ("usage: chart-gallery FOLDER\n");
      return 2;
    }
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    write_picture (&pictures[i], argv[1]);

  return 0;
}

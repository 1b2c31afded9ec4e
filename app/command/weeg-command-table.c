/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "weeg-charts.h"
#include "weeg-command-private.h"
#include "weeg-csv.h"
#include "weeg-xlsx.h"

int
weeg_command_table (WeegCall *call)
{
  g_autofree char *register_path = NULL, *output = NULL, *lang = NULL, *csv = NULL;
  g_autofree char *criterion = NULL;
  const GOptionEntry entries[] = {
    { "register", 'r', 0, G_OPTION_ARG_FILENAME, &register_path, N_ ("register (default: the user's own)"),
      N_ ("FILE.weeg") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("table to write"), N_ ("FILE.{csv,xlsx}") },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &lang, N_ ("language of the table"), "nl|en" },
    { "criterion", 0, 0, G_OPTION_ARG_STRING, &criterion,
      N_ ("criterion of which sensitivity shows the weight (default: the one nearest to turning)"), "ID" },
    { NULL },
  };
  g_auto (WeegShown) shown = { 0 };
  g_autoptr (WeegFigure) figure = NULL;
  const WeegChart *chart;
  const char *language;
  WeegView view;
  int status;

  if (!weeg_call_parse (call, entries, 2, 2, &status))
    return status;
  chart = weeg_charts_find (call->argv[0]);
  if (chart == NULL)
    return weeg_call_usage (
        call, weeg_call_tr (call, "unknown table %s, expected a name that weegwijzer charts gives"),
        call->argv[0]);
  if (output == NULL || !(g_str_has_suffix (output, ".csv") || g_str_has_suffix (output, ".xlsx")))
    return weeg_call_usage (call, "%s", weeg_call_tr (call, "expected -o FILE.csv or FILE.xlsx"));
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
                              weeg_call_tr (call, "there is nothing in it for the table %s"), chart->name);
  if (g_str_has_suffix (output, ".xlsx"))
    {
      g_autoptr (GBytes) book = weeg_xlsx_write (weeg_figure_get_table (figure));

      return weeg_call_write (call, output, g_bytes_get_data (book, NULL), g_bytes_get_size (book));
    }
  csv = weeg_csv_write (weeg_figure_get_table (figure), language);
  return weeg_call_write (call, output, csv, strlen (csv));
}

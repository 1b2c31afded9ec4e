/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-figure.h"

#include <time.h>

G_BEGIN_DECLS

#define WEEG_CHART_EXPORT_ERROR (weeg_chart_export_error_quark ())

typedef enum
{
  WEEG_CHART_EXPORT_ERROR_SIZE,  /* outside the allowed range */
  WEEG_CHART_EXPORT_ERROR_WRITE, /* could not be written; nothing is left behind */
} WeegChartExportError;

typedef enum
{
  WEEG_CHART_FORMAT_SVG,
  WEEG_CHART_FORMAT_PNG, /* 192 dpi */
  WEEG_CHART_FORMAT_PDF,
} WeegChartFormat;

GQuark weeg_chart_export_error_quark (void);

/* The format a path asks for by its extension, any case; FALSE if it is another. */
gboolean weeg_chart_format_from_path (const char *path, WeegChartFormat *format);

/*
 * Writes the figure with title and subtitle and a margin of one and a half times the
 * base size on the style's background. The bytes depend on the arguments only.
 *
 * @width_pt, @height_pt: of the whole picture, 120..3000
 * @path: written beside and renamed, so that it holds the whole picture or what it held
 * @created: the PDF's creation date, or -1 for none (SVG and PNG have no date)
 */
gboolean weeg_chart_export (const WeegFigure *figure,
                            const WeegChartStyle *style,
                            double width_pt,
                            double height_pt,
                            const char *path,
                            WeegChartFormat format,
                            time_t created,
                            GError **error);

/* The same bytes in memory, for the clipboard. (transfer full) */
GBytes *weeg_chart_export_to_bytes (const WeegFigure *figure,
                                    const WeegChartStyle *style,
                                    double width_pt,
                                    double height_pt,
                                    WeegChartFormat format,
                                    time_t created,
                                    GError **error);

G_END_DECLS

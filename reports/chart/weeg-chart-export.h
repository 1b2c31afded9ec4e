/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-figure.h"

#include <time.h>

G_BEGIN_DECLS

#define WEEG_CHART_EXPORT_ERROR (weeg_chart_export_error_quark ())

typedef enum
{
  WEEG_CHART_EXPORT_ERROR_SIZE, /* outside the allowed range */
  WEEG_CHART_EXPORT_ERROR_DRAW, /* it could not be drawn */
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
 * The figure with title and subtitle and a margin of one and a half times the base size on
 * the style's background, as a file has it. The bytes depend on the arguments only.
 *
 * @width_pt, @height_pt: of the whole picture, 120..3000
 * @created: the PDF's creation date, or -1 for none (SVG and PNG have no date)
 * (transfer full)
 */
GBytes *weeg_chart_export (const WeegFigure *figure,
                           const WeegChartStyle *style,
                           double width_pt,
                           double height_pt,
                           WeegChartFormat format,
                           time_t created,
                           GError **error);

G_END_DECLS

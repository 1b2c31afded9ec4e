/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-figure.h"

G_BEGIN_DECLS

/*
 * decision-track: the decision points as stations on a line, in the order given. A
 * station that was held is a full disc, the one that comes next a large ring, those
 * after it small rings. Where the stations would stand too close side by side they
 * stand below one another.
 */

typedef enum
{
  WEEG_STATION_HELD,
  WEEG_STATION_NEXT,
  WEEG_STATION_PLANNED,
} WeegStationState;

typedef struct
{
  const char *id;    /* (nullable) */
  const char *title; /* "Scale up" */
  WeegStationState state;
  const char *detail;  /* (nullable) "go on · 12-03-2026" */
  const char *tooltip; /* (nullable) else made of the texts */
} WeegTrackStation;

typedef struct
{
  const WeegTrackStation *stations;
  gsize n_stations;
  gboolean has_today;
  gsize today;             /* how many stations are before today */
  const char *today_label; /* (nullable) "today" */
} WeegTrackData;

/* Copies the data. (transfer full) */
WeegFigure *weeg_track_figure_new (const WeegFigureHead *head, const WeegTrackData *data);

G_END_DECLS

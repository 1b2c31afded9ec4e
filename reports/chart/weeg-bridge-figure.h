/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-figure.h"

G_BEGIN_DECLS

/*
 * workload-bridge: from the work now, over what is prevented, relieved, moved and
 * added, to the work after. A total is a bar from zero; a change hangs where the row
 * before it ended. Where the changes would be too small to read the axis is cut: the
 * totals show a break and a text says where the axis starts.
 */

typedef enum
{
  WEEG_BRIDGE_TOTAL,
  WEEG_BRIDGE_PREVENTS,
  WEEG_BRIDGE_RELIEVES,
  WEEG_BRIDGE_MOVES,
  WEEG_BRIDGE_ADDS,
} WeegBridgeRole;

typedef struct
{
  const char *id;      /* (nullable) */
  const char *label;   /* "Prevents care" */
  WeegBridgeRole role; /* of a total the value is absolute, of all others a change */
  double value;        /* signed: prevented work is negative */
  const char *value_label;
  gboolean has_interval;
  double low, high;    /* of the value, in the same sense; low <= high */
  const char *tooltip; /* (nullable) else made of the labels */
} WeegBridgeRow;

typedef struct
{
  const WeegBridgeRow *rows;
  gsize n_rows;
  const char *unit;           /* (nullable) over the numbers: "FTE" */
  WeegFormatter format_tick;  /* (optional) tick labels: 27.5 -> "27.5" */
  WeegFormatter format_start; /* 27 -> "axis starts at 27 FTE"; without it the axis is never cut */
} WeegBridgeData;

/* Copies the data, takes the formatters over. Numbers must be finite. (transfer full) */
WeegFigure *weeg_bridge_figure_new (const WeegFigureHead *head, const WeegBridgeData *data);

G_END_DECLS

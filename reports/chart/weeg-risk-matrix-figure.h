/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-figure.h"

G_BEGIN_DECLS

/*
 * risk-matrix: probability by severity. The zones are tinted, darker as they are
 * worse, and named in one of their cells. Every risk is an arrow from a small ring,
 * before control, to a disc with its number, after control. Beside the matrix, or
 * below it, stands what the numbers mean; in a small box the figure's table resolves
 * them, and nothing counts as left out.
 */

typedef struct
{
  const char *id;                            /* (nullable) */
  const char *label;                         /* "Reading missed at the weekend" */
  guint number;                              /* as in the table; shown in the disc */
  const char *detail;                        /* (nullable) "15 → 8" */
  const char *tooltip;                       /* (nullable) else made of the texts */
  gboolean has_before;                       /* FALSE: only the disc */
  guint before_probability, before_severity; /* 1..n */
  guint probability, severity;               /* after control, 1..n */
} WeegRiskMatrixRisk;

typedef struct
{
  guint n_probabilities, n_severities; /* 1..12 */
  const guint *zones;                  /* [probability - 1][severity - 1], below n_zones */
  const char *const *zone_labels;      /* from the least to the worst */
  guint n_zones;                       /* 1..8 */
  const WeegRiskMatrixRisk *risks;
  gsize n_risks;
  const char *probability_title; /* up: "probability" */
  const char *severity_title;    /* to the right: "severity" */
} WeegRiskMatrixData;

/* Copies the data. (transfer full) */
WeegFigure *weeg_risk_matrix_figure_new (const WeegFigureHead *head, const WeegRiskMatrixData *data);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-analysis.h"
#include "weeg-document.h"

G_BEGIN_DECLS

/* What an advice is made with, beside the dossier and its results. */
typedef struct
{
  const char *language; /* "nl" or "en" */
  const char *point;    /* (nullable) id of the decision point; NULL: weeg_advice_default_point */
  gboolean anonymous;   /* members by discipline instead of by name */
  GBytes *data;         /* (nullable) the dossier as JSON, to travel inside the PDF */
  const char *checksum; /* (nullable) 12 hex digits of the canonical dossier, for the foot */
  gint64 created;       /* seconds since 1970, UTC: the date of the paper */
} WeegAdviceOptions;

/* The last held point without a board decision, else the earliest not held,
 * else the last; NULL when there is none. (transfer none) */
const WeegDecisionPoint *weeg_advice_default_point (const WeegDossier *dossier);

/*
 * The advice to the executive board for one decision point of @dossier, as a
 * document that weeg_pages_new () lays out and weeg_pdf_write () writes. All
 * numbers come from @analysis. A point that is not held makes a draft. An
 * @options->point that is not in the dossier is treated as NULL.
 * (transfer full)
 */
WeegDocument *
weeg_advice_new (const WeegDossier *dossier, const WeegAnalysis *analysis, const WeegAdviceOptions *options);

G_END_DECLS

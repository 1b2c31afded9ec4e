/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-analysis.h"

G_BEGIN_DECLS

/*
 * WeegPaperSource: what a paper is made of: a dossier, its results, and the
 * dossier as it travels inside the paper with its checksum: without the weights and
 * scores of rounds that are not closed. Immutable.
 */
typedef struct
{
  WeegDossier *dossier;
  WeegAnalysis *analysis;
  GBytes *json;   /* the whole file */
  char *checksum; /* 12 hexadecimal digits */
} WeegPaperSource;

/*
 * (transfer full): takes references to its arguments. @analysis NULL: it is
 * computed here, with the default draws and seed. @today: ISO date on which
 * acceptances are judged (nullable: none has lapsed). May run on any thread.
 */
WeegPaperSource *
weeg_paper_source_new (const WeegDossier *dossier, const WeegAnalysis *analysis, const char *today);
void weeg_paper_source_free (WeegPaperSource *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegPaperSource, weeg_paper_source_free)

G_END_DECLS

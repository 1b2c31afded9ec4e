/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-analysis.h"
#include "weeg-document.h"
#include "weeg-pages.h"
#include "weeg-view.h"

G_BEGIN_DECLS

/* The shipped case, read as any file is. (transfer full) */
WeegDossier *support_case (void);
/* A dossier of nothing but an id and a title. (transfer full) */
WeegDossier *support_empty (void);
/* (transfer full) */
WeegDossier *support_read (const char *json);
/* Few draws: what is tested does not depend on how many. (transfer full) */
WeegAnalysis *support_analyse (const WeegDossier *dossier);

typedef struct
{
  WeegDossier *dossier;
  WeegAnalysis *analysis;
} AdviceFixture;

/* @dossier, which is taken, with what came out of it. */
AdviceFixture support_fixture (WeegDossier *dossier);
void support_fixture_clear (AdviceFixture *fixture);
/* The same, as GTest asks it. */
void support_tear_down (AdviceFixture *fixture, gconstpointer data);

/* The number in a cell of the table of @figure; a cell without one fails. */
double support_number_at (const WeegFigure *figure, guint row, guint column);

/* Made at 14 October 2026. (transfer full) */
WeegDocument *
support_advice (const AdviceFixture *fixture, const char *language, const char *point, gboolean anonymous);
/* The text of pages 1 to @last of the PDF (0: all), its white space made single spaces. */
char *support_text (WeegDocument *document, int last);
void support_assert_has (const char *text, const char *part);
/* How many blocks of @kind stand on @page, counted from 0. */
guint support_count_on_page (const WeegPages *pages, gsize page, const char *kind);
/* Nothing stands over an edge of its page. */
void support_check_inside (const WeegPages *pages);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegDossier, weeg_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegAnalysis, weeg_record_unref)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AdviceFixture, support_fixture_clear)

G_END_DECLS

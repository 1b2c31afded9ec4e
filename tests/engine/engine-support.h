/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-analysis.h"
#include "weeg-draws.h"

#include <math.h>

G_BEGIN_DECLS

/* A record of @type from @json, in which ' stands for ". Nothing of it is
 * checked beyond its form, so that a test can hand an engine what a file may not hold. */
gpointer read_record (const WeegRecordType *type, const char *json);

/* A dossier with the parts of @json, an object without its braces. */
WeegDossier *read_dossier (const char *parts);

/* 10,000 draws, seed 1, one thread. */
WeegDrawsOptions default_draws (void);

/* The analysis of a dossier with @parts. */
WeegAnalysis *analyse (const char *parts);

/* The number at @path of @record: keys, and places in lists, with / between them; an
 * assertion fails when it is not there or null. */
double number_at (gconstpointer record, const char *path);
/* Whether what is at @path is there. */
gboolean has_at (gconstpointer record, const char *path);
/* The text at @path. (transfer none) */
const char *string_at (gconstpointer record, const char *path);
/* The strings of the list at @path with commas between them. (transfer full) */
char *strings_at (gconstpointer record, const char *path);

/* Asserts that no number anywhere in @record is NaN or infinite. */
void assert_finite (gconstpointer record);

/* |a - b| <= tolerance. */
#define assert_near(a, b, tolerance) g_assert_cmpfloat (fabs ((a) - (b)), <=, (tolerance))

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegDossier, weeg_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegAnalysis, weeg_record_unref)

G_END_DECLS

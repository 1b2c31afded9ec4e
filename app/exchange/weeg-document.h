/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-dossier.h"
#include "weeg-problems.h"

G_BEGIN_DECLS

/* What a file may be: the value of its key `format`, "weegwijzer-dossier" and so on. */
typedef enum
{
  WEEG_FORMAT_DOSSIER,
  WEEG_FORMAT_DOSSIERS, /* several: {"dossiers": [...]} */
  WEEG_FORMAT_MCDA,
  WEEG_FORMAT_WEIGHTS,
  WEEG_FORMAT_WORKLOAD,
  WEEG_FORMAT_ECONOMICS,
  WEEG_FORMAT_BUDGET,
} WeegFormat;
extern const char *const weeg_format_names[];

/* The record that a file of @format holds; of DOSSIERS: that of each item. */
const WeegRecordType *weeg_format_get_record_type (WeegFormat format);

/* WeegDocument: what was read from one file. */
typedef struct
{
  WeegFormat format;
  GPtrArray *records; /* one record; with DOSSIERS any number of WeegDossier */
} WeegDocument;

void weeg_document_free (WeegDocument *document);

/* (transfer full) (nullable): a whole file, read and checked (weeg-dossier-check.h). With anything wrong in
 * it: all of that in @problems, and NULL. */
WeegDocument *weeg_document_read (const char *data, gssize length, WeegProblems *problems);

/* (transfer full) (nullable): the same from a file by its name in the file system, or "-" for standard input.
 * It is JSON, or a PDF that carries a dossier. */
WeegDocument *weeg_document_load (const char *path, WeegProblems *problems);

/* (transfer full): the text of a file with one record, with `format` and `version` first. */
char *weeg_document_write (WeegFormat format, gconstpointer record);
/* (transfer full): the text of a file with several dossiers. */
char *weeg_document_write_dossiers (const WeegDossier *const *dossiers, guint n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegDocument, weeg_document_free)

G_END_DECLS

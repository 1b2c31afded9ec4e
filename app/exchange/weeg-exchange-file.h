/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-dossier.h"
#include "weeg-json-writer.h"
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

/* WeegExchangeFile: what was read from one file. */
typedef struct
{
  WeegFormat format;
  GPtrArray *records; /* one record; with DOSSIERS any number of WeegDossier */
} WeegExchangeFile;

void weeg_exchange_file_free (WeegExchangeFile *file);

/* Whether a file that begins so is an SQLite database, as a register is. */
gboolean weeg_exchange_file_is_database (gconstpointer beginning, gsize length);

/*
 * (transfer full) (nullable): a whole file, read and checked (weeg-dossier-check.h):
 * JSON, or a PDF that carries a dossier. With anything wrong in it: all of that in
 * @problems, and NULL.
 */
WeegExchangeFile *weeg_exchange_file_read (GBytes *bytes, WeegProblems *problems);

/* (transfer full) (nullable): the contents of the file @path, "-" being standard input, of at most 64 MiB,
 * a PDF 256 MiB. When it cannot be read: why, in @problems. */
GBytes *weeg_exchange_file_load (const char *path, WeegProblems *problems);

/* (transfer full): the text of a file with one record, `format` and `version` first. */
char *weeg_exchange_file_write (WeegFormat format, gconstpointer record);
/* The same in the form asked for. */
char *weeg_exchange_file_write_as (WeegFormat format, gconstpointer record, WeegJsonForm form);
/* (transfer full): the text of a file with several dossiers. */
char *weeg_exchange_file_write_dossiers (const WeegDossier *const *dossiers, guint n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegExchangeFile, weeg_exchange_file_free)

G_END_DECLS

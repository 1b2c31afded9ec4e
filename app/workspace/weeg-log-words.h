/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-dossier.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* What fields and values are called, by those who know (the forms of the window do). The entry of a
 * map is a field of its own: "answers.harm". */
typedef struct
{
  /* (transfer full) (nullable): field @key ("acceptance.by") of @type: "Accepted by" */
  char *(*field) (const WeegRecordType *type, const char *key, const char *language);
  /* (transfer full) (nullable): a value of that field, whose kind is @shape */
  char *(*value) (const WeegDossier *dossier,
                  const WeegRecordType *type,
                  const char *key,
                  const WeegShape *shape,
                  WeegCell cell,
                  const char *language);
} WeegLogNames;

/*
 * (transfer full): entry @index of the log of @dossier as a sentence in
 * @language: "Score of A. Verhoeven on Workload for Telemonitoring: 3 → 4",
 * "Risk “Alarm missed”, owner: ICT → ward", "Risk “Alarm missed” removed". Fields
 * are called as @names (nullable) says, else by their keys. What it is about is found by following the
 * lists back from the dossier as it is now, so a later insertion does not
 * shift names. Values of a blind round are never told. Pure.
 */
char *
weeg_log_sentence (const WeegDossier *dossier, guint index, const WeegLogNames *names, const char *language);

/* (transfer full): an entry of the register's own log as a sentence; @titles
 * (nullable): id -> title of dossiers, for those that are known. */
char *weeg_log_own_sentence (const WeegLogEntry *entry, GHashTable *titles, const char *language);

/* The place of the first entry of a log (of a dossier, or weeg_workspace_load_own_log)
 * that was changed afterwards: whose hash does not follow; -1: the chain is whole. */
int weeg_log_first_broken (const WeegList *log);
/* (transfer full): that in a sentence, and in @whole whether it is. */
char *weeg_log_say_whole (const WeegList *log, const char *language, gboolean *whole);

/* One line of a page that shows a log. */
#define WEEG_TYPE_LOG_ROW (weeg_log_row_get_type ())
G_DECLARE_FINAL_TYPE (WeegLogRow, weeg_log_row, WEEG, LOG_ROW, GObject)

const char *weeg_log_row_get_at (WeegLogRow *self); /* ISO 8601, UTC */
/* (transfer full): "22-11-2026 09:30", in the time zone of the reader. */
char *weeg_log_row_dup_moment (WeegLogRow *self);
const char *weeg_log_row_get_who (WeegLogRow *self);
const char *weeg_log_row_get_sentence (WeegLogRow *self);

/* (transfer full): a list model of WeegLogRow, the latest first; a sentence is made
 * when it is asked for, and kept. @names (nullable) is static. */
GListModel *weeg_log_model_new (const WeegDossier *dossier, const WeegLogNames *names, const char *language);
/* The same of the register's own log: @entries of WeegLogEntry, oldest first. */
GListModel *weeg_log_model_new_own (const WeegList *entries, GHashTable *titles, const char *language);

G_END_DECLS

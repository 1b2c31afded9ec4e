/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-shape.h"

G_BEGIN_DECLS

/*
 * WeegRecord: an immutable, reference-counted value described by a table of
 * fields. Every struct of the dossier begins with one.
 *
 * A record is filled while it is fresh (one owner, not yet handed out) and is
 * never changed afterwards; an edit copies the record (cheap: its members are
 * shared) and changes the copy. Any thread may read it.
 *
 * What is absent in the JSON is absent here: WEEG_HAS tells, and the member is
 * then 0 or NULL. Keys that are not in the table are kept in `extra`, as the
 * text of a JSON object, and written back on export.
 */
typedef struct
{
  const WeegRecordType *type;
  guint64 present; /* bit i: field i is there */
  guint64 nulls;   /* bit i: field i was an explicit null; then it is not present */
  char *extra;     /* (nullable) */
} WeegRecord;

/* (transfer full): a fresh record in which nothing is there yet. */
gpointer weeg_record_new (const WeegRecordType *type);
/* (transfer full): a fresh copy that shares its members with @record. */
gpointer weeg_record_copy (gconstpointer record);
gpointer weeg_record_ref (gconstpointer record);
void weeg_record_unref (gpointer record);
gboolean weeg_record_equal (gconstpointer a, gconstpointer b);

gboolean weeg_record_has_field (gconstpointer record, const WeegField *field);
gboolean weeg_record_has_offset (gconstpointer record, gsize offset);
WeegCell weeg_record_get (gconstpointer record, const WeegField *field);
/* On a fresh record only: takes @cell, and releases what was there. */
void weeg_record_take (gpointer record, const WeegField *field, WeegCell cell);
void weeg_record_remove (gpointer record, const WeegField *field);
void weeg_record_set_null (gpointer record, const WeegField *field);
void weeg_record_mark (gpointer record, gsize offset);
/* The member named "id", or NULL when the type has none or it is absent. */
const char *weeg_record_get_id (gconstpointer record);

/* Whether member @member of @record is there. */
#define WEEG_HAS(record, member)                                                                             \
  (weeg_record_has_offset ((record), G_STRUCT_OFFSET (__typeof__ (*(record)), member)))

/* Sets @member of a fresh record for the first time; takes what is given. */
#define WEEG_SET(fresh, member, taken)                                                                       \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    (fresh)->member = (taken);                                                                               \
    weeg_record_mark ((fresh), G_STRUCT_OFFSET (__typeof__ (*(fresh)), member));                             \
  }                                                                                                          \
  G_STMT_END

/* Replaces @member of a fresh copy; takes what is given, releases what was there. */
#define WEEG_REPLACE(fresh, member, taken)                                                                   \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    gsize weeg_offset_ = G_STRUCT_OFFSET (__typeof__ (*(fresh)), member);                                    \
    weeg_record_clear_offset ((fresh), weeg_offset_);                                                        \
    (fresh)->member = (taken);                                                                               \
    weeg_record_mark ((fresh), weeg_offset_);                                                                \
  }                                                                                                          \
  G_STMT_END

/* Says of @member of a fresh record that it is not known: null in the JSON. */
#define WEEG_SET_NULL(fresh, member)                                                                         \
  (weeg_record_null_offset ((fresh), G_STRUCT_OFFSET (__typeof__ (*(fresh)), member)))

/* Makes @member of a fresh copy absent. */
#define WEEG_CLEAR(fresh, member)                                                                            \
  (weeg_record_clear_offset ((fresh), G_STRUCT_OFFSET (__typeof__ (*(fresh)), member)))

void weeg_record_clear_offset (gpointer record, gsize offset);
void weeg_record_null_offset (gpointer record,
                              gsize offset);

typedef WeegRecord WeegAnyRecord;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegAnyRecord, weeg_record_unref)

G_END_DECLS

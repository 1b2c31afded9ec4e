/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The one description of what a dossier may hold.
 *
 * A record (WeegRecord) is a C struct whose members are described by a table
 * of fields. The same table drives release, copy and comparison here, and the
 * reader, the writer, the error messages and the JSON Schema in `exchange`.
 * There is no second description of the format.
 *
 * The C type of a member follows from its kind:
 *
 *   STRING, DATE, TIME, OPEN_CHOICE, JSON   char *
 *   NUMBER                                  double
 *   INTEGER                                 gint64
 *   BOOLEAN                                 gboolean
 *   CHOICE                                  int, the place in `names`
 *   TEXT                                    WeegText *
 *   QUANTITY                                WeegQuantity *
 *   RECORD                                  the record's own struct *
 *   LIST                                    WeegList *
 *   MAP                                     WeegMap *
 *   EITHER                                  WeegEither *
 */
typedef enum
{
  WEEG_KIND_STRING,  /* text that is not translated: ids, versions, file names */
  WEEG_KIND_TEXT,    /* text for people: a string, or one string per language */
  WEEG_KIND_NUMBER,  /* finite */
  WEEG_KIND_INTEGER, /* whole, at most 2^53 */
  WEEG_KIND_BOOLEAN,
  WEEG_KIND_CHOICE,      /* one of `names` */
  WEEG_KIND_OPEN_CHOICE, /* one of `names`, or an own one that starts with "x-" */
  WEEG_KIND_DATE,        /* ISO 8601 calendar date, 2026-11-22 */
  WEEG_KIND_TIME,        /* ISO 8601 moment in UTC, 2026-11-22T09:30:00Z */
  WEEG_KIND_QUANTITY,    /* a number, a range or a distribution */
  WEEG_KIND_JSON,        /* anything; kept as canonical JSON text */
  WEEG_KIND_NULL,        /* only inside EITHER: said not to be known */
  WEEG_KIND_RECORD,      /* an object with the fields of `record` */
  WEEG_KIND_LIST,        /* a list of `item` */
  WEEG_KIND_MAP,         /* an object whose values are `item`; keys from `names` when given */
  WEEG_KIND_EITHER,      /* the first of `either` whose JSON type fits */
} WeegKind;

typedef struct _WeegShape WeegShape;
typedef struct _WeegField WeegField;
typedef struct _WeegRecordType WeegRecordType;

struct _WeegShape
{
  WeegKind kind;
  const WeegRecordType *record;   /* RECORD */
  const WeegShape *item;          /* LIST, MAP */
  const WeegShape *const *either; /* EITHER, NULL-terminated */
  const char *const *names;       /* CHOICE, OPEN_CHOICE; MAP: the keys allowed */
  gboolean bounded;               /* NUMBER, INTEGER: min <= x <= max holds */
  double min, max;
  guint longest; /* LIST, MAP: most entries; 0 means WEEG_LONGEST_LIST */
};

/* Lists are this long at most, unless their shape says otherwise. */
#define WEEG_LONGEST_LIST 10000

struct _WeegField
{
  const char *key; /* as in the JSON */
  gsize offset;    /* of the member in the struct */
  WeegShape shape;
  gboolean required;
};

struct _WeegRecordType
{
  const char *name; /* of the definition in the JSON Schema: "criterion" */
  gsize size;
  const WeegField *fields;
  guint n_fields; /* 64 at most: one bit each tells whether it is there */
};

/* One value of any kind: what a list, a map or an either holds. */
typedef union
{
  double number;
  gint64 integer;
  gboolean boolean;
  int choice;
  gpointer pointer;
} WeegCell;

const WeegField *weeg_record_type_find (const WeegRecordType *type, const char *key);

/* Whether @kind is held by a pointer. */
gboolean weeg_kind_is_pointer (WeegKind kind);

WeegCell weeg_cell_copy (const WeegShape *shape, WeegCell cell);
void weeg_cell_clear (const WeegShape *shape, WeegCell cell);
gboolean weeg_cell_equal (const WeegShape *shape, WeegCell a, WeegCell b);

/* The place of @name in @names, or -1. */
int weeg_names_index (const char *const *names, const char *name);

G_END_DECLS

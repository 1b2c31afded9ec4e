/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-dossier.h"

G_BEGIN_DECLS

/*
 * The words with which the editors ask for the fields of a record: the table of
 * fields says what may be there, these tables say how a person is asked for it,
 * in which order and under which headings. Texts are marked for translation and
 * translated where they are shown.
 */

typedef enum
{
  WEEG_FIELD_PLAIN,
  WEEG_FIELD_LONG,    /* a text of several lines */
  WEEG_FIELD_PERCENT, /* a fraction, typed and shown in percent */
  WEEG_FIELD_KNOWN,   /* a boolean that may also not be known */
} WeegFieldStyle;

typedef struct _WeegFieldWords WeegFieldWords;

struct _WeegFieldWords
{
  const char *key;   /* below the record; of a record in it: "acceptance.by" */
  const char *label; /* "Owner" */
  const char *help;  /* (nullable) why it is asked, in one sentence */
  const char *unit;  /* (nullable) behind a number */
  WeegFieldStyle style;
  const char *names;        /* (nullable) the group of weeg_name for a choice or the keys of a map */
  const char *refers;       /* (nullable) the path of the list whose ids may stand here */
  const char *const *scale; /* (nullable) words for a small whole number, from its lowest, or for a choice */
  const char *heading;      /* (nullable) a new group of fields begins here */
  /* (nullable) of a map with names for keys: what is said of each, in their order; the name is its label */
  const WeegFieldWords *entries;
};

/* One way to give something of which a record has exactly one. */
typedef struct
{
  const char *label;
  const char *keys; /* separated by spaces; a "?" behind one: it may stay absent */
} WeegFieldVariant;

typedef struct
{
  const WeegRecordType *type;
  const char *singular;     /* in a sentence: "risk" */
  const char *plural;       /* a heading: "Risks" */
  const char *add;          /* a button: "Add risk" */
  const char *fresh;        /* what a new one is called: "New risk" */
  const char *empty;        /* what belongs in an empty list */
  const char *title;        /* the key that names a record; NULL: `plural` does */
  const char *subtitle;     /* keys, separated by spaces */
  const char *hidden;       /* keys that are not asked for, separated by spaces */
  const char *variant_name; /* (nullable) */
  const WeegFieldVariant *variants;
  guint n_variants;
  gboolean table; /* rows can be pasted from a spreadsheet and copied to it */
  const WeegFieldWords *fields;
  guint n_fields;
} WeegRecordWords;

/* NULL for a type that is not edited as a form. */
const WeegRecordWords *weeg_record_words_find (const WeegRecordType *type);
/* All of them; for tests. (transfer none), ends with NULL */
const WeegRecordWords *const *weeg_record_words_all (void);
const WeegFieldWords *weeg_record_words_get (const WeegRecordWords *words, const char *key);
/* Whether @key is one of @keys, which are separated by spaces (nullable). */
gboolean weeg_keys_have (const char *keys, const char *key);

/* The field of @type at @key ("acceptance.by"), or NULL. */
const WeegField *weeg_record_words_field (const WeegRecordType *type, const char *key);

G_END_DECLS

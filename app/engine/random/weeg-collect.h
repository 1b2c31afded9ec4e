/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-list.h"
#include "weeg-map.h"
#include "weeg-record.h"

G_BEGIN_DECLS

/*
 * WeegCollect: a list or map that is being filled, for the member @key of a
 * record of @type. It lives on the stack and is used up by _list or _map.
 */
typedef struct
{
  const WeegShape *item;
  GPtrArray *keys; /* NULL for a list */
  GArray *cells;
} WeegCollect;

WeegCollect weeg_collect_new (const WeegRecordType *type, const char *key);
/* For a list or map inside another one. */
WeegCollect weeg_collect_new_shape (const WeegShape *shape);

/* These take (pointers) or copy (strings) what they are given; @key is NULL for a list. */
void weeg_collect_take (WeegCollect *collect, const char *key, gpointer pointer);
void weeg_collect_string (WeegCollect *collect, const char *string);
void weeg_collect_number (WeegCollect *collect, const char *key, double number);
void weeg_collect_cell (WeegCollect *collect, const char *key, WeegCell cell);

/* (transfer full) */
WeegList *weeg_collect_list (WeegCollect *collect);
/* (transfer full) */
WeegMap *weeg_collect_map (WeegCollect *collect);

G_END_DECLS

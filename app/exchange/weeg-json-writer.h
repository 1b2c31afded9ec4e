/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-shape.h"

G_BEGIN_DECLS

/*
 * Records to JSON text, by the tables of fields.
 *
 * Numbers stand in the shortest form that reads back as the same double
 * (ECMAScript's Number::toString), so that the text never depends on locale or
 * machine. Nothing here ever writes NaN or an infinity.
 */
typedef enum
{
  WEEG_JSON_PRETTY,    /* two spaces a level, keys in the order of the table, then unknown ones; ends in a
                          newline */
  WEEG_JSON_COMPACT,   /* the same order, on one line */
  WEEG_JSON_CANONICAL, /* RFC 8785 (JCS): keys sorted by UTF-16 units, no white space */
} WeegJsonForm;

/* (transfer full): @record as a JSON object. What is absent is left out; explicit nulls are written. */
char *weeg_json_write_record (gconstpointer record, WeegJsonForm form);
/* (transfer full): one value of @shape. */
char *weeg_json_write_cell (const WeegShape *shape, WeegCell cell, WeegJsonForm form);

G_END_DECLS

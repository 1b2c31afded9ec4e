/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <jansson.h>

#include "weeg-json-writer.h"

G_BEGIN_DECLS

/* Between the records and jansson's values; inside this layer only. */

/* The form in which values are kept inside a record: keys sorted, so that equal
 * objects are equal texts, and integers as they were given. */
#define WEEG_JSON_KEPT ((WeegJsonForm)(WEEG_JSON_CANONICAL + 1))

/* (transfer full): @value as text in @form. */
char *weeg_json_value_write (const json_t *value, WeegJsonForm form);

/* (transfer full): @record as an object. With @all_keys what is absent is written as null. */
json_t *weeg_json_value_from_record (gconstpointer record, gboolean all_keys);
json_t *weeg_json_value_from_cell (const WeegShape *shape, WeegCell cell, gboolean all_keys);

/* Appends @number as ECMAScript's Number::toString does; @number is finite. */
void weeg_json_append_number (GString *text, double number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (json_t, json_decref)

G_END_DECLS

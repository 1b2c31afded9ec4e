/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <jansson.h>

#include "weeg-problems.h"

G_BEGIN_DECLS

/* (transfer full) (nullable): the value in @length bytes of text, or what is wrong with its form in
 * @problems: size, UTF-8, nesting, syntax, duplicate keys. Inside this layer only. */
json_t *weeg_json_text_parse (const char *data, gsize length, WeegProblems *problems);

/* (transfer full) (nullable): the value in text whose form is known to be good. @error (optional): what the
 * parser has to say. Integers are exact where 64 bits hold all of the text's; else its numbers are doubles.
 */
json_t *weeg_json_text_load (const char *data, gsize length, json_error_t *error);

G_END_DECLS

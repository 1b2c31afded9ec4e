/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-enums.h"
#include "weeg-quantity.h"
#include "weeg-record.h"

/* How the tables of fields are written: a member, its key when that differs
 * (a C keyword), and its shape by one of the OF_ macros. */

#define FIELD(Type, member, ...)                                                                             \
  {                                                                                                          \
    .key = #member, .offset = G_STRUCT_OFFSET (Type, member), .shape = { __VA_ARGS__ }                       \
  }
#define REQUIRED(Type, member, ...)                                                                          \
  {                                                                                                          \
    .key = #member, .offset = G_STRUCT_OFFSET (Type, member), .shape = { __VA_ARGS__ }, .required = TRUE     \
  }
#define FIELD_KEY(Type, member, key_, ...)                                                                   \
  {                                                                                                          \
    .key = key_, .offset = G_STRUCT_OFFSET (Type, member), .shape = { __VA_ARGS__ }                          \
  }

#define OF_STRING .kind = WEEG_KIND_STRING
#define OF_TEXT .kind = WEEG_KIND_TEXT
#define OF_NUMBER .kind = WEEG_KIND_NUMBER
#define OF_NUMBER_IN(min_, max_) .kind = WEEG_KIND_NUMBER, .bounded = TRUE, .min = min_, .max = max_
#define OF_INTEGER(min_, max_) .kind = WEEG_KIND_INTEGER, .bounded = TRUE, .min = min_, .max = max_
#define OF_BOOLEAN .kind = WEEG_KIND_BOOLEAN
#define OF_NULL .kind = WEEG_KIND_NULL
#define OF_CHOICE(names_) .kind = WEEG_KIND_CHOICE, .names = names_
#define OF_OPEN(names_) .kind = WEEG_KIND_OPEN_CHOICE, .names = names_
#define OF_DATE .kind = WEEG_KIND_DATE
#define OF_TIME .kind = WEEG_KIND_TIME
#define OF_JSON .kind = WEEG_KIND_JSON
#define OF_QUANTITY .kind = WEEG_KIND_QUANTITY, .record = &weeg_quantity_type
#define OF_RECORD(type_) .kind = WEEG_KIND_RECORD, .record = &type_
#define OF_LIST(shape_) .kind = WEEG_KIND_LIST, .item = &shape_
#define OF_LONG_LIST(shape_, longest_) .kind = WEEG_KIND_LIST, .item = &shape_, .longest = longest_
#define OF_MAP(shape_) .kind = WEEG_KIND_MAP, .item = &shape_
#define OF_MAP_OF(names_, shape_) .kind = WEEG_KIND_MAP, .names = names_, .item = &shape_
#define OF_EITHER(shapes_) .kind = WEEG_KIND_EITHER, .either = shapes_

#define RECORD_TYPE(name_, Type, fields_)                                                                    \
  {                                                                                                          \
    name_, sizeof (Type), fields_, G_N_ELEMENTS (fields_)                                                    \
  }

/* Shapes that several tables use. */
extern const WeegShape weeg_string_shape;
extern const WeegShape weeg_text_shape;
extern const WeegShape weeg_strings_shape; /* a list of strings */
extern const WeegShape weeg_null_shape;
extern const WeegShape weeg_boolean_shape;
extern const WeegShape weeg_quantity_shape;
extern const WeegShape weeg_number_shape;
extern const WeegShape weeg_numbers_shape;  /* a list of numbers */
extern const WeegShape weeg_fraction_shape; /* 0..1 */
extern const WeegShape weeg_year_shape;
extern const WeegShape *const weeg_series_shapes[];          /* a number, or a list of numbers */
extern const WeegShape *const weeg_fraction_series_shapes[]; /* the same, 0..1 */
extern const WeegShape *const weeg_texts_shapes[];           /* a text, or a list of texts */
extern const WeegShape *const weeg_figure_shapes[];          /* a number, a boolean or a text */
extern const WeegShape *const weeg_expression_shapes[];      /* a number, or an expression */
extern const WeegShape weeg_expression_shape;

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-fields.h"

static const WeegShape fractions_shape = { OF_LIST (weeg_fraction_shape) };
static const WeegShape text_list_shape = { OF_LIST (weeg_text_shape) };

const WeegShape weeg_string_shape = { OF_STRING };
const WeegShape weeg_text_shape = { OF_TEXT };
const WeegShape weeg_strings_shape = { OF_LIST (weeg_string_shape) };
const WeegShape weeg_null_shape = { OF_NULL };
const WeegShape weeg_boolean_shape = { OF_BOOLEAN };
const WeegShape weeg_quantity_shape = { OF_QUANTITY };
const WeegShape weeg_number_shape = { OF_NUMBER };
const WeegShape weeg_numbers_shape = { OF_LONG_LIST (weeg_number_shape, 1000000) };
const WeegShape weeg_fraction_shape = { OF_NUMBER_IN (0, 1) };
const WeegShape weeg_year_shape = { OF_INTEGER (1900, 2200) };
const WeegShape weeg_expression_shape = { OF_EITHER (weeg_expression_shapes) };

const WeegShape *const weeg_series_shapes[] = { &weeg_number_shape, &weeg_numbers_shape, NULL };
const WeegShape *const weeg_fraction_series_shapes[] = { &weeg_fraction_shape, &fractions_shape, NULL };
const WeegShape *const weeg_texts_shapes[] = { &weeg_text_shape, &text_list_shape, NULL };
const WeegShape *const weeg_figure_shapes[] = { &weeg_number_shape, &weeg_boolean_shape, &weeg_text_shape,
                                                NULL };
const WeegShape *const weeg_expression_shapes[] = { &weeg_number_shape, &weeg_string_shape, NULL };

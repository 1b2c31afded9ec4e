/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <jansson.h>

#include "weeg-place.h"
#include "weeg-shape.h"

G_BEGIN_DECLS

/* (transfer full) (nullable): a record of @type from @object; what is wrong goes to
 * @path. With its `keep_partial` it is never NULL: each field that is wrong, even
 * a required one, is then absent. Inside this layer only. */
gpointer weeg_json_read_object (WeegPlace *path, const WeegRecordType *type, const json_t *object);

G_END_DECLS

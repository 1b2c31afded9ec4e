/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-list.h"
#include "weeg-shape.h"

G_BEGIN_DECLS

/* WeegEither: an immutable value that has one of several shapes, and knows which. */
typedef struct
{
  const WeegShape *shape;
  WeegCell cell;
} WeegEither;

/* (transfer full): takes @cell. */
WeegEither *weeg_either_new_take (const WeegShape *shape, WeegCell cell);
WeegEither *weeg_either_ref (WeegEither *either);
void weeg_either_unref (WeegEither *either);
gboolean weeg_either_equal (const WeegEither *a, const WeegEither *b);

/* Whether @either (nullable) has the kind @kind. */
gboolean weeg_either_is (const WeegEither *either, WeegKind kind);

/* A number, or a list of numbers of which a short one repeats its last: the
 * value at @index; @fallback when there is none. */
double weeg_series_at (const WeegEither *series, guint index, double fallback);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegEither, weeg_either_unref)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-blocks-private.h"
#include "weeg-box.h"

G_BEGIN_DECLS

/* A table; its units are its rows, or the lines of a row that is taller than a page. */
WeegBox *weeg_table_box_new (WeegComposer *composer, const WeegBlock *block, double width);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-blocks-private.h"
#include "weeg-box.h"

G_BEGIN_DECLS

/* Boxes of running text, which break between lines and leave two on either side. */

WeegBox *weeg_heading_box_new (WeegComposer *composer, const WeegBlock *block, double width);
WeegBox *weeg_paragraph_box_new (WeegComposer *composer, const WeegBlock *block, double width);
WeegBox *weeg_list_box_new (WeegComposer *composer, const WeegBlock *block, double width);
WeegBox *weeg_quote_box_new (WeegComposer *composer, const WeegBlock *block, double width);

G_END_DECLS

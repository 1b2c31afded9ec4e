/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-blocks-private.h"
#include "weeg-box.h"

G_BEGIN_DECLS

/* Boxes of one unit: the panels of the first page. */

WeegBox *weeg_cover_box_new (WeegComposer *composer, const WeegBlock *block, double width);
WeegBox *weeg_facts_box_new (WeegComposer *composer, const WeegBlock *block, double width);
WeegBox *weeg_callout_box_new (WeegComposer *composer, const WeegBlock *block, double width);
WeegBox *weeg_key_figures_box_new (WeegComposer *composer, const WeegBlock *block, double width);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-blocks-private.h"
#include "weeg-box.h"

G_BEGIN_DECLS

/* A chart and its caption, never parted. */
WeegBox *weeg_figure_box_new (WeegComposer *composer, const WeegBlock *block, double width);

G_END_DECLS

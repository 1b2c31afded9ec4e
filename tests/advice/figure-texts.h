/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-figure.h"

G_BEGIN_DECLS

/* All that a figure tells: its sentence, words in the picture, tooltips, the table. (transfer full) */
char *figure_texts_new (const WeegFigure *figure);

G_END_DECLS

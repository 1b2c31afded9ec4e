/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-blocks-private.h"
#include "weeg-box.h"

G_BEGIN_DECLS

/* The headings with their pages. */
WeegBox *
weeg_contents_box_new (WeegComposer *composer, const WeegBlock *block, WeegBlocks *all, double width);

/* The entries, and the page that is written behind each once it is known. */
gsize weeg_contents_box_get_n_entries (const WeegBox *box);
const char *weeg_contents_box_get_id (const WeegBox *box, gsize i);
void weeg_contents_box_set_page (WeegBox *box, gsize i, const WeegPaper *paper, gsize page);

gboolean weeg_box_is_contents (const WeegBox *box);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-box.h"

G_BEGIN_DECLS

/* Lays the blocks of @document out at the width of the page. (transfer full) WeegBox, top to bottom. */
GPtrArray *weeg_compose (WeegDocument *document, const WeegPaper *paper);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-log-words.h"

G_BEGIN_DECLS

/* What the log calls fields and values: as the forms do in which they were entered. (static) */
const WeegLogNames *weeg_log_names (void);

G_END_DECLS

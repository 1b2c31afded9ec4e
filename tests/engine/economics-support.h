/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-economics.h"

#include <string.h>

G_BEGIN_DECLS

/* The result of an economics part, in which ' stands for ", that has nothing wrong. (transfer full) */
WeegEconomicsResult *run_economics (const char *json, guint threads);
/* The first problem of such a part stands at @path, and says @part; with any number of threads. */
void assert_refused (const char *json, const char *path, const char *part);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegEconomicsResult, weeg_record_unref)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-message.h"

G_BEGIN_DECLS

/* Words for messages about names. Inside this layer only. */

/* (transfer full): @text in quotation marks on one line, shortened when it is long. */
char *weeg_quote (const char *text);

/* (transfer full): "a, b or c" from a NULL-terminated list. */
WeegMessage *weeg_quote_choices (const char *const *names);

/* The name that @text was probably meant to be, or NULL when none is near. */
const char *weeg_quote_nearest (const char *const *names, const char *text);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <jansson.h>

#include "weeg-exchange-file.h"

/* (transfer full): the text of a file below the tests' folder. */
char *support_load (const char *name);
/* (transfer full): a small dossier that is right, with every part that is checked. */
json_t *support_dossier (void);
/* Replaces what stands at @path ("criteria[1].worst") by @json; NULL removes it. Objects and lists on the way
 * must be there; one past the end of a list appends. */
void support_put (json_t *root, const char *path, const char *json);
/* (transfer full): reads @root as a file; what is wrong goes to @problems. */
WeegExchangeFile *support_read (const json_t *root, WeegProblems *problems);
/* (transfer full): all problems, one a line: "path: message". */
char *support_lines (const WeegProblems *problems);
/* Whether two values are the same JSON; 1 and 1.0 are, the order of keys does not count. */
gboolean support_equal (const json_t *a, const json_t *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (json_t, json_decref)

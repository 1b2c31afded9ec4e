/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-exchange-file.h"

G_BEGIN_DECLS

/* (transfer full): the JSON Schema (draft 2020-12) of files of @format, made from the tables of fields. */
char *weeg_json_schema (WeegFormat format);

G_END_DECLS

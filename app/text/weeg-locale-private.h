/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-locale.h"

G_BEGIN_DECLS

struct _WeegLocale
{
  const char *language;
  const char *decimal_sign;
  const char *group_sign;
  const char *and_word;
  const char *or_word;
  const char *to_word;
  char date_separator;
  gboolean euro_before_sign; /* € −1, not −€1 */
  const char *euro;
  const char *months[12];
};

G_END_DECLS

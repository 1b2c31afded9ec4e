/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-checksum.h"

#define PRINTED_DIGITS 12

char *
weeg_checksum_full (WeegFormat format, gconstpointer record)
{
  g_autofree char *canonical = weeg_exchange_file_write_as (format, record, WEEG_JSON_CANONICAL);

  g_return_val_if_fail (canonical != NULL, NULL);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, canonical, -1);
}

char *
weeg_checksum_short (WeegFormat format, gconstpointer record)
{
  g_autofree char *full = weeg_checksum_full (format, record);

  return full != NULL ? g_strndup (full, PRINTED_DIGITS) : NULL;
}

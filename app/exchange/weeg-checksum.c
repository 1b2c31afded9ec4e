/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-checksum.h"

#include "weeg-json-writer.h"

#define PRINTED_DIGITS 12

char *
weeg_checksum_full (gconstpointer record)
{
  g_autofree char *canonical = weeg_json_write_record (record, WEEG_JSON_CANONICAL);

  g_return_val_if_fail (canonical != NULL, NULL);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, canonical, -1);
}

char *
weeg_checksum_short (gconstpointer record)
{
  g_autofree char *full = weeg_checksum_full (record);

  return full != NULL ? g_strndup (full, PRINTED_DIGITS) : NULL;
}

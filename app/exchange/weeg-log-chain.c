/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-log-chain.h"

#include "weeg-json-value.h"

char *
weeg_log_chain_hash (const char *previous, const char *at, const char *who, const WeegLogChange *what)
{
  g_autoptr (json_t) entry = json_object ();
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *canonical = NULL;

  g_return_val_if_fail (at != NULL && who != NULL && what != NULL, NULL);

  json_object_set_new (entry, "at", json_string (at));
  json_object_set_new (entry, "who", json_string (who));
  json_object_set_new (entry, "what", weeg_json_value_from_record (what, FALSE));
  canonical = weeg_json_value_write (entry, WEEG_JSON_CANONICAL);

  g_checksum_update (checksum, (const guchar *)(previous != NULL ? previous : WEEG_LOG_FIRST_HASH), -1);
  g_checksum_update (checksum, (const guchar *)"\n", 1);
  g_checksum_update (checksum, (const guchar *)canonical, -1);
  return g_strdup (g_checksum_get_string (checksum));
}

WeegLogEntry *
weeg_log_chain_entry (const char *previous_hash, const char *at, const char *who, const WeegLogChange *what)
{
  WeegLogEntry *entry;

  g_return_val_if_fail (at != NULL && who != NULL && what != NULL, NULL);

  entry = weeg_record_new (&weeg_log_entry_type);
  WEEG_SET (entry, at, g_strdup (at));
  WEEG_SET (entry, who, g_strdup (who));
  WEEG_SET (entry, what, weeg_record_ref (what));
  WEEG_SET (entry, hash, weeg_log_chain_hash (previous_hash, at, who, what));
  return entry;
}

int
weeg_log_chain_verify (const WeegList *log)
{
  const char *previous = NULL;

  for (guint i = 0; i < weeg_list_n (log); i++)
    {
      const WeegLogEntry *entry = weeg_list_get (log, i);
      g_autofree char *hash = weeg_log_chain_hash (previous, entry->at, entry->who, entry->what);

      if (g_strcmp0 (hash, entry->hash) != 0)
        return (int)i;
      previous = entry->hash;
    }
  return -1;
}

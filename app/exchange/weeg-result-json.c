/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-result-json.h"

#include "weeg-checksum.h"
#include "weeg-json-value.h"

static json_t *
envelope (WeegFormat format, gconstpointer input)
{
  g_autofree char *checksum = weeg_checksum_full (format, input);

  return json_pack ("{s:s,s:i,s:s,s:s}", "format", "weegwijzer-result", "version", 1, "of",
                    weeg_format_names[format], "input_sha256", checksum);
}

char *
weeg_result_json_dossier (const WeegDossier *dossier, const WeegAnalysis *analysis)
{
  /* In the order in which the format lists them; what is not computed yet is empty. */
  static const char *const keys[] = { "value",      "agreement", "risk",      "triage",
                                      "workload",   "budget",    "economics", "sustainability",
                                      "resilience", "ai",        "strategy",  "proposal" };
  g_autoptr (json_t) root = NULL;
  g_autoptr (json_t) parts = NULL;

  g_return_val_if_fail (dossier != NULL && analysis != NULL, NULL);

  root = envelope (WEEG_FORMAT_DOSSIER, dossier);
  json_object_set_new (root, "id", json_string (dossier->id));
  parts = weeg_json_value_from_record (analysis, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      json_t *part = json_object_get (parts, keys[i]);

      if (part != NULL)
        json_object_set (root, keys[i], part);
      else
        json_object_set_new (root, keys[i], json_null ());
    }
  json_object_update_missing (root, parts);
  return weeg_json_value_write (root, WEEG_JSON_PRETTY);
}

char *
weeg_result_json_problem (WeegFormat format, gconstpointer input, gconstpointer result)
{
  g_autoptr (json_t) root = NULL;
  g_autoptr (json_t) values = NULL;

  g_return_val_if_fail (input != NULL && result != NULL, NULL);

  root = envelope (format, input);
  values = weeg_json_value_from_record (result, TRUE);
  json_object_update_missing (root, values);
  return weeg_json_value_write (root, WEEG_JSON_PRETTY);
}

char *
weeg_result_json_together (const WeegTogetherResult *result)
{
  g_autoptr (json_t) root = NULL;
  g_autoptr (json_t) values = NULL;

  g_return_val_if_fail (result != NULL, NULL);

  root = json_pack ("{s:s,s:i,s:s}", "format", "weegwijzer-result", "version", 1, "of",
                    weeg_format_names[WEEG_FORMAT_DOSSIERS]);
  values = weeg_json_value_from_record (result, TRUE);
  json_object_update_missing (root, values);
  return weeg_json_value_write (root, WEEG_JSON_PRETTY);
}

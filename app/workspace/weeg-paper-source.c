/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-paper-source.h"

#include <string.h>

#include "weeg-checksum.h"
#include "weeg-exchange-file.h"

WeegPaperSource *
weeg_paper_source_new (const WeegDossier *dossier, const WeegAnalysis *analysis, const char *today)
{
  WeegPaperSource *self;
  g_autoptr (WeegAnyRecord) seen = NULL;
  char *json;

  g_return_val_if_fail (dossier != NULL, NULL);

  self = g_new0 (WeegPaperSource, 1);
  self->dossier = weeg_record_ref (dossier);
  if (analysis != NULL)
    self->analysis = weeg_record_ref (analysis);
  else
    {
      WeegAnalysisOptions options = weeg_analysis_options_default ();

      options.today = today;
      self->analysis = weeg_analysis_new (dossier, &options, NULL, NULL);
    }
  /* A paper is read by others: blind scores and secret votes stay at home. */
  seen = (WeegRecord *)weeg_dossier_for_others (dossier);
  json = weeg_exchange_file_write (WEEG_FORMAT_DOSSIER, seen);
  self->json = g_bytes_new_take (json, strlen (json));
  self->checksum = weeg_checksum_short (WEEG_FORMAT_DOSSIER, seen);
  return self;
}

void
weeg_paper_source_free (WeegPaperSource *self)
{
  if (self == NULL)
    return;
  weeg_record_unref (self->dossier);
  weeg_record_unref (self->analysis);
  g_bytes_unref (self->json);
  g_free (self->checksum);
  g_free (self);
}

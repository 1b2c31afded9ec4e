/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "advice-support.h"

#include <string.h>

#include "weeg-exchange-file.h"

static WeegDossier *
read_bytes (GBytes *bytes)
{
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autoptr (WeegExchangeFile) file = weeg_exchange_file_read (bytes, problems);

  if (file == NULL)
    g_error ("%s: %s", weeg_problems_path (problems, 0), weeg_problems_message (problems, 0));
  return weeg_record_ref (file->records->pdata[0]);
}

WeegDossier *
support_case (void)
{
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autoptr (GBytes) bytes = weeg_exchange_file_load (ADVICE_CASE, problems);

  if (bytes == NULL)
    g_error ("%s", weeg_problems_message (problems, 0));
  return read_bytes (bytes);
}

WeegDossier *
support_read (const char *json)
{
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));

  return read_bytes (bytes);
}

WeegDossier *
support_empty (void)
{
  return support_read ("{\"format\": \"weegwijzer-dossier\", \"version\": 1, "
                       "\"id\": \"6f1c0f6e-8d5a-4a7e-9b59-2d1f3c0a7e11\", \"title\": \"Nog leeg\"}");
}

WeegAnalysis *
support_analyse (const WeegDossier *dossier)
{
  WeegAnalysisOptions options = weeg_analysis_options_default ();

  options.iterations = 400;
  return weeg_analysis_new (dossier, &options, NULL, NULL);
}

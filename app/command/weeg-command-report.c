/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "weeg-advice.h"
#include "weeg-command-private.h"
#include "weeg-day.h"
#include "weeg-paper-source.h"
#include "weeg-pdf.h"

/* What is given on the command line. */
typedef struct
{
  char *register_path, *output, *lang, *point;
  gboolean anonymous, no_data;
} ReportGiven;

static void
clear_given (ReportGiven *given)
{
  g_free (given->register_path);
  g_free (given->output);
  g_free (given->lang);
  g_free (given->point);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ReportGiven, clear_given)

/* The advice of a point that was held is made from the dossier as it was then, when the register keeps that.
 * FALSE when what it keeps cannot be read, which was said: another dossier would be no advice of that point.
 */
static gboolean
go_back_to_held (WeegCall *call, WeegInput *input, const char *point)
{
  g_autoptr (WeegWorkspace) workspace = NULL;
  g_autoptr (GError) error = NULL;
  WeegDossier *then;

  if (input->register_ == NULL)
    return TRUE;
  workspace = weeg_call_open (call, input->register_);
  if (workspace == NULL)
    return FALSE;
  then = weeg_workspace_load_held (workspace, input->name, point, &error);
  weeg_workspace_close (workspace);
  if (then != NULL)
    {
      weeg_record_unref (input->record);
      input->record = then;
    }
  else if (!g_error_matches (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_NOT_FOUND))
    {
      weeg_call_error (call, input->register_, error);
      return FALSE;
    }
  return TRUE;
}

static gboolean
find_point (WeegCall *call, WeegInput *input, ReportGiven *given)
{
  const WeegDossier *dossier = input->record;
  const WeegDecisionPoint *point = given->point != NULL
                                       ? weeg_list_find (dossier->decision_points, given->point, NULL)
                                       : weeg_advice_default_point (dossier);

  if (point == NULL && given->point != NULL)
    {
      weeg_call_problem (call, input->name,
                         weeg_call_tr (call, "no decision point %s, expected the id of one"), given->point);
      return FALSE;
    }
  if (given->point == NULL && point != NULL)
    given->point = g_strdup (point->id);
  if (point != NULL && point->held != NULL)
    return go_back_to_held (call, input, given->point);
  return TRUE;
}

static int
write_report (WeegCall *call, const WeegDossier *dossier, const ReportGiven *given, const char *language)
{
  const WeegDecisionPoint *point =
      given->point != NULL ? weeg_list_find (dossier->decision_points, given->point, NULL) : NULL;
  g_autofree char *day = weeg_day_of_paper (point);
  g_autoptr (WeegPaperSource) source = weeg_paper_source_new (dossier, NULL, day);
  const WeegAdviceOptions options = {
    .language = language,
    .point = given->point,
    .anonymous = given->anonymous,
    /* Without names on paper there are none inside either. */
    .data = given->no_data || given->anonymous ? NULL : source->json,
    .checksum = source->checksum,
    .created = weeg_call_now (),
  };
  WeegDocument *document = weeg_advice_new (source->dossier, source->analysis, &options);
  g_autoptr (GError) error = NULL;
  gboolean written = weeg_pdf_write (document, given->output, NULL, &error);

  weeg_document_unref (document);
  return written ? WEEG_EXIT_DONE : weeg_call_write_error (call, given->output, error);
}

int
weeg_command_report (WeegCall *call)
{
  g_auto (ReportGiven) given = { 0 };
  const GOptionEntry entries[] = {
    { "register", 'r', 0, G_OPTION_ARG_FILENAME, &given.register_path,
      N_ ("register (default: the user's own)"), N_ ("FILE.weeg") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &given.output, N_ ("PDF to write"), N_ ("FILE.pdf") },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &given.lang, N_ ("language of the advice (default: the dossier's)"),
      "nl|en" },
    { "point", 0, 0, G_OPTION_ARG_STRING, &given.point,
      N_ ("decision point (default: the last held without a decision of the board, else the next)"),
      N_ ("ID") },
    { "anonymous", 0, 0, G_OPTION_ARG_NONE, &given.anonymous,
      N_ ("members by discipline instead of by name; implies --no-data"), NULL },
    { "no-data", 0, 0, G_OPTION_ARG_NONE, &given.no_data, N_ ("without the dossier inside"), NULL },
    { NULL },
  };
  g_auto (WeegInput) input = { 0 };
  const WeegDossier *dossier;
  const char *language;
  int status;

  if (!weeg_call_parse (call, entries, 1, 1, &status))
    return status;
  if (given.output == NULL || !g_str_has_suffix (given.output, ".pdf"))
    return weeg_call_usage (call, "%s", weeg_call_tr (call, "expected -o FILE.pdf"));
  if (given.lang != NULL && weeg_call_language (call, given.lang, NULL) == NULL)
    return WEEG_EXIT_USAGE;
  if (!weeg_call_load_dossier (call, call->argv[0], given.register_path, &input) ||
      !weeg_call_may_write (call, given.output) || !find_point (call, &input, &given))
    return WEEG_EXIT_FAILED;
  dossier = input.record;
  language = WEEG_HAS (dossier, language) ? weeg_language_names[dossier->language] : call->language;
  return write_report (call, dossier, &given, weeg_call_language (call, given.lang, language));
}

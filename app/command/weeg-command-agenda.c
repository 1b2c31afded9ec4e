/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "weeg-calendar.h"
#include "weeg-command-private.h"

static void
add_event (WeegCalendar *calendar,
           WeegCall *call,
           const WeegDossier *dossier,
           const WeegDecisionPoint *point,
           const char *what,
           const char *date)
{
  const char *dossier_title = weeg_text_get (dossier->title, call->language);
  const char *point_title = weeg_text_get (point->title, call->language);
  g_autofree char *uid = g_strdup_printf ("%s-%s-%s@weegwijzer", dossier->id, point->id, what);
  g_autofree char *title =
      strcmp (what, "review") == 0
          ? g_strdup_printf (weeg_call_tr (call, "Review: %s (%s)"), dossier_title, point_title)
          : g_strdup_printf ("%s: %s", point_title, dossier_title);

  weeg_calendar_add (calendar, uid, date, title, weeg_text_get (dossier->summary, call->language));
}

/* Points that are still to come, and the reviews that held ones ask for. */
static void
add_dossier (WeegCalendar *calendar, WeegCall *call, const WeegDossier *dossier)
{
  for (guint i = 0; i < weeg_list_n (dossier->decision_points); i++)
    {
      const WeegDecisionPoint *point = weeg_list_get (dossier->decision_points, i);

      if (point->held == NULL && point->planned != NULL)
        add_event (calendar, call, dossier, point, "decision", point->planned);
      if (point->held != NULL && point->held->next_review != NULL)
        add_event (calendar, call, dossier, point, "review", point->held->next_review);
    }
}

int
weeg_command_agenda (WeegCall *call)
{
  g_autofree char *register_path = NULL, *output = NULL, *text = NULL;
  const GOptionEntry entries[] = {
    { "register", 'r', 0, G_OPTION_ARG_FILENAME, &register_path, N_ ("register (default: the user's own)"),
      N_ ("FILE.weeg") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("calendar to write"), N_ ("FILE.ics") },
    { NULL },
  };
  g_autoptr (WeegWorkspace) workspace = NULL;
  g_autoptr (WeegCalendar) calendar = weeg_calendar_new (weeg_call_now ());
  GListModel *dossiers;
  int status;

  if (!weeg_call_parse (call, entries, 0, 0, &status))
    return status;
  if (output == NULL)
    return weeg_call_usage (call, "%s", weeg_call_tr (call, "expected -o FILE.ics"));
  workspace = weeg_call_open (call, register_path);
  if (workspace == NULL)
    return WEEG_EXIT_FAILED;
  dossiers = weeg_workspace_get_dossiers (workspace);
  for (guint i = 0; i < g_list_model_get_n_items (dossiers); i++)
    {
      g_autoptr (WeegDossierItem) item = g_list_model_get_item (dossiers, i);
      g_autoptr (GError) error = NULL;
      g_autoptr (WeegAnyRecord) dossier =
          (WeegRecord *)weeg_workspace_load_dossier (workspace, weeg_dossier_item_get_id (item), &error);

      if (dossier == NULL)
        return weeg_call_register_error (call, register_path, workspace, error);
      add_dossier (calendar, call, (const WeegDossier *)dossier);
    }
  weeg_workspace_close (workspace);
  text = weeg_calendar_to_text (calendar);
  return weeg_call_write (call, output, text, strlen (text));
}

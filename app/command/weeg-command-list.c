/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "weeg-command-private.h"
#include "weeg-fields.h"
#include "weeg-json-writer.h"
#include "weeg-locale.h"
#include "weeg-names.h"

/* Appends "key": "text", or null. */
static void
append_member (GString *json, const char *indent, const char *key, const char *text, const char *end)
{
  g_autofree char *written =
      weeg_json_write_cell (&weeg_string_shape, (WeegCell){ .pointer = (gpointer)text }, WEEG_JSON_COMPACT);

  g_string_append_printf (json, "%s\"%s\": %s%s", indent, key, written, end);
}

static void
append_json (GString *json, WeegDossierItem *item)
{
  const char *point = weeg_dossier_item_get_point_id (item);

  g_string_append (json, "  {\n");
  append_member (json, "    ", "id", weeg_dossier_item_get_id (item), ",\n");
  append_member (json, "    ", "title", weeg_dossier_item_get_title (item), ",\n");
  append_member (json, "    ", "phase", weeg_dossier_item_get_phase (item), ",\n");
  append_member (json, "    ", "track", weeg_dossier_item_get_track (item), ",\n");
  if (point == NULL)
    g_string_append (json, "    \"next_decision_point\": null\n  }");
  else
    {
      g_string_append (json, "    \"next_decision_point\": {");
      append_member (json, "", "id", point, ", ");
      append_member (json, "", "title", weeg_dossier_item_get_point_title (item), ", ");
      append_member (json, "", "planned", weeg_dossier_item_get_point_planned (item), "}\n  }");
    }
}

/* Adds @text (nullable), in which a control character would be read as the end of it or by the terminal. */
static void
append_cell (GString *line, const char *text)
{
  for (const char *at = text != NULL ? text : ""; *at != '\0'; at++)
    g_string_append_c (line, g_ascii_iscntrl (*at) ? ' ' : *at);
}

/* Id, title, phase, track and next decision point, with tabs between them. */
static void
command_list_append_line (GString *text, WeegCall *call, WeegDossierItem *item)
{
  const char *phase = weeg_dossier_item_get_phase (item), *track = weeg_dossier_item_get_track (item);
  const char *title = weeg_dossier_item_get_point_title (item),
             *planned = weeg_dossier_item_get_point_planned (item);
  g_autofree char *date = NULL;

  g_string_append_printf (text, "%s\t", weeg_dossier_item_get_id (item));
  append_cell (text, weeg_dossier_item_get_title (item));
  g_string_append_printf (text, "\t%s\t%s\t", phase != NULL ? weeg_name (call->language, "phase", phase) : "",
                          track != NULL ? weeg_name (call->language, "track", track) : "");
  if (planned != NULL)
    date = weeg_locale_format_iso_date (weeg_locale_get (call->language), planned, WEEG_DATE_LONG);
  append_cell (text, title);
  g_string_append_printf (text, "%s%s\n", date != NULL && title != NULL ? ", " : "",
                          date != NULL ? date : "");
}

int
weeg_command_list (WeegCall *call)
{
  g_autofree char *register_path = NULL;
  gboolean as_json = FALSE;
  const GOptionEntry entries[] = {
    { "register", 'r', 0, G_OPTION_ARG_FILENAME, &register_path, N_ ("register (default: the user's own)"),
      N_ ("FILE.weeg") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("as JSON"), NULL },
    { NULL },
  };
  g_autoptr (WeegWorkspace) workspace = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  GListModel *dossiers;
  guint n_written = 0;
  int status;

  if (!weeg_call_parse (call, entries, 0, 0, &status))
    return status;
  workspace = weeg_call_open (call, register_path);
  if (workspace == NULL)
    return WEEG_EXIT_FAILED;
  dossiers = weeg_workspace_get_dossiers (workspace);
  for (guint i = 0; i < g_list_model_get_n_items (dossiers); i++)
    {
      g_autoptr (WeegDossierItem) item = g_list_model_get_item (dossiers, i);

      if (as_json)
        {
          g_string_append (text, n_written++ == 0 ? "[\n" : ",\n");
          append_json (text, item);
        }
      else
        command_list_append_line (text, call, item);
    }
  if (as_json)
    g_string_append (text, n_written == 0 ? "[]\n" : "\n]\n");
  weeg_workspace_close (workspace);
  return weeg_call_write (call, NULL, text->str, text->len);
}

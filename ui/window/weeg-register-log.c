/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-register-log.h"

#include <glib/gi18n.h>

#include "weeg-dossier-item.h"
#include "weeg-log-words.h"

/* (transfer full): id -> title of the dossiers that are there. */
static GHashTable *
list_titles (WeegWorkspace *workspace)
{
  GListModel *dossiers = weeg_workspace_get_dossiers (workspace);
  GHashTable *titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < g_list_model_get_n_items (dossiers); i++)
    {
      g_autoptr (WeegDossierItem) item = g_list_model_get_item (dossiers, i);

      g_hash_table_insert (titles, g_strdup (weeg_dossier_item_get_id (item)),
                           g_strdup (weeg_dossier_item_get_title (item)));
    }
  return titles;
}

WeegReportWindow *
weeg_register_log_new (GtkWindow *parent, WeegWorkspace *workspace, const char *language, GError **error)
{
  g_autoptr (WeegList) entries = NULL;
  g_autoptr (GHashTable) titles = NULL;
  g_autoptr (GListModel) rows = NULL;
  g_autofree char *whole = NULL;
  gboolean is_whole;
  WeegReportWindow *self;

  g_return_val_if_fail (WEEG_IS_WORKSPACE (workspace), NULL);
  entries = weeg_workspace_load_own_log (workspace, error);
  if (entries == NULL)
    return NULL;
  titles = list_titles (workspace);
  rows = weeg_log_model_new_own (entries, titles, language);
  self = WEEG_REPORT_WINDOW (weeg_report_window_new (parent, _ ("History of the register")));
  whole = weeg_log_say_whole (entries, language, &is_whole);
  weeg_report_window_say (self, is_whole ? "emblem-ok-symbolic" : "dialog-warning-symbolic",
                          _ ("What was done with this register as a whole"), whole);
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (WeegLogRow) row = g_list_model_get_item (rows, i);
      g_autofree char *moment = weeg_log_row_dup_moment (row);
      g_autofree char *note = g_strdup_printf ("%s · %s", moment, weeg_log_row_get_who (row));

      weeg_report_window_add (self, NULL, weeg_log_row_get_sentence (row), note);
    }
  return self;
}

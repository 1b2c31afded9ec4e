/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-restore-window.h"

#include <glib/gi18n.h>
#include <string.h>

#include "weeg-field-value.h"
#include "weeg-field-words.h"
#include "weeg-folder.h"

typedef struct
{
  WeegWorkspace *workspace;
  const char *language; /* static */
  char *path;
  GFile *kept; /* (nullable): after it was done */
} Restore;

static void
restore_free (gpointer data)
{
  Restore *self = data;

  g_object_unref (self->workspace);
  g_free (self->path);
  g_clear_object (&self->kept);
  g_free (self);
}

/* Parts that are not records of their own. */
static const struct
{
  const char *key;
  const char *name;
} part_names[] = {
  { "title", N_ ("Title") },
  { "summary", N_ ("Summary") },
  { "kind", N_ ("Kind") },
  { "language", N_ ("Language") },
  { "template", N_ ("Template") },
  { "owner", N_ ("Owner") },
  { "portfolio_holder", N_ ("Portfolio holder") },
  { "mandate", N_ ("Mandate") },
  { "rounds", N_ ("Rounds") },
  { "weights", N_ ("Weights") },
  { "scores", N_ ("Scores") },
  { "economics", N_ ("Cost-effectiveness") },
  { "attachments", N_ ("Attachments") },
  { "log", N_ ("Log") },
  { "archived", N_ ("Archived") },
};

static const char *
name_part (const char *key, const char *language)
{
  const WeegField *field = weeg_record_type_find (&weeg_dossier_type, key);
  const WeegShape *shape = field != NULL ? &field->shape : NULL;
  const WeegRecordWords *words = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (part_names); i++)
    if (strcmp (part_names[i].key, key) == 0)
      return _ (part_names[i].name);
  if (shape != NULL && shape->kind == WEEG_KIND_LIST)
    shape = shape->item;
  if (shape != NULL && shape->kind == WEEG_KIND_RECORD)
    words = weeg_record_words_find (shape->record);
  if (words != NULL)
    return weeg_record_tr (language, words->plural);
  return *key != '\0' ? key : _ ("Parts that this version does not know");
}

/* "3 differences: Title, Scores" (transfer full) */
static char *
restore_window_describe (const WeegRestoreItem *item, const char *language)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; item->parts[i] != NULL; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", name_part (item->parts[i], language));
  /* Translators: %u differences, in the parts %s of a dossier. */
  return g_strdup_printf (ngettext ("%u difference: %s", "%u differences: %s", item->n_changes),
                          item->n_changes, names->str);
}

static const struct
{
  WeegRestoreState state;
  const char *heading;
  const char *note;
} groups[] = {
  { WEEG_RESTORE_ONLY_THERE, N_ ("Added"), N_ ("only in the backup: comes back") },
  { WEEG_RESTORE_DIFFERS, N_ ("Changed"), NULL },
  { WEEG_RESTORE_ONLY_HERE, N_ ("Removed"), N_ ("not in the backup: is taken away") },
};

static void
show_preview (WeegReportWindow *window, const Restore *self, const GPtrArray *items)
{
  g_autofree char *name = g_path_get_basename (self->path);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *same = NULL, *text = NULL;
  guint n_same = 0;

  for (guint i = 0; i < items->len; i++)
    n_same += ((const WeegRestoreItem *)items->pdata[i])->state == WEEG_RESTORE_SAME;
  same =
      g_strdup_printf (ngettext ("%u dossier stays the same.", "%u dossiers stay the same.", n_same), n_same);
  /* Translators: the name of a file; then a sentence on how many dossiers stay the same. */
  text = g_strdup_printf (_ ("All that is in “%s” takes the place of all that is here: dossiers, logs and "
                             "settings. %s What is here now is kept first, in a file beside the register."),
                          shown, same);
  weeg_report_window_say (window, "document-revert-symbolic",
                          n_same == items->len ? _ ("The dossiers in this backup are the same as here")
                                               : _ ("What restoring would change"),
                          text);
  for (gsize g = 0; g < G_N_ELEMENTS (groups); g++)
    for (guint i = 0; i < items->len; i++)
      {
        const WeegRestoreItem *item = items->pdata[i];
        g_autofree char *note = NULL;

        if (item->state != groups[g].state)
          continue;
        note = groups[g].note != NULL ? g_strdup (_ (groups[g].note))
                                      : restore_window_describe (item, self->language);
        weeg_report_window_add (window, _ (groups[g].heading), item->title, note);
      }
  weeg_report_window_set_action (window, _ ("Restore"), "destructive-action");
}

static void
restore (WeegReportWindow *window, Restore *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL, *shown = NULL, *text = NULL;

  if (!weeg_workspace_restore (self->workspace, self->path, &kept, &error))
    {
      g_autofree char *reason = weeg_store_error_explain (error, self->language);

      text = g_strdup_printf (_ ("%s The register is as it was."), reason);
      weeg_report_window_say (window, "dialog-warning-symbolic", _ ("Nothing was restored"), text);
      weeg_report_window_set_action (window, _ ("Try again"), "suggested-action");
      return;
    }
  self->kept = g_file_new_for_path (kept);
  shown = g_filename_display_name (kept);
  text = g_strdup (_ ("What was here before is kept in this file:"));
  weeg_report_window_say (window, "emblem-ok-symbolic", _ ("The backup was restored"), text);
  weeg_report_window_add (window, NULL, shown, NULL);
  weeg_report_window_set_action (window, _ ("Show folder"), NULL);
}

static void
restore_window_chosen_cb (WeegReportWindow *window, Restore *self)
{
  if (self->kept != NULL)
    weeg_folder_show (self->kept, GTK_WINDOW (window));
  else
    restore (window, self);
}

WeegReportWindow *
weeg_restore_window_new (
    GtkWindow *parent, WeegWorkspace *workspace, const char *language, const char *path, GError **error)
{
  g_autoptr (GPtrArray) items = NULL;
  WeegReportWindow *window;
  Restore *self;

  g_return_val_if_fail (WEEG_IS_WORKSPACE (workspace) && path != NULL, NULL);

  items = weeg_workspace_preview_restore (workspace, path, error);
  if (items == NULL)
    return NULL;
  self = g_new0 (Restore, 1);
  self->workspace = g_object_ref (workspace);
  self->language = language;
  self->path = g_strdup (path);
  window = WEEG_REPORT_WINDOW (weeg_report_window_new (parent, _ ("Restore a backup")));
  g_object_set_data_full (G_OBJECT (window), "restore", self, restore_free);
  g_signal_connect (window, "chosen", G_CALLBACK (restore_window_chosen_cb), self);
  show_preview (window, self, items);
  return window;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-list-page.h"
#include "weeg-preferences.h"
#include "weeg-shell.h"
#include "weeg-sidebar.h"
#include "weeg-start-page.h"
#include "weeg-window.h"

G_BEGIN_DECLS

/* What the window shares with its actions (weeg-window-actions.c). */
struct _WeegWindow
{
  AdwApplicationWindow parent_instance;

  const char *language;
  WeegPreferences *preferences;
  WeegWorkspace *workspace;      /* (nullable) */
  WeegDossierPage *dossier_page; /* (nullable) */
  GCancellable *opening;
  GtkFileChooserNative *chooser; /* while it is open */

  WeegShell *shell;
  WeegSidebar *sidebar;
  AdwWindowTitle *register_title;
  AdwWindowTitle *title;
  GtkWidget *back_button;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkWidget *export_button;
  GtkInfoBar *writer_bar;
  GtkLabel *writer_label;
  GtkStack *stack;
  WeegStartPage *start_page;
  AdwStatusPage *problem_page;
  WeegListPage *list_page;
  AdwBin *dossier_bin;
};

/* (nullable) (transfer none): of the dossier that is open, shown or not. */
WeegDossierSession *weeg_window_get_session (WeegWindow *self);
gboolean weeg_window_shows_dossier (WeegWindow *self);

/* Everything that menus, buttons and keys do: win.open, win.undo ... */
void weeg_window_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS

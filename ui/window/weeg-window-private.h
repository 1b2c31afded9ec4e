/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-list-page.h"
#include "weeg-preferences.h"
#include "weeg-shell.h"
#include "weeg-sidebar.h"
#include "weeg-start-page.h"
#include "weeg-window.h"

G_BEGIN_DECLS

/* What the window shares with its actions: weeg-window-actions.c (what menus and keys
 * do everywhere), -dossiers.c (in the list), -import.c, -register.c (with the file as a
 * whole) and -bars.c (what the bars above and below say). */
struct _WeegWindow
{
  AdwApplicationWindow parent_instance;

  const char *language;
  WeegPreferences *preferences;
  WeegWorkspace *workspace;      /* (nullable) */
  WeegDossierPage *dossier_page; /* (nullable) */
  GCancellable *opening;
  GtkWindow *new_dossier; /* (nullable): while it is open */
  GVariant *new_typed;    /* (nullable): what was typed in it */
  GtkWindow *settings;    /* (nullable): while it is open */
  GPtrArray *removed;     /* of WeegRemoved, the last removed last */
  GCancellable *job;      /* (nullable): of a backup that is being made */
  gboolean closes_after;  /* the window, when that is made */
  gboolean checking;      /* the register */
  guint watch;            /* source that looks whether the writer is gone; 0: none */
  gboolean leaving;       /* what could not be saved may go */

  WeegShell *shell;
  WeegSidebar *sidebar;
  AdwToastOverlay *toasts;
  AdwToast *toast;    /* (nullable), not owned: the last, while it is there */
  gint64 toast_since; /* monotonic, microseconds */
  AdwWindowTitle *register_title;
  AdwWindowTitle *title;
  GtkWidget *back_button;
  GtkWidget *new_button;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkWidget *export_button;
  GMenu *recent_menu;
  GtkInfoBar *writer_bar;
  GtkLabel *writer_label;
  GtkButton *writer_button;
  GtkInfoBar *name_bar;
  GtkLabel *name_label;
  GtkWidget *name_buttons;
  GtkInfoBar *job_bar;
  GtkLabel *job_label;
  GtkWidget *job_spinner;
  GtkWidget *job_cancel;
  GtkMenuButton *menu_button;
  GtkStack *stack;
  WeegStartPage *start_page;
  AdwStatusPage *problem_page;
  WeegListPage *list_page;
  AdwBin *dossier_bin;
};

/* A dossier that was taken out of the register, and can be brought back. */
typedef struct
{
  char *id;
  char *title;
} WeegRemoved;

/* (nullable) (transfer none): of the dossier that is open, shown or not. */
WeegDossierSession *weeg_window_get_session (WeegWindow *self);
gboolean weeg_window_shows_dossier (WeegWindow *self);
void weeg_window_update_actions (WeegWindow *self);
/* As weeg_window_open, and then the dossier @id (nullable) if it is there. */
void weeg_window_reopen (WeegWindow *self, const char *path, const char *id);
/* One of the stack's: "start", "busy", "problem", "list", "dossier". */
void weeg_window_show_page (WeegWindow *self, const char *page);
void weeg_window_focus_page (WeegWindow *self);
/* In place of what could not be read from the file at @path. */
void weeg_window_show_problem (WeegWindow *self, const char *path, const GError *error);
/* (nullable) (transfer full): the path of @file, which was chosen. NULL, which was told, when it has none: it
 * is somewhere that this program cannot read and write as a file. */
char *weeg_window_dup_path (WeegWindow *self, GFile *file);
/* Puts another register, or none, in the window. */
void weeg_window_set_workspace (WeegWindow *self, WeegWorkspace *workspace);

/* A passing sentence, plain text, in the place of the last one; @button (nullable) does the action @action
 * with @target. */
void weeg_window_toast (
    WeegWindow *self, const char *text, const char *button, const char *action, const char *target);
/* A window that says that something was not done, and why. */
void weeg_window_tell (WeegWindow *self, const char *heading, const GError *error);
/* The actions on dossiers and on the register, as far as they can be done now. */
void weeg_window_enable_actions (WeegWindow *self);
void weeg_window_undo_last_remove (WeegWindow *self);

/* --- Bars --- */

void weeg_window_show_writer (WeegWindow *self);
void weeg_window_show_name (WeegWindow *self);
/* @text NULL: nothing is being done (any more). */
void weeg_window_show_job (WeegWindow *self, const char *text, gboolean can_cancel);
void weeg_window_stop_watching (WeegWindow *self);
/*
 * Before something that lets go of the open dossier: TRUE when all of it is saved, or it
 * may go. Otherwise it asks, and does @action with @target (nullable) again after an answer.
 */
gboolean weeg_window_may_leave (WeegWindow *self, const char *action, GVariant *target);

/* Everything that menus, buttons and keys do: win.open, win.undo ... */
void weeg_window_install_actions (GtkWidgetClass *widget_class);
void weeg_window_install_dossier_actions (GtkWidgetClass *widget_class);
void weeg_window_install_register_actions (GtkWidgetClass *widget_class);
void weeg_window_install_bars (GtkWidgetClass *widget_class);

G_END_DECLS

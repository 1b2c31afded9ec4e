/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-entry-grid.h"

G_BEGIN_DECLS

/* What the parts of a WeegEntryGrid share. */

typedef struct
{
  char *title;
  WeegEntryKind kind;
  const WeegFieldWords *words;
  int width_chars;
  WeegEntryEnter enter;
  gpointer user_data;
} WeegEntryColumn;

typedef struct
{
  char *title;
  guint level;
} WeegEntryRow;

typedef struct
{
  char *path;       /* (nullable) as edits have it */
  char *text;       /* (nullable) shown instead of what stands at the path */
  char *plain;      /* (nullable) the path with keys that are not quoted, from its second step on */
  GtkWidget *entry; /* (nullable) */
  char *shown;      /* as it was shown last */
  char *error;      /* (nullable) of what was typed */
  char *problem;    /* (nullable) of what was taken */
} WeegEntryCell;

struct _WeegEntryGrid
{
  GtkBox parent_instance;

  WeegDossierSession *session;
  const char *language; /* static */
  char *name;
  WeegEntryRowEnd row_end;
  gpointer row_end_data;

  GPtrArray *columns;    /* of WeegEntryColumn */
  GPtrArray *rows;       /* of WeegEntryRow */
  GPtrArray *cells;      /* of WeegEntryCell; row by row */
  GPtrArray *old_cells;  /* while a plan is being made */
  GPtrArray *row_titles; /* of GtkLabel */
  GPtrArray *heads;      /* of GtkLabel */
  guint built_rows, built_columns;
  GHashTable *row_problems; /* row -> message */
  char *message;

  GtkWidget *scroller;
  GtkWidget *grid;
  GtkWidget *messages;
};

/* An empty one. */
void weeg_entry_grid_init_plan (WeegEntryGrid *self);
WeegEntryCell *weeg_entry_grid_cell (WeegEntryGrid *self, guint row, guint column);
/* Where a cell is, for people: "Ill, Dead". (transfer full) */
char *weeg_entry_grid_place (WeegEntryGrid *self, guint row, guint column);
/* What stands at the cell now; FALSE when its path leads nowhere. */
gboolean weeg_entry_grid_look_up (
    WeegEntryGrid *self, guint row, guint column, WeegFieldSpot *spot, gboolean *present, WeegCell *cell);
/* Adds what @text means at the cell to @edit. */
gboolean weeg_entry_grid_read (
    WeegEntryGrid *self, guint row, guint column, const char *text, WeegEdit *edit, GError **error);
void weeg_entry_grid_show_messages (WeegEntryGrid *self);
void weeg_entry_grid_ask_paste (WeegEntryGrid *self, guint row, guint column, GtkEditable *entry);

G_END_DECLS

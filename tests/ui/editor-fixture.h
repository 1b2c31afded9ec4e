/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "weeg-field-row.h"
#include "weeg-workspace.h"

/* A register with the shipped case, and hands that type in an editor. */
typedef struct
{
  char *folder;
  char *path;
  char *id;
  WeegWorkspace *workspace;
  WeegDossierSession *session;
} EditorFixture;

/* Makes the interface speak @language too. */
void editor_fixture_init (EditorFixture *fixture, const char *language);
void editor_fixture_clear (EditorFixture *fixture);
/* The dossier as the disk has it, as JSON without its log. (transfer full) */
char *editor_fixture_on_disk (const EditorFixture *fixture);

void editor_fixture_iterate (void);
/* The row of @key in an editor; there has to be one. */
WeegFieldRow *editor_fixture_find (GtkWidget *editor, const char *key);
/* The first of @type below @root, mapped or not, or NULL. */
GtkWidget *editor_fixture_find_type (GtkWidget *root, GType type);
/* Types into it and leaves it; a range as "low ; base ; high". */
void editor_fixture_type (GtkWidget *editor, const char *key, const char *text);
/* What stands in it; until the next call. */
const char *editor_fixture_typed (GtkWidget *editor, const char *key);
/* Chooses in a drop-down: the name of a choice, "true", "false" or a number. */
void editor_fixture_choose (GtkWidget *editor, const char *key, const char *token);
void editor_fixture_choose_variant (GtkWidget *editor, guint variant);

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "editor-fixture.h"

#include <glib/gstdio.h>

#include "weeg-json-writer.h"
#include "weeg-language.h"
#include "weeg-record-form.h"

void
editor_fixture_init (EditorFixture *fixture, const char *language)
{
  GError *error = NULL;
  g_autoptr (WeegDossierItem) item = NULL;

  fixture->folder = g_dir_make_tmp ("weeg-editors-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "r.weeg", NULL);
  weeg_language_set_interface (language);
  fixture->workspace = weeg_workspace_create (fixture->path, "Els", language, &error);
  g_assert_no_error (error);
  g_assert_true (weeg_workspace_add_cases (fixture->workspace, &error));
  g_assert_no_error (error);
  item = g_list_model_get_item (weeg_workspace_get_dossiers (fixture->workspace), 0);
  fixture->id = g_strdup (weeg_dossier_item_get_id (item));
  fixture->session = weeg_workspace_open_dossier (fixture->workspace, fixture->id, &error);
  g_assert_no_error (error);
}

void
editor_fixture_clear (EditorFixture *fixture)
{
  g_autoptr (GDir) folder = NULL;
  const char *name;

  editor_fixture_iterate ();
  weeg_dossier_session_wait_analysis (fixture->session);
  g_assert_finalize_object (fixture->session);
  weeg_workspace_close (fixture->workspace);
  g_assert_finalize_object (fixture->workspace);
  folder = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->id);
}

char *
editor_fixture_on_disk (const EditorFixture *fixture)
{
  GError *error = NULL;
  WeegDossier *dossier = weeg_workspace_load_dossier (fixture->workspace, fixture->id, &error);
  WeegDossier *bare;
  char *text;

  g_assert_no_error (error);
  bare = weeg_record_copy (dossier);
  WEEG_CLEAR (bare, log);
  text = weeg_json_write_record (bare, WEEG_JSON_CANONICAL);
  weeg_record_unref (bare);
  weeg_record_unref (dossier);
  return text;
}

void
editor_fixture_iterate (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static GtkWidget *
find_below (GtkWidget *widget, gboolean (*is_it) (GtkWidget *widget, gpointer data), gpointer data)
{
  if (is_it (widget, data))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_below (child, is_it, data);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
is_row (GtkWidget *widget, gpointer data)
{
  return WEEG_IS_FIELD_ROW (widget) && g_str_equal (weeg_field_row_get_key (WEEG_FIELD_ROW (widget)), data);
}

static gboolean
is_type (GtkWidget *widget, gpointer data)
{
  return g_type_is_a (G_OBJECT_TYPE (widget), GPOINTER_TO_SIZE (data));
}

GtkWidget *
editor_fixture_find_type (GtkWidget *root, GType type)
{
  return find_below (root, is_type, GSIZE_TO_POINTER (type));
}

static gboolean
is_variant (GtkWidget *widget, gpointer data)
{
  return GTK_IS_DROP_DOWN (widget) && gtk_widget_get_ancestor (widget, WEEG_TYPE_FIELD_ROW) == NULL;
}

WeegFieldRow *
editor_fixture_find (GtkWidget *editor, const char *key)
{
  GtkWidget *row;

  editor_fixture_iterate ();
  row = find_below (editor, is_row, (gpointer)key);
  if (row == NULL)
    g_error ("no row for %s", key);
  return WEEG_FIELD_ROW (row);
}

/* One after another, the entries below @widget. */
static void
type_parts (GtkWidget *widget, char ***part)
{
  if (GTK_IS_ENTRY (widget) && **part != NULL)
    {
      gtk_editable_set_text (GTK_EDITABLE (widget), g_strstrip (**part));
      (*part)++;
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    type_parts (child, part);
}

void
editor_fixture_type (GtkWidget *editor, const char *key, const char *text)
{
  WeegFieldRow *row = editor_fixture_find (editor, key);
  GtkWidget *control = GTK_WIDGET (weeg_field_row_get_control (row));
  GtkWidget *view = editor_fixture_find_type (control, GTK_TYPE_TEXT_VIEW);

  if (view != NULL)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
  else
    {
      g_auto (GStrv) parts = g_strsplit (text, " ; ", -1);
      char **part = parts;
      char *empty[] = { (char[]){ '\0' }, NULL };

      if (parts[0] == NULL)
        part = empty;
      type_parts (control, &part);
    }
  weeg_field_row_commit (row);
  editor_fixture_iterate ();
}

const char *
editor_fixture_typed (GtkWidget *editor, const char *key)
{
  static char *typed;

  g_free (typed);
  typed = weeg_field_control_dup_text (weeg_field_row_get_control (editor_fixture_find (editor, key)));
  return typed;
}

void
editor_fixture_choose (GtkWidget *editor, const char *key, const char *token)
{
  WeegFieldRow *row = editor_fixture_find (editor, key);
  GtkDropDown *drop_down = GTK_DROP_DOWN (weeg_field_control_get_input (weeg_field_row_get_control (row)));
  guint n = g_list_model_get_n_items (gtk_drop_down_get_model (drop_down));

  for (guint i = 0; i < n; i++)
    {
      gtk_drop_down_set_selected (drop_down, i);
      editor_fixture_iterate ();
      /* The row may have been made anew for another kind of value. */
      if (g_str_equal (editor_fixture_typed (editor, key), token))
        return;
    }
  g_error ("no choice %s for %s", token, key);
}

void
editor_fixture_choose_variant (GtkWidget *editor, guint variant)
{
  GtkWidget *drop_down = find_below (editor, is_variant, NULL);

  g_assert_nonnull (drop_down);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), variant);
  editor_fixture_iterate ();
}

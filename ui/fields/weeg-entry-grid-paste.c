/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-entry-grid-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "weeg-edit-words.h"
#include "weeg-sheet.h"

/* Cells on their way from the clipboard. */
typedef struct
{
  GPtrArray *rows; /* of GStrv */
  guint first_row; /* of those, behind the headings */
  guint first_column;
  int *to_column; /* (nullable) by headings: the column of each, -1: none */
} Clip;

static gboolean
entry_grid_paste_same_words (const char *a, const char *b)
{
  g_autofree char *one = g_utf8_casefold (a, -1);
  g_autofree char *other = g_utf8_casefold (b, -1);

  return strcmp (one, other) == 0;
}

static int
entry_grid_paste_find_column (WeegEntryGrid *self, const char *title)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (*title != '\0' &&
        entry_grid_paste_same_words (title, ((WeegEntryColumn *)self->columns->pdata[i])->title))
      return (int)i;
  return -1;
}

static int
entry_grid_paste_find_row (WeegEntryGrid *self, const char *title)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (*title != '\0' && entry_grid_paste_same_words (title, ((WeegEntryRow *)self->rows->pdata[i])->title))
      return (int)i;
  return -1;
}

/* The first row names columns, the first column rows, when all but the corner are known. */
static void
find_headings (WeegEntryGrid *self, Clip *clip)
{
  GStrv top = clip->rows->pdata[0];
  guint n = g_strv_length (top);
  guint known = 0;

  for (guint i = 0; i < n; i++)
    known += entry_grid_paste_find_column (self, top[i]) >= 0;
  if (known > 0 && known + 1 >= n && clip->rows->len > 1)
    {
      clip->first_row = 1;
      clip->to_column = g_new (int, n);
      for (guint i = 0; i < n; i++)
        clip->to_column[i] = entry_grid_paste_find_column (self, top[i]);
    }
  /* A corner without a name means that names stand below it. */
  if (clip->to_column != NULL && clip->to_column[0] < 0)
    {
      clip->first_column = 1;
      return;
    }
  for (guint i = clip->first_row; i < clip->rows->len; i++)
    if (entry_grid_paste_find_row (self, ((GStrv)clip->rows->pdata[i])[0]) < 0)
      return;
  clip->first_column = 1;
}

static gboolean
fail_at (WeegEntryGrid *self, guint clip_row, guint row, guint column, const GError *reason)
{
  g_autofree char *place = weeg_entry_grid_place (self, row, column);
  g_autofree char *why = weeg_edit_words_error (reason, self->language);
  /* Translators: row number of what was pasted, its place in the table, what is wrong. */
  g_autofree char *message =
      g_strdup_printf (_ ("Row %u (%s): %s. Nothing was pasted."), clip_row + 1, place, why);

  weeg_entry_grid_set_message (self, message);
  return FALSE;
}

/* One row of the clipboard into one of the table. */
static gboolean
entry_grid_paste_read_row (
    WeegEntryGrid *self, const Clip *clip, guint clip_row, guint row, guint column, WeegEdit *edit)
{
  GStrv cells = clip->rows->pdata[clip_row];

  for (guint i = clip->first_column; cells[i] != NULL; i++)
    {
      int to = clip->to_column != NULL ? clip->to_column[i] : (int)(column + i - clip->first_column);
      g_autoptr (GError) error = NULL;

      if (to < 0)
        continue;
      if (to >= (int)self->columns->len)
        {
          g_set_error_literal (&error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_VALUE, _ ("there is no such column"));
          return fail_at (self, clip_row, row, self->columns->len - 1, error);
        }
      if (((WeegEntryColumn *)self->columns->pdata[to])->enter != NULL)
        continue;
      if (!weeg_entry_grid_read (self, row, (guint)to, cells[i], edit, &error))
        return fail_at (self, clip_row, row, (guint)to, error);
    }
  return TRUE;
}

static gboolean
entry_grid_paste_read_rows (WeegEntryGrid *self, const Clip *clip, guint row, guint column, WeegEdit *edit)
{
  for (guint i = clip->first_row; i < clip->rows->len; i++)
    {
      int to = clip->first_column > 0 ? entry_grid_paste_find_row (self, ((GStrv)clip->rows->pdata[i])[0])
                                      : (int)(row + i - clip->first_row);

      if (to < 0 || to >= (int)self->rows->len)
        {
          /* Translators: row number of what was pasted; its name. */
          g_autofree char *unknown =
              g_strdup_printf (_ ("Row %u: “%s” is not a row of this table. Nothing was pasted."), i + 1,
                               ((GStrv)clip->rows->pdata[i])[0]);
          /* Translators: row number of what was pasted; how many rows the table has. */
          g_autofree char *beyond = g_strdup_printf (
              _ ("Row %u: the table has only %u rows. Nothing was pasted."), i + 1, self->rows->len);

          weeg_entry_grid_set_message (self, to < 0 ? unknown : beyond);
          return FALSE;
        }
      if (!entry_grid_paste_read_row (self, clip, i, (guint)to, column, edit))
        return FALSE;
    }
  return TRUE;
}

gboolean
weeg_entry_grid_paste (WeegEntryGrid *self, guint row, guint column, const char *text)
{
  Clip clip = { 0 };
  gboolean handled = FALSE, good;
  /* Translators: the name of an edit; %s is a table. */
  g_autofree char *name = NULL;
  g_autoptr (WeegEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (WEEG_IS_ENTRY_GRID (self), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  g_clear_pointer (&self->message, g_free);
  g_signal_emit_by_name (self, "pasted", text, &handled);
  if (handled)
    return TRUE;
  if (self->message != NULL)
    return FALSE;
  clip.rows = weeg_sheet_split (text);
  if (clip.rows->len == 0)
    {
      g_ptr_array_unref (clip.rows);
      weeg_entry_grid_set_message (self, _ ("There are no rows to paste"));
      return FALSE;
    }
  name = g_strdup_printf (_ ("Paste in %s"), self->name);
  edit = weeg_edit_new (name);
  find_headings (self, &clip);
  good = entry_grid_paste_read_rows (self, &clip, clip.first_column > 0 ? 0 : row,
                                     clip.to_column != NULL ? 0 : column, edit);
  g_ptr_array_unref (clip.rows);
  g_free (clip.to_column);
  if (good && weeg_edit_n_steps (edit) > 0 && !weeg_dossier_session_edit (self->session, edit, &error) &&
      error->domain == WEEG_EDIT_ERROR)
    {
      g_autofree char *message = weeg_edit_words_error (error, self->language);

      weeg_entry_grid_set_message (self, message);
      return FALSE;
    }
  if (good)
    weeg_entry_grid_set_message (self, NULL);
  return good;
}

static void
append_text (GString *out, const char *text, gboolean first)
{
  g_autofree char *flat = g_strdup (text);

  g_strdelimit (flat, "\t\n\r", ' ');
  g_string_append_printf (out, "%s%s", first ? "" : "\t", flat);
}

char *
weeg_entry_grid_dup_table (WeegEntryGrid *self)
{
  GString *out = g_string_new (NULL);
  gboolean titled = FALSE;

  g_return_val_if_fail (WEEG_IS_ENTRY_GRID (self), NULL);

  for (guint row = 0; row < self->rows->len; row++)
    titled = titled || *((WeegEntryRow *)self->rows->pdata[row])->title != '\0';
  if (titled)
    append_text (out, self->name, TRUE);
  for (guint column = 0; column < self->columns->len; column++)
    append_text (out, ((WeegEntryColumn *)self->columns->pdata[column])->title, !titled && column == 0);
  g_string_append_c (out, '\n');
  for (guint row = 0; row < self->rows->len; row++)
    {
      if (titled)
        append_text (out, ((WeegEntryRow *)self->rows->pdata[row])->title, TRUE);
      for (guint column = 0; column < self->columns->len; column++)
        append_text (out, weeg_entry_grid_get_text (self, row, column), !titled && column == 0);
      g_string_append_c (out, '\n');
    }
  return g_string_free (out, FALSE);
}

/* A paste that waits for the clipboard. */
typedef struct
{
  WeegEntryGrid *self;
  GtkEditable *entry;
  guint row, column;
} Asked;

static void
cells_pasted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Asked *asked = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (text != NULL && strpbrk (g_strchomp (text), "\t\n") != NULL)
    weeg_entry_grid_paste (asked->self, asked->row, asked->column, text);
  else if (text != NULL)
    {
      int position;

      gtk_editable_delete_selection (asked->entry);
      position = gtk_editable_get_position (asked->entry);
      gtk_editable_insert_text (asked->entry, text, -1, &position);
      gtk_editable_set_position (asked->entry, position);
    }
  g_object_unref (asked->self);
  g_object_unref (asked->entry);
  g_free (asked);
}

void
weeg_entry_grid_ask_paste (WeegEntryGrid *self, guint row, guint column, GtkEditable *entry)
{
  Asked *asked = g_new (Asked, 1);

  *asked = (Asked){ g_object_ref (self), g_object_ref (entry), row, column };
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL, cells_pasted_cb, asked);
}

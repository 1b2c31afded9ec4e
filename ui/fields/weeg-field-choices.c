/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-field-choices.h"

#include <glib/gi18n.h>
#include <string.h>

#include "weeg-drop-down.h"
#include "weeg-either.h"
#include "weeg-translate.h"

static void
add_tokens (GPtrArray *tokens, const WeegShape *shape, WeegCell cell)
{
  const WeegEither *either = cell.pointer;

  switch (shape->kind)
    {
    case WEEG_KIND_CHOICE:
      g_ptr_array_add (tokens, g_strdup (shape->names[cell.choice]));
      break;
    case WEEG_KIND_INTEGER:
      g_ptr_array_add (tokens, g_strdup_printf ("%" G_GINT64_FORMAT, cell.integer));
      break;
    case WEEG_KIND_BOOLEAN:
      g_ptr_array_add (tokens, g_strdup (cell.boolean ? "true" : "false"));
      break;
    case WEEG_KIND_EITHER:
      add_tokens (tokens, either->shape, either->cell);
      break;
    case WEEG_KIND_LIST:
      for (guint i = 0; i < weeg_list_n (cell.pointer); i++)
        add_tokens (tokens, weeg_list_get_shape (cell.pointer), weeg_list_cell (cell.pointer, i));
      break;
    case WEEG_KIND_STRING:
    case WEEG_KIND_OPEN_CHOICE:
      g_ptr_array_add (tokens, g_strdup (cell.pointer));
      break;
    default:
      break;
    }
}

GStrv
weeg_field_tokens (const WeegShape *shape, gboolean present, WeegCell cell)
{
  GPtrArray *tokens = g_ptr_array_new ();

  if (present)
    add_tokens (tokens, shape, cell);
  g_ptr_array_add (tokens, NULL);
  return (GStrv)g_ptr_array_free (tokens, FALSE);
}

guint
weeg_field_find_token (const char *const *tokens, const char *token)
{
  for (guint i = 0; tokens[i] != NULL; i++)
    if (strcmp (tokens[i], token) == 0)
      return i;
  return 0;
}

/* All choices of @spot: tokens and texts, as long as each other. */
static void
list_choices (const WeegFieldSpot *spot, GPtrArray *tokens, GPtrArray *texts)
{
  const WeegShape *item = weeg_field_value_list_shape (spot->shape);
  const WeegShape *shape = item != NULL ? item : spot->shape;

  if (spot->words->refers != NULL)
    {
      g_auto (GStrv) ids = NULL;
      g_auto (GStrv) titles = NULL;

      weeg_field_value_referents (spot, &ids, &titles);
      for (guint i = 0; ids[i] != NULL; i++)
        {
          g_ptr_array_add (tokens, g_strdup (ids[i]));
          g_ptr_array_add (texts, g_strdup (titles[i]));
        }
    }
  else if (shape->kind == WEEG_KIND_BOOLEAN)
    {
      g_ptr_array_add (tokens, g_strdup ("true"));
      g_ptr_array_add (texts, g_strdup (weeg_trc (spot->language, "field", "Yes")));
      g_ptr_array_add (tokens, g_strdup ("false"));
      g_ptr_array_add (texts, g_strdup (weeg_trc (spot->language, "field", "No")));
    }
  else if (shape->kind == WEEG_KIND_INTEGER)
    for (gint64 i = (gint64)shape->min; i <= (gint64)shape->max; i++)
      {
        g_ptr_array_add (tokens, g_strdup_printf ("%" G_GINT64_FORMAT, i));
        g_ptr_array_add (texts, weeg_field_value_write (spot, TRUE, (WeegCell){ .integer = i }));
      }
  else
    for (guint i = 0; shape->names != NULL && shape->names[i] != NULL; i++)
      {
        g_ptr_array_add (tokens, g_strdup (shape->names[i]));
        g_ptr_array_add (texts, weeg_field_value_choice (spot, shape, shape->names[i]));
      }
}

static gboolean
has_token (const GPtrArray *tokens, const char *token)
{
  for (guint i = 0; i < tokens->len; i++)
    if (strcmp (tokens->pdata[i], token) == 0)
      return TRUE;
  return FALSE;
}

/* Ends both with NULL; FALSE when the tokens are those there are. */
static gboolean
take_tokens (GPtrArray *fresh, GPtrArray *texts, GStrv *tokens)
{
  g_ptr_array_add (fresh, NULL);
  g_ptr_array_add (texts, NULL);
  if (*tokens != NULL && g_strv_equal ((const char *const *)fresh->pdata, (const char *const *)*tokens))
    return FALSE;
  g_strfreev (*tokens);
  *tokens = g_strdupv ((char **)fresh->pdata);
  return TRUE;
}

GtkWidget *
weeg_field_drop_down_new (const char *label)
{
  GtkWidget *drop_down = gtk_drop_down_new (NULL, NULL);

  weeg_drop_down_set_up_in_row (GTK_DROP_DOWN (drop_down), label);
  return drop_down;
}

void
weeg_field_fill_drop_down (GtkDropDown *drop_down,
                           const WeegFieldSpot *spot,
                           const char *token,
                           GStrv *tokens)
{
  g_autoptr (GPtrArray) fresh = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GtkStringList) model = NULL;
  gboolean is_new;

  /* No choice at all stays on offer once it was: the list must not change while one chooses from it. */
  if (!spot->required || *token == '\0' || (*tokens != NULL && (*tokens)[0] != NULL && *(*tokens)[0] == '\0'))
    {
      g_ptr_array_add (fresh, g_strdup (""));
      g_ptr_array_add (
          texts, g_strdup (spot->shape->kind == WEEG_KIND_BOOLEAN ? _ ("Not stated") : _ ("Not chosen")));
    }
  list_choices (spot, fresh, texts);
  if (!has_token (fresh, token))
    {
      g_ptr_array_add (fresh, g_strdup (token));
      g_ptr_array_add (texts, weeg_field_value_choice (spot, spot->shape, token));
    }
  if (spot->shape->kind == WEEG_KIND_OPEN_CHOICE)
    {
      g_ptr_array_add (fresh, g_strdup ("x-"));
      g_ptr_array_add (texts, g_strdup (_ ("In own words…")));
    }
  is_new = take_tokens (fresh, texts, tokens);
  model = gtk_string_list_new ((const char *const *)texts->pdata);
  if (is_new || !weeg_drop_down_says (drop_down, G_LIST_MODEL (model)))
    gtk_drop_down_set_model (drop_down, G_LIST_MODEL (model));
}

void
weeg_field_fill_checks (
    GtkWidget *box, const WeegFieldSpot *spot, GStrv *tokens, GCallback toggled, gpointer user_data)
{
  g_autoptr (GPtrArray) fresh = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  GtkWidget *child;

  list_choices (spot, fresh, texts);
  if (!take_tokens (fresh, texts, tokens))
    return;
  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
  for (guint i = 0; texts->pdata[i] != NULL; i++)
    {
      GtkWidget *check = gtk_check_button_new_with_label (texts->pdata[i]);
      GtkWidget *label = gtk_widget_get_last_child (check);

      if (GTK_IS_LABEL (label))
        {
          gtk_label_set_wrap (GTK_LABEL (label), TRUE);
          gtk_label_set_xalign (GTK_LABEL (label), 0);
        }
      g_signal_connect_swapped (check, "toggled", toggled, user_data);
      gtk_box_append (GTK_BOX (box), check);
    }
}

void
weeg_field_check (GtkWidget *box, const char *const *tokens, const char *const *chosen)
{
  GtkWidget *child = gtk_widget_get_first_child (box);

  for (guint i = 0; child != NULL && tokens[i] != NULL; i++, child = gtk_widget_get_next_sibling (child))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (child), g_strv_contains (chosen, tokens[i]));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-member-choice.h"

#include <glib/gi18n.h>

#include "weeg-drop-down.h"
#include "weeg-weights-edit.h"

#define IDS "weeg-member-choice-ids"

static const char *const *
get_ids (GtkDropDown *drop_down)
{
  return g_object_get_data (G_OBJECT (drop_down), IDS);
}

gboolean
weeg_member_choice_fill (GtkDropDown *drop_down, const WeegView *view)
{
  const char *const *before = get_ids (drop_down);
  g_autoptr (GPtrArray) voters = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_auto (GStrv) ids = NULL;
  g_autofree char *chosen = NULL;

  g_return_val_if_fail (GTK_IS_DROP_DOWN (drop_down), FALSE);
  g_return_val_if_fail (view != NULL, FALSE);

  voters = weeg_dossier_voters (view->dossier);
  gtk_string_list_append (names, _ ("All members alike"));
  for (guint i = 0; i < voters->len; i++)
    {
      const WeegMember *member = voters->pdata[i];
      g_autofree char *name = weeg_view_member_full (view, member);

      g_strv_builder_add (builder, member->id);
      gtk_string_list_append (names, name);
    }
  ids = g_strv_builder_end (builder);
  if (before != NULL && g_strv_equal ((const char *const *)ids, before) &&
      weeg_drop_down_says (drop_down, G_LIST_MODEL (names)))
    return FALSE;
  chosen = g_strdup (weeg_member_choice_get (drop_down));
  g_object_set_data_full (G_OBJECT (drop_down), IDS, g_steal_pointer (&ids), (GDestroyNotify)g_strfreev);
  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (names));
  weeg_member_choice_set (drop_down, chosen);
  return before == NULL;
}

guint
weeg_member_choice_n (GtkDropDown *drop_down)
{
  const char *const *ids = get_ids (drop_down);

  return ids != NULL ? g_strv_length ((GStrv)ids) : 0;
}

const char *
weeg_member_choice_get (GtkDropDown *drop_down)
{
  guint selected = gtk_drop_down_get_selected (drop_down);

  return selected == 0 || selected > weeg_member_choice_n (drop_down) ? NULL
                                                                      : get_ids (drop_down)[selected - 1];
}

void
weeg_member_choice_set (GtkDropDown *drop_down, const char *member)
{
  const char *const *ids = get_ids (drop_down);

  if (member == NULL)
    gtk_drop_down_set_selected (drop_down, 0);
  for (guint i = 0; member != NULL && i < weeg_member_choice_n (drop_down); i++)
    if (g_str_equal (ids[i], member))
      gtk_drop_down_set_selected (drop_down, i + 1);
}

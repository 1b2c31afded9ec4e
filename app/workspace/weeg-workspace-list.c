/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-workspace-private.h"

#include "weeg-day.h"
#include "weeg-dossier-item-private.h"

static WeegDossierItem *
workspace_list_find_item (WeegWorkspace *self, const char *id, guint *index)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (WeegDossierItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (strcmp (weeg_dossier_item_get_id (item), id) != 0)
        continue;
      if (index != NULL)
        *index = i;
      return item;
    }
  return NULL;
}

/* Adds or updates one; only what moves is taken out and put back, so that a view keeps its place. */
static void
show_overview (WeegWorkspace *self, const WeegOverview *overview, const char *date)
{
  guint index;
  WeegDossierItem *found = workspace_list_find_item (self, overview->id, &index);
  g_autoptr (WeegDossierItem) item = NULL;

  if (found == NULL)
    item = weeg_dossier_item_new (overview, self->language, date);
  else if (weeg_dossier_item_update (found, overview, self->language, date))
    {
      item = g_object_ref (found);
      g_list_store_remove (self->items, index);
    }
  if (item != NULL)
    g_list_store_insert_sorted (self->items, item, weeg_dossier_item_compare, NULL);
}

static void
hide_removed (WeegWorkspace *self, const GPtrArray *overviews)
{
  g_autoptr (GHashTable) there = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < overviews->len; i++)
    g_hash_table_add (there, ((const WeegOverview *)overviews->pdata[i])->id);
  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (self->items)); i > 0; i--)
    {
      g_autoptr (WeegDossierItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i - 1);

      if (!g_hash_table_contains (there, weeg_dossier_item_get_id (item)))
        g_list_store_remove (self->items, i - 1);
    }
}

/* The first time all at once, since each would look for its place. */
static void
fill_items (WeegWorkspace *self, const GPtrArray *overviews, const char *date)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < overviews->len; i++)
    g_ptr_array_add (items, weeg_dossier_item_new (overviews->pdata[i], self->language, date));
  g_list_store_splice (self->items, 0, 0, items->pdata, items->len);
  g_list_store_sort (self->items, weeg_dossier_item_compare, NULL);
}

gboolean
weeg_workspace_reload_items (WeegWorkspace *self, GError **error)
{
  g_autoptr (GPtrArray) overviews = weeg_register_list (self->store, error);
  g_autofree char *date = weeg_day_today ();

  weeg_workspace_forget_search (self, NULL);
  /* What is shown stays until it can be read again. */
  if (overviews == NULL)
    return FALSE;
  if (g_list_model_get_n_items (G_LIST_MODEL (self->items)) == 0)
    {
      fill_items (self, overviews, date);
      return TRUE;
    }
  hide_removed (self, overviews);
  for (guint i = 0; i < overviews->len; i++)
    show_overview (self, overviews->pdata[i], date);
  return TRUE;
}

void
weeg_workspace_reload_item (WeegWorkspace *self, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WeegOverview) overview = weeg_register_get_overview (self->store, id, &error);
  g_autofree char *date = weeg_day_today ();
  guint index;

  weeg_workspace_forget_search (self, id);
  if (overview != NULL)
    show_overview (self, overview, date);
  else if (g_error_matches (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_NOT_FOUND) &&
           workspace_list_find_item (self, id, &index) != NULL)
    g_list_store_remove (self->items, index);
}

GListModel *
weeg_workspace_get_dossiers (WeegWorkspace *self)
{
  g_return_val_if_fail (WEEG_IS_WORKSPACE (self), NULL);
  return G_LIST_MODEL (self->items);
}

WeegDossierItem *
weeg_workspace_find_item (WeegWorkspace *self, const char *id)
{
  g_return_val_if_fail (WEEG_IS_WORKSPACE (self) && id != NULL, NULL);
  return workspace_list_find_item (self, id, NULL);
}

char *
weeg_workspace_resolve_id (WeegWorkspace *self, const char *id, GError **error)
{
  g_autoptr (GPtrArray) overviews = NULL;
  g_autoptr (GString) fitting = g_string_new (NULL);
  const char *found = NULL;
  guint n = 0;

  g_return_val_if_fail (WEEG_IS_WORKSPACE (self) && id != NULL, NULL);
  overviews = weeg_register_list (self->store, error);
  for (guint i = 0; overviews != NULL && i < overviews->len; i++)
    {
      const char *other = ((const WeegOverview *)overviews->pdata[i])->id;

      if (strcmp (other, id) == 0)
        return g_strdup (id);
      if (*id == '\0' || !g_str_has_prefix (other, id))
        continue;
      found = other;
      n++;
      g_string_append_printf (fitting, "%s%s", n > 1 ? ", " : "", other);
    }
  if (overviews == NULL || n == 1)
    return g_strdup (found);
  if (n == 0)
    weeg_set_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_NOT_FOUND, "there is no dossier %s", id);
  else
    weeg_set_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_NOT_FOUND,
                    "%s is the beginning of %u dossiers: %s", id, n, fitting->str);
  return NULL;
}

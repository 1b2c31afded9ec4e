/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-check.h"

#include "weeg-quote.h"

/* So many ids are named in a message; of longer lists only the nearest. */
#define MOST_NAMED 12

static char **
ids_of (const WeegList *list)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < weeg_list_n (list); i++)
    {
      const char *id = weeg_record_get_id (weeg_list_get (list, i));

      if (id != NULL)
        g_strv_builder_add (ids, id);
    }
  return g_strv_builder_end (ids);
}

void
weeg_check_ids (WeegPlace *path, const char *key, const WeegList *list)
{
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  gsize before = weeg_place_key (path, key);

  for (guint i = 0; i < weeg_list_n (list); i++)
    {
      const char *id = weeg_record_get_id (weeg_list_get (list, i));
      gsize outside = weeg_place_index (path, i);
      gpointer first;

      if (id != NULL && *id == '\0')
        weeg_place_problem_at (path, "id", "empty, expected an id");
      else if (id != NULL && g_hash_table_lookup_extended (places, id, NULL, &first))
        {
          g_autofree char *quoted = weeg_quote (id);

          weeg_place_problem_at (path, "id", "%s is also the id of %s[%u], expected ids that differ", quoted,
                                 key, GPOINTER_TO_UINT (first));
        }
      else if (id != NULL)
        g_hash_table_insert (places, (gpointer)id, GUINT_TO_POINTER (i));
      weeg_place_leave (path, outside);
    }
  weeg_place_leave (path, before);
}

void
weeg_check_refuse_name (WeegPlace *path, const char *const *known, const char *id, const char *what)
{
  g_autofree char *quoted = weeg_quote (id);
  const char *meant = weeg_quote_nearest (known, id);
  guint n = g_strv_length ((char **)known);

  WeegMessage *expected = weeg_message_new_phrase (what);

  /* Translators: a name that was found, and what it should have been, as "the id of a member". */
  if (meant != NULL)
    weeg_place_problem (path, "%s is not there, expected %p; did you mean \"%s\"?", quoted, expected, meant);
  else if (n == 0)
    weeg_place_problem (path, "%s is not there, expected %p, of which there are none", quoted, expected);
  else if (n <= MOST_NAMED)
    weeg_place_problem (path, "%s is not there, expected %p: %p", quoted, expected,
                        weeg_quote_choices (known));
  else
    weeg_place_problem (path, "%s is not there, expected %p", quoted, expected);
}

gboolean
weeg_check_name (WeegPlace *path, const char *const *known, const char *id, const char *what)
{
  if (id == NULL || g_strv_contains (known, id))
    return TRUE;
  weeg_check_refuse_name (path, known, id, what);
  return FALSE;
}

gboolean
weeg_check_reference (
    WeegPlace *path, const char *key, const WeegList *list, const char *id, const char *what)
{
  g_auto (GStrv) known = NULL;
  gsize before;

  if (id == NULL || weeg_list_find (list, id, NULL) != NULL)
    return TRUE;
  known = ids_of (list);
  before = weeg_place_key (path, key);
  weeg_check_refuse_name (path, (const char *const *)known, id, what);
  weeg_place_leave (path, before);
  return FALSE;
}

void
weeg_check_references (
    WeegPlace *path, const char *key, const WeegList *list, const WeegList *ids, const char *what)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GStrv) known = ids_of (list);
  gsize before = weeg_place_key (path, key);

  for (guint i = 0; i < weeg_list_n (ids); i++)
    {
      const char *id = weeg_list_get (ids, i);
      gsize outside = weeg_place_index (path, i);

      if (weeg_check_name (path, (const char *const *)known, id, what) &&
          !g_hash_table_add (seen, (gpointer)id))
        weeg_place_problem (path, "\"%s\" stands in the list twice, expected it once", id);
      weeg_place_leave (path, outside);
    }
  weeg_place_leave (path, before);
}

void
weeg_check_quantity (
    WeegPlace *path, const char *key, const WeegQuantity *quantity, double least, double most)
{
  double low, high;

  if (quantity == NULL)
    return;
  if (!weeg_quantity_ends (quantity, &low, &high))
    low = high = weeg_quantity_base (quantity, least);
  if (low >= least && high <= most)
    return;
  if (most == G_MAXDOUBLE)
    weeg_place_problem_at (path, key, "%.15g, expected at least %.15g", low, least);
  else
    weeg_place_problem_at (path, key, "%.15g, expected from %.15g to %.15g", low < least ? low : high, least,
                           most);
}

void
weeg_check_series (WeegPlace *path, const char *key, const WeegEither *series, gint64 years)
{
  if (weeg_either_is (series, WEEG_KIND_LIST) && years > 0 && weeg_list_n (series->cell.pointer) > years)
    weeg_place_problem_at (path, key, "%u entries, expected at most one per year: %lld",
                           weeg_list_n (series->cell.pointer), (long long)years);
  if (weeg_either_is (series, WEEG_KIND_LIST) && weeg_list_n (series->cell.pointer) == 0)
    weeg_place_problem_at (path, key, "an empty list, expected at least one number");
}

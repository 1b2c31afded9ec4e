/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-dossier-progress-private.h"

#include "weeg-translate.h"

void
weeg_progress_item_free (WeegProgressItem *self)
{
  g_free (self->sentence);
  g_free (self->path);
  g_free (self->target);
  g_free (self);
}

void
weeg_progress_add (WeegProgress *progress,
                   WeegStep step,
                   gboolean done,
                   char *sentence,
                   const char *path,
                   const char *target)
{
  WeegProgressItem *item = g_new0 (WeegProgressItem, 1);

  *item = (WeegProgressItem){ step, done, sentence, g_strdup (path), g_strdup (target) };
  g_ptr_array_add (progress->items, item);
}

void
weeg_progress_add_either (WeegProgress *progress,
                          WeegStep step,
                          gboolean done,
                          const char *complete,
                          const char *missing,
                          const char *path)
{
  weeg_progress_add (progress, step, done, g_strdup (weeg_tr (progress->language, done ? complete : missing)),
                     path, NULL);
}

void
weeg_progress_add_list (WeegProgress *progress,
                        WeegStep step,
                        const WeegList *list,
                        const char *key,
                        gboolean (*lacks) (gconstpointer record, const WeegProgress *progress),
                        const char *complete,
                        const char *missing,
                        const WeegText *(*name_of) (gconstpointer record))
{
  guint n_lacking = 0;

  for (guint i = 0; i < weeg_list_n (list); i++)
    {
      gconstpointer record = weeg_list_get (list, i);
      g_autofree char *path = NULL;

      if (!lacks (record, progress))
        continue;
      n_lacking++;
      path = g_strdup_printf ("%s[%u]", key, i);
      weeg_progress_add (progress, step, FALSE,
                         g_strdup_printf ("%s: %s", weeg_text_get (name_of (record), progress->language),
                                          weeg_tr (progress->language, missing)),
                         path, weeg_record_get_id (record));
    }
  if (n_lacking == 0 && weeg_list_n (list) > 0)
    weeg_progress_add (progress, step, TRUE, g_strdup (weeg_tr (progress->language, complete)), key, NULL);
}

GPtrArray *
weeg_dossier_progress_new (const WeegDossier *dossier, const WeegAnalysis *analysis, const char *language)
{
  WeegProgress progress = { dossier, analysis, language,
                            g_ptr_array_new_with_free_func ((GDestroyNotify)weeg_progress_item_free) };

  g_return_val_if_fail (dossier != NULL, progress.items);
  weeg_progress_add_intake (&progress);
  weeg_progress_add_plan (&progress);
  weeg_progress_add_assessment (&progress);
  weeg_progress_add_weighing (&progress);
  weeg_progress_add_decision (&progress);
  weeg_progress_add_advice (&progress);
  return progress.items;
}

guint
weeg_dossier_progress_n_missing (const GPtrArray *progress, WeegStep step)
{
  guint n = 0;

  for (guint i = 0; i < progress->len; i++)
    {
      const WeegProgressItem *item = progress->pdata[i];

      n += item->step == step && !item->done ? 1 : 0;
    }
  return n;
}

char *
weeg_dossier_progress_summary (const GPtrArray *progress, WeegStep step, const char *language)
{
  guint n = weeg_dossier_progress_n_missing (progress, step);

  if (n == 0)
    return g_strdup (weeg_tr (language, "Complete"));
  return g_strdup_printf (weeg_trn (language, "%u thing is missing", "%u things are missing", n), n);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-log-words.h"

#include "weeg-locale.h"

/* --- Rows --- */

struct _WeegLogRow
{
  GObject parent_instance;
  WeegLogEntry *entry;
  char *sentence;       /* NULL until it is asked for */
  WeegDossier *dossier; /* NULL: the register's own log */
  guint index;
  GHashTable *titles;
  const WeegLogNames *names;
  const char *language; /* interned */
};

G_DEFINE_FINAL_TYPE (WeegLogRow, weeg_log_row, G_TYPE_OBJECT)

static void
weeg_log_row_finalize (GObject *object)
{
  WeegLogRow *self = WEEG_LOG_ROW (object);

  weeg_record_unref (self->entry);
  g_clear_pointer (&self->dossier, weeg_record_unref);
  g_clear_pointer (&self->titles, g_hash_table_unref);
  g_free (self->sentence);
  G_OBJECT_CLASS (weeg_log_row_parent_class)->finalize (object);
}

static void
weeg_log_row_class_init (WeegLogRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = weeg_log_row_finalize;
}

static void
weeg_log_row_init (WeegLogRow *self)
{
}

const char *
weeg_log_row_get_at (WeegLogRow *self)
{
  g_return_val_if_fail (WEEG_IS_LOG_ROW (self), NULL);
  return self->entry->at;
}

char *
weeg_log_row_dup_moment (WeegLogRow *self)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) moment = NULL, local = NULL;
  g_autofree char *day = NULL, *date = NULL, *hour = NULL;

  g_return_val_if_fail (WEEG_IS_LOG_ROW (self), NULL);
  moment = g_date_time_new_from_iso8601 (self->entry->at, utc);
  local = moment != NULL ? g_date_time_to_local (moment) : NULL;
  if (local == NULL)
    return g_strdup (self->entry->at);
  day = g_date_time_format (local, "%Y-%m-%d");
  date = weeg_locale_format_iso_date (weeg_locale_get (self->language), day, WEEG_DATE_SHORT);
  hour = g_date_time_format (local, "%H:%M");
  return g_strdup_printf ("%s\302\240%s", date, hour);
}

const char *
weeg_log_row_get_who (WeegLogRow *self)
{
  g_return_val_if_fail (WEEG_IS_LOG_ROW (self), NULL);
  return self->entry->who;
}

const char *
weeg_log_row_get_sentence (WeegLogRow *self)
{
  g_return_val_if_fail (WEEG_IS_LOG_ROW (self), NULL);
  if (self->sentence == NULL)
    self->sentence = self->dossier != NULL
                         ? weeg_log_sentence (self->dossier, self->index, self->names, self->language)
                         : weeg_log_own_sentence (self->entry, self->titles, self->language);
  return self->sentence;
}

/* --- The model: rows are made when they are asked for, and kept --- */

#define WEEG_TYPE_LOG_MODEL (weeg_log_model_get_type ())
G_DECLARE_FINAL_TYPE (WeegLogModel, weeg_log_model, WEEG, LOG_MODEL, GObject)

struct _WeegLogModel
{
  GObject parent_instance;
  WeegDossier *dossier; /* NULL: the register's own log */
  WeegList *entries;    /* oldest first */
  GHashTable *titles;
  const WeegLogNames *names;
  const char *language; /* interned */
  GPtrArray *rows;      /* of WeegLogRow, or NULL where none was asked for yet; by entry */
};

static GType
get_item_type (GListModel *model)
{
  return WEEG_TYPE_LOG_ROW;
}

static guint
get_n_items (GListModel *model)
{
  return weeg_list_n (WEEG_LOG_MODEL (model)->entries);
}

static gpointer
get_item (GListModel *model, guint position)
{
  WeegLogModel *self = WEEG_LOG_MODEL (model);
  guint n = weeg_list_n (self->entries);
  WeegLogRow *row;
  guint index;

  if (position >= n)
    return NULL;
  index = n - 1 - position;
  row = self->rows->pdata[index];
  if (row != NULL)
    return g_object_ref (row);
  row = g_object_new (WEEG_TYPE_LOG_ROW, NULL);
  row->entry = weeg_record_ref (weeg_list_get (self->entries, index));
  row->dossier = self->dossier != NULL ? weeg_record_ref (self->dossier) : NULL;
  row->index = index;
  row->titles = self->titles != NULL ? g_hash_table_ref (self->titles) : NULL;
  row->names = self->names;
  row->language = self->language;
  self->rows->pdata[index] = row;
  return g_object_ref (row);
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (WeegLogModel,
                               weeg_log_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
weeg_log_model_finalize (GObject *object)
{
  WeegLogModel *self = WEEG_LOG_MODEL (object);

  g_clear_pointer (&self->dossier, weeg_record_unref);
  g_clear_pointer (&self->entries, weeg_list_unref);
  g_clear_pointer (&self->titles, g_hash_table_unref);
  g_ptr_array_unref (self->rows);
  G_OBJECT_CLASS (weeg_log_model_parent_class)->finalize (object);
}

static void
weeg_log_model_class_init (WeegLogModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = weeg_log_model_finalize;
}

static void
weeg_log_model_init (WeegLogModel *self)
{
}

static void
clear_row (gpointer row)
{
  if (row != NULL)
    g_object_unref (row);
}

/* Room for a row of each entry. */
static void
make_room (WeegLogModel *self)
{
  self->rows = g_ptr_array_new_with_free_func (clear_row);
  g_ptr_array_set_size (self->rows, (int)weeg_list_n (self->entries));
}

GListModel *
weeg_log_model_new (const WeegDossier *dossier, const WeegLogNames *names, const char *language)
{
  WeegLogModel *self;

  g_return_val_if_fail (dossier != NULL, NULL);
  self = g_object_new (WEEG_TYPE_LOG_MODEL, NULL);
  self->dossier = weeg_record_ref (dossier);
  if (dossier->log != NULL)
    self->entries = weeg_list_ref (dossier->log);
  self->names = names;
  self->language = g_intern_string (language);
  make_room (self);
  return G_LIST_MODEL (self);
}

GListModel *
weeg_log_model_new_own (const WeegList *entries, GHashTable *titles, const char *language)
{
  WeegLogModel *self = g_object_new (WEEG_TYPE_LOG_MODEL, NULL);

  if (entries != NULL)
    self->entries = weeg_list_ref ((WeegList *)entries);
  if (titles != NULL)
    self->titles = g_hash_table_ref (titles);
  self->language = g_intern_string (language);
  make_room (self);
  return G_LIST_MODEL (self);
}

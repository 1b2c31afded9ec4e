/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-catalogue.h"

#include <string.h>

#include <gio/gio.h>

#include "weeg-catalogue-private.h"
#include "weeg-language.h"
#include "weeg-translate.h"

/* The header of a .mo file, in words of 32 bits. */
enum
{
  HEADER_MAGIC,
  HEADER_REVISION,
  HEADER_COUNT,
  HEADER_ORIGINALS,
  HEADER_TRANSLATIONS,
  HEADER_WORDS = 7,
};

#define MAGIC 0x950412deu
#define CONTEXT_END '\004'
#define FORMS 2

struct _WeegCatalogue
{
  GBytes *bytes;
  const char *data; /* of bytes */
  gsize size;
  gboolean swapped;
  guint count;
  guint originals;    /* offset of the table of (length, offset), sorted by text */
  guint translations; /* offset of the table of the same order */
};

G_DEFINE_QUARK (weeg - catalogue - error - quark, weeg_catalogue_error)

static guint
read_word (const WeegCatalogue *self, gsize offset)
{
  guint32 word;

  memcpy (&word, self->data + offset, sizeof word);
  return self->swapped ? GUINT32_SWAP_LE_BE (word) : word;
}

/* The text at entry i of a table; checked by check_texts () before any look-up. */
static const char *
get_text (const WeegCatalogue *self, guint table, guint i, gsize *length)
{
  gsize entry = (gsize)table + 8 * (gsize)i;

  if (length != NULL)
    *length = read_word (self, entry);
  return self->data + read_word (self, entry + 4);
}

static gboolean
fail (GError **error, WeegCatalogueError code, const char *what)
{
  g_set_error_literal (error, WEEG_CATALOGUE_ERROR, code, what);
  return FALSE;
}

static gboolean
check_header (WeegCatalogue *self, GError **error)
{
  guint64 size = self->size;
  guint magic;

  if (size < HEADER_WORDS * 4)
    return fail (error, WEEG_CATALOGUE_ERROR_DAMAGED, "shorter than the header of a .mo file");

  self->swapped = FALSE;
  magic = read_word (self, HEADER_MAGIC);
  self->swapped = magic == GUINT32_SWAP_LE_BE (MAGIC);
  if (magic != MAGIC && !self->swapped)
    return fail (error, WEEG_CATALOGUE_ERROR_DAMAGED, "not a .mo file: the first four bytes differ");
  if (read_word (self, HEADER_REVISION * 4) >> 16 > 1)
    return fail (error, WEEG_CATALOGUE_ERROR_UNSUPPORTED, "a later revision of the .mo format than 1");

  self->count = read_word (self, HEADER_COUNT * 4);
  self->originals = read_word (self, HEADER_ORIGINALS * 4);
  self->translations = read_word (self, HEADER_TRANSLATIONS * 4);
  if (self->originals + 8 * (guint64)self->count > size ||
      self->translations + 8 * (guint64)self->count > size)
    return fail (error, WEEG_CATALOGUE_ERROR_DAMAGED, "its tables end after the end of the file");
  return TRUE;
}

/* Every text lies in the file, ends with a zero byte and is UTF-8, part by part
 * (the forms of a plural are parted by zero bytes). */
static gboolean
check_text (const WeegCatalogue *self, guint table, guint i, guint *parts, GError **error)
{
  guint64 length = read_word (self, (gsize)table + 8 * (gsize)i);
  guint64 offset = read_word (self, (gsize)table + 8 * (gsize)i + 4);
  const char *text, *end;

  if (offset + length + 1 > self->size)
    return fail (error, WEEG_CATALOGUE_ERROR_DAMAGED, "a text ends after the end of the file");
  text = self->data + offset;
  end = text + length;
  if (*end != '\0')
    return fail (error, WEEG_CATALOGUE_ERROR_DAMAGED, "a text does not end with a zero byte");

  for (*parts = 0; text <= end; text += strlen (text) + 1, ++*parts)
    if (!g_utf8_validate (text, -1, NULL))
      return fail (error, WEEG_CATALOGUE_ERROR_DAMAGED, "a text is not UTF-8");
  return TRUE;
}

static gboolean
check_texts (const WeegCatalogue *self, GError **error)
{
  const char *previous = NULL;

  for (guint i = 0; i < self->count; i++)
    {
      guint original_parts, forms;
      const char *original;

      if (!check_text (self, self->originals, i, &original_parts, error) ||
          !check_text (self, self->translations, i, &forms, error))
        return FALSE;
      if (original_parts > 1 && forms != FORMS)
        return fail (error, WEEG_CATALOGUE_ERROR_UNSUPPORTED,
                     "a message with another number of plural forms than 2");

      original = get_text (self, self->originals, i, NULL);
      if (previous != NULL && strcmp (previous, original) >= 0)
        return fail (error, WEEG_CATALOGUE_ERROR_DAMAGED, "its messages are not in order");
      previous = original;
    }
  return TRUE;
}

static void
catalogue_clear (gpointer data)
{
  WeegCatalogue *self = data;

  g_bytes_unref (self->bytes);
}

WeegCatalogue *
weeg_catalogue_new_from_bytes (GBytes *bytes, GError **error)
{
  g_autoptr (WeegCatalogue) self = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  self = g_atomic_rc_box_new0 (WeegCatalogue);
  self->bytes = g_bytes_ref (bytes);
  self->data = g_bytes_get_data (bytes, &self->size);
  if (!check_header (self, error) || !check_texts (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

WeegCatalogue *
weeg_catalogue_new_from_file (const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *contents = NULL;
  gsize length;

  g_return_val_if_fail (path != NULL, NULL);

  /* Read, not mapped: a file that is replaced under a map would change texts that were checked. */
  if (!g_file_get_contents (path, &contents, &length, error))
    return NULL;
  bytes = g_bytes_new_take (g_steal_pointer (&contents), length);
  return weeg_catalogue_new_from_bytes (bytes, error);
}

WeegCatalogue *
weeg_catalogue_ref (WeegCatalogue *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return g_atomic_rc_box_acquire (self);
}

void
weeg_catalogue_unref (WeegCatalogue *self)
{
  g_return_if_fail (self != NULL);
  g_atomic_rc_box_release_full (self, catalogue_clear);
}

guint
weeg_catalogue_get_size (const WeegCatalogue *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->count;
}

/* As strcmp () of `original` with "context CONTEXT_END msgid", without building it. */
static int
compare_message (const char *original, const char *context, const char *msgid)
{
  gsize length;
  int difference;

  if (context == NULL)
    return strcmp (original, msgid);

  length = strlen (context);
  difference = strncmp (original, context, length);
  if (difference != 0)
    return difference;
  if (original[length] != CONTEXT_END)
    return (guchar)original[length] - CONTEXT_END;
  return strcmp (original + length + 1, msgid);
}

static gboolean
find_message (const WeegCatalogue *self, const char *context, const char *msgid, guint *found)
{
  guint low = 0, high = self->count;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      int order = compare_message (get_text (self, self->originals, middle, NULL), context, msgid);

      if (order == 0)
        {
          *found = middle;
          return TRUE;
        }
      if (order < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return FALSE;
}

const char *
weeg_catalogue_lookup (const WeegCatalogue *self, const char *context, const char *msgid)
{
  return weeg_catalogue_lookup_plural (self, context, msgid, 0);
}

const char *
weeg_catalogue_lookup_plural (const WeegCatalogue *self, const char *context, const char *msgid, guint form)
{
  const char *text, *end;
  gsize length;
  guint i;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (msgid != NULL, NULL);

  /* The empty message is the header of the file, not a translation. */
  if (*msgid == '\0' || !find_message (self, context, msgid, &i))
    return NULL;

  text = get_text (self, self->translations, i, &length);
  for (end = text + length; form > 0 && text <= end; form--)
    text += strlen (text) + 1;
  return text <= end && *text != '\0' ? text : NULL;
}

/* --- the program's own catalogues ---------------------------------------- */

static gpointer
find_directory (gpointer data)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);

  if (program != NULL && g_str_has_prefix (program, WEEG_BUILD_ROOT G_DIR_SEPARATOR_S))
    return g_build_filename (WEEG_BUILD_ROOT, "po", NULL);
  return g_strdup (WEEG_LOCALE_DIR);
}

const char *
weeg_catalogue_get_directory (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, find_directory, NULL);
}

static WeegCatalogue *
load (const char *language)
{
  g_autofree char *path = g_build_filename (weeg_catalogue_get_directory (), language, "LC_MESSAGES",
                                            GETTEXT_PACKAGE ".mo", NULL);
  g_autoptr (GError) error = NULL;
  WeegCatalogue *catalogue = weeg_catalogue_new_from_file (path, &error);

  if (catalogue == NULL)
    g_message ("%s: %s; texts stay in English", path, error->message);
  return catalogue;
}

/* Loaded once and kept for the life of the program, so that what a look-up
 * returned stays there. */
static const WeegCatalogue *
get_own (const char *locale)
{
  static GMutex mutex;
  static GHashTable *catalogues; /* language -> WeegCatalogue, or NULL where there is none */
  const char *language = locale != NULL ? weeg_language_match (locale) : NULL;
  gpointer catalogue = NULL;

  if (language == NULL || strcmp (language, "en") == 0)
    return NULL;

  g_mutex_lock (&mutex);
  if (catalogues == NULL)
    catalogues = g_hash_table_new (g_str_hash, g_str_equal);
  if (!g_hash_table_lookup_extended (catalogues, language, NULL, &catalogue))
    {
      catalogue = load (language);
      g_hash_table_insert (catalogues, (gpointer)language, catalogue);
    }
  g_mutex_unlock (&mutex);
  return catalogue;
}

const char *
weeg_catalogue_translate (const char *language, const char *context, const char *msgid)
{
  const WeegCatalogue *catalogue;
  const char *text = NULL;

  g_return_val_if_fail (msgid != NULL, NULL);

  catalogue = get_own (language);
  if (catalogue != NULL)
    text = weeg_catalogue_lookup (catalogue, context, msgid);
  return text != NULL ? text : msgid;
}

const char *
weeg_catalogue_translate_plural (const char *language, const char *msgid, const char *msgid_plural, gulong n)
{
  const WeegCatalogue *catalogue;
  const char *text = NULL;

  g_return_val_if_fail (msgid != NULL && msgid_plural != NULL, NULL);

  catalogue = get_own (language);
  if (catalogue != NULL)
    text = weeg_catalogue_lookup_plural (catalogue, NULL, msgid, n != 1);
  if (text != NULL)
    return text;
  return n != 1 ? msgid_plural : msgid;
}

const char *
weeg_tr (const char *language, const char *msgid)
{
  return weeg_catalogue_translate (language, NULL, msgid);
}

const char *
weeg_trc (const char *language, const char *context, const char *msgid)
{
  return weeg_catalogue_translate (language, context, msgid);
}

const char *
weeg_trn (const char *language, const char *singular, const char *plural, gulong n)
{
  return weeg_catalogue_translate_plural (language, singular, plural, n);
}

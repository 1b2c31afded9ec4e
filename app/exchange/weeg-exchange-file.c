/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-exchange-file.h"

#include <string.h>

#include "weeg-dossier-check.h"
#include "weeg-json-read-private.h"
#include "weeg-json-text.h"
#include "weeg-json-value.h"
#include "weeg-mcda-model.h"
#include "weeg-pdf-attachment.h"
#include "weeg-quote.h"

const char *const weeg_format_names[] = { "weegwijzer-dossier",  "weegwijzer-dossiers",
                                          "weegwijzer-mcda",     "weegwijzer-weights",
                                          "weegwijzer-workload", "weegwijzer-economics",
                                          "weegwijzer-budget",   NULL };

const WeegRecordType *
weeg_format_get_record_type (WeegFormat format)
{
  switch (format)
    {
    case WEEG_FORMAT_DOSSIER:
    case WEEG_FORMAT_DOSSIERS:
      return &weeg_dossier_type;
    case WEEG_FORMAT_MCDA:
      return &weeg_mcda_type;
    case WEEG_FORMAT_WEIGHTS:
      return &weeg_weights_type;
    case WEEG_FORMAT_WORKLOAD:
      return &weeg_workload_type;
    case WEEG_FORMAT_ECONOMICS:
      return &weeg_economics_type;
    case WEEG_FORMAT_BUDGET:
      return &weeg_budget_type;
    }
  g_assert_not_reached ();
}

void
weeg_exchange_file_free (WeegExchangeFile *file)
{
  g_ptr_array_unref (file->records);
  g_free (file);
}

/* Which format @root says that it is, and whether in a version that is known. */
static gboolean
read_format (WeegPlace *path, const json_t *root, WeegFormat *format)
{
  const json_t *name = json_object_get (root, "format");
  const json_t *version = json_object_get (root, "version");
  g_autofree char *quoted = NULL;
  const char *meant;
  int which;

  if (!json_is_object (root))
    {
      weeg_place_problem (path, "not a JSON object, expected one with \"format\" and \"version\"");
      return FALSE;
    }
  if (!json_is_string (name))
    {
      weeg_place_problem_at (path, "format",
                             name == NULL ? N_ ("missing, expected %p") : N_ ("not text, expected %p"),
                             weeg_quote_choices (weeg_format_names));
      return FALSE;
    }
  which = weeg_names_index (weeg_format_names, json_string_value (name));
  if (which < 0)
    {
      quoted = weeg_quote (json_string_value (name));
      meant = weeg_quote_nearest (weeg_format_names, json_string_value (name));
      if (meant != NULL)
        weeg_place_problem_at (path, "format",
                               "%s is not a format to read, expected %p; did you mean \"%s\"?", quoted,
                               weeg_quote_choices (weeg_format_names), meant);
      else
        weeg_place_problem_at (path, "format", "%s is not a format to read, expected %p", quoted,
                               weeg_quote_choices (weeg_format_names));
      return FALSE;
    }
  if (!json_is_number (version) || json_number_value (version) != 1)
    {
      g_autofree char *found = version != NULL ? weeg_json_value_write (version, WEEG_JSON_COMPACT) : NULL;

      if (found == NULL)
        weeg_place_problem_at (path, "version", "missing, expected 1");
      else if (json_is_number (version) && json_number_value (version) > 1)
        weeg_place_problem_at (path, "version",
                               "%s, expected 1; the file is of a newer version of this program", found);
      else
        weeg_place_problem_at (path, "version", "%s, expected 1", found);
      return FALSE;
    }
  *format = (WeegFormat)which;
  return TRUE;
}

static void
check_record (WeegFormat format, gconstpointer record, WeegProblems *problems)
{
  switch (format)
    {
    case WEEG_FORMAT_DOSSIER:
    case WEEG_FORMAT_DOSSIERS:
      weeg_dossier_check (record, problems);
      break;
    case WEEG_FORMAT_MCDA:
      weeg_mcda_check (record, problems);
      break;
    case WEEG_FORMAT_WEIGHTS:
      weeg_weights_check (record, problems);
      break;
    case WEEG_FORMAT_WORKLOAD:
      weeg_workload_check (record, problems);
      break;
    case WEEG_FORMAT_ECONOMICS:
      weeg_economics_check (record, problems);
      break;
    case WEEG_FORMAT_BUDGET:
      weeg_budget_check (record, problems);
      break;
    }
}

/* Whether the rest can be understood without what stands at @key: it is lists that are referred to. */
static gboolean
is_on_its_own (WeegFormat format, const char *key)
{
  const WeegField *field = weeg_record_type_find (weeg_format_get_record_type (format), key);

  return field != NULL && field->shape.kind != WEEG_KIND_LIST;
}

/* Whether so much could not be read that what is left would only be misunderstood: a whole list, an id, or
 * the number of a round. */
static gboolean
is_too_broken (WeegFormat format, const WeegProblems *problems, guint from, gsize base)
{
  for (guint i = from; i < weeg_problems_n (problems); i++)
    {
      const char *inside = weeg_problems_path (problems, i) + base;

      if (*inside == '.')
        inside++;
      if (strchr (inside, '.') == NULL ? !is_on_its_own (format, inside)
                                       : g_str_has_suffix (inside, ".id") || g_str_has_suffix (inside, "].n"))
        return TRUE;
    }
  return FALSE;
}

/* Whether @place holds, or lies in, a place at which something could not be read. */
static gboolean
is_explained (const WeegProblems *problems, guint from, guint to, const char *place)
{
  for (guint i = from; i < to; i++)
    {
      const char *unread = weeg_problems_path (problems, i);

      if (g_str_has_prefix (unread, place) || g_str_has_prefix (place, unread))
        return TRUE;
    }
  return FALSE;
}

/* Adds what is wrong with @record, which stands at @path, to the file's problems, of which those from
 * @unread on say what could not be read of it. */
static void
check_at (WeegPlace *path, WeegFormat format, gconstpointer record, guint unread)
{
  g_autoptr (WeegProblems) inside = weeg_problems_new ();
  guint read = weeg_problems_n (path->problems);

  check_record (format, record, inside);
  for (guint i = 0; i < weeg_problems_n (inside); i++)
    {
      const char *below = weeg_problems_path (inside, i);
      gboolean dot = path->text->len > 0 && *below != '\0' && *below != '[';
      g_autofree char *place = g_strconcat (path->text->str, dot ? "." : "", below, NULL);

      if (!is_explained (path->problems, unread, read, place))
        weeg_problems_take (path->problems, place, weeg_problems_ref_message (inside, i));
    }
}

static void
read_one (WeegPlace *path, WeegExchangeFile *file, const json_t *value)
{
  guint before = weeg_problems_n (path->problems);
  gpointer record;

  if (!json_is_object (value))
    {
      weeg_place_problem (path, "not an object, expected a dossier");
      return;
    }
  record = weeg_json_read_object (path, weeg_format_get_record_type (file->format), value);
  if (!is_too_broken (file->format, path->problems, before, path->text->len))
    check_at (path, file->format, record, before);
  g_ptr_array_add (file->records, record);
}

static void
check_ids_differ (WeegPlace *path, const WeegExchangeFile *file)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < file->records->len; i++)
    {
      const char *id = weeg_record_get_id (g_ptr_array_index (file->records, i));

      if (id != NULL && !g_hash_table_add (ids, (gpointer)id))
        weeg_place_problem_at (path, "dossiers", "\"%s\" stands in it twice, expected each dossier once", id);
    }
}

static void
read_several (WeegPlace *path, WeegExchangeFile *file, const json_t *root)
{
  const json_t *list = json_object_get (root, "dossiers");
  gsize before;

  if (!json_is_array (list) || json_array_size (list) > WEEG_LONGEST_LIST)
    {
      weeg_place_problem_at (path, "dossiers",
                             list == NULL ? N_ ("missing, expected a list of at most %d dossiers")
                             : json_is_array (list)
                                 ? N_ ("too many, expected a list of at most %d dossiers")
                                 : N_ ("not a list, expected a list of at most %d dossiers"),
                             WEEG_LONGEST_LIST);
      return;
    }
  before = weeg_place_key (path, "dossiers");
  for (guint i = 0; i < json_array_size (list); i++)
    {
      gsize outside = weeg_place_index (path, i);

      read_one (path, file, json_array_get (list, i));
      weeg_place_leave (path, outside);
    }
  weeg_place_leave (path, before);
  check_ids_differ (path, file);
}

static WeegExchangeFile *
read_json (const char *data, gsize length, WeegProblems *problems)
{
  g_auto (WeegPlace) path = { 0 };
  g_autoptr (WeegExchangeFile) file = g_new0 (WeegExchangeFile, 1);
  g_autoptr (json_t) root = NULL;
  guint before = weeg_problems_n (problems);

  weeg_place_init (&path, problems);
  path.keep_partial = TRUE;
  file->records = g_ptr_array_new_with_free_func (weeg_record_unref);
  root = weeg_json_text_parse (data, length, problems);
  if (root == NULL || !read_format (&path, root, &file->format))
    return NULL;
  if (file->format == WEEG_FORMAT_DOSSIERS)
    read_several (&path, file, root);
  else
    read_one (&path, file, root);
  return weeg_problems_n (problems) == before ? g_steal_pointer (&file) : NULL;
}

/* A dossier may speak of "%PDF-" in its first lines. */
static gboolean
begins_as_json (const char *data, gsize length)
{
  gsize i = 0;

  while (i < length && g_ascii_isspace (data[i]))
    i++;
  return i < length && (data[i] == '{' || data[i] == '[');
}

gboolean
weeg_exchange_file_is_database (gconstpointer beginning, gsize length)
{
  static const char magic[] = "SQLite format 3"; /* with the zero behind it */

  return length >= sizeof magic && memcmp (beginning, magic, sizeof magic) == 0;
}

WeegExchangeFile *
weeg_exchange_file_read (GBytes *bytes, WeegProblems *problems)
{
  g_autoptr (GBytes) attached = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  const char *data;

  g_return_val_if_fail (bytes != NULL && problems != NULL, NULL);

  data = g_bytes_get_data (bytes, &length);
  if (length == 0)
    {
      weeg_problems_add (problems, "", "empty, expected JSON");
      return NULL;
    }
  if (weeg_exchange_file_is_database (data, length))
    {
      weeg_problems_add (problems, "",
                         "a database, such as a register is, expected JSON or the PDF of an advice");
      return NULL;
    }
  if (begins_as_json (data, length) || !weeg_pdf_recognise (data, length))
    return read_json (data, length, problems);
  if (!weeg_pdf_extract_attachment (bytes, NULL, &attached, &error))
    {
      weeg_problems_add (problems, "", "%p, expected a PDF that carries a dossier",
                         weeg_error_ref_message (error));
      return NULL;
    }
  data = g_bytes_get_data (attached, &length);
  return read_json (data, length, problems);
}

/* Writing */

static json_t *
with_format (WeegFormat format, gconstpointer record)
{
  g_autoptr (json_t) value = weeg_json_value_from_record (record, FALSE);
  json_t *object = json_object ();

  json_object_set_new (object, "format", json_string (weeg_format_names[format]));
  json_object_set_new (object, "version", json_integer (1));
  json_object_update (object, value);
  return object;
}

char *
weeg_exchange_file_write (WeegFormat format, gconstpointer record)
{
  return weeg_exchange_file_write_as (format, record, WEEG_JSON_PRETTY);
}

char *
weeg_exchange_file_write_as (WeegFormat format, gconstpointer record, WeegJsonForm form)
{
  g_autoptr (json_t) value = NULL;

  g_return_val_if_fail (record != NULL && format != WEEG_FORMAT_DOSSIERS, NULL);

  value = with_format (format, record);
  return weeg_json_value_write (value, form);
}

char *
weeg_exchange_file_write_dossiers (const WeegDossier *const *dossiers, guint n)
{
  g_autoptr (json_t) value = json_object ();
  json_t *list = json_array ();

  json_object_set_new (value, "format", json_string (weeg_format_names[WEEG_FORMAT_DOSSIERS]));
  json_object_set_new (value, "version", json_integer (1));
  json_object_set_new (value, "dossiers", list);
  for (guint i = 0; i < n; i++)
    json_array_append_new (list, with_format (WEEG_FORMAT_DOSSIER, dossiers[i]));
  return weeg_json_value_write (value, WEEG_JSON_PRETTY);
}

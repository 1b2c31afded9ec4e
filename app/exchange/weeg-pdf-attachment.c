/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-pdf-attachment.h"

#include <gio/gio.h>
#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

#include "weeg-message.h"

#define HEADER_REACH 1024 /* where readers look for the header */
#define MAX_DEPTH 32      /* of the name tree */
#define MAX_FILES 10000
#define CHUNK 65536

WEEG_DEFINE_ERROR_DOMAIN ("pdf", weeg_pdf_error)

typedef struct
{
  qpdf_data pdf;
  const char *name; /* (nullable) */
  qpdf_oh found;
  gboolean has_found;
  guint n_files;
} Search;

/* @message is marked with N_(). */
static gboolean
fail (GError **error, WeegPdfError code, const char *message)
{
  weeg_set_error_take (error, WEEG_PDF_ERROR, (int)code, weeg_message_new_phrase (message));
  return FALSE;
}

gboolean
weeg_pdf_recognise (const void *data, gsize length)
{
  static const char header[] = "%PDF-";
  const char *text = data;
  gsize reach = MIN (length, HEADER_REACH);

  for (gsize i = 0; i + sizeof header - 1 <= reach; i++)
    if (memcmp (text + i, header, sizeof header - 1) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
open_pdf (qpdf_data pdf, const char *data, gsize length, GError **error)
{
  qpdf_error problem;

  qpdf_silence_errors (pdf);
  qpdf_set_suppress_warnings (pdf, QPDF_TRUE);
  /* A file that has to be mended to be read has lost something, and it might be what we are after. */
  qpdf_set_attempt_recovery (pdf, QPDF_FALSE);
  if ((qpdf_read_memory (pdf, "", data, length, NULL) & QPDF_ERRORS) == 0)
    return TRUE;
  problem = qpdf_get_error (pdf);
  if (qpdf_get_error_code (pdf, problem) == qpdf_e_password)
    return fail (error, WEEG_PDF_ERROR_ENCRYPTED, N_ ("the PDF is protected by a password"));
  return fail (error, WEEG_PDF_ERROR_DAMAGED, N_ ("the PDF is damaged"));
}

/* The library complains on standard error of a problem that nobody asked for. */
static void
close_pdf (qpdf_data pdf)
{
  if (qpdf_has_error (pdf))
    qpdf_get_error (pdf);
  qpdf_cleanup (&pdf);
}

/* The name a file goes by: /UF, or /F where there is no Unicode one. (transfer full) */
static char *
dup_file_name (Search *self, qpdf_oh file)
{
  static const char *const keys[] = { "/UF", "/F" };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      qpdf_oh name = qpdf_oh_get_key (self->pdf, file, keys[i]);

      if (qpdf_oh_is_string (self->pdf, name))
        return g_strdup (qpdf_oh_get_utf8_value (self->pdf, name));
    }
  return g_strdup ("");
}

static gboolean
is_wanted (const Search *self, const char *name)
{
  g_autofree char *lower = NULL;

  if (self->name != NULL)
    return strcmp (self->name, name) == 0;
  lower = g_ascii_strdown (name, -1);
  return g_str_has_suffix (lower, ".json");
}

static void
consider_file (Search *self, qpdf_oh file)
{
  g_autofree char *name = NULL;
  qpdf_oh stream;

  if (self->has_found || !qpdf_oh_is_dictionary (self->pdf, file) || ++self->n_files > MAX_FILES)
    return;
  name = dup_file_name (self, file);
  stream = qpdf_oh_get_key_if_dict (self->pdf, qpdf_oh_get_key (self->pdf, file, "/EF"), "/F");
  if (is_wanted (self, name) && qpdf_oh_is_stream (self->pdf, stream))
    {
      self->found = stream;
      self->has_found = TRUE;
    }
}

/* A node of the name tree: /Names are pairs of a name and a file, /Kids are nodes. */
static void
search_node (Search *self, qpdf_oh node, int depth)
{
  qpdf_oh names, kids;
  int n_names, n_kids;

  if (depth > MAX_DEPTH || !qpdf_oh_is_dictionary (self->pdf, node))
    return;
  names = qpdf_oh_get_key (self->pdf, node, "/Names");
  kids = qpdf_oh_get_key (self->pdf, node, "/Kids");
  n_names = qpdf_oh_is_array (self->pdf, names) ? qpdf_oh_get_array_n_items (self->pdf, names) : 0;
  n_kids = qpdf_oh_is_array (self->pdf, kids) ? qpdf_oh_get_array_n_items (self->pdf, kids) : 0;
  for (int i = 0; i + 1 < n_names && !self->has_found && self->n_files < MAX_FILES; i += 2)
    consider_file (self, qpdf_oh_get_array_item (self->pdf, names, i + 1));
  for (int i = 0; i < n_kids && !self->has_found && ++self->n_files < MAX_FILES; i++)
    search_node (self, qpdf_oh_get_array_item (self->pdf, kids, i), depth + 1);
}

static gboolean
find_file (Search *self, GError **error)
{
  qpdf_oh names = qpdf_oh_get_key_if_dict (self->pdf, qpdf_get_root (self->pdf), "/Names");

  search_node (self, qpdf_oh_get_key_if_dict (self->pdf, names, "/EmbeddedFiles"), 0);
  if (self->has_found)
    return TRUE;
  if (qpdf_has_error (self->pdf))
    return fail (error, WEEG_PDF_ERROR_DAMAGED, N_ ("the PDF is damaged"));
  return fail (error, WEEG_PDF_ERROR_NONE,
               self->name != NULL ? N_ ("carries no file of that name") : N_ ("carries no JSON file"));
}

static gboolean
is_name (Search *self, qpdf_oh object, const char *name)
{
  return qpdf_oh_is_name (self->pdf, object) && strcmp (qpdf_oh_get_name (self->pdf, object), name) == 0;
}

/* The way the stream is packed: only plain and deflated ones are read, as PDF writers make of attached files.
 */
static gboolean
find_packing (Search *self, gboolean *is_deflated, GError **error)
{
  qpdf_oh dictionary = qpdf_oh_get_dict (self->pdf, self->found);
  qpdf_oh filter = qpdf_oh_get_key (self->pdf, dictionary, "/Filter");
  qpdf_oh parameters = qpdf_oh_get_key (self->pdf, dictionary, "/DecodeParms");

  if (qpdf_oh_is_array (self->pdf, filter) && qpdf_oh_get_array_n_items (self->pdf, filter) == 1)
    filter = qpdf_oh_get_array_item (self->pdf, filter, 0);
  if (qpdf_oh_is_array (self->pdf, filter) && qpdf_oh_get_array_n_items (self->pdf, filter) == 0)
    filter = qpdf_oh_new_null (self->pdf);
  if (qpdf_oh_is_array (self->pdf, parameters) && qpdf_oh_get_array_n_items (self->pdf, parameters) == 1)
    parameters = qpdf_oh_get_array_item (self->pdf, parameters, 0);
  *is_deflated = is_name (self, filter, "/FlateDecode");
  if ((*is_deflated || qpdf_oh_is_null (self->pdf, filter)) &&
      !qpdf_oh_has_key (self->pdf, qpdf_oh_is_dictionary (self->pdf, parameters) ? parameters : dictionary,
                        "/Predictor"))
    return TRUE;
  return fail (error, WEEG_PDF_ERROR_DAMAGED, "its attached file is packed in a way that is not read");
}

/* Unpacks step by step, so that a small file that unpacks to a huge one is stopped at the limit. */
static gboolean
inflate (Search *self, const guint8 *data, gsize length, GByteArray *plain, GError **error)
{
  g_autoptr (GConverter) converter = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));
  g_autofree guint8 *buffer = g_malloc (CHUNK);
  GConverterResult result = G_CONVERTER_CONVERTED;

  while (result != G_CONVERTER_FINISHED)
    {
      gsize read = 0, written = 0;

      result = g_converter_convert (converter, data, length, buffer, CHUNK, G_CONVERTER_INPUT_AT_END, &read,
                                    &written, NULL);
      if (result == G_CONVERTER_ERROR || (read == 0 && written == 0 && result != G_CONVERTER_FINISHED))
        return fail (error, WEEG_PDF_ERROR_DAMAGED, N_ ("its attached file is damaged"));
      if (plain->len + written > WEEG_PDF_ATTACHMENT_MAX)
        return fail (error, WEEG_PDF_ERROR_TOO_LARGE, N_ ("its attached file is larger than 64 MiB"));
      g_byte_array_append (plain, buffer, (guint)written);
      data += read;
      length -= read;
    }
  return TRUE;
}

/* /CheckSum is the MD5 of the contents; not every writer gives one. */
static gboolean
has_right_checksum (Search *self, const GByteArray *plain)
{
  qpdf_oh dictionary = qpdf_oh_get_dict (self->pdf, self->found);
  qpdf_oh parameters = qpdf_oh_get_key (self->pdf, dictionary, "/Params");
  qpdf_oh said = qpdf_oh_get_key_if_dict (self->pdf, parameters, "/CheckSum");
  g_autoptr (GChecksum) checksum = NULL;
  guint8 digest[16];
  gsize digest_length = sizeof digest;
  size_t length;
  const char *text;

  if (!qpdf_oh_is_string (self->pdf, said))
    return TRUE;
  text = qpdf_oh_get_binary_string_value (self->pdf, said, &length);
  checksum = g_checksum_new (G_CHECKSUM_MD5);
  g_checksum_update (checksum, plain->data, (gssize)plain->len);
  g_checksum_get_digest (checksum, digest, &digest_length);
  return length == digest_length && memcmp (text, digest, length) == 0;
}

static gboolean
unpack (Search *self, GBytes **bytes, GError **error)
{
  g_autoptr (GByteArray) plain = g_byte_array_new ();
  unsigned char *data = NULL;
  size_t length = 0;
  gboolean is_deflated;
  gboolean done = TRUE;

  if (!find_packing (self, &is_deflated, error))
    return FALSE;
  if ((qpdf_oh_get_stream_data (self->pdf, self->found, qpdf_dl_none, NULL, &data, &length) & QPDF_ERRORS) !=
      0)
    return fail (error, WEEG_PDF_ERROR_DAMAGED, N_ ("its attached file is damaged"));
  /* Some writers deflate nothing to nothing. */
  if (is_deflated && length > 0)
    done = inflate (self, data, length, plain, error);
  else if (length > WEEG_PDF_ATTACHMENT_MAX)
    done = fail (error, WEEG_PDF_ERROR_TOO_LARGE, N_ ("its attached file is larger than 64 MiB"));
  else
    g_byte_array_append (plain, data, (guint)length);
  free (data);
  if (!done)
    return FALSE;
  if (!has_right_checksum (self, plain))
    return fail (error, WEEG_PDF_ERROR_DAMAGED, N_ ("its attached file does not match its checksum"));
  *bytes = g_byte_array_free_to_bytes (g_steal_pointer (&plain));
  return TRUE;
}

static gboolean
extract (Search *search, const char *data, gsize length, GBytes **bytes, GError **error)
{
  gboolean done;

  search->pdf = qpdf_init ();
  done = open_pdf (search->pdf, data, length, error) && find_file (search, error) &&
         unpack (search, bytes, error);
  close_pdf (search->pdf);
  return done;
}

gboolean
weeg_pdf_extract_attachment (GBytes *pdf, const char *name, GBytes **bytes, GError **error)
{
  Search search = { .name = name };
  const char *data;
  gsize length;

  g_return_val_if_fail (pdf != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  data = g_bytes_get_data (pdf, &length);
  if (!weeg_pdf_recognise (data, length))
    return fail (error, WEEG_PDF_ERROR_NOT_PDF, N_ ("not a PDF: it does not begin with %%PDF-"));
  return extract (&search, data, length, bytes, error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-pdf-finish.h"

#include <gio/gio.h>
#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

#include "weeg-pdf-content.h"
#include "weeg-pdf-metadata.h"
#include "weeg-pdf-structure.h"

typedef struct
{
  qpdf_data pdf;
  const WeegDocument *document;
} Finishing;

static gboolean
check (qpdf_data pdf, GError **error)
{
  qpdf_error problem;

  if (!qpdf_has_error (pdf))
    return TRUE;
  problem = qpdf_get_error (pdf);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "The PDF could not be finished: %s",
               qpdf_get_error_full_text (pdf, problem));
  return FALSE;
}

static qpdf_oh
new_stream (qpdf_data pdf, gconstpointer data, gsize length)
{
  qpdf_oh stream = qpdf_oh_new_stream (pdf);

  qpdf_oh_replace_stream_data (pdf, stream, data, length, qpdf_oh_new_null (pdf), qpdf_oh_new_null (pdf));
  return stream;
}

/* Each page's content with its artifacts marked; the marks it holds must be those that were recorded. */
static gboolean
finish_page (Finishing *self, guint number, const WeegStructure *structure, GArray *marks, GError **error)
{
  qpdf_oh page = qpdf_get_page_n (self->pdf, number);
  unsigned char *content = NULL;
  size_t length = 0;
  g_autoptr (GByteArray) marked = NULL;

  if ((qpdf_oh_get_page_content_data (self->pdf, page, &content, &length) & QPDF_ERRORS) != 0)
    return check (self->pdf, error);
  marked = weeg_pdf_content_mark (content, length, marks, error);
  free (content);
  if (marked == NULL)
    return FALSE;
  if (marks->len != weeg_structure_get_n_marks (structure, number))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   "Page %u has %u marked pieces of content where %u were drawn", number + 1, marks->len,
                   weeg_structure_get_n_marks (structure, number));
      return FALSE;
    }
  qpdf_oh_replace_key (self->pdf, page, "/Contents", new_stream (self->pdf, marked->data, marked->len));
  qpdf_oh_replace_key (self->pdf, page, "/Tabs", qpdf_oh_new_name (self->pdf, "/S"));
  return check (self->pdf, error);
}

static char *
dup_producer (qpdf_data pdf)
{
  const char *producer = qpdf_get_info_key (pdf, "/Producer");

  return g_strdup (producer != NULL ? producer : "cairo");
}

static void
finish_catalog (Finishing *self)
{
  qpdf_data pdf = self->pdf;
  qpdf_oh root = qpdf_get_root (pdf);
  g_autofree char *producer = dup_producer (pdf);
  g_autofree char *xmp = weeg_pdf_format_xmp (self->document, producer);
  qpdf_oh metadata = new_stream (pdf, xmp, strlen (xmp));
  qpdf_oh description = qpdf_oh_get_dict (pdf, metadata);

  qpdf_oh_replace_key (pdf, description, "/Type", qpdf_oh_new_name (pdf, "/Metadata"));
  qpdf_oh_replace_key (pdf, description, "/Subtype", qpdf_oh_new_name (pdf, "/XML"));
  qpdf_oh_replace_key (pdf, root, "/Metadata", metadata);
  qpdf_oh_replace_key (pdf, root, "/Lang",
                       qpdf_oh_new_string (pdf, weeg_document_get_language (self->document)));
  qpdf_oh_replace_key (pdf, root, "/ViewerPreferences", qpdf_oh_parse (pdf, "<< /DisplayDocTitle true >>"));
  qpdf_oh_replace_key (pdf, root, "/MarkInfo", qpdf_oh_parse (pdf, "<< /Marked true >>"));
}

/* TrueType fonts within a composite font need their map said, even when it is the plain one. */
static void
finish_fonts (Finishing *self)
{
  qpdf_data pdf = self->pdf;
  int n = qpdf_oh_get_int_value_as_int (pdf, qpdf_oh_get_key (pdf, qpdf_get_trailer (pdf), "/Size"));

  for (int id = 1; id < n; id++)
    {
      qpdf_oh object = qpdf_get_object_by_id (pdf, id, 0);

      if (qpdf_oh_is_dictionary_of_type (pdf, object, "/Font", "/CIDFontType2") &&
          !qpdf_oh_has_key (pdf, object, "/CIDToGIDMap"))
        qpdf_oh_replace_key (pdf, object, "/CIDToGIDMap", qpdf_oh_new_name (pdf, "/Identity"));
      qpdf_oh_release (pdf, object);
    }
}

static qpdf_oh
new_embedded_file (Finishing *self, const WeegAttachment *attachment)
{
  qpdf_data pdf = self->pdf;
  gsize length;
  const void *data = g_bytes_get_data (attachment->bytes, &length);
  g_autofree char *date = weeg_pdf_format_date (self->document);
  g_autofree char *media_type = g_strconcat ("/", attachment->media_type, NULL);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_MD5);
  guint8 digest[16];
  gsize digest_length = sizeof digest;
  qpdf_oh stream = new_stream (pdf, length > 0 ? data : "", length);
  qpdf_oh dictionary = qpdf_oh_get_dict (pdf, stream);
  qpdf_oh parameters = qpdf_oh_new_dictionary (pdf);

  g_checksum_update (checksum, data, (gssize)length);
  g_checksum_get_digest (checksum, digest, &digest_length);
  qpdf_oh_replace_key (pdf, parameters, "/Size", qpdf_oh_new_integer (pdf, (long long)length));
  qpdf_oh_replace_key (pdf, parameters, "/CheckSum",
                       qpdf_oh_new_binary_string (pdf, (const char *)digest, digest_length));
  qpdf_oh_replace_key (pdf, parameters, "/CreationDate", qpdf_oh_new_string (pdf, date));
  qpdf_oh_replace_key (pdf, parameters, "/ModDate", qpdf_oh_new_string (pdf, date));
  qpdf_oh_replace_key (pdf, dictionary, "/Type", qpdf_oh_new_name (pdf, "/EmbeddedFile"));
  qpdf_oh_replace_key (pdf, dictionary, "/Subtype", qpdf_oh_new_name (pdf, media_type));
  qpdf_oh_replace_key (pdf, dictionary, "/Params", parameters);
  return stream;
}

/* ISO 32000-1, 7.11: a file specification in the name tree of embedded files, and, as in ISO 32000-2, 14.13,
 * among the files associated with the document. The name tree and the association are by the same object. */
static void
attach_file (Finishing *self)
{
  const WeegAttachment *attachment = weeg_document_get_attachment (self->document);
  qpdf_data pdf = self->pdf;
  qpdf_oh root = qpdf_get_root (pdf);
  qpdf_oh stream, files, file, tree, names, list;

  if (attachment == NULL)
    return;
  stream = new_embedded_file (self, attachment);
  files = qpdf_oh_new_dictionary (pdf);
  qpdf_oh_replace_key (pdf, files, "/F", stream);
  qpdf_oh_replace_key (pdf, files, "/UF", qpdf_oh_new_object (pdf, stream));
  file = qpdf_oh_new_dictionary (pdf);
  qpdf_oh_replace_key (pdf, file, "/Type", qpdf_oh_new_name (pdf, "/Filespec"));
  qpdf_oh_replace_key (pdf, file, "/F", qpdf_oh_new_unicode_string (pdf, attachment->name));
  qpdf_oh_replace_key (pdf, file, "/UF", qpdf_oh_new_unicode_string (pdf, attachment->name));
  qpdf_oh_replace_key (pdf, file, "/Desc", qpdf_oh_new_unicode_string (pdf, attachment->description));
  qpdf_oh_replace_key (
      pdf, file, "/AFRelationship",
      qpdf_oh_new_name (pdf, attachment->kind == WEEG_ATTACHMENT_SOURCE ? "/Source" : "/Data"));
  qpdf_oh_replace_key (pdf, file, "/EF", files);
  file = qpdf_make_indirect_object (pdf, file);
  list = qpdf_oh_new_array (pdf);
  qpdf_oh_append_item (pdf, list, qpdf_oh_new_unicode_string (pdf, attachment->name));
  qpdf_oh_append_item (pdf, list, file);
  tree = qpdf_oh_new_dictionary (pdf);
  qpdf_oh_replace_key (pdf, tree, "/Names", list);
  if (!qpdf_oh_has_key (pdf, root, "/Names"))
    qpdf_oh_replace_key (pdf, root, "/Names", qpdf_oh_new_dictionary (pdf));
  names = qpdf_oh_get_key (pdf, root, "/Names");
  qpdf_oh_replace_key (pdf, names, "/EmbeddedFiles", tree);
  qpdf_oh_replace_key (pdf, root, "/AF", qpdf_oh_wrap_in_array (pdf, qpdf_oh_new_object (pdf, file)));
}

static GBytes *
write_out (qpdf_data pdf, GError **error)
{
  if ((qpdf_init_write_memory (pdf) & QPDF_ERRORS) == 0)
    {
      qpdf_set_deterministic_ID (pdf, QPDF_TRUE);
      qpdf_set_object_stream_mode (pdf, qpdf_o_generate);
      qpdf_set_minimum_pdf_version (pdf, "1.7");
      qpdf_write (pdf);
    }
  if (!check (pdf, error))
    return NULL;
  return g_bytes_new (qpdf_get_buffer (pdf), qpdf_get_buffer_length (pdf));
}

static gboolean
finish_pages (Finishing *self, const WeegPages *pages, const WeegStructure *structure, GError **error)
{
  g_autoptr (GPtrArray) marks = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);

  for (guint i = 0; i < (guint)weeg_pages_get_length (pages); i++)
    {
      GArray *page_marks = g_array_new (FALSE, FALSE, sizeof (int));

      g_ptr_array_add (marks, page_marks);
      if (!finish_page (self, i, structure, page_marks, error))
        return FALSE;
    }
  weeg_pdf_structure_write (self->pdf, pages, structure, marks);
  return check (self->pdf, error);
}

GBytes *
weeg_pdf_finish (GBytes *pdf,
                 const WeegDocument *document,
                 const WeegPages *pages,
                 const WeegStructure *structure,
                 GError **error)
{
  Finishing self = { qpdf_init (), document };
  GBytes *result = NULL;
  gsize length;
  const char *data = g_bytes_get_data (pdf, &length);

  qpdf_silence_errors (self.pdf);
  qpdf_set_suppress_warnings (self.pdf, QPDF_TRUE);
  qpdf_read_memory (self.pdf, "cairo", data, length, NULL);
  if (check (self.pdf, error))
    {
      finish_fonts (&self);
      finish_catalog (&self);
      attach_file (&self);
      if (finish_pages (&self, pages, structure, error))
        result = write_out (self.pdf, error);
    }
  qpdf_cleanup (&self.pdf);
  return result;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <qpdf/qpdf-c.h>
#include <string.h>

#include "flow-samples.h"
#include "weeg-pdf-attachment.h"
#include "weeg-pdf.h"

typedef struct
{
  char *path;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("weeg-attachment-XXXXXX", NULL);

  self->path = g_build_filename (folder, "a.pdf", NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (self->path);

  g_remove (self->path);
  g_rmdir (folder);
  g_free (self->path);
}

static GBytes *
make_pdf (const char *name, GBytes *attached)
{
  g_autoptr (WeegDocument) document = flow_sample_empty ();
  g_autoptr (GError) error = NULL;
  GBytes *pdf;

  weeg_blocks_add_paragraph (weeg_document_get_blocks (document), "Tekst.");
  if (attached != NULL)
    weeg_document_set_attachment (document, WEEG_ATTACHMENT_SOURCE, name, "application/json", attached,
                                  "Dossier");
  pdf = weeg_pdf_to_bytes (document, NULL, &error);
  g_assert_no_error (error);
  return pdf;
}

static void
put (Fixture *self, const void *data, gsize length)
{
  g_assert_true (g_file_set_contents (self->path, data, (gssize)length, NULL));
}

static gboolean
extract (Fixture *self, const char *name, GBytes **bytes, GError **error)
{
  g_autoptr (GBytes) pdf = NULL;
  char *data;
  gsize length;

  g_assert_true (g_file_get_contents (self->path, &data, &length, NULL));
  pdf = g_bytes_new_take (data, length);
  return weeg_pdf_extract_attachment (pdf, name, bytes, error);
}

static void
assert_fails (Fixture *self, const char *name, WeegPdfError code)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (extract (self, name, &bytes, &error));
  g_assert_error (error, WEEG_PDF_ERROR, (int)code);
  g_assert_null (bytes);
}

static void
test_round_trip (Fixture *self, gconstpointer data)
{
  g_autofree char *large = flow_sample_text (200000);
  const struct
  {
    const char *name;
    const char *contents;
    gsize length;
  } cases[] = {
    { "dossier.json", "{\"a\": 1}", 8 },
    { "dossier één.JSON", "nul\0 en \377", 9 },
    { "leeg.json", "", 0 },
    { "groot.json", large, strlen (large) },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) attached = g_bytes_new (cases[i].contents, cases[i].length);
      g_autoptr (GBytes) pdf = make_pdf (cases[i].name, attached);
      const char *names[] = { NULL, cases[i].name };

      g_test_message ("%s", cases[i].name);
      put (self, g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf));
      for (int j = 0; j < 2; j++)
        {
          g_autoptr (GBytes) bytes = NULL;
          g_autoptr (GError) error = NULL;

          extract (self, names[j], &bytes, &error);
          g_assert_no_error (error);
          g_assert_true (g_bytes_equal (bytes, attached));
        }
      assert_fails (self, "another.json", WEEG_PDF_ERROR_NONE);
    }
}

static void
test_none (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) attached = g_bytes_new_static ("a", 1);
  g_autoptr (GBytes) without = make_pdf (NULL, NULL);
  g_autoptr (GBytes) with_text = make_pdf ("notes.txt", attached);

  put (self, g_bytes_get_data (without, NULL), g_bytes_get_size (without));
  assert_fails (self, NULL, WEEG_PDF_ERROR_NONE);
  put (self, g_bytes_get_data (with_text, NULL), g_bytes_get_size (with_text));
  assert_fails (self, NULL, WEEG_PDF_ERROR_NONE);
}

static void
test_not_pdf (Fixture *self, gconstpointer data)
{
  static const char json[] = "{\"format\": \"weegwijzer-dossier\"}";

  put (self, json, sizeof json - 1);
  assert_fails (self, NULL, WEEG_PDF_ERROR_NOT_PDF);
  put (self, "", 0);
  assert_fails (self, NULL, WEEG_PDF_ERROR_NOT_PDF);
  put (self, "%PDF-", 5);
  assert_fails (self, NULL, WEEG_PDF_ERROR_DAMAGED);
}

static void
test_cut_off (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) attached = g_bytes_new_static ("{\"a\": 1}", 8);
  g_autoptr (GBytes) pdf = make_pdf ("dossier.json", attached);
  gsize length;
  const char *bytes = g_bytes_get_data (pdf, &length);

  for (gsize part = 1; part < 20; part++)
    {
      put (self, bytes, length * part / 20);
      assert_fails (self, NULL, WEEG_PDF_ERROR_DAMAGED);
    }
}

/* Whatever byte is wrong: the right contents or an error, never others, and never a crash. */
static void
test_changed_bytes (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) attached = g_bytes_new_static ("{\"title\": \"Telemonitoring bij hartfalen\"}", 41);
  g_autoptr (GBytes) pdf = make_pdf ("dossier.json", attached);
  gsize length;
  const char *original = g_bytes_get_data (pdf, &length);
  guint n_errors = 0;

  for (gsize at = 5; at < length; at += g_test_slow () ? 1 : length / 80)
    {
      g_autofree char *changed = g_memdup2 (original, length);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;

      changed[at] = (char)(changed[at] ^ 0x55);
      put (self, changed, length);
      if (extract (self, NULL, &bytes, &error))
        g_assert_true (g_bytes_equal (bytes, attached));
      else
        n_errors++;
    }
  g_assert_cmpuint (n_errors, >, 0);
}

static void
encrypt (Fixture *self, GBytes *pdf, const char *password)
{
  qpdf_data data = qpdf_init ();

  qpdf_read_memory (data, "test", g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), NULL);
  qpdf_init_write (data, self->path);
  qpdf_set_r6_encryption_parameters2 (data, password, "owner", QPDF_TRUE, QPDF_TRUE, QPDF_TRUE, QPDF_TRUE,
                                      QPDF_TRUE, QPDF_TRUE, qpdf_r3p_full, QPDF_TRUE);
  g_assert_cmpint (qpdf_write (data) & QPDF_ERRORS, ==, 0);
  qpdf_cleanup (&data);
}

static void
test_encrypted (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) attached = g_bytes_new_static ("{\"a\": 1}", 8);
  g_autoptr (GBytes) pdf = make_pdf ("dossier.json", attached);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  encrypt (self, pdf, "secret");
  assert_fails (self, NULL, WEEG_PDF_ERROR_ENCRYPTED);
  /* Without a password to open it, it can be read. */
  encrypt (self, pdf, "");
  extract (self, NULL, &bytes, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (bytes, attached));
}

/* Zeros that take a few kilobytes in the PDF. */
static void
test_too_large (Fixture *self, gconstpointer data)
{
  gsize length = WEEG_PDF_ATTACHMENT_MAX + 1;
  g_autoptr (GBytes) attached = g_bytes_new_take (g_malloc0 (length), length);
  g_autoptr (GBytes) pdf = make_pdf ("bom.json", attached);

  g_assert_cmpuint (g_bytes_get_size (pdf), <, 1024 * 1024);
  put (self, g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf));
  assert_fails (self, NULL, WEEG_PDF_ERROR_TOO_LARGE);
}

static void
test_recognise (Fixture *self, gconstpointer data)
{
  g_autofree char *late = g_strnfill (2000, ' ');

  memcpy (late + 1500, "%PDF-1.7", 8);
  g_assert_true (weeg_pdf_recognise ("%PDF-1.4\n", 9));
  g_assert_true (weeg_pdf_recognise ("\r\n\r\n%PDF-1.4\n", 13));
  g_assert_false (weeg_pdf_recognise ("%PDF", 4));
  g_assert_false (weeg_pdf_recognise ("", 0));
  g_assert_false (weeg_pdf_recognise (late, 2000));
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/flow/pdf-attachment/round-trip", test_round_trip },
    { "/flow/pdf-attachment/none", test_none },
    { "/flow/pdf-attachment/not-pdf", test_not_pdf },
    { "/flow/pdf-attachment/cut-off", test_cut_off },
    { "/flow/pdf-attachment/changed-bytes", test_changed_bytes },
    { "/flow/pdf-attachment/encrypted", test_encrypted },
    { "/flow/pdf-attachment/too-large", test_too_large },
    { "/flow/pdf-attachment/recognise", test_recognise },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}

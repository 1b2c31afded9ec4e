/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <qpdf/qpdf-c.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "fixture-disk.h"
#include "flow-samples.h"
#include "weeg-pages.h"
#include "weeg-pdf.h"

typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("weeg-flow-XXXXXX", NULL);
  g_assert_nonnull (self->folder);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
}

/* The sample as a file; it is laid out once for all tests. */
static char *
write_sample (Fixture *self, const char *name)
{
  static GBytes *sample = NULL;
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (self->folder, name, NULL);

  if (sample == NULL)
    {
      g_autoptr (WeegDocument) document = flow_sample_advice ();

      sample = weeg_pdf_to_bytes (document, NULL, &error);
      g_assert_no_error (error);
    }
  g_file_set_contents (path, g_bytes_get_data (sample, NULL), (gssize)g_bytes_get_size (sample), &error);
  g_assert_no_error (error);
  return path;
}

/* The output of a program, or NULL if it is not there. */
static char *
run (const char *program, const char *option, const char *path)
{
  g_autofree char *found = g_find_program_in_path (program);
  const char *arguments[] = { program, option, path, NULL };
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status;

  if (option == NULL)
    {
      arguments[1] = path;
      arguments[2] = NULL;
    }
  if (found == NULL)
    {
      g_test_skip ("a program that looks at PDFs is missing");
      return NULL;
    }
  g_spawn_sync (NULL, (char **)arguments, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL,
                &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, &error));
  return output;
}

static void
test_same_bytes (Fixture *self, gconstpointer data)
{
  g_autofree char *path = write_sample (self, "a.pdf");
  g_autofree char *again = g_build_filename (self->folder, "b.pdf", NULL);
  g_autoptr (WeegDocument) document = flow_sample_advice ();
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  gsize first_length, second_length;

  g_assert_true (weeg_pdf_write (document, again, NULL, NULL));
  g_assert_true (g_file_get_contents (path, &first, &first_length, NULL));
  g_assert_true (g_file_get_contents (again, &second, &second_length, NULL));
  g_assert_cmpmem (first, first_length, second, second_length);
  g_assert_cmpuint (count_files (self->folder), ==, 2);
}

/* So that the test before is no accident: another moment of creation gives other bytes. */
static void
test_other_bytes (Fixture *self, gconstpointer data)
{
  g_autoptr (WeegDocument) a = weeg_document_new ("nl", "Titel", SAMPLE_CREATED);
  g_autoptr (WeegDocument) b = weeg_document_new ("nl", "Titel", SAMPLE_CREATED + 1);
  g_autoptr (GBytes) first = weeg_pdf_to_bytes (a, NULL, NULL);
  g_autoptr (GBytes) second = weeg_pdf_to_bytes (b, NULL, NULL);

  g_assert_false (g_bytes_equal (first, second));
}

static void
test_qpdf_check (Fixture *self, gconstpointer data)
{
  g_autofree char *path = write_sample (self, "a.pdf");
  g_autofree char *output = run ("qpdf", "--check", path);

  if (output != NULL)
    g_assert_nonnull (strstr (output, "No syntax or stream encoding errors"));
}

static void
test_pdfinfo (Fixture *self, gconstpointer data)
{
  static const char *const expected[] = {
    "Title:           Telemonitoring bij hartfalen\n",
    "Tagged:          yes\n",
    "Pages:           5\n",
    "PDF version:     1.7\n",
    "(A4)\n",
    "CreationDate:    Wed Oct 14 09:30:00 2026 UTC\n",
    "Author:          Commissie medische technologie\n",
  };
  g_autofree char *path = write_sample (self, "a.pdf");
  g_autofree char *output = run ("pdfinfo", NULL, path);

  for (gsize i = 0; output != NULL && i < G_N_ELEMENTS (expected); i++)
    if (strstr (output, expected[i]) == NULL)
      g_error ("pdfinfo does not say \"%s\" but:\n%s", expected[i], output);
}

static void
test_fonts_embedded (Fixture *self, gconstpointer data)
{
  g_autofree char *path = write_sample (self, "a.pdf");
  g_autofree char *output = run ("pdffonts", NULL, path);
  g_auto (GStrv) lines = NULL;

  if (output == NULL)
    return;
  lines = g_strsplit (output, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >, 3);
  for (char **line = lines + 2; *line != NULL && **line != '\0'; line++)
    g_assert_nonnull (strstr (*line, " yes yes yes "));
}

static void
test_text (Fixture *self, gconstpointer data)
{
  static const char *const expected[] = { "Telemonitoring bij hartfalen",
                                          "In te stemmen met opschaling naar drie",
                                          "Figuur 1.",
                                          "Tabel 1 (vervolg)",
                                          "5 van 5",
                                          "CONCEPT",
                                          "0,7\342\200\2232,2" };
  g_autofree char *path = write_sample (self, "a.pdf");
  g_autofree char *output = NULL;
  const char *arguments[] = { "pdftotext", path, "-", NULL };
  g_autofree char *found = g_find_program_in_path ("pdftotext");

  if (found == NULL)
    {
      g_test_skip ("pdftotext is missing");
      return;
    }
  g_assert_true (g_spawn_sync (NULL, (char **)arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL,
                               NULL, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    if (strstr (output, expected[i]) == NULL)
      g_error ("The text misses \"%s\":\n%s", expected[i], output);
}

/* The structure */

typedef struct
{
  qpdf_data pdf;
  GHashTable *marks;  /* "page object/MCID" that belong to an element */
  GHashTable *counts; /* type -> number */
  guint n_links;
  int last_rank; /* of the headings */
} Walk;

static int
get_integer (qpdf_data pdf, qpdf_oh dictionary, const char *key)
{
  return qpdf_oh_get_int_value_as_int (pdf, qpdf_oh_get_key (pdf, dictionary, key));
}

static void
add_mark (Walk *self, qpdf_oh page, int mark)
{
  char *name = g_strdup_printf ("%d/%d", qpdf_oh_get_object_id (self->pdf, page), mark);

  g_assert_true (g_hash_table_add (self->marks, name));
}

static void
check_element (Walk *self, qpdf_oh element, const char *type)
{
  qpdf_oh attributes = qpdf_oh_get_key (self->pdf, element, "/A");

  if (strcmp (type, "/Figure") == 0)
    {
      g_assert_true (qpdf_oh_is_string (self->pdf, qpdf_oh_get_key (self->pdf, element, "/Alt")));
      g_assert_true (qpdf_oh_has_key (self->pdf, attributes, "/BBox"));
    }
  if (strcmp (type, "/TH") == 0)
    g_assert_true (qpdf_oh_has_key (self->pdf, attributes, "/Scope"));
  if (type[1] == 'H' && g_ascii_isdigit (type[2]))
    {
      g_assert_cmpint (type[2] - '0', <=, self->last_rank + 1);
      self->last_rank = type[2] - '0';
    }
}

static void
walk (Walk *self, qpdf_oh element)
{
  g_autofree char *type = g_strdup (qpdf_oh_get_name (self->pdf, qpdf_oh_get_key (self->pdf, element, "/S")));
  qpdf_oh kids = qpdf_oh_get_key (self->pdf, element, "/K");
  qpdf_oh page = qpdf_oh_get_key (self->pdf, element, "/Pg");

  check_element (self, element, type);
  g_hash_table_insert (self->counts, g_strdup (type),
                       GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, type)) + 1));
  for (int i = 0; i < qpdf_oh_get_array_n_items (self->pdf, kids); i++)
    {
      qpdf_oh kid = qpdf_oh_get_array_item (self->pdf, kids, i);

      if (qpdf_oh_is_integer (self->pdf, kid))
        add_mark (self, page, qpdf_oh_get_int_value_as_int (self->pdf, kid));
      else if (qpdf_oh_is_dictionary_of_type (self->pdf, kid, "/MCR", ""))
        add_mark (self, qpdf_oh_get_key (self->pdf, kid, "/Pg"), get_integer (self->pdf, kid, "/MCID"));
      else if (qpdf_oh_is_dictionary_of_type (self->pdf, kid, "/OBJR", ""))
        {
          qpdf_oh annotation = qpdf_oh_get_key (self->pdf, kid, "/Obj");

          g_assert_cmpstr (type, ==, "/Link");
          g_assert_true (qpdf_oh_is_string (self->pdf, qpdf_oh_get_key (self->pdf, annotation, "/Contents")));
          self->n_links++;
        }
      else
        walk (self, kid);
    }
}

/* Every mark on a page is claimed by exactly one element, and the parent tree leads back. */
static void
check_parent_tree (Walk *self, qpdf_oh root)
{
  qpdf_oh numbers = qpdf_oh_get_key (self->pdf, qpdf_oh_get_key (self->pdf, root, "/ParentTree"), "/Nums");
  guint n_marks = 0;

  for (int page = 0; page < qpdf_get_num_pages (self->pdf); page++)
    {
      qpdf_oh list = qpdf_oh_get_array_item (self->pdf, numbers, 2 * page + 1);
      qpdf_oh object = qpdf_get_page_n (self->pdf, (size_t)page);

      g_assert_cmpint (get_integer (self->pdf, object, "/StructParents"), ==, page);
      g_assert_true (
          qpdf_oh_is_name_and_equals (self->pdf, qpdf_oh_get_key (self->pdf, object, "/Tabs"), "/S"));
      for (int mark = 0; mark < qpdf_oh_get_array_n_items (self->pdf, list); mark++)
        {
          g_autofree char *name = g_strdup_printf ("%d/%d", qpdf_oh_get_object_id (self->pdf, object), mark);

          g_assert_true (g_hash_table_contains (self->marks, name));
          g_assert_true (qpdf_oh_is_dictionary (self->pdf, qpdf_oh_get_array_item (self->pdf, list, mark)));
          n_marks++;
        }
    }
  g_assert_cmpuint (n_marks, ==, g_hash_table_size (self->marks));
  g_assert_cmpint (qpdf_oh_get_array_n_items (self->pdf, numbers), ==,
                   2 * (qpdf_get_num_pages (self->pdf) + (int)self->n_links));
}

static guint
get_count (Walk *self, const char *type)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, type));
}

static void
test_structure (Fixture *self, gconstpointer data)
{
  g_autofree char *path = write_sample (self, "a.pdf");
  Walk state = { qpdf_init (), g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
                 g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL), 0, 0 };
  qpdf_oh catalog, root;

  g_assert_cmpint (qpdf_read (state.pdf, path, NULL) & QPDF_ERRORS, ==, 0);
  catalog = qpdf_get_root (state.pdf);
  root = qpdf_oh_get_key (state.pdf, catalog, "/StructTreeRoot");
  g_assert_cmpstr (qpdf_oh_get_utf8_value (state.pdf, qpdf_oh_get_key (state.pdf, catalog, "/Lang")), ==,
                   "nl");
  g_assert_true (qpdf_oh_has_key (state.pdf, catalog, "/Metadata"));
  g_assert_true (qpdf_oh_has_key (state.pdf, catalog, "/Outlines"));
  walk (&state, qpdf_oh_get_array_item (state.pdf, qpdf_oh_get_key (state.pdf, root, "/K"), 0));
  check_parent_tree (&state, root);
  g_assert_cmpuint (get_count (&state, "/Figure"), ==, 2);
  /* Tables that go on over a page are one; 40 rows of scores and the header, once. */
  g_assert_cmpuint (get_count (&state, "/Table"), ==, 5);
  g_assert_cmpuint (get_count (&state, "/TR"), ==, (1 + 4) + 3 + (1 + 4 + 11 + 1) + (1 + 5) + (1 + 40));
  g_assert_cmpuint (get_count (&state, "/H1"), ==, 1);
  /* One may break over two lines. */
  g_assert_cmpuint (get_count (&state, "/Link"), ==, 3);
  g_assert_cmpuint (state.n_links, >=, 3);
  g_hash_table_unref (state.marks);
  g_hash_table_unref (state.counts);
  qpdf_cleanup (&state.pdf);
}

/* A paragraph that goes on over the page is one element with two pieces. */
static void
test_paragraph_over_page (Fixture *self, gconstpointer data)
{
  g_autoptr (WeegDocument) document = flow_sample_empty ();
  g_autofree char *text = flow_sample_text (2000);
  g_autoptr (GBytes) bytes = NULL;
  gsize length;
  Walk state = { qpdf_init (), g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
                 g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL), 0, 0 };
  qpdf_oh root;

  weeg_blocks_add_paragraph (weeg_document_get_blocks (document), text);
  bytes = weeg_pdf_to_bytes (document, NULL, NULL);
  g_assert_nonnull (bytes);
  qpdf_read_memory (state.pdf, "test", g_bytes_get_data (bytes, &length), g_bytes_get_size (bytes), NULL);
  root = qpdf_oh_get_key (state.pdf, qpdf_get_root (state.pdf), "/StructTreeRoot");
  walk (&state, qpdf_oh_get_array_item (state.pdf, qpdf_oh_get_key (state.pdf, root, "/K"), 0));
  check_parent_tree (&state, root);
  g_assert_cmpint (qpdf_get_num_pages (state.pdf), ==, 3);
  g_assert_cmpuint (get_count (&state, "/P"), ==, 1);
  g_assert_cmpuint (g_hash_table_size (state.marks), ==, 3);
  g_hash_table_unref (state.marks);
  g_hash_table_unref (state.counts);
  qpdf_cleanup (&state.pdf);
}

/* Paths that cannot be written */

static void
assert_fails (const char *path, int code)
{
  g_autoptr (WeegDocument) document = flow_sample_empty ();
  g_autoptr (GError) error = NULL;

  g_assert_false (weeg_pdf_write (document, path, NULL, &error));
  g_assert_error (error, G_IO_ERROR, code);
  g_assert_nonnull (strstr (error->message, path));
}

static void
test_unwritable (Fixture *self, gconstpointer data)
{
  g_autofree char *missing = g_build_filename (self->folder, "no", "a.pdf", NULL);
  g_autofree char *file = g_build_filename (self->folder, "file", NULL);
  g_autofree char *below_file = g_build_filename (file, "a.pdf", NULL);
  g_autofree char *fifo = g_build_filename (self->folder, "fifo", NULL);

  g_assert_true (g_file_set_contents (file, "a file", -1, NULL));
  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  assert_fails (missing, G_IO_ERROR_NOT_FOUND);
  assert_fails (below_file, G_IO_ERROR_NOT_DIRECTORY);
  assert_fails (self->folder, G_IO_ERROR_IS_DIRECTORY);
  assert_fails (fifo, G_IO_ERROR_NOT_REGULAR_FILE);
  g_assert_cmpuint (count_files (self->folder), ==, 2);
}

static void
test_no_permission (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "a.pdf", NULL);

  if (geteuid () == 0)
    {
      g_test_skip ("the superuser may write everywhere");
      return;
    }
  g_assert_cmpint (g_chmod (self->folder, 0500), ==, 0);
  assert_fails (path, G_IO_ERROR_PERMISSION_DENIED);
  g_assert_cmpint (g_chmod (self->folder, 0700), ==, 0);
}

/* What was there stays. */
static void
test_disk_full (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "a.pdf", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (WeegDocument) document = flow_sample_empty ();
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "what was there", -1, NULL));
  fixture_disk_full (1024);
  g_assert_false (weeg_pdf_write (document, path, NULL, &error));
  fixture_disk_free ();
  g_assert_nonnull (error);
  g_assert_true (error->domain == G_IO_ERROR);
  g_assert_nonnull (strstr (error->message, path));
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "what was there");
  g_assert_cmpuint (count_files (self->folder), ==, 1);
}

static void
test_cancelled (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "a.pdf", NULL);
  g_autoptr (WeegDocument) document = flow_sample_advice ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (weeg_pdf_write (document, path, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_files (self->folder), ==, 0);
}

static void
test_link_is_followed (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "a.pdf", NULL);
  g_autofree char *link_path = g_build_filename (self->folder, "link.pdf", NULL);
  g_autoptr (WeegDocument) document = flow_sample_empty ();

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  g_assert_cmpint (symlink ("a.pdf", link_path), ==, 0);
  g_assert_true (weeg_pdf_write (document, link_path, NULL, NULL));
  g_assert_true (g_file_test (link_path, G_FILE_TEST_IS_SYMLINK));
  g_assert_false (g_file_test (path, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpuint (count_files (self->folder), ==, 2);
}

/* What replaces a file is for those who could read that one, and no others. */
static void
test_mode_is_kept (Fixture *self, gconstpointer data)
{
  static const mode_t modes[] = { 0600, 0640, 0666, 0400 };
  g_autofree char *path = g_build_filename (self->folder, "a.pdf", NULL);
  g_autoptr (WeegDocument) document = flow_sample_empty ();
  struct stat status;

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_assert_cmpint (g_chmod (path, modes[i]), ==, 0);
      g_assert_true (weeg_pdf_write (document, path, NULL, NULL));
      g_assert_cmpint (g_stat (path, &status), ==, 0);
      g_assert_cmphex (status.st_mode & 0777, ==, modes[i]);
      g_assert_cmpint (status.st_size, >, 3);
    }
}

static gpointer
write_in_thread_cb (gpointer data)
{
  g_autoptr (WeegDocument) document = flow_sample_empty ();
  g_autoptr (WeegFigure) figure = flow_sample_figure ();

  weeg_blocks_add_heading (weeg_document_get_blocks (document), 1, NULL, "Kop");
  weeg_blocks_add_figure (weeg_document_get_blocks (document), figure, NULL, "Bijschrift.", 0);
  return weeg_pdf_to_bytes (document, NULL, NULL);
}

static void
test_threads (Fixture *self, gconstpointer data)
{
  GThread *threads[3];
  GBytes *bytes[3];

  for (int i = 0; i < 3; i++)
    threads[i] = g_thread_new ("pdf", write_in_thread_cb, NULL);
  for (int i = 0; i < 3; i++)
    bytes[i] = g_thread_join (threads[i]);
  g_assert_true (g_bytes_equal (bytes[0], bytes[1]) && g_bytes_equal (bytes[0], bytes[2]));
  for (int i = 0; i < 3; i++)
    g_bytes_unref (bytes[i]);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/flow/pdf/same-bytes", test_same_bytes },
    { "/flow/pdf/other-bytes", test_other_bytes },
    { "/flow/pdf/qpdf-check", test_qpdf_check },
    { "/flow/pdf/pdfinfo", test_pdfinfo },
    { "/flow/pdf/fonts-embedded", test_fonts_embedded },
    { "/flow/pdf/text", test_text },
    { "/flow/pdf/structure", test_structure },
    { "/flow/pdf/paragraph-over-page", test_paragraph_over_page },
    { "/flow/pdf/unwritable", test_unwritable },
    { "/flow/pdf/no-permission", test_no_permission },
    { "/flow/pdf/disk-full", test_disk_full },
    { "/flow/pdf/cancelled", test_cancelled },
    { "/flow/pdf/link-is-followed", test_link_is_followed },
    { "/flow/pdf/mode-is-kept", test_mode_is_kept },
    { "/flow/pdf/threads", test_threads },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib.h>
#include <glib/gstdio.h>

#include "weeg-catalogue.h"
#include "weeg-translate.h"

/* Length and text, since plurals have zero bytes inside. */
typedef struct
{
  const char *text;
  gsize length;
} Text;

#define TEXT(literal)                                                                                        \
  {                                                                                                          \
    literal, sizeof (literal) - 1                                                                            \
  }

/* In the order of their bytes, as msgfmt writes them. */
static const Text originals[] = {
  TEXT (""), TEXT ("%lu hour\0%lu hours"), TEXT ("high"), TEXT ("risk\004high"), TEXT ("untranslated"),
};
static const Text translations[] = {
  TEXT ("Content-Type: text/plain; charset=UTF-8\n"),
  TEXT ("%lu uur\0%lu uren"),
  TEXT ("hoog"),
  TEXT ("verhoogd é"),
  TEXT (""),
};

#define COUNT G_N_ELEMENTS (originals)
#define HEADER 28

static void
append_word (GByteArray *bytes, guint32 word, gboolean big)
{
  guint32 ordered = big ? GUINT32_TO_BE (word) : GUINT32_TO_LE (word);

  g_byte_array_append (bytes, (const guint8 *)&ordered, sizeof ordered);
}

static guint32
append_table (GByteArray *bytes, const Text *texts, guint32 offset, gboolean big)
{
  for (gsize i = 0; i < COUNT; i++)
    {
      append_word (bytes, (guint32)texts[i].length, big);
      append_word (bytes, offset, big);
      offset += (guint32)texts[i].length + 1;
    }
  return offset;
}

/* A .mo file made by hand from its description. */
static GByteArray *
make_file (gboolean big)
{
  GByteArray *bytes = g_byte_array_new ();
  const guint32 header[] = { 0x950412de, 0, COUNT, HEADER, HEADER + 8 * COUNT, 0, 0 };
  guint32 offset = HEADER + 16 * COUNT;

  for (gsize i = 0; i < G_N_ELEMENTS (header); i++)
    append_word (bytes, header[i], big);
  offset = append_table (bytes, originals, offset, big);
  append_table (bytes, translations, offset, big);
  for (gsize i = 0; i < COUNT; i++)
    g_byte_array_append (bytes, (const guint8 *)originals[i].text, (guint)originals[i].length + 1);
  for (gsize i = 0; i < COUNT; i++)
    g_byte_array_append (bytes, (const guint8 *)translations[i].text, (guint)translations[i].length + 1);
  return bytes;
}

static WeegCatalogue *
read_bytes (const guint8 *data, gsize size, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);

  return weeg_catalogue_new_from_bytes (bytes, error);
}

static void
test_lookup (gconstpointer data)
{
  g_autoptr (GByteArray) file = make_file (GPOINTER_TO_INT (data));
  g_autoptr (GError) error = NULL;
  g_autoptr (WeegCatalogue) catalogue = read_bytes (file->data, file->len, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (weeg_catalogue_get_size (catalogue), ==, COUNT);
  g_assert_cmpstr (weeg_catalogue_lookup (catalogue, NULL, "high"), ==, "hoog");
  g_assert_cmpstr (weeg_catalogue_lookup (catalogue, "risk", "high"), ==, "verhoogd é");
  g_assert_cmpstr (weeg_catalogue_lookup_plural (catalogue, NULL, "%lu hour", 0), ==, "%lu uur");
  g_assert_cmpstr (weeg_catalogue_lookup_plural (catalogue, NULL, "%lu hour", 1), ==, "%lu uren");
  /* A form that is not there, the header, an empty translation, other keys. */
  g_assert_null (weeg_catalogue_lookup_plural (catalogue, NULL, "%lu hour", 2));
  g_assert_null (weeg_catalogue_lookup_plural (catalogue, NULL, "high", 1));
  g_assert_null (weeg_catalogue_lookup (catalogue, NULL, ""));
  g_assert_null (weeg_catalogue_lookup (catalogue, NULL, "untranslated"));
  g_assert_null (weeg_catalogue_lookup (catalogue, NULL, "hig"));
  g_assert_null (weeg_catalogue_lookup (catalogue, NULL, "higher"));
  g_assert_null (weeg_catalogue_lookup (catalogue, "ris", "high"));
  g_assert_null (weeg_catalogue_lookup (catalogue, "risks", "high"));
  g_assert_null (weeg_catalogue_lookup (catalogue, "high", "high"));
}

static void
put_word (GByteArray *file, guint offset, guint32 word)
{
  guint32 ordered = GUINT32_TO_LE (word);

  memcpy (file->data + offset, &ordered, sizeof ordered);
}

static void
test_refused (void)
{
  static const struct
  {
    const char *what;
    guint offset;
    guint32 word;
    WeegCatalogueError expected;
  } cases[] = {
    { "magic", 0, 0x12345678, WEEG_CATALOGUE_ERROR_DAMAGED },
    { "revision", 4, 2 << 16, WEEG_CATALOGUE_ERROR_UNSUPPORTED },
    { "count", 8, 0xffffffff, WEEG_CATALOGUE_ERROR_DAMAGED },
    { "count that wraps 32 bits", 8, 0x20000000, WEEG_CATALOGUE_ERROR_DAMAGED },
    { "originals", 12, 0xfffffff8, WEEG_CATALOGUE_ERROR_DAMAGED },
    { "translations", 16, 0xfffffff8, WEEG_CATALOGUE_ERROR_DAMAGED },
    { "length of a text", HEADER, 0xffffffff, WEEG_CATALOGUE_ERROR_DAMAGED },
    { "offset of a text", HEADER + 4, 0xffffffff, WEEG_CATALOGUE_ERROR_DAMAGED },
    { "a text without its end", HEADER + 16, 3, WEEG_CATALOGUE_ERROR_DAMAGED },
    { "one plural form", HEADER + 8 * COUNT + 8, 7, WEEG_CATALOGUE_ERROR_UNSUPPORTED },
    { "order", HEADER + 8 * 4, 0, WEEG_CATALOGUE_ERROR_DAMAGED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GByteArray) file = make_file (FALSE);
      g_autoptr (GError) error = NULL;
      g_autoptr (WeegCatalogue) catalogue = NULL;

      g_test_message ("%s", cases[i].what);
      put_word (file, cases[i].offset, cases[i].word);
      if (g_str_equal (cases[i].what, "order"))
        put_word (file, HEADER + 8 * 4 + 4, HEADER + 16 * COUNT);
      catalogue = read_bytes (file->data, file->len, &error);
      g_assert_null (catalogue);
      g_assert_error (error, WEEG_CATALOGUE_ERROR, (int)cases[i].expected);
    }
}

static void
test_not_utf8 (void)
{
  g_autoptr (GByteArray) file = make_file (FALSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (WeegCatalogue) catalogue = NULL;

  file->data[file->len - 3] = 0xff;
  catalogue = read_bytes (file->data, file->len, &error);
  g_assert_null (catalogue);
  g_assert_error (error, WEEG_CATALOGUE_ERROR, WEEG_CATALOGUE_ERROR_DAMAGED);
}

/* Cut anywhere, it is refused: the last byte is the end of the last text. */
static void
test_cut (void)
{
  g_autoptr (GByteArray) file = make_file (FALSE);

  for (guint length = 0; length < file->len; length++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (WeegCatalogue) catalogue = read_bytes (file->data, length, &error);

      g_assert_null (catalogue);
      g_assert_error (error, WEEG_CATALOGUE_ERROR, WEEG_CATALOGUE_ERROR_DAMAGED);
    }
}

/* With any bytes changed it is refused, or what it gives is text inside it; the
 * sanitizers see to the rest. */
static void
test_noise (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20270303);
  guint taken = 0;

  for (guint round = 0; round < 20000; round++)
    {
      g_autoptr (GByteArray) file = make_file (round % 2 == 1);
      g_autoptr (WeegCatalogue) catalogue = NULL;

      for (gint32 change = g_rand_int_range (random, 1, 4); change > 0; change--)
        file->data[g_rand_int_range (random, 0, (gint32)file->len)] =
            (guint8)g_rand_int_range (random, 0, 256);
      catalogue = read_bytes (file->data, file->len, NULL);
      if (catalogue == NULL)
        continue;
      taken++;
      for (gsize i = 0; i < COUNT; i++)
        for (guint form = 0; form < 3; form++)
          {
            const char *text = weeg_catalogue_lookup_plural (catalogue, NULL, originals[i].text, form);

            if (text != NULL)
              g_assert_true (g_utf8_validate (text, -1, NULL));
          }
      weeg_catalogue_lookup (catalogue, "risk", "high");
    }
  /* Most changes hit the inside of a text or the words nobody reads. */
  g_assert_cmpuint (taken, >, 100);
  g_assert_cmpuint (taken, <, 20000);
}

static void
test_file (void)
{
  g_autoptr (GByteArray) file = make_file (FALSE);
  g_autofree char *folder = g_dir_make_tmp ("weeg-catalogue-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "x.mo", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (WeegCatalogue) catalogue = NULL, absent = NULL, again = NULL;

  g_assert_true (g_file_set_contents (path, (const char *)file->data, (gssize)file->len, NULL));
  catalogue = weeg_catalogue_new_from_file (path, &error);
  g_assert_no_error (error);
  g_unlink (path);
  again = weeg_catalogue_ref (catalogue);
  g_assert_cmpstr (weeg_catalogue_lookup (again, NULL, "high"), ==, "hoog");

  absent = weeg_catalogue_new_from_file (path, &error);
  g_assert_null (absent);
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_rmdir (folder);
}

/* The catalogue of this build, as msgfmt made it. */
static void
test_own (void)
{
  g_assert_cmpstr (weeg_trc ("nl", "outcome", "go on"), ==, "doorgaan");
  g_assert_cmpstr (weeg_trc ("nl_NL.UTF-8", "outcome", "go on"), ==, "doorgaan");
  g_assert_cmpstr (weeg_trc ("en", "outcome", "go on"), ==, "go on");
  g_assert_cmpstr (weeg_trc ("de", "outcome", "go on"), ==, "go on");
  g_assert_cmpstr (weeg_trc (NULL, "outcome", "go on"), ==, "go on");
  g_assert_cmpstr (weeg_trc ("nl", "no such context", "go on"), ==, "go on");
  g_assert_cmpstr (weeg_tr ("nl", "not in any catalogue"), ==, "not in any catalogue");
}

static gpointer
translate_many (gpointer data)
{
  for (guint i = 0; i < 2000; i++)
    g_assert_cmpstr (weeg_trc ("nl", "zone", "moderate"), ==, "matig");
  return NULL;
}

static void
test_threads (void)
{
  GThread *threads[8];

  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("translate", translate_many, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  /* First, so that the threads race for the first load. */
  g_test_add_func ("/text/catalogue/threads", test_threads);
  g_test_add_data_func ("/text/catalogue/lookup/little-endian", GINT_TO_POINTER (FALSE), test_lookup);
  g_test_add_data_func ("/text/catalogue/lookup/big-endian", GINT_TO_POINTER (TRUE), test_lookup);
  g_test_add_func ("/text/catalogue/refused", test_refused);
  g_test_add_func ("/text/catalogue/not-utf8", test_not_utf8);
  g_test_add_func ("/text/catalogue/cut", test_cut);
  g_test_add_func ("/text/catalogue/noise", test_noise);
  g_test_add_func ("/text/catalogue/file", test_file);
  g_test_add_func ("/text/catalogue/own", test_own);
  return g_test_run ();
}

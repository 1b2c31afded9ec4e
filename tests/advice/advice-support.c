/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "advice-support.h"

#include <glib/gstdio.h>
#include <string.h>

#include "weeg-advice.h"
#include "weeg-exchange-file.h"
#include "weeg-pdf.h"

#define CREATED 1792000000 /* 14 October 2026 */

static WeegDossier *
read_bytes (GBytes *bytes)
{
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autoptr (WeegExchangeFile) file = weeg_exchange_file_read (bytes, problems);

  if (file == NULL)
    g_error ("%s: %s", weeg_problems_path (problems, 0), weeg_problems_message (problems, 0));
  return weeg_record_ref (file->records->pdata[0]);
}

WeegDossier *
support_case (void)
{
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autoptr (GBytes) bytes = weeg_exchange_file_load (ADVICE_CASE, problems);

  if (bytes == NULL)
    g_error ("%s", weeg_problems_message (problems, 0));
  return read_bytes (bytes);
}

WeegDossier *
support_read (const char *json)
{
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));

  return read_bytes (bytes);
}

WeegDossier *
support_empty (void)
{
  return support_read ("{\"format\": \"weegwijzer-dossier\", \"version\": 1, "
                       "\"id\": \"6f1c0f6e-8d5a-4a7e-9b59-2d1f3c0a7e11\", \"title\": \"Nog leeg\"}");
}

WeegAnalysis *
support_analyse (const WeegDossier *dossier)
{
  WeegAnalysisOptions options = weeg_analysis_options_default ();

  options.iterations = 400;
  return weeg_analysis_new (dossier, &options, NULL, NULL);
}

WeegDocument *
support_advice (const AdviceFixture *fixture, const char *language, const char *point, gboolean anonymous)
{
  WeegAdviceOptions options = {
    .language = language, .point = point, .anonymous = anonymous, .created = CREATED
  };

  return weeg_advice_new (fixture->dossier, fixture->analysis, &options);
}

static void
make_spaces_single (char *text)
{
  char *end = text;

  for (const char *c = text; *c != '\0'; c++)
    if (!g_ascii_isspace (*c))
      *end++ = *c;
    else if (end == text || end[-1] != ' ')
      *end++ = ' ';
  *end = '\0';
}

char *
support_text (WeegDocument *document, int last)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("weeg-advice-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "advice.pdf", NULL);
  g_autofree char *pages = g_strdup_printf ("%d", last > 0 ? last : 999);
  const char *const command[] = { "pdftotext", "-l", pages, path, "-", NULL };
  char *text = NULL;
  int status = 1;

  g_assert_no_error (error);
  g_assert_true (weeg_pdf_write (document, path, NULL, &error));
  g_assert_no_error (error);
  g_spawn_sync (NULL, (char **)command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  g_unlink (path);
  g_rmdir (folder);
  make_spaces_single (text);
  return text;
}

void
support_assert_has (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("\"%s\" is not in: %s", part, text);
}

void
support_check_inside (const WeegPages *pages)
{
  for (gsize i = 0; i < weeg_pages_get_n_placements (pages); i++)
    {
      WeegPlacement placement = weeg_pages_get_placement (pages, i);

      g_assert_cmpfloat (placement.x, >=, 0);
      g_assert_cmpfloat (placement.y, >=, 0);
      g_assert_cmpfloat (placement.x + placement.width, <=, weeg_pages_get_width (pages) + 1e-6);
      g_assert_cmpfloat (placement.y + placement.height, <=, weeg_pages_get_height (pages) + 1e-6);
    }
}

guint
support_count_on_page (const WeegPages *pages, gsize page, const char *kind)
{
  guint n = 0;

  for (gsize i = 0; i < weeg_pages_get_n_placements (pages); i++)
    {
      WeegPlacement placement = weeg_pages_get_placement (pages, i);

      n += placement.page == page && g_str_equal (placement.kind, kind) ? 1 : 0;
    }
  return n;
}

AdviceFixture
support_fixture (WeegDossier *dossier)
{
  return (AdviceFixture){ dossier, support_analyse (dossier) };
}

void
support_fixture_clear (AdviceFixture *fixture)
{
  weeg_record_unref (fixture->analysis);
  weeg_record_unref (fixture->dossier);
}

void
support_tear_down (AdviceFixture *fixture, gconstpointer data)
{
  support_fixture_clear (fixture);
}

double
support_number_at (const WeegFigure *figure, guint row, guint column)
{
  const WeegTableCell *cell = weeg_table_get_cell (weeg_figure_get_table (figure), row, column);

  g_assert_true (cell->has_number);
  return cell->number;
}

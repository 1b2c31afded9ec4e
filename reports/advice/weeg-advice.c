/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-advice.h"

#include "weeg-advice-private.h"
#include "weeg-names.h"

const char *
weeg_advice_keep (WeegAdviceWriter *writer, char *string)
{
  g_ptr_array_add (writer->strings, string);
  return string;
}

const char *
weeg_advice_number (WeegAdviceWriter *writer, double value, int decimals)
{
  return weeg_advice_keep (writer, weeg_view_number (&writer->view, value, decimals));
}

const char *
weeg_advice_date (WeegAdviceWriter *writer, const char *iso)
{
  return weeg_advice_keep (writer, weeg_view_short_date (&writer->view, iso));
}

const char *
weeg_advice_with_owner (WeegAdviceWriter *writer, const char *what, const char *owner)
{
  return weeg_advice_keep (writer, *what != '\0' && *owner != '\0' ? g_strdup_printf ("%s (%s)", what, owner)
                                                                   : g_strconcat (what, owner, NULL));
}

void
weeg_advice_add_section (WeegAdviceWriter *writer, const char *id, const char *title)
{
  g_autofree char *text = g_strdup_printf ("%u  %s", ++writer->section, title);

  weeg_blocks_add_heading (writer->blocks, writer->light ? 2 : 1, id, text);
}

void
weeg_advice_add_labelled (WeegAdviceWriter *writer, const char *label, const char *text)
{
  g_autofree char *markup = NULL;
  gunichar last;

  if (text == NULL || *text == '\0')
    return;
  last = g_utf8_get_char (g_utf8_prev_char (text + strlen (text)));
  markup = g_markup_printf_escaped ("<b>%s</b> %s%s", label, text,
                                    g_unichar_isalnum (last) || last == ')' || last == '%' ? "." : "");
  weeg_blocks_add_paragraph_markup (writer->blocks, markup);
}

void
weeg_advice_add_sentence (WeegAdviceWriter *writer, char *text)
{
  weeg_blocks_add_paragraph (writer->blocks, weeg_advice_keep (writer, text));
}

void
weeg_advice_add_beside (WeegAdviceWriter *writer,
                        void (*write) (WeegAdviceWriter *writer),
                        int columns,
                        WeegFigure *figure,
                        const char *id,
                        const char *caption,
                        double height)
{
  g_autoptr (WeegBlocks) left = weeg_blocks_new ();
  g_autoptr (WeegBlocks) right = weeg_blocks_new ();
  WeegBlocks *whole = writer->blocks;

  if (figure == NULL)
    {
      write (writer);
      return;
    }
  writer->blocks = left;
  write (writer);
  writer->blocks = whole;
  weeg_blocks_add_figure (right, figure, id, caption, height);
  weeg_blocks_add_columns (writer->blocks, left, right, columns);
}

const WeegDecisionPoint *
weeg_advice_default_point (const WeegDossier *dossier)
{
  const WeegDecisionPoint *waiting = NULL, *next = NULL, *last = NULL;

  for (guint i = 0; i < weeg_list_n (dossier->decision_points); i++)
    {
      const WeegDecisionPoint *point = weeg_list_get (dossier->decision_points, i);
      gboolean decided =
          point->paper != NULL && point->paper->board != NULL && WEEG_HAS (point->paper->board, outcome);

      last = point;
      if (point->held != NULL && !decided)
        waiting = point;
      if (point->held == NULL &&
          (next == NULL || (point->planned != NULL && g_strcmp0 (point->planned, next->planned) < 0)))
        next = point;
    }
  return waiting != NULL ? waiting : next != NULL ? next : last;
}

/* "Telemonitoring in heart failure · Weegwijzer" */
static void
set_footer (WeegAdviceWriter *writer, WeegDocument *document)
{
  const WeegView *view = &writer->view;
  const char *title = weeg_view_text (view, view->dossier->title);
  g_autofree char *left = g_strdup_printf ("Weegwijzer · %s", title);
  g_autofree char *centre = NULL;

  if (writer->options->checksum != NULL)
    /* Translators: the checksum of the dossier, 12 hex digits */
    centre = g_strdup_printf (weeg_view_tr (view, "checksum %s"), writer->options->checksum);
  /* Translators: {n} is the page, {N} the number of pages; keep them as they are */
  weeg_document_set_footer (document, left, centre, weeg_view_tr (view, "{n} of {N}"));
  weeg_document_set_words (document, weeg_view_tr (view, "Figure"), weeg_view_tr (view, "Table"),
                           weeg_view_tr (view, "continued"), weeg_view_tr (view, "To"));
}

const char *
weeg_advice_author (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  const WeegPaper *paper = writer->point != NULL ? writer->point->paper : NULL;
  const char *author =
      paper != NULL && WEEG_HAS (paper, author) ? weeg_view_text (view, paper->author) : NULL;

  /* In place of a name stands a discipline, which begins its line. */
  return author != NULL && view->anonymous
             ? weeg_advice_keep (writer, weeg_text_capitalise (view->language, author))
             : author;
}

static void
set_properties (WeegAdviceWriter *writer, WeegDocument *document)
{
  const WeegView *view = &writer->view;
  const char *author = weeg_advice_author (writer);

  if (author != NULL)
    weeg_document_set_author (document, author);
  weeg_document_set_subject (document, writer->point != NULL
                                           ? weeg_view_text (view, writer->point->title)
                                           : weeg_view_tr (view, "Advice to the executive board"));
  weeg_document_set_keywords (document,
                              weeg_view_tr (view, "health technology assessment, advice, executive board"));
  if (writer->point == NULL || writer->point->held == NULL)
    weeg_document_set_watermark (document, weeg_view_tr (view, "DRAFT"));
  if (writer->options->data != NULL)
    weeg_document_set_attachment (
        document, WEEG_ATTACHMENT_SOURCE, "weegwijzer-dossier.json", "application/json",
        writer->options->data,
        weeg_view_tr (view, "The dossier behind this advice; Weegwijzer can open it."));
}

/* A light dossier is two pages: what a board needs, and how it came about. */
static gboolean
is_light (const WeegDossier *dossier)
{
  return dossier->triage != NULL && WEEG_HAS (dossier->triage, track) &&
         dossier->triage->track == WEEG_TRACK_LIGHT;
}

static void
write_parts (WeegAdviceWriter *writer)
{
  weeg_advice_write_cover (writer);
  weeg_blocks_add_page_break (writer->blocks);
  if (!writer->light)
    weeg_advice_write_reasons (writer);
  weeg_advice_write_value (writer);
  weeg_advice_write_risk (writer);
  weeg_advice_write_workload (writer);
  if (!writer->light)
    {
      weeg_advice_write_money (writer);
      weeg_advice_write_economics (writer);
      weeg_advice_write_context (writer);
    }
  weeg_advice_write_certainty (writer);
  weeg_advice_write_plan (writer);
  if (!writer->light)
    weeg_advice_write_implementation (writer);
  weeg_advice_write_account (writer);
  if (!writer->light)
    {
      weeg_advice_write_scores (writer);
      weeg_advice_write_evidence (writer);
      weeg_advice_write_terms (writer);
    }
}

WeegDocument *
weeg_advice_new (const WeegDossier *dossier, const WeegAnalysis *analysis, const WeegAdviceOptions *options)
{
  WeegView view = weeg_view (dossier, analysis, options->language);
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) in_full = g_ptr_array_new ();
  const char *title = weeg_view_text (&view, dossier->title);
  /* A document has a title, also when nobody has thought of one yet. */
  WeegDocument *document = weeg_document_new (
      options->language, *title != '\0' ? title : weeg_view_tr (&view, "Advice to the executive board"),
      options->created);
  WeegAdviceWriter writer = { .view = view, .options = options, .strings = strings, .in_full = in_full };

  writer.view.anonymous = options->anonymous;
  writer.light = is_light (dossier);
  writer.blocks = weeg_document_get_blocks (document);
  if (options->point != NULL)
    writer.point = weeg_list_find (dossier->decision_points, options->point, NULL);
  if (writer.point == NULL)
    writer.point = weeg_advice_default_point (dossier);

  set_properties (&writer, document);
  set_footer (&writer, document);
  write_parts (&writer);
  return document;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-blocks.h"

G_BEGIN_DECLS

/* A paper document before it is laid out: what it says, not where. It is filled by one writer, then only
 * read; it may be read by several threads. It knows no clock, locale or translation: every word on paper
 * comes in from outside. */
typedef struct _WeegDocument WeegDocument;

typedef enum
{
  WEEG_ATTACHMENT_SOURCE, /* what the document was made from */
  WEEG_ATTACHMENT_DATA,   /* what a figure or table was drawn from */
} WeegAttachmentKind;

/* A file that travels inside the PDF. All texts are never NULL; the value belongs to the document. */
typedef struct
{
  char *name;
  char *media_type;
  char *description;
  GBytes *bytes;
  WeegAttachmentKind kind;
} WeegAttachment;

/* @language: "nl" or "en" (a BCP 47 tag): the /Lang of the PDF, the language Pango shapes with, and the
 * decimal sign that numbers in tables are aligned on (a point for "en", a comma for the others).
 * @title: not empty; shown in the title bar of a reader.
 * @created: seconds since 1970 in UTC; every date in the PDF, so that the same document gives the same bytes.
 */
WeegDocument *weeg_document_new (const char *language, const char *title, gint64 created);
WeegDocument *weeg_document_ref (WeegDocument *self);
void weeg_document_unref (WeegDocument *self);

/* The blocks of the document, to be filled. (transfer none) */
WeegBlocks *weeg_document_get_blocks (WeegDocument *self);

/* For the PDF's metadata; NULL leaves it out. Keywords are separated by commas. */
void weeg_document_set_author (WeegDocument *self, const char *author);
void weeg_document_set_subject (WeegDocument *self, const char *subject);
void weeg_document_set_keywords (WeegDocument *self, const char *keywords);

/* Printed light, large and slanting on each page: "CONCEPT". NULL: nothing. */
void weeg_document_set_watermark (WeegDocument *self, const char *watermark);

/* The foot of each page. @left is shortened when it does not fit. In @page_number, {n} is the page and {N}
 * the number of pages: "{n} van {N}". Each may be NULL. */
void
weeg_document_set_footer (WeegDocument *self, const char *left, const char *centre, const char *page_number);

/* The words the layout puts in itself: before the number of a figure ("Figuur") and of a table ("Tabel"),
 * behind the repeated caption or header of a table that goes on ("vervolg"), and before what a link goes to,
 * for screen readers
 * ("Naar"). Default: English. NULL keeps what was set. */
void weeg_document_set_words (
    WeegDocument *self, const char *figure, const char *table, const char *continued, const char *link_to);

/* One file inside the PDF. @name is a plain file name, @media_type like "application/json". */
void weeg_document_set_attachment (WeegDocument *self,
                                   WeegAttachmentKind kind,
                                   const char *name,
                                   const char *media_type,
                                   GBytes *bytes,
                                   const char *description);

const char *weeg_document_get_language (const WeegDocument *self);
const char *weeg_document_get_title (const WeegDocument *self);
const char *weeg_document_get_author (const WeegDocument *self);
const char *weeg_document_get_subject (const WeegDocument *self);
const char *weeg_document_get_keywords (const WeegDocument *self);
const char *weeg_document_get_watermark (const WeegDocument *self);
gint64 weeg_document_get_created (const WeegDocument *self);
const WeegAttachment *weeg_document_get_attachment (const WeegDocument *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegDocument, weeg_document_unref)

G_END_DECLS

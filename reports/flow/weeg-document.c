/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-document-private.h"

#include <string.h>

struct _WeegDocument
{
  gatomicrefcount references;
  char *language;
  char *title;
  char *author;
  char *subject;
  char *keywords;
  char *watermark;
  char *footer_left;
  char *footer_centre;
  char *page_number;
  WeegDocumentWords words;
  WeegAttachment *attachment;
  gint64 created;
  WeegBlocks *blocks;
};

static void
free_attachment (WeegAttachment *attachment)
{
  g_free (attachment->name);
  g_free (attachment->media_type);
  g_free (attachment->description);
  g_bytes_unref (attachment->bytes);
  g_free (attachment);
}

static void
replace (char **place, const char *text)
{
  char *copy = g_strdup (text);

  g_free (*place);
  *place = copy;
}

static void
replace_unless_null (char **place, const char *text)
{
  if (text != NULL)
    replace (place, text);
}

WeegDocument *
weeg_document_new (const char *language, const char *title, gint64 created)
{
  WeegDocument *self;

  g_return_val_if_fail (language != NULL && language[0] != '\0', NULL);
  g_return_val_if_fail (title != NULL && title[0] != '\0', NULL);

  self = g_new0 (WeegDocument, 1);
  g_atomic_ref_count_init (&self->references);
  self->language = g_strdup (language);
  self->title = g_strdup (title);
  self->created = created;
  self->blocks = weeg_blocks_new ();
  weeg_document_set_words (self, "Figure", "Table", "continued", "To");
  return self;
}

WeegDocument *
weeg_document_ref (WeegDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
weeg_document_unref (WeegDocument *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_free (self->language);
  g_free (self->title);
  g_free (self->author);
  g_free (self->subject);
  g_free (self->keywords);
  g_free (self->watermark);
  g_free (self->footer_left);
  g_free (self->footer_centre);
  g_free (self->page_number);
  g_free (self->words.figure);
  g_free (self->words.table);
  g_free (self->words.continued);
  g_free (self->words.link_to);
  g_clear_pointer (&self->attachment, free_attachment);
  weeg_blocks_unref (self->blocks);
  g_free (self);
}

WeegBlocks *
weeg_document_get_blocks (WeegDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->blocks;
}

void
weeg_document_set_author (WeegDocument *self, const char *author)
{
  g_return_if_fail (self != NULL);

  replace (&self->author, author);
}

void
weeg_document_set_subject (WeegDocument *self, const char *subject)
{
  g_return_if_fail (self != NULL);

  replace (&self->subject, subject);
}

void
weeg_document_set_keywords (WeegDocument *self, const char *keywords)
{
  g_return_if_fail (self != NULL);

  replace (&self->keywords, keywords);
}

void
weeg_document_set_watermark (WeegDocument *self, const char *watermark)
{
  g_return_if_fail (self != NULL);

  replace (&self->watermark, watermark);
}

void
weeg_document_set_footer (WeegDocument *self, const char *left, const char *centre, const char *page_number)
{
  g_return_if_fail (self != NULL);

  replace (&self->footer_left, left);
  replace (&self->footer_centre, centre);
  replace (&self->page_number, page_number);
}

void
weeg_document_set_words (
    WeegDocument *self, const char *figure, const char *table, const char *continued, const char *link_to)
{
  g_return_if_fail (self != NULL);

  replace_unless_null (&self->words.figure, figure);
  replace_unless_null (&self->words.table, table);
  replace_unless_null (&self->words.continued, continued);
  replace_unless_null (&self->words.link_to, link_to);
}

void
weeg_document_set_attachment (WeegDocument *self,
                              WeegAttachmentKind kind,
                              const char *name,
                              const char *media_type,
                              GBytes *bytes,
                              const char *description)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (name != NULL && name[0] != '\0' && strchr (name, '/') == NULL);
  g_return_if_fail (media_type != NULL && strchr (media_type, '/') != NULL);
  g_return_if_fail (bytes != NULL);

  g_clear_pointer (&self->attachment, free_attachment);
  self->attachment = g_new0 (WeegAttachment, 1);
  self->attachment->kind = kind;
  self->attachment->name = g_strdup (name);
  self->attachment->media_type = g_strdup (media_type);
  self->attachment->description = g_strdup (description != NULL ? description : name);
  self->attachment->bytes = g_bytes_ref (bytes);
}

const char *
weeg_document_get_language (const WeegDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->language;
}

const char *
weeg_document_get_title (const WeegDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title;
}

const char *
weeg_document_get_author (const WeegDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->author;
}

const char *
weeg_document_get_subject (const WeegDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->subject;
}

const char *
weeg_document_get_keywords (const WeegDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->keywords;
}

const char *
weeg_document_get_watermark (const WeegDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->watermark;
}

gint64
weeg_document_get_created (const WeegDocument *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->created;
}

const WeegAttachment *
weeg_document_get_attachment (const WeegDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->attachment;
}

const WeegDocumentWords *
weeg_document_get_words (const WeegDocument *self)
{
  return &self->words;
}

const char *
weeg_document_get_footer_left (const WeegDocument *self)
{
  return self->footer_left;
}

const char *
weeg_document_get_footer_centre (const WeegDocument *self)
{
  return self->footer_centre;
}

char *
weeg_document_format_page_number (const WeegDocument *self, gsize page, gsize n_pages)
{
  GString *text;
  g_autofree char *number = NULL;
  g_autofree char *total = NULL;

  if (self->page_number == NULL)
    return NULL;
  text = g_string_new (self->page_number);
  number = g_strdup_printf ("%" G_GSIZE_FORMAT, page + 1);
  total = g_strdup_printf ("%" G_GSIZE_FORMAT, n_pages);
  g_string_replace (text, "{n}", number, 0);
  g_string_replace (text, "{N}", total, 0);
  return g_string_free (text, FALSE);
}

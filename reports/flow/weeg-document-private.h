/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-document.h"

G_BEGIN_DECLS

typedef struct
{
  char *figure;
  char *table;
  char *continued;
  char *link_to;
} WeegDocumentWords;

const WeegDocumentWords *weeg_document_get_words (const WeegDocument *self);
const char *weeg_document_get_footer_left (const WeegDocument *self);
const char *weeg_document_get_footer_centre (const WeegDocument *self);

/* "3 van 8", or NULL when there is no template. (transfer full) */
char *weeg_document_format_page_number (const WeegDocument *self, gsize page, gsize n_pages);

G_END_DECLS

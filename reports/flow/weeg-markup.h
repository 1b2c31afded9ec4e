/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/* A text with emphasis and links: the small markup of weeg-blocks.h taken apart. */
typedef struct
{
  char *target; /* "#id" or an address */
  gsize start;  /* bytes in the text */
  gsize end;
} WeegLinkSpan;

typedef struct
{
  char *text;
  PangoAttrList *attributes;
  GArray *links; /* WeegLinkSpan, in order */
} WeegMarkup;

/* @text as it is. (transfer full) */
WeegMarkup *weeg_markup_new_plain (const char *text);

/* @markup taken apart; markup that does not parse warns and is kept as plain text. (transfer full) */
WeegMarkup *weeg_markup_new (const char *markup);

void weeg_markup_free (WeegMarkup *self);

/* Puts @lead in semibold in front of the text, which moves up. */
void weeg_markup_prepend_strong (WeegMarkup *self, const char *lead);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegMarkup, weeg_markup_free)

G_END_DECLS

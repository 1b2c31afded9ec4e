/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-advice.h"
#include "weeg-sentences.h"

G_BEGIN_DECLS

/* The one who writes an advice: each part of it is a function that adds blocks. */
typedef struct
{
  WeegView view;
  const WeegDecisionPoint *point; /* (nullable) */
  const WeegAdviceOptions *options;
  WeegBlocks *blocks;
  gboolean light;     /* two pages: the cover, and the second in brief */
  guint section;      /* number of the last section */
  GPtrArray *strings; /* what is freed when the advice is done */
  GPtrArray *in_full; /* of what page 1 shortens: label, text, label, text, ...; lent */
} WeegAdviceWriter;

/* Owns @string until the advice is done, and lends it. */
const char *weeg_advice_keep (WeegAdviceWriter *writer, char *string);
/* The same of a number and a date, so that a row can be written in one go. */
const char *weeg_advice_number (WeegAdviceWriter *writer, double value, int decimals);
const char *weeg_advice_date (WeegAdviceWriter *writer, const char *iso);

/* Who wrote it: a name, or without names what the author is; NULL if that is not known. */
const char *weeg_advice_author (WeegAdviceWriter *writer);

/* "What is done (who sees to it)"; one of the two when the other is "". */
const char *weeg_advice_with_owner (WeegAdviceWriter *writer, const char *what, const char *owner);

/* A numbered heading of level 1, on the light track a smaller one. */
void weeg_advice_add_section (WeegAdviceWriter *writer, const char *id, const char *title);
/* A paragraph that begins with a label in bold, and ends with a full stop whatever was typed; nothing when
 * @text is NULL or "". */
void weeg_advice_add_labelled (WeegAdviceWriter *writer, const char *label, const char *text);
/* A paragraph; takes @text. */
void weeg_advice_add_sentence (WeegAdviceWriter *writer, char *text);

/* @text, or its beginning when it has more than @most letters: then all of it stands behind the cover, after
 * @label. Both are lent. */
const char *weeg_advice_shorten (WeegAdviceWriter *writer, const char *label, const char *text, glong most);

/* How good the evidence is, in one line. */
void weeg_advice_add_evidence (WeegAdviceWriter *writer);

/* @write puts words in the writer's blocks, over @columns of the 12 of the grid when @figure (nullable)
 * stands to the right of them. @height as for weeg_blocks_add_figure(). */
void weeg_advice_add_beside (WeegAdviceWriter *writer,
                             void (*write) (WeegAdviceWriter *writer),
                             int columns,
                             WeegFigure *figure,
                             const char *id,
                             const char *caption,
                             double height);

void weeg_advice_write_cover (WeegAdviceWriter *writer);
void weeg_advice_write_reasons (WeegAdviceWriter *writer);
void weeg_advice_write_value (WeegAdviceWriter *writer);
void weeg_advice_write_risk (WeegAdviceWriter *writer);
void weeg_advice_write_workload (WeegAdviceWriter *writer);
void weeg_advice_write_money (WeegAdviceWriter *writer);
void weeg_advice_write_economics (WeegAdviceWriter *writer);
void weeg_advice_write_context (WeegAdviceWriter *writer);
void weeg_advice_write_certainty (WeegAdviceWriter *writer);
void weeg_advice_write_plan (WeegAdviceWriter *writer);
void weeg_advice_write_implementation (WeegAdviceWriter *writer);
void weeg_advice_write_account (WeegAdviceWriter *writer);
void weeg_advice_write_scores (WeegAdviceWriter *writer);
void weeg_advice_write_evidence (WeegAdviceWriter *writer);
void weeg_advice_write_terms (WeegAdviceWriter *writer);

G_END_DECLS

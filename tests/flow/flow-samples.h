/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-document.h"

/* 2026-10-14 09:30:00 UTC */
#define SAMPLE_CREATED G_GINT64_CONSTANT (1791970200)

/* A whole advice in Dutch, with every kind of block; its case is invented. (transfer full) */
WeegDocument *flow_sample_advice (void);

/* An empty document with a footer. (transfer full) */
WeegDocument *flow_sample_empty (void);

/* A text of about @n_words words. (transfer full) */
char *flow_sample_text (guint n_words);

/* A figure to put in a document. (transfer full) */
WeegFigure *flow_sample_figure (void);

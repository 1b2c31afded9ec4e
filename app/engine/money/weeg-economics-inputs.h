/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-economics-model.h"
#include "weeg-expression.h"
#include "weeg-problems.h"
#include "weeg-stream.h"

G_BEGIN_DECLS

/*
 * WeegEconomicsInputs: the parameters and the entries of a model, compiled into
 * one table of rows; and WeegEconomicsChunk, the values of those rows for some samples.
 *
 * First come the rows that are drawn, then parameters that are expressions,
 * each behind what it uses, then the entries of the model, each text once. A
 * row is a number per sample; rows with `t` in them, directly or through a
 * parameter, are computed again in each cycle.
 */
typedef struct _WeegEconomicsInputs WeegEconomicsInputs;

/* The values for samples @first .. @first + @n - 1, in rows of WEEG_CHUNK. */
typedef struct
{
  const WeegEconomicsInputs *inputs;
  double *values;
  guint first;
  guint n;
  gboolean base; /* one sample: the base values */

  /* The first thing that was wrong in this chunk; NULL when nothing was. */
  char *fault_path;
  WeegMessage *fault;
} WeegEconomicsChunk;

/* Compiles the parameters of @economics; what is wrong goes to @problems: an unknown name, a cycle, a
 * list of samples that is not @n_samples long. @economics must outlive it. (transfer full) */
WeegEconomicsInputs *
weeg_economics_inputs_new (const WeegEconomics *economics, guint n_samples, WeegProblems *problems);
void weeg_economics_inputs_free (WeegEconomicsInputs *inputs);

/* The row of @entry (a number or an expression; NULL is 0), which stands at @path. */
guint weeg_economics_inputs_add (WeegEconomicsInputs *inputs,
                                 const WeegEither *entry,
                                 const char *path,
                                 WeegProblems *problems);
/* Whether @row changes with the cycle. */
gboolean weeg_economics_inputs_varies (const WeegEconomicsInputs *inputs, guint row);
/* Whether @row is 0 in all samples and cycles. */
gboolean weeg_economics_inputs_is_zero (const WeegEconomicsInputs *inputs, guint row);
guint weeg_economics_inputs_n_rows (const WeegEconomicsInputs *inputs);

/* Uncertain parameters (parts of a vector apart, as name[k]): how many, their names, their rows. */
guint weeg_economics_inputs_n_uncertain (const WeegEconomicsInputs *inputs);
const char *weeg_economics_inputs_uncertain_name (const WeegEconomicsInputs *inputs, guint index);
guint weeg_economics_inputs_uncertain_row (const WeegEconomicsInputs *inputs, guint index);

/* After all rows have been added. (transfer full) */
WeegEconomicsChunk *weeg_economics_chunk_new (const WeegEconomicsInputs *inputs);
void weeg_economics_chunk_free (WeegEconomicsChunk *chunk);

/* Takes samples @first .. @first + @n - 1 from @stream, or, when that is NULL, the base values; FALSE, and a
 * fault, when one is not finite. Cycle 0 is ready then. */
gboolean weeg_economics_chunk_begin (WeegEconomicsChunk *chunk, WeegStream *stream, guint first, guint n);
/* Goes to cycle @t. */
gboolean weeg_economics_chunk_advance (WeegEconomicsChunk *chunk, guint t);

/* How far rounding may take a chance that an expression gives below 0. */
#define WEEG_CHANCE_TOLERANCE 1e-12

static inline const double *
weeg_economics_chunk_row (const WeegEconomicsChunk *chunk, guint row)
{
  return chunk->values + (gsize)row * WEEG_CHUNK;
}

/* Keeps the first fault, and adds the number of the sample (@lane of the chunk). Always FALSE. */
gboolean
weeg_economics_chunk_fail (WeegEconomicsChunk *chunk, guint lane, const char *path, const char *format, ...)
    G_GNUC_PRINTF (4, 5);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegEconomicsInputs, weeg_economics_inputs_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegEconomicsChunk, weeg_economics_chunk_free)

G_END_DECLS

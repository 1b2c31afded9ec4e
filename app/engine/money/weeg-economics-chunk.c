/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-economics-inputs.h"

#include "weeg-economics-inputs-private.h"

#include <math.h>
#include <string.h>

WeegEconomicsChunk *
weeg_economics_chunk_new (const WeegEconomicsInputs *inputs)
{
  WeegEconomicsChunk *chunk = g_new0 (WeegEconomicsChunk, 1);

  chunk->inputs = inputs;
  chunk->values = g_new0 (double, ((gsize)inputs->rows->len + 1) * WEEG_CHUNK);
  return chunk;
}

void
weeg_economics_chunk_free (WeegEconomicsChunk *chunk)
{
  g_free (chunk->values);
  g_free (chunk->fault_path);
  g_clear_pointer (&chunk->fault, weeg_message_unref);
  g_free (chunk);
}

gboolean
weeg_economics_chunk_fail (WeegEconomicsChunk *chunk, guint lane, const char *path, const char *format, ...)
{
  WeegMessage *message;
  va_list arguments;

  if (chunk->fault != NULL)
    return FALSE;
  va_start (arguments, format);
  message = weeg_message_new_valist (format, arguments);
  va_end (arguments);
  chunk->fault_path = g_strdup (path);
  chunk->fault =
      chunk->base ? message : weeg_message_new ("%p (sample %u)", message, chunk->first + lane + 1);
  return FALSE;
}

/* --- what is drawn --- */

/* All parts of a vector: gammas over their sum. */
static void
draw_dirichlet (const WeegQuantity *quantity, WeegStream *stream, guint n, double *rows)
{
  const WeegList *alpha = quantity->alpha->cell.pointer;
  guint n_parts = weeg_list_n (alpha);

  for (guint i = 0; i < n; i++)
    {
      double sum = 0, all = 0;

      for (guint k = 0; k < n_parts; k++)
        {
          rows[(gsize)k * WEEG_CHUNK + i] = weeg_stream_gamma (stream, weeg_list_number (alpha, k));
          sum += rows[(gsize)k * WEEG_CHUNK + i];
          all += weeg_list_number (alpha, k);
        }
      /* Tiny alphas can all underflow: then it is one corner, each as likely as its alpha says. */
      if (sum <= 0)
        {
          double u = weeg_stream_uniform (stream) * all;
          guint corner = 0;

          while (corner + 1 < n_parts && u >= weeg_list_number (alpha, corner))
            u -= weeg_list_number (alpha, corner++);
          rows[(gsize)corner * WEEG_CHUNK + i] = sum = 1;
        }
      for (guint k = 0; k < n_parts; k++)
        rows[(gsize)k * WEEG_CHUNK + i] /= sum;
    }
}

static double
base_of (const WeegEconomicsRow *row)
{
  double sum = 0;

  if (row->samples != NULL)
    {
      for (guint i = 0; i < weeg_list_n (row->samples); i++)
        sum += (weeg_list_number (row->samples, i) - sum) / (i + 1);
      return sum;
    }
  if (row->part == 0)
    return weeg_quantity_base (row->quantity, 0);
  for (guint k = 0; k < weeg_list_n (row->quantity->alpha->cell.pointer); k++)
    sum += weeg_list_number (row->quantity->alpha->cell.pointer, k);
  return weeg_list_number (row->quantity->alpha->cell.pointer, row->part - 1) / sum;
}

static void
fill_row (WeegEconomicsChunk *chunk, const WeegEconomicsRow *row, WeegStream *stream, double *values)
{
  if (stream == NULL)
    values[0] = base_of (row);
  else if (row->samples != NULL)
    for (guint i = 0; i < chunk->n; i++)
      values[i] = weeg_list_number (row->samples, chunk->first + i);
  else if (row->part == 1)
    draw_dirichlet (row->quantity, stream, chunk->n, values);
  else if (row->part == 0)
    for (guint i = 0; i < chunk->n; i++)
      values[i] = weeg_stream_quantity (stream, row->quantity, 0);
}

static guint
first_not_finite (const double *values, guint n)
{
  guint i = 0;

  while (i < n && isfinite (values[i]))
    i++;
  return i;
}

static gboolean
compute_row (WeegEconomicsChunk *chunk, const WeegEconomicsRow *row, double *values, guint t)
{
  guint lane;

  if (weeg_expression_evaluate (row->expression, chunk->values, chunk->n, t, values))
    return TRUE;
  lane = MIN (first_not_finite (values, chunk->n), chunk->n - 1);
  if (row->varies)
    return weeg_economics_chunk_fail (chunk, lane, row->path,
                                      "this is not a finite number at cycle %u, expected one", t);
  return weeg_economics_chunk_fail (chunk, lane, row->path, "this is not a finite number, expected one");
}

gboolean
weeg_economics_chunk_begin (WeegEconomicsChunk *chunk, WeegStream *stream, guint first, guint n)
{
  const GArray *rows = chunk->inputs->rows;

  g_return_val_if_fail (n >= 1 && n <= WEEG_CHUNK, FALSE);

  chunk->base = stream == NULL;
  chunk->first = first;
  chunk->n = n;
  for (guint r = 0; r < rows->len; r++)
    {
      const WeegEconomicsRow *row = &g_array_index (rows, WeegEconomicsRow, r);
      double *values = chunk->values + (gsize)r * WEEG_CHUNK;
      guint wrong;

      if (row->expression != NULL)
        {
          if (!compute_row (chunk, row, values, 0))
            return FALSE;
          continue;
        }
      fill_row (chunk, row, stream, values);
      wrong = first_not_finite (values, n);
      if (wrong < n)
        return weeg_economics_chunk_fail (chunk, wrong, row->path,
                                          "this is not a finite number, expected one");
    }
  return TRUE;
}

gboolean
weeg_economics_chunk_advance (WeegEconomicsChunk *chunk, guint t)
{
  const GArray *rows = chunk->inputs->rows;

  for (guint r = 0; r < rows->len; r++)
    {
      const WeegEconomicsRow *row = &g_array_index (rows, WeegEconomicsRow, r);

      if (row->varies && !compute_row (chunk, row, chunk->values + (gsize)r * WEEG_CHUNK, t))
        return FALSE;
    }
  return TRUE;
}

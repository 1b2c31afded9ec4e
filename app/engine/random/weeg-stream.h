/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-quantity.h"

G_BEGIN_DECLS

/*
 * WeegStream: a stream of random numbers, on the stack of who uses it.
 *
 * Generator: xoshiro256++ 1.0 of D. Blackman and S. Vigna, "Scrambled Linear
 * Pseudorandom Number Generators", ACM Trans. Math. Softw. 47 (2021), 36; its
 * state is filled by SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
 *
 * Every block of a simulation has the stream of (seed, block), so that the
 * numbers do not depend on which thread runs which block, nor on how many there are.
 * Any seed will do, 0 too.
 */
typedef struct
{
  guint64 state[4];
} WeegStream;

/* The stream of @block of a simulation with @seed. */
WeegStream weeg_stream_new (guint64 seed, guint64 block);
/* The stream whose state is @state; not all zero. */
WeegStream weeg_stream_new_state (const guint64 state[4]);

/* One step of SplitMix64 on @state. */
guint64 weeg_split_mix (guint64 *state);

guint64 weeg_stream_next (WeegStream *stream);
/* Uniform on the open interval (0, 1): k + 1/2 over 2^52. */
double weeg_stream_uniform (WeegStream *stream);
/* Uniform on 0 .. n - 1, n >= 1, without bias (Lemire 2019). */
guint weeg_stream_below (WeegStream *stream, guint n);
/* Exponential with mean 1, by inversion. */
double weeg_stream_exponential (WeegStream *stream);
/* Standard normal: ziggurat of 256 blocks (Marsaglia and Tsang 2000; Doornik 2005 for the double form). */
double weeg_stream_normal (WeegStream *stream);
/* Gamma with shape > 0 and scale 1 (Marsaglia and Tsang, ACM Trans. Math. Softw. 26, 2000). */
double weeg_stream_gamma (WeegStream *stream, double shape);
/* Beta with alpha > 0 and beta > 0, from two gammas. */
double weeg_stream_beta (WeegStream *stream, double alpha, double beta);
/* Triangular, low <= mode <= high, by inversion; low when high == low. */
double weeg_stream_triangular (WeegStream *stream, double low, double mode, double high);
/* PERT: low + (high - low) Beta (1 + 4 (mode - low) / (high - low), 1 + 4 (high - mode) / (high - low)). */
double weeg_stream_pert (WeegStream *stream, double low, double mode, double high);
/* Between which all lies that weeg_stream_quantity () can draw of @quantity, which must be there and pass
 * weeg_quantity_check (); infinite where that is too much for a number. The bounds of a normal are 14 sd
 * away, beyond the furthest that weeg_stream_normal () reaches. */
void weeg_stream_reach (const WeegQuantity *quantity, double *least, double *largest);
/* A draw of @quantity; its base where it is certain; @fallback for NULL or a vector. */
double weeg_stream_quantity (WeegStream *stream, const WeegQuantity *quantity, double fallback);

G_END_DECLS

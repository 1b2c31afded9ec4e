/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-quantity.h"

#include <math.h>

#include "weeg-message.h"

const char *const weeg_dist_names[] = { "normal",     "lognormal", "beta",      "gamma", "uniform",
                                        "triangular", "pert",      "dirichlet", NULL };

static const WeegShape number_shape = { .kind = WEEG_KIND_NUMBER };
static const WeegShape numbers_shape = { .kind = WEEG_KIND_LIST, .item = &number_shape };
static const WeegShape *const alpha_shapes[] = { &number_shape, &numbers_shape, NULL };

#define NUMBER(member)                                                                                       \
  {                                                                                                          \
    .key = #member, .offset = G_STRUCT_OFFSET (WeegQuantity, member), .shape = {.kind = WEEG_KIND_NUMBER }   \
  }

static const WeegField fields[] = {
  { .key = "dist",
    .offset = G_STRUCT_OFFSET (WeegQuantity, dist),
    .shape = { .kind = WEEG_KIND_CHOICE, .names = weeg_dist_names } },
  NUMBER (low),
  NUMBER (base),
  NUMBER (high),
  NUMBER (mean),
  NUMBER (sd),
  NUMBER (meanlog),
  NUMBER (sdlog),
  { .key = "alpha",
    .offset = G_STRUCT_OFFSET (WeegQuantity, alpha),
    .shape = { .kind = WEEG_KIND_EITHER, .either = alpha_shapes } },
  NUMBER (beta),
  NUMBER (shape),
  NUMBER (scale),
  NUMBER (min),
  NUMBER (max),
};

const WeegRecordType weeg_quantity_type = { "quantity", sizeof (WeegQuantity), fields,
                                            G_N_ELEMENTS (fields) };

WeegQuantity *
weeg_quantity_new (double number)
{
  WeegQuantity *quantity = weeg_record_new (&weeg_quantity_type);

  quantity->plain = TRUE;
  WEEG_SET (quantity, base, number);
  return quantity;
}

WeegQuantity *
weeg_quantity_new_range (double low, double base, double high)
{
  WeegQuantity *quantity = weeg_record_new (&weeg_quantity_type);

  WEEG_SET (quantity, low, low);
  WEEG_SET (quantity, base, base);
  WEEG_SET (quantity, high, high);
  return quantity;
}

double
weeg_quantity_base (const WeegQuantity *q, double fallback)
{
  if (q == NULL)
    return fallback;
  if (WEEG_HAS (q, base))
    return q->base;

  switch (q->dist)
    {
    case WEEG_DIST_NORMAL:
      return q->mean;
    case WEEG_DIST_LOGNORMAL:
      return exp (q->meanlog + q->sdlog * q->sdlog / 2);
    case WEEG_DIST_BETA:
      return q->alpha->cell.number / (q->alpha->cell.number + q->beta);
    case WEEG_DIST_GAMMA:
      return q->shape * q->scale;
    case WEEG_DIST_UNIFORM:
      return (q->min + q->max) / 2;
    default:
      return fallback;
    }
}

gboolean
weeg_quantity_ends (const WeegQuantity *q, double *low, double *high)
{
  if (q == NULL)
    return FALSE;
  if (q->plain)
    {
      *low = *high = q->base;
      return TRUE;
    }
  if (!WEEG_HAS (q, dist) || q->dist == WEEG_DIST_TRIANGULAR || q->dist == WEEG_DIST_PERT)
    {
      *low = q->low;
      *high = q->high;
      return TRUE;
    }
  if (q->dist == WEEG_DIST_UNIFORM)
    {
      *low = q->min;
      *high = q->max;
      return TRUE;
    }
  return FALSE;
}

gboolean
weeg_quantity_is_uncertain (const WeegQuantity *q)
{
  double low, high;

  if (q == NULL || q->plain)
    return FALSE;
  return weeg_quantity_ends (q, &low, &high) ? high > low : TRUE;
}

static const char *
check_range (const WeegQuantity *q)
{
  if (!WEEG_HAS (q, low) || !WEEG_HAS (q, base) || !WEEG_HAS (q, high))
    return N_ ("low, base and high are all needed");
  if (q->low > q->base)
    return N_ ("low must be at most base");
  if (q->base > q->high)
    return N_ ("high must be at least base");
  return NULL;
}

static const char *
check_alpha (const WeegQuantity *q)
{
  if (q->dist == WEEG_DIST_BETA)
    return weeg_either_is (q->alpha, WEEG_KIND_NUMBER) && q->alpha->cell.number > 0 && q->beta > 0
               ? NULL
               : N_ ("alpha and beta must be numbers above 0");
  if (!weeg_either_is (q->alpha, WEEG_KIND_LIST) || weeg_list_n (q->alpha->cell.pointer) < 2)
    return N_ ("alpha must be a list of at least two numbers above 0");
  for (guint i = 0; i < weeg_list_n (q->alpha->cell.pointer); i++)
    if (weeg_list_number (q->alpha->cell.pointer, i) <= 0)
      return N_ ("alpha must be a list of at least two numbers above 0");
  return NULL;
}

const char *
weeg_quantity_check (const WeegQuantity *q)
{
  if (q->plain)
    return NULL;
  if (!WEEG_HAS (q, dist))
    return check_range (q);

  switch (q->dist)
    {
    case WEEG_DIST_NORMAL:
      return WEEG_HAS (q, mean) && WEEG_HAS (q, sd) && q->sd >= 0
                 ? NULL
                 : N_ ("mean and an sd of at least 0 are needed");
    case WEEG_DIST_LOGNORMAL:
      return WEEG_HAS (q, meanlog) && WEEG_HAS (q, sdlog) && q->sdlog >= 0
                 ? NULL
                 : N_ ("meanlog and an sdlog of at least 0 are needed");
    case WEEG_DIST_GAMMA:
      return q->shape > 0 && q->scale > 0 ? NULL : N_ ("shape and scale must be above 0");
    case WEEG_DIST_UNIFORM:
      return WEEG_HAS (q, min) && WEEG_HAS (q, max) && q->min <= q->max ? NULL
                                                                        : N_ ("min must be at most max");
    case WEEG_DIST_TRIANGULAR:
    case WEEG_DIST_PERT:
      return check_range (q);
    default:
      return check_alpha (q);
    }
}

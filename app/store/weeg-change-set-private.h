/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-change-set.h"

G_BEGIN_DECLS

typedef enum
{
  WEEG_CHANGE_PUT,
  WEEG_CHANGE_DROP,
  WEEG_CHANGE_SPLICE,
  WEEG_CHANGE_LOG,
  WEEG_CHANGE_HOLD,
} WeegChangeKind;

typedef struct
{
  WeegChangeKind kind;
  char *name;    /* of the part, or the decision point; NULL for LOG */
  char *content; /* PUT, LOG, HOLD */
  guint at, n_removed;
  GPtrArray *inserted; /* SPLICE: of char * */
} WeegChange;

struct _WeegChangeSet
{
  GPtrArray *changes; /* of WeegChange */
};

G_END_DECLS

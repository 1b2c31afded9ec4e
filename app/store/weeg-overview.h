/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * WeegOverview: what a list shows of a dossier, read without loading it. Texts
 * for people (title, point_title) are JSON as in the dossier: a string, or an
 * object with one string per language. Names are those of the enums.
 */
typedef struct
{
  char *id;
  char *title;         /* JSON */
  char *phase;         /* (nullable) */
  char *track;         /* (nullable): the chosen one */
  char *point_id;      /* (nullable): the next decision point: not held, planned first */
  char *point_title;   /* (nullable) JSON */
  char *point_planned; /* (nullable) ISO date */
  gboolean archived;
  gint64 revision; /* grows with each change of the dossier */
} WeegOverview;

void weeg_overview_free (WeegOverview *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegOverview, weeg_overview_free)

G_END_DECLS

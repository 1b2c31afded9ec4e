/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* When the next decision point of a dossier is, seen from today. */
typedef enum
{
  WEEG_DUE_NONE,    /* nothing planned */
  WEEG_DUE_OVERDUE, /* planned before today */
  WEEG_DUE_SOON,    /* within thirty days */
  WEEG_DUE_LATER,
} WeegDue;

/*
 * WeegDossierItem: one row of the list of dossiers. Lives as long as the
 * dossier is in the register; its properties are notified when they change.
 *
 *   id, title, phase, track, point-id, point-title, point-planned   string (nullable but id and title)
 *   due        int (WeegDue)
 *   archived   boolean
 *
 * Titles are in the language of the workspace; phase and track are names of the
 * enums (weeg_name () translates them).
 */
#define WEEG_TYPE_DOSSIER_ITEM (weeg_dossier_item_get_type ())
G_DECLARE_FINAL_TYPE (WeegDossierItem, weeg_dossier_item, WEEG, DOSSIER_ITEM, GObject)

const char *weeg_dossier_item_get_id (WeegDossierItem *self);
const char *weeg_dossier_item_get_title (WeegDossierItem *self);
const char *weeg_dossier_item_get_phase (WeegDossierItem *self);
const char *weeg_dossier_item_get_track (WeegDossierItem *self);
const char *weeg_dossier_item_get_point_id (WeegDossierItem *self);
const char *weeg_dossier_item_get_point_title (WeegDossierItem *self);
const char *weeg_dossier_item_get_point_planned (WeegDossierItem *self);
WeegDue weeg_dossier_item_get_due (WeegDossierItem *self);
gboolean weeg_dossier_item_get_archived (WeegDossierItem *self);

/* The order of lists: next decision date (none: last), then title as the
 * language sorts it. A GCompareDataFunc for GtkCustomSorter too. */
int weeg_dossier_item_compare (gconstpointer a, gconstpointer b, gpointer unused);

G_END_DECLS

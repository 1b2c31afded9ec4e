/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "weeg-dossier-progress.h"
#include "weeg-dossier-session.h"

G_BEGIN_DECLS

/*
 * WeegDossierPage: one dossier: its title, phase and next decision point, the
 * decision track, the six steps, and the one that is shown. Follows its session.
 */
#define WEEG_TYPE_DOSSIER_PAGE (weeg_dossier_page_get_type ())
G_DECLARE_FINAL_TYPE (WeegDossierPage, weeg_dossier_page, WEEG, DOSSIER_PAGE, AdwBin)

GtkWidget *weeg_dossier_page_new (WeegDossierSession *session, const char *language);
WeegDossierSession *weeg_dossier_page_get_session (WeegDossierPage *self);

void weeg_dossier_page_choose_step (WeegDossierPage *self, WeegStep step);
WeegStep weeg_dossier_page_get_step (WeegDossierPage *self);
/* Goes to where @path, as in WeegPath, is read or entered. */
void weeg_dossier_page_lead (WeegDossierPage *self, const char *path);
/* Who changed what in this dossier, and when. */
void weeg_dossier_page_show_log (WeegDossierPage *self);
/* Asks where the advice is to be written, and writes it. */
void weeg_dossier_page_export (WeegDossierPage *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "weeg-dossier-session.h"

G_BEGIN_DECLS

/*
 * WeegSensitivityPage: how firm the outcome is: in how many draws it holds and what
 * would turn it, in words; the explorer of weights; what makes up for what; and the charts
 * of ranks, of what moves the outcome most, and of where the members differ. While
 * a newer analysis is being made the last one stays, marked as out of date.
 */
#define WEEG_TYPE_SENSITIVITY_PAGE (weeg_sensitivity_page_get_type ())
G_DECLARE_FINAL_TYPE (WeegSensitivityPage, weeg_sensitivity_page, WEEG, SENSITIVITY_PAGE, GtkBox)

GtkWidget *weeg_sensitivity_page_new (WeegDossierSession *session, const char *language);
/* Shows the session as it is now. */
void weeg_sensitivity_page_update (WeegSensitivityPage *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-dossier-session.h"
#include "weeg-view.h"

G_BEGIN_DECLS

/* The dossier that a session has now, with the results it has now, to be read in @language. It lasts until
 * the session changes. */
WeegView weeg_session_view (WeegDossierSession *session, const char *language);

G_END_DECLS

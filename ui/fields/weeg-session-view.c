/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-session-view.h"

WeegView
weeg_session_view (WeegDossierSession *session, const char *language)
{
  return weeg_view (weeg_dossier_session_get_dossier (session), weeg_dossier_session_get_analysis (session),
                    language);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "weeg-dossier-session.h"
#include "weeg-elicit-pane.h"

G_BEGIN_DECLS

/*
 * WeegWeightsEditor: how a member, or the whole committee alike, weighs the
 * criteria, by one of five methods, and beside it what that comes to.
 *
 * What is given and can be counted or kept is an edit of the session at once, with
 * a name such as "Weights of M. Jansen". Comparisons that are not all there yet are kept here
 * until they are; so is what is no answer. Another method replaces what was given only
 * when something is given by it.
 *
 * In a round that is open it is blind, as WeegScoreEditor is: weights of that round are
 * seen by whoever gives them, until another member is chosen or the page is left.
 */
#define WEEG_TYPE_WEIGHTS_EDITOR (weeg_weights_editor_get_type ())
G_DECLARE_FINAL_TYPE (WeegWeightsEditor, weeg_weights_editor, WEEG, WEIGHTS_EDITOR, AdwBin)

GtkWidget *weeg_weights_editor_new (WeegDossierSession *session, const char *language);
/* Shows the session as it is now. */
void weeg_weights_editor_update (WeegWeightsEditor *self);
/* Makes @member (NULL: all alike) and @method those that are asked. */
void weeg_weights_editor_choose (WeegWeightsEditor *self, const char *member, WeegWeightMethod method);
/* The pane that is shown. (transfer none) */
WeegElicitPane *weeg_weights_editor_get_pane (WeegWeightsEditor *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "weeg-dossier-session.h"
#include "weeg-field-row.h"

G_BEGIN_DECLS

/*
 * WeegRecordForm: all of one record of the session's dossier as groups of rows, by
 * its table of fields and their words. Follows the record through undo, redo and
 * changes from elsewhere, also to another place in its list when it has an id.
 *
 * Property: title (string): what the record is called now.
 * Signal: gone: the record is no longer in the dossier.
 */
#define WEEG_TYPE_RECORD_FORM (weeg_record_form_get_type ())
G_DECLARE_FINAL_TYPE (WeegRecordForm, weeg_record_form, WEEG, RECORD_FORM, GtkBox)

/* @path: of the record, as in WeegPath; "" is the dossier itself. With "#" and how a key begins behind it
 * only those fields are asked for: "intake#regulatory". */
GtkWidget *weeg_record_form_new (WeegDossierSession *session, const char *language, const char *path);
const char *weeg_record_form_get_title (WeegRecordForm *self);
/* Takes what is being typed. FALSE: some of it is wrong. */
gboolean weeg_record_form_commit (WeegRecordForm *self);

G_END_DECLS

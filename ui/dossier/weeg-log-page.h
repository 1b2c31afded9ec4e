/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "weeg-dossier-session.h"

G_BEGIN_DECLS

/*
 * WeegLogPage: who changed what in a dossier and when, the latest first, in words;
 * narrowed to one person, or to what holds a text; and whether the chain of the log
 * is whole. A table of thousands of lines scrolls as one of ten.
 *
 * Emits "closed" when the reader is done with it.
 */
#define WEEG_TYPE_LOG_PAGE (weeg_log_page_get_type ())
G_DECLARE_FINAL_TYPE (WeegLogPage, weeg_log_page, WEEG, LOG_PAGE, AdwBin)

GtkWidget *weeg_log_page_new (WeegDossierSession *session, const char *language);
/* What the search does; for tests too. */
void weeg_log_page_search (WeegLogPage *self, const char *text);
/* How many lines are shown; for tests. */
guint weeg_log_page_get_n (WeegLogPage *self);
/* The sentence about the chain. */
const char *weeg_log_page_get_check (WeegLogPage *self);

G_END_DECLS

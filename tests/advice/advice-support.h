/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-analysis.h"
#include "weeg-view.h"

G_BEGIN_DECLS

/* The shipped case, read as any file is. (transfer full) */
WeegDossier *support_case (void);
/* A dossier of nothing but an id and a title. (transfer full) */
WeegDossier *support_empty (void);
/* (transfer full) */
WeegDossier *support_read (const char *json);
/* Few draws: what is tested does not depend on how many. (transfer full) */
WeegAnalysis *support_analyse (const WeegDossier *dossier);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegDossier, weeg_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegAnalysis, weeg_record_unref)

G_END_DECLS

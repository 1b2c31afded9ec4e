/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "weeg-advice.h"
#include "weeg-dossier-session.h"

G_BEGIN_DECLS

/* What is asked of a job; copied. */
typedef struct
{
  const char *point;    /* (nullable) id; NULL: the default one */
  const char *language; /* of the advice */
  gint64 created;       /* seconds since 1970, UTC */
  const char *path;     /* (nullable) where the PDF is written; NULL: only the document is made */
} WeegAdviceOrder;

/*
 * Makes the advice beside the interface, and writes it when there is a path. The
 * advice of a point that was held is made from the dossier as it was then; the
 * dossier travels inside. Errors: those of the PDF writer, and WEEG_STORE_ERROR
 * when what was held cannot be read.
 */
void weeg_advice_job_async (WeegDossierSession *session,
                            const WeegAdviceOrder *order,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer data);
/* (transfer full): the document. */
WeegDocument *weeg_advice_job_finish (GAsyncResult *result, GError **error);

/* A name for the file: "Advice Telemonitoring in heart failure.pdf". (transfer full) */
char *weeg_advice_job_suggest_name (const WeegDossier *dossier, const char *language);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One GNU .mo file: from the English of the source to one other language.
 *
 * Format: GNU gettext manual, "The Format of GNU MO Files", either byte order.
 * The texts are kept as they stand in the file, which is checked as a whole
 * when it is read: afterwards a look-up reads nothing that was not checked.
 * The plural rule of the file's header is not read: Dutch and English share
 * "n != 1", and a catalogue with another number of forms is refused.
 * Immutable, counted by reference, safe to share between threads. */
typedef struct _WeegCatalogue WeegCatalogue;

#define WEEG_CATALOGUE_ERROR (weeg_catalogue_error_quark ())
GQuark weeg_catalogue_error_quark (void);

typedef enum
{
  WEEG_CATALOGUE_ERROR_DAMAGED,     /* not a .mo file, or one that points outside itself */
  WEEG_CATALOGUE_ERROR_UNSUPPORTED, /* a .mo file of a kind that is not read here */
} WeegCatalogueError;

WeegCatalogue *weeg_catalogue_new_from_bytes (GBytes *bytes, GError **error);
WeegCatalogue *weeg_catalogue_new_from_file (const char *path, GError **error);
WeegCatalogue *weeg_catalogue_ref (WeegCatalogue *self);
void weeg_catalogue_unref (WeegCatalogue *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegCatalogue, weeg_catalogue_unref)

guint weeg_catalogue_get_size (const WeegCatalogue *self);

/* The translation, owned by the catalogue, or NULL. `context` may be NULL. */
const char *weeg_catalogue_lookup (const WeegCatalogue *self, const char *context, const char *msgid);

/* Form `form` (0 for one, 1 for more) of a message with a plural, or NULL. */
const char *
weeg_catalogue_lookup_plural (const WeegCatalogue *self, const char *context, const char *msgid, guint form);

/* The program's own catalogue of `language`, loaded at its first use and kept;
 * msgid itself where there is none. A program that runs from its build tree reads
 * the catalogue that stands there, an installed one reads WEEG_LOCALE_DIR.
 * A damaged file is reported once and taken for absent. */
const char *weeg_catalogue_translate (const char *language, const char *context, const char *msgid)
    G_GNUC_FORMAT (3);
const char *
weeg_catalogue_translate_plural (const char *language, const char *msgid, const char *msgid_plural, gulong n)
    G_GNUC_FORMAT (2) G_GNUC_FORMAT (3);

G_END_DECLS

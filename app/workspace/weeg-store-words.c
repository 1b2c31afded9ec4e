/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-translate.h"
#include "weeg-workspace.h"

/* What each code means to a person, and what that person can do. */
static const char *const sentences[] = {
  [WEEG_STORE_ERROR_NOT_FOUND] = N_ ("It is not there (any more)."),
  [WEEG_STORE_ERROR_EXISTS] = N_ ("It is there already, and nothing was overwritten."),
  [WEEG_STORE_ERROR_PERMISSION] =
      N_ ("This computer does not give permission. Ask whoever manages it, or choose another place."),
  [WEEG_STORE_ERROR_NOT_A_REGISTER] = N_ ("This file is not a register of Weegwijzer."),
  [WEEG_STORE_ERROR_NEWER] = N_ ("This register was written by a newer version of Weegwijzer. Install that "
                                 "version to open it; the register was not changed."),
  [WEEG_STORE_ERROR_DAMAGED] = N_ ("This register is damaged and was not changed. Open a backup of it."),
  [WEEG_STORE_ERROR_READ_ONLY] = N_ ("This register can only be read now."),
  [WEEG_STORE_ERROR_BUSY] = N_ ("Another program keeps the register busy. Try again in a moment."),
  [WEEG_STORE_ERROR_FULL] =
      N_ ("The disk is full. What was entered is on screen but not saved; make room and "
          "try again."),
  [WEEG_STORE_ERROR_IO] = N_ (
      "Writing to the disk or the network failed. What was entered is on screen but not saved; try again."),
  [WEEG_STORE_ERROR_MOVED] = N_ ("This register was moved, removed or replaced while it was open. What was "
                                 "entered is on screen but not saved; put the file back and try again."),
  [WEEG_STORE_ERROR_CONFLICT] = N_ ("Somebody else has changed this dossier in the meantime."),
};

char *
weeg_write_error_explain (const GError *error, const char *language)
{
  const char *colon;

  g_return_val_if_fail (error != NULL, NULL);

  if (weeg_error_has_message (error))
    return weeg_error_say (error, weeg_tr, language);
  /* Layers that know no messages write "Cannot write “name”: what the system said". */
  colon = g_strrstr (error->message, ": ");
  return g_strdup (weeg_tr (language, colon != NULL ? colon + 2 : error->message));
}

char *
weeg_store_error_explain (const GError *error, const char *language)
{
  g_return_val_if_fail (error != NULL, NULL);
  if (error->domain == WEEG_STORE_ERROR && (guint)error->code < G_N_ELEMENTS (sentences))
    return g_strdup (weeg_tr (language, sentences[error->code]));
  return weeg_write_error_explain (error, language);
}

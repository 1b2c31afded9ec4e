/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-list-editor-private.h"

#include <glib/gi18n.h>

#include "weeg-edit-words.h"
#include "weeg-field-value.h"
#include "weeg-message.h"
#include "weeg-removal.h"
#include "weeg-translate.h"
#include "weeg-undo-toast.h"

gboolean
weeg_list_editor_make (WeegListEditor *self, WeegEdit *edit)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  if (weeg_dossier_session_edit (self->session, edit, &error) || error->domain != WEEG_EDIT_ERROR)
    {
      weeg_list_editor_say (self, NULL, FALSE);
      return TRUE;
    }
  message = weeg_edit_words_error (error, self->language);
  weeg_list_editor_say (self, message, TRUE);
  return FALSE;
}

static char *
dup_title (WeegListEditor *self, guint index)
{
  return weeg_field_value_title (weeg_dossier_session_get_dossier (self->session), self->language,
                                 weeg_list_get (weeg_list_editor_look_up (self), index));
}

/* Whether the record at @index may change; if not, says why. */
static gboolean
may_change (WeegListEditor *self, guint index)
{
  g_autofree char *path = g_strdup_printf ("%s[%u]", self->path, index);

  if (!weeg_edit_words_is_held (weeg_dossier_session_get_dossier (self->session), path, NULL))
    return TRUE;
  weeg_list_editor_say (self, _ ("What has been decided stays as it was"), TRUE);
  return FALSE;
}

gboolean
weeg_list_editor_add (WeegListEditor *self)
{
  g_autoptr (WeegEdit) edit = NULL;
  g_autoptr (WeegAnyRecord) record = NULL;
  g_autofree char *path = NULL;
  const WeegDossier *dossier;

  g_return_val_if_fail (WEEG_IS_LIST_EDITOR (self), FALSE);

  if (!may_change (self, weeg_list_editor_get_n (self)))
    return FALSE;
  dossier = weeg_dossier_session_get_dossier (self->session);
  record = weeg_edit_words_fresh (dossier, self->language, self->words, self->path);
  path = g_strdup_printf ("%s[%u]", self->path, weeg_list_editor_get_n (self));
  edit = weeg_edit_new (weeg_record_tr (self->language, self->words->add));
  weeg_edit_words_prepare (edit, dossier, path);
  weeg_edit_add_record (edit, path, record);
  return weeg_list_editor_make (self, edit);
}

gboolean
weeg_list_editor_duplicate (WeegListEditor *self, guint index)
{
  g_autoptr (WeegEdit) edit = NULL;
  g_autoptr (WeegAnyRecord) record = NULL;
  g_autofree char *path = NULL;
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;
  const WeegField *id;

  g_return_val_if_fail (WEEG_IS_LIST_EDITOR (self), FALSE);
  g_return_val_if_fail (index < weeg_list_editor_get_n (self), FALSE);

  if (!may_change (self, index))
    return FALSE;
  title = dup_title (self, index);
  name = g_strdup_printf (_ ("Duplicate “%s”"), title);
  record = weeg_record_copy (weeg_list_get (weeg_list_editor_look_up (self), index));
  id = weeg_record_type_find (self->words->type, "id");
  if (id != NULL)
    weeg_record_take (record, id,
                      (WeegCell){ .pointer = weeg_edit_words_fresh_id (weeg_list_editor_look_up (self),
                                                                       self->words->type->name) });
  /* A meeting is of one decision point, and votes in it may be secret. */
  if (self->words->type == &weeg_decision_point_type)
    WEEG_CLEAR ((WeegDecisionPoint *)record, draft);
  path = g_strdup_printf ("%s[%u]", self->path, index + 1);
  edit = weeg_edit_new (name);
  weeg_edit_add_record (edit, path, record);
  if (!weeg_list_editor_make (self, edit))
    return FALSE;
  weeg_list_editor_focus_row (self, index + 1);
  return TRUE;
}

gboolean
weeg_list_editor_move (WeegListEditor *self, guint index, int by)
{
  g_autoptr (WeegEdit) edit = NULL;
  g_autoptr (WeegAnyRecord) record = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;
  int place = (int)index + by;

  g_return_val_if_fail (WEEG_IS_LIST_EDITOR (self), FALSE);

  if (index >= weeg_list_editor_get_n (self) || place < 0 || place >= (int)weeg_list_editor_get_n (self))
    return FALSE;
  title = dup_title (self, index);
  name = g_strdup_printf (_ ("Move “%s”"), title);
  record = weeg_record_ref (weeg_list_get (weeg_list_editor_look_up (self), index));
  from = g_strdup_printf ("%s[%u]", self->path, index);
  to = g_strdup_printf ("%s[%d]", self->path, place);
  edit = weeg_edit_new (name);
  weeg_edit_remove (edit, from);
  weeg_edit_add_record (edit, to, record);
  if (!weeg_list_editor_make (self, edit))
    return FALSE;
  weeg_list_editor_focus_row (self, (guint)place);
  return TRUE;
}

static void
tell_removed (WeegListEditor *self, const char *title, const char *along)
{
  g_autofree char *text = along != NULL
                              /* Translators: a title; then “48 scores and 2 references to it”. */
                              ? g_strdup_printf (_ ("“%s” removed, with %s"), title, along)
                              : g_strdup_printf (_ ("“%s” removed"), title);

  weeg_undo_toast_show (GTK_WIDGET (self), self->session, text, _ ("Undo"));
}

gboolean
weeg_list_editor_remove (WeegListEditor *self, guint index)
{
  g_autoptr (WeegEdit) edit = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;
  g_autofree char *message = NULL;
  g_autofree char *along = NULL;
  WeegRemoval removal;

  g_return_val_if_fail (WEEG_IS_LIST_EDITOR (self), FALSE);
  g_return_val_if_fail (index < weeg_list_editor_get_n (self), FALSE);

  if (!may_change (self, index))
    return FALSE;
  title = dup_title (self, index);
  name = g_strdup_printf (_ ("Remove “%s”"), title);
  edit = weeg_edit_new (name);
  weeg_removal_add (edit, weeg_dossier_session_get_dossier (self->session), self->path, index, &removal);
  along = weeg_removal_describe (&removal, self->language);
  if (weeg_dossier_session_edit (self->session, edit, &error) || error->domain != WEEG_EDIT_ERROR)
    {
      weeg_list_editor_say (self, NULL, FALSE);
      tell_removed (self, title, along);
      weeg_list_editor_focus_row (self, index);
      return TRUE;
    }
  message = weeg_error_say (error, weeg_tr, self->language);
  if (error->code == WEEG_EDIT_ERROR_INVALID)
    {
      g_autofree char *why = g_steal_pointer (&message);

      message = g_strdup_printf (_ ("“%s” cannot be removed: other parts of the dossier refer to it (%s)"),
                                 title, why);
    }
  weeg_list_editor_say (self, message, TRUE);
  return FALSE;
}

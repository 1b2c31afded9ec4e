/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-dossier-session-private.h"

#include "weeg-edit-log.h"
#include "weeg-exchange-file.h"
#include "weeg-hold.h"
#include "weeg-translate.h"
#include "weeg-voting.h"
#include "weeg-workspace.h"

/* How a session changes its dossier: an edit, taking it back, holding a decision point; and what becomes of
 * what could not be saved. */

static void
take_save_problem (WeegDossierSession *self, char *problem)
{
  if (g_strcmp0 (self->save_problem, problem) != 0)
    {
      g_free (self->save_problem);
      self->save_problem = problem;
      g_object_notify (G_OBJECT (self), "save-problem");
    }
  else
    g_free (problem);
}

static gboolean
refuse_read_only (WeegDossierSession *self, GError **error)
{
  if (!weeg_dossier_session_is_read_only (self))
    return FALSE;
  weeg_set_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_READ_ONLY, "this register can only be read now");
  return TRUE;
}

/* Writes what is on screen and not yet on disk, with @copy (nullable) to keep of a held point. */
static gboolean
dossier_session_edit_save (
    WeegDossierSession *self, const WeegDossier *dossier, const char *point, const char *copy, GError **error)
{
  WeegSessionContext context = self->get_context (self->workspace);

  if (!weeg_session_write (&context, self->workspace, self->id, self->saved, dossier, point, copy,
                           &self->revision, error))
    return FALSE;
  weeg_dossier_session_set_saved (self, dossier);
  take_save_problem (self, NULL);
  return TRUE;
}

/* Saves the snapshot; when that fails it stays, and `save-problem` says why. */
static gboolean
save_or_tell (WeegDossierSession *self, GError **error)
{
  g_autoptr (GError) problem = NULL;

  if (dossier_session_edit_save (self, self->dossier, NULL, NULL, &problem))
    {
      self->saved_func (self->workspace, self->id);
      return TRUE;
    }
  take_save_problem (self, weeg_store_error_explain (problem, self->get_context (self->workspace).language));
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

/*
 * Applies @edit and logs it. (transfer full): the dossier after it; @inverse
 * (transfer full) undoes it.
 */
static WeegDossier *
apply (WeegDossierSession *self, const WeegEdit *edit, const char *op, WeegEdit **inverse, GError **error)
{
  g_autoptr (WeegEdit) done = NULL;
  g_autofree char *now = weeg_edit_log_now ();
  g_autoptr (WeegAnyRecord) after =
      (WeegRecord *)weeg_edit_apply (edit, self->dossier, &done, inverse, error);

  if (after == NULL)
    {
      if (error != NULL)
        weeg_error_translate (*error, weeg_tr, self->get_context (self->workspace).language);
      return NULL;
    }
  return weeg_edit_log_append (self->dossier, (const WeegDossier *)after, done, op, now,
                               self->get_context (self->workspace).who);
}

/* Makes an edit whose inverse goes behind @stack. */
static gboolean
make_edit (WeegDossierSession *self, const WeegEdit *edit, const char *op, GPtrArray *stack, GError **error)
{
  WeegEdit *inverse = NULL;
  g_autoptr (WeegAnyRecord) after = (WeegRecord *)apply (self, edit, op, &inverse, error);

  if (after == NULL)
    return FALSE;
  if (!weeg_hold_is_kept (self->dossier, (const WeegDossier *)after,
                          self->get_context (self->workspace).language, error))
    {
      weeg_edit_free (inverse);
      return FALSE;
    }
  g_ptr_array_add (stack, inverse);
  g_object_freeze_notify (G_OBJECT (self));
  weeg_dossier_session_set_dossier (self, (const WeegDossier *)after);
  weeg_dossier_session_notify_history (self);
  g_object_thaw_notify (G_OBJECT (self));
  return save_or_tell (self, error);
}

gboolean
weeg_dossier_session_edit (WeegDossierSession *self, WeegEdit *edit, GError **error)
{
  g_return_val_if_fail (WEEG_IS_DOSSIER_SESSION (self) && edit != NULL, FALSE);

  if (refuse_read_only (self, error))
    return FALSE;
  if (weeg_edit_n_steps (edit) == 0)
    return self->dossier == self->saved || save_or_tell (self, error);
  {
    guint n_redo = self->redo->len;
    guint n_undo = self->undo->len;
    gboolean good;

    weeg_voting_keep_secret (edit, self->dossier);
    good = make_edit (self, edit, NULL, self->undo, error);

    if (self->undo->len > n_undo && n_redo > 0)
      {
        g_ptr_array_set_size (self->redo, 0);
        weeg_dossier_session_notify_history (self);
      }
    return good;
  }
}

/* Takes the last edit of @from back (or makes it again); its inverse goes behind @onto. */
static gboolean
step (WeegDossierSession *self, GPtrArray *from, GPtrArray *onto, const char *op, GError **error)
{
  g_autoptr (WeegEdit) edit = NULL;
  guint before = onto->len;
  gboolean good;

  if (from->len == 0 || refuse_read_only (self, error))
    return FALSE;
  edit = g_ptr_array_steal_index (from, from->len - 1);
  good = make_edit (self, edit, op, onto, error);
  /* Not even made: it stays to be undone. Made but not saved: it is on screen. */
  if (onto->len == before)
    g_ptr_array_add (from, g_steal_pointer (&edit));
  return good;
}

gboolean
weeg_dossier_session_undo (WeegDossierSession *self, GError **error)
{
  g_return_val_if_fail (WEEG_IS_DOSSIER_SESSION (self), FALSE);
  return step (self, self->undo, self->redo, "undo", error);
}

gboolean
weeg_dossier_session_redo (WeegDossierSession *self, GError **error)
{
  g_return_val_if_fail (WEEG_IS_DOSSIER_SESSION (self), FALSE);
  return step (self, self->redo, self->undo, "redo", error);
}

gboolean
weeg_dossier_session_retry (WeegDossierSession *self, GError **error)
{
  g_return_val_if_fail (WEEG_IS_DOSSIER_SESSION (self), FALSE);
  return !refuse_read_only (self, error) && (self->dossier == self->saved || save_or_tell (self, error));
}

void
weeg_dossier_session_discard_unsaved (WeegDossierSession *self)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (WEEG_IS_DOSSIER_SESSION (self));
  if (self->dossier == self->saved)
    return;
  g_object_freeze_notify (G_OBJECT (self));
  /* Read again, for another program may have written; else as it was when last saved. */
  if (self->workspace == NULL || !weeg_dossier_session_load (self, &error))
    weeg_dossier_session_set_dossier (self, self->saved);
  weeg_dossier_session_forget_history (self);
  take_save_problem (self, NULL);
  g_object_thaw_notify (G_OBJECT (self));
}

/* What the rule of @point proposes for the dossier as it is; -1 when that is not known. */
static int
proposal_now (WeegDossierSession *self, const char *point)
{
  const WeegAnalysis *analysis = weeg_dossier_session_wait_analysis (self);
  const WeegProposalResult *result = analysis != NULL ? weeg_map_get (analysis->proposal, point) : NULL;

  return result != NULL && WEEG_HAS (result, outcome) ? result->outcome : -1;
}

gboolean
weeg_dossier_session_hold (
    WeegDossierSession *self, const char *point, const WeegHeld *held, const char *name, GError **error)
{
  g_autoptr (WeegEdit) edit = NULL;
  g_autoptr (WeegEdit) inverse = NULL;
  g_autoptr (WeegAnyRecord) after = NULL, kept = NULL;
  g_autofree char *copy = NULL;
  int proposal;

  g_return_val_if_fail (WEEG_IS_DOSSIER_SESSION (self) && point != NULL && held != NULL, FALSE);
  /* Other things happen while it is waited for: the register may be closed, or the dossier read again. */
  proposal = proposal_now (self, point);
  if (refuse_read_only (self, error))
    return FALSE;
  edit = weeg_hold_edit_new (self->dossier, point, held, proposal, name,
                             self->get_context (self->workspace).language, error);
  if (edit == NULL)
    return FALSE;
  after = (WeegRecord *)apply (self, edit, "hold", &inverse, error);
  if (after == NULL)
    return FALSE;
  kept = (WeegRecord *)weeg_dossier_for_others ((const WeegDossier *)after);
  copy = weeg_exchange_file_write (WEEG_FORMAT_DOSSIER, kept);
  if (!dossier_session_edit_save (self, (const WeegDossier *)after, point, copy, error))
    return FALSE;

  g_object_freeze_notify (G_OBJECT (self));
  weeg_dossier_session_set_dossier (self, (const WeegDossier *)after);
  weeg_dossier_session_forget_history (self);
  g_object_thaw_notify (G_OBJECT (self));
  self->saved_func (self->workspace, self->id);
  return TRUE;
}

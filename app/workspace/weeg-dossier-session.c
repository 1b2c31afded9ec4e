/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-dossier-session-private.h"

#include "weeg-boxed.h"
#include "weeg-workspace-private.h"

G_DEFINE_FINAL_TYPE (WeegDossierSession, weeg_dossier_session, G_TYPE_OBJECT)

enum
{
  PROP_DOSSIER = 1,
  PROP_ANALYSIS,
  PROP_ANALYSIS_STALE,
  DOSSIER_SESSION_PROP_READ_ONLY,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_NAME,
  PROP_REDO_NAME,
  PROP_SAVE_PROBLEM,
  N_DOSSIER_SESSION_PROPERTIES,
};
static GParamSpec *dossier_session_properties[N_DOSSIER_SESSION_PROPERTIES];
static guint removed_signal;

static void
notify (WeegDossierSession *self, guint property)
{
  g_object_notify_by_pspec (G_OBJECT (self), dossier_session_properties[property]);
}

void
weeg_dossier_session_notify_history (WeegDossierSession *self)
{
  for (guint property = PROP_CAN_UNDO; property <= PROP_REDO_NAME; property++)
    notify (self, property);
}

void
weeg_dossier_session_forget_history (WeegDossierSession *self)
{
  g_ptr_array_set_size (self->undo, 0);
  g_ptr_array_set_size (self->redo, 0);
  weeg_dossier_session_notify_history (self);
}

static const char *
last_name (const GPtrArray *edits)
{
  return edits->len > 0 ? weeg_edit_get_name (edits->pdata[edits->len - 1]) : NULL;
}

static void
weeg_dossier_session_get_property (GObject *object, guint property, GValue *value, GParamSpec *spec)
{
  WeegDossierSession *self = WEEG_DOSSIER_SESSION (object);

  switch (property)
    {
    case PROP_DOSSIER:
      g_value_set_boxed (value, self->dossier);
      break;
    case PROP_ANALYSIS:
      g_value_set_boxed (value, self->analysis);
      break;
    case PROP_ANALYSIS_STALE:
      g_value_set_boolean (value, self->analysis_stale);
      break;
    case DOSSIER_SESSION_PROP_READ_ONLY:
      g_value_set_boolean (value, weeg_dossier_session_is_read_only (self));
      break;
    case PROP_CAN_UNDO:
    case PROP_CAN_REDO:
      g_value_set_boolean (value, (property == PROP_CAN_UNDO ? self->undo : self->redo)->len > 0);
      break;
    case PROP_UNDO_NAME:
    case PROP_REDO_NAME:
      g_value_set_string (value, last_name (property == PROP_UNDO_NAME ? self->undo : self->redo));
      break;
    case PROP_SAVE_PROBLEM:
      g_value_set_string (value, self->save_problem);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, spec);
    }
}

static void
weeg_dossier_session_dispose (GObject *object)
{
  WeegDossierSession *self = WEEG_DOSSIER_SESSION (object);

  g_clear_pointer (&self->job, weeg_analysis_job_free);
  /* What was not saved goes with us, and then it cannot be undone either. */
  if (self->workspace != NULL && self->is_kept && self->dossier == self->saved)
    weeg_workspace_keep_history (self->workspace, self->id, self->undo, self->redo, self->revision);
  self->is_kept = FALSE;
  G_OBJECT_CLASS (weeg_dossier_session_parent_class)->dispose (object);
}

static void
weeg_dossier_session_finalize (GObject *object)
{
  WeegDossierSession *self = WEEG_DOSSIER_SESSION (object);

  g_free (self->id);
  g_free (self->save_problem);
  g_clear_pointer (&self->dossier, weeg_record_unref);
  g_clear_pointer (&self->saved, weeg_record_unref);
  g_clear_pointer (&self->analysis, weeg_record_unref);
  g_ptr_array_unref (self->undo);
  g_ptr_array_unref (self->redo);
  G_OBJECT_CLASS (weeg_dossier_session_parent_class)->finalize (object);
}

static void
weeg_dossier_session_class_init (WeegDossierSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = weeg_dossier_session_get_property;
  object_class->dispose = weeg_dossier_session_dispose;
  object_class->finalize = weeg_dossier_session_finalize;
  dossier_session_properties[PROP_DOSSIER] =
      g_param_spec_boxed ("dossier", NULL, NULL, WEEG_TYPE_ANY_RECORD, flags);
  dossier_session_properties[PROP_ANALYSIS] =
      g_param_spec_boxed ("analysis", NULL, NULL, WEEG_TYPE_ANY_RECORD, flags);
  dossier_session_properties[PROP_ANALYSIS_STALE] =
      g_param_spec_boolean ("analysis-stale", NULL, NULL, FALSE, flags);
  dossier_session_properties[DOSSIER_SESSION_PROP_READ_ONLY] =
      g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  dossier_session_properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  dossier_session_properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  dossier_session_properties[PROP_UNDO_NAME] = g_param_spec_string ("undo-name", NULL, NULL, NULL, flags);
  dossier_session_properties[PROP_REDO_NAME] = g_param_spec_string ("redo-name", NULL, NULL, NULL, flags);
  dossier_session_properties[PROP_SAVE_PROBLEM] =
      g_param_spec_string ("save-problem", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_DOSSIER_SESSION_PROPERTIES, dossier_session_properties);
  removed_signal = g_signal_new ("removed", WEEG_TYPE_DOSSIER_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
weeg_dossier_session_init (WeegDossierSession *self)
{
  self->undo = g_ptr_array_new_with_free_func ((GDestroyNotify)weeg_edit_free);
  self->redo = g_ptr_array_new_with_free_func ((GDestroyNotify)weeg_edit_free);
}

static void
analysed_cb (const WeegAnalysis *analysis, gpointer data)
{
  WeegDossierSession *self = data;

  g_clear_pointer (&self->analysis, weeg_record_unref);
  self->analysis = weeg_record_ref (analysis);
  self->analysis_stale = FALSE;
  g_object_freeze_notify (G_OBJECT (self));
  notify (self, PROP_ANALYSIS);
  notify (self, PROP_ANALYSIS_STALE);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
ask_analysis (WeegDossierSession *self)
{
  WeegSessionContext context = { 0 };

  if (self->workspace != NULL)
    context = self->get_context (self->workspace);
  if (context.read != NULL)
    return;
  weeg_analysis_job_ask (self->job, self->dossier, context.settings);
  if (!self->analysis_stale)
    {
      self->analysis_stale = TRUE;
      notify (self, PROP_ANALYSIS_STALE);
    }
}

void
weeg_dossier_session_set_dossier (WeegDossierSession *self, const WeegDossier *dossier)
{
  WeegDossier *old = self->dossier;

  if (old == dossier)
    return;
  self->dossier = weeg_record_ref (dossier);
  g_clear_pointer (&old, weeg_record_unref);
  ask_analysis (self);
  notify (self, PROP_DOSSIER);
}

void
weeg_dossier_session_set_saved (WeegDossierSession *self, const WeegDossier *dossier)
{
  WeegDossier *old = self->saved;

  self->saved = weeg_record_ref (dossier);
  g_clear_pointer (&old, weeg_record_unref);
}

gboolean
weeg_dossier_session_load (WeegDossierSession *self, GError **error)
{
  WeegSessionContext context = self->get_context (self->workspace);
  gint64 revision;
  g_autoptr (WeegAnyRecord) dossier =
      (WeegRecord *)weeg_session_read (&context, self->workspace, self->id, &revision, error);

  if (dossier == NULL)
    return FALSE;
  self->revision = revision;
  weeg_dossier_session_set_saved (self, (const WeegDossier *)dossier);
  weeg_dossier_session_set_dossier (self, (const WeegDossier *)dossier);
  return TRUE;
}

WeegDossierSession *
weeg_dossier_session_new (const char *id,
                          WeegSessionContext (*get_context) (gpointer workspace),
                          void (*saved) (gpointer workspace, const char *id),
                          gpointer workspace,
                          GError **error)
{
  g_autoptr (WeegDossierSession) self = g_object_new (WEEG_TYPE_DOSSIER_SESSION, NULL);

  self->id = g_strdup (id);
  self->get_context = get_context;
  self->saved_func = saved;
  self->workspace = workspace;
  self->job = weeg_analysis_job_new (analysed_cb, self);
  if (!weeg_dossier_session_load (self, error))
    return NULL;
  /* Settings are no dossier of the register, and have no revision. */
  self->is_kept = get_context (workspace).read == NULL;
  if (self->is_kept)
    weeg_workspace_take_history (workspace, id, self->revision, &self->undo, &self->redo);
  return g_steal_pointer (&self);
}

void
weeg_dossier_session_detach (WeegDossierSession *self)
{
  self->workspace = NULL;
  notify (self, DOSSIER_SESSION_PROP_READ_ONLY);
}

void
weeg_dossier_session_notify_removed (WeegDossierSession *self)
{
  self->is_kept = FALSE;
  g_signal_emit (self, removed_signal, 0);
}

void
weeg_dossier_session_refresh (WeegDossierSession *self)
{
  WeegSessionContext context;

  /* What is on screen and not on disk is not thrown away by what another wrote. */
  if (self->workspace == NULL || self->dossier != self->saved)
    return;
  context = self->get_context (self->workspace);
  if (weeg_session_has_moved_on (&context, self->workspace, self->id, self->saved, self->revision) &&
      weeg_dossier_session_load (self, NULL))
    {
      weeg_dossier_session_forget_history (self);
    }
}

WeegDossier *
weeg_dossier_session_load_held (WeegDossierSession *self, const char *point, GError **error)
{
  g_return_val_if_fail (WEEG_IS_DOSSIER_SESSION (self) && point != NULL, NULL);
  if (self->workspace == NULL)
    {
      weeg_set_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_NOT_FOUND, "the register was closed");
      return NULL;
    }
  return weeg_workspace_load_held (self->workspace, self->id, point, error);
}

const WeegAnalysis *
weeg_dossier_session_wait_analysis (WeegDossierSession *self)
{
  g_return_val_if_fail (WEEG_IS_DOSSIER_SESSION (self), NULL);
  while (self->analysis_stale && weeg_analysis_job_is_busy (self->job))
    g_main_context_iteration (NULL, TRUE);
  return self->analysis;
}

const char *
weeg_dossier_session_get_id (WeegDossierSession *self)
{
  g_return_val_if_fail (WEEG_IS_DOSSIER_SESSION (self), NULL);
  return self->id;
}

const WeegDossier *
weeg_dossier_session_get_dossier (WeegDossierSession *self)
{
  g_return_val_if_fail (WEEG_IS_DOSSIER_SESSION (self), NULL);
  return self->dossier;
}

const WeegAnalysis *
weeg_dossier_session_get_analysis (WeegDossierSession *self)
{
  g_return_val_if_fail (WEEG_IS_DOSSIER_SESSION (self), NULL);
  return self->analysis;
}

gboolean
weeg_dossier_session_get_analysis_stale (WeegDossierSession *self)
{
  g_return_val_if_fail (WEEG_IS_DOSSIER_SESSION (self), FALSE);
  return self->analysis_stale;
}

gboolean
weeg_dossier_session_is_read_only (WeegDossierSession *self)
{
  g_return_val_if_fail (WEEG_IS_DOSSIER_SESSION (self), TRUE);
  return self->workspace == NULL || weeg_register_is_read_only (self->get_context (self->workspace).store);
}

const char *
weeg_dossier_session_get_who (WeegDossierSession *self)
{
  g_return_val_if_fail (WEEG_IS_DOSSIER_SESSION (self), NULL);
  return self->workspace != NULL ? self->get_context (self->workspace).who : NULL;
}

gboolean
weeg_dossier_session_get_can_undo (WeegDossierSession *self)
{
  g_return_val_if_fail (WEEG_IS_DOSSIER_SESSION (self), FALSE);
  return self->undo->len > 0;
}

gboolean
weeg_dossier_session_get_can_redo (WeegDossierSession *self)
{
  g_return_val_if_fail (WEEG_IS_DOSSIER_SESSION (self), FALSE);
  return self->redo->len > 0;
}

const char *
weeg_dossier_session_get_undo_name (WeegDossierSession *self)
{
  g_return_val_if_fail (WEEG_IS_DOSSIER_SESSION (self), NULL);
  return last_name (self->undo);
}

const char *
weeg_dossier_session_get_redo_name (WeegDossierSession *self)
{
  g_return_val_if_fail (WEEG_IS_DOSSIER_SESSION (self), NULL);
  return last_name (self->redo);
}

const char *
weeg_dossier_session_get_save_problem (WeegDossierSession *self)
{
  g_return_val_if_fail (WEEG_IS_DOSSIER_SESSION (self), NULL);
  return self->save_problem;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-score-editor.h"

#include <glib/gi18n.h>
#include <math.h>

#include "weeg-drop-down.h"
#include "weeg-score-row.h"
#include "weeg-words.h"

struct _WeegScoreEditor
{
  AdwBin parent_instance;

  WeegDossierSession *session;
  const char *language;
  GtkWidget *member;      /* GtkDropDown */
  GtkWidget *alternative; /* GtkDropDown */
  GtkWidget *note;
  GtkWidget *list;
  WeegList *criteria; /* those the rows were made of; owned */
  GStrv members;      /* ids in the drop-downs */
  GStrv alternatives;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (WeegScoreEditor, weeg_score_editor, ADW_TYPE_BIN)

static WeegView
view_of (WeegScoreEditor *self)
{
  return weeg_view (weeg_dossier_session_get_dossier (self->session),
                    weeg_dossier_session_get_analysis (self->session), self->language);
}

static const char *
chosen (GtkWidget *drop_down, GStrv ids)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (drop_down));

  return ids != NULL && selected < g_strv_length (ids) ? ids[selected] : NULL;
}

/* The score that counts when nothing is entered in this round: that of the last round before it. */
static const WeegScore *
find_standing (const WeegDossier *dossier, const char *member, const char *alternative, const char *criterion)
{
  const WeegScore *score = NULL;

  for (gint64 round = weeg_dossier_current_round (dossier); score == NULL && round >= 1; round--)
    score = weeg_dossier_find_score (dossier, member, round, alternative, criterion, NULL);
  return score;
}

/* Whether @input says what stands there already. */
static gboolean
is_same (const WeegScore *score, const WeegScoreInput *input)
{
  WeegScoreInput now = weeg_score_input_from (score, NULL);

  return input->reason == NULL && now.has_value == input->has_value && now.answer == input->answer &&
         now.has_low == input->has_low && now.has_high == input->has_high &&
         (!now.has_value || fabs (now.value - input->value) < 1e-12) &&
         (!now.has_low || fabs (now.low - input->low) < 1e-12) &&
         (!now.has_high || fabs (now.high - input->high) < 1e-12);
}

static void
edited_cb (WeegScoreEditor *self, WeegScoreRow *row)
{
  const WeegDossier *dossier = weeg_dossier_session_get_dossier (self->session);
  const char *member = chosen (self->member, self->members);
  const char *alternative = chosen (self->alternative, self->alternatives);
  WeegScoreInput input;
  const WeegScore *score;
  g_autoptr (WeegEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  if (self->filling || member == NULL || alternative == NULL)
    return;
  input = weeg_score_input_new (member, alternative, weeg_score_row_get_criterion (row));
  if (!weeg_score_row_get_input (row, &input))
    return;
  score = find_standing (dossier, member, alternative, input.criterion);
  if (is_same (score, &input))
    return;
  /* A new round begins with what was said before: the reason travels along. */
  if (input.reason == NULL && score != NULL && WEEG_HAS (score, reason) &&
      (WEEG_HAS (score, round) ? score->round : 1) < weeg_dossier_current_round (dossier))
    input.reason = weeg_text_get (score->reason, self->language);
  edit = weeg_score_edit_new (dossier, &input, self->language, &error);
  if (edit != NULL)
    weeg_dossier_session_edit (self->session, edit, &error);
  /* What could not be written is the window's to say; this row only says what cannot be. */
  if (error != NULL && error->domain == WEEG_EDIT_ERROR)
    weeg_score_row_set_error (row, error->message);
  else
    weeg_score_editor_update (self);
}

static void
chosen_cb (WeegScoreEditor *self)
{
  if (self->filling)
    return;
  /* What was typed wrong for one member is not shown for another. */
  for (int i = 0;; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), i);

      if (row == NULL)
        break;
      weeg_score_row_forget (WEEG_SCORE_ROW (row));
    }
  weeg_score_editor_update (self);
}

static void
fill_rows (WeegScoreEditor *self, const WeegView *view)
{
  GtkListBoxRow *row;

  if (self->criteria != NULL && weeg_list_equal (self->criteria, view->dossier->criteria))
    return;
  g_clear_pointer (&self->criteria, weeg_list_unref);
  if (view->dossier->criteria != NULL)
    self->criteria = weeg_list_ref (view->dossier->criteria);
  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
  for (guint i = 0; i < weeg_list_n (self->criteria); i++)
    {
      const WeegCriterion *criterion = weeg_list_get (self->criteria, i);
      GtkWidget *child;

      if (!weeg_view_is_leaf (criterion))
        continue;
      child = weeg_score_row_new (view, criterion);
      g_signal_connect_object (child, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (GTK_LIST_BOX (self->list), child);
    }
}

static void
fill_choice (GtkWidget *drop_down, GStrv *ids, GPtrArray *new_ids, GPtrArray *names)
{
  const char *before = chosen (drop_down, *ids);
  g_autofree char *keep = g_strdup (before);
  g_autoptr (GtkStringList) model = NULL;
  guint place = 0;

  g_ptr_array_add (new_ids, NULL);
  g_ptr_array_add (names, NULL);
  if (*ids != NULL && g_strv_equal ((const char *const *)*ids, (const char *const *)new_ids->pdata))
    return;
  for (guint i = 0; new_ids->pdata[i] != NULL; i++)
    if (g_strcmp0 (new_ids->pdata[i], keep) == 0)
      place = i;
  g_strfreev (*ids);
  *ids = g_strdupv ((char **)new_ids->pdata);
  model = gtk_string_list_new ((const char *const *)names->pdata);
  gtk_drop_down_set_model (GTK_DROP_DOWN (drop_down), G_LIST_MODEL (model));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), place);
}

static void
fill_members (WeegScoreEditor *self, const WeegView *view)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < weeg_list_n (view->dossier->members); i++)
    {
      const WeegMember *member = weeg_list_get (view->dossier->members, i);

      if (!weeg_member_votes (member))
        continue;
      g_ptr_array_add (ids, member->id);
      g_ptr_array_add (names, weeg_view_member_full (view, member));
    }
  fill_choice (self->member, &self->members, ids, names);
}

static void
fill_alternatives (WeegScoreEditor *self, const WeegView *view)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < weeg_list_n (view->dossier->alternatives); i++)
    {
      const WeegAlternative *alternative = weeg_list_get (view->dossier->alternatives, i);

      g_ptr_array_add (ids, alternative->id);
      g_ptr_array_add (names, (char *)weeg_view_text (view, alternative->name));
    }
  fill_choice (self->alternative, &self->alternatives, ids, names);
}

static void
show_note (WeegScoreEditor *self, const WeegView *view, gint64 round, gboolean complete)
{
  g_autofree char *text = NULL;

  if (weeg_dossier_session_is_read_only (self->session))
    text = g_strdup (_ ("This register is open for reading only."));
  else if (!complete)
    text = g_strdup (_ ("Members, alternatives and criteria are needed before anything can be scored."));
  else
    text = g_strdup_printf (_ ("Round %d. Each change is saved at once and can be undone."), (int)round);
  gtk_label_set_label (GTK_LABEL (self->note), text);
}

void
weeg_score_editor_update (WeegScoreEditor *self)
{
  WeegView view;
  const char *member, *alternative;
  const WeegAlternativeResult *result = NULL;
  gint64 round;

  g_return_if_fail (WEEG_IS_SCORE_EDITOR (self));

  view = view_of (self);
  self->filling = TRUE;
  fill_rows (self, &view);
  fill_members (self, &view);
  fill_alternatives (self, &view);
  member = chosen (self->member, self->members);
  alternative = chosen (self->alternative, self->alternatives);
  round = weeg_dossier_current_round (view.dossier);
  if (alternative != NULL && view.analysis != NULL && view.analysis->value != NULL)
    result = weeg_map_get (view.analysis->value->alternatives, alternative);
  for (int i = 0;; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), i);
      const char *criterion;

      if (row == NULL)
        break;
      criterion = weeg_score_row_get_criterion (WEEG_SCORE_ROW (row));
      weeg_score_row_show (WEEG_SCORE_ROW (row), &view,
                           member != NULL && alternative != NULL
                               ? find_standing (view.dossier, member, alternative, criterion)
                               : NULL,
                           result != NULL ? weeg_map_get (result->cells, criterion) : NULL,
                           member != NULL && !weeg_dossier_session_is_read_only (self->session));
    }
  gtk_widget_set_visible (self->list, gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0) != NULL);
  show_note (self, &view, round,
             member != NULL && alternative != NULL && gtk_widget_get_visible (self->list));
  self->filling = FALSE;
}

static GtkWidget *
choice_new (GtkWidget *box, const char *label)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *caption = gtk_label_new (label);
  GtkWidget *drop_down = gtk_drop_down_new (NULL, NULL);

  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_widget_add_css_class (caption, "caption");
  gtk_widget_add_css_class (caption, "dim-label");
  weeg_drop_down_set_up (GTK_DROP_DOWN (drop_down), label);
  gtk_box_append (GTK_BOX (row), caption);
  gtk_box_append (GTK_BOX (row), drop_down);
  gtk_box_append (GTK_BOX (box), row);
  return drop_down;
}

static void
weeg_score_editor_dispose (GObject *object)
{
  WeegScoreEditor *self = WEEG_SCORE_EDITOR (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->criteria, weeg_list_unref);
  g_clear_pointer (&self->members, g_strfreev);
  g_clear_pointer (&self->alternatives, g_strfreev);
  G_OBJECT_CLASS (weeg_score_editor_parent_class)->dispose (object);
}

static void
weeg_score_editor_class_init (WeegScoreEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = weeg_score_editor_dispose;
}

static void
weeg_score_editor_init (WeegScoreEditor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->member = choice_new (box, _ ("Member"));
  self->alternative = choice_new (box, _ ("Alternative"));
  self->note = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->note), 0);
  gtk_label_set_wrap (GTK_LABEL (self->note), TRUE);
  gtk_widget_add_css_class (self->note, "dim-label");
  gtk_box_append (GTK_BOX (box), self->note);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Scores"),
                                  -1);
  gtk_box_append (GTK_BOX (box), self->list);
  g_signal_connect_swapped (self->member, "notify::selected", G_CALLBACK (chosen_cb), self);
  g_signal_connect_swapped (self->alternative, "notify::selected", G_CALLBACK (chosen_cb), self);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
weeg_score_editor_new (WeegDossierSession *session, const char *language)
{
  WeegScoreEditor *self;

  g_return_val_if_fail (WEEG_IS_DOSSIER_SESSION (session), NULL);

  self = g_object_new (WEEG_TYPE_SCORE_EDITOR, NULL);
  self->session = g_object_ref (session);
  self->language = language;
  weeg_score_editor_update (self);
  return GTK_WIDGET (self);
}

static void
choose (GtkWidget *drop_down, GStrv ids, const char *id)
{
  for (guint i = 0; id != NULL && ids != NULL && ids[i] != NULL; i++)
    if (g_strcmp0 (ids[i], id) == 0)
      gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), i);
}

void
weeg_score_editor_choose (WeegScoreEditor *self, const char *member, const char *alternative)
{
  g_return_if_fail (WEEG_IS_SCORE_EDITOR (self));

  choose (self->member, self->members, member);
  choose (self->alternative, self->alternatives, alternative);
}

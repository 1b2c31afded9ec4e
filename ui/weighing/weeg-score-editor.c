/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-score-editor.h"

#include <glib/gi18n.h>
#include <math.h>

#include "weeg-drop-down.h"
#include "weeg-round-bar.h"
#include "weeg-score-row.h"
#include "weeg-session-view.h"
#include "weeg-sitting.h"
#include "weeg-weighing-needs.h"
#include "weeg-words.h"

struct _WeegScoreEditor
{
  AdwBin parent_instance;

  WeegDossierSession *session;
  const char *language;
  GtkWidget *needs; /* in the place of the form, while anything is missing */
  GtkWidget *form;
  GtkWidget *member;      /* GtkDropDown */
  GtkWidget *alternative; /* GtkDropDown */
  GtkWidget *note;
  GtkWidget *list;
  WeegList *criteria; /* those the rows were made of; owned */
  GStrv members;      /* ids in the drop-downs */
  GStrv alternatives;
  GtkWidget *round_bar;
  GtkWidget *seat; /* the button that begins and ends a sitting */
  WeegSitting *sitting;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (WeegScoreEditor, weeg_score_editor, ADW_TYPE_BIN)

static const char *
score_editor_chosen (GtkWidget *drop_down, GStrv ids)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (drop_down));

  return ids != NULL && selected < g_strv_length (ids) ? ids[selected] : NULL;
}

static gboolean
somebody_sits (WeegScoreEditor *self)
{
  return weeg_sitting_get_member (self->sitting) != NULL;
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

/* Lets go of what was typed and not taken in any row: another looks at it now. */
static void
forget_rows (WeegScoreEditor *self)
{
  for (int i = 0;; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), i);

      if (row == NULL)
        break;
      weeg_score_row_forget (WEEG_SCORE_ROW (row));
    }
}

static void
seat_cb (WeegScoreEditor *self)
{
  const char *member = score_editor_chosen (self->member, self->members);
  gboolean begin = !somebody_sits (self) && member != NULL;

  if (begin)
    weeg_sitting_begin (self->sitting, member);
  else
    weeg_sitting_end (self->sitting);
  forget_rows (self);
  weeg_score_editor_update (self);
  if (begin)
    gtk_widget_child_focus (self->list, GTK_DIR_TAB_FORWARD);
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
score_editor_edited_cb (WeegScoreEditor *self, WeegScoreRow *row)
{
  const WeegDossier *dossier = weeg_dossier_session_get_dossier (self->session);
  const char *member = score_editor_chosen (self->member, self->members);
  const char *alternative = score_editor_chosen (self->alternative, self->alternatives);
  WeegScoreInput input;
  const WeegScore *score;
  gboolean covered;
  g_autoptr (WeegEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  if (self->filling || member == NULL || alternative == NULL)
    return;
  input = weeg_score_input_new (member, alternative, weeg_score_row_get_criterion (row));
  if (!weeg_score_row_get_input (row, &input))
    return;
  score = find_standing (dossier, member, alternative, input.criterion);
  covered = weeg_sitting_covers (self->sitting, member, score);
  /* What is not shown is replaced as a whole, and not taken away by an empty line. */
  if (covered ? !input.has_value && input.answer < 0 : is_same (score, &input))
    return;
  if (covered && input.reason == NULL)
    input.reason = "";
  /* A new round begins with what was said before: the reason travels along. */
  if (!covered && input.reason == NULL && score != NULL && WEEG_HAS (score, reason) &&
      (WEEG_HAS (score, round) ? score->round : 1) < weeg_dossier_current_round (dossier))
    input.reason = weeg_text_get (score->reason, self->language);
  edit = weeg_score_edit_new (dossier, &input, self->language, &error);
  if (edit != NULL)
    weeg_dossier_session_edit (self->session, edit, &error);
  /* What could not be written is the window's to say; this row only says what cannot be. */
  if (error != NULL && error->domain == WEEG_EDIT_ERROR)
    weeg_score_row_set_error (row, error->message);
  else
    {
      dossier = weeg_dossier_session_get_dossier (self->session);
      weeg_sitting_remember (self->sitting,
                             weeg_dossier_find_score (dossier, member, weeg_dossier_current_round (dossier),
                                                      alternative, input.criterion, NULL));
      weeg_score_editor_update (self);
    }
}

static void
score_editor_chosen_cb (WeegScoreEditor *self)
{
  if (self->filling)
    return;
  /* What was typed wrong for one member is not shown for another; who sits here leaves. */
  if (g_strcmp0 (weeg_sitting_get_member (self->sitting),
                 score_editor_chosen (self->member, self->members)) != 0)
    weeg_sitting_end (self->sitting);
  forget_rows (self);
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
      g_signal_connect_object (child, "edited", G_CALLBACK (score_editor_edited_cb), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (GTK_LIST_BOX (self->list), child);
    }
}

static void
fill_choice (GtkWidget *drop_down, GStrv *ids, GPtrArray *new_ids, GPtrArray *names)
{
  const char *before = score_editor_chosen (drop_down, *ids);
  g_autofree char *keep = g_strdup (before);
  g_autoptr (GtkStringList) model = NULL;
  guint place = 0;

  g_ptr_array_add (new_ids, NULL);
  g_ptr_array_add (names, NULL);
  model = gtk_string_list_new ((const char *const *)names->pdata);
  if (*ids != NULL && g_strv_equal ((const char *const *)*ids, (const char *const *)new_ids->pdata) &&
      weeg_drop_down_says (GTK_DROP_DOWN (drop_down), G_LIST_MODEL (model)))
    return;
  for (guint i = 0; new_ids->pdata[i] != NULL; i++)
    if (g_strcmp0 (new_ids->pdata[i], keep) == 0)
      place = i;
  g_strfreev (*ids);
  *ids = g_strdupv ((char **)new_ids->pdata);
  gtk_drop_down_set_model (GTK_DROP_DOWN (drop_down), G_LIST_MODEL (model));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), place);
}

static void
score_editor_fill_members (WeegScoreEditor *self, const WeegView *view)
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
score_editor_show_note (WeegScoreEditor *self, const WeegView *view, gint64 round)
{
  g_autofree char *text = NULL;

  if (weeg_dossier_session_is_read_only (self->session))
    text = g_strdup (_ ("This register is open for reading only."));
  else if (!weeg_sitting_is_blind (view->dossier))
    text = g_strdup_printf (_ ("Round %d. Each change is saved at once and can be undone."), (int)round);
  else if (!somebody_sits (self))
    text = g_strdup_printf (
        _ ("Round %d is blind: what was scored in it stays covered. Press the button to score."), (int)round);
  else
    text = g_strdup_printf (
        _ ("Round %d is blind. Each change is saved at once; it is covered again when you are done."),
        (int)round);
  gtk_label_set_label (GTK_LABEL (self->note), text);
}

static void
show_seat (WeegScoreEditor *self, const WeegView *view, const char *member)
{
  const WeegMember *record = member != NULL ? weeg_list_find (view->dossier->members, member, NULL) : NULL;
  g_autofree char *label = NULL;

  gtk_widget_set_visible (self->seat, record != NULL && weeg_sitting_is_blind (view->dossier) &&
                                          !weeg_dossier_session_is_read_only (self->session));
  if (record == NULL)
    return;
  if (somebody_sits (self))
    label = g_strdup (_ ("Done: cover the scores"));
  else
    /* Translators: a button; %s is the member who is going to score. */
    label = g_strdup_printf (_ ("Score as %s"), weeg_view_text (view, record->name));
  gtk_button_set_label (GTK_BUTTON (self->seat), label);
}

static void
score_editor_show_row (WeegScoreEditor *self, const WeegView *view, WeegScoreRow *row, const WeegMap *cells)
{
  const char *member = score_editor_chosen (self->member, self->members);
  const char *alternative = score_editor_chosen (self->alternative, self->alternatives);
  const char *criterion = weeg_score_row_get_criterion (row);
  const WeegScore *score = member != NULL && alternative != NULL
                               ? find_standing (view->dossier, member, alternative, criterion)
                               : NULL;
  gboolean blind = weeg_sitting_is_blind (view->dossier);
  gboolean covered = weeg_sitting_covers (self->sitting, member, score);
  const char *note = NULL;

  if (covered)
    note = somebody_sits (self) ? _ ("scored; what you enter now replaces it") : _ ("scored");
  else if (blind && (score == NULL || weeg_dossier_round_is_closed (
                                          view->dossier, WEEG_HAS (score, round) ? score->round : 1)))
    note = _ ("not yet scored in this round");
  weeg_score_row_show (row, view, covered ? NULL : score,
                       cells != NULL ? weeg_map_get (cells, criterion) : NULL, note,
                       member != NULL && !weeg_dossier_session_is_read_only (self->session) &&
                           (!blind || somebody_sits (self)));
}

void
weeg_score_editor_update (WeegScoreEditor *self)
{
  WeegView view;
  const char *member, *alternative;
  const WeegAlternativeResult *result = NULL;

  g_return_if_fail (WEEG_IS_SCORE_EDITOR (self));

  view = weeg_session_view (self->session, self->language);
  self->filling = TRUE;
  fill_rows (self, &view);
  score_editor_fill_members (self, &view);
  fill_alternatives (self, &view);
  member = score_editor_chosen (self->member, self->members);
  alternative = score_editor_chosen (self->alternative, self->alternatives);
  if (somebody_sits (self) && (!weeg_sitting_is_blind (view.dossier) ||
                               g_strcmp0 (weeg_sitting_get_member (self->sitting), member) != 0))
    weeg_sitting_end (self->sitting);
  if (alternative != NULL && view.analysis != NULL && view.analysis->value != NULL)
    result = weeg_map_get (view.analysis->value->alternatives, alternative);
  for (int i = 0;; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), i);

      if (row == NULL)
        break;
      score_editor_show_row (self, &view, WEEG_SCORE_ROW (row), result != NULL ? result->cells : NULL);
    }
  gtk_widget_set_visible (self->form, weeg_weighing_needs_update (WEEG_WEIGHING_NEEDS (self->needs), &view));
  show_seat (self, &view, member);
  weeg_round_bar_update (WEEG_ROUND_BAR (self->round_bar));
  score_editor_show_note (self, &view, weeg_dossier_current_round (view.dossier));
  self->filling = FALSE;
}

static void
weeg_score_editor_dispose (GObject *object)
{
  WeegScoreEditor *self = WEEG_SCORE_EDITOR (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->criteria, weeg_list_unref);
  g_clear_pointer (&self->members, g_strfreev);
  g_clear_pointer (&self->alternatives, g_strfreev);
  g_clear_pointer (&self->sitting, weeg_sitting_free);
  G_OBJECT_CLASS (weeg_score_editor_parent_class)->dispose (object);
}

/* Who goes elsewhere leaves no scores on the screen behind. */
static void
weeg_score_editor_unmap (GtkWidget *widget)
{
  WeegScoreEditor *self = WEEG_SCORE_EDITOR (widget);

  GTK_WIDGET_CLASS (weeg_score_editor_parent_class)->unmap (widget);
  if (self->session == NULL || !somebody_sits (self))
    return;
  weeg_sitting_end (self->sitting);
  forget_rows (self);
  weeg_score_editor_update (self);
}

static void
weeg_score_editor_class_init (WeegScoreEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = weeg_score_editor_dispose;
  GTK_WIDGET_CLASS (klass)->unmap = weeg_score_editor_unmap;
}

static void
weeg_score_editor_init (WeegScoreEditor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->needs = weeg_weighing_needs_new (TRUE);
  self->form = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_box_append (GTK_BOX (box), self->needs);
  gtk_box_append (GTK_BOX (box), self->form);
  self->member = weeg_drop_down_append (self->form, _ ("Member"));
  self->alternative = weeg_drop_down_append (self->form, _ ("Alternative"));
  self->note = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->note), 0);
  gtk_label_set_wrap (GTK_LABEL (self->note), TRUE);
  gtk_widget_add_css_class (self->note, "dim-label");
  gtk_box_append (GTK_BOX (self->form), self->note);
  self->seat = gtk_button_new ();
  gtk_widget_set_halign (self->seat, GTK_ALIGN_START);
  gtk_widget_set_visible (self->seat, FALSE);
  g_signal_connect_swapped (self->seat, "clicked", G_CALLBACK (seat_cb), self);
  gtk_box_append (GTK_BOX (self->form), self->seat);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Scores"),
                                  -1);
  gtk_box_append (GTK_BOX (self->form), self->list);
  g_signal_connect_swapped (self->member, "notify::selected", G_CALLBACK (score_editor_chosen_cb), self);
  g_signal_connect_swapped (self->alternative, "notify::selected", G_CALLBACK (score_editor_chosen_cb), self);
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
  self->sitting = weeg_sitting_new (session, language);
  self->round_bar = weeg_round_bar_new (session, language);
  gtk_box_prepend (GTK_BOX (self->form), self->round_bar);
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

void
weeg_score_editor_sit (WeegScoreEditor *self)
{
  g_return_if_fail (WEEG_IS_SCORE_EDITOR (self));

  if (!somebody_sits (self) && weeg_sitting_is_blind (weeg_dossier_session_get_dossier (self->session)))
    seat_cb (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-hold.h"

#include "weeg-translate.h"

/* (transfer full): of @conditions those that say something. */
static WeegList *
given_conditions (const WeegList *conditions)
{
  GArray *cells = g_array_new (FALSE, TRUE, sizeof (WeegCell));

  for (guint i = 0; i < weeg_list_n (conditions); i++)
    {
      const WeegCondition *condition = weeg_list_get (conditions, i);
      WeegCell cell = { .pointer = weeg_record_ref (condition) };

      if (weeg_text_is_blank (condition->text))
        weeg_record_unref (cell.pointer);
      else
        g_array_append_val (cells, cell);
    }
  return weeg_list_new_take (weeg_list_get_shape (conditions), cells);
}

WeegHeld *
weeg_hold_complete (const WeegDecisionPoint *point, const WeegHeld *held, int proposal)
{
  WeegHeld *copy;

  g_return_val_if_fail (point != NULL && held != NULL, NULL);
  copy = weeg_record_copy (held);
  if (proposal >= 0)
    WEEG_REPLACE (copy, proposal, proposal);
  else
    WEEG_CLEAR (copy, proposal);
  if (!WEEG_HAS (held, conditions) && point->paper != NULL && point->paper->conditions != NULL)
    WEEG_SET (copy, conditions, given_conditions (point->paper->conditions));
  return copy;
}

/* --- From what the meeting entered --- */

/* (transfer full): of @ids those that are members of the dossier. */
static WeegList *
known_members (const WeegDossier *dossier, const WeegList *ids)
{
  GArray *cells = g_array_new (FALSE, TRUE, sizeof (WeegCell));

  for (guint i = 0; i < weeg_list_n (ids); i++)
    if (weeg_list_find (dossier->members, weeg_list_get (ids, i), NULL) != NULL)
      {
        WeegCell cell = { .pointer = g_strdup (weeg_list_get (ids, i)) };

        g_array_append_val (cells, cell);
      }
  return weeg_list_new_take (weeg_list_get_shape (ids), cells);
}

/* (transfer full): the votes that count: of who is present and votes. */
static WeegMap *
counting_votes (const WeegDossier *dossier, const WeegHeld *draft)
{
  const WeegField *field = weeg_record_type_find (&weeg_held_type, "votes");
  GPtrArray *keys = g_ptr_array_new ();
  GArray *cells = g_array_new (FALSE, TRUE, sizeof (WeegCell));

  for (guint i = 0; i < weeg_map_n (draft->votes); i++)
    {
      const char *id = weeg_map_key (draft->votes, i);
      const WeegMember *member = weeg_list_find (dossier->members, id, NULL);
      WeegCell cell = weeg_map_cell (draft->votes, i);

      if (member == NULL || !weeg_member_votes (member) || !weeg_list_has_string (draft->present, id))
        continue;
      g_ptr_array_add (keys, g_strdup (id));
      g_array_append_val (cells, cell);
    }
  return weeg_map_new_take (field->shape.item, keys, cells);
}

/* (transfer full): the views that say something. */
static WeegList *
given_dissent (const WeegList *dissent)
{
  GArray *cells = g_array_new (FALSE, TRUE, sizeof (WeegCell));

  for (guint i = 0; i < weeg_list_n (dissent); i++)
    {
      const WeegDissent *one = weeg_list_get (dissent, i);
      WeegCell cell = { .pointer = weeg_record_ref (one) };

      if (weeg_text_is_blank (one->text))
        weeg_record_unref (cell.pointer);
      else
        g_array_append_val (cells, cell);
    }
  return weeg_list_new_take (weeg_list_get_shape (dissent), cells);
}

WeegHeld *
weeg_hold_from_draft (const WeegDossier *dossier, const WeegDecisionPoint *point)
{
  WeegHeld *held;
  const WeegHeld *draft;

  g_return_val_if_fail (dossier != NULL && point != NULL, NULL);
  held = weeg_record_new (&weeg_held_type);
  draft = point->draft;
  if (draft == NULL)
    return held;
  for (guint i = 0; i < weeg_draft_type.n_fields; i++)
    {
      const WeegField *field = &weeg_draft_type.fields[i];
      const WeegField *same = weeg_record_type_find (&weeg_held_type, field->key);

      if (same != NULL && weeg_record_has_field (draft, field))
        weeg_record_take (held, same, weeg_cell_copy (&field->shape, weeg_record_get (draft, field)));
    }
  if (WEEG_HAS (held, present))
    WEEG_REPLACE (held, present, known_members (dossier, draft->present));
  if (WEEG_HAS (held, votes) && WEEG_HAS (draft, how) && draft->how == WEEG_HOW_VOTE)
    WEEG_REPLACE (held, votes, counting_votes (dossier, draft));
  else if (WEEG_HAS (held, votes))
    WEEG_CLEAR (held, votes);
  if (WEEG_HAS (held, dissent))
    WEEG_REPLACE (held, dissent, given_dissent (draft->dissent));
  if (WEEG_HAS (held, dissent) && weeg_list_n (held->dissent) == 0)
    WEEG_CLEAR (held, dissent);
  return held;
}

/* --- What was held stays as it is --- */

/* (transfer full): @conditions without what is ticked off later. */
static WeegList *
without_ticks (const WeegList *conditions)
{
  GArray *cells = g_array_new (FALSE, TRUE, sizeof (WeegCell));

  for (guint i = 0; i < weeg_list_n (conditions); i++)
    {
      WeegCondition *condition = weeg_record_copy (weeg_list_get (conditions, i));
      WeegCell cell = { .pointer = condition };

      WEEG_CLEAR (condition, met);
      WEEG_CLEAR (condition, met_on);
      WEEG_CLEAR (condition, note);
      g_array_append_val (cells, cell);
    }
  return weeg_list_new_take (weeg_list_get_shape (conditions), cells);
}

/* (transfer full): @point without what may still change. */
static WeegDecisionPoint *
fixed_part (const WeegDecisionPoint *point)
{
  WeegDecisionPoint *copy = weeg_record_copy (point);

  if (point->held->conditions != NULL)
    {
      WeegHeld *held = weeg_record_copy (point->held);

      WEEG_REPLACE (held, conditions, without_ticks (point->held->conditions));
      WEEG_REPLACE (copy, held, held);
    }
  /* A paper that is made for the board's decision only is no change either. */
  if (point->paper != NULL)
    {
      WeegPaper *paper = weeg_record_copy (point->paper);

      WEEG_CLEAR (paper, board);
      if (paper->record.present == 0 && paper->record.nulls == 0 && paper->record.extra == NULL)
        {
          WEEG_CLEAR (copy, paper);
          weeg_record_unref (paper);
        }
      else
        WEEG_REPLACE (copy, paper, paper);
    }
  return copy;
}

static gboolean
refuse_change (const WeegDecisionPoint *point, const char *language, GError **error)
{
  const char *title = weeg_text_get (point->title, language);
  g_autofree char *sentence =
      /* Translators: the title of a decision point, or its id. */
      g_strdup_printf (weeg_tr (language,
                                "“%s” was held and stays as it is; a correction is a decision point "
                                "of its own"),
                       title != NULL && *title != '\0' ? title : point->id);

  g_set_error_literal (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_VALUE, sentence);
  return FALSE;
}

gboolean
weeg_hold_is_kept (const WeegDossier *before, const WeegDossier *after, const char *language, GError **error)
{
  g_return_val_if_fail (before != NULL && after != NULL, FALSE);
  if (before->decision_points == after->decision_points)
    return TRUE;
  for (guint i = 0; i < weeg_list_n (before->decision_points); i++)
    {
      const WeegDecisionPoint *old = weeg_list_get (before->decision_points, i);
      const WeegDecisionPoint *new = weeg_list_find (after->decision_points, old->id, NULL);
      g_autoptr (WeegAnyRecord) old_part = NULL, new_part = NULL;

      if (old->held == NULL || old == new)
        continue;
      if (new != NULL &&new->held != NULL)
        {
          old_part = (WeegRecord *)fixed_part (old);
          new_part = (WeegRecord *)fixed_part (new);
          if (weeg_record_equal (old_part, new_part))
            continue;
        }
      return refuse_change (old, language, error);
    }
  return TRUE;
}

/* Of a secret vote is kept how many voted what, and nobody's own. */
static void
keep_counts (WeegHeld *held)
{
  WeegMap *counts = weeg_held_make_counts (held);

  if (counts == NULL)
    return;
  WEEG_REPLACE (held, vote_counts, counts);
  WEEG_CLEAR (held, votes);
}

WeegEdit *
weeg_hold_edit_new (const WeegDossier *dossier,
                    const char *point,
                    const WeegHeld *held,
                    int proposal,
                    const char *name,
                    const char *language,
                    GError **error)
{
  g_autoptr (WeegAnyRecord) complete = NULL;
  g_autofree char *path = NULL;
  const WeegDecisionPoint *found;
  WeegEdit *edit;
  guint index;

  found = weeg_list_find (dossier->decision_points, point, &index);
  if (found == NULL)
    {
      g_set_error_literal (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_VALUE,
                           weeg_tr (language, "There is no such decision point"));
      return NULL;
    }
  complete = (WeegRecord *)weeg_hold_complete (found, held, proposal);
  if (!weeg_hold_check (dossier, found, (const WeegHeld *)complete, language, error))
    return NULL;
  if (weeg_dossier_point_votes_in_secret (dossier, found))
    keep_counts ((WeegHeld *)complete);
  edit = weeg_edit_new (name);
  path = g_strdup_printf ("decision_points[%u].held", index);
  weeg_edit_set_record (edit, path, complete);
  if (found->paper != NULL && WEEG_HAS (found->paper, conditions))
    {
      g_autofree char *proposed = g_strdup_printf ("decision_points[%u].paper.conditions", index);

      weeg_edit_remove (edit, proposed);
    }
  if (found->draft != NULL)
    {
      g_autofree char *draft = g_strdup_printf ("decision_points[%u].draft", index);

      weeg_edit_remove (edit, draft);
    }
  return edit;
}

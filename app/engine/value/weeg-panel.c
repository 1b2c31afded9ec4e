/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-panel.h"

#include "weeg-member-weights.h"
#include "weeg-quantile.h"

#include <math.h>
#include <stdlib.h>

const WeegAlternative *
weeg_dossier_advised (const WeegDossier *dossier)
{
  for (guint i = 0; i < weeg_list_n (dossier->alternatives); i++)
    {
      const WeegAlternative *alternative = weeg_list_get (dossier->alternatives, i);

      if (!alternative->comparator)
        return alternative;
    }
  return NULL;
}

/* Whether what stands in round @n may be seen. */
static gboolean
is_closed (const WeegList *rounds, gint64 n)
{
  for (guint i = 0; i < weeg_list_n (rounds); i++)
    {
      const WeegRound *round = weeg_list_get (rounds, i);

      if (round->n == n)
        return round->closed;
    }
  return weeg_list_n (rounds) == 0;
}

static void
panel_take_members (WeegPanel *panel, const WeegDossier *dossier)
{
  panel->members = g_new0 (const WeegMember *, weeg_list_n (dossier->members) + 1);
  for (guint i = 0; i < weeg_list_n (dossier->members); i++)
    {
      const WeegMember *member = weeg_list_get (dossier->members, i);

      if (weeg_member_votes (member))
        panel->members[panel->n_members++] = member;
    }
}

static void
panel_take_criteria (WeegPanel *panel, const WeegDossier *dossier)
{
  guint n = weeg_list_n (dossier->criteria);

  panel->criteria = g_new0 (const WeegCriterion *, n + 1);
  panel->criterion_ids = g_new0 (const char *, n + 1);
  panel->scales = g_new0 (WeegScale *, n + 1);
  for (guint i = 0; i < n; i++)
    {
      const WeegCriterion *criterion = weeg_list_get (dossier->criteria, i);
      WeegScale *scale = weeg_scale_new (criterion);

      if (scale == NULL)
        continue;
      panel->criteria[panel->n_criteria] = criterion;
      panel->criterion_ids[panel->n_criteria] = criterion->id;
      panel->scales[panel->n_criteria++] = scale;
    }
}

static void
take_alternatives (WeegPanel *panel, const WeegDossier *dossier)
{
  panel->n_alternatives = weeg_list_n (dossier->alternatives);
  panel->alternatives = g_new0 (const WeegAlternative *, panel->n_alternatives + 1);
  panel->advised = panel->comparator = -1;
  for (guint i = 0; i < panel->n_alternatives; i++)
    {
      const WeegAlternative *alternative = weeg_list_get (dossier->alternatives, i);
      int *first = alternative->comparator ? &panel->comparator : &panel->advised;

      panel->alternatives[i] = alternative;
      if (*first < 0)
        *first = (int)i;
    }
}

/* A table from the id of each of @records to its place plus one. */
static GHashTable *
index_ids (gconstpointer records, guint n)
{
  const gconstpointer *all = records;
  GHashTable *table = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n; i++)
    {
      const char *id = weeg_record_get_id (all[i]);

      if (id != NULL && !g_hash_table_contains (table, id))
        g_hash_table_insert (table, (char *)id, GUINT_TO_POINTER (i + 1));
    }
  return table;
}

static int
panel_look_up (GHashTable *table, const char *id)
{
  return id != NULL ? (int)GPOINTER_TO_UINT (g_hash_table_lookup (table, id)) - 1 : -1;
}

/* --- scores --- */

typedef struct
{
  guint cell, member;
  gint64 round;
  guint order;
  const WeegScore *score;
} Given;

/* By cell, then member; of one member the highest round first. */
static int
compare_given (const void *first, const void *second)
{
  const Given *a = first, *b = second;

  if (a->cell != b->cell)
    return a->cell < b->cell ? -1 : 1;
  if (a->member != b->member)
    return a->member < b->member ? -1 : 1;
  if (a->round != b->round)
    return a->round > b->round ? -1 : 1;
  return a->order > b->order ? -1 : 1;
}

static GArray *
find_given (const WeegPanel *panel, const WeegDossier *dossier)
{
  GArray *all = g_array_new (FALSE, TRUE, sizeof (Given));
  g_autoptr (GHashTable) members = index_ids (panel->members, panel->n_members);
  g_autoptr (GHashTable) criteria = index_ids (panel->criteria, panel->n_criteria);
  g_autoptr (GHashTable) alternatives = index_ids (panel->alternatives, panel->n_alternatives);

  for (guint i = 0; i < weeg_list_n (dossier->scores); i++)
    {
      const WeegScore *score = weeg_list_get (dossier->scores, i);
      int m = panel_look_up (members, score->member), a = panel_look_up (alternatives, score->alternative);
      int c = panel_look_up (criteria, score->criterion);
      Given given = { .order = i, .score = score, .round = WEEG_HAS (score, round) ? score->round : 1 };

      if (m < 0 || a < 0 || c < 0 || !is_closed (dossier->rounds, given.round))
        continue;
      given.cell = (guint)a * panel->n_criteria + (guint)c;
      given.member = (guint)m;
      g_array_append_val (all, given);
    }
  if (all->len > 0)
    qsort (all->data, all->len, sizeof (Given), compare_given);
  return all;
}

static WeegJudgement
panel_judge (const WeegScale *scale, const WeegScore *score, guint member)
{
  double low = WEEG_HAS (score, low) ? score->low : score->value;
  double high = WEEG_HAS (score, high) ? score->high : score->value;
  WeegJudgement judgement = { .member = member, .x = score->value };
  double first, second;

  judgement.x_low = MIN (MIN (low, high), score->value);
  judgement.x_high = MAX (MAX (low, high), score->value);
  judgement.v = weeg_scale_value (scale, score->value);
  first = weeg_scale_value (scale, judgement.x_low);
  second = weeg_scale_value (scale, judgement.x_high);
  judgement.low = MIN (first, second);
  judgement.high = MAX (first, second);
  if (weeg_scale_is_outside (scale, judgement.x_low) || weeg_scale_is_outside (scale, judgement.x_high))
    judgement.spread = WEEG_JUDGEMENT_BENT;
  else if (!(judgement.x_high > judgement.x_low))
    judgement.spread = WEEG_JUDGEMENT_EXACT;
  else
    judgement.spread = weeg_scale_is_linear (scale) ? WEEG_JUDGEMENT_STRAIGHT : WEEG_JUDGEMENT_BENT;
  return judgement;
}

/* Far beyond any scale a score means nothing, and its square would not fit a number. */
#define FAR 1e9

static gboolean
is_usable (const WeegJudgement *judgement)
{
  return fabs (judgement->low) <= FAR && fabs (judgement->high) <= FAR && fabs (judgement->v) <= FAR &&
         isfinite (judgement->x_high - judgement->x_low);
}

static void
take_scores (WeegPanel *panel, const WeegDossier *dossier)
{
  g_autoptr (GArray) all = find_given (panel, dossier);

  panel->cells = g_new0 (WeegPanelCell, panel->n_alternatives * panel->n_criteria + 1);
  for (guint i = 0; i < all->len; i++)
    {
      const Given *given = &g_array_index (all, Given, i);
      const Given *before = i > 0 ? given - 1 : NULL;
      WeegPanelCell *cell = &panel->cells[given->cell];
      WeegJudgement judgement;

      if (before != NULL && before->cell == given->cell && before->member == given->member)
        continue;
      if (!WEEG_HAS (given->score, value) || WEEG_HAS (given->score, answer))
        continue;
      judgement = panel_judge (panel->scales[given->cell % panel->n_criteria], given->score, given->member);
      if (!is_usable (&judgement))
        continue;
      cell->judgements = g_renew (WeegJudgement, cell->judgements, cell->n + 1);
      cell->judgements[cell->n++] = judgement;
    }
}

/* --- weights --- */

static const WeegWeights *
find_weights (const WeegDossier *dossier, const WeegMember *member)
{
  const WeegWeights *found = NULL;
  gint64 highest = 0;

  for (guint i = 0; i < weeg_list_n (dossier->weights); i++)
    {
      const WeegWeights *weights = weeg_list_get (dossier->weights, i);
      gint64 round = WEEG_HAS (weights, round) ? weights->round : 1;

      if (g_strcmp0 (weights->member, member->id) == 0 && is_closed (dossier->rounds, round) &&
          round >= highest)
        {
          found = weights;
          highest = round;
        }
    }
  return found;
}

static void
take_weights (WeegPanel *panel, const WeegDossier *dossier)
{
  guint n = panel->n_criteria;

  panel->weighing = g_new0 (guint, panel->n_members + 1);
  panel->given = g_new0 (const WeegWeights *, panel->n_members + 1);
  panel->member_weights = g_new0 (double, (gsize)panel->n_members *n + 1);
  panel->left_out = g_ptr_array_new ();
  panel->weights = g_new0 (double, n + 1);
  for (guint m = 0; m < panel->n_members; m++)
    {
      const WeegWeights *given = find_weights (dossier, panel->members[m]);
      double *row = panel->member_weights + (gsize)panel->n_weighing * n;

      if (given == NULL)
        continue;
      if (n > 0 && weeg_member_weights (given, panel->criterion_ids, n, row))
        {
          panel->given[panel->n_weighing] = given;
          panel->weighing[panel->n_weighing++] = m;
        }
      else
        g_ptr_array_add (panel->left_out, panel->members[m]->id);
    }

  for (guint c = 0; c < n; c++)
    {
      for (guint i = 0; i < panel->n_weighing; i++)
        panel->weights[c] += panel->member_weights[(gsize)i * n + c] / panel->n_weighing;
      if (panel->n_weighing == 0)
        panel->weights[c] = 1.0 / n;
    }
}

WeegPanel *
weeg_panel_new (const WeegDossier *dossier, const WeegSettings *settings)
{
  g_autoptr (WeegPanel) panel = g_new0 (WeegPanel, 1);

  panel_take_members (panel, dossier);
  panel_take_criteria (panel, dossier);
  take_alternatives (panel, dossier);
  if ((guint64)panel->n_criteria * panel->n_alternatives > WEEG_PANEL_CELLS ||
      (guint64)panel->n_criteria * panel->n_members > WEEG_PANEL_CELLS)
    return NULL;
  panel->aggregate =
      WEEG_HAS (settings, group_score) ? (WeegGroupScore)settings->group_score : WEEG_GROUP_SCORE_MEAN;
  take_scores (panel, dossier);
  take_weights (panel, dossier);
  return g_steal_pointer (&panel);
}

void
weeg_panel_free (WeegPanel *panel)
{
  for (guint i = 0; panel->cells != NULL && i < panel->n_alternatives * panel->n_criteria; i++)
    g_free (panel->cells[i].judgements);
  for (guint i = 0; i < panel->n_criteria; i++)
    weeg_scale_free (panel->scales[i]);
  g_clear_pointer (&panel->left_out, g_ptr_array_unref);
  g_free (panel->members);
  g_free (panel->criteria);
  g_free (panel->criterion_ids);
  g_free (panel->scales);
  g_free (panel->alternatives);
  g_free (panel->cells);
  g_free (panel->weighing);
  g_free (panel->given);
  g_free (panel->member_weights);
  g_free (panel->weights);
  g_free (panel);
}

const WeegPanelCell *
weeg_panel_cell (const WeegPanel *panel, guint alternative, guint criterion)
{
  return &panel->cells[alternative * panel->n_criteria + criterion];
}

double
weeg_panel_aggregate (const WeegPanel *panel, double *numbers, guint n)
{
  if (panel->aggregate == WEEG_GROUP_SCORE_MEAN)
    return weeg_mean (numbers, n);
  weeg_sort_numbers (numbers, n);
  return weeg_quantile (numbers, n, 0.5);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-sensitivity.h"

#include "weeg-collect.h"
#include "weeg-crossing.h"

#include <math.h>
#include <stdlib.h>

typedef struct
{
  const WeegPanel *panel;
  const WeegValueResult *value;
  double *lead;    /* per criterion: v (advised) - v (comparator) */
  double *weights; /* work space */
  GPtrArray *bars;
} TornadoTask;

static const WeegCellResult *
tornado_cell_at (const TornadoTask *task, int a, guint c)
{
  const WeegAlternativeResult *alternative = weeg_map_cell (task->value->alternatives, (guint)a).pointer;

  return weeg_map_cell (alternative->cells, c).pointer;
}

static double
difference (const TornadoTask *task, const double *weights)
{
  double sum = 0;

  for (guint c = 0; c < task->panel->n_criteria; c++)
    sum += weights[c] * task->lead[c];
  return sum;
}

static void
add_bar (
    TornadoTask *task, WeegTornadoKind kind, int a, guint c, double from, double to, double low, double high)
{
  WeegTornadoBar *bar = weeg_record_new (&weeg_tornado_bar_type);

  WEEG_SET (bar, kind, (int)kind);
  if (a >= 0)
    WEEG_SET (bar, alternative, g_strdup (task->panel->alternatives[a]->id));
  WEEG_SET (bar, criterion, g_strdup (task->panel->criterion_ids[c]));
  WEEG_SET (bar, from, from);
  WEEG_SET (bar, to, to);
  WEEG_SET (bar, low, low);
  WEEG_SET (bar, high, high);
  g_ptr_array_add (task->bars, bar);
}

static void
vary_scores (TornadoTask *task, int a, double sign)
{
  double base = difference (task, task->panel->weights);

  for (guint c = 0; a >= 0 && c < task->panel->n_criteria; c++)
    {
      const WeegCellResult *cell = tornado_cell_at (task, a, c);
      double weight = sign * task->panel->weights[c];

      if (WEEG_HAS (cell, value) && cell->high > cell->low && task->panel->weights[c] > 0)
        add_bar (task, WEEG_TORNADO_SCORE, a, c, cell->low, cell->high,
                 base + weight * (cell->low - cell->value), base + weight * (cell->high - cell->value));
    }
}

static void
tornado_vary_weights (TornadoTask *task)
{
  const WeegPanel *panel = task->panel;

  for (guint c = 0; c < panel->n_criteria && panel->n_weighing > 0; c++)
    {
      const WeegWeightResult *weight = weeg_map_cell (task->value->weights, c).pointer;
      double from = weight->spread->minimum, to = weight->spread->maximum, low;

      if (!(to > from))
        continue;
      weeg_crossing_weights (panel->weights, panel->n_criteria, c, from, task->weights);
      low = difference (task, task->weights);
      weeg_crossing_weights (panel->weights, panel->n_criteria, c, to, task->weights);
      add_bar (task, WEEG_TORNADO_WEIGHT, -1, c, from, to, low, difference (task, task->weights));
    }
}

/* The widest first; equal ones stay in order. */
static int
compare_bars (gconstpointer first, gconstpointer second, gpointer data)
{
  const WeegTornadoBar *a = *(WeegTornadoBar *const *)first, *b = *(WeegTornadoBar *const *)second;
  double x = fabs (a->high - a->low), y = fabs (b->high - b->low);

  return (x < y) - (x > y);
}

/* FALSE when a V that is needed is not known. */
static gboolean
find_leads (TornadoTask *task)
{
  const WeegPanel *panel = task->panel;

  if (panel->advised < 0)
    return FALSE;
  for (guint c = 0; c < panel->n_criteria; c++)
    {
      const WeegCellResult *ours = tornado_cell_at (task, panel->advised, c);
      const WeegCellResult *theirs =
          panel->comparator >= 0 ? tornado_cell_at (task, panel->comparator, c) : NULL;
      gboolean known = WEEG_HAS (ours, value) && (theirs == NULL || WEEG_HAS (theirs, value));

      if (!known && panel->weights[c] > 0)
        return FALSE;
      task->lead[c] = known ? ours->value - (theirs != NULL ? theirs->value : 0) : 0;
    }
  return TRUE;
}

WeegList *
weeg_sensitivity_tornado (const WeegPanel *panel, const WeegValueResult *value)
{
  g_autofree double *lead = g_new0 (double, panel->n_criteria + 1);
  g_autofree double *weights = g_new0 (double, panel->n_criteria + 1);
  g_autoptr (GPtrArray) bars = g_ptr_array_new ();
  WeegCollect list = weeg_collect_new (&weeg_sensitivity_result_type, "tornado");
  TornadoTask task = { panel, value, lead, weights, bars };

  if (find_leads (&task))
    {
      vary_scores (&task, panel->advised, 1);
      vary_scores (&task, panel->comparator, -1);
      tornado_vary_weights (&task);
    }
  if (bars->len > 0)
    g_ptr_array_sort_with_data (bars, compare_bars, NULL);
  for (guint i = 0; i < bars->len; i++)
    weeg_collect_take (&list, NULL, bars->pdata[i]);
  return weeg_collect_list (&list);
}

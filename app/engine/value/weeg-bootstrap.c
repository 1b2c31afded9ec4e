/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-bootstrap.h"

#include "weeg-histogram.h"
#include "weeg-value-result.h"

#include <math.h>

typedef struct
{
  const WeegPanel *panel;
  const gboolean *known, *eligible;
  guint n_taking; /* members who gave scores or weights */
  guint *taking;
  WeegHistogram **values; /* per alternative */
  guint64 *outside;
  guint64 whole; /* what a draw counts for */
  guint64 firsts;
  gboolean is_ranking;
  guint64 *ranks, *wins; /* [alternative][alternative], in parts of `whole` and in halves */
} BootstrapSimulation;

typedef struct
{
  guint *times; /* how often each member is taken in this draw */
  double *weights, *numbers, *v;
  WeegHistogram **values;
  guint64 *outside;
  guint64 firsts;
  guint64 *ranks, *wins;
} BootstrapWorker;

static gpointer
bootstrap_new_worker (gpointer data)
{
  BootstrapSimulation *simulation = data;
  const WeegPanel *panel = simulation->panel;
  BootstrapWorker *worker = g_new0 (BootstrapWorker, 1);

  worker->times = g_new0 (guint, panel->n_members);
  worker->weights = g_new0 (double, panel->n_criteria + 1);
  worker->numbers = g_new0 (double, panel->n_members + 1);
  worker->v = g_new0 (double, panel->n_alternatives + 1);
  worker->values = g_new0 (WeegHistogram *, panel->n_alternatives + 1);
  worker->outside = g_new0 (guint64, panel->n_alternatives + 1);
  if (simulation->is_ranking)
    {
      worker->ranks = g_new0 (guint64, (gsize)panel->n_alternatives * panel->n_alternatives);
      worker->wins = g_new0 (guint64, (gsize)panel->n_alternatives * panel->n_alternatives);
    }
  for (guint a = 0; a < panel->n_alternatives; a++)
    if (simulation->known[a])
      worker->values[a] = weeg_histogram_new_value ();
  return worker;
}

static void
draw_weights (const WeegPanel *panel, BootstrapWorker *worker, WeegStream *stream)
{
  guint n = panel->n_criteria, total = 0, only = G_MAXUINT;

  if (panel->n_weighing == 0)
    {
      memcpy (worker->weights, panel->weights, n * sizeof (double));
      return;
    }

  for (guint i = 0; i < panel->n_weighing; i++)
    total += worker->times[panel->weighing[i]];
  if (total == 0)
    only = weeg_stream_below (stream, panel->n_weighing);
  for (guint c = 0; c < n; c++)
    worker->weights[c] = 0;
  for (guint i = 0; i < panel->n_weighing; i++)
    {
      const double *row = panel->member_weights + (gsize)i * n;
      double share = total > 0 ? (double)worker->times[panel->weighing[i]] / total : i == only;

      for (guint c = 0; share > 0 && c < n; c++)
        worker->weights[c] += share * row[c];
    }
}

/* A draw from a range that bends or leaves the scale. */
static double
draw_on_scale (const WeegScale *scale, const WeegJudgement *judgement, WeegStream *stream, gboolean *outside)
{
  double x;

  x = weeg_stream_triangular (stream, judgement->x_low, judgement->x, judgement->x_high);
  *outside = *outside || weeg_scale_is_outside (scale, x);
  return weeg_scale_value (scale, x);
}

static inline double
draw_judgement (const WeegScale *scale, const WeegJudgement *judgement, WeegStream *stream, gboolean *outside)
{
  switch (judgement->spread)
    {
    case WEEG_JUDGEMENT_EXACT:
      return judgement->v;
    case WEEG_JUDGEMENT_STRAIGHT:
      return weeg_stream_triangular (stream, judgement->low, judgement->v, judgement->high);
    default:
      return draw_on_scale (scale, judgement, stream, outside);
    }
}

static double
draw_cell (
    const WeegPanel *panel, BootstrapWorker *worker, WeegStream *stream, guint a, guint c, gboolean *outside)
{
  const WeegPanelCell *cell = weeg_panel_cell (panel, a, c);
  const WeegScale *scale = panel->scales[c];
  guint n = 0;

  for (guint i = 0; i < cell->n; i++)
    for (guint times = worker->times[cell->judgements[i].member]; times > 0; times--)
      worker->numbers[n++] = draw_judgement (scale, &cell->judgements[i], stream, outside);
  if (n == 0)
    worker->numbers[n++] =
        draw_judgement (scale, &cell->judgements[weeg_stream_below (stream, cell->n)], stream, outside);
  return weeg_panel_aggregate (panel, worker->numbers, n);
}

static void
count_first (const BootstrapSimulation *simulation, BootstrapWorker *worker)
{
  const WeegPanel *panel = simulation->panel;
  guint advised = (guint)panel->advised, ties = 0;

  if (panel->advised < 0 || !simulation->eligible[advised] || !simulation->known[advised])
    return;
  for (guint a = 0; a < panel->n_alternatives; a++)
    {
      double ahead = worker->v[a] - worker->v[advised];

      if (!simulation->eligible[a] || !simulation->known[a])
        continue;
      if (ahead > WEEG_VALUE_TIE)
        return;
      ties += ahead >= -WEEG_VALUE_TIE;
    }
  worker->firsts += simulation->whole / ties;
}

/* The rank of each that is eligible, those within WEEG_VALUE_TIE sharing theirs, and who beats whom. */
static void
count_ranks (const BootstrapSimulation *simulation, BootstrapWorker *worker)
{
  guint n = simulation->panel->n_alternatives;

  for (guint a = 0; a < n; a++)
    {
      guint better = 0, ties = 0;

      if (!simulation->eligible[a])
        continue;
      for (guint b = 0; b < n; b++)
        {
          double ahead = worker->v[b] - worker->v[a];

          if (!simulation->eligible[b])
            continue;
          better += ahead > WEEG_VALUE_TIE;
          ties += fabs (ahead) <= WEEG_VALUE_TIE;
          if (b != a)
            worker->wins[a * n + b] += ahead < -WEEG_VALUE_TIE ? 2 : fabs (ahead) <= WEEG_VALUE_TIE ? 1 : 0;
        }
      for (guint rank = better; rank < better + ties; rank++)
        worker->ranks[a * n + rank] += simulation->whole / ties;
    }
}

static void
bootstrap_run_block (gpointer data, WeegStream *stream, guint first, guint n, gpointer user_data)
{
  BootstrapWorker *worker = data;
  const BootstrapSimulation *simulation = user_data;
  const WeegPanel *panel = simulation->panel;

  for (guint draw = 0; draw < n; draw++)
    {
      memset (worker->times, 0, panel->n_members * sizeof (guint));
      for (guint i = 0; i < simulation->n_taking; i++)
        worker->times[simulation->taking[weeg_stream_below (stream, simulation->n_taking)]]++;
      draw_weights (panel, worker, stream);
      for (guint a = 0; a < panel->n_alternatives; a++)
        {
          gboolean outside = FALSE;

          if (!simulation->known[a])
            continue;
          worker->v[a] = 0;
          for (guint c = 0; c < panel->n_criteria; c++)
            if (panel->weights[c] > 0)
              worker->v[a] += worker->weights[c] * draw_cell (panel, worker, stream, a, c, &outside);
          weeg_histogram_add (worker->values[a], worker->v[a]);
          worker->outside[a] += outside;
        }
      count_first (simulation, worker);
      if (simulation->is_ranking)
        count_ranks (simulation, worker);
    }
}

static void
bootstrap_merge (gpointer data, gpointer user_data)
{
  BootstrapWorker *worker = data;
  BootstrapSimulation *simulation = user_data;

  for (guint a = 0; a < simulation->panel->n_alternatives; a++)
    {
      if (worker->values[a] == NULL)
        continue;
      weeg_histogram_merge (simulation->values[a], worker->values[a]);
      weeg_histogram_free (worker->values[a]);
      simulation->outside[a] += worker->outside[a];
    }
  simulation->firsts += worker->firsts;
  for (guint i = 0;
       simulation->is_ranking && i < simulation->panel->n_alternatives * simulation->panel->n_alternatives;
       i++)
    {
      simulation->ranks[i] += worker->ranks[i];
      simulation->wins[i] += worker->wins[i];
    }
  g_free (worker->ranks);
  g_free (worker->wins);
  g_free (worker->times);
  g_free (worker->weights);
  g_free (worker->numbers);
  g_free (worker->v);
  g_free (worker->values);
  g_free (worker->outside);
  g_free (worker);
}

/* Who gave scores or weights. */
static void
find_taking (BootstrapSimulation *simulation)
{
  const WeegPanel *panel = simulation->panel;
  g_autofree gboolean *gave = g_new0 (gboolean, panel->n_members + 1);

  for (guint i = 0; i < panel->n_alternatives * panel->n_criteria; i++)
    for (guint j = 0; j < panel->cells[i].n; j++)
      gave[panel->cells[i].judgements[j].member] = TRUE;
  for (guint i = 0; i < panel->n_weighing; i++)
    gave[panel->weighing[i]] = TRUE;

  simulation->taking = g_new0 (guint, panel->n_members + 1);
  for (guint m = 0; m < panel->n_members; m++)
    if (gave[m])
      simulation->taking[simulation->n_taking++] = m;
}

static WeegInterval *
interval_of (const WeegHistogram *histogram)
{
  WeegInterval *interval = weeg_record_new (&weeg_interval_type);

  WEEG_SET (interval, p5, weeg_histogram_quantile (histogram, 0.05));
  WEEG_SET (interval, p50, weeg_histogram_quantile (histogram, 0.5));
  WEEG_SET (interval, p95, weeg_histogram_quantile (histogram, 0.95));
  return interval;
}

static WeegBootstrap *
bootstrap_conclude (const BootstrapSimulation *simulation, guint iterations)
{
  const WeegPanel *panel = simulation->panel;
  WeegBootstrap *bootstrap = g_new0 (WeegBootstrap, 1);

  bootstrap->intervals = g_new0 (WeegInterval *, panel->n_alternatives + 1);
  bootstrap->outside_share = g_new0 (double, panel->n_alternatives + 1);
  bootstrap->has_best = panel->advised >= 0 && simulation->known[panel->advised];
  for (guint a = 0; a < panel->n_alternatives; a++)
    {
      if (simulation->eligible[a] && !simulation->known[a])
        bootstrap->has_best = FALSE;
      if (!simulation->known[a])
        continue;
      bootstrap->intervals[a] = interval_of (simulation->values[a]);
      bootstrap->outside_share[a] = (double)simulation->outside[a] / iterations;
    }
  bootstrap->probability_best = (double)simulation->firsts / (double)simulation->whole / iterations;
  if (simulation->is_ranking)
    {
      gsize n = (gsize)panel->n_alternatives * panel->n_alternatives;

      bootstrap->rank_shares = g_new0 (double, n + 1);
      bootstrap->beats = g_new0 (double, n + 1);
      for (gsize i = 0; i < n; i++)
        {
          bootstrap->rank_shares[i] = (double)simulation->ranks[i] / (double)simulation->whole / iterations;
          bootstrap->beats[i] = (double)simulation->wins[i] / 2 / iterations;
        }
    }
  return bootstrap;
}

/* Whether there is something to rank, and all of it is known. */
static gboolean
can_rank (const BootstrapSimulation *simulation)
{
  guint n = simulation->panel->n_alternatives;
  gboolean any = FALSE;

  for (guint a = 0; a < n; a++)
    {
      if (simulation->eligible[a] && !simulation->known[a])
        return FALSE;
      any = any || simulation->eligible[a];
    }
  return any && n <= WEEG_BOOTSTRAP_RANKED;
}

/* A judgement that is drawn takes about as long as so many additions. */
#define JUDGEMENT_WORK 10

static guint64
bootstrap_work_of_draw (const WeegPanel *panel)
{
  guint64 work = 0;

  for (guint i = 0; i < panel->n_alternatives * panel->n_criteria; i++)
    work += 1 + JUDGEMENT_WORK * (guint64)panel->cells[i].n;
  return work;
}

WeegBootstrap *
weeg_bootstrap_new (const WeegPanel *panel,
                    const gboolean *known,
                    const gboolean *eligible,
                    const WeegDrawsOptions *options,
                    gboolean *cancelled)
{
  BootstrapSimulation simulation = { .panel = panel, .known = known, .eligible = eligible };
  WeegDraws draws = { bootstrap_new_worker, bootstrap_run_block, bootstrap_merge, &simulation,
                      bootstrap_work_of_draw (panel) };
  WeegBootstrap *bootstrap = NULL;
  gboolean any = FALSE;

  *cancelled = FALSE;
  for (guint a = 0; a < panel->n_alternatives; a++)
    any = any || known[a];
  find_taking (&simulation);
  if (any && simulation.n_taking >= 2 && options->iterations > 0)
    {
      simulation.values = g_new0 (WeegHistogram *, panel->n_alternatives + 1);
      simulation.outside = g_new0 (guint64, panel->n_alternatives + 1);
      simulation.whole = weeg_draws_whole (options->iterations);
      simulation.is_ranking = can_rank (&simulation);
      simulation.ranks =
          g_new0 (guint64, (gsize)panel->n_alternatives * panel->n_alternatives * simulation.is_ranking + 1);
      simulation.wins =
          g_new0 (guint64, (gsize)panel->n_alternatives * panel->n_alternatives * simulation.is_ranking + 1);
      for (guint a = 0; a < panel->n_alternatives; a++)
        if (known[a])
          simulation.values[a] = weeg_histogram_new_value ();
      *cancelled = !weeg_draws_run (&draws, options);
      if (!*cancelled)
        bootstrap = bootstrap_conclude (&simulation, options->iterations);
      for (guint a = 0; a < panel->n_alternatives; a++)
        g_clear_pointer (&simulation.values[a], weeg_histogram_free);
      g_free (simulation.values);
      g_free (simulation.outside);
      g_free (simulation.ranks);
      g_free (simulation.wins);
    }
  g_free (simulation.taking);
  return bootstrap;
}

void
weeg_bootstrap_free (WeegBootstrap *bootstrap, guint n_alternatives)
{
  if (bootstrap == NULL)
    return;
  for (guint a = 0; a < n_alternatives; a++)
    g_clear_pointer (&bootstrap->intervals[a], weeg_record_unref);
  g_free (bootstrap->intervals);
  g_free (bootstrap->outside_share);
  g_free (bootstrap->rank_shares);
  g_free (bootstrap->beats);
  g_free (bootstrap);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "weeg-chart-private.h"
#include "weeg-charts.h"
#include "weeg-names.h"
#include "weeg-track-figure.h"

/* The earliest that is not held; a point without a date comes after all with one. */
static guint
find_next (const WeegList *points)
{
  guint next = G_MAXUINT;

  for (guint i = 0; i < weeg_list_n (points); i++)
    {
      const WeegDecisionPoint *point = weeg_list_get (points, i);
      const WeegDecisionPoint *other = next != G_MAXUINT ? weeg_list_get (points, next) : NULL;

      if (point->held != NULL)
        continue;
      if (other == NULL ||
          (point->planned != NULL && (other->planned == NULL || strcmp (point->planned, other->planned) < 0)))
        next = i;
    }
  return next;
}

static gboolean
is_past (const WeegView *view, const char *date)
{
  return view->today != NULL && date != NULL && strcmp (date, view->today) < 0;
}

/* "go on · 12-03-2026", "planned for 10-12-2026", "overdue since 10-12-2026" */
static char *
detail_of (const WeegView *view, const WeegDecisionPoint *point)
{
  const WeegHeld *held = point->held;
  g_autofree char *date = weeg_view_short_date (view, held != NULL ? held->date : point->planned);

  if (held != NULL)
    {
      const char *outcome = WEEG_HAS (held, outcome)
                                ? weeg_view_choice (view, "outcome", weeg_outcome_names, held->outcome)
                                : weeg_view_tr (view, "held");

      return *date != '\0' ? g_strdup_printf ("%s · %s", outcome, date) : g_strdup (outcome);
    }
  if (*date == '\0')
    return g_strdup (weeg_view_tr (view, "no date yet"));
  return g_strdup_printf (is_past (view, point->planned) ? weeg_view_tr (view, "overdue since %s")
                                                         : weeg_view_tr (view, "planned for %s"),
                          date);
}

static const char *
title_of (const WeegView *view, const WeegDecisionPoint *point)
{
  const char *title = weeg_view_text (view, point->title);

  if (*title != '\0')
    return title;
  return point->kind != NULL ? weeg_name (view->language, "point_kind", point->kind) : point->id;
}

static void
chart_decision_track_add_row (const WeegView *view,
                              WeegTableBuilder *table,
                              const WeegDecisionPoint *point,
                              WeegStationState state)
{
  const WeegHeld *held = point->held;
  g_autofree char *planned = weeg_view_short_date (view, point->planned);
  g_autofree char *date = weeg_view_short_date (view, held != NULL ? held->date : NULL);

  weeg_table_builder_add_row (table);
  weeg_table_builder_add_text (table, title_of (view, point));
  weeg_table_builder_add_text (table, state == WEEG_STATION_HELD   ? weeg_view_tr (view, "held")
                                      : state == WEEG_STATION_NEXT ? weeg_view_tr (view, "next")
                                                                   : weeg_view_tr (view, "planned"));
  weeg_table_builder_add_text (table, planned);
  weeg_table_builder_add_text (table, date);
  weeg_table_builder_add_text (table,
                               held != NULL && WEEG_HAS (held, outcome)
                                   ? weeg_view_choice (view, "outcome", weeg_outcome_names, held->outcome)
                                   : "");
}

static WeegTableBuilder *
chart_decision_track_new_table (const WeegView *view)
{
  const char *const titles[] = {
    weeg_view_tr (view, "Decision point"), weeg_view_tr (view, "Status"),  weeg_view_tr (view, "Planned"),
    weeg_view_tr (view, "Held"),           weeg_view_tr (view, "Outcome"),
  };
  WeegTableBuilder *table = weeg_table_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    weeg_table_builder_add_column (table, titles[i], WEEG_TABLE_ALIGN_START);
  return table;
}

static char *
chart_decision_track_describe (const WeegView *view, guint n_held, guint n, guint next)
{
  g_autofree char *held = g_strdup_printf (weeg_trn (view->language, "%d of %d decision point has been held.",
                                                     "%d of %d decision points have been held.", n),
                                           (int)n_held, (int)n);
  const WeegDecisionPoint *point;
  g_autofree char *detail = NULL;

  if (next == G_MAXUINT)
    return g_steal_pointer (&held);
  point = weeg_list_get (view->dossier->decision_points, next);
  detail = detail_of (view, point);
  /* Translators: "1 of 3 decision points has been held.", then title and date of the next */
  return g_strdup_printf (weeg_view_tr (view, "%s Next: %s, %s."), held, title_of (view, point), detail);
}

WeegFigure *
weeg_chart_decision_track (const WeegView *view)
{
  const WeegList *points = view->dossier->decision_points;
  guint n = weeg_list_n (points), next = find_next (points), n_held = 0, n_past = 0;
  g_autofree WeegTrackStation *stations = g_new0 (WeegTrackStation, n + 1);
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (WeegTable) table = NULL;
  g_autofree char *description = NULL;
  WeegTableBuilder *builder;

  if (n == 0)
    return NULL;
  builder = chart_decision_track_new_table (view);
  for (guint i = 0; i < n; i++)
    {
      const WeegDecisionPoint *point = weeg_list_get (points, i);
      WeegStationState state = point->held != NULL ? WEEG_STATION_HELD
                               : i == next         ? WEEG_STATION_NEXT
                                                   : WEEG_STATION_PLANNED;
      char *detail = detail_of (view, point);

      g_ptr_array_add (strings, detail);
      stations[i] = (WeegTrackStation){
        .id = point->id, .title = title_of (view, point), .state = state, .detail = detail
      };
      chart_decision_track_add_row (view, builder, point, state);
      n_held += state == WEEG_STATION_HELD ? 1 : 0;
      if (state == WEEG_STATION_HELD || is_past (view, point->planned))
        n_past = i + 1;
    }
  table = weeg_table_builder_end (builder);
  description = chart_decision_track_describe (view, n_held, n, next);

  WeegTrackData data = {
    .stations = stations,
    .n_stations = n,
    .has_today = view->today != NULL,
    .today = n_past,
    .today_label = weeg_view_tr (view, "today"),
  };
  WeegFigureHead head = {
    .title = weeg_view_tr (view, "Decision points"),
    .description = description,
    .table = table,
    .left_out = weeg_chart_left_out (view),
  };
  return weeg_track_figure_new (&head, &data);
}

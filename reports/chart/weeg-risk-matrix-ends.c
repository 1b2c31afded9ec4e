/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "weeg-risk-matrix-private.h"

/*
 * In each column of the matrix a risk has a lane that no other has in the rows from its one end to its other,
 * so that upright arrows never run over one another or over a disc; ends in one cell stand at different
 * heights, so that level arrows do not either. Where the lanes would be too narrow the ends of a cell fill it
 * in a grid, and risks that go the same way share one arrow.
 */

#define MOST_LANES 12

/* What control left where it was has no arrow. */
static gboolean
has_arrow (const WeegRiskMatrixRisk *risk)
{
  return risk->has_before &&
         (risk->before_probability != risk->probability || risk->before_severity != risk->severity);
}

static gboolean
go_the_same_way (const WeegRiskMatrixRisk *first, const WeegRiskMatrixRisk *second)
{
  return has_arrow (first) && has_arrow (second) && first->before_probability == second->before_probability &&
         first->before_severity == second->before_severity && first->probability == second->probability &&
         first->severity == second->severity;
}

static void
collect_end (WeegRiskMatrix *self,
             gsize risk,
             gboolean is_before,
             guint probability,
             guint severity,
             guint other_severity)
{
  WeegRiskEnd end = { risk,         is_before,          self->data->n_probabilities - probability,
                      severity - 1, other_severity - 1, 0,
                      { 0, 0 } };

  g_array_append_val (self->ends, end);
}

/* Within a column what points to the left stands left, so that arrows cross fewer discs. */
static int
risk_matrix_ends_compare (gconstpointer a, gconstpointer b)
{
  const WeegRiskEnd *first = a, *second = b;

  if (first->other != second->other)
    return first->other < second->other ? -1 : 1;
  if (!first->is_before != !second->is_before)
    return first->is_before ? 1 : -1;
  return first->risk < second->risk ? -1 : first->risk > second->risk;
}

static gboolean
shares_arrow (const WeegRiskMatrix *self, gsize risk)
{
  for (gsize i = 0; i < risk; i++)
    if (go_the_same_way (&self->data->risks[i], &self->data->risks[risk]))
      return TRUE;
  return FALSE;
}

static void
collect_ends (WeegRiskMatrix *self, gboolean share)
{
  g_array_set_size (self->ends, 0);
  for (gsize i = 0; i < self->data->n_risks; i++)
    {
      const WeegRiskMatrixRisk *risk = &self->data->risks[i];
      guint before = has_arrow (risk) ? risk->before_severity : risk->severity;

      collect_end (self, i, FALSE, risk->probability, risk->severity, before);
      if (has_arrow (risk) && !(share && shares_arrow (self, i)))
        collect_end (self, i, TRUE, risk->before_probability, risk->before_severity, risk->severity);
    }
  g_array_sort (self->ends, risk_matrix_ends_compare);
}

/* The rows from the one end of a risk to the other in this column. */
static void
get_rows (const WeegRiskMatrix *self, const WeegRiskEnd *end, guint *first, guint *last)
{
  const WeegRiskMatrixRisk *risk = &self->data->risks[end->risk];
  guint other = self->data->n_probabilities - (end->is_before ? risk->probability : risk->before_probability);
  gboolean is_upright = has_arrow (risk) && end->other == end->column;

  *first = is_upright ? MIN (end->row, other) : end->row;
  *last = is_upright ? MAX (end->row, other) : end->row;
}

static gboolean
is_lane_free (const WeegRiskMatrix *self, guint n, const WeegRiskEnd *end, guint lane)
{
  guint first, last;

  get_rows (self, end, &first, &last);
  for (guint i = 0; i < n; i++)
    {
      const WeegRiskEnd *other = &g_array_index (self->ends, WeegRiskEnd, i);
      guint other_first, other_last;

      if (other->column != end->column || other->lane != lane || other->risk == end->risk)
        continue;
      get_rows (self, other, &other_first, &other_last);
      if (other_first <= last && first <= other_last)
        return FALSE;
    }
  return TRUE;
}

/* The lane of the risk's other end, if that stands in this column and has one; else the first free one. */
static guint
find_lane (const WeegRiskMatrix *self, guint n, const WeegRiskEnd *end)
{
  guint lane = 0;

  for (guint i = 0; i < n; i++)
    {
      const WeegRiskEnd *other = &g_array_index (self->ends, WeegRiskEnd, i);

      if (other->column == end->column && other->risk == end->risk)
        return other->lane;
    }
  while (lane < MOST_LANES && !is_lane_free (self, n, end, lane))
    lane++;
  return lane;
}

/* How many ends are in a cell, or with @before come in it before this one. */
static guint
count_in_cell (const WeegRiskMatrix *self, guint row, guint column, const WeegRiskEnd *before)
{
  guint n = 0;

  for (guint i = 0; i < self->ends->len; i++)
    {
      const WeegRiskEnd *end = &g_array_index (self->ends, WeegRiskEnd, i);

      if (end->row == row && end->column == column && (before == NULL || end->lane < before->lane))
        n++;
    }
  return n;
}

/* Numbers the lanes; returns how many the column that needs most has, more than MOST_LANES when too many. */
static guint
number_lanes (WeegRiskMatrix *self)
{
  guint n = 1;

  for (guint i = 0; i < self->ends->len && n <= MOST_LANES; i++)
    {
      WeegRiskEnd *end = &g_array_index (self->ends, WeegRiskEnd, i);

      end->lane = find_lane (self, i, end);
      n = MAX (n, end->lane + 1);
    }
  return n;
}

/* FALSE when the lanes are too narrow; then nothing has a place yet. */
static gboolean
place_in_lanes (WeegRiskMatrix *self)
{
  guint n_lanes = number_lanes (self);
  double width = self->cell_width / n_lanes;

  if (n_lanes > MOST_LANES || width < 1.1 * self->canvas->base)
    return FALSE;
  self->radius = MIN (self->radius, MIN (0.46 * width, 0.4 * self->cell_height));
  for (guint i = 0; i < self->ends->len; i++)
    {
      WeegRiskEnd *end = &g_array_index (self->ends, WeegRiskEnd, i);
      WeegRect cell = weeg_risk_matrix_cell (self, end->row, end->column);
      guint n = count_in_cell (self, end->row, end->column, NULL);
      guint k = count_in_cell (self, end->row, end->column, end);
      double room = cell.height - 2.2 * self->radius;

      end->at = (WeegPoint){ cell.x + (end->lane + 0.5) * width,
                             cell.y + cell.height / 2 + (n > 1 ? (k % 2 == 0 ? -0.4 : 0.4) * room : 0) };
    }
  return TRUE;
}

/* The ends of one cell stand in a grid that fills it; the smallest slot sets the size. */
static void
fill_cell (WeegRiskMatrix *self, guint row, guint column)
{
  WeegRect cell = weeg_risk_matrix_cell (self, row, column);
  guint n = count_in_cell (self, row, column, NULL), columns, rows, k = 0;
  double slot_width, slot_height;

  if (n == 0)
    return;
  columns = (guint)CLAMP (ceil (sqrt (n * cell.width / cell.height)), 1, n);
  rows = (n + columns - 1) / columns;
  slot_width = cell.width / columns;
  slot_height = cell.height / rows;
  self->radius = MIN (self->radius, 0.44 * MIN (slot_width, slot_height));
  for (guint i = 0; i < self->ends->len; i++)
    {
      WeegRiskEnd *end = &g_array_index (self->ends, WeegRiskEnd, i);

      if (end->row != row || end->column != column)
        continue;
      end->at = (WeegPoint){ cell.x + (k % columns + 0.5) * slot_width,
                             cell.y + (k / columns + 0.5) * slot_height };
      k++;
    }
}

void
weeg_risk_matrix_place_ends (WeegRiskMatrix *self)
{
  collect_ends (self, FALSE);
  if (place_in_lanes (self))
    return;
  collect_ends (self, TRUE);
  for (guint row = 0; row < self->data->n_probabilities; row++)
    for (guint column = 0; column < self->data->n_severities; column++)
      fill_cell (self, row, column);
}

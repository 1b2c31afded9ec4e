/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-budget.h"

#include "weeg-collect.h"
#include "weeg-enums.h"

#include <math.h>

#define CATEGORIES (WEEG_BUDGET_CATEGORY_STAFF + 1)

/* Amounts and volumes are cut off here, so that sums of their products fit a number. */
#define BUDGET_MOST 1e15

/* One line of the budget, year by year. */
typedef struct
{
  double *cash, *accounting;
  int category;
  const char *payer;
  gboolean per_case;
  double *unit; /* per case: cash for one case, else NULL */
} BudgetLine;

typedef struct
{
  const WeegBudget *budget;
  guint years;
  GPtrArray *lines;
  double *cashable_value, *cashable_hours; /* per year */
} Book;

static void
free_line (gpointer data)
{
  BudgetLine *line = data;

  g_free (line->cash);
  g_free (line->accounting);
  g_free (line->unit);
  g_free (line);
}

static BudgetLine *
new_line (const Book *book, int category, const char *payer)
{
  BudgetLine *line = g_new0 (BudgetLine, 1);

  line->cash = g_new0 (double, book->years);
  line->accounting = g_new0 (double, book->years);
  line->category = category;
  line->payer = payer;
  return line;
}

double
weeg_annuity_factor (double rate, double years)
{
  return rate > 0 ? -expm1 (-years * log1p (rate)) / rate : years;
}

static double
volume_at (const Book *book, guint t)
{
  return CLAMP (weeg_series_at (book->budget->volume, t, 0), 0, BUDGET_MOST);
}

static gboolean
is_once (const WeegBudgetItem *item)
{
  return item->kind == WEEG_BUDGET_KIND_INVESTMENT || item->kind == WEEG_BUDGET_KIND_ONE_OFF;
}

static gboolean
is_saving (const WeegBudgetItem *item)
{
  return item->kind == WEEG_BUDGET_KIND_SAVING || item->kind == WEEG_BUDGET_KIND_REVENUE;
}

static gboolean
counts (const WeegBudgetItem *item)
{
  if (WEEG_HAS (item, cashable))
    return item->cashable;
  return !(item->kind == WEEG_BUDGET_KIND_SAVING && WEEG_HAS (item, category) &&
           item->category == WEEG_BUDGET_CATEGORY_STAFF);
}

static int
category_of (const WeegBudgetItem *item)
{
  if (WEEG_HAS (item, category))
    return item->category;
  switch (item->kind)
    {
    case WEEG_BUDGET_KIND_INVESTMENT:
      return WEEG_BUDGET_CATEGORY_INVESTMENT;
    case WEEG_BUDGET_KIND_SAVING:
      return WEEG_BUDGET_CATEGORY_AVOIDED;
    case WEEG_BUDGET_KIND_REVENUE:
      return WEEG_BUDGET_CATEGORY_REVENUE;
    default:
      return WEEG_BUDGET_CATEGORY_RUNNING;
    }
}

/* Whether a yearly line runs in calendar year @year. */
static gboolean
runs_in (const WeegBudgetItem *item, gint64 year)
{
  if (WEEG_HAS (item, from) || WEEG_HAS (item, to))
    return (!WEEG_HAS (item, from) || year >= item->from) && (!WEEG_HAS (item, to) || year <= item->to);
  return !WEEG_HAS (item, year) || year == item->year;
}

/* Spreads the investment of @amount in year @first over its life. */
static void
depreciate (const Book *book, const WeegBudgetItem *item, double amount, gint64 first, BudgetLine *line)
{
  double life = item->life_years, residual = CLAMP (item->residual, -BUDGET_MOST, BUDGET_MOST), per_year;

  if (item->depreciation == WEEG_DEPRECIATION_ANNUITY)
    per_year = (amount - residual * pow (1 + item->rate, -life)) / weeg_annuity_factor (item->rate, life);
  else
    per_year = (amount - residual) / life;
  for (guint t = 0; t < book->years; t++)
    {
      double used = CLAMP (life - ((double)t - (double)first), 0, 1);

      if ((gint64)t >= first)
        line->accounting[t] += per_year * used;
    }
}

static void
buy (const Book *book, const WeegBudgetItem *item, double amount, BudgetLine *line)
{
  gint64 first = WEEG_HAS (item, year) ? item->year - book->budget->base_year : 0, end;
  gboolean inside = first >= 0 && first < book->years;
  double volume = line->per_case && inside ? volume_at (book, (guint)first) : 1;

  if (inside)
    line->cash[first] += amount * volume;
  if (inside && line->unit != NULL)
    line->unit[first] += amount;
  if (item->kind != WEEG_BUDGET_KIND_INVESTMENT || !(item->life_years > 0))
    {
      memcpy (line->accounting, line->cash, book->years * sizeof (double));
      return;
    }
  /* What was bought before the horizon goes on being written off inside it. */
  depreciate (book, item, amount * volume, first, line);
  end = first + (gint64)ceil (item->life_years);
  if (end >= 0 && end < book->years)
    line->cash[end] -= CLAMP (item->residual, -BUDGET_MOST, BUDGET_MOST);
}

static void
pay_yearly (const Book *book, const WeegBudgetItem *item, double amount, BudgetLine *line)
{
  for (guint t = 0; t < book->years; t++)
    {
      if (!runs_in (item, book->budget->base_year + t))
        continue;
      line->cash[t] = amount * (line->per_case ? volume_at (book, t) : 1);
      line->accounting[t] = line->cash[t];
      if (line->unit != NULL)
        line->unit[t] = amount;
    }
}

static void
take_item (Book *book, const WeegBudgetItem *item)
{
  double amount = CLAMP (weeg_quantity_base (item->amount, 0), -BUDGET_MOST, BUDGET_MOST);
  BudgetLine *line = new_line (book, category_of (item), WEEG_HAS (item, payer) ? item->payer : "own");

  if (item->per_case)
    {
      line->per_case = TRUE;
      line->unit = g_new0 (double, book->years);
    }
  if (is_saving (item))
    amount = -amount;
  if (is_once (item))
    buy (book, item, amount, line);
  else
    pay_yearly (book, item, amount, line);
  g_ptr_array_add (book->lines, line);
}

/* The value or the hours of @list, which starts in the base year of the workload. */
static double
from_workload (const WeegWorkloadResult *workload, const WeegList *list, gint64 year)
{
  for (guint i = 0; workload != NULL && i < weeg_list_n (list); i++)
    {
      const WeegWorkloadYear *one = weeg_list_get (workload->years, i);

      if (one->year == year)
        return weeg_list_number (list, i);
    }
  return 0;
}

static void
take_cashable (Book *book, const WeegWorkloadResult *workload)
{
  BudgetLine *line = new_line (book, WEEG_BUDGET_CATEGORY_STAFF, "own");

  book->cashable_value = g_new0 (double, book->years);
  book->cashable_hours = g_new0 (double, book->years);
  for (guint t = 0; t < book->years && workload != NULL; t++)
    {
      gint64 year = book->budget->base_year + t;

      book->cashable_value[t] = from_workload (workload, workload->cashable_value, year);
      book->cashable_hours[t] = from_workload (workload, workload->cashable_hours, year);
      line->cash[t] = line->accounting[t] = -book->cashable_value[t];
    }
  g_ptr_array_add (book->lines, line);
}

/* --- results --- */

static WeegMap *
sum_by_category (const Book *book, guint t)
{
  WeegCollect map = weeg_collect_new (&weeg_budget_year_type, "by_category");

  for (int category = 0; category < CATEGORIES; category++)
    {
      double sum = 0;

      for (guint i = 0; i < book->lines->len; i++)
        {
          const BudgetLine *line = g_ptr_array_index (book->lines, i);

          if (line->category == category)
            sum += line->cash[t];
        }
      if (sum < 0 || sum > 0)
        weeg_collect_number (&map, weeg_budget_category_names[category], sum);
    }
  return weeg_collect_map (&map);
}

/* Cash from year @first up to @end per payer, in the order of the lines, for @field of @type. */
static WeegMap *
sum_by_payer (const Book *book, const WeegRecordType *type, const char *field, guint first, guint end)
{
  WeegCollect map = weeg_collect_new (type, field);
  g_autoptr (GHashTable) done = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < book->lines->len; i++)
    {
      const BudgetLine *of = g_ptr_array_index (book->lines, i);
      double sum = 0;

      if (!g_hash_table_add (done, (char *)of->payer))
        continue;
      for (guint j = i; j < book->lines->len; j++)
        {
          const BudgetLine *line = g_ptr_array_index (book->lines, j);

          for (guint t = first; t < end && strcmp (line->payer, of->payer) == 0; t++)
            sum += line->cash[t];
        }
      weeg_collect_number (&map, of->payer, sum);
    }
  return weeg_collect_map (&map);
}

static void
budget_set_years (const Book *book, WeegBudgetResult *result)
{
  WeegCollect years = weeg_collect_new (&weeg_budget_result_type, "years");
  double rate = book->budget->discount, npv = 0, cumulative = 0;

  for (guint t = 0; t < book->years; t++)
    {
      WeegBudgetYear *year = weeg_record_new (&weeg_budget_year_type);
      double cash = 0, accounting = 0;

      for (guint i = 0; i < book->lines->len; i++)
        {
          const BudgetLine *line = g_ptr_array_index (book->lines, i);

          cash += line->cash[t];
          accounting += line->accounting[t];
        }
      cumulative += cash;
      npv -= cash / pow (1 + rate, t);
      WEEG_SET (year, year, book->budget->base_year + t);
      WEEG_SET (year, cash, cash);
      WEEG_SET (year, accounting, accounting);
      WEEG_SET (year, cumulative, cumulative);
      WEEG_SET (year, by_payer, sum_by_payer (book, &weeg_budget_year_type, "by_payer", t, t + 1));
      WEEG_SET (year, by_category, sum_by_category (book, t));
      weeg_collect_take (&years, NULL, year);
      /* A cent of rounding is no reason to pay back a year later. */
      if (!WEEG_HAS (result, payback_year) && cumulative <= 1e-6)
        WEEG_SET (result, payback_year, year->year);
    }
  WEEG_SET (result, years, weeg_collect_list (&years));
  WEEG_SET (result, payers, sum_by_payer (book, &weeg_budget_result_type, "payers", 0, book->years));
  WEEG_SET (result, npv, npv);
  WEEG_SET (result, mean_per_year, cumulative / book->years);
}

/* NPV is linear in volume and in wage: what is left without them, over what one brings. */
static void
set_break_even (const Book *book, WeegBudgetResult *result)
{
  double rate = book->budget->discount, per_case = 0, cases = 0, hours = 0, value = 0, volume, wage;

  for (guint t = 0; t < book->years; t++)
    {
      double factor = pow (1 + rate, -(double)t);

      hours += book->cashable_hours[t] * factor;
      value += book->cashable_value[t] * factor;
      for (guint i = 0; i < book->lines->len; i++)
        {
          const BudgetLine *line = g_ptr_array_index (book->lines, i);

          if (line->unit == NULL)
            continue;
          per_case -= line->unit[t] * factor;
          cases -= line->unit[t] * volume_at (book, t) * factor;
        }
    }
  volume = -(result->npv - cases) / per_case;
  wage = -(result->npv - value) / hours;
  if (isfinite (volume) && volume >= 0)
    WEEG_SET (result, break_even_volume, volume);
  if (isfinite (wage) && wage >= 0)
    WEEG_SET (result, break_even_wage, wage);
}

/* Whether the typed saving @line is the cashable hours over again: within half a percent in every year. */
static gboolean
repeats_cashable (const Book *book, const BudgetLine *line)
{
  gboolean any = FALSE;

  for (guint t = 0; t < book->years; t++)
    {
      any = any || book->cashable_value[t] > 0;
      if (fabs (-line->cash[t] - book->cashable_value[t]) > 0.005 * fabs (book->cashable_value[t]))
        return FALSE;
    }
  return any;
}

static void
take_items (Book *book, WeegBudgetResult *result)
{
  WeegCollect twice = weeg_collect_new (&weeg_budget_result_type, "double_counted");
  WeegCollect freed = weeg_collect_new (&weeg_budget_result_type, "not_counted");

  for (guint i = 0; i < weeg_list_n (book->budget->items); i++)
    {
      const WeegBudgetItem *item = weeg_list_get (book->budget->items, i);
      g_autofree char *place = g_strdup_printf ("items[%u]", i);
      const char *name = item->id != NULL ? item->id : place;

      if (!counts (item))
        {
          weeg_collect_string (&freed, name);
          continue;
        }
      take_item (book, item);
      if (item->kind == WEEG_BUDGET_KIND_SAVING &&
          repeats_cashable (book, g_ptr_array_index (book->lines, book->lines->len - 1)))
        weeg_collect_string (&twice, name);
    }
  WEEG_SET (result, double_counted, weeg_collect_list (&twice));
  WEEG_SET (result, not_counted, weeg_collect_list (&freed));
}

WeegBudgetResult *
weeg_budget_new (const WeegBudget *budget, const WeegWorkloadResult *workload)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (free_line);
  Book book = { .budget = budget, .lines = lines };
  WeegBudgetResult *result;

  if (budget == NULL || budget->years < 1)
    return NULL;

  book.years = (guint)budget->years;
  result = weeg_record_new (&weeg_budget_result_type);
  take_cashable (&book, workload);
  take_items (&book, result);
  budget_set_years (&book, result);
  set_break_even (&book, result);
  g_free (book.cashable_value);
  g_free (book.cashable_hours);
  return result;
}

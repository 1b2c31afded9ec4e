/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-column-widths.h"

#include <string.h>

static double
sum (const double *numbers, gsize n)
{
  double total = 0;

  for (gsize i = 0; i < n; i++)
    total += numbers[i];
  return total;
}

static void
grow_natural (const WeegColumnWish *wishes, gsize n, double room, double *widths)
{
  double lacking = 0;
  double fraction;

  for (gsize i = 0; i < n; i++)
    if (wishes[i].asked == 0)
      lacking += MAX (wishes[i].natural - widths[i], 0);
  if (lacking <= 0)
    return;
  fraction = MIN (room / lacking, 1);
  for (gsize i = 0; i < n; i++)
    if (wishes[i].asked == 0)
      widths[i] += fraction * MAX (wishes[i].natural - widths[i], 0);
}

/* Shares that would fall below their smallest are settled there, and the others divide the rest anew. */
static void
divide_shares (const WeegColumnWish *wishes, gsize n, double room, double *widths)
{
  g_autofree gboolean *settled = g_new0 (gboolean, n);
  double shares = 0;
  gboolean changed = TRUE;

  for (gsize i = 0; i < n; i++)
    if (wishes[i].asked > 0)
      {
        shares += wishes[i].asked;
        room += widths[i];
      }
  while (changed)
    {
      changed = FALSE;
      for (gsize i = 0; i < n; i++)
        if (wishes[i].asked > 0 && !settled[i] && room * wishes[i].asked / shares < wishes[i].smallest)
          {
            settled[i] = TRUE;
            changed = TRUE;
            room -= wishes[i].smallest;
            shares -= wishes[i].asked;
          }
    }
  for (gsize i = 0; i < n; i++)
    if (wishes[i].asked > 0)
      widths[i] = settled[i] ? wishes[i].smallest : room * wishes[i].asked / shares;
}

static void
spread (const WeegColumnWish *wishes, gsize n, double room, double *widths)
{
  double growing = 0, natural = 0;

  for (gsize i = 0; i < n; i++)
    if (wishes[i].asked == 0)
      {
        natural += widths[i];
        growing += wishes[i].grows ? widths[i] : 0;
      }
  for (gsize i = 0; i < n; i++)
    if (wishes[i].asked == 0 && growing > 0 && wishes[i].grows)
      widths[i] += room * widths[i] / growing;
    else if (wishes[i].asked == 0 && growing <= 0 && natural > 0)
      widths[i] += room * widths[i] / natural;
}

void
weeg_column_widths_solve (const WeegColumnWish *wishes, gsize n, double total, double *widths)
{
  gboolean has_shares = FALSE;
  double room;

  for (gsize i = 0; i < n; i++)
    {
      widths[i] = wishes[i].asked < 0 ? -wishes[i].asked : wishes[i].smallest;
      has_shares = has_shares || wishes[i].asked > 0;
    }
  room = total - sum (widths, n);
  if (room < 0)
    {
      double factor = total / sum (widths, n);

      for (gsize i = 0; i < n; i++)
        widths[i] *= factor;
      return;
    }
  grow_natural (wishes, n, room, widths);
  room = MAX (total - sum (widths, n), 0);
  if (has_shares)
    divide_shares (wishes, n, room, widths);
  else
    spread (wishes, n, room, widths);
}

/* The length of a character that groups digits in threes, 0 if it is none. */
static gsize
group_sign_length (const char *text, char decimal_sign)
{
  static const char *const spaces[] = {
    "\302\240", "\342\200\257", "\342\200\211", " ", "'", "\342\200\231"
  };

  if (*text == (decimal_sign == ',' ? '.' : ','))
    return 1;
  for (gsize i = 0; i < G_N_ELEMENTS (spaces); i++)
    if (g_str_has_prefix (text, spaces[i]))
      return strlen (spaces[i]);
  return 0;
}

gboolean
weeg_find_decimal_place (const char *text, char decimal_sign, gsize *place)
{
  const char *at = text;

  while (*at != '\0' && !g_ascii_isdigit (*at))
    at++;
  if (*at == '\0')
    return FALSE;
  while (g_ascii_isdigit (*at))
    at++;
  for (gsize skip = group_sign_length (at, decimal_sign); skip > 0;
       skip = group_sign_length (at, decimal_sign))
    {
      const char *digits = at + skip;

      if (strspn (digits, "0123456789") != 3)
        break;
      at = digits + 3;
    }
  *place = (gsize)(at - text);
  return TRUE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-ratio.h"

#include <math.h>
#include <string.h>

#include "weeg-weights-edit.h"

/* What rounding may take from 1. */
#define RATIO_SLACK 1e-9
/* What may be taken for a whole number of times. */
#define WHOLE 1e-3

char *
weeg_ratio_format (const WeegLocale *locale, double ratio)
{
  double times = ratio < 1 ? 1 / ratio : ratio;
  g_autofree char *text =
      weeg_locale_format_trimmed (locale, fabs (times - round (times)) < WHOLE ? round (times) : times, 2);

  return ratio < 1 - RATIO_SLACK ? g_strconcat ("1/", text, NULL) : g_steal_pointer (&text);
}

gboolean
weeg_ratio_parse (const WeegLocale *locale, const char *typed, double *ratio)
{
  g_autofree char *text = g_strstrip (g_strdup (typed));
  char *slash = strchr (text, '/');
  double above, below = 1;

  if (slash != NULL)
    {
      *slash = '\0';
      if (!weeg_locale_parse_number (locale, slash + 1, &below, NULL))
        return FALSE;
    }
  if (!weeg_locale_parse_number (locale, text, &above, NULL) || !(below > 0))
    return FALSE;
  *ratio = above / below;
  return weeg_weights_is_ratio (*ratio);
}

double
weeg_ratio_step (double ratio, int by)
{
  int place = ratio >= 1 ? (int)lround (ratio) - 1 : 1 - (int)lround (1 / ratio);

  place = CLAMP (place + by, 1 - WEEG_MOST_TIMES, WEEG_MOST_TIMES - 1);
  return place >= 0 ? place + 1 : 1.0 / (1 - place);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "weeg-elicit-pane.h"

static char *
end_of_levels (const WeegView *view, const WeegLevel *level)
{
  return level->label != NULL ? g_strdup (weeg_view_text (view, level->label))
                              : weeg_locale_format_trimmed (view->locale, level->value, 2);
}

char *
weeg_elicit_words_scale (const WeegView *view, const WeegCriterion *criterion)
{
  guint n = weeg_list_n (criterion->levels);
  const char *unit = weeg_view_text (view, criterion->unit);
  g_autofree char *worst = n > 0 ? end_of_levels (view, weeg_list_get (criterion->levels, 0))
                                 : weeg_locale_format_trimmed (view->locale, criterion->worst, 2);
  g_autofree char *best = n > 0 ? end_of_levels (view, weeg_list_get (criterion->levels, n - 1))
                                : weeg_locale_format_trimmed (view->locale, criterion->best, 2);

  if (n == 0 && *unit != '\0')
    /* Translators: the worst and the best end of a measured scale, and its unit: “from 40 to 90 % of
     * patients”. */
    return g_strdup_printf (_ ("from %s to %s %s"), worst, best, unit);
  /* Translators: the worst and the best end of a scale. */
  return g_strdup_printf (_ ("from “%s” to “%s”"), worst, best);
}

const char *
weeg_elicit_words_why (WeegWeightMethod method)
{
  switch (method)
    {
    case WEEG_WEIGHT_METHOD_SWING:
      return _ ("Asked because a criterion weighs only as much as the step that it can make: give 100 to the "
                "step from worst to best that matters most, and the others what they are worth beside it.");
    case WEEG_WEIGHT_METHOD_RANK:
      return _ ("Asked when an order is easier to give than numbers: the weights are the middle of all those "
                "that fit the order.");
    case WEEG_WEIGHT_METHOD_AHP:
      return _ ("Asked because two criteria at a time are easier to compare than all at once, and because "
                "the answers check one another.");
    case WEEG_WEIGHT_METHOD_BWM:
      return _ ("Asked because comparing everything with only the most and the least important criterion "
                "takes few answers, which still check one another.");
    case WEEG_WEIGHT_METHOD_DIRECT:
    default:
      return _ ("Asked so that every member’s own priorities count: points per criterion, twice as many for "
                "what weighs twice as much; only their proportion matters.");
    }
}

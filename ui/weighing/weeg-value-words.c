/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-value-words.h"

#include <glib/gi18n.h>

static char *
join_criteria (const WeegView *view, const WeegList *ids)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < weeg_list_n (ids); i++)
    g_ptr_array_add (names, (char *)weeg_view_criterion (view, weeg_list_get (ids, i)));
  g_ptr_array_add (names, NULL);
  return weeg_locale_join (view->locale, (const char *const *)names->pdata);
}

char *
weeg_value_words_value (const WeegView *view, const WeegAlternativeResult *alternative)
{
  return WEEG_HAS (alternative, value) ? weeg_locale_format_number (view->locale, alternative->value, 1)
                                       : g_strdup (_ ("not known"));
}

char *
weeg_value_words_note (const WeegView *view, const WeegAlternativeResult *alternative)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (alternative->interval != NULL && WEEG_HAS (alternative, value))
    {
      g_autofree char *range =
          weeg_locale_format_range (view->locale, alternative->interval->p5, alternative->interval->p95, 0);

      /* Translators: %s is a range of values. */
      g_ptr_array_add (parts, g_strdup_printf (_ ("90 %% interval %s"), range));
    }
  if (WEEG_HAS (alternative, rank))
    g_ptr_array_add (parts, g_strdup_printf (_ ("rank %d"), (int)alternative->rank));
  if (WEEG_HAS (alternative, knocked_out) && alternative->knocked_out)
    {
      g_autofree char *names = join_criteria (view, alternative->knocked_out_by);

      /* Translators: %s are names of criteria. */
      g_ptr_array_add (parts, g_strdup_printf (_ ("knocked out by %s"), names));
    }
  if (weeg_list_n (alternative->missing) > 0)
    {
      g_autofree char *names = join_criteria (view, alternative->missing);
      g_autofree char *range = weeg_locale_format_range (view->locale, alternative->value_missing_low,
                                                         alternative->value_missing_high, 0);

      /* Translators: names of criteria; the range in which the value must be. */
      g_ptr_array_add (parts, g_strdup_printf (_ ("not scored: %s; it is somewhere in %s"), names, range));
    }
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **)parts->pdata);
}

char *
weeg_value_words_agreement (const WeegView *view)
{
  const WeegAgreementResult *agreement = view->analysis->agreement;
  g_autofree char *w = NULL;

  if (agreement == NULL || !WEEG_HAS (agreement, kendall_w))
    return g_strdup (_ ("Whether the members agree on the order of the alternatives is not known."));
  w = weeg_locale_format_number (view->locale, agreement->kendall_w, 2);
  /* Translators: %s is Kendall's W, from 0 to 1. */
  return g_strdup_printf (_ ("Agreement on the order of the alternatives: %s (Kendall’s W, from 0 to 1)."),
                          w);
}

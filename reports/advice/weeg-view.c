/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-view.h"

#include "weeg-names.h"
#include "weeg-translate.h"

/* Names in one sentence, the last of them "3 more" when there are more. */
#define MOST_NAMES 6

WeegView
weeg_view (const WeegDossier *dossier, const WeegAnalysis *analysis, const char *language)
{
  return (WeegView){
    .dossier = dossier,
    .analysis = analysis,
    .language = language,
    .locale = weeg_locale_get (language),
  };
}

void
weeg_view_keep (WeegView *kept, const WeegView *view)
{
  const WeegView old = *kept;

  *kept = *view;
  weeg_record_ref (view->dossier);
  if (view->analysis != NULL)
    weeg_record_ref (view->analysis);
  weeg_view_drop (&(WeegView){ .dossier = old.dossier, .analysis = old.analysis });
}

void
weeg_view_drop (WeegView *kept)
{
  g_clear_pointer ((gpointer *)&kept->dossier, weeg_record_unref);
  g_clear_pointer ((gpointer *)&kept->analysis, weeg_record_unref);
}

static const char *
discipline (const WeegView *view, const WeegMember *member)
{
  if (member->discipline == NULL)
    return weeg_tr (view->language, "member");
  return weeg_name (view->language, "discipline", member->discipline);
}

/* The member whose name is all that @text says: an author, an owner. */
static const WeegMember *
find_by_name (const WeegView *view, const char *text)
{
  for (guint i = 0; *text != '\0' && i < weeg_list_n (view->dossier->members); i++)
    {
      const WeegMember *member = weeg_list_get (view->dossier->members, i);

      if (g_strcmp0 (weeg_text_get (member->name, view->language), text) == 0)
        return member;
    }
  return NULL;
}

const char *
weeg_view_text (const WeegView *view, const WeegText *text)
{
  const char *said = weeg_text_get (text, view->language);
  const WeegMember *member = view->anonymous ? find_by_name (view, said) : NULL;

  return member != NULL ? discipline (view, member) : said;
}

char *
weeg_view_join (const WeegView *view, const char *const *names)
{
  guint n = g_strv_length ((char **)names);
  const char *some[MOST_NAMES + 1] = { NULL };
  g_autofree char *more = NULL;

  if (n <= MOST_NAMES)
    return weeg_locale_join (view->locale, names);
  for (guint i = 0; i < MOST_NAMES - 1; i++)
    some[i] = names[i];
  more = g_strdup_printf (weeg_trn (view->language, "%u more", "%u more", n - MOST_NAMES + 1),
                          n - MOST_NAMES + 1);
  some[MOST_NAMES - 1] = more;
  return weeg_locale_join (view->locale, some);
}

char *
weeg_view_join_parts (const WeegView *view, GStrvBuilder *parts)
{
  g_auto (GStrv) all = g_strv_builder_end (parts);

  return weeg_locale_join (view->locale, (const char *const *)all);
}

char *
weeg_view_join_parts_or (const WeegView *view, GStrvBuilder *parts)
{
  g_auto (GStrv) all = g_strv_builder_end (parts);

  return weeg_locale_join_or (view->locale, (const char *const *)all);
}

GStrv
weeg_view_texts (const WeegView *view, const WeegEither *texts)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  if (weeg_either_is (texts, WEEG_KIND_TEXT))
    g_strv_builder_add (builder, weeg_view_text (view, texts->cell.pointer));
  else if (weeg_either_is (texts, WEEG_KIND_LIST))
    for (guint i = 0; i < weeg_list_n (texts->cell.pointer); i++)
      g_strv_builder_add (builder, weeg_view_text (view, weeg_list_get (texts->cell.pointer, i)));
  return g_strv_builder_end (builder);
}

const char *
weeg_view_alternative (const WeegView *view, const char *id)
{
  const WeegAlternative *alternative = weeg_list_find (view->dossier->alternatives, id, NULL);

  return alternative != NULL ? weeg_view_text (view, alternative->name) : id;
}

const char *
weeg_view_criterion (const WeegView *view, const char *id)
{
  const WeegCriterion *criterion = weeg_list_find (view->dossier->criteria, id, NULL);

  return criterion != NULL ? weeg_view_text (view, criterion->name) : id;
}

const char *
weeg_view_perspective (const WeegView *view, const char *id)
{
  const WeegCriterion *criterion = weeg_list_find (view->dossier->criteria, id, NULL);

  for (guint depth = 0; criterion != NULL && depth < 16; depth++)
    {
      if (criterion->perspective != NULL)
        return weeg_name (view->language, "perspective", criterion->perspective);
      criterion = weeg_list_find (view->dossier->criteria, criterion->parent, NULL);
    }
  return NULL;
}

const char *
weeg_view_function (const WeegView *view, const char *id)
{
  const WeegWorkload *workload = view->dossier->workload;
  const WeegStaffFunction *function =
      workload != NULL ? weeg_list_find (workload->functions, id, NULL) : NULL;

  return function != NULL && WEEG_HAS (function, name) ? weeg_view_text (view, function->name) : id;
}

const char *
weeg_view_activity (const WeegView *view, const char *id)
{
  const WeegWorkload *workload = view->dossier->workload;
  const WeegActivity *activity = workload != NULL ? weeg_list_find (workload->activities, id, NULL) : NULL;

  return activity != NULL && WEEG_HAS (activity, name) ? weeg_view_text (view, activity->name) : id;
}

const char *
weeg_view_effect (const WeegView *view, const char *id)
{
  const WeegWorkload *workload = view->dossier->workload;
  const WeegEffect *effect = workload != NULL ? weeg_list_find (workload->effects, id, NULL) : NULL;

  return effect != NULL && WEEG_HAS (effect, application) ? weeg_view_text (view, effect->application) : id;
}

const char *
weeg_view_member (const WeegView *view, const char *id)
{
  const WeegMember *member = weeg_list_find (view->dossier->members, id, NULL);

  if (member == NULL)
    return view->anonymous ? weeg_tr (view->language, "member") : id;
  return view->anonymous ? discipline (view, member) : weeg_view_text (view, member->name);
}

char *
weeg_view_member_full (const WeegView *view, const WeegMember *member)
{
  if (view->anonymous)
    return weeg_text_capitalise (view->language, discipline (view, member));
  return g_strdup_printf ("%s (%s)", weeg_view_text (view, member->name), discipline (view, member));
}

const char *
weeg_view_choice (const WeegView *view, const char *group, const char *const *names, int choice)
{
  return weeg_name (view->language, group, names[choice]);
}

char *
weeg_view_date (const WeegView *view, const char *iso)
{
  return iso != NULL ? weeg_locale_format_iso_date (view->locale, iso, WEEG_DATE_LONG) : g_strdup ("");
}

char *
weeg_view_short_date (const WeegView *view, const char *iso)
{
  g_autofree char *date = NULL;
  g_auto (GStrv) parts = NULL;

  if (iso == NULL)
    return g_strdup ("");
  if (g_strcmp0 (weeg_locale_get_language (view->locale), "en") != 0)
    return weeg_locale_format_iso_date (view->locale, iso, WEEG_DATE_SHORT);
  /* In English 04/11 is read as April as well as November: "4 Nov 2026", on one line. */
  date = weeg_locale_format_iso_date (view->locale, iso, WEEG_DATE_LONG);
  parts = g_strsplit (date, " ", 3);
  if (g_str_equal (date, iso) || g_strv_length (parts) != 3)
    return g_steal_pointer (&date);
  return g_strdup_printf ("%s\302\240%.3s\302\240%s", parts[0], parts[1], parts[2]);
}

char *
weeg_view_number (const WeegView *view, double value, int decimals)
{
  return weeg_locale_format_number (view->locale, value, decimals);
}

char *
weeg_view_euro (const WeegView *view, double amount)
{
  return weeg_locale_format_euro (view->locale, amount, 0);
}

char *
weeg_view_fte (const WeegView *view, double fte)
{
  g_autofree char *number = weeg_locale_format_signed (view->locale, fte, 1);

  /* Translators: %s is a number with its sign; the space does not break */
  return g_strdup_printf (weeg_tr (view->language, "%s\302\240FTE"), number);
}

char *
weeg_view_figure (const WeegView *view, const WeegEither *figure)
{
  if (weeg_either_is (figure, WEEG_KIND_NUMBER))
    return weeg_locale_format_trimmed (view->locale, figure->cell.number, 4);
  if (weeg_either_is (figure, WEEG_KIND_BOOLEAN))
    return g_strdup (figure->cell.boolean ? weeg_tr (view->language, "yes") : weeg_tr (view->language, "no"));
  if (weeg_either_is (figure, WEEG_KIND_TEXT))
    return g_strdup (weeg_view_text (view, figure->cell.pointer));
  return g_strdup ("");
}

typedef char *(*Format) (const WeegLocale *locale, double value, int decimals);

static char *
format_quantity (const WeegView *view, const WeegQuantity *quantity, int decimals, Format format)
{
  double low, high;
  g_autofree char *base = NULL;

  if (quantity == NULL)
    return g_strdup ("");
  base = format (view->locale, weeg_quantity_base (quantity, 0), decimals);
  if (weeg_quantity_is_uncertain (quantity) && weeg_quantity_ends (quantity, &low, &high))
    {
      g_autofree char *from = format (view->locale, low, decimals);
      g_autofree char *to = format (view->locale, high, decimals);

      /* Translators: a figure with the lowest and highest it may be, "12 (8 to 20)" */
      return g_strdup_printf (weeg_tr (view->language, "%s (%s to %s)"), base, from, to);
    }
  return g_steal_pointer (&base);
}

char *
weeg_view_quantity (const WeegView *view, const WeegQuantity *quantity, int decimals)
{
  return format_quantity (view, quantity, decimals, weeg_locale_format_trimmed);
}

char *
weeg_view_quantity_percent (const WeegView *view, const WeegQuantity *quantity)
{
  return format_quantity (view, quantity, 0, weeg_locale_format_percent);
}

static const WeegAlternativeResult *
alternative_result (const WeegView *view, const char *id)
{
  const WeegValueResult *value = view->analysis->value;

  return value != NULL && id != NULL ? weeg_map_get (value->alternatives, id) : NULL;
}

const WeegAlternativeResult *
weeg_view_advised (const WeegView *view)
{
  const WeegValueResult *value = view->analysis->value;

  return value != NULL ? alternative_result (view, value->advised) : NULL;
}

const WeegAlternativeResult *
weeg_view_comparator (const WeegView *view)
{
  const WeegValueResult *value = view->analysis->value;

  return value != NULL ? alternative_result (view, value->comparator) : NULL;
}

const WeegAlternativeRiskResult *
weeg_view_advised_risk (const WeegView *view)
{
  const WeegValueResult *value = view->analysis->value;
  const WeegRiskResult *risk = view->analysis->risk;

  if (risk == NULL || value == NULL || value->advised == NULL)
    return NULL;
  return weeg_map_get (risk->alternatives, value->advised);
}

/* How many of the first @n risks are of the alternative; NULL for those of none. */
static guint
count_risks (const WeegView *view, const char *alternative, guint n)
{
  guint count = 0;

  for (guint i = 0; i < n; i++)
    {
      const WeegOneRiskResult *result = weeg_list_get (view->analysis->risk->risks, i);

      count += g_strcmp0 (result->alternative, alternative) == 0;
    }
  return count;
}

guint
weeg_view_risk_number (const WeegView *view, guint index)
{
  const WeegList *risks = view->analysis->risk->risks;
  const char *own = ((const WeegOneRiskResult *)weeg_list_get (risks, index))->alternative;
  guint before = own != NULL ? count_risks (view, NULL, weeg_list_n (risks)) : 0;

  for (guint a = 0; own != NULL && a < weeg_list_n (view->dossier->alternatives); a++)
    {
      const WeegAlternative *alternative = weeg_list_get (view->dossier->alternatives, a);

      if (g_strcmp0 (alternative->id, own) == 0)
        break;
      before += count_risks (view, alternative->id, weeg_list_n (risks));
    }
  return before + count_risks (view, own, index) + 1;
}

const WeegProposalResult *
weeg_view_proposal (const WeegView *view, const char *point)
{
  return weeg_map_get (view->analysis->proposal, point);
}

gboolean
weeg_view_is_leaf (const WeegCriterion *criterion)
{
  return weeg_list_n (criterion->levels) > 0 || WEEG_HAS (criterion, worst);
}

static char *
name_cell (const char *member, const char *alternative, const char *criterion)
{
  return g_strjoin ("\n", member != NULL ? member : "", alternative != NULL ? alternative : "",
                    criterion != NULL ? criterion : "", NULL);
}

static char *
cell_of (gconstpointer item)
{
  const WeegScore *score = item;

  return name_cell (score->member, score->alternative, score->criterion);
}

const WeegScore *
weeg_view_score (
    const WeegView *view, const char *member, const char *alternative, const char *criterion, gint64 before)
{
  const WeegDossier *dossier = view->dossier;
  g_autofree char *cell = name_cell (member, alternative, criterion);
  const GArray *places = weeg_list_look_up (dossier->scores, cell_of, cell);
  const WeegScore *found = NULL;
  gint64 last = 0;

  for (guint i = 0; places != NULL && i < places->len; i++)
    {
      const WeegScore *score = weeg_list_get (dossier->scores, g_array_index (places, guint, i));
      gint64 round = MAX (score->round, 1);

      if (g_strcmp0 (score->member, member) == 0 && g_strcmp0 (score->alternative, alternative) == 0 &&
          g_strcmp0 (score->criterion, criterion) == 0 && (before == 0 || round < before) && round > last &&
          weeg_dossier_round_is_closed (dossier, round))
        {
          found = score;
          last = round;
        }
    }
  return found;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-analysis.h"
#include "weeg-locale.h"
#include "weeg-translate.h"

G_BEGIN_DECLS

/*
 * WeegView: a dossier and its results, read in one language. It is lent to the
 * makers of figures, sentences and blocks, and owns nothing. `analysis` holds
 * every number that is shown; nothing here computes one.
 */
typedef struct
{
  const WeegDossier *dossier;
  const WeegAnalysis *analysis;
  const char *language; /* "nl" or "en" */
  const WeegLocale *locale;
  gboolean anonymous;    /* members by discipline, not by name */
  const char *today;     /* (nullable) ISO date, where a chart shows what is past; NULL: no such mark */
  const char *criterion; /* (nullable) of which a chart shows the weight; NULL: where the best is nearest to
                            turning */
  const double *tried;   /* (nullable) another weight of it, which such a chart marks */
} WeegView;

/* The translation of a literal; xgettext knows this keyword. */
#define weeg_view_tr(view, text) weeg_tr ((view)->language, (text))

WeegView weeg_view (const WeegDossier *dossier, const WeegAnalysis *analysis, const char *language);

/* For who keeps a view after a call: @kept, which is empty or keeps another, holds what @view is of until it
 * is dropped. */
void weeg_view_keep (WeegView *kept, const WeegView *view);
void weeg_view_drop (WeegView *kept);

/* What @text says in the view's language; "" for NULL. In an anonymous view a text that is
 * just a member's name, such as an author's, is the member's discipline. */
const char *weeg_view_text (const WeegView *view, const WeegText *text);
/* The texts of a member that is a text or a list of texts. (transfer full) */
GStrv weeg_view_texts (const WeegView *view, const WeegEither *texts);

/* @names joined, "A, B and C"; of many the first few, and how many more. (transfer full) */
char *weeg_view_join (const WeegView *view, const char *const *names);
/* All of @parts joined, which are taken out of it; "" when there are none. (transfer full) */
char *weeg_view_join_parts (const WeegView *view, GStrvBuilder *parts);
/* The same with "or". */
char *weeg_view_join_parts_or (const WeegView *view, GStrvBuilder *parts);

/* Names; what is not there comes back as its id. (transfer none) */
const char *weeg_view_alternative (const WeegView *view, const char *id);
const char *weeg_view_criterion (const WeegView *view, const char *id);
const char *weeg_view_function (const WeegView *view, const char *id);
const char *weeg_view_activity (const WeegView *view, const char *id);
const char *weeg_view_effect (const WeegView *view, const char *id);
/* The perspective of the criterion @id, or of what it hangs under. (nullable) */
const char *weeg_view_perspective (const WeegView *view, const char *id);
/* The discipline of a member when the view is anonymous. */
const char *weeg_view_member (const WeegView *view, const char *id);
/* "M. Jansen (nurse)"; only the discipline when the view is anonymous. (transfer full) */
char *weeg_view_member_full (const WeegView *view, const WeegMember *member);
const char *weeg_view_choice (const WeegView *view, const char *group, const char *const *names, int choice);
/* "22 November 2026"; "" for NULL. (transfer full) */
char *weeg_view_date (const WeegView *view, const char *iso);
/* "22-11-2026" (transfer full) */
char *weeg_view_short_date (const WeegView *view, const char *iso);

/* (transfer full), as the locale writes them */
char *weeg_view_number (const WeegView *view, double value, int decimals);
char *weeg_view_euro (const WeegView *view, double amount); /* "€1,500", in whole euros */
char *weeg_view_fte (const WeegView *view, double fte);     /* "+1.5 FTE" */
/* A number, a boolean or a text; "" for NULL. (transfer full) */
char *weeg_view_figure (const WeegView *view, const WeegEither *figure);
/* "12 (8 to 20)" for a range; what is written is trimmed to @decimals. (transfer full) */
char *weeg_view_quantity (const WeegView *view, const WeegQuantity *quantity, int decimals);
/* The same of a fraction, in percent. (transfer full) */
char *weeg_view_quantity_percent (const WeegView *view, const WeegQuantity *quantity);

/* The results of the alternative that is advised on, and of the comparator; NULL without. */
const WeegAlternativeResult *weeg_view_advised (const WeegView *view);
const WeegAlternativeResult *weeg_view_comparator (const WeegView *view);
const WeegAlternativeRiskResult *weeg_view_advised_risk (const WeegView *view);
/* The number of the risk at @index, from 1, when those of one alternative stand together. */
guint weeg_view_risk_number (const WeegView *view, guint index);
/* What the rule of a decision point proposes; NULL for one that is not there. */
const WeegProposalResult *weeg_view_proposal (const WeegView *view, const char *point);

/* The score that counts: of the highest round that is closed and, unless @before is 0, below
 * @before; NULL without. Scores of an open round are never given. (transfer none) */
const WeegScore *weeg_view_score (
    const WeegView *view, const char *member, const char *alternative, const char *criterion, gint64 before);

/* Whether @criterion is scored: it has a scale. */
gboolean weeg_view_is_leaf (const WeegCriterion *criterion);

G_END_DECLS

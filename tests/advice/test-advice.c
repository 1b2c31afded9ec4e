/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "advice-support.h"
#include "weeg-advice.h"
#include "weeg-pages.h"
#include "weeg-sentences.h"
#include "weeg-pdf.h"

/* The advice of the shipped case. */

static void
set_up (AdviceFixture *fixture, gconstpointer data)
{
  *fixture = support_fixture (support_case ());
}

static const char *const languages[] = { "nl", "en" };

/* Every decision point, both languages, with names and without. */
static void
test_pages (AdviceFixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    for (guint p = 0; p < weeg_list_n (fixture->dossier->decision_points); p++)
      for (int anonymous = 0; anonymous <= 1; anonymous++)
        {
          const WeegDecisionPoint *point = weeg_list_get (fixture->dossier->decision_points, p);
          g_autoptr (WeegDocument) document = support_advice (fixture, languages[i], point->id, anonymous);
          g_autoptr (WeegPages) pages = weeg_pages_new (document);

          g_test_message ("%s %s %d", languages[i], point->id, anonymous);
          g_assert_cmpuint (weeg_pages_get_length (pages), >=, 3);
          /* Ten pages, one of them cost-effectiveness, and what the appendices need beyond that. */
          g_assert_cmpint (weeg_pages_find (pages, "scores"), <, 9);
          g_assert_cmpuint (weeg_pages_get_length (pages), <=, 10);
          support_check_inside (pages);

          /* Page 1 is the whole advice: what is asked, the numbers, the conditions. */
          g_assert_cmpuint (support_count_on_page (pages, 0, "callout"), ==, 1);
          g_assert_cmpuint (support_count_on_page (pages, 0, "key-figures"), ==, 1);
          g_assert_cmpint (weeg_pages_find (pages, "figure-value-risk"), ==, 0);
          g_assert_cmpint (weeg_pages_find (pages, "conditions"), ==, 0);
          g_assert_cmpint (weeg_pages_find (pages, "value"), >, 0);
          g_assert_cmpstr (weeg_document_get_language (document), ==, languages[i]);
          g_assert_true ((weeg_document_get_watermark (document) == NULL) == (point->held != NULL));
        }
}

/* What the held point of the case has to tell stands on its page 1. */
static void
test_page_1 (AdviceFixture *fixture, gconstpointer data)
{
  g_autoptr (WeegDocument) dutch = support_advice (fixture, "nl", "start-pilot", FALSE);
  g_autoptr (WeegDocument) english = support_advice (fixture, "en", "start-pilot", FALSE);
  const WeegDecisionPoint *point = weeg_list_find (fixture->dossier->decision_points, "start-pilot", NULL);
  g_autofree char *nl = support_text (dutch, 1);
  g_autofree char *en = support_text (english, 1);

  /* What the bodies that had to be asked answered, not only that they did. */
  support_assert_has (nl, "Cliëntenraad 29-10-2026: Positief, met een vraag");
  support_assert_has (en, "Client council 29 Oct 2026: Positive, with a question");
  /* What is typed without a full stop has one in a sentence. */
  support_assert_has (nl, "mits het rooster is aangepast. ");
  support_assert_has (nl, "GEVRAAGD BESLUIT");
  support_assert_has (nl, "Voorwaarden");
  support_assert_has (nl, "Stemming en minderheidsstandpunt.");
  support_assert_has (nl, " tegen");
  support_assert_has (en, "Conditions");
  support_assert_has (en, "Votes and dissent.");
  support_assert_has (en, " against");
  for (guint i = 0; i < weeg_list_n (point->held->conditions); i++)
    {
      const WeegCondition *condition = weeg_list_get (point->held->conditions, i);

      support_assert_has (nl, weeg_text_get (condition->text, "nl"));
      support_assert_has (en, weeg_text_get (condition->text, "en"));
    }
  for (guint i = 0; i < weeg_list_n (point->held->dissent); i++)
    {
      const WeegDissent *dissent = weeg_list_get (point->held->dissent, i);
      const WeegMember *member = weeg_list_find (fixture->dossier->members, dissent->member, NULL);

      support_assert_has (nl, weeg_text_get (member->name, "nl"));
    }
}

/* What the board did with the advice is told where it came about; where it has not decided, nothing. */
static void
test_board (AdviceFixture *fixture, gconstpointer data)
{
  g_autoptr (WeegDocument) decided = support_advice (fixture, "nl", "start-pilot", FALSE);
  g_autoptr (WeegDocument) undecided = support_advice (fixture, "nl", "scale-up", FALSE);
  g_autofree char *text = support_text (decided, 0);
  g_autofree char *other = support_text (undecided, 0);

  support_assert_has (text,
                      "Besluit van de Raad van Bestuur. 24-03-2026: overgenomen. De Raad van Bestuur neemt");
  g_assert_null (strstr (other, "overgenomen"));
}

/* No member's name anywhere, though all of them stand in the advice with names. */
static void
test_anonymous (AdviceFixture *fixture, gconstpointer data)
{
  const char *language = data;
  g_autoptr (WeegDocument) named = support_advice (fixture, language, NULL, FALSE);
  g_autofree char *with_names = support_text (named, 0);

  for (guint p = 0; p < weeg_list_n (fixture->dossier->decision_points); p++)
    {
      const WeegDecisionPoint *point = weeg_list_get (fixture->dossier->decision_points, p);
      g_autoptr (WeegDocument) document = support_advice (fixture, language, point->id, TRUE);
      g_autofree char *text = support_text (document, 0);

      for (guint i = 0; i < weeg_list_n (fixture->dossier->members); i++)
        {
          const WeegMember *member = weeg_list_get (fixture->dossier->members, i);
          const char *name = weeg_text_get (member->name, language);
          const char *author = weeg_document_get_author (document);

          support_assert_has (with_names, name);
          if (strstr (text, name) != NULL)
            g_error ("the anonymous advice on %s names %s", point->id, name);
          g_assert_true (author == NULL || strstr (author, name) == NULL);
          g_assert_true (author == NULL || g_unichar_isupper (g_utf8_get_char (author)));
        }
    }
}

/* What is met is said in a sentence, a figure of the plan has its unit, a reason has the member's number and
 * round, or it is said that it is the first, and its criterion's name also where a row goes on. Page 1 rounds
 * what the section has in full, both ends of a range are said as what it frees is, and the terms are in the
 * order of the language. */
static void
test_exactness (AdviceFixture *fixture, gconstpointer data)
{
  static const char *const first[] = { "€ 149.000", "€149,000" }, *const exact[] = { "€ 149.354",
                                                                                     "€149,354" };
  static const char *const met[] = { "waarde: 71 (ten minste 60)", "value: 71 (at least 60)" };
  static const char *const second_round[] = { "Uitvoerbaarheid Telemonitoring, lid 6, ronde 2: 4. De hulp",
                                              "Feasibility Telemonitoring, member 6, round 2: 4. Help" };
  static const char *const first_round[] = { "; uit ronde 1 waar", "; of round 1 where" };
  static const char *const unit[] = { "per deelnemer, minuten per maand",
                                      "per participant, minutes per month" };
  static const char *const range[] = { "fte (tussen 1,0 en 1,", "FTE (between 1.0 and 1." };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (WeegDocument) document = support_advice (fixture, languages[i], NULL, FALSE);
      WeegView view = weeg_view (fixture->dossier, fixture->analysis, languages[i]);
      g_autofree char *sentence = weeg_sentence_workload (&view);
      g_autofree char *page = support_text (document, 1);
      g_autofree char *all = support_text (document, 0);

      support_assert_has (page, first[i]);
      g_assert_null (strstr (page, exact[i]));
      support_assert_has (all, exact[i]);
      support_assert_has (all, met[i]);
      support_assert_has (all, second_round[i]);
      support_assert_has (all, first_round[i]);
      support_assert_has (all, unit[i]);
      support_assert_has (sentence, range[i]);
      g_assert_null (strchr (sentence, '+'));
      if (i == 0)
        g_assert_true (strstr (all, "Harde eis. Een ") < strstr (all, "Inboekbaar. Vrij"));
      else
        g_assert_null (strstr (all, "/2026"));
    }
}

/* Made anew from the file, the same bytes. */
static void
test_same_bytes (void)
{
  GBytes *bytes[2] = { NULL, NULL };

  for (guint i = 0; i < 2; i++)
    {
      AdviceFixture fixture;
      g_autoptr (GError) error = NULL;
      g_autoptr (WeegDocument) document = NULL;

      set_up (&fixture, NULL);
      document = support_advice (&fixture, "nl", NULL, FALSE);
      bytes[i] = weeg_pdf_to_bytes (document, NULL, &error);
      g_assert_no_error (error);
      support_tear_down (&fixture, NULL);
    }
  g_assert_cmpuint (g_bytes_get_size (bytes[0]), >, 20000);
  g_assert_true (g_bytes_equal (bytes[0], bytes[1]));
  g_bytes_unref (bytes[0]);
  g_bytes_unref (bytes[1]);
}

/* Held and not decided by the board comes first, then the earliest that is open. */
static void
test_default_point (AdviceFixture *fixture, gconstpointer data)
{
  const WeegDecisionPoint *first = weeg_list_get (fixture->dossier->decision_points, 0);
  const WeegDecisionPoint *point = weeg_advice_default_point (fixture->dossier);
  g_autoptr (WeegDossier) empty = support_empty ();

  g_assert_nonnull (first->held);
  g_assert_nonnull (first->paper->board);
  g_assert_cmpstr (point->id, ==, "scale-up");
  g_assert_null (weeg_advice_default_point (empty));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/advice/pages", AdviceFixture, NULL, set_up, test_pages, support_tear_down);
  g_test_add ("/advice/page-1", AdviceFixture, NULL, set_up, test_page_1, support_tear_down);
  g_test_add ("/advice/board", AdviceFixture, NULL, set_up, test_board, support_tear_down);
  g_test_add ("/advice/anonymous/nl", AdviceFixture, "nl", set_up, test_anonymous, support_tear_down);
  g_test_add ("/advice/anonymous/en", AdviceFixture, "en", set_up, test_anonymous, support_tear_down);
  g_test_add ("/advice/exactness", AdviceFixture, NULL, set_up, test_exactness, support_tear_down);
  g_test_add ("/advice/default-point", AdviceFixture, NULL, set_up, test_default_point, support_tear_down);
  g_test_add_func ("/advice/same-bytes", test_same_bytes);

  return g_test_run ();
}

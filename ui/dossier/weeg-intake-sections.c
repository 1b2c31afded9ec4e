/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "weeg-field-words.h"
#include "weeg-log-names.h"
#include "weeg-log-words.h"
#include "weeg-names.h"
#include "weeg-rows.h"
#include "weeg-step-sections.h"
#include "weeg-translate.h"

/* The log is long after a while: its end is shown here, all of it on a page of its own. */
#define LOG_SHOWN 10

enum
{
  SECTION_DESCRIPTION,
  SECTION_TRIAGE,
  SECTION_REGULATION,
  SECTION_COMMITTEE,
  SECTION_HISTORY,
  N_INTAKE_SECTIONS,
};

GStrv
weeg_intake_section_names (const WeegView *view)
{
  const char *names[N_INTAKE_SECTIONS + 1] = {
    _ ("Description"), _ ("Triage"), _ ("Law and regulation"), _ ("Committee"), _ ("History"),
  };

  return g_strdupv ((char **)names);
}

static void
add_text (const WeegView *view, GtkWidget *group, const char *name, const WeegText *text)
{
  weeg_group_add_fact (group, name, weeg_view_text (view, text));
}

static void
intake_sections_add_choice (const WeegView *view,
                            GtkWidget *group,
                            const char *name,
                            const char *kind,
                            const char *const *names,
                            gboolean has,
                            int index)
{
  if (has)
    {
      g_autofree char *text = weeg_words_choice (view, kind, names, index);

      weeg_group_add_fact (group, name, text);
    }
}

static void
add_substitution (const WeegView *view, GtkWidget *group, const WeegIntake *intake)
{
  g_autofree char *replaces = NULL;
  g_autofree char *adds = NULL;
  g_autofree char *text = NULL;

  if (intake->substitution == NULL)
    return;
  replaces = weeg_locale_format_percent (view->locale, intake->substitution->replaces, 0);
  adds = weeg_locale_format_percent (view->locale, intake->substitution->adds, 0);
  /* Translators: both are percentages of the use. */
  text = g_strdup_printf (_ ("Replaces present care for %s, is added to it for %s"), replaces, adds);
  weeg_group_add_fact (group, _ ("Replaces or adds"), text);
}

static void
add_intake (const WeegView *view, GtkWidget *section, const WeegIntake *intake)
{
  GtkWidget *group = weeg_section_add_group (section, _ ("Question and technology"), NULL);
  g_autofree char *patients = weeg_view_quantity (view, intake->patients_per_year, 0);
  g_autofree char *types = weeg_words_names (view, "care_type", intake->care_types);
  g_autofree char *components = weeg_words_names (view, "component", intake->components);

  add_text (view, group, _ ("Problem"), intake->problem);
  add_text (view, group, _ ("Technology"), intake->innovation);
  add_text (view, group, _ ("Current care, the comparator"), intake->comparator);
  add_text (view, group, _ ("Indication"), intake->indication);
  add_text (view, group, _ ("Patients"), intake->population);
  weeg_group_add_fact (group, _ ("Patients per year"), patients);
  weeg_group_add_fact (group, _ ("Types of care"), types);
  intake_sections_add_choice (view, group, _ ("Setting"), "setting", weeg_setting_names,
                              WEEG_HAS (intake, setting), intake->setting);
  intake_sections_add_choice (view, group, _ ("Category"), "technology_category",
                              weeg_technology_category_names, WEEG_HAS (intake, technology_category),
                              intake->technology_category);
  weeg_group_add_fact (group, _ ("Components"), components);
  intake_sections_add_choice (view, group, _ ("In the region"), "regional", weeg_regional_names,
                              WEEG_HAS (intake, regional), intake->regional);

  weeg_group_show_filled (group);

  group = weeg_section_add_group (section, _ ("What it changes"), NULL);
  add_substitution (view, group, intake);
  add_text (view, group, _ ("Existing work that stops"), intake->work_that_stops);
  add_text (view, group, _ ("Evidence from elsewhere"), intake->evidence_elsewhere);
  weeg_group_show_filled (group);
}

/* Whether @intake tells the least that can be told of a technology. */
static gboolean
says_anything (const WeegView *view, const WeegIntake *intake)
{
  return *weeg_view_text (view, intake->problem) != '\0' ||
         *weeg_view_text (view, intake->innovation) != '\0' ||
         *weeg_view_text (view, intake->comparator) != '\0' ||
         *weeg_view_text (view, intake->indication) != '\0';
}

static GtkWidget *
build_description (const WeegView *view)
{
  const WeegDossier *dossier = view->dossier;
  GtkWidget *section = weeg_section_new ();
  GtkWidget *group = weeg_section_add_group (section, NULL, NULL);

  add_text (view, group, _ ("Summary"), dossier->summary);
  add_text (view, group, _ ("Asked of the committee"), dossier->mandate);
  intake_sections_add_choice (view, group, _ ("Kind of dossier"), "dossier_kind", weeg_dossier_kind_names,
                              WEEG_HAS (dossier, kind), dossier->kind);
  if (dossier->intake != NULL)
    add_intake (view, section, dossier->intake);
  if (dossier->intake == NULL || !says_anything (view, dossier->intake))
    weeg_group_add_empty (
        group,
        _ ("The intake has not been filled in. It says what problem is to be solved, with what, for whom."));

  group = weeg_section_add_group (section, _ ("Who"), NULL);
  add_text (view, group, _ ("Owner"), dossier->owner);
  add_text (view, group, _ ("Portfolio holder"), dossier->portfolio_holder);
  if (dossier->intake != NULL)
    {
      add_text (view, group, _ ("Department"), dossier->intake->department);
      add_text (view, group, _ ("Applicant"), dossier->intake->applicant);
      add_text (view, group, _ ("Supplier"), dossier->intake->supplier);
    }
  weeg_group_show_filled (group);
  return section;
}

static gboolean
has_caused (const WeegTriageResult *result, const char *question)
{
  for (guint i = 0; result != NULL && i < weeg_list_n (result->caused_by); i++)
    {
      const WeegShape *shape = weeg_list_get_shape (result->caused_by);
      const char *name = shape->kind == WEEG_KIND_CHOICE
                             ? shape->names[weeg_list_cell (result->caused_by, i).choice]
                             : weeg_list_get (result->caused_by, i);

      if (g_strcmp0 (name, question) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
add_tracks (const WeegView *view, GtkWidget *section, const WeegTriageResult *result)
{
  const WeegTriage *triage = view->dossier->triage;
  GtkWidget *group = weeg_section_add_group (section, _ ("Track"),
                                             _ ("The track says how much evaluation is asked. The answers "
                                                "propose it; the committee may overrule it with a reason."));
  g_autofree char *proposed = NULL;
  g_autofree char *sum = NULL;

  if (WEEG_HAS (triage, track))
    {
      g_autofree char *chosen = weeg_words_choice (view, "track", weeg_track_names, triage->track);

      weeg_group_add_state (group, _ ("Chosen"), NULL, chosen, "accent");
    }
  if (result == NULL)
    return;
  if (WEEG_HAS (result, track))
    proposed = weeg_words_choice (view, "track", weeg_track_names, result->track);
  sum = g_strdup_printf (_ ("%d of %d questions answered; the answers add up to %d"), (int)result->answered,
                         (int)result->questions, (int)result->sum);
  weeg_group_add_state (group, _ ("Follows from the answers"), sum,
                        proposed != NULL ? proposed : _ ("Not known yet"), "neutral");
  if (result->overruled)
    weeg_group_add_fact (group, _ ("Reason to overrule"),
                         *weeg_view_text (view, triage->override_reason) != '\0'
                             ? weeg_view_text (view, triage->override_reason)
                             : _ ("Missing: overruling the proposed track needs a reason."));
}

/* What the number stands for, and whether it decides. */
static char *
describe_answer (const WeegView *view, const WeegFieldWords *words, gint64 answer, gboolean decides)
{
  const char *meaning =
      answer >= 0 && answer <= 3 ? weeg_trc (view->language, "scale", words->scale[answer]) : "";
  g_autofree char *capital = weeg_text_capitalise (view->language, meaning);

  return g_strconcat (capital, decides && *capital != '\0' ? " · " : "",
                      decides ? _ ("Decides the track") : "", NULL);
}

static GtkWidget *
build_triage (const WeegView *view)
{
  const WeegTriage *triage = view->dossier->triage;
  const WeegTriageResult *result = view->analysis != NULL ? view->analysis->triage : NULL;
  const WeegFieldWords *answers;
  GtkWidget *section = weeg_section_new ();
  GtkWidget *group;

  if (triage == NULL)
    {
      weeg_group_add_empty (weeg_section_add_group (section, NULL, NULL),
                            _ ("No triage yet. Twelve answers give a risk profile and propose a track."));
      return section;
    }
  answers = weeg_record_words_get (weeg_record_words_find (&weeg_triage_type), "answers");
  add_tracks (view, section, result);
  group = weeg_section_add_group (section, _ ("Answers"),
                                  _ ("From 0, of no concern, to 3, of the greatest concern."));
  for (guint i = 0; weeg_triage_question_names[i] != NULL; i++)
    {
      const char *question = weeg_triage_question_names[i];
      g_autofree char *name = weeg_name_capital (view->language, "triage_question", question);
      gint64 answer = weeg_map_integer (triage->answers, question, -1);
      g_autofree char *value =
          answer >= 0 ? g_strdup_printf (_ ("%d of 3"), (int)answer) : g_strdup (_ ("Not answered"));

      g_autofree char *note =
          describe_answer (view, &answers->entries[i], answer, has_caused (result, question));

      weeg_group_add_value (group, name, note, value);
    }
  return section;
}

static void
add_yes_no (GtkWidget *group, const char *name, gboolean has, gboolean yes)
{
  weeg_group_add_value (group, name, NULL, !has ? _ ("not known") : yes ? _ ("yes") : _ ("no"));
}

static GtkWidget *
build_regulation (const WeegView *view)
{
  const WeegRegulatory *law = view->dossier->intake != NULL ? view->dossier->intake->regulatory : NULL;
  GtkWidget *section = weeg_section_new ();
  GtkWidget *group;

  if (law == NULL)
    {
      weeg_group_add_empty (
          weeg_section_add_group (section, NULL, NULL),
          _ ("Nothing about law and regulation yet: the classes under MDR, IVDR and AI Act belong here."));
      return section;
    }
  group = weeg_section_add_group (section, _ ("Classes"), NULL);
  intake_sections_add_choice (view, group, _ ("Medical Device Regulation (MDR)"), "mdr_class",
                              weeg_mdr_class_names, WEEG_HAS (law, mdr_class), law->mdr_class);
  intake_sections_add_choice (view, group, _ ("In Vitro Diagnostic Regulation (IVDR)"), "ivdr_class",
                              weeg_ivdr_class_names, WEEG_HAS (law, ivdr_class), law->ivdr_class);
  intake_sections_add_choice (view, group, _ ("AI Act"), "ai_act_class", weeg_ai_act_class_names,
                              WEEG_HAS (law, ai_act_class), law->ai_act_class);
  weeg_group_show_filled (group);

  group = weeg_section_add_group (section, _ ("Duties"), NULL);
  add_yes_no (group, _ ("CE marked"), WEEG_HAS (law, ce_marked), law->ce_marked);
  add_yes_no (group, _ ("Made by our own hospital"), WEEG_HAS (law, own_make), law->own_make);
  add_yes_no (group, _ ("Ionising radiation"), WEEG_HAS (law, ionising_radiation), law->ionising_radiation);
  add_yes_no (group, _ ("Processes personal data"), WEEG_HAS (law, personal_data), law->personal_data);
  add_yes_no (group, _ ("Can track staff"), WEEG_HAS (law, can_track_staff), law->can_track_staff);
  return section;
}

static void
add_settings (const WeegView *view, GtkWidget *section, const WeegSettings *settings)
{
  GtkWidget *group;

  if (settings == NULL)
    return;
  group = weeg_section_add_group (section, _ ("How it decides"), NULL);
  if (WEEG_HAS (settings, quorum))
    {
      g_autofree char *quorum = weeg_locale_format_number (view->locale, (double)settings->quorum, 0);

      weeg_group_add_value (group, _ ("Quorum"),
                            weeg_trc (view->language, "field", "Least number of members present."), quorum);
    }
  if (WEEG_HAS (settings, majority))
    weeg_group_add_value (group, _ ("Majority"), NULL,
                          weeg_view_choice (view, "majority", weeg_majority_names, settings->majority));
  if (WEEG_HAS (settings, tie))
    weeg_group_add_value (group, weeg_trc (view->language, "field", "When votes are equal"), NULL,
                          weeg_view_choice (view, "tie", weeg_tie_names, settings->tie));
  if (settings->thresholds != NULL)
    {
      g_autofree char *value = weeg_words_number (view, settings->thresholds->value, 1, NULL);
      g_autofree char *risk = weeg_words_number (view, settings->thresholds->risk, 1, NULL);

      weeg_group_add_value (group, weeg_trc (view->language, "field", "Enough value"), NULL, value);
      weeg_group_add_value (group, weeg_trc (view->language, "field", "Highest acceptable risk"), NULL, risk);
    }
}

/* The role and the discipline of @member, as far as they are known, and the interests below. */
static char *
describe_member (const WeegView *view, const WeegMember *member)
{
  g_autofree char *role = WEEG_HAS (member, role)
                              ? weeg_name_capital (view->language, "role", weeg_role_names[member->role])
                              : g_strdup ("");
  const char *discipline =
      member->discipline != NULL ? weeg_name (view->language, "discipline", member->discipline) : "";
  const char *given = weeg_view_text (view, member->interests);
  g_autofree char *interests = *given != '\0' ? g_strdup_printf (_ ("Interests: %s"), given) : g_strdup ("");
  const char *comma = *role != '\0' && *discipline != '\0' ? ", " : "";
  const char *line = *interests != '\0' && (*role != '\0' || *discipline != '\0') ? "\n" : "";

  return g_strconcat (role, comma, discipline, line, interests, NULL);
}

static GtkWidget *
build_committee (const WeegView *view)
{
  GtkWidget *section = weeg_section_new ();
  GtkWidget *group = weeg_section_add_group (section, _ ("Members"), NULL);

  for (guint i = 0; i < weeg_list_n (view->dossier->members); i++)
    {
      const WeegMember *member = weeg_list_get (view->dossier->members, i);
      g_autofree char *note = describe_member (view, member);

      weeg_group_add_state (group, weeg_view_text (view, member->name), note,
                            member->recused              ? _ ("Heard, does not vote")
                            : weeg_member_votes (member) ? _ ("Votes")
                                                         : _ ("No vote"),
                            member->recused ? "warn" : "neutral");
    }
  if (weeg_list_n (view->dossier->members) == 0)
    weeg_group_add_empty (
        group, _ ("No members yet. The people who weigh this technology belong here, with their interests."));
  add_settings (view, section, view->dossier->settings);
  return section;
}

static void
add_log (const WeegView *view, GtkWidget *section)
{
  g_autoptr (GListModel) log = weeg_log_model_new (view->dossier, weeg_log_names (), view->language);
  guint n = g_list_model_get_n_items (log);
  GtkWidget *group = weeg_section_add_group (
      section, _ ("Log"), _ ("Who changed what, newest first. Nothing is removed from it."));
  GtkWidget *all;

  for (guint i = 0; i < MIN (n, LOG_SHOWN); i++)
    {
      g_autoptr (WeegLogRow) row = g_list_model_get_item (log, i);
      g_autofree char *date = weeg_view_date (view, weeg_log_row_get_at (row));

      weeg_group_add_value (group, weeg_log_row_get_sentence (row), weeg_log_row_get_who (row), date);
    }
  if (n == 0)
    {
      weeg_group_add_empty (group, _ ("Nothing has been changed yet."));
      return;
    }
  all = gtk_button_new_with_label (_ ("All changes"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (all), "dossier.log");
  gtk_widget_set_halign (all, GTK_ALIGN_START);
  weeg_section_add (section, all);
}

static GtkWidget *
build_history (const WeegView *view)
{
  GtkWidget *section = weeg_section_new ();
  GtkWidget *group = weeg_section_add_group (section, _ ("Attachments"), NULL);

  for (guint i = 0; i < weeg_list_n (view->dossier->attachments); i++)
    {
      const WeegDossierAttachment *attachment = weeg_list_get (view->dossier->attachments, i);
      gsize bytes = attachment->data != NULL ? strlen (attachment->data) / 4 * 3 : 0;
      g_autofree char *size = g_format_size (bytes);

      weeg_group_add_value (group, attachment->name, attachment->media_type, size);
    }
  if (weeg_list_n (view->dossier->attachments) == 0)
    weeg_group_add_empty (group, _ ("No attachments."));

  add_log (view, section);
  return section;
}

GtkWidget *
weeg_intake_section_build (const WeegView *view, guint index, gpointer unused)
{
  switch (index)
    {
    case SECTION_TRIAGE:
      return build_triage (view);
    case SECTION_REGULATION:
      return build_regulation (view);
    case SECTION_COMMITTEE:
      return build_committee (view);
    case SECTION_HISTORY:
      return build_history (view);
    case SECTION_DESCRIPTION:
    default:
      return build_description (view);
    }
}

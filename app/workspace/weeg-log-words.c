/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-log-words.h"

#include "weeg-edit-log.h"
#include "weeg-fields.h"
#include "weeg-json-reader.h"
#include "weeg-locale.h"
#include "weeg-log-chain.h"
#include "weeg-log-place.h"
#include "weeg-names.h"
#include "weeg-path.h"
#include "weeg-translate.h"

static const struct
{
  const char *part;
  const char *label;
} named_parts[] = {
  { "title", N_ ("Title") },
  { "summary", N_ ("Summary") },
  { "kind", N_ ("Kind") },
  { "language", N_ ("Language") },
  { "owner", N_ ("Owner") },
  { "portfolio_holder", N_ ("Portfolio holder") },
  { "mandate", N_ ("Mandate") },
  { "intake", N_ ("Intake") },
  { "triage", N_ ("Risk screening") },
  { "members", N_ ("Member") },
  { "settings", N_ ("Settings") },
  { "rounds", N_ ("Round") },
  { "criteria", N_ ("Criterion") },
  { "alternatives", N_ ("Alternative") },
  { "weights", N_ ("Weights") },
  { "scores", N_ ("Score") },
  { "evidence", N_ ("Evidence") },
  { "questions", N_ ("Evaluation question") },
  { "risks", N_ ("Risk") },
  { "workload", N_ ("Workload") },
  { "budget", N_ ("Budget") },
  { "economics", N_ ("Cost-effectiveness") },
  { "sustainability", N_ ("Sustainability") },
  { "resilience", N_ ("Resilience") },
  { "ai", N_ ("AI") },
  { "strategy", N_ ("Strategic fit") },
  { "barriers", N_ ("Barrier") },
  { "required_advices", N_ ("Required advice") },
  { "decision_points", N_ ("Decision point") },
  { "attachments", N_ ("Attachment") },
};

static const char *
label_of (const char *part, const char *language)
{
  for (guint i = 0; i < G_N_ELEMENTS (named_parts); i++)
    if (strcmp (named_parts[i].part, part) == 0)
      return weeg_tr (language, named_parts[i].label);
  return part;
}

/* "decision_points[0]" and not a deeper path: where items come and go. @index is its place. */
static gboolean
is_item (const char *path, const char *part, gsize length, guint *index)
{
  guint64 number;
  char *end;

  if (path == NULL || strncmp (path, part, length) != 0 || path[length] != '[')
    return FALSE;
  number = g_ascii_strtoull (path + length + 1, &end, 10);
  if (end == path + length + 1 || strcmp (end, "]") != 0 || number > G_MAXINT)
    return FALSE;
  *index = (guint)number;
  return TRUE;
}

/*
 * The item that stood at @place of the list @part when entry @at was made.
 * (transfer full) (nullable): followed through what came and went since; one that
 * was removed later is read from the entry that removed it.
 */
static gpointer
log_words_find_item (const WeegDossier *dossier, const char *part, guint place, guint at)
{
  const WeegField *field = weeg_record_type_find (&weeg_dossier_type, part);
  gsize length = strlen (part);
  const WeegList *list;

  if (field == NULL || field->shape.kind != WEEG_KIND_LIST || field->shape.item->kind != WEEG_KIND_RECORD)
    return NULL;
  for (guint i = at; i < weeg_list_n (dossier->log); i++)
    {
      const WeegLogChange *what = ((const WeegLogEntry *)weeg_list_get (dossier->log, i))->what;
      guint index;

      if (!is_item (what->path, part, length, &index) || (what->old != NULL) == (what->new != NULL))
        continue;
      if (what->new != NULL)
        place += i > at && index <= place;
      else if (index < place)
        place -= i > at;
      else if (index == place)
        {
          g_autoptr (WeegProblems) problems = weeg_problems_new ();

          return weeg_json_read_record (field->shape.item->record, what->old, -1, problems);
        }
    }
  if (!weeg_record_has_field (dossier, field))
    return NULL;
  list = weeg_record_get (dossier, field).pointer;
  return place < weeg_list_n (list) ? weeg_record_ref (weeg_list_get (list, place)) : NULL;
}

static const char *
name_in (const WeegList *list, const char *id, const char *language)
{
  const WeegRecord *record = id != NULL ? weeg_list_find (list, id, NULL) : NULL;
  const WeegField *field = record != NULL ? weeg_record_type_find (record->type, "name") : NULL;

  if (field == NULL || !weeg_record_has_field (record, field))
    return id != NULL ? id : "?";
  return weeg_text_get (weeg_record_get (record, field).pointer, language);
}

/* (transfer full): what people call @item: by the first field that tells. */
static char *
name_item (const WeegDossier *dossier, const char *part, gconstpointer item, const char *language)
{
  static const char *const keys[] = { "title", "name", "event", "question", "body", "text", "id" };
  const WeegRecordType *type = ((const WeegRecord *)item)->type;
  const char *label = label_of (part, language);

  if (type == &weeg_score_type)
    {
      const WeegScore *score = item;

      /* Translators: a member, a criterion, an alternative. */
      return g_strdup_printf (weeg_tr (language, "Score of %s on %s for %s"),
                              name_in (dossier->members, score->member, language),
                              name_in (dossier->criteria, score->criterion, language),
                              name_in (dossier->alternatives, score->alternative, language));
    }
  if (type == &weeg_weights_type)
    /* Translators: a member. */
    return g_strdup_printf (weeg_tr (language, "Weights of %s"),
                            name_in (dossier->members, ((const WeegWeights *)item)->member, language));
  if (type == &weeg_round_type)
    return g_strdup_printf ("%s %d", label, (int)((const WeegRound *)item)->n);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      const WeegField *field = weeg_record_type_find (type, keys[i]);
      const char *name;

      if (field == NULL || !weeg_record_has_field (item, field) || !weeg_kind_is_pointer (field->shape.kind))
        continue;
      name = field->shape.kind == WEEG_KIND_TEXT
                 ? weeg_text_get (weeg_record_get (item, field).pointer, language)
                 : (const char *)weeg_record_get (item, field).pointer;
      return g_strdup_printf ("%s “%s”", label, name);
    }
  return g_strdup (label);
}

/* (transfer full): what the entry is about. */
static char *
subject_of (
    const WeegDossier *dossier, guint at, const WeegPath *path, const char *name, const char *language)
{
  const char *part = path->steps[0].key;

  if (part == NULL)
    return g_strdup ("");
  if (path->n > 1 && path->steps[1].key == NULL)
    {
      g_autoptr (WeegAnyRecord) item = log_words_find_item (dossier, part, path->steps[1].index, at);

      if (item != NULL)
        return name_item (dossier, part, item, language);
      /* Removed since, and withheld: then the name of the edit tells what it was about. */
      if (name != NULL)
        return g_strdup (name);
    }
  return g_strdup (label_of (part, language));
}

/* (transfer full): "Risk “Data lost”, severity"; @subject itself when all of it is meant, or when a score is
 * given: that is what a score is. */
static char *
place_in_words (const WeegLogPlace *place,
                const WeegDossier *dossier,
                const WeegPath *path,
                const char *subject,
                const WeegLogNames *names,
                const char *language)
{
  g_autofree char *field = NULL;

  if (path->n < 2 || (path->n == 2 && path->steps[1].key == NULL) ||
      (path->n == 3 && strcmp (path->steps[0].key, "scores") == 0 &&
       g_strcmp0 (path->steps[2].key, "value") == 0))
    return g_strdup (subject);
  field = place != NULL ? weeg_log_place_field (place, dossier, names, language) : NULL;
  return field != NULL ? g_strdup_printf ("%s, %s", subject, field) : g_strdup (subject);
}

/* (transfer full) (nullable): what the score that was given says: "4", "don't know". */
static char *
read_score (const char *json, const char *language)
{
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autoptr (WeegAnyRecord) record = weeg_json_read_record (&weeg_score_type, json, -1, problems);
  const WeegScore *score = (gpointer)record;

  if (score == NULL)
    return NULL;
  if (WEEG_HAS (score, value))
    return weeg_locale_format_trimmed (weeg_locale_get (language), score->value, 9);
  return WEEG_HAS (score, answer)
             ? g_strdup (weeg_name (language, "answer", weeg_answer_names[score->answer]))
             : NULL;
}

/* (transfer full): what happened to @subject. */
static char *
change_in_words (const WeegDossier *dossier,
                 const WeegLogChange *what,
                 const WeegPath *path,
                 const char *subject,
                 const WeegLogNames *names,
                 const char *language)
{
  g_autoptr (WeegLogPlace) place = weeg_log_place_new (path);
  g_autofree char *about = place_in_words (place, dossier, path, subject, names, language);
  gboolean item = path->steps[path->n - 1].key == NULL;
  g_autofree char *old = NULL, *new = NULL, *difference = NULL;

  if (g_strcmp0 (what->new, WEEG_LOG_WITHHELD) == 0 || g_strcmp0 (what->old, WEEG_LOG_WITHHELD) == 0)
    /* Translators: what was scored while a round was blind, or voted in secret. */
    return g_strdup_printf (weeg_tr (language, "%s: given blind, so not told"), about);
  if (place != NULL)
    {
      old = weeg_log_place_value (place, what->old, dossier, names, language);
      new = weeg_log_place_value (place, what->new, dossier, names, language);
      difference = weeg_log_place_difference (place, what->old, what->new, dossier, names, language);
    }
  if (item && what->old == NULL && strcmp (path->steps[0].key, "scores") == 0 && what->new != NULL)
    new = read_score (what->new, language);
  if (item && what->old == NULL && new == NULL)
    return g_strdup_printf (weeg_trc (language, "log", "%s added"), about);
  if (what->new == NULL && (item || old == NULL))
    return g_strdup_printf (weeg_trc (language, "log", "%s removed"), about);
  if (difference != NULL)
    return g_strdup_printf ("%s: %s", about, difference);
  if (old != NULL && new != NULL)
    return g_strdup_printf ("%s: %s → %s", about, old, new);
  if (new != NULL && what->old == NULL)
    return g_strdup_printf ("%s: %s", about, new);
  if (old != NULL && what->new == NULL)
    return g_strdup_printf (weeg_tr (language, "%s: %s taken away"), about, old);
  return g_strdup_printf (weeg_trc (language, "log", "%s changed"), about);
}

/* (nullable) (transfer full): of entries that are more than a change. */
static char *
special_in_words (const WeegLogChange *what, const char *subject, const char *language)
{
  const char *op = what->op;

  if (g_strcmp0 (op, "create") == 0)
    return g_strdup (weeg_tr (language, "Dossier made from a template"));
  if (g_strcmp0 (op, "copy") == 0)
    return g_strdup (weeg_tr (language, "Dossier copied from another"));
  if (g_strcmp0 (op, "hold") == 0)
    {
      g_autoptr (WeegProblems) problems = weeg_problems_new ();
      g_autoptr (WeegAnyRecord) held = NULL;

      if (g_str_has_suffix (what->path, ".draft"))
        return g_strdup_printf (
            weeg_tr (language, "%s: the notes of the meeting became part of the decision"), subject);
      if (what->new == NULL || !g_str_has_suffix (what->path, ".held"))
        return g_strdup_printf (
            weeg_tr (language, "%s: the proposed conditions became those of the decision"), subject);
      held = weeg_json_read_record (&weeg_held_type, what->new, -1, problems);
      if (held != NULL)
        /* Translators: a decision point and the outcome. */
        return g_strdup_printf (
            weeg_tr (language, "%s held: %s"), subject,
            weeg_name (language, "outcome", weeg_outcome_names[((WeegHeld *)held)->outcome]));
    }
  return NULL;
}

char *
weeg_log_sentence (const WeegDossier *dossier, guint index, const WeegLogNames *names, const char *language)
{
  const WeegLogChange *what;
  g_autoptr (WeegPath) path = NULL;
  g_autofree char *subject = NULL, *change = NULL;

  g_return_val_if_fail (dossier != NULL && index < weeg_list_n (dossier->log), NULL);
  what = ((const WeegLogEntry *)weeg_list_get (dossier->log, index))->what;
  path = what->path != NULL ? weeg_path_parse (what->path, NULL) : NULL;
  if (path == NULL || path->n == 0)
    return g_strdup (what->name != NULL ? what->name : what->op != NULL ? what->op : "");
  subject = subject_of (dossier, index, path, what->name, language);
  change = special_in_words (what, subject, language);
  if (change == NULL)
    change = change_in_words (dossier, what, path, subject, names, language);
  if (g_strcmp0 (what->op, "undo") == 0)
    return g_strdup_printf (weeg_tr (language, "Undone: %s"), change);
  if (g_strcmp0 (what->op, "redo") == 0)
    return g_strdup_printf (weeg_tr (language, "Redone: %s"), change);
  return g_steal_pointer (&change);
}

/* (transfer full) (nullable): what the JSON of a string holds. */
static char *
read_string (const char *json)
{
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  WeegCell cell;

  return json != NULL && weeg_json_read_cell (&weeg_string_shape, json, -1, &cell, problems) ? cell.pointer
                                                                                             : NULL;
}

char *
weeg_log_own_sentence (const WeegLogEntry *entry, GHashTable *titles, const char *language)
{
  const WeegLogChange *what;
  const char *title = NULL;
  g_autofree char *subject = NULL, *value = NULL;

  g_return_val_if_fail (entry != NULL && entry->what != NULL, NULL);
  what = entry->what;
  if (titles != NULL && what->path != NULL)
    title = g_hash_table_lookup (titles, what->path);
  /* Translators: an id. */
  subject = title != NULL ? g_strdup_printf ("“%s”", title)
                          : g_strdup_printf (weeg_tr (language, "Dossier %s"), what->path);
  if (g_strcmp0 (what->op, "create") == 0)
    return g_strdup_printf (weeg_tr (language, "%s made"), subject);
  if (g_strcmp0 (what->op, "remove") == 0)
    return g_strdup_printf (weeg_tr (language, "%s removed from the register"), subject);
  if (g_strcmp0 (what->op, "unremove") == 0)
    return g_strdup_printf (weeg_tr (language, "%s brought back"), subject);
  if (g_strcmp0 (what->op, "archive") == 0)
    return g_strdup_printf (g_strcmp0 (what->new, "true") == 0
                                ? weeg_tr (language, "%s archived")
                                : weeg_tr (language, "%s taken from the archive"),
                            subject);
  if (g_strcmp0 (what->op, "import") == 0)
    return g_strdup (weeg_tr (language, "Dossiers imported from a file"));
  value = read_string (what->new);
  if (g_strcmp0 (what->op, "restore") == 0)
    return g_strdup_printf (weeg_tr (language, "Register restored from the backup %s"),
                            value != NULL ? value : "?");
  if (g_strcmp0 (what->op, "set") == 0)
    return g_strdup (weeg_tr (language, "Settings of the register changed"));
  return g_strdup (what->op != NULL ? what->op : "");
}

int
weeg_log_first_broken (const WeegList *log)
{
  return weeg_log_chain_verify (log);
}

char *
weeg_log_say_whole (const WeegList *log, const char *language, gboolean *whole)
{
  guint n = weeg_list_n (log);
  int broken = weeg_log_first_broken (log);

  *whole = broken < 0;
  if (broken < 0)
    return g_strdup_printf (weeg_trn (language,
                                      "The log of %u change is whole: none was altered or left out.",
                                      "The log of %u changes is whole: none was altered or left out.", n),
                            n);
  return g_strdup_printf (
      weeg_tr (
          language,
          "The log is not whole: from change %u of %u on it does not follow from what stands before it."),
      (guint)broken + 1, n);
}

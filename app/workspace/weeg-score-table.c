/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-score-table.h"

#include "weeg-locale.h"
#include "weeg-names.h"
#include "weeg-score-edit-private.h"
#include "weeg-score-index.h"
#include "weeg-sheet.h"
#include "weeg-translate.h"
#include "weeg-weights-edit.h"

#include <math.h>
#include <string.h>

/* So many mistakes are named. */
#define MOST_MISTAKES 6
#define DECIMALS 6

/* What a column is of. */
typedef enum
{
  COLUMN_UNKNOWN,
  COLUMN_ALTERNATIVE,
  COLUMN_CRITERION,
  COLUMN_MEMBER,
} ColumnKind;

typedef struct
{
  ColumnKind kind;
  const WeegMember *member;
} Column;

/* A table that is being read. */
typedef struct
{
  const WeegDossier *dossier;
  const char *language;
  const WeegLocale *locale;
  GPtrArray *voters;
  GArray *columns;
  WeegScoreIndex *counting, *current;
  gint64 round;
  guint end; /* where the next new score goes */
  WeegEdit *edit;
  GHashTable *seen; /* cells of the dossier that were given */
  GString *mistakes;
  guint n_mistakes;
} Table;

/* --- writing --- */

static char *
write_score (const WeegScore *score, const WeegLocale *locale, const char *language)
{
  if (score != NULL && WEEG_HAS (score, value))
    return weeg_locale_format_trimmed (locale, score->value, DECIMALS);
  if (score != NULL && WEEG_HAS (score, answer))
    return g_strdup (weeg_name (language, "answer", weeg_answer_names[score->answer]));
  return g_strdup ("");
}

static void
write_headings (GString *out, const GPtrArray *voters, const char *language)
{
  weeg_sheet_append (out, TRUE, weeg_tr (language, "Alternative"));
  weeg_sheet_append (out, FALSE, weeg_tr (language, "Criterion"));
  for (guint i = 0; i < voters->len; i++)
    weeg_sheet_append (out, FALSE, weeg_text_get (((const WeegMember *)voters->pdata[i])->name, language));
  g_string_append_c (out, '\n');
}

char *
weeg_score_table_write (const WeegDossier *dossier, const char *language)
{
  g_autoptr (GPtrArray) voters = NULL;
  g_autoptr (GPtrArray) leaves = NULL;
  g_autoptr (WeegScoreIndex) index = NULL;
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (dossier != NULL, NULL);

  voters = weeg_dossier_voters (dossier);
  leaves = weeg_dossier_leaves (dossier);
  index = weeg_score_index_new (dossier, WEEG_SCORES_COUNTING);
  write_headings (out, voters, language);
  for (guint a = 0; a < weeg_list_n (dossier->alternatives); a++)
    for (guint c = 0; c < leaves->len; c++)
      {
        const WeegAlternative *alternative = weeg_list_get (dossier->alternatives, a);
        const WeegCriterion *criterion = leaves->pdata[c];

        weeg_sheet_append (out, TRUE, weeg_text_get (alternative->name, language));
        weeg_sheet_append (out, FALSE, weeg_text_get (criterion->name, language));
        for (guint m = 0; m < voters->len; m++)
          {
            const WeegMember *member = voters->pdata[m];
            g_autofree char *text =
                write_score (weeg_score_index_find (index, member->id, alternative->id, criterion->id, NULL),
                             weeg_locale_get (language), language);

            weeg_sheet_append (out, FALSE, text);
          }
        g_string_append_c (out, '\n');
      }
  return g_string_free (out, FALSE);
}

/* --- reading --- */

static gboolean
is_said (const char *text, const char *name)
{
  g_autofree char *first = g_utf8_casefold (text, -1);
  g_autofree char *second = g_utf8_casefold (name, -1);

  return strcmp (first, second) == 0;
}

/* Whether @text is what @name says in any language, or @id. */
static gboolean
is_name (const char *text, const WeegText *name, const char *id)
{
  for (guint i = 0; i < weeg_text_n (name); i++)
    if (is_said (text, weeg_text_string (name, i)))
      return TRUE;
  return id != NULL && strcmp (text, id) == 0;
}

static gboolean
is_heading (Table *table, const char *text, const char *heading)
{
  return is_said (text, heading) || is_said (text, weeg_tr (table->language, heading));
}

static Column
find_column (Table *table, const char *heading)
{
  if (is_heading (table, heading, "Alternative"))
    return (Column){ COLUMN_ALTERNATIVE, NULL };
  if (is_heading (table, heading, "Criterion"))
    return (Column){ COLUMN_CRITERION, NULL };
  for (guint i = 0; i < table->voters->len; i++)
    {
      const WeegMember *member = table->voters->pdata[i];

      if (is_name (heading, member->name, member->id))
        return (Column){ COLUMN_MEMBER, member };
    }
  return (Column){ COLUMN_UNKNOWN, NULL };
}

static void
add_mistake (Table *table, const char *text)
{
  if (table->n_mistakes < MOST_MISTAKES)
    g_string_append_printf (table->mistakes, "%s\n", text);
  table->n_mistakes++;
}

/* Reads a row of headings; FALSE when @row is none. A heading that nobody has is a mistake, as
 * the scores below it would be lost. */
static gboolean
read_headings (Table *table, GStrv row)
{
  guint known = 0;

  for (guint i = 0; row[i] != NULL; i++)
    {
      Column column = find_column (table, row[i]);

      known += column.kind != COLUMN_UNKNOWN;
      g_array_append_val (table->columns, column);
    }
  if (known == 0)
    {
      g_array_set_size (table->columns, 0);
      return FALSE;
    }
  for (guint i = 0; row[i] != NULL; i++)
    if (g_array_index (table->columns, Column, i).kind == COLUMN_UNKNOWN && *row[i] != '\0')
      {
        /* Translators: the heading of a column in what was pasted. */
        g_autofree char *text =
            g_strdup_printf (weeg_tr (table->language, "Row 1: nobody who scores is called “%s”"), row[i]);

        add_mistake (table, text);
      }
  return TRUE;
}

/* The columns as they are written, with or without that of the alternatives. */
static gboolean
guess_columns (Table *table, guint n_cells, gboolean has_alternative)
{
  Column alternative = { COLUMN_ALTERNATIVE, NULL }, criterion = { COLUMN_CRITERION, NULL };

  if (n_cells == table->voters->len + 2)
    g_array_append_val (table->columns, alternative);
  else if (n_cells != table->voters->len + 1 || !has_alternative)
    return FALSE;
  g_array_append_val (table->columns, criterion);
  for (guint i = 0; i < table->voters->len; i++)
    {
      Column member = { COLUMN_MEMBER, table->voters->pdata[i] };

      g_array_append_val (table->columns, member);
    }
  return TRUE;
}

static const WeegAlternative *
find_alternative (Table *table, const char *text)
{
  for (guint i = 0; i < weeg_list_n (table->dossier->alternatives); i++)
    {
      const WeegAlternative *alternative = weeg_list_get (table->dossier->alternatives, i);

      if (is_name (text, alternative->name, alternative->id))
        return alternative;
    }
  return NULL;
}

static const WeegCriterion *
find_criterion (Table *table, const char *text)
{
  for (guint i = 0; i < weeg_list_n (table->dossier->criteria); i++)
    {
      const WeegCriterion *criterion = weeg_list_get (table->dossier->criteria, i);

      if (is_name (text, criterion->name, criterion->id))
        return criterion;
    }
  return NULL;
}

/* A number, the words of a level, or an answer. */
static gboolean
parse_cell (
    Table *table, const WeegCriterion *criterion, const char *text, WeegScoreInput *input, GError **error)
{
  for (guint i = 0; i < weeg_list_n (criterion->levels); i++)
    {
      const WeegLevel *level = weeg_list_get (criterion->levels, i);

      if (level->label != NULL && is_name (text, level->label, NULL))
        {
          input->has_value = TRUE;
          input->value = level->value;
          return TRUE;
        }
    }
  for (int i = 0; weeg_answer_names[i] != NULL; i++)
    if (is_said (text, weeg_name (table->language, "answer", weeg_answer_names[i])) ||
        is_said (text, weeg_name ("en", "answer", weeg_answer_names[i])))
      {
        input->answer = i;
        return TRUE;
      }
  input->has_value = TRUE;
  return weeg_locale_parse_number (table->locale, text, &input->value, error);
}

/* The range that was there, as far as it can hold the new score. */
static void
keep_range (const WeegScore *old, WeegScoreInput *input)
{
  if (old == NULL || !input->has_value)
    return;
  input->has_low = WEEG_HAS (old, low);
  input->low = MIN (old->low, input->value);
  input->has_high = WEEG_HAS (old, high);
  input->high = MAX (old->high, input->value);
}

static gboolean
score_table_is_same (const WeegScore *old, const WeegScoreInput *input)
{
  if (old == NULL)
    return FALSE;
  return input->has_value ? WEEG_HAS (old, value) && fabs (old->value - input->value) < 1e-12
                          : WEEG_HAS (old, answer) && old->answer == input->answer;
}

static void
enter (Table *table, const WeegScoreInput *input)
{
  guint place = table->end;
  const WeegScore *now =
      weeg_score_index_find (table->current, input->member, input->alternative, input->criterion, &place);
  const WeegScore *before = now != NULL ? now
                                        : weeg_score_index_find (table->counting, input->member,
                                                                 input->alternative, input->criterion, NULL);
  WeegScoreInput whole = *input;
  g_autoptr (WeegAnyRecord) score = NULL;
  g_autofree char *path = NULL;

  if (score_table_is_same (before, input))
    return;
  keep_range (before, &whole);
  score = (WeegRecord *)weeg_score_edit_make (before, &whole, table->round, table->language);
  path = g_strdup_printf ("scores[%u]", place);
  if (now != NULL)
    weeg_edit_set_record (table->edit, path, score);
  else
    {
      weeg_edit_add_record (table->edit, path, score);
      table->end++;
    }
}

static void
add_cell_mistake (Table *table, guint row, const WeegMember *member, const char *message)
{
  /* Translators: row number, the member whose column it is, what is wrong. */
  g_autofree char *text = g_strdup_printf (weeg_tr (table->language, "Row %u, %s: %s"), row,
                                           weeg_text_get (member->name, table->language), message);

  add_mistake (table, text);
}

static void
read_cell (Table *table,
           guint row,
           const WeegMember *member,
           const WeegAlternative *alternative,
           const WeegCriterion *criterion,
           const char *text)
{
  WeegScoreInput input = weeg_score_input_new (member->id, alternative->id, criterion->id);
  g_autoptr (GError) error = NULL;
  char *key;

  if (*text == '\0' || strcmp (text, "–") == 0 || strcmp (text, "-") == 0)
    return;
  if (!parse_cell (table, criterion, text, &input, &error) ||
      !weeg_score_edit_check (table->dossier, &input, table->language, &error))
    {
      add_cell_mistake (table, row, member, error->message);
      return;
    }
  key = g_strjoin ("\t", member->id, alternative->id, criterion->id, NULL);
  if (g_hash_table_add (table->seen, key))
    enter (table, &input);
  else
    add_cell_mistake (table, row, member,
                      weeg_tr (table->language, "this score stands in the table more than once"));
}

/* FALSE: the row does not say of what it is. */
static gboolean
read_names (Table *table,
            guint row,
            GStrv cells,
            const WeegAlternative **alternative,
            const WeegCriterion **criterion)
{
  for (guint i = 0; i < table->columns->len && cells[i] != NULL; i++)
    {
      ColumnKind kind = g_array_index (table->columns, Column, i).kind;
      g_autofree char *text = NULL;

      if (kind == COLUMN_ALTERNATIVE && (*alternative = find_alternative (table, cells[i])) == NULL)
        text = g_strdup_printf (weeg_tr (table->language, "Row %u: no alternative is called “%s”"), row,
                                cells[i]);
      else if (kind == COLUMN_CRITERION && (*criterion = find_criterion (table, cells[i])) == NULL)
        text =
            g_strdup_printf (weeg_tr (table->language, "Row %u: no criterion is called “%s”"), row, cells[i]);
      if (text == NULL)
        continue;
      add_mistake (table, text);
      return FALSE;
    }
  return TRUE;
}

static void
read_row (Table *table, guint row, GStrv cells, const WeegAlternative *alternative)
{
  const WeegCriterion *criterion = NULL;

  if (!read_names (table, row, cells, &alternative, &criterion))
    return;
  if (criterion == NULL || alternative == NULL)
    {
      g_autofree char *text = g_strdup_printf (
          weeg_tr (table->language, "Row %u does not say of which alternative and criterion it is"), row);

      add_mistake (table, text);
      return;
    }
  for (guint i = 0; i < table->columns->len && cells[i] != NULL; i++)
    {
      const Column *column = &g_array_index (table->columns, Column, i);

      if (column->kind == COLUMN_MEMBER)
        read_cell (table, row, column->member, alternative, criterion, cells[i]);
    }
}

static void
read_rows (Table *table, const GPtrArray *rows, const WeegAlternative *alternative)
{
  guint first = 0;

  if (read_headings (table, rows->pdata[0]))
    first = 1;
  else if (!guess_columns (table, g_strv_length (rows->pdata[0]), alternative != NULL))
    {
      add_mistake (table,
                   weeg_tr (table->language,
                            "The first row has to say which column is of which member: the alternative, "
                            "the criterion, and the names of the members"));
      return;
    }
  for (guint i = first; i < rows->len; i++)
    read_row (table, i + 1, rows->pdata[i], alternative);
}

static void
say_mistakes (Table *table, GError **error)
{
  guint more = table->n_mistakes > MOST_MISTAKES ? table->n_mistakes - MOST_MISTAKES : 0;

  if (more > 0)
    {
      g_string_append_printf (table->mistakes, weeg_trn (table->language, "and %u more", "and %u more", more),
                              more);
      g_string_append_c (table->mistakes, '\n');
    }
  g_string_append (table->mistakes, weeg_tr (table->language, "Nothing was pasted."));
  g_set_error_literal (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_VALUE, table->mistakes->str);
}

static void
table_clear (Table *table)
{
  g_ptr_array_unref (table->voters);
  g_array_unref (table->columns);
  weeg_score_index_free (table->counting);
  weeg_score_index_free (table->current);
  g_hash_table_unref (table->seen);
  g_string_free (table->mistakes, TRUE);
}

WeegEdit *
weeg_score_table_read (const WeegDossier *dossier,
                       const char *alternative,
                       const char *text,
                       const char *language,
                       GError **error)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (WeegEdit) edit = NULL;
  gboolean good;

  g_return_val_if_fail (dossier != NULL && text != NULL, NULL);

  rows = weeg_sheet_split (text);
  if (rows->len == 0)
    {
      g_set_error_literal (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_VALUE,
                           weeg_tr (language, "There are no rows to paste"));
      return NULL;
    }
  edit = weeg_edit_new (weeg_tr (language, "Pasted scores"));
  Table table = {
    .dossier = dossier,
    .language = language,
    .locale = weeg_locale_get (language),
    .voters = weeg_dossier_voters (dossier),
    .columns = g_array_new (FALSE, FALSE, sizeof (Column)),
    .counting = weeg_score_index_new (dossier, WEEG_SCORES_COUNTING),
    .current = weeg_score_index_new (dossier, WEEG_SCORES_CURRENT),
    .round = weeg_dossier_current_round (dossier),
    .end = weeg_list_n (dossier->scores),
    .edit = edit,
    .seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .mistakes = g_string_new (NULL),
  };
  read_rows (&table, rows, alternative != NULL ? find_alternative (&table, alternative) : NULL);
  good = table.n_mistakes == 0;
  if (!good)
    say_mistakes (&table, error);
  table_clear (&table);
  return good ? g_steal_pointer (&edit) : NULL;
}

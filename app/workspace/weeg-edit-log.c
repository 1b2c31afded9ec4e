/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-edit-log.h"

#include "weeg-checksum.h"
#include "weeg-json-reader.h"
#include "weeg-json-writer.h"
#include "weeg-log-chain.h"

/* A longer value (an attachment) stands in the log with its checksum only. */
#define LONGEST_VALUE (64 * 1024)
#define LONG_VALUE "{\"bytes\":"

static const char *const op_names[] = { "set", "add", "remove" };

char *
weeg_edit_log_now (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}

/* A round is open until it is closed; a dossier without rounds has none that is. */
static gboolean
is_open_round (const WeegDossier *dossier, gint64 n)
{
  if (weeg_list_n (dossier->rounds) == 0)
    return FALSE;
  for (guint i = 0; i < weeg_list_n (dossier->rounds); i++)
    {
      const WeegRound *round = weeg_list_get (dossier->rounds, i);

      if (round->n == n)
        return !round->closed;
    }
  return TRUE;
}

static gboolean
is_open_record (const WeegDossier *dossier, gconstpointer record)
{
  const WeegField *field = weeg_record_type_find (((const WeegRecord *)record)->type, "round");

  return is_open_round (dossier,
                        weeg_record_has_field (record, field) ? weeg_record_get (record, field).integer : 1);
}

static gboolean
has_secret_votes (const WeegDossier *dossier, gconstpointer point)
{
  return weeg_dossier_has_secret_votes (dossier, point);
}

/* Whether @is_so of the item of @list that @path leads into, or for the whole list of any. */
static gboolean
is_any (const WeegPath *path,
        const WeegDossier *dossier,
        const WeegList *list,
        gboolean (*is_so) (const WeegDossier *dossier, gconstpointer item))
{
  guint from = path->n > 1 ? path->steps[1].index : 0;
  guint until = path->n > 1 ? from + 1 : weeg_list_n (list);

  for (guint i = from; i < MIN (until, weeg_list_n (list)); i++)
    if (is_so (dossier, weeg_list_get (list, i)))
      return TRUE;
  return FALSE;
}

/* Whether @path leads to votes or to what holds them: all decision points, one, its draft; not to what stands
 * beside the votes. */
static gboolean
touches_votes (const WeegPath *path)
{
  if (g_strcmp0 (path->steps[0].key, "decision_points") != 0)
    return FALSE;
  return path->n < 3 || (g_strcmp0 (path->steps[2].key, "draft") == 0 &&
                         (path->n == 3 || g_strcmp0 (path->steps[3].key, "votes") == 0));
}

/* Whether @path changes what nobody is to know in @dossier: votes cast in secret, or scores and weights of an
 * open round. */
static gboolean
touches_hidden (const WeegPath *path, const WeegDossier *dossier)
{
  if (touches_votes (path))
    return is_any (path, dossier, dossier->decision_points, has_secret_votes);
  if (g_strcmp0 (path->steps[0].key, "scores") == 0)
    return is_any (path, dossier, dossier->scores, is_open_record);
  return g_strcmp0 (path->steps[0].key, "weights") == 0 &&
         is_any (path, dossier, dossier->weights, is_open_record);
}

/* Before and after are asked, and the rounds of both: what was open or is. */
static gboolean
is_withheld (const WeegEditStep *step, const WeegDossier *before, const WeegDossier *after)
{
  return touches_hidden (step->path, before) || touches_hidden (step->path, after);
}

char *
weeg_edit_log_value (const WeegShape *shape, WeegCell cell)
{
  g_autofree char *text = weeg_json_write_cell (shape, cell, WEEG_JSON_CANONICAL);
  g_autofree char *sum = NULL;
  gsize length;

  length = strlen (text);
  if (length <= LONGEST_VALUE)
    return g_steal_pointer (&text);
  sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *)text, length);
  return g_strdup_printf (LONG_VALUE "%" G_GSIZE_FORMAT ",\"sha256\":\"%s\"}", length, sum);
}

gboolean
weeg_edit_log_is_value (const char *json)
{
  return json == NULL || (strcmp (json, WEEG_LOG_WITHHELD) != 0 && !g_str_has_prefix (json, LONG_VALUE));
}

/* (transfer full) */
static char *
edit_log_write_value (const WeegShape *shape, WeegCell cell, gboolean withheld)
{
  return withheld ? g_strdup (WEEG_LOG_WITHHELD) : weeg_edit_log_value (shape, cell);
}

/* Whether only the score or weights are told, and not which part of them: "scores[3].answer" would tell
 * that somebody has no number to give. */
static gboolean
is_part (const WeegEditStep *step, gboolean withheld)
{
  return withheld && step->path->n > 2 && g_strcmp0 (step->path->steps[0].key, "decision_points") != 0;
}

/* (transfer full): where it was. */
static char *
path_of (const WeegEditStep *step, gboolean part)
{
  g_autoptr (WeegPath) entry = part ? weeg_path_copy (step->path, 2) : NULL;

  return weeg_path_to_string (part ? entry : step->path);
}

static WeegLogChange *
change_of (const WeegEditStep *step, const char *op, const char *name, gboolean withheld)
{
  WeegLogChange *what = weeg_record_new (&weeg_log_change_type);
  gboolean part = is_part (step, withheld);

  WEEG_SET (what, op, g_strdup (op != NULL ? op : part ? op_names[WEEG_EDIT_SET] : op_names[step->op]));
  WEEG_SET (what, path, path_of (step, part));
  if (step->has_old || part)
    WEEG_SET (what, old, edit_log_write_value (step->shape, step->old_value, withheld));
  if (step->has_new || part)
    WEEG_SET (what, new, edit_log_write_value (step->shape, step->new_value, withheld));
  if (name != NULL)
    WEEG_SET (what, name, g_strdup (name));
  return what;
}

char *
weeg_edit_log_frozen (const WeegDossier *dossier)
{
  g_autoptr (WeegAnyRecord) bare = weeg_record_copy (dossier);

  WEEG_CLEAR ((WeegDossier *)bare, log);
  return weeg_checksum_full (WEEG_FORMAT_DOSSIER, bare);
}

/* Without what a copy that is kept has not either: from a checksum of votes that are secret, with all else at
 * hand, one finds them by trying. */
static char *
frozen_for_others (const WeegDossier *dossier)
{
  g_autoptr (WeegAnyRecord) seen = (WeegRecord *)weeg_dossier_for_others (dossier);

  return weeg_edit_log_frozen ((const WeegDossier *)seen);
}

static const WeegShape *
log_item_shape (void)
{
  return weeg_record_type_find (&weeg_dossier_type, "log")->shape.item;
}

WeegDossier *
weeg_edit_log_append (const WeegDossier *before,
                      const WeegDossier *after,
                      const WeegEdit *done,
                      const char *op,
                      const char *at,
                      const char *who)
{
  WeegDossier *logged = weeg_record_copy (after);
  guint n = weeg_list_n (after->log);
  GArray *cells = g_array_sized_new (FALSE, TRUE, sizeof (WeegCell), n + weeg_edit_n_steps (done));
  const char *previous = n > 0 ? ((const WeegLogEntry *)weeg_list_get (after->log, n - 1))->hash : NULL;
  WeegList *log;

  for (guint i = 0; i < n; i++)
    {
      WeegCell cell = weeg_cell_copy (log_item_shape (), weeg_list_cell (after->log, i));

      g_array_append_val (cells, cell);
    }
  for (guint i = 0; i < weeg_edit_n_steps (done); i++)
    {
      const WeegEditStep *step = weeg_edit_get_step (done, i);
      g_autoptr (WeegAnyRecord) what =
          (WeegRecord *)change_of (step, op, weeg_edit_get_name (done), is_withheld (step, before, after));
      WeegCell cell;

      if (g_strcmp0 (op, "hold") == 0 && g_str_has_suffix (((WeegLogChange *)what)->path, ".held"))
        WEEG_SET ((WeegLogChange *)what, frozen, frozen_for_others (after));
      cell.pointer = weeg_log_chain_entry (previous, at, who, (const WeegLogChange *)what);
      previous = ((const WeegLogEntry *)cell.pointer)->hash;
      g_array_append_val (cells, cell);
    }
  log = weeg_list_new_take (log_item_shape (), cells);
  WEEG_REPLACE (logged, log, log);
  return logged;
}

char *
weeg_edit_log_note (const char *previous,
                    const char *at,
                    const char *who,
                    const char *op,
                    const char *path,
                    const char *new_value)
{
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autoptr (WeegAnyRecord) last =
      previous != NULL ? weeg_json_read_record (&weeg_log_entry_type, previous, -1, problems) : NULL;
  g_autoptr (WeegAnyRecord) what = weeg_record_new (&weeg_log_change_type);
  g_autoptr (WeegAnyRecord) entry = NULL;
  WeegLogChange *change = (WeegLogChange *)what;

  WEEG_SET (change, op, g_strdup (op));
  WEEG_SET (change, path, g_strdup (path));
  if (new_value != NULL)
    WEEG_SET (change, new, g_strdup (new_value));
  entry = (WeegRecord *)weeg_log_chain_entry (last != NULL ? ((WeegLogEntry *)last)->hash : NULL, at, who,
                                              change);
  return weeg_json_write_record (entry, WEEG_JSON_COMPACT);
}

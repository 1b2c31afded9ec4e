/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-log-place.h"

#include "weeg-json-reader.h"
#include "weeg-locale.h"
#include "weeg-names.h"
#include "weeg-translate.h"

#define LONGEST_TEXT 80
#define MOST_DIFFERENCES 3

/* A record on the way, and the rest of the path as a key of it: risk, "acceptance.by". */
typedef struct
{
  const WeegRecordType *type;
  GString *key;
} Owner;

struct _WeegLogPlace
{
  GArray *owners; /* of Owner, the outermost first */
  const WeegShape *shape;
  char *entry;  /* (nullable): of a map */
  GArray *list; /* (nullable): those on the way to the list that the last item stands in */
  guint item;   /* which one of it */
};

static void
clear_owner (gpointer owner)
{
  g_string_free (((Owner *)owner)->key, TRUE);
}

static void
add_owner (WeegLogPlace *self, const WeegRecordType *type)
{
  Owner owner = { type, g_string_new (NULL) };

  g_array_append_val (self->owners, owner);
}

static GArray *
owners_new (void)
{
  GArray *owners = g_array_new (FALSE, FALSE, sizeof (Owner));

  g_array_set_clear_func (owners, clear_owner);
  return owners;
}

static gboolean
step_into_key (WeegLogPlace *self, const char *key)
{
  const WeegField *field;

  if (self->shape->kind == WEEG_KIND_MAP)
    {
      g_autofree char *outer = self->entry;

      self->entry = outer != NULL ? g_strdup_printf ("%s → %s", outer, key) : g_strdup (key);
      self->shape = self->shape->item;
      return TRUE;
    }
  if (self->shape->kind != WEEG_KIND_RECORD)
    return FALSE;
  field = weeg_record_type_find (self->shape->record, key);
  if (field == NULL)
    return FALSE;
  for (guint i = 0; i < self->owners->len; i++)
    {
      GString *whole = g_array_index (self->owners, Owner, i).key;

      g_string_append_printf (whole, "%s%s", whole->len > 0 ? "." : "", key);
    }
  self->shape = &field->shape;
  if (self->shape->kind == WEEG_KIND_RECORD)
    add_owner (self, self->shape->record);
  return TRUE;
}

/* The outermost record on the way that is not the dossier itself. */
static const Owner *
outermost (const GArray *owners)
{
  gboolean inside = owners->len > 1 && g_array_index (owners, Owner, 0).type == &weeg_dossier_type;

  return &g_array_index (owners, Owner, inside ? 1 : 0);
}

/* @shape, or of one that may be a record the record: paths go into nothing else. */
static const WeegShape *
record_of (const WeegShape *shape)
{
  for (guint i = 0; shape->kind == WEEG_KIND_EITHER && shape->either[i] != NULL; i++)
    if (shape->either[i]->kind == WEEG_KIND_RECORD)
      return shape->either[i];
  return shape;
}

/* From an item on, everything is named as a part of that item. */
static gboolean
step_into_item (WeegLogPlace *self, guint index, gboolean top)
{
  if (self->shape->kind != WEEG_KIND_LIST)
    return FALSE;
  if (!top)
    {
      g_clear_pointer (&self->list, g_array_unref);
      self->list = g_array_ref (self->owners);
      self->item = index;
    }
  self->shape = record_of (self->shape->item);
  if (self->shape->kind == WEEG_KIND_RECORD)
    {
      g_array_unref (self->owners);
      self->owners = owners_new ();
      add_owner (self, self->shape->record);
    }
  return TRUE;
}

WeegLogPlace *
weeg_log_place_new (const WeegPath *path)
{
  static const WeegShape dossier_shape = { .kind = WEEG_KIND_RECORD, .record = &weeg_dossier_type };
  g_autoptr (WeegLogPlace) self = g_new0 (WeegLogPlace, 1);

  g_return_val_if_fail (path != NULL, NULL);
  self->owners = owners_new ();
  self->shape = &dossier_shape;
  add_owner (self, &weeg_dossier_type);
  for (guint i = 0; i < path->n; i++)
    {
      const WeegPathStep *step = &path->steps[i];

      if (step->key != NULL ? !step_into_key (self, step->key) : !step_into_item (self, step->index, i == 1))
        return NULL;
    }
  return g_steal_pointer (&self);
}

void
weeg_log_place_free (WeegLogPlace *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->owners);
  g_free (self->entry);
  g_clear_pointer (&self->list, g_array_unref);
  g_free (self);
}

/* (transfer full): "budgeted" of "Budgeted", but "MDR class" as it is. */
static char *
lower_first (char *taken)
{
  g_autofree char *text = taken;
  const char *rest = g_utf8_next_char (text);
  gunichar first = g_utf8_get_char (text);
  char small[7] = { 0 };

  if (*text == '\0' || (*rest != '\0' && g_unichar_isupper (g_utf8_get_char (rest))))
    return g_steal_pointer (&text);
  g_unichar_to_utf8 (g_unichar_tolower (first), small);
  return g_strconcat (small, rest, NULL);
}

/* (transfer full): what field @key of @type is called; without a name its key has to do. */
static char *
name_field (const WeegRecordType *type, const char *key, const WeegLogNames *names, const char *language)
{
  char *name = names != NULL ? names->field (type, key, language) : NULL;

  if (name == NULL)
    return g_strdelimit (g_strdup (key), "_.", ' ');
  return lower_first (name);
}

/* The owner that has a name for the field; else the outermost that is not the dossier itself. */
static const Owner *
find_owner (const GArray *owners, const WeegLogNames *names, const char *language)
{
  for (guint i = 0; names != NULL && i < owners->len; i++)
    {
      const Owner *owner = &g_array_index (owners, Owner, i);
      g_autofree char *name =
          owner->key->len > 0 ? names->field (owner->type, owner->key->str, language) : NULL;

      if (name != NULL)
        return owner;
    }
  return outermost (owners);
}

/* (transfer full): what entry of the map was meant: mostly the id of something in the dossier. */
static char *
name_entry (const WeegDossier *dossier, const Owner *owner, const char *entry, const char *language)
{
  const WeegList *lists[] = { dossier->members, dossier->criteria, dossier->alternatives };

  if (owner->type == &weeg_economics_type && g_str_has_prefix (owner->key->str, "parameter"))
    return weeg_economics_parameter_name (dossier->economics, entry, language);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      const WeegRecord *record = weeg_list_find (lists[i], entry, NULL);
      const WeegField *field = record != NULL ? weeg_record_type_find (record->type, "name") : NULL;

      if (field != NULL && weeg_record_has_field (record, field))
        return g_strdup (weeg_text_get (weeg_record_get (record, field).pointer, NULL));
    }
  return g_strdelimit (g_strdup (entry), "_", ' ');
}

/* (transfer full): the key of @owner, with the entry of the map that it leads to. */
static char *
key_of (const Owner *owner, const char *entry)
{
  return entry != NULL ? g_strdup_printf ("%s.%s", owner->key->str, entry) : g_strdup (owner->key->str);
}

char *
weeg_log_place_field (const WeegLogPlace *self,
                      const WeegDossier *dossier,
                      const WeegLogNames *names,
                      const char *language)
{
  const Owner *owner = find_owner (self->owners, names, language);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  char *entry = NULL;

  if (self->list != NULL)
    {
      const Owner *keeper = find_owner (self->list, names, language);
      g_autofree char *list = name_field (keeper->type, keeper->key->str, names, language);

      g_ptr_array_add (parts, g_strdup_printf ("%s %u", list, self->item + 1));
    }
  if (self->entry != NULL && names != NULL)
    {
      g_autofree char *key = key_of (owner, self->entry);

      entry = names->field (owner->type, key, language);
    }
  if (entry != NULL)
    g_ptr_array_add (parts, lower_first (entry));
  else if (owner->key->len > 0)
    g_ptr_array_add (parts, name_field (owner->type, owner->key->str, names, language));
  if (self->entry != NULL && entry == NULL)
    g_ptr_array_add (parts, name_entry (dossier, owner, self->entry, language));
  if (parts->len == 0)
    return NULL;
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (", ", (char **)parts->pdata);
}

/* (transfer full): cut to what one reads at a glance, on one line. */
static char *
shorten (char *taken)
{
  g_autofree char *text = g_strdelimit (taken, "\n\t", ' ');
  g_autofree char *part = NULL;

  if (g_utf8_strlen (text, -1) <= LONGEST_TEXT)
    return g_steal_pointer (&text);
  part = g_utf8_substring (text, 0, LONGEST_TEXT);
  return g_strdup_printf ("%s…", g_strchomp (part));
}

/* (transfer full) (nullable): without anybody who knows the names of the field. */
static char *
plain_value (const WeegShape *shape, WeegCell cell, const char *language)
{
  const WeegLocale *locale = weeg_locale_get (language);

  switch (shape->kind)
    {
    case WEEG_KIND_BOOLEAN:
      return g_strdup (cell.boolean ? weeg_tr (language, "yes") : weeg_tr (language, "no"));
    case WEEG_KIND_NUMBER:
      return weeg_locale_format_trimmed (locale, cell.number, 9);
    case WEEG_KIND_INTEGER:
      return weeg_locale_format_trimmed (locale, (double)cell.integer, 0);
    case WEEG_KIND_TEXT:
      return g_strdup (weeg_text_get (cell.pointer, language));
    case WEEG_KIND_DATE:
      return weeg_locale_format_iso_date (locale, cell.pointer, WEEG_DATE_LONG);
    case WEEG_KIND_CHOICE:
      return g_strdup (weeg_name_is_known ("outcome", shape->names[cell.choice])
                           ? weeg_name (language, "outcome", shape->names[cell.choice])
                           : shape->names[cell.choice]);
    case WEEG_KIND_STRING:
    case WEEG_KIND_OPEN_CHOICE:
      return g_strdup (cell.pointer);
    case WEEG_KIND_QUANTITY:
      return ((const WeegQuantity *)cell.pointer)->plain
                 ? weeg_locale_format_trimmed (locale, weeg_quantity_base (cell.pointer, 0), 9)
                 : NULL;
    case WEEG_KIND_EITHER:
      return plain_value (((const WeegEither *)cell.pointer)->shape, ((const WeegEither *)cell.pointer)->cell,
                          language);
    default:
      return NULL;
    }
}

/* (transfer full) (nullable) */
static char *
say_value (const Owner *owner,
           const char *entry,
           const WeegShape *shape,
           WeegCell cell,
           const WeegDossier *dossier,
           const WeegLogNames *names,
           const char *language)
{
  char *text = NULL;

  if (shape->kind == WEEG_KIND_RECORD || shape->kind == WEEG_KIND_MAP || shape->kind == WEEG_KIND_JSON)
    return NULL;
  if (names != NULL && owner->key->len > 0)
    {
      g_autofree char *key = key_of (owner, entry);

      text = names->value (dossier, owner->type, key, shape, cell, language);
    }
  if (text == NULL)
    text = plain_value (shape, cell, language);
  return text != NULL && *text != '\0' ? shorten (text) : (g_free (text), NULL);
}

char *
weeg_log_place_value (const WeegLogPlace *self,
                      const char *json,
                      const WeegDossier *dossier,
                      const WeegLogNames *names,
                      const char *language)
{
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  WeegCell cell;
  char *text;

  if (json == NULL || !weeg_json_read_cell (self->shape, json, -1, &cell, problems))
    return NULL;
  text = say_value (find_owner (self->owners, names, language), self->entry, self->shape, cell, dossier,
                    names, language);
  weeg_cell_clear (self->shape, cell);
  return text;
}

/* (transfer full) (nullable): the value of @field of @record. */
static char *
value_of (const WeegRecord *record,
          const WeegField *field,
          const WeegDossier *dossier,
          const WeegLogNames *names,
          const char *language)
{
  g_autoptr (GString) key = g_string_new (field->key);
  Owner owner = { record->type, key };

  if (!weeg_record_has_field (record, field))
    return NULL;
  return say_value (&owner, NULL, &field->shape, weeg_record_get (record, field), dossier, names, language);
}

static gboolean
log_place_is_same (const WeegRecord *before, const WeegRecord *after, const WeegField *field)
{
  gboolean had = weeg_record_has_field (before, field), has = weeg_record_has_field (after, field);

  return had == has && (!has || weeg_cell_equal (&field->shape, weeg_record_get (before, field),
                                                 weeg_record_get (after, field)));
}

/* (transfer full): "severity 3 → 5", "severity 5", "severity taken away" */
static char *
say_difference (const WeegRecord *before,
                const WeegRecord *after,
                const WeegField *field,
                const WeegDossier *dossier,
                const WeegLogNames *names,
                const char *language)
{
  g_autofree char *name = name_field (before->type, field->key, names, language);
  g_autofree char *old = value_of (before, field, dossier, names, language);
  g_autofree char *new = value_of (after, field, dossier, names, language);

  if (!weeg_record_has_field (after, field))
    return g_strdup_printf (weeg_tr (language, "%s taken away"), name);
  if (old != NULL && new != NULL)
    return g_strdup_printf ("%s %s → %s", name, old, new);
  return new != NULL ? g_strdup_printf ("%s %s", name, new) : g_steal_pointer (&name);
}

char *
weeg_log_place_difference (const WeegLogPlace *self,
                           const char *old_json,
                           const char *new_json,
                           const WeegDossier *dossier,
                           const WeegLogNames *names,
                           const char *language)
{
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autoptr (WeegAnyRecord) before = NULL, after = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = 0;

  if (self->shape->kind != WEEG_KIND_RECORD || old_json == NULL || new_json == NULL)
    return NULL;
  before = weeg_json_read_record (self->shape->record, old_json, -1, problems);
  after = weeg_json_read_record (self->shape->record, new_json, -1, problems);
  if (before == NULL || after == NULL)
    return NULL;
  for (guint i = 0; i < self->shape->record->n_fields; i++)
    {
      const WeegField *field = &self->shape->record->fields[i];
      g_autofree char *one = NULL;

      if (log_place_is_same (before, after, field) || ++n > MOST_DIFFERENCES)
        continue;
      one = say_difference (before, after, field, dossier, names, language);
      g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", one);
    }
  if (n > MOST_DIFFERENCES)
    /* Translators: the end of a list of changes: "severity 3 → 5; and 2 more". */
    g_string_append_printf (text, weeg_tr (language, "; and %u more"), n - MOST_DIFFERENCES);
  return n > 0 ? g_strdup (text->str) : NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-dossier-item-private.h"

#include "weeg-fields.h"
#include "weeg-json-reader.h"
#include "weeg-text.h"

#include <stdio.h>

#define SOON_DAYS 30

struct _WeegDossierItem
{
  GObject parent_instance;
  char *id;
  char *title;
  char *sort_key; /* of the title, so that sorting does not collate again and again */
  char *phase;
  char *track;
  char *point_id;
  char *point_title;
  char *point_planned;
  WeegDue due;
  gboolean archived;
};

G_DEFINE_FINAL_TYPE (WeegDossierItem, weeg_dossier_item, G_TYPE_OBJECT)

enum
{
  PROP_ID = 1,
  PROP_TITLE,
  PROP_PHASE,
  PROP_TRACK,
  PROP_POINT_ID,
  PROP_POINT_TITLE,
  PROP_POINT_PLANNED,
  PROP_DUE,
  PROP_ARCHIVED,
  N_DOSSIER_ITEM_PROPERTIES,
};
static GParamSpec *dossier_item_properties[N_DOSSIER_ITEM_PROPERTIES];

/* The member of a string property. */
static char **
string_of (WeegDossierItem *self, guint property)
{
  switch (property)
    {
    case PROP_ID:
      return &self->id;
    case PROP_TITLE:
      return &self->title;
    case PROP_PHASE:
      return &self->phase;
    case PROP_TRACK:
      return &self->track;
    case PROP_POINT_ID:
      return &self->point_id;
    case PROP_POINT_TITLE:
      return &self->point_title;
    default:
      return &self->point_planned;
    }
}

static void
weeg_dossier_item_get_property (GObject *object, guint property, GValue *value, GParamSpec *spec)
{
  WeegDossierItem *self = WEEG_DOSSIER_ITEM (object);

  if (property == PROP_DUE)
    g_value_set_int (value, self->due);
  else if (property == PROP_ARCHIVED)
    g_value_set_boolean (value, self->archived);
  else
    g_value_set_string (value, *string_of (self, property));
}

static void
weeg_dossier_item_finalize (GObject *object)
{
  WeegDossierItem *self = WEEG_DOSSIER_ITEM (object);

  for (guint property = PROP_ID; property <= PROP_POINT_PLANNED; property++)
    g_free (*string_of (self, property));
  g_free (self->sort_key);
  G_OBJECT_CLASS (weeg_dossier_item_parent_class)->finalize (object);
}

static void
weeg_dossier_item_class_init (WeegDossierItemClass *klass)
{
  static const char *const names[] = { "id",       "title",       "phase",        "track",
                                       "point-id", "point-title", "point-planned" };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = weeg_dossier_item_get_property;
  object_class->finalize = weeg_dossier_item_finalize;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    dossier_item_properties[PROP_ID + i] = g_param_spec_string (names[i], NULL, NULL, NULL, flags);
  dossier_item_properties[PROP_DUE] =
      g_param_spec_int ("due", NULL, NULL, WEEG_DUE_NONE, WEEG_DUE_LATER, WEEG_DUE_NONE, flags);
  dossier_item_properties[PROP_ARCHIVED] = g_param_spec_boolean ("archived", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_DOSSIER_ITEM_PROPERTIES, dossier_item_properties);
}

static void
weeg_dossier_item_init (WeegDossierItem *self)
{
}

/* (nullable) (transfer full): what the JSON of a text says in @language. */
static char *
text_from_json (const char *json, const char *language)
{
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autoptr (WeegText) text = NULL;
  WeegCell cell;

  if (json == NULL || !weeg_json_read_cell (&weeg_text_shape, json, -1, &cell, problems))
    return NULL;
  text = cell.pointer;
  return g_strdup (weeg_text_get (text, language));
}

static gboolean
parse_date (const char *iso, GDate *date)
{
  int year, month, day;

  if (iso == NULL || sscanf (iso, "%4d-%2d-%2d", &year, &month, &day) != 3 ||
      !g_date_valid_dmy ((GDateDay)day, month, (GDateYear)year))
    return FALSE;
  g_date_set_dmy (date, (GDateDay)day, month, (GDateYear)year);
  return TRUE;
}

static WeegDue
due_of (const char *planned, const char *today)
{
  GDate then, now;
  int days;

  g_date_clear (&then, 1);
  g_date_clear (&now, 1);
  if (!parse_date (planned, &then) || !parse_date (today, &now))
    return WEEG_DUE_NONE;
  days = g_date_days_between (&now, &then);
  return days < 0 ? WEEG_DUE_OVERDUE : days <= SOON_DAYS ? WEEG_DUE_SOON : WEEG_DUE_LATER;
}

/* Takes @value; TRUE when it differs from what was there. */
static gboolean
take_string (WeegDossierItem *self, guint property, char *value)
{
  char **member = string_of (self, property);

  if (g_strcmp0 (*member, value) == 0)
    {
      g_free (value);
      return FALSE;
    }
  g_free (*member);
  *member = value;
  g_object_notify_by_pspec (G_OBJECT (self), dossier_item_properties[property]);
  return TRUE;
}

gboolean
weeg_dossier_item_update (WeegDossierItem *self,
                          const WeegOverview *overview,
                          const char *language,
                          const char *today)
{
  WeegDue due = due_of (overview->point_planned, today);
  char *title = text_from_json (overview->title, language);
  gboolean moved;

  take_string (self, PROP_ID, g_strdup (overview->id));
  moved = take_string (self, PROP_TITLE, title != NULL ? title : g_strdup (""));
  if (moved)
    {
      /* Without capitals: in some locales those would all come first. */
      g_autofree char *folded = g_utf8_casefold (self->title, -1);

      g_free (self->sort_key);
      self->sort_key = g_utf8_collate_key_for_filename (folded, -1);
    }
  take_string (self, PROP_PHASE, g_strdup (overview->phase));
  take_string (self, PROP_TRACK, g_strdup (overview->track));
  take_string (self, PROP_POINT_ID, g_strdup (overview->point_id));
  take_string (self, PROP_POINT_TITLE, text_from_json (overview->point_title, language));
  moved = take_string (self, PROP_POINT_PLANNED, g_strdup (overview->point_planned)) || moved;
  if (self->due != due)
    {
      self->due = due;
      g_object_notify_by_pspec (G_OBJECT (self), dossier_item_properties[PROP_DUE]);
    }
  if (self->archived != overview->archived)
    {
      self->archived = overview->archived;
      g_object_notify_by_pspec (G_OBJECT (self), dossier_item_properties[PROP_ARCHIVED]);
    }
  return moved;
}

WeegDossierItem *
weeg_dossier_item_new (const WeegOverview *overview, const char *language, const char *today)
{
  WeegDossierItem *self = g_object_new (WEEG_TYPE_DOSSIER_ITEM, NULL);

  weeg_dossier_item_update (self, overview, language, today);
  return self;
}

const char *
weeg_dossier_item_get_id (WeegDossierItem *self)
{
  g_return_val_if_fail (WEEG_IS_DOSSIER_ITEM (self), NULL);
  return self->id;
}

const char *
weeg_dossier_item_get_title (WeegDossierItem *self)
{
  g_return_val_if_fail (WEEG_IS_DOSSIER_ITEM (self), NULL);
  return self->title;
}

const char *
weeg_dossier_item_get_phase (WeegDossierItem *self)
{
  g_return_val_if_fail (WEEG_IS_DOSSIER_ITEM (self), NULL);
  return self->phase;
}

const char *
weeg_dossier_item_get_track (WeegDossierItem *self)
{
  g_return_val_if_fail (WEEG_IS_DOSSIER_ITEM (self), NULL);
  return self->track;
}

const char *
weeg_dossier_item_get_point_id (WeegDossierItem *self)
{
  g_return_val_if_fail (WEEG_IS_DOSSIER_ITEM (self), NULL);
  return self->point_id;
}

const char *
weeg_dossier_item_get_point_title (WeegDossierItem *self)
{
  g_return_val_if_fail (WEEG_IS_DOSSIER_ITEM (self), NULL);
  return self->point_title;
}

const char *
weeg_dossier_item_get_point_planned (WeegDossierItem *self)
{
  g_return_val_if_fail (WEEG_IS_DOSSIER_ITEM (self), NULL);
  return self->point_planned;
}

WeegDue
weeg_dossier_item_get_due (WeegDossierItem *self)
{
  g_return_val_if_fail (WEEG_IS_DOSSIER_ITEM (self), WEEG_DUE_NONE);
  return self->due;
}

gboolean
weeg_dossier_item_get_archived (WeegDossierItem *self)
{
  g_return_val_if_fail (WEEG_IS_DOSSIER_ITEM (self), FALSE);
  return self->archived;
}

int
weeg_dossier_item_compare (gconstpointer first, gconstpointer second, gpointer unused)
{
  const WeegDossierItem *a = first, *b = second;
  int order = (a->point_planned == NULL) - (b->point_planned == NULL);

  if (order == 0)
    order = g_strcmp0 (a->point_planned, b->point_planned);
  if (order == 0)
    order = g_strcmp0 (a->sort_key, b->sort_key);
  return order != 0 ? order : g_strcmp0 (a->id, b->id);
}

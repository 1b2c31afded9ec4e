/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-hold-items.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "weeg-edit-words.h"
#include "weeg-field-row.h"
#include "weeg-field-words.h"
#include "weeg-hold-parts.h"
#include "weeg-path.h"
#include "weeg-rows.h"

struct _WeegHoldItems
{
  GtkBox parent_instance;

  WeegDossierSession *session;
  const char *language;
  char *point;
  WeegHoldItemsWords words; /* lent */
  const WeegRecordWords *record;
  GtkWidget *empty; /* the sentence while there is nothing */
  GtkWidget *items; /* box of AdwPreferencesGroup, one an item */
  GtkWidget *add;
  GtkWidget *message;
};

G_DEFINE_FINAL_TYPE (WeegHoldItems, weeg_hold_items, GTK_TYPE_BOX)

/* What is there now; @shape says of what kind also while it is not. */
static const WeegList *
hold_items_look_up (WeegHoldItems *self, const WeegShape **shape)
{
  g_autofree char *text = weeg_hold_path (self->session, self->point, self->words.below);
  g_autoptr (WeegPath) path = weeg_path_parse (text, NULL);
  gboolean present = FALSE;
  WeegCell cell;

  if (path == NULL ||
      !weeg_path_get (path, weeg_dossier_session_get_dossier (self->session), shape, &present, &cell, NULL))
    return NULL;
  return present ? cell.pointer : NULL;
}

static char *
hold_items_dup_path (WeegHoldItems *self, guint index)
{
  g_autofree char *below = g_strdup_printf ("%s[%u]", self->words.below, index);

  return weeg_hold_path (self->session, self->point, below);
}

static GtkWidget *
get_group (WeegHoldItems *self, guint index)
{
  GtkWidget *group = gtk_widget_get_first_child (self->items);

  for (guint i = 0; i < index && group != NULL; i++)
    group = gtk_widget_get_next_sibling (group);
  return group;
}

static GPtrArray *
get_rows (GtkWidget *group)
{
  return g_object_get_data (G_OBJECT (group), "rows");
}

void
weeg_hold_items_add (WeegHoldItems *self)
{
  g_autoptr (WeegEdit) edit = NULL;
  g_autoptr (WeegAnyRecord) record = NULL;
  g_autofree char *path = NULL;
  guint n;
  GtkWidget *group;

  g_return_if_fail (WEEG_IS_HOLD_ITEMS (self));

  n = weeg_list_n (hold_items_look_up (self, NULL));
  path = hold_items_dup_path (self, n);
  record = weeg_edit_words_fresh (weeg_dossier_session_get_dossier (self->session), self->language,
                                  self->record, self->words.below);
  /* A form would say "New condition": here the empty line itself asks. */
  for (guint i = 0; i < record->type->n_fields; i++)
    if (record->type->fields[i].shape.kind == WEEG_KIND_TEXT &&
        weeg_record_has_field (record, &record->type->fields[i]))
      weeg_record_take (record, &record->type->fields[i], (WeegCell){ .pointer = weeg_text_new ("") });
  edit = weeg_edit_new (weeg_record_tr (self->language, self->record->add));
  weeg_edit_add_record (edit, path, record);
  if (!weeg_hold_make (self->session, edit, self->language, self->message))
    return;
  weeg_hold_items_update (self);
  group = get_group (self, n);
  if (group != NULL)
    gtk_widget_child_focus (group, GTK_DIR_TAB_FORWARD);
}

void
weeg_hold_items_remove (WeegHoldItems *self, guint index)
{
  g_autoptr (WeegEdit) edit = NULL;
  g_autofree char *path = NULL, *name = NULL, *which = NULL;

  g_return_if_fail (WEEG_IS_HOLD_ITEMS (self));

  if (index >= weeg_list_n (hold_items_look_up (self, NULL)))
    return;
  path = hold_items_dup_path (self, index);
  which = g_strdup_printf ("%s %u", weeg_record_tr (self->language, self->record->singular), index + 1);
  name = g_strdup_printf (_ ("Remove “%s”"), which);
  edit = weeg_edit_new (name);
  weeg_edit_remove (edit, path);
  weeg_hold_make (self->session, edit, self->language, self->message);
  gtk_widget_grab_focus (self->add);
}

static void
hold_items_remove_cb (WeegHoldItems *self, GtkWidget *button)
{
  weeg_hold_items_remove (self, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "index")));
}

/* The fields of item @index. */
static GtkWidget *
hold_items_group_new (WeegHoldItems *self, guint index)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *remove = gtk_button_new_from_icon_name ("user-trash-symbolic");
  GPtrArray *rows = g_ptr_array_new ();
  g_auto (GStrv) keys = g_strsplit (self->words.keys, " ", -1);
  g_autofree char *title = g_strdup_printf ("%s %u", self->words.item, index + 1);
  g_autofree char *spoken = g_strdup_printf (_ ("Remove “%s”"), title);

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), title);
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (remove, spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data (G_OBJECT (remove), "index", GUINT_TO_POINTER (index));
  g_signal_connect_object (remove, "clicked", G_CALLBACK (hold_items_remove_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), remove);
  for (guint i = 0; keys[i] != NULL; i++)
    {
      GtkWidget *row = weeg_field_row_new (self->session, self->language, self->record,
                                           weeg_record_words_get (self->record, keys[i]), NULL, NULL);

      g_ptr_array_add (rows, row);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
  g_object_set_data_full (G_OBJECT (group), "rows", rows, (GDestroyNotify)g_ptr_array_unref);
  return group;
}

void
weeg_hold_items_update (WeegHoldItems *self)
{
  guint n;
  GtkWidget *group;

  g_return_if_fail (WEEG_IS_HOLD_ITEMS (self));

  n = weeg_list_n (hold_items_look_up (self, NULL));
  while ((group = get_group (self, n)) != NULL)
    gtk_box_remove (GTK_BOX (self->items), group);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = hold_items_dup_path (self, i);
      GPtrArray *rows;

      group = get_group (self, i);
      if (group == NULL)
        {
          group = hold_items_group_new (self, i);
          gtk_box_append (GTK_BOX (self->items), group);
        }
      rows = get_rows (group);
      for (guint j = 0; j < rows->len; j++)
        weeg_field_row_show (rows->pdata[j], path);
    }
  gtk_widget_set_visible (self->empty, n == 0);
  gtk_widget_set_visible (self->items, n > 0);
  gtk_widget_set_sensitive (self->add, !weeg_dossier_session_is_read_only (self->session));
}

gboolean
weeg_hold_items_commit (WeegHoldItems *self)
{
  gboolean good = TRUE;

  g_return_val_if_fail (WEEG_IS_HOLD_ITEMS (self), FALSE);

  for (GtkWidget *group = gtk_widget_get_first_child (self->items); group != NULL;
       group = gtk_widget_get_next_sibling (group))
    {
      GPtrArray *rows = get_rows (group);

      for (guint i = 0; i < rows->len; i++)
        good = weeg_field_row_commit (rows->pdata[i]) && good;
    }
  return good;
}

static void
weeg_hold_items_finalize (GObject *object)
{
  WeegHoldItems *self = WEEG_HOLD_ITEMS (object);

  g_clear_object (&self->session);
  g_free (self->point);
  G_OBJECT_CLASS (weeg_hold_items_parent_class)->finalize (object);
}

static void
weeg_hold_items_class_init (WeegHoldItemsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = weeg_hold_items_finalize;
}

static void
weeg_hold_items_init (WeegHoldItems *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 9);
}

static void
hold_items_build (WeegHoldItems *self)
{
  GtkWidget *head = adw_preferences_group_new ();

  weeg_group_set_title (head, self->words.heading);
  self->add = weeg_hold_header_button_new (weeg_record_tr (self->language, self->record->add));
  g_signal_connect_object (self->add, "clicked", G_CALLBACK (weeg_hold_items_add), self, G_CONNECT_SWAPPED);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (head), self->add);
  self->empty = adw_preferences_group_new ();
  weeg_group_add_empty (self->empty, self->words.why);
  self->items = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->message = weeg_hold_message_new ();
  gtk_box_append (GTK_BOX (self), head);
  gtk_box_append (GTK_BOX (self), self->empty);
  gtk_box_append (GTK_BOX (self), self->items);
  gtk_box_append (GTK_BOX (self), self->message);
}

GtkWidget *
weeg_hold_items_new (WeegDossierSession *session,
                     const char *language,
                     const char *point,
                     const WeegHoldItemsWords *words)
{
  WeegHoldItems *self;
  const WeegShape *shape = NULL;

  g_return_val_if_fail (WEEG_IS_DOSSIER_SESSION (session), NULL);
  g_return_val_if_fail (point != NULL && words != NULL, NULL);

  self = g_object_new (WEEG_TYPE_HOLD_ITEMS, NULL);
  self->session = g_object_ref (session);
  self->language = language;
  self->point = g_strdup (point);
  self->words = *words;
  hold_items_look_up (self, &shape);
  g_return_val_if_fail (shape != NULL && shape->kind == WEEG_KIND_LIST, NULL);
  self->record = weeg_record_words_find (shape->item->record);
  g_return_val_if_fail (self->record != NULL, NULL);
  hold_items_build (self);
  return GTK_WIDGET (self);
}

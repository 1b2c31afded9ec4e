/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-zones-field.h"

#include <glib/gi18n.h>

#include "weeg-button.h"
#include "weeg-drop-down.h"
#include "weeg-edit-words.h"
#include "weeg-field-value.h"
#include "weeg-label.h"
#include "weeg-names.h"
#include "weeg-zones-edit.h"

#define MOST 5

struct _WeegZonesField
{
  GtkBox parent_instance;

  WeegDossierSession *session;
  const char *language; /* static */
  GtkWidget *grid;
  GtkWidget *tables; /* the buttons that take a table as a whole */
  GtkWidget *message;
  GtkDropDown *cells[MOST][MOST]; /* [probability - 1][severity - 1] */
  guint rows, columns;            /* that the grid was made for */
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (WeegZonesField, weeg_zones_field, GTK_TYPE_BOX)

static const WeegList *
get_zones (WeegZonesField *self)
{
  const WeegSettings *settings = weeg_dossier_session_get_dossier (self->session)->settings;

  return settings != NULL ? settings->zones : NULL;
}

static void
show_cells (WeegZonesField *self)
{
  const WeegList *zones = get_zones (self);
  gboolean editable = !weeg_dossier_session_is_read_only (self->session);

  self->showing = TRUE;
  for (guint row = 0; row < self->rows; row++)
    for (guint column = 0; column < self->columns; column++)
      {
        GtkDropDown *cell = self->cells[row][column];
        int zone = weeg_list_cell (weeg_list_get (zones, row), column).choice;

        gtk_drop_down_set_selected (cell, (guint)zone);
        gtk_widget_set_sensitive (GTK_WIDGET (cell), editable);
        for (guint i = 0; weeg_zone_names[i] != NULL; i++)
          gtk_widget_remove_css_class (GTK_WIDGET (cell), weeg_zone_names[i]);
        gtk_widget_add_css_class (GTK_WIDGET (cell), weeg_zone_names[zone]);
      }
  self->showing = FALSE;
}

static void
make (WeegZonesField *self, WeegEdit *edit)
{
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;

  /* What is not saved but made is for the bar that says so. */
  if (!weeg_dossier_session_edit (self->session, edit, &error) && error->domain == WEEG_EDIT_ERROR)
    message = weeg_edit_words_error (error, self->language);
  weeg_label_say (self->message, message, TRUE);
  show_cells (self);
}

static void
zones_field_chosen_cb (WeegZonesField *self, GParamSpec *spec, GtkDropDown *cell)
{
  guint place = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (cell), "place"));
  guint zone = gtk_drop_down_get_selected (cell);
  g_autofree char *path = NULL;
  g_autofree char *name = NULL;
  g_autoptr (WeegEdit) edit = NULL;

  if (self->showing || zone == GTK_INVALID_LIST_POSITION)
    return;
  path = g_strdup_printf ("settings.zones[%u][%u]", place / MOST, place % MOST);
  /* Translators: the name of an edit: a cell of the table of risk zones. */
  name = g_strdup_printf (_ ("Zone of probability %u, severity %u"), place / MOST + 1, place % MOST + 1);
  edit = weeg_edit_new (name);
  weeg_edit_set_choice (edit, path, weeg_zone_names[zone]);
  make (self, edit);
}

static void
take_table (WeegZonesField *self, WeegZones zones, const char *name)
{
  const WeegDossier *dossier = weeg_dossier_session_get_dossier (self->session);
  const WeegRisk *outside = weeg_zones_find_outside (zones, dossier);
  g_autoptr (WeegEdit) edit = weeg_zones_edit_new (zones, name);
  g_autofree char *title = NULL, *message = NULL;

  if (outside == NULL)
    {
      make (self, edit);
      return;
    }
  title = weeg_field_value_title (dossier, self->language, (const WeegRecord *)outside);
  message = g_strdup_printf (_ ("“%s” has a probability or severity that is not in that table; choose those "
                                "anew first."),
                             title);
  weeg_label_say (self->message, message, TRUE);
}

static void
take_usual_cb (WeegZonesField *self)
{
  take_table (self, WEEG_ZONES_USUAL, _ ("Risk zones: the table of 5 × 5"));
}

static void
take_hfmea_cb (WeegZonesField *self)
{
  take_table (self, WEEG_ZONES_HFMEA, _ ("Risk zones: the table of HFMEA"));
}

static GtkDropDown *
cell_new (WeegZonesField *self, guint row, guint column)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *label = g_strdup_printf (_ ("Probability %u, severity %u"), row + 1, column + 1);
  GtkWidget *cell;

  for (guint i = 0; weeg_zone_names[i] != NULL; i++)
    gtk_string_list_append (names, weeg_name (self->language, "zone", weeg_zone_names[i]));
  cell = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL);
  weeg_drop_down_set_up (GTK_DROP_DOWN (cell), label);
  gtk_widget_add_css_class (cell, "zone");
  gtk_widget_set_hexpand (cell, TRUE);
  g_object_set_data (G_OBJECT (cell), "place", GUINT_TO_POINTER (row * MOST + column));
  g_signal_connect_object (cell, "notify::selected", G_CALLBACK (zones_field_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_DROP_DOWN (cell);
}

static GtkWidget *
number_new (guint number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "numeric");
  return label;
}

static void
zones_field_build (WeegZonesField *self, guint rows, guint columns)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->grid)) != NULL)
    gtk_grid_remove (GTK_GRID (self->grid), child);
  self->rows = rows;
  self->columns = columns;
  for (guint row = 0; row < rows; row++)
    {
      int line = (int)(rows - 1 - row);

      gtk_grid_attach (GTK_GRID (self->grid), number_new (row + 1), 0, line, 1, 1);
      for (guint column = 0; column < columns; column++)
        {
          self->cells[row][column] = cell_new (self, row, column);
          gtk_grid_attach (GTK_GRID (self->grid), GTK_WIDGET (self->cells[row][column]), (int)column + 1,
                           line, 1, 1);
        }
    }
  for (guint column = 0; column < columns; column++)
    gtk_grid_attach (GTK_GRID (self->grid), number_new (column + 1), (int)column + 1, (int)rows, 1, 1);
}

static void
zones_field_show (WeegZonesField *self)
{
  const WeegList *zones = get_zones (self);
  guint rows = MIN (weeg_list_n (zones), MOST);
  guint columns = rows > 0 ? MIN (weeg_list_n (weeg_list_get (zones, 0)), MOST) : 0;

  if (rows != self->rows || columns != self->columns)
    zones_field_build (self, rows, columns);
  gtk_widget_set_visible (GTK_WIDGET (self), rows > 0);
  gtk_widget_set_sensitive (self->tables, !weeg_dossier_session_is_read_only (self->session));
  show_cells (self);
}

static void
weeg_zones_field_dispose (GObject *object)
{
  g_clear_object (&WEEG_ZONES_FIELD (object)->session);
  G_OBJECT_CLASS (weeg_zones_field_parent_class)->dispose (object);
}

static void
weeg_zones_field_class_init (WeegZonesFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = weeg_zones_field_dispose;
}

static void
weeg_zones_field_init (WeegZonesField *self)
{
  GtkWidget *heading = weeg_label_new_wrapping (_ ("Risk zones"), "heading");
  GtkWidget *note = weeg_label_new_wrapping (
      _ ("Probability upwards, severity to the right. An extreme risk asks for acceptance."), "dim-label");

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  self->grid = gtk_grid_new ();
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 3);
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 3);
  self->tables = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  weeg_button_append (
      self->tables, _ ("Take 5 × 5"),
      _ ("Probability and severity from 1 to 5, zones by their product; the highest acceptable risk "
         "becomes 10"),
      G_CALLBACK (take_usual_cb), self);
  weeg_button_append (self->tables, _ ("Take 4 × 4 (HFMEA)"),
                      _ ("Probability and severity from 1 to 4, as in healthcare failure mode and effect "
                         "analysis (in Dutch SAFER), which asks for measures from 8 on; that becomes the "
                         "highest acceptable risk"),
                      G_CALLBACK (take_hfmea_cb), self);
  self->message = weeg_label_new_wrapping (NULL, "error");
  gtk_widget_set_visible (self->message, FALSE);
  gtk_box_append (GTK_BOX (self), heading);
  gtk_box_append (GTK_BOX (self), note);
  gtk_box_append (GTK_BOX (self), self->grid);
  gtk_box_append (GTK_BOX (self), self->tables);
  gtk_box_append (GTK_BOX (self), self->message);
}

GtkWidget *
weeg_zones_field_new (WeegDossierSession *session, const char *language)
{
  WeegZonesField *self;

  g_return_val_if_fail (WEEG_IS_DOSSIER_SESSION (session), NULL);

  self = g_object_new (WEEG_TYPE_ZONES_FIELD, NULL);
  self->session = g_object_ref (session);
  self->language = language;
  zones_field_show (self);
  g_signal_connect_object (session, "notify::dossier", G_CALLBACK (zones_field_show), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::read-only", G_CALLBACK (zones_field_show), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

GtkDropDown *
weeg_zones_field_get_cell (WeegZonesField *self, guint probability, guint severity)
{
  g_return_val_if_fail (WEEG_IS_ZONES_FIELD (self), NULL);
  if (probability < 1 || probability > self->rows || severity < 1 || severity > self->columns)
    return NULL;
  return self->cells[probability - 1][severity - 1];
}

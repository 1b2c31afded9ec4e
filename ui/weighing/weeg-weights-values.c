/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-weights-values.h"

#include <glib/gi18n.h>

#include "weeg-value-result.h"

struct _WeegWeightsValues
{
  GtkGrid parent_instance;

  guint n_rows, n_columns;
  GPtrArray *names;  /* labels; borrowed */
  GPtrArray *titles; /* labels; borrowed */
  GPtrArray *cells;  /* labels, [row][column]; borrowed */
};

G_DEFINE_FINAL_TYPE (WeegWeightsValues, weeg_weights_values, GTK_TYPE_GRID)

static GtkWidget *
weights_values_label_new (double xalign, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), (float)xalign);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

/* Beside more columns there is no room for a name: it stands above its numbers. */
#define MOST_BESIDE 2

/* No wider than a cell: what the titles take, the names lack, and a name broken within a word is hard to
 * read. */
#define WEIGHTS_VALUES_TITLE_CHARS 10

static void
weights_values_build (WeegWeightsValues *self, guint n_rows, guint n_columns)
{
  gboolean above = n_columns > MOST_BESIDE;
  GtkWidget *child;

  if (self->n_rows == n_rows && self->n_columns == n_columns)
    return;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_grid_remove (GTK_GRID (self), child);
  g_ptr_array_set_size (self->names, 0);
  g_ptr_array_set_size (self->titles, 0);
  g_ptr_array_set_size (self->cells, 0);
  self->n_rows = n_rows;
  self->n_columns = n_columns;
  for (guint j = 0; j < n_columns; j++)
    {
      GtkWidget *title = weights_values_label_new (1, "caption-heading");

      gtk_widget_add_css_class (title, "dim-label");
      gtk_label_set_justify (GTK_LABEL (title), GTK_JUSTIFY_RIGHT);
      gtk_label_set_max_width_chars (GTK_LABEL (title), WEIGHTS_VALUES_TITLE_CHARS);
      gtk_grid_attach (GTK_GRID (self), title, (int)j + 1, 0, 1, 1);
      g_ptr_array_add (self->titles, title);
    }
  for (guint i = 0; i < n_rows; i++)
    {
      GtkWidget *name = weights_values_label_new (0, "body");

      gtk_widget_set_hexpand (name, TRUE);
      gtk_grid_attach (GTK_GRID (self), name, 0, above ? 2 * (int)i + 1 : (int)i + 1,
                       above ? (int)n_columns + 1 : 1, 1);
      g_ptr_array_add (self->names, name);
      for (guint j = 0; j < n_columns; j++)
        {
          GtkWidget *cell = weights_values_label_new (1, "numeric");

          gtk_label_set_width_chars (GTK_LABEL (cell), 6);

          gtk_grid_attach (GTK_GRID (self), cell, (int)j + 1, above ? 2 * (int)i + 2 : (int)i + 1, 1, 1);
          g_ptr_array_add (self->cells, cell);
        }
    }
}

static void
set_text (GtkWidget *label, const char *text)
{
  if (g_strcmp0 (gtk_label_get_label (GTK_LABEL (label)), text) != 0)
    gtk_label_set_label (GTK_LABEL (label), text);
}

/* "73.5 · rank 1", "73.5 · out", or the range in which it must lie. */
static char *
weights_values_describe (const WeegView *view, const WeegPreviewed *value, gboolean knocked_out)
{
  g_autofree char *number = NULL;

  if (value->high - value->low > WEEG_VALUE_TIE)
    return weeg_locale_format_range (view->locale, value->low, value->high, 0);
  number = weeg_locale_format_number (view->locale, value->low, 1);
  if (knocked_out)
    /* Translators: a value, of an alternative that drops out because it stays below a must. */
    return g_strdup_printf (_ ("%s · knocked out"), number);
  if (value->rank == 0)
    return g_steal_pointer (&number);
  /* Translators: a value and the place of its alternative in the order, short: “73.5 · no. 1”. */
  return g_strdup_printf (_ ("%s · no. %u"), number, value->rank);
}

static void
show_column (WeegWeightsValues *self,
             const WeegView *view,
             const WeegValuePreview *preview,
             const WeegWeightsColumn *column,
             guint j,
             WeegPreviewed *values)
{
  set_text (self->titles->pdata[j], column->title);
  if (column->weights != NULL)
    weeg_value_preview_values (preview, column->weights, values);
  for (guint i = 0; i < self->n_rows; i++)
    {
      g_autofree char *text =
          column->weights != NULL
              ? weights_values_describe (view, &values[i], weeg_value_preview_is_knocked_out (preview, i))
              : g_strdup ("–");

      set_text (self->cells->pdata[i * self->n_columns + j], text);
    }
}

/* The whole row in one breath, as a screen reader has no columns here. */
static void
weights_values_name_row (WeegWeightsValues *self, guint i, const char *name)
{
  g_autoptr (GString) spoken = g_string_new (name);

  set_text (self->names->pdata[i], name);
  for (guint j = 0; j < self->n_columns; j++)
    g_string_append_printf (spoken, ", %s: %s", gtk_label_get_label (self->titles->pdata[j]),
                            gtk_label_get_label (self->cells->pdata[i * self->n_columns + j]));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->names->pdata[i]), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken->str, -1);
}

void
weeg_weights_values_show (WeegWeightsValues *self,
                          const WeegView *view,
                          const WeegValuePreview *preview,
                          const WeegWeightsColumn *columns,
                          guint n_columns)
{
  g_autofree WeegPreviewed *values = NULL;
  guint n_rows;

  g_return_if_fail (WEEG_IS_WEIGHTS_VALUES (self));
  g_return_if_fail (view != NULL && preview != NULL);

  n_rows = weeg_value_preview_n_alternatives (preview);
  values = g_new0 (WeegPreviewed, n_rows + 1);
  weights_values_build (self, n_rows, n_columns);
  for (guint j = 0; j < n_columns; j++)
    show_column (self, view, preview, &columns[j], j, values);
  for (guint i = 0; i < n_rows; i++)
    weights_values_name_row (self, i,
                             weeg_view_alternative (view, weeg_value_preview_alternative (preview, i)));
}

const char *
weeg_weights_values_get_text (WeegWeightsValues *self, guint alternative, guint column)
{
  g_return_val_if_fail (WEEG_IS_WEIGHTS_VALUES (self), NULL);
  g_return_val_if_fail (alternative < self->n_rows && column < self->n_columns, NULL);
  return gtk_label_get_label (self->cells->pdata[alternative * self->n_columns + column]);
}

static void
weeg_weights_values_finalize (GObject *object)
{
  WeegWeightsValues *self = WEEG_WEIGHTS_VALUES (object);

  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->titles);
  g_ptr_array_unref (self->cells);
  G_OBJECT_CLASS (weeg_weights_values_parent_class)->finalize (object);
}

static void
weeg_weights_values_class_init (WeegWeightsValuesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = weeg_weights_values_finalize;
}

static void
weeg_weights_values_init (WeegWeightsValues *self)
{
  self->names = g_ptr_array_new ();
  self->titles = g_ptr_array_new ();
  self->cells = g_ptr_array_new ();
  gtk_grid_set_row_spacing (GTK_GRID (self), 6);
  gtk_grid_set_column_spacing (GTK_GRID (self), 12);
}

GtkWidget *
weeg_weights_values_new (void)
{
  return g_object_new (WEEG_TYPE_WEIGHTS_VALUES, NULL);
}

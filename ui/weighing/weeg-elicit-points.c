/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-elicit-points.h"

#include <glib/gi18n.h>

#include "weeg-weights-row.h"

#define MOST_SWING 100

struct _WeegElicitPoints
{
  WeegElicitPane parent_instance;

  GtkWidget *list;
  GPtrArray *rows; /* of WeegWeightsRow; borrowed */
};

G_DEFINE_FINAL_TYPE (WeegElicitPoints, weeg_elicit_points, WEEG_TYPE_ELICIT_PANE)

/* The name of what a criterion is part of, as a heading above the first of them. */
static void
header_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer unused)
{
  const char *part = g_object_get_data (G_OBJECT (row), "part");
  const char *above = before != NULL ? g_object_get_data (G_OBJECT (before), "part") : NULL;
  GtkWidget *label;

  if (part == NULL || *part == '\0' || g_strcmp0 (part, above) == 0)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  label = gtk_label_new (part);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_margin_top (label, 12);
  gtk_widget_set_margin_bottom (label, 3);
  gtk_widget_set_margin_start (label, 12);
  gtk_list_box_row_set_header (row, label);
}

static void
elicit_points_build (WeegElicitPane *pane, const WeegView *view, const GPtrArray *leaves)
{
  WeegElicitPoints *self = WEEG_ELICIT_POINTS (pane);
  gboolean swing = weeg_elicit_pane_get_method (pane) == WEEG_WEIGHT_METHOD_SWING;

  g_ptr_array_set_size (self->rows, 0);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_list_box_set_header_func (GTK_LIST_BOX (self->list), header_cb, NULL, NULL);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Points per criterion"), -1);
  for (guint i = 0; i < leaves->len; i++)
    {
      const WeegCriterion *criterion = leaves->pdata[i];
      g_autofree char *caption = swing ? weeg_elicit_words_scale (view, criterion) : NULL;
      GtkWidget *row = weeg_weights_row_new (view, criterion, caption, swing ? MOST_SWING : 0);
      const char *part = criterion->parent != NULL ? weeg_view_criterion (view, criterion->parent) : "";

      g_object_set_data_full (G_OBJECT (row), "part", g_strdup (part), g_free);
      g_signal_connect_object (row, "edited", G_CALLBACK (weeg_elicit_pane_edited), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (row, "typing", G_CALLBACK (weeg_elicit_pane_typing), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (GTK_LIST_BOX (self->list), row);
      g_ptr_array_add (self->rows, row);
    }
  gtk_box_append (GTK_BOX (self), self->list);
}

static void
elicit_points_show (WeegElicitPane *pane, const WeegView *view, const WeegWeights *given)
{
  WeegElicitPoints *self = WEEG_ELICIT_POINTS (pane);
  const WeegMap *points = given != NULL ? given->points : NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      WeegWeightsRow *row = self->rows->pdata[i];
      const char *id = weeg_weights_row_get_criterion (row);

      weeg_weights_row_show (row, weeg_map_has (points, id), weeg_map_number (points, id, 0));
    }
}

static void
read_points (WeegElicitPane *pane, WeegWeights *fresh)
{
  WeegElicitPoints *self = WEEG_ELICIT_POINTS (pane);
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);
  GArray *cells = g_array_new (FALSE, TRUE, sizeof (WeegCell));

  for (guint i = 0; i < self->rows->len; i++)
    {
      WeegWeightsRow *row = self->rows->pdata[i];
      WeegCell cell;

      if (!weeg_weights_row_get (row, &cell.number))
        continue;
      g_ptr_array_add (keys, g_strdup (weeg_weights_row_get_criterion (row)));
      g_array_append_val (cells, cell);
    }
  WEEG_REPLACE (
      fresh, points,
      weeg_map_new_take (weeg_record_type_find (&weeg_weights_type, "points")->shape.item, keys, cells));
}

static void
elicit_points_tell (WeegElicitPane *pane, const WeegView *view, const WeegMap *weights)
{
  WeegElicitPoints *self = WEEG_ELICIT_POINTS (pane);

  for (guint i = 0; i < self->rows->len; i++)
    {
      WeegWeightsRow *row = self->rows->pdata[i];

      weeg_weights_row_set_share (row, weeg_map_number (weights, weeg_weights_row_get_criterion (row), -1));
    }
}

static void
weeg_elicit_points_finalize (GObject *object)
{
  g_ptr_array_unref (WEEG_ELICIT_POINTS (object)->rows);
  G_OBJECT_CLASS (weeg_elicit_points_parent_class)->finalize (object);
}

static void
weeg_elicit_points_class_init (WeegElicitPointsClass *klass)
{
  WeegElicitPaneClass *pane_class = WEEG_ELICIT_PANE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = weeg_elicit_points_finalize;
  pane_class->build = elicit_points_build;
  pane_class->show = elicit_points_show;
  pane_class->read = read_points;
  pane_class->tell = elicit_points_tell;
}

static void
weeg_elicit_points_init (WeegElicitPoints *self)
{
  self->rows = g_ptr_array_new ();
}

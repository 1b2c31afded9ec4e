/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-track-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "weeg-even-layout.h"
#include "weeg-names.h"

/* Room for a mark beside or above the words of its station. */
#define MARK_ROOM 30
#define MARK_RADIUS 9.0

typedef enum
{
  STATION_HELD,
  STATION_NEXT,
  STATION_LATER,
} StationState;

/* An item of the list: one station. */
#define WEEG_TYPE_TRACK_STATION (weeg_track_station_get_type ())
G_DECLARE_FINAL_TYPE (WeegTrackStation, weeg_track_station, WEEG, TRACK_STATION, AdwBin)

struct _WeegTrackStation
{
  AdwBin parent_instance;
  GtkWidget *button;
  GtkWidget *name;
  GtkWidget *detail;
  StationState state;
  int index;
};

G_DEFINE_FINAL_TYPE (WeegTrackStation, weeg_track_station, ADW_TYPE_BIN)

struct _WeegTrackView
{
  GtkWidget parent_instance;
  gboolean upright;
};

G_DEFINE_FINAL_TYPE (WeegTrackView, weeg_track_view, GTK_TYPE_WIDGET)

enum
{
  POINT_CHOSEN,
  N_TRACK_VIEW_SIGNALS,
};

static guint track_view_signals[N_TRACK_VIEW_SIGNALS];

static void
track_view_clicked_cb (WeegTrackStation *station)
{
  GtkWidget *view = gtk_widget_get_parent (GTK_WIDGET (station));

  g_signal_emit (view, track_view_signals[POINT_CHOSEN], 0, station->index);
}

static void
weeg_track_station_class_init (WeegTrackStationClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "station");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
weeg_track_station_init (WeegTrackStation *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->name = gtk_label_new (NULL);
  self->detail = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->name), TRUE);
  gtk_label_set_wrap (GTK_LABEL (self->detail), TRUE);
  gtk_widget_add_css_class (self->detail, "caption");
  gtk_widget_add_css_class (self->detail, "numeric");
  gtk_box_append (GTK_BOX (box), self->name);
  gtk_box_append (GTK_BOX (box), self->detail);
  self->button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->button), box);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_set_valign (self->button, GTK_ALIGN_START);
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (track_view_clicked_cb), self);
  adw_bin_set_child (ADW_BIN (self), self->button);
}

/* The words stand below the mark, or beside it. */
static void
set_upright (WeegTrackStation *self, gboolean upright)
{
  double xalign = upright ? 0 : 0.5;

  gtk_widget_set_margin_top (self->button, upright ? 0 : MARK_ROOM);
  gtk_widget_set_margin_start (self->button, upright ? MARK_ROOM : 0);
  gtk_widget_set_halign (self->button, upright ? GTK_ALIGN_START : GTK_ALIGN_CENTER);
  gtk_label_set_xalign (GTK_LABEL (self->name), (float)xalign);
  gtk_label_set_xalign (GTK_LABEL (self->detail), (float)xalign);
  gtk_label_set_justify (GTK_LABEL (self->name), upright ? GTK_JUSTIFY_LEFT : GTK_JUSTIFY_CENTER);
  gtk_label_set_justify (GTK_LABEL (self->detail), upright ? GTK_JUSTIFY_LEFT : GTK_JUSTIFY_CENTER);
}

/* (transfer full): "go on, 12 March 2026", "planned for October 2027". */
static char *
track_view_describe (const WeegView *view,
                     const WeegDecisionPoint *point,
                     StationState state,
                     const char *today)
{
  g_autofree char *date = NULL;

  if (point->held != NULL)
    {
      const char *outcome = weeg_name (view->language, "outcome", weeg_outcome_names[point->held->outcome]);

      date = weeg_view_date (view, point->held->date);
      return *date != '\0' ? g_strdup_printf ("%s, %s", outcome, date) : g_strdup (outcome);
    }
  if (point->planned == NULL)
    return g_strdup (_ ("no date yet"));
  date = weeg_view_date (view, point->planned);
  if (strcmp (point->planned, today) < 0)
    /* Translators: %s is a date that has passed. */
    return g_strdup_printf (_ ("was due %s"), date);
  if (state == STATION_NEXT)
    /* Translators: %s is a date. */
    return g_strdup_printf (_ ("next, %s"), date);
  /* Translators: %s is a date. */
  return g_strdup_printf (_ ("planned, %s"), date);
}

static void
track_view_look_up (GtkWidget *widget, const char *name, GdkRGBA *color)
{
  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, color))
    gtk_style_context_get_color (gtk_widget_get_style_context (widget), color);
}

static void
draw_mark (GtkWidget *view, cairo_t *cr, StationState state, double x, double y)
{
  GdkRGBA color;

  track_view_look_up (view,
                      state == STATION_HELD   ? "success_color"
                      : state == STATION_NEXT ? "accent_color"
                                              : "window_fg_color",
                      &color);
  if (state == STATION_LATER)
    color.alpha = 0.45F;
  cairo_new_path (cr);
  cairo_arc (cr, x, y, state == STATION_LATER ? MARK_RADIUS - 2 : MARK_RADIUS, 0, 2 * G_PI);
  if (state != STATION_HELD)
    {
      GdkRGBA paper;

      track_view_look_up (view, "window_bg_color", &paper);
      gdk_cairo_set_source_rgba (cr, &paper);
      cairo_fill_preserve (cr);
      gdk_cairo_set_source_rgba (cr, &color);
      cairo_set_line_width (cr, state == STATION_NEXT ? 4 : 2);
      cairo_stroke (cr);
      return;
    }
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_fill (cr);
  track_view_look_up (view, "window_bg_color", &color);
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_set_line_width (cr, 2);
  cairo_move_to (cr, x - 4, y);
  cairo_line_to (cr, x - 1, y + 3.5);
  cairo_line_to (cr, x + 4.5, y - 3.5);
  cairo_stroke (cr);
}

static void
weeg_track_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WeegTrackView *self = WEEG_TRACK_VIEW (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float)width, (float)height));
  double before_x = 0, before_y = 0;
  gboolean is_done = FALSE; /* the way from the station before */

  for (int pass = 0; pass < 2; pass++)
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
         child = gtk_widget_get_next_sibling (child))
      {
        WeegTrackStation *station = WEEG_TRACK_STATION (child);
        graphene_rect_t box;
        double x, y;

        if (!gtk_widget_compute_bounds (child, widget, &box))
          continue;
        x = self->upright ? MARK_ROOM / 2.0 : box.origin.x + box.size.width / 2.0;
        if (self->upright && gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
          x = width - x;
        y = box.origin.y + (self->upright ? 18 : MARK_ROOM / 2.0);
        if (pass == 1)
          draw_mark (widget, cr, station->state, x, y);
        else if (station->index > 0)
          {
            GdkRGBA color;

            track_view_look_up (widget, is_done ? "success_color" : "window_fg_color", &color);
            color.alpha = is_done ? 1 : 0.3F;
            gdk_cairo_set_source_rgba (cr, &color);
            cairo_set_line_width (cr, 3);
            cairo_move_to (cr, before_x, before_y);
            cairo_line_to (cr, x, y);
            cairo_stroke (cr);
          }
        before_x = x;
        before_y = y;
        is_done = station->state == STATION_HELD;
      }
  cairo_destroy (cr);
  GTK_WIDGET_CLASS (weeg_track_view_parent_class)->snapshot (widget, snapshot);
}

/* The line lies or stands as there is room. */
static void
columns_changed_cb (WeegTrackView *self, GParamSpec *pspec, WeegEvenLayout *layout)
{
  self->upright = weeg_even_layout_get_columns (layout) == 1;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    set_upright (WEEG_TRACK_STATION (child), self->upright);
}

static void
track_view_clear (WeegTrackView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static void
weeg_track_view_dispose (GObject *object)
{
  track_view_clear (WEEG_TRACK_VIEW (object));
  G_OBJECT_CLASS (weeg_track_view_parent_class)->dispose (object);
}

static void
weeg_track_view_class_init (WeegTrackViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = weeg_track_view_dispose;
  widget_class->snapshot = weeg_track_view_snapshot;
  track_view_signals[POINT_CHOSEN] = g_signal_new ("point-chosen", WEEG_TYPE_TRACK_VIEW, G_SIGNAL_RUN_LAST, 0,
                                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_css_name (widget_class, "track");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
weeg_track_view_init (WeegTrackView *self)
{
  GtkLayoutManager *layout = weeg_even_layout_new (20, 6, TRUE);

  g_signal_connect_object (layout, "notify::columns", G_CALLBACK (columns_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_layout_manager (GTK_WIDGET (self), layout);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Decision points"),
                                  -1);
}

GtkWidget *
weeg_track_view_new (void)
{
  return g_object_new (WEEG_TYPE_TRACK_VIEW, NULL);
}

void
weeg_track_view_show (WeegTrackView *self, const WeegView *view, const char *today)
{
  gboolean next_seen = FALSE;

  g_return_if_fail (WEEG_IS_TRACK_VIEW (self));
  g_return_if_fail (view != NULL);

  track_view_clear (self);
  for (guint i = 0; i < weeg_list_n (view->dossier->decision_points); i++)
    {
      const WeegDecisionPoint *point = weeg_list_get (view->dossier->decision_points, i);
      WeegTrackStation *station = g_object_new (WEEG_TYPE_TRACK_STATION, NULL);
      const char *name = weeg_view_text (view, point->title);
      g_autofree char *detail = NULL;
      g_autofree char *label = NULL;

      station->index = (int)i;
      station->state = point->held != NULL ? STATION_HELD : next_seen ? STATION_LATER : STATION_NEXT;
      next_seen = next_seen || station->state == STATION_NEXT;
      detail = track_view_describe (view, point, station->state, today);
      label = station->state == STATION_HELD
                  ? g_strdup_printf ("%s, %s, %s", name, C_ ("decision point", "held"), detail)
                  : g_strdup_printf ("%s, %s", name, detail);
      gtk_label_set_label (GTK_LABEL (station->name), name);
      gtk_label_set_label (GTK_LABEL (station->detail), detail);
      gtk_widget_add_css_class (station->name, station->state == STATION_NEXT ? "heading" : "station-name");
      gtk_accessible_update_property (GTK_ACCESSIBLE (station->button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                      -1);
      set_upright (station, self->upright);
      gtk_widget_set_parent (GTK_WIDGET (station), GTK_WIDGET (self));
    }
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_widget_get_first_child (GTK_WIDGET (self)) != NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-chart-area.h"

#include <adwaita.h>

#include "weeg-chart-draw.h"
#include "weeg-chart-layout.h"

#define PIXELS_PER_POINT (96.0 / 72.0)
/* Labels in a chart are a little smaller than the text around it. */
#define LABEL_SCALE 0.88
#define CHART_AREA_LEAST_WIDTH 240

struct _WeegChartArea
{
  GtkWidget parent_instance;

  WeegFigure *figure;
  WeegChartStyle *style;
  WeegChartLayout *layout; /* for the size it was last drawn at */
  PangoContext *measure;
  int item; /* -1: none */
  gboolean by_keyboard;
  char *value_text;
};

G_DEFINE_FINAL_TYPE (WeegChartArea, weeg_chart_area, GTK_TYPE_WIDGET)

enum
{
  PROP_VALUE_TEXT = 1,
  N_CHART_AREA_PROPS,
};

static GParamSpec *chart_area_properties[N_CHART_AREA_PROPS];

static void
clear_layout (WeegChartArea *self)
{
  g_clear_pointer (&self->layout, weeg_chart_layout_unref);
}

static WeegChartTheme
current_theme (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  if (adw_style_manager_get_high_contrast (manager))
    return adw_style_manager_get_dark (manager) ? WEEG_CHART_THEME_HIGH_CONTRAST_DARK
                                                : WEEG_CHART_THEME_HIGH_CONTRAST;
  return adw_style_manager_get_dark (manager) ? WEEG_CHART_THEME_DARK : WEEG_CHART_THEME_LIGHT;
}

/* The family and the size of the interface's font, the user's text scale in it. */
static WeegChartStyle *
style_from_widget (WeegChartArea *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = pango_font_description_get_size (font) / (double)PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    size *= pango_cairo_context_get_resolution (context) / 72.0;
  return weeg_chart_style_new (current_theme (), pango_font_description_get_family (font),
                               CLAMP (size / PIXELS_PER_POINT * LABEL_SCALE, 4, 96));
}

static void
ensure_style (WeegChartArea *self)
{
  g_autoptr (WeegChartStyle) style = style_from_widget (self);

  if (self->style != NULL && weeg_chart_style_equal (self->style, style))
    return;
  g_clear_pointer (&self->style, weeg_chart_style_unref);
  self->style = g_steal_pointer (&style);
  g_clear_object (&self->measure);
  self->measure = weeg_measure_context_new (self->style);
  clear_layout (self);
}

static WeegChartLayout *
ensure_layout (WeegChartArea *self)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self)) / PIXELS_PER_POINT;
  double height = gtk_widget_get_height (GTK_WIDGET (self)) / PIXELS_PER_POINT;

  if (self->figure == NULL || width <= 0 || height <= 0)
    return NULL;
  ensure_style (self);
  if (self->layout == NULL || ABS (weeg_chart_layout_get_width (self->layout) - width) > 1e-6 ||
      ABS (weeg_chart_layout_get_height (self->layout) - height) > 1e-6)
    {
      clear_layout (self);
      self->layout =
          weeg_chart_layout_new (self->figure, self->style, width, height, weeg_measure_pango, self->measure);
    }
  return self->layout;
}

static void
update_description (WeegChartArea *self)
{
  g_autofree char *sentence = NULL;
  g_autofree char *description = NULL;

  if (self->figure == NULL)
    return;
  sentence = weeg_figure_describe (self->figure);
  if (*self->value_text != '\0')
    description = g_strdup_printf ("%s. %s", self->value_text, sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  weeg_figure_get_title (self->figure), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description != NULL ? description : sentence, -1);
}

/* One line for the label and the screen reader: tooltips may have several. */
static char *
in_one_line (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  return g_strjoinv (" · ", lines);
}

static void
set_item (WeegChartArea *self, int item, gboolean by_keyboard)
{
  WeegChartLayout *layout = ensure_layout (self);
  WeegPick pick;

  if (layout == NULL || item < 0 || !weeg_chart_layout_get_item (layout, (guint)item, &pick))
    item = -1;
  if (self->item == item && self->by_keyboard == by_keyboard)
    return;
  self->item = item;
  self->by_keyboard = by_keyboard;
  g_free (self->value_text);
  self->value_text = item >= 0 ? in_one_line (pick.tooltip) : g_strdup ("");
  update_description (self);
  g_object_notify_by_pspec (G_OBJECT (self), chart_area_properties[PROP_VALUE_TEXT]);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
weeg_chart_area_press (WeegChartArea *self, guint key)
{
  WeegChartLayout *layout;
  int last;

  g_return_val_if_fail (WEEG_IS_CHART_AREA (self), FALSE);

  layout = ensure_layout (self);
  if (layout == NULL)
    return FALSE;
  last = (int)weeg_chart_layout_n_items (layout) - 1;
  switch (key)
    {
    case GDK_KEY_Right:
    case GDK_KEY_Down:
      set_item (self, MIN (self->item + 1, last), TRUE);
      return TRUE;
    case GDK_KEY_Left:
    case GDK_KEY_Up:
      set_item (self, self->item < 0 ? last : MAX (self->item - 1, 0), TRUE);
      return TRUE;
    case GDK_KEY_Home:
      set_item (self, 0, TRUE);
      return TRUE;
    case GDK_KEY_End:
      set_item (self, last, TRUE);
      return TRUE;
    case GDK_KEY_Escape:
      if (self->item < 0)
        return FALSE;
      set_item (self, -1, TRUE);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
key_pressed_cb (WeegChartArea *self, guint key, guint code, GdkModifierType state)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return FALSE;
  return weeg_chart_area_press (self, key);
}

static void
motion_cb (WeegChartArea *self, double x, double y)
{
  WeegChartLayout *layout = ensure_layout (self);
  WeegPick pick;

  if (layout != NULL && weeg_chart_layout_pick (layout, x / PIXELS_PER_POINT, y / PIXELS_PER_POINT, &pick))
    set_item (self, (int)pick.item, FALSE);
  else if (!self->by_keyboard)
    set_item (self, -1, FALSE);
}

static void
chart_area_leave_cb (WeegChartArea *self)
{
  if (!self->by_keyboard)
    set_item (self, -1, FALSE);
}

static void
chart_area_focus_leave_cb (WeegChartArea *self)
{
  set_item (self, -1, FALSE);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
query_tooltip_cb (
    WeegChartArea *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip, gpointer user_data)
{
  WeegChartLayout *layout = ensure_layout (self);
  WeegPick pick;

  if (keyboard || layout == NULL ||
      !weeg_chart_layout_pick (layout, x / PIXELS_PER_POINT, y / PIXELS_PER_POINT, &pick))
    return FALSE;
  gtk_tooltip_set_text (tooltip, pick.tooltip);
  gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle){ (int)(pick.bounds.x * PIXELS_PER_POINT),
                                                      (int)(pick.bounds.y * PIXELS_PER_POINT),
                                                      (int)(pick.bounds.width * PIXELS_PER_POINT) + 1,
                                                      (int)(pick.bounds.height * PIXELS_PER_POINT) + 1 });
  return TRUE;
}

static void
theme_changed_cb (WeegChartArea *self)
{
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static GtkSizeRequestMode
weeg_chart_area_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
weeg_chart_area_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  WeegChartArea *self = WEEG_CHART_AREA (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = CHART_AREA_LEAST_WIDTH;
      *natural = 2 * CHART_AREA_LEAST_WIDTH;
      return;
    }
  *minimum = *natural = 0;
  if (self->figure != NULL)
    {
      double width = MAX (for_size, CHART_AREA_LEAST_WIDTH) / PIXELS_PER_POINT;

      ensure_style (self);
      *minimum = *natural =
          (int)(weeg_figure_natural_height (self->figure, self->style, width) * PIXELS_PER_POINT + 1);
    }
}

static void
weeg_chart_area_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WeegChartArea *self = WEEG_CHART_AREA (widget);
  WeegChartLayout *layout = ensure_layout (self);
  float width = (float)gtk_widget_get_width (widget);
  float height = (float)gtk_widget_get_height (widget);
  cairo_t *cr;

  if (layout == NULL)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  cairo_scale (cr, PIXELS_PER_POINT, PIXELS_PER_POINT);
  weeg_chart_draw (layout, cr);
  if (self->item >= 0)
    weeg_chart_draw_focus (layout, (guint)self->item, cr);
  cairo_destroy (cr);
}

static void
weeg_chart_area_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (weeg_chart_area_parent_class)->css_changed (widget, change);
  gtk_widget_queue_resize (widget);
}

static void
weeg_chart_area_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WeegChartArea *self = WEEG_CHART_AREA (object);

  switch (id)
    {
    case PROP_VALUE_TEXT:
      g_value_set_string (value, self->value_text);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
weeg_chart_area_dispose (GObject *object)
{
  WeegChartArea *self = WEEG_CHART_AREA (object);

  clear_layout (self);
  g_clear_pointer (&self->figure, weeg_figure_unref);
  g_clear_pointer (&self->style, weeg_chart_style_unref);
  g_clear_object (&self->measure);
  G_OBJECT_CLASS (weeg_chart_area_parent_class)->dispose (object);
}

static void
weeg_chart_area_finalize (GObject *object)
{
  g_free (WEEG_CHART_AREA (object)->value_text);
  G_OBJECT_CLASS (weeg_chart_area_parent_class)->finalize (object);
}

static void
weeg_chart_area_class_init (WeegChartAreaClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = weeg_chart_area_get_property;
  object_class->dispose = weeg_chart_area_dispose;
  object_class->finalize = weeg_chart_area_finalize;
  widget_class->get_request_mode = weeg_chart_area_get_request_mode;
  widget_class->measure = weeg_chart_area_measure;
  widget_class->snapshot = weeg_chart_area_snapshot;
  widget_class->css_changed = weeg_chart_area_css_changed;

  chart_area_properties[PROP_VALUE_TEXT] =
      g_param_spec_string ("value-text", NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_CHART_AREA_PROPS, chart_area_properties);
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
weeg_chart_area_init (WeegChartArea *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->item = -1;
  self->value_text = g_strdup ("");
  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_set_has_tooltip (widget, TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (chart_area_leave_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (chart_area_focus_leave_cb), self);
  gtk_widget_add_controller (widget, keys);
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, focus);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (theme_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (theme_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
weeg_chart_area_new (void)
{
  return g_object_new (WEEG_TYPE_CHART_AREA, NULL);
}

void
weeg_chart_area_set_figure (WeegChartArea *self, WeegFigure *figure)
{
  int item;

  g_return_if_fail (WEEG_IS_CHART_AREA (self));

  if (figure != NULL)
    weeg_figure_ref (figure);
  g_clear_pointer (&self->figure, weeg_figure_unref);
  self->figure = figure;
  clear_layout (self);

  /* The same item, with what it says now. */
  item = self->item;
  self->item = -1;
  g_free (self->value_text);
  self->value_text = g_strdup ("");
  if (item >= 0)
    set_item (self, item, self->by_keyboard);
  update_description (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

WeegFigure *
weeg_chart_area_get_figure (WeegChartArea *self)
{
  g_return_val_if_fail (WEEG_IS_CHART_AREA (self), NULL);
  return self->figure;
}

gboolean
weeg_chart_area_is_by_keyboard (WeegChartArea *self)
{
  g_return_val_if_fail (WEEG_IS_CHART_AREA (self), FALSE);
  return self->by_keyboard;
}

const char *
weeg_chart_area_get_value_text (WeegChartArea *self)
{
  g_return_val_if_fail (WEEG_IS_CHART_AREA (self), NULL);
  return self->value_text;
}

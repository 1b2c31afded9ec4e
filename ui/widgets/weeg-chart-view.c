/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-chart-view.h"

#include <glib/gi18n.h>

#include "weeg-chart-area.h"
#include "weeg-chart-export.h"
#include "weeg-durable-file.h"
#include "weeg-language.h"
#include "weeg-table-view.h"
#include "weeg-workspace.h"

/* A saved picture is as wide as the text of an A4 page and drawn in the style of paper. */
#define SAVED_WIDTH_PT 470
#define SAVED_LABEL_PT 8.5
#define SAVED_FONT "Inter, sans"
#define STATUS_HINT N_ ("Arrow keys or the pointer show the numbers.")

struct _WeegChartView
{
  AdwBin parent_instance;

  GtkLabel *title;
  GtkLabel *subtitle;
  GtkMenuButton *menu_button;
  WeegChartArea *canvas;
  GtkLabel *status;
  GtkFileChooserNative *chooser; /* while it is open */
};

G_DEFINE_FINAL_TYPE (WeegChartView, weeg_chart_view, ADW_TYPE_BIN)

static void
chart_view_say (WeegChartView *self, const char *text)
{
  gtk_label_set_label (self->status, text);
}

static double
saved_height (WeegFigure *figure, const WeegChartStyle *style)
{
  return weeg_figure_natural_height (figure, style, SAVED_WIDTH_PT) + 8 * SAVED_LABEL_PT;
}

/* As it is saved: with its title and on white, whatever the window looks like. */
static void
copy (GtkWidget *widget, const char *action, GVariant *parameter)
{
  WeegChartView *self = WEEG_CHART_VIEW (widget);
  WeegFigure *figure = weeg_chart_area_get_figure (self->canvas);
  g_autoptr (WeegChartStyle) style =
      weeg_chart_style_new (WEEG_CHART_THEME_PRINT, SAVED_FONT, SAVED_LABEL_PT);
  g_autoptr (GBytes) picture = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  if (figure == NULL)
    return;
  picture = weeg_chart_export (figure, style, SAVED_WIDTH_PT, saved_height (figure, style),
                               WEEG_CHART_FORMAT_PNG, -1, NULL);
  texture = picture != NULL ? gdk_texture_new_from_bytes (picture, NULL) : NULL;
  if (texture == NULL)
    {
      chart_view_say (self, _ ("The chart could not be copied."));
      return;
    }
  gdk_clipboard_set_texture (gtk_widget_get_clipboard (widget), texture);
  chart_view_say (self, _ ("The chart is on the clipboard."));
}

static void
save_to (WeegChartView *self, GFile *file)
{
  g_autoptr (WeegChartStyle) style =
      weeg_chart_style_new (WEEG_CHART_THEME_PRINT, SAVED_FONT, SAVED_LABEL_PT);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *text = NULL;
  WeegFigure *figure = weeg_chart_area_get_figure (self->canvas);
  g_autoptr (GBytes) picture = NULL;
  WeegChartFormat format;

  if (path == NULL)
    text = g_strdup (_ ("Not saved: only folders of this computer can be written to."));
  else if (!weeg_chart_format_from_path (path, &format))
    /* Translators: %s is a file name. */
    text = g_strdup_printf (_ ("Not saved: the name of “%s” must end with .svg, .png or .pdf."), name);
  else if ((picture = weeg_chart_export (figure, style, SAVED_WIDTH_PT, saved_height (figure, style), format,
                                         g_get_real_time () / G_USEC_PER_SEC, &error)) == NULL ||
           !weeg_durable_file_write (path, picture, NULL, &error))
    {
      g_autofree char *reason = weeg_write_error_explain (error, weeg_language_get_interface ());

      /* Translators: %s is the reason why. */
      text = g_strdup_printf (_ ("Not saved: %s"), reason);
    }
  else
    /* Translators: %s is a file name. */
    text = g_strdup_printf (_ ("Saved as “%s”."), name);
  chart_view_say (self, text);
}

static void
save_response_cb (WeegChartView *self, int response)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser));

      save_to (self, file);
    }
  g_clear_object (&self->chooser);
}

static void
save (GtkWidget *widget, const char *action, GVariant *parameter)
{
  WeegChartView *self = WEEG_CHART_VIEW (widget);
  WeegFigure *figure = weeg_chart_area_get_figure (self->canvas);
  const char *extension = g_variant_get_string (parameter, NULL);
  g_autofree char *pattern = g_strdup_printf ("*.%s", extension);
  g_autofree char *name = NULL;
  GtkFileFilter *filter;

  if (figure == NULL || self->chooser != NULL)
    return;
  name = g_strdup_printf ("%s.%s", weeg_figure_get_name (figure), extension);
  self->chooser = gtk_file_chooser_native_new (
      _ ("Save chart"), GTK_WINDOW (gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_WINDOW)),
      GTK_FILE_CHOOSER_ACTION_SAVE, _ ("Save"), _ ("Cancel"));
  filter = gtk_file_filter_new ();
  gtk_file_filter_add_pattern (filter, pattern);
  gtk_file_filter_set_name (filter, pattern);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), filter);
  g_object_unref (filter);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (save_response_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
show_table (GtkWidget *widget, const char *action, GVariant *parameter)
{
  WeegChartView *self = WEEG_CHART_VIEW (widget);
  WeegFigure *figure = weeg_chart_area_get_figure (self->canvas);

  if (figure != NULL)
    weeg_table_view_present (weeg_figure_get_table (figure), weeg_figure_get_title (figure),
                             GTK_WINDOW (gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_WINDOW)));
}

static void
popup (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_menu_button_popup (WEEG_CHART_VIEW (widget)->menu_button);
}

static void
chart_view_pressed_cb (WeegChartView *self)
{
  gtk_menu_button_popup (self->menu_button);
}

/* The keyboard's focus brings only the drawing in sight, and what the keys ask for is said below it. */
static void
reveal_status (WeegChartView *self)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *position;
  graphene_rect_t box;
  double top;

  if (scroller == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (self->status), scroller, &box))
    return;
  position = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  top = gtk_adjustment_get_value (position) + box.origin.y;
  /* With room for a second line, as it does not have its new text's height yet. */
  gtk_adjustment_clamp_page (position, top, top + 2 * box.size.height);
}

static void
value_text_changed_cb (WeegChartView *self)
{
  const char *text = weeg_chart_area_get_value_text (self->canvas);

  chart_view_say (self, *text != '\0' ? text : _ (STATUS_HINT));
  if (*text != '\0' && weeg_chart_area_is_by_keyboard (self->canvas))
    reveal_status (self);
}

static void
weeg_chart_view_dispose (GObject *object)
{
  WeegChartView *self = WEEG_CHART_VIEW (object);

  g_clear_object (&self->chooser);
  G_OBJECT_CLASS (weeg_chart_view_parent_class)->dispose (object);
}

static void
weeg_chart_view_class_init (WeegChartViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = weeg_chart_view_dispose;
  g_type_ensure (WEEG_TYPE_CHART_AREA);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weegwijzer/Weegwijzer/weeg-chart-view.ui");
  gtk_widget_class_bind_template_child (widget_class, WeegChartView, title);
  gtk_widget_class_bind_template_child (widget_class, WeegChartView, subtitle);
  gtk_widget_class_bind_template_child (widget_class, WeegChartView, menu_button);
  gtk_widget_class_bind_template_child (widget_class, WeegChartView, canvas);
  gtk_widget_class_bind_template_child (widget_class, WeegChartView, status);
  gtk_widget_class_install_action (widget_class, "chart.copy", NULL, copy);
  gtk_widget_class_install_action (widget_class, "chart.save", "s", save);
  gtk_widget_class_install_action (widget_class, "chart.table", NULL, show_table);
  gtk_widget_class_install_action (widget_class, "chart.menu", NULL, popup);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "chart.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "chart.menu", NULL);
}

static void
weeg_chart_view_init (WeegChartView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (chart_view_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->canvas), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_swapped (self->canvas, "notify::value-text", G_CALLBACK (value_text_changed_cb), self);
  value_text_changed_cb (self);
}

GtkWidget *
weeg_chart_view_new (void)
{
  return g_object_new (WEEG_TYPE_CHART_VIEW, NULL);
}

void
weeg_chart_view_set_figure (WeegChartView *self, WeegFigure *figure)
{
  const char *subtitle;

  g_return_if_fail (WEEG_IS_CHART_VIEW (self));

  weeg_chart_area_set_figure (self->canvas, figure);
  gtk_label_set_label (self->title, figure != NULL ? weeg_figure_get_title (figure) : "");
  subtitle = figure != NULL ? weeg_figure_get_subtitle (figure) : NULL;
  gtk_label_set_label (self->subtitle, subtitle != NULL ? subtitle : "");
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), subtitle != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->menu_button), figure != NULL);
}

WeegFigure *
weeg_chart_view_get_figure (WeegChartView *self)
{
  g_return_val_if_fail (WEEG_IS_CHART_VIEW (self), NULL);
  return weeg_chart_area_get_figure (self->canvas);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-drop-down.h"

#include <adwaita.h>

#define MOST_CHARS_IN_LIST 48
/* A short word is never shortened. */
#define WHOLE_CHARS 8
/* A control in a row is at least so wide; what is chosen is shown whole up to the second, before what stands
 * beside it breaks, and up to the third where there is room. */
#define LEAST_CHARS_IN_ROW 14
#define WHOLE_CHARS_IN_ROW 26
#define MOST_CHARS_IN_ROW 42
/* At both sides of a text in a list. */
#define ROW_PADDING 36

typedef enum
{
  PLACE_BUTTON,
  PLACE_ROW,
  PLACE_LIST,
} Place;

static void
drop_down_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer place)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (GPOINTER_TO_INT (place) == PLACE_LIST)
    {
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_max_width_chars (GTK_LABEL (label), MOST_CHARS_IN_LIST);
    }
  else
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (GPOINTER_TO_INT (place) == PLACE_ROW)
    gtk_label_set_max_width_chars (GTK_LABEL (label), MOST_CHARS_IN_ROW);
  gtk_list_item_set_child (item, label);
}

static void
drop_down_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer place)
{
  GtkLabel *label = GTK_LABEL (gtk_list_item_get_child (item));
  const char *text = gtk_string_object_get_string (gtk_list_item_get_item (item));
  /* Capitals are wider than the average letter. */
  int n = (int)g_utf8_strlen (text, -1) + 1;

  gtk_label_set_label (label, text);
  if (GPOINTER_TO_INT (place) == PLACE_ROW)
    gtk_label_set_width_chars (label, CLAMP (n, LEAST_CHARS_IN_ROW, WHOLE_CHARS_IN_ROW));
  else if (GPOINTER_TO_INT (place) == PLACE_BUTTON)
    gtk_label_set_width_chars (label, MIN (n, WHOLE_CHARS));
}

static GtkListItemFactory *
factory_new (Place place)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (drop_down_setup_cb), GINT_TO_POINTER (place));
  g_signal_connect (factory, "bind", G_CALLBACK (drop_down_bind_cb), GINT_TO_POINTER (place));
  return factory;
}

static void
drop_down_name_button (GtkDropDown *drop_down, GParamSpec *pspec, const char *label)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (drop_down));
  gpointer item = gtk_drop_down_get_selected_item (drop_down);
  const char *chosen = GTK_IS_STRING_OBJECT (item) ? gtk_string_object_get_string (item) : NULL;
  g_autofree char *spoken = chosen != NULL ? g_strdup_printf ("%s: %s", label, chosen) : g_strdup (label);

  if (button != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (drop_down), chosen);
}

static GtkWidget *
drop_down_find_list (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_LIST_VIEW (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = drop_down_find_list (child);
  return found;
}

/* GTK 4.8 opens the list at the row where a person last was, also when something else has been chosen since,
 * as by undo; Enter there then chooses nothing. */
static void
begin_at_chosen (GtkDropDown *drop_down, GtkWidget *popover)
{
  GtkWidget *list = drop_down_find_list (popover);
  GtkWidget *row = list != NULL ? gtk_widget_get_first_child (list) : NULL;

  for (guint i = gtk_drop_down_get_selected (drop_down); i > 0 && row != NULL; i--)
    row = gtk_widget_get_next_sibling (row);
  if (row != NULL)
    gtk_widget_grab_focus (row);
}

static GtkWidget *
find_scroller (GtkWidget *popover)
{
  GtkWidget *list = drop_down_find_list (popover);

  return list != NULL ? gtk_widget_get_ancestor (list, GTK_TYPE_SCROLLED_WINDOW) : NULL;
}

/* Before it has been opened a list knows the width of no text but the first: wider ones would be broken, and
 * what stands below them pushed out of sight. */
static void
fit_list (GtkDropDown *drop_down, GParamSpec *pspec, GtkWidget *popover)
{
  GListModel *model = gtk_drop_down_get_model (drop_down);
  GtkWidget *scroller = find_scroller (popover);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (drop_down), NULL);
  guint n = model != NULL ? g_list_model_get_n_items (model) : 0;
  g_autofree char *most = g_strnfill (MOST_CHARS_IN_LIST, 'n');
  int widest = 0, width, limit;

  pango_layout_set_text (layout, most, -1);
  pango_layout_get_pixel_size (layout, &limit, NULL);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GtkStringObject) item = g_list_model_get_item (model, i);

      pango_layout_set_text (layout, gtk_string_object_get_string (item), -1);
      pango_layout_get_pixel_size (layout, &width, NULL);
      widest = MAX (widest, width);
    }
  if (scroller != NULL)
    gtk_widget_set_size_request (scroller, MIN (widest, limit) + ROW_PADDING, -1);
}

static void
fit_list_realized (GtkDropDown *drop_down, GtkWidget *popover)
{
  fit_list (drop_down, NULL, popover);
}

static void
set_up (GtkDropDown *drop_down, const char *label, Place place)
{
  GtkWidget *popover = gtk_widget_get_last_child (GTK_WIDGET (drop_down));
  g_autoptr (GtkListItemFactory) button = factory_new (place);
  g_autoptr (GtkListItemFactory) list = factory_new (PLACE_LIST);

  gtk_drop_down_set_factory (drop_down, button);
  gtk_drop_down_set_list_factory (drop_down, list);
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_data (drop_down, "notify::selected-item", G_CALLBACK (drop_down_name_button),
                         g_strdup (label), (GClosureNotify)(void *)g_free, 0);
  g_signal_connect_object (popover, "map", G_CALLBACK (begin_at_chosen), drop_down, G_CONNECT_SWAPPED);
  g_signal_connect_object (drop_down, "notify::model", G_CALLBACK (fit_list), popover, 0);
  g_signal_connect_object (drop_down, "realize", G_CALLBACK (fit_list_realized), popover, 0);
  drop_down_name_button (drop_down, NULL, label);
}

void
weeg_drop_down_set_up (GtkDropDown *drop_down, const char *label)
{
  g_return_if_fail (GTK_IS_DROP_DOWN (drop_down));
  g_return_if_fail (label != NULL);

  set_up (drop_down, label, PLACE_BUTTON);
}

void
weeg_drop_down_set_up_in_row (GtkDropDown *drop_down, const char *label)
{
  g_return_if_fail (GTK_IS_DROP_DOWN (drop_down));
  g_return_if_fail (label != NULL);

  set_up (drop_down, label, PLACE_ROW);
}

GtkWidget *
weeg_drop_down_row_new (const char *title, const char *help, GListModel *names, GtkWidget **drop_down)
{
  GtkWidget *row;

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (names), NULL);
  g_return_val_if_fail (drop_down != NULL, NULL);

  row = adw_action_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), help);
  *drop_down = gtk_drop_down_new (g_object_ref (names), NULL);
  gtk_widget_set_valign (*drop_down, GTK_ALIGN_CENTER);
  weeg_drop_down_set_up_in_row (GTK_DROP_DOWN (*drop_down), title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), *drop_down);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), *drop_down);
  return row;
}

gboolean
weeg_drop_down_says (GtkDropDown *drop_down, GListModel *texts)
{
  GListModel *model;
  guint n;

  g_return_val_if_fail (GTK_IS_DROP_DOWN (drop_down), FALSE);
  g_return_val_if_fail (G_IS_LIST_MODEL (texts), FALSE);

  model = gtk_drop_down_get_model (drop_down);
  n = g_list_model_get_n_items (texts);
  if (model == NULL || g_list_model_get_n_items (model) != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GtkStringObject) old = g_list_model_get_item (model, i);
      g_autoptr (GtkStringObject) new = g_list_model_get_item (texts, i);

      if (!g_str_equal (gtk_string_object_get_string (old), gtk_string_object_get_string (new)))
        return FALSE;
    }
  return TRUE;
}

GtkWidget *
weeg_drop_down_append (GtkWidget *box, const char *label)
{
  GtkWidget *column, *caption, *drop_down;

  g_return_val_if_fail (GTK_IS_BOX (box), NULL);
  g_return_val_if_fail (label != NULL, NULL);

  column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  caption = gtk_label_new (label);
  drop_down = gtk_drop_down_new (NULL, NULL);
  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_label_set_wrap (GTK_LABEL (caption), TRUE);
  gtk_widget_add_css_class (caption, "caption");
  gtk_widget_add_css_class (caption, "dim-label");
  weeg_drop_down_set_up (GTK_DROP_DOWN (drop_down), label);
  gtk_box_append (GTK_BOX (column), caption);
  gtk_box_append (GTK_BOX (column), drop_down);
  gtk_box_append (GTK_BOX (box), column);
  return drop_down;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-elicit-order.h"

#include <glib/gi18n.h>

struct _WeegElicitOrder
{
  WeegElicitPane parent_instance;

  GtkWidget *list;
  GPtrArray *ids;     /* of the criteria, owned strings, most important first */
  GHashTable *names;  /* id -> name */
  GHashTable *scales; /* id -> ends of its scale in words */
  WeegMap *weights;   /* (nullable) */
  const WeegLocale *locale;
};

G_DEFINE_FINAL_TYPE (WeegElicitOrder, weeg_elicit_order, WEEG_TYPE_ELICIT_PANE)

/* What a row has in it. */
typedef struct
{
  GtkWidget *number, *name, *scale, *share, *up, *down;
} Parts;

static GtkListBoxRow *
get_row (WeegElicitOrder *self, guint place)
{
  return gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), (int)place);
}

static Parts *
get_parts (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "parts");
}

static void
fill_row (WeegElicitOrder *self, guint place)
{
  GtkListBoxRow *row = get_row (self, place);
  Parts *parts = get_parts (row);
  const char *id = self->ids->pdata[place];
  const char *name = g_hash_table_lookup (self->names, id);
  double weight = weeg_map_number (self->weights, id, -1);
  g_autofree char *number = g_strdup_printf ("%u", place + 1);
  g_autofree char *share =
      weight >= 0 ? weeg_locale_format_percent (self->locale, weight, 1) : g_strdup ("–");
  /* Translators: a place in an order, a criterion and its weight: “2, Safety, 18 %”. */
  g_autofree char *spoken = g_strdup_printf (_ ("%s, %s, %s"), number, name, share);
  /* Translators: %s is a criterion. */
  g_autofree char *up = g_strdup_printf (_ ("Move %s up"), name);
  g_autofree char *down = g_strdup_printf (_ ("Move %s down"), name);

  gtk_label_set_label (GTK_LABEL (parts->number), number);
  gtk_label_set_label (GTK_LABEL (parts->name), name);
  gtk_label_set_label (GTK_LABEL (parts->scale), g_hash_table_lookup (self->scales, id));
  gtk_label_set_label (GTK_LABEL (parts->share), share);
  gtk_widget_set_sensitive (parts->up, place > 0);
  gtk_widget_set_sensitive (parts->down, place + 1 < self->ids->len);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (parts->up), GTK_ACCESSIBLE_PROPERTY_LABEL, up, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (parts->down), GTK_ACCESSIBLE_PROPERTY_LABEL, down, -1);
}

static void
elicit_order_fill (WeegElicitOrder *self)
{
  for (guint i = 0; i < self->ids->len; i++)
    fill_row (self, i);
}

void
weeg_elicit_order_move (WeegElicitOrder *self, guint from, guint to)
{
  char *id;

  g_return_if_fail (WEEG_IS_ELICIT_ORDER (self));
  g_return_if_fail (from < self->ids->len && to < self->ids->len);

  if (from == to || !gtk_widget_is_sensitive (GTK_WIDGET (self)))
    return;
  id = g_ptr_array_steal_index (self->ids, from);
  g_ptr_array_insert (self->ids, (int)to, id);
  g_clear_pointer (&self->weights, weeg_map_unref);
  elicit_order_fill (self);
  weeg_elicit_pane_edited (WEEG_ELICIT_PANE (self));
}

/* The row's button, or the other one where the first can do no more. */
static void
elicit_order_focus_row (WeegElicitOrder *self, guint place, gboolean up)
{
  Parts *parts = get_parts (get_row (self, place));
  GtkWidget *first = up ? parts->up : parts->down;

  gtk_widget_grab_focus (gtk_widget_get_sensitive (first) ? first : up ? parts->down : parts->up);
}

static void
move_clicked (WeegElicitOrder *self, GtkWidget *button, gboolean up)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);
  int place = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  int to = place + (up ? -1 : 1);

  if (to < 0 || to >= (int)self->ids->len)
    return;
  weeg_elicit_order_move (self, (guint)place, (guint)to);
  elicit_order_focus_row (self, (guint)to, up);
}

static void
up_cb (WeegElicitOrder *self, GtkWidget *button)
{
  move_clicked (self, button, TRUE);
}

static void
down_cb (WeegElicitOrder *self, GtkWidget *button)
{
  move_clicked (self, button, FALSE);
}

static gboolean
elicit_order_key_cb (
    GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, WeegElicitOrder *self)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  int place = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  int last = (int)self->ids->len - 1, to;

  if ((state & GDK_ALT_MASK) == 0)
    return FALSE;
  if (key == GDK_KEY_Up || key == GDK_KEY_KP_Up)
    to = MAX (place - 1, 0);
  else if (key == GDK_KEY_Down || key == GDK_KEY_KP_Down)
    to = MIN (place + 1, last);
  else if (key == GDK_KEY_Home)
    to = 0;
  else if (key == GDK_KEY_End)
    to = last;
  else
    return FALSE;
  weeg_elicit_order_move (self, (guint)place, (guint)to);
  gtk_widget_grab_focus (GTK_WIDGET (get_row (self, (guint)to)));
  return TRUE;
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, GtkListBoxRow *row)
{
  return gdk_content_provider_new_typed (G_TYPE_INT, gtk_list_box_row_get_index (row));
}

static void
drag_begin_cb (GtkDragSource *source, GdkDrag *drag, GtkWidget *row)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (row);

  gtk_drag_source_set_icon (source, picture, 12, 12);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, WeegElicitOrder *self)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  int from = g_value_get_int (value), to = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));

  if (from < 0 || from >= (int)self->ids->len || to < 0)
    return FALSE;
  weeg_elicit_order_move (self, (guint)from, (guint)to);
  return TRUE;
}

static GtkWidget *
elicit_order_button_new (WeegElicitOrder *self, const char *icon, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (button, "clicked", clicked, self);
  return button;
}

static GtkWidget *
elicit_order_label_new (gboolean wide, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), wide ? 0 : 1);
  gtk_label_set_wrap (GTK_LABEL (label), wide);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
set_up_row (WeegElicitOrder *self, GtkWidget *row)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INT, GDK_ACTION_MOVE);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (elicit_order_key_cb), self);
  gtk_widget_add_controller (row, keys);
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), row);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin_cb), row);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));
}

static GtkWidget *
elicit_order_row_new (WeegElicitOrder *self)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *handle = gtk_image_new_from_icon_name ("list-drag-handle-symbolic");
  Parts *parts = g_new0 (Parts, 1);

  parts->number = elicit_order_label_new (FALSE, "numeric");
  gtk_label_set_width_chars (GTK_LABEL (parts->number), 2);
  parts->name = elicit_order_label_new (TRUE, NULL);
  parts->scale = elicit_order_label_new (TRUE, "caption");
  gtk_widget_add_css_class (parts->scale, "dim-label");
  parts->share = elicit_order_label_new (FALSE, "numeric");
  gtk_label_set_width_chars (GTK_LABEL (parts->share), 6);
  parts->up = elicit_order_button_new (self, "go-up-symbolic", G_CALLBACK (up_cb));
  parts->down = elicit_order_button_new (self, "go-down-symbolic", G_CALLBACK (down_cb));
  gtk_widget_add_css_class (handle, "dim-label");
  gtk_box_append (GTK_BOX (words), parts->name);
  gtk_box_append (GTK_BOX (words), parts->scale);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), handle);
  gtk_box_append (GTK_BOX (box), parts->number);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), parts->share);
  gtk_box_append (GTK_BOX (box), parts->up);
  gtk_box_append (GTK_BOX (box), parts->down);
  gtk_widget_set_margin_top (box, 4);
  gtk_widget_set_margin_bottom (box, 4);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 6);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  g_object_set_data_full (G_OBJECT (row), "parts", parts, g_free);
  set_up_row (self, row);
  return row;
}

static void
elicit_order_build (WeegElicitPane *pane, const WeegView *view, const GPtrArray *leaves)
{
  WeegElicitOrder *self = WEEG_ELICIT_ORDER (pane);

  self->locale = view->locale;
  g_ptr_array_set_size (self->ids, 0);
  g_hash_table_remove_all (self->names);
  g_hash_table_remove_all (self->scales);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Criteria, most important first"), -1);
  for (guint i = 0; i < leaves->len; i++)
    {
      const WeegCriterion *criterion = leaves->pdata[i];

      g_ptr_array_add (self->ids, g_strdup (criterion->id));
      g_hash_table_insert (self->names, g_strdup (criterion->id),
                           g_strdup (weeg_view_text (view, criterion->name)));
      g_hash_table_insert (self->scales, g_strdup (criterion->id), weeg_elicit_words_scale (view, criterion));
      gtk_list_box_append (GTK_LIST_BOX (self->list), elicit_order_row_new (self));
    }
  gtk_box_append (GTK_BOX (self), self->list);
}

static void
take_id (WeegElicitOrder *self, GPtrArray *order, const char *id)
{
  guint index;

  if (id != NULL && g_ptr_array_find_with_equal_func (self->ids, id, g_str_equal, &index))
    g_ptr_array_add (order, g_ptr_array_steal_index (self->ids, index));
}

/* Those in @given in its order, then the others by what they weigh in the group. */
static void
elicit_order_show (WeegElicitPane *pane, const WeegView *view, const WeegWeights *given)
{
  WeegElicitOrder *self = WEEG_ELICIT_ORDER (pane);
  GPtrArray *order = g_ptr_array_new_with_free_func (g_free);
  const WeegMap *weights =
      view->analysis != NULL && view->analysis->value != NULL ? view->analysis->value->weights : NULL;

  for (guint i = 0; given != NULL && i < weeg_list_n (given->order); i++)
    take_id (self, order, weeg_list_get (given->order, i));
  while (self->ids->len > 0)
    {
      guint heaviest = 0;
      double most = -1;

      for (guint i = 0; i < self->ids->len; i++)
        {
          const WeegWeightResult *weight = weeg_map_get (weights, self->ids->pdata[i]);

          if (weight != NULL && weight->weight > most + 1e-9)
            {
              heaviest = i;
              most = weight->weight;
            }
        }
      g_ptr_array_add (order, g_ptr_array_steal_index (self->ids, heaviest));
    }
  g_ptr_array_unref (self->ids);
  self->ids = order;
  elicit_order_fill (self);
}

static void
read_order (WeegElicitPane *pane, WeegWeights *fresh)
{
  WeegElicitOrder *self = WEEG_ELICIT_ORDER (pane);
  GArray *cells = g_array_new (FALSE, TRUE, sizeof (WeegCell));

  for (guint i = 0; i < self->ids->len; i++)
    {
      WeegCell cell = { .pointer = g_strdup (self->ids->pdata[i]) };

      g_array_append_val (cells, cell);
    }
  WEEG_REPLACE (fresh, order,
                weeg_list_new_take (weeg_record_type_find (&weeg_weights_type, "order")->shape.item, cells));
}

static void
elicit_order_tell (WeegElicitPane *pane, const WeegView *view, const WeegMap *weights)
{
  WeegElicitOrder *self = WEEG_ELICIT_ORDER (pane);

  g_clear_pointer (&self->weights, weeg_map_unref);
  if (weights != NULL)
    self->weights = weeg_map_ref ((WeegMap *)weights);
  elicit_order_fill (self);
}

static void
weeg_elicit_order_finalize (GObject *object)
{
  WeegElicitOrder *self = WEEG_ELICIT_ORDER (object);

  g_ptr_array_unref (self->ids);
  g_hash_table_unref (self->names);
  g_hash_table_unref (self->scales);
  g_clear_pointer (&self->weights, weeg_map_unref);
  G_OBJECT_CLASS (weeg_elicit_order_parent_class)->finalize (object);
}

static void
weeg_elicit_order_class_init (WeegElicitOrderClass *klass)
{
  WeegElicitPaneClass *pane_class = WEEG_ELICIT_PANE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = weeg_elicit_order_finalize;
  pane_class->build = elicit_order_build;
  pane_class->show = elicit_order_show;
  pane_class->read = read_order;
  pane_class->tell = elicit_order_tell;
}

static void
weeg_elicit_order_init (WeegElicitOrder *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->scales = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-log-page.h"

#include <glib/gi18n.h>

#include "weeg-drop-down.h"
#include "weeg-log-names.h"
#include "weeg-log-words.h"

struct _WeegLogPage
{
  AdwBin parent_instance;

  WeegDossierSession *session;
  const char *language;
  GtkWidget *person; /* GtkDropDown */
  GtkWidget *search;
  GtkWidget *check_icon;
  GtkWidget *check;
  GtkWidget *view;
  GtkWidget *nothing;
  GtkWidget *scroller;
  GtkFilter *filter;
  GtkFilterListModel *model;
  GStrv people;  /* as in the drop-down, after "everyone" */
  char *needle;  /* case folded */
  WeegList *log; /* that is shown; owned */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (WeegLogPage, weeg_log_page, ADW_TYPE_BIN)

enum
{
  CLOSED,
  N_LOG_PAGE_SIGNALS,
};

static guint log_page_signals[N_LOG_PAGE_SIGNALS];

static const char *
chosen_person (WeegLogPage *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->person));

  if (self->people == NULL || selected == 0 || selected == GTK_INVALID_LIST_POSITION)
    return NULL;
  return selected - 1 < g_strv_length (self->people) ? self->people[selected - 1] : NULL;
}

static gboolean
match (gpointer item, gpointer user_data)
{
  WeegLogPage *self = WEEG_LOG_PAGE (user_data);
  const char *who = chosen_person (self);
  g_autofree char *all = NULL, *folded = NULL;

  if (who != NULL && g_strcmp0 (weeg_log_row_get_who (item), who) != 0)
    return FALSE;
  if (self->needle == NULL)
    return TRUE;
  all = g_strdup_printf ("%s %s", weeg_log_row_get_sentence (item), weeg_log_row_get_who (item));
  folded = g_utf8_casefold (all, -1);
  return strstr (folded, self->needle) != NULL;
}

static void
log_page_show_count (WeegLogPage *self)
{
  gboolean any = weeg_log_page_get_n (self) > 0 ||
                 (self->model != NULL && gtk_filter_list_model_get_pending (self->model) > 0);

  if (self->nothing == NULL)
    return;
  gtk_widget_set_visible (self->nothing, !any);
  gtk_widget_set_visible (self->scroller, any);
  gtk_label_set_label (GTK_LABEL (self->nothing), weeg_list_n (self->log) == 0
                                                      ? _ ("Nothing has been changed in this dossier yet.")
                                                      : _ ("No change fits what is searched for."));
}

static void
refilter_cb (WeegLogPage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));

  if (self->filling)
    return;
  g_free (self->needle);
  self->needle = *text != '\0' ? g_utf8_casefold (text, -1) : NULL;
  /* Without a question no line has to be read before it comes on screen. */
  if (self->needle == NULL && chosen_person (self) == NULL)
    gtk_filter_list_model_set_filter (self->model, NULL);
  else if (gtk_filter_list_model_get_filter (self->model) == NULL)
    gtk_filter_list_model_set_filter (self->model, self->filter);
  else
    gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  log_page_show_count (self);
}

/* (transfer full): each once, in the order in which they first come. */
static GStrv
list_people (const WeegList *log)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GStrvBuilder) people = g_strv_builder_new ();

  for (guint i = 0; i < weeg_list_n (log); i++)
    {
      const char *who = ((const WeegLogEntry *)weeg_list_get (log, i))->who;

      if (who != NULL && g_hash_table_add (seen, (gpointer)who))
        g_strv_builder_add (people, who);
    }
  return g_strv_builder_end (people);
}

static void
fill_people (WeegLogPage *self)
{
  const char *before = chosen_person (self);
  g_autofree char *keep = g_strdup (before);
  g_auto (GStrv) people = list_people (self->log);
  g_autoptr (GtkStringList) names = NULL;
  guint place = 0;

  if (self->people != NULL && g_strv_equal ((const char *const *)people, (const char *const *)self->people))
    return;
  names = gtk_string_list_new (NULL);
  gtk_string_list_append (names, _ ("Everyone"));
  for (guint i = 0; people[i] != NULL; i++)
    {
      gtk_string_list_append (names, people[i]);
      if (g_strcmp0 (people[i], keep) == 0)
        place = i + 1;
    }
  g_strfreev (self->people);
  self->people = g_steal_pointer (&people);
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->person), G_LIST_MODEL (names));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->person), place);
}

static void
log_page_show_check (WeegLogPage *self)
{
  gboolean whole;
  g_autofree char *text = weeg_log_say_whole (self->log, self->language, &whole);

  gtk_label_set_label (GTK_LABEL (self->check), text);
  gtk_widget_set_visible (gtk_widget_get_parent (self->check), weeg_list_n (self->log) > 0);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->check_icon),
                                whole ? "emblem-ok-symbolic" : "dialog-warning-symbolic");
  if (whole)
    gtk_widget_remove_css_class (self->check, "error");
  else
    gtk_widget_add_css_class (self->check, "error");
}

/* The log is read when it is looked at. */
static void
log_page_refresh (WeegLogPage *self)
{
  const WeegDossier *dossier = weeg_dossier_session_get_dossier (self->session);
  g_autoptr (GListModel) model = NULL;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || (self->log != NULL && self->log == dossier->log))
    return;
  g_clear_pointer (&self->log, weeg_list_unref);
  self->log = dossier->log != NULL ? weeg_list_ref (dossier->log) : NULL;
  self->filling = TRUE;
  fill_people (self);
  self->filling = FALSE;
  model = weeg_log_model_new (dossier, weeg_log_names (), self->language);
  gtk_filter_list_model_set_model (self->model, model);
  log_page_show_check (self);
  log_page_show_count (self);
}

static void
weeg_log_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (weeg_log_page_parent_class)->map (widget);
  log_page_refresh (WEEG_LOG_PAGE (widget));
}

static gboolean
weeg_log_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (WEEG_LOG_PAGE (widget)->search);
}

static void
log_page_close_cb (WeegLogPage *self)
{
  g_signal_emit (self, log_page_signals[CLOSED], 0);
}

static void
weeg_log_page_dispose (GObject *object)
{
  WeegLogPage *self = WEEG_LOG_PAGE (object);

  g_clear_object (&self->session);
  g_clear_object (&self->model);
  g_clear_object (&self->filter);
  g_clear_pointer (&self->log, weeg_list_unref);
  G_OBJECT_CLASS (weeg_log_page_parent_class)->dispose (object);
}

static void
weeg_log_page_finalize (GObject *object)
{
  WeegLogPage *self = WEEG_LOG_PAGE (object);

  g_strfreev (self->people);
  g_free (self->needle);
  G_OBJECT_CLASS (weeg_log_page_parent_class)->finalize (object);
}

static void
weeg_log_page_class_init (WeegLogPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = weeg_log_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = weeg_log_page_finalize;
  widget_class->map = weeg_log_page_map;
  widget_class->grab_focus = weeg_log_page_grab_focus;
  log_page_signals[CLOSED] =
      g_signal_new ("closed", WEEG_TYPE_LOG_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
weeg_log_page_init (WeegLogPage *self)
{
}

/* --- Building --- */

static void
log_page_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer numeric)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), numeric == NULL);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (numeric != NULL)
    gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

static void
bind_at_cb (GtkSignalListItemFactory *factory, GtkListItem *item, WeegLogPage *self)
{
  g_autofree char *moment = weeg_log_row_dup_moment (gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), moment);
}

static void
bind_who_cb (GtkSignalListItemFactory *factory, GtkListItem *item, WeegLogPage *self)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       weeg_log_row_get_who (gtk_list_item_get_item (item)));
}

static void
bind_what_cb (GtkSignalListItemFactory *factory, GtkListItem *item, WeegLogPage *self)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       weeg_log_row_get_sentence (gtk_list_item_get_item (item)));
}

static GtkColumnViewColumn *
log_page_add_column (WeegLogPage *self, const char *title, GCallback bind, gboolean numeric)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = NULL;

  g_signal_connect (factory, "setup", G_CALLBACK (log_page_setup_cb), GINT_TO_POINTER (numeric));
  g_signal_connect_object (factory, "bind", bind, self, 0);
  column = gtk_column_view_column_new (title, factory);
  gtk_column_view_append_column (GTK_COLUMN_VIEW (self->view), column);
  return column;
}

static GtkWidget *
view_new (WeegLogPage *self)
{
  GtkSelectionModel *selection;

  self->filter = GTK_FILTER (gtk_custom_filter_new (match, self, NULL));
  self->model = gtk_filter_list_model_new (NULL, NULL);
  gtk_filter_list_model_set_incremental (self->model, TRUE);
  g_signal_connect_object (self->model, "items-changed", G_CALLBACK (log_page_show_count), self,
                           G_CONNECT_SWAPPED);
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->model))));
  self->view = gtk_column_view_new (selection);
  gtk_widget_add_css_class (self->view, "data-table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Who changed what"), -1);
  log_page_add_column (self, _ ("When"), G_CALLBACK (bind_at_cb), TRUE);
  gtk_column_view_column_set_fixed_width (
      log_page_add_column (self, _ ("Who"), G_CALLBACK (bind_who_cb), FALSE), 150);
  gtk_column_view_column_set_expand (log_page_add_column (self, _ ("What"), G_CALLBACK (bind_what_cb), FALSE),
                                     TRUE);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->view);
  gtk_widget_set_vexpand (self->scroller, TRUE);
  return self->scroller;
}

static GtkWidget *
log_page_head_new (WeegLogPage *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *filters = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *title = gtk_label_new (_ ("Who changed what"));
  GtkWidget *done = gtk_button_new_with_label (_ ("Back to the dossier"));

  gtk_widget_add_css_class (title, "title-4");
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_set_hexpand (title, TRUE);
  self->person = gtk_drop_down_new (NULL, NULL);
  weeg_drop_down_set_up (GTK_DROP_DOWN (self->person), _ ("Changes by"));
  self->search = gtk_search_entry_new ();
  g_object_set (self->search, "placeholder-text", _ ("Search the changes"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search the changes"), -1);
  g_signal_connect_object (self->person, "notify::selected", G_CALLBACK (refilter_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (refilter_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "stop-search", G_CALLBACK (log_page_close_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (done, "clicked", G_CALLBACK (log_page_close_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_hexpand (self->search, TRUE);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), done);
  gtk_box_append (GTK_BOX (filters), self->search);
  gtk_box_append (GTK_BOX (filters), self->person);
  gtk_box_append (GTK_BOX (head), box);
  gtk_box_append (GTK_BOX (head), filters);
  return head;
}

static GtkWidget *
check_new (WeegLogPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->check_icon = gtk_image_new ();
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->check_icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  self->check = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->check), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->check), 0);
  gtk_box_append (GTK_BOX (box), self->check_icon);
  gtk_box_append (GTK_BOX (box), self->check);
  return box;
}

GtkWidget *
weeg_log_page_new (WeegDossierSession *session, const char *language)
{
  WeegLogPage *self;
  GtkWidget *box;

  g_return_val_if_fail (WEEG_IS_DOSSIER_SESSION (session), NULL);

  self = g_object_new (WEEG_TYPE_LOG_PAGE, NULL);
  self->session = g_object_ref (session);
  self->language = language;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_add_css_class (box, "section-page");
  gtk_box_append (GTK_BOX (box), log_page_head_new (self));
  gtk_box_append (GTK_BOX (box), check_new (self));
  gtk_box_append (GTK_BOX (box), view_new (self));
  self->nothing = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->nothing, "dim-label");
  gtk_widget_set_vexpand (self->nothing, TRUE);
  gtk_box_append (GTK_BOX (box), self->nothing);
  adw_bin_set_child (ADW_BIN (self), box);
  g_signal_connect_object (session, "notify::dossier", G_CALLBACK (log_page_refresh), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
weeg_log_page_search (WeegLogPage *self, const char *text)
{
  g_return_if_fail (WEEG_IS_LOG_PAGE (self) && text != NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->search), text);
  refilter_cb (self);
}

guint
weeg_log_page_get_n (WeegLogPage *self)
{
  g_return_val_if_fail (WEEG_IS_LOG_PAGE (self), 0);
  return self->model != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->model)) : 0;
}

const char *
weeg_log_page_get_check (WeegLogPage *self)
{
  g_return_val_if_fail (WEEG_IS_LOG_PAGE (self), NULL);
  return gtk_label_get_label (GTK_LABEL (self->check));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-list-page.h"

#include <glib/gi18n.h>

#include "weeg-locale.h"
#include "weeg-names.h"

struct _WeegListPage
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkStack *results;
  GtkEditable *search;
  GtkColumnView *columns;
  GtkFilterListModel *found;
  GtkCustomFilter *filter;
  WeegWorkspace *workspace;
  char *needle;      /* folded; "" finds all */
  GHashTable *texts; /* id -> title and summary, folded; filled when they are searched */
};

G_DEFINE_FINAL_TYPE (WeegListPage, weeg_list_page, ADW_TYPE_BIN)

enum
{
  DOSSIER_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static char *
fold (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);

  return g_utf8_casefold (normal != NULL ? normal : "", -1);
}

static const char *
text_of (WeegListPage *self, WeegDossierItem *item)
{
  const char *id = weeg_dossier_item_get_id (item);
  const char *known = g_hash_table_lookup (self->texts, id);
  WeegDossier *dossier;
  g_autofree char *all = NULL;
  char *folded;

  if (known != NULL)
    return known;
  dossier = weeg_workspace_load_dossier (self->workspace, id, NULL);
  all = g_strdup_printf (
      "%s\n%s", weeg_dossier_item_get_title (item),
      dossier != NULL ? weeg_text_get (dossier->summary, weeg_workspace_get_language (self->workspace)) : "");
  if (dossier != NULL)
    weeg_record_unref (dossier);
  folded = fold (all);
  g_hash_table_insert (self->texts, g_strdup (id), folded);
  return folded;
}

static gboolean
matches (gpointer item, gpointer user_data)
{
  WeegListPage *self = WEEG_LIST_PAGE (user_data);

  if (weeg_dossier_item_get_archived (item))
    return FALSE;
  return *self->needle == '\0' || self->workspace == NULL ||
         strstr (text_of (self, item), self->needle) != NULL;
}

static void
show_state (WeegListPage *self)
{
  GListModel *all = self->workspace != NULL ? weeg_workspace_get_dossiers (self->workspace) : NULL;
  gboolean any = all != NULL && g_list_model_get_n_items (all) > 0;

  gtk_stack_set_visible_child_name (self->stack, any ? "list" : "empty");
  gtk_stack_set_visible_child_name (self->results,
                                    weeg_list_page_get_n_shown (self) > 0 || !any ? "table" : "nothing");
}

static void
search_changed_cb (WeegListPage *self)
{
  g_free (self->needle);
  self->needle = fold (gtk_editable_get_text (self->search));
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  show_state (self);
}

static void
workspace_changed_cb (WeegListPage *self)
{
  g_hash_table_remove_all (self->texts);
  show_state (self);
}

static void
activated_cb (WeegListPage *self, guint position)
{
  g_autoptr (WeegDossierItem) item = g_list_model_get_item (G_LIST_MODEL (self->found), position);

  if (item != NULL)
    g_signal_emit (self, signals[DOSSIER_CHOSEN], 0, weeg_dossier_item_get_id (item));
}

typedef char *(*Describe) (WeegListPage *self, WeegDossierItem *item);

static char *
describe_title (WeegListPage *self, WeegDossierItem *item)
{
  return g_strdup (weeg_dossier_item_get_title (item));
}

static char *
describe_phase (WeegListPage *self, WeegDossierItem *item)
{
  const char *phase = weeg_dossier_item_get_phase (item);

  return phase != NULL ? weeg_name_capital (weeg_workspace_get_language (self->workspace), "phase", phase)
                       : g_strdup ("–");
}

static char *
describe_track (WeegListPage *self, WeegDossierItem *item)
{
  const char *track = weeg_dossier_item_get_track (item);

  return track != NULL ? weeg_name_capital (weeg_workspace_get_language (self->workspace), "track", track)
                       : g_strdup ("–");
}

static char *
describe_point (WeegListPage *self, WeegDossierItem *item)
{
  const char *planned = weeg_dossier_item_get_point_planned (item);
  const char *title = weeg_dossier_item_get_point_title (item);
  g_autofree char *date = NULL;

  if (title == NULL)
    return g_strdup (_ ("none planned"));
  if (planned == NULL)
    return g_strdup (title);
  date = weeg_locale_format_iso_date (weeg_locale_get (weeg_workspace_get_language (self->workspace)),
                                      planned, WEEG_DATE_LONG);
  return g_strdup_printf (weeg_dossier_item_get_due (item) == WEEG_DUE_OVERDUE
                              /* Translators: a decision point and its date, which has passed. */
                              ? _ ("%s\n%s, overdue")
                              : "%s\n%s",
                          title, date);
}

static const struct
{
  const char *title;
  Describe describe;
  gboolean expand;
} columns[] = {
  { N_ ("Title"), describe_title, TRUE },
  { N_ ("Phase"), describe_phase, FALSE },
  { N_ ("Track"), describe_track, FALSE },
  { N_ ("Next decision point"), describe_point, TRUE },
};

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  GtkWidget *label = gtk_label_new (NULL);

  /* Rows of one height: a column view measures them before it knows its width. */
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (columns[GPOINTER_TO_UINT (column)].expand)
    {
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_width_chars (GTK_LABEL (label), 22);
    }
  gtk_list_item_set_child (item, label);
}

static void
show_cell (GtkListItem *item)
{
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (item), "column"));
  WeegListPage *self = g_object_get_data (G_OBJECT (item), "page");
  g_autofree char *text = columns[column].describe (self, gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), text);
  gtk_widget_set_tooltip_text (gtk_list_item_get_child (item), columns[column].expand ? text : NULL);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  g_object_set_data (G_OBJECT (item), "column", column);
  g_object_set_data (G_OBJECT (item), "page", g_object_get_data (G_OBJECT (factory), "page"));
  show_cell (item);
  g_signal_connect_object (gtk_list_item_get_item (item), "notify", G_CALLBACK (show_cell), item,
                           G_CONNECT_SWAPPED);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), show_cell, item);
}

static void
add_columns (WeegListPage *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = NULL;

      g_object_set_data (G_OBJECT (factory), "page", self);
      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GUINT_TO_POINTER (i));
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GUINT_TO_POINTER (i));
      g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
      column = gtk_column_view_column_new (_ (columns[i].title), factory);
      gtk_column_view_column_set_expand (column, columns[i].expand);
      gtk_column_view_append_column (self->columns, column);
    }
}

static void
weeg_list_page_dispose (GObject *object)
{
  WeegListPage *self = WEEG_LIST_PAGE (object);

  weeg_list_page_set_workspace (self, NULL);
  g_clear_object (&self->found);
  g_clear_object (&self->filter);
  G_OBJECT_CLASS (weeg_list_page_parent_class)->dispose (object);
}

static void
weeg_list_page_finalize (GObject *object)
{
  WeegListPage *self = WEEG_LIST_PAGE (object);

  g_free (self->needle);
  g_hash_table_unref (self->texts);
  G_OBJECT_CLASS (weeg_list_page_parent_class)->finalize (object);
}

static void
weeg_list_page_class_init (WeegListPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = weeg_list_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = weeg_list_page_finalize;
  signals[DOSSIER_CHOSEN] = g_signal_new ("dossier-chosen", WEEG_TYPE_LIST_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weegwijzer/Weegwijzer/weeg-list-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WeegListPage, stack);
  gtk_widget_class_bind_template_child (widget_class, WeegListPage, results);
  gtk_widget_class_bind_template_child (widget_class, WeegListPage, search);
  gtk_widget_class_bind_template_child (widget_class, WeegListPage, columns);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
weeg_list_page_init (WeegListPage *self)
{
  g_autoptr (GtkNoSelection) selection = NULL;

  self->needle = g_strdup ("");
  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filter = gtk_custom_filter_new (matches, self, NULL);
  self->found = gtk_filter_list_model_new (NULL, GTK_FILTER (g_object_ref (self->filter)));
  selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->found)));
  gtk_column_view_set_model (self->columns, GTK_SELECTION_MODEL (selection));
  add_columns (self);
  show_state (self);
}

void
weeg_list_page_set_workspace (WeegListPage *self, WeegWorkspace *workspace)
{
  g_return_if_fail (WEEG_IS_LIST_PAGE (self));

  if (self->workspace == workspace)
    return;
  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_data (self->workspace, self);
  /* Rows that are there look into the workspace: they go first. */
  gtk_filter_list_model_set_model (self->found, NULL);
  g_hash_table_remove_all (self->texts);
  g_set_object (&self->workspace, workspace);
  if (workspace != NULL)
    {
      gtk_filter_list_model_set_model (self->found, weeg_workspace_get_dossiers (workspace));
      g_signal_connect_object (workspace, "changed", G_CALLBACK (workspace_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  show_state (self);
}

void
weeg_list_page_focus_search (WeegListPage *self)
{
  g_return_if_fail (WEEG_IS_LIST_PAGE (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

void
weeg_list_page_search (WeegListPage *self, const char *text)
{
  g_return_if_fail (WEEG_IS_LIST_PAGE (self));

  gtk_editable_set_text (self->search, text);
  search_changed_cb (self);
}

guint
weeg_list_page_get_n_shown (WeegListPage *self)
{
  g_return_val_if_fail (WEEG_IS_LIST_PAGE (self), 0);
  return self->found != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->found)) : 0;
}

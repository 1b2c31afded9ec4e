/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-dossier-menu.h"

#include <glib/gi18n.h>

static void
append (GMenu *menu, const char *label, const char *action, const char *id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", id);
  g_menu_append_item (menu, item);
}

static void
append_section (GMenu *menu, GMenu *section)
{
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_object_unref (section);
}

static GMenuModel *
dossier_menu_new (WeegDossierItem *item)
{
  const char *id = weeg_dossier_item_get_id (item);
  GMenu *menu = g_menu_new ();
  GMenu *section = g_menu_new ();

  append (section, _ ("Open"), "win.open-dossier", id);
  append_section (menu, section);
  section = g_menu_new ();
  append (section, _ ("Duplicate without scores"), "win.duplicate", id);
  append (section, _ ("Duplicate with scores"), "win.duplicate-with-scores", id);
  append (section, _ ("Export…"), "win.export-dossier", id);
  append_section (menu, section);
  section = g_menu_new ();
  if (weeg_dossier_item_get_archived (item))
    append (section, _ ("Bring back from the archive"), "win.unarchive", id);
  else
    append (section, _ ("Archive"), "win.archive", id);
  append (section, _ ("Remove"), "win.remove", id);
  append_section (menu, section);
  return G_MENU_MODEL (menu);
}

static gboolean
let_go (gpointer popover)
{
  if (gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);
  return G_SOURCE_REMOVE;
}

static void
closed_cb (GtkPopover *popover)
{
  GtkWidget *focus = g_object_get_data (G_OBJECT (popover), "focus");

  /* Back to the row, for the next key. */
  if (focus != NULL && gtk_widget_get_mapped (focus))
    gtk_widget_grab_focus (focus);
  /* What was chosen is still to be done. */
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, let_go, g_object_ref (popover), g_object_unref);
}

void
weeg_dossier_menu_pop_up (WeegDossierItem *item, GtkWidget *over, const GdkRectangle *at)
{
  g_autoptr (GMenuModel) menu = NULL;
  g_autofree char *label = NULL;
  GtkWidget *popover;
  GtkWidget *focus;

  g_return_if_fail (WEEG_IS_DOSSIER_ITEM (item) && GTK_IS_WIDGET (over) && at != NULL);

  menu = dossier_menu_new (item);
  popover = gtk_popover_menu_new_from_model (menu);
  label = g_strdup_printf (_ ("Actions for “%s”"), weeg_dossier_item_get_title (item));
  focus = gtk_root_get_focus (gtk_widget_get_root (over));

  if (focus != NULL)
    g_object_set_data_full (G_OBJECT (popover), "focus", g_object_ref (focus), g_object_unref);
  gtk_widget_set_parent (popover, over);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (popover), GTK_POS_BOTTOM);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), at);
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
  g_signal_connect_object (over, "destroy", G_CALLBACK (let_go), popover, G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (popover));
}

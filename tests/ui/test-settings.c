/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ui-fixture.h"

#include "weeg-record-editor.h"
#include "weeg-settings-window.h"
#include "weeg-zones-field.h"

/* How a committee judges and decides: of a register, and of a dossier in it. */

static void
test_settings (void)
{
  WeegWindow *window = ui_test_open_empty ("settings.weeg");
  WeegWorkspace *workspace = weeg_window_get_workspace (window);
  g_autoptr (WeegAnyRecord) record = NULL;
  WeegSettingsWindow *settings;
  WeegZonesField *zones;
  GtkDropDown *cell;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.settings", NULL);
  settings = ui_test_find_window (WEEG_TYPE_SETTINGS_WINDOW);
  g_assert_nonnull (settings);
  ui_test_settle ();
  zones = ui_test_find (settings, WEEG_TYPE_ZONES_FIELD, 0);
  g_assert_nonnull (zones);
  cell = weeg_zones_field_get_cell (zones, 5, 1);
  g_assert_cmpuint (gtk_drop_down_get_selected (cell), ==, WEEG_ZONE_MODERATE);
  gtk_drop_down_set_selected (cell, WEEG_ZONE_EXTREME);
  record = (WeegRecord *)weeg_workspace_load_settings (workspace, NULL);
  g_assert_cmpint (weeg_list_cell (weeg_list_get (((WeegSettings *)record)->zones, 4), 0).choice, ==,
                   WEEG_ZONE_EXTREME);
  gtk_widget_activate_action (GTK_WIDGET (settings), "settings.undo", NULL);
  g_assert_cmpuint (gtk_drop_down_get_selected (cell), ==, WEEG_ZONE_MODERATE);
  /* The table of HFMEA: four by four, from 8 on high. */
  ui_test_press (zones, "Take 4 × 4 (HFMEA)");
  g_assert_null (weeg_zones_field_get_cell (zones, 5, 1));
  g_assert_cmpuint (gtk_drop_down_get_selected (weeg_zones_field_get_cell (zones, 2, 4)), ==, WEEG_ZONE_HIGH);
  weeg_record_unref (g_steal_pointer (&record));
  record = (WeegRecord *)weeg_workspace_load_settings (workspace, NULL);
  g_assert_cmpfloat (((WeegSettings *)record)->thresholds->risk, ==, 8);
  ui_test_press (zones, "Take 5 × 5");
  g_assert_cmpuint (gtk_drop_down_get_selected (weeg_zones_field_get_cell (zones, 5, 1)), ==,
                    WEEG_ZONE_MODERATE);
  gtk_window_close (GTK_WINDOW (window));
  ui_test_settle ();
}

/* A table that has no place for a risk of the dossier is refused, and it says which. */
static void
test_smaller_zones (void)
{
  WeegWindow *window = ui_test_open_demo ();
  WeegDossierSession *session = weeg_dossier_page_get_session (weeg_window_get_dossier_page (window));
  GtkWidget *editor = weeg_record_editor_new (session, "en", "settings");
  WeegZonesField *zones;

  gtk_window_present (GTK_WINDOW (editor));
  ui_test_settle ();
  zones = ui_test_find (editor, WEEG_TYPE_ZONES_FIELD, 0);
  ui_test_press (zones, "Take 4 × 4 (HFMEA)");
  g_assert_nonnull (weeg_zones_field_get_cell (zones, 5, 5));
  g_assert_true (ui_test_has_label (zones, "is not in that table"));
  gtk_window_destroy (GTK_WINDOW (editor));
  gtk_window_close (GTK_WINDOW (window));
  ui_test_settle ();
}

int
main (int argc, char **argv)
{
  ui_test_init (&argc, &argv);
  g_test_add_func ("/ui/settings/register", test_settings);
  g_test_add_func ("/ui/settings/smaller-zones", test_smaller_zones);
  return g_test_run ();
}

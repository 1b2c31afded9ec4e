/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ui-fixture.h"

#include "weeg-sections.h"

/* A widget that keeps the widths for which its height was asked. */
#define TEST_TYPE_TEXT (test_text_get_type ())
G_DECLARE_FINAL_TYPE (TestText, test_text, TEST, TEXT, GtkWidget)

struct _TestText
{
  GtkWidget parent_instance;
  GArray *widths; /* of int */
};

G_DEFINE_FINAL_TYPE (TestText, test_text, GTK_TYPE_WIDGET)

static void
test_text_measure (GtkWidget *widget,
                   GtkOrientation orientation,
                   int for_size,
                   int *minimum,
                   int *natural,
                   int *minimum_baseline,
                   int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_VERTICAL)
    g_array_append_val (TEST_TEXT (widget)->widths, for_size);
  *minimum = *natural = 100;
}

static GtkSizeRequestMode
test_text_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
test_text_finalize (GObject *object)
{
  g_array_unref (TEST_TEXT (object)->widths);
  G_OBJECT_CLASS (test_text_parent_class)->finalize (object);
}

static void
test_text_class_init (TestTextClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = test_text_finalize;
  GTK_WIDGET_CLASS (klass)->measure = test_text_measure;
  GTK_WIDGET_CLASS (klass)->get_request_mode = test_text_get_request_mode;
}

static void
test_text_init (TestText *self)
{
  self->widths = g_array_new (FALSE, FALSE, sizeof (int));
}

typedef struct
{
  GtkWidget *window;
  WeegSections *sections;
  WeegDossier *dossier;
} Fixture;

/* A page with a menu on it, which has to be told when to close. */
static GtkWidget *
build_page (const WeegView *view, guint index, gpointer unused)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();

  gtk_popover_set_autohide (GTK_POPOVER (popover), FALSE);
  gtk_popover_set_child (GTK_POPOVER (popover), gtk_entry_new ());
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_box_append (GTK_BOX (page), g_object_new (TEST_TYPE_TEXT, NULL));
  gtk_box_append (GTK_BOX (page), button);
  return page;
}

/* Another dossier, as after an edit. */
static void
show_another (Fixture *fixture)
{
  static const char *const names[] = { "First", "Second", NULL };
  WeegView view;

  g_clear_pointer ((gpointer *)&fixture->dossier, weeg_record_unref);
  fixture->dossier = weeg_record_new (&weeg_dossier_type);
  view = weeg_view (fixture->dossier, NULL, "en");
  weeg_sections_show (fixture->sections, names, &view);
}

static Fixture
set_up (int width)
{
  Fixture fixture = { gtk_window_new (), WEEG_SECTIONS (weeg_sections_new ("Parts", build_page, NULL)),
                      NULL };

  gtk_window_set_default_size (GTK_WINDOW (fixture.window), width, 400);
  gtk_window_set_child (GTK_WINDOW (fixture.window), GTK_WIDGET (fixture.sections));
  gtk_window_present (GTK_WINDOW (fixture.window));
  show_another (&fixture);
  gtk_test_widget_wait_for_draw (fixture.window);
  ui_test_settle ();
  return fixture;
}

static void
tear_down (Fixture *fixture)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  weeg_record_unref (fixture->dossier);
  ui_test_settle ();
}

static GtkWidget *
page_of (Fixture *fixture)
{
  return gtk_widget_get_parent (ui_test_find (fixture->sections, GTK_TYPE_MENU_BUTTON, 0));
}

static GtkWidget *
list_of (Fixture *fixture)
{
  return gtk_widget_get_ancestor (ui_test_find (fixture->sections, GTK_TYPE_LIST_BOX, 0),
                                  GTK_TYPE_SCROLLED_WINDOW);
}

/* However wide the window, whichever way it is read and whatever the section needs, the list ends where the
 * section begins, in one and the same place. */
static void
test_list_beside (void)
{
  static const int widths[] = { 1000, 1240, 1900 };

  for (guint i = 0; i < 2 * G_N_ELEMENTS (widths); i++)
    {
      gboolean mirrored = i >= G_N_ELEMENTS (widths);
      Fixture fixture;
      GtkWidget *list, *page;
      graphene_rect_t a, b, before, narrow;

      gtk_widget_set_default_direction (mirrored ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
      fixture = set_up (widths[i % G_N_ELEMENTS (widths)]);
      list = list_of (&fixture);
      page = gtk_widget_get_parent (page_of (&fixture));
      g_assert_true (gtk_widget_compute_bounds (list, fixture.window, &a));
      g_assert_true (gtk_widget_compute_bounds (page, fixture.window, &b));
      narrow = b;
      before = a;
      weeg_sections_set_wide (fixture.sections);
      gtk_test_widget_wait_for_draw (fixture.window);
      g_assert_true (gtk_widget_compute_bounds (list, fixture.window, &a));
      g_assert_true (gtk_widget_compute_bounds (page, fixture.window, &b));
      g_assert_true (graphene_rect_equal (&a, &before));
      if (widths[i % G_N_ELEMENTS (widths)] > 1800)
        g_assert_cmpfloat (narrow.size.width, <, b.size.width);
      if (mirrored)
        g_assert_cmpfloat_with_epsilon (a.origin.x, b.origin.x + b.size.width, 1);
      else
        g_assert_cmpfloat_with_epsilon (a.origin.x + a.size.width, b.origin.x, 1);
      tear_down (&fixture);
    }
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* What is open on a page stays open until its user closes it; then the page is made anew. */
static void
test_open_popover (void)
{
  Fixture fixture = set_up (1000);
  GtkMenuButton *button = ui_test_find (fixture.sections, GTK_TYPE_MENU_BUTTON, 0);
  GtkPopover *popover = gtk_menu_button_get_popover (button);
  GtkWidget *before = page_of (&fixture);

  gtk_menu_button_popup (button);
  ui_test_settle ();
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (popover)));
  g_assert_true (gtk_widget_grab_focus (gtk_popover_get_child (popover)));
  show_another (&fixture);
  show_another (&fixture);
  ui_test_settle ();
  g_assert_true (page_of (&fixture) == before);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (popover)));

  g_object_ref (before);
  gtk_popover_popdown (popover);
  ui_test_settle ();
  g_assert_true (page_of (&fixture) != before);
  g_object_unref (before);
  /* From then on at once again. */
  before = g_object_ref (page_of (&fixture));
  show_another (&fixture);
  g_assert_true (page_of (&fixture) != before);
  g_object_unref (before);
  tear_down (&fixture);
}

/* Nor is another section kept waiting by it. */
static void
test_choose_over_popover (void)
{
  Fixture fixture = set_up (1000);
  GtkMenuButton *button = ui_test_find (fixture.sections, GTK_TYPE_MENU_BUTTON, 0);
  GtkWidget *before = g_object_ref (page_of (&fixture));

  gtk_menu_button_popup (button);
  ui_test_settle ();
  g_assert_true (gtk_widget_grab_focus (gtk_popover_get_child (gtk_menu_button_get_popover (button))));
  show_another (&fixture);
  weeg_sections_choose (fixture.sections, 1);
  ui_test_settle ();
  g_assert_true (page_of (&fixture) != before);
  g_object_unref (before);
  tear_down (&fixture);
}

/* To break the lines of a long page takes most of the time in which it is shown: not for a width that it does
 * not get, as the page scrolls. */
static void
test_heights (void)
{
  Fixture fixture = set_up (1000);
  TestText *text = TEST_TEXT (ui_test_find (fixture.sections, TEST_TYPE_TEXT, 0));

  g_assert_cmpuint (text->widths->len, >, 0);
  for (guint i = 0; i < text->widths->len; i++)
    g_assert_cmpint (g_array_index (text->widths, int, i), ==, gtk_widget_get_width (GTK_WIDGET (text)));
  tear_down (&fixture);
}

int
main (int argc, char **argv)
{
  ui_test_init (&argc, &argv);
  g_test_add_func ("/ui/sections/list-beside", test_list_beside);
  g_test_add_func ("/ui/sections/open-popover", test_open_popover);
  g_test_add_func ("/ui/sections/choose-over-popover", test_choose_over_popover);
  g_test_add_func ("/ui/sections/heights", test_heights);
  return g_test_run ();
}

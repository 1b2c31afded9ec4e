/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-elicit-matrix.h"

#include "weeg-label.h"
#include "weeg-ratio.h"
#include "weeg-scroll-through.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* Behind name and weight. */
#define FIRST_COLUMN 2
/* Beyond this, nobody compares all pairs. */
#define MOST_CRITERIA 20
#define ELICIT_MATRIX_SLACK 1e-9
/* Below this difference two ratios are one. */
#define SAME 1e-3

/* A pair of criteria, row above column. */
typedef struct
{
  guint row, column;
  double ratio; /* as it stands in the dossier */
  GtkWidget *entry;
  GtkWidget *mirrored; /* label of the pair the other way round */
} Pair;

struct _WeegElicitMatrix
{
  WeegElicitPane parent_instance;

  const WeegLocale *locale;
  GPtrArray *ids;    /* of the criteria, owned */
  GPtrArray *names;  /* owned */
  GPtrArray *shares; /* labels; borrowed */
  GArray *pairs;     /* of Pair */
  GtkWidget *words;
  GtkWidget *message;
};

G_DEFINE_FINAL_TYPE (WeegElicitMatrix, weeg_elicit_matrix, WEEG_TYPE_ELICIT_PANE)

static Pair *
pair_of (WeegElicitMatrix *self, GtkWidget *entry)
{
  for (guint i = 0; i < self->pairs->len; i++)
    if (g_array_index (self->pairs, Pair, i).entry == entry)
      return &g_array_index (self->pairs, Pair, i);
  return NULL;
}

/* What is typed, or what stands in the dossier where that is no comparison. */
static double
typed_ratio (WeegElicitMatrix *self, const Pair *pair)
{
  double ratio;

  return weeg_ratio_parse (self->locale, gtk_editable_get_text (GTK_EDITABLE (pair->entry)), &ratio)
             ? ratio
             : pair->ratio;
}

static void
set_wrong (WeegElicitMatrix *self, Pair *pair, gboolean wrong)
{
  GtkAccessible *entry = GTK_ACCESSIBLE (pair->entry);

  if (!wrong)
    {
      gtk_widget_remove_css_class (pair->entry, "error");
      gtk_accessible_reset_state (entry, GTK_ACCESSIBLE_STATE_INVALID);
      gtk_accessible_update_relation (entry, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->words, NULL, -1);
      return;
    }
  gtk_widget_add_css_class (pair->entry, "error");
  gtk_accessible_update_state (entry, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
  gtk_accessible_update_relation (entry, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->message, NULL, -1);
}

/* The reason below the table, as there is no room beside a cell; it names the pair. */
static void
show_wrong (WeegElicitMatrix *self)
{
  for (guint i = 0; i < self->pairs->len; i++)
    {
      const Pair *pair = &g_array_index (self->pairs, Pair, i);
      g_autofree char *text = NULL;

      if (!gtk_widget_has_css_class (pair->entry, "error"))
        continue;
      /* Translators: two criteria, and what was typed for their comparison. */
      text = g_strdup_printf (_ ("%s against %s: “%s” is no comparison; a number from 1 to 9 is, or from 1/9 "
                                 "to 1 where the second weighs more"),
                              (char *)self->names->pdata[pair->row], (char *)self->names->pdata[pair->column],
                              gtk_editable_get_text (GTK_EDITABLE (pair->entry)));
      gtk_label_set_label (GTK_LABEL (self->message), text);
      gtk_widget_set_visible (self->message, TRUE);
      return;
    }
  gtk_widget_set_visible (self->message, FALSE);
}

/* “Safety weighs 3 times as heavily as Cost.” */
static void
elicit_matrix_show_words (WeegElicitMatrix *self, const Pair *pair)
{
  double ratio = typed_ratio (self, pair);
  const char *row = self->names->pdata[pair->row], *column = self->names->pdata[pair->column];
  g_autofree char *times = weeg_ratio_format (self->locale, ratio < 1 ? 1 / ratio : ratio);
  g_autofree char *text = NULL;

  if (fabs (ratio - 1) < SAME)
    /* Translators: two criteria. */
    text = g_strdup_printf (_ ("%s and %s weigh the same."), row, column);
  else
    /* Translators: a criterion, a number, another criterion. */
    text = g_strdup_printf (_ ("%s weighs %s times as heavily as %s."), ratio > 1 ? row : column, times,
                            ratio > 1 ? column : row);
  gtk_label_set_label (GTK_LABEL (self->words), text);
}

static void
show_mirrored (WeegElicitMatrix *self, const Pair *pair)
{
  g_autofree char *text = weeg_ratio_format (self->locale, 1 / typed_ratio (self, pair));

  gtk_label_set_label (GTK_LABEL (pair->mirrored), text);
}

static void
elicit_matrix_changed_cb (WeegElicitMatrix *self, GtkWidget *entry)
{
  Pair *pair = pair_of (self, entry);
  double ratio;
  gboolean good;

  if (pair == NULL || weeg_elicit_pane_is_filling (WEEG_ELICIT_PANE (self)))
    return;
  good = weeg_ratio_parse (self->locale, gtk_editable_get_text (GTK_EDITABLE (entry)), &ratio);
  set_wrong (self, pair, !good);
  show_wrong (self);
  show_mirrored (self, pair);
  elicit_matrix_show_words (self, pair);
  if (good)
    weeg_elicit_pane_typing (WEEG_ELICIT_PANE (self));
}

static void
done (WeegElicitMatrix *self, GtkWidget *entry)
{
  Pair *pair = pair_of (self, entry);

  if (pair != NULL && fabs (typed_ratio (self, pair) - pair->ratio) > ELICIT_MATRIX_SLACK)
    weeg_elicit_pane_edited (WEEG_ELICIT_PANE (self));
}

static void
elicit_matrix_leave_cb (GtkEventController *controller, WeegElicitMatrix *self)
{
  done (self, gtk_event_controller_get_widget (controller));
}

static void
enter_cb (GtkEventController *controller, WeegElicitMatrix *self)
{
  Pair *pair = pair_of (self, gtk_event_controller_get_widget (controller));

  if (pair != NULL)
    elicit_matrix_show_words (self, pair);
}

static gboolean
elicit_matrix_key_cb (
    GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, WeegElicitMatrix *self)
{
  GtkWidget *entry = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  Pair *pair = pair_of (self, entry);
  int by = key == GDK_KEY_Up          ? 1
           : key == GDK_KEY_Down      ? -1
           : key == GDK_KEY_Page_Up   ? 2
           : key == GDK_KEY_Page_Down ? -2
                                      : 0;
  g_autofree char *text = NULL;

  if (by == 0 || pair == NULL || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;
  text = weeg_ratio_format (self->locale, weeg_ratio_step (typed_ratio (self, pair), by));
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_editable_set_position (GTK_EDITABLE (entry), -1);
  return TRUE;
}

static GtkWidget *
elicit_matrix_entry_new (WeegElicitMatrix *self, const char *row, const char *column)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  /* Translators: the accessible name of a comparison: two criteria. */
  g_autofree char *label = g_strdup_printf (_ ("%s against %s"), row, column);

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 3);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 4);
  gtk_entry_set_alignment (GTK_ENTRY (entry), 0.5);
  gtk_widget_add_css_class (entry, "numeric");
  gtk_widget_add_css_class (entry, "comparison");
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_tooltip_text (entry, label);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (elicit_matrix_changed_cb), self);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (done), self);
  g_signal_connect (focus, "leave", G_CALLBACK (elicit_matrix_leave_cb), self);
  g_signal_connect (focus, "enter", G_CALLBACK (enter_cb), self);
  gtk_widget_add_controller (entry, focus);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (elicit_matrix_key_cb), self);
  gtk_widget_add_controller (entry, keys);
  return entry;
}

static GtkWidget *
cell_label_new (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
attach_pair (WeegElicitMatrix *self, GtkGrid *grid, guint row, guint column)
{
  Pair pair = { row, column, 1, NULL, NULL };

  pair.entry = elicit_matrix_entry_new (self, self->names->pdata[row], self->names->pdata[column]);
  pair.mirrored = cell_label_new ("1", "dim-label");
  gtk_grid_attach (grid, pair.entry, (int)column + FIRST_COLUMN, (int)row + 1, 1, 1);
  gtk_grid_attach (grid, pair.mirrored, (int)row + FIRST_COLUMN, (int)column + 1, 1, 1);
  g_array_append_val (self->pairs, pair);
}

/* Rows with number and name, columns with the number alone: names do not fit above a cell. */
static GtkWidget *
grid_new (WeegElicitMatrix *self)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_row_spacing (GTK_GRID (grid), 3);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 3);
  for (guint i = 0; i < self->ids->len; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autofree char *text = g_strdup_printf ("%u  %s", i + 1, (char *)self->names->pdata[i]);
      GtkWidget *name = gtk_label_new (text);
      GtkWidget *above = cell_label_new (number, "caption-heading");

      gtk_label_set_xalign (GTK_LABEL (name), 0);
      gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
      gtk_label_set_width_chars (GTK_LABEL (name), 14);
      gtk_label_set_max_width_chars (GTK_LABEL (name), 22);
      gtk_widget_set_tooltip_text (name, self->names->pdata[i]);
      gtk_widget_set_tooltip_text (above, self->names->pdata[i]);
      gtk_grid_attach (GTK_GRID (grid), name, 0, (int)i + 1, 1, 1);
      gtk_grid_attach (GTK_GRID (grid), above, (int)i + FIRST_COLUMN, 0, 1, 1);
      gtk_grid_attach (GTK_GRID (grid), cell_label_new ("1", "dim-label"), (int)i + FIRST_COLUMN, (int)i + 1,
                       1, 1);
      g_ptr_array_add (self->shares, cell_label_new ("–", "share"));
      gtk_label_set_xalign (self->shares->pdata[i], 1);
      gtk_label_set_width_chars (self->shares->pdata[i], 6);
      gtk_grid_attach (GTK_GRID (grid), self->shares->pdata[i], 1, (int)i + 1, 1, 1);
    }
  for (guint i = 0; i < self->ids->len; i++)
    for (guint j = i + 1; j < self->ids->len; j++)
      attach_pair (self, GTK_GRID (grid), i, j);
  return grid;
}

static void
elicit_matrix_build (WeegElicitPane *pane, const WeegView *view, const GPtrArray *leaves)
{
  WeegElicitMatrix *self = WEEG_ELICIT_MATRIX (pane);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->locale = view->locale;
  g_ptr_array_set_size (self->ids, 0);
  g_ptr_array_set_size (self->names, 0);
  g_ptr_array_set_size (self->shares, 0);
  g_array_set_size (self->pairs, 0);
  for (guint i = 0; i < leaves->len; i++)
    {
      const WeegCriterion *criterion = leaves->pdata[i];

      g_ptr_array_add (self->ids, g_strdup (criterion->id));
      g_ptr_array_add (self->names, g_strdup (weeg_view_text (view, criterion->name)));
    }
  if (leaves->len > MOST_CRITERIA)
    g_ptr_array_set_size (self->ids, 0);
  self->message = weeg_label_new_wrapping (NULL, "error");
  gtk_widget_add_css_class (self->message, "caption");
  gtk_widget_set_visible (self->message, FALSE);
  self->words = weeg_label_new_wrapping (
      _ ("How many times as heavily the criterion of the row weighs as that of the column, "
         "from 1/9 to 9. A pair that is left at 1 counts as equal."),
      "dim-label");
  if (leaves->len > MOST_CRITERIA)
    gtk_label_set_label (
        GTK_LABEL (self->words),
        _ ("There are too many criteria to compare them all in pairs; another way fits better."));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  weeg_scroll_through (scroller);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), grid_new (self));
  gtk_box_append (GTK_BOX (self), scroller);
  gtk_box_append (GTK_BOX (self), self->words);
  gtk_box_append (GTK_BOX (self), self->message);
}

static int
place_in (const WeegWeights *given, const char *id, guint own)
{
  if (!WEEG_HAS (given, criteria))
    return (int)own;
  for (guint i = 0; i < weeg_list_n (given->criteria); i++)
    if (g_strcmp0 (weeg_list_get (given->criteria, i), id) == 0)
      return (int)i;
  return -1;
}

/* What @given says of a pair; 1 where it does not. */
static double
given_ratio (WeegElicitMatrix *self, const WeegWeights *given, const Pair *pair)
{
  int row, column;
  const WeegList *numbers;
  double ratio;

  if (given == NULL || !WEEG_HAS (given, matrix))
    return 1;
  row = place_in (given, self->ids->pdata[pair->row], pair->row);
  column = place_in (given, self->ids->pdata[pair->column], pair->column);
  if (row < 0 || column < 0 || row >= (int)weeg_list_n (given->matrix))
    return 1;
  numbers = weeg_list_get (given->matrix, (guint)row);
  if (column >= (int)weeg_list_n (numbers))
    return 1;
  ratio = weeg_list_number (numbers, (guint)column);
  return ratio > 0 && isfinite (ratio) ? ratio : 1;
}

static void
elicit_matrix_show (WeegElicitPane *pane, const WeegView *view, const WeegWeights *given)
{
  WeegElicitMatrix *self = WEEG_ELICIT_MATRIX (pane);

  for (guint i = 0; i < self->pairs->len; i++)
    {
      Pair *pair = &g_array_index (self->pairs, Pair, i);
      double ratio = given_ratio (self, given, pair), typed;
      g_autofree char *text = weeg_ratio_format (self->locale, ratio);
      const char *now = gtk_editable_get_text (GTK_EDITABLE (pair->entry));
      gboolean good = weeg_ratio_parse (self->locale, now, &typed);

      /* What is being typed, or is wrong, stays. */
      if (*now == '\0' ||
          (good && (fabs (typed - pair->ratio) < ELICIT_MATRIX_SLACK || fabs (typed - ratio) < SAME)))
        {
          if (g_strcmp0 (now, text) != 0)
            gtk_editable_set_text (GTK_EDITABLE (pair->entry), text);
          set_wrong (self, pair, FALSE);
        }
      pair->ratio = ratio;
      show_mirrored (self, pair);
    }
  show_wrong (self);
}

static WeegList *
row_of (WeegElicitMatrix *self, guint row, const WeegShape *shape)
{
  GArray *cells = g_array_new (FALSE, TRUE, sizeof (WeegCell));

  g_array_set_size (cells, self->ids->len);
  g_array_index (cells, WeegCell, row).number = 1;
  for (guint i = 0; i < self->pairs->len; i++)
    {
      const Pair *pair = &g_array_index (self->pairs, Pair, i);

      if (pair->row == row)
        g_array_index (cells, WeegCell, pair->column).number = typed_ratio (self, pair);
      else if (pair->column == row)
        g_array_index (cells, WeegCell, pair->row).number = 1 / typed_ratio (self, pair);
    }
  return weeg_list_new_take (shape, cells);
}

static void
read_matrix (WeegElicitPane *pane, WeegWeights *fresh)
{
  WeegElicitMatrix *self = WEEG_ELICIT_MATRIX (pane);
  const WeegShape *rows = weeg_record_type_find (&weeg_weights_type, "matrix")->shape.item;
  GArray *criteria = g_array_new (FALSE, TRUE, sizeof (WeegCell));
  GArray *matrix = g_array_new (FALSE, TRUE, sizeof (WeegCell));

  for (guint i = 0; i < self->ids->len; i++)
    {
      WeegCell id = { .pointer = g_strdup (self->ids->pdata[i]) };
      WeegCell row = { .pointer = row_of (self, i, rows->item) };

      g_array_append_val (criteria, id);
      g_array_append_val (matrix, row);
    }
  WEEG_REPLACE (
      fresh, criteria,
      weeg_list_new_take (weeg_record_type_find (&weeg_weights_type, "criteria")->shape.item, criteria));
  WEEG_REPLACE (fresh, matrix, weeg_list_new_take (rows, matrix));
}

static void
elicit_matrix_tell (WeegElicitPane *pane, const WeegView *view, const WeegMap *weights)
{
  WeegElicitMatrix *self = WEEG_ELICIT_MATRIX (pane);

  for (guint i = 0; i < self->shares->len; i++)
    {
      double share = weeg_map_number (weights, self->ids->pdata[i], -1);
      g_autofree char *text =
          share >= 0 ? weeg_locale_format_percent (self->locale, share, 1) : g_strdup ("–");

      gtk_label_set_label (self->shares->pdata[i], text);
    }
}

GtkWidget *
weeg_elicit_matrix_find (WeegElicitMatrix *self, const char *row, const char *column)
{
  guint i, j;

  g_return_val_if_fail (WEEG_IS_ELICIT_MATRIX (self), NULL);

  if (!g_ptr_array_find_with_equal_func (self->ids, row, g_str_equal, &i) ||
      !g_ptr_array_find_with_equal_func (self->ids, column, g_str_equal, &j))
    return NULL;
  for (guint k = 0; k < self->pairs->len; k++)
    {
      const Pair *pair = &g_array_index (self->pairs, Pair, k);

      if (pair->row == MIN (i, j) && pair->column == MAX (i, j))
        return pair->entry;
    }
  return NULL;
}

static void
weeg_elicit_matrix_finalize (GObject *object)
{
  WeegElicitMatrix *self = WEEG_ELICIT_MATRIX (object);

  g_ptr_array_unref (self->ids);
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->shares);
  g_array_unref (self->pairs);
  G_OBJECT_CLASS (weeg_elicit_matrix_parent_class)->finalize (object);
}

static void
weeg_elicit_matrix_class_init (WeegElicitMatrixClass *klass)
{
  WeegElicitPaneClass *pane_class = WEEG_ELICIT_PANE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = weeg_elicit_matrix_finalize;
  pane_class->build = elicit_matrix_build;
  pane_class->show = elicit_matrix_show;
  pane_class->read = read_matrix;
  pane_class->tell = elicit_matrix_tell;
}

static void
weeg_elicit_matrix_init (WeegElicitMatrix *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->shares = g_ptr_array_new ();
  self->pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
}

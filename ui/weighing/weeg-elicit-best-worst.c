/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-elicit-best-worst.h"

#include <glib/gi18n.h>
#include <math.h>

#include "weeg-drop-down.h"
#include "weeg-weights-edit.h"

struct _WeegElicitBestWorst
{
  WeegElicitPane parent_instance;

  GtkWidget *best; /* drop-downs over the criteria, "not chosen" first */
  GtkWidget *worst;
  GtkWidget *heads[2];
  GPtrArray *ids;    /* of the criteria, owned */
  GPtrArray *names;  /* owned, ends with NULL */
  GPtrArray *first;  /* per criterion the drop-down of best against it; borrowed */
  GPtrArray *second; /* of it against worst */
  GPtrArray *shares; /* labels; borrowed */
};

G_DEFINE_FINAL_TYPE (WeegElicitBestWorst, weeg_elicit_best_worst, WEEG_TYPE_ELICIT_PANE)

char *
weeg_elicit_words_times (int times)
{
  switch (times)
    {
    case 1:
      return g_strdup (_ ("1, equally important"));
    case 3:
      return g_strdup (_ ("3, somewhat more important"));
    case 5:
      return g_strdup (_ ("5, clearly more important"));
    case 7:
      return g_strdup (_ ("7, much more important"));
    case 9:
      return g_strdup (_ ("9, extremely more important"));
    default:
      return g_strdup_printf ("%d", times);
    }
}

/* The place in @ids of what is chosen; -1 for nothing. */
static int
elicit_best_worst_chosen (WeegElicitBestWorst *self, GtkWidget *drop_down)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (drop_down));

  return selected == 0 || selected > self->ids->len ? -1 : (int)selected - 1;
}

/* A criterion against itself is not asked; the worst against itself neither. */
static void
show_what_is_asked (WeegElicitBestWorst *self)
{
  int best = elicit_best_worst_chosen (self, self->best),
      worst = elicit_best_worst_chosen (self, self->worst);
  const char *best_name = best >= 0 ? self->names->pdata[best] : _ ("the most important");
  const char *worst_name = worst >= 0 ? self->names->pdata[worst] : _ ("the least important");
  /* Translators: the heading of a column of comparisons; %s is a criterion. */
  g_autofree char *first = g_strdup_printf (_ ("%s against this"), best_name);
  /* Translators: the heading of a column of comparisons; %s is a criterion. */
  g_autofree char *second = g_strdup_printf (_ ("this against %s"), worst_name);

  gtk_label_set_label (GTK_LABEL (self->heads[0]), first);
  gtk_label_set_label (GTK_LABEL (self->heads[1]), second);
  for (guint i = 0; i < self->ids->len; i++)
    {
      gtk_widget_set_visible (self->first->pdata[i], (int)i != best);
      /* Best against worst is asked once, in the first column. */
      gtk_widget_set_visible (self->second->pdata[i], (int)i != worst && (int)i != best);
    }
}

static void
elicit_best_worst_chosen_cb (WeegElicitBestWorst *self)
{
  if (weeg_elicit_pane_is_filling (WEEG_ELICIT_PANE (self)))
    return;
  show_what_is_asked (self);
  weeg_elicit_pane_edited (WEEG_ELICIT_PANE (self));
}

static GtkWidget *
criterion_choice_new (WeegElicitBestWorst *self, GtkWidget *box, const char *label)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);
  GtkWidget *drop_down = weeg_drop_down_append (box, label);

  gtk_string_list_append (model, _ ("Not chosen yet"));
  for (guint i = 0; i < self->ids->len; i++)
    gtk_string_list_append (model, self->names->pdata[i]);
  gtk_drop_down_set_model (GTK_DROP_DOWN (drop_down), G_LIST_MODEL (model));
  gtk_widget_set_hexpand (gtk_widget_get_parent (drop_down), TRUE);
  g_signal_connect_swapped (drop_down, "notify::selected", G_CALLBACK (elicit_best_worst_chosen_cb), self);
  return drop_down;
}

static GtkWidget *
times_choice_new (WeegElicitBestWorst *self, const char *label)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);
  GtkWidget *drop_down = gtk_drop_down_new (NULL, NULL);

  gtk_string_list_append (model, "–");
  for (int times = 1; times <= WEEG_MOST_TIMES; times++)
    {
      g_autofree char *words = weeg_elicit_words_times (times);

      gtk_string_list_append (model, words);
    }
  gtk_drop_down_set_model (GTK_DROP_DOWN (drop_down), G_LIST_MODEL (model));
  weeg_drop_down_set_up (GTK_DROP_DOWN (drop_down), label);
  gtk_widget_set_hexpand (drop_down, TRUE);
  gtk_widget_set_valign (drop_down, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (drop_down, "notify::selected", G_CALLBACK (elicit_best_worst_chosen_cb), self);
  return drop_down;
}

static GtkWidget *
elicit_best_worst_head_new (void)
{
  GtkWidget *head = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (head), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (head), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (head), 0);
  gtk_label_set_yalign (GTK_LABEL (head), 1);
  /* The longest word of what is asked fits; names of criteria break where they have to. */
  gtk_label_set_width_chars (GTK_LABEL (head), 12);
  gtk_label_set_max_width_chars (GTK_LABEL (head), 18);
  gtk_widget_add_css_class (head, "caption-heading");
  gtk_widget_add_css_class (head, "dim-label");
  return head;
}

static void
add_comparisons (WeegElicitBestWorst *self)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 6);
  for (int i = 0; i < 2; i++)
    {
      self->heads[i] = elicit_best_worst_head_new ();
      gtk_grid_attach (GTK_GRID (grid), self->heads[i], i + 1, 0, 1, 1);
    }
  for (guint i = 0; i < self->ids->len; i++)
    {
      const char *name = self->names->pdata[i];
      GtkWidget *label = gtk_label_new (name);
      /* Translators: the accessible name of a comparison; %s is a criterion. */
      g_autofree char *first = g_strdup_printf (_ ("The most important against %s"), name);
      /* Translators: the accessible name of a comparison; %s is a criterion. */
      g_autofree char *second = g_strdup_printf (_ ("%s against the least important"), name);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      /* Room for a long word, which the choices leave in a narrow window. */
      gtk_label_set_width_chars (GTK_LABEL (label), 15);
      gtk_label_set_max_width_chars (GTK_LABEL (label), 22);
      g_ptr_array_add (self->first, times_choice_new (self, first));
      g_ptr_array_add (self->second, times_choice_new (self, second));
      gtk_grid_attach (GTK_GRID (grid), label, 0, (int)i + 1, 1, 1);
      gtk_grid_attach (GTK_GRID (grid), self->first->pdata[i], 1, (int)i + 1, 1, 1);
      gtk_grid_attach (GTK_GRID (grid), self->second->pdata[i], 2, (int)i + 1, 1, 1);
      g_ptr_array_add (self->shares, gtk_label_new ("–"));
      gtk_widget_add_css_class (self->shares->pdata[i], "numeric");
      gtk_label_set_xalign (self->shares->pdata[i], 1);
      gtk_label_set_width_chars (self->shares->pdata[i], 6);
      gtk_grid_attach (GTK_GRID (grid), self->shares->pdata[i], 3, (int)i + 1, 1, 1);
    }
  gtk_box_append (GTK_BOX (self), grid);
}

static void
elicit_best_worst_build (WeegElicitPane *pane, const WeegView *view, const GPtrArray *leaves)
{
  WeegElicitBestWorst *self = WEEG_ELICIT_BEST_WORST (pane);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  g_ptr_array_set_size (self->ids, 0);
  g_ptr_array_set_size (self->names, 0);
  g_ptr_array_set_size (self->first, 0);
  g_ptr_array_set_size (self->second, 0);
  g_ptr_array_set_size (self->shares, 0);
  for (guint i = 0; i < leaves->len; i++)
    {
      const WeegCriterion *criterion = leaves->pdata[i];

      g_ptr_array_add (self->ids, g_strdup (criterion->id));
      g_ptr_array_add (self->names, g_strdup (weeg_view_text (view, criterion->name)));
    }
  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  self->best = criterion_choice_new (self, box, _ ("Most important criterion"));
  self->worst = criterion_choice_new (self, box, _ ("Least important criterion"));
  gtk_box_append (GTK_BOX (self), box);
  add_comparisons (self);
}

static void
choose_id (WeegElicitBestWorst *self, GtkWidget *drop_down, const char *id)
{
  guint index;

  if (id == NULL || !g_ptr_array_find_with_equal_func (self->ids, id, g_str_equal, &index))
    gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), 0);
  else
    gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), index + 1);
}

static void
choose_times (GtkWidget *drop_down, const WeegMap *map, const char *id)
{
  double times = weeg_map_number (map, id, 0);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), (guint)CLAMP (lround (times), 0, WEEG_MOST_TIMES));
}

static void
elicit_best_worst_show (WeegElicitPane *pane, const WeegView *view, const WeegWeights *given)
{
  WeegElicitBestWorst *self = WEEG_ELICIT_BEST_WORST (pane);

  choose_id (self, self->best, given != NULL ? given->best : NULL);
  choose_id (self, self->worst, given != NULL ? given->worst : NULL);
  for (guint i = 0; i < self->ids->len; i++)
    {
      choose_times (self->first->pdata[i], given != NULL ? given->best_to_others : NULL, self->ids->pdata[i]);
      choose_times (self->second->pdata[i], given != NULL ? given->others_to_worst : NULL,
                    self->ids->pdata[i]);
    }
  show_what_is_asked (self);
}

static WeegMap *
read_column (WeegElicitBestWorst *self, const GPtrArray *drop_downs, int itself, int mirrored, double times)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);
  GArray *cells = g_array_new (FALSE, TRUE, sizeof (WeegCell));

  for (guint i = 0; i < self->ids->len; i++)
    {
      WeegCell cell = { .number = gtk_drop_down_get_selected (drop_downs->pdata[i]) };

      if ((int)i == itself)
        cell.number = 1;
      else if ((int)i == mirrored)
        cell.number = times;
      if (cell.number < 1)
        continue;
      g_ptr_array_add (keys, g_strdup (self->ids->pdata[i]));
      g_array_append_val (cells, cell);
    }
  return weeg_map_new_take (weeg_record_type_find (&weeg_weights_type, "best_to_others")->shape.item, keys,
                            cells);
}

static void
read_comparisons (WeegElicitPane *pane, WeegWeights *fresh)
{
  WeegElicitBestWorst *self = WEEG_ELICIT_BEST_WORST (pane);
  int best = elicit_best_worst_chosen (self, self->best),
      worst = elicit_best_worst_chosen (self, self->worst);
  GArray *criteria = g_array_new (FALSE, TRUE, sizeof (WeegCell));
  double times = worst >= 0 ? gtk_drop_down_get_selected (self->first->pdata[worst]) : 0;

  for (guint i = 0; i < self->ids->len; i++)
    {
      WeegCell id = { .pointer = g_strdup (self->ids->pdata[i]) };

      g_array_append_val (criteria, id);
    }
  WEEG_REPLACE (
      fresh, criteria,
      weeg_list_new_take (weeg_record_type_find (&weeg_weights_type, "criteria")->shape.item, criteria));
  WEEG_CLEAR (fresh, best);
  WEEG_CLEAR (fresh, worst);
  if (best >= 0)
    WEEG_SET (fresh, best, g_strdup (self->ids->pdata[best]));
  if (worst >= 0)
    WEEG_SET (fresh, worst, g_strdup (self->ids->pdata[worst]));
  WEEG_REPLACE (fresh, best_to_others, read_column (self, self->first, best, -1, 0));
  WEEG_REPLACE (fresh, others_to_worst, read_column (self, self->second, worst, best, times));
}

static void
elicit_best_worst_tell (WeegElicitPane *pane, const WeegView *view, const WeegMap *weights)
{
  WeegElicitBestWorst *self = WEEG_ELICIT_BEST_WORST (pane);

  for (guint i = 0; i < self->shares->len; i++)
    {
      double share = weeg_map_number (weights, self->ids->pdata[i], -1);
      g_autofree char *text =
          share >= 0 ? weeg_locale_format_percent (view->locale, share, 1) : g_strdup ("–");

      gtk_label_set_label (self->shares->pdata[i], text);
    }
}

static void
weeg_elicit_best_worst_finalize (GObject *object)
{
  WeegElicitBestWorst *self = WEEG_ELICIT_BEST_WORST (object);

  g_ptr_array_unref (self->ids);
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->first);
  g_ptr_array_unref (self->second);
  g_ptr_array_unref (self->shares);
  G_OBJECT_CLASS (weeg_elicit_best_worst_parent_class)->finalize (object);
}

static void
weeg_elicit_best_worst_class_init (WeegElicitBestWorstClass *klass)
{
  WeegElicitPaneClass *pane_class = WEEG_ELICIT_PANE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = weeg_elicit_best_worst_finalize;
  pane_class->build = elicit_best_worst_build;
  pane_class->show = elicit_best_worst_show;
  pane_class->read = read_comparisons;
  pane_class->tell = elicit_best_worst_tell;
}

static void
weeg_elicit_best_worst_init (WeegElicitBestWorst *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->first = g_ptr_array_new ();
  self->second = g_ptr_array_new ();
  self->shares = g_ptr_array_new ();
}

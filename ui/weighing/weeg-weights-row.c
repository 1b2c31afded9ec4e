/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-weights-row.h"

#include <glib/gi18n.h>
#include <math.h>

#define WEIGHTS_ROW_SHOWN_DECIMALS 2

struct _WeegWeightsRow
{
  GtkListBoxRow parent_instance;

  const WeegLocale *locale;
  char *criterion;
  double most;
  GtkWidget *entry;
  GtkWidget *share;
  GtkWidget *bar;
  GtkWidget *message;
  char *shown; /* the text of what stands in the dossier */
  gboolean given;
  double points; /* what stands in the dossier */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (WeegWeightsRow, weeg_weights_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  WEIGHTS_ROW_EDITED,
  WEIGHTS_ROW_TYPING,
  N_WEIGHTS_ROW_SIGNALS,
};

static guint weights_row_signals[N_WEIGHTS_ROW_SIGNALS];

static const char *
get_text (WeegWeightsRow *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static void
weights_row_set_error (WeegWeightsRow *self, const char *message)
{
  GtkAccessible *entry = GTK_ACCESSIBLE (self->entry);

  gtk_label_set_label (GTK_LABEL (self->message), message != NULL ? message : "");
  gtk_widget_set_visible (self->message, message != NULL);
  if (message != NULL)
    {
      gtk_widget_add_css_class (self->entry, "error");
      gtk_accessible_update_state (entry, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
      gtk_accessible_update_relation (entry, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->message, NULL, -1);
      return;
    }
  gtk_widget_remove_css_class (self->entry, "error");
  gtk_accessible_reset_state (entry, GTK_ACCESSIBLE_STATE_INVALID);
  gtk_accessible_update_relation (entry, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->share, NULL, -1);
}

/* (nullable) (transfer full): what is wrong with the text; NULL: it says @given and @points. */
static char *
parse (WeegWeightsRow *self, gboolean *given, double *points)
{
  g_autofree char *text = g_strstrip (g_strdup (get_text (self)));
  g_autoptr (GError) error = NULL;
  double x;

  *given = *text != '\0';
  if (!*given)
    return NULL;
  if (!weeg_locale_parse_number (self->locale, text, &x, &error))
    return g_strdup (error->message);
  if (x < 0)
    return g_strdup (_ ("Points cannot be less than 0"));
  if (self->most > 0 && x > self->most)
    {
      g_autofree char *most = weeg_locale_format_trimmed (self->locale, self->most, 0);

      /* Translators: %s is a number, 100. */
      return g_strdup_printf (_ ("At most %s, for what matters most"), most);
    }
  *points = x;
  return NULL;
}

gboolean
weeg_weights_row_get (WeegWeightsRow *self, double *points)
{
  gboolean given;
  double x = 0;
  g_autofree char *wrong = NULL;

  g_return_val_if_fail (WEEG_IS_WEIGHTS_ROW (self), FALSE);
  g_return_val_if_fail (points != NULL, FALSE);

  wrong = parse (self, &given, &x);
  *points = wrong != NULL ? self->points : x;
  return wrong != NULL ? self->given : given;
}

static void
weights_row_changed_cb (WeegWeightsRow *self)
{
  gboolean given;
  double x;
  g_autofree char *wrong = NULL;

  if (self->filling)
    return;
  wrong = parse (self, &given, &x);
  weights_row_set_error (self, wrong);
  /* Also when it is wrong: then what stood there before counts on. */
  g_signal_emit (self, weights_row_signals[WEIGHTS_ROW_TYPING], 0);
}

static void
done_cb (WeegWeightsRow *self)
{
  gboolean given;
  double x;
  g_autofree char *wrong = parse (self, &given, &x);

  if (wrong == NULL && g_strcmp0 (get_text (self), self->shown) != 0)
    g_signal_emit (self, weights_row_signals[WEIGHTS_ROW_EDITED], 0);
}

static gboolean
step_by (WeegWeightsRow *self, double by)
{
  double x = 0;
  g_autofree char *text = NULL;

  weeg_weights_row_get (self, &x);
  x = MAX (0, x + by);
  if (self->most > 0)
    x = MIN (x, self->most);
  text = weeg_locale_format_trimmed (self->locale, x, WEIGHTS_ROW_SHOWN_DECIMALS);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  return TRUE;
}

static gboolean
weights_row_key_cb (
    GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, WeegWeightsRow *self)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;
  switch (key)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return step_by (self, 1);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return step_by (self, -1);
    case GDK_KEY_Page_Up:
      return step_by (self, 10);
    case GDK_KEY_Page_Down:
      return step_by (self, -10);
    default:
      return FALSE;
    }
}

static void
weeg_weights_row_finalize (GObject *object)
{
  WeegWeightsRow *self = WEEG_WEIGHTS_ROW (object);

  g_free (self->criterion);
  g_free (self->shown);
  G_OBJECT_CLASS (weeg_weights_row_parent_class)->finalize (object);
}

static void
weeg_weights_row_class_init (WeegWeightsRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = weeg_weights_row_finalize;
  weights_row_signals[WEIGHTS_ROW_EDITED] =
      g_signal_new ("edited", WEEG_TYPE_WEIGHTS_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  weights_row_signals[WEIGHTS_ROW_TYPING] =
      g_signal_new ("typing", WEEG_TYPE_WEIGHTS_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
weeg_weights_row_init (WeegWeightsRow *self)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

static GtkWidget *
words_new (WeegWeightsRow *self, const char *name, const char *caption)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *title = gtk_label_new (name);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (title), PANGO_WRAP_WORD_CHAR);
  gtk_box_append (GTK_BOX (words), title);
  if (caption != NULL)
    {
      GtkWidget *below = gtk_label_new (caption);

      gtk_label_set_xalign (GTK_LABEL (below), 0);
      gtk_label_set_wrap (GTK_LABEL (below), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (below), PANGO_WRAP_WORD_CHAR);
      gtk_widget_add_css_class (below, "caption");
      gtk_widget_add_css_class (below, "dim-label");
      gtk_box_append (GTK_BOX (words), below);
    }
  self->message = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->message), 0);
  gtk_label_set_wrap (GTK_LABEL (self->message), TRUE);
  gtk_widget_add_css_class (self->message, "error");
  gtk_widget_add_css_class (self->message, "caption");
  gtk_widget_set_visible (self->message, FALSE);
  gtk_box_append (GTK_BOX (words), self->message);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  return words;
}

static GtkWidget *
weights_row_entry_new (WeegWeightsRow *self, const char *name)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  /* Translators: %s is the name of a criterion. */
  g_autofree char *label = g_strdup_printf (_ ("Points for %s"), name);

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 5);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 6);
  gtk_entry_set_alignment (GTK_ENTRY (entry), 1);
  gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_NUMBER);
  gtk_widget_add_css_class (entry, "numeric");
  gtk_widget_set_valign (entry, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (weights_row_changed_cb), self);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (done_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (done_cb), self);
  gtk_widget_add_controller (entry, focus);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (weights_row_key_cb), self);
  gtk_widget_add_controller (entry, keys);
  return entry;
}

GtkWidget *
weeg_weights_row_new (const WeegView *view, const WeegCriterion *criterion, const char *caption, double most)
{
  WeegWeightsRow *self;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  const char *name;

  g_return_val_if_fail (view != NULL, NULL);
  g_return_val_if_fail (criterion != NULL, NULL);

  name = weeg_view_text (view, criterion->name);
  self = g_object_new (WEEG_TYPE_WEIGHTS_ROW, NULL);
  self->locale = view->locale;
  self->criterion = g_strdup (criterion->id);
  self->most = most;
  gtk_box_append (GTK_BOX (box), words_new (self, name, caption));
  self->entry = weights_row_entry_new (self, name);
  gtk_box_append (GTK_BOX (box), self->entry);
  self->bar = gtk_level_bar_new ();
  gtk_level_bar_add_offset_value (GTK_LEVEL_BAR (self->bar), GTK_LEVEL_BAR_OFFSET_FULL, 1);
  gtk_widget_set_size_request (self->bar, 36, -1);
  gtk_widget_set_valign (self->bar, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), self->bar);
  self->share = gtk_label_new (NULL);
  gtk_label_set_width_chars (GTK_LABEL (self->share), 6);
  gtk_label_set_xalign (GTK_LABEL (self->share), 1);
  gtk_widget_add_css_class (self->share, "numeric");
  gtk_box_append (GTK_BOX (box), self->share);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  weights_row_set_error (self, NULL);
  weeg_weights_row_set_share (self, -1);
  return GTK_WIDGET (self);
}

const char *
weeg_weights_row_get_criterion (WeegWeightsRow *self)
{
  g_return_val_if_fail (WEEG_IS_WEIGHTS_ROW (self), NULL);
  return self->criterion;
}

void
weeg_weights_row_show (WeegWeightsRow *self, gboolean given, double points)
{
  g_autofree char *text = NULL;
  g_autofree char *wrong = NULL;
  gboolean typed, untouched;
  double x = 0;

  g_return_if_fail (WEEG_IS_WEIGHTS_ROW (self));

  text =
      given ? weeg_locale_format_trimmed (self->locale, points, WEIGHTS_ROW_SHOWN_DECIMALS) : g_strdup ("");
  wrong = parse (self, &typed, &x);
  untouched = self->shown == NULL || g_strcmp0 (get_text (self), self->shown) == 0;
  self->given = given;
  self->points = points;
  /* What is being typed, or is wrong, stays; what says the same gets its proper form. */
  if (untouched || (wrong == NULL && typed == given && (!given || fabs (x - points) < 1e-12)))
    {
      self->filling = TRUE;
      if (g_strcmp0 (get_text (self), text) != 0)
        gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
      weights_row_set_error (self, NULL);
      self->filling = FALSE;
    }
  g_free (self->shown);
  self->shown = g_steal_pointer (&text);
}

void
weeg_weights_row_set_share (WeegWeightsRow *self, double share)
{
  g_autofree char *text = NULL;

  g_return_if_fail (WEEG_IS_WEIGHTS_ROW (self));

  text = share >= 0 ? weeg_locale_format_percent (self->locale, share, 1) : g_strdup ("–");
  gtk_label_set_label (GTK_LABEL (self->share), text);
  gtk_level_bar_set_value (GTK_LEVEL_BAR (self->bar), CLAMP (share, 0, 1));
}

GtkWidget *
weeg_weights_row_get_entry (WeegWeightsRow *self)
{
  g_return_val_if_fail (WEEG_IS_WEIGHTS_ROW (self), NULL);
  return self->entry;
}

const char *
weeg_weights_row_get_error (WeegWeightsRow *self)
{
  const char *text;

  g_return_val_if_fail (WEEG_IS_WEIGHTS_ROW (self), NULL);
  text = gtk_label_get_label (GTK_LABEL (self->message));
  return *text != '\0' ? text : NULL;
}

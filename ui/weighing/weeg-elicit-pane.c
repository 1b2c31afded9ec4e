/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-elicit-pane.h"

#include "weeg-elicit-best-worst.h"
#include "weeg-elicit-matrix.h"
#include "weeg-elicit-order.h"
#include "weeg-elicit-points.h"
#include "weeg-weights-edit.h"

typedef struct
{
  WeegWeightMethod method;
  WeegList *criteria; /* those it was built for; owned */
  gboolean filling;
} WeegElicitPanePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (WeegElicitPane, weeg_elicit_pane, GTK_TYPE_BOX)

enum
{
  ELICIT_PANE_EDITED,
  ELICIT_PANE_TYPING,
  N_ELICIT_PANE_SIGNALS,
};

static guint elicit_pane_signals[N_ELICIT_PANE_SIGNALS];

static WeegElicitPanePrivate *
get (WeegElicitPane *self)
{
  return weeg_elicit_pane_get_instance_private (self);
}

static void
weeg_elicit_pane_finalize (GObject *object)
{
  g_clear_pointer (&get (WEEG_ELICIT_PANE (object))->criteria, weeg_list_unref);
  G_OBJECT_CLASS (weeg_elicit_pane_parent_class)->finalize (object);
}

static void
weeg_elicit_pane_class_init (WeegElicitPaneClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = weeg_elicit_pane_finalize;
  elicit_pane_signals[ELICIT_PANE_EDITED] =
      g_signal_new ("edited", WEEG_TYPE_ELICIT_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  elicit_pane_signals[ELICIT_PANE_TYPING] =
      g_signal_new ("typing", WEEG_TYPE_ELICIT_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
weeg_elicit_pane_init (WeegElicitPane *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
}

GtkWidget *
weeg_elicit_pane_new (WeegWeightMethod method)
{
  GtkWidget *self;

  switch (method)
    {
    case WEEG_WEIGHT_METHOD_RANK:
      self = g_object_new (WEEG_TYPE_ELICIT_ORDER, NULL);
      break;
    case WEEG_WEIGHT_METHOD_AHP:
      self = g_object_new (WEEG_TYPE_ELICIT_MATRIX, NULL);
      break;
    case WEEG_WEIGHT_METHOD_BWM:
      self = g_object_new (WEEG_TYPE_ELICIT_BEST_WORST, NULL);
      break;
    default:
      self = g_object_new (WEEG_TYPE_ELICIT_POINTS, NULL);
      break;
    }
  get (WEEG_ELICIT_PANE (self))->method = method;
  return self;
}

static void
build_anew (WeegElicitPane *self, const WeegView *view)
{
  WeegElicitPanePrivate *own = get (self);
  g_autoptr (GPtrArray) leaves = NULL;
  GtkWidget *child;

  if (own->criteria != NULL && weeg_list_equal (own->criteria, view->dossier->criteria))
    return;
  g_clear_pointer (&own->criteria, weeg_list_unref);
  if (view->dossier->criteria != NULL)
    own->criteria = weeg_list_ref (view->dossier->criteria);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  leaves = weeg_dossier_leaves (view->dossier);
  WEEG_ELICIT_PANE_GET_CLASS (self)->build (self, view, leaves);
}

void
weeg_elicit_pane_show (WeegElicitPane *self, const WeegView *view, const WeegWeights *given)
{
  g_return_if_fail (WEEG_IS_ELICIT_PANE (self));
  g_return_if_fail (view != NULL);

  get (self)->filling = TRUE;
  build_anew (self, view);
  WEEG_ELICIT_PANE_GET_CLASS (self)->show (self, view, given);
  get (self)->filling = FALSE;
}

WeegWeights *
weeg_elicit_pane_read (WeegElicitPane *self, const WeegWeights *base)
{
  WeegWeights *fresh;

  g_return_val_if_fail (WEEG_IS_ELICIT_PANE (self), NULL);

  fresh = base != NULL ? weeg_record_copy (base) : weeg_record_new (&weeg_weights_type);
  WEEG_REPLACE (fresh, method, (int)get (self)->method);
  /* A list of criteria narrows all methods. Points and an order are over those of the dossier;
   * comparisons, which are all or nothing, over those that there were. */
  WEEG_CLEAR (fresh, criteria);
  if (get (self)->method != WEEG_WEIGHT_METHOD_AHP)
    WEEG_CLEAR (fresh, matrix);
  WEEG_ELICIT_PANE_GET_CLASS (self)->read (self, fresh);
  return fresh;
}

void
weeg_elicit_pane_tell (WeegElicitPane *self, const WeegView *view, const WeegMap *weights)
{
  g_return_if_fail (WEEG_IS_ELICIT_PANE (self));

  if (WEEG_ELICIT_PANE_GET_CLASS (self)->tell != NULL)
    WEEG_ELICIT_PANE_GET_CLASS (self)->tell (self, view, weights);
}

void
weeg_elicit_pane_forget (WeegElicitPane *self)
{
  g_return_if_fail (WEEG_IS_ELICIT_PANE (self));
  g_clear_pointer (&get (self)->criteria, weeg_list_unref);
}

gboolean
weeg_elicit_pane_is_filling (WeegElicitPane *self)
{
  return get (self)->filling;
}

WeegWeightMethod
weeg_elicit_pane_get_method (WeegElicitPane *self)
{
  return get (self)->method;
}

void
weeg_elicit_pane_edited (WeegElicitPane *self)
{
  if (!get (self)->filling)
    g_signal_emit (self, elicit_pane_signals[ELICIT_PANE_EDITED], 0);
}

void
weeg_elicit_pane_typing (WeegElicitPane *self)
{
  if (!get (self)->filling)
    g_signal_emit (self, elicit_pane_signals[ELICIT_PANE_TYPING], 0);
}

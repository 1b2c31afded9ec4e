/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-shell.h"

#define SHELL_USUAL_WIDTH 900

struct _WeegShell
{
  AdwBin parent_instance;
  AdwFlap *flap;
  AdwBin *page; /* around the content */
  gboolean with_sidebar;
};

G_DEFINE_FINAL_TYPE (WeegShell, weeg_shell, ADW_TYPE_BIN)

enum
{
  PROP_SIDEBAR = 1,
  PROP_CONTENT,
  PROP_WITH_SIDEBAR,
  PROP_SHOWN,
  N_SHELL_PROPS,
};

static GParamSpec *shell_properties[N_SHELL_PROPS];

static void
revealed_cb (WeegShell *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), shell_properties[PROP_SHOWN]);
}

static void
weeg_shell_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WeegShell *self = WEEG_SHELL (object);

  switch (id)
    {
    case PROP_SIDEBAR:
      g_value_set_object (value, adw_flap_get_flap (self->flap));
      break;
    case PROP_CONTENT:
      g_value_set_object (value, adw_bin_get_child (self->page));
      break;
    case PROP_WITH_SIDEBAR:
      g_value_set_boolean (value, self->with_sidebar);
      break;
    case PROP_SHOWN:
      g_value_set_boolean (value, weeg_shell_get_shown (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
weeg_shell_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  WeegShell *self = WEEG_SHELL (object);

  switch (id)
    {
    case PROP_SIDEBAR:
      adw_flap_set_flap (self->flap, g_value_get_object (value));
      break;
    case PROP_CONTENT:
      adw_bin_set_child (self->page, g_value_get_object (value));
      break;
    case PROP_WITH_SIDEBAR:
      weeg_shell_set_with_sidebar (self, g_value_get_boolean (value));
      break;
    case PROP_SHOWN:
      weeg_shell_set_shown (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

/*
 * The flap folds when what its pages would like does not fit, and asks how high they must be without saying
 * how wide they are. Pages differ in the width they would like, and as if each wrapped to its narrowest a
 * dossier would not fit in a window of 700 pixels high. So all of them would like one usual width: the
 * sidebar then stays while somebody goes from page to page. Less width makes a page longer, which its own
 * scrolling bears.
 */
static void
measure_page (GtkWidget *page,
              GtkOrientation orientation,
              int for_size,
              int *minimum,
              int *natural,
              int *minimum_baseline,
              int *natural_baseline)
{
  GtkWidget *content = gtk_widget_get_first_child (page);
  int narrowest;

  *minimum = *natural = 0;
  if (content == NULL)
    return;
  gtk_widget_measure (content, GTK_ORIENTATION_HORIZONTAL, -1, &narrowest, NULL, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = narrowest;
      *natural = MAX (narrowest, SHELL_USUAL_WIDTH);
    }
  else
    gtk_widget_measure (content, orientation, MAX (for_size < 0 ? SHELL_USUAL_WIDTH : for_size, narrowest),
                        minimum, natural, NULL, NULL);
}

static void
allocate_page (GtkWidget *page, int width, int height, int baseline)
{
  GtkWidget *content = gtk_widget_get_first_child (page);

  if (content != NULL)
    gtk_widget_size_allocate (content, &(GtkAllocation){ 0, 0, width, height }, baseline);
}

static void
weeg_shell_class_init (WeegShellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = weeg_shell_get_property;
  object_class->set_property = weeg_shell_set_property;
  shell_properties[PROP_SIDEBAR] = g_param_spec_object ("sidebar", NULL, NULL, GTK_TYPE_WIDGET, flags);
  shell_properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, flags);
  shell_properties[PROP_WITH_SIDEBAR] = g_param_spec_boolean ("with-sidebar", NULL, NULL, FALSE, flags);
  shell_properties[PROP_SHOWN] = g_param_spec_boolean ("shown", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_SHELL_PROPS, shell_properties);
}

static void
weeg_shell_init (WeegShell *self)
{
  self->page = ADW_BIN (adw_bin_new ());
  gtk_widget_set_layout_manager (GTK_WIDGET (self->page),
                                 gtk_custom_layout_new (NULL, measure_page, allocate_page));
  self->flap = ADW_FLAP (adw_flap_new ());
  adw_flap_set_content (self->flap, GTK_WIDGET (self->page));
  adw_flap_set_separator (self->flap, gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  adw_flap_set_fold_policy (self->flap, ADW_FLAP_FOLD_POLICY_ALWAYS);
  adw_flap_set_fold_threshold_policy (self->flap, ADW_FOLD_THRESHOLD_POLICY_NATURAL);
  adw_flap_set_reveal_flap (self->flap, FALSE);
  adw_flap_set_locked (self->flap, TRUE);
  adw_flap_set_swipe_to_open (self->flap, FALSE);
  g_signal_connect_object (self->flap, "notify::reveal-flap", G_CALLBACK (revealed_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->flap));
}

void
weeg_shell_set_with_sidebar (WeegShell *self, gboolean with_sidebar)
{
  g_return_if_fail (WEEG_IS_SHELL (self));

  if (self->with_sidebar == with_sidebar)
    return;
  self->with_sidebar = with_sidebar;
  /* Folding by itself shows and hides the sidebar; without one it must stay away. */
  adw_flap_set_locked (self->flap, !with_sidebar);
  adw_flap_set_fold_policy (self->flap,
                            with_sidebar ? ADW_FLAP_FOLD_POLICY_AUTO : ADW_FLAP_FOLD_POLICY_ALWAYS);
  if (!with_sidebar)
    adw_flap_set_reveal_flap (self->flap, FALSE);
  else if (!adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, TRUE);
  g_object_notify_by_pspec (G_OBJECT (self), shell_properties[PROP_WITH_SIDEBAR]);
}

gboolean
weeg_shell_get_shown (WeegShell *self)
{
  g_return_val_if_fail (WEEG_IS_SHELL (self), FALSE);
  return adw_flap_get_reveal_flap (self->flap);
}

void
weeg_shell_set_shown (WeegShell *self, gboolean shown)
{
  g_return_if_fail (WEEG_IS_SHELL (self));

  if (self->with_sidebar || !shown)
    adw_flap_set_reveal_flap (self->flap, shown);
}

void
weeg_shell_show_content (WeegShell *self)
{
  g_return_if_fail (WEEG_IS_SHELL (self));

  if (adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, FALSE);
}

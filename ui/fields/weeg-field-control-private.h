/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-field-control.h"

G_BEGIN_DECLS

/* What the files of WeegFieldControl share: weeg-field-control-build.c makes what is typed or chosen in,
 * weeg-field-control.c shows a value in it and reads it again. */
typedef enum
{
  WEEG_FIELD_FORM_ENTRY,
  WEEG_FIELD_FORM_LINES,
  WEEG_FIELD_FORM_RANGE,
  WEEG_FIELD_FORM_DATE,
  WEEG_FIELD_FORM_DROP_DOWN,
  WEEG_FIELD_FORM_CHECKS,
  WEEG_FIELD_FORM_SWITCH,
} WeegFieldForm;

struct _WeegFieldControl
{
  GtkBox parent_instance;

  WeegFieldForm form;
  GtkWidget *inputs[3]; /* the entries of a range; else the first */
  GtkWidget *own;       /* (nullable) an entry for a choice that is not in the list */
  char *label;
  GStrv tokens; /* what the places of a drop-down or the check buttons stand for */
  char *shown;  /* the text as it was shown last */
  const WeegLocale *locale;
  gboolean setting;
};

/* Chooses the form that a value of @spot is given in, and makes it. */
void weeg_field_control_build (WeegFieldControl *self, const WeegFieldSpot *spot);
/* Says that what is in it now is meant, if it differs from what was shown. */
void weeg_field_control_commit (WeegFieldControl *self);
/* One of its drop-down was chosen; a choice in own words has yet to be typed. */
void weeg_field_control_selected_cb (WeegFieldControl *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "weeg-view.h"
#include "weeg-weights-result.h"

G_BEGIN_DECLS

/*
 * WeegElicitPane: one way to ask someone how the criteria weigh. What is given
 * goes in and comes out as the fields of one method in a WeegWeights record.
 *
 * Emits "typing" while a person types, and "edited" when that is done: chosen,
 * Enter, or left. What is no answer stays as it was typed, with the reason beside it;
 * then the answer that was there counts on.
 */
#define WEEG_TYPE_ELICIT_PANE (weeg_elicit_pane_get_type ())
G_DECLARE_DERIVABLE_TYPE (WeegElicitPane, weeg_elicit_pane, WEEG, ELICIT_PANE, GtkBox)

struct _WeegElicitPaneClass
{
  GtkBoxClass parent_class;

  /* Makes what is asked for @leaves (WeegCriterion); before, all children have been removed. */
  void (*build) (WeegElicitPane *self, const WeegView *view, const GPtrArray *leaves);
  /* @given NULL: nothing yet. */
  void (*show) (WeegElicitPane *self, const WeegView *view, const WeegWeights *given);
  /* Fills the fields of the method of @fresh. */
  void (*read) (WeegElicitPane *self, WeegWeights *fresh);
  /* (optional) @weights criterion -> share of what stands here now; NULL: not known. */
  void (*tell) (WeegElicitPane *self, const WeegView *view, const WeegMap *weights);
};

/* The pane that asks by @method. (floating) */
GtkWidget *weeg_elicit_pane_new (WeegWeightMethod method);

/* Shows what is @given, and builds anew when the criteria are others than before. */
void weeg_elicit_pane_show (WeegElicitPane *self, const WeegView *view, const WeegWeights *given);
/* What stands in it; a copy of @base (nullable) with this method's answers. (transfer full) */
WeegWeights *weeg_elicit_pane_read (WeegElicitPane *self, const WeegWeights *base);
void weeg_elicit_pane_tell (WeegElicitPane *self, const WeegView *view, const WeegMap *weights);
/* Lets go of what was typed and not taken. */
void weeg_elicit_pane_forget (WeegElicitPane *self);
/* For those who derive: whether something is being shown rather than chosen. */
gboolean weeg_elicit_pane_is_filling (WeegElicitPane *self);
WeegWeightMethod weeg_elicit_pane_get_method (WeegElicitPane *self);
void weeg_elicit_pane_edited (WeegElicitPane *self);
void weeg_elicit_pane_typing (WeegElicitPane *self);

/* "from “Much worse” to “Much better”": the ends of a scale in words. (transfer full) */
char *weeg_elicit_words_scale (const WeegView *view, const WeegCriterion *criterion);
/* Why a member is asked this way, in one sentence, translated. */
const char *weeg_elicit_words_why (WeegWeightMethod method);

G_END_DECLS

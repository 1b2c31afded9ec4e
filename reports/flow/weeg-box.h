/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-document-private.h"
#include "weeg-paper.h"
#include "weeg-structure.h"

G_BEGIN_DECLS

/* A block laid out at its width: a stack of units that a page break may fall between. */
typedef struct _WeegBox WeegBox;

typedef struct
{
  double height;
  double lead;    /* room above it, dropped where it comes first on a page */
  gboolean glued; /* to the unit above it */
} WeegUnit;

/* Some units of a box, on one page. */
typedef struct
{
  gsize first;
  gsize n;
} WeegSlice;

typedef void (*WeegBoxFunc) (WeegBox *child, double x, double y, gpointer data);

typedef struct
{
  const char *kind;
  /* (nullable) Calls @func for the boxes within it, with their place in it. */
  void (*visit) (WeegBox *self, WeegBoxFunc func, gpointer data);
  /* Draws the slice with its top left at the origin. */
  void (*draw) (WeegBox *self, WeegSlice slice, cairo_t *cr, WeegStructure *structure);
  void (*free) (WeegBox *self);
} WeegBoxClass;

struct _WeegBox
{
  const WeegBoxClass *klass;
  double width;
  double space_before; /* the larger of this and what the box above asks after it */
  double space_after;
  double repeated;    /* height of what is drawn again above a slice that does not begin the box */
  GArray *units;      /* WeegUnit */
  gboolean with_next; /* its last unit is glued to the next box */
  gsize block;
  char *id;    /* a place links go to */
  char *title; /* in the bookmarks, at level */
  int level;
};

/* What the blocks of one document are laid out with. */
typedef struct
{
  const WeegPaper *paper;
  const WeegDocument *document;
  double page_height; /* of the body: what is taller has to be broken */
  gboolean has_cover;
  gsize n_blocks; /* counters */
  guint n_figures;
  guint n_tables;
  guint n_headings;
  int ranks[3]; /* the levels of the headings that the next block stands under */
  int n_ranks;
} WeegComposer;

/* For the makers of boxes: @size is that of their own struct, which begins with a WeegBox. */
gpointer weeg_box_alloc (gsize size, const WeegBoxClass *klass, double width);
void weeg_box_add_unit (WeegBox *self, double height, double lead, gboolean glued);

void weeg_box_free (WeegBox *self);
void weeg_box_draw (WeegBox *self, WeegSlice slice, cairo_t *cr, WeegStructure *structure);

/* The height of a slice, with what is repeated above it. */
double weeg_box_get_height (const WeegBox *self, WeegSlice slice);
WeegSlice weeg_box_get_all (const WeegBox *self);

/* The gap between two boxes, of which either may be NULL. */
double weeg_box_get_gap (const WeegBox *above, const WeegBox *below);

/* Boxes under one another without a break: their height, and each with its place. */
double weeg_box_stack_height (GPtrArray *boxes);
void weeg_box_stack_visit (GPtrArray *boxes, double x, WeegBoxFunc func, gpointer data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegBox, weeg_box_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* The logical structure of a PDF, recorded while its pages are drawn.
 *
 * cairo marks the pieces of content on the pages and numbers them; which piece belongs to which heading, cell
 * or link, also where an element goes on over a page, is remembered here, and weeg_pdf_finish() writes it
 * into the file. All functions take NULL, which is how the same drawing serves a preview. */
typedef struct _WeegStructure WeegStructure;
typedef struct _WeegStructureNode WeegStructureNode;

typedef enum
{
  WEEG_STRUCTURE_NODE,
  WEEG_STRUCTURE_CONTENT,
  WEEG_STRUCTURE_LINK,
} WeegStructureKidKind;

typedef struct
{
  WeegStructureKidKind kind;
  WeegStructureNode *node; /* of a node */
  guint page;              /* of content and links, from 0 */
  guint mark;              /* of content: its order among the marked pieces of that page */
  char *target;            /* of a link: "#id" or an address */
  char *description;
  double x, y, width, height; /* of a link, from the top left of the page */
} WeegStructureKid;

struct _WeegStructureNode
{
  const char *type; /* "P", "TD", ...; static */
  char *alternative;
  char *attributes; /* the value of /A, as in a PDF */
  GPtrArray *kids;  /* WeegStructureKid */
};

WeegStructure *weeg_structure_new (void);
void weeg_structure_free (WeegStructure *self);

/* The outermost element, "Document". */
const WeegStructureNode *weeg_structure_get_root (const WeegStructure *self);
guint weeg_structure_get_n_marks (const WeegStructure *self, guint page);

/* What follows is drawn on @page. Nothing may be open but the root. */
void weeg_structure_set_page (WeegStructure *self, guint page);

/* Opens an element within the open one. With a @key it is the one opened before with that key and @type, if
 * any: so goes a paragraph on over the page. @type is static. */
void weeg_structure_open (WeegStructure *self, gconstpointer key, const char *type);
void weeg_structure_close (WeegStructure *self);

/* What is drawn between is the content of the open element; not nested. */
void weeg_structure_begin_content (WeegStructure *self, cairo_t *cr);
void weeg_structure_end_content (WeegStructure *self, cairo_t *cr);

/* Of the open element. @attributes: "<< /O /Table /Scope /Column >>". */
void weeg_structure_set_alternative (WeegStructure *self, const char *text);
void weeg_structure_set_attributes (WeegStructure *self, const char *attributes);

/* A rectangle (in the units of @cr) of the open element that leads to @target. */
void weeg_structure_add_link (WeegStructure *self,
                              cairo_t *cr,
                              const char *target,
                              const char *description,
                              double x,
                              double y,
                              double width,
                              double height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegStructure, weeg_structure_free)

G_END_DECLS

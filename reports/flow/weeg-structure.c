/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-structure.h"

#include <math.h>

struct _WeegStructure
{
  GPtrArray *nodes;  /* owns them all; the first is the root */
  GPtrArray *open;   /* the path to the open element */
  GHashTable *keyed; /* "address/type" -> node */
  GArray *n_marks;   /* guint per page */
  guint page;
  gboolean in_content;
};

static void
free_kid (gpointer data)
{
  WeegStructureKid *kid = data;

  g_free (kid->target);
  g_free (kid->description);
  g_free (kid);
}

static void
free_node (gpointer data)
{
  WeegStructureNode *node = data;

  g_free (node->alternative);
  g_free (node->attributes);
  g_ptr_array_unref (node->kids);
  g_free (node);
}

static WeegStructureNode *
get_open (const WeegStructure *self)
{
  return g_ptr_array_index (self->open, self->open->len - 1);
}

static WeegStructureKid *
append_kid (WeegStructure *self, WeegStructureKidKind kind)
{
  WeegStructureKid *kid = g_new0 (WeegStructureKid, 1);

  kid->kind = kind;
  kid->page = self->page;
  g_ptr_array_add (get_open (self)->kids, kid);
  return kid;
}

static WeegStructureNode *
new_node (WeegStructure *self, const char *type)
{
  WeegStructureNode *node = g_new0 (WeegStructureNode, 1);

  node->type = type;
  node->kids = g_ptr_array_new_with_free_func (free_kid);
  g_ptr_array_add (self->nodes, node);
  return node;
}

WeegStructure *
weeg_structure_new (void)
{
  WeegStructure *self = g_new0 (WeegStructure, 1);

  self->nodes = g_ptr_array_new_with_free_func (free_node);
  self->open = g_ptr_array_new ();
  self->keyed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->n_marks = g_array_new (FALSE, TRUE, sizeof (guint));
  g_ptr_array_add (self->open, new_node (self, "Document"));
  return self;
}

void
weeg_structure_free (WeegStructure *self)
{
  g_hash_table_unref (self->keyed);
  g_ptr_array_unref (self->open);
  g_ptr_array_unref (self->nodes);
  g_array_unref (self->n_marks);
  g_free (self);
}

const WeegStructureNode *
weeg_structure_get_root (const WeegStructure *self)
{
  return g_ptr_array_index (self->nodes, 0);
}

guint
weeg_structure_get_n_marks (const WeegStructure *self, guint page)
{
  return page < self->n_marks->len ? g_array_index (self->n_marks, guint, page) : 0;
}

void
weeg_structure_set_page (WeegStructure *self, guint page)
{
  if (self == NULL)
    return;
  g_return_if_fail (self->open->len == 1 && !self->in_content);

  self->page = page;
  if (page >= self->n_marks->len)
    g_array_set_size (self->n_marks, page + 1);
}

void
weeg_structure_open (WeegStructure *self, gconstpointer key, const char *type)
{
  g_autofree char *name = NULL;
  WeegStructureNode *node = NULL;

  if (self == NULL)
    return;
  g_return_if_fail (!self->in_content);

  if (key != NULL)
    {
      name = g_strdup_printf ("%p/%s", key, type);
      node = g_hash_table_lookup (self->keyed, name);
    }
  if (node == NULL)
    {
      node = new_node (self, type);
      append_kid (self, WEEG_STRUCTURE_NODE)->node = node;
      if (name != NULL)
        g_hash_table_insert (self->keyed, g_steal_pointer (&name), node);
    }
  g_ptr_array_add (self->open, node);
}

void
weeg_structure_close (WeegStructure *self)
{
  if (self == NULL)
    return;
  g_return_if_fail (self->open->len > 1 && !self->in_content);

  g_ptr_array_set_size (self->open, (int)self->open->len - 1);
}

void
weeg_structure_begin_content (WeegStructure *self, cairo_t *cr)
{
  guint *n_marks;

  if (self == NULL)
    return;
  g_return_if_fail (!self->in_content && self->page < self->n_marks->len);

  n_marks = &g_array_index (self->n_marks, guint, self->page);
  append_kid (self, WEEG_STRUCTURE_CONTENT)->mark = (*n_marks)++;
  cairo_tag_begin (cr, "P", NULL);
  self->in_content = TRUE;
}

void
weeg_structure_end_content (WeegStructure *self, cairo_t *cr)
{
  if (self == NULL)
    return;
  g_return_if_fail (self->in_content);

  cairo_tag_end (cr, "P");
  self->in_content = FALSE;
}

void
weeg_structure_set_alternative (WeegStructure *self, const char *text)
{
  WeegStructureNode *node;

  if (self == NULL)
    return;
  node = get_open (self);
  g_free (node->alternative);
  node->alternative = g_strdup (text);
}

void
weeg_structure_set_attributes (WeegStructure *self, const char *attributes)
{
  WeegStructureNode *node;

  if (self == NULL)
    return;
  node = get_open (self);
  g_free (node->attributes);
  node->attributes = g_strdup (attributes);
}

/* The last rectangle of the open element, if it ends where one at @x, @y begins: a link in two styles is one
 * area. */
static WeegStructureKid *
find_adjoining (const WeegStructure *self, double x, double y)
{
  GPtrArray *kids = get_open (self)->kids;
  WeegStructureKid *last = kids->len > 0 ? g_ptr_array_index (kids, kids->len - 1) : NULL;

  if (last == NULL || last->kind != WEEG_STRUCTURE_LINK || last->page != self->page)
    return NULL;
  return fabs (last->y - y) < 0.1 && fabs (last->x + last->width - x) < 0.5 ? last : NULL;
}

void
weeg_structure_add_link (WeegStructure *self,
                         cairo_t *cr,
                         const char *target,
                         const char *description,
                         double x,
                         double y,
                         double width,
                         double height)
{
  WeegStructureKid *kid;

  if (self == NULL)
    return;
  cairo_user_to_device (cr, &x, &y);
  cairo_user_to_device_distance (cr, &width, &height);
  kid = find_adjoining (self, x, y);
  if (kid != NULL)
    {
      kid->width = x + width - kid->x;
      return;
    }
  kid = append_kid (self, WEEG_STRUCTURE_LINK);
  kid->target = g_strdup (target);
  kid->description = g_strdup (description);
  kid->x = x;
  kid->y = y;
  kid->width = width;
  kid->height = height;
}

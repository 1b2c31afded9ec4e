/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-pdf-structure.h"

#include "weeg-paper.h"

typedef struct
{
  qpdf_data pdf;
  const WeegPages *pages;
  GPtrArray *marks;
  GPtrArray *owners; /* per page a GArray of qpdf_oh: the element of each MCID */
  GArray *links;     /* qpdf_oh: the element of each annotation */
} Writing;

static qpdf_oh
new_reference (Writing *self, qpdf_oh object)
{
  return qpdf_oh_new_object (self->pdf, object);
}

static void
set_name (Writing *self, qpdf_oh dictionary, const char *key, const char *name)
{
  qpdf_oh_replace_key (self->pdf, dictionary, key, qpdf_oh_new_name (self->pdf, name));
}

static qpdf_oh
new_number (Writing *self, double number)
{
  return qpdf_oh_new_real_from_double (self->pdf, number, 2);
}

/* The element that the piece of content with this mark belongs to is found through the parent tree. */
static int
claim_mark (Writing *self, const WeegStructureKid *kid, qpdf_oh element)
{
  GArray *marks = g_ptr_array_index (self->marks, kid->page);
  GArray *owners = g_ptr_array_index (self->owners, kid->page);
  int mark = g_array_index (marks, int, kid->mark);

  if ((guint)mark >= owners->len)
    g_array_set_size (owners, (guint)mark + 1);
  g_array_index (owners, qpdf_oh, mark) = element;
  return mark;
}

static qpdf_oh
new_content_reference (Writing *self, const WeegStructureKid *kid, qpdf_oh element, int own_page)
{
  int mark = claim_mark (self, kid, element);
  qpdf_oh reference;

  if ((int)kid->page == own_page)
    return qpdf_oh_new_integer (self->pdf, mark);
  reference = qpdf_oh_new_dictionary (self->pdf);
  set_name (self, reference, "/Type", "/MCR");
  qpdf_oh_replace_key (self->pdf, reference, "/Pg", qpdf_get_page_n (self->pdf, kid->page));
  qpdf_oh_replace_key (self->pdf, reference, "/MCID", qpdf_oh_new_integer (self->pdf, mark));
  return reference;
}

/* "#id" leads to a place in the document, anything else is an address. FALSE: there is no such place. */
static gboolean
set_target (Writing *self, qpdf_oh annotation, const char *target)
{
  if (target[0] == '#')
    {
      const WeegAnchor *anchor = weeg_pages_find_anchor (self->pages, target + 1);
      qpdf_oh place;

      if (anchor == NULL)
        return FALSE;
      place = qpdf_oh_new_array (self->pdf);
      qpdf_oh_append_item (self->pdf, place, qpdf_get_page_n (self->pdf, anchor->page));
      qpdf_oh_append_item (self->pdf, place, qpdf_oh_new_name (self->pdf, "/XYZ"));
      qpdf_oh_append_item (self->pdf, place, new_number (self, 0));
      qpdf_oh_append_item (self->pdf, place, new_number (self, WEEG_PAPER_HEIGHT - anchor->y + 12));
      qpdf_oh_append_item (self->pdf, place, qpdf_oh_new_null (self->pdf));
      qpdf_oh_replace_key (self->pdf, annotation, "/Dest", place);
    }
  else
    {
      qpdf_oh action = qpdf_oh_new_dictionary (self->pdf);

      set_name (self, action, "/S", "/URI");
      qpdf_oh_replace_key (self->pdf, action, "/URI", qpdf_oh_new_string (self->pdf, target));
      qpdf_oh_replace_key (self->pdf, annotation, "/A", action);
    }
  return TRUE;
}

static qpdf_oh
new_rectangle (Writing *self, const WeegStructureKid *kid)
{
  qpdf_oh rectangle = qpdf_oh_new_array (self->pdf);

  qpdf_oh_append_item (self->pdf, rectangle, new_number (self, kid->x));
  qpdf_oh_append_item (self->pdf, rectangle, new_number (self, WEEG_PAPER_HEIGHT - kid->y - kid->height));
  qpdf_oh_append_item (self->pdf, rectangle, new_number (self, kid->x + kid->width));
  qpdf_oh_append_item (self->pdf, rectangle, new_number (self, WEEG_PAPER_HEIGHT - kid->y));
  return rectangle;
}

static void
add_annotation (Writing *self, qpdf_oh page, qpdf_oh annotation)
{
  if (!qpdf_oh_has_key (self->pdf, page, "/Annots"))
    qpdf_oh_replace_key (self->pdf, page, "/Annots", qpdf_oh_new_array (self->pdf));
  qpdf_oh_append_item (self->pdf, qpdf_oh_get_key (self->pdf, page, "/Annots"), annotation);
}

/* A link's rectangle: an annotation on the page and a reference to it in the element; FALSE if it leads
 * nowhere. */
static gboolean
new_link (Writing *self, const WeegStructureKid *kid, qpdf_oh element, qpdf_oh *reference)
{
  qpdf_oh page = qpdf_get_page_n (self->pdf, kid->page);
  qpdf_oh annotation = qpdf_oh_new_dictionary (self->pdf);
  int number = qpdf_get_num_pages (self->pdf) + (int)self->links->len;

  if (!set_target (self, annotation, kid->target))
    return FALSE;
  set_name (self, annotation, "/Type", "/Annot");
  set_name (self, annotation, "/Subtype", "/Link");
  qpdf_oh_replace_key (self->pdf, annotation, "/Rect", new_rectangle (self, kid));
  qpdf_oh_replace_key (self->pdf, annotation, "/Border", qpdf_oh_parse (self->pdf, "[0 0 0]"));
  qpdf_oh_replace_key (self->pdf, annotation, "/F", qpdf_oh_new_integer (self->pdf, 4));
  qpdf_oh_replace_key (self->pdf, annotation, "/Contents",
                       qpdf_oh_new_unicode_string (self->pdf, kid->description));
  qpdf_oh_replace_key (self->pdf, annotation, "/StructParent", qpdf_oh_new_integer (self->pdf, number));
  annotation = qpdf_make_indirect_object (self->pdf, annotation);
  add_annotation (self, page, annotation);
  g_array_append_val (self->links, element);
  *reference = qpdf_oh_new_dictionary (self->pdf);
  set_name (self, *reference, "/Type", "/OBJR");
  qpdf_oh_replace_key (self->pdf, *reference, "/Obj", new_reference (self, annotation));
  qpdf_oh_replace_key (self->pdf, *reference, "/Pg", page);
  return TRUE;
}

/* The page of its first content, on which numbers alone tell what is meant; -1 without content of its own. */
static int
find_own_page (const WeegStructureNode *node)
{
  for (guint i = 0; i < node->kids->len; i++)
    {
      const WeegStructureKid *kid = g_ptr_array_index (node->kids, i);

      if (kid->kind == WEEG_STRUCTURE_CONTENT)
        return (int)kid->page;
    }
  return -1;
}

static qpdf_oh
write_element (Writing *self, const WeegStructureNode *node, qpdf_oh parent)
{
  g_autofree char *name = g_strconcat ("/", node->type, NULL);
  qpdf_oh element = qpdf_make_indirect_object (self->pdf, qpdf_oh_new_dictionary (self->pdf));
  qpdf_oh kids = qpdf_oh_new_array (self->pdf);
  int own_page = find_own_page (node);

  set_name (self, element, "/Type", "/StructElem");
  set_name (self, element, "/S", name);
  qpdf_oh_replace_key (self->pdf, element, "/P", new_reference (self, parent));
  if (own_page >= 0)
    qpdf_oh_replace_key (self->pdf, element, "/Pg", qpdf_get_page_n (self->pdf, (size_t)own_page));
  if (node->alternative != NULL)
    qpdf_oh_replace_key (self->pdf, element, "/Alt",
                         qpdf_oh_new_unicode_string (self->pdf, node->alternative));
  if (node->attributes != NULL)
    qpdf_oh_replace_key (self->pdf, element, "/A", qpdf_oh_parse (self->pdf, node->attributes));
  for (guint i = 0; i < node->kids->len; i++)
    {
      const WeegStructureKid *kid = g_ptr_array_index (node->kids, i);
      qpdf_oh link;

      if (kid->kind == WEEG_STRUCTURE_NODE)
        qpdf_oh_append_item (self->pdf, kids, write_element (self, kid->node, element));
      else if (kid->kind == WEEG_STRUCTURE_CONTENT)
        qpdf_oh_append_item (self->pdf, kids, new_content_reference (self, kid, element, own_page));
      else if (new_link (self, kid, element, &link))
        qpdf_oh_append_item (self->pdf, kids, link);
    }
  qpdf_oh_replace_key (self->pdf, element, "/K", kids);
  return element;
}

static qpdf_oh
new_parent_tree (Writing *self)
{
  qpdf_oh tree = qpdf_oh_new_dictionary (self->pdf);
  qpdf_oh numbers = qpdf_oh_new_array (self->pdf);

  for (guint page = 0; page < self->owners->len; page++)
    {
      const GArray *owners = g_ptr_array_index (self->owners, page);
      qpdf_oh list = qpdf_oh_new_array (self->pdf);

      for (guint i = 0; i < owners->len; i++)
        {
          qpdf_oh owner = g_array_index (owners, qpdf_oh, i);

          qpdf_oh_append_item (self->pdf, list,
                               owner != 0 ? new_reference (self, owner) : qpdf_oh_new_null (self->pdf));
        }
      qpdf_oh_append_item (self->pdf, numbers, qpdf_oh_new_integer (self->pdf, page));
      qpdf_oh_append_item (self->pdf, numbers, qpdf_make_indirect_object (self->pdf, list));
    }
  for (guint i = 0; i < self->links->len; i++)
    {
      qpdf_oh_append_item (self->pdf, numbers, qpdf_oh_new_integer (self->pdf, self->owners->len + i));
      qpdf_oh_append_item (self->pdf, numbers, new_reference (self, g_array_index (self->links, qpdf_oh, i)));
    }
  qpdf_oh_replace_key (self->pdf, tree, "/Nums", numbers);
  return qpdf_make_indirect_object (self->pdf, tree);
}

void
weeg_pdf_structure_write (qpdf_data pdf,
                          const WeegPages *pages,
                          const WeegStructure *structure,
                          GPtrArray *marks)
{
  Writing self = { pdf, pages, marks, g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref),
                   g_array_new (FALSE, FALSE, sizeof (qpdf_oh)) };
  qpdf_oh root = qpdf_make_indirect_object (pdf, qpdf_oh_new_dictionary (pdf));
  qpdf_oh kids = qpdf_oh_new_array (pdf);

  for (guint page = 0; page < marks->len; page++)
    {
      g_ptr_array_add (self.owners, g_array_new (FALSE, TRUE, sizeof (qpdf_oh)));
      qpdf_oh_replace_key (pdf, qpdf_get_page_n (pdf, page), "/StructParents",
                           qpdf_oh_new_integer (pdf, page));
    }
  set_name (&self, root, "/Type", "/StructTreeRoot");
  qpdf_oh_append_item (pdf, kids, write_element (&self, weeg_structure_get_root (structure), root));
  qpdf_oh_replace_key (pdf, root, "/K", kids);
  qpdf_oh_replace_key (pdf, root, "/ParentTree", new_parent_tree (&self));
  qpdf_oh_replace_key (pdf, root, "/ParentTreeNextKey",
                       qpdf_oh_new_integer (pdf, self.owners->len + self.links->len));
  qpdf_oh_replace_key (pdf, qpdf_get_root (pdf), "/StructTreeRoot", root);
  g_ptr_array_unref (self.owners);
  g_array_unref (self.links);
}

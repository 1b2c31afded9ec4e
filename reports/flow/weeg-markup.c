/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-markup.h"

#include <string.h>

/* Superscripts are set at two thirds and raised by a third of the size, as Inter draws its own. */
#define SCRIPT_SCALE 0.68
#define SUPERSCRIPT_RISE 0.34
#define SUBSCRIPT_RISE (-0.14)

typedef struct
{
  WeegMarkup *markup;
  GString *text;
  GArray *starts; /* gsize: where each open element began */
  char *target;   /* of the open link */
} Parse;

static void
free_span (gpointer data)
{
  g_free (((WeegLinkSpan *)data)->target);
}

static WeegMarkup *
new_empty (void)
{
  WeegMarkup *self = g_new0 (WeegMarkup, 1);

  self->attributes = pango_attr_list_new ();
  self->links = g_array_new (FALSE, FALSE, sizeof (WeegLinkSpan));
  g_array_set_clear_func (self->links, free_span);
  return self;
}

static void
insert (PangoAttrList *attributes, PangoAttribute *attribute, gsize start, gsize end)
{
  attribute->start_index = (guint)start;
  attribute->end_index = (guint)end;
  pango_attr_list_insert (attributes, attribute);
}

static void
apply (Parse *parse, const char *element, gsize start, gsize end)
{
  PangoAttrList *attributes = parse->markup->attributes;

  if (strcmp (element, "b") == 0)
    insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD), start, end);
  else if (strcmp (element, "i") == 0)
    insert (attributes, pango_attr_style_new (PANGO_STYLE_ITALIC), start, end);
  else if (strcmp (element, "small") == 0)
    insert (attributes, pango_attr_scale_new (0.85), start, end);
  else if (strcmp (element, "sup") == 0 || strcmp (element, "sub") == 0)
    {
      double rise = strcmp (element, "sup") == 0 ? SUPERSCRIPT_RISE : SUBSCRIPT_RISE;

      insert (attributes, pango_attr_scale_new (SCRIPT_SCALE), start, end);
      insert (attributes, pango_attr_rise_new ((int)(rise * 9.5 * PANGO_SCALE)), start, end);
    }
}

static void
start_element_cb (GMarkupParseContext *context,
                  const char *element,
                  const char **names,
                  const char **values,
                  gpointer data,
                  GError **error)
{
  static const char *const known[] = { "markup", "b", "i", "sup", "sub", "small", "a", NULL };
  Parse *parse = data;
  gsize start = parse->text->len;

  if (!g_strv_contains (known, element))
    {
      g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_UNKNOWN_ELEMENT, "<%s> is not known here", element);
      return;
    }
  if (strcmp (element, "a") == 0)
    {
      const char *target = NULL;

      if (parse->target != NULL)
        {
          g_set_error_literal (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT, "a link within a link");
          return;
        }
      if (!g_markup_collect_attributes (element, names, values, error, G_MARKUP_COLLECT_STRING, "href",
                                        &target, G_MARKUP_COLLECT_INVALID))
        return;
      parse->target = g_strdup (target);
    }
  g_array_append_val (parse->starts, start);
}

static void
end_element_cb (GMarkupParseContext *context, const char *element, gpointer data, GError **error)
{
  Parse *parse = data;
  gsize start = g_array_index (parse->starts, gsize, parse->starts->len - 1);
  gsize end = parse->text->len;

  g_array_set_size (parse->starts, parse->starts->len - 1);
  if (strcmp (element, "a") == 0)
    {
      WeegLinkSpan span = { g_steal_pointer (&parse->target), start, end };

      if (end > start)
        g_array_append_val (parse->markup->links, span);
      else
        free_span (&span);
    }
  else if (end > start)
    apply (parse, element, start, end);
}

static void
text_cb (GMarkupParseContext *context, const char *text, gsize length, gpointer data, GError **error)
{
  g_string_append_len (((Parse *)data)->text, text, (gssize)length);
}

/* A range ("0,7–2,2") stays on one line: the rules of Unicode would break it behind its dash. The joiner has
 * no width and leaves no trace in the PDF. (Pango's attribute against breaks does not reach this one.) */
static char *
join_ranges (const char *text)
{
  static const char dash[] = "\342\200\223";
  static const char joiner[] = "\342\201\240";
  GString *joined = g_string_new (NULL);

  for (const char *at = text; *at != '\0';)
    {
      const char *next = at + (g_str_has_prefix (at, dash) ? strlen (dash) : 1);

      g_string_append_len (joined, at, next - at);
      if (next > at + 1 && at > text && g_ascii_isdigit (at[-1]) && g_ascii_isdigit (*next))
        g_string_append (joined, joiner);
      at = next;
    }
  return g_string_free (joined, FALSE);
}

WeegMarkup *
weeg_markup_new_plain (const char *text)
{
  WeegMarkup *self = new_empty ();
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);

  self->text = join_ranges (valid);
  return self;
}

WeegMarkup *
weeg_markup_new (const char *markup)
{
  static const GMarkupParser parser = { start_element_cb, end_element_cb, text_cb, NULL, NULL };
  g_autoptr (WeegMarkup) self = new_empty ();
  Parse parse = { self, g_string_new (NULL), g_array_new (FALSE, FALSE, sizeof (gsize)), NULL };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &parse, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *joined = join_ranges (markup);
  gboolean done;

  done = g_markup_parse_context_parse (context, "<markup>", -1, &error) &&
         g_markup_parse_context_parse (context, joined, -1, &error) &&
         g_markup_parse_context_parse (context, "</markup>", -1, &error) &&
         g_markup_parse_context_end_parse (context, &error);
  g_array_unref (parse.starts);
  g_free (parse.target);
  self->text = g_string_free (parse.text, FALSE);
  if (done)
    return g_steal_pointer (&self);
  g_warning ("Markup \"%s\" does not parse: %s", markup, error->message);
  return weeg_markup_new_plain (markup);
}

void
weeg_markup_free (WeegMarkup *self)
{
  g_free (self->text);
  pango_attr_list_unref (self->attributes);
  g_array_unref (self->links);
  g_free (self);
}

void
weeg_markup_prepend_strong (WeegMarkup *self, const char *lead)
{
  gsize length = strlen (lead);
  char *text = g_strconcat (lead, self->text, NULL);

  g_free (self->text);
  self->text = text;
  pango_attr_list_update (self->attributes, 0, 0, (int)length);
  for (guint i = 0; i < self->links->len; i++)
    {
      WeegLinkSpan *span = &g_array_index (self->links, WeegLinkSpan, i);

      span->start += length;
      span->end += length;
    }
  insert (self->attributes, pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD), 0, length);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-pdf-metadata.h"

#include "weeg-xml.h"

static char *
format_date (const WeegDocument *document, const char *format)
{
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_utc (weeg_document_get_created (document));

  /* The years 1 to 9999 are all a PDF can say. */
  if (date == NULL)
    date = g_date_time_new_from_unix_utc (0);
  return g_date_time_format (date, format);
}

char *
weeg_pdf_format_iso_date (const WeegDocument *document)
{
  return format_date (document, "%Y-%m-%dT%H:%M:%SZ");
}

char *
weeg_pdf_format_date (const WeegDocument *document)
{
  return format_date (document, "D:%Y%m%d%H%M%SZ");
}

static void
append_element (GString *xmp, const char *element, const char *value)
{
  g_autofree char *escaped = NULL;

  if (value == NULL)
    return;
  escaped = weeg_xml_escape (value);
  g_string_append (xmp, "   ");
  g_string_append_printf (xmp, "<%s>", element);
  g_string_append (xmp, escaped);
  g_string_append_printf (xmp, "</%s>\n", element);
}

/* Dublin Core wants its texts within a container. */
static void
append_contained (
    GString *xmp, const char *element, const char *container, const char *attribute, const char *value)
{
  g_autofree char *escaped = NULL;

  if (value == NULL)
    return;
  escaped = weeg_xml_escape (value);
  g_string_append_printf (xmp, "   <dc:%s><rdf:%s><rdf:li%s>%s</rdf:li></rdf:%s></dc:%s>\n", element,
                          container, attribute, escaped, container, element);
}

char *
weeg_pdf_format_xmp (const WeegDocument *document, const char *producer)
{
  GString *xmp = g_string_new (NULL);
  g_autofree char *date = weeg_pdf_format_iso_date (document);

  g_string_append (xmp,
                   "<?xpacket begin=\"\357\273\277\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                   "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                   " <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                   "  <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                   " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
                   " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
                   "   <pdfuaid:part>1</pdfuaid:part>\n"
                   "   <dc:format>application/pdf</dc:format>\n");
  append_contained (xmp, "title", "Alt", " xml:lang=\"x-default\"", weeg_document_get_title (document));
  append_contained (xmp, "creator", "Seq", "", weeg_document_get_author (document));
  append_contained (xmp, "description", "Alt", " xml:lang=\"x-default\"",
                    weeg_document_get_subject (document));
  append_contained (xmp, "language", "Bag", "", weeg_document_get_language (document));
  append_element (xmp, "pdf:Keywords", weeg_document_get_keywords (document));
  append_element (xmp, "pdf:Producer", producer);
  append_element (xmp, "xmp:CreatorTool", "Weegwijzer");
  append_element (xmp, "xmp:CreateDate", date);
  append_element (xmp, "xmp:ModifyDate", date);
  g_string_append (xmp, "  </rdf:Description>\n </rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>\n");
  return g_string_free (xmp, FALSE);
}

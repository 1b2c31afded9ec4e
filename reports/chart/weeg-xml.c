/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-xml.h"

char *
weeg_xml_escape (const char *text)
{
  g_autofree char *valid = NULL;
  GString *xml = g_string_new (NULL);

  g_return_val_if_fail (text != NULL, NULL);
  valid = g_utf8_make_valid (text, -1);
  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == '&')
        g_string_append (xml, "&amp;");
      else if (c == '<')
        g_string_append (xml, "&lt;");
      else if (c == '>')
        g_string_append (xml, "&gt;");
      else if (c == '\t' || c == '\n' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF))
        g_string_append_unichar (xml, c);
    }
  return g_string_free (xml, FALSE);
}

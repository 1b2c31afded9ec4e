/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-sheet.h"

#include <string.h>

void
weeg_sheet_append (GString *out, gboolean first, const char *text)
{
  if (!first)
    g_string_append_c (out, '\t');
  if (strpbrk (text, "\t\n\"") == NULL)
    {
      g_string_append (out, text);
      return;
    }
  g_string_append_c (out, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *p);
    }
  g_string_append_c (out, '"');
}

/* Moves @p behind one cell. (transfer full) */
static char *
take_cell (const char **p)
{
  GString *cell = g_string_new (NULL);
  gboolean quoted = **p == '"';

  if (quoted)
    (*p)++;
  while (**p != '\0')
    {
      if (quoted && **p == '"' && (*p)[1] == '"')
        (*p)++;
      else if (quoted && **p == '"')
        {
          quoted = FALSE;
          (*p)++;
          continue;
        }
      else if (!quoted && strchr ("\t\n\r", **p) != NULL)
        break;
      g_string_append_c (cell, **p);
      (*p)++;
    }
  return g_string_free (cell, FALSE);
}

GPtrArray *
weeg_sheet_split (const char *text)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);

  while (*text != '\0')
    {
      GPtrArray *cells = g_ptr_array_new ();
      gboolean empty = TRUE;

      for (;;)
        {
          char *cell = g_strstrip (take_cell (&text));

          empty = empty && *cell == '\0';
          g_ptr_array_add (cells, cell);
          if (*text != '\t')
            break;
          text++;
        }
      while (*text == '\r' || *text == '\n')
        text++;
      g_ptr_array_add (cells, NULL);
      if (empty)
        g_strfreev ((char **)g_ptr_array_free (cells, FALSE));
      else
        g_ptr_array_add (rows, g_ptr_array_free (cells, FALSE));
    }
  return rows;
}

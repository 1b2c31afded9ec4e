/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-pdf-content.h"

#include <gio/gio.h>
#include <stdlib.h>
#include <string.h>

/* The lexical rules are those of ISO 32000-1, 7.2 and 7.3; the operators those of its annex A. */

typedef struct
{
  const char *data;
  gsize length;
  gsize at;
  gsize operands; /* where the operands of the next operator begin */
  gsize copied;   /* how far the input has gone into the output */
  int depth;      /* of marked content */
  gboolean in_artifact;
  GByteArray *output;
  GArray *marks;
} Marking;

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

static gboolean
is_delimiter (char c)
{
  return c != '\0' && strchr ("()<>[]{}/%", c) != NULL;
}

static void
skip_string (Marking *self)
{
  int depth = 0;

  for (; self->at < self->length; self->at++)
    {
      char c = self->data[self->at];

      if (c == '\\')
        self->at++;
      else if (c == '(')
        depth++;
      else if (c == ')' && --depth == 0)
        {
          self->at++;
          return;
        }
    }
}

static void
skip_to (Marking *self, char end)
{
  while (self->at < self->length && self->data[self->at] != end)
    self->at++;
}

/* Skips one token; TRUE if it is a word (an operator, a number or a keyword), which @start and @length then
 * tell. */
static gboolean
read_token (Marking *self, gsize *start, gsize *length)
{
  char c = self->data[self->at];

  *start = self->at;
  if (c == '(')
    skip_string (self);
  else if (c == '%')
    skip_to (self, '\n');
  else if (c == '<' && self->at + 1 < self->length && self->data[self->at + 1] != '<')
    skip_to (self, '>');
  else if (c != '/' && is_delimiter (c))
    self->at++;
  else
    {
      do
        self->at++;
      while (self->at < self->length && !is_space (self->data[self->at]) &&
             !is_delimiter (self->data[self->at]));
      *length = self->at - *start;
      return c != '/';
    }
  return FALSE;
}

static gboolean
is_operator (const char *word, gsize length)
{
  static const char *const keywords[] = { "true", "false", "null" };

  if (strchr ("+-.0123456789", word[0]) != NULL)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (keywords); i++)
    if (strlen (keywords[i]) == length && strncmp (word, keywords[i], length) == 0)
      return FALSE;
  return TRUE;
}

static gboolean
is_one_of (const char *word, const char *const *words)
{
  return g_strv_contains (words, word);
}

static void
copy_up_to (Marking *self, gsize end)
{
  g_byte_array_append (self->output, (const guint8 *)self->data + self->copied, (guint)(end - self->copied));
  self->copied = end;
}

static void
begin_artifact (Marking *self)
{
  static const char mark[] = "/Artifact BMC\n";

  copy_up_to (self, self->operands);
  g_byte_array_append (self->output, (const guint8 *)mark, sizeof mark - 1);
  self->in_artifact = TRUE;
}

static void
end_artifact (Marking *self)
{
  static const char mark[] = "\nEMC";

  copy_up_to (self, self->at);
  g_byte_array_append (self->output, (const guint8 *)mark, sizeof mark - 1);
  self->in_artifact = FALSE;
}

/* Whether the operands since the last operator name a piece of the structure. */
static gboolean
names_structure (const Marking *self)
{
  g_autofree char *operands = g_strndup (self->data + self->operands, self->at - self->operands);

  return strstr (operands, "/MCID") != NULL;
}

/* The data of an image within the content end with EI between spaces. */
static void
skip_inline_image (Marking *self)
{
  while (self->at + 3 < self->length &&
         !(is_space (self->data[self->at]) && self->data[self->at + 1] == 'E' &&
           self->data[self->at + 2] == 'I' && is_space (self->data[self->at + 3])))
    self->at++;
  self->at = MIN (self->at + 3, self->length);
}

static void
note_mark (Marking *self)
{
  g_autofree char *operands = g_strndup (self->data + self->operands, self->at - self->operands);
  const char *key = strstr (operands, "/MCID");

  if (key != NULL)
    {
      int mark = atoi (key + strlen ("/MCID"));

      g_array_append_val (self->marks, mark);
    }
}

static gboolean
apply_operator (Marking *self, const char *word)
{
  static const char *const begins[] = { "m", "re", "BT", "Do", "sh", "BI", NULL };
  static const char *const ends[] = { "f", "F", "f*", "B",  "B*", "b",  "b*", "S",
                                      "s", "n", "ET", "Do", "sh", "BI", NULL };

  if (strcmp (word, "BDC") == 0 || strcmp (word, "BMC") == 0)
    {
      /* cairo marks what a glyph stands for as a span of its own, also within text that is an artifact. */
      if (self->in_artifact && names_structure (self))
        return FALSE;
      note_mark (self);
      self->depth++;
    }
  else if (strcmp (word, "EMC") == 0 && --self->depth < 0)
    return FALSE;
  if (self->depth == 0 && !self->in_artifact && is_one_of (word, begins))
    begin_artifact (self);
  if (strcmp (word, "BI") == 0)
    skip_inline_image (self);
  if (self->depth == 0 && self->in_artifact && is_one_of (word, ends))
    end_artifact (self);
  return TRUE;
}

GByteArray *
weeg_pdf_content_mark (const guint8 *data, gsize length, GArray *marks, GError **error)
{
  Marking self = {
    .data = (const char *)data, .length = length, .output = g_byte_array_new (), .marks = marks
  };
  gboolean matches = TRUE;

  while (matches && self.at < length)
    {
      gsize start, word_length;

      if (is_space (self.data[self.at]))
        {
          if (self.operands == self.at)
            self.operands++;
          self.at++;
        }
      else if (read_token (&self, &start, &word_length) && is_operator (self.data + start, word_length))
        {
          g_autofree char *word = g_strndup (self.data + start, word_length);

          matches = apply_operator (&self, word);
          self.operands = self.at;
        }
    }
  if (!matches || self.depth != 0 || self.in_artifact)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   "The marked content of a page does not match at byte %" G_GSIZE_FORMAT, self.at);
      g_byte_array_unref (self.output);
      return NULL;
    }
  copy_up_to (&self, length);
  return self.output;
}

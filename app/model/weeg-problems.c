/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-problems.h"

struct _WeegProblems
{
  GPtrArray *paths;
  GPtrArray *messages;
};

WeegProblems *
weeg_problems_new (void)
{
  WeegProblems *problems = g_new0 (WeegProblems, 1);

  problems->paths = g_ptr_array_new_with_free_func (g_free);
  problems->messages = g_ptr_array_new_with_free_func ((GDestroyNotify)weeg_message_unref);
  return problems;
}

void
weeg_problems_free (WeegProblems *problems)
{
  g_ptr_array_unref (problems->paths);
  g_ptr_array_unref (problems->messages);
  g_free (problems);
}

void
weeg_problems_take (WeegProblems *problems, const char *path, WeegMessage *message)
{
  g_ptr_array_add (problems->paths, g_strdup (path));
  g_ptr_array_add (problems->messages, message);
}

void
weeg_problems_add (WeegProblems *problems, const char *path, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  weeg_problems_take (problems, path, weeg_message_new_valist (format, arguments));
  va_end (arguments);
}

guint
weeg_problems_n (const WeegProblems *problems)
{
  return problems->paths->len;
}

const char *
weeg_problems_path (const WeegProblems *problems, guint index)
{
  return g_ptr_array_index (problems->paths, index);
}

WeegMessage *
weeg_problems_ref_message (const WeegProblems *problems, guint index)
{
  return weeg_message_ref (g_ptr_array_index (problems->messages, index));
}

const char *
weeg_problems_message (const WeegProblems *problems, guint index)
{
  return weeg_message_get_english (g_ptr_array_index (problems->messages, index));
}

char *
weeg_problems_say (const WeegProblems *problems, guint index, WeegTranslate translate, const char *language)
{
  return weeg_message_say (g_ptr_array_index (problems->messages, index), translate, language);
}

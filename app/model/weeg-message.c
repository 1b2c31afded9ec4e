/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-message.h"

#include <errno.h>
#include <string.h>

#define MOST_ARGUMENTS 8

/* What is filled in: text as it is, or a message. */
typedef struct
{
  char *text;
  WeegMessage *phrase;
} Argument;

struct _WeegMessage
{
  const char *format; /* static */
  char *english;
  guint n;
  Argument arguments[MOST_ARGUMENTS];
};

/* One conversion of a format, as "%.15g" or "%2$s". */
typedef struct
{
  const char *begin, *end; /* from the sign to behind the letter */
  guint place;             /* 0, or with "2$" 2 */
  guint longs;             /* how many l stand before the letter */
  gboolean size;           /* whether z does */
  char letter;
} Conversion;

/* The next conversion of @at, "%%" included; FALSE when there is none. */
static gboolean
find_conversion (const char *at, Conversion *conversion)
{
  const char *digits;

  at = strchr (at, '%');
  if (at == NULL)
    return FALSE;
  *conversion = (Conversion){ .begin = at++ };
  for (digits = at; g_ascii_isdigit (*at); at++)
    ;
  if (at > digits && *at == '$')
    {
      conversion->place = (guint)g_ascii_strtoull (digits, NULL, 10);
      at++;
    }
  at += strspn (at, "-+ #0123456789.");
  for (; *at == 'l' || *at == 'z'; at++)
    {
      conversion->longs += *at == 'l';
      conversion->size = conversion->size || *at == 'z';
    }
  conversion->letter = *at;
  conversion->end = *at != '\0' ? at + 1 : at;
  return TRUE;
}

static gint64
take_signed (const Conversion *conversion, va_list *arguments)
{
  if (conversion->size)
    return va_arg (*arguments, gssize);
  if (conversion->longs > 1)
    return va_arg (*arguments, long long);
  return conversion->longs == 1 ? va_arg (*arguments, long) : va_arg (*arguments, int);
}

static guint64
take_unsigned (const Conversion *conversion, va_list *arguments)
{
  if (conversion->size)
    return va_arg (*arguments, gsize);
  if (conversion->longs > 1)
    return va_arg (*arguments, unsigned long long);
  return conversion->longs == 1 ? va_arg (*arguments, unsigned long) : va_arg (*arguments, unsigned);
}

static void
take_argument (Argument *argument, const Conversion *conversion, va_list *arguments)
{
  g_autofree char *format = NULL;
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  switch (conversion->letter)
    {
    case 's':
      argument->text = g_strdup (va_arg (*arguments, const char *));
      break;
    case 'p':
      argument->phrase = va_arg (*arguments, WeegMessage *);
      break;
    case 'd':
    case 'i':
      argument->text = g_strdup_printf ("%" G_GINT64_FORMAT, take_signed (conversion, arguments));
      break;
    case 'u':
      argument->text = g_strdup_printf ("%" G_GUINT64_FORMAT, take_unsigned (conversion, arguments));
      break;
    case 'e':
    case 'f':
    case 'g':
      format = g_strndup (conversion->begin, (gsize)(conversion->end - conversion->begin));
      argument->text =
          g_strdup (g_ascii_formatd (number, sizeof number, format, va_arg (*arguments, double)));
      break;
    default:
      g_assert_not_reached ();
    }
}

/* @format with the arguments; NULL when it asks for one that is not there. */
static char *
fill (const WeegMessage *self, const char *format, WeegTranslate translate, const char *language)
{
  g_autoptr (GString) text = g_string_new (NULL);
  Conversion conversion;
  guint next = 0;

  while (find_conversion (format, &conversion))
    {
      const Argument *argument;
      guint place;

      g_string_append_len (text, format, conversion.begin - format);
      format = conversion.end;
      if (conversion.letter == '%')
        {
          g_string_append_c (text, '%');
          continue;
        }
      place = conversion.place > 0 ? conversion.place - 1 : next++;
      if (place >= self->n)
        return NULL;
      argument = &self->arguments[place];
      if (argument->phrase != NULL)
        {
          g_autofree char *said = weeg_message_say (argument->phrase, translate, language);

          g_string_append (text, said);
        }
      else
        g_string_append (text, argument->text != NULL ? argument->text : "");
    }
  g_string_append (text, format);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

WeegMessage *
weeg_message_new_valist (const char *format, va_list arguments)
{
  WeegMessage *self = g_atomic_rc_box_new0 (WeegMessage);
  const char *at = format;
  Conversion conversion;
  va_list copy;

  self->format = format;
  va_copy (copy, arguments);
  for (; find_conversion (at, &conversion); at = conversion.end)
    if (conversion.letter != '%')
      {
        g_assert (self->n < MOST_ARGUMENTS);
        take_argument (&self->arguments[self->n++], &conversion, &copy);
      }
  va_end (copy);
  self->english = fill (self, format, NULL, NULL);
  return self;
}

WeegMessage *
weeg_message_new (const char *format, ...)
{
  WeegMessage *self;
  va_list arguments;

  va_start (arguments, format);
  self = weeg_message_new_valist (format, arguments);
  va_end (arguments);
  return self;
}

WeegMessage *
weeg_message_new_phrase (const char *phrase)
{
  WeegMessage *self;

  g_return_val_if_fail (phrase != NULL, NULL);

  self = g_atomic_rc_box_new0 (WeegMessage);
  self->format = phrase;
  self->english = fill (self, phrase, NULL, NULL);
  return self;
}

WeegMessage *
weeg_message_new_texts (const char *format, const char *const *texts)
{
  WeegMessage *self;
  const char *at = format;
  Conversion conversion;

  g_return_val_if_fail (format != NULL && texts != NULL, NULL);

  self = g_atomic_rc_box_new0 (WeegMessage);
  self->format = format;
  for (; find_conversion (at, &conversion); at = conversion.end)
    if (conversion.letter == 's' && self->n < MOST_ARGUMENTS)
      {
        self->arguments[self->n].text = g_strdup (texts[self->n]);
        self->n++;
      }
  self->english = fill (self, format, NULL, NULL);
  return self;
}

WeegMessage *
weeg_message_new_text (const char *text)
{
  WeegMessage *self;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_atomic_rc_box_new0 (WeegMessage);
  self->format = "%s";
  self->n = 1;
  self->arguments[0].text = g_strdup (text);
  self->english = g_strdup (text);
  return self;
}

WeegMessage *
weeg_message_new_errno (int number)
{
  /* The C library speaks the language of the process, and knows only those that the computer was given. */
  static const struct
  {
    int number;
    const char *phrase;
  } known[] = {
    { ENOENT, N_ ("No such file or directory") },
    { EACCES, N_ ("Permission denied") },
    { EPERM, N_ ("Operation not permitted") },
    { EISDIR, N_ ("Is a directory") },
    { ENOTDIR, N_ ("Not a directory") },
    { EEXIST, N_ ("File exists") },
    { ENOSPC, N_ ("No space left on device") },
    { EDQUOT, N_ ("Disk quota exceeded") },
    { EFBIG, N_ ("File too large") },
    { EROFS, N_ ("Read-only file system") },
    { EIO, N_ ("Input/output error") },
    { EPIPE, N_ ("Broken pipe") },
    { EBADF, N_ ("Bad file descriptor") },
    { ENAMETOOLONG, N_ ("File name too long") },
    { ELOOP, N_ ("Too many levels of symbolic links") },
    { EMFILE, N_ ("Too many open files") },
    { ETXTBSY, N_ ("Text file busy") },
    { EXDEV, N_ ("Invalid cross-device link") },
    { EINVAL, N_ ("Invalid argument") },
    { ENXIO, N_ ("No such device or address") },
    { ENOTEMPTY, N_ ("Directory not empty") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    if (known[i].number == number)
      return weeg_message_new_phrase (known[i].phrase);
  return weeg_message_new (N_ ("System error %d"), number);
}

WeegMessage *
weeg_message_ref (const WeegMessage *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire ((WeegMessage *)self);
}

static void
clear (gpointer data)
{
  WeegMessage *self = data;

  for (guint i = 0; i < self->n; i++)
    {
      g_free (self->arguments[i].text);
      g_clear_pointer (&self->arguments[i].phrase, weeg_message_unref);
    }
  g_free (self->english);
}

void
weeg_message_unref (WeegMessage *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear);
}

const char *
weeg_message_get_english (const WeegMessage *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->english;
}

char *
weeg_message_say (const WeegMessage *self, WeegTranslate translate, const char *language)
{
  char *text;

  g_return_val_if_fail (self != NULL, NULL);

  if (translate == NULL)
    return g_strdup (self->english);
  text = fill (self, translate (language, self->format), translate, language);
  return text != NULL ? text : g_strdup (self->english);
}

/* Errors. GLib gives each error of such a domain room for what is its own, before the struct. */

typedef struct
{
  WeegMessage *message;
} Private;

static Private *
get_private (const GError *error)
{
  gsize alignment = 2 * sizeof (gsize);
  gsize room = (sizeof (Private) + alignment - 1) & -alignment;

  return (Private *)((guint8 *)error - room);
}

static void
init_private (GError *error)
{
  get_private (error)->message = NULL;
}

static void
copy_private (const GError *source, GError *copy)
{
  WeegMessage *message = get_private (source)->message;

  get_private (copy)->message = message != NULL ? weeg_message_ref (message) : NULL;
}

static void
clear_private (GError *error)
{
  g_clear_pointer (&get_private (error)->message, weeg_message_unref);
}

GQuark
weeg_message_register_domain (const char *name)
{
  g_return_val_if_fail (g_str_has_prefix (name, WEEG_ERROR_DOMAIN_PREFIX), 0);

  return g_error_domain_register_static (name, sizeof (Private), init_private, copy_private, clear_private);
}

static gboolean
keeps_message (GQuark domain)
{
  return g_str_has_prefix (g_quark_to_string (domain), WEEG_ERROR_DOMAIN_PREFIX);
}

void
weeg_set_error_take (GError **error, GQuark domain, int code, WeegMessage *message)
{
  g_autoptr (WeegMessage) owned = message;

  g_return_if_fail (message != NULL && keeps_message (domain));
  g_return_if_fail (error == NULL || *error == NULL);

  if (error == NULL)
    return;
  *error = g_error_new_literal (domain, code, message->english);
  get_private (*error)->message = g_steal_pointer (&owned);
}

void
weeg_set_error (GError **error, GQuark domain, int code, const char *format, ...)
{
  WeegMessage *message;
  va_list arguments;

  va_start (arguments, format);
  message = weeg_message_new_valist (format, arguments);
  va_end (arguments);
  weeg_set_error_take (error, domain, code, message);
}

gboolean
weeg_error_has_message (const GError *error)
{
  g_return_val_if_fail (error != NULL, FALSE);

  return keeps_message (error->domain) && get_private (error)->message != NULL;
}

void
weeg_error_translate (GError *error, WeegTranslate translate, const char *language)
{
  char *said;

  g_return_if_fail (error != NULL);

  said = weeg_error_say (error, translate, language);
  g_free (error->message);
  error->message = said;
}

WeegMessage *
weeg_error_ref_message (const GError *error)
{
  g_return_val_if_fail (error != NULL, NULL);

  return weeg_error_has_message (error) ? weeg_message_ref (get_private (error)->message)
                                        : weeg_message_new_text (error->message);
}

char *
weeg_error_say (const GError *error, WeegTranslate translate, const char *language)
{
  g_autoptr (WeegMessage) message = weeg_error_ref_message (error);

  return weeg_message_say (message, translate, language);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-edit-private.h"
#include "weeg-fields.h"

static const WeegShape integer_shape = { .kind = WEEG_KIND_INTEGER };
static const WeegShape record_shape = { .kind = WEEG_KIND_RECORD };
/* Not that of the model: it says of an edit that it takes a value away, and is known by its address. */
const WeegShape weeg_edit_null_shape = { .kind = WEEG_KIND_NULL };

static void
free_part (gpointer data)
{
  WeegEditPart *part = data;

  if (part->step.has_old)
    weeg_cell_clear (part->step.shape, part->step.old_value);
  if (part->step.has_new)
    weeg_cell_clear (part->step.shape, part->step.new_value);
  weeg_path_free (part->step.path);
  g_free (part->language);
  g_free (part);
}

WeegEdit *
weeg_edit_new (const char *name)
{
  WeegEdit *self = g_new0 (WeegEdit, 1);

  self->name = g_strdup (name);
  self->parts = g_ptr_array_new_with_free_func (free_part);
  return self;
}

void
weeg_edit_free (WeegEdit *self)
{
  g_ptr_array_unref (self->parts);
  g_free (self->name);
  g_free (self);
}

const char *
weeg_edit_get_name (const WeegEdit *self)
{
  return self->name;
}

guint
weeg_edit_n_steps (const WeegEdit *self)
{
  return self->parts->len;
}

const WeegEditStep *
weeg_edit_get_step (const WeegEdit *self, guint index)
{
  g_return_val_if_fail (index < self->parts->len, NULL);
  return &((const WeegEditPart *)self->parts->pdata[index])->step;
}

WeegEditPart *
weeg_edit_take_part (WeegEdit *self, WeegEditOp op, WeegPath *path, gboolean in_front)
{
  WeegEditPart *part = g_new0 (WeegEditPart, 1);

  part->step.op = op;
  part->step.path = path;
  g_ptr_array_insert (self->parts, in_front ? 0 : -1, part);
  return part;
}

/* NULL with a warning for a path that a program wrote wrongly. */
static WeegEditPart *
edit_add_part (WeegEdit *self, WeegEditOp op, const char *text)
{
  g_autoptr (GError) error = NULL;
  WeegPath *path = weeg_path_parse (text, &error);

  if (path == NULL)
    {
      g_warning ("%s", error->message);
      return NULL;
    }
  return weeg_edit_take_part (self, op, path, FALSE);
}

static WeegEditPart *
add_value (WeegEdit *self, WeegEditOp op, const char *path, const WeegShape *shape, WeegCell cell)
{
  WeegEditPart *part = edit_add_part (self, op, path);

  if (part != NULL)
    {
      part->step.shape = shape;
      part->step.has_new = TRUE;
      part->step.new_value = weeg_cell_copy (shape, cell);
    }
  return part;
}

void
weeg_edit_set (WeegEdit *self, const char *path, const WeegShape *shape, WeegCell cell)
{
  add_value (self, WEEG_EDIT_SET, path, shape, cell);
}

void
weeg_edit_add (WeegEdit *self, const char *path, const WeegShape *shape, WeegCell cell)
{
  add_value (self, WEEG_EDIT_ADD, path, shape, cell);
}

void
weeg_edit_remove (WeegEdit *self, const char *path)
{
  edit_add_part (self, WEEG_EDIT_REMOVE, path);
}

void
weeg_edit_set_number (WeegEdit *self, const char *path, double number)
{
  weeg_edit_set (self, path, &weeg_number_shape, (WeegCell){ .number = number });
}

void
weeg_edit_set_integer (WeegEdit *self, const char *path, gint64 integer)
{
  weeg_edit_set (self, path, &integer_shape, (WeegCell){ .integer = integer });
}

void
weeg_edit_set_boolean (WeegEdit *self, const char *path, gboolean boolean)
{
  weeg_edit_set (self, path, &weeg_boolean_shape, (WeegCell){ .boolean = boolean });
}

void
weeg_edit_set_string (WeegEdit *self, const char *path, const char *string)
{
  g_return_if_fail (string != NULL);
  weeg_edit_set (self, path, &weeg_string_shape, (WeegCell){ .pointer = (gpointer)string });
}

void
weeg_edit_set_choice (WeegEdit *self, const char *path, const char *name)
{
  weeg_edit_set_string (self, path, name);
}

void
weeg_edit_set_text (WeegEdit *self, const char *path, const char *language, const char *string)
{
  g_autoptr (WeegText) text = NULL;
  WeegEditPart *part;

  g_return_if_fail (string != NULL);
  text = weeg_text_new (string);
  part = add_value (self, WEEG_EDIT_SET, path, &weeg_text_shape, (WeegCell){ .pointer = text });
  if (part != NULL)
    part->language = g_strdup (language);
}

void
weeg_edit_set_record (WeegEdit *self, const char *path, gconstpointer record)
{
  g_return_if_fail (record != NULL);
  weeg_edit_set (self, path, &record_shape, (WeegCell){ .pointer = (gpointer)record });
}

void
weeg_edit_add_record (WeegEdit *self, const char *path, gconstpointer record)
{
  g_return_if_fail (record != NULL);
  weeg_edit_add (self, path, &record_shape, (WeegCell){ .pointer = (gpointer)record });
}
